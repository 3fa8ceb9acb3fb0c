//! Tables: their rows and cells.

use serde::{Serialize, Serializer};

use super::{Potongan, Teks};
use crate::bahasa::{self, CELAH};
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

/// The cells of rows, each with the column where it begins. A cell that spans rows takes its place in those below.
pub fn letak<'a>(
    baris: impl IntoIterator<Item = &'a Vec<Sel>>,
    kolom: usize,
) -> Vec<Vec<(usize, &'a Sel)>> {
    let mut terisi = vec![0; kolom];
    let mut hasil = Vec::new();
    for isi in baris {
        let (mut letak, mut sebaris) = (0, Vec::new());
        for sel in isi {
            letak += terisi.iter().skip(letak).take_while(|sisa| **sisa > 0).count();
            let tempat = terisi.iter_mut().skip(letak).take(sel.rentang_kolom);
            tempat.for_each(|sisa| *sisa = sel.rentang_baris);
            sebaris.push((letak, sel));
            letak += sel.rentang_kolom;
        }
        terisi.iter_mut().for_each(|sisa| *sisa = usize::saturating_sub(*sisa, 1));
        hasil.push(sebaris);
    }
    hasil
}

/// A table as the templates are given it.
#[derive(Serialize)]
struct Terukur<'a> {
    #[serde(flatten)]
    tabel: &'a Tabel,
    /// The widest word of each column, in thousandths of the type size.
    kata: Vec<usize>,
}

/// The table with the words for which its columns need room: to measure them in the templates takes as long as a page.
pub(super) fn terukur<S: Serializer>(tabel: &Tabel, serializer: S) -> Result<S::Ok, S::Error> {
    let mut kata = vec![0; tabel.kolom];
    let kepala = letak(&tabel.kepala, tabel.kolom);
    let isi = letak(tabel.baris.iter().map(|baris| &baris.sel), tabel.kolom);
    for (letak, sel) in kepala.into_iter().chain(isi).flatten() {
        if sel.rentang_kolom == 1 {
            kata[letak] = kata[letak].max(kata_terlebar(&sel.isi));
        }
    }
    Terukur { tabel, kata }.serialize(serializer)
}

fn kata_terlebar(isi: &Teks) -> usize {
    let isi: String = isi.iter().map(Potongan::polos).collect();
    let isi = bahasa::retas(&isi);
    let potongan = isi.split([' ', CELAH]).flat_map(sebaris);
    potongan.map(|kata| kata.chars().map(lebar).sum()).max().unwrap_or(0)
}

/// The pieces of a word that stand on one line each: a line may end behind a stroke, but in no figure and nothing that is
/// written with one.
fn sebaris(kata: &str) -> impl Iterator<Item = &str> {
    let utuh = kata.contains(|huruf: char| huruf.is_ascii_digit());
    kata.split_inclusive(move |huruf| !utuh && matches!(huruf, '/' | '-'))
}

/// A letter's width in the font of the tables, in thousandths of the type size, to a few of them.
fn lebar(huruf: char) -> usize {
    match huruf {
        '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'j' | 'l' | 'I' | '\u{a0}' => 278,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' => 336,
        'M' | 'W' => 976,
        'm' | 'w' | '%' => 836,
        'A'..='Z' | '&' => 696,
        _ => 556,
    }
}
