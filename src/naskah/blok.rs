//! What a text column is made of: headings, paragraphs, lists, formulas.

use serde::{Serialize, Serializer};

use super::{BlokPengesahan, Gambar, Tabel};
use crate::bahasa;

/// A piece of the text column, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "blok", rename_all = "kebab-case")]
pub enum Blok {
    /// Of a section or below.
    Judul(Judul),
    /// A justified paragraph with first-line indent.
    Paragraf {
        /// Sentences, with fixed spaces set.
        isi: Teks,
    },
    /// Items under markers, at any depth.
    Daftar(DaftarButir),
    /// A centred, weighty quotation: the visi.
    Kutipan {
        /// With its quotation marks.
        isi: Teks,
    },
    /// How a figure is worked out.
    Rumus(RumusTercetak),
    /// Lines of a name and what is filled in behind it ("Jabatan : Kepala Dinas").
    Isian {
        /// What stands before the colon and behind it.
        baris: Vec<[String; 2]>,
    },
    /// With caption, notes and source.
    Tabel(#[serde(serialize_with = "super::tabel::terukur")] Tabel),
    /// With caption and source.
    Gambar(Gambar),
    /// Pictures that the office gave, some to a row.
    Dokumentasi {
        /// In their order.
        gambar: Vec<FotoTercetak>,
    },
    /// The figures to be seen first, side by side.
    Sorotan {
        /// At most three.
        butir: Vec<Sorotan>,
    },
    /// Signatures in one piece, row by row.
    Pengesahan {
        /// At most two side by side; the highest in rank is the last.
        baris: Vec<Vec<BlokPengesahan>>,
    },
    /// The title of a sheet that is no part of the text's outline ("LEMBAR PERJANJIAN KINERJA TAHUN 2023").
    JudulLembar {
        /// In the words of the sheet, centred.
        isi: Teks,
    },
    /// What follows starts on a new page.
    HalamanBaru,
    /// A list of the front matter, which the layout makes, since it knows the pages.
    DaftarIsi {
        /// What it is a list of.
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
    /// As it is printed: "BAB III", "A.", "1.", or empty.
    pub nomor: String,
    /// Its words, without the number.
    pub isi: Teks,
    /// Target of internal links, unique in the manuscript, like every `label` here.
    pub label: Option<String>,
}

/// A picture that the office gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct FotoTercetak {
    /// Virtual: "/aset/gambar-1.jpg".
    pub jalur: String,
    /// What it shows, to who cannot see it.
    pub alt: String,
    /// What stands below it.
    #[serde(serialize_with = "retas")]
    pub keterangan: String,
}

/// A figure that is set large, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sorotan {
    /// "98,52%".
    pub angka: String,
    /// "rata-rata capaian indikator sasaran", without a stop.
    pub uraian: String,
}

/// What a list of the front matter lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Terdaftar {
    /// Chapters, sections and appendices: DAFTAR ISI.
    Judul,
    /// Captions: DAFTAR TABEL.
    Tabel,
    /// Captions: DAFTAR GAMBAR.
    Gambar,
}

/// A list whose markers are text already ("1.", "aa.", "–"), so that it may be interrupted and go on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct DaftarButir {
    /// The same for all of its items.
    pub penanda: JenisPenanda,
    /// Those of this stretch; the list may go on behind a paragraph.
    pub butir: Vec<Butir>,
}

/// What kind of marker a list has; for the width of its margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum JenisPenanda {
    /// "1.", "12.".
    Angka,
    /// "a.", "aa.".
    Huruf,
    /// "–".
    Strip,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Butir {
    /// As it is printed: "aa.".
    pub penanda: String,
    /// A paragraph first; lists below it may follow.
    pub isi: Vec<Blok>,
}

/// Running text with its marks.
pub type Teks = Vec<Potongan>;

/// A stretch of running text under one mark. A no-break space (U+00A0) stands wherever a line must not end.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Potongan {
    /// Without one.
    Biasa(#[serde(serialize_with = "retas")] String),
    /// In italics.
    Miring(#[serde(serialize_with = "retas")] String),
    /// In bold.
    Tebal(#[serde(serialize_with = "retas")] String),
    /// In bold italics.
    TebalMiring(#[serde(serialize_with = "retas")] String),
    /// A mark behind a figure that a note explains ("*"). It takes no room, so that the figure keeps its place among
    /// the others of its column.
    Tanda(String),
    /// A cross-reference: text that links to a label.
    Rujuk {
        /// What is printed: "Tabel 3.5".
        teks: String,
        /// Of the heading, table or picture that it leads to.
        label: String,
    },
}

/// Words that no line holds may be broken where they are laid out, and nowhere else.
pub(super) fn retas<S: Serializer>(teks: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&bahasa::retas(teks))
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

    /// The same mark over other words.
    pub fn ubah(self, ubah: impl FnOnce(&str) -> String) -> Self {
        match self {
            Self::Biasa(teks) => Self::Biasa(ubah(&teks)),
            Self::Miring(teks) => Self::Miring(ubah(&teks)),
            Self::Tebal(teks) => Self::Tebal(ubah(&teks)),
            Self::TebalMiring(teks) => Self::TebalMiring(ubah(&teks)),
            Self::Tanda(teks) => Self::Tanda(ubah(&teks)),
            Self::Rujuk { teks, label } => Self::Rujuk { teks: ubah(&teks), label },
        }
    }
}

/// A display formula: `kiri = depan atas/bawah akhir`, e.g. Capaian = Realisasi/Target × 100%.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct RumusTercetak {
    /// What is worked out: "Capaian".
    pub kiri: String,
    /// What stands before the fraction ("100% −"), or nothing.
    pub depan: String,
    /// Numerator.
    pub atas: String,
    /// Denominator.
    pub bawah: String,
    /// What stands after the fraction ("× 100%").
    pub akhir: String,
    /// The formula in words, for readers that cannot see it.
    pub alt: String,
}
