//! Outputs against what their quarter was to bring.

use rust_decimal::Decimal;

use crate::domain::anggaran::{Cara, TribulanKeluaran, Volume};
use crate::domain::angka::Tersedia;
use crate::domain::kebijakan::{DasarPenilaian, Kebijakan};
use crate::domain::kode::Id;
use crate::domain::periode::Tribulan;
use crate::domain::renstra::TargetTribulan;

use super::keluaran::{SumberNode, langsung, of_hundred, sum, tunggal};
use super::rekap::{DasarKeluaran, Keluaran, KeluaranTribulan, Kinerja, TerhadapTarget};
use super::round;

/// The same held against its quarter, where any output has a target for that, or the renstra's indicator that it is.
pub(super) fn per_tribulan(
    node: &SumberNode<'_>,
    id: &Id,
    cara: &Cara,
    hasil: Keluaran,
) -> Keluaran {
    let sumber = node.sumber;
    let renstra = cara.acuan().and_then(|acuan| sumber.kinerja.get(acuan));
    let bertribulan = renstra.is_some_and(|kinerja| kinerja.tribulan.is_some());
    let bertarget = bertribulan || !sumber.target_tribulan.is_empty();
    let Some(tribulan) = sumber.tribulan.filter(|_| bertarget) else { return hasil };
    let tribulan = match cara.acuan() {
        Some(_) => renstra.and_then(|kinerja| tribulan_renstra(sumber.kebijakan, kinerja, &hasil)),
        None => match sumber.target_tribulan.get(id) {
            Some(target) => {
                let hasil = hasil.realisasi.clone();
                Some(terhadap_tribulan(sumber.kebijakan, tribulan, target, hasil))
            }
            None => dari_anak(node, cara),
        },
    };
    let diminta = tribulan.as_ref().is_some_and(diminta);
    let dasar = match (sumber.kebijakan.dasar_penilaian, diminta) {
        (DasarPenilaian::Tahun, _) => DasarKeluaran::Tahun,
        (DasarPenilaian::Tribulan, true) => DasarKeluaran::Tribulan,
        (DasarPenilaian::Tribulan, false) => DasarKeluaran::Tidak,
    };
    Keluaran { tribulan, dasar, ..hasil }
}

/// Whether the quarter is known to ask for anything.
fn diminta(tribulan: &KeluaranTribulan) -> bool {
    tribulan.target.as_ref().is_some_and(|target| !target.besar().is_zero())
}

/// The quarter of what is a sum or a mean of others, by theirs; `None` where a part of the sum has none.
fn dari_anak(node: &SumberNode<'_>, cara: &Cara) -> Option<KeluaranTribulan> {
    let kebijakan = node.sumber.kebijakan;
    let anak = node.tribulan_anak(cara)?;
    let diminta = anak.iter().flatten().any(diminta);
    if !diminta && !matches!(cara, Cara::JumlahSub { .. }) {
        return None;
    }
    let jumlah = |angka: fn(&KeluaranTribulan) -> Option<&Volume>| {
        let angka = anak.iter().map(|anak| {
            let anak = anak.as_ref().filter(|anak| anak.dari.is_none())?;
            angka(anak).map(Volume::besar)
        });
        sum(angka)
    };
    let keluaran = match cara {
        Cara::JumlahSub { satuan, .. } => {
            let (target, realisasi) =
                (jumlah(|anak| anak.target.as_ref())?, jumlah(|anak| anak.realisasi.as_ref()));
            let realisasi = realisasi.map(|realisasi| tunggal(realisasi, satuan));
            langsung(kebijakan, Some(tunggal(target, satuan)), realisasi)
        }
        Cara::RasioSub => {
            let (target, realisasi) =
                (jumlah(|anak| anak.target.as_ref())?, jumlah(|anak| anak.realisasi.as_ref()));
            let rasio = realisasi.and_then(|realisasi| round::bagian(realisasi, target));
            of_hundred(kebijakan, rasio)
        }
        Cara::RataRataSub | Cara::RataRataKegiatan => {
            let capaian = anak.iter().flatten().filter_map(|anak| anak.capaian);
            let capaian: Vec<Decimal> = capaian.map(|capaian| capaian.0).collect();
            of_hundred(kebijakan, round::rata_rata(&capaian))
        }
        Cara::Langsung { .. }
        | Cara::TanpaTarget { .. }
        | Cara::RataRataKemajuan
        | Cara::Rasio { .. }
        | Cara::Serapan { .. }
        | Cara::Acuan(_) => return None,
    };
    let Keluaran { target, realisasi, capaian, .. } = keluaran;
    Some(KeluaranTribulan { target: Some(target?), realisasi, dari: None, capaian })
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
fn tribulan_renstra(
    kebijakan: &Kebijakan,
    kinerja: &Kinerja,
    hasil: &Keluaran,
) -> Option<KeluaranTribulan> {
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
        target: target.map(|target| {
            tunggal(round::tercetak(kebijakan, kinerja, target), &satuan.unwrap_or_default())
        }),
        realisasi,
        dari: kinerja.tahapan.as_ref().map(|tahapan| tahapan.dari),
        capaian: *capaian,
    })
}
