//! The characters by which signatures find their place: each has to stand once on all pages.

use typst::layout::{Frame, FrameItem};
use typst::visualize::ImageKind;
use typst_layout::PagedDocument;

use super::shortened;
use crate::diagnostic::{Code, Diagnostic};

/// How many other places are told.
const PALING_BANYAK: usize = 3;

/// Looks all text of the pages through: running head, foot, ornaments and pictures included.
pub(in crate::typeset) fn penanda(document: &PagedDocument, penanda: &[&str]) -> Vec<Diagnostic> {
    if penanda.is_empty() {
        return Vec::new();
    }
    let mut semua = Vec::new();
    for (urut, page) in document.pages().iter().enumerate() {
        texts(&page.frame, &mut |teks| semua.push((urut + 1, teks)));
    }
    penanda.iter().filter_map(|satu| periksa(satu, &semua)).collect()
}

fn periksa(penanda: &str, semua: &[(usize, String)]) -> Option<Diagnostic> {
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

/// Every text of a frame, turned and scaled ones too.
fn texts(frame: &Frame, take: &mut dyn FnMut(String)) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => texts(&group.frame, take),
            FrameItem::Text(text) => take(text.text.to_string()),
            FrameItem::Image(image, ..) => {
                if let ImageKind::Svg(svg) = image.kind() {
                    take(svg_text(&String::from_utf8_lossy(svg.data())));
                }
            }
            FrameItem::Shape(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

/// What stands between the tags of an SVG file's texts: it becomes text of the page.
fn svg_text(svg: &str) -> String {
    let inside = svg.split("<text").skip(1).filter_map(|rest| rest.split("</text>").next());
    let bare = inside.flat_map(|inside| inside.split('>').skip(1));
    bare.filter_map(|piece| piece.split('<').next()).collect()
}
