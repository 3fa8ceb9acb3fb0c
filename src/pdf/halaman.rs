//! What a page shows, as far as it is compared.

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::bahasa::sebaris;

/// How many levels of a page tree are followed upwards.
const TERDALAM: usize = 32;

/// The part of a page that is seen, in points to one decimal, and how it is turned (ISO 32000-1, 7.7.3.3).
pub fn ukuran(document: &Document, halaman: ObjectId) -> String {
    let kotak = warisan(document, halaman, b"CropBox").or(warisan(document, halaman, b"MediaBox"));
    let angka = |sisi: &Object| {
        let sisi = document.dereference(sisi).ok()?.1.as_float().ok()?;
        Some(format!("{sisi:.1}"))
    };
    let kotak = kotak.and_then(|kotak| kotak.as_array().ok());
    let kotak: Vec<String> = kotak.into_iter().flatten().filter_map(angka).collect();
    let putar = warisan(document, halaman, b"Rotate").and_then(|putar| putar.as_i64().ok());
    let putar = putar.filter(|putar| *putar != 0).map(|putar| format!(" diputar {putar}°"));
    format!("[{}]{}", kotak.join(" "), putar.unwrap_or_default())
}

/// What a page has itself, or from the levels above it.
fn warisan<'a>(document: &'a Document, halaman: ObjectId, kunci: &[u8]) -> Option<&'a Object> {
    let mut kamus: &Dictionary = document.get_dictionary(halaman).ok()?;
    for _ in 0..TERDALAM {
        if let Ok(nilai) = kamus.get(kunci) {
            return document.dereference(nilai).ok().map(|(_, nilai)| nilai);
        }
        kamus = document.dereference(kamus.get(b"Parent").ok()?).ok()?.1.as_dict().ok()?;
    }
    None
}

/// The words of a page; what cannot be read stands as one sign, so that it is no less a difference.
pub fn teks(document: &Document, nomor: u32) -> String {
    let potongan = document.extract_text_chunks(&[nomor]).into_iter();
    let teks: String = potongan
        .map(|potongan| potongan.unwrap_or_else(|_| char::REPLACEMENT_CHARACTER.into()))
        .collect();
    sebaris(&teks)
}
