//! BAB III C: each problem with what is done about it.

use crate::bahasa::tanggal;
use crate::domain::kode::Id;
use crate::domain::laporan::Permasalahan;
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI, teks_atau};
use crate::narrate::prosa;
use crate::narrate::susun::{baris_nihil, kepala, numbered, sel, sel_teks, spanned, tabel};
use crate::naskah::{BarisTabel, Sel, Tabel, Teks, TingkatBaris};

use super::kerangka::sumber_instansi;

/// Tabel Permasalahan: a row per solution, the problem spans its solutions.
pub fn permasalahan(bahan: Bahan) -> Tabel {
    let mut isi = Vec::new();
    for (nomor, masalah) in (1_usize..).zip(&bahan.laporan.permasalahan) {
        isi.extend(baris_masalah(bahan, masalah, vec![sel(nomor.to_string())]));
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

/// The same of a few problems, without numbers and caption.
pub fn ikhtisar(bahan: Bahan, masalah: &[&Permasalahan]) -> Tabel {
    let baris = masalah.iter().flat_map(|masalah| baris_masalah(bahan, masalah, Vec::new()));
    Tabel {
        kepala: vec![kepala(["Permasalahan", "Penanganan"])],
        baris: baris.collect(),
        ..tabel(bahan, JenisTabel::IkhtisarMasalah, "", 2)
    }
}

/// Who does what about the problems, and by when, where that is said of any.
pub fn tindak_lanjut(bahan: Bahan) -> Option<Tabel> {
    let semua = bahan.laporan.solusi.iter();
    let dirinci =
        semua.filter(|solusi| solusi.penanggung_jawab.is_some() || solusi.tenggat.is_some());
    let baris = numbered(dirinci, |solusi| {
        let tenggat = solusi.tenggat.map_or_else(|| TANPA_NILAI.to_owned(), tanggal);
        vec![
            sel_teks(awal_besar(prosa::teks(bahan, &solusi.uraian))),
            sel(teks_atau(solusi.penanggung_jawab.as_deref())),
            sel(tenggat),
        ]
    });
    (!baris.is_empty()).then(|| Tabel {
        kepala: vec![kepala(["No.", "Langkah", "Penanggung Jawab", "Tenggat"])],
        baris,
        ..tabel(bahan, JenisTabel::TindakLanjut, "", 4)
    })
}

/// How many letters a problem and what is done about it take.
pub fn panjang(bahan: Bahan, masalah: &Permasalahan) -> usize {
    let solusi = masalah.solusi.iter().map(|id| solusi(bahan, id));
    let semua = solusi.chain([prosa::teks(bahan, &masalah.uraian)]).flatten();
    semua.map(|potongan| potongan.polos().chars().count()).sum()
}

fn baris_masalah(bahan: Bahan, masalah: &Permasalahan, mut kiri: Vec<Sel>) -> Vec<BarisTabel> {
    kiri.push(sel_teks(awal_besar(prosa::teks(bahan, &masalah.uraian))));
    let solusi = masalah.solusi.iter().map(|id| vec![sel_teks(awal_besar(solusi(bahan, id)))]);
    spanned(TingkatBaris::Biasa, kiri, solusi.collect(), Vec::new())
}

fn solusi(bahan: Bahan, id: &Id) -> Teks {
    let solusi = bahan.laporan.solusi.iter().find(|solusi| solusi.id == *id);
    solusi.map_or_else(Teks::new, |solusi| prosa::teks(bahan, &solusi.uraian))
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
