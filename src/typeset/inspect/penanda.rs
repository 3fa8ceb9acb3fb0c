//! The characters by which signatures find their place: each has to stand once on all pages.

use typst::layout::{Frame, FrameItem};
use typst::visualize::{Image, ImageKind};
use typst_layout::PagedDocument;

use super::shortened;
use crate::diagnostic::{Code, Diagnostic};

/// How many other places are told.
const PALING_BANYAK: usize = 3;

/// What can be searched on the pages, each with its sheet counted from 1.
#[derive(Default)]
struct Tercetak {
    teks: Vec<(usize, String)>,
    /// Alternative texts of the pictures that hold words of their own.
    gambar: Vec<(usize, String)>,
}

/// Looks all text of the pages through, running head, foot and ornaments included. Words inside a picture cannot be
/// read, so that a picture with any is told, too.
pub(in crate::typeset) fn penanda(document: &PagedDocument, penanda: &[&str]) -> Vec<Diagnostic> {
    if penanda.is_empty() {
        return Vec::new();
    }
    let mut tercetak = Tercetak::default();
    for (urut, page) in document.pages().iter().enumerate() {
        collect(&page.frame, urut + 1, &mut tercetak);
    }
    let ganda = penanda.iter().filter_map(|penanda| check(penanda, &tercetak.teks));
    let gambar = tercetak.gambar.iter().map(|(lembar, alt)| with_words(*lembar, alt, penanda));
    ganda.chain(gambar).collect()
}

fn check(penanda: &str, semua: &[(usize, String)]) -> Option<Diagnostic> {
    let jumlah: usize = semua.iter().map(|(_, teks)| teks.matches(penanda).count()).sum();
    if jumlah == 1 {
        return None;
    }
    let message = format!("penanda tanda tangan \"{penanda}\" tercetak {jumlah} kali");
    let told = Diagnostic::new(Code::PenandaGanda, message).found(jumlah.to_string(), "satu kali");
    let lain = semua.iter().filter(|(_, teks)| teks.contains(penanda) && teks != penanda);
    let told = lain.take(PALING_BANYAK).fold(told, |told, (lembar, teks)| {
        told.note(format!("lembar ke-{lembar} dari berkas PDF: \"{}\"", shortened(teks)))
    });
    Some(told.saran("ganti huruf itu di data, pilih penanda lain, atau hapus kunci penanda"))
}

fn with_words(lembar: usize, alt: &str, penanda: &[&str]) -> Diagnostic {
    let penanda: Vec<String> = penanda.iter().map(|penanda| format!("\"{penanda}\"")).collect();
    let message = format!(
        "penanda tanda tangan {} tidak terbukti tercetak satu kali saja: gambar \"{alt}\" berisi \
         tulisan",
        penanda.join(" dan ")
    );
    Diagnostic::new(Code::PenandaGanda, message)
        .note(format!(
            "lembar ke-{lembar} dari berkas PDF; tulisan di dalam gambar tidak dapat dicari"
        ))
        .saran(
            "ubah tulisan di dalam gambar itu menjadi bentuk (path), simpan gambarnya sebagai PNG, \
             atau hapus kunci penanda",
        )
}

/// Every text and every picture with words of a frame, turned and scaled ones too.
fn collect(frame: &Frame, lembar: usize, tercetak: &mut Tercetak) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => collect(&group.frame, lembar, tercetak),
            FrameItem::Text(text) => tercetak.teks.push((lembar, text.text.to_string())),
            FrameItem::Image(image, ..) if has_letters(image) => {
                tercetak.gambar.push((lembar, image.alt().unwrap_or_default().to_owned()));
            }
            FrameItem::Image(..)
            | FrameItem::Shape(..)
            | FrameItem::Link(..)
            | FrameItem::Tag(_) => {}
        }
    }
}

/// Whether a picture can put words into the PDF: those of an SVG need a font, which Typst loads for it alone; a picture
/// that is a PDF may bring its own.
fn has_letters(image: &Image) -> bool {
    match image.kind() {
        ImageKind::Svg(svg) => !svg.tree().fontdb().is_empty(),
        ImageKind::Pdf(_) => true,
        ImageKind::Raster(_) => false,
    }
}
