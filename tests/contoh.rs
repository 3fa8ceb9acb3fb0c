//! The sample report and the small one in memory, to be altered.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::{Look, render};
use lkjip::load::{Loaded, load_from};
use lkjip::read::Store;

/// The period's folder.
pub const FOLDER: &str = "reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1";

/// The small report's region, and its period's folder.
const KECIL: &str = "tests/data/kecil";
pub const PERIODE_KECIL: &str = "tests/data/kecil/daerah/dinas/2023/tribulan-1";

/// Every TOML file of the sample, by its path.
pub fn files() -> BTreeMap<PathBuf, Vec<u8>> {
    below("reports/lumajang")
}

/// Every file of the small report.
pub fn kecil() -> BTreeMap<PathBuf, Vec<u8>> {
    below(KECIL)
}

/// Every TOML file below a folder, by its path.
pub fn below(top: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![PathBuf::from(top)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("the sample's folders") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "toml") {
                let text = fs::read(&path).expect("a file");
                files.insert(path, text);
            }
        }
    }
    files
}

/// Reads the altered sample.
pub fn load(files: BTreeMap<PathBuf, Vec<u8>>) -> Loaded {
    load_from(&Store::Memory(files), Path::new(FOLDER))
}

/// Reads the altered small report.
pub fn load_kecil(files: BTreeMap<PathBuf, Vec<u8>>) -> Loaded {
    load_from(&Store::Memory(files), Path::new(PERIODE_KECIL))
}

/// Replaces the first such text of the file with this name; it has to be there.
#[track_caller]
pub fn replace(files: &mut BTreeMap<PathBuf, Vec<u8>>, name: &str, old: &str, new: &str) {
    let found = files.iter_mut().find(|(path, _)| path.ends_with(name));
    let (_, bytes) = found.unwrap_or_else(|| panic!("there is no {name}"));
    let text = String::from_utf8_lossy(bytes).into_owned();
    assert!(text.contains(old), "{name} holds no {old:?}");
    *bytes = text.replacen(old, new, 1).into_bytes();
}

/// The sample, or one grown from it, made final by a signatory.
#[track_caller]
pub fn final_(mut files: BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<PathBuf, Vec<u8>> {
    let signatory = "tanggal = 2023-04-12\nnama = \"Nama Contoh\"\npangkat = \"Pembina\"\n\
                     nip = \"197507302001121001\"";
    replace(&mut files, "laporan.toml", "# tanggal = 2023-04-12", signatory);
    let status = "status = \"final\"\nnomor = \"700/12/2023\"";
    replace(&mut files, "laporan.toml", "status = \"konsep\"", status);
    files
}

/// What was told, as a clerk sees it.
pub fn told(loaded: &Loaded) -> String {
    render(&loaded.diagnostics, &loaded.sources, Look::Plain)
}
