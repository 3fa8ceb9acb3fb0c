//! Sentences about targets, realisasi and capaian.

use crate::bahasa::{self, rincian, sebutan};
use crate::compute::rekap::Kinerja;
use crate::domain::angka::Persen;
use crate::domain::kebijakan::{Kebijakan, NolPerNol};
use crate::domain::periode::Tribulan;
use crate::domain::renstra::{Indikator, Jenis, Satuan};
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::domain::target::Target;
use crate::narrate::bahan::Bahan;
use crate::narrate::format;
use crate::narrate::susun::biasa;
use crate::narrate::tabel::{self, kinerja::any_quarterly_target, masalah::besar};
use crate::naskah::Teks;

use super::ukuran::arah;

/// What is said where nobody knows a target.
pub const TANPA_TARGET: &str = "targetnya tidak tersedia";

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
pub fn arti_bintang(kebijakan: &Kebijakan) -> &'static str {
    match (kebijakan.nol_per_nol, &kebijakan.skala) {
        (NolPerNol::NolDenganCatatan, _) => {
            "* Belum ada data yang dapat diukur: pembilang dan penyebut masih 0, sehingga realisasi dan capaian dihitung sebagai nol."
        }
        (NolPerNol::Kecualikan, Some(_)) => {
            "* Belum ada data yang dapat diukur: pembilang dan penyebut masih 0, sehingga indikator ini tidak diikutkan dalam rata-rata dan kategori."
        }
        (NolPerNol::Kecualikan, None) => {
            "* Belum ada data yang dapat diukur: pembilang dan penyebut masih 0, sehingga indikator ini tidak diikutkan dalam rata-rata."
        }
    }
}

/// Against what the capaian of a table are held, where the quarter has targets of its own.
pub fn terhadap(bahan: Bahan, kolom: &str, masa: &str) -> Option<String> {
    let mut semua = bahan.rekap.kinerja.values();
    let ada = semua.any(|kinerja| kinerja.setahun.capaian.or(kinerja.dinilai.capaian).is_some());
    (ada && any_quarterly_target(bahan))
        .then(|| format!("Capaian {}{kolom} dihitung terhadap target {masa}.", bahan.periode()))
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

/// Why an indicator is judged although nobody knows its realisasi.
pub fn dinilai_menurut_tahapan(bahan: Bahan) -> String {
    format!(
        "Indikator yang target {}nya berupa tahapan dinilai menurut tahapan yang selesai; realisasinya terhadap target tahun {} belum diukur.",
        bahan.laporan.identitas.istilah_periode.to_lowercase(),
        bahan.tahun()
    )
}

/// Which indicators have no target of the quarter, and which are promised nothing yet in it.
pub fn tanpa_target_tribulan(bahan: Bahan) -> Vec<String> {
    let tanpa = bahan.laporan.renstra.indikator().filter(|_| any_quarterly_target(bahan));
    let tanpa = tanpa.filter(|indikator| indikator.target_tribulan.is_none());
    let tanpa: Vec<&str> = tanpa.map(|indikator| indikator.nama.as_str()).collect();
    let tanpa = (!tanpa.is_empty()).then(|| {
        format!(
            "Target {} tidak ditetapkan bagi {}.",
            bahan.rentang(),
            sebutan("indikator", &tanpa)
        )
    });
    tanpa.into_iter().chain(belum_ditargetkan(bahan)).collect()
}

fn belum_ditargetkan(bahan: Bahan) -> Option<String> {
    let nol = |indikator: &&Indikator| {
        bahan.kinerja(indikator).is_some_and(|kinerja| {
            let tribulan = kinerja.tribulan.as_ref().and_then(|tribulan| tribulan.target);
            tribulan.is_some_and(Target::nihil) && kinerja.dinilai.target.is_none()
        }) && !bahan.bertarget_nol(indikator)
    };
    let nol = bahan.laporan.renstra.indikator().filter(nol);
    let nama: Vec<&str> = nol.map(|indikator| indikator.nama.as_str()).collect();
    (!nama.is_empty()).then(|| {
        format!("Pada {} belum ada target bagi {}.", bahan.rentang(), sebutan("indikator", &nama))
    })
}

/// Which indicators are promised nothing although more is better, so that there is nothing to hold them against.
pub fn bertarget_nol(bahan: Bahan) -> Option<String> {
    let nol = bahan.laporan.renstra.indikator();
    let nol = nol.filter(|indikator| bahan.bertarget_nol(indikator));
    let nama: Vec<&str> = nol.map(|indikator| indikator.nama.as_str()).collect();
    let siapa = besar(&sebutan("indikator", &nama));
    (!nama.is_empty()).then(|| {
        format!(
            "{siapa} tidak dinilai karena targetnya nol: capaian terhadap nol tidak dapat dihitung."
        )
    })
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
    let (nama, realisasi) = (&indikator.nama, bahan.realisasi_dinilai(indikator));
    // A predicate is no amount.
    let sebesar = match &indikator.satuan {
        Satuan::Persen | Satuan::Lain(_) => "sebesar",
        Satuan::Predikat(_) => "yaitu",
    };
    let target = format!("{sebesar} {}", bahan.target_dinilai(indikator));
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
            (Some(_), None) => {
                format!("{awal} dengan target {masa} {target}. Realisasinya tidak tersedia. {arah}")
            }
            (Some(_), Some(_)) if kinerja.belum_tercapai() => format!(
                "{awal}. Realisasinya{keadaan} adalah {realisasi} dan {hubungan} {masa} {target}. {arah}"
            ),
            (Some(_), Some(_)) => format!(
                "{awal} dengan target {masa} {target}. Capaiannya belum dapat dihitung karena belum ada data yang dapat diukur. {arah}"
            ),
        };
    };
    let kategori = berkategori(" dengan", kinerja.dinilai.kategori.as_deref());
    let capaian = format::persen(capaian);
    format!(
        "Tujuan “{tujuan}” diukur dengan indikator {nama}. Realisasinya{keadaan} adalah {realisasi} dan {hubungan} {masa} {target}, sehingga capaiannya {capaian}{kategori}. {arah}"
    )
}

/// " dengan kategori Baik"; nothing where the office grades nothing.
pub fn berkategori(hubung: &str, kategori: Option<&str>) -> String {
    kategori.map_or_else(String::new, |kategori| format!("{hubung} kategori {kategori}"))
}

/// What is said of an indicator without capaian: "terealisasi 88,00 poin (targetnya tidak tersedia)".
pub fn tak_dinilai(bahan: Bahan, indikator: &Indikator) -> String {
    let bertarget =
        bahan.kinerja(indikator).is_some_and(|kinerja| kinerja.dinilai.target.is_some());
    let target = bahan.target_dinilai(indikator);
    if bahan.kinerja(indikator).is_some_and(Kinerja::belum_tercapai) {
        let realisasi = bahan.realisasi_dinilai(indikator);
        return format!("terealisasi {realisasi} dan belum mencapai target {target}");
    }
    match (bertarget, bahan.berealisasi(indikator)) {
        (true, _) => format!("belum dapat diukur terhadap target {target}"),
        (false, true) => format!(
            "terealisasi {} ({})",
            bahan.realisasi_dinilai(indikator),
            tanpa_target(bahan, indikator)
        ),
        (false, false) => format!(
            "belum dapat diukur ({}, dan realisasinya tidak tersedia)",
            tanpa_target(bahan, indikator)
        ),
    }
}

/// Why an indicator is held against no target: nobody knows one, or the quarter asks for nothing.
pub fn tanpa_target(bahan: Bahan, indikator: &Indikator) -> String {
    let tribulan = bahan.laporan.identitas.periode.tribulan();
    let target = indikator.target_tribulan.as_ref();
    let tak_diketahui =
        tribulan.is_some_and(|ini| target.is_some_and(|target| target.alasan(ini).is_some()));
    if tak_diketahui {
        format!("targetnya pada {} tidak tersedia", bahan.rentang())
    } else if bahan.bertarget_nol(indikator) {
        "targetnya nol sehingga tidak dapat dinilai".to_owned()
    } else if tribulan == Some(Tribulan::IV) && target.is_none() && indikator.target.ada().is_some()
    {
        format!(
            "targetnya untuk tahun {} tidak dirinci per {}",
            bahan.tahun(),
            bahan.laporan.identitas.istilah_periode.to_lowercase()
        )
    } else if bahan.dinilai_per_tribulan() && indikator.target.ada().is_some() {
        format!("indikator ini tidak ditargetkan pada {}", bahan.rentang())
    } else {
        TANPA_TARGET.to_owned()
    }
}

/// Against what the quarter is held.
pub fn dasar_perbandingan(bahan: Bahan) -> Teks {
    let dasar = if any_quarterly_target(bahan) {
        let (rentang, tahun) = (bahan.rentang(), format!("tahun {}", bahan.tahun()));
        format!(
            "target {rentang} dan target {tahun}; tercapai tidaknya{} rata-rata ditentukan oleh target {}",
            if bahan.berkategori() { ", kategori, dan" } else { " dan" },
            if bahan.dinilai_per_tribulan() { &rentang } else { &tahun }
        )
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
    let mut isi = vec![
        biasa(&format!(
            "Perbandingan antara target dan realisasi {} disajikan pada ",
            bahan.periode()
        )),
        bahan.tabel(JenisTabel::TargetRealisasi),
    ];
    if bahan.laporan.susunan.bergambar(JenisGambar::Capaian) {
        isi.extend([biasa(" dan digambarkan pada "), bahan.gambar(JenisGambar::Capaian)]);
    }
    let tahapan = if bahan.bertahap() {
        " Tahapan pekerjaan dihitung tersendiri dan tidak dibandingkan dengan target tahun."
    } else {
        ""
    };
    isi.push(biasa(&format!(". Realisasi {kumulatif}dibandingkan dengan {dasar}.{tahapan}")));
    isi
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
