//! Indicators of the plan: what they are, what was promised, what came of it.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::Dahulu;
use super::gambaran::Gambaran;
use super::hasil::{hasil, riwayat_indikator};
use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::renstra::{Indikator, Jenis, Satuan, StandarNasional};
use crate::domain::rujukan::{Angka as Rujukan, Objek, Tolok};
use crate::domain::rumus::Rumus;
use crate::read::notes::Notes;
use crate::read::say::any_of;
use crate::read::table::{Table, Value};
use crate::source::Place;
use crate::tempat::Titik;

const RUMUS: [(&str, Rumus); 5] = [
    ("positif", Rumus::Positif),
    ("negatif", Rumus::Negatif),
    ("rasio-balik", Rumus::RasioBalik),
    ("stabil", Rumus::Stabil),
    ("predikat", Rumus::Predikat),
];
const JENIS: [(&str, Jenis); 4] = [
    ("akumulasi", Jenis::Akumulasi),
    ("posisi", Jenis::Posisi),
    ("rerata", Jenis::Rerata),
    ("tetap", Jenis::Tetap),
];

/// The tables that an indicator's figures come from.
pub struct Angka<'a, 'b> {
    pub target: Table<'a>,
    pub target_tribulan: Option<Table<'a>>,
    pub realisasi: Table<'a>,
    pub riwayat: Vec<(u16, Table<'a>)>,
    pub gambaran: &'b Gambaran,
    pub dahulu: &'b Dahulu,
    /// Whether the report's year is the plan's last, so that the year's target is the plan's.
    pub tahun_terakhir: Option<bool>,
}

/// Capaian of years before the report's, one table a year.
pub fn riwayat<'a>(kinerja: &Table<'a>, tahun: u16, notes: &Notes<'_>) -> Vec<(u16, Table<'a>)> {
    let Some(value) = kinerja.get("riwayat") else { return Vec::new() };
    let table = value.table().called("[riwayat]");
    let years = table.keys();
    let year = |(key, place): &(String, Place)| {
        let year = key.parse::<u16>().ok()?;
        if year >= tahun && tahun != 0 {
            notes.push(
                Diagnostic::new(Code::TahunBerbeda, format!("riwayat memuat tahun {year}"))
                    .at(place)
                    .found(year.to_string(), format!("tahun sebelum {tahun}"))
                    .saran("hapus riwayat tahun itu: capaian tahun laporan dihitung"),
            );
        }
        Some((year, table.get(key)?.table().called(format!("[riwayat.{key}]")).by_name()))
    };
    years.iter().filter_map(year).collect()
}

/// The indicators of a tujuan or a sasaran; at least one.
pub fn indikator<'a>(
    owner: &Table<'a>,
    angka: &Angka<'a, '_>,
    names: &mut Names,
    notes: &'a Notes<'a>,
) -> Vec<Indikator> {
    let tables = owner.tables("indikator");
    if tables.is_empty() && !owner.broken() {
        notes.push(
            Diagnostic::new(Code::TanpaIndikator, "belum ada indikator di sini")
                .at(&owner.place)
                .saran("tambahkan paling sedikit satu indikator"),
        );
    }
    tables.iter().map(|table| satu_indikator(table, angka, names, notes)).collect()
}

fn satu_indikator<'a>(
    table: &Table<'a>,
    angka: &Angka<'a, '_>,
    names: &mut Names,
    notes: &'a Notes<'a>,
) -> Indikator {
    let id = names.take(table, "id", notes);
    if let Some(place) = names.place(&id) {
        notes.mark(Titik::Objek(Objek::Indikator(Id(id.clone()))), place);
    }
    if let Some(place) = angka.target.written(&id) {
        let tolok = Tolok::Renstra(Id(id.clone()));
        notes.mark(Titik::Angka(Rujukan::Target(tolok)), &place);
    }
    let rumus = table
        .need("rumus", &any_of(&RUMUS))
        .and_then(|value| value.choice(&RUMUS))
        .unwrap_or(Rumus::Positif);
    let jenis = table
        .need("jenis", &any_of(&JENIS))
        .and_then(|value| value.choice(&JENIS))
        .unwrap_or(Jenis::Posisi);
    let satuan = satuan(table, rumus, notes);
    let target = angka
        .target
        .need(&id, "100")
        .map(|value| target(&value, &satuan, rumus, notes))
        .unwrap_or_default();
    let target_akhir = target_akhir(table, &id, target, &satuan, angka, notes);
    Indikator {
        nama: table.text("nama"),
        rumus,
        jenis,
        pembilang: table.text_if("pembilang"),
        penyebut: table.text_if("penyebut"),
        sumber: table.text_if("sumber"),
        standar_nasional: standar(&table.table("standar-nasional").called("standar-nasional")),
        target,
        target_tribulan: target_tribulan(&id, &satuan, angka, notes),
        target_akhir,
        hasil: hasil(&id, &satuan, angka, notes),
        riwayat: riwayat_indikator(&id, angka, notes),
        satuan,
        id: Id(id),
    }
}

/// `satuan = "indeks"`, or a table of scores for `rumus = "predikat"`; percent where nothing is written.
fn satuan(table: &Table<'_>, rumus: Rumus, notes: &Notes<'_>) -> Satuan {
    if rumus == Rumus::Predikat {
        let skor = table.table("skor").called("skor");
        let isi = skor
            .keys()
            .into_iter()
            .filter_map(|(key, _)| Some((key.clone(), skor.get(&key)?.decimal())));
        let isi: BTreeMap<String, Decimal> = isi.collect();
        let nilai: BTreeSet<Decimal> = isi.values().copied().collect();
        if nilai.len() < isi.len() {
            notes.push(
                Diagnostic::new(Code::KodeGanda, "dua predikat mempunyai skor yang sama")
                    .at(&skor.place)
                    .saran("beri tiap predikat skor sendiri"),
            );
        }
        return Satuan::Predikat(isi);
    }
    table.text_if("satuan").map_or(Satuan::Persen, Satuan::Lain)
}

/// A figure in the indicator's unit; a predicate by its score.
pub fn skor(value: &Value<'_>, satuan: &Satuan, notes: &Notes<'_>) -> Decimal {
    let Satuan::Predikat(tabel) = satuan else { return value.decimal() };
    let nama = value.text();
    let skor = tabel.get(&nama).copied();
    if skor.is_none() && !nama.is_empty() {
        let known: Vec<&str> = tabel.keys().map(String::as_str).collect();
        notes.push(crate::read::say::unknown_choice(&value.place, &nama, &known));
    }
    skor.unwrap_or_default()
}

fn target(value: &Value<'_>, satuan: &Satuan, rumus: Rumus, notes: &Notes<'_>) -> Decimal {
    let before = notes.count();
    let target = skor(value, satuan, notes);
    if target.is_zero() && rumus != Rumus::RasioBalik && notes.count() == before {
        notes.push(
            Diagnostic::new(Code::TargetNol, "target nol membuat capaian tidak dapat dihitung")
                .at(&value.place)
                .found("0", "lebih dari 0")
                .saran("tulis target menurut perjanjian kinerja"),
        );
    }
    target
}

/// The target of the plan's last year; in that year it is the year's own, and need not be written again.
fn target_akhir(
    table: &Table<'_>,
    id: &str,
    target: Decimal,
    satuan: &Satuan,
    angka: &Angka<'_, '_>,
    notes: &Notes<'_>,
) -> Decimal {
    let value = match angka.tahun_terakhir {
        Some(false) => table.need("target-akhir", "100"),
        Some(true) | None => table.get("target-akhir"),
    };
    let Some(value) = value else { return target };
    let akhir = skor(&value, satuan, notes);
    if angka.tahun_terakhir == Some(true) && akhir != target {
        let problem = Diagnostic::new(
            Code::KunciBertentangan,
            "target akhir berbeda dari target tahun terakhir di perjanjian kinerja",
        );
        let problem = problem.at(&value.place).found(akhir.to_string(), target.to_string());
        let other = angka.target.written(id);
        let problem =
            other.map_or(problem.clone(), |other| problem.conflicting(&other, "target tahun ini"));
        notes.push(problem.saran("samakan keduanya, atau hapus target-akhir"));
    }
    akhir
}

fn target_tribulan(
    id: &str,
    satuan: &Satuan,
    angka: &Angka<'_, '_>,
    notes: &Notes<'_>,
) -> Option<[Decimal; 4]> {
    let value = angka.target_tribulan.as_ref()?.get(id)?;
    notes.mark(Titik::TargetTribulan(Id(id.to_owned())), &value.place);
    let sebelum = notes.count();
    let values = value.list();
    let target: Vec<Decimal> = values.iter().map(|value| skor(value, satuan, notes)).collect();
    let four = <[Decimal; 4]>::try_from(target).ok();
    if four.is_none() && notes.count() == sebelum {
        notes.push(
            Diagnostic::new(Code::PanjangDeret, "target tribulan memerlukan empat bilangan")
                .at(&value.place)
                .saran("tulis target kumulatif keempat tribulan, seperti […, …, …, …]"),
        );
    }
    four
}

fn standar(table: &Table<'_>) -> StandarNasional {
    if let Some(alasan) = table.text_if("tidak-ada") {
        return StandarNasional::TidakAda(alasan);
    }
    StandarNasional::Ada {
        nilai: table.need("nilai", "5.00").map(|value| value.decimal()).unwrap_or_default(),
        sumber: table.text("sumber"),
    }
}
