//! The conclusion, chosen by where the mean capaian lies on the office's scale.

use rust_decimal::Decimal;

use crate::bahasa::{kata_bilangan, yaitu};
use crate::compute::rekap::Kinerja;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::persen;
use crate::narrate::{nomor, regulasi};

use super::rencana::pelaksanaan;
use super::ukuran::tanpa_rata_rata;

/// What is to be done of those that are behind, where others are not.
const SAMBIL: &str = " sambil menyempurnakan indikator yang belum mencapai target";

/// On what the report is based.
pub fn dasar(bahan: Bahan) -> String {
    format!(
        "{} {} {} disusun berdasarkan {} sebagai pertanggungjawaban atas pelaksanaan {} tahun {}.",
        bahan.laporan.identitas.nama,
        bahan.instansi_lengkap(),
        bahan.periode(),
        bahan
            .laporan
            .regulasi
            .get(&bahan.laporan.perjanjian.regulasi)
            .map_or_else(String::new, regulasi::sebutan),
        bahan.dokumen_target(),
        bahan.tahun()
    )
}

/// The conclusion: the highest category, one between, the lowest, or none yet.
pub fn simpulan(bahan: Bahan) -> String {
    let rata = &bahan.rekap.rata_rata;
    let Some(capaian) = rata.capaian else {
        return format!(
            "Kinerja {} belum dapat disimpulkan karena {}.",
            bahan.periode(),
            tanpa_rata_rata(bahan).replace("indikator", "indikator sasaran")
        );
    };
    let capaian = persen(capaian);
    let periode = bahan.periode();
    let kebijakan = &bahan.laporan.kebijakan;
    let (Some(skala), Some(kategori)) = (&kebijakan.skala, &rata.kategori) else {
        let arah = match bahan.rekap.hitungan.belum_tercapai {
            0 => "Hasil ini perlu dipertahankan".to_owned(),
            _ => perlu_ditingkatkan(bahan),
        };
        return format!(
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran {periode} adalah {capaian}. {arah}."
        );
    };
    if skala.jenjang.first().is_some_and(|jenjang| jenjang.kategori == *kategori) {
        let hitungan = &bahan.rekap.hitungan;
        let arah = match (hitungan.tercapai, hitungan.belum_tercapai) {
            (_, 0) => "Hasil ini perlu dipertahankan".to_owned(),
            // A mean of the highest category, of which nothing is reached yet.
            (0, _) => perlu_ditingkatkan(bahan),
            _ => format!("Hasil ini perlu dipertahankan{SAMBIL}"),
        };
        format!(
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran {periode} adalah {capaian} dan termasuk kategori {kategori}, yaitu kategori tertinggi. {arah}."
        )
    } else if skala.sisanya == *kategori {
        let sisanya = match bahan.tahun_selesai() {
            true => tidak_tercapai(bahan),
            false => format!(
                "target {} masih memerlukan percepatan pelaksanaan {} pada sisa waktu yang tersedia",
                bahan.masa_target(),
                pelaksanaan(bahan)
            ),
        };
        format!(
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran {periode} adalah {capaian} dan termasuk kategori {kategori}, yaitu kategori terendah. Hasil ini menunjukkan bahwa {sisanya}."
        )
    } else {
        let arah = perlu_ditingkatkan(bahan);
        format!(
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran {periode} adalah {capaian} dan termasuk kategori {kategori}. {arah}."
        )
    }
}

/// How many of a closed year's targets were missed, as far as they can be judged.
fn tidak_tercapai(bahan: Bahan) -> String {
    let hitungan = &bahan.rekap.hitungan;
    let bagian =
        if hitungan.belum_tercapai > hitungan.tercapai { "sebagian besar" } else { "sebagian" };
    match hitungan.belum_tercapai {
        0 => "capaiannya masih perlu ditingkatkan pada tahun berikutnya".to_owned(),
        _ => format!(
            "{bagian} target tahun {} tidak tercapai, sehingga penyebabnya perlu ditangani pada tahun berikutnya",
            bahan.tahun()
        ),
    }
}

fn perlu_ditingkatkan(bahan: Bahan) -> String {
    let nol = bahan.rekap.rata_rata.capaian.is_some_and(|capaian| capaian.0 <= Decimal::ZERO);
    match bahan.tahun_selesai() {
        true => "Hasil ini masih perlu ditingkatkan pada tahun berikutnya".to_owned(),
        false if nol => {
            format!(
                "Hasil ini masih perlu ditingkatkan untuk mencapai target {}",
                bahan.masa_target()
            )
        }
        false => format!(
            "Hasil ini menunjukkan kemajuan ke arah target {}, tetapi masih perlu ditingkatkan",
            bahan.masa_target()
        ),
    }
}

/// Which indicators have reached their target and which have not, and what was spent.
pub fn tercapai(bahan: Bahan) -> String {
    let nama = |termasuk: fn(&Kinerja) -> bool| -> Vec<&str> {
        let indikator = bahan.laporan.renstra.indikator();
        let termasuk = indikator.filter(|indikator| bahan.kinerja(indikator).is_some_and(termasuk));
        termasuk.map(|indikator| indikator.nama.as_str()).collect()
    };
    let (sudah, belum) = (nama(|kinerja| kinerja.tercapai), nama(Kinerja::belum_tercapai));
    let tak_dinilai = nama(|kinerja| kinerja.dinilai.tercapai.is_none());
    let serapan = bahan.rekap.total.serapan.map(|serapan| {
        let (batas, serapan) = (bahan.batas_data(), persen(serapan));
        format!(" Serapan anggaran sampai dengan {batas} adalah {serapan}.")
    });
    let masa = bahan.masa_target();
    let tabel = nomor::tabel(&bahan.laporan.susunan, JenisTabel::TargetRealisasi);
    let yaitu = |nama: &[&str]| yaitu(nama, &format!(", sebagaimana dirinci pada {tabel}"));
    let seluruh = sudah.len() + belum.len() + tak_dinilai.len();
    let hasil = hasil([&sudah, &belum, &tak_dinilai], &masa, &yaitu);
    let lainnya = match tak_dinilai.as_slice() {
        sisa if !sisa.is_empty() && sisa.len() < seluruh => format!(
            " Indikator yang belum dapat dinilai berjumlah {}{}.",
            banyak(sisa),
            yaitu(sisa)
        ),
        _ => String::new(),
    };
    format!("{hasil}{lainnya}{}", serapan.unwrap_or_default())
}

/// Which indicators have reached their target, which have not, and whether there are any that are not judged.
fn hasil(
    [sudah, belum, tak_dinilai]: [&[&str]; 3],
    masa: &str,
    yaitu: &dyn Fn(&[&str]) -> String,
) -> String {
    match (sudah, belum) {
        ([], []) => format!(
            "Seluruh indikator yang berjumlah {} belum dapat dinilai terhadap target {masa}.",
            banyak(tak_dinilai)
        ),
        (sudah, []) if tak_dinilai.is_empty() => format!(
            "Seluruh indikator yang berjumlah {} telah mencapai target {masa}{}.",
            banyak(sudah),
            yaitu(sudah)
        ),
        (sudah, []) => format!(
            "Indikator yang telah mencapai target {masa} berjumlah {}{}.",
            banyak(sudah),
            yaitu(sudah)
        ),
        ([], belum) if tak_dinilai.is_empty() => format!(
            "Belum ada indikator yang mencapai target {masa} di antara seluruh indikator yang berjumlah {}{}.",
            banyak(belum),
            yaitu(belum)
        ),
        ([], belum) => format!(
            "Indikator yang belum mencapai target {masa} berjumlah {}{}.",
            banyak(belum),
            yaitu(belum)
        ),
        (sudah, belum) => format!(
            "Indikator yang telah mencapai target {masa} berjumlah {}{}. Adapun indikator yang belum mencapainya berjumlah {}{}.",
            banyak(sudah),
            yaitu(sudah),
            banyak(belum),
            yaitu(belum)
        ),
    }
}

fn banyak(nama: &[&str]) -> String {
    kata_bilangan(nama.len() as u64)
}
