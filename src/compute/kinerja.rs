//! Indicators of the renstra: capaian, kategori, and their mean.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::angka::Persen;
use crate::domain::asal::Ukur;
use crate::domain::kebijakan::{Dasar, DasarPenilaian, Jangkauan, Kebijakan, NolPerNol};
use crate::domain::kode::Id;
use crate::domain::periode::Tribulan;
use crate::domain::renstra::{Satuan, TargetTribulan, Ukuran};
use crate::domain::rumus::Rumus;
use crate::domain::target::Target;

use super::realisasi::{digits, digits_of_ranges, realisasi, realisasi_utuh, rounded, tanpa_data};
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

/// The capaian of an indicator before it is rounded, in percent of `target`, within the bounds of every capaian; from the
/// rounded or the exact realisasi as the policy says.
pub fn capaian_utuh(ukur: &Ukur, target: Target, kebijakan: &Kebijakan) -> Option<Decimal> {
    tanpa_batas(ukur, target, kebijakan, kebijakan.dasar_capaian)
        .map(|capaian| bounded(capaian, kebijakan))
}

fn bounded(capaian: Decimal, kebijakan: &Kebijakan) -> Decimal {
    match kebijakan.batas_capaian.berlaku {
        Jangkauan::RataRata => capaian,
        Jangkauan::Semua => kebijakan.batas_capaian.dalam_batas(capaian),
    }
}

/// The same as the formula gives it, of the figures as they are printed or as they are.
fn tanpa_batas(
    ukur: &Ukur,
    target: Target,
    kebijakan: &Kebijakan,
    dasar: Dasar,
) -> Option<Decimal> {
    if target.nihil() {
        return terhadap_nol(ukur, realisasi_utuh(ukur).filter(|_| !tanpa_data(ukur))?);
    }
    if tanpa_data(ukur) {
        return match kebijakan.nol_per_nol {
            NolPerNol::NolDenganCatatan => Some(Decimal::ZERO),
            NolPerNol::Kecualikan => None,
        };
    }
    if ukur.rumus == Rumus::Peringkat {
        return peringkat(ukur, target);
    }
    let (realisasi, target) = match dasar {
        Dasar::Dibulatkan => (realisasi(ukur, kebijakan)?, rounded(target, ukur, kebijakan)),
        Dasar::Utuh => (realisasi_utuh(ukur)?, target),
    };
    terhadap_angka(ukur, realisasi, target)
}

/// A range is reached by all that lies in it; what lies beside it is held against the nearer bound (Permenpan-RB 8/2021,
/// Bab VI, has the same rule for targets of its kind).
fn terhadap_angka(ukur: &Ukur, realisasi: Decimal, target: Target) -> Option<Decimal> {
    let acuan = target.acuan(realisasi);
    if matches!(target, Target::Rentang { .. }) && acuan == realisasi {
        return Some(Decimal::ONE_HUNDRED);
    }
    if acuan.is_zero() {
        return terhadap_nol(ukur, realisasi);
    }
    // Of what is the better the less there is, nothing at all is enough for any target.
    if ukur.rumus == Rumus::RasioBalik && realisasi.is_zero() {
        return Some(Decimal::ONE_HUNDRED);
    }
    let bentuk = match ukur.boleh_negatif {
        true => ukur.rumus.bentuk_bertanda(),
        false => ukur.rumus.bentuk(),
    };
    bentuk.hitung(realisasi, acuan).map(|capaian| capaian.0)
}

/// Capaian of a target of nothing at all ("0 kasus"): 100% where it is reached, else 0, since no share of it can be worked
/// out. Where more is better and nothing lies below zero, there is nothing to reach.
fn terhadap_nol(ukur: &Ukur, realisasi: Decimal) -> Option<Decimal> {
    let tercapai = match ukur.rumus {
        Rumus::Negatif | Rumus::RasioBalik => realisasi <= Decimal::ZERO,
        Rumus::Stabil => realisasi.is_zero(),
        Rumus::Positif if ukur.boleh_negatif => realisasi >= Decimal::ZERO,
        Rumus::Positif | Rumus::Predikat | Rumus::Peringkat => return None,
    };
    Some(if tercapai { Decimal::ONE_HUNDRED } else { Decimal::ZERO })
}

/// Predicates that have an order and no scores: of their values, where both have one; else 100% for the one that was
/// promised or a better one, and none for a worse one, since nothing says how far it is away.
fn peringkat(ukur: &Ukur, target: Target) -> Option<Decimal> {
    if let (Ukuran::Bernilai { nilai, .. }, Target::Bernilai { nilai: target, .. }) =
        (ukur.ukuran, target)
    {
        return ukur.rumus.bentuk().hitung(nilai, target).map(|capaian| capaian.0);
    }
    let realisasi = realisasi_utuh(ukur)?;
    (realisasi >= terendah(target)).then_some(Decimal::ONE_HUNDRED)
}

/// The lowest figure that a target holds.
fn terendah(target: Target) -> Decimal {
    match target {
        Target::Nilai(nilai)
        | Target::Rentang { dari: nilai, .. }
        | Target::Bernilai { predikat: nilai, .. } => nilai,
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
        Ukuran::Nilai(_) | Ukuran::Bernilai { .. } | Ukuran::TidakTersedia => (None, None),
    };
    let realisasi = realisasi(ukur, kebijakan);
    let setahun = terhadap(ukur, ukur.target, kebijakan);
    let per_tribulan = tribulan.map(|tribulan| {
        ukur.target_tribulan.as_ref().map(|target| match target {
            TargetTribulan::Ukuran(target) => {
                terhadap(ukur, target[tribulan as usize].ada().copied(), kebijakan)
            }
            TargetTribulan::Tahapan(tahapan) => {
                let target = tahapan.kumulatif[tribulan as usize].ada().copied();
                terhadap_tahapan(ukur.selesai, target, kebijakan)
            }
        })
    });
    let dinilai = match (dasar, &per_tribulan) {
        (DasarPenilaian::Tribulan, Some(per_tribulan)) => per_tribulan.clone(),
        (DasarPenilaian::Tribulan, None) | (DasarPenilaian::Tahun, _) => Some(setahun.clone()),
    };
    let dinilai = dinilai.filter(|terhadap| asked(ukur, terhadap));
    let dinilai = dinilai.unwrap_or_else(|| terhadap(ukur, None, kebijakan));
    Kinerja {
        pembilang,
        penyebut,
        satuan: ukur.satuan.clone(),
        desimal: digits(ukur, kebijakan),
        desimal_rentang: digits_of_ranges(ukur, kebijakan),
        realisasi,
        nilai_predikat: nilai_predikat(ukur.ukuran),
        tanpa_data: tanpa_data(ukur),
        tercapai: dinilai.tercapai == Some(true),
        dinilai,
        setahun,
        tribulan: per_tribulan.flatten(),
        tahapan: ukur.target_tribulan.as_ref().and_then(TargetTribulan::tahapan).cloned(),
        selesai: ukur.selesai,
        lalu: ukur.lalu.clone(),
        target_renstra: ukur.target_renstra,
        target_akhir: ukur.target_akhir,
        selisih_akhir: ukur.target_akhir.and_then(|akhir| selisih(ukur, realisasi?, akhir)),
    }
}

fn nilai_predikat(ukuran: Ukuran) -> Option<Decimal> {
    match ukuran {
        Ukuran::Bernilai { nilai, .. } => Some(nilai),
        Ukuran::Rasio { .. } | Ukuran::Nilai(_) | Ukuran::TidakTersedia => None,
    }
}

/// Realisasi less a target, or less the nearer bound of a range; predicates differ by their values alone.
fn selisih(ukur: &Ukur, realisasi: Decimal, target: Target) -> Option<Decimal> {
    match (&ukur.satuan, ukur.ukuran, target) {
        (_, Ukuran::Bernilai { nilai, .. }, Target::Bernilai { nilai: target, .. }) => {
            Some(nilai.saturating_sub(target))
        }
        (Satuan::Predikat(_), _, _) => None,
        (Satuan::Persen | Satuan::Lain(_), _, target) => {
            Some(realisasi.saturating_sub(target.acuan(realisasi)))
        }
    }
}

/// Whether a target asks for anything: of what is the better the more there is, nothing is nothing to reach. On target is
/// best of nothing, too, but in a quarter of a year that asks for more.
fn asked(ukur: &Ukur, terhadap: &TerhadapTarget) -> bool {
    let nihil = |target: Option<Target>| target.is_some_and(Target::nihil);
    let belum = ukur.rumus == Rumus::Stabil && !ukur.boleh_negatif && !nihil(ukur.target);
    !nihil(terhadap.target) || (ukur.rumus.menilai_nol(ukur.boleh_negatif) && !belum)
}

fn terhadap(ukur: &Ukur, target: Option<Target>, kebijakan: &Kebijakan) -> TerhadapTarget {
    let capaian = target.and_then(|target| capaian_utuh(ukur, target, kebijakan));
    let capaian = capaian.map(|nilai| persen(kebijakan, nilai));
    // What is short of its target by less than capaian is rounded to is short of it all the same.
    let tercetak =
        target.and_then(|target| tanpa_batas(ukur, target, kebijakan, Dasar::Dibulatkan));
    let tercapai = match tercetak {
        Some(tercetak) => Some(tercetak >= Decimal::ONE_HUNDRED),
        // A worse predicate is short of its target, and has no capaian.
        None => target
            .zip(realisasi_utuh(ukur))
            .and_then(|_| (ukur.rumus == Rumus::Peringkat).then_some(false)),
    };
    TerhadapTarget { target, capaian, tercapai, kategori: kategori(kebijakan, capaian) }
}

/// Steps that are done, against those that were to be done: counts, so that nothing is rounded on the way.
fn terhadap_tahapan(
    selesai: Option<u64>,
    target: Option<u64>,
    kebijakan: &Kebijakan,
) -> TerhadapTarget {
    let target = target.map(Decimal::from);
    let keduanya = selesai.zip(target);
    let utuh = keduanya.and_then(|(selesai, target)| bagian(Decimal::from(selesai), target));
    let capaian = utuh.map(|utuh| persen(kebijakan, bounded(utuh, kebijakan)));
    TerhadapTarget {
        target: target.map(Target::Nilai),
        capaian,
        tercapai: utuh.map(|utuh| utuh >= Decimal::ONE_HUNDRED),
        kategori: kategori(kebijakan, capaian),
    }
}

fn kategori(kebijakan: &Kebijakan, capaian: Option<Persen>) -> Option<String> {
    Some(kebijakan.skala.as_ref()?.kategori(capaian?).to_owned())
}
