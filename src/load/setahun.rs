//! The quarters of the report's year from the folders beside it, where anything in the report tells of them.

use std::path::Path;

use super::earlier::{Files, TakTerbaca, quarter};
use crate::check::Dahulu;
use crate::compute::setahun::{HasilTribulan, LaporanTribulan, Setahun};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::periode::{Periode, Rentang, Tribulan};
use crate::read::Store;
use crate::rules::Terdahulu;

/// What is told of the quarters, and what is wrong with their reports.
pub struct SetahunTerbaca {
    pub setahun: Setahun,
    /// Those that could not be read.
    pub gagal: Vec<TakTerbaca>,
    /// That there is none of a quarter.
    pub temuan: Vec<Diagnostic>,
}

/// Where the report stands.
pub struct LetakLaporan<'a> {
    pub store: &'a Store,
    pub folder: &'a Path,
    pub periode: Periode,
}

/// Reads the quarters that end before this report does, but for those that are among `terdahulu` already; its own last one
/// is `ini`, itself, unless it tells of the whole year.
pub fn setahun(
    letak: &LetakLaporan<'_>,
    ini: &LaporanTribulan,
    terdahulu: &[Terdahulu],
    dahulu: &Dahulu,
    sumber: &mut Files,
) -> SetahunTerbaca {
    let (mut gagal, mut temuan) = (Vec::new(), Vec::new());
    let ada = |Terdahulu { laporan, rekap, .. }: &Terdahulu| {
        HasilTribulan::Ada(Box::new(LaporanTribulan::dari(laporan, rekap.clone())))
    };
    let tribulan = Tribulan::SEMUA.map(|tribulan| {
        match letak.periode.tribulan() {
            Some(akhir) if tribulan == akhir => return HasilTribulan::Ada(Box::new(ini.clone())),
            Some(akhir) if tribulan > akhir => return HasilTribulan::Belum,
            Some(_) | None => {}
        }
        let tepat = |lain: Periode| {
            lain.tahun == letak.periode.tahun && lain.rentang.tribulan() == Some(tribulan)
        };
        let terbaca = terdahulu.iter().find(|lain| tepat(lain.laporan.identitas.periode));
        if let Some(lain) = terbaca {
            return ada(lain);
        }
        match quarter(letak.store, letak.folder, tribulan, dahulu, sumber) {
            Some(Ok(lain)) if tepat(lain.laporan.identitas.periode) => ada(&lain),
            Some(Ok(lain)) => {
                temuan.push(periode_lain(tribulan, &lain.map));
                HasilTribulan::TakTerbaca
            }
            Some(Err(tak_terbaca)) => {
                gagal.push(tak_terbaca);
                HasilTribulan::TakTerbaca
            }
            None => {
                temuan.push(tanpa_laporan(tribulan));
                HasilTribulan::TanpaLaporan
            }
        }
    });
    SetahunTerbaca { setahun: Setahun { tribulan }, gagal, temuan }
}

/// That there is no report of a quarter.
fn tanpa_laporan(tribulan: Tribulan) -> Diagnostic {
    let map = kode(tribulan);
    tak_ada(tribulan, format!("laporan {map} tidak ada di map tahun laporan ini"))
        .saran(format!("tambahkan map {map} ke map tahun laporan ini"))
}

/// That what lies there is none of it.
fn periode_lain(tribulan: Tribulan, map: &str) -> Diagnostic {
    let kode = kode(tribulan);
    tak_ada(tribulan, format!("laporan di {map} bukan laporan {kode}"))
        .saran("betulkan `periode` dan `tahun` di laporan.toml map itu, atau nama mapnya")
}

fn tak_ada(tribulan: Tribulan, message: String) -> Diagnostic {
    Diagnostic::new(Code::TribulanTanpaLaporan, message)
        .about(kode(tribulan))
        .note("bagian atau lampiran yang menyandingkan setiap tribulan mencetak angkanya sebagai –")
}

/// "tribulan-2".
fn kode(tribulan: Tribulan) -> String {
    Rentang::Tribulan(tribulan).kode()
}
