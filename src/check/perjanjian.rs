//! The year's agreement beside its targets: perjanjian-kinerja.toml.

use super::names::Names;
use super::pihak::pihak_pertama;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::{PerjanjianKinerja, PerubahanPerjanjian};
use crate::read::notes::Read;
use crate::read::number::Bilangan;
use crate::read::shape::Kind;
use crate::read::table::{Table, all};

/// When and by which guideline it was made, and whether it was changed.
pub fn perjanjian(pk: &Table<'_>, regulasi: &Names) -> Read<PerjanjianKinerja> {
    all!(PerjanjianKinerja {
        tanggal: pk.date_if("tanggal", "tanggal penandatanganan", "2023-01-10"),
        pihak_pertama: pihak_pertama(pk),
        regulasi: regulasi.at(pk, "regulasi", "pedomannya", "\"permenpan-53-2014\""),
        dokumen: pk.text_if(
            "dokumen",
            "nama dokumen yang memuat targetnya, bila bukan perjanjian kinerja",
            "\"Rencana Kerja\""
        ),
        perubahan: perubahan(pk),
    })
}

/// Whether it is a change of the year's first, or which one.
fn perubahan(pk: &Table<'_>) -> Read<PerubahanPerjanjian> {
    let kind = Kind::Either(vec![Kind::Flag, Kind::Count]);
    let says = "`true` bila perjanjian ini perubahan, atau perubahan ke berapa";
    let Some(value) = pk.value_if("perubahan", kind, says, "true")? else {
        return Ok(PerubahanPerjanjian::Belum);
    };
    if value.is_integer() {
        return Ok(match value.count(Bilangan::Cacah)? {
            0 => PerubahanPerjanjian::Belum,
            urut => PerubahanPerjanjian::Ke(urut),
        });
    }
    if !value.is_flag() {
        let message = "perubahan perjanjian ditulis `true` atau nomornya";
        let problem = Diagnostic::new(Code::JenisSalah, message).at(&value.place);
        let saran = "tulis nomor perubahannya dengan angka, perubahan kedua misalnya `perubahan = 2`; `true` bila tidak bernomor";
        return Err(value.notes().push(problem.saran(saran)));
    }
    Ok(if value.flag()? { PerubahanPerjanjian::Diubah } else { PerubahanPerjanjian::Belum })
}
