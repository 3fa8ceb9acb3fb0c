//! Indicators of the budget tree: what they are to put out, and what they did (realisasi-kinerja.toml).

use super::Baca;
use super::volume::langsung;
use crate::check::names::unknown;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, IndikatorAnggaran};
use crate::domain::angka::Persen;
use crate::domain::kode::{Id, Kode};
use crate::domain::rujukan::{Angka, Tolok};
use crate::read::notes::Notes;
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

#[derive(Clone, Copy)]
enum Rumus {
    Langsung,
    JumlahSub,
    RasioSub,
    RataRataSub,
    Rasio,
    Serapan,
}

const CARA: [(&str, Rumus); 6] = [
    ("langsung", Rumus::Langsung),
    ("jumlah-sub", Rumus::JumlahSub),
    ("rasio-sub", Rumus::RasioSub),
    ("rata-rata-sub", Rumus::RataRataSub),
    ("rasio", Rumus::Rasio),
    ("serapan", Rumus::Serapan),
];

/// What any of them may ask for, so that a misspelt one does not make these unknown.
const KUNCI: [&str; 8] =
    ["target", "tanpa-target", "satuan", "bentuk", "sub", "pembilang", "penyebut", "tahun"];

/// The indicators of a node; `sub` are the sub kegiatan below it.
pub fn indikator(
    owner: &Table<'_>,
    kode: &Kode,
    sub: &[Kode],
    baca: &mut Baca<'_, '_>,
) -> Vec<IndikatorAnggaran> {
    let tables = owner.tables("indikator");
    let bare = tables.len() == 1;
    tables.iter().map(|table| satu_indikator(table, kode, sub, bare, baca)).collect()
}

/// An indicator has an id of its own, or its node's code where it is the only one or takes its figures elsewhere.
fn satu_indikator(
    table: &Table<'_>,
    kode: &Kode,
    sub: &[Kode],
    bare: bool,
    baca: &mut Baca<'_, '_>,
) -> IndikatorAnggaran {
    let acuan = table.get("acuan");
    let id = match table.get("id") {
        Some(value) => {
            let id = value.text();
            baca.indikator.add(&id, &value.place, baca.notes);
            id
        }
        None if bare || !baca.indikator.has(&kode.0) => {
            // A code used twice is told where it is given.
            if !baca.indikator.has(&kode.0) {
                baca.indikator.add(&kode.0, &table.place, baca.notes);
            }
            kode.0.clone()
        }
        None => table.text("id"),
    };
    let titik = Titik::Angka(Angka::Capaian(Tolok::Anggaran(Id(id.clone()))));
    baca.notes.mark(titik, &table.place);
    let cara = match acuan {
        Some(value) => Cara::Acuan(acuan_renstra(&value, baca)),
        None => cara(table, &id, sub, baca),
    };
    IndikatorAnggaran { id: Id(id), nama: table.text("nama"), cara }
}

fn acuan_renstra(value: &Value<'_>, baca: &Baca<'_, '_>) -> Id {
    let id = value.text();
    let known: Vec<&str> = baca.renstra.indikator().map(|satu| satu.id.0.as_str()).collect();
    if !id.is_empty() && !known.contains(&id.as_str()) && !baca.notes.names_lost() {
        baca.notes.push(unknown(
            &id,
            &value.place,
            "indikator renstra",
            known.iter().copied(),
            baca.notes,
        ));
    }
    Id(id)
}

fn cara(table: &Table<'_>, id: &str, sub: &[Kode], baca: &Baca<'_, '_>) -> Cara {
    let tertulis = table.get("cara");
    let rumus = tertulis.as_ref().map_or(Some(Rumus::Langsung), |value| value.choice(&CARA));
    let dari_anak = matches!(rumus, Some(Rumus::JumlahSub | Rumus::RasioSub | Rumus::RataRataSub));
    if let Some(value) = tertulis.filter(|_| dari_anak && sub.is_empty()) {
        baca.notes.push(
            Diagnostic::new(
                Code::KunciBertentangan,
                "cara ini menghitung dari sub kegiatan, yang tidak ada di bawah sini",
            )
            .at(&value.place)
            .saran("hapus `cara`, lalu tulis target dan satuannya"),
        );
    }
    let persen =
        || Persen(table.need("target", "100").map(|value| value.decimal()).unwrap_or_default());
    match rumus {
        Some(Rumus::Langsung) => langsung(table, id, baca),
        Some(Rumus::JumlahSub) => {
            Cara::JumlahSub { satuan: table.text("satuan"), sub: dari_sub(table, sub, baca.notes) }
        }
        Some(Rumus::RasioSub) => Cara::RasioSub,
        Some(Rumus::RataRataSub) => Cara::RataRataSub,
        Some(Rumus::Serapan) => Cara::Serapan { target: persen() },
        Some(Rumus::Rasio) => {
            let cacah = |key: &str| {
                let (baris, tahun) = (table.need(key, "\"…\""), table.need("tahun", "2022"));
                baris
                    .zip(tahun)
                    .map_or(0, |(baris, tahun)| baca.gambaran.cacah(&baris, &tahun, baca.notes))
            };
            Cara::Rasio {
                target: persen(),
                pembilang: cacah("pembilang"),
                penyebut: cacah("penyebut"),
            }
        }
        None => {
            KUNCI.iter().for_each(|key| drop(table.get(key)));
            Cara::RasioSub
        }
    }
}

/// The sub kegiatan that are added up; all of the node's where none are named.
fn dari_sub(table: &Table<'_>, sub: &[Kode], notes: &Notes<'_>) -> Vec<Kode> {
    let Some(value) = table.get("sub") else { return sub.to_vec() };
    let satu = |value: &Value<'_>| {
        let kode = value.text();
        let known = sub.iter().map(|satu| satu.0.as_str());
        if !kode.is_empty() && !known.clone().any(|satu| satu == kode) && !notes.names_lost() {
            notes.push(unknown(&kode, &value.place, "sub kegiatan", known, notes));
        }
        Kode(kode)
    };
    value.list().iter().map(satu).collect()
}
