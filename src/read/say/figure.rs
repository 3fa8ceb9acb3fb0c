//! The words for keys and figures that are missing: what to write, and how to say that nobody knows.

use std::borrow::Cow;

use super::{text_for_number, typed};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

/// `write` is the value to be typed, and how to say that it is not known, where it may be.
pub fn missing_key(place: &Place, key: &str, table: &str, write: &Write) -> Diagnostic {
    let add = format!("tambahkan `{} = {}`", typed(key), write.value);
    let unknown = write.unknown.map(|unknown| format!("; {}", unknown.advice(Some(key))));
    Diagnostic::new(Code::KunciHilang, format!("kunci `{key}` belum ada di {table}"))
        .at(place)
        .of([key, &typed(key)])
        .saran(add + &unknown.unwrap_or_default())
}

/// What to write where a key is missing.
#[derive(Debug)]
pub struct Write {
    /// What stands for its value.
    pub value: Cow<'static, str>,
    /// How to say that nobody knows it; `None` where that may not be.
    pub unknown: Option<Unknown>,
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
    let write = "tulis angkanya tanpa tanda kutip, satuannya pada kunci sendiri";
    problem.saran(format!("{write}; {}", unknown.advice(None)))
}
