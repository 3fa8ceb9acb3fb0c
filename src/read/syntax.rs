//! Errors of syntax, in the words of somebody who writes data, not programs.

use std::ops::Range;

use toml::de::Error;

use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place};

/// What the parser says, in part, and what a clerk should do.
const WORDS: [(&str, &str, &str); 10] = [
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
    ("comma", "ada koma yang kurang atau berlebih", "pisahkan isinya dengan satu koma"),
    ("table", "judul tabel tidak tertulis benar", "tulis judul tabel sebagai [nama]"),
    ("newline", "ada sisa tulisan sesudah isi kunci", "tulis satu kunci pada satu baris"),
    (
        "number",
        "bilangan tidak tertulis benar",
        "tulis bilangan dengan angka saja, desimal dengan titik",
    ),
];

/// Tells the errors of a file, one for each fault: what the parser stumbles over afterwards on the same line, in the
/// lines of a list that was never closed, or below a heading that stands twice, is no fault of its own.
pub(super) fn tell(errors: &[Error], text: &str, file: FileId, notes: &Notes<'_>) {
    let mut errors: Vec<&Error> = errors.iter().collect();
    errors.sort_by_key(|error| error.span().map_or(0, |range| range.start));
    let unclosed = if errors.is_empty() { None } else { unclosed(text) };
    if let Some(at) = unclosed {
        let place = Place { file, range: at..at + 3 };
        let problem = Diagnostic::new(Code::TomlSalah, "uraian ini tidak ditutup").at(&place);
        notes.push_syntax(problem.saran("tulis \"\"\" pada baris tersendiri sesudah uraian"));
        notes.spoil(Place { file, range: at..text.len() });
        errors.retain(|error| error.span().map_or(0, |range| range.start) < at);
    }
    let mut last: Option<(usize, bool)> = None;
    for error in errors {
        let range = error.span().unwrap_or(0..0);
        let line = text.get(..range.start).unwrap_or_default().matches('\n').count();
        let message = error.message();
        let list = message.contains("array") || message.contains("inline table");
        let open = list && !message.contains("extra comma");
        let follows = last.is_some_and(|(before, runs)| line == before || runs);
        if !follows {
            notes.push_syntax(told(error, text, file));
        }
        last = Some((line, open || last.is_some_and(|(_, runs)| follows && runs)));
        let (start, spoilt) = line_of(text, range.start);
        notes.spoil(Place { file, range: start..(start + spoilt.len()).max(range.end) });
    }
}

/// Where a text of several lines begins that is closed only by the beginning of the next, or never.
fn unclosed(text: &str) -> Option<usize> {
    let marks: Vec<usize> = text.match_indices("\"\"\"").map(|(at, _)| at).collect();
    marks.chunks(2).find_map(|pair| match pair {
        [open, close] => {
            let (_, line) = line_of(text, *close);
            line.trim_end().ends_with("= \"\"\"").then_some(*open)
        }
        [open] => Some(*open),
        _ => None,
    })
}

/// The line around a byte, with its start.
fn line_of(text: &str, at: usize) -> (usize, &str) {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    (start, text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default())
}

fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let digits = |part: &&str| part.chars().all(|one| one.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(digits)
}

/// A syntax error at its place.
fn told(error: &Error, text: &str, file: FileId) -> Diagnostic {
    let range = error.span().unwrap_or(0..0);
    let place = Place { file, range: range.clone() };
    let message = error.message().to_lowercase();
    if message.contains("duplicate") {
        return Diagnostic::new(Code::KunciGanda, "kunci ini sudah ditulis sebelumnya")
            .at(&place)
            .saran("hapus salah satunya");
    }
    if let Some((range, write)) = decimal_comma(text, &range) {
        return Diagnostic::new(Code::KomaDesimal, "desimal ditulis dengan koma")
            .at(&Place { file, range })
            .saran(format!("tulis {write}; koma dicetak otomatis"));
    }
    let line = line_of(text, range.start).1.split('#').next().unwrap_or_default();
    if range.is_empty() && line.trim_end().ends_with('=') {
        return Diagnostic::new(Code::TomlSalah, "kunci tanpa isi")
            .at(&place)
            .saran("tulis isinya sesudah tanda =");
    }
    if is_date(text.get(range.clone()).unwrap_or_default()) {
        return Diagnostic::new(Code::TanggalSalah, "tanggal ini tidak ada di kalender")
            .at(&place)
            .saran("tulis tahun-bulan-tanggal, misalnya 2023-03-31");
    }
    if let Some((range, write)) = thousands(text, &range) {
        return Diagnostic::new(Code::TitikRibuan, "bilangan bulat tidak memakai titik")
            .at(&Place { file, range })
            .saran(format!("tulis {write}"));
    }
    let found = text.get(range.clone()).unwrap_or_default();
    if message.contains("string") && found.starts_with(|one: char| one.is_ascii_digit()) {
        return Diagnostic::new(Code::TomlSalah, "bilangan diikuti tulisan lain")
            .at(&place)
            .saran("tulis angkanya saja; isi daftar dipisah dengan koma");
    }
    let words = WORDS.iter().find(|(part, ..)| message.contains(part));
    let (what, saran) = words.map_or(
        ("baris ini tidak dapat dibaca", "tulis `kunci = isi`, teks di antara tanda kutip"),
        |(_, what, saran)| (*what, *saran),
    );
    Diagnostic::new(Code::TomlSalah, what).at(&place).saran(saran)
}

/// A `37.500.000` on the line of an error: where it stands, and as it should be written.
fn thousands(text: &str, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let (start, line) = line_of(text, range.start);
    let (before, after) = line.split_once('=')?;
    let value = after.split('#').next()?.trim();
    let mut parts = value.split('.');
    let digits = |part: &str| part.chars().all(|one| one.is_ascii_digit());
    let first = parts.next().filter(|part| (1..=3).contains(&part.len()) && digits(part))?;
    let rest: Vec<&str> = parts.collect();
    let groups = rest.len() > 1 && rest.iter().all(|part| part.len() == 3 && digits(part));
    let from = start + before.len() + 1 + (after.len() - after.trim_start().len());
    groups.then(|| (from..from + value.len(), format!("{first}_{}", rest.join("_"))))
}

/// A `2,50` on the line of an error: where it stands, and as it should be written.
fn decimal_comma(text: &str, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let (start, line) = line_of(text, range.start);
    let line = line.split('#').next()?;
    line.match_indices('=').find_map(|(at, _)| {
        let rest = line.get(at + 1..)?;
        let value = rest.trim_start();
        let from = start + at + 1 + (rest.len() - value.len());
        let whole: String = value.chars().take_while(char::is_ascii_digit).collect();
        let rest = value.strip_prefix(whole.as_str())?.strip_prefix(',')?;
        let places: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let found = !whole.is_empty() && !places.is_empty();
        found.then(|| (from..from + whole.len() + 1 + places.len(), format!("{whole}.{places}")))
    })
}
