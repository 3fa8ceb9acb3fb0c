//! Efisiensi: capaian less serapan, in percentage points (the reading of efficiency that the sample's office prints;
//! Permenpan-RB 53/2014, Anak Lampiran II/1, BAB III A no. 6 asks for one and lays no formula down).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::angka::{Persen, Rupiah};
use crate::domain::asal::{Belanja, Ukur};
use crate::domain::kebijakan::{Dasar, Kebijakan, NolDanNol};
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{self, NamaNode, Tingkat};
use crate::domain::target::Target;

use super::anggaran::{self, serapan_utuh};
use super::kinerja::capaian_utuh;
use super::rekap::{Efisiensi, Keluaran, Keuangan, Kinerja, RekapSasaran};
use super::round::{bagian, persen, rata_rata};

/// What performance is held against money by.
#[derive(Clone, Copy)]
pub struct SumberEfisiensi<'a> {
    pub kebijakan: &'a Kebijakan,
    pub ukur: &'a BTreeMap<Id, Ukur>,
    pub kinerja: &'a BTreeMap<Id, Kinerja>,
    pub keluaran: &'a BTreeMap<Id, Keluaran>,
    pub node: &'a [NamaNode],
    /// The sasaran of the kegiatan that serve one.
    pub milik: &'a BTreeMap<Kode, Id>,
    pub belanja: &'a [Belanja],
}

/// Every sasaran's money against its performance.
pub fn sasaran(
    sumber: SumberEfisiensi<'_>,
    sasaran: &[(Id, Vec<Id>)],
) -> BTreeMap<Id, RekapSasaran> {
    let rekap = |(id, indikator): &(Id, Vec<Id>)| (id.clone(), rekap(sumber, id, indikator));
    sasaran.iter().map(rekap).collect()
}

/// What share of this money belongs to sasaran whose efisiensi is judged.
pub fn cakupan(
    kebijakan: &Kebijakan,
    sasaran: &BTreeMap<Id, RekapSasaran>,
    semua: &Keuangan,
) -> Option<Persen> {
    let dinilai = sasaran.values().filter(|rekap| rekap.efisiensi != Efisiensi::TakDinilai);
    let pagu = dinilai.filter_map(|rekap| rekap.keuangan.pagu).sum::<Rupiah>();
    bagian(pagu.0, semua.pagu?.0).map(|nilai| persen(kebijakan, nilai))
}

/// Efisiensi of every kegiatan, from the printed columns: the mean capaian of its indicators less its serapan.
pub fn kegiatan(
    kebijakan: &Kebijakan,
    node: &[NamaNode],
    keluaran: &BTreeMap<Id, Keluaran>,
    uang: &BTreeMap<Kode, Keuangan>,
) -> BTreeMap<Kode, Persen> {
    let efisiensi = |(kegiatan, sub): (&NamaNode, Vec<&NamaNode>)| {
        let indikator = kegiatan.indikator.iter();
        let capaian: Vec<Decimal> =
            indikator.filter_map(|id| Some(keluaran.get(id)?.dinilai()?.1?.0)).collect();
        let uang = uang.get(&kegiatan.kode)?;
        if tanpa_keluaran(keluaran, kegiatan, &sub) && belum_dilaksanakan(kebijakan, &capaian, uang)
        {
            return None;
        }
        let capaian = persen(kebijakan, rata_rata(&capaian)?);
        Some((kegiatan.kode.clone(), capaian - uang.serapan?))
    };
    let semua = nama::dengan_sub(node).filter(|(node, _)| node.tingkat == Tingkat::Kegiatan);
    semua.filter_map(efisiensi).collect()
}

fn rekap(sumber: SumberEfisiensi<'_>, id: &Id, indikator: &[Id]) -> RekapSasaran {
    let SumberEfisiensi { kebijakan, ukur, kinerja, keluaran, node, milik, belanja } = sumber;
    let keuangan = anggaran::sasaran(kebijakan, belanja, milik, id);
    let tercetak: Vec<Decimal> =
        indikator.iter().filter_map(|id| Some(kinerja.get(id)?.dinilai.capaian?.0)).collect();
    let terbatas = |capaian: &Decimal| kebijakan.batas_capaian.dalam_batas(*capaian);
    let berbatas: Vec<Decimal> = tercetak.iter().map(terbatas).collect();
    let capaian = rata_rata(&berbatas).map(|nilai| persen(kebijakan, nilai));
    let efisiensi = kebijakan.efisiensi.and_then(|aturan| {
        let poin = match aturan.dasar {
            Dasar::Dibulatkan => {
                capaian.zip(keuangan.serapan).map(|(capaian, serapan)| capaian - serapan)
            }
            Dasar::Utuh => {
                let terhadap = |id| Some((ukur.get(id)?, kinerja.get(id)?.dinilai.target?));
                utuh(kebijakan, indikator.iter().filter_map(terhadap), &keuangan)
            }
        };
        Some((aturan.bila, poin?))
    });
    let mut miliknya = nama::dengan_sub(node).filter(|(node, _)| milik.get(&node.kode) == Some(id));
    let diam = miliknya.all(|(kegiatan, sub)| tanpa_keluaran(keluaran, kegiatan, &sub));
    let efisiensi = match efisiensi {
        None => Efisiensi::TakDinilai,
        Some(_) if diam && belum_dilaksanakan(kebijakan, &tercetak, &keuangan) => {
            Efisiensi::BelumDilaksanakan
        }
        Some((bila, poin)) if bila.efisien(poin) => Efisiensi::Efisien(poin),
        Some((_, poin)) => Efisiensi::TidakEfisien(poin),
    };
    RekapSasaran { keuangan, capaian, efisiensi }
}

/// Whether no indicator of a kegiatan and of its sub kegiatan shows any output.
fn tanpa_keluaran(
    keluaran: &BTreeMap<Id, Keluaran>,
    kegiatan: &NamaNode,
    sub: &[&NamaNode],
) -> bool {
    let nol = |node: &NamaNode, tidak_diketahui: bool| {
        node.indikator.iter().all(|id| {
            keluaran.get(id).is_none_or(|keluaran| match &keluaran.realisasi {
                Some(realisasi) => realisasi.besar().is_zero(),
                None => tidak_diketahui,
            })
        })
    };
    // Of a kegiatan itself that cannot be measured its sub kegiatan tell.
    nol(kegiatan, !sub.is_empty()) && sub.iter().all(|sub| nol(sub, false))
}

/// Whether every capaian is printed as zero and no rupiah was spent, and the office calls that not carried out yet.
fn belum_dilaksanakan(kebijakan: &Kebijakan, capaian: &[Decimal], uang: &Keuangan) -> bool {
    match kebijakan.nol_dan_nol {
        NolDanNol::Dinilai => false,
        NolDanNol::BelumDilaksanakan => {
            uang.realisasi == Some(Rupiah::default())
                && !capaian.is_empty()
                && capaian.iter().all(Decimal::is_zero)
        }
    }
}

/// The difference of the exact figures, rounded once.
fn utuh<'a>(
    kebijakan: &Kebijakan,
    indikator: impl Iterator<Item = (&'a Ukur, Target)>,
    uang: &Keuangan,
) -> Option<Persen> {
    let capaian = indikator.filter_map(|(ukur, target)| capaian_utuh(ukur, target, kebijakan));
    let capaian: Vec<Decimal> =
        capaian.map(|capaian| kebijakan.batas_capaian.dalam_batas(capaian)).collect();
    let serapan = serapan_utuh(uang.pagu?, uang.realisasi?)?;
    Some(persen(kebijakan, rata_rata(&capaian)?.saturating_sub(serapan)))
}
