//! Where each character of a text stands in its file, as TOML writes texts.

use std::iter::repeat_n;
use std::ops::Range;

use super::notes::Notes;
use crate::source::Place;

/// The way back from a text.
pub(super) struct Origins {
    whole: Place,
    /// For every byte of the text the bytes of the file in which its character is written; none where that cannot be told.
    letters: Vec<Range<usize>>,
}

impl Origins {
    /// Of a text that is written there.
    pub fn new(text: &str, place: &Place, notes: &Notes<'_>) -> Self {
        let letters = letters(notes.excerpt(place), text, place.range.start).unwrap_or_default();
        Self { whole: place.clone(), letters }
    }

    /// Where a stretch of the text stands in the file; the whole value where that cannot be told.
    pub fn place(&self, range: &Range<usize>) -> Place {
        let letters = self.letters.get(range.clone()).unwrap_or_default();
        let ends = letters.first().zip(letters.last());
        let range = ends.map_or(self.whole.range.clone(), |(first, last)| first.start..last.end);
        Place { range, ..self.whole }
    }
}

fn letters(written: &str, text: &str, start: usize) -> Option<Vec<Range<usize>>> {
    let quotes = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|mark| written.starts_with(mark))?;
    let mut rest = written.strip_prefix(quotes)?.strip_suffix(quotes)?;
    if quotes.len() == 3 {
        rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')).unwrap_or(rest);
    }
    let escapes = quotes.starts_with('"');
    let end = start + written.len() - quotes.len();
    let mut letters = Vec::with_capacity(text.len());
    if rest == text {
        let start = end - rest.len();
        for (at, character) in text.char_indices() {
            let letter = start + at..start + at + character.len_utf8();
            letters.extend(repeat_n(letter, character.len_utf8()));
        }
        return Some(letters);
    }
    for character in text.chars() {
        let from = joined(rest, escapes);
        rest = after(from, character, escapes)?;
        letters.extend(repeat_n(end - from.len()..end - rest.len(), character.len_utf8()));
    }
    joined(rest, escapes).is_empty().then_some(letters)
}

/// What follows backslashes that end a line.
fn joined(rest: &str, escapes: bool) -> &str {
    let mut rest = rest;
    while let Some(next) = rest.strip_prefix('\\').filter(|_| escapes)
        && next.trim_start_matches([' ', '\t', '\r']).starts_with('\n')
    {
        rest = next.trim_start();
    }
    rest
}

/// What follows this character, escaped or not.
fn after(rest: &str, character: char, escapes: bool) -> Option<&str> {
    if let Some(code) = rest.strip_prefix('\\').filter(|_| escapes) {
        let length = match code.chars().next()? {
            'x' => 3,
            'u' => 5,
            'U' => 9,
            other => other.len_utf8(),
        };
        return code.get(length..);
    }
    let line_end = || rest.strip_prefix("\r\n").filter(|_| character == '\n');
    rest.strip_prefix(character).or_else(line_end)
}
