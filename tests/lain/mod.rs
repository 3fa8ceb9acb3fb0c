//! Other offices: what they know and what they do not is said, and nothing else.

mod deli;
pub mod fakta;
mod ganti;
mod gema;
mod jenis;
mod kalimat;
mod kantor;
mod kata;
mod kinerja;
mod kosong;
mod menurut;
pub mod tanpa;
mod tapin;
mod tersedia;
mod peta;
mod pihak;
mod program;
mod rencana;
mod saran;
mod ukuran;

use std::collections::BTreeMap;
use std::path::PathBuf;

use lkjip::domain::terbit::Giliran;
use lkjip::load::Isi;
use lkjip::typeset::Templat;

use crate::contoh::{kecil, load_kecil, replace, told};

/// Files by their paths.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// The small report with these texts of its files replaced: file, old, new.
#[track_caller]
pub fn edited(edits: &[(&str, &str, &str)]) -> Files {
    let mut files = kecil();
    for (name, old, new) in edits {
        replace(&mut files, name, old, new);
    }
    files
}

/// All that a valid report says, a line for each text of the manuscript.
#[track_caller]
pub fn says(files: Files) -> String {
    text(&valid(files))
}

/// Each of these is said.
#[track_caller]
pub fn says_all(teks: &str, kalimat: &[&str]) {
    for kalimat in kalimat {
        assert!(teks.contains(kalimat), "{kalimat}\n{teks}");
    }
}

/// None of these is.
#[track_caller]
pub fn says_none(teks: &str, kata: &[&str]) {
    for kata in kata {
        let found = teks.lines().find(|line| line.contains(kata));
        assert_eq!(found, None, "{kata}");
    }
}

/// A report without errors.
#[track_caller]
pub fn valid(files: Files) -> Isi {
    let loaded = load_kecil(files);
    let told = told(&loaded);
    loaded.isi.unwrap_or_else(|| panic!("{told}"))
}

/// A line for each text of the manuscript.
pub fn text(isi: &Isi) -> String {
    texts(isi).join("\n").replace('\u{a0}', " ")
}

/// Each text of the manuscript with its fixed spaces.
pub fn texts(isi: &Isi) -> Vec<String> {
    let mut lines = Vec::new();
    collect(&naskah(isi), &mut lines);
    lines
}

fn naskah(isi: &Isi) -> serde_json::Value {
    let (naskah, _) = lkjip::manuscript(isi, &Templat::embedded(), Giliran::default());
    serde_json::to_value(naskah).expect("a manuscript is JSON")
}

/// A paragraph, a cell or a heading is a line, whatever marks it has.
fn collect(value: &serde_json::Value, lines: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => lines.push(text.clone()),
        serde_json::Value::Array(items) => {
            let spans = items.iter().map(span).collect::<Option<Vec<_>>>();
            match spans.filter(|spans| !spans.is_empty()) {
                Some(spans) => lines.push(spans.concat()),
                None => items.iter().for_each(|item| collect(item, lines)),
            }
        }
        serde_json::Value::Object(entries) => {
            entries.values().for_each(|item| collect(item, lines));
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {}
    }
}

/// A stretch of running text.
fn span(value: &serde_json::Value) -> Option<&str> {
    let entries = value.as_object().filter(|entries| entries.len() == 1)?;
    let (mark, isi) = entries.iter().next()?;
    match mark.as_str() {
        "biasa" | "miring" | "tebal" | "tebal-miring" | "tanda" => isi.as_str(),
        "rujuk" => isi.get("teks")?.as_str(),
        _ => None,
    }
}
