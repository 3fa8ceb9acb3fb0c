//! The conclusion, chosen by where the mean capaian lies on the office's scale.

use super::super::bahan::{Bahan, teks_atau};
use super::super::format::persen;
use super::super::regulasi;
use super::super::terbilang::kata_bilangan;

/// On what the report is based.
pub fn dasar(bahan: Bahan) -> String {
    format!(
        "{} {} {} disusun berdasarkan {} sebagai pertanggungjawaban atas pelaksanaan perjanjian kinerja tahun {}.",
        bahan.laporan.identitas.nama,
        bahan.instansi_lengkap(),
        bahan.periode(),
        regulasi::kutipan(bahan.laporan, &bahan.laporan.perjanjian.regulasi),
        bahan.tahun()
    )
}

/// The conclusion: the highest category, one between, the lowest, or none yet.
pub fn simpulan(bahan: Bahan) -> String {
    let rata = &bahan.rekap.rata_rata;
    let (Some(capaian), Some(kategori)) = (rata.capaian, rata.kategori.as_ref()) else {
        return format!(
            "Kinerja {} belum dapat disimpulkan karena belum ada indikator sasaran yang terukur.",
            bahan.periode()
        );
    };
    let capaian = persen(capaian);
    let periode = bahan.periode();
    let skala = &bahan.laporan.kebijakan.skala;
    if skala.jenjang.first().is_some_and(|jenjang| jenjang.kategori == *kategori) {
        format!(
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran {periode} adalah {capaian} dan termasuk kategori {kategori}, yaitu kategori tertinggi. Hasil ini perlu dipertahankan sambil menyempurnakan indikator yang belum mencapai target."
        )
    } else if skala.sisanya == *kategori {
        format!(
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran {periode} adalah {capaian} dan termasuk kategori {kategori}, yaitu kategori terendah. Hasil ini menunjukkan bahwa target tahun {} masih memerlukan percepatan pelaksanaan program dan kegiatan pada sisa waktu yang tersedia.",
            bahan.tahun()
        )
    } else {
        format!(
            "Berdasarkan hasil pengukuran, rata-rata capaian indikator sasaran {periode} adalah {capaian} dan termasuk kategori {kategori}. Hasil ini menunjukkan kemajuan ke arah target tahun {}, tetapi masih perlu ditingkatkan.",
            bahan.tahun()
        )
    }
}

/// How many indicators have reached their target and how many have not.
pub fn tercapai(bahan: Bahan) -> String {
    let hitung = &bahan.rekap.hitungan;
    let serapan = bahan.rekap.total.serapan.map_or_else(|| teks_atau(None), persen);
    match (hitung.tercapai, hitung.belum_tercapai) {
        (sudah, 0) => format!(
            "Seluruh indikator yang berjumlah {} telah mencapai target tahun {}, dengan serapan anggaran {serapan}.",
            kata_bilangan(sudah as u64),
            bahan.tahun()
        ),
        (0, belum) => format!(
            "Belum ada indikator yang mencapai target tahun {}; seluruh indikator yang berjumlah {} masih berada di bawahnya, dengan serapan anggaran {serapan}.",
            bahan.tahun(),
            kata_bilangan(belum as u64)
        ),
        (sudah, belum) => format!(
            "Sebanyak {} indikator telah mencapai target tahun {}, sedangkan {} indikator belum mencapainya, dengan serapan anggaran {serapan}.",
            kata_bilangan(sudah as u64),
            bahan.tahun(),
            kata_bilangan(belum as u64)
        ),
    }
}
