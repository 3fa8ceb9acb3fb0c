//! What follows from the definition of the files: the tables of docs/format.md, the schemas, the scaffolds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::check::{Dahulu, check};
use lkjip::diagnostic::Code;
use lkjip::read::notes::Notes;
use lkjip::read::shape::{Key, Kind, Shape};
use lkjip::read::{self, Berkas, Levels, Store};
use lkjip::skema::{Takrif, kerangka, semua, skema, tabel};
use lkjip::source::Sources;

use crate::contoh::{FOLDER, PERIODE_KECIL, files, kecil, load_kecil};

/// Every key with its path.
fn keys(atas: &str, shape: &Shape, found: &mut Vec<(String, Key)>) {
    for key in &shape.keys {
        let path = format!("{atas}/{}", key.name);
        found.push((path.clone(), key.clone()));
        key.inside.iter().for_each(|inside| keys(&path, inside, found));
    }
}

#[test]
fn every_key_says_what_it_means_with_an_example() {
    let mut salah = Vec::new();
    for Takrif { file, shape } in semua() {
        assert!(!shape.keys.is_empty(), "{}", file.name);
        let mut found = Vec::new();
        keys(file.name, &shape, &mut found);
        for (path, key) in found.iter().filter(|(_, key)| key.name != "*") {
            let bertabel = key.inside.is_some() || matches!(key.kind, Kind::Table | Kind::Tables);
            if key.says.is_empty() || (key.example.is_empty() && !bertabel) {
                salah.push(path.clone());
            }
        }
    }
    assert!(salah.is_empty(), "{}", salah.join("\n"));
}

/// Where a list of tables of docs/format.md begins and ends.
fn tanda(nama: &str) -> (String, String) {
    (format!("<!-- kunci {nama} -->\n"), "<!-- akhir kunci -->\n".to_owned())
}

#[test]
fn the_tables_of_the_document_are_made_from_it() {
    let path = "docs/format.md";
    let lama = fs::read_to_string(path).expect(path);
    let mut baru = lama.clone();
    for takrif in semua() {
        let (awal, akhir) = tanda(takrif.file.name);
        let dari = baru.find(&awal).unwrap_or_else(|| panic!("no {awal}")) + awal.len();
        let sampai = dari + baru[dari..].find(&akhir).expect("its end");
        baru.replace_range(dari..sampai, &format!("\n{}\n", tabel(&takrif)));
    }
    #[allow(clippy::disallowed_methods)] // Whether it is to be written anew.
    if std::env::var_os("LKJIP_TULIS_ULANG").is_some() {
        fs::write(path, &baru).expect(path);
    }
    assert!(
        lama == baru,
        "{path}: LKJIP_TULIS_ULANG=1 cargo test --test tests skema writes it anew"
    );
}

/// The files of a folder and those above it, by their names.
fn toml(report: &BTreeMap<PathBuf, Vec<u8>>) -> BTreeMap<String, toml::Table> {
    let nama = |path: &Path| path.file_name().unwrap().to_str().unwrap().to_owned();
    let isi = |isi: &[u8]| toml::from_str(std::str::from_utf8(isi).unwrap()).unwrap();
    report
        .iter()
        .filter(|(path, _)| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|(path, bytes)| (nama(path), isi(bytes)))
        .collect()
}

/// A value as JSON has it; a date as its text.
fn json(value: &toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Table(table) => table
            .iter()
            .map(|(key, value)| (key.clone(), json(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        toml::Value::Array(items) => items.iter().map(json).collect::<Vec<_>>().into(),
        other => serde_json::to_value(other).unwrap(),
    }
}

/// Without the formats of texts: the validator knows no bare date.
fn tanpa_format(mut skema: serde_json::Value) -> serde_json::Value {
    match &mut skema {
        serde_json::Value::Object(isi) => {
            isi.remove("format");
            isi.values_mut().for_each(|satu| *satu = tanpa_format(satu.take()));
        }
        serde_json::Value::Array(isi) => {
            isi.iter_mut().for_each(|satu| *satu = tanpa_format(satu.take()));
        }
        _ => {}
    }
    skema
}

#[test]
fn true_files_keep_to_their_schemas_and_mistakes_do_not() {
    for takrif in semua() {
        let skema = tanpa_format(skema(&takrif));
        let config = jsonschema_valid::Config::from_schema(&skema, None).expect("a schema");
        config
            .validate_schema()
            .map_err(|salah| salah.map(|satu| satu.to_string()).collect::<Vec<_>>())
            .expect("valid");
        for report in [files(), kecil()] {
            let Some(isi) = toml(&report).remove(takrif.file.name) else { continue };
            let isi = json(&toml::Value::Table(isi));
            let salah: Vec<String> = config
                .validate(&isi)
                .err()
                .map(|salah| salah.map(|satu| satu.to_string()).collect())
                .unwrap_or_default();
            assert!(salah.is_empty(), "{}: {salah:#?}", takrif.file.name);
            let mut asing = isi.clone();
            asing.as_object_mut().unwrap().insert("kunci-asing".to_owned(), 1.into());
            let bebas = takrif.shape.keys.iter().any(|key| key.name == "*");
            assert_eq!(config.validate(&asing).is_ok(), bebas, "{}", takrif.file.name);
        }
    }
}

#[test]
fn a_scaffold_holds_every_key_of_its_file_and_can_be_read() {
    for takrif in semua() {
        let teks = kerangka(&takrif);
        let isi: toml::Table = toml::from_str(&teks).expect("TOML");
        assert!(isi.is_empty(), "{teks}");
        for key in
            takrif.shape.keys.iter().filter(|key| !["*", "kontrol"].contains(&key.name.as_str()))
        {
            assert!(teks.contains(&key.name), "{}: {}", takrif.file.name, key.name);
        }
    }
}

/// What is asked for in a report: file, tables on the way, key.
fn ditanya(report: BTreeMap<PathBuf, Vec<u8>>, folder: &str) -> Vec<(String, Vec<String>, String)> {
    let levels = Levels::new(Store::Memory(report), Path::new(folder));
    let covers = |_| true;
    let mut sources = Sources::default();
    let notes = Notes::new(&covers);
    let files = read::gather(&levels, &mut sources, &notes);
    let baku = sources
        .add("teks-baku.toml".to_owned(), &fs::read_to_string("templates/teks-baku.toml").unwrap());
    let notes = notes.with_sources(&sources);
    let berkas = Berkas::parse(&files, &sources, &notes);
    let baku = Berkas::parse(&BTreeMap::from([("teks-baku.toml", baku)]), &sources, &notes);
    let _ = check(&berkas, &baku, &Dahulu::new(), &levels, &notes);
    berkas.asked(&notes)
}

/// The shape of a table, by the way to it.
fn shape_at<'a>(shape: &'a Shape, jalan: &[String]) -> Option<&'a Shape> {
    let Some((kunci, sisa)) = jalan.split_first() else { return Some(shape) };
    let key = shape.keys.iter().find(|key| key.name == *kunci || key.name == "*")?;
    // Units stand in units.
    shape_at(key.inside.as_ref().unwrap_or(shape), sisa)
}

#[test]
fn every_key_that_is_read_is_defined() {
    let takrif: BTreeMap<&str, Shape> =
        semua().into_iter().map(|takrif| (takrif.file.name, takrif.shape)).collect();
    let mut salah = BTreeSet::new();
    let mut banyak = 0;
    for (report, folder) in [(files(), FOLDER), (kecil(), PERIODE_KECIL)] {
        for (file, jalan, kunci) in ditanya(report, folder) {
            banyak += 1;
            let shape = shape_at(&takrif[file.as_str()], &jalan);
            let ada = shape.is_some_and(|shape| {
                shape.keys.iter().any(|key| key.name == kunci || key.name == "*")
            });
            if !ada {
                salah.insert(format!("{file}: {} / {kunci}", jalan.join("/")));
            }
        }
    }
    assert!(banyak > 500, "{banyak}");
    assert!(salah.is_empty(), "{salah:#?}");
}

/// What a definition names is read: written with something that nothing can be, it is told, and not as unknown.
#[test]
fn every_key_that_is_defined_is_read() {
    let mut asing = Vec::new();
    for takrif in semua() {
        for key in
            takrif.shape.keys.iter().filter(|key| !["*", "kontrol"].contains(&key.name.as_str()))
        {
            let mut report = kecil();
            let folder = Path::new(PERIODE_KECIL);
            let path = report.keys().find(|path| path.ends_with(takrif.file.name)).cloned();
            let path = path.unwrap_or_else(|| folder.join(takrif.file.name));
            let isi = format!("\"{}\" = [[[]]]\n", key.name);
            report.insert(path, isi.into_bytes());
            let loaded = load_kecil(report);
            let tak_dikenal = loaded.diagnostics.iter().any(|satu| {
                satu.code == Code::KunciTakDikenal
                    && satu.message.contains(&format!("`{}`", key.name))
            });
            if tak_dikenal {
                asing.push(format!("{}: {}", takrif.file.name, key.name));
            }
        }
    }
    assert!(asing.is_empty(), "{asing:#?}");
}
