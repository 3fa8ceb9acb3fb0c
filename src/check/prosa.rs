//! The words: analisis.toml, permasalahan.toml, teks.toml, the standard prose, and explanations of regulations.

mod analisis;
mod baku;
mod wajib;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::Dahulu;
use super::kontrol;
use super::permasalahan::{Masalah, permasalahan};
use super::rujukan::Dikenal;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::{Analisis, Fakta, Permasalahan, Persamaan, Solusi};
use crate::domain::nama::Nama;
use crate::domain::prosa::Prosa;
use crate::domain::rujukan::Rujukan;
use crate::domain::semua::semua;
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::prose::prose;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::source::Place;

/// The file that holds the standard prose.
pub const BAKU: &str = "teks-baku.toml";
/// The words of a report as far as they are sound.
pub struct KataSendiri {
    pub analisis: Read<Analisis>,
    pub permasalahan: Read<Vec<Permasalahan>>,
    pub solusi: Read<Vec<Solusi>>,
    pub teks: Read<BTreeMap<String, Prosa>>,
    pub persamaan: Vec<Persamaan>,
    /// The parts of the outline in the office's own words.
    pub uraian_sendiri: Read<Vec<Option<Prosa>>>,
    /// The explanations of regulations.
    pub penjelasan: Read<Vec<(Id, Prosa)>>,
}

/// What prose is read with.
pub struct BahanProsa<'a, 'b> {
    pub berkas: &'a Berkas<'a>,
    pub baku: &'a Berkas<'a>,
    /// What has a name, in the order of the report; the facts come to it.
    pub nama: &'b mut Nama,
    /// The namespaces of which some names were lost.
    pub lost: &'b mut BTreeMap<Space, Told>,
    /// What earlier reports say.
    pub dahulu: &'b Dahulu,
    /// The explanations of regulations, as they are written.
    pub penjelasan: &'b [(Id, Value<'a>)],
    /// permasalahan.toml, opened.
    pub masalah: &'b Masalah<'a>,
    /// The parts of the outline in the office's own words, as they are written.
    pub sendiri: &'b [Option<Value<'a>>],
    /// Kegiatan of which there is something to analyse.
    pub diuraikan: &'b BTreeSet<Kode>,
}

/// Reads the prose, and gives what references can point at.
pub fn kata<'a>(bahan: BahanProsa<'a, '_>, notes: &'a Notes<'a>) -> (KataSendiri, Dikenal) {
    let BahanProsa { berkas, baku, nama, lost, dahulu, penjelasan, masalah, sendiri, diuraikan } =
        bahan;
    let analisis = berkas.table_if("analisis.toml", notes);
    let fakta = analisis.as_ref().map(|analisis| fakta(analisis, lost));
    let (fakta, tempat) = fakta.unwrap_or_else(|| (Ok(BTreeMap::new()), Vec::new()));
    nama.fakta = tempat.iter().map(|(id, _)| id.clone()).collect();
    nama.fakta.sort();
    let dikenal = Dikenal::new(nama, &lost.keys().copied().collect(), dahulu);
    doubled(nama, lost, notes);
    let terpakai = RefCell::new(BTreeSet::new());
    let hilang = Cell::new(None);
    let resolve = |text: &str| {
        let found = dikenal.resolve(text);
        match &found {
            Ok(Rujukan::Fakta(id)) => drop(terpakai.borrow_mut().insert(id.clone())),
            Ok(_) => {}
            Err(_) if text.starts_with("fakta:") => hilang.set(Some(())),
            Err(_) => {}
        }
        found
    };
    let analisis_isi = match &analisis {
        Some(top) => analisis::analisis(top, (nama, diuraikan), lost, &resolve, fakta),
        None => Ok(Analisis::default()),
    };
    let (permasalahan, solusi) = permasalahan(masalah, &resolve, notes);
    let penjelasan =
        each(penjelasan.iter().map(|(id, value)| Ok((id.clone(), prose(value, &resolve)?))));
    let teks = baku::teks(berkas, baku, analisis.is_none(), &resolve, notes);
    let uraian_sendiri = each(
        sendiri.iter().map(|value| value.as_ref().map(|value| prose(value, &resolve)).transpose()),
    );
    let persamaan = analisis
        .as_ref()
        .map_or_else(Vec::new, |analisis| kontrol::persamaan(analisis, &resolve, notes));
    // A text that could not be read may be the one that uses it, and so may a misspelt reference.
    let terbaca = analisis_isi.is_ok() && permasalahan.is_ok() && solusi.is_ok() && teks.is_ok();
    if terbaca && uraian_sendiri.is_ok() && penjelasan.is_ok() && hilang.get().is_none() {
        unused(&tempat, &terpakai.borrow(), notes);
    }
    let kata = KataSendiri {
        analisis: analisis_isi,
        permasalahan,
        solusi,
        teks,
        persamaan,
        uraian_sendiri,
        penjelasan,
    };
    (kata, dikenal)
}

fn unused(tempat: &TempatFakta, terpakai: &BTreeSet<Id>, notes: &Notes<'_>) {
    for (id, place) in tempat.iter().filter(|(id, _)| !terpakai.contains(id)) {
        notes.push(
            Diagnostic::new(
                Code::FaktaTakTerpakai,
                format!("fakta \"{id}\" tidak dipakai di teks mana pun"),
            )
            .at(place)
            .of([&id.0])
            .saran(format!("pakai {{fakta:{id}}} di dalam uraian, atau hapus faktanya")),
        );
    }
}

/// Two figures under one key would be two answers to one reference; the first such key is told.
fn doubled(nama: &Nama, lost: &BTreeMap<Space, Told>, notes: &Notes<'_>) {
    let mut kunci = BTreeSet::new();
    let ganda =
        semua(nama).iter().map(ToString::to_string).find(|nama| !kunci.insert(nama.clone()));
    if let Some(ganda) = ganda.filter(|_| lost.is_empty()) {
        notes.push(
            Diagnostic::new(Code::KodeGanda, format!("rujukan {{{ganda}}} menunjuk dua angka"))
                .saran("beri salah satunya id atau tahun lain, dan sesuaikan rujukannya"),
        );
    }
}

type TempatFakta = Vec<(Id, Place)>;

fn fakta(
    analisis: &Table<'_>,
    lost: &mut BTreeMap<Space, Told>,
) -> (Read<BTreeMap<Id, Fakta>>, TempatFakta) {
    let says = "angka yang hanya ada di uraian: `{fakta:id}`";
    let Some(table) = analisis.named_if("fakta", Space::Fakta, Kind::Table, says, "") else {
        return (Ok(BTreeMap::new()), Vec::new());
    };
    if let Some(told) = table.there().err().or(table.broken()) {
        lost.insert(Space::Fakta, told);
    }
    let keys = table.keys();
    let isi = keys.iter().map(|(key, _)| {
        let isi = table.at(key, "{ nilai = 0 }")?.table();
        let fakta = all!(Fakta {
            nilai: isi.decimal("nilai", "angkanya", "0"),
            satuan: isi.text_if("satuan", "satuannya", "\"orang\""),
        });
        Ok((Id(key.clone()), fakta?))
    });
    let isi = table.there().and(each(isi)).map(|isi| isi.into_iter().collect());
    (isi, keys.into_iter().map(|(key, place)| (Id(key), place)).collect())
}
