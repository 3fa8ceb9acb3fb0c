//! What tables of quarters say of their figures: whose they are, and which are not there.

use std::collections::BTreeSet;

use crate::bahasa::{SPASI_TETAP, rincian, romawi};
use crate::compute::setahun::{HasilTribulan, Setahun};
use crate::domain::asal;
use crate::domain::kode::Id;
use crate::domain::periode::Tribulan;
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::kelompok;

/// What a table of quarters tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hal {
    /// What indicators came to, cumulative.
    Capaian,
    /// What each quarter put out itself.
    Keluaran,
    /// What each quarter spent itself.
    Belanja,
}

/// "Tribulan II".
pub fn nama(bahan: Bahan, tribulan: Tribulan) -> String {
    let istilah = &bahan.laporan.identitas.istilah_periode;
    format!("{istilah}{SPASI_TETAP}{}", romawi(tribulan.nomor()))
}

/// Whose figures these are, and which of them are not there; `sendiri` where each quarter has its own.
pub fn asal_angka(bahan: Bahan, setahun: &Setahun, sendiri: bool) -> Vec<String> {
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    let sumber = match sendiri {
        true => format!("dihitung dari laporan {istilah} itu dan laporan {istilah} sebelumnya"),
        false => format!("menurut laporan {istilah} itu, kumulatif sejak awal tahun"),
    };
    let mut hasil = vec![format!("Angka setiap {istilah} {sumber}.")];
    for (sebab, kata) in [
        (HasilTribulan::TanpaLaporan, "karena laporannya tidak ada"),
        (HasilTribulan::TakTerbaca, "karena laporannya tidak dapat dibaca"),
    ] {
        let semua = yang(bahan, setahun, &sebab);
        if !semua.is_empty() {
            hasil.push(format!("Angka {} tidak tersedia {kata}.", rincian(&semua)));
        }
    }
    hasil.extend(terputus(bahan, setahun).filter(|_| sendiri));
    hasil
}

/// The quarters of which this is known.
pub fn yang(bahan: Bahan, setahun: &Setahun, hasil: &HasilTribulan) -> Vec<String> {
    let semua = Tribulan::SEMUA.into_iter();
    let semua = semua.filter(|tribulan| setahun.tribulan[*tribulan as usize] == *hasil);
    semua.map(|tribulan| nama(bahan, tribulan)).collect()
}

/// What cannot be told of a quarter by itself, since the one before is not known.
fn terputus<'a>(bahan: Bahan<'a>, setahun: &'a Setahun) -> impl Iterator<Item = String> + use<'a> {
    let berurutan = Tribulan::SEMUA.into_iter().zip(Tribulan::SEMUA.into_iter().skip(1));
    let putus = berurutan
        .filter(|(lalu, kini)| setahun.rekap(*kini).is_some() && setahun.rekap(*lalu).is_none());
    putus.map(move |(lalu, kini)| {
        let [lalu, kini] = [lalu, kini].map(|tribulan| nama(bahan, tribulan));
        format!("Angka {kini} sendiri tidak dapat dihitung karena angka {lalu} tidak tersedia.")
    })
}

/// That what is a state is not added up.
pub fn keadaan_akhir(bahan: Bahan, menumpuk: &BTreeSet<Id>) -> Option<String> {
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    let mut semua = asal::indikator(&bahan.laporan.program);
    semua.any(|satu| !menumpuk.contains(&satu.id)).then(|| {
        format!(
            "Keluaran yang berupa keadaan tidak dijumlahkan: kolom setiap {istilah} berisi keadaan \
             pada akhir {istilah} itu."
        )
    })
}

/// Why figures of quarters are not known, each reason once.
pub fn alasan<'a>(setahun: &'a Setahun, hal: &[Hal]) -> Vec<&'a str> {
    let semua = setahun.laporan().flat_map(|laporan| {
        let semua = hal.iter().flat_map(|hal| match hal {
            Hal::Capaian => &laporan.tanpa_capaian,
            Hal::Keluaran => &laporan.tanpa_keluaran,
            Hal::Belanja => &laporan.tanpa_belanja,
        });
        semua.map(|alasan| (alasan.as_str(), ()))
    });
    kelompok(semua).into_iter().map(|(alasan, _)| alasan).collect()
}
