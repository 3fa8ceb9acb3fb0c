//! What a value can be taken for. One that is something else is told and replaced by an empty one.

use std::cell::RefCell;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::de::DeValue;

use super::super::notes::Notes;
use super::super::number::{self, Kind};
use super::super::say;
use super::{Table, Value};
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::Place;

impl<'a> Value<'a> {
    /// A text that is not empty and that the fonts can draw.
    pub fn text(&self) -> String {
        let DeValue::String(text) = self.value else {
            self.notes.push(say::wrong_type(&self.place, "teks di antara tanda kutip", self.value));
            return String::new();
        };
        if text.len() > batas::TEKS && text.chars().count() > batas::TEKS {
            // Told already, and nothing is made of it.
            return String::new();
        }
        if text.trim().is_empty() {
            self.notes.push(say::empty_text(&self.place));
        }
        for problem in say::characters(text, self.notes.covers) {
            let place = self.at_nth(problem.character, problem.nth);
            self.notes.push(problem.told(&place));
        }
        text.to_string()
    }

    /// The text as it stands, told by nobody; nothing where it is none.
    pub fn glance(&self) -> &'a str {
        self.value.as_str().unwrap_or_default()
    }

    /// Whether it is a text, for keys that take several forms.
    pub fn is_text(&self) -> bool {
        self.value.is_str()
    }

    /// Whether it is a table, for keys that take several forms.
    pub fn is_table(&self) -> bool {
        self.value.is_table()
    }

    /// Whether it is a list, for keys that take several forms.
    pub fn is_list(&self) -> bool {
        self.value.is_array()
    }

    /// A whole number from 0.
    pub fn count(&self, kind: Kind) -> u64 {
        self.keep(number::count(self.value, &self.place, kind))
    }

    /// An exact decimal from 0.
    pub fn decimal(&self) -> Decimal {
        self.keep(number::decimal(self.value, &self.place))
    }

    /// A decimal number that may be below zero.
    pub fn signed(&self) -> Decimal {
        self.keep(number::signed(self.value, &self.place))
    }

    /// A year of four digits.
    pub fn year(&self) -> u16 {
        let before = self.notes.count();
        let year = self.count(Kind::Cacah);
        let problem = || {
            Diagnostic::new(Code::TanggalSalah, "tahun tidak masuk akal")
                .at(&self.place)
                .found(year.to_string(), "tahun dengan empat angka")
                .saran("tulis tahun seperti 2023")
        };
        let read = u16::try_from(year).ok().filter(|year| (1945..=2200).contains(year));
        if read.is_none() && self.notes.count() == before {
            self.notes.push(problem());
        }
        read.unwrap_or_default()
    }

    /// A day.
    pub fn date(&self) -> NaiveDate {
        let date = match self.value {
            DeValue::Datetime(value) if value.time.is_none() => value.date,
            _ => None,
        };
        let date = date.and_then(|date| {
            NaiveDate::from_ymd_opt(
                i32::from(date.year),
                u32::from(date.month),
                u32::from(date.day),
            )
        });
        if date.is_none() {
            self.notes.push(
                Diagnostic::new(Code::TanggalSalah, "di sini diminta tanggal")
                    .at(&self.place)
                    .saran("tulis tanpa tanda kutip: tahun-bulan-tanggal, misalnya 2023-03-31"),
            );
        }
        date.unwrap_or_default()
    }

    /// `true` or `false`.
    pub fn flag(&self) -> bool {
        let DeValue::Boolean(flag) = self.value else {
            self.notes.push(say::wrong_type(&self.place, "true atau false", self.value));
            return false;
        };
        *flag
    }

    /// One of several words.
    pub fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Option<T> {
        let DeValue::String(text) = self.value else {
            self.notes.push(say::wrong_type(&self.place, "teks di antara tanda kutip", self.value));
            return None;
        };
        let found = choices.iter().find(|(name, _)| name == text).map(|(_, choice)| *choice);
        if found.is_none() {
            let known: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.notes.push(say::unknown_choice(&self.place, text, &known));
        }
        found
    }

    /// A table.
    pub fn table(&self) -> Table<'a> {
        let DeValue::Table(content) = self.value else {
            self.notes.push(say::wrong_type(&self.place, "tabel", self.value));
            return Table::absent(&self.name, self.notes);
        };
        Table {
            notes: self.notes,
            content: Some(content),
            name: format!("[{}]", self.name),
            place: self.place.clone(),
            broken: self.broken,
            by_name: false,
            asked: RefCell::default(),
            missing: RefCell::default(),
        }
    }

    /// The items of a list.
    pub fn list(&self) -> Vec<Value<'a>> {
        let DeValue::Array(items) = self.value else {
            self.notes.push(say::wrong_type(&self.place, "daftar [ … ]", self.value));
            return Vec::new();
        };
        let item = |item: &'a toml::Spanned<DeValue<'a>>| Value {
            value: item.get_ref(),
            place: Place { file: self.place.file, range: item.span() },
            ..self.clone()
        };
        items.iter().map(item).collect()
    }

    /// The place of the n-th such character inside a text, as far as the text is written without escapes.
    pub(in crate::read) fn at_nth(&self, character: char, nth: usize) -> Place {
        self.notes.find_in(&self.place, character, nth).unwrap_or_else(|| self.place.clone())
    }

    /// Where problems of this value go.
    pub(in crate::read) fn notes(&self) -> &'a Notes<'a> {
        self.notes
    }

    fn keep<T: Default>(&self, read: Result<T, Diagnostic>) -> T {
        read.unwrap_or_else(|problem| {
            self.notes.push(problem);
            T::default()
        })
    }
}
