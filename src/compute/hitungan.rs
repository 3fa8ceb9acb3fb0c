//! Counts.

use std::collections::BTreeMap;

use crate::domain::draf::Pokok;
use crate::domain::kode::Id;

use super::rekap::{Efisiensi, Hitungan, Kinerja, RekapSasaran};

/// Counts of everything that sentences count. A sasaran that is not judged, or not carried out yet, is neither efficient
/// nor inefficient.
pub fn semua(
    pokok: Pokok<'_>,
    kinerja: &BTreeMap<Id, Kinerja>,
    sasaran: &BTreeMap<Id, RekapSasaran>,
) -> Hitungan {
    let kegiatan = || pokok.program.iter().flat_map(|program| &program.kegiatan);
    let tercapai = kinerja.values().filter(|satu| satu.tercapai).count();
    let golongan = |golongan: fn(&Efisiensi) -> bool| {
        sasaran.values().filter(|satu| golongan(&satu.efisiensi)).count()
    };
    Hitungan {
        program: pokok.program.len(),
        kegiatan: kegiatan().count(),
        sub_kegiatan: kegiatan().map(|kegiatan| kegiatan.sub_kegiatan.len()).sum(),
        tujuan: pokok.renstra.tujuan.len(),
        sasaran: pokok.renstra.sasaran.len(),
        indikator_tujuan: pokok.renstra.indikator_tujuan().count(),
        indikator_sasaran: pokok.renstra.indikator_sasaran().count(),
        tercapai,
        belum_tercapai: kinerja.len() - tercapai,
        sasaran_efisien: golongan(|satu| matches!(satu, Efisiensi::Efisien(_))),
        sasaran_tidak_efisien: golongan(|satu| matches!(satu, Efisiensi::TidakEfisien(_))),
        sasaran_belum_dilaksanakan: golongan(|satu| *satu == Efisiensi::BelumDilaksanakan),
        permasalahan: pokok.permasalahan.len(),
        solusi: pokok.solusi.len(),
    }
}
