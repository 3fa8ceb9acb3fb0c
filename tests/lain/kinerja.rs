//! Indicators of which something is not known, or nothing is promised.

use lkjip::domain::terbit::Giliran;
use lkjip::typeset::{Templat, typeset};

use super::{Files, edited, says, says_all, says_none, text, valid};
use crate::contoh::{load_kecil, replace, told};

const HASIL: &str = "realisasi-kinerja.toml";
const TARGET: &str = "perjanjian-kinerja.toml";
const RENSTRA: &str = "renstra.toml";
const ANALISIS: &str = "analisis.toml";
const ANGGARAN: &str = "anggaran.toml";

/// What a report says whose pages were made as well.
#[track_caller]
fn pages_say(files: Files) -> String {
    let isi = valid(files);
    let templat = Templat::embedded();
    let (naskah, berkas) = lkjip::manuscript(&isi, &templat, Giliran::default());
    if let Err(told) = typeset(&naskah, &berkas, &templat) {
        panic!("{told:?}");
    }
    text(&isi)
}

#[test]
fn a_result_that_is_not_known_is_no_nought() {
    let files = edited(&[(
        HASIL,
        "pembilang = 42\npenyebut = 60",
        "tidak-tersedia = \"survei belum dilakukan\"",
    )]);
    let teks = says(files);
    let aktif = "Persentase Perpustakaan Desa yang Aktif";
    for kalimat in [
        format!("{aktif}: survei belum dilakukan."),
        format!("Indikator {aktif} belum dapat diukur terhadap target 80,00%."),
        "Rata-rata capaian satu indikator sasaran belum dapat dihitung karena belum ada indikator \
         yang terukur."
            .to_owned(),
        "Satu indikator belum dapat dinilai.".to_owned(),
        format!("Indikator yang belum dapat dinilai berjumlah satu, yaitu {aktif}."),
    ] {
        assert!(teks.contains(&kalimat), "{kalimat}\n{teks}");
    }
    // Neither a nought nor a mark of one.
    for salah in
        ["capaian 0,00%", "*", "kategori terendah", "seluruh indikator yang berjumlah dua belum"]
    {
        assert!(!teks.contains(salah), "{salah}");
    }
}

/// A reason may close its own sentence: that of the program goes on.
#[test]
fn a_reason_may_end_in_a_full_stop() {
    let files = edited(&[
        (TARGET, "IT1 = 65.00", "IT1 = { tidak-tersedia = \"belum ditetapkan.\" }"),
        (
            "anggaran.toml",
            "pagu = 150_000_000",
            "pagu = { tidak-tersedia = \"DPA belum terbit.\" }",
        ),
    ]);
    let teks = says(files);
    assert!(
        teks.contains("Target Indeks Budaya Baca tidak tersedia: belum ditetapkan.\n"),
        "{teks}"
    );
    for ganda in ["belum ditetapkan..", "belum ditetapkan.;", "terbit..", "terbit.;"] {
        assert!(!teks.contains(ganda), "{ganda}");
    }
}

/// Shares of a target that nobody knows are as unknown; those of a range are advised against, and no figure is asked for.
#[test]
fn shares_of_an_unknown_target_are_unknown() {
    let persen = |target: &str| {
        let baru = format!("{target}\n\n[persen-tribulan]\nIK1 = [25, 50, 75, 100]");
        edited(&[(TARGET, "IK1 = 80", &baru)])
    };
    let teks = says(persen("IK1 = { tidak-tersedia = \"belum ditetapkan\" }"));
    assert!(teks.contains("tidak tersedia: belum ditetapkan"), "{teks}");
    let rentang = told(&load_kecil(persen("IK1 = { dari = 70, sampai = 80 }")));
    for kata in ["bukan satu angka", "[target-tribulan]", "{ dari = …, sampai = … }"] {
        assert!(rentang.contains(kata), "{kata}\n{rentang}");
    }
}

/// Nothing came of anything: the targets of the plan's last year are told all the same, and nothing is held against them.
#[test]
fn targets_of_the_last_year_are_told_without_results() {
    let teks = says(edited(&[
        (HASIL, "nilai = 62.40\nkeadaan = \"tahun 2022\"", "tidak-tersedia = \"belum dihitung\""),
        (HASIL, "pembilang = 42\npenyebut = 60", "tidak-tersedia = \"belum dihitung\""),
    ]));
    says_all(
        &teks,
        &[
            "Target tahun 2026, yaitu tahun terakhir rencana strategis, disajikan pada Tabel",
            "Target Akhir Renstra Tahun 2026",
            "Indeks Budaya Baca\n70,00 indeks\n",
            "Persentase Perpustakaan Desa yang Aktif\n90,00%\n",
        ],
    );
    says_none(&teks, &["Posisi realisasi terhadap", "jarak terhadap target akhir", "Selisih"]);
}

#[test]
fn a_target_that_is_not_known_judges_nothing() {
    let files = edited(&[
        (TARGET, "IT1 = 65.00", "IT1 = { tidak-tersedia = \"belum ditetapkan\" }"),
        (
            RENSTRA,
            "target-akhir = 70.00",
            "target-akhir = { tidak-tersedia = \"renstra belum direviu\" }",
        ),
    ]);
    let teks = says(files);
    for kalimat in [
        "Realisasinya menurut keadaan tahun 2022 adalah 62,40 indeks; targetnya tidak tersedia.",
        "Target Indeks Budaya Baca tidak tersedia: belum ditetapkan.",
        "Target akhir Indeks Budaya Baca tidak tersedia: renstra belum direviu.",
        "dari dua indikator terdapat satu indikator sasaran yang belum mencapai target tahun 2023.",
    ] {
        assert!(teks.contains(kalimat), "{kalimat}\n{teks}");
    }
}

#[test]
fn a_percentage_may_be_published_as_it_is() {
    let teks = says(edited(&[(HASIL, "pembilang = 42\npenyebut = 60", "nilai = 70.00")]));
    // 70 of 80 are 87,50%.
    assert!(teks.contains("terealisasi 70,00% dari target 80,00% dengan capaian 87,50%"), "{teks}");
    let both = edited(&[(
        HASIL,
        "pembilang = 42\npenyebut = 60",
        "pembilang = 42\npenyebut = 60\nnilai = 70.00",
    )]);
    let told = told(&load_kecil(both));
    assert!(
        told.contains("galat[kunci-bertentangan]: persennya dihitung dan diketik sekaligus"),
        "{told}"
    );
}

#[test]
fn nothing_promised_is_reached_by_nothing() {
    let nihil = |nilai: &str| {
        says(edited(&[
            (RENSTRA, "satuan = \"indeks\"", "satuan = \"kasus\""),
            (RENSTRA, "rumus = \"positif\"", "rumus = \"negatif\""),
            (RENSTRA, "target-akhir = 70.00", "target-akhir = 0"),
            (RENSTRA, "nilai = 64.50", "nilai = 3"),
            (TARGET, "IT1 = 65.00", "IT1 = 0"),
            (HASIL, "nilai = 62.40", nilai),
        ]))
    };
    assert!(
        nihil("nilai = 0").contains(
            "telah memenuhi target tahun 2023 sebesar 0 kasus, sehingga capaiannya 100,00%"
        )
    );
    assert!(
        nihil("nilai = 2").contains(
            "belum memenuhi target tahun 2023 sebesar 0 kasus, sehingga capaiannya 0,00%"
        )
    );
}

/// The small report with quarters for both of its indicators, of which only one is asked for in the first.
fn per_tribulan(kebijakan: &str) -> String {
    says(edited(&[
        (
            TARGET,
            "IK1 = 80",
            "IK1 = 80\n[target-tribulan]\nIK1 = [70, 72, 76, 80]\nIT1 = [0, 0, 0, 65]",
        ),
        (RENSTRA, "jenis = \"akumulasi\"", "jenis = \"posisi\""),
        ("laporan.toml", "desimal = 2", &format!("desimal = 2\n{kebijakan}")),
    ]))
}

#[test]
fn a_quarter_is_judged_by_its_own_target() {
    // 42 of 60 are 70%: all that was promised for the quarter, 87,50% of the year's.
    let teks = per_tribulan("");
    for kalimat in [
        "Rata-rata capaian satu indikator sasaran dalam perjanjian kinerja tahun 2023 adalah \
         100,00% dengan kategori Baik.",
        "dari dua indikator terdapat satu indikator yang telah mencapai target Tribulan I Tahun \
         2023. Satu indikator belum dapat dinilai.",
        "terealisasi 70,00% dari target 70,00% dengan capaian 100,00%",
        "Dengan demikian, target Tribulan I Tahun 2023 telah tercapai.",
        "tercapai tidaknya, kategori, dan rata-rata ditentukan oleh target Tribulan I",
        "Indeks Budaya Baca terealisasi 62,40 indeks (indikator ini tidak ditargetkan pada \
         Tribulan I). Ketercapaian target Tribulan I Tahun 2023 belum dapat dinilai.",
    ] {
        assert!(teks.contains(kalimat), "{kalimat}\n{teks}");
    }
    // What was asked for at noon of the year's end only is not judged now; nor is it called missed.
    assert!(!teks.contains("0,00%\nKurang"), "{teks}");
    let setahun = per_tribulan("dasar-penilaian = \"tahun\"");
    assert!(setahun.contains("adalah 87,50% dengan kategori Baik"), "{setahun}");
    assert!(setahun.contains("Dengan demikian, target tahun 2023 belum tercapai."), "{setahun}");
    let dasar = "target tahun 2023; tercapai tidaknya, kategori, dan rata-rata ditentukan oleh target tahun 2023.";
    assert!(setahun.contains(dasar), "{setahun}");
}

#[test]
fn bounds_reach_as_far_as_the_policy_says() {
    let batas = |batas: &str| {
        says(edited(&[
            (HASIL, "pembilang = 42", "pembilang = 60"),
            (TARGET, "IK1 = 80", "IK1 = 50"),
            ("laporan.toml", "desimal = 2", &format!("desimal = 2\nbatas-capaian = {batas}")),
        ]))
    };
    // 100% of 50% are 200%.
    let rata = batas("120");
    assert!(
        rata.contains("dengan capaian 200,00%") && rata.contains("adalah 120,00% dengan"),
        "{rata}"
    );
    let semua = batas("{ atas = 120, bawah = 0, berlaku = \"semua\" }");
    assert!(!semua.contains("200,00%"), "{semua}");
    let kalimat =
        "Capaian setiap indikator di atas 120% atau di bawah 0% dihitung sebesar batas itu.";
    assert!(semua.contains(kalimat), "{semua}");
}

#[test]
fn a_target_may_be_a_share_of_a_number() {
    // 6 of 135 are 4,44%, and so are 6 of 135 reached: neither more nor less.
    let teks = says(edited(&[
        (HASIL, "pembilang = 42\npenyebut = 60", "pembilang = 6\npenyebut = 135"),
        (TARGET, "IK1 = 80", "IK1 = { pembilang = 6, penyebut = 135 }"),
    ]));
    assert!(teks.contains("terealisasi 4,44% dari target 4,44% dengan capaian 100,00%"), "{teks}");
}

#[test]
fn counts_that_a_quarter_promises_are_printed() {
    let tribulan = "IK1 = { pembilang = 6, penyebut = 135 }\n[target-tribulan]\nIK1 = [{ pembilang = 3, penyebut = 135 }, 3, { pembilang = 6, penyebut = 135 }, { pembilang = 6, penyebut = 135 }]";
    let files = edited(&[
        (HASIL, "pembilang = 42\npenyebut = 60", "pembilang = 3\npenyebut = 135"),
        (TARGET, "IK1 = 80", tribulan),
    ]);
    let teks = says(files.clone());
    says_all(
        &teks,
        &[
            "2,22% (3 dari 135)\n4,44%\n2,22%\n100,00%\n50,00%",
            "terealisasi 2,22% dari target 2,22% (3 dari 135) dengan capaian 100,00%",
            "4,44% (2,22%)\n2,22%\n50,00 (100,00)\n200.000.000",
        ],
    );
    assert!(!teks.contains("444444"), "{teks}");
    // Beside steps of work, all are told in one table.
    let mut files = files;
    let tahapan = "[tahapan-tribulan]\nIT1 = { kumulatif = [1, 2, 3, 4], dari = 4, satuan = \"tahapan\" }\n[target-tribulan]";
    replace(&mut files, TARGET, "[target-tribulan]", tahapan);
    replace(&mut files, HASIL, "[indikator.IT1]", "[indikator.IT1]\nselesai = 1");
    says_all(&says(files), &["persen\n2,22 (3 dari 135)\n3,00\n4,44 (6 dari 135)"]);
}

#[test]
fn a_plan_may_be_of_sasaran_alone() {
    let mut files = edited(&[
        (RENSTRA, "tujuan = \"T1\"\n", ""),
        (HASIL, "[indikator.IT1]\nnilai = 62.40\nkeadaan = \"tahun 2022\"\n", ""),
        (HASIL, "IT1 = 95.20\n", ""),
        (TARGET, "IT1 = 65.00\n", ""),
    ]);
    let (path, renstra) = files.iter().find(|(path, _)| path.ends_with(RENSTRA)).expect("a plan");
    let (path, renstra) = (path.clone(), String::from_utf8_lossy(renstra).into_owned());
    let (kepala, sisa) = renstra.split_once("regulasi =").expect("a regulation");
    let (_, sasaran) = sisa.split_once("[[sasaran]]").expect("a sasaran");
    let (sasaran, _) = sasaran.split_once("[[strategi]]").expect("a strategy");
    files.insert(path, format!("{kepala}\n[[sasaran]]{sasaran}").into_bytes());
    let (path, analisis) =
        files.iter().find(|(path, _)| path.ends_with("analisis.toml")).expect("an analysis");
    let (path, analisis) = (path.clone(), String::from_utf8_lossy(analisis).into_owned());
    let (awal, rest) = analisis.split_once("[tujuan.T1]").expect("of the tujuan");
    let (_, sasaran) = rest.split_once("[sasaran.S1]").expect("of the sasaran");
    files.insert(path, format!("{awal}[sasaran.S1]{sasaran}").into_bytes());
    let teks = says(files);
    for kata in [
        "TUJUAN",
        "Tujuan/Sasaran",
        "indikator tujuan",
        "Visi dan Misi",
        "RPJMD",
        "Strategi dan Kebijakan",
    ] {
        assert!(!teks.contains(kata), "{kata}\n{teks}");
    }
    assert!(teks.contains("Sasaran beserta indikatornya disajikan pada Tabel"), "{teks}");
    assert!(teks.contains("Persentase Perpustakaan Desa yang Aktif"), "{teks}");
}

#[test]
fn three_digits_are_decimals_where_the_indicator_has_three() {
    let nilai = |desimal: &str| {
        load_kecil(edited(&[
            (RENSTRA, "satuan = \"indeks\"", &format!("satuan = \"indeks\"\n{desimal}")),
            (HASIL, "nilai = 62.40", "nilai = 62.403"),
        ]))
    };
    assert!(told(&nilai("")).contains("galat[titik-ribuan]"));
    let loaded = nilai("desimal = 3");
    assert!(loaded.isi.is_some(), "{}", told(&loaded));
}

#[test]
fn a_sasaran_without_indicators_stands_beside_others() {
    let sasaran = "[[sasaran]]\nid = \"S0\"\ntujuan = \"T1\"\nteks = \"Meningkatnya mutu \
                   koleksi\"\ntanpa-indikator = \"belum disusun\"\n\n[[strategi]]";
    let teks = pages_say(edited(&[
        (RENSTRA, "[[strategi]]", sasaran),
        (ANALISIS, "[sasaran.S1]", "[sasaran.S0]\nuraian = \"Koleksi bertambah.\"\n\n[sasaran.S1]"),
    ]));
    says_all(
        &teks,
        &["Indikator sasaran “Meningkatnya mutu koleksi” tidak tersedia: belum disusun."],
    );
}

#[test]
fn a_kegiatan_may_serve_no_sasaran() {
    let teks = pages_say(edited(&[(ANGGARAN, "sasaran = \"S1\"", "sasaran = []")]));
    assert!(teks.contains("menjangkau"), "{teks}");
}

#[test]
fn what_falls_short_by_a_hairs_breadth_falls_short() {
    let teks = says(edited(&[
        (TARGET, "IT1 = 65.00", "IT1 = 62.401"),
        (RENSTRA, "satuan = \"indeks\"", "satuan = \"indeks\"\ndesimal = 3"),
    ]));
    says_all(&teks, &["62,400 indeks dan belum memenuhi target tahun 2023 sebesar 62,401 indeks"]);
}

#[test]
fn a_quarters_predicate_needs_no_value() {
    let files = edited(&[
        (
            RENSTRA,
            "rumus = \"positif\"\n  jenis = \"posisi\"\n  satuan = \"indeks\"",
            "rumus = \"predikat\"\n  jenis = \"tetap\"\n  predikat = [\"A\", \"BB\", \"B\"]",
        ),
        (RENSTRA, "target-akhir = 70.00", "target-akhir = \"A\""),
        (
            RENSTRA,
            "standar-nasional = \
             { nilai = 64.50, sumber = \"Laporan Kinerja Perpustakaan Nasional\" }",
            "",
        ),
        (
            TARGET,
            "IT1 = 65.00",
            "IT1 = { predikat = \"BB\", nilai = 72.5 }\n\n[target-tribulan]\nIT1 = [\"BB\", \
             \"BB\", \"BB\", \"BB\"]\n\n[sisa]",
        ),
        (TARGET, "\n[sisa]\nIK1 = 80", ""),
        (TARGET, "[target]\n", "[target]\nIK1 = 80\n"),
        (HASIL, "nilai = 62.40", "predikat = \"BB\"\nnilai = 73.0"),
    ]);
    let told = told(&load_kecil(files));
    assert!(!told.contains("tidak sama setiap tribulan"), "{told}");
}
