//! Counts.

use std::collections::BTreeMap;

use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;

use super::rekap::{Hitungan, Kinerja, RekapSasaran};

/// Counts of everything that sentences count. A sasaran without efisiensi is neither efficient nor inefficient.
pub fn semua(
    laporan: &Laporan,
    kinerja: &BTreeMap<Id, Kinerja>,
    sasaran: &BTreeMap<Id, RekapSasaran>,
) -> Hitungan {
    let kegiatan = || laporan.program.iter().flat_map(|program| &program.kegiatan);
    let tercapai = kinerja.values().filter(|satu| satu.tercapai).count();
    let efisien = sasaran.values().filter(|satu| satu.efisien).count();
    let dinilai = sasaran.values().filter(|satu| satu.efisiensi.is_some()).count();
    Hitungan {
        program: laporan.program.len(),
        kegiatan: kegiatan().count(),
        sub_kegiatan: kegiatan().map(|kegiatan| kegiatan.sub_kegiatan.len()).sum(),
        tujuan: laporan.renstra.tujuan.len(),
        sasaran: laporan.renstra.sasaran.len(),
        indikator_tujuan: laporan.renstra.indikator_tujuan().count(),
        indikator_sasaran: laporan.renstra.indikator_sasaran().count(),
        tercapai,
        belum_tercapai: kinerja.len() - tercapai,
        sasaran_efisien: efisien,
        sasaran_tidak_efisien: dinilai - efisien,
        permasalahan: laporan.permasalahan.len(),
        solusi: laporan.solusi.len(),
    }
}
