//! Tables and values of a file. Asking for a key is what makes it known; a key that nobody asked for is told when the
//! table is done with. A value that is wrong is told and replaced by an empty one: there will be no report anyway.

mod value;

use std::cell::RefCell;
use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};

use super::notes::Notes;
use super::number::Kind;
use super::say;
use crate::source::{FileId, Place};

/// A table of a file, or of none where the file is missing.
pub struct Table<'a> {
    notes: &'a Notes<'a>,
    content: Option<&'a DeTable<'a>>,
    /// How the table is called in messages: "anggaran.toml", "[target]".
    name: String,
    /// Its heading, where missing keys are told.
    pub place: Place,
    broken: bool,
    /// Whether its keys are names given elsewhere.
    by_name: bool,
    asked: RefCell<Vec<String>>,
    /// Keys that have to be there and are not, each with what to write.
    missing: RefCell<Vec<(String, String)>>,
}

/// A value with its place.
#[derive(Clone)]
pub struct Value<'a> {
    notes: &'a Notes<'a>,
    value: &'a DeValue<'a>,
    broken: bool,
    name: String,
    pub place: Place,
}

impl<'a> Table<'a> {
    pub(super) fn top(
        name: &str,
        file: FileId,
        content: &'a DeTable<'a>,
        broken: bool,
        notes: &'a Notes<'a>,
    ) -> Self {
        let place = super::start(file);
        Self {
            notes,
            content: Some(content),
            name: name.to_owned(),
            place,
            broken,
            by_name: false,
            asked: RefCell::new(vec![super::KONTROL.to_owned()]),
            missing: RefCell::default(),
        }
    }

    /// A table of nothing, which asks for nothing.
    pub fn absent(name: &str, notes: &'a Notes<'a>) -> Self {
        let place = super::start(FileId::default());
        Self {
            notes,
            content: None,
            name: name.to_owned(),
            place,
            broken: true,
            by_name: false,
            asked: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// The value of a key that may be missing.
    pub fn get(&self, key: &str) -> Option<Value<'a>> {
        self.asked.borrow_mut().push(key.to_owned());
        let value = self.content?.get(key)?;
        let place = Place { file: self.place.file, range: value.span() };
        Some(Value {
            notes: self.notes,
            value: value.get_ref(),
            broken: self.broken,
            name: key.to_owned(),
            place,
        })
    }

    /// Where the value of a key stands, where it is written.
    pub fn written(&self, key: &str) -> Option<Place> {
        let value = self.content?.get(key)?;
        Some(Place { file: self.place.file, range: value.span() })
    }

    /// The texts under a key of the tables of a list, as they stand, asked for or not.
    pub fn glance_each(&self, list: &str, key: &str) -> Vec<&'a str> {
        let items = self.content.and_then(|content| content.get(list)?.get_ref().as_array());
        let texts = items.into_iter().flatten().filter_map(|item| {
            item.get_ref().as_table().and_then(|table| table.get(key)?.get_ref().as_str())
        });
        texts.collect()
    }

    /// The value of a key that has to be there; `example` is what the message says to add.
    pub fn need(&self, key: &str, example: &str) -> Option<Value<'a>> {
        let value = self.get(key);
        if value.is_none() && self.content.is_some() && !key.is_empty() {
            self.missing.borrow_mut().push((key.to_owned(), example.to_owned()));
        }
        value
    }

    /// A text that has to be there.
    pub fn text(&self, key: &str) -> String {
        self.need(key, "\"…\"").map(|value| value.text()).unwrap_or_default()
    }

    /// A text that may be missing.
    pub fn text_if(&self, key: &str) -> Option<String> {
        self.get(key).map(|value| value.text())
    }

    /// A count that has to be there.
    pub fn count(&self, key: &str) -> u64 {
        self.need(key, "0").map(|value| value.count(Kind::Cacah)).unwrap_or_default()
    }

    /// A count that is zero where it is not written.
    pub fn count_or_zero(&self, key: &str) -> u64 {
        self.get(key).map(|value| value.count(Kind::Cacah)).unwrap_or_default()
    }

    /// A year that has to be there.
    pub fn year(&self, key: &str) -> u16 {
        self.need(key, "2023").map(|value| value.year()).unwrap_or_default()
    }

    /// A switch that is off where it is not written.
    pub fn flag(&self, key: &str) -> bool {
        self.get(key).is_some_and(|value| value.flag())
    }

    /// A table that has to be there.
    pub fn table(&self, key: &str) -> Table<'a> {
        match self.need(key, "{ … }") {
            Some(value) => value.table(),
            None => Self::absent(key, self.notes),
        }
    }

    /// The items of a list that has to be there.
    pub fn list(&self, key: &str) -> Vec<Value<'a>> {
        self.need(key, "[ … ]").map(|value| value.list()).unwrap_or_default()
    }

    /// The items of a list that has to be there and to hold at least one.
    pub fn items(&self, key: &str) -> Vec<Value<'a>> {
        let items = self.list(key);
        let written = self.content.and_then(|content| content.get(key));
        if let Some(value) = written.filter(|value| value.get_ref().is_array())
            && items.is_empty()
        {
            let place = Place { file: self.place.file, range: value.span() };
            self.notes.push(say::empty_list(&place));
        }
        items
    }

    /// The items of a list that may be missing.
    pub fn list_if(&self, key: &str) -> Vec<Value<'a>> {
        self.get(key).map(|value| value.list()).unwrap_or_default()
    }

    /// The tables of a list of tables, `[[key]]`.
    pub fn tables(&self, key: &str) -> Vec<Table<'a>> {
        self.list(key).iter().map(Value::table).collect()
    }

    /// The tables of a list that may be missing.
    pub fn tables_if(&self, key: &str) -> Vec<Table<'a>> {
        self.list_if(key).iter().map(Value::table).collect()
    }

    /// Texts of a list that has to be there.
    pub fn texts(&self, key: &str) -> Vec<String> {
        self.list(key).iter().map(Value::text).collect()
    }

    /// All keys in the order in which they are written, asked for or not.
    pub fn keys(&self) -> Vec<(String, Place)> {
        let content = self.content.into_iter().flatten();
        let mut keys: Vec<_> = content
            .map(|(key, _)| {
                (key.get_ref().to_string(), Place { file: self.place.file, range: key.span() })
            })
            .collect();
        keys.sort_by_key(|(_, place)| place.range.start);
        keys
    }

    /// Values under names given elsewhere that nobody asked for because those were lost.
    pub fn lost(&self) -> Vec<Value<'a>> {
        if !self.notes.names_lost() {
            return Vec::new();
        }
        let asked: BTreeSet<String> = self.asked.borrow().iter().cloned().collect();
        let rest = self.keys().into_iter().filter(|(key, _)| !asked.contains(key));
        rest.filter_map(|(key, _)| self.get(&key)).collect()
    }

    /// Whether the file behind it is missing or broken, so that nothing should be asked of it.
    pub fn broken(&self) -> bool {
        self.broken
    }

    /// Says that its keys are names given elsewhere: where those are lost, no key is told unknown.
    pub fn by_name(mut self) -> Self {
        self.by_name = true;
        self
    }

    /// Says that its other keys are read elsewhere.
    pub(super) fn in_part(self) -> Self {
        let keys = self.keys().into_iter().map(|(key, _)| key);
        self.asked.borrow_mut().extend(keys);
        self
    }

    /// How it is called in messages.
    pub fn called(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }
}

impl Table<'_> {
    /// Whether the key is the beginning of codes written without quotes (`1.1.1 = 5` is a table in a table in a table),
    /// which are missing under their whole name; those are no longer.
    fn unquoted(&self, key: &str, place: &Place, missing: &mut BTreeSet<String>) -> bool {
        let value = self.content.and_then(|content| content.get(key));
        let Some(DeValue::Table(inside)) = value.map(toml::Spanned::get_ref) else { return false };
        let mut codes = Vec::new();
        flatten(key, inside, &mut codes);
        let before = missing.len();
        for code in &codes {
            missing.remove(code);
        }
        let found = missing.len() < before;
        if found {
            self.notes.push(say::unquoted_code(place, &codes));
        }
        found
    }
}

/// The dotted names of all values below a table.
fn flatten(above: &str, table: &DeTable<'_>, codes: &mut Vec<String>) {
    for (key, value) in table {
        let name = format!("{above}.{}", key.get_ref());
        match value.get_ref() {
            DeValue::Table(inside) => flatten(&name, inside, codes),
            _ => codes.push(name),
        }
    }
}

impl Drop for Table<'_> {
    /// Tells the keys that nobody asked for and those that are missing. A key that is near to a missing one is that
    /// one, misspelt: one mistake, one message.
    fn drop(&mut self) {
        let asked = self.asked.take();
        let each: BTreeSet<&str> = asked.iter().map(String::as_str).collect();
        let needed = self.missing.take();
        let mut missing: BTreeSet<String> = needed.iter().map(|(key, _)| key.clone()).collect();
        let unknown = |(key, _): &(String, Place)| !each.contains(key.as_str());
        let unsure = self.by_name && self.notes.names_lost();
        // What is written already is no advice for another key.
        let written = |key: &&str| self.content.is_some_and(|content| content.contains_key(*key));
        let known: Vec<&str> =
            asked.iter().map(String::as_str).filter(|key| !written(key)).collect();
        for (key, place) in self.keys().into_iter().filter(unknown).filter(|_| !unsure) {
            if self.unquoted(&key, &place, &mut missing) {
                continue;
            }
            let near = {
                let still = needed.iter().map(|(key, _)| key.as_str());
                let still = still.filter(|key| missing.contains(*key));
                self.notes.dekat.near(&key, known.iter().copied(), still)
            };
            // A name that is given elsewhere is chosen by what it stands for.
            let choice = if self.by_name { &[] } else { known.as_slice() };
            self.notes.push(say::unknown_key(&place, &key, &self.name, choice, near));
            if let Some(near) = near {
                missing.remove(near.name());
            }
        }
        // It may stand where nothing could be read, and a table of its own may have lost its heading.
        if self.broken && self.notes.spoilt_below(&self.place) {
            missing.clear();
        }
        for (key, example) in needed.iter().filter(|(key, _)| missing.contains(key)) {
            if !self.broken || !example.starts_with(['{', '[']) {
                self.notes.push(say::missing_key(&self.place, key, &self.name, example));
            }
        }
    }
}
