//! The words: analisis.toml, permasalahan.toml, teks.toml, the standard prose, and explanations of regulations.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use super::kontrol;
use super::names::Names;
use super::rujukan::Dikenal;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::{Fakta, Laporan, Permasalahan, Solusi, Tinjauan};
use crate::domain::prosa::{BlokProsa, Prosa};
use crate::domain::rujukan::{Objek, Rujukan};
use crate::domain::semua::semua;
use crate::read::Berkas;
use crate::read::notes::Notes;
use crate::read::prose::{Resolve, line, prose};
use crate::read::table::{Table, Value};
use crate::source::Place;
use crate::tempat::Titik;

/// The file that holds the standard prose.
pub const BAKU: &str = "teks-baku.toml";
/// Sections that are one paragraph, for which there is no more room.
const SATU_ALINEA: [&str; 1] = ["kaki-tte"];

/// Fills the report's prose in; `tertulis` are the explanations of regulations. Gives what references can point at.
pub fn isi<'a>(
    laporan: &mut Laporan,
    tertulis: &[(Id, Value<'_>)],
    berkas: &'a Berkas<'a>,
    baku: &'a Berkas<'a>,
    notes: &'a Notes<'a>,
) -> Dikenal {
    let analisis = berkas.table("analisis.toml", notes);
    let (fakta, tempat) = fakta(&analisis);
    laporan.analisis.fakta = fakta;
    let dikenal = Dikenal::new(laporan, notes.names_lost());
    berganda(laporan, notes);
    let terpakai = RefCell::new(BTreeSet::new());
    let resolve = |text: &str| {
        let found = dikenal.resolve(text);
        if let Ok(Rujukan::Fakta(id)) = &found {
            terpakai.borrow_mut().insert(id.clone());
        }
        found
    };
    isi_analisis(laporan, &analisis, &resolve, notes);
    permasalahan(laporan, berkas, &resolve, notes);
    penjelasan(laporan, tertulis, &resolve);
    laporan.teks = teks(berkas, baku, &resolve, notes);
    laporan.persamaan = kontrol::persamaan(&analisis, &resolve, notes);
    for (id, place) in tempat {
        if !terpakai.borrow().contains(&id) && !notes.names_lost() {
            notes.push(
                Diagnostic::new(
                    Code::FaktaTakTerpakai,
                    format!("fakta \"{id}\" tidak dipakai di teks mana pun"),
                )
                .at(&place)
                .of([&id])
                .saran(format!("pakai {{fakta:{id}}} di dalam uraian, atau hapus faktanya")),
            );
        }
    }
    dikenal
}

/// Two figures under one key would be two answers to one reference; the first such key is told.
fn berganda(laporan: &Laporan, notes: &Notes<'_>) {
    let mut kunci = BTreeSet::new();
    let ganda =
        semua(laporan).iter().map(ToString::to_string).find(|satu| !kunci.insert(satu.clone()));
    if let Some(ganda) = ganda.filter(|_| !notes.names_lost()) {
        notes.push(
            Diagnostic::new(Code::KodeGanda, format!("rujukan {{{ganda}}} menunjuk dua angka"))
                .saran("beri salah satunya id atau tahun lain, dan sesuaikan rujukannya"),
        );
    }
}

type Tempat = Vec<(Id, Place)>;

fn fakta(analisis: &Table<'_>) -> (BTreeMap<Id, Fakta>, Tempat) {
    let Some(value) = analisis.get("fakta") else { return Default::default() };
    let table = value.table();
    let mut fakta = BTreeMap::new();
    let keys = table.keys();
    for (key, _) in &keys {
        let Some(isi) = table.get(key).map(|value| value.table()) else { continue };
        let nilai = isi.need("nilai", "0").map(|value| value.decimal()).unwrap_or_default();
        fakta.insert(Id(key.clone()), Fakta { nilai, satuan: isi.text_if("satuan") });
    }
    (fakta, keys.into_iter().map(|(key, place)| (Id(key), place)).collect())
}

fn isi_analisis(
    laporan: &mut Laporan,
    analisis: &Table<'_>,
    resolve: Resolve<'_>,
    notes: &Notes<'_>,
) {
    let tujuan: Vec<String> = laporan.renstra.tujuan.iter().map(|satu| satu.id.0.clone()).collect();
    let sasaran: Vec<String> =
        laporan.renstra.sasaran.iter().map(|satu| satu.id.0.clone()).collect();
    let kegiatan = laporan.program.iter().flat_map(|program| &program.kegiatan);
    let kegiatan: Vec<String> = kegiatan.map(|satu| satu.kode.0.clone()).collect();
    let program: Vec<String> = laporan.program.iter().map(|satu| satu.kode.0.clone()).collect();
    let uraian = |objek: Objek, table: &Table<'_>| {
        let value = table.need("uraian", "\"…\"")?;
        notes.mark(Titik::Analisis(objek), &value.place);
        Some(prose(&value, resolve))
    };
    let tinjauan = |objek: Objek, table: &Table<'_>| {
        let faktor = |kunci: &'static str| {
            let value = table.get(kunci)?;
            notes.mark(Titik::Faktor(kunci, objek.clone()), &value.place);
            Some(value.list().iter().map(|satu| line(satu, resolve)).collect())
        };
        let (pendukung, penghambat) = (faktor("pendukung"), faktor("penghambat"));
        Some(Tinjauan {
            pendukung: pendukung.unwrap_or_default(),
            penghambat: penghambat.unwrap_or_default(),
            uraian: uraian(objek, table)?,
        })
    };
    laporan.analisis.tujuan = wajib(analisis, "tujuan", &tujuan, |nama, table| {
        let id = Id(nama.to_owned());
        Some((id.clone(), tinjauan(Objek::Tujuan(id), table)?))
    });
    laporan.analisis.sasaran = wajib(analisis, "sasaran", &sasaran, |nama, table| {
        let id = Id(nama.to_owned());
        Some((id.clone(), tinjauan(Objek::Sasaran(id), table)?))
    });
    laporan.analisis.kegiatan = wajib(analisis, "kegiatan", &kegiatan, |nama, table| {
        let kode = Kode(nama.to_owned());
        Some((kode.clone(), uraian(Objek::Node(kode), table)?))
    });
    if let Some(value) = analisis.get("program") {
        let table = value.table().by_name();
        let satu = |kode: &String| {
            Some((Kode(kode.clone()), table.get(kode)?.table().need("uraian", "\"…\"")?))
        };
        let isi =
            program.iter().filter_map(satu).map(|(kode, value)| (kode, prose(&value, resolve)));
        laporan.analisis.program = isi.collect();
    }
}

/// What a table by names says of each of these.
fn wajib<K: Ord, T>(
    analisis: &Table<'_>,
    key: &str,
    nama: &[String],
    baca: impl Fn(&str, &Table<'_>) -> Option<(K, T)>,
) -> BTreeMap<K, T> {
    let table = analisis.table(key).called(format!("[{key}]")).by_name();
    let satu = |nama: &String| baca(nama, &table.need(nama, "{ uraian = \"…\" }")?.table());
    nama.iter().filter(|nama| !nama.is_empty()).filter_map(satu).collect()
}

/// Every problem has an answer, and every answer a problem.
fn permasalahan<'a>(
    laporan: &mut Laporan,
    berkas: &'a Berkas<'a>,
    resolve: Resolve<'_>,
    notes: &'a Notes<'a>,
) {
    let top = berkas.table("permasalahan.toml", notes);
    let (mut masalah, mut names) = (Names::default(), Names::default());
    let isi = |table: &Table<'_>| {
        table.need("uraian", "\"…\"").map(|value| line(&value, resolve)).unwrap_or_default()
    };
    for table in top.tables("solusi") {
        let id = Id(names.take(&table, "id", notes));
        if let Some(place) = table.written("uraian") {
            notes.mark(Titik::Solusi(id.clone()), &place);
        }
        laporan.solusi.push(Solusi { id, uraian: isi(&table) });
    }
    let mut dijawab = BTreeSet::new();
    let mut salah_sebut = false;
    for table in top.tables("permasalahan") {
        let id = Id(masalah.take(&table, "id", notes));
        let sebelum = notes.count();
        let solusi = names.ids_at(&table, "solusi", "solusi", notes);
        salah_sebut |= notes.count() > sebelum;
        if let Some(place) = masalah.place(&id.0) {
            notes.mark(Titik::Permasalahan(id.clone()), place);
        }
        dijawab.extend(solusi.iter().cloned());
        laporan.permasalahan.push(Permasalahan {
            id,
            uraian: isi(&table),
            solusi,
            utama: table.flag("utama"),
        });
    }
    // The one that was misspelt may be the one that seems to answer nothing.
    if !salah_sebut {
        tanpa_masalah(laporan, &names, &dijawab, notes);
    }
}

fn tanpa_masalah(laporan: &Laporan, names: &Names, dijawab: &BTreeSet<Id>, notes: &Notes<'_>) {
    for solusi in laporan.solusi.iter().filter(|solusi| !dijawab.contains(&solusi.id)) {
        let Some(place) = names.place(&solusi.id.0) else { continue };
        notes.push(
            Diagnostic::new(
                Code::SolusiTanpaMasalah,
                format!("solusi \"{}\" tidak menjawab permasalahan mana pun", solusi.id),
            )
            .at(place)
            .of([&solusi.id])
            .saran(format!(
                "tulis \"{}\" pada kunci solusi suatu permasalahan, atau hapus solusi ini",
                solusi.id
            )),
        );
    }
}

fn penjelasan(laporan: &mut Laporan, tertulis: &[(Id, Value<'_>)], resolve: Resolve<'_>) {
    for (id, value) in tertulis {
        let isi = prose(value, resolve);
        if let Some(regulasi) = laporan.regulasi.get_mut(id) {
            regulasi.penjelasan = Some(isi);
        }
    }
}

/// The standard prose, each section in the office's own wording where it gave one.
fn teks<'a>(
    berkas: &'a Berkas<'a>,
    baku: &'a Berkas<'a>,
    resolve: Resolve<'_>,
    notes: &'a Notes<'a>,
) -> BTreeMap<String, Prosa> {
    let standar = baku.table(BAKU, notes);
    let sendiri = berkas.table("teks.toml", notes);
    let mut teks = BTreeMap::new();
    for (bagian, _) in standar.keys() {
        let sendiri = sendiri.get(&bagian);
        if let Some(value) = &sendiri {
            notes.mark(Titik::Teks(bagian.clone()), &value.place);
        }
        let isi = sendiri.or_else(|| standar.get(&bagian));
        standar.get(&bagian);
        teks.extend(isi.map(|value| {
            let isi = if SATU_ALINEA.contains(&bagian.as_str()) {
                vec![BlokProsa::Paragraf(line(&value, resolve))]
            } else {
                prose(&value, resolve)
            };
            (bagian, isi)
        }));
    }
    teks
}
