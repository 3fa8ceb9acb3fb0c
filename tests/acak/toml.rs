//! The reader of a report's files: whatever they hold, it tells problems at places that are there, and soon.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use lkjip::diagnostic::{Look, render};
use lkjip::load::{Isi, load_from};
use lkjip::read::Store;

use super::Acak;
use super::mesin::{Sasaran, jalankan};
use super::ubah::ubah;
use super::ulang::muatan;
use crate::contoh::{FOLDER, PERIODE_KECIL, files, kecil};

#[test]
fn holds() {
    jalankan(&Sasaran { nama: "toml", buat, uji, sekali: 300 });
}

type Berkas = BTreeMap<PathBuf, Vec<u8>>;

/// The reports that files are altered in, each with its period's folder.
static LAPORAN: LazyLock<[(&str, Berkas); 2]> =
    LazyLock::new(|| [(PERIODE_KECIL, kecil()), (FOLDER, files())]);

/// Data that were made to stop who reads them.
static GANAS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| muatan(".toml"));

const NILAI: [&str; 30] = [
    "0",
    "-1",
    "9999999999999999999",
    "1.5",
    "2,50",
    "539.370",
    "\"7\"",
    "nan",
    "inf",
    "0x10",
    "1e400",
    "2023-13-40",
    "2023-02-30",
    "9999-12-31",
    "true",
    "[]",
    "{}",
    "[[]]",
    "{ nihil = true }",
    "\"\"",
    "''",
    "\"{capaian:IK3}\"",
    "\"{capaian:\"",
    "\"[a](b) *c*\"",
    "\"#panic()\"",
    "\"\\u0000\"",
    "\"../../x\"",
    "\"\"\"\n\n# a\n- b\n\"\"\"",
    "\"\u{202e}\u{200b}\"",
    "\"\u{1f1ee}\u{1f1e9}a\u{301}\u{301}\"",
];

const KATA: [&[u8]; 28] = [
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b"=",
    b",",
    b"\n",
    b"\r",
    b"#",
    b"'",
    b"\"\"\"",
    b"'''",
    b"\\",
    b"\0",
    b".",
    b"[[a]]\n",
    b"{capaian:",
    b"{a = ",
    b"- ",
    b"> ",
    b"| a |\n",
    "\u{feff}".as_bytes(),
    "\u{202e}".as_bytes(),
    "a\u{301}".as_bytes(),
    b"\xff",
    b"\xc3",
    "\u{430}".as_bytes(),
];

/// The name of a file and, from the next line on, what it holds.
pub fn buat(acak: &mut Acak) -> Vec<u8> {
    let (_, berkas) = acak.satu(&*LAPORAN);
    let (jalur, isi) = berkas.iter().nth(acak.sampai(berkas.len())).expect("a file");
    let ganas = &*GANAS;
    let isi = if acak.sekali(40) { acak.satu(ganas) } else { isi };
    let awal = format!("{}\n", jalur.display());
    [awal.as_bytes(), &rusak(isi, acak)].concat()
}

/// A file as a careless or malicious hand would leave it.
pub fn rusak(isi: &[u8], acak: &mut Acak) -> Vec<u8> {
    let teks = String::from_utf8_lossy(isi).into_owned();
    let mut baris: Vec<String> = teks.lines().map(str::to_owned).collect();
    for _ in 0..acak.sampai(4) {
        ubah_baris(&mut baris, acak);
    }
    let mut isi = baris.join("\n").into_bytes();
    isi.push(b'\n');
    if acak.sekali(2) {
        ubah(&mut isi, &KATA, acak);
    }
    isi
}

/// Another value or key, a line twice, elsewhere or gone, and sometimes thousands of them.
fn ubah_baris(baris: &mut Vec<String>, acak: &mut Acak) {
    if baris.is_empty() {
        return;
    }
    let (at, ke) = (acak.sampai(baris.len()), acak.sampai(baris.len()));
    let satu = baris[at].clone();
    let (kunci, nilai) = satu.split_once('=').unwrap_or((&satu, ""));
    let banyak = acak.banyak();
    match acak.sampai(12) {
        0..4 => baris[at] = format!("{kunci}= {}", acak.satu(&NILAI)),
        4 => baris.insert(ke, satu),
        5 => drop(baris.remove(at)),
        6 => baris.swap(at, ke),
        7 => baris[at] = format!("{kunci}x ={nilai}"),
        8 => baris[at] = format!("{kunci}= {}{}", "[".repeat(banyak), "]".repeat(banyak)),
        9 => {
            baris[at] = format!(
                "{kunci}= \"{}\"",
                acak.satu(&["a ", "1", "a\u{301}", "{a}", "*"]).repeat(banyak)
            )
        }
        10 => baris.extend((0..banyak).map(|nomor| format!("k{nomor} = 1"))),
        _ => {
            let ulang = (0..banyak / 10).map(|nomor| {
                satu.replacen(|huruf: char| huruf.is_ascii_digit(), &nomor.to_string(), 1)
            });
            baris.splice(at..at, ulang);
        }
    }
}

/// What is told lies in a file, and can be shown; what is sound can be computed and put into words.
fn uji(masukan: &[u8]) -> Result<&'static str, String> {
    let batas = masukan.iter().position(|byte| *byte == b'\n').unwrap_or(masukan.len());
    let jalur = PathBuf::from(String::from_utf8_lossy(&masukan[..batas]).into_owned());
    let laporan = LAPORAN.iter().find(|(_, berkas)| berkas.contains_key(&jalur));
    let (periode, mut berkas) = laporan.unwrap_or(&LAPORAN[0]).clone();
    berkas.insert(jalur, masukan.get(batas + 1..).unwrap_or_default().to_vec());
    let loaded = load_from(&Store::Memory(berkas), Path::new(periode));
    for satu in &loaded.diagnostics {
        for tempat in satu.place.iter().chain(satu.conflict.iter().map(|(tempat, _)| tempat)) {
            let berkas = loaded.sources.get(tempat.file);
            if berkas.is_none_or(|berkas| berkas.text.get(tempat.range.clone()).is_none()) {
                return Err(format!("no such place: {satu:?}"));
            }
        }
    }
    let told = render(&loaded.diagnostics, &loaded.sources, Look::Plain);
    match &loaded.isi {
        None if told.is_empty() => Err("no report, and nothing told".to_owned()),
        None => Ok("errors"),
        Some(Isi { laporan, .. }) => {
            let rekap = lkjip::compute::compute(laporan);
            lkjip::narrate::narrate(laporan, &rekap, None, None);
            Ok("a report")
        }
    }
}
