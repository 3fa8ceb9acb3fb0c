//! What a sub kegiatan may spend and has spent, and the funds that pay for it.

use std::collections::BTreeMap;

use super::Reading;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Alokasi, Anggaran, BagianDana};
use crate::domain::angka::Rupiah;
use crate::domain::kode::Kode;
use crate::domain::rujukan::{Angka, Lingkup};
use crate::read::notes::{Read, each};
use crate::read::number::typed;
use crate::read::shape::{Filler, Kind, Space};
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

/// Money of a sub kegiatan.
pub fn alokasi_sub(
    table: &Table<'_>,
    kode: &Read<Kode>,
    reading: &Reading<'_, '_>,
) -> Read<Alokasi> {
    let keuangan = table.filled_by(Filler::Keuangan);
    alokasi(
        &keuangan,
        keuangan.value_written("pagu", pagu(), [PAGU, "10_575_000"], "0"),
        kode,
        reading,
    )
}

/// Money of a kegiatan that has no sub kegiatan; nothing where it has some.
pub fn alokasi_kegiatan(
    table: &Table<'_>,
    kode: &Read<Kode>,
    reading: &Reading<'_, '_>,
) -> Option<Read<Alokasi>> {
    let keuangan = table.filled_by(Filler::Keuangan);
    let pagu = keuangan.value_or("pagu", pagu(), PAGU_KEGIATAN, "10_575_000");
    let ditulis = ["pagu", "sumber-dana"].iter().find_map(|kunci| table.written(kunci));
    if let (Some(ditulis), Some(sub)) = (&ditulis, &table.written("sub-kegiatan")) {
        let apa = "kegiatan ini mempunyai pagu sendiri dan sub kegiatan";
        let problem = Diagnostic::new(Code::KunciBertentangan, apa).at(ditulis);
        let problem = problem.conflicting(sub, "sub kegiatannya di sini");
        let saran =
            "hapus pagu dan sumber-dana kegiatan ini, karena dijumlahkan dari sub kegiatannya";
        return Some(Err(table.notes().push(problem.saran(saran))));
    }
    if ditulis.is_none() && !table.is_pen() {
        return None;
    }
    let pagu = pagu.and_then(|pagu| match pagu {
        None => Err(table.miss("pagu", "…".into())),
        Some(pagu) => Ok(pagu),
    });
    Some(alokasi(&keuangan, pagu, kode, reading))
}

fn pagu() -> Kind {
    Kind::Either(vec![Kind::Rupiah, Kind::By(Space::Dana, Box::new(Kind::Rupiah))])
}

const PAGU: &str = "pagunya; bila dibayar dari beberapa dana, boleh dirinci: `{ DAU = 1_000_000, DBHCHT = 500_000 }`, begitu pula realisasinya; tanpa rincian, jumlah setiap dana (`pagu:DAU`) tidak dapat dihitung";
const PAGU_KEGIATAN: &str =
    "pagunya, bila tidak ada sub kegiatan; ditulis seperti pagu sub kegiatan";

fn alokasi(
    keuangan: &Table<'_>,
    pagu: Read<Value<'_>>,
    kode: &Read<Kode>,
    reading: &Reading<'_, '_>,
) -> Read<Alokasi> {
    let sumber_dana = sumber_dana(keuangan, reading);
    let realisasi = match kode {
        Ok(kode) => reading.realisasi.at(&kode.0, "0"),
        Err(told) => Err(*told),
    };
    if let Ok(kode) = kode {
        let mark = |jenis: fn(Lingkup) -> Angka, value: &Read<Value<'_>>| {
            if let Ok(value) = value {
                let angka = jenis(Lingkup::Node(kode.clone()));
                value.notes().mark(Titik::Angka(angka), &value.place);
            }
        };
        mark(Angka::Pagu, &pagu);
        mark(Angka::RealisasiAnggaran, &realisasi);
    }
    let uang = uang(kode, &pagu, &realisasi, &sumber_dana);
    let (anggaran, bagian_dana) = uang?;
    Ok(Alokasi { anggaran, sumber_dana: sumber_dana?, bagian_dana })
}

/// The funds that pay; the only one there is need not be named.
fn sumber_dana(table: &Table<'_>, reading: &Reading<'_, '_>) -> Read<Vec<String>> {
    let kind = Kind::List(Box::new(Kind::Ref(Space::Dana)));
    let says = ["dana yang membayarnya", "[\"DAU\"]"];
    let value = table.value_when("sumber-dana", kind, "bila dananya beberapa", says)?;
    match (value, reading.dana.iter().collect::<Vec<_>>().as_slice(), reading.dana.lost) {
        (Some(value), _, _) => {
            each(value.list()?.iter().map(|value| Ok(reading.dana.refer(value)?.0)))
        }
        (None, _, Some(told)) => Err(told),
        (None, [dana], None) => Ok(vec![(*dana).to_owned()]),
        (None, _, None) => Err(table.miss("sumber-dana", "[ … ]".into())),
    }
}

/// What is set aside and what is spent, which is never more.
fn uang(
    kode: &Read<Kode>,
    pagu: &Read<Value<'_>>,
    realisasi: &Read<Value<'_>>,
    sumber_dana: &Read<Vec<String>>,
) -> Read<(Anggaran, BagianDana)> {
    let jumlah = |value: &Read<Value<'_>>| match value {
        Ok(value) => jumlah_dana(value, sumber_dana),
        Err(told) => Err(*told),
    };
    let jumlah = (jumlah(pagu), jumlah(realisasi));
    let ((pagu_jumlah, pagu_bagian), (realisasi_jumlah, realisasi_bagian)) = (jumlah.0?, jumlah.1?);
    let anggaran = Anggaran { pagu: pagu_jumlah, realisasi: realisasi_jumlah };
    if let (Ok(kode), Ok(pagu), Ok(realisasi)) = (kode, pagu, realisasi)
        && anggaran.realisasi > anggaran.pagu
    {
        pagu.notes().push(
            Diagnostic::new(Code::PaguTerlampaui, format!("realisasi {} melebihi pagunya", kode.0))
                .at(&realisasi.place)
                .conflicting(&pagu.place, "pagunya di sini")
                .found(
                    typed(anggaran.realisasi.0),
                    format!("paling banyak {}", typed(anggaran.pagu.0)),
                )
                .saran("periksa banyaknya nol pada kedua angka itu; bila anggaran bergeser, perbarui pagunya"),
        );
    }
    Ok((anggaran, BagianDana { pagu: pagu_bagian, realisasi: realisasi_bagian }))
}

/// Money as one sum, or by fund: `{ DAU = 1_000_000, DBHCHT = 500_000 }`.
fn jumlah_dana(
    value: &Value<'_>,
    sumber_dana: &Read<Vec<String>>,
) -> Read<(Rupiah, BTreeMap<String, Rupiah>)> {
    if !value.is_table() {
        return Ok((Rupiah(value.rupiah()?), BTreeMap::new()));
    }
    let table = value.table().called("rincian dana").by(sumber_dana.as_ref().err().copied());
    let sumber_dana = sumber_dana.as_ref().map_err(|told| *told)?;
    let bagian = each(sumber_dana.iter().map(|dana| {
        let jumlah = table.at(dana, "…")?.rupiah()?;
        Ok((dana.clone(), Rupiah(jumlah)))
    }))?;
    let bagian: BTreeMap<String, Rupiah> = bagian.into_iter().collect();
    Ok((bagian.values().copied().sum(), bagian))
}
