//! Reading and checking: files in, a report or its problems out.

pub mod logo;

use std::collections::BTreeSet;
use std::path::Path;

use lkjip::diagnostic::{Code, Diagnostic};
use lkjip::domain::prosa::{BlokProsa, Gaya};
use lkjip::read::dekat::slip;
use lkjip::read::kind::{FileKind, PdfFlaw, check_pdf};

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
    ("perjanjian-kinerja.toml", "IK4 = 69", "IK4 = true"),
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

/// File, what stands there, what was typed, and what to write instead: to the letter what stood there.
const TRAPS: [(&str, &str, &str, &str); 24] = [
    ("realisasi-anggaran.toml", "5_100_000", "\"Rp5.100.000,50\"", "tulis 5_100_000.50"),
    ("realisasi-anggaran.toml", "5_100_000", "\"5100000.50\"", "tulis 5_100_000.50"),
    ("realisasi-anggaran.toml", "5_100_000", "\"5.100.000,00\"", "tulis 5_100_000"),
    ("realisasi-anggaran.toml", "5_100_000", "5100000.5", "tulis 5_100_000.50 bila itu sen"),
    (
        "realisasi-anggaran.toml",
        "5_100_000",
        "5100000.455",
        "periksa angka itu; sen ditulis dua angka di belakang titik",
    ),
    ("realisasi-anggaran.toml", "5_100_000", "5,100,000", "tulis 5_100_000"),
    ("realisasi-anggaran.toml", "5_100_000", "\"5,100,000\"", "tulis 5_100_000"),
    ("realisasi-anggaran.toml", "5_100_000", "\"Rp5.100.000\"", "tulis 5_100_000"),
    ("realisasi-anggaran.toml", "5_100_000", "Rp5.100.000", "tulis 5_100_000"),
    ("realisasi-anggaran.toml", "5_100_000", "5.100.000", "tulis 5_100_000"),
    ("realisasi-kinerja.toml", "pembilang = 97", "pembilang = 097", "tulis 97"),
    (
        "realisasi-kinerja.toml",
        "pembilang = 97",
        "pembilang = 0x61",
        "tulis bilangannya dengan angka biasa, tanpa awalan",
    ),
    (
        "perjanjian-kinerja.toml",
        "IK4 = 69",
        "IK4 = 69.000",
        "tulis 69_000 bila ribuan, 69 bila desimal",
    ),
    (
        "laporan.toml",
        "[pengesahan]",
        "[[pengesahan]]",
        "tulis judulnya dengan sepasang kurung siku, [nama], bukan [[nama]]",
    ),
    (
        "realisasi-anggaran.toml",
        "5_100_000",
        "5.100.000,00",
        "tulis 5_100_000.00; koma dicetak otomatis",
    ),
    (
        "realisasi-anggaran.toml",
        "5_100_000",
        "5_100_000,50",
        "tulis 5_100_000.50; koma dicetak otomatis",
    ),
    ("realisasi-anggaran.toml", "5_100_000", "Rp5.100.000,-", "tulis 5_100_000"),
    ("laporan.toml", "= 2023-03-31", "= 31/03/2023", "tulis 2023-03-31"),
    ("laporan.toml", "= 2023-03-31", "= 31-3-2023", "tulis 2023-03-31"),
    ("laporan.toml", "= 2023-03-31", "= 31 Maret 2023", "tulis 2023-03-31"),
    ("laporan.toml", "= 2023-03-31", "= \"31 Maret 2023\"", "tulis tanpa tanda kutip: 2023-03-31"),
    ("laporan.toml", "tahun = 2023", "tahun = \"2023\"", "tulis 2023"),
    ("opd.toml", "kota = \"Lumajang\"", "kota: \"Lumajang\"", "tulis kota = \"Lumajang\""),
    (
        "renstra.toml",
        "periode = [2018, 2023]",
        "periode = [2023, 2018]",
        "tulis [2018, 2023] bila hanya terbalik",
    ),
];

#[test]
fn what_is_advised_for_a_number_is_right() {
    for (name, old, new, advice) in TRAPS {
        let mut files = files();
        replace(&mut files, name, old, new);
        let loaded = load(files);
        let [problem] = loaded.diagnostics.as_slice() else { panic!("{new}: {}", told(&loaded)) };
        assert_eq!(problem.saran.as_deref(), Some(advice), "{new}");
    }
}

#[test]
fn a_name_is_advised_where_letters_slipped_and_never_where_another_thing_is_meant() {
    let slips = [
        ("kertass", "kertas"),
        ("kedaan", "keadaan"),
        ("traget", "target"),
        ("Target_Akhir", "target-akhir"),
        ("DBHC HT", "DBHCHT"),
        ("ik1", "IK1"),
        ("capaan:IK3", "capaian:IK3"),
        ("perda-organisai-2016", "perda-organisasi-2016"),
    ];
    for (typed, meant) in slips {
        assert_eq!(slip(typed, ["lain", meant]), Some(meant), "{typed}");
    }
    let others = [
        ("S2", "S1"),
        ("IK8", "IK3"),
        ("1.2.7", "1.2.1"),
        ("1.23", "12.3"),
        ("capaian:IK8", "capaian:IK3"),
        ("tribulan-2", "tribulan-1"),
        ("golongan-iii", "golongan-ii"),
        ("golongan-viii", "golongan-xiii"),
        ("pelatihan-2022", "pelatihan-2023"),
        ("pns", "cpns"),
        ("lpk", "lpks"),
        ("awal", "akhir"),
        ("rusak-ringan", "rusak-berat"),
        ("", "S1"),
    ];
    for (typed, other) in others {
        assert_eq!(slip(typed, [other]), None, "{typed}");
    }
}

/// File, what stands there, what was typed; each once made a mistake that other places echoed.
const LOUD: [(&str, &str, &str); 12] = [
    ("anggaran.toml", "kode = \"3.1\"", "kode = \"3.9\""),
    ("anggaran.toml", "kode = \"2\"", "kode = \"7\""),
    ("anggaran.toml", "kode = \"3.1.2\"", "kode = \"3.2.2\""),
    ("laporan.toml", "tahun = 2023", "tahun = \"2023\""),
    ("laporan.toml", "tahun = 2023", "tahun 2023"),
    ("laporan.toml", "tahun = 2023", "tahun = 2023.5"),
    ("renstra.toml", "periode = [2018, 2023]", "periode = \"2018-2023\""),
    ("renstra.toml", "periode = [2018, 2023]", "periode = [2018, \"2023\"]"),
    ("sarana.toml", "baik = ", "bak = "),
    ("sarana.toml", "baik = ", "baik = -"),
    ("kepegawaian.toml", "eselon = [\n  { nama", "eselon = [\n  { nma"),
    ("permasalahan.toml", "solusi = [\"operator\"", "solusi = [\"operatr\""),
];

#[test]
fn one_mistake_is_one_message() {
    for (name, old, new) in LOUD {
        let mut files = files();
        replace(&mut files, name, old, new);
        let loaded = load(files);
        assert_eq!(loaded.diagnostics.len(), 1, "{new}: {}", told(&loaded));
    }
}

#[test]
fn a_numerator_that_differs_is_told_once_for_all_that_follows_from_it() {
    let mut files = files();
    replace(&mut files, "realisasi-kinerja.toml", "pembilang = 97", "pembilang = 96");
    let loaded = load(files);
    let told = told(&loaded);
    // Of the sample's controls, those of its realisasi, capaian and efisiensi differ, too; the equation is the office's own.
    let codes: Vec<Code> = loaded.diagnostics.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [Code::KontrolBerbeda, Code::PersamaanTakCocok], "{told}");
    assert!(told.contains("pembilang:IK3 tidak sama dengan kontrolnya"), "{told}");
}

/// Two mistakes of one file.
type Pair<'a> = [(&'a str, &'a str); 2];

/// A misspelt key, and a mistake of syntax beside it.
const BESIDE: [(&str, Pair<'_>, &str); 3] = [
    (
        "opd.toml",
        [("telepon =", "tlepon ="), ("kota = \"Lumajang\"", "kota \"Lumajang\"")],
        "tulis `telepon`",
    ),
    ("laporan.toml", [("kertas =", "kertass ="), ("tahun = 2023", "tahun 2023")], "tulis `kertas`"),
    (
        "perjanjian-kinerja.toml",
        [("IK3 = 48", "IK33 = 48"), ("IK4 = 69", "IK4 = 69,5")],
        "hapus kunci ini, atau perbaiki namanya",
    ),
];

#[test]
fn a_misspelt_key_is_told_beside_a_mistake_of_syntax() {
    for (name, pair, advice) in BESIDE {
        let mut files = files();
        for (old, new) in pair {
            replace(&mut files, name, old, new);
        }
        let loaded = load(files);
        let advised = |problem: &Diagnostic| problem.saran.as_deref() == Some(advice);
        assert_eq!(loaded.diagnostics.len(), 2, "{}", told(&loaded));
        assert!(loaded.diagnostics.iter().any(advised), "{}", told(&loaded));
    }
}

#[test]
fn a_missing_key_is_told_beside_a_mistake_of_syntax_elsewhere() {
    let mut files = files();
    replace(&mut files, "laporan.toml", "tahun = 2023", "tahun 2023");
    replace(&mut files, "laporan.toml", "desimal = 2", "");
    replace(&mut files, "perjanjian-kinerja.toml", "tahun = 2023", "tahun 2023");
    replace(&mut files, "perjanjian-kinerja.toml", "IK4 = 69", "");
    let loaded = load(files);
    let told = told(&loaded);
    assert_eq!(loaded.diagnostics.len(), 4, "{told}");
    assert!(told.contains("kunci `desimal` belum ada di [kebijakan]"), "{told}");
    assert!(told.contains("kunci `IK4` belum ada di [target]"), "{told}");
}

#[test]
fn a_lost_code_hides_no_number() {
    let mut files = files();
    replace(&mut files, "anggaran.toml", "kode = \"1.2.1\"", "kode = \"1.1.1\"");
    replace(&mut files, "realisasi-anggaran.toml", "\"1.2.1\" = 7_", "\"1.2.1\" = -7_");
    replace(&mut files, "realisasi-kinerja.toml", "\"1.2.1\" = 8", "\"1.2.1\" = \"8\"");
    let loaded = load(files);
    let codes: Vec<Code> = loaded.diagnostics.iter().map(|problem| problem.code).collect();
    assert_eq!(
        codes,
        [Code::KodeSalah, Code::AngkaBerkutip, Code::UangNegatif],
        "{}",
        told(&loaded)
    );
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
    files.retain(|path, _| !path.ends_with("perjanjian-kinerja.toml"));
    let told = told(&load(files));
    assert!(told.contains("perjanjian-kinerja.toml") && told.contains(FOLDER), "{told}");
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

/// What stands on a line of a file and how a hurried clerk mistypes it.
const SYNTAX: [(&str, &str); 12] = [
    ("pembilang = 1", "pembilang 1"),
    ("nama = \"a\"", "nama = \"a"),
    ("nilai = 2.5", "nilai = 2,5"),
    ("deret = [1, 2]", "deret = [1, 2"),
    ("[a.b]", "[a.b"),
    ("pagu = 5", "pagu = 5 rupiah"),
    ("map = \"x\"", "map = \"C:\\data\""),
    ("jenis = \"posisi\"", "jenis = posisi"),
    ("isi = { p = 1, q = 2 }", "isi = { p = 1, q = 2"),
    ("solusi = [\"s1\", \"s2\"]", "solusi = [\"s1, \"s2\"]"),
    ("dua = 2", "satu = 2"),
    ("[c]", "[awal]"),
];

/// A file of good lines; those picked are mistyped.
fn lines(mistyped: impl Fn(usize) -> bool) -> String {
    let mut text = "[awal]\nsatu = 1\n".to_owned();
    for (at, (good, bad)) in SYNTAX.iter().enumerate() {
        // Each mistake below a heading of its own, but for those that are headings.
        let heading =
            if good.starts_with('[') { String::new() } else { format!("[t{at}]\nsatu = 1\n") };
        text += &format!("{heading}{}\nakhir = 1\n", if mistyped(at) { bad } else { good });
    }
    text
}

/// The lines of a file at which errors of syntax are told.
fn told_lines(text: &str) -> Vec<usize> {
    let mut files = files();
    files.insert(Path::new(FOLDER).join("sarana.toml"), text.as_bytes().to_vec());
    let loaded = load(files);
    let syntax = [Code::TomlSalah, Code::KunciGanda, Code::KomaDesimal];
    let found = loaded.diagnostics.iter().filter(|problem| syntax.contains(&problem.code));
    found
        .map(|problem| {
            let place = problem.place.as_ref().expect("a place");
            loaded.sources.position(place).line
        })
        .collect()
}

#[test]
fn every_mistake_of_syntax_is_told_once_at_its_line() {
    let good = lines(|_| false);
    assert!(told_lines(&good).is_empty(), "{good}");
    let at: Vec<usize> = SYNTAX
        .iter()
        .map(|(good_line, _)| good.lines().position(|line| line == *good_line).expect("a line") + 1)
        .collect();
    for (nth, line) in at.iter().enumerate() {
        assert_eq!(told_lines(&lines(|one| one == nth)), [*line], "{}", SYNTAX[nth].1);
    }
    assert_eq!(told_lines(&lines(|_| true)), at);
}

#[test]
fn mistakes_on_lines_that_follow_each_other_are_all_told() {
    let text =
        "a 1\nb = \"x\nc = 1,5\nd = [1, 2\ne = x\nf = \"\\d\"\ng = 1 2\nb = 3\nh = { i = 1\n";
    assert_eq!(told_lines(text), [1, 2, 3, 4, 5, 6, 7, 8, 9]);
}

#[test]
fn an_open_item_of_a_list_costs_that_item_only() {
    let text = "p = [\n  { a = 1,\n  { a = \"x },\n  { a = 2 ],\n  { a = 3 },\n]\nq = 1\nq = 2\n";
    assert_eq!(told_lines(text), [2, 3, 4, 8]);
    assert_eq!(told_lines("p = [\"a,\n  \"b\",\n]\nq = 1\nq = 2\n"), [1, 5]);
    assert_eq!(told_lines("p = [\n  \"a\",\n  \"b ]\nq = 1\nq = 2\n"), [3, 5]);
    assert_eq!(told_lines("p = \"\"\"\nkata\n\n[a]\nq = 1\nq = 2\n"), [1, 6]);
    assert_eq!(told_lines("p = [\n  1,\n}\nq = 1\nq = 2\n"), [3, 5]);
    assert_eq!(told_lines("[[a]\nq = 1\n[[a]]\nq = 1\nq = 2\n"), [1, 5]);
}

#[test]
fn a_doubled_key_points_at_the_first_one() {
    let text = "[a]\nx = 1\n[b]\nx = 2\nx = 3\nl = [\n  { k = 1 },\n  { k = 2, k = 3 },\n]\n[a]\n";
    let mut files = files();
    files.insert(Path::new(FOLDER).join("sarana.toml"), text.as_bytes().to_vec());
    let loaded = load(files);
    let double = loaded.diagnostics.iter().filter(|problem| problem.code == Code::KunciGanda);
    let first: Vec<Option<usize>> = double
        .map(|problem| {
            let place = problem.conflict.as_ref().map(|(place, _)| place);
            place.map(|place| loaded.sources.position(place).line)
        })
        .collect();
    assert_eq!(first, [Some(4), None, Some(1)]);
}

#[test]
fn bold_inside_of_italics_is_both() {
    let mut files = files();
    let name = Path::new(FOLDER).join("teks.toml");
    files.insert(name, b"maksud-tujuan = \"*a **b** c* d\"\n".to_vec());
    let laporan = load(files).isi.expect("valid").laporan;
    let [BlokProsa::Paragraf(ruas)] = laporan.teks["maksud-tujuan"].as_slice() else {
        panic!("one paragraph")
    };
    let marks: Vec<Gaya> = ruas.iter().map(|ruas| ruas.gaya).collect();
    let gaya = |miring, tebal| Gaya { miring, tebal };
    assert_eq!(marks, [gaya(true, false), gaya(true, true), gaya(true, false), Gaya::default()]);
}

#[test]
fn a_file_is_known_by_its_content() {
    let kinds: [(&[u8], FileKind); 10] = [
        (b"", FileKind::Empty),
        (b"\x89PNG\r\n", FileKind::Png),
        (b"\xff\xd8\xff\xe0", FileKind::Jpeg),
        (b"GIF89a", FileKind::OtherPicture),
        (b"<?xml version=\"1.0\"?><svg xmlns=\"\">", FileKind::Svg),
        (b"\n<!DOCTYPE html><html><svg/>", FileKind::WebPage),
        (b"PK\x03\x04....xl/workbook.xml", FileKind::Excel),
        (b"PK\x03\x04....perjanjian.pdf", FileKind::Archive),
        (b"\xd0\xcf\x11\xe0", FileKind::OldOffice),
        (b"nama = 1", FileKind::Other),
    ];
    for (content, kind) in kinds {
        assert_eq!(FileKind::of(content), kind);
        assert_eq!(check_pdf(content.to_vec()), Err(PdfFlaw::Kind(kind)));
    }
    let page = "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>> endobj\ntrailer <</Root 1 0 R>>\n";
    assert_eq!(check_pdf(page.into()), Ok(BTreeSet::new()));
    assert_eq!(check_pdf(page.replace("3 0 obj", "4 0 obj").into()), Err(PdfFlaw::Broken));
}
