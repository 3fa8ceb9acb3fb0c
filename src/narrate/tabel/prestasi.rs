//! BAB III: awards and innovations.

use crate::bahasa::tanggal;
use crate::domain::prestasi::{Inovasi, Penghargaan};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, teks_atau};
use crate::narrate::susun::{kepala, numbered, sel, tabel};
use crate::naskah::Tabel;

use super::kerangka::sumber_instansi;
use super::masalah::besar;

/// Tabel Penghargaan: in the order of prestasi.toml.
pub fn penghargaan(bahan: Bahan) -> Tabel {
    let isi = |satu: &Penghargaan| {
        let tingkat = satu.tingkat.as_deref().map(besar);
        let hari = satu.tanggal.map_or_else(|| TANPA_NILAI.to_owned(), tanggal);
        vec![sel(&satu.nama), sel(&satu.pemberi), sel(teks_atau(tingkat.as_deref())), sel(hari)]
    };
    let judul = format!("Penghargaan {}", bahan.periode());
    Tabel {
        kepala: vec![kepala(["No.", "Penghargaan", "Pemberi", "Tingkat", "Tanggal"])],
        baris: numbered(&bahan.laporan.prestasi.penghargaan, isi),
        sumber: sumber_instansi(bahan),
        ..tabel(bahan, JenisTabel::Penghargaan, &judul, 5)
    }
}

/// Tabel Inovasi: in the order of prestasi.toml.
pub fn inovasi(bahan: Bahan) -> Tabel {
    let isi = |satu: &Inovasi| {
        let manfaat = teks_atau(satu.manfaat.as_deref());
        vec![sel(&satu.nama), sel(&satu.uraian), sel(manfaat)]
    };
    let judul = format!("Inovasi {}", bahan.periode());
    Tabel {
        kepala: vec![kepala(["No.", "Inovasi", "Uraian", "Manfaat"])],
        baris: numbered(&bahan.laporan.prestasi.inovasi, isi),
        sumber: sumber_instansi(bahan),
        ..tabel(bahan, JenisTabel::Inovasi, &judul, 4)
    }
}
