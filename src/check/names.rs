//! Names that others refer to: each once, and every reference to one that is there.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::read::notes::Notes;
use crate::read::table::{Table, Value};
use crate::source::Place;

/// The names of one kind, with the place where each is given.
#[derive(Debug, Default)]
pub struct Names {
    places: BTreeMap<String, Place>,
    /// Whether one of them could not be read: then a reference to nothing may be no fault of its own.
    lost: bool,
}

impl Names {
    /// Takes the name of a table, which has to have one that nothing else of its kind has.
    pub fn take(&mut self, table: &Table<'_>, key: &str, notes: &Notes<'_>) -> String {
        self.lost |= table.broken();
        let value = table.need(key, "\"…\"");
        let name = value.as_ref().map(Value::text).unwrap_or_default();
        match value.filter(|_| !name.is_empty()) {
            Some(value) => self.add(&name, &value.place, notes),
            None => self.lose(notes),
        }
        name
    }

    /// Adds a name with its place.
    pub fn add(&mut self, name: &str, place: &Place, notes: &Notes<'_>) {
        if let Some(first) = self.places.insert(name.to_owned(), place.clone()) {
            // One of the two was to be another name, which others may refer to.
            self.lose(notes);
            notes.push(
                Diagnostic::new(Code::KodeGanda, format!("\"{name}\" dipakai dua kali"))
                    .at(place)
                    .of([name])
                    .conflicting(&first, "sudah dipakai di sini")
                    .saran("beri salah satunya nama lain, dan sesuaikan rujukannya"),
            );
        }
    }

    fn lose(&mut self, notes: &Notes<'_>) {
        self.lost = true;
        notes.lose_name();
    }

    /// Whether there is such a name.
    pub fn has(&self, name: &str) -> bool {
        self.places.contains_key(name)
    }

    /// Where a name is given.
    pub fn place(&self, name: &str) -> Option<&Place> {
        self.places.get(name)
    }

    /// All names in the order of the alphabet.
    pub fn iter(&self) -> impl Iterator<Item = &str> + Clone {
        self.places.keys().map(String::as_str)
    }

    /// The name that a value refers to; told where there is none.
    pub fn refer(&self, value: &Value<'_>, what: &str, notes: &Notes<'_>) -> String {
        let name = value.text();
        let lost = self.lost || self.places.is_empty();
        if !name.is_empty() && !self.has(&name) && !lost {
            notes.push(unknown(&name, &value.place, what, self.iter(), notes));
        }
        name
    }

    /// The same as an id.
    pub fn id(&self, value: &Value<'_>, what: &str, notes: &Notes<'_>) -> Id {
        Id(self.refer(value, what, notes))
    }

    /// The id under a key that has to be there.
    pub fn id_at(&self, table: &Table<'_>, key: &str, what: &str, notes: &Notes<'_>) -> Id {
        table.need(key, "\"…\"").map_or(Id(String::new()), |value| self.id(&value, what, notes))
    }

    /// The ids of a list that has to be there and to hold at least one.
    pub fn ids_at(&self, table: &Table<'_>, key: &str, what: &str, notes: &Notes<'_>) -> Vec<Id> {
        table.items(key).iter().map(|value| self.id(value, what, notes)).collect()
    }
}

/// A reference to nothing.
pub fn unknown<'a>(
    name: &str,
    place: &Place,
    what: &str,
    known: impl Iterator<Item = &'a str> + Clone,
    notes: &Notes<'_>,
) -> Diagnostic {
    let problem = Diagnostic::new(Code::KodeTakDikenal, format!("{what} \"{name}\" tidak ada"))
        .at(place)
        .of([name]);
    if let Some(meant) = notes.dekat.slip(name, known.clone()) {
        return problem.saran(format!("tulis \"{meant}\""));
    }
    let problem = match known.clone().count() {
        0 => problem,
        many => {
            let some: Vec<&str> = known.take(12).collect();
            let more = if many > some.len() { ", …" } else { "" };
            problem.note(format!("yang ada: {}{more}", some.join(", ")))
        }
    };
    problem.saran(format!("perbaiki rujukan ini, atau tambahkan {what} itu"))
}
