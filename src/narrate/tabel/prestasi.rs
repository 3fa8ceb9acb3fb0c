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
    let isi = |penghargaan: &Penghargaan| {
        let tingkat = penghargaan.tingkat.as_deref().map(besar);
        let hari = penghargaan.tanggal.map_or_else(|| TANPA_NILAI.to_owned(), tanggal);
        vec![
            sel(&penghargaan.nama),
            sel(&penghargaan.pemberi),
            sel(teks_atau(tingkat.as_deref())),
            sel(hari),
        ]
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
    let isi = |inovasi: &Inovasi| {
        let manfaat = teks_atau(inovasi.manfaat.as_deref());
        vec![sel(&inovasi.nama), sel(&inovasi.uraian), sel(manfaat)]
    };
    let judul = format!("Inovasi {}", bahan.periode());
    Tabel {
        kepala: vec![kepala(["No.", "Inovasi", "Uraian", "Manfaat"])],
        baris: numbered(&bahan.laporan.prestasi.inovasi, isi),
        sumber: sumber_instansi(bahan),
        ..tabel(bahan, JenisTabel::Inovasi, &judul, 4)
    }
}
