//! Counts.

use std::collections::BTreeMap;

use crate::domain::asal::Rencana;
use crate::domain::kode::Id;
use crate::domain::nama::{NamaNode, Tingkat};

use super::rekap::{Efisiensi, Kinerja, RekapHitungan, RekapSasaran};

/// Counts of everything that sentences count.
pub fn all(
    node: &[NamaNode],
    rencana: &Rencana,
    [tercapai, belum_tercapai]: [usize; 2],
    sasaran: &BTreeMap<Id, RekapSasaran>,
    [permasalahan, solusi]: [usize; 2],
) -> RekapHitungan {
    let [program, kegiatan, sub_kegiatan] =
        [Tingkat::Program, Tingkat::Kegiatan, Tingkat::SubKegiatan]
            .map(|jenjang| tingkat(node, jenjang));
    let [indikator_tujuan, indikator_sasaran] = [&rencana.tujuan, &rencana.sasaran]
        .map(|semua| semua.iter().map(|(_, indikator)| indikator.len()).sum());
    let [sasaran_efisien, sasaran_tidak_efisien, sasaran_belum_dilaksanakan] = golongan(sasaran);
    RekapHitungan {
        program,
        kegiatan,
        sub_kegiatan,
        tujuan: rencana.tujuan.len(),
        sasaran: rencana.sasaran.len(),
        indikator_tujuan,
        indikator_sasaran,
        tercapai,
        belum_tercapai,
        sasaran_efisien,
        sasaran_tidak_efisien,
        sasaran_belum_dilaksanakan,
        permasalahan,
        solusi,
    }
}

/// Indicators that reached their target, and those that are short of it.
pub fn tercapai<'a>(kinerja: impl Iterator<Item = &'a Kinerja> + Clone) -> [usize; 2] {
    let sudah = kinerja.clone().filter(|kinerja| kinerja.tercapai).count();
    [sudah, kinerja.filter(|kinerja| kinerja.belum_tercapai()).count()]
}

/// The nodes of a level.
pub fn tingkat(node: &[NamaNode], tingkat: Tingkat) -> usize {
    node.iter().filter(|node| node.tingkat == tingkat).count()
}

/// Sasaran that are efficient, inefficient, and not carried out yet. One that is not judged is none of these.
pub fn golongan(sasaran: &BTreeMap<Id, RekapSasaran>) -> [usize; 3] {
    let banyak = |golongan: fn(&Efisiensi) -> bool| {
        sasaran.values().filter(|rekap| golongan(&rekap.efisiensi)).count()
    };
    [
        banyak(|efisiensi| matches!(efisiensi, Efisiensi::Efisien(_))),
        banyak(|efisiensi| matches!(efisiensi, Efisiensi::TidakEfisien(_))),
        banyak(|efisiensi| *efisiensi == Efisiensi::BelumDilaksanakan),
    ]
}
