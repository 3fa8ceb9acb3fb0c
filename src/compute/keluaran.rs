//! Indicators of the budget tree, each in the way it says (`Cara`).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::anggaran::{Bagian, Cara, Gabungan, Volume};
use crate::domain::angka::Persen;
use crate::domain::kebijakan::{Dasar, Kebijakan, NolPerNol};
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{self, NamaNode};
use crate::domain::renstra::Satuan;

use super::rekap::{Keluaran, Keuangan, Kinerja};
use super::round::{self, bagian, jumlah, persen, round};

/// What indicators of the budget tree are computed from. Where a part is not there, neither are those that need it.
pub struct SumberKeluaran<'a> {
    pub kebijakan: &'a Kebijakan,
    pub node: &'a [NamaNode],
    pub cara: BTreeMap<&'a Id, &'a Cara>,
    pub kinerja: &'a BTreeMap<Id, Kinerja>,
    pub uang: Option<&'a BTreeMap<Kode, Keuangan>>,
}

/// Every indicator of the budget tree, by id.
pub fn all(sumber: &SumberKeluaran<'_>) -> BTreeMap<Id, Keluaran> {
    let mut hasil = BTreeMap::new();
    for (node, sub) in nama::dengan_sub(sumber.node) {
        let tempat = SumberNode { sumber, kode: &node.kode, sub };
        let hasil_indikator = |id: &Id| Some((id.clone(), tempat.keluaran(sumber.cara.get(id)?)?));
        hasil.extend(node.indikator.iter().filter_map(hasil_indikator));
    }
    hasil
}

/// Indicators that repeat one of the renstra, each with that one.
pub fn acuan<'a>(cara: impl Iterator<Item = (&'a Id, &'a Cara)>) -> BTreeMap<Id, Id> {
    let mengacu = |(id, cara): (&Id, &Cara)| match cara {
        Cara::Acuan(acuan) => Some((id.clone(), acuan.clone())),
        Cara::Langsung { .. }
        | Cara::TanpaTarget { .. }
        | Cara::JumlahSub { .. }
        | Cara::RasioSub
        | Cara::RataRataSub
        | Cara::Rasio { .. }
        | Cara::Serapan { .. } => None,
    };
    cara.filter_map(mengacu).collect()
}

/// What a node's indicators are computed from.
struct SumberNode<'a> {
    sumber: &'a SumberKeluaran<'a>,
    kode: &'a Kode,
    /// The sub kegiatan below it.
    sub: Vec<&'a NamaNode>,
}

impl SumberNode<'_> {
    fn keluaran(&self, cara: &Cara) -> Option<Keluaran> {
        let kebijakan = self.sumber.kebijakan;
        Some(match cara {
            Cara::Langsung { target, realisasi } => langsung(kebijakan, target, realisasi),
            Cara::TanpaTarget { realisasi } => {
                let realisasi = as_printed(kebijakan, realisasi);
                Keluaran { target: None, realisasi, capaian: None }
            }
            Cara::JumlahSub { satuan, sub } => {
                let volume = self.volume(|kode| sub.contains(kode))?;
                let target = tunggal(jumlah(volume.iter().map(|(target, _)| *target)), satuan);
                let realisasi = tunggal(jumlah(volume.iter().map(|(_, hasil)| *hasil)), satuan);
                langsung(kebijakan, &target, &realisasi)
            }
            Cara::RasioSub => {
                let volume = self.volume(|_| true)?;
                let target = jumlah(volume.iter().map(|(target, _)| *target));
                let realisasi = jumlah(volume.iter().map(|(_, hasil)| *hasil));
                against(kebijakan, Decimal::ONE_HUNDRED, bagian(realisasi, target))
            }
            Cara::RataRataSub => {
                let volume = self.volume(|_| true)?;
                let capaian = volume.iter().filter_map(|(target, hasil)| bagian(*hasil, *target));
                let capaian: Vec<Decimal> = capaian.map(|nilai| round(kebijakan, nilai)).collect();
                against(kebijakan, Decimal::ONE_HUNDRED, round::rata_rata(&capaian))
            }
            Cara::Rasio { target, pembilang, penyebut } => {
                let nilai = bagian(Decimal::from(*pembilang), Decimal::from(*penyebut));
                against(kebijakan, target.0, nilai)
            }
            Cara::Serapan { target } => {
                let serapan = self.sumber.uang?.get(self.kode)?.serapan;
                against(kebijakan, target.0, serapan.map(|serapan| serapan.0))
            }
            Cara::Acuan(id) => acuan_renstra(self.sumber.kinerja.get(id)?)?,
        })
    }

    /// Target and realisasi of the first indicator of those sub kegiatan, where it has both.
    fn volume(&self, pilih: impl Fn(&Kode) -> bool) -> Option<Vec<(Decimal, Decimal)>> {
        let sub = self.sub.iter().filter(|sub| pilih(&sub.kode));
        let cara = sub.filter_map(|sub| sub.indikator.first()).map(|id| self.sumber.cara.get(id));
        let cara = cara.collect::<Option<Vec<_>>>()?;
        let volume = cara.into_iter().filter_map(|cara| cara.langsung());
        Some(volume.map(|(target, realisasi)| (target.besar(), realisasi.besar())).collect())
    }
}

/// Target, realisasi and capaian of the renstra's indicator, in its unit, where its realisasi is known.
fn acuan_renstra(kinerja: &Kinerja) -> Option<Keluaran> {
    let satuan = match &kinerja.satuan {
        Satuan::Persen => "%",
        Satuan::Lain(satuan) => satuan.as_str(),
        Satuan::Predikat(_) => "",
    };
    Some(Keluaran {
        target: kinerja.setahun.target.map(|target| tunggal(target, satuan)),
        realisasi: tunggal(kinerja.realisasi?, satuan),
        capaian: kinerja.setahun.capaian,
    })
}

/// Both volumes are known.
fn langsung(kebijakan: &Kebijakan, target: &Volume, realisasi: &Volume) -> Keluaran {
    let realisasi = as_printed(kebijakan, realisasi);
    let capaian = bagian(realisasi.besar(), target.besar());
    Keluaran {
        capaian: capaian.map(|nilai| persen(kebijakan, nilai)),
        target: Some(target.clone()),
        realisasi,
    }
}

/// A realisasi as it is printed: in percent it has the policy's digits.
fn as_printed(kebijakan: &Kebijakan, realisasi: &Volume) -> Volume {
    let mut realisasi = realisasi.clone();
    for bagian in realisasi.bagian.iter_mut().filter(|bagian| bagian.satuan == "%") {
        bagian.jumlah = round(kebijakan, bagian.jumlah);
    }
    realisasi
}

/// A share that was worked out, against a target in percent; `None` stands for a share of nothing.
fn against(kebijakan: &Kebijakan, target: Decimal, utuh: Option<Decimal>) -> Keluaran {
    let realisasi = round(kebijakan, utuh.unwrap_or_default());
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
        capaian: capaian.map(|nilai| Persen(round(kebijakan, nilai))),
    }
}

fn tunggal(jumlah: Decimal, satuan: &str) -> Volume {
    let bagian = vec![Bagian { jumlah, satuan: satuan.to_owned() }];
    Volume { bagian, bentuk: Gabungan::Tunggal }
}
