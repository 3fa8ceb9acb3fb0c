//! A gallery of mistakes: every kind of problem that reading and checking tell, as the clerk sees it.
//!
//! Each folder of tests/errors alters the small report, as its `ubah.toml` says; a file that is no text, or new, lies beside
//! that, at its path in the report. What the program then says is in `keluaran.txt`, to the letter.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::{Code, Look, render, summary};
use lkjip::load_from;
use lkjip::read::Store;

use crate::contoh::{KECIL, altered, below};

pub const GALERI: &str = "tests/errors";
pub const PERIODE: &str = "daerah/dinas/2023/tribulan-1";
/// Where a folder of the gallery puts the year's report, that is told instead.
const TAHUNAN: &str = "daerah/dinas/2023/tahunan";
/// Told by the layout of finished pages, not by what is typed; the tests of typesetting hold them.
const TATA_LETAK: [Code; 6] = [
    Code::TataLetakGagal,
    Code::TataLetakGoyah,
    Code::FontaTakDikenal,
    Code::DiLuarHalaman,
    Code::TeksBertumpuk,
    Code::JudulYatim,
];

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

/// The small report as one folder alters it.
pub fn report(name: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut report = altered(below(Path::new(KECIL)), &Path::new(GALERI).join(name));
    report.remove(Path::new("keluaran.txt"));
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
    assert_eq!(told(below(Path::new(KECIL)), PERIODE), "0 galat, 0 peringatan\n");
}

#[test]
fn every_mistake_is_told_to_the_letter() {
    let rewrite = rewrite();
    let mut changed = Vec::new();
    for name in folders() {
        let path = Path::new(GALERI).join(&name).join("keluaran.txt");
        let files = report(&name);
        let folder = if files.contains_key(&Path::new(TAHUNAN).join("laporan.toml")) {
            TAHUNAN
        } else {
            PERIODE
        };
        let found = told(files, folder);
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

/// A change of the small report's form has to be made once, not in every folder again.
#[test]
fn no_folder_holds_a_copy_of_a_file_of_the_small_report() {
    let kecil = below(Path::new(KECIL));
    for (path, bytes) in below(Path::new(GALERI)) {
        let lines: BTreeSet<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
        for (_, namesake) in kecil.iter().filter(|(of, _)| of.file_name() == path.file_name()) {
            let theirs: Vec<&[u8]> = namesake.split(|byte| *byte == b'\n').collect();
            let copied = theirs.iter().filter(|line| lines.contains(*line)).count();
            assert!(copied * 2 < theirs.len(), "say it in ubah.toml: {}", path.display());
        }
    }
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
