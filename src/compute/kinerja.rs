//! Indicators of the renstra: realisasi, capaian, kategori, and their mean.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::angka::Persen;
use crate::domain::asal::Ukur;
use crate::domain::kebijakan::{Dasar, Kebijakan, NolPerNol};
use crate::domain::kode::Id;
use crate::domain::periode::Tribulan;
use crate::domain::renstra::{Satuan, Ukuran};

use super::rekap::{Kinerja, RataRata, TerhadapTribulan};
use super::round::{self, bagian, persen, round};

/// These indicators of the renstra; in a quarter also against its target.
pub fn all(
    kebijakan: &Kebijakan,
    tribulan: Option<Tribulan>,
    ukur: &BTreeMap<Id, Ukur>,
) -> BTreeMap<Id, Kinerja> {
    let kinerja = |(id, ukur): (&Id, &Ukur)| (id.clone(), kinerja(kebijakan, tribulan, ukur));
    ukur.iter().map(kinerja).collect()
}

/// Mean capaian of the sasaran's indicators that have one, from the printed figures; none counts for more than the
/// cap.
pub fn rata_rata<'a>(
    kebijakan: &Kebijakan,
    kinerja: impl Iterator<Item = &'a Kinerja>,
) -> RataRata {
    let nilai: Vec<Decimal> = kinerja
        .filter_map(|kinerja| kinerja.capaian)
        .map(|capaian| kebijakan.batas_capaian.map_or(capaian, |batas| capaian.min(batas)).0)
        .collect();
    let capaian = round::rata_rata(&nilai).map(|nilai| persen(kebijakan, nilai));
    RataRata { capaian, kategori: kategori(kebijakan, capaian) }
}

/// The capaian of an indicator before it is rounded, in percent of `target`; from the rounded or the exact realisasi
/// as the policy says.
pub fn capaian_utuh(ukur: &Ukur, target: Decimal, kebijakan: &Kebijakan) -> Option<Decimal> {
    if tanpa_data(ukur) {
        return match kebijakan.nol_per_nol {
            NolPerNol::NolDenganCatatan => Some(Decimal::ZERO),
            NolPerNol::Kecualikan => None,
        };
    }
    let realisasi = match kebijakan.dasar_capaian {
        Dasar::Dibulatkan => realisasi(ukur, kebijakan),
        Dasar::Utuh => realisasi_utuh(ukur),
    };
    ukur.rumus.bentuk().hitung(realisasi, target).map(|capaian| capaian.0)
}

fn kinerja(kebijakan: &Kebijakan, tribulan: Option<Tribulan>, ukur: &Ukur) -> Kinerja {
    let (pembilang, penyebut) = match ukur.ukuran {
        Ukuran::Rasio { pembilang, penyebut } => (Some(pembilang), Some(penyebut)),
        Ukuran::Nilai(_) => (None, None),
    };
    let realisasi = realisasi(ukur, kebijakan);
    let capaian = capaian(ukur, ukur.target, kebijakan);
    Kinerja {
        pembilang,
        penyebut,
        satuan: ukur.satuan.clone(),
        realisasi,
        tanpa_data: tanpa_data(ukur),
        target: ukur.target,
        capaian,
        kategori: kategori(kebijakan, capaian),
        tercapai: capaian.is_some_and(|capaian| capaian.0 >= Decimal::ONE_HUNDRED),
        tribulan: tribulan.and_then(|tribulan| terhadap_tribulan(kebijakan, tribulan, ukur)),
        target_akhir: ukur.target_akhir,
        selisih_akhir: realisasi.saturating_sub(ukur.target_akhir),
    }
}

fn terhadap_tribulan(
    kebijakan: &Kebijakan,
    tribulan: Tribulan,
    ukur: &Ukur,
) -> Option<TerhadapTribulan> {
    let target = ukur.target_tribulan?[tribulan as usize];
    let capaian = capaian(ukur, target, kebijakan);
    Some(TerhadapTribulan { target, capaian, kategori: kategori(kebijakan, capaian) })
}

fn capaian(ukur: &Ukur, target: Decimal, kebijakan: &Kebijakan) -> Option<Persen> {
    capaian_utuh(ukur, target, kebijakan).map(|nilai| persen(kebijakan, nilai))
}

fn kategori(kebijakan: &Kebijakan, capaian: Option<Persen>) -> Option<String> {
    capaian.map(|capaian| kebijakan.skala.kategori(capaian).to_owned())
}

/// The printed realisasi: shares have the policy's digits; a typed number keeps its own where it has fewer.
fn realisasi(ukur: &Ukur, kebijakan: &Kebijakan) -> Decimal {
    let utuh = realisasi_utuh(ukur);
    let dihitung = match ukur.ukuran {
        Ukuran::Rasio { .. } => true,
        Ukuran::Nilai(_) => ukur.satuan == Satuan::Persen,
    };
    if dihitung || utuh.scale() > kebijakan.desimal { round(kebijakan, utuh) } else { utuh }
}

/// The realisasi before it is rounded; 0/0 is zero.
fn realisasi_utuh(ukur: &Ukur) -> Decimal {
    match ukur.ukuran {
        Ukuran::Nilai(nilai) => nilai,
        Ukuran::Rasio { pembilang, penyebut } => {
            let (atas, bawah) = (Decimal::from(pembilang), Decimal::from(penyebut));
            let hasil = match ukur.satuan {
                Satuan::Persen => bagian(atas, bawah),
                Satuan::Lain(_) | Satuan::Predikat(_) => atas.checked_div(bawah),
            };
            hasil.unwrap_or_default()
        }
    }
}

/// Whether the indicator is a ratio over nothing.
fn tanpa_data(ukur: &Ukur) -> bool {
    matches!(ukur.ukuran, Ukuran::Rasio { penyebut: 0, .. })
}
