//! A gallery of mistakes: every kind of problem that reading and checking tell, as the clerk sees it.
//!
//! Each folder of tests/errors lays its files over the small report, at the same relative path; `hapus.txt` names the
//! files that it takes away. What the program then says is in `keluaran.txt`, to the letter.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::{Code, Look, render, summary};
use lkjip::load_from;
use lkjip::read::Store;

const KECIL: &str = "tests/data/kecil";
pub const GALERI: &str = "tests/errors";
pub const PERIODE: &str = "daerah/dinas/2023/tribulan-1";
/// Told by the layout of finished pages, not by what is typed; the tests of typesetting hold them.
const TATA_LETAK: [Code; 6] = [
    Code::TataLetakGagal,
    Code::TataLetakGoyah,
    Code::FontaTakDikenal,
    Code::DiLuarHalaman,
    Code::TeksBertumpuk,
    Code::JudulYatim,
];

/// The files below a folder, by their relative path.
fn files(top: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![top.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let relative = path.strip_prefix(top).expect("below the top").to_owned();
            found.insert(relative, fs::read(&path).expect("a file"));
        }
    }
    found
}

/// What the program says of a report in memory.
fn told(files: BTreeMap<PathBuf, Vec<u8>>, folder: &str) -> String {
    let loaded = load_from(&Store::Memory(files), Path::new(folder));
    let text = render(&loaded.diagnostics, &loaded.sources, Look::Plain);
    format!("{text}{}\n", summary(&loaded.diagnostics))
}

/// The only way to rewrite references, and never a way to pass.
#[expect(
    clippy::disallowed_methods,
    reason = "whether to rewrite is asked of whoever runs the test"
)]
pub fn rewrite() -> bool {
    std::env::var("LKJIP_TULIS_ULANG").is_ok_and(|value| value == "1")
}

/// The small report with the files of one folder over its own.
pub fn overlaid(name: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut report = files(Path::new(KECIL));
    let mut over = files(&Path::new(GALERI).join(name));
    over.remove(Path::new("keluaran.txt"));
    let taken = over.remove(Path::new("hapus.txt")).unwrap_or_default();
    for path in String::from_utf8(taken).expect("paths").lines() {
        assert!(report.remove(Path::new(path)).is_some(), "{name}/hapus.txt: no file {path}");
    }
    report.extend(over);
    report
}

pub fn folders() -> BTreeSet<String> {
    let entries = fs::read_dir(GALERI).expect("the gallery");
    entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"))
        .collect()
}

#[test]
fn the_small_report_has_no_problem() {
    assert_eq!(told(files(Path::new(KECIL)), PERIODE), "0 galat, 0 peringatan\n");
}

#[test]
fn every_mistake_is_told_to_the_letter() {
    let rewrite = rewrite();
    let mut changed = Vec::new();
    for name in folders() {
        let path = Path::new(GALERI).join(&name).join("keluaran.txt");
        let found = told(overlaid(&name), PERIODE);
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found == expected {
            continue;
        }
        if rewrite {
            fs::write(&path, &found).expect("a reference to write");
        }
        changed.push(format!("{name}:\n{found}"));
    }
    assert!(!rewrite, "rewritten, to be read before the next run: {}", changed.len());
    assert!(changed.is_empty(), "the gallery says something else now:\n{}", changed.join("\n"));
}

#[test]
fn every_kind_of_problem_has_a_folder_that_shows_it() {
    let shown: BTreeSet<String> = folders()
        .iter()
        .filter(|name| {
            let path = Path::new(GALERI).join(name).join("keluaran.txt");
            let text = fs::read_to_string(path).expect("a reference");
            // A folder may be named for its kind, or for its kind and a variant: "koma-desimal+daftar".
            let kind = name.split('+').next().unwrap_or_default();
            text.contains(&format!("[{kind}]"))
        })
        .map(|name| name.split('+').next().unwrap_or_default().to_owned())
        .collect();
    let told = Code::ALL.iter().copied().filter(|code| !TATA_LETAK.contains(code));
    let missing: Vec<&str> = told.map(Code::name).filter(|name| !shown.contains(*name)).collect();
    assert!(missing.is_empty(), "no folder of tests/errors shows {missing:?}");
}
