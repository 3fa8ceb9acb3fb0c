//! Sentences about targets: the plan's beside the agreement's, and those of the quarters.

use rust_decimal::Decimal;

use crate::bahasa::{kata_bilangan, yaitu};
use crate::domain::renstra::{Indikator, Satuan};
use crate::domain::susunan::JenisTabel;
use crate::domain::target::Target;
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::biasa;
use crate::naskah::Teks;

/// The agreement's target less the plan's, as both are printed; nothing where one is not known.
pub fn selisih(bahan: Bahan, indikator: &Indikator) -> Option<Decimal> {
    let renstra = bahan.kinerja(indikator)?.target_renstra?;
    match (indikator.target.ada()?, renstra, &indikator.satuan) {
        (Target::Nilai(perjanjian), Target::Nilai(renstra), Satuan::Persen | Satuan::Lain(_)) => {
            let [perjanjian, renstra] =
                [*perjanjian, renstra].map(|nilai| bahan.printed(indikator, nilai));
            Some(perjanjian.saturating_sub(renstra))
        }
        // Predicates and ranges have no difference.
        (Target::Nilai(_) | Target::Rentang { .. } | Target::Bernilai { .. }, _, _) => None,
    }
}

/// Whether both targets are other ones; `None` where one of them is not known.
fn berbeda(bahan: Bahan, indikator: &Indikator) -> Option<bool> {
    let renstra = bahan.kinerja(indikator)?.target_renstra?;
    let perjanjian = indikator.target.ada()?;
    let selisih = selisih(bahan, indikator).map(|selisih| !selisih.is_zero());
    Some(selisih.unwrap_or_else(|| !perjanjian.sama(renstra)))
}

/// Leads to the table of both targets, and says where they differ.
pub fn renstra(bahan: Bahan) -> Teks {
    let indikator = || bahan.laporan.renstra.indikator();
    let beda: Vec<&str> = indikator()
        .filter(|indikator| berbeda(bahan, indikator) == Some(true))
        .map(|indikator| indikator.nama.as_str())
        .collect();
    let dikenal = indikator().filter(|indikator| berbeda(bahan, indikator).is_some()).count();
    let kata = |banyak: usize| kata_bilangan(banyak as u64);
    let hasil = match (dikenal, beda.as_slice()) {
        (0, _) => String::new(),
        (semua, []) => {
            format!(" Keduanya sama pada {} indikator yang mempunyai keduanya.", kata(semua))
        }
        (semua, beda) if beda.len() == semua => {
            format!(" Keduanya berbeda pada {} indikator{}.", kata(semua), yaitu(beda, ""))
        }
        (semua, beda) => format!(
            " Keduanya sama pada {} indikator dan berbeda pada {} indikator{}.",
            kata(semua - beda.len()),
            kata(beda.len()),
            yaitu(beda, "")
        ),
    };
    let awal = "Target perjanjian kinerja disandingkan dengan target rencana strategis tahun yang sama pada ";
    vec![biasa(awal), bahan.tabel(JenisTabel::TargetRenstra), biasa(&format!(".{hasil}"))]
}

/// Leads to the targets of the quarters.
pub fn tribulan(bahan: Bahan) -> Teks {
    let bertahap =
        bahan.laporan.renstra.indikator().filter(|indikator| indikator.tahapan().is_some());
    let istilah = bahan.laporan.identitas.istilah_periode.to_lowercase();
    vec![
        biasa(&format!(
            "Kemajuan {} indikator dipantau setiap {istilah} melalui tahapan pekerjaan yang selesai, yang tidak dibandingkan dengan target tahunannya. Target setiap {istilah} disajikan pada ",
            kata_bilangan(bertahap.count() as u64)
        )),
        bahan.tabel(JenisTabel::TargetTribulan),
        biasa("."),
    ]
}

/// Leads to what the steps are.
pub fn rincian(bahan: Bahan) -> Teks {
    vec![
        biasa("Tahapan yang membentuk target itu dirinci pada "),
        bahan.tabel(JenisTabel::RincianTahapan),
        biasa("."),
    ]
}
