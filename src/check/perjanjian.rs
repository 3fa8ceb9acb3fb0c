//! The year's agreement beside its targets: perjanjian-kinerja.toml.

use strum::VariantArray;

use super::names::Names;
use super::pihak::{menyetujui, pihak_pertama};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::formulir::FormulirPerjanjian;
use crate::domain::kode::Id;
use crate::domain::laporan::{PerjanjianKinerja, PerubahanPerjanjian};
use crate::read::notes::Read;
use crate::read::number::Bilangan;
use crate::read::shape::Kind;
use crate::read::table::{Table, all};

/// When and by which guideline it was made, and whether it was changed.
pub fn perjanjian(pk: &Table<'_>, regulasi: &Names, indikator: &Names) -> Read<PerjanjianKinerja> {
    let says = "formulirnya menurut tingkatnya; bila tidak ditulis, menurut jenis instansinya";
    let formulir = FormulirPerjanjian::VARIANTS.iter().map(|isi| (isi.kata().kunci, *isi));
    let formulir = pk.choice_if("formulir", says, &formulir.collect::<Vec<_>>());
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
        formulir,
        indikator: dipilih(pk, indikator),
        menyetujui: menyetujui(pk),
    })
}

/// Those of the indicators that are promised in it, where the office names some.
fn dipilih(pk: &Table<'_>, indikator: &Names) -> Read<Vec<Id>> {
    const KUNCI: &str = "indikator";
    let says = "indikator yang diperjanjikan; bila tidak ditulis, semua";
    let dipilih = indikator.all_if_at(pk, KUNCI, says, "[\"IK1\", \"IK2\"]")?;
    if let Some(place) = pk.written(KUNCI).filter(|_| dipilih.is_empty() && !pk.is_pen()) {
        let problem = Diagnostic::new(Code::TanpaIndikator, "daftar indikator di sini kosong");
        let saran = "isi dengan indikator yang diperjanjikan; bila semuanya, hapus `indikator`";
        return Err(pk.notes().push(problem.at(&place).saran(saran)));
    }
    Ok(dipilih)
}

/// Whether it is a change of the year's first, or which one.
fn perubahan(pk: &Table<'_>) -> Read<PerubahanPerjanjian> {
    let kind = Kind::Either(vec![Kind::Flag, Kind::Count]);
    let says = "`true` bila perjanjian ini perubahan, atau perubahan ke berapa";
    let Some(value) = pk.value_if("perubahan", kind, says, "true")? else {
        return Ok(PerubahanPerjanjian::Belum);
    };
    let salah = |message: &str, saran: &str| {
        let problem = Diagnostic::new(Code::JenisSalah, message).at(&value.place);
        Err(value.notes().push(problem.saran(saran)))
    };
    if value.is_integer() {
        return match value.count(Bilangan::Cacah)? {
            0 => salah(
                "perubahan perjanjian dinomori dari 1",
                "hapus `perubahan` bila perjanjian ini belum diubah; bila sudah, tulis nomor perubahannya",
            ),
            urut => Ok(PerubahanPerjanjian::Ke(urut)),
        };
    }
    if !value.is_flag() {
        return salah(
            "perubahan perjanjian ditulis `true` atau nomornya",
            "tulis nomor perubahannya dengan angka, perubahan kedua misalnya `perubahan = 2`; `true` bila tidak bernomor",
        );
    }
    Ok(if value.flag()? { PerubahanPerjanjian::Diubah } else { PerubahanPerjanjian::Belum })
}
