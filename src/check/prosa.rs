//! The words: analisis.toml, permasalahan.toml, teks.toml, the standard prose, and explanations of regulations.

mod wajib;

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::Dahulu;
use super::kontrol;
use super::permasalahan::{Masalah, permasalahan};
use super::rujukan::Dikenal;
use crate::diagnostic::{Code, Diagnostic};
use strum::VariantArray;
use wajib::Wajib;

use crate::domain::kalimat::Kalimat;
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::{
    Analisis, EvaluasiRenja, Fakta, Permasalahan, Persamaan, Solusi, Tinjauan,
};
use crate::domain::nama::{Nama, Tingkat};
use crate::domain::prosa::{BlokProsa, Prosa};
use crate::domain::rujukan::{Objek, Rujukan};
use crate::domain::semua::semua;
use crate::domain::susunan::JenisPasal;
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::prose::{Resolve, line, prose};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::source::Place;
use crate::tempat::Titik;

/// The file that holds the standard prose.
pub const BAKU: &str = "teks-baku.toml";
/// Sections that are one paragraph, for which there is no more room.
const SATU_ALINEA: [&str; 1] = ["kaki-tte"];

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
    let analisis = berkas.table("analisis.toml", notes);
    let (fakta, tempat) = fakta(&analisis, lost);
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
    let analisis_isi = isi_analisis(&analisis, (nama, diuraikan), lost, &resolve, fakta);
    let (permasalahan, solusi) = permasalahan(masalah, &resolve, notes);
    let penjelasan =
        each(penjelasan.iter().map(|(id, value)| Ok((id.clone(), prose(value, &resolve)?))));
    let teks = teks(berkas, baku, &resolve, notes);
    let uraian_sendiri = each(
        sendiri.iter().map(|value| value.as_ref().map(|value| prose(value, &resolve)).transpose()),
    );
    let persamaan = kontrol::persamaan(&analisis, &resolve, notes);
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

/// What is written about a part of the plan or of the budget.
fn uraian(objek: Objek, table: &Table<'_>, resolve: Resolve<'_>) -> Read<Prosa> {
    let value = table.value_written("uraian", Kind::Prose, URAIAN, "\"…\"")?;
    value.notes().mark(Titik::Analisis(objek), &value.place);
    prose(&value, resolve)
}

/// What `uraian` means, with an example.
const URAIAN: [&str; 2] = ["satu paragraf atau lebih", "\"…\""];

/// Why a tujuan or a sasaran came to what it did.
fn tinjauan(objek: Objek, table: &Table<'_>, resolve: Resolve<'_>) -> Read<Tinjauan> {
    let faktor = |kunci: &'static str, says: &'static str| {
        let kind = Kind::List(Box::new(Kind::Line));
        let Some(value) = table.value_if(kunci, kind, says, "[\"…\"]")? else {
            return Ok(Vec::new());
        };
        value.notes().mark(Titik::Faktor(kunci, objek.clone()), &value.place);
        each(value.list()?.iter().map(|value| line(value, resolve)))
    };
    let says = "yang mendukung hasilnya, masing-masing satu klausa, huruf kecil, tanpa titik; \
                tercetak sebagai daftar sebelum `uraian`";
    all!(Tinjauan {
        pendukung: faktor("pendukung", says),
        penghambat: faktor("penghambat", "yang menghambatnya, seperti `pendukung`"),
        uraian: uraian(objek, table, resolve),
    })
}

/// How what is written about a node is read.
type UraianNode<'a> = &'a dyn Fn(&Kode, &Table<'_>) -> Read<Prosa>;

/// What is written about those of the nodes of which anything is.
fn bila_ada(
    table: Option<Table<'_>>,
    semua: Vec<Kode>,
    uraian: UraianNode<'_>,
) -> Read<BTreeMap<Kode, Prosa>> {
    let Some(table) = table else { return Ok(BTreeMap::new()) };
    let isi = semua.into_iter().map(|kode| {
        let Some(value) = table.at_if(&kode.0)? else { return Ok(None) };
        let isi = uraian(&kode, &value.table())?;
        Ok(Some((kode, isi)))
    });
    each(isi).map(|isi| isi.into_iter().flatten().collect())
}

fn isi_analisis(
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
    let program = bila_ada(table, setingkat(Tingkat::Program), &|_, table| {
        prose(&table.value_written("uraian", Kind::Prose, URAIAN, "\"…\"")?, resolve)
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
    let butir = |kunci: &'static str, says: &'static str| {
        let kind = Kind::List(Box::new(Kind::Line));
        let Some(value) = table.value_if(kunci, kind, says, "[\"…\"]")? else {
            return Ok(Vec::new());
        };
        each(value.list()?.iter().map(|value| line(value, resolve)))
    };
    let tribulan =
        "tindak lanjut yang diperlukan dalam tribulan berikutnya, masing-masing satu klausa";
    let renja = "tindak lanjut yang diperlukan dalam Renja berikutnya, masing-masing satu klausa";
    all!(EvaluasiRenja {
        tribulan_berikutnya: butir("tribulan-berikutnya", tribulan),
        renja_berikutnya: butir("renja-berikutnya", renja),
    })
}

/// Sections that stand in the place of another where the report is of a special kind.
const RAGAM: [(&str, &str); 6] = [
    ("pelatihan-umum", "pelatihan"),
    ("maksud-tanpa-anggaran", "maksud-tujuan"),
    ("akuntabilitas-tanpa-anggaran", "akuntabilitas"),
    ("renstra-program", "renstra"),
    ("penunjang-kemajuan", "penunjang"),
    ("langkah-seluruhnya", "langkah-ke-depan"),
];

/// The standard prose, each section in the office's own wording where it gave one, and the passages that it words instead
/// of the program. Of several files the nearest that has a section counts. An office's own words stand whatever the kind of
/// its report, unless it has others for that.
fn teks<'a>(
    berkas: &'a Berkas<'a>,
    baku: &'a Berkas<'a>,
    resolve: Resolve<'_>,
    notes: &'a Notes<'a>,
) -> Read<BTreeMap<String, Prosa>> {
    let standar = baku.table(BAKU, notes);
    let sendiri = berkas.tables("teks.toml", notes);
    let baku = standar.keys().into_iter().map(|(bagian, _)| {
        let says = "bagian itu dengan kata sendiri, pengganti teks baku";
        (standar.at(&bagian, "\"…\"").map(Some), bagian, says)
    });
    let kalimat = Kalimat::VARIANTS.iter().map(|kalimat| {
        let says = "bagian itu dengan kata sendiri, pengganti kalimat yang disusun program";
        (Ok(None), <&str>::from(*kalimat).to_owned(), says)
    });
    let mut milik = BTreeSet::new();
    let isi = baku.chain(kalimat).map(|(standar, bagian, says)| {
        let sendiri = each(sendiri.iter().map(|table| table.section(&bagian, says)))?;
        let sendiri = sendiri.into_iter().flatten().next();
        if let Some(value) = &sendiri {
            notes.mark(Titik::Teks(bagian.clone()), &value.place);
            milik.insert(bagian.clone());
        }
        let isi = match (&sendiri, standar?) {
            (Some(value), _) => section(&bagian, value, resolve)?,
            // Of what the report has not the standard does not speak.
            (None, Some(value)) => {
                match section(&bagian, &value, &|text| resolve(text).map_err(|_| None)) {
                    Ok(isi) => isi,
                    Err(_) => return Ok(None),
                }
            }
            (None, None) => return Ok(None),
        };
        Ok(Some((bagian, isi)))
    });
    let mut hasil: BTreeMap<String, Prosa> = each(isi)?.into_iter().flatten().collect();
    for (ragam, umum) in RAGAM {
        if milik.contains(umum) && !milik.contains(ragam) {
            let isi = hasil.get(umum).cloned();
            hasil.extend(isi.map(|isi| (ragam.to_owned(), isi)));
        }
    }
    Ok(hasil)
}

fn section(bagian: &str, value: &Value<'_>, resolve: Resolve<'_>) -> Read<Prosa> {
    if SATU_ALINEA.contains(&bagian) {
        return Ok(vec![BlokProsa::Paragraf(line(value, resolve)?)]);
    }
    prose(value, resolve)
}
