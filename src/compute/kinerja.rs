//! Indicators of the renstra: realisasi, capaian, kategori, and their mean.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::angka::Persen;
use crate::domain::draf::Pokok;
use crate::domain::kebijakan::{Dasar, Kebijakan, NolPerNol};
use crate::domain::kode::Id;
use crate::domain::renstra::{Indikator, Satuan, Ukuran};

use super::bulat::{self, bagian, bulat, persen};
use super::rekap::{Kinerja, RataRata, TerhadapTribulan};

/// Every indicator of the renstra, by id.
pub fn semua(pokok: Pokok<'_>) -> BTreeMap<Id, Kinerja> {
    let indikator = pokok.renstra.indikator();
    indikator.map(|indikator| (indikator.id.clone(), satu(pokok, indikator))).collect()
}

/// Mean capaian of the sasaran's indicators that have one, from the printed figures; none counts for more than the
/// cap.
pub fn rata_rata(pokok: Pokok<'_>, kinerja: &BTreeMap<Id, Kinerja>) -> RataRata {
    let kebijakan = pokok.kebijakan;
    let nilai: Vec<Decimal> = pokok
        .renstra
        .indikator_sasaran()
        .filter_map(|indikator| kinerja.get(&indikator.id)?.capaian)
        .map(|capaian| kebijakan.batas_capaian.map_or(capaian, |batas| capaian.min(batas)).0)
        .collect();
    let capaian = bulat::rata_rata(&nilai).map(|nilai| persen(kebijakan, nilai));
    RataRata { capaian, kategori: kategori(kebijakan, capaian) }
}

/// The capaian of an indicator before it is rounded, in percent of `target`; from the rounded or the exact realisasi
/// as the policy says.
pub fn capaian_utuh(
    indikator: &Indikator,
    target: Decimal,
    kebijakan: &Kebijakan,
) -> Option<Decimal> {
    if tanpa_data(indikator) {
        return match kebijakan.nol_per_nol {
            NolPerNol::NolDenganCatatan => Some(Decimal::ZERO),
            NolPerNol::Kecualikan => None,
        };
    }
    let realisasi = match kebijakan.dasar_capaian {
        Dasar::Dibulatkan => realisasi(indikator, kebijakan),
        Dasar::Utuh => realisasi_utuh(indikator),
    };
    indikator.rumus.bentuk().hitung(realisasi, target).map(|capaian| capaian.0)
}

fn satu(pokok: Pokok<'_>, indikator: &Indikator) -> Kinerja {
    let kebijakan = pokok.kebijakan;
    let (pembilang, penyebut) = match indikator.hasil.ukuran {
        Ukuran::Rasio { pembilang, penyebut } => (Some(pembilang), Some(penyebut)),
        Ukuran::Nilai(_) => (None, None),
    };
    let realisasi = realisasi(indikator, kebijakan);
    let capaian = capaian(indikator, indikator.target, kebijakan);
    Kinerja {
        pembilang,
        penyebut,
        realisasi,
        tanpa_data: tanpa_data(indikator),
        target: indikator.target,
        capaian,
        kategori: kategori(kebijakan, capaian),
        tercapai: capaian.is_some_and(|capaian| capaian.0 >= Decimal::ONE_HUNDRED),
        tribulan: terhadap_tribulan(pokok, indikator),
        target_akhir: indikator.target_akhir,
        selisih_akhir: realisasi.saturating_sub(indikator.target_akhir),
    }
}

fn terhadap_tribulan(pokok: Pokok<'_>, indikator: &Indikator) -> Option<TerhadapTribulan> {
    let tribulan = pokok.identitas.periode.tribulan()?;
    let target = indikator.target_tribulan?[tribulan as usize];
    let capaian = capaian(indikator, target, pokok.kebijakan);
    Some(TerhadapTribulan { target, capaian, kategori: kategori(pokok.kebijakan, capaian) })
}

fn capaian(indikator: &Indikator, target: Decimal, kebijakan: &Kebijakan) -> Option<Persen> {
    capaian_utuh(indikator, target, kebijakan).map(|nilai| persen(kebijakan, nilai))
}

fn kategori(kebijakan: &Kebijakan, capaian: Option<Persen>) -> Option<String> {
    capaian.map(|capaian| kebijakan.skala.kategori(capaian).to_owned())
}

/// The printed realisasi: shares have the policy's digits; a typed number keeps its own where it has fewer.
fn realisasi(indikator: &Indikator, kebijakan: &Kebijakan) -> Decimal {
    let utuh = realisasi_utuh(indikator);
    let dihitung = match indikator.hasil.ukuran {
        Ukuran::Rasio { .. } => true,
        Ukuran::Nilai(_) => indikator.satuan == Satuan::Persen,
    };
    if dihitung || utuh.scale() > kebijakan.desimal { bulat(kebijakan, utuh) } else { utuh }
}

/// The realisasi before it is rounded; 0/0 is zero.
fn realisasi_utuh(indikator: &Indikator) -> Decimal {
    match indikator.hasil.ukuran {
        Ukuran::Nilai(nilai) => nilai,
        Ukuran::Rasio { pembilang, penyebut } => {
            let (atas, bawah) = (Decimal::from(pembilang), Decimal::from(penyebut));
            let hasil = match indikator.satuan {
                Satuan::Persen => bagian(atas, bawah),
                Satuan::Lain(_) | Satuan::Predikat(_) => atas.checked_div(bawah),
            };
            hasil.unwrap_or_default()
        }
    }
}

/// Whether the indicator is a ratio over nothing.
fn tanpa_data(indikator: &Indikator) -> bool {
    matches!(indikator.hasil.ukuran, Ukuran::Rasio { penyebut: 0, .. })
}
