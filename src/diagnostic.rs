//! Problems of a report: data plus a place, put into words for the person who typed it.
//!
//! Messages are Indonesian, in lower case and without a final stop.

mod code;
mod halaman;
mod fold;
mod render;

pub use code::{Code, Severity};
pub use render::{Look, render, summary};

use crate::batas;
use crate::domain::laporan::Status;
use crate::source::Place;

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Its kind, from which its severity follows.
    pub code: Code,
    /// As grave as it is in a draft, until [`weigh`] says otherwise.
    pub severity: Severity,
    /// What it is about, by the name under which an office accepts it; `None` for what cannot be accepted.
    pub perihal: Option<String>,
    /// Where it shows; `None` for what lies in no file: a missing file, a fault of the layout.
    pub place: Option<Place>,
    /// The other place, where two values conflict, and what stands there.
    pub conflict: Option<(Place, String)>,
    /// What is wrong.
    pub message: String,
    /// What was found and what was expected, one line each.
    pub notes: Vec<String>,
    /// What to write instead.
    pub saran: Option<String>,
    /// What is particular to this one in its words, as a key or a figure, its own name first: problems of a file that are
    /// the same but for that have one cause.
    pub particular: Vec<String>,
}

impl Diagnostic {
    /// A problem without a place yet.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(Status::Konsep),
            perihal: None,
            place: None,
            conflict: None,
            message: ringkas(message.into()),
            notes: Vec::new(),
            saran: None,
            particular: Vec::new(),
        }
    }

    /// Says what it is about, so that it can be accepted.
    pub fn about(self, perihal: impl ToString) -> Self {
        Self { perihal: Some(perihal.to_string()), ..self }
    }

    /// Says where.
    pub fn at(self, place: &Place) -> Self {
        Self { place: Some(place.clone()), ..self }
    }

    /// Says what it conflicts with, and where that stands.
    pub fn conflicting(self, place: &Place, label: impl Into<String>) -> Self {
        Self { conflict: Some((place.clone(), ringkas(label.into()))), ..self }
    }

    /// Says what was found and what was expected.
    pub fn found(self, found: impl AsRef<str>, expected: impl AsRef<str>) -> Self {
        self.note(format!("ditemukan {}, diharapkan {}", found.as_ref(), expected.as_ref()))
    }

    /// Adds a line of explanation.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(ringkas(note.into()));
        self
    }

    /// Says what in its words is particular to it.
    pub fn of(self, particular: impl IntoIterator<Item = impl ToString>) -> Self {
        let particular = particular.into_iter().map(|word| word.to_string()).collect();
        Self { particular, ..self }
    }

    /// Says what to write.
    pub fn saran(self, saran: impl Into<String>) -> Self {
        Self { saran: Some(ringkas(saran.into())), ..self }
    }
}

/// Makes problems as grave as they are in a report of this status.
pub fn weigh(diagnostics: &mut [Diagnostic], status: Status) {
    for diagnostic in diagnostics {
        diagnostic.severity = diagnostic.code.severity(status);
    }
}

/// Puts errors before warnings, each in the order of the files, then of their places; what has no place comes last.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        (
            diagnostic.severity,
            place.is_none(),
            place.map(|place| (place.file, place.range.start, place.range.end)),
        )
    });
}

/// Whether any of them is an error, so that there is no report.
pub fn any_error(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Galat)
}

/// A text with what is too long for a line left out: inside of words, so that the words around them stay, and at its end.
fn ringkas(text: String) -> String {
    if text.len() <= batas::KUTIPAN {
        return text;
    }
    let mut short = String::new();
    for word in text.split_inclusive(char::is_whitespace) {
        if short.len() > batas::PESAN {
            return short + "…";
        }
        match word.char_indices().nth(batas::KUTIPAN) {
            None => short.push_str(word),
            Some(_) => {
                let half = batas::KUTIPAN / 2;
                short.extend(word.chars().take(half).chain(['…']));
                let tail: Vec<char> = word.chars().rev().take(half).collect();
                short.extend(tail.into_iter().rev());
            }
        }
    }
    short
}
