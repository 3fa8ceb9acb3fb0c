//! analisis.toml: what the office writes about its plan and its budget.

use std::collections::{BTreeMap, BTreeSet};

use super::wajib::Wajib;
use crate::domain::angka::Tersedia;
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::{Analisis, EvaluasiRenja, Fakta, Tinjauan};
use crate::domain::nama::{Nama, Tingkat};
use crate::domain::prosa::{Prosa, Ruas};
use crate::domain::rujukan::Objek;
use crate::domain::susunan::JenisPasal;
use crate::read::notes::{Read, Told, each};
use crate::read::prose::{Resolve, line, prose};
use crate::read::say::Unknown;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

/// What is written about a part of the plan or of the budget, or why nothing is.
fn uraian(objek: Objek, table: &Table<'_>, resolve: Resolve<'_>) -> Read<Tersedia<Prosa>> {
    let value = table.value_available(URAIAN, Kind::Prose, SATU_ATAU_LEBIH, CONTOH)?;
    terurai(objek, &value, resolve)
}

/// The same beside the causes, which may say all.
fn uraian_sesudah(
    objek: Objek,
    table: &Table<'_>,
    resolve: Resolve<'_>,
) -> Read<Option<Tersedia<Prosa>>> {
    let bersebab = table.written("pendukung").or(table.written("penghambat"));
    let kind = Kind::Tersedia(Box::new(Kind::Prose));
    let says = [SATU_ATAU_LEBIH, CONTOH];
    let bila = "bila `pendukung` dan `penghambat` tidak ditulis";
    match table.value_when(URAIAN, kind, bila, says)? {
        Some(value) => terurai(objek, &value, resolve).map(Some),
        None if bersebab.is_some() => Ok(None),
        None => Err(table.miss_figure(URAIAN, CONTOH, Unknown::Value)),
    }
}

fn terurai(objek: Objek, value: &Value<'_>, resolve: Resolve<'_>) -> Read<Tersedia<Prosa>> {
    value.notes().mark(Titik::Analisis(objek), &value.place);
    match value.unavailable() {
        Some(alasan) => alasan.map(Tersedia::Tidak),
        None => prose(value, resolve).map(Tersedia::Ada),
    }
}

const URAIAN: &str = "uraian";
const SATU_ATAU_LEBIH: &str = "satu paragraf atau lebih";
const CONTOH: &str = "\"…\"";

/// A list of clauses, where there is one.
fn klausa(
    table: &Table<'_>,
    kunci: &'static str,
    says: &'static str,
    resolve: Resolve<'_>,
) -> Read<Vec<Vec<Ruas>>> {
    let kind = Kind::List(Box::new(Kind::Line));
    let Some(value) = table.value_if(kunci, kind, says, "[\"…\"]")? else {
        return Ok(Vec::new());
    };
    each(value.list()?.iter().map(|value| line(value, resolve)))
}

/// Why a tujuan or a sasaran came to what it did.
fn tinjauan(objek: Objek, table: &Table<'_>, resolve: Resolve<'_>) -> Read<Tinjauan> {
    let faktor = |kunci: &'static str, says: &'static str| {
        if let Some(place) = table.written(kunci) {
            table.notes().mark(Titik::Faktor(kunci, objek.clone()), &place);
        }
        klausa(table, kunci, says, resolve)
    };
    let says = "yang mendukung hasilnya, masing-masing satu klausa, huruf kecil, tanpa titik; \
                tercetak sebagai daftar sebelum `uraian`";
    all!(Tinjauan {
        pendukung: faktor("pendukung", says),
        penghambat: faktor("penghambat", "yang menghambatnya, seperti `pendukung`"),
        uraian: uraian_sesudah(objek, table, resolve),
    })
}

/// How what is written about a node is read.
type UraianNode<'a> = &'a dyn Fn(&Kode, &Table<'_>) -> Read<Tersedia<Prosa>>;

/// What is written about those of the nodes of which anything is.
fn bila_ada(
    table: Option<Table<'_>>,
    semua: Vec<Kode>,
    uraian: UraianNode<'_>,
) -> Read<BTreeMap<Kode, Tersedia<Prosa>>> {
    let Some(table) = table else { return Ok(BTreeMap::new()) };
    let isi = semua.into_iter().map(|kode| {
        let Some(value) = table.at_if(&kode.0)? else { return Ok(None) };
        let isi = uraian(&kode, &value.table())?;
        Ok(Some((kode, isi)))
    });
    each(isi).map(|isi| isi.into_iter().flatten().collect())
}

/// What is written about the plan and the budget, and what else analisis.toml holds for the report.
pub fn analisis(
    analisis: &Table<'_>,
    (nama, diuraikan): (&Nama, &BTreeSet<Kode>),
    lost: &BTreeMap<Space, Told>,
    resolve: Resolve<'_>,
    fakta: Read<BTreeMap<Id, Fakta>>,
) -> Read<Analisis> {
    let hilang = |space: Space| lost.get(&space).copied();
    let space = Space::Tujuan;
    let says = ["analisis sebab dan upaya setiap tujuan", "bila ada tujuan"];
    let table = Wajib::ask(analisis, &nama.tujuan, "tujuan", space, says, hilang(space));
    let tujuan =
        table.isi(&nama.tujuan, |id, table| tinjauan(Objek::Tujuan(id.clone()), table, resolve));
    let space = Space::Sasaran;
    let says = ["analisis sebab dan upaya setiap sasaran", "bila ada sasaran"];
    let table = Wajib::ask(analisis, &nama.sasaran, "sasaran", space, says, hilang(space));
    let sasaran =
        table.isi(&nama.sasaran, |id, table| tinjauan(Objek::Sasaran(id.clone()), table, resolve));
    let setingkat = |tingkat: Tingkat| -> Vec<Kode> {
        let node = nama.pohon.iter().filter(|node| node.tingkat == tingkat);
        node.map(|node| node.kode.clone()).collect()
    };
    let hilang = hilang(Space::Node);
    let tabel_node = |key: &str, says: &'static str| {
        let table = analisis.named_if(key, Space::Node, Kind::Table, says, "");
        table.map(|table| table.by(hilang))
    };
    let says = "analisis setiap kegiatan; kode diberi tanda kutip";
    let kegiatan = setingkat(Tingkat::Kegiatan);
    let uraian_kegiatan =
        |kode: &Kode, table: &Table<'_>| uraian(Objek::Node(kode.clone()), table, resolve);
    // Kegiatan that serve no sasaran by name need not be told of one by one, nor those of which there is nothing to tell.
    let penunjang = nama.susunan.berpasal(JenisPasal::Penunjang);
    let (wajib, lain): (Vec<Kode>, Vec<Kode>) =
        kegiatan.iter().cloned().partition(|kode| penunjang && diuraikan.contains(kode));
    let kegiatan = if kegiatan.is_empty() || !wajib.is_empty() || analisis.is_pen() {
        let says = [says, "bila ada kegiatan yang melayani sasaran"];
        Wajib::ask(analisis, &wajib, "kegiatan", Space::Node, says, hilang).isi_dan(
            &wajib,
            &lain,
            uraian_kegiatan,
        )
    } else {
        bila_ada(tabel_node("kegiatan", says), kegiatan, &uraian_kegiatan)
    };
    let table = tabel_node("program", "penunjang atau penghambat setiap program");
    let program = bila_ada(table, setingkat(Tingkat::Program), &|kode, table| {
        uraian(Objek::Node(kode.clone()), table, resolve)
    });
    let evaluasi_renja = evaluasi_renja(analisis, resolve);
    all!(Analisis { tujuan, sasaran, kegiatan, program, fakta, evaluasi_renja })
}

/// What is to be done after the evaluation of the year's plan, where that is told.
fn evaluasi_renja(analisis: &Table<'_>, resolve: Resolve<'_>) -> Read<EvaluasiRenja> {
    let says =
        "isian kepala Bappeda pada Formulir E.81; bila tidak ditulis, untuk diisi dengan pena";
    let Some(table) = analisis.table_if("evaluasi-renja", says) else {
        return Ok(EvaluasiRenja::default());
    };
    let tribulan =
        "tindak lanjut yang diperlukan dalam tribulan berikutnya, masing-masing satu klausa";
    let renja = "tindak lanjut yang diperlukan dalam Renja berikutnya, masing-masing satu klausa";
    all!(EvaluasiRenja {
        tribulan_berikutnya: klausa(&table, "tribulan-berikutnya", tribulan, resolve),
        renja_berikutnya: klausa(&table, "renja-berikutnya", renja, resolve),
    })
}
