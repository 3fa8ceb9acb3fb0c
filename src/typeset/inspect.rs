//! A look over the laid-out pages for the defects that Typst does not warn of.

// Frames are measured in floats by Typst; no figure of the report is touched here.
#![allow(clippy::float_arithmetic)]

pub(super) mod penanda;
mod walk;

use typst::layout::Size;
use typst_layout::{Page, PagedDocument};

use crate::diagnostic::{Code, Diagnostic};
use walk::{Halaman, KotakTeks, PeranTeks};

/// How far a text may pass the margins: Typst hangs the mark that ends a justified line into them.
const TENGGANG: f64 = 4.0;

/// How much two texts must cover each other to be called a pile, in points.
const TUMPUK: f64 = 1.0;

/// What to do where a name or a figure has no room. Neither may be changed for it, so that a final report is not kept back.
const SEMPIT: &str = "nama resmi dan angka tetap seperti adanya; kata susunan sendiri dapat diberi spasi supaya berganti baris";

/// Every defect of the pages, in their order.
pub fn inspect(document: &PagedDocument) -> Vec<Diagnostic> {
    let mut bagian = String::new();
    let mut found = Vec::new();
    let mut terbuka = walk::Terbuka::new();
    let semua = areas(document);
    for (urut, page) in document.pages().iter().enumerate() {
        let halaman = walk::halaman(page, bidang(page, &semua), &mut terbuka);
        let tempat = PageContext { halaman: urut + 1, bagian: &bagian, judul: &halaman.judul };
        missing(&halaman, &tempat, &mut found);
        outside(&halaman, &tempat, &mut found);
        piled(&halaman, &tempat, &mut found);
        if urut + 1 < document.pages().len() {
            orphaned(&halaman, &tempat, &mut found);
        }
        if let Some(judul) = halaman.judul.last() {
            bagian.clone_from(judul);
        }
    }
    found
}

/// A page of which this many hundredths or more are free is sparse.
const LENGANG: u64 = 40;

/// The last page of a chapter, if it is not its first as well, is so only where this much is free.
const HAMPIR_KOSONG: u64 = 80;

/// What is free at the foot of a page, as far as that is more than the end of a chapter or a list has to leave.
pub struct Luang {
    /// Counted from 1.
    pub lembar: usize,
    /// Hundredths of the page.
    pub persen: u64,
    /// The label of the table that the page begins with, where it does.
    pub tabel: Option<String>,
    /// Whether the page is wider than high.
    rebah: bool,
}

impl Luang {
    /// Whether next to nothing is on the page.
    pub fn hampir_kosong(&self) -> bool {
        !self.rebah && self.persen >= HAMPIR_KOSONG
    }

    /// Whether a reader would take the page for the end of a chapter.
    pub fn lengang(&self) -> bool {
        !self.rebah && self.persen >= LENGANG
    }
}

/// Of every page but the cover.
pub fn luang(document: &PagedDocument) -> Vec<Luang> {
    let semua = areas(document);
    let pages: Vec<Halaman> = document
        .pages()
        .iter()
        .map(|page| walk::halaman(page, bidang(page, &semua), &mut Vec::new()))
        .collect();
    let berikut = pages.iter().skip(1).map(Some).chain([None]);
    let berpasangan = pages.iter().zip(berikut).enumerate().skip(1);
    let luang = berpasangan.map(|(urut, (halaman, berikut))| {
        let kosong = kosong(halaman);
        let wajar = match berikut {
            None => true,
            Some(berikut) => berikut.bab && (halaman.bab || kosong < HAMPIR_KOSONG),
        };
        Luang {
            lembar: urut + 1,
            persen: if wajar { 0 } else { kosong },
            tabel: halaman.tabel.clone(),
            rebah: halaman.rebah,
        }
    });
    luang.collect()
}

/// How much is free below the last text of a page, in hundredths.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn kosong(halaman: &Halaman) -> u64 {
    let bidang = &halaman.bidang;
    let bawah = halaman.kotak.iter().map(|kotak| kotak.bawah).max_by(f64::total_cmp);
    let bawah = bawah.unwrap_or(bidang.atas);
    (100.0 * (bidang.bawah - bawah) / (bidang.bawah - bidang.atas)).round() as u64
}

/// All text inside the margins, a line a run.
pub fn text(document: &PagedDocument) -> String {
    let runs = document
        .pages()
        .iter()
        .flat_map(|page| walk::halaman(page, walk::kertas(page), &mut Vec::new()).kotak);
    runs.map(|kotak| kotak.teks + "\n").collect()
}

/// The sizes of pages with the area inside their margins.
fn areas(document: &PagedDocument) -> Vec<(Size, KotakTeks)> {
    let area = |page: &Page| Some((page.frame.size(), walk::bidang(page)?));
    let mut semua: Vec<_> = document.pages().iter().filter_map(area).collect();
    semua.dedup_by_key(|(size, _)| *size);
    semua
}

/// The area inside a page's margins: pages of one size have the same.
fn bidang(page: &Page, semua: &[(Size, KotakTeks)]) -> KotakTeks {
    let own = walk::bidang(page);
    let size = page.frame.size();
    let same = || semua.iter().find(|(other, _)| *other == size).map(|(_, area)| area.clone());
    own.or_else(same).unwrap_or_else(|| walk::kertas(page))
}

/// A page, as a reader finds what is on it.
struct PageContext<'a> {
    halaman: usize,
    /// The heading that goes on from the page before; empty before the first.
    bagian: &'a str,
    /// The page's own headings.
    judul: &'a [String],
}

impl PageContext<'_> {
    /// A defect here, with the text that shows it.
    fn defect(&self, code: Code, message: &str, kotak: &KotakTeks) -> Diagnostic {
        let told = Diagnostic::new(code, format!("{message}: \"{}\"", shortened(&kotak.teks)));
        let lembar = format!("lembar ke-{} dari berkas PDF", self.halaman);
        let bagian = match kotak.judul.checked_sub(1).and_then(|at| self.judul.get(at)) {
            Some(judul) => judul.as_str(),
            None => self.bagian,
        };
        if bagian.is_empty() {
            told.note(lembar)
        } else {
            told.note(format!("{lembar}, bagian \"{bagian}\""))
        }
    }
}

/// The beginning of a text, long enough to be found again.
fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(60).collect();
    if text.chars().nth(60).is_some() {
        short.push('…');
    }
    short
}

fn missing(halaman: &Halaman, tempat: &PageContext<'_>, found: &mut Vec<Diagnostic>) {
    let texts = halaman.kotak.iter().filter(|kotak| kotak.tanpa_huruf);
    found.extend(texts.map(|kotak| {
        tempat
            .defect(Code::HurufTakTersedia, "ada huruf yang tidak dimiliki fonta laporan", kotak)
            .saran("ganti huruf itu dengan huruf Latin atau lambang yang umum")
    }));
}

fn outside(halaman: &Halaman, tempat: &PageContext<'_>, found: &mut Vec<Diagnostic>) {
    let bidang = &halaman.bidang;
    let texts = halaman.kotak.iter().filter(|kotak| {
        kotak.kiri < bidang.kiri - TENGGANG
            || kotak.kanan > bidang.kanan + TENGGANG
            || kotak.atas < bidang.atas - TENGGANG
            || kotak.bawah > bidang.bawah + TENGGANG
    });
    found.extend(texts.map(|kotak| {
        if kotak.nama {
            tempat.defect(Code::TeksBertumpuk, "teks melewati tepi selnya", kotak).saran(SEMPIT)
        } else {
            tempat
                .defect(Code::DiLuarHalaman, "teks melewati tepi bidang cetak", kotak)
                .saran("beri spasi di dalam kata yang panjang itu, atau tulis dengan kata lain")
        }
    }));
}

/// Texts are compared with those that begin above their own foot, so that a page costs little more than one sort.
fn piled(halaman: &Halaman, tempat: &PageContext<'_>, found: &mut Vec<Diagnostic>) {
    let mut texts: Vec<&KotakTeks> = halaman.kotak.iter().filter(|kotak| !kotak.rumus).collect();
    texts.sort_by(|a, b| a.atas.total_cmp(&b.atas));
    for (at, one) in texts.iter().enumerate() {
        let below = texts.iter().skip(at + 1).take_while(|other| other.atas < one.bawah - TUMPUK);
        if let Some(other) = below.into_iter().find(|other| covers(one, other)) {
            let told = tempat.defect(Code::TeksBertumpuk, "teks menimpa teks lain", one);
            found.push(told.note(format!("tertimpa \"{}\"", shortened(&other.teks))).saran(SEMPIT));
        }
    }
}

/// Whether two texts stand on the same paper.
fn covers(one: &KotakTeks, other: &KotakTeks) -> bool {
    let across = one.kanan.min(other.kanan) - one.kiri.max(other.kiri);
    let down = one.bawah.min(other.bawah) - one.atas.max(other.atas);
    across > TUMPUK && down > TUMPUK
}

/// A heading, or a caption whose table is on the next page, at the foot of a page.
fn orphaned(halaman: &Halaman, tempat: &PageContext<'_>, found: &mut Vec<Diagnostic>) {
    let Some(last) = halaman.kotak.iter().max_by(|a, b| a.bawah.total_cmp(&b.bawah)) else {
        return;
    };
    let message = match last.peran {
        PeranTeks::Judul => "judul berdiri sendiri di kaki halaman",
        PeranTeks::Keterangan if halaman.gambar_terbuka => "judul tabel terpisah dari tabelnya",
        PeranTeks::Keterangan | PeranTeks::Biasa => return,
    };
    found.push(tempat.defect(Code::JudulYatim, message, last));
}
