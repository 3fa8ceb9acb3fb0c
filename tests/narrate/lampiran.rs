//! The appendices that are made from the data.

use std::path::Path;

use lkjip::domain::formulir::FormulirPerjanjian;
use lkjip::domain::jenis::TingkatPemerintahan;
use lkjip::domain::terbit::Giliran;
use lkjip::manuscript;
use lkjip::typeset::Templat;
use strum::VariantArray;

use crate::contoh::{load_kecil, replace, told};
use crate::lain::tanpa::tanpa_anggaran;
use crate::lain::{edited, says, says_all, says_none, text, valid};

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
            "Penanggung jawab Persentase Perpustakaan Desa yang Aktif tidak dicantumkan.",
            // What has no targets of the quarters has its unit nevertheless.
            "Indeks Budaya Baca\nindeks\n–",
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

/// A sheet goes out without the report: what is not known has its reason there.
#[test]
fn a_sheet_has_every_reason_itself() {
    let tanpa = [
        (
            "perjanjian-kinerja.toml",
            "IT1 = 65.00",
            "IT1 = { tidak-tersedia = \"belum disepakati\" }",
        ),
        ("perjanjian-kinerja.toml", "IK1 = 80", "IK1 = { tidak-tersedia = \"belum disepakati\" }"),
        ("anggaran.toml", "pagu = 50_000_000", "pagu = { tidak-tersedia = \"belum disahkan\" }"),
        (
            "realisasi-anggaran.toml",
            "\"2.1.1\" = 215_400_000",
            "\"2.1.1\" = { tidak-tersedia = \"SPJ belum terbit\" }",
        ),
        (
            "realisasi-kinerja.toml",
            "\"1.1.1\" = 10",
            "\"1.1.1\" = { tidak-tersedia = \"belum dihitung\" }",
        ),
    ];
    for (jenis, judul, alasan) in [
        (
            "pengukuran-kinerja",
            "PENGUKURAN KINERJA",
            vec!["belum disepakati", "belum disahkan", "SPJ belum terbit"],
        ),
        (
            "evaluasi-renja",
            "EVALUASI TERHADAP",
            vec!["belum disepakati", "belum disahkan", "SPJ belum terbit", "belum dihitung"],
        ),
        ("rencana-aksi", "RENCANA AKSI", vec!["belum disepakati"]),
        ("indikator-utama", "INDIKATOR KINERJA UTAMA", vec!["belum disepakati"]),
        ("rencana-aksi", "LEMBAR PERJANJIAN", vec!["belum disepakati", "belum disahkan"]),
    ] {
        let teks = dengan(jenis, &tanpa);
        let (_, lembar) = teks.split_once(judul).expect(jenis);
        let (lembar, _) = lembar.split_once("Contoh, ………").expect("who signs");
        for alasan in alasan {
            assert!(lembar.contains(alasan), "{jenis}: {alasan}: {lembar}");
        }
    }
}

#[test]
fn a_sheet_of_main_indicators_has_their_targets() {
    says_all(
        &dengan("indikator-utama", &[]),
        &["INDIKATOR KINERJA UTAMA TAHUN 2023", "Indikator kinerja utama (IKU) dipilih"],
    );
}

/// What is not there nobody signs, be it main indicators or the programs of the form.
#[test]
fn a_sheet_of_nothing_is_not_signed() {
    let tertanda = |teks: &str| teks.matches("Contoh, ………").count();
    let isi = |isi: &str| {
        let lampiran = format!("[[lampiran]]\njudul = \"Lembar\"\nisi = \"{isi}\"\n\n[[lampiran]]");
        says(edited(&[("laporan.toml", "[[lampiran]]", &lampiran)]))
    };
    let tanpa = isi("indikator-utama");
    says_all(
        &tanpa,
        &["Indikator Kinerja Utama Tahun 2023 tidak tersedia dalam data laporan ini."],
    );
    says_none(&tanpa, &["Nihil"]);
    assert_eq!(tertanda(&tanpa) + 1, tertanda(&dengan("indikator-utama", &[])));
    let mut files = tanpa_anggaran();
    let polos = tertanda(&says(files.clone()));
    let lampiran = "[[lampiran]]\njudul = \"Lembar\"\nisi = \"evaluasi-renja\"\n\n[[lampiran]]";
    replace(&mut files, "laporan.toml", "[[lampiran]]", lampiran);
    let teks = says(files);
    says_all(&teks, &["Program dan kegiatan tidak tersedia dalam data laporan ini."]);
    assert_eq!(tertanda(&teks), polos);
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
        &[
            (
                "perjanjian-kinerja.toml",
                "tahun = 2023\n",
                "tahun = 2023\ndokumen = \"Rencana Kerja\"\n",
            ),
            ("laporan.toml", "isi = \"perjanjian-kinerja\"", "isi = \"rencana-aksi\""),
        ],
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
    says_all(
        &kedua,
        &["Perjanjian Kinerja Perubahan ke-2 Dinas Perpustakaan Kabupaten Contoh Tahun 2023"],
    );
    let belum = diubah("false");
    says_all(&belum, &["LEMBAR PERJANJIAN KINERJA TAHUN 2023"]);
    says_none(&belum, &["PERUBAHAN", "Perubahan", "perubahan."]);
    let nol =
        edited(&[("perjanjian-kinerja.toml", "tahun = 2023\n", "tahun = 2023\nperubahan = 0\n")]);
    let told = told(&load_kecil(nol));
    assert!(told.contains("perubahan perjanjian dinomori dari 1"), "{told}");
}

#[test]
fn an_agreement_may_promise_some_of_the_indicators() {
    let dipilih = |tertulis: &str| {
        let dipilih = format!("tahun = 2023\nindikator = {tertulis}\n");
        edited(&[("perjanjian-kinerja.toml", "tahun = 2023\n", &dipilih)])
    };
    let isi = valid(dipilih("[\"IK1\"]"));
    let naskah = manuscript(&isi, &Templat::embedded(), Giliran::default()).0;
    let lampiran = serde_json::to_string(&naskah.lampiran).expect("JSON");
    assert!(lampiran.contains("Persentase Perpustakaan Desa yang Aktif"), "{lampiran}");
    assert!(!lampiran.contains("Indeks Budaya Baca"), "{lampiran}");
    assert!(!lampiran.contains("Tujuan/Sasaran"), "{lampiran}");
    // It is measured all the same.
    says_all(
        &text(&isi),
        &["Indeks Budaya Baca diukur juga, tetapi tidak termasuk perjanjian kinerja.", "TUJUAN"],
    );
    let kosong = told(&load_kecil(dipilih("[]")));
    assert!(kosong.contains("bila semuanya, hapus `indikator`"), "{kosong}");
    let asing = told(&load_kecil(dipilih("[\"IK9\"]")));
    assert!(asing.contains("IK9"), "{asing}");
}

#[test]
fn a_third_may_consent_to_an_agreement() {
    let menyetujui = "IK1 = 80\n\n[menyetujui]\njabatan = \"Sekretaris Daerah Kabupaten Contoh\"\nnama = \"Nama Ketiga\"\n";
    let teks = says(edited(&[("perjanjian-kinerja.toml", "IK1 = 80\n", menyetujui)]));
    // Below the statement, and below the sheet.
    assert_eq!(
        teks.matches("Menyetujui,\nSekretaris Daerah\nKabupaten Contoh").count(),
        2,
        "{teks}"
    );
    assert_eq!(teks.matches("Nama Ketiga").count(), 2, "{teks}");
}

/// What the agreement says under one of its forms.
fn berformulir(formulir: &str) -> String {
    let formulir = format!("tahun = 2023\nformulir = \"{formulir}\"\n");
    let isi = valid(edited(&[("perjanjian-kinerja.toml", "tahun = 2023\n", &formulir)]));
    let naskah = manuscript(&isi, &Templat::embedded(), Giliran::default()).0;
    let lampiran = serde_json::to_string(&naskah.lampiran).expect("JSON");
    lampiran.replace('\u{a0}', " ")
}

#[test]
fn an_agreement_has_the_words_and_columns_of_its_form() {
    let bagi = |ada: &[&str], tiada: &[&str], formulir: &str| {
        let teks = berformulir(formulir);
        let beda = ada.iter().filter(|kata| !teks.contains(**kata));
        let beda: Vec<_> = beda.chain(tiada.iter().filter(|kata| teks.contains(**kata))).collect();
        assert_eq!(beda, [&""; 0], "{formulir}: {teks}");
    };
    let berdua = ["Pihak Kedua,", "Pihak Pertama,", "kami yang bertanda tangan"];
    let pejabat = "Kepala Dinas Perpustakaan";
    bagi(
        &[pejabat, berdua[0], "Sasaran Strategis", "\"Program\"", "Keterangan"],
        &["\"Kegiatan\""],
        "perangkat-daerah",
    );
    bagi(
        &[pejabat, "berjanji akan mewujudkan", "hasil, yang bertanda tangan", "\"Program\""],
        &["Pihak", "pihak", "kami yang bertanda tangan", "Keterangan", "\"Kegiatan\""],
        "pemerintahan",
    );
    bagi(
        &[pejabat, berdua[1], "Sasaran Program/Kegiatan", "\"Kegiatan\""],
        &["\"Program\"", "Keterangan", "Strategis"],
        "unit-kerja",
    );
    bagi(
        &[pejabat, berdua[2], "Tujuan/Sasaran\"", "\"Kegiatan\""],
        &["\"Program\"", "Keterangan", "Strategis"],
        "satuan-kerja",
    );
}

#[test]
fn the_form_follows_from_the_office() {
    let formulir =
        |folder: &str| lkjip::load(Path::new(folder)).isi.expect("a report").laporan.formulir();
    assert_eq!(formulir("reports/contoh/rsud/2026/rencana"), FormulirPerjanjian::PerangkatDaerah);
    assert_eq!(formulir("reports/tapin/bps/2026/tribulan-1"), FormulirPerjanjian::SatuanKerja);
    let berubah = |nama: &str, pemda: &str, tingkat: &str| {
        let mut laporan = valid(edited(&[])).laporan;
        laporan.instansi.nama = nama.to_owned();
        laporan.pemda.nama = pemda.to_owned();
        let semua = TingkatPemerintahan::VARIANTS.iter();
        let mut yang = semua.filter(|lain| lain.kata().kunci == tingkat);
        laporan.pemda.tingkat = *yang.next().expect("a level");
        laporan.formulir()
    };
    let pemerintahan = FormulirPerjanjian::Pemerintahan;
    assert_eq!(berubah("Kementerian Contoh", "Kementerian Contoh", "kementerian"), pemerintahan);
    assert_eq!(
        berubah("Pemerintah Kabupaten Contoh", "Kabupaten Contoh", "kabupaten"),
        pemerintahan
    );
    let direktorat = berubah("Direktorat Jenderal Contoh", "Kementerian Contoh", "kementerian");
    assert_eq!(direktorat, FormulirPerjanjian::UnitKerja);
}

/// What is told of the small report where this stands before its annex.
fn told_before(isi: &str) -> String {
    let lampiran = format!("{isi}\n\n[[lampiran]]");
    told(&load_kecil(edited(&[("laporan.toml", "[[lampiran]]", &lampiran)])))
}

#[test]
fn an_annex_is_told_that_is_there_twice_or_says_nothing() {
    let dua = told_before("[[lampiran]]\njudul = \"Sekali Lagi\"\nisi = \"perjanjian-kinerja\"");
    assert!(dua.contains("lampiran ini ditulis dua kali"), "{dua}");
    let awal = told_before("[[lampiran]]\njudul = \"Setahun\"\nisi = \"sepanjang-tahun\"");
    assert!(awal.contains("tribulan pertama belum mempunyai tribulan lain"), "{awal}");
    let reviu = told_before("[reviu]\ntempat = \"Contoh\"");
    assert!(reviu.contains("[reviu] tidak tercetak"), "{reviu}");
    let lengkap = "[reviu]\ntempat = \"Contoh\"\n\n[[lampiran]]\njudul = \"Pernyataan\"\nisi = \"pernyataan-reviu\"";
    assert_eq!(told_before(lengkap), "");
}
