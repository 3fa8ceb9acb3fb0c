//! Twelve mistakes in one report, each of another kind: whoever mends what is told has a good report after two runs.
//!
//! The report with its mistakes is left in target/tmp/duabelas, to be mended by a person from the messages alone.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::load::Loaded;
use serde::Deserialize;

use crate::contoh::{kecil, load_kecil, replace, told};

const DAFTAR: &str = include_str!("../data/duabelas/salah.toml");

#[derive(Debug, Deserialize)]
struct Salah {
    kode: String,
    berkas: String,
    dari: String,
    salah: String,
    benar: Option<String>,
}

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The list of mistakes and the small report with all of them.
fn berkesalahan() -> (Vec<Salah>, Files) {
    let mut daftar: BTreeMap<String, Vec<Salah>> = toml::from_str(DAFTAR).expect("the list");
    let daftar = daftar.remove("salah").expect("[[salah]]");
    let mut files = kecil();
    for satu in &daftar {
        replace(&mut files, &satu.berkas, &satu.dari, &satu.salah);
    }
    (daftar, files)
}

/// Kind and file of everything that is told.
fn ditemukan(loaded: &Loaded) -> BTreeSet<(&str, &str)> {
    let satu = loaded.diagnostics.iter().map(|problem| {
        let place = problem.place.as_ref().and_then(|place| loaded.sources.get(place.file));
        let name = place.and_then(|source| source.path.rsplit('/').next());
        (problem.code.name(), name.unwrap_or_default())
    });
    satu.collect()
}

#[test]
fn twelve_mistakes_are_told_in_two_runs() {
    let (mut daftar, mut files) = berkesalahan();
    assert_eq!(daftar.iter().map(|satu| &satu.kode).collect::<BTreeSet<_>>().len(), 12);
    for _ in 0..2 {
        let loaded = load_kecil(files.clone());
        let ditemukan = ditemukan(&loaded);
        for problem in &loaded.diagnostics {
            assert!(problem.saran.is_some(), "{} says not what to do", problem.code);
        }
        let ini: BTreeSet<(&str, &str)> =
            daftar.iter().map(|satu| (satu.kode.as_str(), satu.berkas.as_str())).collect();
        let lain: Vec<_> = ditemukan.difference(&ini).collect();
        assert!(lain.is_empty(), "told without a mistake: {lain:?}\n{}", told(&loaded));
        daftar.retain(|satu| {
            let tampak = ditemukan.contains(&(satu.kode.as_str(), satu.berkas.as_str()));
            if tampak {
                let benar = satu.benar.as_ref().unwrap_or(&satu.dari);
                replace(&mut files, &satu.berkas, &satu.salah, benar);
            }
            !tampak
        });
    }
    assert!(daftar.is_empty(), "never told: {daftar:?}");
    assert_eq!(told(&load_kecil(files)), "");
}

#[test]
fn the_report_is_laid_out_to_be_mended() {
    let top = Path::new(env!("CARGO_TARGET_TMPDIR")).join("duabelas");
    let (_, files) = berkesalahan();
    for (path, isi) in files {
        let path = top.join(path.strip_prefix("tests/data/kecil").expect("a file of the report"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder to write to");
        fs::write(path, isi).expect("a file to write");
    }
    let loaded = lkjip::load(&top.join("daerah/dinas/2023/tribulan-1"));
    assert!(loaded.isi.is_none());
    assert!(told(&loaded).contains("galat["), "{}", told(&loaded));
}
