//! Paths that lead nowhere.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::dekat::slip;

/// How many names a person still looks through.
const TERBANYAK: usize = 8;

/// What is there instead, where a path leads nowhere: the names in the last folder that it does lead to, or of many the
/// one that was meant. `None` where the path is right, or that folder is empty.
pub fn existing(path: &Path) -> Option<String> {
    let (map, hilang) = up_to(path)?;
    let mut nama: Vec<String> =
        fs::read_dir(if map.as_os_str().is_empty() { Path::new(".") } else { &map })
            .ok()?
            .filter_map(|entri| entri.ok()?.file_name().into_string().ok())
            .filter(|nama| !nama.starts_with('.'))
            .collect();
    nama.sort();
    if nama.len() > TERBANYAK {
        let dekat = slip(&hilang, nama.iter().map(String::as_str))?;
        return Some(format!("mungkin yang dimaksud {}", map.join(dekat).display()));
    }
    let isi = nama.join(", ");
    match (nama.is_empty(), map.as_os_str().is_empty()) {
        (true, _) => None,
        (false, true) => Some(format!("yang ada di sini: {isi}")),
        (false, false) => Some(format!("yang ada di {}: {isi}", map.display())),
    }
}

/// As far as the path leads, and the first name that is not there.
fn up_to(path: &Path) -> Option<(PathBuf, String)> {
    let mut map = PathBuf::new();
    for bagian in path.components() {
        let berikut = map.join(bagian);
        if let Component::Normal(nama) = bagian
            && !berikut.exists()
        {
            return Some((map, nama.to_string_lossy().into_owned()));
        }
        map = berikut;
    }
    None
}
