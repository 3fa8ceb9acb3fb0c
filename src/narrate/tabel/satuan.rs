//! Outputs below a heading that says their unit, or beside a cell that does.

use crate::bahasa::desimal;
use crate::compute::rekap::Keluaran;
use crate::domain::anggaran::{Gabungan, Volume};
use crate::narrate::bahan::TANPA_NILAI;
use crate::narrate::format::volume as berikut_satuan;

/// In what an output is counted; nothing where it is counted in several units, which its figures then name.
pub fn satuan_keluaran(keluaran: Option<&Keluaran>) -> Option<String> {
    let keluaran = keluaran?;
    satuan(keluaran.target.as_ref().or(keluaran.realisasi.as_ref())?)
}

/// The one unit of a volume.
pub fn satuan(volume: &Volume) -> Option<String> {
    match (volume.bentuk, volume.bagian.as_slice()) {
        (Gabungan::Tunggal, [bagian]) if !bagian.satuan.is_empty() => Some(bagian.satuan.clone()),
        _ => None,
    }
}

/// A figure without that unit; one in another unit names it.
pub fn angka(volume: Option<&Volume>, lazim: Option<&str>) -> String {
    let Some(volume) = volume else { return TANPA_NILAI.to_owned() };
    match (volume.bagian.as_slice(), lazim) {
        ([bagian], Some("%")) if bagian.satuan == "%" => desimal(bagian.jumlah),
        ([bagian], Some(lazim)) if bagian.satuan == lazim => desimal(bagian.jumlah.normalize()),
        _ => berikut_satuan(volume),
    }
}
