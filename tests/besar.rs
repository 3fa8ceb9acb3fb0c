//! The sample with its supporting programme over and over, every copy under controls: a report of any size.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::contoh::files;

/// The programme that is repeated, and how many sub kegiatan it has.
const POLA: &str = "5";
const SUB: usize = 12;
/// How many sub kegiatan the sample has.
const ASAL: usize = 30;

/// The files of a report of about so many sub kegiatan, without a problem.
pub fn besar(sub: usize) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut report = files();
    // Sums over the whole are other ones now.
    for isi in report.values_mut() {
        let teks = String::from_utf8_lossy(isi).into_owned();
        *isi = teks.split("[kontrol]\n").next().unwrap_or_default().as_bytes().to_vec();
    }
    let baru: Vec<String> = (0..sub.saturating_sub(ASAL).div_ceil(SUB))
        .map(|nomor| (100 + nomor).to_string())
        .collect();
    let program = bagian(&report, "anggaran.toml", "\n[[program]]\nkode = \"5\"");
    tambah(&mut report, "../anggaran.toml", &baru, &program);
    let uraian = bagian(&report, "analisis.toml", "\n[kegiatan.\"5.1\"]");
    let uraian = uraian.split("\n[program").next().unwrap_or_default().to_owned();
    tambah(&mut report, "analisis.toml", &baru, &uraian);
    for (berkas, awal) in
        [("realisasi-anggaran.toml", None), ("realisasi-kinerja.toml", Some("[volume]"))]
    {
        sisip(&mut report, berkas, awal, &baru);
    }
    let terima = "\n[[terima]]\naturan = \"cara-serapan\"\ntempat = \"5\"\nalasan = \"contoh\"\n\
                  \n[[terima]]\naturan = \"cara-serapan\"\ntempat = \"5.2\"\nalasan = \"contoh\"\n";
    tambah(&mut report, "laporan.toml", &baru, terima);
    for (berkas, jenis, isi) in [
        (
            "../anggaran.toml",
            "pagu",
            [4_069_247_775_u64, 3_525_669_633, 174_801_142, 282_732_000, 86_045_000],
        ),
        (
            "realisasi-anggaran.toml",
            "realisasi-anggaran",
            [700_987_342, 632_699_431, 5_997_000, 60_221_021, 2_069_890],
        ),
    ] {
        let kontrol: String = ["5", "5.1", "5.2", "5.3", "5.4"].iter().zip(isi).fold(
            String::new(),
            |mut teks, (kode, isi)| {
                _ = writeln!(teks, "\"{jenis}:{kode}\" = {isi}");
                teks
            },
        );
        isi_akhir(&mut report, berkas, "\n[kontrol]\n");
        tambah(&mut report, berkas, &baru, &kontrol);
    }
    report
}

fn isi<'a>(report: &'a mut BTreeMap<PathBuf, Vec<u8>>, berkas: &str) -> &'a mut Vec<u8> {
    let nama = Path::new(berkas).file_name().expect("a name");
    let found = report.iter_mut().find(|(path, _)| path.file_name() == Some(nama));
    found.map(|(_, isi)| isi).expect("a file of the sample")
}

/// What stands in a file from this text on.
fn bagian(report: &BTreeMap<PathBuf, Vec<u8>>, berkas: &str, awal: &str) -> String {
    let (_, isi) = report.iter().find(|(path, _)| path.ends_with(berkas)).expect("a file");
    let teks = String::from_utf8_lossy(isi);
    let at = teks.find(awal).unwrap_or_else(|| panic!("{berkas} holds no {awal:?}"));
    teks[at..].to_owned()
}

fn isi_akhir(report: &mut BTreeMap<PathBuf, Vec<u8>>, berkas: &str, teks: &str) {
    isi(report, berkas).extend(teks.bytes());
}

/// The pattern once for every copy, at the end of the file.
fn tambah(report: &mut BTreeMap<PathBuf, Vec<u8>>, berkas: &str, baru: &[String], pola: &str) {
    for kode in baru {
        isi_akhir(report, berkas, &salinan(pola, kode));
    }
}

/// The lines of the pattern's sub kegiatan once for every copy, below the first of them.
fn sisip(
    report: &mut BTreeMap<PathBuf, Vec<u8>>,
    berkas: &str,
    awal: Option<&str>,
    baru: &[String],
) {
    let isi = isi(report, berkas);
    let teks = String::from_utf8_lossy(isi).into_owned();
    let mulai = awal.map_or(0, |awal| teks.find(awal).expect("the table"));
    let baris = teks[mulai..].lines().filter(|baris| baris.starts_with("\"5."));
    let pola: String = baris.map(|baris| format!("{baris}\n")).collect();
    let at = mulai + teks[mulai..].find("\"5.1.1\"").expect("the first line");
    let semua: String = baru.iter().map(|kode| salinan(&pola, kode)).collect();
    *isi = format!("{}{semua}{}", &teks[..at], &teks[at..]).into_bytes();
}

/// The pattern under another code.
fn salinan(pola: &str, kode: &str) -> String {
    let ganti = |tanda: &str| (format!("{tanda}{POLA}."), format!("{tanda}{kode}."));
    let mut teks = pola.to_owned();
    for (lama, baru) in [ganti("\""), ganti(":")] {
        teks = teks.replace(&lama, &baru);
    }
    teks.replace(&format!("\"{POLA}\""), &format!("\"{kode}\""))
        .replace(&format!(":{POLA}\""), &format!(":{kode}\""))
}
