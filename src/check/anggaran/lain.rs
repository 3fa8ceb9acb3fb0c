//! What the plan has and this year does not: it is named, and only the years of the plan are read of it.

use super::keluaran::indikator_lain;
use super::kode::kode;
use super::{Reading, jangka};
use crate::check::bagian::without;
use crate::domain::anggaran::{SebabLain, TidakTahunIni};
use crate::domain::kode::Kode;
use crate::domain::nama::{NamaNode, Tingkat};
use crate::read::notes::{Read, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, all};

/// When a node has to say what it does this year.
pub const TAHUN_INI: &str = "kecuali `tidak-tahun-ini` padanya atau di atasnya";
/// The same of what a sub kegiatan puts out.
pub const BERKELUARAN: &str =
    "kecuali `tanpa-indikator`, atau `tidak-tahun-ini` padanya atau di atasnya";

/// Whether a part of the plan is not of this year. Where that may stand on a line that could not be read, it is read as if it
/// were not, and told that nobody knows.
pub fn lain(
    table: &Table<'_>,
    tingkat: Tingkat,
    (kode, nama): (&Read<Kode>, &Read<String>),
    reading: &mut Reading<'_, '_>,
) -> Read<bool> {
    let says =
        "mengapa tidak dilaksanakan tahun ini; disebut di bawah tabel, dan tidak ikut dihitung";
    let example = "\"target dan pagu tahun ini nol\"";
    let alasan = table
        .value_instead("tidak-tahun-ini", Kind::Text, says, example)
        .and_then(|alasan| alasan.map(|alasan| alasan.reason()).transpose());
    let pengganti = match tingkat {
        Tingkat::Program => {
            let says = "program yang digantikannya pada tahun lain; tidak ikut dihitung tahun ini";
            table.value_instead("pengganti", Kind::Ref(Space::Node), says, "\"5\"")
        }
        Tingkat::Kegiatan | Tingkat::SubKegiatan => Ok(None),
    };
    let sebab = match (alasan, pengganti) {
        (_, Ok(Some(lama))) => {
            let lama = reading.kode_program.refer(&lama);
            let sendiri = without(table, "tidak-tahun-ini", |kunci| kunci == "pengganti");
            sendiri.and(lama).map(|lama| SebabLain::Menggantikan(Kode(lama.0)))
        }
        (Ok(Some(alasan)), Ok(None)) => Ok(SebabLain::Alasan(alasan)),
        (Ok(None), Ok(None)) => return Ok(false),
        (Err(told), _) | (_, Err(told)) => Err(told),
    };
    if table.is_pen() {
        return Ok(false);
    }
    let tertulis = table.written("tidak-tahun-ini").or(table.written("pengganti"));
    let tidak_terbaca = sebab.as_ref().err().copied().filter(|_| tertulis.is_none());
    let sesudah = reading.terbaca.nama.last().map(|node| node.kode.clone());
    let lain = Lain { sebab: sebab.map(Some), sesudah };
    let lain = isi(table, tingkat, (kode, nama), lain, reading);
    reading.tidak_tahun_ini.push(lain);
    tidak_terbaca.map_or(Ok(true), |told| {
        reading.node.lose(told);
        Err(told)
    })
}

/// What is said of the uppermost alone.
struct Lain {
    sebab: Read<Option<SebabLain>>,
    sesudah: Option<Kode>,
}

/// The years of the plan, of the node and of what stands below it.
fn isi(
    table: &Table<'_>,
    tingkat: Tingkat,
    (kode, nama): (&Read<Kode>, &Read<String>),
    lain: Lain,
    reading: &mut Reading<'_, '_>,
) -> Read<TidakTahunIni> {
    let indikator = indikator_lain(table, kode, reading);
    if let (Ok(kode), Ok(indikator)) = (kode, &indikator) {
        let indikator = indikator.iter().map(|indikator| indikator.id.clone()).collect();
        reading.terbaca.lain.push(NamaNode { kode: kode.clone(), tingkat, indikator });
    }
    let anak = match tingkat {
        Tingkat::Program => Some(("kegiatan", Tingkat::Kegiatan)),
        Tingkat::Kegiatan => Some(("sub-kegiatan", Tingkat::SubKegiatan)),
        Tingkat::SubKegiatan => None,
    };
    let anak = anak.filter(|(kunci, _)| table.written(kunci).is_some());
    let uang = match anak {
        Some(_) => Ok(None),
        None => jangka::uang(table, kode, reading).map(Some),
    };
    let di_bawah = anak.map_or(Ok(Vec::new()), |(kunci, tingkat)| {
        let tables = table.tables_if(kunci, "yang ada di bawahnya")?;
        each(tables.iter().map(|anak| di_bawah(anak, tingkat, kode, reading)))
    });
    skip(table, tahun_ini(tingkat));
    let Lain { sebab, sesudah } = lain;
    let (kode, nama, sesudah) = (kode.clone(), nama.clone(), Ok(sesudah));
    all!(TidakTahunIni {
        kode,
        tingkat: Ok(tingkat),
        sesudah,
        nama,
        sebab,
        indikator,
        uang,
        di_bawah,
    })
}

/// What a node says of this year, and is not read where it is not of it.
fn tahun_ini(tingkat: Tingkat) -> &'static [&'static str] {
    match tingkat {
        Tingkat::Program => &["kode-resmi", "tidak-tahun-ini", "urusan", "bidang", "pendukung"],
        Tingkat::Kegiatan => &[
            "kode-resmi",
            "tidak-tahun-ini",
            "sasaran",
            "rincian-output",
            "pagu",
            "pagu-akhir",
            "realisasi-sampai-tahun-lalu",
            "sumber-dana",
        ],
        Tingkat::SubKegiatan => &[
            "kode-resmi",
            "tidak-tahun-ini",
            "tanpa-indikator",
            "memelihara",
            "pagu",
            "sumber-dana",
        ],
    }
}

/// Lets keys stand without reading them.
pub fn skip(table: &Table<'_>, semua: &[&str]) {
    for kunci in semua {
        drop(table.value_if(kunci, Kind::Table, "", ""));
    }
}

fn di_bawah(
    table: &Table<'_>,
    tingkat: Tingkat,
    induk: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Read<TidakTahunIni> {
    let kode = kode(table, tingkat, induk.as_ref().map(Some).map_err(|told| *told), reading);
    let nama = table.text("nama", "nama resminya", "\"…\"");
    let lain = Lain { sebab: Ok(None), sesudah: None };
    isi(table, tingkat, (&kode, &nama), lain, reading)
}
