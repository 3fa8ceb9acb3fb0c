//! The budget tree with its money and its output: anggaran.toml, realisasi-anggaran.toml, realisasi-kinerja.toml.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::gambaran::Gambaran;
use super::names::{Names, unknown};
use super::renstra::{Rencana, tahun_sama};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{
    Anggaran, Bagian, BagianDana, Cara, Gabungan, IndikatorAnggaran, Kegiatan, Program,
    SubKegiatan, Volume,
};
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::kode::{Id, Kode};
use crate::domain::renstra::Renstra;
use crate::domain::rujukan::{Angka, Lingkup, Objek, Tolok};
use crate::read::Berkas;
use crate::read::notes::Notes;
use crate::read::number::{Kind, grouped};
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

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
const BENTUK: [(&str, Gabungan); 2] = [("dan", Gabungan::Dan), ("kali", Gabungan::Kali)];

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
    Pohon { program, sumber_dana }
}

fn program(table: &Table<'_>, baca: &mut Baca<'_, '_>) -> Program {
    let kode = kode(table, None, baca);
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
    let kode = kode(table, Some(induk), baca);
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
    let value = table.need("sasaran", "\"S1\"")?;
    let id = value.text();
    let known = baca.renstra.sasaran.iter().map(|sasaran| sasaran.id.0.as_str());
    if !id.is_empty() && !known.clone().any(|satu| satu == id) && !baca.notes.names_lost() {
        baca.notes.push(unknown(&id, &value.place, "sasaran", known));
    }
    Some(Id(id))
}

fn sub_kegiatan(table: &Table<'_>, induk: &Kode, baca: &mut Baca<'_, '_>) -> SubKegiatan {
    let kode = kode(table, Some(induk), baca);
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
            baca.notes.push(unknown(&nama, &value.place, "sumber dana", known));
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

/// The code of a node: its parent's, a point, a number.
fn kode(table: &Table<'_>, induk: Option<&Kode>, baca: &mut Baca<'_, '_>) -> Kode {
    let kode = baca.node.take(table, "kode", baca.notes);
    if let Some(place) = baca.node.place(&kode) {
        baca.notes.mark(Titik::Objek(Objek::Node(Kode(kode.clone()))), place);
    }
    let awalan = induk.map(|induk| format!("{}.", induk.0)).unwrap_or_default();
    let nomor = kode.strip_prefix(&awalan);
    let benar = nomor.is_some_and(|nomor| !nomor.is_empty() && !nomor.contains('.'));
    if !benar && !kode.is_empty() && induk.is_none_or(|induk| !induk.0.is_empty()) {
        let place = baca.node.place(&kode).cloned().unwrap_or_else(|| table.place.clone());
        baca.notes.push(
            Diagnostic::new(
                Code::KodeSalah,
                format!("kode \"{kode}\" tidak sesuai dengan tempatnya"),
            )
            .at(&place)
            .found(format!("\"{kode}\""), format!("\"{awalan}1\" dan seterusnya"))
            .saran(format!("mulai kodenya dengan \"{awalan}\"")),
        );
    }
    Kode(kode)
}

fn indikator(
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
        baca.notes.push(unknown(&id, &value.place, "indikator renstra", known.iter().copied()));
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
            for key in ["target", "satuan", "bentuk", "sub", "pembilang", "penyebut", "tahun"] {
                table.get(key);
            }
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
            notes.push(unknown(&kode, &value.place, "sub kegiatan", known));
        }
        Kode(kode)
    };
    value.list().iter().map(satu).collect()
}

/// Target and realisasi in the same units.
fn langsung(table: &Table<'_>, id: &str, baca: &Baca<'_, '_>) -> Cara {
    let satuan = table.need("satuan", "\"orang\"").map(|value| daftar(&value)).unwrap_or_default();
    let satuan: Vec<String> = satuan.iter().map(Value::text).collect();
    let bentuk = match table.get("bentuk") {
        Some(value) => value.choice(&BENTUK).unwrap_or(Gabungan::Dan),
        None if satuan.len() > 1 => {
            table.need("bentuk", "\"dan\"");
            Gabungan::Dan
        }
        None => Gabungan::Tunggal,
    };
    let volume = |value: Option<Value<'_>>| {
        let Some(value) = value else { return Volume { bagian: Vec::new(), bentuk } };
        let jumlah: Vec<Decimal> = daftar(&value).iter().map(Value::decimal).collect();
        if jumlah.len() != satuan.len() && !satuan.is_empty() {
            baca.notes.push(
                Diagnostic::new(
                    Code::VolumeBerbeda,
                    "banyaknya bilangan tidak sama dengan banyaknya satuan",
                )
                .at(&value.place)
                .found(
                    format!("{} bilangan", jumlah.len()),
                    format!("{} ({})", satuan.len(), satuan.join(", ")),
                )
                .saran(format!(
                    "tulis satu bilangan untuk tiap satuan: [{}]",
                    vec!["…"; satuan.len()].join(", ")
                )),
            );
        }
        let bagian = jumlah
            .into_iter()
            .zip(&satuan)
            .map(|(jumlah, satuan)| Bagian { jumlah, satuan: satuan.clone() });
        Volume { bagian: bagian.collect(), bentuk }
    };
    let mark = |jenis: fn(Tolok) -> Angka, value: Option<Value<'_>>| {
        if let Some(value) = &value {
            let angka = jenis(Tolok::Anggaran(Id(id.to_owned())));
            baca.notes.mark(Titik::Angka(angka), &value.place);
        }
        volume(value)
    };
    let target = mark(Angka::Target, table.need("target", "1"));
    Cara::Langsung { target, realisasi: mark(Angka::Realisasi, baca.volume.need(id, "0")) }
}

/// A value or a list of values.
fn daftar<'a>(value: &Value<'a>) -> Vec<Value<'a>> {
    if value.is_list() { value.list() } else { vec![value.clone()] }
}
