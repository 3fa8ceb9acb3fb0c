//! The parts of an outline, and the places of what is numbered in it.

use crate::domain::prosa::{Gaya, IsiRuas, Ruas};
use crate::domain::rujukan::{Rujukan, Sebutan};

use super::{JenisGambar, JenisPasal, JenisTabel, Susunan};

/// A part with its heading, and the parts below it: a chapter has sections.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasal {
    /// Which one; what it says follows from this.
    pub jenis: JenisPasal,
    /// Its heading, in which a reference may stand: "Capaian Kinerja {instansi} {periode}".
    pub judul: Vec<Ruas>,
    /// Whether it is numbered among its like. One that is not is left out where it has nothing to say.
    pub bernomor: bool,
    /// The numbered tables of its own text, in reading order. They keep their numbers whether or not they have rows.
    pub tabel: Vec<JenisTabel>,
    /// Pictures of its own text, in reading order; they keep their numbers likewise.
    pub gambar: Vec<JenisGambar>,
    /// The parts below it, in reading order.
    pub anak: Vec<Pasal>,
}

impl Pasal {
    /// The part and all below it, in reading order.
    pub(super) fn semua(&self) -> Vec<&Self> {
        let mut semua = vec![self];
        semua.extend(self.anak.iter().flat_map(Self::semua));
        semua
    }
}

/// Where something stands among the like of it, both counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kedudukan {
    /// Among the chapters.
    pub bab: usize,
    /// Within the chapter.
    pub urut: usize,
}

impl Susunan {
    /// The numbered tables in reading order.
    pub fn tabel(&self) -> impl Iterator<Item = (Kedudukan, JenisTabel)> {
        self.berurut(|bab| bab.semua().into_iter().flat_map(|pasal| pasal.tabel.clone()).collect())
    }

    /// The pictures in reading order.
    pub fn gambar(&self) -> impl Iterator<Item = (Kedudukan, JenisGambar)> {
        self.berurut(|bab| bab.semua().into_iter().flat_map(|pasal| pasal.gambar.clone()).collect())
    }

    /// The sections of the chapters in reading order.
    pub fn subbab(&self) -> impl Iterator<Item = (Kedudukan, JenisPasal)> {
        self.berurut(|bab| {
            bab.anak.iter().filter(|pasal| pasal.bernomor).map(|pasal| pasal.jenis).collect()
        })
    }

    fn berurut<T>(&self, isi: fn(&Pasal) -> Vec<T>) -> impl Iterator<Item = (Kedudukan, T)> {
        let bab = urutan(&self.bab).filter_map(|(bab, pasal)| Some((bab?, pasal)));
        bab.flat_map(move |(bab, pasal)| {
            (1..).zip(isi(pasal)).map(move |(urut, isi)| (Kedudukan { bab, urut }, isi))
        })
    }
}

/// Parts of one level, each with its place among those of them that are numbered.
pub fn urutan(semua: &[Pasal]) -> impl Iterator<Item = (Option<usize>, &Pasal)> {
    let mut urut = 0;
    semua.iter().map(move |pasal| {
        urut += usize::from(pasal.bernomor);
        (pasal.bernomor.then_some(urut), pasal)
    })
}

/// A numbered part under a fixed heading, without tables and parts yet: to be completed by `..`.
pub fn pasal(jenis: JenisPasal, judul: &str) -> Pasal {
    Pasal {
        jenis,
        judul: vec![kata(judul)],
        bernomor: true,
        tabel: Vec::new(),
        gambar: Vec::new(),
        anak: Vec::new(),
    }
}

/// The same without a number.
pub fn tanpa_nomor(jenis: JenisPasal, judul: &str) -> Pasal {
    Pasal { bernomor: false, ..pasal(jenis, judul) }
}

/// Fixed words of a heading.
pub fn kata(isi: &str) -> Ruas {
    Ruas { gaya: Gaya::default(), isi: IsiRuas::Teks(isi.to_owned()) }
}

/// Words of a heading that the report's identity gives.
pub fn sebutan(sebutan: Sebutan) -> Ruas {
    Ruas { gaya: Gaya::default(), isi: IsiRuas::Rujukan(Rujukan::Sebutan(sebutan)) }
}
