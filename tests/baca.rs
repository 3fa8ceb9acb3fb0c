//! Reading and checking: files in, a report or its problems out.

use std::path::Path;

use crate::contoh::{FOLDER, files, load, replace, told};

#[test]
fn the_sample_has_no_problem() {
    let loaded = lkjip::load(Path::new(FOLDER));
    assert_eq!(told(&loaded), "");
    assert!(loaded.isi.is_some());
}

#[test]
fn files_of_notepad_read_the_same() {
    let plain = load(files()).isi.map(|isi| isi.laporan);
    let notepad = files().into_iter().map(|(path, bytes)| {
        let text = String::from_utf8(bytes).expect("text").replace('\n', "\r\n");
        (path, format!("\u{feff}{text}").into_bytes())
    });
    let loaded = load(notepad.collect());
    assert_eq!(told(&loaded), "");
    assert!(plain.is_some() && plain == loaded.isi.map(|isi| isi.laporan));
}

/// File, what stands there, what a tired clerk made of it.
const MISTAKES: [(&str, &str, &str); 40] = [
    ("anggaran.toml", "pagu = 10_575_000", "pagu = \"10.575.000\""),
    ("anggaran.toml", "pagu = 20_000_000", "pagu = 20.000"),
    ("anggaran.toml", "pagu = 6_300_000", "pagu = -6_300_000"),
    ("anggaran.toml", "nama = \"Job Fair/Bursa Kerja\"", "nama = \"\""),
    ("anggaran.toml", "acuan = \"IK3\"", "acuan = \"IK8\""),
    ("anggaran.toml", "sasaran = \"S4\"", "sasaran = \"S9\""),
    (
        "anggaran.toml",
        "sumber-dana = [\"DAU\", \"DBHCHT\"]",
        "sumber-dana = [\"DAU\", \"DBHC HT\"]",
    ),
    ("anggaran.toml", "cara = \"serapan\"", "cara = \"serap\""),
    ("perjanjian-kinerja.toml", "IK3 = 48", "IK3 = \"48%\""),
    ("perjanjian-kinerja.toml", "TPT = 2.50", "TPT = 2,50"),
    ("perjanjian-kinerja.toml", "IK4 = 69", "IK4 = 0"),
    (
        "perjanjian-kinerja.toml",
        "regulasi = \"permenpanrb-53-2014\"",
        "regulasi = \"permenpan-53-2014\"",
    ),
    ("realisasi-kinerja.toml", "pembilang = 97", "pembilang = 97.5"),
    ("realisasi-kinerja.toml", "keadaan = \"Agustus 2022\"", "kedaan = \"Agustus 2022\""),
    ("realisasi-kinerja.toml", "\"1.2.1\" = 8", "\"1.2.7\" = 8"),
    ("realisasi-kinerja.toml", "\"5.1.1\" = [29, 3]", "\"5.1.1\" = 29"),
    ("realisasi-kinerja.toml", "IK3 = 286.65", "IK3 = 286.650"),
    ("realisasi-anggaran.toml", "\"5.1.2\" = 7_620_000", "\"5.1.2\" = 97_620_000"),
    ("realisasi-anggaran.toml", "\"3.2.1\" = 690_000", "\"3.2.1\" = 690.000"),
    ("realisasi-anggaran.toml", "\"2.1.1\" = 0", "\"2.1.1\" = true"),
    ("laporan.toml", "status = \"konsep\"", "status = \"draf\""),
    ("laporan.toml", "jilid = \"kiri\"", "jilid = \"kanan\""),
    ("laporan.toml", "batas-bawah = 70", "batas-bawah = 90"),
    ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = \"31 Maret 2023\""),
    ("laporan.toml", "# nip = \"…\"", "nip = \"1975\""),
    ("laporan.toml", "singkatan = \"LKjIP\"", "singkat = \"LKjIP\""),
    ("kepegawaian.toml", "per = 2022-12-31", "per = 2022"),
    ("kepegawaian.toml", "pns = 11", "pns = 1.100"),
    ("kepegawaian.toml", "tkb = 6", "tkt = 6"),
    ("kepegawaian.toml", "terisi = 4", "terisi = \"empat\""),
    ("gambaran-umum.toml", "539_800", "539.800"),
    ("gambaran-umum.toml", "[609, 805, 1_308, 1_620, 1_637]", "[609, 805, 1_308, 1_637]"),
    ("gambaran-umum.toml", "tidak-lebih-dari = \"lpks\"", "tidak-lebih-dari = \"lpk\""),
    ("gambaran-umum.toml", "grafik = [\"tpt\", \"tpak\"]", "grafik = [\"tpt\", \"tpakk\"]"),
    ("analisis.toml", "{capaian:1.1}", "{capaan:1.1}"),
    ("analisis.toml", "{serapan:1.2}", "{serapan:9.2}"),
    ("analisis.toml", "{pagu:1.1}", "{pagu:1.1"),
    ("analisis.toml", "Kegiatan", "漢egiatan"),
    ("analisis.toml", "{target:1.2.1}", "{target:1.2.9}"),
    ("analisis.toml", "{realisasi:1.1}", "{realisasi:1.1.7}"),
];

#[test]
fn forty_mistakes_give_forty_messages() {
    let mut files = files();
    for (name, old, new) in MISTAKES {
        replace(&mut files, name, old, new);
    }
    let loaded = load(files);
    let told = told(&loaded);
    assert_eq!(loaded.diagnostics.len(), MISTAKES.len(), "{told}");
    for (name, ..) in MISTAKES {
        assert!(told.contains(name), "{name} is named");
    }
}

#[test]
fn a_bad_reference_is_told_at_its_own_column() {
    let mut files = files();
    replace(&mut files, "permasalahan.toml", "uraian = \"", "uraian = \"menurut {capaan:IK3} ");
    let loaded = load(files);
    let [problem] = loaded.diagnostics.as_slice() else { panic!("{}", told(&loaded)) };
    let place = problem.place.as_ref().expect("a place");
    let source = loaded.sources.get(place.file).expect("a file");
    assert_eq!(source.text.get(place.range.clone()), Some("{capaan:IK3}"));
    assert_eq!(problem.saran.as_deref(), Some("tulis {capaian:IK3}"));
}

#[test]
fn a_folder_that_is_no_report_says_what_one_holds() {
    let told = told(&lkjip::load(Path::new("src")));
    for name in ["laporan.toml", "anggaran.toml", "opd.toml", "pemda.toml"] {
        assert!(told.contains(name), "{told}");
    }
}

#[test]
fn a_missing_file_names_the_folders_looked_in() {
    let mut files = files();
    files.retain(|path, _| !path.ends_with("sarana.toml"));
    let told = told(&load(files));
    assert!(told.contains("sarana.toml") && told.contains(FOLDER), "{told}");
    assert!(told.contains("reports/lumajang/dinas-tenaga-kerja/2023,"), "{told}");
}

#[test]
fn the_nearest_file_wins_whole() {
    let mut files = files();
    let name = Path::new(FOLDER).join("pemda.toml");
    files.insert(name, b"nama = \"Kabupaten Lain\"\nkepala-daerah = \"Bupati\"\n".to_vec());
    let loaded = load(files);
    // The period's folder is then the topmost: everything above it is out of sight.
    assert!(told(&loaded).contains("regulasi.toml"), "{}", told(&loaded));
}

#[test]
fn an_office_words_a_section_its_own_way() {
    let mut files = files();
    let name = Path::new(FOLDER).join("teks.toml");
    files
        .insert(name.clone(), "maksud-tujuan = \"Kalimat kami sendiri untuk {periode}.\"\n".into());
    let laporan = load(files.clone()).isi.expect("valid").laporan;
    let prosa = format!("{:?}", laporan.teks["maksud-tujuan"]);
    assert!(prosa.contains("Kalimat kami sendiri"), "{prosa}");
    files.insert(name, "maksud-tujuann = \"Kalimat.\"\n".into());
    let told = told(&load(files));
    assert!(told.contains("tulis `maksud-tujuan`"), "{told}");
}
