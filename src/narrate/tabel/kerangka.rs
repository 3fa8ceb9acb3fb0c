//! The frame that the tables of indicators share: the TUJUAN block with its letters, then SASARAN, numbered through.

use crate::domain::renstra::Indikator;
use crate::naskah::{Baris, Sel, Teks, Tingkat};

use super::super::bahan::Bahan;
use super::super::format::huruf;
use super::super::susun::{baris, kalimat, polos, sel, subjudul};

/// What stands left of an indicator's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lajur {
    /// Number, tujuan or sasaran, indicator; the first two span the indicators.
    Pernyataan,
    /// Number and indicator.
    Indikator,
}

/// One row per indicator of the renstra; `isi` gives the cells of its figures.
pub fn kerangka(
    bahan: Bahan,
    kolom: usize,
    lajur: Lajur,
    isi: impl Fn(&Indikator) -> Vec<Sel>,
) -> Vec<Baris> {
    let mut hasil = Vec::new();
    let mut nomor = 0;
    for (urut, tujuan) in bahan.laporan.renstra.tujuan.iter().enumerate() {
        hasil.push(subjudul("TUJUAN", kolom));
        let tanda = huruf(urut + 1).to_uppercase();
        hasil.extend(blok(&tanda, &tujuan.teks, &tujuan.indikator, lajur, &isi));
        hasil.push(subjudul("SASARAN", kolom));
        for sasaran in bahan.sasaran_dari(&tujuan.id) {
            nomor += 1;
            hasil.extend(blok(&nomor.to_string(), &sasaran.teks, &sasaran.indikator, lajur, &isi));
        }
    }
    hasil
}

fn blok(
    tanda: &str,
    pernyataan: &str,
    indikator: &[Indikator],
    lajur: Lajur,
    isi: impl Fn(&Indikator) -> Vec<Sel>,
) -> Vec<Baris> {
    let tinggi = indikator.len().max(1);
    let satu_baris = |(letak, satu): (usize, &Indikator)| {
        let mut sel_baris = Vec::new();
        if letak == 0 {
            sel_baris.push(sel(tanda).tinggi(tinggi));
            match lajur {
                Lajur::Pernyataan => sel_baris.push(sel(pernyataan).tinggi(tinggi)),
                Lajur::Indikator => {}
            }
        }
        sel_baris.push(sel(&satu.nama));
        sel_baris.extend(isi(satu));
        baris(Tingkat::Biasa, sel_baris)
    };
    indikator.iter().enumerate().map(satu_baris).collect()
}

/// "Sumber: …", each source of the indicators once, the office itself last.
pub fn sumber(bahan: Bahan) -> Option<Teks> {
    let mut nama: Vec<&str> = Vec::new();
    for indikator in bahan.laporan.renstra.indikator() {
        for sumber in [&indikator.sumber, &indikator.hasil.sumber].into_iter().flatten() {
            if !nama.contains(&sumber.as_str()) {
                nama.push(sumber);
            }
        }
    }
    let sendiri = format!("{} Tahun {} (data diolah)", bahan.instansi_lengkap(), bahan.tahun());
    nama.push(&sendiri);
    Some(polos(super::super::rekat::rekat(&format!("Sumber: {}", nama.join("; ")))))
}

/// Whether any indicator has nothing to measure yet.
pub fn ada_tanpa_data(bahan: Bahan) -> bool {
    bahan.rekap.kinerja.values().any(|kinerja| kinerja.tanpa_data)
}

/// A realisasi with the mark "*" where nothing could be measured.
pub fn realisasi_bertanda(bahan: Bahan, indikator: &Indikator) -> String {
    let nilai = bahan.realisasi(indikator);
    match bahan.kinerja(indikator) {
        Some(kinerja) if kinerja.tanpa_data => format!("{nilai}*"),
        Some(_) | None => nilai,
    }
}

/// The notes under a table that shows realisasi: what "*" means, and the state that a figure describes.
pub fn catatan(bahan: Bahan) -> Vec<Teks> {
    let mut hasil = Vec::new();
    if ada_tanpa_data(bahan) {
        hasil.push(kalimat(super::super::kalimat::kinerja::arti_bintang(
            bahan.laporan.kebijakan.nol_per_nol,
        )));
    }
    for indikator in bahan.laporan.renstra.indikator() {
        let hasil_ukur = &indikator.hasil;
        if let Some(keadaan) = &hasil_ukur.keadaan {
            hasil.push(kalimat(&format!(
                "Realisasi {} menggambarkan keadaan {keadaan}.",
                indikator.nama
            )));
        }
        if let Some(catatan) = &hasil_ukur.catatan {
            hasil.push(kalimat(&format!("{}: {catatan}.", indikator.nama)));
        }
    }
    hasil
}
