//! Every number of the sample, altered as a pen slips, one at a time: is it found, and is the right one named?
//!
//! `docs/mutation.md` tells what came of it, and which numbers nothing confirms.

mod angka;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use lkjip::diagnostic::{Code, Diagnostic};
use lkjip::load::Loaded;

use crate::contoh::{files, load};
use crate::diagnostic::galeri::rewrite;
use angka::{Angka, Slip, angka, slips};

const DOC: &str = "docs/mutation.md";
const AWAL: &str = include_str!("awal.md");

type Report = BTreeMap<PathBuf, Vec<u8>>;

/// One slip in one number.
struct Ubahan {
    path: PathBuf,
    angka: Angka,
    slip: Slip,
    lain: String,
}

/// What came of a slip.
struct Hasil {
    ubahan: Ubahan,
    ketahuan: bool,
    /// Whether one diagnostic points at this number alone, or at it among a few.
    ditunjuk: bool,
    disebut: bool,
}

impl Ubahan {
    fn berkas(&self) -> &str {
        self.path.file_name().and_then(|name| name.to_str()).expect("a name")
    }

    /// An amount of money at a sub kegiatan, and the code of it.
    fn sub_kegiatan(&self) -> Option<&str> {
        let kunci = self.angka.kunci.as_str();
        match self.berkas() {
            "anggaran.toml" => kunci.strip_prefix("sub-kegiatan[")?.strip_suffix("].pagu"),
            "realisasi-anggaran.toml" => kunci.strip_prefix("realisasi."),
            _ => None,
        }
    }

    /// Rupiah, counts under a control, and the controls: none of these may pass.
    fn wajib(&self) -> bool {
        let kunci = self.angka.kunci.as_str();
        let salah_satu = |awalan: &[&str]| awalan.iter().any(|awal| kunci.starts_with(awal));
        kunci.starts_with("kontrol.")
            || self.sub_kegiatan().is_some()
            || match self.berkas() {
                "kepegawaian.toml" => salah_satu(&["pendidikan", "golongan", "eselon"]),
                "realisasi-kinerja.toml" => salah_satu(&["indikator", "volume"]),
                "perjanjian-kinerja.toml" => kunci.starts_with("target."),
                _ => false,
            }
    }

    fn coba(self, report: &Report) -> Hasil {
        let mut report = report.clone();
        let isi = report.get_mut(&self.path).expect("a file of the sample");
        isi.splice(self.angka.range.clone(), self.lain.bytes());
        let loaded = load(report);
        let ditunjuk = loaded.diagnostics.iter().any(|satu| menunjuk(satu, &loaded, &self));
        let disebut = self.sub_kegiatan().is_some_and(|kode| {
            let saran = loaded.diagnostics.iter().filter_map(|satu| satu.saran.as_deref());
            saran.into_iter().any(|saran| saran.contains(&format!(" {kode} (")))
        });
        let ketahuan = !loaded.diagnostics.is_empty();
        Hasil { ketahuan, ditunjuk, disebut: disebut || ditunjuk, ubahan: self }
    }
}

fn menunjuk(problem: &Diagnostic, loaded: &Loaded, ubahan: &Ubahan) -> bool {
    let places = problem.place.iter().chain(
        problem
            .conflict
            .iter()
            .filter(|(_, label)| label != "dihitung dari sini")
            .map(|(place, _)| place),
    );
    let di_sini = |place: &lkjip::source::Place| {
        let source = loaded.sources.get(place.file).expect("a file that was read");
        Path::new(&source.path).ends_with(ubahan.berkas())
            && place.range.start == ubahan.angka.range.start
    };
    problem.code == Code::KontrolBerbeda && places.into_iter().any(di_sini)
}

fn ubahan(report: &Report) -> Vec<Ubahan> {
    let mut semua = Vec::new();
    for (path, isi) in report {
        for satu in angka(str::from_utf8(isi).expect("UTF-8")) {
            semua.extend(slips(&satu.tulisan).into_iter().map(|(slip, lain)| Ubahan {
                path: path.clone(),
                angka: satu.clone(),
                slip,
                lain,
            }));
        }
    }
    semua
}

/// Tries every slip, on all cores.
fn semua_hasil() -> Vec<Hasil> {
    let report = files();
    assert!(load(report.clone()).diagnostics.is_empty(), "the sample itself is sound");
    let mut sisa = ubahan(&report);
    let inti = thread::available_parallelism().map_or(2, usize::from);
    let bagian = sisa.len().div_ceil(inti);
    thread::scope(|scope| {
        let mut jalan = Vec::new();
        while !sisa.is_empty() {
            let ambil = sisa.split_off(sisa.len().saturating_sub(bagian));
            let report = &report;
            jalan.push(scope.spawn(move || {
                ambil.into_iter().map(|satu| satu.coba(report)).collect::<Vec<_>>()
            }));
        }
        // The last part was taken first.
        jalan
            .into_iter()
            .rev()
            .flat_map(|satu| satu.join().expect("no slip brings it down"))
            .collect()
    })
}

/// How many of some slips were found: "12/14".
fn hitung<'a>(hasil: impl Iterator<Item = &'a Hasil>) -> String {
    let (mut ketahuan, mut semua) = (0, 0);
    for satu in hasil {
        semua += 1;
        ketahuan += usize::from(satu.ketahuan);
    }
    if semua == 0 { "–".to_owned() } else { format!("{ketahuan}/{semua}") }
}

fn persen(bagian: usize, semua: usize) -> String {
    let promil = bagian * 1000 / semua.max(1);
    format!("{}.{} %", promil / 10, promil % 10)
}

/// Numbers of which some slip passed: what it is, as typed, and the slips that pass.
fn lolos(hasil: &[Hasil]) -> BTreeMap<&str, Vec<(String, bool)>> {
    let mut per_angka: BTreeMap<(&Path, usize), Vec<&Hasil>> = BTreeMap::new();
    for satu in hasil {
        let kunci = (satu.ubahan.path.as_path(), satu.ubahan.angka.range.start);
        per_angka.entry(kunci).or_default().push(satu);
    }
    let mut lolos: BTreeMap<&str, Vec<(String, bool)>> = BTreeMap::new();
    for semua in per_angka.values() {
        let ubahan = &semua[0].ubahan;
        if semua.iter().any(|satu| !satu.ketahuan) {
            let sama_sekali = semua.iter().all(|satu| !satu.ketahuan);
            let angka = format!("`{}` = {}", ubahan.angka.kunci, ubahan.angka.tulisan);
            lolos.entry(ubahan.berkas()).or_default().push((angka, sama_sekali));
        }
    }
    lolos
}

fn document(hasil: &[Hasil]) -> String {
    let mut doc = AWAL.to_owned();
    let berkas: BTreeSet<&str> = hasil.iter().map(|satu| satu.ubahan.berkas()).collect();
    let kepala = Slip::ALL.map(|slip| format!(" {} |", slip.name())).concat();
    _ = write!(doc, "\n| file | numbers |{kepala} all |\n|---|---|---|---|---|---|---|\n");
    let baris = |nama: &str, milik: &dyn Fn(&Hasil) -> bool| {
        let milik: Vec<&Hasil> = hasil.iter().filter(|satu| milik(satu)).collect();
        let banyak: BTreeSet<_> =
            milik.iter().map(|satu| (&satu.ubahan.path, satu.ubahan.angka.range.start)).collect();
        let sel = Slip::ALL.map(|slip| {
            let satu = milik.iter().copied().filter(|satu| satu.ubahan.slip == slip);
            format!(" {} |", hitung(satu))
        });
        let semua = hitung(milik.iter().copied());
        format!("| {nama} | {} |{} {semua} |\n", banyak.len(), sel.concat())
    };
    for nama in &berkas {
        doc.push_str(&baris(nama, &|satu| satu.ubahan.berkas() == *nama));
    }
    doc.push_str(&baris("all", &|_| true));
    doc.push_str(&baris("rupiah, and counts under a control", &|satu| satu.ubahan.wajib()));
    let (uang, tepat, beberapa) = penunjuk(hasil);
    _ = write!(
        doc,
        "\nOf {uang} slips in the money of a sub kegiatan, the message points at that very number in {} ({tepat}), and\n\
         names it among at most four in {} ({beberapa}).\n",
        persen(tepat, uang),
        persen(beberapa, uang)
    );
    doc.push_str("\n## Numbers that nothing confirms\n\nNo slip in these is found.\n");
    for sama_sekali in [true, false] {
        if !sama_sekali {
            doc.push_str("\n## Numbers that are confirmed in part\n\nSome slips in these pass, mostly the smallest.\n");
        }
        for (nama, semua) in &lolos(hasil) {
            let semua = semua.iter().filter(|(_, sama)| *sama == sama_sekali);
            let semua: Vec<&str> = semua.map(|(angka, _)| angka.as_str()).collect();
            if !semua.is_empty() {
                _ = write!(doc, "\n- {nama} ({}): {}\n", semua.len(), semua.join("; "));
            }
        }
    }
    doc
}

/// Slips in the money of a sub kegiatan: all, those that point at it alone, those that name it among a few.
fn penunjuk(hasil: &[Hasil]) -> (usize, usize, usize) {
    let uang: Vec<&Hasil> =
        hasil.iter().filter(|satu| satu.ubahan.sub_kegiatan().is_some()).collect();
    let tepat = uang.iter().filter(|satu| satu.ditunjuk).count();
    let beberapa = uang.iter().filter(|satu| satu.disebut).count();
    (uang.len(), tepat, beberapa)
}

#[test]
fn slips_in_money_and_under_a_control_are_found() {
    let hasil = semua_hasil();
    let lolos: Vec<String> = hasil
        .iter()
        .filter(|satu| satu.ubahan.wajib() && !satu.ketahuan)
        .map(|satu| {
            let Ubahan { angka, lain, .. } = &satu.ubahan;
            format!("{}: {} = {lain}", satu.ubahan.berkas(), angka.kunci)
        })
        .collect();
    let doc = document(&hasil);
    println!("{doc}");
    assert!(lolos.is_empty(), "{} pass:\n{}", lolos.len(), lolos.join("\n"));
    let (uang, tepat, _) = penunjuk(&hasil);
    assert!(uang > 300 && tepat * 10 >= uang * 9, "{tepat} of {uang} point at the right number");
    let written = fs::read_to_string(DOC).unwrap_or_default();
    if written != doc {
        assert!(!rewrite(), "rewritten, to be read before the next run: {}", {
            fs::write(DOC, &doc).expect("docs can be written");
            DOC
        });
        panic!("{DOC} is not what the slips came to; see CONTRIBUTING.md");
    }
}
