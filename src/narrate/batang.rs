//! Bar charts: one picture, or several in a row where the bars need more than a page.

use crate::bahasa::{SPASI_TETAP, rekat};
use crate::domain::susunan::{JenisGambar, JenisTabel};
use crate::naskah::{Gambar, Grafik, KelompokBatang, Tanda};

use super::bahan::Bahan;
use super::nomor;
use super::susun::{biasa, kalimat};

/// What the groups of one picture may take up in height: the text of an A4 page is 694 pt high, and caption, legend and
/// axis need the rest. In points, like the measures below; those are the templates' own (`komponen/grafik-batang.typ`).
const TINGGI: usize = 560;
const TINGGI_BATANG: usize = 10;
const ANTAR_KELOMPOK: usize = 12;
/// A line of a name, and how many capital letters fit into it.
const TINGGI_BARIS: usize = 9;
const HURUF_BARIS: usize = 28;

/// A chart of any length.
pub struct Diagram {
    pub jenis: JenisGambar,
    pub judul: String,
    /// What it shows, without the figures: "Diagram batang capaian setiap indikator".
    pub alt: &'static str,
    /// What is compared: "indikator".
    pub butir: &'static str,
    pub seri: Vec<String>,
    pub sumbu: Vec<Tanda>,
    pub acuan: Option<Tanda>,
    /// What is said of that which has no bar, below the last picture.
    pub catatan: Option<String>,
    /// The table that holds the figures.
    pub sumber: JenisTabel,
    /// The groups, each with its figures in words.
    pub kelompok: Vec<(KelompokBatang, String)>,
}

impl Diagram {
    /// The pictures, at least one: of equal length, with one axis, so that bars can be compared from page to page; the note is
    /// below the last.
    pub fn gambar(self, bahan: Bahan) -> Vec<Gambar> {
        let mut semua = self.bagian(bahan);
        if let Some(terakhir) = semua.last_mut() {
            terakhir.catatan = self.catatan.as_deref().map(kalimat);
        }
        semua
    }

    fn bagian(&self, bahan: Bahan) -> Vec<Gambar> {
        let banyak = per_picture(&self.kelompok);
        let potongan: Vec<_> = self.kelompok.chunks(banyak).collect();
        if let [] | [_] = potongan.as_slice() {
            return vec![self.potongan(
                bahan,
                nomor::gambar(&bahan.laporan.susunan, self.jenis),
                "",
                0,
                &self.kelompok,
            )];
        }
        let numbered = |(urut, isi): (usize, &&[(KelompokBatang, String)])| {
            let awal = urut * banyak;
            let rentang = match isi.len() {
                1 => format!(" ({} {})", self.butir, awal + 1),
                panjang => format!(" ({} {} sampai {})", self.butir, awal + 1, awal + panjang),
            };
            self.potongan(
                bahan,
                nomor::bagian_gambar(&bahan.laporan.susunan, self.jenis, urut),
                &rentang,
                urut,
                isi,
            )
        };
        potongan.iter().enumerate().map(numbered).collect()
    }

    fn potongan(
        &self,
        bahan: Bahan,
        nomor: String,
        rentang: &str,
        urut: usize,
        isi: &[(KelompokBatang, String)],
    ) -> Gambar {
        let uraian: Vec<&str> = isi.iter().map(|(_, uraian)| uraian.as_str()).collect();
        Gambar {
            label: nomor::label_bagian_gambar(self.jenis, urut),
            nomor,
            judul: rekat(&format!("{}{}", self.judul, sebaris(rentang))),
            alt: format!("{}{rentang}. {}.", self.alt, uraian.join("; ")),
            grafik: Grafik::Batang {
                seri: self.seri.clone(),
                kelompok: isi.iter().map(|(kelompok, _)| kelompok.clone()).collect(),
                sumbu: self.sumbu.clone(),
                acuan: self.acuan.clone(),
            },
            catatan: None,
            sumber: Some(vec![biasa("Sumber: "), bahan.tabel(self.sumber)]),
        }
    }
}

/// A range whose two figures no end of a line parts.
fn sebaris(rentang: &str) -> String {
    rentang.replace(" sampai ", &format!("{SPASI_TETAP}sampai{SPASI_TETAP}"))
}

/// How many groups every picture but the last gets: the most that fit into the fewest pictures.
fn per_picture(kelompok: &[(KelompokBatang, String)]) -> usize {
    let fits = |isi: &[(KelompokBatang, String)]| {
        isi.iter().map(|(kelompok, _)| tinggi_kelompok(kelompok)).sum::<usize>() <= TINGGI
    };
    (1..kelompok.len())
        .map(|gambar| kelompok.len().div_ceil(gambar))
        .find(|banyak| kelompok.chunks(*banyak).all(fits))
        .unwrap_or(1)
}

/// The height of all groups of a picture, at most, in points.
pub fn tinggi(gambar: &Gambar) -> usize {
    match &gambar.grafik {
        Grafik::Batang { kelompok, .. } => kelompok.iter().map(tinggi_kelompok).sum(),
        Grafik::Garis { .. } => 0,
    }
}

/// The height of a group, at most.
fn tinggi_kelompok(kelompok: &KelompokBatang) -> usize {
    let nama = kelompok.nama.chars().count().div_ceil(HURUF_BARIS) * TINGGI_BARIS;
    nama.max(kelompok.batang.len() * TINGGI_BATANG) + ANTAR_KELOMPOK
}
