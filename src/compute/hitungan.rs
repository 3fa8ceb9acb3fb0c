//! Counts.

use std::collections::BTreeMap;

use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;

use super::rekap::{Efisiensi, Hitungan, Kinerja, RekapSasaran};

/// Counts of everything that sentences count. A sasaran that is not judged, or not carried out yet, is neither efficient
/// nor inefficient.
pub fn semua(
    laporan: &Laporan,
    kinerja: &BTreeMap<Id, Kinerja>,
    sasaran: &BTreeMap<Id, RekapSasaran>,
) -> Hitungan {
    let kegiatan = || laporan.program.iter().flat_map(|program| &program.kegiatan);
    let tercapai = kinerja.values().filter(|satu| satu.tercapai).count();
    let golongan = |golongan: fn(&Efisiensi) -> bool| {
        sasaran.values().filter(|satu| golongan(&satu.efisiensi)).count()
    };
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
        sasaran_efisien: golongan(|satu| matches!(satu, Efisiensi::Efisien(_))),
        sasaran_tidak_efisien: golongan(|satu| matches!(satu, Efisiensi::TidakEfisien(_))),
        sasaran_belum_dilaksanakan: golongan(|satu| *satu == Efisiensi::BelumDilaksanakan),
        permasalahan: laporan.permasalahan.len(),
        solusi: laporan.solusi.len(),
    }
}
