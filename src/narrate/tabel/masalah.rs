//! BAB III C: each problem with what is done about it.

use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::prosa;
use crate::narrate::susun::{baris_nihil, kepala, sel, sel_teks, spanned, tabel};
use crate::naskah::{Tabel, Teks, TingkatBaris};

use super::kerangka::sumber_instansi;

/// Tabel Permasalahan: a row per solution, the problem spans its solutions.
pub fn permasalahan(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    for (nomor, masalah) in (1_usize..).zip(&bahan.laporan.permasalahan) {
        let uraian = awal_besar(prosa::teks(bahan, &masalah.uraian));
        let solusi = masalah.solusi.iter().map(|id| {
            let solusi = bahan.laporan.solusi.iter().find(|solusi| solusi.id == *id);
            let uraian = solusi.map_or_else(Teks::new, |solusi| prosa::teks(bahan, &solusi.uraian));
            vec![sel_teks(awal_besar(uraian))]
        });
        let kiri = vec![sel(nomor.to_string()), sel_teks(uraian)];
        isi.extend(spanned(TingkatBaris::Biasa, kiri, solusi.collect(), Vec::new()));
    }
    if isi.is_empty() {
        isi.push(baris_nihil(3));
    }
    Tabel {
        kepala: vec![kepala(["No.", "Permasalahan", "Strategi Pemecahan"])],
        baris: isi,
        sumber: sumber_instansi(bahan),
        ..tabel(
            bahan,
            JenisTabel::Permasalahan,
            &format!("Permasalahan dan Strategi Pemecahan Masalah {}", bahan.periode()),
            3,
        )
    }
}

/// A clause that stands alone begins with a capital.
fn awal_besar(teks: Teks) -> Teks {
    let mut potongan = teks.into_iter();
    let awal = potongan.next().map(|awal| awal.ubah(besar));
    awal.into_iter().chain(potongan).collect()
}

/// The text with a capital at its start.
pub fn besar(isi: &str) -> String {
    let mut huruf = isi.chars();
    huruf.next().map_or_else(String::new, |awal| awal.to_uppercase().chain(huruf).collect())
}
