//! Outputs against what their quarter was to bring.

use crate::domain::anggaran::{Cara, TribulanKeluaran, Volume};
use crate::domain::angka::Tersedia;
use crate::domain::kebijakan::{DasarPenilaian, Kebijakan};
use crate::domain::kode::Id;
use crate::domain::periode::Tribulan;
use crate::domain::renstra::TargetTribulan;

use super::keluaran::{SumberKeluaran, langsung, tunggal};
use super::rekap::{DasarKeluaran, Keluaran, KeluaranTribulan, Kinerja, TerhadapTarget};

/// The same held against its quarter, where any output has a target for that.
pub fn per_tribulan(
    sumber: &SumberKeluaran<'_>,
    id: &Id,
    cara: &Cara,
    hasil: Keluaran,
) -> Keluaran {
    let Some(tribulan) = sumber.tribulan.filter(|_| !sumber.target_tribulan.is_empty()) else {
        return hasil;
    };
    let tribulan = match cara.acuan() {
        Some(acuan) => {
            sumber.kinerja.get(acuan).and_then(|kinerja| tribulan_renstra(kinerja, &hasil))
        }
        None => sumber.target_tribulan.get(id).map(|target| {
            terhadap_tribulan(sumber.kebijakan, tribulan, target, hasil.realisasi.clone())
        }),
    };
    let diminta = tribulan.as_ref().is_some_and(|tribulan| {
        tribulan.target.as_ref().is_some_and(|target| !target.besar().is_zero())
    });
    let dasar = match (sumber.kebijakan.dasar_penilaian, diminta) {
        (DasarPenilaian::Tahun, _) => DasarKeluaran::Tahun,
        (DasarPenilaian::Tribulan, true) => DasarKeluaran::Tribulan,
        (DasarPenilaian::Tribulan, false) => DasarKeluaran::Tidak,
    };
    Keluaran { tribulan, dasar, ..hasil }
}

/// Output against the quarter's target; steps that are done against those that were to be.
fn terhadap_tribulan(
    kebijakan: &Kebijakan,
    tribulan: Tribulan,
    target: &TribulanKeluaran,
    hasil: Option<Volume>,
) -> KeluaranTribulan {
    let TribulanKeluaran { target, selesai } = target;
    let (target, hasil, dari) = match target {
        TargetTribulan::Ukuran(target) => (target[tribulan as usize].ada().cloned(), hasil, None),
        TargetTribulan::Tahapan(tahapan) => {
            let banyak = |banyak: u64| tunggal(banyak.into(), &tahapan.satuan);
            let target = tahapan.kumulatif[tribulan as usize].ada().copied().map(banyak);
            let selesai = selesai.as_ref().and_then(Tersedia::ada).copied();
            (target, selesai.map(banyak), Some(tahapan.dari))
        }
    };
    let Keluaran { realisasi, capaian, .. } = langsung(kebijakan, target.clone(), hasil);
    KeluaranTribulan { target, realisasi, dari, capaian }
}

/// The quarter of the renstra's indicator, in the unit of its output or in steps of work.
fn tribulan_renstra(kinerja: &Kinerja, hasil: &Keluaran) -> Option<KeluaranTribulan> {
    let TerhadapTarget { target, capaian, .. } = kinerja.tribulan.as_ref()?;
    let satuan = |volume: &Volume| volume.bagian.first().map(|bagian| bagian.satuan.clone());
    let (satuan, realisasi) = match &kinerja.tahapan {
        Some(tahapan) => {
            let selesai = kinerja.selesai.map(|selesai| tunggal(selesai.into(), &tahapan.satuan));
            (Some(tahapan.satuan.clone()), selesai)
        }
        None => (hasil.target.as_ref().and_then(satuan), hasil.realisasi.clone()),
    };
    let target = target.map(|target| target.acuan(kinerja.realisasi.unwrap_or_default()));
    Some(KeluaranTribulan {
        target: target.map(|target| tunggal(target, &satuan.unwrap_or_default())),
        realisasi,
        dari: kinerja.tahapan.as_ref().map(|tahapan| tahapan.dari),
        capaian: *capaian,
    })
}
