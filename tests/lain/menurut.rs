//! Sentences and columns that follow what there is: none of an empty set, and none of another office.

use std::path::Path;

use lkjip::load::load_from;
use lkjip::read::Store;

use super::{Files, edited, says, says_all, says_none, text};
use crate::contoh::{PERIODE_KECIL, replace};

const HASIL: &str = "realisasi-kinerja.toml";
const TARGET: &str = "perjanjian-kinerja.toml";
const BELANJA: &str = "realisasi-anggaran.toml";
const RENSTRA: &str = "renstra.toml";
const ANGGARAN: &str = "anggaran.toml";
const ANALISIS: &str = "analisis.toml";
const PEGAWAI: &str = "kepegawaian.toml";
const TIADA: &str = "{ tidak-tersedia = \"belum ada\" }";

/// The small report after these edits; `baru` may be built.
#[track_caller]
fn edit(ubahan: &[(&str, &str, String)]) -> Files {
    let mut files = edited(&[]);
    for (nama, lama, baru) in ubahan {
        replace(&mut files, nama, lama, baru);
    }
    files
}

/// Further indicators of the only sasaran, each with these lines of its own in every file.
fn indikator(
    banyak: usize,
    target: &str,
    hasil: &str,
) -> [(&'static str, &'static str, String); 3] {
    let tiap = |isi: &dyn Fn(usize) -> String| (2..2 + banyak).map(isi).collect::<String>();
    let renstra = tiap(&|n| {
        format!(
            "  [[sasaran.indikator]]\n  id = \"IK{n}\"\n  nama = \"Pengunjung {n}\"\n  rumus = \"positif\"\n  jenis = \"akumulasi\"\n  satuan = \"orang\"\n  sumber = \"Dinas\"\n  target-akhir = 1000\n\n"
        )
    });
    let hasil = tiap(&|n| format!("[indikator.IK{n}]\n{hasil}\n\n"));
    [
        (RENSTRA, "[[strategi]]", format!("{renstra}[[strategi]]")),
        (TARGET, "IK1 = 80\n", format!("IK1 = 80\n{}", tiap(&|n| format!("IK{n} = {target}\n")))),
        (HASIL, "[volume]", format!("{hasil}[volume]")),
    ]
}

/// Their years before.
fn riwayat(banyak: usize) -> (&'static str, &'static str, String) {
    let tiap: String = (2..2 + banyak).map(|n| format!("IK{n} = {TIADA}\n")).collect();
    (HASIL, "IT1 = 95.20\n", format!("IT1 = 95.20\n{tiap}"))
}

#[test]
fn gaps_are_in_points_only_where_anything_is_in_percent() {
    let poin = "dinyatakan dalam poin persen.";
    let tahunan = (
        RENSTRA,
        "target-akhir = 70.00",
        "target-akhir = 70.00\n  target-renstra = { 2023 = 64.00 }",
    );
    assert_eq!(says(edited(&[tahunan])).matches(poin).count(), 2);
    let teks = says(edited(&[
        tahunan,
        (
            RENSTRA,
            "pembilang = \"perpustakaan desa yang aktif\"\n  penyebut = \"perpustakaan desa\"",
            "satuan = \"desa\"",
        ),
        (HASIL, "pembilang = 42\npenyebut = 60", "nilai = 42"),
        (ANALISIS, "{pembilang:IK1} dari {penyebut:IK1}", "{realisasi:IK1}"),
    ]));
    says_all(&teks, &["Selisih (5−4)", "Selisih (3−4)"]);
    says_none(&teks, &[poin]);
}

#[test]
fn without_spending_no_column_and_no_sentence_is_of_it() {
    let tanpa =
        ["\"1.1.1\" = 37_500_000", "\"1.1.2\" = 0", "\"2.1.1\" = 215_400_000"].map(|lama| {
            let (kode, _) = lama.split_once(" = ").expect("a code and its money");
            (BELANJA, lama, format!("{kode} = {TIADA}"))
        });
    let teks = says(edit(&tanpa));
    says_all(
        &teks,
        &[
            "Rincian target, realisasi, dan capaian kinerja beserta pagu anggaran setiap program, kegiatan, dan sub kegiatan disajikan",
            "\nIndikator Kinerja\nPagu (Rp)\nPorsi (%)\n",
            "\nNama Program\nIndikator Program\nPagu (Rp)\nPorsi (%)\nkepala\n1\n2\n3\n4\n",
            "Realisasi anggaran tidak tersedia: belum ada.",
        ],
    );
    says_none(&teks, &["realisasi anggaran Pembinaan"]);
    says_all(&says(edited(&[])), &["beserta pagu, realisasi, dan serapan anggaran setiap program"]);
}

#[test]
fn without_any_pagu_none_is_allocated_and_no_mark_stands_for_one() {
    let pagu = ["pagu = 150_000_000", "pagu = 50_000_000", "pagu = 900_000_000"]
        .map(|lama| (ANGGARAN, lama, format!("pagu = {TIADA}")));
    let teks = says(edit(&pagu));
    says_all(
        &teks,
        &[
            "Tahun Anggaran 2023 untuk dua program tidak tersedia.",
            "\nPagu anggaran tidak tersedia: belum ada.\n",
        ],
    );
    says_none(&teks, &["dialokasikan untuk dua program"]);
}

#[test]
fn money_that_is_not_divided_is_not_unknown() {
    let kedua = "[[sasaran]]\nid = \"S2\"\ntujuan = \"T1\"\nteks = \"Meningkatnya koleksi\"\n";
    let analisis = "[sasaran.S2]\nuraian = \"Koleksi.\"\n\n[kegiatan.\"1.1\"]";
    let mut ubahan = vec![
        (ANGGARAN, "sasaran = \"S1\"", "sasaran = [\"S1\", \"S2\"]".to_owned()),
        (RENSTRA, "[[strategi]]", format!("{kedua}[[strategi]]")),
        (ANALISIS, "[kegiatan.\"1.1\"]", analisis.to_owned()),
    ];
    ubahan.extend(indikator(1, "800", "nilai = 90"));
    ubahan.push(riwayat(1));
    says_all(
        &says(edit(&ubahan)),
        &[
            "Efisiensi penggunaan sumber daya belum dinilai karena anggaran kegiatan yang melayani beberapa sasaran tidak dibagi kepada sasarannya.",
        ],
    );
}

#[test]
fn many_indicators_are_a_list_and_the_same_is_said_once() {
    let mut ubahan = indikator(20, "100", "tidak-tersedia = \"belum diukur\"").to_vec();
    ubahan.push(riwayat(20));
    let teks = says(edit(&ubahan));
    assert_eq!(teks.matches("belum dapat diukur terhadap target 100 orang").count(), 1, "{teks}");
    says_all(
        &teks,
        &["Pengunjung 20, dan Pengunjung 21 masing-masing belum dapat diukur terhadap"],
    );
    let mut ubahan = indikator(5, "100", "nilai = 10").to_vec();
    ubahan.push(riwayat(5));
    says_all(
        &says(edit(&ubahan)),
        &[
            "\nHasil enam indikator sasaran ini adalah sebagai berikut:\n",
            "Pengunjung 2 terealisasi 10 orang dari target 100 orang dengan capaian 10,00%;",
        ],
    );
}

/// Staff by gender, with these counts.
fn menurut_kelamin(jumlah: &[(&str, &str, &str)]) -> Files {
    let kelompok = [
        (PEGAWAI, "kelompok = [", "pembeda = \"Jenis Kelamin\"\nkelompok = ["),
        (
            PEGAWAI,
            "id = \"pns\", nama = \"Pegawai Negeri Sipil\", singkatan = \"PNS\"",
            "id = \"l\", nama = \"laki-laki\", singkatan = \"L\"",
        ),
        (
            PEGAWAI,
            "id = \"honorer\", nama = \"Tenaga Honorer\", singkatan = \"TH\"",
            "id = \"p\", nama = \"perempuan\", singkatan = \"P\"",
        ),
    ];
    edited(&[&kelompok, jumlah].concat())
}

/// Groups by another trait than how people are employed, with grades that are numbers alone.
#[test]
fn grades_of_other_groups_follow_what_tells_them_apart() {
    let teks = says(menurut_kelamin(&[
        (PEGAWAI, "pns = 7, honorer = 2", "l = 7, p = 2"),
        (PEGAWAI, "pns = 5, honorer = 1", "l = 5, p = 1"),
        (PEGAWAI, "nama = \"Golongan IV\", pns = 2", "nama = \"IV\", l = 2, p = 1"),
        (PEGAWAI, "nama = \"Golongan III\", pns = 10", "nama = \"III\", l = 10, p = 2"),
    ]));
    says_all(
        &teks,
        &[
            "\nLaki-laki dan perempuan menurut golongan disajikan pada",
            "pegawai terbanyak berada pada golongan III, yaitu 12 orang.",
            "\nGolongan\nJenis Kelamin\n",
        ],
    );
    says_none(&teks, &["Status Kepegawaian"]);
}

/// A column that is empty for everybody falls away; one that an office fills with noughts is its own word.
#[test]
fn nobody_on_probation_has_no_column() {
    let pns = "nama = \"Golongan IV\", pns = 2";
    let dengan = |cpns: &str| says(edited(&[(PEGAWAI, pns, &format!("{pns}{cpns}"))]));
    let tanpa = dengan("");
    says_none(&tanpa, &["CPNS"]);
    says_all(
        &tanpa,
        &[
            "\nPegawai negeri sipil menurut golongan disajikan pada",
            "No.\nGolongan\nJumlah (orang)\n",
            "1\nGolongan IV\n2\nbiasa",
        ],
    );
    for cpns in [", cpns = 0", ", cpns = 1"] {
        says_all(&dengan(cpns), &["calon pegawai negeri sipil (CPNS)", "\nPNS\nCPNS\n"]);
    }
    let kelamin = says(menurut_kelamin(&[
        (PEGAWAI, "pns = 7, honorer = 2", "l = 7"),
        (PEGAWAI, "pns = 5, honorer = 1", "l = 2, p = 3"),
    ]));
    says_none(&kelamin, &["CPNS", "Status Kepegawaian"]);
}

/// Nobody at any course is a sentence, and no table of nothing.
#[test]
fn no_course_is_no_table() {
    let teks = says(edited(&[(
        PEGAWAI,
        "pelatihan = [{ nama = \"Pelatihan Kepemimpinan Administrator\", jumlah = 1 }]",
        "pelatihan = []",
    )]));
    says_all(&teks, &["Sampai dengan 31 Maret 2023, belum ada pegawai yang mengikuti pelatihan."]);
    says_none(&teks, &["nihil", "Jenis Pelatihan", "Yang Telah Mengikuti Pelatihan"]);
}

#[test]
fn what_is_told_of_how_indicators_are_measured_is_named() {
    let nama = "nama = \"Indeks Budaya Baca\"";
    let dengan = |isi: &str| says(edit(&[(RENSTRA, nama, format!("{nama}\n  {isi}"))]));
    says_all(
        &dengan("alasan = \"wajib\"\n  media = \"survei\""),
        &["Alasan pemilihan dan media satu di antara dua indikator kinerja dirinci pada"],
    );
    says_all(
        &dengan("cara-menghitung = \"dihitung\""),
        &["Cara mengukur satu di antara dua indikator kinerja dirinci pada"],
    );
}

#[test]
fn an_indicator_without_targets_of_the_quarter_is_noted() {
    let tribulan =
        (TARGET, "IK1 = 80\n", "IK1 = 80\n\n[target-tribulan]\nIK1 = [60, 65, 75, 80]\n");
    says_all(
        &says(edited(&[tribulan])),
        &["Target Tribulan I tidak ditetapkan bagi indikator Indeks Budaya Baca."],
    );
}

/// In the last quarter the year's target is what is asked; that nobody divided it is not that nothing was asked.
#[test]
fn the_last_quarter_asks_for_the_year() {
    let dirinci = "IK1 = 80\n\n[target-tribulan]\nIK1 = [60, 65, 75, 80]\n";
    let mut ubahan = indikator(1, "100", "nilai = 10").to_vec();
    ubahan.push(riwayat(1));
    ubahan[1].2 = dirinci.replace("IK1 = 80\n", "IK1 = 80\nIK2 = 100\n");
    let pertama = edit(&ubahan);
    let satu = says(pertama.clone());
    says_all(
        &satu,
        &["Pengunjung 2 terealisasi 10 orang (indikator ini tidak ditargetkan pada Tribulan I)"],
    );
    let keempat = pertama.into_iter().map(|(path, isi)| {
        let path = path.to_string_lossy().replace("tribulan-1", "tribulan-4");
        (path.into(), isi)
    });
    let mut keempat: Files = keempat.collect();
    replace(&mut keempat, "laporan.toml", "\"tribulan-1\"", "\"tribulan-4\"");
    replace(&mut keempat, "laporan.toml", "2023-03-31", "2023-12-31");
    let folder = PERIODE_KECIL.replace("tribulan-1", "tribulan-4");
    let loaded = load_from(&Store::Memory(keempat), Path::new(&folder));
    let teks = text(&loaded.isi.unwrap_or_else(|| panic!("it is sound")));
    says_all(
        &teks,
        &[
            "Pengunjung 2 terealisasi 10 orang (targetnya untuk tahun 2023 tidak dirinci per tribulan)",
        ],
    );
    says_none(&teks, &["tidak ditargetkan"]);
}

/// Where no indicator is a share, nothing is counted; where one is, its counts stand beside dashes.
#[test]
fn without_shares_there_are_no_counts() {
    says_all(&says(edited(&[])), &["\nPembilang\nPenyebut\n"]);
    let bagian = "[indikator.IK1]\npembilang = 42\npenyebut = 60";
    let tiada = "[indikator.IK1]\ntidak-tersedia = \"belum dihitung\"";
    let angka = "{pembilang:IK1} dari {penyebut:IK1}, sehingga capaiannya {capaian:IK1}";
    let teks = says(edited(&[(HASIL, bagian, tiada), (ANALISIS, angka, "belum dihitung")]));
    says_none(&teks, &["Pembilang", "Penyebut"]);
    says_all(&teks, &["Indikator Kinerja\nTarget\nRealisasi\n"]);
}

/// What is left out of the mean is told by what it lacks, like with like.
#[test]
fn the_mean_says_what_each_indicator_lacks() {
    let mut ubahan = indikator(4, "10", "nilai = 10").to_vec();
    let tiada = |apa: &str| format!("{apa} = {TIADA}");
    ubahan.push((TARGET, "IK2 = 10", tiada("IK2")));
    ubahan.push((TARGET, "IK3 = 10", tiada("IK3")));
    ubahan.push((TARGET, "IK4 = 10", "IK4 = 0".to_owned()));
    let hasil = tiada("tidak-tersedia").split("tidak-tersedia = ").last().map(str::to_owned);
    let alasan = hasil.unwrap_or_default().replace([' ', '}'], " ");
    ubahan.push((
        HASIL,
        "[indikator.IK5]\nnilai = 10",
        format!("[indikator.IK5]\ntidak-tersedia = {}", alasan.trim()),
    ));
    ubahan.push(riwayat(4));
    says_all(
        &says(edit(&ubahan)),
        &[
            "Rata-rata capaian satu di antara lima indikator sasaran",
            " Sebanyak dua indikator yang targetnya tidak tersedia, satu indikator yang targetnya nol sehingga tidak dapat dinilai, dan satu indikator yang realisasinya tidak tersedia tidak diikutkan.",
        ],
    );
}

/// That sasaran are efficient says how much of the money and of the indicators it is told of, where that is not all.
#[test]
fn efisiensi_says_how_much_it_covers() {
    const ANGGARAN: &str = "anggaran.toml";
    let cakupan = |ubahan: &[(&str, &str, String)]| {
        let teks = says(edit(ubahan));
        let baris = teks.lines().find(|baris| baris.contains("Dengan ketentuan itu")).expect("it");
        baris.split_once("Penilaian tersebut hanya mencakup ").map(|(_, isi)| isi.to_owned())
    };
    assert_eq!(cakupan(&[]), None);
    let mut indikator = indikator(1, "100", "tidak-tersedia = \"belum didata\"").to_vec();
    indikator.push(riwayat(1));
    assert_eq!(cakupan(&indikator).as_deref(), Some("satu di antara dua indikator sasaran."));
    let uang = [
        (ANGGARAN, "pendukung = true\n", String::new()),
        (ANGGARAN, "kode = \"2.1\"\n", "kode = \"2.1\"\n  sasaran = []\n".to_owned()),
    ];
    assert_eq!(cakupan(&uang).as_deref(), Some("18,18% dari pagu."));
    says_all(
        &says(edit(&indikator)),
        &[
            "poin persen, dihitung dari capaian satu di antara dua indikatornya.",
            "Indikator tanpa capaian tidak diikutkan dalam rata-rata itu.",
        ],
    );
    let semua = [&indikator[..], &uang].concat();
    let semua = cakupan(&semua);
    assert_eq!(
        semua.as_deref(),
        Some("18,18% dari pagu dan satu di antara dua indikator sasaran.")
    );
}

/// Money is said to be accounted for by sasaran only where any of it is told by sasaran.
#[test]
fn money_of_several_sasaran_alone_is_not_told_by_sasaran() {
    const ANGGARAN: &str = "anggaran.toml";
    let kedua = "[[sasaran]]\nid = \"S2\"\ntujuan = \"T1\"\nteks = \"Meningkatnya koleksi\"\ntanpa-indikator = \"belum disusun\"\n\n[[strategi]]";
    let uraian = "[sasaran.S2]\nuraian = \"Koleksi bertambah.\"\n\n[kegiatan.\"1.1\"]";
    let ubahan = [
        (RENSTRA, "[[strategi]]", kedua.to_owned()),
        (ANALISIS, "[kegiatan.\"1.1\"]", uraian.to_owned()),
        (ANGGARAN, "sasaran = \"S1\"", "sasaran = [\"S1\", \"S2\"]".to_owned()),
    ];
    let teks = says(edit(&ubahan));
    says_all(&teks, &["Penggunaannya dipertanggungjawabkan menurut program dan kegiatan."]);
    says_none(&teks, &["menurut sasaran yang dilayani"]);
}

/// Where the quarter has targets, each capaian says against which one it is held.
#[test]
fn a_capaian_says_by_what_target_it_is() {
    const KOLOM: &str = "Capaian Tribulan I Tahun 2023 pada kolom 6 dihitung terhadap target";
    let tribulan =
        (TARGET, "IK1 = 80\n", "IK1 = 80\n\n[target-tribulan]\nIK1 = [60, 65, 75, 80]\n");
    let teks = says(edited(&[tribulan]));
    says_all(
        &teks,
        &[
            // Of the years, of the picture, of what was spent.
            "Capaian Tribulan I Tahun 2023 dihitung terhadap target tahun 2023.",
            "Capaian Tribulan I Tahun 2023 dihitung terhadap target Tribulan I Tahun 2023.",
            &format!("{KOLOM} Tribulan I Tahun 2023."),
        ],
    );
    let tahun = ("laporan.toml", "desimal = 2", "desimal = 2\ndasar-penilaian = \"tahun\"");
    let teks = says(edited(&[tribulan, tahun]));
    says_all(&teks, &[&format!("{KOLOM} tahun 2023.")]);
    says_none(&teks, &["dihitung terhadap target Tribulan I"]);
    says_none(&says(edited(&[])), &["dihitung terhadap target"]);
}

/// Of a sasaran that no kegiatan serves none is said to be judged later.
#[test]
fn a_sasaran_without_kegiatan_waits_for_none() {
    let kedua = "[[sasaran]]\nid = \"S2\"\ntujuan = \"T1\"\nteks = \"Meningkatnya koleksi\"\ntanpa-indikator = \"belum disusun\"\n\n[[strategi]]";
    let uraian = "[sasaran.S2]\nuraian = \"Koleksi bertambah.\"\n\n[kegiatan.\"1.1\"]";
    let teks = says(edit(&[
        (RENSTRA, "[[strategi]]", kedua.to_owned()),
        (ANALISIS, "[kegiatan.\"1.1\"]", uraian.to_owned()),
    ]));
    says_all(&teks, &["Tidak ada kegiatan yang melayani sasaran “Meningkatnya koleksi”."]);
    says_none(&teks, &["belum ada kegiatan yang dapat dinilai"]);
}

/// So does the picture of the summary.
#[test]
fn the_summary_s_picture_says_by_what_target_it_is() {
    let tribulan =
        (TARGET, "IK1 = 80\n", "IK1 = 80\n\n[target-tribulan]\nIK1 = [60, 65, 75, 80]\n");
    let mut files = edited(&[tribulan]);
    let periode = Path::new(PERIODE_KECIL);
    let depan = "depan = [\"ikhtisar-eksekutif\"]\n";
    files.insert(periode.join("susunan.toml"), depan.as_bytes().to_vec());
    let kalimat = "Capaian Tribulan I Tahun 2023 dihitung terhadap target Tribulan I Tahun 2023.";
    assert_eq!(says(files).matches(kalimat).count(), 2);
}
