//! BAB I: equipment by kind and condition.

use crate::bahasa::tanggal;
use crate::domain::sumber_daya::Sarana;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::{baris, baris_nihil, kepala, kosong, numbered, sel, tabel};
use crate::naskah::{Tabel, TingkatBaris};

use super::kerangka::sumber_catatan;
use super::pegawai::{Nol, orang};
use super::tak_tersedia;

/// What of an item is counted, as notes say it before its name.
const KONDISI: [&str; 3] = ["kondisi baik", "kondisi kurang baik", "kondisi rusak berat"];

/// Tabel Sarana. An excerpt of the inventory says so in a closing row.
pub fn sarana(bahan: Bahan, sarana: &Sarana) -> Tabel {
    let judul = format!(
        "Sarana dan Prasarana {} Menurut Jenis, Jumlah, dan Kondisi per {}",
        bahan.instansi_lengkap(),
        tanggal(sarana.per)
    );
    let semua = || {
        sarana.barang.iter().flat_map(|barang| {
            let kondisi = KONDISI.into_iter().zip(barang.kondisi());
            kondisi.map(|(kondisi, cacah)| (kondisi, barang.nama.as_str(), cacah))
        })
    };
    let nol = Nol::di(bahan);
    let mut isi = numbered(&sarana.barang, |barang| {
        let kondisi = barang.kondisi().map(|cacah| orang(cacah.ada().copied(), nol));
        [sel(&barang.nama), orang(barang.jumlah(), nol)].into_iter().chain(kondisi).collect()
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
        catatan: tak_tersedia::cacah(semua()),
        sumber: sumber_catatan(bahan),
        ..tabel(bahan, JenisTabel::Sarana, &judul, 6)
    }
}
