//! Efisiensi: capaian less serapan, in percentage points (the reading of efficiency that the sample's office prints;
//! Permenpan-RB 53/2014, Anak Lampiran II/1, BAB III A no. 6 asks for one and lays no formula down).

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::anggaran::{IndikatorAnggaran, Kegiatan};
use crate::domain::angka::Persen;
use crate::domain::draf::Pokok;
use crate::domain::kebijakan::{Dasar, Kebijakan, NolDanNol};
use crate::domain::kode::{Id, Kode};
use crate::domain::renstra::Sasaran;

use super::anggaran::{self, serapan_utuh};
use super::bulat::{persen, rata_rata};
use super::kinerja::capaian_utuh;
use super::rekap::{Efisiensi, Keluaran, Keuangan, Kinerja, RekapSasaran};

/// Every sasaran's money against its performance.
pub fn sasaran(
    pokok: Pokok<'_>,
    kinerja: &BTreeMap<Id, Kinerja>,
    keluaran: &BTreeMap<Id, Keluaran>,
) -> BTreeMap<Id, RekapSasaran> {
    let sasaran = pokok.renstra.sasaran.iter();
    sasaran.map(|sasaran| (sasaran.id.clone(), satu(pokok, kinerja, keluaran, sasaran))).collect()
}

/// Efisiensi of every kegiatan, from the printed columns: the mean capaian of its indicators less its serapan.
pub fn kegiatan(
    pokok: Pokok<'_>,
    keluaran: &BTreeMap<Id, Keluaran>,
    uang: &BTreeMap<Kode, Keuangan>,
) -> BTreeMap<Kode, Persen> {
    let kebijakan = pokok.kebijakan;
    let kegiatan = pokok.program.iter().flat_map(|program| &program.kegiatan);
    let efisiensi = |kegiatan: &Kegiatan| {
        let capaian: Vec<Decimal> = kegiatan
            .indikator
            .iter()
            .filter_map(|satu| Some(keluaran.get(&satu.id)?.capaian?.0))
            .collect();
        let uang = uang.get(&kegiatan.kode)?;
        let diam = tanpa_keluaran(keluaran, [kegiatan].into_iter());
        if diam && belum_dilaksanakan(kebijakan, &capaian, uang) {
            return None;
        }
        let capaian = persen(kebijakan, rata_rata(&capaian)?);
        Some((kegiatan.kode.clone(), capaian - uang.serapan?))
    };
    kegiatan.filter_map(efisiensi).collect()
}

fn satu(
    pokok: Pokok<'_>,
    kinerja: &BTreeMap<Id, Kinerja>,
    keluaran: &BTreeMap<Id, Keluaran>,
    sasaran: &Sasaran,
) -> RekapSasaran {
    let kebijakan = pokok.kebijakan;
    let keuangan = anggaran::sasaran(pokok, &sasaran.id);
    let tercetak: Vec<Decimal> = sasaran
        .indikator
        .iter()
        .filter_map(|indikator| Some(kinerja.get(&indikator.id)?.capaian?.0))
        .collect();
    let capaian = rata_rata(&tercetak).map(|nilai| persen(kebijakan, nilai));
    let efisiensi = match kebijakan.dasar_efisiensi {
        Dasar::Dibulatkan => {
            capaian.zip(keuangan.serapan).map(|(capaian, serapan)| capaian - serapan)
        }
        Dasar::Utuh => utuh(kebijakan, sasaran, &keuangan),
    };
    let kegiatan = pokok.program.iter().flat_map(|program| &program.kegiatan);
    let miliknya = kegiatan.filter(|kegiatan| kegiatan.sasaran.as_ref() == Some(&sasaran.id));
    let diam = tanpa_keluaran(keluaran, miliknya);
    let efisiensi = match efisiensi {
        None => Efisiensi::TakDinilai,
        Some(_) if diam && belum_dilaksanakan(kebijakan, &tercetak, &keuangan) => {
            Efisiensi::BelumDilaksanakan
        }
        Some(poin) if kebijakan.efisien_bila.efisien(poin) => Efisiensi::Efisien(poin),
        Some(poin) => Efisiensi::TidakEfisien(poin),
    };
    RekapSasaran { keuangan, capaian, efisiensi }
}

/// Whether no indicator of these kegiatan and of their sub kegiatan shows any output.
fn tanpa_keluaran<'a>(
    keluaran: &BTreeMap<Id, Keluaran>,
    mut kegiatan: impl Iterator<Item = &'a Kegiatan>,
) -> bool {
    let nol = |indikator: &IndikatorAnggaran| {
        keluaran.get(&indikator.id).is_none_or(|satu| satu.realisasi.besar().is_zero())
    };
    kegiatan.all(|satu| {
        let sub = satu.sub_kegiatan.iter().flat_map(|sub| &sub.indikator);
        satu.indikator.iter().chain(sub).all(nol)
    })
}

/// Whether every capaian is printed as zero and no rupiah was spent, and the office calls that not carried out yet.
fn belum_dilaksanakan(kebijakan: &Kebijakan, capaian: &[Decimal], uang: &Keuangan) -> bool {
    match kebijakan.nol_dan_nol {
        NolDanNol::Dinilai => false,
        NolDanNol::BelumDilaksanakan => {
            uang.realisasi.0 == 0 && !capaian.is_empty() && capaian.iter().all(Decimal::is_zero)
        }
    }
}

/// The difference of the exact figures, rounded once.
fn utuh(kebijakan: &Kebijakan, sasaran: &Sasaran, uang: &Keuangan) -> Option<Persen> {
    let capaian: Vec<Decimal> = sasaran
        .indikator
        .iter()
        .filter_map(|indikator| capaian_utuh(indikator, indikator.target, kebijakan))
        .collect();
    let serapan = serapan_utuh(uang.pagu, uang.realisasi)?;
    Some(persen(kebijakan, rata_rata(&capaian)?.saturating_sub(serapan)))
}
