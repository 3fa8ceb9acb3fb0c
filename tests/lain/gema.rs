//! One mistake gives one message, also where much refers to what was mistaken.

use std::path::Path;

use super::kalimat::tanpa_anggaran;
use super::kosong::pagu_saja;
use super::{Files, edited};
use crate::contoh::{PERIODE_KECIL, load_kecil, replace, told};

/// What becomes of one text of a file.
type Ubah<'a> = (&'a str, &'a str, &'a str);

const ANALISIS: &str = "analisis.toml";
const ANGGARAN: &str = "anggaran.toml";
const BELANJA: &str = "realisasi-anggaran.toml";
const HASIL: &str = "realisasi-kinerja.toml";
const RENSTRA: &str = "renstra.toml";

/// A report that is right says nothing; with this mistake, this alone.
#[track_caller]
fn alone(mut files: Files, (berkas, lama, baru): Ubah<'_>, pesan: &str) {
    let says = |files: &Files| {
        let problems = load_kecil(files.clone()).diagnostics;
        problems.into_iter().map(|problem| problem.message).collect::<Vec<_>>()
    };
    assert_eq!(says(&files), Vec::<String>::new(), "{}", told(&load_kecil(files.clone())));
    replace(&mut files, berkas, lama, baru);
    assert_eq!(says(&files), [pesan], "{}", told(&load_kecil(files.clone())));
}

const JENIS: &str = "isi kunci ini bukan jenis yang diminta";
const KUTIP: &str = "bilangan ditulis di dalam tanda kutip";

#[test]
fn a_quarter_that_could_not_be_read_may_have_a_target() {
    let target =
        "IK1 = 80\n\n[target-tribulan]\nIT1 = [65.00, 65.00, 65.00, 65.00]\nIK1 = [20, 40, 60, 80]";
    let files = edited(&[
        ("perjanjian-kinerja.toml", "IK1 = 80", target),
        (ANALISIS, "{target:IT1}", "{target-tribulan:IK1}"),
    ]);
    alone(
        files,
        ("laporan.toml", "tribulan-1", "tribulan-9"),
        "pilihan \"tribulan-9\" tidak dikenal",
    );
}

#[test]
fn a_plan_that_is_not_sound_may_have_any_table() {
    let media = "jenis = \"akumulasi\"\n  media = \"kunjungan\"";
    let files = edited(&[
        (RENSTRA, "jenis = \"akumulasi\"", media),
        (ANALISIS, "{target:IT1}", "{tabel:definisi-indikator}"),
    ]);
    alone(files, (RENSTRA, "\"Terwujudnya Masyarakat yang Cerdas\"", "5"), JENIS);
}

#[test]
fn a_misspelt_year_of_the_plan_is_one() {
    let akhir = "pagu = 150_000_000\n    pagu-akhir = 900_000_000";
    let files = edited(&[
        (ANGGARAN, "pagu = 150_000_000", akhir),
        (ANALISIS, "{pagu:1.1}", "{pagu-akhir:1.1.1}"),
    ]);
    alone(
        files,
        (ANGGARAN, "pagu-akhir", "pagu-akhr"),
        "kunci `pagu-akhr` tidak dikenal di [sub-kegiatan]",
    );
}

#[test]
fn a_year_before_that_could_not_be_read_may_have_a_result() {
    let lalu = "IT1 = { capaian = 95.20, realisasi = 60.00 }";
    let files =
        edited(&[(HASIL, "IT1 = 95.20", lalu), (ANALISIS, "{target:IT1}", "{realisasi:IT1:2022}")]);
    alone(files, (HASIL, "capaian = 95.20", "capaian = \"95.20\""), KUTIP);
}

#[test]
fn three_digits_may_be_decimals_of_an_indicator_that_could_not_be_read() {
    let files = || {
        edited(&[
            (RENSTRA, "satuan = \"indeks\"", "satuan = \"indeks\"\n  desimal = 3"),
            (HASIL, "nilai = 62.40", "nilai = 62.403"),
            (HASIL, "[volume]", "[kontrol]\n\"realisasi:IT1\" = 62.403\n\n[volume]"),
        ])
    };
    alone(files(), (RENSTRA, "desimal = 3", "desimal = \"3\""), KUTIP);
    alone(files(), (RENSTRA, "id = \"IT1\"", "id = 17"), JENIS);
}

#[test]
fn a_control_may_lie_below_zero_whatever_is_known_of_its_indicator() {
    let turun = "satuan = \"indeks\"\n  boleh-negatif = true\n  desimal = 3";
    let files = || {
        edited(&[
            (RENSTRA, "satuan = \"indeks\"", turun),
            (HASIL, "nilai = 62.40", "nilai = -1.250"),
            (HASIL, "[volume]", "[kontrol]\n\"realisasi:IT1\" = -1.250\n\n[volume]"),
        ])
    };
    alone(files(), (RENSTRA, "id = \"IT1\"", "id = 17"), JENIS);
}

#[test]
fn a_misspelt_group_of_staff_is_not_none() {
    const PEGAWAI: &str = "kepegawaian.toml";
    let tak_dikenal =
        |kunci: &str, tabel: &str| format!("kunci `{kunci}` tidak dikenal di {tabel}");
    for (lama, kunci, tabel) in [
        ("pns = 7", "pnss", "[pendidikan]"),
        ("honorer = 2", "honor", "[pendidikan]"),
        ("pns = 10", "pnss", "[golongan]"),
    ] {
        let (_, banyak) = lama.split_once(' ').expect("a key");
        let baru = format!("{kunci} {banyak}");
        alone(crate::contoh::kecil(), (PEGAWAI, lama, &baru), &tak_dikenal(kunci, tabel));
    }
}

#[test]
fn a_key_of_three_letters_may_be_misspelt() {
    let cara = "cara = \"jumlah-sub\", satuan = \"perpustakaan\", sub = [\"1.1.1\"]";
    let files = edited(&[(ANGGARAN, "cara = \"jumlah-sub\", satuan = \"perpustakaan\"", cara)]);
    alone(
        files,
        (ANGGARAN, "sub = [\"1.1.1\"]", "subb = [\"1.1.1\"]"),
        "kunci `subb` tidak dikenal di [indikator]",
    );
}

#[test]
fn that_a_figure_is_unknown_may_be_misspelt() {
    let tahapan = "IK1 = 80\n\n[tahapan-tribulan.IK1]\nsatuan = \"tahapan\"\nrincian = [{ uraian = \"Pendataan\", nilai = [1, 0, 0, 0] }, { uraian = \"Pembinaan\", nilai = [0, 1, 1, 1] }]";
    let files = edited(&[
        ("perjanjian-kinerja.toml", "IK1 = 80", tahapan),
        (HASIL, "pembilang = 42\npenyebut = 60", "tidak-tersedia = \"belum didata\""),
        (ANALISIS, "{pembilang:IK1} dari {penyebut:IK1}", "sebagian"),
        (ANALISIS, "{capaian:IK1}", "cukup"),
    ]);
    alone(
        files,
        (HASIL, "tidak-tersedia = \"belum didata\"", "tidk-tersedia = \"belum didata\""),
        "kunci `tidk-tersedia` tidak dikenal di [indikator.IK1]",
    );
}

#[test]
fn a_key_of_four_letters_may_lack_one() {
    let bab = "[[bab]]\nnma = \"pendahuluan\"\n\n[[bab]]\nnama = \"penutup\"\n";
    let mut files = edited(&[]);
    files.insert(Path::new(PERIODE_KECIL).join("susunan.toml"), bab.into());
    let kata = told(&load_kecil(files));
    assert!(kata.contains("saran: tulis `nama`"), "{kata}");
}

/// What can be said in one way only is never said in two, of which one would count for nothing.
#[test]
fn what_is_said_twice_is_told() {
    let dua =
        |kunci: &str, lain: &str| format!("`{kunci}` dan `{lain}` tidak dapat ditulis bersama");
    let target = "IK1 = { pembilang = 8, penyebut = 10, dari = 70, sampai = 90 }";
    alone(edited(&[]), ("perjanjian-kinerja.toml", "IK1 = 80", target), &dua("pembilang", "dari"));
    let lampiran = "[pengesahan]";
    let ganda = "[[lampiran]]\njudul = \"Perjanjian Kinerja\"\nisi = \"perjanjian-kinerja\"\nberkas = \"tidak-ada.pdf\"\n\n[pengesahan]";
    alone(edited(&[]), ("laporan.toml", lampiran, ganda), &dua("isi", "berkas"));
}

#[test]
fn why_there_is_no_indicator_may_be_misspelt() {
    let salah = |tabel: &str| format!("kunci `tanp-indikator` tidak dikenal di {tabel}");
    let tanpa = "tanpa-indikator = \"belum disusun\"";
    let sasaran = format!(
        "[[sasaran]]\nid = \"S2\"\ntujuan = \"T1\"\nteks = \"Meningkatnya tertib arsip\"\n{tanpa}\n\n[[strategi]]"
    );
    let analisis = ("[sasaran.S1]", "[sasaran.S2]\nuraian = \"Belum disusun.\"\n\n[sasaran.S1]");
    let files = edited(&[(RENSTRA, "[[strategi]]", &sasaran), (ANALISIS, analisis.0, analisis.1)]);
    alone(files, (RENSTRA, "tanpa-indikator", "tanp-indikator"), &salah("[sasaran]"));
    let keluaran = "indikator = [{ nama = \"Jumlah perpustakaan sekolah yang dibina\", target = 20, satuan = \"perpustakaan\" }]";
    let files = edited(&[(ANGGARAN, keluaran, tanpa), (HASIL, "\"1.1.2\" = 0\n", "")]);
    alone(files, (ANGGARAN, "tanpa-indikator", "tanp-indikator"), &salah("[sub-kegiatan]"));
}

/// Whether more is known of a kegiatan than its pagu is seen of each by itself.
#[test]
fn a_kegiatan_is_asked_about_for_its_own_sake() {
    let pagu = (ANGGARAN, "pagu = 900_000_000", "pagu = \"x\"");
    alone(pagu_saja(), pagu, "di sini diminta bilangan, bukan teks");
    alone(pagu_saja(), (ANGGARAN, "\"Administrasi Keuangan\"", "5"), JENIS);
    let mut files = edited(&[pagu]);
    replace(&mut files, ANALISIS, "[kegiatan.\"2.1\"]", "[lain]");
    let told = told(&load_kecil(files));
    assert!(told.contains("kunci `2.1` belum ada di [kegiatan]"), "{told}");
}

#[test]
fn a_reason_that_could_not_be_read_may_be_given() {
    let tiada = ("tidak-tersedia = \"alasan\"", "tidak-tersedia = 5");
    let semua = "[realisasi]\n\"1.1.1\" = 37_500_000\n\"1.1.2\" = 0\n\"2.1.1\" = 215_400_000\n";
    let sebagian = format!("{}\n{}", tiada.0, semua.replace("\"1.1.2\" = 0\n", ""));
    for isi in [tiada.0, &sebagian] {
        let mut files = edited(&[(BELANJA, semua, isi)]);
        let belanja = "{realisasi-anggaran:1.1} atau {serapan:1.1}";
        replace(&mut files, ANALISIS, belanja, "sebagian");
        replace(&mut files, ANALISIS, "{serapan:2.1}", "cukup");
        alone(files, (BELANJA, tiada.0, tiada.1), JENIS);
    }
}

#[test]
fn a_budget_that_may_not_be_there_is_not_missed() {
    let alasan = (ANGGARAN, "\"DPA tidak dipublikasikan\"", "5");
    alone(tanpa_anggaran(), alasan, JENIS);
    let mut files = tanpa_anggaran();
    let belanja = "daerah/dinas/2023/tribulan-1/realisasi-anggaran.toml";
    let path = crate::contoh::KECIL.to_owned() + "/" + belanja;
    files.insert(path.into(), b"[realisasi]\n\"1.1.1\" = 5\n".to_vec());
    replace(&mut files, alasan.0, alasan.1, alasan.2);
    let told = load_kecil(files).diagnostics;
    assert_eq!(told.len(), 1, "{told:#?}");
}

/// What rules compare of the plan is compared while the budget is not sound, and what they wait for is not taken as accepted.
#[test]
fn targets_of_the_plan_are_compared_without_a_budget() {
    let target =
        "IK1 = 80\n\n[target-tribulan]\nIT1 = [65.00, 65.00, 65.00, 65.00]\nIK1 = [20, 40, 60, 70]";
    let mut files = edited(&[("perjanjian-kinerja.toml", "IK1 = 80", target)]);
    let salah = "target tribulan IK1 pada tribulan keempat tidak sama dengan target tahun";
    let says = |files: &Files| {
        let loaded = load_kecil(files.clone());
        (loaded.diagnostics.iter().any(|problem| problem.message == salah), loaded.tertunda)
    };
    assert_eq!(says(&files), (true, false));
    replace(&mut files, ANGGARAN, "nama = \"Administrasi Keuangan\"", "nama = 5");
    assert_eq!(says(&files), (true, true));
}

#[test]
fn a_share_that_is_no_figure_is_told() {
    let besar = "IT1 = 9999999999999999\nIK1 = 80\n\n[persen-tribulan]\nIT1 = [1, 2, 3, 9999999999999999]\nIK1 = [25, 50, 75, 100]";
    let kata =
        told(&load_kecil(edited(&[("perjanjian-kinerja.toml", "IT1 = 65.00\nIK1 = 80", besar)])));
    assert!(
        kata.contains("galat[angka-terlalu-besar]: bagian dari target ini tak terhitung"),
        "{kata}"
    );
}
