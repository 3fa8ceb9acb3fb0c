//! `melebihi-batas`: a row of gambaran umum is more than the row that it is a part of.

use crate::compute;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rujukan::Angka;
use crate::tempat::Titik;

use super::Perkara;
use crate::read::number::typed;

/// Typed and computed rows alike, year by year.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let Some(gambaran) = perkara.draf.gambaran_umum.as_ref()?.ada() else { return Some(temuan) };
    let nilai = compute::gambaran_umum(gambaran, &|exact| exact);
    for baris in &gambaran.baris {
        let Some(induk) = &baris.batas else { continue };
        let (Some(bagian), Some(batas)) = (nilai.get(&baris.id), nilai.get(induk)) else {
            continue;
        };
        for ((tahun, bagian), batas) in gambaran.tahun.iter().zip(bagian).zip(batas) {
            let (Some(bagian), Some(batas)) = (bagian, batas) else { continue };
            if bagian <= batas {
                continue;
            }
            let titik = |id| perkara.tempat.of(&Titik::Angka(Angka::GambaranUmum(id, *tahun)));
            let mut problem = Diagnostic::new(
                Code::MelebihiBatas,
                format!("\"{}\" melebihi \"{induk}\" pada tahun {tahun}", baris.id),
            )
            .found(typed(*bagian), format!("paling banyak {}", typed(*batas)))
            .saran("periksa kedua angka itu");
            match (titik(baris.id.clone()), titik(induk.clone())) {
                (Some(place), Some(other)) => {
                    problem = problem.at(place).conflicting(other, "batasnya di sini");
                }
                (Some(place), None) | (None, Some(place)) => problem = problem.at(place),
                (None, None) => {}
            }
            temuan.push(problem);
        }
    }
    Some(temuan)
}
