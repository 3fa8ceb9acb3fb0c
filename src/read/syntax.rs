//! Errors of syntax, in the words of somebody who writes data, not programs.

use std::ops::Range;

use toml::de::Error;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place};

/// What the parser says, in part, and what a clerk should do.
const WORDS: [(&str, &str, &str); 9] = [
    (
        "string",
        "teks tidak ditutup atau tidak dibuka dengan tanda kutip",
        "apit teks dengan tanda kutip \"…\"",
    ),
    ("quote", "tanda kutip tidak berpasangan", "apit teks dengan tanda kutip \"…\""),
    ("key with no value", "kunci tanpa isi", "tulis `kunci = isi`"),
    ("missing value", "kunci tanpa isi", "tulis isinya sesudah tanda ="),
    (
        "array",
        "daftar tidak ditutup atau isinya tidak dipisah koma",
        "tulis daftar sebagai [ … , … ]",
    ),
    (
        "inline table",
        "tabel sebaris tidak ditutup atau isinya tidak dipisah koma",
        "tulis sebagai { kunci = isi, … }",
    ),
    ("table", "judul tabel tidak tertulis benar", "tulis judul tabel sebagai [nama]"),
    ("newline", "ada sisa tulisan sesudah isi kunci", "tulis satu kunci pada satu baris"),
    (
        "number",
        "bilangan tidak tertulis benar",
        "tulis bilangan dengan angka saja, desimal dengan titik",
    ),
];

/// A syntax error at its place.
pub(super) fn told(error: &Error, text: &str, file: FileId) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let place = Place { file, range: range.clone() };
    let message = error.message().to_lowercase();
    if message.contains("duplicate") {
        return Diagnostic::new(Code::KunciGanda, "kunci ini sudah ditulis sebelumnya")
            .at(&place)
            .saran("hapus salah satunya");
    }
    if let Some(write) = decimal_comma(text, &range) {
        return Diagnostic::new(Code::KomaDesimal, "desimal ditulis dengan koma")
            .at(&place)
            .saran(format!("tulis {write}; koma dicetak otomatis"));
    }
    let words = WORDS.iter().find(|(part, ..)| message.contains(part));
    let (what, saran) = words.map_or(
        ("baris ini tidak dapat dibaca", "tulis `kunci = isi`, teks di antara tanda kutip"),
        |(_, what, saran)| (*what, *saran),
    );
    Diagnostic::new(Code::TomlSalah, what).at(&place).saran(saran)
}

/// `2,50` around an error, as it should be written.
fn decimal_comma(text: &str, range: &Range<usize>) -> Option<String> {
    let start = text.get(..range.start)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?;
    let at = range.start - start;
    // The parser stops at the comma, or, where commas part the keys of a table, behind the digits that follow it.
    let digits = line.get(..at)?.bytes().rev().take_while(u8::is_ascii_digit).count();
    [at, at.checked_sub(digits + 1)?].into_iter().find_map(|comma| {
        let digit = |one: &char| one.is_ascii_digit();
        let cents: String =
            line.get(comma..)?.strip_prefix(',')?.chars().take_while(digit).collect();
        let whole: String = line.get(..comma)?.chars().rev().take_while(digit).collect();
        let whole: String = whole.chars().rev().collect();
        (!whole.is_empty() && !cents.is_empty()).then(|| format!("{whole}.{cents}"))
    })
}

/// The first error of each line: the parser stumbles on over what follows it.
pub(super) fn first_of_lines<'a>(errors: &'a [Error], text: &str) -> Vec<&'a Error> {
    let mut lines = std::collections::BTreeSet::new();
    let mut sorted: Vec<&Error> = errors.iter().collect();
    sorted.sort_by_key(|error| error.span().map_or(0, |span| span.start));
    sorted.retain(|error| {
        let at = error.span().map_or(0, |span| span.start);
        lines.insert(text.bytes().take(at).filter(|byte| *byte == b'\n').count())
    });
    sorted
}
