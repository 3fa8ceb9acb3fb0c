//! The budget tree with its money: anggaran.toml, realisasi-anggaran.toml.

mod keluaran;
mod kode;
mod volume;

use std::collections::BTreeMap;

use super::gambaran::Gambaran;
use super::names::{Names, unknown};
use super::renstra::{Rencana, tahun_sama};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Anggaran, BagianDana, Kegiatan, Program, SubKegiatan};
use crate::domain::angka::Rupiah;
use crate::domain::kode::{Id, Kode};
use crate::domain::renstra::Renstra;
use crate::domain::rujukan::{Angka, Lingkup};
use crate::read::Berkas;
use crate::read::notes::Notes;
use crate::read::number::{Kind, grouped};
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

use keluaran::indikator;
use kode::kode;

/// The tree, with the funds that pay for it.
pub struct Pohon {
    pub program: Vec<Program>,
    pub sumber_dana: BTreeMap<String, String>,
}

/// What the nodes are read with.
struct Baca<'a, 'b> {
    volume: &'b Table<'a>,
    realisasi: Table<'a>,
    dana: Vec<String>,
    renstra: &'b Renstra,
    gambaran: &'b Gambaran,
    node: Names,
    indikator: Names,
    notes: &'a Notes<'a>,
}

/// Reads the budget tree.
pub fn anggaran<'a>(
    berkas: &'a Berkas<'a>,
    rencana: &Rencana<'a>,
    gambaran: &Gambaran,
    tahun: u16,
    notes: &'a Notes<'a>,
) -> Pohon {
    let top = berkas.table("anggaran.toml", notes);
    tahun_sama(&top, tahun, notes);
    let dana = top.table("sumber-dana");
    let sumber_dana: BTreeMap<String, String> =
        dana.keys().into_iter().map(|(key, _)| (key.clone(), dana.text(&key))).collect();
    let mut baca = Baca {
        volume: &rencana.volume,
        realisasi: berkas.table("realisasi-anggaran.toml", notes).table("realisasi").by_name(),
        dana: sumber_dana.keys().cloned().collect(),
        renstra: &rencana.renstra,
        gambaran,
        node: Names::default(),
        indikator: Names::default(),
        notes,
    };
    let program = top.tables("program").iter().map(|table| program(table, &mut baca)).collect();
    // What belongs to a code that was lost is told where it is mistyped all the same.
    for value in baca.realisasi.lost().iter().filter(|value| !value.is_table()) {
        value.count(Kind::Rupiah);
    }
    for value in baca.volume.lost().iter().flat_map(volume::daftar) {
        value.decimal();
    }
    Pohon { program, sumber_dana }
}

fn program(table: &Table<'_>, baca: &mut Baca<'_, '_>) -> Program {
    let kode = kode(table, None, Some("kegiatan"), baca);
    let pendukung = table.flag("pendukung");
    let kegiatan: Vec<Kegiatan> = table
        .tables("kegiatan")
        .iter()
        .map(|anak| kegiatan(anak, &kode, pendukung, baca))
        .collect();
    let sub = kegiatan.iter().flat_map(|satu| &satu.sub_kegiatan);
    let sub: Vec<Kode> = sub.map(|satu| satu.kode.clone()).collect();
    Program {
        indikator: indikator(table, &kode, &sub, baca),
        nama: table.text("nama"),
        kode,
        pendukung,
        kegiatan,
    }
}

fn kegiatan(table: &Table<'_>, induk: &Kode, pendukung: bool, baca: &mut Baca<'_, '_>) -> Kegiatan {
    let kode = kode(table, Some(induk), Some("sub-kegiatan"), baca);
    let sub_kegiatan: Vec<SubKegiatan> =
        table.tables("sub-kegiatan").iter().map(|anak| sub_kegiatan(anak, &kode, baca)).collect();
    let sub: Vec<Kode> = sub_kegiatan.iter().map(|sub| sub.kode.clone()).collect();
    Kegiatan {
        sasaran: sasaran(table, pendukung, baca),
        indikator: indikator(table, &kode, &sub, baca),
        nama: table.text("nama"),
        kode,
        sub_kegiatan,
    }
}

/// A kegiatan serves a sasaran, unless its programme supports the office as a whole.
fn sasaran(table: &Table<'_>, pendukung: bool, baca: &Baca<'_, '_>) -> Option<Id> {
    if pendukung {
        if let Some(value) = table.get("sasaran") {
            baca.notes.push(
                Diagnostic::new(
                    Code::SasaranProgram,
                    "kegiatan program pendukung tidak melayani sasaran",
                )
                .at(&value.place)
                .saran("hapus kunci ini, atau hapus `pendukung = true` pada programnya"),
            );
        }
        return None;
    }
    let value = table.need("sasaran", "\"…\"")?;
    let id = value.text();
    let known = baca.renstra.sasaran.iter().map(|sasaran| sasaran.id.0.as_str());
    if !id.is_empty() && !known.clone().any(|satu| satu == id) && !baca.notes.names_lost() {
        baca.notes.push(unknown(&id, &value.place, "sasaran", known, baca.notes));
    }
    Some(Id(id))
}

fn sub_kegiatan(table: &Table<'_>, induk: &Kode, baca: &mut Baca<'_, '_>) -> SubKegiatan {
    let kode = kode(table, Some(induk), None, baca);
    let pagu = table.need("pagu", "0");
    let realisasi = baca.realisasi.need(&kode.0, "0");
    let mark = |jenis: fn(Lingkup) -> Angka, value: &Option<Value<'_>>| {
        if let Some(value) = value {
            let angka = jenis(Lingkup::Node(kode.clone()));
            baca.notes.mark(Titik::Angka(angka), &value.place);
        }
    };
    mark(Angka::Pagu, &pagu);
    mark(Angka::RealisasiAnggaran, &realisasi);
    let before = baca.notes.count();
    let sumber_dana = sumber_dana(table, baca);
    let (pagu_seluruhnya, pagu_bagian) = uang(pagu.as_ref(), &sumber_dana);
    let (realisasi_seluruhnya, realisasi_bagian) = uang(realisasi.as_ref(), &sumber_dana);
    let anggaran = Anggaran { pagu: pagu_seluruhnya, realisasi: realisasi_seluruhnya };
    if let (Some(pagu), Some(realisasi)) = (pagu, realisasi)
        && anggaran.realisasi > anggaran.pagu
        && baca.notes.count() == before
    {
        baca.notes.push(
            Diagnostic::new(Code::PaguTerlampaui, format!("realisasi {} melebihi pagunya", kode.0))
                .at(&realisasi.place)
                .conflicting(&pagu.place, "pagunya di sini")
                .found(
                    grouped(&anggaran.realisasi.0.to_string()),
                    format!("paling banyak {}", grouped(&anggaran.pagu.0.to_string())),
                )
                .saran("periksa banyaknya nol pada kedua angka itu; bila anggaran bergeser, perbarui pagunya"),
        );
    }
    SubKegiatan {
        indikator: indikator(table, &kode, &[], baca),
        nama: table.text("nama"),
        memelihara: table.text_if("memelihara"),
        kode,
        anggaran,
        sumber_dana,
        bagian_dana: BagianDana { pagu: pagu_bagian, realisasi: realisasi_bagian },
    }
}

/// The funds that a sub kegiatan is paid from.
fn sumber_dana(table: &Table<'_>, baca: &Baca<'_, '_>) -> Vec<String> {
    let dana = |value: &Value<'_>| {
        let nama = value.text();
        if !nama.is_empty() && !baca.dana.contains(&nama) {
            let known = baca.dana.iter().map(String::as_str);
            baca.notes.push(unknown(&nama, &value.place, "sumber dana", known, baca.notes));
        }
        nama
    };
    table.list("sumber-dana").iter().map(dana).collect()
}

/// Money as one sum, or by fund: `{ DAU = 1_000_000, DBHCHT = 500_000 }`.
fn uang(value: Option<&Value<'_>>, sumber_dana: &[String]) -> (Rupiah, BTreeMap<String, Rupiah>) {
    let Some(value) = value else { return Default::default() };
    if !value.is_table() {
        return (Rupiah(value.count(Kind::Rupiah)), BTreeMap::new());
    }
    let table = value.table().called("rincian dana");
    let bagian: BTreeMap<String, Rupiah> = sumber_dana
        .iter()
        .filter_map(|dana| Some((dana.clone(), table.need(dana, "0")?)))
        .map(|(dana, value)| (dana, Rupiah(value.count(Kind::Rupiah))))
        .collect();
    (bagian.values().copied().sum(), bagian)
}
