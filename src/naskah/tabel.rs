//! Tables: their rows and cells.

use serde::Serialize;

use super::Teks;
use crate::domain::susunan::JenisTabel;

/// A table with its caption, its heading rows and its source.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tabel {
    /// Which table this is: the templates hold its column widths and its page orientation under this name.
    #[serde(serialize_with = "super::by_name")]
    pub jenis: JenisTabel,
    /// "tabel-efisiensi", the target of links to it.
    pub label: String,
    /// "Tabel 3.7".
    pub nomor: String,
    /// The caption without its number.
    pub judul: String,
    /// "Lanjutan Tabel 3.7".
    pub lanjutan: String,
    /// Number of columns; every row covers exactly that many, cells spanning rows included.
    pub kolom: usize,
    /// Heading rows without the row of column numbers.
    pub kepala: Vec<Vec<Sel>>,
    /// The row of column numbers ("1", "2", …), empty where the table has none: every numbered table has it.
    pub nomor_kolom: Vec<String>,
    /// In reading order; one that says "Nihil" where there is nothing to tell.
    pub baris: Vec<BarisTabel>,
    /// Notes under the table, before the source.
    pub catatan: Vec<Teks>,
    /// What follows "Sumber:", with that word.
    pub sumber: Option<Teks>,
}

/// A body row; its level tells weight, indent and rules.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BarisTabel {
    /// How it is set off from the others.
    pub tingkat: TingkatBaris,
    /// From left to right, without those that an earlier row's span covers.
    pub sel: Vec<Sel>,
}

/// What a row is among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TingkatBaris {
    /// Nothing special.
    Biasa,
    /// A full-width subtitle inside the table ("SASARAN").
    Subjudul,
    /// A heading row of a second panel inside the table.
    Kepala,
    /// The row of column numbers below it.
    NomorKolom,
    /// Of the tree of programs, its top.
    Program,
    /// Of the tree, below a program.
    Kegiatan,
    /// Of the tree, with nothing below it.
    SubKegiatan,
    /// A subtotal.
    Jumlah,
    /// The closing total.
    Total,
}

/// A cell. Cells covered by a span of an earlier one are left out, as in HTML.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sel {
    /// May be empty.
    pub isi: Teks,
    /// How many columns it covers; 1 is a plain cell.
    pub rentang_kolom: usize,
    /// How many rows it covers; 1 is a plain cell.
    pub rentang_baris: usize,
    /// `None` takes the alignment of the column.
    pub rata: Option<Rata>,
}

/// Horizontal alignment of a cell against its column's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rata {
    /// Words.
    Kiri,
    /// Units and headings.
    Tengah,
    /// Figures.
    Kanan,
}
