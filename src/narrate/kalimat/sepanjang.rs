//! How money was spent in the course of the year.

use crate::bahasa::rincian;
use crate::compute::setahun::Setahun;
use crate::domain::periode::Tribulan;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::tabel::catatan_tribulan::nama;

/// What share of the pagu was spent by the end of each quarter; nothing where that is known of fewer than two.
pub fn serapan(bahan: Bahan, setahun: &Setahun) -> Option<String> {
    let semua = Tribulan::SEMUA.into_iter().filter_map(|tribulan| {
        let serapan = setahun.rekap(tribulan)?.total.serapan?;
        Some(format!("{} pada akhir {}", persen(serapan), nama(bahan, tribulan)))
    });
    let semua: Vec<String> = semua.collect();
    let tahun = bahan.tahun();
    (semua.len() > 1)
        .then(|| format!("Serapan anggaran tahun {tahun} mencapai {}.", rincian(&semua)))
}
