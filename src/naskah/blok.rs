//! What a text column is made of: headings, paragraphs, lists, formulas.

use serde::Serialize;

use super::{Gambar, Pengesahan, Tabel};

/// A piece of the text column, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "blok", rename_all = "kebab-case")]
pub enum Blok {
    Judul(Judul),
    /// A justified paragraph with first-line indent.
    Paragraf {
        isi: Teks,
    },
    Daftar(Daftar),
    /// A centred, weighty quotation: the visi.
    Kutipan {
        isi: Teks,
    },
    Rumus(Rumus),
    /// Lines of a name and what is filled in behind it ("Jabatan : Kepala Dinas").
    Isian {
        baris: Vec<[String; 2]>,
    },
    Tabel(Tabel),
    Gambar(Gambar),
    /// Signatures in one piece, row by row.
    Pengesahan {
        baris: Vec<Vec<Pengesahan>>,
    },
    /// The title of a sheet that is no part of the text's outline ("LEMBAR PERJANJIAN KINERJA TAHUN 2023").
    JudulLembar {
        isi: Teks,
    },
    HalamanBaru,
    /// A list of the front matter, which the layout makes, since it knows the pages.
    DaftarIsi {
        dari: Terdaftar,
    },
}

/// A heading. A chapter's is numbered "BAB III", a section's "A.", below it "1.", then "a.", "1)" and "a)"; `nomor` is
/// empty where the convention has an unnumbered heading ("Visi dan Misi").
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Judul {
    /// From 1, a chapter's, to 6.
    pub tingkat: u8,
    pub nomor: String,
    pub isi: Teks,
    /// Target of internal links, unique in the manuscript, like every `label` here.
    pub label: Option<String>,
}

/// What a list of the front matter lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Terdaftar {
    Judul,
    Tabel,
    Gambar,
}

/// A list whose markers are text already ("1.", "aa.", "–"), so that it may be interrupted and go on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Daftar {
    pub penanda: Penanda,
    pub butir: Vec<Butir>,
}

/// What kind of marker a list has; for the width of its margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Penanda {
    Angka,
    Huruf,
    Strip,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Butir {
    pub penanda: String,
    pub isi: Vec<Blok>,
}

/// Running text with its marks.
pub type Teks = Vec<Potongan>;

/// A stretch of running text under one mark. A no-break space (U+00A0) stands wherever a line must not end.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Potongan {
    Biasa(String),
    Miring(String),
    Tebal(String),
    TebalMiring(String),
    /// A mark behind a figure that a note explains ("*"). It takes no room, so that the figure keeps its place among
    /// the others of its column.
    Tanda(String),
    /// A cross-reference: text that links to a label.
    Rujuk {
        teks: String,
        label: String,
    },
}

impl Potongan {
    /// The words without their mark.
    pub fn polos(&self) -> &str {
        match self {
            Self::Biasa(teks)
            | Self::Miring(teks)
            | Self::Tebal(teks)
            | Self::TebalMiring(teks)
            | Self::Tanda(teks)
            | Self::Rujuk { teks, .. } => teks,
        }
    }
}

/// A display formula: `kiri = depan atas/bawah akhir`, e.g. Capaian = Realisasi/Target × 100%.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rumus {
    pub kiri: String,
    /// What stands before the fraction ("100% −"), or nothing.
    pub depan: String,
    pub atas: String,
    pub bawah: String,
    /// What stands after the fraction ("× 100%").
    pub akhir: String,
    /// The formula in words, for readers that cannot see it.
    pub alt: String,
}
