//! Which known name somebody meant who wrote another: the one place that decides what advice may name.

use std::cell::Cell;

use crate::batas;

/// The known name that was meant, where a slip of letters leads to it.
pub fn slip<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    Dekat::default().slip(name, known)
}

/// Whether a key may be another one that was mistyped: of those that a table may have, few are alike, so that a letter counts in
/// short ones, too.
pub fn is_mistyped(key: &str, name: &str) -> bool {
    alike(key, name) && key.len() <= batas::KUTIPAN && slips(key, name, SHORT).is_some()
}

/// Whether capitals, hyphens and blanks alone part two names.
pub fn same(name: &str, other: &str) -> bool {
    slips(name, other, WORD) == Some(0)
}

/// Whether two names have so many letters in common that it is worth a closer look: a slip adds, takes or changes one.
fn alike(name: &str, other: &str) -> bool {
    let letters = |name: &str| {
        let letters = name.bytes().filter(u8::is_ascii_alphabetic);
        letters.fold(0_u32, |seen, letter| seen | 1 << (letter & 31))
    };
    let (longer, changed) = if name.len() < LONG { (1, 2) } else { (2, 4) };
    name.len().abs_diff(other.len()) <= longer
        && (letters(name) ^ letters(other)).count_ones() <= changed
}

/// Finds what somebody may have meant, as long as that takes no time that is noticed: where thousands of names are unknown,
/// it is no slip of the pen.
#[derive(Debug)]
pub struct Dekat {
    /// How many names may still be compared.
    left: Cell<usize>,
}

/// A known name beside one that is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Near<'a> {
    /// The same but for a slip of letters, so that it can be advised.
    Slip(&'a str),
    /// It only looks like it, as `1.2.1` looks like `1.2.7` and is another thing: to be named, never to be advised.
    Like(&'a str),
}

impl<'a> Near<'a> {
    /// As it is written where it is known.
    pub fn name(self) -> &'a str {
        match self {
            Self::Slip(name) | Self::Like(name) => name,
        }
    }
}

impl Default for Dekat {
    fn default() -> Self {
        Self { left: Cell::new(batas::DEKAT) }
    }
}

impl Dekat {
    /// The known name that was meant, where a slip of letters leads to it.
    pub fn slip<'a>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        self.meant(name, known, WORD)
    }

    /// The same of a key, of those that its table may have.
    pub fn key<'a>(&self, name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
        self.meant(name, known, SHORT)
    }

    fn meant<'a>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
        least: usize,
    ) -> Option<&'a str> {
        let known = self.compared(name, known);
        let slips = known.filter_map(|other| Some((slips(name, other, least)?, other)));
        slips.min().map(|(_, other)| other)
    }

    /// The name of the office's own that differs in capitals, hyphens or blanks alone: another letter may be another thing,
    /// as of two plans `rpjmd` and `rpjpd` are.
    pub fn same<'a>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        self.compared(name, known).find(|other| same(name, other))
    }

    /// One of those that are missing which only looks like it.
    pub fn like<'a>(
        &self,
        name: &str,
        missing: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let missing = self.compared(name, missing);
        let near = missing.map(|other| (distance(name, other), other)).min();
        let limit = name.chars().count().max(3) / 3 + 1;
        near.filter(|(distance, _)| *distance <= limit).map(|(_, other)| other)
    }

    /// As many of the names as may still be compared.
    fn compared<'a>(
        &self,
        name: &str,
        known: impl IntoIterator<Item = &'a str>,
    ) -> impl Iterator<Item = &'a str> {
        let short = |name: &str| name.len() <= batas::KUTIPAN;
        let left = if short(name) { self.left.get() } else { 0 };
        let known = known.into_iter().filter(move |other| short(other)).take(left);
        known.inspect(|_| self.left.set(self.left.get().saturating_sub(1)))
    }
}

/// Below so many letters a word with another letter is another word: `pns` and `cpns`.
const WORD: usize = 4;
/// The same of keys of one table.
const SHORT: usize = 3;
/// From so many letters on a pen may slip twice.
const LONG: usize = 8;

/// How many slips of letters lead from one name to the other, where nothing else parts them. Capitals, hyphens and blanks
/// count for nothing. What is numbered is never a slip: `IK3` and `IK8`, `golongan-iii` and `golongan-ii` are two things.
fn slips(name: &str, other: &str, least: usize) -> Option<usize> {
    let parts = |name: &str| -> Vec<String> {
        let parts = name.split(|character: char| !character.is_alphanumeric());
        parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect()
    };
    let (name, other) = (parts(name), parts(other));
    let numbered = |part: &String| {
        part.contains(|character: char| character.is_ascii_digit())
            || part.chars().all(|character| "ivx".contains(character))
    };
    if name.len() != other.len() {
        let words = !name.iter().chain(&other).any(numbered);
        return (words && name.concat() == other.concat()).then_some(0);
    }
    let part = |(one, other): (&String, &String)| {
        if one == other {
            return Some(0);
        }
        let letters = one.chars().count().min(other.chars().count());
        let most = if letters < LONG { 1 } else { 2 };
        let slips = distance(one, other);
        let word = letters >= least && !numbered(one) && !numbered(other);
        (word && slips <= most).then_some(slips)
    };
    name.iter().zip(&other).map(part).sum()
}

fn distance(name: &str, other: &str) -> usize {
    strsim::damerau_levenshtein(&name.to_lowercase(), &other.to_lowercase())
}
