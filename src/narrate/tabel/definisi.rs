//! BAB II: how the indicators are measured, as far as the office says so.

use crate::bahasa::rincian;
use crate::domain::renstra::{Definisi, Indikator};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, teks_atau};
use crate::narrate::susun::{kepala, numbered, sel, spanned, tabel};
use crate::naskah::{Sel, Tabel, TingkatBaris};

use super::kerangka::{catatan_target_dari, nama, sumber_renstra};
use super::masalah::besar;

/// A column: its heading, and what it says of an indicator.
type Kolom = (&'static str, fn(&Indikator) -> Option<String>);

const CARA: &str = "Cara Menghitung";

const KOLOM: [Kolom; 5] = [
    ("Alasan Pemilihan", |indikator| indikator.definisi.alasan.clone()),
    (CARA, cara),
    ("Media", |indikator| indikator.definisi.media.clone()),
    ("Frekuensi", |indikator| indikator.definisi.frekuensi.clone()),
    ("Penanggung Jawab", |indikator| indikator.definisi.penanggung_jawab.clone()),
];

/// Tabel DefinisiIndikator (Permenpan-RB 53/2014, Lampiran II, H): the indicators of which anything is told, and a column
/// for each thing that is told of any.
pub fn definisi(bahan: Bahan) -> Tabel {
    let (semua, kolom) = isi(bahan);
    let mut kepala = vec![sel("No."), sel("Indikator Kinerja")];
    kepala.extend(kolom.iter().map(|(judul, _)| sel(*judul)));
    let banyak = kepala.len();
    Tabel {
        kepala: vec![kepala],
        baris: numbered(&semua, |indikator| {
            let isi = kolom.iter().map(|(_, isi)| sel(teks_atau(isi(indikator).as_deref())));
            [sel(bertanda(indikator))].into_iter().chain(isi).collect()
        }),
        sumber: sumber_renstra(bahan),
        ..tabel(bahan, JenisTabel::DefinisiIndikator, "Definisi Indikator Kinerja", banyak)
    }
}

fn isi(bahan: Bahan<'_>) -> (Vec<&Indikator>, Vec<Kolom>) {
    let semua = bahan.laporan.renstra.indikator();
    let semua: Vec<&Indikator> = semua.filter(|indikator| indikator.definisi.ada()).collect();
    let ada = |(_, isi): &Kolom| semua.iter().any(|indikator| isi(indikator).is_some());
    let kolom = KOLOM.into_iter().filter(ada).collect();
    (semua, kolom)
}

/// What that table tells of how many indicators: "Cara mengukur", or the columns of which it consists.
pub fn uraian(bahan: Bahan) -> (String, usize) {
    let (semua, kolom) = isi(bahan);
    let judul: Vec<String> = kolom.iter().map(|(judul, _)| judul.to_lowercase()).collect();
    let apa = match kolom.iter().any(|(judul, _)| *judul == CARA) {
        true => "Cara mengukur".to_owned(),
        false => besar(&rincian(&judul)),
    };
    (apa, semua.len())
}

/// Tabel IndikatorUtama: those that the office calls its main ones, with the year's targets.
pub fn utama(bahan: Bahan) -> Tabel {
    let renstra = &bahan.laporan.renstra;
    let tujuan = renstra.tujuan.iter().map(|tujuan| (&tujuan.teks, &tujuan.indikator));
    let sasaran = renstra.sasaran.iter().map(|sasaran| (&sasaran.teks, &sasaran.indikator));
    let iku = |(teks, indikator): (&'_ String, &'_ Vec<Indikator>)| {
        let iku = indikator.iter().filter(|indikator| indikator.definisi.iku);
        let isi: Vec<Vec<Sel>> = iku
            .map(|indikator| vec![sel(nama(indikator)), sel(bahan.target_dijanjikan(indikator))])
            .collect();
        (teks.clone(), isi)
    };
    let kelompok = tujuan.chain(sasaran).map(iku).filter(|(_, isi)| !isi.is_empty());
    let baris = (1_usize..).zip(kelompok).flat_map(|(nomor, (teks, isi))| {
        let kiri = vec![sel(nomor.to_string()), sel(teks)];
        spanned(TingkatBaris::Biasa, kiri, isi, Vec::new())
    });
    let judul = format!("Indikator Kinerja Utama Tahun {}", bahan.tahun());
    Tabel {
        kepala: vec![kepala([
            "No.",
            bahan.kepala_pernyataan(),
            "Indikator Kinerja Utama",
            &format!("Target Tahun {}", bahan.tahun()),
        ])],
        baris: baris.collect(),
        catatan: catatan_target_dari(bahan, |indikator| indikator.definisi.iku),
        sumber: sumber_renstra(bahan),
        ..tabel(bahan, JenisTabel::IndikatorUtama, &judul, 4)
    }
}

/// The name, with the mark of an indikator kinerja utama.
fn bertanda(indikator: &Indikator) -> String {
    let nama = nama(indikator);
    if indikator.definisi.iku { format!("{nama} (IKU)") } else { nama }
}

/// In the office's words, or from what it counts.
fn cara(indikator: &Indikator) -> Option<String> {
    let Definisi { cara, .. } = &indikator.definisi;
    let hitungan = indikator.pembilang.as_ref().zip(indikator.penyebut.as_ref());
    let bagian = hitungan.map(|(atas, bawah)| format!("{atas} dibagi {bawah}, dikalikan 100%"));
    cara.clone().or(bagian)
}
