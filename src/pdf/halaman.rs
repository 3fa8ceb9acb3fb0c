//! What a page shows, as far as it is compared.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::objek::{deret, isi, kamus, katalog};
use crate::bahasa::sebaris;

/// How many levels of a page tree are followed upwards.
const TERDALAM: usize = 32;

/// The part of a page that is seen, in points to one decimal, and how it is turned (ISO 32000-1, 7.7.3.3).
pub fn ukuran(document: &Document, halaman: ObjectId) -> String {
    let kotak =
        inherited(document, halaman, b"CropBox").or(inherited(document, halaman, b"MediaBox"));
    let angka = |sisi: &Object| {
        let sisi = document.dereference(sisi).ok()?.1.as_float().ok()?;
        Some(format!("{sisi:.1}"))
    };
    let kotak = kotak.and_then(|kotak| kotak.as_array().ok());
    let kotak: Vec<String> = kotak.into_iter().flatten().filter_map(angka).collect();
    let turn = inherited(document, halaman, b"Rotate").and_then(|turn| turn.as_i64().ok());
    let turn = turn.filter(|turn| *turn != 0).map(|turn| format!(" diputar {turn}°"));
    format!("[{}]{}", kotak.join(" "), turn.unwrap_or_default())
}

/// What a page has itself, or from the levels above it.
fn inherited<'a>(document: &'a Document, halaman: ObjectId, kunci: &[u8]) -> Option<&'a Object> {
    let mut kamus: &Dictionary = document.get_dictionary(halaman).ok()?;
    for _ in 0..TERDALAM {
        if let Ok(nilai) = kamus.get(kunci) {
            return document.dereference(nilai).ok().map(|(_, nilai)| nilai);
        }
        kamus = document.dereference(kamus.get(b"Parent").ok()?).ok()?.1.as_dict().ok()?;
    }
    None
}

/// Whether each page, and each branch on the way to it, hangs in its place once: who does not look goes round in circles.
pub fn pages_are_a_tree(document: &Document) -> bool {
    let root = katalog(document).and_then(|(_, catalog)| catalog.get(b"Pages").ok());
    let mut left: Vec<(&Object, usize)> = root.into_iter().map(|root| (root, DEPTH)).collect();
    let mut seen = BTreeSet::new();
    while let Some((node, depth)) = left.pop() {
        let fresh = node.as_reference().map_or(true, |id| seen.insert(id));
        let Some(depth) = depth.checked_sub(1).filter(|_| fresh) else { return false };
        let kids = kamus(document, node).and_then(|node| node.get(b"Kids").ok());
        let kids = kids.and_then(|kids| deret(document, kids)).unwrap_or_default();
        left.extend(kids.iter().map(|kid| (kid, depth)));
    }
    true
}

/// How deep a tree of pages may be.
const DEPTH: usize = 64;

/// Takes from `sisa` what reading the words of a page has to go over: its content, and what its fonts' signs mean.
pub fn bobot(document: &Document, halaman: ObjectId, sisa: &mut usize) -> Option<()> {
    for id in document.get_page_contents(halaman) {
        if let Ok(Object::Stream(stream)) = document.get_object(id) {
            isi(stream, sisa)?;
        }
    }
    for huruf in document.get_page_fonts(halaman).unwrap_or_default().into_values() {
        *sisa = sisa.checked_sub(HURUF)?;
        if let Ok(Object::Stream(stream)) = huruf.get_deref(b"ToUnicode", document) {
            isi(stream, sisa)?;
        }
    }
    Some(())
}

/// What a font takes by itself.
const HURUF: usize = 1024;

/// The words of a page; what cannot be read stands as one sign, so that it is no less a difference.
pub fn teks(document: &Document, nomor: u32) -> String {
    let potongan = document.extract_text_chunks(&[nomor]).into_iter();
    let teks: String = potongan
        .map(|potongan| potongan.unwrap_or_else(|_| char::REPLACEMENT_CHARACTER.into()))
        .collect();
    sebaris(&teks)
}
