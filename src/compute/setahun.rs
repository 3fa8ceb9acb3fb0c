//! The quarters of the report's year side by side, each as its own report has it.

use crate::domain::anggaran::Volume;
use crate::domain::angka::Rupiah;
use crate::domain::asal;
use crate::domain::draf::Pokok;
use crate::domain::jangka::selisih;
use crate::domain::kode::Id;
use crate::domain::periode::Tribulan;

use super::rekap::{Keuangan, Rekap};

/// What every quarter of the year came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Setahun {
    /// From the first quarter on.
    pub tribulan: [HasilTribulan; 4],
}

/// A quarter by its report, whose figures are cumulative from the year's first day.
#[derive(Debug, Clone, PartialEq)]
pub enum HasilTribulan {
    /// What that says.
    Ada(Box<LaporanTribulan>),
    /// It is not over where this report ends.
    Belum,
    /// There is no report of it beside this one.
    TanpaLaporan,
    /// There is one that could not be read.
    TakTerbaca,
}

/// The report of a quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct LaporanTribulan {
    /// Its figures.
    pub rekap: Rekap,
    /// Why it does not know what indicators came to.
    pub tanpa_capaian: Vec<String>,
    /// Why it does not know what was put out.
    pub tanpa_keluaran: Vec<String>,
    /// Why it does not know what was spent.
    pub tanpa_belanja: Vec<String>,
}

impl LaporanTribulan {
    /// What side by side with other quarters is told of a report.
    pub fn dari<'a>(pokok: impl Into<Pokok<'a>>, rekap: Rekap) -> Self {
        let pokok = pokok.into();
        let tak_diketahui = pokok.renstra.indikator().filter(|indikator| !indikator.berhasil());
        let keluaran = asal::indikator(pokok.program).filter_map(|satu| satu.cara.typed());
        let belanja = asal::belanja(pokok.program).into_iter();
        Self {
            tanpa_capaian: sekali(tak_diketahui.filter_map(|satu| satu.hasil.catatan.clone())),
            tanpa_keluaran: sekali(keluaran.filter_map(|(_, ada)| ada.alasan().map(str::to_owned))),
            tanpa_belanja: sekali(belanja.filter_map(|belanja| {
                belanja.alokasi.anggaran.realisasi.alasan().map(str::to_owned)
            })),
            rekap,
        }
    }
}

/// Each once, in the order in which it comes.
fn sekali(semua: impl Iterator<Item = String>) -> Vec<String> {
    let mut hasil = Vec::new();
    for satu in semua {
        if !hasil.contains(&satu) {
            hasil.push(satu);
        }
    }
    hasil
}

impl Setahun {
    /// The reports that are there, from the first quarter on.
    pub fn laporan(&self) -> impl Iterator<Item = &LaporanTribulan> {
        self.tribulan.iter().filter_map(|hasil| match hasil {
            HasilTribulan::Ada(laporan) => Some(&**laporan),
            HasilTribulan::Belum | HasilTribulan::TanpaLaporan | HasilTribulan::TakTerbaca => None,
        })
    }

    /// Figures up to the end of a quarter.
    pub fn rekap(&self, tribulan: Tribulan) -> Option<&Rekap> {
        match &self.tribulan[tribulan as usize] {
            HasilTribulan::Ada(laporan) => Some(&laporan.rekap),
            HasilTribulan::Belum | HasilTribulan::TanpaLaporan | HasilTribulan::TakTerbaca => None,
        }
    }

    /// What each quarter spent itself: up to its end, less up to that of the quarter before.
    pub fn belanja(&self, pilih: impl Fn(&Rekap) -> Option<&Keuangan>) -> [Option<Rupiah>; 4] {
        let kumulatif = self.kumulatif(|rekap| pilih(rekap)?.realisasi);
        sendiri(&kumulatif, |kini, lalu| Some(Rupiah(kini.0.saturating_sub(lalu.0))))
    }

    /// What each quarter put out itself; of what does not add up its state at the quarter's end.
    pub fn keluaran(&self, id: &Id, bertambah: bool) -> [Option<Volume>; 4] {
        let kumulatif = self.kumulatif(|rekap| rekap.keluaran.get(id)?.realisasi.clone());
        if bertambah { sendiri(&kumulatif, selisih) } else { kumulatif }
    }

    fn kumulatif<T>(&self, angka: impl Fn(&Rekap) -> Option<T>) -> [Option<T>; 4] {
        Tribulan::SEMUA.map(|tribulan| self.rekap(tribulan).and_then(&angka))
    }
}

/// Of cumulative figures what each adds to the one before; nothing where either is not known.
fn sendiri<T: Clone>(
    kumulatif: &[Option<T>; 4],
    kurang: impl Fn(&T, &T) -> Option<T>,
) -> [Option<T>; 4] {
    Tribulan::SEMUA.map(|tribulan| {
        let ke = tribulan as usize;
        let kini = kumulatif[ke].as_ref()?;
        match ke.checked_sub(1) {
            None => Some(kini.clone()),
            Some(lalu) => kurang(kini, kumulatif[lalu].as_ref()?),
        }
    })
}
