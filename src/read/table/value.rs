//! What a value can be taken for. One that is something else is told.

use std::cell::LazyCell;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use toml::de::DeValue;

use super::{Spelling, Table, Value};
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::read::characters;
use crate::read::date;
use crate::read::notes::{Notes, Read, Told};
use crate::read::number::{self, Bilangan, Digits};
use crate::read::origin::Origins;
use crate::read::say::{self, Unknown};
use crate::source::Place;

impl<'a> Value<'a> {
    fn typed(&self) -> Read<&'a DeValue<'a>> {
        match self.typed {
            Spelling::Written(value) => Ok(value),
            Spelling::Pen(_) => Err(Told::BEFORE),
        }
    }

    /// A text that is not empty. Characters in it that the fonts cannot draw are told; it is a text all the same.
    pub fn text(&self) -> Read<String> {
        let value = self.typed()?;
        let DeValue::String(text) = value else {
            return Err(self.wrong("teks di antara tanda kutip", value));
        };
        if text.len() > batas::TEKS && text.chars().count() > batas::TEKS {
            return Err(Told::BEFORE);
        }
        if text.trim().is_empty() {
            return Err(self.notes.push(say::empty_text(&self.place)));
        }
        let origins = LazyCell::new(|| Origins::new(text, &self.place, self.notes));
        for problem in characters::unprintable(text, self.notes.covers) {
            self.notes.push(problem.told(&origins.place(&(problem.at..problem.at + 1))));
        }
        Ok(text.to_string())
    }

    /// A text that sentences of the program take in, without the full stop that would close its own.
    pub fn reason(&self) -> Read<String> {
        let text = self.text()?;
        let open = text.trim_end().strip_suffix('.').filter(|open| !open.ends_with('.'));
        Ok(open.map_or_else(|| text.clone(), str::to_owned))
    }

    /// A text that others refer to by; any where nothing is read.
    pub fn name(&self) -> Read<String> {
        match self.typed {
            Spelling::Pen(_) => Ok("*".to_owned()),
            Spelling::Written(_) => self.text(),
        }
    }

    fn wrong(&self, expected: &str, found: &DeValue<'_>) -> Told {
        self.notes.push(say::wrong_type(&self.place, expected, found))
    }

    /// The text as it stands, told by nobody; nothing where it is none.
    pub fn glance(&self) -> &'a str {
        self.typed().ok().and_then(DeValue::as_str).unwrap_or_default()
    }

    /// Whether it is a text, for keys that take several forms.
    pub fn is_text(&self) -> bool {
        self.typed().is_ok_and(DeValue::is_str)
    }

    /// Whether it is a whole number, for keys that take several forms.
    pub fn is_integer(&self) -> bool {
        self.typed().is_ok_and(DeValue::is_integer)
    }

    /// Whether it is true or false; where nothing is read it is taken for that.
    pub fn is_flag(&self) -> bool {
        self.typed().map_or(true, DeValue::is_bool)
    }

    /// Whether it is a table, for keys that take several forms; where nothing is read it is taken for one.
    pub fn is_table(&self) -> bool {
        self.typed().map_or(true, DeValue::is_table)
    }

    /// Whether nothing is read and what is asked for is written down.
    pub fn is_pen(&self) -> bool {
        matches!(self.typed, Spelling::Pen(_))
    }

    /// Whether it is a list, for keys that take several forms.
    pub fn is_list(&self) -> bool {
        self.typed().is_ok_and(DeValue::is_array)
    }

    /// A figure, or why nobody has it: `{ tidak-tersedia = "alasan" }`.
    pub fn available<T>(&self, read: impl FnOnce(&Self) -> Read<T>) -> Read<Tersedia<T>> {
        if !self.typed()?.is_table() {
            self.no_words(Unknown::Value)?;
            return read(self).map(Tersedia::Ada);
        }
        self.table().reason("tidak-tersedia", "").map(Tersedia::Tidak)
    }

    /// Why nobody has any of what belongs here, where that is said in its place.
    pub fn unavailable(&self) -> Option<Read<String>> {
        let DeValue::Table(content) = self.typed().ok()? else { return None };
        content.get("tidak-tersedia")?;
        Some(self.table().reason("tidak-tersedia", ""))
    }

    /// Tells words where a figure belongs that may be unknown, "-" and "n/a" among them.
    pub fn no_words(&self, unknown: Unknown) -> Read<()> {
        match self.typed {
            Spelling::Written(DeValue::String(text)) if !number::numeric(text) => {
                Err(self.notes.push(say::text_for_figure(&self.place, text, unknown)))
            }
            Spelling::Written(_) | Spelling::Pen(_) => Ok(()),
        }
    }

    /// A whole number from 0.
    pub fn count(&self, kind: Bilangan) -> Read<u64> {
        number::count(self.typed()?, &self.place, kind).map_err(|problem| self.notes.push(problem))
    }

    /// A whole number from 0, or money exact to the sen.
    pub fn amount(&self) -> Read<Decimal> {
        number::amount(self.typed()?, &self.place).map_err(|problem| self.notes.push(problem))
    }

    /// Money from 0, exact to the sen.
    pub fn rupiah(&self) -> Read<Decimal> {
        number::rupiah(self.typed()?, &self.place).map_err(|problem| self.notes.push(problem))
    }

    /// An exact decimal from 0.
    pub fn decimal(&self) -> Read<Decimal> {
        self.decimal_of(Digits::Any)
    }

    /// The same, where it may be known how many digits it has behind the point.
    pub fn decimal_of(&self, digits: Digits) -> Read<Decimal> {
        let read = number::decimal(self.typed()?, &self.place, digits);
        read.map_err(|problem| self.notes.push(problem))
    }

    /// A decimal number that may be below zero.
    pub fn signed(&self) -> Read<Decimal> {
        self.signed_of(Digits::Any)
    }

    /// The same, where it may be known how many digits it has behind the point.
    pub fn signed_of(&self, digits: Digits) -> Read<Decimal> {
        let read = number::signed(self.typed()?, &self.place, digits);
        read.map_err(|problem| self.notes.push(problem))
    }

    /// Whether it is a number below zero.
    pub fn is_negative(&self) -> bool {
        self.typed().is_ok_and(number::is_negative)
    }

    /// A year of four digits.
    pub fn year(&self) -> Read<u16> {
        let text = self.glance();
        if text.len() == 4 && text.bytes().all(|digit| digit.is_ascii_digit()) {
            return Err(self.notes.push(say::quoted(&self.place, text, text)));
        }
        let year = self.count(Bilangan::Cacah)?;
        let read = u16::try_from(year).ok().filter(|year| (1945..=2200).contains(year));
        read.ok_or_else(|| {
            self.notes.push(
                Diagnostic::new(Code::TanggalSalah, "tahun tidak masuk akal")
                    .at(&self.place)
                    .found(year.to_string(), "tahun dengan empat angka")
                    .saran("tulis tahun seperti 2023"),
            )
        })
    }

    /// A day.
    pub fn date(&self) -> Read<NaiveDate> {
        let date = match self.typed()? {
            DeValue::Datetime(value) if value.time.is_none() => value.date,
            DeValue::Datetime(_)
            | DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        };
        let date = date.and_then(|date| {
            NaiveDate::from_ymd_opt(
                i32::from(date.year),
                u32::from(date.month),
                u32::from(date.day),
            )
        });
        date.ok_or_else(|| {
            let saran = date::written(self.glance()).map_or_else(
                || "tulis tanpa tanda kutip: tahun-bulan-tanggal, misalnya 2023-03-31".to_owned(),
                |write| format!("tulis tanpa tanda kutip: {write}"),
            );
            let problem = Diagnostic::new(Code::TanggalSalah, "di sini diminta tanggal");
            self.notes.push(problem.at(&self.place).saran(saran))
        })
    }

    /// `true` or `false`.
    pub fn flag(&self) -> Read<bool> {
        let value = self.typed()?;
        let DeValue::Boolean(flag) = value else {
            return Err(self.wrong("true atau false", value));
        };
        Ok(*flag)
    }

    /// One of several words.
    pub fn choice<T: Copy>(&self, choices: &[(&str, T)]) -> Read<T> {
        let value = self.typed()?;
        let DeValue::String(text) = value else {
            return Err(self.wrong("teks di antara tanda kutip", value));
        };
        let found = choices.iter().find(|(name, _)| name == text).map(|(_, choice)| *choice);
        found.ok_or_else(|| {
            let known: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
            self.notes.push(say::unknown_choice(&self.place, text, &known))
        })
    }

    /// A table.
    pub fn table(&self) -> Table<'a> {
        let content = match self.typed {
            Spelling::Pen(spot) => {
                let sheet = self.notes.pen.inside(spot);
                return Table::pen(sheet, self.notes).filled_by(self.filler);
            }
            Spelling::Written(DeValue::Table(content)) => content,
            Spelling::Written(other) => return Table::gone(self.wrong("tabel", other), self.notes),
        };
        let (name, place) = (format!("[{}]", self.name), self.place.clone());
        Table::of(&name, content, place, self.broken, self.filler, self.notes)
    }

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

    /// The items of a list.
    pub fn list(&self) -> Read<Vec<Value<'a>>> {
        let items = match self.typed {
            Spelling::Pen(_) => return Ok(vec![self.clone()]),
            Spelling::Written(DeValue::Array(items)) => items,
            Spelling::Written(other) => return Err(self.wrong("daftar [ … ]", other)),
        };
        let item = |item: &'a toml::Spanned<DeValue<'a>>| Value {
            typed: Spelling::Written(item.get_ref()),
            place: Place { file: self.place.file, range: item.span() },
            ..self.clone()
        };
        Ok(items.iter().map(item).collect())
    }

    /// Where problems of this value go.
    pub fn notes(&self) -> &'a Notes<'a> {
        self.notes
    }
}
