//! The appendices that are made from the data.

use crate::lain::{edited, says, says_all, says_none};

/// The small report with one more appendix, and its indicators called main ones with those who answer for them.
fn dengan(isi: &str, edits: &[(&str, &str, &str)]) -> String {
    let lampiran = format!("[[lampiran]]\njudul = \"Lembar\"\nisi = \"{isi}\"\n\n[[lampiran]]");
    let definisi = "rumus = \"positif\"\n  iku = true\n  penanggung-jawab = \"Bidang Layanan\"";
    let mut semua = edits.to_vec();
    semua.push(("laporan.toml", "[[lampiran]]", &lampiran));
    semua.push(("renstra.toml", "rumus = \"positif\"", definisi));
    says(edited(&semua))
}

#[test]
fn an_action_plan_has_the_quarters_and_who_answers() {
    let awal = "perjanjian-kinerja.toml";
    let tribulan = "IK1 = 80\n[target-tribulan]\nIK1 = [{ tidak-tersedia = \"belum ada survei\" }, 40, 60, 80]\n";
    let teks = dengan("rencana-aksi", &[(awal, "IK1 = 80\n", tribulan)]);
    says_all(
        &teks,
        &[
            "RENCANA AKSI TAHUN 2023",
            "Penanggung Jawab",
            "Tribulan IV",
            "Setahun",
            "Bidang Layanan",
            "Target setiap tribulan Indeks Budaya Baca tidak ditetapkan.",
            "Target Tribulan I Persentase Perpustakaan Desa yang Aktif tidak tersedia: belum ada survei.",
        ],
    );
}

#[test]
fn an_action_plan_without_quarters_says_so_once() {
    let teks = dengan("rencana-aksi", &[]);
    says_all(&teks, &["RENCANA AKSI TAHUN 2023", "Setahun", "Bidang Layanan"]);
    says_none(&teks, &["Tribulan IV"]);
    assert_eq!(
        teks.matches("Target setiap tribulan seluruh indikator tidak ditetapkan.").count(),
        1
    );
}

#[test]
fn a_sheet_of_measuring_has_results_and_money() {
    says_all(
        &dengan("pengukuran-kinerja", &[]),
        &["PENGUKURAN KINERJA TRIBULAN I TAHUN 2023", "Serapan", "Rp252.900.000", "22,99%"],
    );
}

#[test]
fn a_sheet_of_main_indicators_has_their_targets() {
    says_all(
        &dengan("indikator-utama", &[]),
        &["INDIKATOR KINERJA UTAMA TAHUN 2023", "Indikator kinerja utama (IKU) dipilih"],
    );
}

/// Both sheets of the review, the first signed by whom laporan.toml names.
fn direviu(reviu: &str, edits: &[(&str, &str, &str)]) -> String {
    let lampiran = format!(
        "{reviu}[[lampiran]]\njudul = \"Pernyataan\"\nisi = \"pernyataan-reviu\"\n\n\
         [[lampiran]]\njudul = \"Daftar\"\nisi = \"daftar-reviu\"\n\n[[lampiran]]"
    );
    let mut semua = edits.to_vec();
    semua.push(("laporan.toml", "[[lampiran]]", &lampiran));
    says(edited(&semua))
}

#[test]
fn a_statement_of_review_is_signed_by_the_head_of_the_inspectorate() {
    let teks = direviu("", &[]);
    says_all(
        &teks,
        &[
            "PERNYATAAN TELAH DIREVIU LAPORAN KINERJA DINAS PERPUSTAKAAN KABUPATEN CONTOH TRIBULAN I TAHUN ANGGARAN 2023",
            "Kami telah mereviu Laporan Kinerja Instansi Pemerintah Dinas Perpustakaan Kabupaten Contoh Tribulan I Tahun 2023",
            "Contoh, ……………",
            "Inspektur",
        ],
    );
    let reviu = "[reviu]\ntempat = \"Kota Lain\"\ntanggal = 2023-04-10\nsebagai = \"plt\"\n\
                 jabatan = \"Inspektur Daerah Kabupaten Contoh\"\nnama = \"Nama Pereviu\"\n\
                 pangkat = \"Pembina Utama Muda\"\nnip = \"19750730 200112 1 001\"\n\n";
    says_all(
        &direviu(reviu, &[]),
        &[
            "Kota Lain, 10 April 2023",
            "Plt. Inspektur Daerah",
            "Nama Pereviu",
            "Pembina Utama Muda",
            "NIP 19750730 200112 1 001",
        ],
    );
}

#[test]
fn a_list_of_review_says_yes_where_the_report_shows_it_and_leaves_the_rest() {
    let teks = direviu("", &[]);
    says_all(
        &teks,
        &[
            "Laporan menyajikan target kinerja",
            "……… (diisi pereviu; lihat Lampiran 3)",
            "Ya (BAB III B)",
            "……… (diisi pereviu; lihat Tabel 3.2)",
        ],
    );
    assert_eq!(teks.matches("diisi pereviu").count(), 16, "{teks}");
    // Another document promises nothing by an agreement.
    let lain = direviu(
        "",
        &[(
            "perjanjian-kinerja.toml",
            "tahun = 2023\n",
            "tahun = 2023\ndokumen = \"Rencana Kerja\"\n",
        )],
    );
    assert_eq!(lain.matches("diisi pereviu").count(), 18, "{lain}");
}

#[test]
fn a_changed_agreement_says_so_on_both_of_its_sheets() {
    let diubah = |tertulis: &str| {
        let perubahan = format!("tahun = 2023\nperubahan = {tertulis}\n");
        says(edited(&[("perjanjian-kinerja.toml", "tahun = 2023\n", &perubahan)]))
    };
    let sekali = diubah("true");
    assert_eq!(sekali.matches("PERJANJIAN KINERJA PERUBAHAN TAHUN 2023").count(), 2, "{sekali}");
    says_all(
        &sekali,
        &[
            "LEMBAR PERJANJIAN KINERJA PERUBAHAN TAHUN 2023",
            "adalah target perjanjian kinerja perubahan.",
        ],
    );
    let kedua = diubah("2");
    assert_eq!(kedua.matches("PERJANJIAN KINERJA PERUBAHAN KE-2 TAHUN 2023").count(), 2, "{kedua}");
    for belum in ["false", "0"] {
        let belum = diubah(belum);
        says_all(&belum, &["LEMBAR PERJANJIAN KINERJA TAHUN 2023"]);
        says_none(&belum, &["PERUBAHAN", "perubahan."]);
    }
}
