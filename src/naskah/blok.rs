//! What a text column is made of: headings, paragraphs, lists, formulas.

use serde::Serialize;

use super::{Gambar, Tabel};

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
}

/// A heading below the lettered section. Level 3 is numbered "1.", level 4 "a.", level 5 "1)", level 6 "a)";
/// `nomor` is empty where the convention has an unnumbered heading ("Visi").
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Judul {
    pub tingkat: u8,
    pub nomor: String,
    pub isi: Teks,
    pub label: Option<String>,
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
    /// A mark behind a figure that a note explains ("*"). It takes no room, so that the figure keeps its place among
    /// the others of its column.
    Tanda(String),
    /// A cross-reference: text that links to a label.
    Rujuk {
        teks: String,
        label: String,
    },
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
