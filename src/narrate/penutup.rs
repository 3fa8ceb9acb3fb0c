//! BAB IV.

use crate::domain::kalimat::Kalimat;
use crate::domain::kode::Id;
use crate::naskah::{Blok, JenisPenanda, Teks};

use super::bahan::Bahan;
use super::kalimat::efisiensi::belum_dilaksanakan;
use super::kalimat::keluaran;
use super::kalimat::simpulan as kata;
use super::pengesahan;
use super::prosa;
use super::susun::{berbutir_kalimat, paragraf};
use super::teks::Baku;

/// The conclusion, the steps ahead, and the signatures.
pub fn penutup(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.kalimat(Kalimat::DasarSimpulan, || vec![paragraf(&kata::dasar(bahan))]);
    isi.extend(bahan.kalimat(Kalimat::Simpulan, || {
        if !bahan.berindikator() {
            return vec![paragraf(&keluaran::simpulan(bahan))];
        }
        let simpulan =
            [Some(kata::simpulan(bahan)), Some(kata::tercapai(bahan)), belum_dilaksanakan(bahan)];
        vec![paragraf(&simpulan.into_iter().flatten().collect::<Vec<_>>().join(" "))]
    }));
    isi.extend(langkah(bahan));
    isi.extend(bahan.teks(Baku::Penutup));
    isi.push(Blok::Pengesahan { baris: pengesahan::pengesahan(bahan) });
    isi
}

/// The steps ahead are the solutions of the main problems, or all where none is called a main one.
fn langkah(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.laporan;
    let utama = laporan.permasalahan.iter().filter(|masalah| masalah.utama);
    let dituju: Vec<&Id> = utama.flat_map(|masalah| &masalah.solusi).collect();
    let butir: Vec<Teks> = laporan
        .solusi
        .iter()
        .filter(|solusi| dituju.is_empty() || dituju.contains(&&solusi.id))
        .map(|solusi| prosa::teks(bahan, &solusi.uraian))
        .collect();
    if butir.is_empty() {
        return Vec::new();
    }
    let seluruhnya = butir.len() == laporan.solusi.len();
    let mut isi =
        bahan.teks(if seluruhnya { Baku::LangkahSeluruhnya } else { Baku::LangkahKeDepan });
    berbutir_kalimat(&mut isi, JenisPenanda::Huruf, butir);
    isi
}
