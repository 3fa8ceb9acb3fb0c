//! The budget tree with its money: anggaran.toml, realisasi-anggaran.toml.

mod jangka;
mod keluaran;
mod kode;
mod lain;
mod pohon;
mod terbaca;
mod tribulan;
mod uang;
mod volume;

use std::collections::BTreeMap;

pub(super) use kode::resmi;

use super::gambaran::Gambaran;
use super::names::Names;
use super::periode::same_year;
use super::renstra::RencanaTerbaca;
use super::tribulan::TabelTribulan;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{DokumenAnggaran, TidakTahunIni};
use crate::domain::periode::Rentang;
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::Table;

pub use terbaca::{NodeTerbaca, PohonAnggaran};

/// What the nodes are read with.
struct Reading<'a, 'b> {
    volume: Option<Table<'a>>,
    realisasi: Realisasi<'a>,
    tribulan: TabelTribulan<'a>,
    rencana: &'b RencanaTerbaca<'a>,
    gambaran: &'b Gambaran,
    dana: Names,
    node: Names,
    kode_program: Names,
    keluaran: Names,
    /// Whether any kegiatan says which sasaran it serves.
    dirinci: bool,
    tidak_tahun_ini: Vec<Read<TidakTahunIni>>,
    terbaca: NodeTerbaca,
}

/// Why nothing is known yet of what a plan comes to.
const BELUM: &str = "belum dilaksanakan";

/// What is said of spending.
enum Realisasi<'a> {
    /// Of every node.
    Semua(Table<'a>),
    /// Of some, if any, and why nobody knows that of the others.
    Sebagian(Option<Table<'a>>, Read<String>),
}

impl<'a> Realisasi<'a> {
    fn tabel(&self) -> Option<&Table<'a>> {
        match self {
            Self::Semua(tabel) => Some(tabel),
            Self::Sebagian(tabel, _) => tabel.as_ref(),
        }
    }
}

/// Reads the budget tree.
pub fn anggaran<'a>(
    berkas: &'a Berkas<'a>,
    rencana: &RencanaTerbaca<'a>,
    gambaran: &Gambaran,
    (tahun, rentang): (Read<u16>, Read<Rentang>),
    notes: &'a Notes<'a>,
) -> PohonAnggaran {
    let Some(top) = berkas.table_if("anggaran.toml", notes) else {
        if let Some(belanja) = berkas.table_if("realisasi-anggaran.toml", notes) {
            return lost(&belanja, rencana, spending_alone(&belanja));
        }
        return PohonAnggaran::tiada(None);
    };
    same_year(&top, tahun, "tahun anggaran");
    let says = "mengapa tidak ada anggaran yang disajikan; tanpa kunci lain";
    match instead(&top, says) {
        Ok(Some(alasan)) => return PohonAnggaran::tiada(Some(alasan)),
        Err(told) if top.broken().is_none() && top.written("program").is_none() => {
            berkas.table_if("realisasi-anggaran.toml", notes).map(|belanja| belanja.by(Some(told)));
            return lost(&top, rencana, told);
        }
        Ok(None) | Err(_) => {}
    }
    let says = "sumber angka program dan anggaran, tercetak di bawah tabelnya";
    let sumber = top.text_if("sumber", says, "\"Rencana Kerja Tahun 2023\"");
    let (dana, sumber_dana) = sumber_dana(&top, notes);
    let dokumen = dokumen(&top);
    let realisasi = realisasi(berkas, &top, notes);
    let daftar = |kind: Kind| Kind::List(Box::new(kind));
    let angka = Kind::Tersedia(Box::new(Kind::Decimal));
    let angka = Kind::Either(vec![daftar(angka), daftar(daftar(Kind::Decimal))]);
    let tribulan = TabelTribulan::read(&top, Space::Keluaran, angka, rentang);
    let mut reading = Reading {
        volume: rencana.volume.clone(),
        tribulan,
        realisasi,
        rencana,
        gambaran,
        dana,
        node: Names::new(Space::Node, "kode"),
        kode_program: Names::new(Space::Node, "program"),
        keluaran: Names::new(Space::Keluaran, "indikator"),
        dirinci: false,
        tidak_tahun_ini: Vec::new(),
        terbaca: NodeTerbaca::default(),
    };
    let tables = reading.node.tables(&top, "program", "program");
    if let Some(told) = tables.as_ref().err().copied().or(top.broken()) {
        reading.kode_program.lose(told);
        reading.keluaran.lose(told);
    }
    reading.dirinci = tables
        .iter()
        .flatten()
        .any(|table| table.is_pen() || table.any_says("kegiatan", "sasaran"));
    let program = tables.and_then(|tables| {
        each(tables.iter().filter_map(|table| pohon::program(table, &mut reading).transpose()))
    });
    reading.tell_lost();
    let Reading { dana, node, kode_program, keluaran, tidak_tahun_ini, terbaca, .. } = reading;
    let tidak_tahun_ini = each(tidak_tahun_ini);
    PohonAnggaran {
        ada: true,
        alasan: None,
        dokumen,
        program,
        tidak_tahun_ini,
        sumber,
        sumber_dana,
        dana,
        node,
        kode_program,
        keluaran,
        terbaca,
    }
}

/// Spending without a budget: that was forgotten, and is no office that has none.
fn spending_alone(belanja: &Table<'_>) -> Told {
    let problem = Diagnostic::new(Code::BerkasHilang, "berkas anggaran.toml tidak ada");
    belanja.notes().push(
        problem
            .at(&belanja.place)
            .note("belanja ini memerlukan anggarannya")
            .saran("buat berkas itu di map tahun, atau hapus berkas belanja ini"),
    )
}

/// A budget of which nothing is known: nobody asks for what `berkas` holds, nor for what was put out.
fn lost(berkas: &Table<'_>, rencana: &RencanaTerbaca<'_>, told: Told) -> PohonAnggaran {
    let keluaran = rencana.volume.iter().chain(&rencana.kemajuan).chain(&rencana.selesai);
    for table in keluaran.chain([berkas]) {
        let _ = table.clone().by(Some(told));
    }
    PohonAnggaran::lost(told)
}

/// Why a file does not hold what it is for, in place of that.
fn instead(table: &Table<'_>, says: &'static str) -> Read<Option<String>> {
    let value = table.value_instead("tidak-tersedia", Kind::Text, says, "\"alasan\"")?;
    value.filter(|_| !table.is_pen()).map(|value| value.reason()).transpose()
}

/// The document that gives the budget, with its day.
fn dokumen(top: &Table<'_>) -> Read<Option<DokumenAnggaran>> {
    let says = "dokumen yang memberi anggarannya, dengan nomornya";
    let nama = top.text_if("dokumen", says, "\"DIPA-054.01.2.428604/2026\"");
    let tanggal = top.date_if("tanggal-dokumen", "tanggal dokumen itu", "2025-12-01");
    match (nama?, tanggal?) {
        (Some(nama), tanggal) => Ok(Some(DokumenAnggaran { nama, tanggal })),
        (None, None) => Ok(None),
        (None, Some(_)) => Err(top.miss("dokumen", "\"…\"".into())),
    }
}

/// The funds, by their abbreviations, and their names.
fn sumber_dana(top: &Table<'_>, notes: &Notes<'_>) -> (Names, Read<BTreeMap<String, String>>) {
    let says = "daftar sumber dana: singkatan dan namanya; tidak ditulis bila tidak diketahui";
    let table = top.named_if("sumber-dana", Space::Dana, Kind::Text, says, "\"Dana Alokasi Umum\"");
    let mut dana = Names::new(Space::Dana, "sumber dana");
    let Some(table) = table else { return (dana, Ok(BTreeMap::new())) };
    if let Some(told) = table.there().err().or(table.broken()) {
        dana.lose(told);
    }
    let sumber_dana = table.there().and_then(|()| {
        let isi = each(table.keys().into_iter().map(|(key, place)| {
            dana.add(&key, &place, notes);
            let nama = table.at(&key, "\"…\"")?.text()?;
            Ok((key, nama))
        }));
        Ok(isi?.into_iter().collect())
    });
    (dana, sumber_dana)
}

/// Spending of the nodes.
fn realisasi<'a>(berkas: &'a Berkas<'a>, top: &Table<'a>, notes: &'a Notes<'a>) -> Realisasi<'a> {
    if berkas.is_plan() {
        return Realisasi::Sebagian(None, Ok(BELUM.to_owned()));
    }
    let says = "belanja kumulatif setiap sub kegiatan; yang belum berbelanja ditulis `0`";
    let kind = uang::pagu();
    let mengapa =
        "mengapa belanja yang tidak ditulis di [realisasi] tidak diketahui; dicetak sebagai –";
    let Some(belanja) = berkas.table_if("realisasi-anggaran.toml", notes) else {
        let told = notes.push(
            Diagnostic::new(Code::BerkasHilang, "berkas realisasi-anggaran.toml tidak ada")
                .at(&top.place)
                .note("anggaran ini memerlukan belanjanya")
                .saran(
                    "buat berkas itu di map periode; bila belanjanya tidak diketahui, tulis di \
                     dalamnya `tidak-tersedia = \"alasan\"`",
                ),
        );
        return Realisasi::Semua(Table::gone(told, notes));
    };
    // Needed where nothing says why it is not there.
    match instead(&belanja, mengapa).transpose() {
        None => Realisasi::Semua(belanja.named("realisasi", Space::Node, kind, says, "5_100_000")),
        Some(alasan) => {
            let realisasi = belanja.named_if("realisasi", Space::Node, kind, says, "5_100_000");
            Realisasi::Sebagian(realisasi, alasan)
        }
    }
}

impl Reading<'_, '_> {
    /// What belongs to a code that was lost is told where it is mistyped all the same.
    fn tell_lost(&self) {
        let realisasi =
            self.realisasi.tabel().map(|realisasi| realisasi.clone().by(self.node.lost));
        let sisa = realisasi.iter().flat_map(Table::unasked);
        for value in sisa.filter(|value| !value.is_table()) {
            let _ = value.rupiah();
        }
        let lost = self.keluaran.lost.or(self.node.lost);
        self.tribulan.tell_lost(lost);
        let rencana = self.rencana;
        for keluaran in self.volume.iter().chain(&rencana.kemajuan).chain(&rencana.selesai) {
            let keluaran = keluaran.clone().by(lost);
            let sisa = keluaran.unasked();
            for value in sisa.iter().filter_map(|value| volume::daftar(value).ok()).flatten() {
                let _ = value.decimal();
            }
        }
    }
}
