//! Indicators of the renstra: realisasi, capaian, kategori, and their mean.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::angka::Persen;
use crate::domain::asal::Ukur;
use crate::domain::kebijakan::{Dasar, DasarPenilaian, Jangkauan, Kebijakan, NolPerNol};
use crate::domain::kode::Id;
use crate::domain::periode::Tribulan;
use crate::domain::renstra::{Satuan, Ukuran};
use crate::domain::rumus::Rumus;

use super::rekap::{Kinerja, RataRata, TerhadapTarget};
use super::round::{self, bagian, persen};

/// These indicators of the renstra; in a quarter also against its target.
pub fn all(
    kebijakan: &Kebijakan,
    tribulan: Option<Tribulan>,
    ukur: &BTreeMap<Id, Ukur>,
) -> BTreeMap<Id, Kinerja> {
    let per_tribulan = kebijakan.dasar_penilaian == DasarPenilaian::Tribulan
        && ukur.values().any(|ukur| ukur.target_tribulan.is_some());
    let dasar = if per_tribulan { DasarPenilaian::Tribulan } else { DasarPenilaian::Tahun };
    let kinerja =
        |(id, ukur): (&Id, &Ukur)| (id.clone(), kinerja(kebijakan, dasar, tribulan, ukur));
    ukur.iter().map(kinerja).collect()
}

/// Mean capaian of the sasaran's indicators that have one, from the printed figures; none counts for more than the
/// cap.
pub fn rata_rata<'a>(
    kebijakan: &Kebijakan,
    kinerja: impl Iterator<Item = &'a Kinerja>,
) -> RataRata {
    let nilai: Vec<Decimal> = kinerja
        .filter_map(|kinerja| kinerja.dinilai.capaian)
        .map(|capaian| kebijakan.batas_capaian.dalam_batas(capaian.0))
        .collect();
    let capaian = round::rata_rata(&nilai).map(|nilai| persen(kebijakan, nilai));
    RataRata { capaian, kategori: kategori(kebijakan, capaian) }
}

/// The capaian of an indicator before it is rounded, in percent of `target`, within the bounds of every capaian; from the rounded or the exact realisasi
/// as the policy says.
pub fn capaian_utuh(ukur: &Ukur, target: Decimal, kebijakan: &Kebijakan) -> Option<Decimal> {
    let utuh = tanpa_batas(ukur, target, kebijakan);
    match kebijakan.batas_capaian.berlaku {
        Jangkauan::RataRata => utuh,
        Jangkauan::Semua => utuh.map(|capaian| kebijakan.batas_capaian.dalam_batas(capaian)),
    }
}

/// The same as the formula gives it.
fn tanpa_batas(ukur: &Ukur, target: Decimal, kebijakan: &Kebijakan) -> Option<Decimal> {
    if target.is_zero() {
        return terhadap_nol(ukur);
    }
    if tanpa_data(ukur) {
        return match kebijakan.nol_per_nol {
            NolPerNol::NolDenganCatatan => Some(Decimal::ZERO),
            NolPerNol::Kecualikan => None,
        };
    }
    let (realisasi, target) = match kebijakan.dasar_capaian {
        Dasar::Dibulatkan => (realisasi(ukur, kebijakan)?, rounded(target, ukur, kebijakan)),
        Dasar::Utuh => (realisasi_utuh(ukur)?, target),
    };
    ukur.rumus.bentuk().hitung(realisasi, target).map(|capaian| capaian.0)
}

/// Capaian of a target of nothing at all ("0 kasus"): reached by nothing, missed by anything. No share of it can be
/// worked out, and where more is better there is nothing to reach.
fn terhadap_nol(ukur: &Ukur) -> Option<Decimal> {
    let realisasi = realisasi_utuh(ukur).filter(|_| !tanpa_data(ukur))?;
    match ukur.rumus {
        Rumus::Negatif | Rumus::RasioBalik if realisasi.is_zero() => Some(Decimal::ONE_HUNDRED),
        Rumus::Negatif | Rumus::RasioBalik => Some(Decimal::ZERO),
        Rumus::Positif | Rumus::Stabil | Rumus::Predikat => None,
    }
}

fn kinerja(
    kebijakan: &Kebijakan,
    dasar: DasarPenilaian,
    tribulan: Option<Tribulan>,
    ukur: &Ukur,
) -> Kinerja {
    let (pembilang, penyebut) = match ukur.ukuran {
        Ukuran::Rasio { pembilang, penyebut } => (Some(pembilang), Some(penyebut)),
        Ukuran::Nilai(_) | Ukuran::TidakTersedia => (None, None),
    };
    let realisasi = realisasi(ukur, kebijakan);
    let setahun = terhadap(ukur, ukur.target, kebijakan);
    let per_tribulan = tribulan.map(|tribulan| {
        ukur.target_tribulan
            .map(|target| terhadap(ukur, Some(target[tribulan as usize]), kebijakan))
    });
    let dinilai = match (dasar, &per_tribulan) {
        (DasarPenilaian::Tribulan, Some(per_tribulan)) => {
            let diminta = per_tribulan.clone().filter(|per_tribulan| asked(ukur, per_tribulan));
            diminta.unwrap_or_else(|| terhadap(ukur, None, kebijakan))
        }
        (DasarPenilaian::Tribulan, None) | (DasarPenilaian::Tahun, _) => setahun.clone(),
    };
    Kinerja {
        pembilang,
        penyebut,
        satuan: ukur.satuan.clone(),
        desimal: digits(ukur, kebijakan),
        realisasi,
        tanpa_data: tanpa_data(ukur),
        tercapai: dinilai.capaian.is_some_and(|capaian| capaian.0 >= Decimal::ONE_HUNDRED),
        dinilai,
        setahun,
        tribulan: per_tribulan.flatten(),
        target_akhir: ukur.target_akhir,
        selisih_akhir: realisasi
            .zip(ukur.target_akhir)
            .map(|(realisasi, akhir)| realisasi.saturating_sub(akhir)),
    }
}

/// Whether a quarter asks for anything: of what is the better the more there is, nothing is nothing to reach.
fn asked(ukur: &Ukur, per_tribulan: &TerhadapTarget) -> bool {
    match ukur.rumus {
        Rumus::Negatif | Rumus::RasioBalik => true,
        Rumus::Positif | Rumus::Stabil | Rumus::Predikat => {
            per_tribulan.target.is_some_and(|target| !target.is_zero())
        }
    }
}

fn terhadap(ukur: &Ukur, target: Option<Decimal>, kebijakan: &Kebijakan) -> TerhadapTarget {
    let capaian = target.and_then(|target| capaian_utuh(ukur, target, kebijakan));
    let capaian = capaian.map(|nilai| persen(kebijakan, nilai));
    TerhadapTarget { target, capaian, kategori: kategori(kebijakan, capaian) }
}

fn kategori(kebijakan: &Kebijakan, capaian: Option<Persen>) -> Option<String> {
    capaian.map(|capaian| kebijakan.skala.kategori(capaian).to_owned())
}

/// A target as it is printed, where it was worked out of two counts (6 of 135).
fn rounded(target: Decimal, ukur: &Ukur, kebijakan: &Kebijakan) -> Decimal {
    let digits = digits(ukur, kebijakan);
    if target.scale() > digits { kebijakan.pembulatan.bulatkan(target, digits) } else { target }
}

/// The printed realisasi: a share has its digits; what was typed in a unit of its own keeps those that it has.
fn realisasi(ukur: &Ukur, kebijakan: &Kebijakan) -> Option<Decimal> {
    let utuh = realisasi_utuh(ukur)?;
    let digits = digits(ukur, kebijakan);
    let dihitung = match ukur.ukuran {
        Ukuran::Rasio { .. } => true,
        Ukuran::Nilai(_) | Ukuran::TidakTersedia => ukur.satuan == Satuan::Persen,
    };
    let bulat = dihitung || utuh.scale() > digits;
    Some(if bulat { kebijakan.pembulatan.bulatkan(utuh, digits) } else { utuh })
}

/// Digits behind the comma of realisasi and targets: those that the office says; else the policy's for a percentage
/// or a ratio, and for a unit of its own as many as any of its figures was typed with ("12.500 orang", "4,448 poin").
fn digits(ukur: &Ukur, kebijakan: &Kebijakan) -> u32 {
    let nilai = match (&ukur.satuan, ukur.ukuran) {
        (Satuan::Persen, _) | (_, Ukuran::Rasio { .. }) => {
            return ukur.desimal.unwrap_or(kebijakan.desimal);
        }
        (Satuan::Lain(_) | Satuan::Predikat(_), Ukuran::Nilai(nilai)) => Some(nilai),
        (Satuan::Lain(_) | Satuan::Predikat(_), Ukuran::TidakTersedia) => None,
    };
    let tribulan = ukur.target_tribulan.into_iter().flatten();
    let semua = [ukur.target, ukur.target_akhir, nilai].into_iter().flatten().chain(tribulan);
    ukur.desimal.unwrap_or_else(|| semua.map(|nilai| nilai.scale()).max().unwrap_or_default())
}

/// The realisasi before it is rounded; 0/0 is zero.
fn realisasi_utuh(ukur: &Ukur) -> Option<Decimal> {
    match ukur.ukuran {
        Ukuran::TidakTersedia => None,
        Ukuran::Nilai(nilai) => Some(nilai),
        Ukuran::Rasio { pembilang, penyebut } => {
            let (atas, bawah) = (Decimal::from(pembilang), Decimal::from(penyebut));
            let hasil = match ukur.satuan {
                Satuan::Persen => bagian(atas, bawah),
                Satuan::Lain(_) | Satuan::Predikat(_) => atas.checked_div(bawah),
            };
            Some(hasil.unwrap_or_default())
        }
    }
}

/// Whether the indicator is a ratio over nothing.
fn tanpa_data(ukur: &Ukur) -> bool {
    matches!(ukur.ukuran, Ukuran::Rasio { penyebut: 0, .. })
}
