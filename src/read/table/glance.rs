//! What is written in a table, asked for or not.

use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};

use super::{Content, Spelling, Table, Value, settle};
use crate::read::notes::Told;
use crate::read::ungkapan::antara;
use crate::source::Place;

impl<'a> Value<'a> {
    /// Whether it is a number, for keys that take a text.
    pub fn is_number(&self) -> bool {
        matches!(self.typed, Spelling::Written(DeValue::Integer(_) | DeValue::Float(_)))
    }

    /// The figures of `"60-85"`, `"60 s.d. 85"` or `[60, 85]` as they stand.
    pub fn glance_pair(&self) -> Option<(&'a str, &'a str)> {
        let Spelling::Written(value) = self.typed else { return None };
        if let DeValue::String(text) = value {
            return antara(text);
        }
        let [first, last] = &**value.as_array()? else { return None };
        Some((figure(first.get_ref())?, figure(last.get_ref())?))
    }
}

/// A number as it stands.
fn figure<'a>(value: &'a DeValue<'_>) -> Option<&'a str> {
    match value {
        DeValue::Integer(number) => Some(number.as_str()),
        DeValue::Float(number) => Some(number.as_str()),
        DeValue::String(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => None,
    }
}

impl<'a> Table<'a> {
    /// Where the value of a key stands, where it is written.
    pub fn written(&self, name: &str) -> Option<Place> {
        let value = self.content()?.get(name)?;
        Some(Place { file: self.place.file, range: value.span() })
    }

    /// The number under a key as it stands.
    pub fn glance_figure(&self, name: &str) -> Option<&'a str> {
        figure(self.content()?.get(name)?.get_ref())
    }

    /// The texts under a key of the tables of a list, as they stand, asked for or not.
    pub fn glance_each(&self, list: &str, key: &str) -> Vec<&'a str> {
        let items = self.content().and_then(|content| content.get(list)?.get_ref().as_array());
        let texts = items.into_iter().flatten().filter_map(|item| {
            item.get_ref().as_table().and_then(|table| table.get(key)?.get_ref().as_str())
        });
        texts.collect()
    }

    /// Whether a list that is written holds nothing.
    pub fn list_is_empty(&self, list: &str) -> bool {
        let items = self.content().and_then(|content| content.get(list)?.get_ref().as_array());
        items.is_some_and(|items| items.is_empty())
    }

    /// Whether a reason stands where a list belongs: `{ tidak-tersedia = "alasan" }`.
    pub fn says_none(&self, list: &str) -> bool {
        let table = self.content().and_then(|content| content.get(list)?.get_ref().as_table());
        table.is_some_and(|table| table.contains_key("tidak-tersedia"))
    }

    /// Whether a table of a list has a key, asked for or not.
    pub fn any_says(&self, list: &str, key: &str) -> bool {
        let items = self.content().and_then(|content| content.get(list)?.get_ref().as_array());
        let mut tables = items.into_iter().flatten().filter_map(|item| item.get_ref().as_table());
        tables.any(|table| table.get(key).is_some())
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

    /// That a key stands there which is none of the known: it is told when its table is done with.
    pub fn strange(&self, known: impl Fn(&str) -> bool) -> Option<Told> {
        let written = matches!(self.content, Content::Written(_));
        let strange = written && self.keys().iter().any(|(key, _)| !known(key));
        strange.then_some(Told::BEFORE)
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

    fn content(&self) -> Option<&'a DeTable<'a>> {
        match self.content {
            Content::Written(content) => Some(content),
            Content::Gone(_) | Content::Pen(_) => None,
        }
    }
}
