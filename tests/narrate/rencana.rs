//! The document of a plan: what is agreed on for the year and how it is to be reached, before anything of it came about.

use std::path::{Path, PathBuf};

use lkjip::load::{Isi, load_from};
use lkjip::read::Store;

use crate::contoh::{PERIODE_KECIL, below, kecil, replace, told, within};
use crate::lain::{Files, says_all, says_none, text};

/// Where the small report's plan lies.
pub const RENCANA: &str = "tests/data/kecil/daerah/dinas/2023/rencana";

/// What a plan's laporan.toml says in place of a report's.
const KEPALA: [(&str, &str, &str); 4] = [
    ("laporan.toml", "Laporan Kinerja Instansi Pemerintah", "Perjanjian Kinerja"),
    ("laporan.toml", "\"LKjIP\"", "\"PK\""),
    ("laporan.toml", "periode = \"tribulan-1\"", "periode = \"rencana\""),
    ("laporan.toml", LAMPIRAN, ""),
];
const LAMPIRAN: &str =
    "[[lampiran]]\njudul = \"Perjanjian Kinerja Tahun 2023\"\nisi = \"perjanjian-kinerja\"\n";

/// Targets of the quarters of the small report's second indicator.
pub const TRIBULAN: (&str, &str, &str) = (
    "perjanjian-kinerja.toml",
    "IK1 = 80\n",
    "IK1 = 80\n\n[target-tribulan]\nIK1 = [20, 40, 60, 80]\n",
);

/// The small office's plan, made of its files without those of any period, with these texts replaced.
pub fn rencana(edits: &[(&str, &str, &str)]) -> Files {
    let moved = |(path, isi): (PathBuf, Vec<u8>)| match path.strip_prefix(PERIODE_KECIL) {
        Ok(name) if name == Path::new("laporan.toml") => Some((Path::new(RENCANA).join(name), isi)),
        Ok(_) => None,
        Err(_) => Some((path, isi)),
    };
    let mut files = kecil().into_iter().filter_map(moved).collect();
    for (name, old, new) in KEPALA.iter().chain(edits) {
        replace(&mut files, name, old, new);
    }
    files
}

/// What is told of it.
pub fn told_of(files: Files) -> String {
    told(&load_from(&Store::Memory(files), Path::new(RENCANA)))
}

/// It without errors.
#[track_caller]
pub fn valid(files: Files) -> Isi {
    let loaded = load_from(&Store::Memory(files), Path::new(RENCANA));
    let told = told(&loaded);
    loaded.isi.unwrap_or_else(|| panic!("{told}"))
}

#[test]
fn a_plan_is_made_before_there_is_any_result() {
    let isi = valid(rencana(&[TRIBULAN]));
    let teks = text(&isi);
    says_all(
        &teks,
        &[
            "PERJANJIAN KINERJA TAHUN 2023",
            "Pihak pertama berjanji akan mewujudkan target kinerja tahun 2023",
            "LEMBAR PERJANJIAN KINERJA TAHUN 2023",
            "RENCANA AKSI TAHUN 2023",
            "Target setiap tribulan Indeks Budaya Baca tidak ditetapkan.",
        ],
    );
    says_none(&teks, &["BAB", "Realisasi", "realisasi", "Capaian", "LAMPIRAN 1", "DAFTAR ISI"]);
    assert_eq!(told_of(rencana(&[TRIBULAN])), "");
}

#[test]
fn of_what_has_no_figures_yet_no_source_is_asked() {
    let sumber = ("renstra.toml", "  sumber = \"Dinas Perpustakaan\"\n", "");
    let told = told_of(rencana(&[sumber]));
    assert_eq!(told, "");
    // Nor what BAB I holds, nor how results are come by.
    let dasar = ("regulasi.toml", "dasar-hukum = 1\n", "");
    let serapan = ("anggaran.toml", "cara = \"rata-rata-sub\"", "cara = \"serapan\", target = 100");
    assert_eq!(told_of(rencana(&[dasar, serapan])), "");
}

#[test]
fn the_hospital_of_the_examples_has_one() {
    let daerah = "reports/contoh";
    let files = within(daerah, below(Path::new(daerah)));
    let loaded = load_from(&Store::Memory(files), Path::new("reports/contoh/rsud/2026/rencana"));
    assert_eq!(told(&loaded), "");
    let teks = text(&loaded.isi.expect("the example is valid"));
    says_all(
        &teks,
        &["RENCANA AKSI TAHUN 2026", "Triwulan IV", "INDIKATOR KINERJA UTAMA TAHUN 2026"],
    );
    // Of the year before it says nothing, although that year's report stands beside it.
    says_none(&teks, &["2025 ", "Capaian", "Realisasi"]);
}

#[test]
fn what_an_office_says_in_its_reports_is_let_alone() {
    let mut files = rencana(&[]);
    let teks =
        "penutup = \"Lihat {tabel:target-realisasi}.\"\npembuka-perjanjian = \"Kami berjanji.\"\n";
    files.insert("tests/data/kecil/daerah/dinas/teks.toml".into(), teks.into());
    says_all(&text(&valid(files)), &["Kami berjanji."]);
}

#[test]
fn without_targets_of_the_quarters_there_is_no_action_plan() {
    says_none(&text(&valid(rencana(&[]))), &["RENCANA AKSI"]);
}

#[test]
fn a_changed_agreement_is_called_so_in_its_heading() {
    let perubahan = ("perjanjian-kinerja.toml", "tahun = 2023\n", "tahun = 2023\nperubahan = 2\n");
    let teks = text(&valid(rencana(&[perubahan])));
    says_all(&teks, &["PERJANJIAN KINERJA PERUBAHAN KE-2 TAHUN 2023"]);
}

#[test]
fn what_the_targets_stand_in_is_no_name_of_the_agreement() {
    let dokumen = (
        "perjanjian-kinerja.toml",
        "tahun = 2023\n",
        "tahun = 2023\ndokumen = \"Rencana Kerja\"\n",
    );
    let teks = text(&valid(rencana(&[dokumen])));
    assert_eq!(teks.matches("PERJANJIAN KINERJA TAHUN 2023").count(), 2, "{teks}");
    says_none(&teks, &["RENCANA KERJA"]);
}

#[test]
fn who_signs_a_plan_electronically_does_so_below_the_statement() {
    let sah = (
        "laporan.toml",
        "tempat = \"Contoh\"",
        "tempat = \"Contoh\"\ncara = \"tte\"\npenanda = \"#\"",
    );
    let naskah = serde_json::to_string(
        &lkjip::manuscript(
            &valid(rencana(&[sah])),
            &lkjip::typeset::Templat::embedded(),
            lkjip::domain::terbit::Giliran::default(),
        )
        .0,
    )
    .expect("JSON");
    assert_eq!(naskah.matches("\"bentuk\":\"qr\"").count(), 1, "{naskah}");
    // On the sheet the same party does not sign again, and the other one's room is left.
    assert_eq!(naskah.matches("\"bentuk\":\"tanpa\"").count(), 1, "{naskah}");
    assert_eq!(naskah.matches("\"bentuk\":\"pena\"").count(), 2, "{naskah}");
}

#[test]
fn the_superior_may_sign_the_plan_as_well_and_the_office_its_sheets() {
    let semua = "[pengesahan]\ntempat = \"Contoh\"\n\n[[pengesahan.penandatangan]]\njabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"\nnama = \"Nama Kepala\"\n\n[[pengesahan.penandatangan]]\njabatan = \"Bupati Contoh\"\nnama = \"Nama Bupati\"\ntanpa-nip = \"kepala daerah\"\n";
    let satu = "[pengesahan]\ntempat = \"Contoh\"\njabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"\n";
    let isi = valid(rencana(&[TRIBULAN, ("laporan.toml", satu, semua)]));
    let naskah = lkjip::manuscript(
        &isi,
        &lkjip::typeset::Templat::embedded(),
        lkjip::domain::terbit::Giliran::default(),
    );
    let bab = serde_json::to_string(&naskah.0.bab).expect("JSON");
    let (perjanjian, aksi) = bab.split_once("RENCANA AKSI").expect("both parts");
    for id in ["penandatangan-1", "penandatangan-2"] {
        assert_eq!(perjanjian.matches(id).count(), 1, "{perjanjian}");
    }
    assert!(aksi.contains("Nama Kepala") && !aksi.contains("Bupati"), "{aksi}");
}

#[test]
fn a_plan_tells_what_is_no_part_of_it() {
    let nama = ("laporan.toml", "\"Perjanjian Kinerja\"", "\"Laporan Kinerja\"");
    let bernama = told_of(rencana(&[nama]));
    assert!(bernama.contains("dokumen rencana bernama laporan"), "{bernama}");
    for (isi, kata) in [
        ("perjanjian-kinerja", "isi dokumen rencana sendiri"),
        ("rencana-aksi", "isi dokumen rencana sendiri"),
        ("pengukuran-kinerja", "tentang hasil, yang belum ada"),
        ("sepanjang-tahun", "tentang hasil, yang belum ada"),
        ("evaluasi-renja", "tentang hasil, yang belum ada"),
        ("daftar-reviu", "tentang hasil, yang belum ada"),
    ] {
        let lampiran = format!("\n[[lampiran]]\njudul = \"Lembar\"\nisi = \"{isi}\"\n");
        let mut files = rencana(&[]);
        let laporan = files.get_mut(&Path::new(RENCANA).join("laporan.toml"));
        laporan.expect("laporan.toml").extend(lampiran.into_bytes());
        let told = told_of(files);
        assert!(told.contains(kata), "{isi}: {told}");
    }
}
