//! Sentences about money.

use crate::naskah::JenisTabel;

use super::super::bahan::{Bahan, persen_atau};
use super::super::format::{rupiah, rupiah_terbilang};
use super::super::nomor::{self, JenisGambar};

/// Pagu and realisasi of the office, the latter in words.
pub fn total(bahan: Bahan) -> String {
    let total = &bahan.rekap.total;
    format!(
        "Dari pagu anggaran {} sebesar {}, belanja yang terealisasi sampai dengan akhir {} adalah {} ({}) atau {}. Belanja tersebut tersebar pada {} program.",
        bahan.instansi_lengkap(),
        rupiah(total.pagu),
        bahan.periode(),
        rupiah(total.realisasi),
        rupiah_terbilang(total.realisasi),
        persen_atau(total.serapan),
        bahan.rekap.hitungan.program
    )
}

/// Leads to the tables and the picture.
pub fn pengantar_tabel(bahan: Bahan) -> String {
    format!(
        "Sebanyak {} dari pagu dialokasikan untuk program yang melayani sasaran dan {} untuk program pendukung. Alokasi dan serapannya disajikan pada {}, sedangkan perbandingan pagu dan realisasi setiap program digambarkan pada {}.",
        persen_atau(bahan.rekap.semua_sasaran.porsi),
        persen_atau(bahan.rekap.pendukung.porsi),
        nomor::tabel(JenisTabel::AnggaranSasaran),
        nomor::gambar(JenisGambar::Anggaran)
    )
}
