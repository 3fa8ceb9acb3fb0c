//! Problems of one cause as one, so that nobody reads the same twice.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Code, Diagnostic};
use crate::source::FileId;

/// Problems of one file that say the same, each at a place of its own or of a thing of its own.
pub struct Cause<'a> {
    pub first: &'a Diagnostic,
    pub others: Vec<&'a Diagnostic>,
}

impl<'a> Cause<'a> {
    /// All of its problems, in their order.
    pub fn each(&self) -> impl Iterator<Item = &'a Diagnostic> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

/// The causes, in the order of the first problem of each.
pub fn causes(diagnostics: &[Diagnostic]) -> Vec<Cause<'_>> {
    let mut causes: Vec<Cause<'_>> = Vec::new();
    let mut known: BTreeMap<(Code, Option<FileId>, String), usize> = BTreeMap::new();
    for problem in diagnostics {
        let file = problem.place.as_ref().map(|place| place.file);
        let at = *known.entry((problem.code, file, wording(problem))).or_insert(causes.len());
        match causes.get_mut(at) {
            Some(cause) => cause.others.push(problem),
            None => causes.push(Cause { first: problem, others: Vec::new() }),
        }
    }
    causes
}

/// All that a problem says, but for what is particular to it.
fn wording(problem: &Diagnostic) -> String {
    let label = problem.conflict.as_ref().map(|(_, label)| label);
    let lines = std::iter::once(&problem.message).chain(&problem.notes);
    let lines: Vec<&str> = lines.chain(&problem.saran).chain(label).map(String::as_str).collect();
    let mut particular: Vec<&str> = problem.particular.iter().map(String::as_str).collect();
    particular.retain(|word| !word.is_empty());
    particular.sort_by_key(|word| Reverse(word.len()));
    particular.into_iter().fold(lines.join("\n"), |text, word| without(&text, word))
}

/// A text without a word, where it is not part of another one.
fn without(text: &str, word: &str) -> String {
    let inner =
        |character: char| character.is_alphanumeric() || matches!(character, '.' | '-' | '_');
    let mut pieces = text.split(word);
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        rest += if rest.ends_with(inner) || piece.starts_with(inner) { word } else { "…" };
        rest += piece;
    }
    rest
}
