//! What the quarters are to bring of outputs: in their units, in steps of work, or as shares of the year's target.

use super::Reading;
use super::volume::{SatuanVolume, daftar};
use crate::check::hasil::tahapan_selesai;
use crate::check::target::{bagian, bukan_angka};
use crate::domain::anggaran::{BagianVolume, Cara, Gabungan, TribulanKeluaran, Volume};
use crate::domain::angka::{Persen, Tersedia};
use crate::domain::kode::Id;
use crate::domain::rujukan::Tolok;
use crate::read::notes::{Read, Told, each};
use crate::read::say::Unknown;
use crate::read::table::Value;

/// What is written of an output. One that repeats an indicator of the renstra has the quarters of that.
pub fn tribulan(
    id: &Id,
    cara: Read<&Cara>,
    satuan: impl Fn() -> Read<SatuanVolume>,
    reading: &mut Reading<'_, '_>,
) -> Read<Option<TribulanKeluaran>> {
    if matches!(cara, Ok(Cara::Acuan(_))) {
        return Ok(None);
    }
    let tolok = Tolok::Anggaran(id.clone());
    let ukuran = |value: &Value<'_>| match satuan() {
        Ok(satuan) => value.available(|value| satuan.volume(value)),
        Err(told) => each(daftar(value)?.iter().map(Value::decimal)).and(Err(told)),
    };
    let sebagian = |persen, value: &Value<'_>| match setahun(cara?) {
        Some(Tersedia::Ada(Volume {
            bagian: isi,
            bentuk: bentuk @ (Gabungan::Tunggal | Gabungan::Dan),
        })) => {
            let isi = isi.into_iter().map(|isi| {
                let jumlah = bagian(isi.jumlah, persen, value)?;
                Ok(BagianVolume { jumlah, ..isi })
            });
            Ok(Tersedia::Ada(Volume { bagian: each(isi)?, bentuk }))
        }
        Some(Tersedia::Tidak(alasan)) => Ok(Tersedia::Tidak(alasan)),
        Some(Tersedia::Ada(Volume { bentuk: Gabungan::Kali, .. })) | None => {
            Err(bukan_angka(value))
        }
    };
    let target = reading.tribulan.target(&tolok, ukuran, sebagian);
    if reading.tribulan.menyebut(&tolok) {
        let bertahap = target.as_ref().map_or(true, |target| {
            target.as_ref().is_some_and(|target| target.tahapan().is_some())
        });
        reading.terbaca.bertribulan.insert(id.clone(), bertahap);
    }
    let selesai = reading.rencana.selesai.as_ref();
    let selesai = selesai.map(|table| table.at_if(&id.0)).transpose()?.flatten();
    let target = target?;
    let tahapan = target.as_ref().and_then(|target| target.tahapan());
    let selesai = match (selesai, &reading.rencana.selesai) {
        (Some(value), _) => tahapan_selesai(&value, tahapan, "hapus `selesai`").map(Some)?,
        (None, Some(table)) if reading.tribulan.asks(tahapan) => {
            return Err(table.miss_figure(&id.0, "…", Unknown::Value));
        }
        (None, None) if reading.tribulan.asks(tahapan) => {
            let kinerja = reading.rencana.kinerja.as_ref();
            return Err(kinerja.map_or(Told::BEFORE, |top| top.miss("selesai", "{ … }".into())));
        }
        (None, _) => None,
    };
    Ok(target.map(|target| TribulanKeluaran { target, selesai }))
}

/// The year's target, where it is typed.
fn setahun(cara: &Cara) -> Option<Tersedia<Volume>> {
    match cara {
        Cara::Langsung { target, .. } => Some(target.clone()),
        Cara::Rasio { target: Persen(target), .. } | Cara::Serapan { target: Persen(target) } => {
            let bagian = vec![BagianVolume { jumlah: *target, satuan: "%".to_owned() }];
            Some(Tersedia::Ada(Volume { bagian, bentuk: Gabungan::Tunggal }))
        }
        Cara::TanpaTarget { .. }
        | Cara::JumlahSub { .. }
        | Cara::RasioSub
        | Cara::RataRataSub
        | Cara::RataRataKemajuan
        | Cara::RataRataKegiatan
        | Cara::Acuan(_) => None,
    }
}
