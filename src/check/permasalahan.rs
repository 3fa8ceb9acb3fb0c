//! The problems of the period and what answers them: permasalahan.toml.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::bagian::alasan;
use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::laporan::{Permasalahan, Solusi};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, each};
use crate::read::prose::{Resolve, line};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, all};
use crate::tempat::Titik;

/// What can be known of permasalahan.toml before prose is read.
pub struct Masalah<'a> {
    /// Why it holds nothing, where it says so.
    pub alasan: Read<Option<String>>,
    /// Whether it holds a problem or an answer; one that could not be read is there.
    pub ada: bool,
    /// Whether one of them is a main one.
    pub utama: bool,
    /// Its top, where it holds something.
    top: Option<Table<'a>>,
}

/// Opens permasalahan.toml.
pub fn isi<'a>(berkas: &'a Berkas<'a>, notes: &'a Notes<'a>) -> Masalah<'a> {
    let Some(top) = berkas.table_if("permasalahan.toml", notes) else {
        return Masalah { alasan: Ok(None), ada: false, utama: false, top: None };
    };
    let alasan = alasan(&top);
    let terisi = !matches!(alasan, Ok(Some(_)) | Err(_));
    let kosong = |key| top.list_is_empty(key);
    let ada = alasan.is_err() || (terisi && !(kosong("permasalahan") && kosong("solusi")));
    Masalah { alasan, ada, utama: ada, top: Some(top).filter(|_| terisi) }
}

/// Every problem has an answer, and every answer a problem.
pub fn permasalahan(
    masalah: &Masalah<'_>,
    resolve: Resolve<'_>,
    notes: &Notes<'_>,
) -> (Read<Vec<Permasalahan>>, Read<Vec<Solusi>>) {
    let Some(top) = &masalah.top else {
        return match masalah.alasan {
            Ok(_) => (Ok(Vec::new()), Ok(Vec::new())),
            Err(told) => (Err(told), Err(told)),
        };
    };
    let mut ids = Names::new(Space::Permasalahan, "permasalahan");
    let mut names = Names::new(Space::Solusi, "solusi");
    let isi = |table: &Table<'_>, says: &'static str| {
        let value = table.value_written("uraian", Kind::Line, [says, "\"…\""], "\"…\"")?;
        line(&value, resolve)
    };
    let tables = names.tables(top, "solusi", "solusi; ditunjuk paling sedikit satu permasalahan");
    let solusi = tables.and_then(|tables| {
        each(tables.iter().map(|table| {
            let id = names.take(table, "id", "nama untuk dirujuk", "\"langganan\"").map(Id);
            if let (Ok(id), Some(place)) = (&id, table.written("uraian")) {
                notes.mark(Titik::Solusi(id.clone()), &place);
            }
            all!(Solusi {
                id,
                uraian: isi(table, "satu klausa, diawali kata kerja"),
                penanggung_jawab: table.text_if(
                    "penanggung-jawab",
                    "yang melaksanakannya",
                    "\"Sekretariat\""
                ),
                tenggat: table
                    .value_if("tenggat", Kind::Date, "batas waktunya", "2023-06-30")
                    .and_then(|value| value.map(|value| value.date()).transpose()),
            })
        }))
    });
    let dijawab = RefCell::new(BTreeSet::new());
    let tables = ids.tables(top, "permasalahan", "permasalahan periode ini");
    // Whether each of them says what answers it: the one that was misspelt may be the one that seems to answer nothing.
    let mut tersebut = tables.as_ref().map(|_| ()).map_err(|told| *told);
    let permasalahan = tables.and_then(|tables| {
        each(tables.iter().map(|table| {
            let id = ids.take(table, "id", "nama untuk dirujuk", "\"jaringan\"").map(Id);
            if let Ok(id) = &id
                && let Some(place) = ids.place(&id.0)
            {
                notes.mark(Titik::Permasalahan(id.clone()), place);
            }
            let solusi = names.all_at(table, "solusi", "yang menjawabnya", "[\"langganan\"]");
            match &solusi {
                Ok(solusi) => dijawab.borrow_mut().extend(solusi.iter().cloned()),
                Err(told) => tersebut = Err(*told),
            }
            all!(Permasalahan {
                id,
                solusi,
                uraian: isi(table, "satu klausa, huruf kecil, tanpa titik"),
                utama: table.flag("utama", "`true` untuk isu utama"),
            })
        }))
    });
    if tersebut.is_ok() {
        unanswering(&names, &dijawab.borrow(), notes);
    }
    (permasalahan, solusi)
}

fn unanswering(names: &Names, dijawab: &BTreeSet<Id>, notes: &Notes<'_>) {
    for solusi in names.iter().filter(|solusi| !dijawab.contains(*solusi)) {
        let Some(place) = names.place(solusi) else { continue };
        notes.push(
            Diagnostic::new(
                Code::SolusiTanpaMasalah,
                format!("solusi \"{solusi}\" tidak menjawab permasalahan mana pun"),
            )
            .at(place)
            .of([solusi])
            .saran(format!(
                "tulis \"{solusi}\" pada kunci solusi suatu permasalahan, atau hapus solusi ini"
            )),
        );
    }
}
