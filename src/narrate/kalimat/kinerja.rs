//! Sentences about targets, realisasi and capaian.

use crate::bahasa::{self, TERBANYAK, kata_bilangan, rincian};
use crate::compute::rekap::Kinerja;
use crate::domain::angka::Persen;
use crate::domain::kebijakan::NolPerNol;
use crate::domain::renstra::{Indikator, Jenis};
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::domain::target::Target;
use crate::narrate::bahan::{Bahan, teks_atau};
use crate::narrate::format;
use crate::narrate::susun::{biasa, kalimat, kelompok};
use crate::narrate::tabel;
use crate::naskah::Teks;

use super::ukuran::{arah, batas, makin_kecil_makin_baik, tanpa_jarak, tanpa_rata_rata};

/// A band of the scale, half-open so that no capaian belongs to two: "70 ≤ x < 85".
pub fn pita(bawah: Option<Persen>, atas: Option<Persen>) -> String {
    let batas = |batas: Persen| bahasa::persen(batas.0.normalize());
    match (bawah, atas) {
        (Some(bawah), Some(atas)) => format!("{} ≤ x < {}", batas(bawah), batas(atas)),
        (Some(bawah), None) => format!("x ≥ {}", batas(bawah)),
        (None, Some(atas)) => format!("x < {}", batas(atas)),
        (None, None) => "semua nilai".to_owned(),
    }
}

/// What "*" beside a realisasi means.
pub fn arti_bintang(kebijakan: NolPerNol) -> &'static str {
    match kebijakan {
        NolPerNol::NolDenganCatatan => {
            "* Belum ada data yang dapat diukur: pembilang dan penyebut masih 0, sehingga realisasi dan capaian dihitung sebagai nol."
        }
        NolPerNol::Kecualikan => {
            "* Belum ada data yang dapat diukur: pembilang dan penyebut masih 0, sehingga indikator ini tidak diikutkan dalam rata-rata dan kategori."
        }
    }
}

/// Title of the table over the years.
pub fn judul_antar_tahun(bahan: Bahan, tahun: &[u16]) -> String {
    let tahun: Vec<String> = tahun.iter().map(u16::to_string).collect();
    if tahun.is_empty() {
        format!("Realisasi dan Capaian Kinerja {}", bahan.periode())
    } else {
        format!(
            "Realisasi dan Capaian Kinerja {} Dibandingkan dengan Tahun {}",
            bahan.periode(),
            rincian(&tahun)
        )
    }
}

/// Why a year has no column of realisasi.
pub fn tanpa_realisasi_lama(tahun: &[String]) -> String {
    format!(
        "Untuk tahun {} hanya capaian yang tersedia; realisasinya tidak tercatat dalam data laporan.",
        rincian(tahun)
    )
}

/// How to read the gap to the plan's last year.
pub fn catatan_selisih(bahan: Bahan) -> Vec<Teks> {
    let mut hasil =
        vec![kalimat("Selisih untuk indikator dalam persen dinyatakan dalam poin persen.")];
    let menurun: Vec<&str> = bahan
        .laporan
        .renstra
        .indikator()
        .filter(|indikator| makin_kecil_makin_baik(indikator.rumus))
        .map(|indikator| indikator.nama.as_str())
        .collect();
    if !menurun.is_empty() {
        hasil.push(kalimat(&format!(
            "Pada {}, selisih di atas nol berarti target akhir belum tercapai karena makin kecil nilainya makin baik.",
            disebut(&menurun)
        )));
    }
    let akhir = || bahan.laporan.renstra.indikator().filter_map(|lain| lain.target_akhir.ada());
    if akhir().any(|target| matches!(target, Target::Rentang { .. })) {
        hasil.push(kalimat(
            "Selisih terhadap target yang berupa rentang dihitung dari batas yang terdekat, dan 0 bila realisasinya di dalamnya.",
        ));
    }
    let tanpa =
        bahan.laporan.renstra.indikator().filter_map(|indikator| {
            Some((indikator.target_akhir.alasan()?, indikator.nama.as_str()))
        });
    for (alasan, nama) in kelompok(tanpa) {
        let nama = disebut(&nama);
        hasil.push(kalimat(&format!("Target akhir {nama} tidak tersedia: {alasan}.")));
    }
    hasil.extend(rujukan_bintang(bahan));
    hasil
}

/// Indicators by their names, many by their number.
fn disebut(nama: &[&str]) -> String {
    match nama.len() {
        0..=TERBANYAK => rincian(nama),
        banyak => format!("{} indikator", kata_bilangan(banyak as u64)),
    }
}

/// Where "*" is explained, for every table but the first that has it.
pub fn rujukan_bintang(bahan: Bahan) -> Option<Teks> {
    tabel::kerangka::any_without_data(bahan).then(|| {
        vec![
            biasa("* Belum ada data yang dapat diukur; lihat catatan "),
            bahan.tabel(JenisTabel::Pengukuran),
            biasa("."),
        ]
    })
}

/// How an indicator of a tujuan stands, with the reading of its direction.
pub fn capaian_tujuan(bahan: Bahan, tujuan: &str, indikator: &Indikator) -> String {
    let Some(kinerja) = bahan.kinerja(indikator) else { return String::new() };
    let keadaan = indikator
        .hasil
        .keadaan
        .as_ref()
        .map_or_else(String::new, |keadaan| format!(" menurut keadaan {keadaan}"));
    let (nama, realisasi, target) =
        (&indikator.nama, bahan.realisasi(indikator), bahan.target_dinilai(indikator));
    let masa = bahan.masa_target();
    let hubungan = if kinerja.tercapai { "telah memenuhi target" } else { "belum memenuhi target" };
    let arah = arah(indikator.rumus);
    let Some(capaian) = kinerja.dinilai.capaian else {
        let awal = format!("Tujuan “{tujuan}” diukur dengan indikator {nama}");
        return match (kinerja.dinilai.target, kinerja.realisasi) {
            (None, None) => {
                let tanpa = tanpa_target(bahan, indikator);
                format!("{awal}; {tanpa}, dan realisasinya tidak tersedia. {arah}")
            }
            (None, Some(_)) => {
                let tanpa = tanpa_target(bahan, indikator);
                format!("{awal}. Realisasinya{keadaan} adalah {realisasi}; {tanpa}. {arah}")
            }
            (Some(_), None) => format!(
                "{awal} dengan target {masa} sebesar {target}. Realisasinya tidak tersedia. {arah}"
            ),
            (Some(_), Some(_)) if kinerja.belum_tercapai() => format!(
                "{awal}. Realisasinya{keadaan} adalah {realisasi} dan {hubungan} {masa} sebesar {target}. {arah}"
            ),
            (Some(_), Some(_)) => format!(
                "{awal} dengan target {masa} sebesar {target}. Capaiannya belum dapat dihitung karena belum ada data yang dapat diukur. {arah}"
            ),
        };
    };
    let kategori = teks_atau(kinerja.dinilai.kategori.as_deref());
    let capaian = format::persen(capaian);
    format!(
        "Tujuan “{tujuan}” diukur dengan indikator {nama}. Realisasinya{keadaan} adalah {realisasi} dan {hubungan} {masa} sebesar {target}, sehingga capaiannya {capaian} dengan kategori {kategori}. {arah}"
    )
}

/// An indicator without capaian: "IKM terealisasi 88,00 poin (targetnya tidak tersedia)".
pub fn tak_dinilai(bahan: Bahan, indikator: &Indikator) -> String {
    let nama = &indikator.nama;
    let bertarget =
        bahan.kinerja(indikator).is_some_and(|kinerja| kinerja.dinilai.target.is_some());
    let target = bahan.target_dinilai(indikator);
    if bahan.kinerja(indikator).is_some_and(Kinerja::belum_tercapai) {
        let realisasi = bahan.realisasi(indikator);
        return format!("{nama} terealisasi {realisasi} dan belum mencapai target {target}");
    }
    match (bertarget, bahan.berealisasi(indikator)) {
        (true, _) => format!("{nama} belum dapat diukur terhadap target {target}"),
        (false, true) => format!(
            "{nama} terealisasi {} ({})",
            bahan.realisasi(indikator),
            tanpa_target(bahan, indikator)
        ),
        (false, false) => format!(
            "{nama} belum dapat diukur ({}, dan realisasinya tidak tersedia)",
            tanpa_target(bahan, indikator)
        ),
    }
}

/// Why an indicator is held against no target: nobody knows one, or the quarter asks for nothing.
fn tanpa_target(bahan: Bahan, indikator: &Indikator) -> String {
    if bahan.dinilai_per_tribulan() && indikator.target.ada().is_some() {
        format!("indikator ini tidak ditargetkan pada {}", bahan.rentang())
    } else {
        "targetnya tidak tersedia".to_owned()
    }
}

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
    let (rata, kategori) = (format::persen(rata), teks_atau(rekap.rata_rata.kategori.as_deref()));
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
        "Rata-rata capaian {n} indikator sasaran dalam {} tahun {} adalah {rata} dengan kategori {kategori}. Rata-rata ini dihitung dari capaian, bukan dari realisasi{tujuan}.{nol}{batas}",
        bahan.dokumen_target(),
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
            " Sebanyak {} indikator yang {} atau realisasinya tidak tersedia tidak diikutkan.",
            kata_bilangan(n as u64),
            if bahan.dinilai_per_tribulan() {
                format!("tidak ditargetkan pada {}", bahan.rentang())
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
            format!(" Sebanyak {kata} indikator yang belum mempunyai data tidak diikutkan.")
        }
    }
}

/// Against what the quarter is held.
pub fn dasar_perbandingan(bahan: Bahan) -> Teks {
    let dasar = if bahan.dinilai_per_tribulan() {
        format!(
            "target {} dan target tahun {}; tercapai tidaknya, kategori, dan rata-rata ditentukan oleh target {0}",
            bahan.rentang(),
            bahan.tahun()
        )
    } else if tabel::kinerja::any_quarterly_target(bahan) {
        format!("target {} dan target tahun {}", bahan.rentang(), bahan.tahun())
    } else {
        format!("target tahun {}", bahan.tahun())
    };
    // Scores and states are no sums.
    let mut jenis = bahan.laporan.renstra.indikator().map(|indikator| indikator.jenis);
    let kumulatif = if jenis.any(|jenis| jenis == Jenis::Akumulasi) {
        "dihitung kumulatif sejak awal tahun dan "
    } else {
        ""
    };
    vec![
        biasa(&format!(
            "Perbandingan antara target dan realisasi {} disajikan pada ",
            bahan.periode()
        )),
        bahan.tabel(JenisTabel::TargetRealisasi),
        biasa(" dan digambarkan pada "),
        bahan.gambar(JenisGambar::Capaian),
        biasa(&format!(". Realisasi {kumulatif}dibandingkan dengan {dasar}.")),
    ]
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::pita;
    use crate::domain::angka::Persen;

    #[test]
    fn bands_are_half_open() {
        let batas = |n: u32| Some(Persen(Decimal::from(n)));
        assert_eq!(pita(batas(85), None), "x ≥ 85%");
        assert_eq!(pita(batas(70), batas(85)), "70% ≤ x < 85%");
        assert_eq!(pita(None, batas(55)), "x < 55%");
    }
}
