//! The words for keys and figures that are missing: what to write, and how to say that nobody knows.

use std::borrow::Cow;

use super::{blank, figure_alone, text_for_number, typed};
use crate::diagnostic::{Code, Diagnostic};
use crate::read::shape::{Kind, Space};
use crate::source::Place;

/// `write` is the value to be typed, and how to say that it is not known, where it may be.
pub fn missing_key(place: &Place, key: &str, table: &str, write: &Write) -> Diagnostic {
    let saran = match write {
        Write::Advice(saran) => saran.clone(),
        Write::Value(value, unknown) => {
            let add = format!("tambahkan `{} = {value}`", typed(key));
            let unknown = unknown.map(|unknown| format!("; {}", unknown.advice(Some(key))));
            add + &unknown.unwrap_or_default()
        }
    };
    Diagnostic::new(Code::KunciHilang, format!("kunci `{key}` belum ada di {table}"))
        .at(place)
        .of([key, &typed(key)])
        .saran(saran)
}

/// A table without a key, where it has to have several; each is what to add.
pub fn empty_table(place: &Place, table: &str, keys: &[&(String, Write)]) -> Option<Diagnostic> {
    let add = |(key, write): &&(String, Write)| match write {
        Write::Value(value, _) => Some(format!("`{} = {value}`", typed(key))),
        Write::Advice(_) => None,
    };
    let semua = keys.iter().map(add).collect::<Option<Vec<_>>>()?;
    let [depan @ .., terakhir] = semua.as_slice() else { return None };
    if depan.is_empty() || table.ends_with(".toml") {
        return None;
    }
    let unknown = keys.iter().find_map(|(_, write)| match write {
        Write::Value(_, Some(Unknown::Key)) => Some(format!("; {}", Unknown::Key.advice(None))),
        Write::Value(..) | Write::Advice(_) => None,
    });
    let saran = format!("tambahkan {} dan {terakhir}", depan.join(", "));
    let problem = Diagnostic::new(Code::KunciHilang, format!("{table} belum ada isinya"));
    Some(problem.at(place).saran(saran + &unknown.unwrap_or_default()))
}

/// What to write where a key is missing.
#[derive(Debug)]
pub enum Write {
    /// What stands for its value, and how to say that nobody knows it; `None` where that may not be.
    Value(Cow<'static, str>, Option<Unknown>),
    /// All that is to be done.
    Advice(String),
}

impl Write {
    /// Whether it tells that another key may be written instead.
    pub fn offers(&self, key: &str) -> bool {
        match self {
            Self::Value(_, unknown) => unknown.is_some() && key == "tidak-tersedia",
            Self::Advice(advice) => advice.contains(&format!("`{key} = ")),
        }
    }
}

/// A table of what belongs to one name that is given elsewhere; `keys` are those that say what it came to.
pub fn add_table(table: &str, name: &str, keys: &str) -> String {
    format!("{}; {}", add_heading(table, name, keys), Unknown::Key.advice(None))
}

/// The same of words under this key.
pub fn add_words(table: &str, name: &str, key: &str) -> String {
    let keys = format!("`{} = \"\"\"…\"\"\"`", typed(key));
    format!("{}; {}", add_heading(table, name, &keys), Unknown::Value.advice(Some(key)))
}

fn add_heading(table: &str, name: &str, keys: &str) -> String {
    format!("tambahkan tabel `[{table}.{}]`, di bawahnya {keys}", typed(name))
}

/// A table with a line for each of the names that are given elsewhere, or with a table for each.
pub fn add_each(table: &str, space: Space, kind: &Kind, example: &str) -> String {
    if *kind == Kind::Table {
        return format!("tambahkan satu tabel tiap {space}: `[{table}.…]`");
    }
    let value = if example.is_empty() { "…".to_owned() } else { blank(example) };
    format!("tambahkan tabel `[{table}]`, satu baris tiap {space}: `… = {value}`")
}

/// How to say that a figure is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// In its place.
    Value,
    /// By a key of its table, in place of all figures there.
    Key,
}

impl Unknown {
    /// What to do, as the second half of an advice; `key` where the figure's key is missing with it.
    fn advice(self, key: Option<&str>) -> String {
        const ALASAN: &str = "tidak-tersedia = \"alasan\"";
        let write = match (self, key) {
            (Self::Value, Some(key)) => format!("`{} = {{ {ALASAN} }}`", typed(key)),
            (Self::Value, None) => format!("`{{ {ALASAN} }}`"),
            (Self::Key, _) => format!("`{ALASAN}` sebagai gantinya"),
        };
        format!("bila tidak diketahui, {write}")
    }
}

/// A mark of nothing where a predicate belongs that may be unknown.
pub fn no_predicate(place: &Place, found: &str, unknown: Unknown) -> Diagnostic {
    Diagnostic::new(Code::JenisSalah, "di sini diminta predikat")
        .at(place)
        .of([found])
        .found(format!("teks \"{found}\""), "predikat, atau mengapa tidak diketahui")
        .saran(format!("tulis predikatnya; {}", unknown.advice(None)))
}

/// Words where a figure belongs that may be unknown.
pub fn text_for_figure(place: &Place, found: &str, unknown: Unknown) -> Diagnostic {
    let problem = text_for_number(place, found, "bilangan, atau mengapa tidak diketahui");
    let write = figure_alone(found);
    problem.saran(format!("{write}; {}", unknown.advice(None)))
}
