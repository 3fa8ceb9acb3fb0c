//! Tables and values of a file, or the pen that writes down what is asked of them. Asking for a key is what makes it known;
//! keys that nobody asked for and those that are missing are told when all files are read.

mod settle;
mod value;

use std::borrow::Cow;
use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::de::{DeTable, DeValue};

use super::notes::{Notes, Read, Told, each};
use super::number;
use super::pen::{Ask, Sheet, Spot};
use super::say;
use super::shape::{Filler, Kind, Need, Space};
use crate::source::{FileId, Place};

pub(super) use settle::{asked, settle};

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
    typed: Typed<'a>,
    broken: Option<Told>,
    name: Cow<'a, str>,
    pub place: Place,
    filler: Filler,
}

/// What a value is read from.
#[derive(Clone, Copy)]
enum Typed<'a> {
    Written(&'a DeValue<'a>),
    Pen(Spot),
}

/// What was asked of a table.
#[derive(Debug)]
pub struct Asked {
    /// How the table is called in messages: "anggaran.toml", "[target]".
    name: String,
    place: Place,
    broken: bool,
    /// Whether its keys are names given elsewhere.
    by_name: bool,
    /// Whether some of those were lost.
    unsure: bool,
    keys: Vec<Cow<'static, str>>,
    /// Keys that have to be there and are not, each with what to write.
    missing: Vec<(String, Cow<'static, str>)>,
}

impl<'a> Table<'a> {
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
            broken: broken.is_some(),
            by_name: false,
            unsure: false,
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

    /// Asks for a key; nothing where it is not written.
    fn ask(
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
                Ok(Some(self.value_of(Typed::Pen(spot), Cow::Owned(name.to_owned()), 0..0)))
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
                let typed = Typed::Written(value.get_ref());
                Ok(Some(self.value_of(typed, Cow::Borrowed(key.get_ref()), value.span())))
            }
            // It may stand where nothing could be read, and a table of its own may have lost its heading.
            (None, Some(told)) if self.notes.spoilt_below(&self.place) => Err(told),
            (None, _) => Ok(None),
        }
    }

    fn value_of(
        &self,
        typed: Typed<'a>,
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
            None => Err(self.miss(name, Cow::Borrowed(write))),
        }
    }

    /// Says that a key has to be there.
    pub fn miss(&self, name: &str, write: Cow<'static, str>) -> Told {
        self.asked(|asked| {
            if !asked.broken || !write.starts_with(['{', '[']) {
                asked.missing.push((name.to_owned(), write));
            }
        });
        Told::BEFORE
    }

    /// A value that has to be there and takes several forms; `example` is also what the message says to add.
    ///
    /// # Errors
    /// That it is not there.
    pub fn value(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Value<'a>> {
        self.must(name, [says, example], example, || kind)
    }

    /// The same, where the message says to add something else than an example.
    ///
    /// # Errors
    /// That it is not there.
    pub fn value_written(
        &self,
        name: &str,
        kind: Kind,
        says: [&'static str; 2],
        write: &'static str,
    ) -> Read<Value<'a>> {
        self.must(name, says, write, || kind)
    }

    /// A value that may be missing.
    ///
    /// # Errors
    /// That its table could not be read.
    pub fn value_if(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::May, [says, example], || kind)
    }

    /// A value that says what another key may say as well.
    ///
    /// # Errors
    /// That its table could not be read.
    pub fn value_or(
        &self,
        name: &str,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::OneOf, [says, example], || kind)
    }

    /// A value that has to be there on a condition, about which the reader decides.
    ///
    /// # Errors
    /// That its table could not be read.
    pub fn value_when(
        &self,
        name: &str,
        kind: Kind,
        condition: &'static str,
        [says, example]: [&'static str; 2],
    ) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::When(condition), [says, example], || kind)
    }

    /// A text that has to be there.
    pub fn text(&self, name: &str, says: &'static str, example: &'static str) -> Read<String> {
        self.must(name, [says, example], "\"…\"", || Kind::Text)?.text()
    }

    /// A text that may be missing.
    pub fn text_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<String>> {
        self.ask(name, Need::May, [says, example], || Kind::Text)?
            .map(|value| value.text())
            .transpose()
    }

    /// Texts of a list that has to be there.
    pub fn texts(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Vec<String>> {
        let kind = || Kind::List(Box::new(Kind::Text));
        let items = self.must(name, [says, example], "[ … ]", kind)?.list()?;
        each(items.iter().map(Value::text))
    }

    /// A count that has to be there.
    pub fn count(&self, name: &str, says: &'static str, example: &'static str) -> Read<u64> {
        self.must(name, [says, example], "0", || Kind::Count)?.count(number::Kind::Cacah)
    }

    /// A count that is zero where it is not written.
    pub fn count_or_zero(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<u64> {
        let value = self.ask(name, Need::May, [says, example], || Kind::Count)?;
        value.map_or(Ok(0), |value| value.count(number::Kind::Cacah))
    }

    /// A decimal number that has to be there.
    pub fn decimal(&self, name: &str, says: &'static str, example: &'static str) -> Read<Decimal> {
        self.must(name, [says, example], example, || Kind::Decimal)?.decimal()
    }

    /// A decimal number that may be missing.
    pub fn decimal_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<Decimal>> {
        let value = self.ask(name, Need::May, [says, example], || Kind::Decimal)?;
        value.map(|value| value.decimal()).transpose()
    }

    /// A year that has to be there.
    pub fn year(&self, name: &str, says: &'static str) -> Read<u16> {
        self.must(name, [says, "2023"], "2023", || Kind::Year)?.year()
    }

    /// A day that may be missing.
    pub fn date_if(
        &self,
        name: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Option<NaiveDate>> {
        let value = self.ask(name, Need::May, [says, example], || Kind::Date)?;
        value.map(|value| value.date()).transpose()
    }

    /// A switch that is off where it is not written.
    pub fn flag(&self, name: &str, says: &'static str) -> Read<bool> {
        let value = self.ask(name, Need::May, [says, "true"], || Kind::Flag)?;
        value.map_or(Ok(false), |value| value.flag())
    }

    /// One of several words, that has to be there.
    pub fn choice<T: Copy>(
        &self,
        name: &str,
        says: &'static str,
        choices: &[(&'static str, T)],
    ) -> Read<T> {
        let first = choices.first().map_or("", |(word, _)| word);
        match self.ask(name, Need::Always, [says, first], || words(choices))? {
            Some(value) => value.choice(choices),
            None => Err(self.miss(name, Cow::Owned(say::any_of(choices)))),
        }
    }

    /// One of several words, or none.
    pub fn choice_if<T: Copy>(
        &self,
        name: &str,
        says: &'static str,
        choices: &[(&'static str, T)],
    ) -> Read<Option<T>> {
        let first = choices.first().map_or("", |(word, _)| word);
        let value = self.ask(name, Need::May, [says, first], || words(choices))?;
        value.map(|value| value.choice(choices)).transpose()
    }

    /// A table that has to be there.
    pub fn table(&self, name: &str, says: &'static str) -> Table<'a> {
        match self.must(name, [says, ""], "{ … }", || Kind::Table) {
            Ok(value) => value.table(),
            Err(told) => Self::gone(told, self.notes),
        }
    }

    /// A table that may be missing.
    pub fn table_if(&self, name: &str, says: &'static str) -> Option<Table<'a>> {
        match self.ask(name, Need::May, [says, ""], || Kind::Table) {
            Ok(value) => value.map(|value| value.table()),
            Err(told) => Some(Self::gone(told, self.notes)),
        }
    }

    /// A table that has to be there and whose keys are names given elsewhere.
    pub fn named(
        &self,
        name: &str,
        space: Space,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Table<'a> {
        let by = || Kind::By(space, Box::new(kind.clone()));
        match self.must(name, [says, example], "{ … }", by) {
            Ok(value) => value.table().each_is(&kind),
            Err(told) => Self::gone(told, self.notes),
        }
    }

    /// The same, where it may be missing.
    pub fn named_if(
        &self,
        name: &str,
        space: Space,
        kind: Kind,
        says: &'static str,
        example: &'static str,
    ) -> Option<Table<'a>> {
        let by = || Kind::By(space, Box::new(kind.clone()));
        match self.ask(name, Need::May, [says, example], by) {
            Ok(value) => value.map(|value| value.table().each_is(&kind)),
            Err(told) => Some(Self::gone(told, self.notes)),
        }
    }

    /// Writes down what stands under each name.
    fn each_is(self, kind: &Kind) -> Self {
        self.asked(|asked| asked.by_name = true);
        if self.is_pen() {
            let _ = self.ask("*", Need::May, ["", ""], || kind.clone());
        }
        self
    }

    /// What stands under a name given elsewhere; `write` is what the message says to add where nothing does.
    ///
    /// # Errors
    /// That nothing stands there.
    pub fn at(&self, name: &str, write: &'static str) -> Read<Value<'a>> {
        match self.at_if(name)? {
            Some(value) => Ok(value),
            None => Err(self.miss(name, Cow::Borrowed(write))),
        }
    }

    /// What stands under a name given elsewhere, or nothing.
    ///
    /// # Errors
    /// That the table could not be read.
    pub fn at_if(&self, name: &str) -> Read<Option<Value<'a>>> {
        let name = if self.is_pen() { "*" } else { name };
        self.ask(name, Need::May, ["", ""], || Kind::Table)
    }

    /// A section of prose under a name of the standard's, or nothing.
    ///
    /// # Errors
    /// That the table could not be read.
    pub fn section(&self, name: &str, says: &'static str) -> Read<Option<Value<'a>>> {
        self.ask(name, Need::May, [says, "\"\"\"…\"\"\""], || Kind::Prose)
    }

    /// The tables of a list of tables, `[[name]]`.
    ///
    /// # Errors
    /// That there is no such list.
    pub fn tables(&self, name: &str, says: &'static str) -> Read<Vec<Table<'a>>> {
        let items = self.must(name, [says, ""], "[ … ]", || Kind::Tables)?.list()?;
        Ok(items.iter().map(Value::table).collect())
    }

    /// The tables of a list that may be missing.
    ///
    /// # Errors
    /// That it is no list.
    pub fn tables_if(&self, name: &str, says: &'static str) -> Read<Vec<Table<'a>>> {
        let value = self.ask(name, Need::May, [says, ""], || Kind::Tables)?;
        let items = value.map_or(Ok(Vec::new()), |value| value.list())?;
        Ok(items.iter().map(Value::table).collect())
    }

    /// What each table of a list says.
    pub fn each<T>(
        &self,
        name: &str,
        says: &'static str,
        read: impl FnMut(&Table<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        each(self.tables(name, says)?.iter().map(read))
    }

    /// The same of a list that may be missing.
    pub fn each_if<T>(
        &self,
        name: &str,
        says: &'static str,
        read: impl FnMut(&Table<'a>) -> Read<T>,
    ) -> Read<Vec<T>> {
        each(self.tables_if(name, says)?.iter().map(read))
    }

    /// Where the value of a key stands, where it is written.
    pub fn written(&self, name: &str) -> Option<Place> {
        let value = self.content()?.get(name)?;
        Some(Place { file: self.place.file, range: value.span() })
    }

    /// The texts under a key of the tables of a list, as they stand, asked for or not.
    pub fn glance_each(&self, list: &str, key: &str) -> Vec<&'a str> {
        let items = self.content().and_then(|content| content.get(list)?.get_ref().as_array());
        let texts = items.into_iter().flatten().filter_map(|item| {
            item.get_ref().as_table().and_then(|table| table.get(key)?.get_ref().as_str())
        });
        texts.collect()
    }

    /// All keys in the order in which they are written, asked for or not.
    pub fn keys(&self) -> Vec<(String, Place)> {
        let mut keys: Vec<_> = match self.content {
            Content::Pen(_) => vec![("*".to_owned(), self.place.clone())],
            Content::Gone(_) => Vec::new(),
            Content::Written(content) => settle::keys(content, &self.place),
        };
        keys.sort_by_key(|(_, place)| place.range.start);
        keys
    }

    /// Values under names given elsewhere that nobody asked for because some of those were lost.
    pub fn unasked(&self) -> Vec<Value<'a>> {
        let mut known = None;
        self.asked(|asked| {
            let keys = || asked.keys.iter().cloned().collect::<BTreeSet<_>>();
            known = asked.unsure.then(keys);
        });
        let Some(known) = known else { return Vec::new() };
        let rest = self.keys().into_iter().filter(|(key, _)| !known.contains(key.as_str()));
        rest.filter_map(|(key, _)| self.at_if(&key).ok().flatten()).collect()
    }

    /// Whether it has keys that nobody asked for: one of them may be a misspelt one.
    pub fn has_unknown(&self) -> bool {
        let mut known = Vec::new();
        self.asked(|asked| known.clone_from(&asked.keys));
        self.keys().iter().any(|(key, _)| known.iter().all(|known| known != key))
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

    fn content(&self) -> Option<&'a DeTable<'a>> {
        match self.content {
            Content::Written(content) => Some(content),
            Content::Gone(_) | Content::Pen(_) => None,
        }
    }

    /// Where problems of this table go.
    pub fn notes(&self) -> &'a Notes<'a> {
        self.notes
    }
}

/// The words of a choice.
fn words<T>(choices: &[(&'static str, T)]) -> Kind {
    Kind::Choice(choices.iter().map(|(word, _)| *word).collect())
}

impl<'a> Value<'a> {
    /// The items of a list that has to hold at least one.
    ///
    /// # Errors
    /// That it is no list, or empty.
    pub fn items(&self) -> Read<Vec<Value<'a>>> {
        let items = self.list()?;
        if items.is_empty() {
            return Err(self.notes.push(say::empty_list(&self.place)));
        }
        Ok(items)
    }
}
