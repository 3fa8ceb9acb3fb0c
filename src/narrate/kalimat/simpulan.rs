//! The conclusion, chosen by where the mean capaian lies on the office's scale.

use crate::bahasa::{kata_bilangan, yaitu};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, teks_atau};
use crate::narrate::format::persen;
use crate::narrate::{nomor, regulasi};

/// On what the report is based.
pub fn dasar(bahan: Bahan) -> String {
    format!(
        "{} {} {} disusun berdasarkan {} sebagai pertanggungjawaban atas pelaksanaan perjanjian kinerja tahun {}.",
        bahan.laporan.identitas.nama,
        bahan.instansi_lengkap(),
        bahan.periode(),
        bahan
            .laporan
            .regulasi
            .get(&bahan.laporan.perjanjian.regulasi)
            .map_or_else(String::new, regulasi::sebutan),
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

/// Which indicators have reached their target and which have not, and what was spent.
pub fn tercapai(bahan: Bahan) -> String {
    let nama = |tercapai: bool| -> Vec<&str> {
        bahan
            .laporan
            .renstra
            .indikator()
            .filter(|indikator| {
                bahan.kinerja(indikator).is_some_and(|kinerja| kinerja.tercapai) == tercapai
            })
            .map(|indikator| indikator.nama.as_str())
            .collect()
    };
    let serapan = bahan.rekap.total.serapan.map_or_else(|| teks_atau(None), persen);
    let tahun = bahan.tahun();
    let tabel = nomor::tabel(&bahan.laporan.susunan, JenisTabel::TargetRealisasi);
    let banyak = |nama: &[&str]| kata_bilangan(nama.len() as u64);
    let yaitu = |nama: &[&str]| yaitu(nama, &format!(", sebagaimana dirinci pada {tabel}"));
    let hasil = match (nama(true).as_slice(), nama(false).as_slice()) {
        (sudah, []) => format!(
            "Seluruh indikator yang berjumlah {} telah mencapai target tahun {tahun}{}.",
            banyak(sudah),
            yaitu(sudah)
        ),
        ([], belum) => format!(
            "Belum ada indikator yang mencapai target tahun {tahun} di antara seluruh indikator yang berjumlah {}{}.",
            banyak(belum),
            yaitu(belum)
        ),
        (sudah, belum) => format!(
            "Indikator yang telah mencapai target tahun {tahun} berjumlah {}{}. Adapun indikator yang belum mencapainya berjumlah {}{}.",
            banyak(sudah),
            yaitu(sudah),
            banyak(belum),
            yaitu(belum)
        ),
    };
    format!("{hasil} Serapan anggaran sampai dengan akhir {} adalah {serapan}.", bahan.periode())
}
