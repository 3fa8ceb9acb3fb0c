//! BAB II: how the indicators are measured, as far as the office says so.

use crate::domain::renstra::{Definisi, Indikator};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::susun::{sel, tabel};
use crate::naskah::{Sel, Tabel};

use super::kerangka::{Lajur, kerangka, sumber_renstra};

/// A column: its heading, what it says of an indicator, and what stands where nothing is said.
type Kolom = (&'static str, fn(&Indikator) -> Option<String>, &'static str);

const KOLOM: [Kolom; 6] = [
    ("IKU", |indikator| indikator.definisi.iku.then(|| "ya".to_owned()), "bukan"),
    ("Alasan Pemilihan", |indikator| indikator.definisi.alasan.clone(), TANPA_NILAI),
    ("Cara Menghitung", cara, TANPA_NILAI),
    ("Media", |indikator| indikator.definisi.media.clone(), TANPA_NILAI),
    ("Frekuensi", |indikator| indikator.definisi.frekuensi.clone(), TANPA_NILAI),
    ("Penanggung Jawab", |indikator| indikator.definisi.penanggung_jawab.clone(), TANPA_NILAI),
];

/// Tabel DefinisiIndikator (Permenpan-RB 53/2014, Lampiran II, H): a column is there where it says anything.
pub fn definisi(bahan: Bahan) -> Tabel {
    let renstra = &bahan.laporan.renstra;
    let ada = |(_, isi, _): &Kolom| renstra.indikator().any(|indikator| isi(indikator).is_some());
    let kolom: Vec<Kolom> = KOLOM.into_iter().filter(ada).collect();
    let banyak = 2 + kolom.len();
    let mut kepala = vec![sel("No."), sel("Indikator Kinerja")];
    kepala.extend(kolom.iter().map(|(judul, ..)| sel(*judul)));
    Tabel {
        kepala: vec![kepala],
        baris: kerangka(bahan, banyak, Lajur::Indikator, |indikator| {
            let isi =
                |(_, isi, kosong): &Kolom| isi(indikator).unwrap_or_else(|| (*kosong).to_owned());
            kolom.iter().map(|kolom| sel(isi(kolom))).collect::<Vec<Sel>>()
        }),
        sumber: sumber_renstra(bahan),
        ..tabel(bahan, JenisTabel::DefinisiIndikator, "Definisi Indikator Kinerja", banyak)
    }
}

/// In the office's words, or from what it counts.
fn cara(indikator: &Indikator) -> Option<String> {
    let Definisi { cara, .. } = &indikator.definisi;
    let hitungan = indikator.pembilang.as_ref().zip(indikator.penyebut.as_ref());
    let bagian = hitungan.map(|(atas, bawah)| format!("{atas} dibagi {bawah}, dikalikan 100%"));
    cara.clone().or(bagian)
}
