//! The sentence about the mean capaian.

use crate::bahasa::{kata_bilangan, sebanyak};
use crate::domain::kebijakan::NolPerNol;
use crate::narrate::bahan::Bahan;
use crate::narrate::format;

use super::kinerja::berkategori;
use super::ukuran::{batas, tanpa_jarak, tanpa_rata_rata};

/// The mean capaian with its basis: which indicators, and how 0/0 and high figures count.
pub fn rata_rata(bahan: Bahan) -> String {
    let rekap = bahan.rekap;
    let banyak = rekap.hitungan.indikator_sasaran;
    let n = kata_bilangan(banyak as u64);
    let Some(rata) = rekap.rata_rata.capaian else {
        return format!(
            "Rata-rata capaian {n} indikator sasaran belum dapat dihitung karena {}.",
            tanpa_rata_rata(bahan)
        );
    };
    let rata = format::persen(rata);
    let kategori = berkategori(" dengan", rekap.rata_rata.kategori.as_deref());
    let dihitung = bahan
        .laporan
        .renstra
        .indikator_sasaran()
        .filter(|indikator| {
            bahan.kinerja(indikator).is_some_and(|kinerja| kinerja.dinilai.capaian.is_some())
        })
        .count();
    let n = if dihitung == banyak {
        n
    } else {
        format!("{} di antara {n}", kata_bilangan(dihitung as u64))
    };
    let tujuan = match rekap.hitungan.indikator_tujuan {
        0 => "",
        _ => ", dan tidak memasukkan indikator tujuan",
    };
    let nol = dasar_nol(bahan) + &tak_tersedia(bahan) + &tanpa_jarak(bahan);
    let batas = batas(bahan.laporan.kebijakan.batas_capaian);
    format!(
        "Rata-rata capaian {n} indikator sasaran dalam perjanjian kinerja tahun {} adalah {rata}{kategori}. Rata-rata ini dihitung dari capaian, bukan dari realisasi{tujuan}.{nol}{batas}",
        bahan.tahun()
    )
}

/// How many are left out because their target or what they came to is not known.
fn tak_tersedia(bahan: Bahan) -> String {
    let indikator = bahan.laporan.renstra.indikator_sasaran();
    let tak_ada = indikator
        .filter(|indikator| {
            let target = bahan.kinerja(indikator).and_then(|kinerja| kinerja.dinilai.target);
            target.is_none() || !bahan.berealisasi(indikator)
        })
        .count();
    match tak_ada {
        0 => String::new(),
        n => format!(
            " {} yang {} atau realisasinya tidak tersedia tidak diikutkan.",
            sebanyak(n as u64, "indikator"),
            if bahan.dinilai_per_tribulan() {
                format!("tidak bertarget pada {}", bahan.rentang())
            } else {
                "target".to_owned()
            }
        ),
    }
}

fn dasar_nol(bahan: Bahan) -> String {
    let banyak = bahan
        .laporan
        .renstra
        .indikator_sasaran()
        .filter(|indikator| bahan.kinerja(indikator).is_some_and(|kinerja| kinerja.tanpa_data))
        .count();
    let kata = kata_bilangan(banyak as u64);
    match (banyak, bahan.laporan.kebijakan.nol_per_nol) {
        (0, _) => String::new(),
        (_, NolPerNol::NolDenganCatatan) => {
            format!(
                " Di dalamnya terdapat {kata} indikator yang belum mempunyai data dan dihitung dengan capaian nol."
            )
        }
        (_, NolPerNol::Kecualikan) => {
            let siapa = sebanyak(banyak as u64, "indikator");
            format!(" {siapa} yang belum mempunyai data tidak diikutkan.")
        }
    }
}
