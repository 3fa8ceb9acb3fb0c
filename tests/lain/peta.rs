//! The table of tests/data/lain/README.md names tests and folders that are there.

use std::fs;
use std::path::Path;

const PETA: &str = "tests/data/lain/README.md";

#[test]
fn what_holds_another_office_is_there() {
    let peta = fs::read_to_string(PETA).expect("a table");
    let baris = peta.lines().filter(|baris| baris.starts_with("| A") || baris.starts_with("| –"));
    let baris: Vec<Vec<&str>> =
        baris.map(|baris| baris.trim_matches('|').split('|').map(str::trim).collect()).collect();
    let nomor: Vec<&str> = baris.iter().map(|kolom| kolom[0]).collect();
    let harap: Vec<String> =
        (1..=27).map(|nomor| format!("A{nomor}")).chain(["–".to_owned()]).collect();
    assert_eq!(nomor, harap);
    let bukti = baris.iter().flat_map(|kolom| kolom[2].split(", ")).filter(|nama| !nama.is_empty());
    let tiada: Vec<&str> = bukti.filter(|nama| !ada(nama)).collect();
    assert!(tiada.is_empty(), "{tiada:?}");
}

/// Whether a test, or a folder of mistakes, has this name.
fn ada(nama: &str) -> bool {
    if let Some(map) = nama.strip_prefix('`') {
        return Path::new("tests/errors").join(map.trim_end_matches('`')).is_dir();
    }
    let Some((modul, uji)) = nama.rsplit_once("::") else { return false };
    let berkas = format!("tests/{}", modul.replace("::", "/"));
    let isi = [format!("{berkas}.rs"), format!("{berkas}/mod.rs")].map(fs::read_to_string);
    isi.into_iter().flatten().any(|isi| isi.contains(&format!("\n#[test]\nfn {uji}() {{")))
}
