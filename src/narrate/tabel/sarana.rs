//! BAB I: equipment by kind and condition.

use crate::bahasa::tanggal;
use crate::domain::sumber_daya::Sarana;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::{baris, baris_nihil, kepala, kosong, numbered, sel, tabel};
use crate::naskah::{Tabel, TingkatBaris};

use super::kerangka::sumber_catatan;
use super::pegawai::orang;

/// Tabel Sarana. An excerpt of the inventory says so in a closing row.
pub fn sarana(bahan: Bahan, sarana: &Sarana) -> Tabel {
    let judul = format!(
        "Sarana dan Prasarana {} Menurut Jenis, Jumlah, dan Kondisi per {}",
        bahan.instansi_lengkap(),
        tanggal(sarana.per)
    );
    let mut isi = numbered(&sarana.barang, |barang| {
        vec![
            sel(&barang.nama),
            orang(barang.jumlah()),
            orang(barang.baik),
            orang(barang.kurang_baik),
            orang(barang.rusak_berat),
        ]
    });
    if !sarana.lengkap {
        let penutup = vec![kosong(), sel("dan seterusnya sesuai buku inventaris").lebar(5)];
        isi.push(baris(TingkatBaris::Biasa, penutup));
    } else if isi.is_empty() {
        isi.push(baris_nihil(6));
    }
    let kepala = vec![
        vec![
            sel("No.").tinggi(2),
            sel("Nama Barang").tinggi(2),
            sel("Jumlah").tinggi(2),
            sel("Kondisi").lebar(3),
        ],
        kepala(["Baik", "Kurang Baik", "Rusak Berat"]),
    ];
    Tabel {
        kepala,
        baris: isi,
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Sarana, &judul, 6)
    }
}
