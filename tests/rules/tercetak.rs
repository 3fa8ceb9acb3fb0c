//! The sample's figures as the office printed them, wrong ones included: `periksa` finds what was wrong with them.
//!
//! Two rounds, as a clerk would meet them: what cannot be typed at all, then what contradicts something else. Each is a
//! folder of changes to the sample.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::{Code, Diagnostic};
use lkjip::load::Loaded;

use crate::contoh::{LUMAJANG, altered, below, load, told, within};

const TERCETAK: &str = "tests/data/lumajang-tercetak";

/// The sample as a round alters it, and without what the office accepted afterwards.
fn tercetak(babak: &str) -> Loaded {
    let contoh = below(Path::new(LUMAJANG));
    let dikenal: BTreeSet<PathBuf> = contoh.keys().cloned().collect();
    let mut report = altered(contoh, &Path::new(TERCETAK).join(babak));
    // The sample has no wording of its own.
    let asing = |path: &&PathBuf| !dikenal.contains(*path) && !path.ends_with("teks.toml");
    assert_eq!(report.keys().find(asing), None, "no file of the sample");
    tanpa_terima(&mut report);
    load(within(LUMAJANG, report))
}

fn tanpa_terima(report: &mut BTreeMap<PathBuf, Vec<u8>>) {
    let laporan = report.iter_mut().find(|(path, _)| path.ends_with("laporan.toml"));
    let (_, isi) = laporan.expect("laporan.toml");
    let teks = String::from_utf8_lossy(isi).into_owned();
    let mut di_dalam = false;
    let tinggal = teks.lines().filter(|baris| {
        if baris.starts_with('[') {
            di_dalam = *baris == "[[terima]]";
        }
        !di_dalam
    });
    *isi = tinggal.map(|baris| format!("{baris}\n")).collect::<String>().into_bytes();
}

const BENTUK: [(&str, Code, &str); 14] = [
    ("D07", Code::CatatanHilang, "nol dari nol memerlukan catatan"),
    ("D20", Code::KunciTakDikenal, "`batas-atas`"),
    ("D23", Code::PanjangDeret, "[]"),
    ("D29", Code::KodeGanda, "\"5\""),
    ("D38", Code::TeksKosong, "\"\""),
    ("D39", Code::KunciHilang, "`TPT` belum ada di [target]"),
    ("D57", Code::JenisSalah, "\"~\""),
    ("D59", Code::DesimalPadaCacah, "539.8"),
    ("D59", Code::DesimalPadaCacah, "40.29"),
    ("D59", Code::DesimalPadaCacah, "2.61"),
    ("D59", Code::DesimalPadaCacah, "2.06"),
    ("D68", Code::VolumeBerbeda, "0"),
    ("D83", Code::LampiranSalah, "\"lampiran/matriks-perubahan-renstra.pdf\""),
    ("D84", Code::PengesahanBelumLengkap, "[pengesahan]"),
];

const ISI: [(&str, Code, &str); 46] = [
    ("D01", Code::KontrolBerbeda, "29.09"),
    ("D02", Code::KontrolBerbeda, "66.92"),
    ("D03", Code::KontrolBerbeda, "capaian:1.3 "),
    ("D03", Code::KontrolBerbeda, "capaian:1.4 "),
    ("D04", Code::KontrolBerbeda, "69.40"),
    ("D05", Code::KontrolBerbeda, "25"),
    ("D06", Code::CaraSerapan, "5"),
    ("D06", Code::CaraSerapan, "5.2"),
    ("D08", Code::PersamaanTakCocok, "rincian tidak sama dengan pembilangnya"),
    ("D10", Code::PemeliharaanBerlebih, "5.4.1"),
    ("D12", Code::BelanjaTanpaKeluaran, "1.1.1"),
    ("D12", Code::BelanjaTanpaKeluaran, "2.1.2"),
    ("D12", Code::BelanjaTanpaKeluaran, "3.2.1"),
    ("D12", Code::KeluaranTanpaBelanja, "1.3.1"),
    ("D12", Code::KeluaranTanpaBelanja, "2.1.1"),
    ("D12", Code::KeluaranTanpaBelanja, "3.1.1"),
    ("D12", Code::KeluaranTanpaBelanja, "3.2.2"),
    ("D12", Code::IndukTanpaAnak, "1.4"),
    ("D12", Code::IndukTanpaAnak, "2.2"),
    ("D12", Code::IndukTanpaAnak, "2.3"),
    ("D14", Code::KontrolBerbeda, "jumlah:belum-tercapai "),
    ("D23", Code::SolusiBukanTindakan, "perbup"),
    ("D50", Code::AngkaBasi, "IK4"),
    ("D51", Code::AngkaBasi, "TPT"),
    ("D52", Code::DataLama, "kepegawaian"),
    ("D52", Code::DataLama, "sarana"),
    ("D54", Code::PengesahanMendahului, "pengesahan.tanggal"),
    ("D89", Code::RegulasiTakTercantum, "perda-4-2021"),
    ("D89", Code::RegulasiTakTercantum, "perda-9-2021"),
    ("D89", Code::RegulasiTakTercantum, "perbup-100-2021"),
    ("D15", Code::PujianTakSesuai, "hasil baik"),
    ("D16", Code::PujianTakSesuai, "seluruh kegiatan"),
    ("D17", Code::PujianTakSesuai, "semua program"),
    ("D18", Code::PujianTakSesuai, "anggaran yang cukup"),
    ("D93", Code::IstilahPeriode, "Tribunal"),
    ("D97", Code::Ejaan, "Kementerian Tenaga Kerja"),
    ("D94", Code::Ejaan, "di tetapkan"),
    ("D94", Code::Ejaan, "diatas"),
    ("D95", Code::Ejaan, "produktifitas"),
    ("D95", Code::Ejaan, "sistim"),
    ("D95", Code::Ejaan, "propinsi"),
    ("D96", Code::Ejaan, "terstandart"),
    ("D96", Code::Ejaan, "resiko"),
    ("D98", Code::IstilahAsing, "time schedule"),
    ("D98", Code::IstilahAsing, "online"),
    ("D98", Code::IstilahAsing, "Job Fair"),
];

/// Whether a problem is about this: its subject, what stands at its place, or a part of its message.
fn tentang(problem: &Diagnostic, loaded: &Loaded, apa: &str) -> bool {
    let di_sana = problem.place.as_ref().map(|place| loaded.sources.excerpt(place));
    match &problem.perihal {
        Some(perihal) => perihal == apa,
        None => di_sana == Some(apa) || problem.message.contains(apa),
    }
}

#[track_caller]
fn semua_ditemukan(babak: &str, harap: &[(&str, Code, &str)]) {
    let loaded = tercetak(babak);
    let kurang: Vec<_> = harap
        .iter()
        .filter(|(_, code, apa)| {
            let sama =
                |problem: &&Diagnostic| problem.code == *code && tentang(problem, &loaded, apa);
            loaded.diagnostics.iter().find(sama).is_none()
        })
        .collect();
    assert!(kurang.is_empty(), "not found: {kurang:?}\n{}", told(&loaded));
}

#[test]
fn what_cannot_be_typed_is_told() {
    semua_ditemukan("bentuk", &BENTUK);
}

#[test]
fn what_contradicts_is_told() {
    semua_ditemukan("isi", &ISI);
}

/// The rows of the table: number and how it fares.
fn daftar(doc: &str) -> Vec<(&str, &str)> {
    let baris = doc.lines().filter(|baris| baris.starts_with("| D"));
    let sel = baris.map(|baris| baris.trim_matches('|').split(" | ").collect::<Vec<_>>());
    sel.map(|sel| match sel.as_slice() {
        [nomor, _, bagaimana] => (nomor.trim(), bagaimana.trim()),
        _ => panic!("{sel:?} has not three cells"),
    })
    .collect()
}

/// The kinds of problems that a cell links to.
fn kode(sel: &str) -> BTreeSet<&str> {
    sel.split("](errors.md#").skip(1).filter_map(|sisa| sisa.split(')').next()).collect()
}

#[test]
fn the_table_lists_every_fault_once_and_claims_what_is_proved() {
    let doc = fs::read_to_string("docs/temuan.md").expect("the table");
    let daftar = daftar(&doc);
    let nomor: Vec<String> = (1..=100).map(|nomor| format!("D{nomor:02}")).collect();
    assert!(daftar.iter().map(|(nomor, _)| *nomor).eq(nomor.iter().map(String::as_str)));
    let dikenal: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    let mut klaim: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for cara in ["ditemukan", "tidak mungkin", "di luar jangkauan"] {
        let ini = daftar.iter().filter(|(_, sel)| sel.starts_with(&format!("{cara}: ")));
        let ini: Vec<_> = ini.collect();
        assert!(doc.contains(&format!("- *{cara}* ({})", ini.len())), "{} are {cara}", ini.len());
        if cara == "ditemukan" {
            klaim.extend(ini.into_iter().map(|(nomor, sel)| (*nomor, kode(sel))));
        }
    }
    for (nomor, sel) in &daftar {
        let asing: Vec<_> = kode(sel).difference(&dikenal).copied().collect();
        assert!(asing.is_empty(), "{nomor} names {asing:?}");
        assert!(
            ["ditemukan: ", "tidak mungkin: ", "di luar jangkauan: "]
                .iter()
                .any(|cara| sel.starts_with(cara)),
            "{nomor}: {sel}"
        );
    }
    let mut terbukti: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (nomor, code, _) in BENTUK.iter().chain(&ISI) {
        terbukti.entry(nomor).or_default().insert(code.name());
    }
    assert_eq!(klaim, terbukti, "docs/temuan.md claims, this test proves");
}
