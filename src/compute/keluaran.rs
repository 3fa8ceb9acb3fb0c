//! Indicators of the budget tree, each in the way it says (`Cara`).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::anggaran::{BagianVolume, Cara, Gabungan, TribulanKeluaran, Volume};
use crate::domain::angka::Persen;
use crate::domain::kebijakan::{Dasar, Kebijakan, NolPerNol};
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{self, NamaNode, Tingkat};
use crate::domain::periode::Tribulan;
use crate::domain::renstra::Satuan;
use crate::domain::target::Target;

use super::rekap::{DasarKeluaran, Keluaran, KeluaranTribulan, Keuangan, Kinerja};
use super::round::{self, bagian, jumlah, persen, round};
use super::tribulan::per_tribulan;

/// What indicators of the budget tree are computed from. Where a part is not there, neither are those that need it.
pub struct SumberKeluaran<'a> {
    pub kebijakan: &'a Kebijakan,
    pub node: &'a [NamaNode],
    /// Of a whole year there is none.
    pub tribulan: Option<Tribulan>,
    pub cara: BTreeMap<&'a Id, &'a Cara>,
    pub target_tribulan: BTreeMap<&'a Id, &'a TribulanKeluaran>,
    pub kinerja: &'a BTreeMap<Id, Kinerja>,
    pub uang: Option<&'a BTreeMap<Kode, Keuangan>>,
}

/// Every indicator of the budget tree, by id.
pub fn all(sumber: &SumberKeluaran<'_>) -> BTreeMap<Id, Keluaran> {
    let mut hasil = BTreeMap::new();
    let semua: Vec<_> = nama::dengan_sub(sumber.node).collect();
    for (sesudah, (node, sub)) in (1..).zip(&semua) {
        let di_bawah = semua.get(sesudah..).unwrap_or_default().iter();
        let di_bawah = di_bawah.take_while(|(lain, _)| lain.tingkat > node.tingkat);
        let kegiatan = di_bawah.filter(|(lain, _)| lain.tingkat == Tingkat::Kegiatan).collect();
        let tempat = SumberNode { sumber, kode: &node.kode, sub, kegiatan };
        let hasil_indikator = |id: &Id| {
            let cara = sumber.cara.get(id)?;
            Some((id.clone(), per_tribulan(&tempat, id, cara, tempat.keluaran(cara)?)))
        };
        hasil.extend(node.indikator.iter().filter_map(hasil_indikator));
    }
    hasil
}

/// Indicators that repeat one of the renstra, each with that one.
pub fn acuan<'a>(cara: impl Iterator<Item = (&'a Id, &'a Cara)>) -> BTreeMap<Id, Id> {
    cara.filter_map(|(id, cara)| Some((id.clone(), cara.acuan()?.clone()))).collect()
}

/// What a node's indicators are computed from.
pub(super) struct SumberNode<'a> {
    pub(super) sumber: &'a SumberKeluaran<'a>,
    kode: &'a Kode,
    /// The sub kegiatan below it, and the kegiatan that have none.
    sub: &'a [&'a NamaNode],
    /// The kegiatan below it, each with what is below that.
    kegiatan: Vec<&'a (&'a NamaNode, Vec<&'a NamaNode>)>,
}

impl SumberNode<'_> {
    fn keluaran(&self, cara: &Cara) -> Option<Keluaran> {
        let kebijakan = self.sumber.kebijakan;
        Some(match cara {
            Cara::Langsung { target, realisasi, kemajuan, .. } => {
                let hasil = langsung(kebijakan, target.ada().cloned(), realisasi.ada().cloned());
                Keluaran { kemajuan: *kemajuan, ..hasil }
            }
            Cara::TanpaTarget { realisasi } => langsung(kebijakan, None, realisasi.ada().cloned()),
            Cara::JumlahSub { satuan, sub } => {
                let anak = self.anak(|kode| sub.contains(kode))?;
                let jumlah = |angka: fn(&Anak) -> Option<Decimal>| {
                    let jumlah = sum(anak.iter().map(angka)).filter(|_| !anak.is_empty());
                    jumlah.map(|jumlah| tunggal(jumlah, satuan))
                };
                langsung(kebijakan, jumlah(|anak| anak.target), jumlah(|anak| anak.realisasi))
            }
            Cara::RasioSub => {
                let mut anak = self.anak(|_| true)?;
                anak.retain(|anak| anak.target.is_none_or(|target| !target.is_zero()));
                let target = sum(anak.iter().map(|anak| anak.target));
                let realisasi = sum(anak.iter().map(|anak| anak.realisasi));
                let rasio = realisasi.zip(target).and_then(|(hasil, target)| bagian(hasil, target));
                of_hundred(kebijakan, rasio)
            }
            Cara::RataRataSub => rata_rata(kebijakan, self.anak(|_| true)?),
            Cara::RataRataKemajuan => {
                let anak = self.anak(|_| true)?.into_iter();
                rata_rata(kebijakan, anak.map(Anak::by_progress).collect())
            }
            Cara::RataRataKegiatan => {
                let kegiatan =
                    self.kegiatan.iter().map(|(kegiatan, sub)| (*kegiatan, sub.as_slice()));
                rata_rata(kebijakan, self.each(kegiatan)?)
            }
            Cara::Rasio { target, pembilang, penyebut } => {
                let nilai = bagian(Decimal::from(*pembilang), Decimal::from(*penyebut));
                against(kebijakan, target.0, nilai)
            }
            Cara::Serapan { target } => {
                let serapan = self.sumber.uang?.get(self.kode)?.serapan;
                against(kebijakan, target.0, serapan.map(|serapan| serapan.0))
            }
            Cara::Acuan(id) => acuan_renstra(self.sumber.kinerja.get(id)?),
        })
    }

    /// The quarter of the first indicator of each node that this one sums or averages, where something was promised for the
    /// year; `None` for one without a target of its quarter.
    pub(super) fn tribulan_anak(&self, cara: &Cara) -> Option<Vec<Option<KeluaranTribulan>>> {
        let sub = |pilih: &[Kode]| {
            let sub = self.sub.iter().filter(|sub| pilih.is_empty() || pilih.contains(&sub.kode));
            sub.map(|sub| (*sub, [].as_slice())).collect()
        };
        let node: Vec<(&NamaNode, &[&NamaNode])> = match cara {
            Cara::JumlahSub { sub: pilih, .. } => sub(pilih),
            Cara::RasioSub | Cara::RataRataSub => sub(&[]),
            Cara::RataRataKegiatan => {
                self.kegiatan.iter().map(|(kegiatan, sub)| (*kegiatan, sub.as_slice())).collect()
            }
            Cara::Langsung { .. }
            | Cara::TanpaTarget { .. }
            | Cara::RataRataKemajuan
            | Cara::Rasio { .. }
            | Cara::Serapan { .. }
            | Cara::Acuan(_) => return None,
        };
        let mut hasil = Vec::new();
        for (node, sub) in node {
            let Some(id) = node.indikator.first() else { continue };
            let (cara, sumber) = (self.sumber.cara.get(id)?, self.sumber);
            let tempat = SumberNode { sumber, kode: &node.kode, sub, kegiatan: Vec::new() };
            let keluaran = tempat.keluaran(cara)?;
            let dijanjikan =
                keluaran.target.as_ref().is_none_or(|target| !target.besar().is_zero());
            if dijanjikan && !matches!(cara, Cara::TanpaTarget { .. }) {
                hasil.push(per_tribulan(&tempat, id, cara, keluaran).tribulan);
            }
        }
        Some(hasil)
    }

    /// What those sub kegiatan come to.
    fn anak(&self, pilih: impl Fn(&Kode) -> bool) -> Option<Vec<Anak>> {
        let sub = self.sub.iter().filter(|sub| pilih(&sub.kode));
        self.each(sub.map(|sub| (*sub, [].as_slice())))
    }

    /// What the first indicator of each node comes to, where something was promised.
    fn each<'b>(
        &self,
        node: impl Iterator<Item = (&'b NamaNode, &'b [&'b NamaNode])>,
    ) -> Option<Vec<Anak>> {
        let mut hasil = Vec::new();
        for (node, sub) in node {
            let Some(id) = node.indikator.first() else { continue };
            hasil.push(match self.sumber.cara.get(id)? {
                Cara::TanpaTarget { .. } => continue,
                Cara::Langsung { target, realisasi, kemajuan, .. } => {
                    let [target, realisasi] =
                        [target, realisasi].map(|volume| volume.ada().map(Volume::besar));
                    let capaian = realisasi.zip(target);
                    let capaian = capaian.and_then(|(hasil, target)| bagian(hasil, target));
                    let kemajuan = kemajuan.map(|kemajuan| kemajuan.0);
                    Anak { target, realisasi, capaian, kemajuan }
                }
                cara @ (Cara::JumlahSub { .. }
                | Cara::RasioSub
                | Cara::RataRataSub
                | Cara::RataRataKemajuan
                | Cara::RataRataKegiatan
                | Cara::Rasio { .. }
                | Cara::Serapan { .. }
                | Cara::Acuan(_)) => {
                    let (sumber, kode) = (self.sumber, &node.kode);
                    let tempat = SumberNode { sumber, kode, sub, kegiatan: Vec::new() };
                    let keluaran = tempat.keluaran(cara)?;
                    let [target, realisasi] = [keluaran.target, keluaran.realisasi]
                        .map(|volume| volume.map(|volume| volume.besar()));
                    let capaian = keluaran.capaian.map(|capaian| capaian.0);
                    Anak { target, realisasi, capaian, kemajuan: None }
                }
            });
        }
        Some(hasil)
    }
}

/// What a node adds to a sum or a mean above it; `None` for what is not known.
struct Anak {
    target: Option<Decimal>,
    realisasi: Option<Decimal>,
    capaian: Option<Decimal>,
    kemajuan: Option<Decimal>,
}

impl Anak {
    /// Measured by how much of its work is done, where that is known; of what was to be nothing there is none.
    fn by_progress(self) -> Self {
        let nol = self.target.is_some_and(|target| target.is_zero());
        Self { capaian: self.kemajuan.filter(|_| !nol).or(self.capaian), ..self }
    }
}

/// A sum of which every part is known.
pub(super) fn sum(bagian: impl Iterator<Item = Option<Decimal>>) -> Option<Decimal> {
    bagian.collect::<Option<Vec<_>>>().map(|bagian| jumlah(bagian.into_iter()))
}

/// The mean of what can be measured.
fn rata_rata(kebijakan: &Kebijakan, anak: Vec<Anak>) -> Keluaran {
    let capaian = anak.into_iter().filter_map(|anak| anak.capaian);
    let capaian: Vec<Decimal> = capaian.map(|nilai| round(kebijakan, nilai)).collect();
    of_hundred(kebijakan, round::rata_rata(&capaian))
}

/// A share against 100%; of nothing measurable there is none.
pub(super) fn of_hundred(kebijakan: &Kebijakan, utuh: Option<Decimal>) -> Keluaran {
    match utuh {
        Some(utuh) => against(kebijakan, Decimal::ONE_HUNDRED, Some(utuh)),
        None => {
            let target = Some(tunggal(Decimal::ONE_HUNDRED, "%"));
            keluaran(target, None, None)
        }
    }
}

/// Target, realisasi and capaian of the renstra's indicator, in its unit.
fn acuan_renstra(kinerja: &Kinerja) -> Keluaran {
    let satuan = match &kinerja.satuan {
        Satuan::Persen => "%",
        Satuan::Lain(satuan) => satuan.as_str(),
        Satuan::Predikat(_) => "",
    };
    // Of a range the bound that realisasi is held against; tables print it whole.
    let acuan = |target: Target| target.acuan(kinerja.realisasi.unwrap_or_default());
    let target = kinerja.setahun.target.map(|target| tunggal(acuan(target), satuan));
    let realisasi = kinerja.realisasi.map(|realisasi| tunggal(realisasi, satuan));
    keluaran(target, realisasi, kinerja.setahun.capaian)
}

/// Volumes as far as they are known.
pub(super) fn langsung(
    kebijakan: &Kebijakan,
    target: Option<Volume>,
    hasil: Option<Volume>,
) -> Keluaran {
    let realisasi = hasil.map(|hasil| as_printed(kebijakan, &hasil));
    let keduanya = realisasi.as_ref().zip(target.as_ref());
    let capaian = keduanya.and_then(|(hasil, target)| bagian(hasil.besar(), target.besar()));
    let capaian = capaian.map(|nilai| persen(kebijakan, nilai));
    keluaran(target, realisasi, capaian)
}

/// Judged by the year, until its quarter is known to ask for something.
fn keluaran(
    target: Option<Volume>,
    realisasi: Option<Volume>,
    capaian: Option<Persen>,
) -> Keluaran {
    let dasar = DasarKeluaran::Tahun;
    Keluaran { target, realisasi, capaian, kemajuan: None, tribulan: None, dasar }
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
    let capaian = capaian.map(|nilai| Persen(round(kebijakan, nilai)));
    keluaran(Some(tunggal(target, "%")), Some(tunggal(realisasi, "%")), capaian)
}

pub(super) fn tunggal(jumlah: Decimal, satuan: &str) -> Volume {
    let bagian = vec![BagianVolume { jumlah, satuan: satuan.to_owned() }];
    Volume { bagian, bentuk: Gabungan::Tunggal }
}
