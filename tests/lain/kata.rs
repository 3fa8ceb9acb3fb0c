//! Words that follow from when a report is made, from how long a name is, and from what money there is.

use std::path::Path;

use lkjip::diagnostic::Code;
use lkjip::load_from;
use lkjip::read::Store;

use super::{edited, says, says_all, says_none};
use crate::contoh::{PERIODE_KECIL, kecil, load_kecil, replace};

#[test]
fn data_that_end_early_are_called_by_their_day() {
    let awal = ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-03-02");
    let teks = says(edited(&[awal]));
    says_all(
        &teks,
        &[
            "hasil pengukuran kinerja sampai dengan 2 Maret 2023,",
            "Sampai dengan 2 Maret 2023, belanja yang terealisasi adalah",
            "Sampai dengan 2 Maret 2023, seluruh indikator",
            "Serapan anggaran sampai dengan 2 Maret 2023 adalah",
            "Kabupaten Contoh sampai dengan 2 Maret 2023, permasalahan yang dihadapi",
        ],
    );
    says_none(&teks, &["sampai dengan akhir", "Sampai dengan akhir"]);
}

/// The small report of a whole year.
const TAHUNAN: [(&str, &str, &str); 2] = [
    ("laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\""),
    ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31"),
];

#[test]
fn a_closed_year_has_no_next_period() {
    let berjalan = says(edited(&[]));
    says_all(
        &berjalan,
        &[
            "mengukur hasilnya secara berkala, dan melaporkannya",
            "perjanjian kinerja tahun 2023 secara berkala kepada Bupati",
            "Langkah perbaikan pada periode berikutnya adalah",
        ],
    );
    let tahunan = says(edited(&TAHUNAN));
    says_all(
        &tahunan,
        &[
            "mengukur hasilnya, dan melaporkannya",
            "perjanjian kinerja tahun 2023 kepada Bupati",
            "pelaksanaan kegiatan pada tahun berikutnya.",
            "Langkah perbaikan pada tahun berikutnya adalah",
            "penyempurnaan pelaporannya pada tahun berikutnya.",
        ],
    );
    says_none(
        &tahunan,
        &["berkala", "periode berikutnya", "lamanya periode", "kemajuan ke arah", "sisa waktu"],
    );
    // The last quarter is reported like the others, and ends the year.
    let keempat = ("laporan.toml", "periode = \"tribulan-1\"", "periode = \"triwulan-4\"");
    let keempat = says(edited(&[keempat, TAHUNAN[1]]));
    says_all(&keempat, &["secara berkala kepada Bupati", "pada tahun berikutnya adalah"]);
    says_none(&keempat, &["periode berikutnya", "kemajuan ke arah"]);
}

#[test]
fn a_half_year_is_called_so_and_judged_as_the_quarter_that_ends_it() {
    let semester = |nomor: &'static str, batas| {
        let periode = ("laporan.toml", "periode = \"tribulan-1\"", nomor);
        says(edited(&[periode, ("laporan.toml", "tanggal-data = 2023-03-31", batas)]))
    };
    let pertama = semester("periode = \"semester-1\"", "tanggal-data = 2023-06-30");
    says_all(
        &pertama,
        &[
            "pengukuran kinerja Semester I Tahun 2023",
            "secara berkala kepada Bupati",
            "Langkah perbaikan pada periode berikutnya adalah",
        ],
    );
    says_none(&pertama, &["Tribulan I Tahun 2023", "Tribulan II Tahun 2023"]);
    let kedua = semester("periode = \"semester-2\"", "tanggal-data = 2023-12-31");
    says_all(
        &kedua,
        &[
            "pengukuran kinerja Semester II Tahun 2023",
            "Langkah perbaikan pada tahun berikutnya adalah",
        ],
    );
    says_none(&kedua, &["kemajuan ke arah"]);
}

#[test]
fn the_years_of_the_plan_above_are_its_own() {
    let lain = ("pemda.toml", "[2021, 2026]", "[2019, 2024]");
    says_all(
        &says(edited(&[lain])),
        &[
            "Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Kabupaten Contoh Tahun 2019–2024 adalah:",
            "Kabupaten Contoh Tahun 2021–2026 memuat tujuan",
        ],
    );
    let tanpa = ("pemda.toml", "periode-rencana = [2021, 2026]\n", "");
    says_all(&says(edited(&[tanpa])), &["(RPJMD) Kabupaten Contoh adalah:"]);
}

const PANJANG: &str = "Badan Perencanaan Pembangunan Daerah, Penelitian dan Pengembangan";

#[test]
fn a_long_name_is_said_in_full_once() {
    let nama = format!("nama = \"{PANJANG}\"\nsingkatan = \"Bappedalitbang\"");
    let teks = says(edited(&[
        ("opd.toml", "nama = \"Dinas Perpustakaan\"", &nama),
        ("regulasi.toml", "Susunan Perangkat Daerah", &format!("Susunan {PANJANG}")),
    ]));
    let lengkap = format!("{PANJANG} Kabupaten Contoh");
    says_all(
        &teks,
        &[
            &format!("Sebagai bagian dari rangkaian itu, {lengkap} (Bappedalitbang) menyusun"),
            "Bappedalitbang dibentuk berdasarkan",
            "Bappedalitbang mempunyai tugas",
            // Titles are official, of a law as of a table.
            &format!("tentang Pembentukan dan Susunan {PANJANG}"),
            &format!("Perjanjian Kinerja {lengkap} Tahun 2023"),
        ],
    );
    assert_eq!(teks.matches("(Bappedalitbang)").count(), 1, "{teks}");
    // A name that is short enough is said each time.
    let pendek = (
        "opd.toml",
        "nama = \"Dinas Perpustakaan\"",
        "nama = \"Dinas Perpustakaan\"\nsingkatan = \"Dispus\"",
    );
    let teks = says(edited(&[pendek]));
    assert_eq!(teks.matches("Dispus").count(), 1, "{teks}");
}

#[test]
fn one_fund_is_said_once() {
    let teks = says(edited(&[]));
    says_all(&teks, &["Seluruh anggaran bersumber dari Dana Alokasi Umum (DAU)."]);
    let beberapa = says(edited(&[
        (
            "anggaran.toml",
            "DAU = \"Dana Alokasi Umum\"",
            "DAU = \"Dana Alokasi Umum\"\nDAK = \"Dana Alokasi Khusus\"",
        ),
        (
            "anggaran.toml",
            "pagu = 50_000_000\n    sumber-dana = [\"DAU\"]",
            "pagu = 50_000_000\n    sumber-dana = [\"DAK\"]",
        ),
    ]));
    says_all(&beberapa, &["Ket.", "DAK & DAU"]);
    says_none(&beberapa, &["Seluruh anggaran bersumber"]);
}

#[test]
fn without_money_there_is_no_column_and_no_picture_for_it() {
    let tak_diketahui = |pagu: &str| format!("pagu = {pagu}\n    sumber-dana = [\"DAU\"]");
    let baru = "pagu = { tidak-tersedia = \"DPA belum terbit\" }\n    sumber-dana = [\"DAU\"]";
    let semua = ["150_000_000", "50_000_000", "900_000_000"].map(tak_diketahui);
    let mut ubahan: Vec<(&str, &str, &str)> =
        semua.iter().map(|lama| ("anggaran.toml", lama.as_str(), baru)).collect();
    ubahan.push((
        "realisasi-anggaran.toml",
        "[realisasi]\n\"1.1.1\" = 37_500_000\n\"1.1.2\" = 0\n\"2.1.1\" = 215_400_000\n",
        "tidak-tersedia = \"DPA belum terbit\"\n",
    ));
    ubahan.push(("analisis.toml", "Dari pagu {pagu:1.1}, kegiatan ini telah membelanjakan {realisasi-anggaran:1.1} atau {serapan:1.1}. ", ""));
    let teks = says(edited(&ubahan));
    says_none(
        &teks,
        &[
            "Gambar 3.2",
            "JUMLAH",
            "Pagu Anggaran",
            "pagu dan porsinya",
            "Porsi (%)",
            "serapan anggarannya",
        ],
    );
    says_all(
        &teks,
        &[
            "pada Tahun Anggaran 2023 disajikan pada Tabel 2.3.",
            "Sasaran, indikator, target, dan programnya disajikan pada",
            "dinilai dari keluarannya.",
        ],
    );
    let sebagian = says(edited(&[
        ("anggaran.toml", semua[1].as_str(), baru),
        (
            "analisis.toml",
            "Dari pagu {pagu:1.1}, kegiatan ini telah membelanjakan {realisasi-anggaran:1.1} atau {serapan:1.1}. ",
            "",
        ),
    ]));
    says_all(&sebagian, &["Tahun Anggaran 2023 beserta pagunya disajikan pada Tabel 2.3."]);
}

/// With a pen the day is open: it may be the last of the month in which the period ends.
#[test]
fn the_pen_may_sign_in_the_periods_last_month() {
    let told = |bulan: &str| {
        let pena = format!("tempat = \"Contoh\"\ntanggal-dengan-pena = \"{bulan}\"");
        let loaded = load_kecil(edited(&[("laporan.toml", "tempat = \"Contoh\"", &pena)]));
        loaded.diagnostics.iter().map(|one| one.code).collect::<Vec<_>>()
    };
    assert_eq!(told("Maret 2023"), []);
    assert_eq!(told("Februari 2023"), [Code::PengesahanMendahului]);
}

/// A quarter's folder may be called by either word.
#[test]
fn the_quarter_before_is_found_under_its_other_name() {
    let kuartal = |nama: &str| Path::new(PERIODE_KECIL).with_file_name(nama);
    let mut files = kecil();
    for (path, isi) in kecil() {
        let Ok(inside) = path.strip_prefix(PERIODE_KECIL) else { continue };
        files.remove(&path);
        for nama in ["triwulan-1", "triwulan-2"] {
            files.insert(kuartal(nama).join(inside), isi.clone());
        }
    }
    for (berkas, dari, menjadi) in [
        ("laporan.toml", "tribulan-1", "triwulan-2"),
        ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-06-30"),
        ("kepegawaian.toml", "per = 2023-03-31", "per = 2023-06-30"),
        ("sarana.toml", "per = 2023-03-31", "per = 2023-06-30"),
        ("realisasi-kinerja.toml", "pembilang = 42", "pembilang = 41"),
    ] {
        replace(&mut files, &format!("triwulan-2/{berkas}"), dari, menjadi);
    }
    let loaded = load_from(&Store::Memory(files), &kuartal("triwulan-2"));
    let told: Vec<Code> = loaded.diagnostics.iter().map(|one| one.code).collect();
    assert!(told.contains(&Code::RealisasiTurun), "{told:?}");
    assert!(!told.contains(&Code::MapBerbeda), "{told:?}");
}

/// Only courses of leadership are called so.
#[test]
fn a_table_of_courses_is_called_what_is_in_it() {
    let kursus = |nama: &str| {
        says(edited(&[("kepegawaian.toml", "Pelatihan Kepemimpinan Administrator", nama)]))
    };
    let memimpin = "yang Telah Mengikuti Pelatihan Kepemimpinan per";
    for nama in ["Diklat PIM IV", "PKA", "Pelatihan Kepemimpinan Pengawas"] {
        says_all(&kursus(nama), &[memimpin, "pelatihan kepemimpinan yang berjenjang"]);
    }
    let teks = kursus("Pengelolaan Arsip Dinamis");
    says_all(
        &teks,
        &[
            "yang Telah Mengikuti Pelatihan per 31 Maret 2023",
            "pegawai yang telah mengikuti pelatihan menurut jenisnya disajikan pada Tabel 1.3",
        ],
    );
    says_none(&teks, &["epemimpinan"]);
}
