//! Sentences that hold only under conditions: what these data do not bear out is not said.

use super::{Files, edited, says, says_all, says_none};
use crate::contoh::kecil;

const ANGGARAN: &str = "anggaran.toml";
const HASIL: &str = "realisasi-kinerja.toml";
const RENSTRA: &str = "renstra.toml";
const TARGET: &str = "perjanjian-kinerja.toml";

/// These are said, those are not.
#[track_caller]
fn told(files: Files, kata: &[&str], bukan: &[&str]) {
    let teks = says(files);
    says_all(&teks, kata);
    says_none(&teks, bukan);
}

const SUB_TERAKHIR: &str = "    pagu = 50_000_000\n    sumber-dana = [\"DAU\"]\n";

#[test]
fn kegiatan_that_cannot_be_judged_are_not_among_all() {
    let kegiatan = format!(
        "{SUB_TERAKHIR}\n  [[program.kegiatan]]\n  kode = \"1.2\"\n  nama = \"Pengembangan Minat Baca\"\n  sasaran = \"S1\"\n  pagu = 10_000_000\n  sumber-dana = [\"DAU\"]\n"
    );
    let belanja = ("realisasi-anggaran.toml", "\"1.1.2\" = 0", "\"1.1.2\" = 0\n\"1.2\" = 0");
    let uraian = (
        "analisis.toml",
        "[program.\"1\"]",
        "[kegiatan.\"1.2\"]\nuraian = \"Berjalan.\"\n\n[program.\"1\"]",
    );
    told(
        edited(&[(ANGGARAN, SUB_TERAKHIR, &kegiatan), belanja, uraian]),
        &[
            "ditunjang oleh kegiatan yang telah menghasilkan keluaran, yaitu Pengelolaan Perpustakaan Desa (capaian 16,67%, serapan 18,75%). Kegiatan yang belum dapat dinilai berjumlah satu, yaitu Pengembangan Minat Baca.",
        ],
        &["yang seluruhnya telah menghasilkan"],
    );
    told(
        edited(&[]),
        &["ditunjang oleh kegiatan yang seluruhnya telah menghasilkan keluaran"],
        &[],
    );
}

#[test]
fn output_of_sub_kegiatan_is_output_whatever_the_plan_measures() {
    told(
        edited(&[
            (
                RENSTRA,
                "rumus = \"positif\"\n  jenis = \"akumulasi\"",
                "rumus = \"negatif\"\n  jenis = \"posisi\"",
            ),
            (TARGET, "IK1 = 80", "IK1 = 35"),
            (
                ANGGARAN,
                "indikator = [{ nama = \"Jumlah perpustakaan yang dibina\", cara = \"jumlah-sub\", satuan = \"perpustakaan\" }]",
                "indikator = [{ nama = \"Persen\", acuan = \"IK1\" }]",
            ),
            ("analisis.toml", "{realisasi:1.1} dari target {target:1.1}", "desa"),
        ]),
        &["ditunjang oleh kegiatan yang seluruhnya telah menghasilkan keluaran"],
        &["terhambat"],
    );
}

/// The office's own words name a share of it.
const SENDIRI: (&str, &str, &str) = (
    "analisis.toml",
    "Dari pagu {pagu:1.1}, kegiatan ini telah membelanjakan {realisasi-anggaran:1.1} atau {serapan:1.1}. Pembinaan",
    "Pembinaan",
);

const TAK_DIKETAHUI: &str = "pagu = { tidak-tersedia = \"DPA belum terbit\" }";

#[test]
fn money_that_is_not_known_has_no_share() {
    told(
        edited(&[SENDIRI, (ANGGARAN, "pagu = 50_000_000", TAK_DIKETAHUI)]),
        &["belanja yang terealisasi adalah Rp252.900.000 (", "Alokasi dan serapannya disajikan"],
        &["Sebanyak –", "atau –", "serapan –"],
    );
    let dana = "\n    sumber-dana = [\"DAU\"]\n";
    let semua =
        ["150_000_000", "50_000_000", "900_000_000"].map(|pagu| format!("pagu = {pagu}{dana}"));
    let tanpa = format!("{TAK_DIKETAHUI}\n");
    let mut ubahan: Vec<_> =
        semua.iter().map(|lama| (ANGGARAN, lama.as_str(), tanpa.as_str())).collect();
    ubahan.push(SENDIRI);
    ubahan.push((ANGGARAN, "[sumber-dana]\nDAU = \"Dana Alokasi Umum\"\n", ""));
    told(
        edited(&ubahan),
        &["3 sub kegiatan. Sasaran, indikator"],
        &["didanai", "atau –", "Sebanyak –"],
    );
}

#[test]
fn a_pagu_of_nought_has_no_share() {
    told(
        edited(&[
            SENDIRI,
            (ANGGARAN, "pagu = 150_000_000", "pagu = 0"),
            (ANGGARAN, "pagu = 50_000_000", "pagu = 0"),
            ("realisasi-anggaran.toml", "37_500_000", "0"),
        ]),
        &["Anggaran yang mendukungnya sebesar Rp0."],
        &["atau –", "serapan –)"],
    );
}

const IK2: &str = r#"
  [[sasaran.indikator]]
  id = "IK2"
  nama = "Rasio Koleksi"
  rumus = "positif"
  jenis = "posisi"
  satuan = "buku"
  target-akhir = 900

[[strategi]]
"#;

/// The small report with a second indicator of its sasaran, what it came to, and what hindered that.
fn dua_indikator(target: &str, hasil: &str) -> Vec<(&'static str, &'static str, String)> {
    vec![
        (RENSTRA, "\n[[strategi]]\n", IK2.to_owned()),
        (TARGET, "IK1 = 80", target.to_owned()),
        (HASIL, "[volume]", format!("[indikator.IK2]\n{hasil}\n\n[volume]")),
        (HASIL, "IT1 = 95.20", "IT1 = 95.20\nIK2 = { tidak-tersedia = \"baru\" }".to_owned()),
        (
            "analisis.toml",
            "[sasaran.S1]",
            "[sasaran.S1]\npenghambat = [\"Pengelola sering berganti.\"]".to_owned(),
        ),
    ]
}

fn diubah(ubahan: &[(&str, &str, String)]) -> Files {
    let ubahan: Vec<_> =
        ubahan.iter().map(|(berkas, lama, baru)| (*berkas, *lama, baru.as_str())).collect();
    edited(&ubahan)
}

#[test]
fn what_has_no_target_is_measured_all_the_same() {
    let tanpa = "IK1 = { tidak-tersedia = \"belum ditetapkan\" }";
    let hambat = "[sasaran.S1]\npenghambat = [\"Pengelola sering berganti.\"]";
    told(
        edited(&[(TARGET, "IK1 = 80", tanpa), ("analisis.toml", "[sasaran.S1]", hambat)]),
        &[
            "karena belum ada indikator yang dapat dinilai terhadap targetnya.",
            "karena belum ada indikator sasaran yang dapat dinilai terhadap targetnya.",
            "Pelaksanaannya dihambat oleh faktor berikut:",
        ],
        &["yang terukur", "Belum terukurnya"],
    );
}

#[test]
fn one_target_reached_is_not_all_of_them() {
    let target = "IK1 = 60\nIK2 = 800";
    told(
        diubah(&dua_indikator(target, "tidak-tersedia = \"belum dihitung\"")),
        &["Meskipun target yang dapat dinilai telah tercapai, pelaksanaannya masih dihambat oleh"],
        &["Meskipun target telah tercapai"],
    );
    told(
        diubah(&dua_indikator(target, "nilai = 810")),
        &["Meskipun target telah tercapai, pelaksanaannya masih dihambat oleh"],
        &[],
    );
}

const RIWAYAT: &str = "[riwayat.2022]\nIT1 = 95.20\nIK1 = { tidak-tersedia = \"indikator baru ditetapkan pada tahun 2023\" }\n";

#[test]
fn results_are_held_against_what_is_known() {
    let jarak = "juga memperhatikan jarak terhadap target akhir Renstra Tahun 2021–2026.";
    told(edited(&[(HASIL, RIWAYAT, "")]), &[jarak], &["perkembangan antartahun"]);
    told(
        edited(&[(HASIL, "IT1 = 95.20", "IT1 = { tidak-tersedia = \"data hilang\" }")]),
        &[jarak, "indikator baru ditetapkan"],
        &["perkembangan antartahun", "hanya capaian yang tersedia"],
    );
}

/// The small report of an office that tells no budget.
pub fn tanpa_anggaran() -> Files {
    let mut files = edited(&[
        (RENSTRA, "program = \"1\"\n", ""),
        (HASIL, "[volume]\n\"1.1.1\" = 10\n\"1.1.2\" = 0\n\"2.1.1\" = [12, 3]\n", ""),
    ]);
    files.retain(|path, _| !path.ends_with("realisasi-anggaran.toml"));
    for (path, isi) in &mut files {
        if path.ends_with(ANGGARAN) {
            *isi = b"tahun = 2023\ntidak-tersedia = \"DPA tidak dipublikasikan\"\n".to_vec();
        } else if path.ends_with("analisis.toml") {
            let teks = String::from_utf8_lossy(isi).into_owned();
            let (awal, _) = teks.split_once("[kegiatan.\"1.1\"]").expect("of a kegiatan");
            *isi = awal.as_bytes().to_vec();
        }
    }
    files
}

#[test]
fn without_a_budget_its_use_is_not_accounted_for() {
    told(
        tanpa_anggaran(),
        &[
            "menjelaskan capaian atas tujuan dan sasaran yang telah ditetapkan",
            "Apa yang direncanakan dalam Renstra, Rencana Kerja, dan perjanjian kinerja dilaksanakan, kemudian",
        ],
        &[
            "penggunaan sumber daya",
            "penggunaan anggaran",
            "hasil pelaksanaan program dan kegiatan",
            "dapat ditelusuri dari",
        ],
    );
}

#[test]
fn without_its_sasaran_no_kegiatan_is_said_to_serve_one() {
    let terikat = "menurut sasaran yang dilayani, sehingga hubungan";
    told(edited(&[]), &["ditelusuri dari sasaran sampai dengan sub kegiatan", terikat], &[]);
    told(
        edited(&[(ANGGARAN, "  sasaran = \"S1\"\n", "")]),
        &[
            "keberhasilan maupun kegagalan dapat ditelusuri sampai dengan penyebabnya.",
            "dipertanggungjawabkan menurut program dan kegiatan.",
        ],
        &["ditelusuri dari sasaran", terikat],
    );
}

#[test]
fn an_offices_own_words_stand_whatever_its_report_is() {
    let mut files = tanpa_anggaran();
    let sendiri = "maksud-tujuan = \"Laporan ini dibuat untuk {atasan}.\"\n";
    let opd = files.keys().find(|path| path.ends_with("opd.toml")).expect("of the office").clone();
    files.insert(opd.with_file_name("teks.toml"), sendiri.as_bytes().to_vec());
    told(
        files,
        &["Laporan ini dibuat untuk Bupati"],
        &["menjelaskan capaian atas tujuan dan sasaran yang telah ditetapkan"],
    );
}

#[test]
fn most_targets_are_more_than_half() {
    let mut ubahan = dua_indikator("IK1 = 80\nIK2 = 800", "nilai = 810");
    let tahunan = [
        ("laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\"".to_owned()),
        ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31".to_owned()),
        (TARGET, "IT1 = 65.00", "IT1 = 60.00".to_owned()),
    ];
    ubahan.extend(tahunan);
    ubahan.push((HASIL, "pembilang = 42", "pembilang = 2".to_owned()));
    told(
        diubah(&ubahan),
        &[
            "yaitu kategori terendah. Hasil ini menunjukkan bahwa sebagian target tahun 2023 tidak tercapai",
        ],
        &["sebagian besar"],
    );
}

#[test]
fn nothing_reached_is_no_progress() {
    let skala = "skala = [\n  { kategori = \"Baik\", batas-bawah = 80 },\n  { kategori = \"Cukup\", batas-bawah = 60 },\n  { kategori = \"Kurang\" },\n]\n";
    told(
        edited(&[("laporan.toml", skala, ""), (HASIL, "pembilang = 42", "pembilang = 0")]),
        &["adalah 0,00%. Hasil ini masih perlu ditingkatkan untuk mencapai target tahun 2023."],
        &["kemajuan ke arah"],
    );
}

/// A file of these with other contents.
fn ganti(files: &mut Files, nama: &str, ubah: impl Fn(&str) -> String) {
    let isi = files.iter_mut().find(|(path, _)| path.ends_with(nama));
    let (_, isi) = isi.expect("such a file");
    *isi = ubah(&String::from_utf8_lossy(isi)).into_bytes();
}

/// The small report of a plan without tujuan, and without what this leaves out of its sasaran.
fn tanpa_tujuan(sasaran: impl Fn(&str) -> String, kepala: &str) -> Files {
    let mut files = edited(&[
        (HASIL, "[indikator.IT1]\nnilai = 62.40\nkeadaan = \"tahun 2022\"\n", ""),
        (HASIL, "IT1 = 95.20\n", ""),
        (TARGET, "IT1 = 65.00\n", ""),
    ]);
    ganti(&mut files, RENSTRA, |isi| {
        let (_, isi) = isi.split_once("[[sasaran]]").expect("a sasaran");
        format!("{kepala}[[sasaran]]{}", sasaran(&isi.replace("tujuan = \"T1\"\n", "")))
    });
    ganti(&mut files, "analisis.toml", |isi| {
        let (awal, isi) = isi.split_once("[tujuan.T1]").expect("of the tujuan");
        let (_, isi) = isi.split_once("[sasaran.S1]").expect("of the sasaran");
        format!("{awal}[sasaran.S1]{isi}")
    });
    files
}

#[test]
fn the_plan_holds_what_it_has() {
    told(
        edited(&[]),
        &[
            "memuat tujuan, sasaran, strategi, dan program yang dilaksanakan selama kurun waktu tersebut. Dokumen itu berorientasi pada hasil, sehingga setiap tujuan dan sasaran dilengkapi",
            "Strategi dan Program untuk Mencapai Tujuan dan Sasaran",
        ],
        &[],
    );
    told(
        tanpa_tujuan(str::to_owned, "periode = [2021, 2026]\n"),
        &[
            "memuat sasaran, strategi, dan program yang dilaksanakan selama kurun waktu tersebut. Dokumen itu berorientasi pada hasil, sehingga setiap sasaran dilengkapi",
            "Strategi dan Program untuk Mencapai Sasaran",
        ],
        &["setiap tujuan dan sasaran", "ujuan dan Sasaran"],
    );
    let tanpa_strategi = |isi: &str| {
        let (sasaran, _) = isi.split_once("[[strategi]]").expect("a strategy");
        sasaran.to_owned()
    };
    told(
        tanpa_tujuan(tanpa_strategi, ""),
        &["memuat sasaran dan program yang dilaksanakan untuk mencapainya."],
        &["kurun waktu tersebut"],
    );
}

#[test]
fn an_indicator_may_have_no_program() {
    told(edited(&[]), &["sehingga setiap indikator sasaran mempunyai program"], &[]);
    told(
        diubah(&dua_indikator("IK1 = 80\nIK2 = 800", "nilai = 810")),
        &["ke dalam program yang bertanggung jawab atas pencapaian indikator yang dilayaninya."],
        &["setiap indikator sasaran mempunyai"],
    );
}

#[test]
fn a_structure_may_stand_alone() {
    let mut files = edited(&[]);
    ganti(&mut files, "opd.toml", |isi| {
        let awal = isi.find("[tugas]").expect("a task");
        let akhir = isi.find("[[unit]]").expect("a unit");
        format!("{}{}", &isi[..awal], &isi[akhir..])
    });
    told(
        files,
        &[
            "\nStruktur Organisasi\n",
            "\nDinas Perpustakaan Kabupaten Contoh mempunyai susunan organisasi",
        ],
        &["tugas dan fungsi tersebut", "Tugas, Fungsi"],
    );
}

#[test]
fn years_of_kegiatan_alone_name_no_sub_kegiatan() {
    let mut files = edited(&[
        (HASIL, "\"1.1.1\" = 10\n\"1.1.2\" = 0\n\"2.1.1\" = [12, 3]", "\"1.1\" = 10"),
        (
            "realisasi-anggaran.toml",
            "\"1.1.1\" = 37_500_000\n\"1.1.2\" = 0\n\"2.1.1\"",
            "\"1.1\" = 37_500_000\n\"2.1\"",
        ),
        ("analisis.toml", " untuk {realisasi:2.1.1} dari target {target:2.1.1}", ""),
        ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-03-02"),
    ]);
    ganti(&mut files, ANGGARAN, |_| KEGIATAN_SAJA.to_owned());
    told(
        files,
        &[
            "Target program dan kegiatan sampai dengan akhir masa rencana strategis beserta realisasinya sampai dengan tahun 2022 dan sampai dengan 2 Maret 2023 disajikan",
            "dan Realisasi Program dan Kegiatan sampai dengan Tribulan I Tahun 2023",
        ],
        &["sub kegiatan", "Sub Kegiatan", "sampai dengan akhir Tribulan"],
    );
}

const KEGIATAN_SAJA: &str = r#"
tahun = 2023

[sumber-dana]
DAU = "Dana Alokasi Umum"

[[program]]
kode = "1"
nama = "Program Pembinaan Perpustakaan"
indikator = [{ nama = "Persentase perpustakaan desa yang aktif", acuan = "IK1" }]

  [[program.kegiatan]]
  kode = "1.1"
  nama = "Pengelolaan Perpustakaan Desa"
  sasaran = "S1"
  indikator = [{ nama = "Jumlah perpustakaan yang dibina", target = 40, satuan = "perpustakaan", target-akhir = 90 }]
  pagu = 200_000_000
  pagu-akhir = 900_000_000
  sumber-dana = ["DAU"]

[[program]]
kode = "2"
nama = "Program Penunjang Urusan Pemerintahan"
pendukung = true

  [[program.kegiatan]]
  kode = "2.1"
  nama = "Administrasi Keuangan"
  pagu = 900_000_000
  pagu-akhir = 5_000_000_000
  sumber-dana = ["DAU"]
"#;

#[test]
fn figures_of_a_document_are_not_the_offices_own() {
    let terbitan = |files: &mut Files| {
        let sumber = "sumber = \"Dinas Perpustakaan\"";
        ganti(files, "renstra.toml", |teks| {
            teks.replace(sumber, "sumber = \"Statistik Perpustakaan 2023\"")
        });
    };
    let mut files = kecil();
    terbitan(&mut files);
    let teks = says(files);
    assert!(teks.contains("Sumber: Statistik Perpustakaan 2023\n"), "{teks}");
    assert!(!teks.contains("2023; Dinas"), "{teks}");
    assert!(
        teks.contains(
            "Sumber: Perjanjian Kinerja Dinas Perpustakaan Kabupaten Contoh Tahun 2023\n"
        )
    );
    // What the office counted itself it processed.
    let teks = says(kecil());
    assert!(teks.contains(
        "Dinas Perpustakaan; Dinas Perpustakaan Kabupaten Contoh Tahun 2023 (data diolah)"
    ));
}

#[test]
fn spending_that_is_known_in_part_is_not_all_there() {
    let tanpa = "\"1.1.1\" = { tidak-tersedia = \"belum direkonsiliasi\" }";
    let realisasi = ("realisasi-anggaran.toml", "\"1.1.1\" = 37_500_000", tanpa);
    told(edited(&[SENDIRI, realisasi]), &["tidak seluruhnya tersedia."], &["tersedia seluruhnya"]);
}

#[test]
fn where_no_spending_is_known_nothing_is_called_serapan() {
    let mut files = kecil();
    ganti(&mut files, "realisasi-anggaran.toml", |teks| {
        let baris = teks.lines().map(|baris| match baris.split_once(" = ") {
            Some((kode, _)) if kode.starts_with('"') => {
                format!("{kode} = {{ tidak-tersedia = \"belum direkonsiliasi\" }}\n")
            }
            _ => format!("{baris}\n"),
        });
        baris.collect()
    });
    let teks = says(files);
    assert!(teks.contains("Alokasinya disajikan pada Tabel"), "{teks}");
    for baku in ["Alokasi dan Serapan Anggaran", "Kinerja dan Serapan Anggaran"] {
        assert!(!teks.contains(baku), "{baku}");
    }
}
