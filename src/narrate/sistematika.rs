//! What each chapter holds, from the outline.

use crate::bahasa::rincian;
use crate::domain::susunan::{Pasal, urutan};
use crate::naskah::Blok;

use super::bahan::Bahan;
use super::nomor;
use super::pasal::nama;
use super::regulasi;
use super::susun::{kalimat, paragraf, tebal};

/// A paragraph for every chapter, and one for the appendices.
pub fn sistematika(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.laporan;
    let mut isi = vec![paragraf(&format!(
        "{} {} {} disusun dengan mengacu pada {} dengan sistematika sebagai berikut.",
        laporan.identitas.nama,
        bahan.instansi_lengkap(),
        bahan.periode(),
        laporan
            .regulasi
            .get(&laporan.perjanjian.regulasi)
            .map_or_else(String::new, regulasi::sebutan)
    ))];
    for (urut, bab) in urutan(&laporan.susunan.bab) {
        isi.push(uraian_bab(bahan, urut, bab));
    }
    let lampiran: Vec<&str> =
        laporan.susunan.lampiran.iter().map(|lampiran| lampiran.judul.as_str()).collect();
    if !lampiran.is_empty() {
        isi.push(uraian("LAMPIRAN", &format!(" memuat {}.", rincian(&lampiran))));
    }
    isi
}

fn uraian_bab(bahan: Bahan, urut: Option<usize>, bab: &Pasal) -> Blok {
    let nomor = urut.map_or_else(String::new, |urut| nomor::judul(1, urut) + " ");
    let judul = nomor + &nama(bahan, bab);
    let anak: Vec<String> = bab.anak.iter().map(|anak| nama(bahan, anak)).collect();
    if anak.is_empty() {
        uraian(&judul, " memuat simpulan kinerja dan langkah perbaikan.")
    } else {
        uraian(&judul, &format!(" memuat {}.", rincian(&anak)))
    }
}

fn uraian(judul: &str, isi: &str) -> Blok {
    let mut teks = tebal(judul);
    teks.extend(kalimat(isi));
    Blok::Paragraf { isi: teks }
}
