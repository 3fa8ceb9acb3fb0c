//! Names that others refer to: each once, and every reference to one that is there.

use std::collections::BTreeMap;

use super::anggaran::resmi;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value};
use crate::source::Place;

/// The names of one kind, with the place where each is given.
#[derive(Debug)]
pub struct Names {
    pub space: Space,
    /// How one of them is called in messages.
    what: &'static str,
    places: BTreeMap<String, Place>,
    /// That one of them could not be read: then a reference to nothing may be no fault of its own.
    pub lost: Option<Told>,
}

impl Names {
    /// None yet.
    pub fn new(space: Space, what: &'static str) -> Self {
        Self { space, what, places: BTreeMap::new(), lost: None }
    }

    /// The tables that give names, under a key; where they cannot be read, names are lost.
    ///
    /// # Errors
    /// That there are none.
    pub fn tables<'a>(
        &mut self,
        owner: &Table<'a>,
        key: &str,
        says: &'static str,
    ) -> Read<Vec<Table<'a>>> {
        let tables = owner.tables(key, says);
        if let Err(told) = tables {
            self.lose(told);
        }
        tables
    }

    /// Takes the name of a table, which has to have one that nothing else of its kind has.
    ///
    /// # Errors
    /// That it has none.
    pub fn take(
        &mut self,
        table: &Table<'_>,
        key: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<String> {
        if let Some(told) = table.broken() {
            self.lose(told);
        }
        let kind = Kind::Name(self.space);
        let value = table.value_written(key, kind, [says, example], "\"…\"");
        let named = value.and_then(|value| Ok((value.name()?, value.place)));
        match named {
            Ok((name, place)) => {
                self.add(&name, &place, table.notes());
                Ok(name)
            }
            Err(told) => {
                self.lose(told);
                Err(told)
            }
        }
    }

    /// Adds a name with its place.
    pub fn add(&mut self, name: &str, place: &Place, notes: &Notes<'_>) {
        if let Some(first) = self.places.insert(name.to_owned(), place.clone()) {
            let saran = if self.space == Space::Node && resmi(name) {
                "beri salah satunya kode lain; bila kode resminya memang sama, beri keduanya nomor urut, dan tulis kode ini pada `kode-resmi` masing-masing"
            } else {
                "beri salah satunya nama lain, dan sesuaikan rujukannya"
            };
            let told = notes.push(
                Diagnostic::new(Code::KodeGanda, format!("\"{name}\" dipakai dua kali"))
                    .at(place)
                    .of([name])
                    .conflicting(&first, "sudah dipakai di sini")
                    .saran(saran),
            );
            // One of the two was to be another name, which others may refer to.
            self.lose(told);
        }
    }

    /// Remembers that a name was lost.
    pub fn lose(&mut self, told: Told) {
        self.lost.get_or_insert(told);
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
    ///
    /// # Errors
    /// That there is none, or that it was lost.
    pub fn refer(&self, value: &Value<'_>) -> Read<Id> {
        self.refer_as(value, self.what)
    }

    /// The same, where one of them is called otherwise.
    pub fn refer_as(&self, value: &Value<'_>, what: &str) -> Read<Id> {
        let name = value.text()?;
        match self.lost {
            _ if self.has(&name) => Ok(Id(name)),
            Some(told) => Err(told),
            None => Err(value.notes().push(unknown(
                &name,
                &value.place,
                what,
                self.iter(),
                value.notes(),
            ))),
        }
    }

    /// The name that the value of a key refers to, which has to be there.
    pub fn at(
        &self,
        table: &Table<'_>,
        key: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Id> {
        let kind = Kind::Ref(self.space);
        self.refer(&table.value_written(key, kind, [says, example], "\"…\"")?)
    }

    /// The names of a list that has to be there and to hold at least one.
    pub fn all_at(
        &self,
        table: &Table<'_>,
        key: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Vec<Id>> {
        let kind = Kind::List(Box::new(Kind::Ref(self.space)));
        let value = table.value_written(key, kind, [says, example], "[ … ]")?;
        each(value.items()?.iter().map(|value| self.refer(value)))
    }

    /// The same of a list that may be missing.
    pub fn all_if_at(
        &self,
        table: &Table<'_>,
        key: &str,
        says: &'static str,
        example: &'static str,
    ) -> Read<Vec<Id>> {
        let kind = Kind::List(Box::new(Kind::Ref(self.space)));
        let Some(value) = table.value_if(key, kind, says, example)? else { return Ok(Vec::new()) };
        each(value.list()?.iter().map(|value| self.refer(value)))
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
    if let Some(meant) = notes.dekat.same(name, known.clone()) {
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
