//! Tables of analisis.toml that have to speak of all there is.

use std::borrow::Borrow;
use std::collections::BTreeMap;

use crate::read::notes::{Read, Told, each};
use crate::read::say;
use crate::read::shape::{Kind, Space};
use crate::read::table::Table;

/// A table that has to say something of each of several names.
pub struct Wajib<'a> {
    table: Table<'a>,
    key: &'static str,
    lost: Option<Told>,
}

impl<'a> Wajib<'a> {
    /// Asks for it. Where there is nothing to speak of it need not be there.
    pub fn ask<K>(
        analisis: &Table<'a>,
        nama: &[K],
        key: &'static str,
        space: Space,
        [says, condition]: [&'static str; 2],
        lost: Option<Told>,
    ) -> Self {
        let table = match nama {
            // Of none nothing need be said, nor where nobody knows of which.
            [] if !analisis.is_pen() => {
                let table = analisis.named_if(key, space, Kind::Table, says, "");
                table.unwrap_or_else(|| Table::gone(Told::BEFORE, analisis.notes()))
            }
            _ => analisis.named_when(key, space, Kind::Table, condition, says),
        };
        Self { table: table.called(format!("[{key}]")).by(lost), key, lost }
    }

    /// What it says of each, by name; not sound where names were lost.
    pub fn isi<K: Ord + Clone + Borrow<str>, T>(
        &self,
        nama: &[K],
        baca: impl Fn(&K, &Table<'_>) -> Read<T>,
    ) -> Read<BTreeMap<K, T>> {
        self.isi_dan(nama, &[], baca)
    }

    /// The same with what it says of others, of which it need not speak.
    pub fn isi_dan<K: Ord + Clone + Borrow<str>, T>(
        &self,
        nama: &[K],
        lain: &[K],
        baca: impl Fn(&K, &Table<'_>) -> Read<T>,
    ) -> Read<BTreeMap<K, T>> {
        let wajib = nama.iter().map(|nama| {
            let hilang = || {
                let advice = say::add_words(self.key, nama.borrow(), "uraian");
                self.table.miss_with(nama.borrow(), advice)
            };
            let value = self.table.at_if(nama.borrow())?.ok_or_else(hilang)?;
            Ok(Some((nama.clone(), baca(nama, &value.table())?)))
        });
        let lain = lain.iter().map(|nama| {
            let Some(value) = self.table.at_if(nama.borrow())? else { return Ok(None) };
            Ok(Some((nama.clone(), baca(nama, &value.table())?)))
        });
        let isi = each(wajib.chain(lain))?.into_iter().flatten().collect();
        self.lost.map_or(Ok(isi), Err)
    }
}
