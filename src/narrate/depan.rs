//! The front matter that is no list: the preface, and the summary that the head of office reads first.

use crate::domain::kalimat::Kalimat;
use crate::domain::laporan::Permasalahan;
use crate::naskah::Blok;

use super::bahan::Bahan;
use super::kalimat::ikhtisar as kata;
use super::susun::paragraf;
use super::tabel::masalah;
use super::teks::Baku;
use super::{batang, gambar, pengesahan};

/// The preface, signed by the highest in rank.
pub fn kata_pengantar(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::KataPengantar);
    isi.push(Blok::Pengesahan { baris: vec![vec![pengesahan::pengantar(bahan)]] });
    isi
}

/// The summary, on one page: the figures, what was promised and reached, what was spent, what went wrong.
pub fn ikhtisar(bahan: Bahan) -> Vec<Blok> {
    let mut isi = vec![Blok::Sorotan { butir: kata::sorotan(bahan) }];
    isi.extend(bahan.kalimat(Kalimat::IkhtisarKinerja, || vec![paragraf(&kata::kinerja(bahan))]));
    let gambar = gambar::ringkas(bahan);
    let sisa = TINGGI.saturating_sub(gambar.as_ref().map_or(0, batang::tinggi));
    isi.extend(gambar.map(Blok::Gambar));
    isi.extend(kata::uang(bahan).map(|isi| paragraf(&isi)));
    isi.extend(permasalahan(bahan, sisa * HURUF));
    isi
}

/// The height that the picture's bars and the problems share, in points, and how many letters of a problem and what is
/// done about it take one: the text of an A4 page is 694 pt high.
const TINGGI: usize = 420;
const HURUF: usize = 3;

/// The problems that weigh most, each with what is done about it, at least one of them.
fn permasalahan(bahan: Bahan, paling_banyak: usize) -> Vec<Blok> {
    let semua = &bahan.laporan.permasalahan;
    let utama: Vec<&Permasalahan> = semua.iter().filter(|masalah| masalah.utama).collect();
    let dipilih = if utama.is_empty() { semua.iter().collect() } else { utama };
    let mut huruf = 0;
    let muat = dipilih.iter().take_while(|masalah| {
        huruf += masalah::panjang(bahan, masalah);
        huruf <= paling_banyak
    });
    let muat = muat.count().max(1);
    let Some(dimuat) = dipilih.get(..muat) else { return Vec::new() };
    vec![
        paragraf(&kata::permasalahan(bahan, dimuat.len())),
        Blok::Tabel(masalah::ikhtisar(bahan, dimuat)),
    ]
}
