//! Parts of which nothing is known: no sentence, table or picture about nothing.

use lkjip::domain::terbit::Giliran;
use lkjip::load::Isi;
use lkjip::naskah::{Blok, Grafik};
use lkjip::typeset::Templat;

use super::tanpa::tanpa_anggaran;
use super::{Files, edited, says, says_all, says_none, text, valid};
use crate::contoh::{load_kecil, replace, told};

const HASIL: &str = "realisasi-kinerja.toml";
const TARGET: &str = "perjanjian-kinerja.toml";
const BELANJA: &str = "realisasi-anggaran.toml";
const RENSTRA: &str = "renstra.toml";
const ANGGARAN: &str = "anggaran.toml";
const ANALISIS: &str = "analisis.toml";
const TIADA: &str = "{ tidak-tersedia = \"belum ada\" }";

/// No money of any sub kegiatan is known to be spent.
fn tanpa_belanja() -> [(&'static str, &'static str, String); 3] {
    ["\"1.1.1\" = 37_500_000", "\"1.1.2\" = 0", "\"2.1.1\" = 215_400_000"].map(|lama| {
        let (kode, _) = lama.split_once(" = ").expect("a code and its money");
        (BELANJA, lama, format!("{kode} = {TIADA}"))
    })
}

#[test]
fn a_sentence_about_a_figure_that_is_not_known_is_told() {
    let lama = "[indikator.IK1]\npembilang = 42\npenyebut = 60";
    let baru = "[indikator.IK1]\ntidak-tersedia = \"survei belum terbit\"";
    let teks = says(edited(&[
        (HASIL, lama, baru),
        (ANALISIS, "{pembilang:IK1} dari {penyebut:IK1}", "{terbilang:pembilang:IK1}"),
    ]));
    says_all(&teks, &["yang aktif berjumlah tidak tersedia, sehingga capaiannya tidak tersedia."]);
    let masalah = told(&load_kecil(edited(&[(HASIL, lama, baru)])));
    says_all(
        &masalah,
        &[
            "peringatan[rujukan-tanpa-angka]: pembilang:IK1 tidak mempunyai angka, tetapi disebut di dalam kalimat",
            "tribulan-1/analisis.toml:12:40",
            "= saran: tulis kalimatnya tanpa angka itu, atau isi datanya bila sudah diketahui",
        ],
    );
}

#[test]
fn without_spending_nothing_is_held_against_it() {
    let ubahan = tanpa_belanja();
    let ubahan: Vec<(&str, &str, &str)> =
        ubahan.iter().map(|(nama, lama, baru)| (*nama, *lama, baru.as_str())).collect();
    let teks = says(edited(&ubahan));
    says_all(
        &teks,
        &[
            "Efisiensi penggunaan sumber daya belum dinilai karena serapan anggaran setiap sasaran tidak diketahui.",
        ],
    );
    says_none(&teks, &["Tingkat Efisiensi", "sasaran belum dapat dinilai"]);
}

/// Neither pagu nor spending: there is no table of money by sasaran, and the tree says why.
#[test]
fn without_any_money_there_is_no_table_of_it() {
    let ubahan = tanpa_belanja();
    let pagu = format!("pagu = {TIADA}");
    let mut ubahan: Vec<(&str, &str, &str)> =
        ubahan.iter().map(|(nama, lama, baru)| (*nama, *lama, baru.as_str())).collect();
    for lama in ["pagu = 150_000_000", "pagu = 50_000_000", "pagu = 900_000_000"] {
        ubahan.push((ANGGARAN, lama, &pagu));
    }
    let teks = says(edited(&ubahan));
    says_all(
        &teks,
        &["Efisiensi penggunaan sumber daya belum dinilai karena serapan anggaran", "belum ada."],
    );
    says_none(&teks, &["Alokasi Anggaran Menurut Sasaran", "Alokasinya disajikan"]);
    // Spending of which nobody knows the share of its pagu is held against nothing either.
    let (satu, dua) = ("pagu = 150_000_000", "pagu = 50_000_000");
    let teks = says(edited(&[(ANGGARAN, satu, &pagu), (ANGGARAN, dua, &pagu)]));
    says_all(&teks, &["Efisiensi penggunaan sumber daya belum dinilai karena serapan anggaran"]);
    says_none(&teks, &["Tingkat Efisiensi"]);
}

#[test]
fn without_targets_no_capaian_is_drawn_or_held_against_money() {
    let target = format!("IT1 = {TIADA}\nIK1 = {TIADA}");
    let teks = says(edited(&[(TARGET, "IT1 = 65.00\nIK1 = 80", &target)]));
    says_all(
        &teks,
        &[
            "Efisiensi penggunaan sumber daya belum dinilai karena capaian kinerja sasaran belum diketahui.",
        ],
    );
    says_none(&teks, &["Diagram batang capaian", "Tingkat Efisiensi"]);
}

#[test]
fn without_any_target_of_the_last_year_the_reason_is_told() {
    let akhir = format!("target-akhir = {TIADA}");
    let ubahan = [
        (RENSTRA, "target-akhir = 70.00", akhir.as_str()),
        (RENSTRA, "target-akhir = 90", akhir.as_str()),
    ];
    let teks = says(edited(&ubahan));
    says_all(
        &teks,
        &[
            "Target tahun terakhir rencana strategis tidak tersedia, sehingga realisasi tidak dibandingkan dengannya.",
            "Target akhir Indeks Budaya Baca dan Persentase Perpustakaan Desa yang Aktif tidak tersedia: belum ada.",
        ],
    );
    says_none(&teks, &["Selisih (3−4)"]);
    // The plan's target of this year is held against instead, unless it is as unknown.
    let tahunan = |satu: &str| {
        let target = format!("{akhir}\n  target-renstra = {{ 2023 = {satu} }}");
        says(edited(&[(RENSTRA, "target-akhir = 70.00", &target), ubahan[1]]))
    };
    says_all(&tahunan("64.00"), &["Target Renstra Tahun 2023", "belum ada."]);
    let teks = tahunan(TIADA);
    says_all(&teks, &["Target renstra Indeks Budaya Baca tidak tersedia: belum ada."]);
    says_none(&teks, &["Target Renstra 2023", "Target Renstra Tahun 2023"]);
}

#[test]
fn without_judged_output_no_kegiatan_helps_or_hinders() {
    let teks = says(edited(&[
        (HASIL, "\"1.1.1\" = 10", &format!("\"1.1.1\" = {TIADA}")),
        (HASIL, "\"1.1.2\" = 0", &format!("\"1.1.2\" = {TIADA}")),
    ]));
    says_all(
        &teks,
        &[
            "Di antara kegiatan yang melayani sasaran belum ada yang keluarannya dapat dinilai, sehingga",
        ],
    );
    says_none(&teks, &["belum ada kegiatan yang dapat dinilai", "Hasil penilaian untuk setiap"]);
}

/// A kegiatan without an indicator of its own is judged by those below it; where there are none either, nothing is to come.
#[test]
fn a_kegiatan_is_judged_by_the_outputs_below_it() {
    let sendiri = "  indikator = [{ nama = \"Jumlah perpustakaan yang dibina\", cara = \"jumlah-sub\", satuan = \"perpustakaan\" }]\n";
    let uraian = " Pembinaan\nmenjangkau {realisasi:1.1} dari target {target:1.1}; sisanya dijadwalkan sesudah pengelola selesai dilatih.";
    let tanpa = [(ANGGARAN, sendiri, ""), (ANALISIS, uraian, "")];
    says_all(
        &says(edited(&tanpa)),
        &[
            "ditunjang oleh kegiatan yang seluruhnya telah menghasilkan keluaran, yaitu Pengelolaan Perpustakaan Desa (serapan 18,75%).",
        ],
    );
    let belum = says(edited(&[&tanpa[..], &[(HASIL, "\"1.1.1\" = 10", "\"1.1.1\" = 0")]].concat()));
    says_all(&belum, &["terhambat karena kegiatan pendukungnya belum menghasilkan keluaran"]);
    let mut ubahan = tanpa.to_vec();
    let sub = |mana: &str, target: u32| {
        let nama = format!("Jumlah perpustakaan {mana} yang dibina");
        let isi = format!("nama = \"{nama}\", target = {target}, satuan = \"perpustakaan\"");
        format!("    indikator = [{{ {isi} }}]\n")
    };
    let (desa, sekolah) = (sub("desa", 40), sub("sekolah", 20));
    let tiada = "    tanpa-indikator = \"belum disusun\"\n";
    ubahan.extend([(ANGGARAN, desa.as_str(), tiada), (ANGGARAN, sekolah.as_str(), tiada)]);
    ubahan.extend([(HASIL, "\"1.1.1\" = 10\n\"1.1.2\" = 0\n", "")]);
    let teks = says(edited(&ubahan));
    says_all(
        &teks,
        &[
            "Kegiatan yang melayani sasaran tidak mempunyai indikator keluaran, sehingga tidak dapat dikatakan",
        ],
    );
    says_none(&teks, &["belum ada yang keluarannya"]);
}

/// What leads to a list of one item goes on with it.
#[test]
fn one_item_is_no_list() {
    let teks = says(edited(&[]));
    says_all(
        &teks,
        &[
            "yang diukur dengan indikator Indeks Budaya Baca.",
            "permasalahan yang dihadapi adalah pengelola perpustakaan desa sering berganti, sehingga layanan terhenti.",
            "ditempuh strategi pemecahan masalah: menyelenggarakan bimbingan teknis bagi pengelola yang baru.",
            "Langkah perbaikan pada periode berikutnya adalah menyelenggarakan bimbingan teknis bagi pengelola yang baru.",
        ],
    );
    let satu = "butir = [\"perumusan kebijakan di bidang perpustakaan\", \"pelaksanaan administrasi dinas\"]";
    let teks = says(edited(&[("opd.toml", satu, "butir = [\"perumusan kebijakan\"]")]));
    says_all(&teks, &["menyelenggarakan fungsi perumusan kebijakan."]);
}

/// The small report with a kegiatan of which the pagu alone is known, and no analysis of it.
pub fn pagu_saja() -> Files {
    let mut files = edited(&[
        (HASIL, "\"1.1.1\" = 10\n\"1.1.2\" = 0\n", ""),
        (
            BELANJA,
            "\"1.1.1\" = 37_500_000\n\"1.1.2\" = 0",
            "\"1.1\" = { tidak-tersedia = \"belum ada\" }",
        ),
    ]);
    let anggaran = files.keys().find(|path| path.ends_with(ANGGARAN)).expect("its file").clone();
    let isi = String::from_utf8_lossy(&files[&anggaran]).into_owned();
    let (awal, sisa) = isi.split_once("  indikator = [{ nama = \"Jumlah").expect("a kegiatan");
    let (_, akhir) = sisa.split_once("[[program]]").expect("the next program");
    let pagu = "  pagu = 200_000_000\n  sumber-dana = [\"DAU\"]\n\n[[program]]";
    files.insert(anggaran, format!("{awal}{pagu}{akhir}").into_bytes());
    let uraian = files.keys().find(|path| path.ends_with(ANALISIS)).expect("its file").clone();
    let isi = String::from_utf8_lossy(&files[&uraian]).into_owned();
    let (awal, sisa) = isi.split_once("[kegiatan.\"1.1\"]").expect("its analysis");
    let (_, akhir) = sisa.split_once("[kegiatan.\"2.1\"]").expect("the next");
    files.insert(uraian, format!("{awal}[kegiatan.\"2.1\"]{akhir}").into_bytes());
    files
}

/// An office that knows its pagu alone need not analyse each kegiatan.
#[test]
fn nothing_is_asked_of_a_kegiatan_that_has_a_pagu_alone() {
    let teks = says(pagu_saja());
    says_all(&teks, &["didukung oleh Program Pembinaan Perpustakaan melalui satu kegiatan."]);
    // Of the other, whose output is known, it is.
    let masalah = told(&load_kecil(edited(&[(ANALISIS, "[kegiatan.\"2.1\"]", "[lain]")])));
    says_all(&masalah, &["kunci `2.1` belum ada di [kegiatan]"]);
}

/// The pictures by their numbers, each with the names of its bars.
fn gambar(isi: &Isi) -> Vec<(String, Vec<String>)> {
    let (naskah, _) = lkjip::manuscript(isi, &Templat::embedded(), Giliran::default());
    let mut ada = Vec::new();
    for blok in naskah.bab.iter().flat_map(|bab| &bab.isi) {
        let Blok::Gambar(gambar) = blok else { continue };
        let nama = match &gambar.grafik {
            Grafik::Batang { kelompok, .. } => kelompok.iter().map(|satu| satu.nama.clone()),
            Grafik::Garis { .. } => continue,
        };
        ada.push((gambar.nomor.replace('\u{a0}', " "), nama.collect()));
    }
    ada
}

/// What has no capaian has no bar and is named below; a picture without bars is none.
#[test]
fn what_is_not_known_is_not_drawn() {
    let program = ["Program Pembinaan Perpustakaan", "Program Penunjang Urusan Pemerintahan"];
    let program = program.map(str::to_owned).to_vec();
    let belum = "[indikator.IT1]\ntidak-tersedia = \"survei belum terbit\"\n";
    let lama = "[indikator.IT1]\nnilai = 62.40\nkeadaan = \"tahun 2022\"\n";
    let uraian = (ANALISIS, "{realisasi:IT1}", "62,40 indeks");
    let isi = valid(edited(&[(HASIL, lama, belum), uraian]));
    let batang = "Persentase Perpustakaan Desa yang Aktif".to_owned();
    assert_eq!(
        gambar(&isi),
        [("Gambar 3.1".to_owned(), vec![batang]), ("Gambar 3.2".to_owned(), program.clone())]
    );
    let catatan = "Tidak digambarkan karena capaiannya tidak dihitung: Indeks Budaya Baca.";
    says_all(&text(&isi), &[catatan]);
    // Nothing is asked of this quarter.
    let nol = "IK1 = 80\n\n[target-tribulan]\nIK1 = [0, 65, 75, 80]\n";
    let isi = valid(edited(&[
        (TARGET, "IK1 = 80\n", nol),
        (HASIL, "pembilang = 42", "pembilang = 0"),
        (ANALISIS, "{pembilang:IK1} dari {penyebut:IK1}", "{gambar:capaian}"),
    ]));
    assert_eq!(gambar(&isi), [("Gambar 3.1".to_owned(), program)]);
    says_none(&text(&isi), &[" dan digambarkan pada Gambar 3.", "Tidak digambarkan"]);
    // A program of whose money nothing is known.
    let pagu = format!("pagu = {TIADA}");
    let mut ubahan: Vec<(&str, &str, String)> =
        tanpa_belanja().into_iter().filter(|(_, lama, _)| !lama.starts_with("\"2")).collect();
    ubahan.push((ANGGARAN, "pagu = 150_000_000", pagu.clone()));
    ubahan.push((ANGGARAN, "pagu = 50_000_000", pagu));
    let ubahan: Vec<_> = ubahan.iter().map(|(a, b, c)| (*a, *b, c.as_str())).collect();
    let isi = valid(edited(&ubahan));
    assert_eq!(gambar(&isi)[1].1, ["Program Penunjang Urusan Pemerintahan"]);
    let tiada = "karena anggarannya tidak tersedia: Program Pembinaan Perpustakaan.";
    says_all(&text(&isi), &[tiada]);
    // Without any picture there is no list of them.
    let mut files = tanpa_anggaran();
    replace(&mut files, TARGET, "IK1 = 80\n", nol);
    replace(&mut files, HASIL, "pembilang = 42", "pembilang = 0");
    replace(&mut files, "gambaran-umum.toml", "grafik = [\"aktif-persen\"]\n", "");
    says_none(&says(files), &["DAFTAR GAMBAR", "Gambar 3.1"]);
}

/// Who tells of no structure is not told to check how many posts of it are filled.
#[test]
fn posts_of_a_structure_that_nobody_told_are_none_of_it() {
    let unit = "[[unit]]\nnama = \"Kepala Dinas\"\njabatan = \"Kepala Dinas\"\neselon = \"II.b\"\n\n[[unit]]\nnama = \"Sekretariat\"\njabatan = \"Sekretaris\"\neselon = \"III.a\"\nanak = [{ nama = \"Kelompok Jabatan Fungsional\" }]\n";
    let kata = told(&load_kecil(edited(&[("opd.toml", unit, "")])));
    assert!(
        kata.contains("tulis susunannya dengan `[[unit]]` di opd.toml, atau hapus `eselon`"),
        "{kata}"
    );
    assert!(!kata.contains("periksa nama eselon"), "{kata}");
}
