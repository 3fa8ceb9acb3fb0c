//! The problems found so far, and what the readers need to know to tell them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::dekat::Dekat;
use super::pen::Pen;
use super::syntax;
use super::table::Asked;
use crate::batas;
use crate::diagnostic::{Diagnostic, any_error};
use crate::kutipan::Kutipan;
use crate::source::{Place, Sources};
use crate::tempat::{Tempat, Titik};

/// Proof that a problem was told, or will be when its table is done with: what could not be read is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told(());

/// What was read, unless a problem with it was told.
pub type Read<T> = Result<T, Told>;

impl Told {
    /// Where it was told when the file was looked for or parsed; and in place of values where nothing is read.
    pub(crate) const BEFORE: Self = Self(());
}

/// All of these, each read whatever is wrong with its neighbours.
///
/// # Errors
/// That one of them could not be read.
pub fn each<T>(items: impl IntoIterator<Item = Read<T>>) -> Read<Vec<T>> {
    let items: Vec<Read<T>> = items.into_iter().collect();
    items.into_iter().collect()
}

/// Collects problems while files are read, so that reading goes on after each.
pub struct Notes<'a> {
    found: RefCell<Vec<Diagnostic>>,
    /// Errors of syntax, and the lines that they spoil: what a value there seems to be is of no account.
    syntax: RefCell<Vec<Diagnostic>>,
    spoilt: RefCell<Vec<Place>>,
    /// Whether the fonts can draw a character.
    pub(super) covers: &'a dyn Fn(char) -> bool,
    /// The files, once they are all read; for places inside of texts.
    sources: Option<&'a Sources>,
    /// What was asked of each table so far, by where the table lies in memory.
    pub(super) asked: RefCell<BTreeMap<usize, Asked>>,
    /// Where the readers' asking is written down instead of answered.
    pub(super) pen: Pen,
    /// For what was meant by a name that is none.
    pub dekat: Dekat,
    tempat: RefCell<Tempat>,
    kutipan: RefCell<Vec<Kutipan>>,
}

impl<'a> Notes<'a> {
    /// Nothing found yet.
    pub fn new(covers: &'a dyn Fn(char) -> bool) -> Self {
        Self {
            found: RefCell::default(),
            syntax: RefCell::default(),
            spoilt: RefCell::default(),
            covers,
            sources: None,
            asked: RefCell::default(),
            pen: Pen::default(),
            dekat: Dekat::default(),
            tempat: RefCell::default(),
            kutipan: RefCell::default(),
        }
    }

    /// Takes what was found so far along into the reading of values.
    pub fn with_sources(self, sources: &'a Sources) -> Self {
        Self { sources: Some(sources), ..self }
    }

    /// Adds a problem.
    pub fn push(&self, diagnostic: Diagnostic) -> Told {
        self.found.borrow_mut().push(diagnostic);
        Told(())
    }

    /// Adds an error of syntax.
    pub(super) fn push_syntax(&self, diagnostic: Diagnostic) {
        self.syntax.borrow_mut().push(diagnostic);
    }

    /// Adds a problem of size, which is none the less where a file is broken.
    pub(super) fn push_bound(&self, diagnostic: Diagnostic) {
        self.push_syntax(diagnostic);
    }

    /// Remembers a stretch that the parser had to guess at.
    pub(super) fn spoil(&self, place: Place) {
        self.spoilt.borrow_mut().push(place);
    }

    /// Whether a key may stand where the parser had to guess: where that lies in the section that begins there, or in that
    /// table on one line, and names it; or in a heading of that name, wherever it is.
    pub(super) fn hides(&self, place: &Place, name: &str) -> bool {
        let spoilt = self.spoilt.borrow();
        // Long files with many mistakes: whether that is so everywhere is not asked for every table.
        if spoilt.len() > batas::DICETAK {
            return true;
        }
        let source = self.sources.and_then(|sources| sources.get(place.file));
        let Some(source) = source else { return true };
        let section = syntax::section(&source.text, &place.range);
        spoilt.iter().filter(|other| other.file == place.file).any(|other| {
            let stretch = source.text.get(other.range.clone()).unwrap_or_default();
            let heading = stretch.lines().next().filter(|line| line.trim_start().starts_with('['));
            let within = other.range.start <= section.end && section.start <= other.range.end;
            heading.is_some_and(|line| line.contains(name))
                || (within && (stretch.len() > batas::TEKS || stretch.contains(name)))
        })
    }

    /// Remembers where a value stands.
    pub fn mark(&self, titik: Titik, place: &Place) {
        self.tempat.borrow_mut().mark(titik, place);
    }

    /// The places of all values so far; nothing is remembered twice.
    pub fn take_places(&self) -> Tempat {
        self.tempat.take()
    }

    /// What stands at a place.
    pub(super) fn excerpt(&self, place: &Place) -> &str {
        self.sources.map(|sources| sources.excerpt(place)).unwrap_or_default()
    }

    /// Keeps a text of prose.
    pub(super) fn quote(&self, kutipan: Kutipan) {
        self.kutipan.borrow_mut().push(kutipan);
    }

    /// All prose so far; nothing is kept twice.
    pub fn take_quotes(&self) -> Vec<Kutipan> {
        self.kutipan.take()
    }

    /// Whether one of the problems so far is an error.
    pub fn any_error(&self) -> bool {
        any_error(&self.found.borrow()) || any_error(&self.syntax.borrow())
    }

    /// All problems.
    pub fn into_found(self) -> Vec<Diagnostic> {
        let spoilt = joined(self.spoilt.into_inner());
        let guessed = |place: &Place| {
            // The first that does not end before the place begins.
            let at = spoilt.partition_point(|other| {
                (other.file, other.range.end) < (place.file, place.range.start)
            });
            spoilt.get(at).is_some_and(|other| {
                other.file == place.file && other.range.start <= place.range.end
            })
        };
        let mut found = self.found.into_inner();
        found.retain(|problem| !problem.place.as_ref().is_some_and(guessed));
        found.extend(self.syntax.into_inner());
        found
    }
}

/// The same stretches in order, each apart from the next.
fn joined(mut places: Vec<Place>) -> Vec<Place> {
    places.sort_by_key(|place| (place.file, place.range.start));
    let mut apart: Vec<Place> = Vec::new();
    for place in places {
        match apart.last_mut() {
            Some(last) if last.file == place.file && place.range.start <= last.range.end => {
                last.range.end = last.range.end.max(place.range.end);
            }
            _ => apart.push(place),
        }
    }
    apart
}
