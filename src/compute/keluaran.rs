//! Indicators of the budget tree, each in the way it says (`Cara`).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::anggaran::{
    Bagian, Cara, Gabungan, IndikatorAnggaran, Kegiatan, Program, SubKegiatan, Volume,
};
use crate::domain::angka::Persen;
use crate::domain::draf::Pokok;
use crate::domain::kebijakan::{Dasar, Kebijakan, NolPerNol};
use crate::domain::kode::{Id, Kode};
use crate::domain::renstra::Satuan;

use super::bulat::{self, bagian, bulat, jumlah, persen};
use super::rekap::{Keluaran, Keuangan, Kinerja};

/// Every indicator of the budget tree, by id.
pub fn semua(
    pokok: Pokok<'_>,
    kinerja: &BTreeMap<Id, Kinerja>,
    uang: &BTreeMap<Kode, Keuangan>,
) -> BTreeMap<Id, Keluaran> {
    let mut hasil = BTreeMap::new();
    let mut catat = |kode: &Kode, sub: &[&SubKegiatan], indikator: &[IndikatorAnggaran]| {
        let tempat = Tempat { pokok, kinerja, uang: uang.get(kode), sub };
        hasil.extend(indikator.iter().map(|satu| (satu.id.clone(), tempat.keluaran(&satu.cara))));
    };
    for program in pokok.program {
        catat(&program.kode, &sub_program(program), &program.indikator);
        for kegiatan in &program.kegiatan {
            catat(&kegiatan.kode, &sub_kegiatan(kegiatan), &kegiatan.indikator);
            for sub in &kegiatan.sub_kegiatan {
                catat(&sub.kode, &[], &sub.indikator);
            }
        }
    }
    hasil
}

/// Indicators that repeat one of the renstra, each with that one.
pub fn acuan(pokok: Pokok<'_>) -> BTreeMap<Id, Id> {
    let indikator = pokok.program.iter().flat_map(|program| {
        program.indikator.iter().chain(program.kegiatan.iter().flat_map(|satu| &satu.indikator))
    });
    let satu = |satu: &IndikatorAnggaran| match &satu.cara {
        Cara::Acuan(acuan) => Some((satu.id.clone(), acuan.clone())),
        Cara::Langsung { .. }
        | Cara::TanpaTarget { .. }
        | Cara::JumlahSub { .. }
        | Cara::RasioSub
        | Cara::RataRataSub
        | Cara::Rasio { .. }
        | Cara::Serapan { .. } => None,
    };
    indikator.filter_map(satu).collect()
}

fn sub_program(program: &Program) -> Vec<&SubKegiatan> {
    program.kegiatan.iter().flat_map(|kegiatan| &kegiatan.sub_kegiatan).collect()
}

fn sub_kegiatan(kegiatan: &Kegiatan) -> Vec<&SubKegiatan> {
    kegiatan.sub_kegiatan.iter().collect()
}

/// What a node's indicators are computed from.
struct Tempat<'a> {
    pokok: Pokok<'a>,
    kinerja: &'a BTreeMap<Id, Kinerja>,
    uang: Option<&'a Keuangan>,
    sub: &'a [&'a SubKegiatan],
}

impl Tempat<'_> {
    fn keluaran(&self, cara: &Cara) -> Keluaran {
        let kebijakan = self.pokok.kebijakan;
        match cara {
            Cara::Langsung { target, realisasi } => langsung(kebijakan, target, realisasi),
            Cara::TanpaTarget { realisasi } => {
                let realisasi = tercetak(kebijakan, realisasi);
                Keluaran { target: None, realisasi, capaian: None }
            }
            Cara::JumlahSub { satuan, sub } => self.jumlah_sub(satuan, sub),
            Cara::RasioSub => {
                let (target, realisasi) = self.sub.iter().filter_map(|sub| volume_sub(sub)).fold(
                    (Decimal::ZERO, Decimal::ZERO),
                    |(target, realisasi), (satu, hasil)| {
                        (target.saturating_add(satu), realisasi.saturating_add(hasil))
                    },
                );
                terhadap(kebijakan, Decimal::ONE_HUNDRED, bagian(realisasi, target))
            }
            Cara::RataRataSub => {
                let capaian: Vec<Decimal> =
                    self.sub.iter().filter_map(|sub| capaian_sub(kebijakan, sub)).collect();
                terhadap(kebijakan, Decimal::ONE_HUNDRED, bulat::rata_rata(&capaian))
            }
            Cara::Rasio { target, pembilang, penyebut } => {
                let nilai = bagian(Decimal::from(*pembilang), Decimal::from(*penyebut));
                terhadap(kebijakan, target.0, nilai)
            }
            Cara::Serapan { target } => {
                let serapan = self.uang.and_then(|uang| uang.serapan);
                terhadap(kebijakan, target.0, serapan.map(|serapan| serapan.0))
            }
            Cara::Acuan(id) => self.acuan(id),
        }
    }

    fn jumlah_sub(&self, satuan: &str, kode: &[Kode]) -> Keluaran {
        let volume: Vec<_> = self
            .sub
            .iter()
            .filter(|sub| kode.contains(&sub.kode))
            .filter_map(|sub| volume_sub(sub))
            .collect();
        let target = tunggal(jumlah(volume.iter().map(|(target, _)| *target)), satuan);
        let realisasi = tunggal(jumlah(volume.iter().map(|(_, hasil)| *hasil)), satuan);
        langsung(self.pokok.kebijakan, &target, &realisasi)
    }

    /// Target, realisasi and capaian of the renstra's indicator, in its unit.
    fn acuan(&self, id: &Id) -> Keluaran {
        let indikator = self.pokok.renstra.indikator().find(|satu| satu.id == *id);
        let satuan = indikator.map_or("", |satu| match &satu.satuan {
            Satuan::Persen => "%",
            Satuan::Lain(satuan) => satuan.as_str(),
            Satuan::Predikat(_) => "",
        });
        let kinerja = self.kinerja.get(id);
        Keluaran {
            target: Some(tunggal(kinerja.map_or(Decimal::ZERO, |satu| satu.target), satuan)),
            realisasi: tunggal(kinerja.map_or(Decimal::ZERO, |satu| satu.realisasi), satuan),
            capaian: kinerja.and_then(|satu| satu.capaian),
        }
    }
}

/// Both volumes are known.
fn langsung(kebijakan: &Kebijakan, target: &Volume, realisasi: &Volume) -> Keluaran {
    let realisasi = tercetak(kebijakan, realisasi);
    let capaian = bagian(realisasi.besar(), target.besar());
    Keluaran {
        capaian: capaian.map(|nilai| persen(kebijakan, nilai)),
        target: Some(target.clone()),
        realisasi,
    }
}

/// A realisasi as it is printed: in percent it has the policy's digits.
fn tercetak(kebijakan: &Kebijakan, realisasi: &Volume) -> Volume {
    let mut realisasi = realisasi.clone();
    for bagian in realisasi.bagian.iter_mut().filter(|bagian| bagian.satuan == "%") {
        bagian.jumlah = bulat(kebijakan, bagian.jumlah);
    }
    realisasi
}

/// A share that was worked out, against a target in percent; `None` stands for a share of nothing.
fn terhadap(kebijakan: &Kebijakan, target: Decimal, utuh: Option<Decimal>) -> Keluaran {
    let realisasi = bulat(kebijakan, utuh.unwrap_or_default());
    let dasar = match (utuh, kebijakan.nol_per_nol, kebijakan.dasar_capaian) {
        (None, NolPerNol::Kecualikan, Dasar::Dibulatkan | Dasar::Utuh) => None,
        (None, NolPerNol::NolDenganCatatan, Dasar::Dibulatkan | Dasar::Utuh) => Some(Decimal::ZERO),
        (Some(_), NolPerNol::NolDenganCatatan | NolPerNol::Kecualikan, Dasar::Dibulatkan) => {
            Some(realisasi)
        }
        (Some(utuh), NolPerNol::NolDenganCatatan | NolPerNol::Kecualikan, Dasar::Utuh) => {
            Some(utuh)
        }
    };
    let capaian = dasar.and_then(|dasar| bagian(dasar, target));
    Keluaran {
        target: Some(tunggal(target, "%")),
        realisasi: tunggal(realisasi, "%"),
        capaian: capaian.map(|nilai| Persen(bulat(kebijakan, nilai))),
    }
}

/// Target and realisasi of a sub kegiatan's first indicator.
fn volume_sub(sub: &SubKegiatan) -> Option<(Decimal, Decimal)> {
    let (target, realisasi) = sub.indikator.first()?.cara.langsung()?;
    Some((target.besar(), realisasi.besar()))
}

/// The printed capaian of a sub kegiatan's first indicator.
fn capaian_sub(kebijakan: &Kebijakan, sub: &SubKegiatan) -> Option<Decimal> {
    let (target, realisasi) = volume_sub(sub)?;
    bagian(realisasi, target).map(|nilai| bulat(kebijakan, nilai))
}

fn tunggal(jumlah: Decimal, satuan: &str) -> Volume {
    let bagian = vec![Bagian { jumlah, satuan: satuan.to_owned() }];
    Volume { bagian, bentuk: Gabungan::Tunggal }
}
