//! Tables and values of a file, or the pen that writes down what is asked of them. Asking for a key is what makes it known;
//! keys that nobody asked for and those that are missing are told when all files are read.

mod asking;
mod glance;
mod plain;
mod settle;
mod value;

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};

use super::dekat;
use super::notes::{Notes, Read, Told};
use super::pen::{Ask, Sheet, Spot};
use super::say::{self, Unknown, Write};
use super::shape::{Filler, Kind, Need};
use crate::source::{FileId, Place};

pub(super) use settle::{Asked, asked, settle};

/// A struct of what was read, a field a line: each is asked for, whatever is wrong with those before it. A field without a
/// question was read before.
#[macro_export]
macro_rules! all {
    ($($of:ident)::+ { $($field:ident $(: $read:expr)?),+ $(,)? }) => {{
        let ($($field,)+) = ($($crate::all!(= $field $($read)?),)+);
        (move || -> $crate::read::notes::Read<_> { Ok($($of)::+ { $($field: $field?),+ }) })()
    }};
    (= $field:ident) => { $field };
    (= $field:ident $read:expr) => {{
        let read: $crate::read::notes::Read<_> = $read;
        read
    }};
}

pub use all;

/// Keys that are a letter away from another of their table: neither is the other one misspelt. There are no more of them.
pub const NEIGHBOURS: [&str; 4] = ["misi", "visi", "pns", "cpns"];

/// A table of a file.
#[derive(Clone)]
pub struct Table<'a> {
    notes: &'a Notes<'a>,
    content: Content<'a>,
    /// Its heading, where missing keys are told.
    pub place: Place,
    /// That its file has errors of syntax, so that keys may be missing for no fault of their own.
    broken: Option<Told>,
    filler: Filler,
}

/// What a table is read from.
#[derive(Clone, Copy)]
enum Content<'a> {
    Written(&'a DeTable<'a>),
    /// There is none, which was told.
    Gone(Told),
    Pen(Sheet),
}

/// A value with its place.
#[derive(Clone)]
pub struct Value<'a> {
    notes: &'a Notes<'a>,
    typed: Spelling<'a>,
    broken: Option<Told>,
    name: Cow<'a, str>,
    /// Where it was typed, without its key.
    pub place: Place,
    filler: Filler,
}

/// What a value is read from.
#[derive(Clone, Copy)]
enum Spelling<'a> {
    Written(&'a DeValue<'a>),
    Pen(Spot),
}

impl<'a> Table<'a> {
    /// A whole file; `broken` where parts of it could not be read.
    pub(super) fn top(
        name: &str,
        file: FileId,
        content: &'a DeTable<'a>,
        broken: Option<Told>,
        notes: &'a Notes<'a>,
    ) -> Self {
        Self::of(name, content, super::start(file), broken, Filler::Perencana, notes)
    }

    fn of(
        name: &str,
        content: &'a DeTable<'a>,
        place: Place,
        broken: Option<Told>,
        filler: Filler,
        notes: &'a Notes<'a>,
    ) -> Self {
        let asked = || Asked {
            name: name.to_owned(),
            place: place.clone(),
            by_name: false,
            unsure: false,
            slipped: false,
            keys: Vec::new(),
            missing: Vec::new(),
        };
        notes.asked.borrow_mut().entry(std::ptr::from_ref(content).addr()).or_insert_with(asked);
        Self { notes, content: Content::Written(content), place, broken, filler }
    }

    /// A table that is not there, which was told.
    pub fn gone(told: Told, notes: &'a Notes<'a>) -> Self {
        let place = super::start(FileId::default());
        let (content, filler) = (Content::Gone(told), Filler::Perencana);
        Self { notes, content, place, broken: Some(told), filler }
    }

    /// A table that is written down.
    pub(super) fn pen(sheet: Sheet, notes: &'a Notes<'a>) -> Self {
        let place = super::start(FileId::default());
        let (content, filler) = (Content::Pen(sheet), Filler::Perencana);
        Self { notes, content, place, broken: None, filler }
    }

    fn asked(&self, change: impl FnOnce(&mut Asked)) {
        if let Content::Written(content) = self.content {
            let mut asked = self.notes.asked.borrow_mut();
            asked.get_mut(&std::ptr::from_ref(content).addr()).map(change);
        }
    }

    /// Asks for a key; nothing where it is not written. One that is misspelt will be told when its table is done with: what
    /// stands under it is lost, which is another thing than not there.
    fn ask(
        &self,
        name: &str,
        need: Need,
        says: [&'static str; 2],
        kind: impl FnOnce() -> Kind,
    ) -> Read<Option<Value<'a>>> {
        match self.find(name, need, says, kind)? {
            None if self.misspelt(name) => {
                self.asked(|asked| asked.slipped = true);
                Err(Told::BEFORE)
            }
            found => Ok(found),
        }
    }

    /// Whether a key that is not written stands there with a slip of letters.
    fn misspelt(&self, name: &str) -> bool {
        let Content::Written(content) = self.content else { return false };
        let slip = |key: &str| dekat::is_mistyped(key, name) && !NEIGHBOURS.contains(&key);
        content.keys().any(|key| slip(key.get_ref()))
    }

    /// The same where it may be a name given elsewhere, which may be near to another that is meant.
    fn find(
        &self,
        name: &str,
        need: Need,
        [says, example]: [&'static str; 2],
        kind: impl FnOnce() -> Kind,
    ) -> Read<Option<Value<'a>>> {
        match self.content {
            Content::Gone(told) => Err(told),
            Content::Pen(sheet) => {
                let ask = Ask { need, says, example, filler: self.filler };
                let spot = self.notes.pen.write(sheet, name, kind(), ask);
                Ok(Some(self.value_of(Spelling::Pen(spot), Cow::Owned(name.to_owned()), 0..0)))
            }
            Content::Written(content) => {
                self.asked(|asked| asked.keys.push(Cow::Owned(name.to_owned())));
                self.written_value(content, name)
            }
        }
    }

    fn written_value(&self, content: &'a DeTable<'a>, name: &str) -> Read<Option<Value<'a>>> {
        match (content.get_key_value(name), self.broken) {
            (Some((key, value)), _) => {
                let typed = Spelling::Written(value.get_ref());
                Ok(Some(self.value_of(typed, Cow::Borrowed(key.get_ref()), value.span())))
            }
            (None, Some(told)) if self.notes.hides(&self.place, name) => Err(told),
            (None, _) => Ok(None),
        }
    }

    fn value_of(
        &self,
        typed: Spelling<'a>,
        name: Cow<'a, str>,
        range: std::ops::Range<usize>,
    ) -> Value<'a> {
        let place = Place { file: self.place.file, range };
        Value { notes: self.notes, typed, broken: self.broken, name, place, filler: self.filler }
    }

    /// Asks for a key that has to be there; `write` is what the message says to add.
    fn must(
        &self,
        name: &str,
        says: [&'static str; 2],
        write: &'static str,
        kind: impl FnOnce() -> Kind,
    ) -> Read<Value<'a>> {
        match self.ask(name, Need::Always, says, kind)? {
            Some(value) => Ok(value),
            None => Err(self.miss(name, Cow::Owned(say::blank(write)))),
        }
    }

    /// Says that a key has to be there; `write` is what stands for its value in the advice.
    pub fn miss(&self, name: &str, write: Cow<'static, str>) -> Told {
        self.missing(name, Write::Value(write, None))
    }

    /// The same, where the whole advice is said.
    pub fn miss_with(&self, name: &str, advice: String) -> Told {
        self.missing(name, Write::Advice(advice))
    }

    /// The same of a figure, which may be unknown as well.
    pub fn miss_figure(&self, name: &str, write: &'static str, unknown: Unknown) -> Told {
        self.missing(name, Write::Value(Cow::Owned(say::blank(write)), Some(unknown)))
    }

    fn missing(&self, name: &str, write: Write) -> Told {
        self.asked(|asked| {
            let known = asked.missing.iter().any(|(missing, _)| missing == name);
            if !known {
                asked.missing.push((name.to_owned(), write));
            }
        });
        Told::BEFORE
    }

    /// Says that its keys are names given elsewhere: where some of those are lost, no key is told unknown.
    pub fn by(self, lost: Option<Told>) -> Self {
        self.asked(|asked| asked.unsure |= lost.is_some());
        self
    }

    /// How it is called in messages.
    pub fn called(self, name: impl Into<String>) -> Self {
        self.asked(|asked| asked.name = name.into());
        self
    }

    /// Who types what is asked for from here on.
    pub fn filled_by(&self, filler: Filler) -> Self {
        Self { filler, ..self.clone() }
    }

    /// That its file has errors of syntax, or is missing.
    pub fn broken(&self) -> Option<Told> {
        self.broken
    }

    /// That there is no such table.
    ///
    /// # Errors
    /// Just that.
    pub fn there(&self) -> Read<()> {
        match self.content {
            Content::Gone(told) => Err(told),
            Content::Written(_) | Content::Pen(_) => Ok(()),
        }
    }

    /// Whether nothing is read and what is asked for is written down.
    pub fn is_pen(&self) -> bool {
        matches!(self.content, Content::Pen(_))
    }

    /// Where problems of this table go.
    pub fn notes(&self) -> &'a Notes<'a> {
        self.notes
    }
}
