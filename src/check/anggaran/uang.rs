//! What a sub kegiatan may spend and has spent, and the funds that pay for it.

use std::collections::BTreeMap;

use super::Reading;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Anggaran, BagianDana};
use crate::domain::angka::Rupiah;
use crate::domain::kode::Kode;
use crate::read::notes::{Read, each};
use crate::read::number::{self, grouped};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value};

/// The funds that a sub kegiatan is paid from.
pub fn sumber_dana(table: &Table<'_>, reading: &Reading<'_, '_>) -> Read<Vec<String>> {
    let kind = Kind::List(Box::new(Kind::Ref(Space::Dana)));
    let says = ["dana yang membayarnya", "[\"DAU\"]"];
    let value = table.value_written("sumber-dana", kind, says, "[ … ]")?;
    each(value.list()?.iter().map(|value| Ok(reading.dana.refer(value)?.0)))
}

/// What is set aside and what is spent, which is never more.
pub fn uang(
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
                    grouped(&anggaran.realisasi.0.to_string()),
                    format!("paling banyak {}", grouped(&anggaran.pagu.0.to_string())),
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
        return Ok((Rupiah(value.count(number::Bilangan::Rupiah)?), BTreeMap::new()));
    }
    let table = value.table().called("rincian dana").by(sumber_dana.as_ref().err().copied());
    let sumber_dana = sumber_dana.as_ref().map_err(|told| *told)?;
    let bagian = each(sumber_dana.iter().map(|dana| {
        let jumlah = table.at(dana, "0")?.count(number::Bilangan::Rupiah)?;
        Ok((dana.clone(), Rupiah(jumlah)))
    }))?;
    let bagian: BTreeMap<String, Rupiah> = bagian.into_iter().collect();
    Ok((bagian.values().copied().sum(), bagian))
}
