//! The strategic plan with its targets and results: renstra.toml, perjanjian-kinerja.toml, realisasi-kinerja.toml.

use super::Dahulu;
use super::gambaran::Gambaran;
use super::identitas::Kepala;
use super::indikator::{Angka, indikator, riwayat};
use super::names::{Names, unknown};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::Program;
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::PerjanjianKinerja;
use crate::domain::renstra::{Bernomor, Renstra, Sasaran, SasaranRpjmd, Strategi, Tujuan};
use crate::read::Berkas;
use crate::read::notes::Notes;
use crate::read::table::{Table, Value};

/// The plan, and its strategies as they are written: they refer to programmes, which are read later.
pub struct Rencana<'a> {
    pub renstra: Renstra,
    pub perjanjian: PerjanjianKinerja,
    pub strategi: Vec<Table<'a>>,
    /// What the nodes of the budget tree came to, as it is written.
    pub volume: Table<'a>,
}

/// Reads the plan; the strategies follow once the programmes are known.
pub fn renstra<'a>(
    berkas: &'a Berkas<'a>,
    regulasi: &Names,
    gambaran: &Gambaran,
    dahulu: &Dahulu,
    kepala: &Kepala,
    notes: &'a Notes<'a>,
) -> Rencana<'a> {
    let tahun = kepala.identitas.periode.tahun;
    let top = berkas.table("renstra.toml", notes);
    let pk = berkas.table("perjanjian-kinerja.toml", notes);
    let kinerja = berkas.table("realisasi-kinerja.toml", notes);
    tahun_sama(&pk, tahun, notes);
    let periode = periode(&top, notes);
    let angka = Angka {
        target: pk.table("target").by_name(),
        target_tribulan: pk.get("target-tribulan").map(|value| value.table().by_name()),
        realisasi: kinerja.table("indikator").called("[indikator]").by_name(),
        riwayat: riwayat(&kinerja, tahun, notes),
        gambaran,
        dahulu,
        // Zero stands for a year that was told already.
        tahun_terakhir: (periode.1 != 0 && tahun != 0).then_some(periode.1 == tahun),
    };
    let mut names = Names::default();
    let (tujuan, sasaran) = pohon(&top, &angka, &mut names, notes);
    let strategi = top.tables("strategi");
    let perjanjian = PerjanjianKinerja {
        tanggal: pk.get("tanggal").map(|value| value.date()),
        regulasi: regulasi.id_at(&pk, "regulasi", "regulasi", notes),
    };
    let renstra = Renstra {
        periode,
        regulasi: regulasi.id_at(&top, "regulasi", "regulasi", notes),
        visi: top.text("visi"),
        misi: bernomor(&top.table("misi")),
        tujuan_rpjmd: bernomor(&top.table("tujuan-rpjmd")),
        sasaran_rpjmd: sasaran_rpjmd(&top.table("sasaran-rpjmd"), regulasi, notes),
        tujuan,
        sasaran,
        strategi: Vec::new(),
    };
    Rencana {
        renstra,
        perjanjian,
        strategi,
        volume: kinerja.table("volume").called("[volume]").by_name(),
    }
}

fn pohon<'a>(
    top: &Table<'a>,
    angka: &Angka<'a, '_>,
    names: &mut Names,
    notes: &'a Notes<'a>,
) -> (Vec<Tujuan>, Vec<Sasaran>) {
    let mut tujuan = Vec::new();
    let mut milik = Names::default();
    for table in top.tables("tujuan") {
        let id = Id(milik.take(&table, "id", notes));
        let indikator = indikator(&table, angka, names, notes);
        tujuan.push(Tujuan { id, teks: table.text("teks"), indikator });
    }
    let mut sasaran = Vec::new();
    let mut ids = Names::default();
    for table in top.tables("sasaran") {
        let id = Id(ids.take(&table, "id", notes));
        let tujuan = milik.id_at(&table, "tujuan", "tujuan", notes);
        let indikator = indikator(&table, angka, names, notes);
        sasaran.push(Sasaran { id, tujuan, teks: table.text("teks"), indikator });
    }
    (tujuan, sasaran)
}

/// A year that a file says has to be the report's.
pub fn tahun_sama(top: &Table<'_>, tahun: u16, notes: &Notes<'_>) {
    let Some(value) = top.need("tahun", "2023") else { return };
    let tertulis = value.year();
    if tertulis != 0 && tahun != 0 && tertulis != tahun {
        notes.push(
            Diagnostic::new(Code::TahunBerbeda, "tahun berkas ini bukan tahun laporan")
                .at(&value.place)
                .found(tertulis.to_string(), format!("{tahun} menurut laporan.toml"))
                .saran("pakai berkas tahun yang benar, atau perbaiki tahunnya"),
        );
    }
}

fn periode(top: &Table<'_>, notes: &Notes<'_>) -> (u16, u16) {
    let Some(value) = top.need("periode", "[2018, 2023]") else { return (0, 0) };
    let before = notes.count();
    let years: Vec<u16> = value.list().iter().map(Value::year).collect();
    match years.as_slice() {
        [first, last] if first <= last => (*first, *last),
        _ if notes.count() > before => (0, 0),
        _ => {
            notes.push(
                Diagnostic::new(
                    Code::PanjangDeret,
                    "periode renstra memerlukan tahun awal dan tahun akhir",
                )
                .at(&value.place)
                .saran("tulis seperti [2018, 2023]"),
            );
            (0, 0)
        }
    }
}

fn bernomor(table: &Table<'_>) -> Bernomor {
    Bernomor {
        nomor: u32::try_from(table.count("nomor")).unwrap_or_default(),
        teks: table.text("teks"),
    }
}

fn sasaran_rpjmd(table: &Table<'_>, regulasi: &Names, notes: &Notes<'_>) -> SasaranRpjmd {
    SasaranRpjmd {
        teks: table.text("teks"),
        indikator_awal: table.texts("indikator-awal"),
        indikator_perubahan: table.texts("indikator-perubahan"),
        penyederhanaan: table
            .get("penyederhanaan")
            .map(|value| regulasi.id(&value, "regulasi", notes)),
    }
}

/// Reads the strategies, which tie indicators to programmes.
pub fn strategi(
    tables: &[Table<'_>],
    renstra: &Renstra,
    program: &[Program],
    notes: &Notes<'_>,
) -> Vec<Strategi> {
    let ids: Vec<&str> = renstra.indikator().map(|indikator| indikator.id.0.as_str()).collect();
    let indikator = |value: &Value<'_>| {
        let id = value.text();
        if !id.is_empty() && !ids.contains(&id.as_str()) && !notes.names_lost() {
            notes.push(unknown(&id, &value.place, "indikator", ids.iter().copied(), notes));
        }
        Id(id)
    };
    let acuan_program = |value: &Value<'_>| {
        let kode = value.text();
        let known = program.iter().map(|satu| satu.kode.0.as_str());
        if !kode.is_empty() && !known.clone().any(|satu| satu == kode) && !notes.names_lost() {
            notes.push(unknown(&kode, &value.place, "program", known, notes));
        }
        Kode(kode)
    };
    let satu = |table: &Table<'_>| Strategi {
        indikator: table.items("indikator").iter().map(indikator).collect(),
        teks: table.text("teks"),
        program: table
            .need("program", "\"…\"")
            .map_or(Kode(String::new()), |value| acuan_program(&value)),
    };
    tables.iter().map(satu).collect()
}
