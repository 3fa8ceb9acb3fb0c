//! The sentence about the mean capaian.

use crate::bahasa::{kata_bilangan, rincian, sebanyak};
use crate::domain::kebijakan::NolPerNol;
use crate::narrate::bahan::Bahan;
use crate::narrate::format;
use crate::narrate::susun::kelompok;

use super::kinerja::{TANPA_TARGET, berkategori, tanpa_target};
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
        .filter(|indikator| bahan.bercapaian(indikator))
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
        "Rata-rata capaian {n} indikator sasaran dalam {} tahun {} adalah {rata}{kategori}. Rata-rata ini dihitung dari capaian, bukan dari realisasi{tujuan}.{nol}{batas}",
        bahan.dokumen_target(),
        bahan.tahun()
    )
}

/// How many are left out because their target or what they came to is not known, or since nothing was promised, by what it is.
fn tak_tersedia(bahan: Bahan) -> String {
    let tanpa_target = |indikator| {
        let sebab = tanpa_target(bahan, indikator);
        sebab.strip_prefix("indikator ini ").unwrap_or(&sebab).to_owned()
    };
    let sebab = bahan.laporan.renstra.indikator_sasaran().filter_map(|indikator| {
        let target = bahan.kinerja(indikator).and_then(|kinerja| kinerja.dinilai.target);
        match (target, bahan.berealisasi(indikator)) {
            (Some(_), true) => None,
            (Some(_), false) => Some("realisasinya tidak tersedia".to_owned()),
            (None, true) => Some(tanpa_target(indikator)),
            (None, false) if tanpa_target(indikator) == TANPA_TARGET => {
                Some("target dan realisasinya tidak tersedia".to_owned())
            }
            (None, false) => {
                Some(format!("realisasinya tidak tersedia dan {}", tanpa_target(indikator)))
            }
        }
    });
    let kelompok = kelompok(sebab.map(|sebab| (sebab, ())));
    let butir = kelompok.iter().enumerate().map(|(urut, (sebab, semua))| {
        let banyak = semua.len() as u64;
        let siapa = match urut {
            0 => sebanyak(banyak, "indikator"),
            _ => format!("{} indikator", kata_bilangan(banyak)),
        };
        format!("{siapa} yang {sebab}")
    });
    let butir: Vec<String> = butir.collect();
    if butir.is_empty() { String::new() } else { format!(" {} tidak diikutkan.", rincian(&butir)) }
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
