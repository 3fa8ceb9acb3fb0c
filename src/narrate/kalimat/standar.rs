//! Sentences about national standards.

use crate::bahasa::{TERBANYAK, kata_bilangan};
use crate::domain::renstra::{Indikator, StandarNasional};
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::kelompok;

/// The national standard of each indicator, or that there is none. What many lack for one reason is said once, last.
pub fn standar(bahan: Bahan) -> Vec<String> {
    let indikator = || bahan.laporan.renstra.indikator();
    let semua = || indikator().filter(|indikator| indikator.standar_nasional.is_some());
    let alasan =
        kelompok(semua().filter_map(|indikator| Some((tanpa_standar(indikator)?, indikator))));
    let terlipat = alasan
        .iter()
        .filter(|(_, indikator)| indikator.len() > TERBANYAK)
        .max_by_key(|(_, indikator)| indikator.len());
    let Some((alasan, terlipat)) = terlipat else {
        return semua().filter_map(|indikator| standar_satu(bahan, indikator)).collect();
    };
    let lain = semua().filter(|indikator| tanpa_standar(indikator) != Some(*alasan));
    let mut butir: Vec<String> =
        lain.filter_map(|indikator| standar_satu(bahan, indikator)).collect();
    let lainnya = if butir.is_empty() { "" } else { " lainnya" };
    let banyak = kata_bilangan(terlipat.len() as u64);
    butir.push(format!("{banyak} indikator{lainnya}: tidak dibandingkan karena {alasan}"));
    butir
}

fn tanpa_standar(indikator: &Indikator) -> Option<&str> {
    match indikator.standar_nasional.as_ref()? {
        StandarNasional::Ada { .. } => None,
        StandarNasional::TidakAda(alasan) => Some(alasan),
    }
}

fn standar_satu(bahan: Bahan, indikator: &Indikator) -> Option<String> {
    Some(match indikator.standar_nasional.as_ref()? {
        StandarNasional::Ada { nilai, sumber } if !bahan.berealisasi(indikator) => format!(
            "{}: standar nasionalnya {} ({sumber}), sedangkan realisasinya tidak tersedia",
            indikator.nama,
            bahan.target_atau(indikator, Some(*nilai))
        ),
        StandarNasional::Ada { nilai, sumber } => format!(
            "{}: realisasi {} dibandingkan dengan standar nasional {} ({sumber})",
            indikator.nama,
            bahan.realisasi(indikator),
            bahan.target_atau(indikator, Some(*nilai))
        ),
        StandarNasional::TidakAda(alasan) => {
            format!("{}: tidak dibandingkan karena {alasan}", indikator.nama)
        }
    })
}
