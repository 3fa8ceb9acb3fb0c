//! The vertical agency of `reports/tapin`: an annual report without a budget, and a quarter before anything was measured.

use std::path::Path;

use lkjip::diagnostic::Code;
use lkjip::load::{Loaded, load_from};
use lkjip::read::Store;

use super::{Files, says_all, text};
use crate::contoh::{below, replace, told, within};

const TAPIN: &str = "reports/tapin";
const TAHUNAN: &str = "reports/tapin/bps/2025/tahunan";
const TRIBULAN: &str = "reports/tapin/bps/2026/tribulan-1";

/// Words of a regency's office, its plans and its money, and of grades that this office has not.
const KANTOR_LAIN: [&str; 33] = [
    "dinas",
    "Dinas",
    "RPJMD",
    "RPJPD",
    "APBD",
    "Bupati",
    "bupati",
    "daerah",
    "Daerah Kabupaten",
    "PEMERINTAH KABUPATEN",
    "Pemerintah Kabupaten",
    "Sekretaris Daerah",
    "perangkat daerah",
    "sub kegiatan",
    "Sub Kegiatan",
    "Visi",
    "Misi",
    "misi ke-",
    "tujuan dan sasaran strategis",
    "Tujuan/Sasaran",
    "strategi pemecahan",
    "kategori",
    "Kategori",
    "skala ordinal",
    "efisien",
    "Efisiensi",
    "pegawai negeri",
    "eselon",
    "golongan",
    "Nihil",
    "Rp0",
    "2025–2029",
    "terakhir rencana strategis, disajikan",
];

fn berkas() -> Files {
    within(TAPIN, below(Path::new(TAPIN)))
}

fn dibaca(files: Files, folder: &str) -> Loaded {
    load_from(&Store::Memory(files), Path::new(folder))
}

/// A report that nothing is told about, with these texts of its files replaced.
#[track_caller]
fn teks(folder: &str, ubahan: &[(&str, &str, &str)]) -> String {
    let mut files = berkas();
    for (nama, dari, menjadi) in ubahan {
        replace(&mut files, nama, dari, menjadi);
    }
    let loaded = dibaca(files, folder);
    let masalah = told(&loaded);
    assert_eq!(masalah, "");
    text(&loaded.isi.expect("a valid report"))
}

#[test]
fn no_word_of_another_kind_of_office_stands_there() {
    for folder in [TAHUNAN, TRIBULAN] {
        // The one word of the nation's statistics that is also one of regions.
        let teks = teks(folder, &[]).replace("Pemerintah Daerah", "");
        for baris in teks.lines() {
            for kata in KANTOR_LAIN {
                assert!(!baris.contains(kata), "{folder}: {kata}: {baris}");
            }
        }
    }
}

#[test]
fn the_year_says_what_is_known_and_judges_the_rest_by_nothing() {
    let teks = teks(TAHUNAN, &[]);
    // That the last year is not known is said once.
    assert!(!teks.contains("Target akhir tujuh belas indikator"), "{teks}");
    says_all(
        &teks,
        &[
            "Tahun awal dan tahun akhir rencana strategis tidak dicantumkan: notulensi tidak \
             menyebutnya.",
            "Dari Tabel 3.2 terlihat bahwa di antara tujuh belas indikator terdapat",
            "Tahun terakhir rencana strategis tidak diketahui. Posisi realisasi terhadap targetnya",
            "Keduanya sama pada enam belas indikator yang mempunyai keduanya.",
            "Rata-rata capaian enam belas di antara tujuh belas indikator sasaran dalam perjanjian \
             kinerja tahun 2025 adalah 103,00%. Rata-rata ini dihitung dari capaian, bukan dari \
             realisasi. Satu indikator yang targetnya tidak tersedia tidak \
             diikutkan. Capaian setiap indikator di atas 120% dihitung sebesar batas itu.",
            "di antara tujuh belas indikator terdapat enam belas indikator yang telah mencapai \
             target tahun 2025 dan satu indikator yang belum dapat dinilai, yaitu Persentase \
             Kumulatif Desa yang Berpredikat Desa Cinta Statistik.",
            "Capaian tertinggi adalah 120,00% yang menjadi batas penilaian, yaitu",
            "Data tahun sebelumnya tidak tersedia, sehingga kinerja Tahun 2025 tidak dibandingkan.",
            "Anggaran tahun 2025 tidak disajikan: notulensi hanya memuat anggaran tahun 2026.",
            "rata-rata capaian indikator sasaran Tahun 2025 adalah 103,00%. Hasil ini perlu \
             dipertahankan.",
        ],
    );
}

#[test]
fn the_quarter_promises_steps_and_holds_them_against_no_year() {
    let teks = teks(TRIBULAN, &[]);
    says_all(
        &teks,
        &[
            "4 dari 10 tahapan",
            "32 dari 135 tahapan",
            "1 dari 6 desa/kelurahan",
            "1 dari 4 monitoring tepat waktu",
            "10 (43,48%)",
            "13 (46,43%)",
            "4,44% (6 dari 135)",
            "83,20 poin",
            "Pada Triwulan I belum ada target bagi indikator Persentase Publikasi/Laporan \
             Statistik Ketahanan Sosial yang Berkualitas dan Indeks Pelayanan Publik - Penilaian \
             Mandiri.",
            "Realisasi belanja sampai dengan 2 Maret 2026 tidak tersedia.",
            "menurut petikan DIPA Nomor SP DIPA-054.01.2.428604/2026 tanggal 1 Desember 2025 \
             sebesar Rp5.929.105.000",
            "melaksanakan 2 program dan 16 kegiatan.",
            "Pagu setiap program digambarkan pada Gambar 3.1.",
            "Realisasi anggaran tidak tersedia: notulensi 2 Maret 2026 tidak memuat realisasi anggaran.",
            "Pembinaan Desa Cinta Statistik (2907.UBB.006) pada kegiatan Penyediaan dan \
             Pengembangan Statistik Ketahanan Sosial",
            "hasil tahun sebelumnya, 74,45 poin, ditambah 0,3 poin",
            "Keduanya sama pada tiga belas indikator dan berbeda pada empat indikator",
        ],
    );
    // Nobody measured: no nought, no bar, no praise.
    for salah in [
        "Tidak dirinci menurut sasaran",
        "0,00 poin –",
        "diagram batang capaian",
        "telah mencapai",
        "*",
    ] {
        assert!(!teks.contains(salah), "{salah}");
    }
}

const HASIL: &str = "2026/tribulan-1/realisasi-kinerja.toml";

#[test]
fn steps_that_are_done_are_judged_as_counts() {
    let alasan = "{ tidak-tersedia = \"belum diukur pada 2 Maret 2026\" }";
    let selesai =
        |id: &str, n: u32| (format!("{id} = {alasan}"), format!("{id} = {{ selesai = {n} }}"));
    // 6 of 19 and 33 of 135 as planned, 1 of 6 villages, 6 of 10.
    let semua = [selesai("IK2", 6), selesai("IK8", 33), selesai("IK13", 1), selesai("IK1", 6)];
    let ubahan: Vec<(&str, &str, &str)> =
        semua.iter().map(|(dari, menjadi)| (HASIL, dari.as_str(), menjadi.as_str())).collect();
    let teks = teks(TRIBULAN, &ubahan);
    let harga = "Persentase Publikasi/Laporan Statistik Harga yang Berkualitas";
    let desa = "Persentase Kumulatif Desa yang Berpredikat Desa Cinta Statistik";
    let penduduk =
        "Persentase Publikasi/Laporan Statistik Kependudukan dan Ketenagakerjaan yang Berkualitas";
    says_all(
        &teks,
        &[
            &format!(
                "Indikator {harga} terealisasi 33 dari 135 tahapan dari target 33 dari 135 tahapan \
                 dengan capaian 100,00%."
            ),
            &format!(
                "Indikator {desa} terealisasi 1 dari 6 desa/kelurahan dari target 1 dari 6 \
                 desa/kelurahan dengan capaian 100,00%."
            ),
            // 6 of the 4 that were to be done, within the bound.
            &format!(
                "Indikator {penduduk} terealisasi 6 dari 10 tahapan dari target 4 dari 10 tahapan \
                 dengan capaian 120,00%."
            ),
            "Rata-rata capaian empat di antara tujuh belas indikator sasaran dalam perjanjian \
             kinerja tahun 2026 adalah 105,00%.",
            "Indikator yang target triwulannya berupa tahapan dinilai menurut tahapan yang \
             selesai; realisasinya terhadap target tahun 2026 belum diukur.",
        ],
    );
    assert!(!teks.contains("375,38%"), "held against the year's target");
}

#[test]
fn more_steps_than_there_are_or_none_to_count_is_refused() {
    for (dari, menjadi, apa) in [
        (
            "IK1 = { tidak-tersedia = \"belum diukur pada 2 Maret 2026\" }",
            "IK1 = { selesai = 11 }",
            "tahapan yang selesai melebihi seluruhnya",
        ),
        (
            "IK14 = { tidak-tersedia = \"belum diukur pada 2 Maret 2026\" }",
            "IK14 = { selesai = 1 }",
            "target tribulannya bukan tahapan",
        ),
    ] {
        let mut files = berkas();
        replace(&mut files, HASIL, dari, menjadi);
        let masalah = told(&dibaca(files, TRIBULAN));
        assert!(masalah.contains(apa), "{masalah}");
    }
}

const TARGET: &str = "2026/perjanjian-kinerja.toml";

/// What the source printed wrong, and what of the program says so.
#[test]
fn what_the_source_printed_wrong_is_found() {
    let kontrol = "[kontrol]\n\"target-tribulan-1:IK1\" = 40";
    let tercetak = |baris: &str| (TARGET, kontrol.to_owned(), format!("{kontrol}\n{baris}"));
    let cases: [(&str, Code, (&str, String, String)); 9] = [
        ("1", Code::KontrolBerbeda, tercetak("\"target-tribulan-2:IK10\" = 46.15")),
        ("1", Code::KontrolBerbeda, tercetak("\"target-tribulan-1:IK10\" = 23.08")),
        ("1", Code::KontrolBerbeda, tercetak("\"target-tribulan-3:IK10\" = 69.23")),
        ("2", Code::KontrolBerbeda, tercetak("\"target-tribulan-2:IK17\" = 43.47")),
        (
            "1",
            Code::TargetTribulanSalah,
            (
                TARGET,
                "IK9 = { kumulatif = [11, 30, 42, 52]".into(),
                "IK9 = { kumulatif = [11, 30, 42, 50]".into(),
            ),
        ),
        (
            "5",
            Code::PersamaanTakCocok,
            (
                "2025/tahunan/analisis.toml",
                "[sasaran.S1]".into(),
                "[[persamaan]]\njumlah = [\"fakta:tpss-utama\", \
                 \"fakta:tpss-tambahan\"]\nsama-dengan = \"realisasi:IK14\"\n\n[sasaran.S1]"
                    .into(),
            ),
        ),
        (
            "7",
            Code::KunciHilang,
            (
                "2026/anggaran.toml",
                "nama = \"Program Penyediaan dan Pelayanan Informasi Statistik\"\n".into(),
                String::new(),
            ),
        ),
        (
            "9",
            Code::KontrolBerbeda,
            (
                "2025/tahunan/realisasi-kinerja.toml",
                "\"capaian:IK14\" = 120".into(),
                "\"capaian:IK14\" = 123.75".into(),
            ),
        ),
        (
            "10",
            Code::Ejaan,
            (
                "2026/teks.toml",
                "realisasinya tidak disebut".into(),
                "realisasnya tidak disebut".into(),
            ),
        ),
    ];
    for (nomor, code, (nama, dari, menjadi)) in cases {
        let folder = if nama.starts_with("2025") { TAHUNAN } else { TRIBULAN };
        let mut files = berkas();
        let semula = dibaca(files.clone(), folder);
        assert!(semula.diagnostics.iter().all(|masalah| masalah.code != code), "{nomor}");
        replace(&mut files, nama, &dari, &menjadi);
        let loaded = dibaca(files, folder);
        let ada: Vec<_> =
            loaded.diagnostics.iter().filter(|masalah| masalah.code == code).collect();
        assert_eq!(ada.len(), 1, "{nomor}: {}", told(&loaded));
        assert!(told(&loaded).contains(nama.rsplit('/').next().unwrap_or(nama)), "{nomor}");
    }
}
