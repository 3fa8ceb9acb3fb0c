//! Whether a file that was written anew still shows what was issued, as many pages, as large, with the same text, and
//! carries the same files.
//!
//! Pictures, lines and annotations are not compared; whoever asks is told so.

use lopdf::{Dictionary, Document, Object};

use super::attachments;
use crate::bahasa::sebaris;
use crate::tanda;
use crate::tanda::verifikasi::{self, Putusan, Temuan};

/// What one stream may unfold to: far above any page of text.
const PALING_BESAR: usize = 64 * 1024 * 1024;
/// How many levels of a page tree are followed upwards.
const TERDALAM: usize = 32;
/// How many characters around a difference are shown.
const SEKITAR: usize = 24;

/// Opens a PDF that nobody locked.
pub fn buka(pdf: &[u8]) -> Option<Document> {
    let dokumen = Document::load_mem_with_options(pdf, tanda::pilihan(pdf)).ok()?;
    let terbuka = !dokumen.is_encrypted() && !dokumen.get_pages().is_empty();
    terbuka.then_some(dokumen)
}

/// What the file says of itself (ISO 16684-1): its packet of metadata.
pub fn metadata(dokumen: &Document) -> Option<String> {
    let paket = dokumen.catalog().ok()?.get(b"Metadata").ok()?;
    let paket = dokumen.dereference(paket).ok()?.1.as_stream().ok()?;
    let isi = paket.decompressed_content_with_limit(PALING_BESAR);
    let isi = isi.unwrap_or_else(|_| paket.content.clone());
    Some(String::from_utf8_lossy(&isi).into_owned())
}

/// By what a file that is not the issued one's continuation differs from it: its bytes, its pages, its attachments, as it
/// is said to a clerk; `None` where by nothing that is compared.
///
/// # Errors
/// Which of the two is no PDF that can be read.
pub fn isi(asli: &[u8], pdf: &[u8]) -> Result<Option<String>, Rusak> {
    let terbit = buka(asli).ok_or(Rusak::Terbitan)?;
    let kembali = buka(pdf).ok_or(Rusak::Kembali)?;
    Ok(di_tempat(asli, pdf).or_else(|| beda(&terbit, &kembali)).or_else(|| lampiran(asli, pdf)))
}

/// What is said of a file that goes on after the issued one's bytes and changes more than signatures need.
pub fn tambahan(asli: &[u8], pdf: &[u8]) -> Option<String> {
    let semua = verifikasi::tambahan(asli, pdf);
    let mut kata = semua.iter().filter(|temuan| temuan.putusan() > Putusan::Sah);
    let apa = match kata.next()? {
        Temuan::GambarSesudahnya => "gambar tanda tangan tampil pada halaman".to_owned(),
        Temuan::DiubahSesudahnya(apa) => format!("{apa} ikut diubah oleh yang menandatangani"),
        lain => lain.to_string(),
    };
    Some(format!(
        "{apa}; teks setiap halaman sama, tetapi gambar dan anotasi tidak dibandingkan: lihat halamannya"
    ))
}

/// What is said of a file that differs by nothing that is compared.
pub fn sama(pdf: &[u8]) -> String {
    let lampiran = match attachments(pdf) {
        Ok(_) => "teks setiap halaman, dan lampirannya sama",
        Err(_) => "dan teks setiap halaman sama, data asalnya tidak ada lagi di dalamnya",
    };
    format!(
        "banyaknya halaman, ukuran halaman, {lampiran}, sedangkan gambar dan anotasi tidak dibandingkan"
    )
}

/// Which of two files cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rusak {
    Terbitan,
    Kembali,
}

/// A file that was not written anew, but has other bytes in the place of some. Where a program writes anew, everything
/// moves, and hardly a byte is found in its place; a line's end behind the whole is no part of it.
fn di_tempat(asli: &[u8], pdf: &[u8]) -> Option<String> {
    let asli = asli.trim_ascii_end();
    let sama = asli.iter().zip(pdf).filter(|(satu, dua)| satu == dua).count();
    let awal = asli.iter().zip(pdf).position(|(satu, dua)| satu != dua)?;
    (sama >= asli.len() / 10 * 9).then(|| {
        format!("berkasnya tidak ditulis ulang, melainkan diubah mulai byte ke-{}", awal + 1)
    })
}

/// An attachment of the issued file that the other carries with another content, or does not carry although it carries
/// others.
fn lampiran(asli: &[u8], pdf: &[u8]) -> Option<String> {
    let kini = attachments(pdf).ok()?;
    let dulu = attachments(asli).unwrap_or_default();
    dulu.into_iter().find_map(|(nama, isi)| match kini.get(&nama) {
        Some(satu) if *satu == isi => None,
        Some(_) => Some(format!("lampiran {nama} berbeda dari yang di terbitan")),
        None => Some(format!("lampiran {nama} tidak ada lagi")),
    })
}

/// The first difference between what was issued and what came back, as it is said to a clerk.
fn beda(terbit: &Document, kembali: &Document) -> Option<String> {
    let (dulu, kini) = (terbit.get_pages(), kembali.get_pages());
    if dulu.len() != kini.len() {
        let (dulu, kini) = (dulu.len(), kini.len());
        return Some(format!("terbitannya {dulu} halaman, berkas ini {kini} halaman"));
    }
    dulu.into_iter().zip(kini).find_map(|((nomor, dulu), (lain, kini))| {
        let ukuran = (ukuran(terbit, dulu), ukuran(kembali, kini));
        if ukuran.0 != ukuran.1 {
            return Some(format!(
                "ukuran halaman {nomor} berbeda: di terbitan {}, di berkas ini {}",
                ukuran.0, ukuran.1
            ));
        }
        let (satu, dua) = teks_beda(&teks(terbit, nomor), &teks(kembali, lain))?;
        Some(format!(
            "teks halaman {nomor} berbeda: di terbitan \"{satu}\", di berkas ini \"{dua}\""
        ))
    })
}

/// The part of a page that is seen, in points to one decimal, and how it is turned (ISO 32000-1, 7.7.3.3).
fn ukuran(dokumen: &Document, halaman: lopdf::ObjectId) -> String {
    let kotak = warisan(dokumen, halaman, b"CropBox").or(warisan(dokumen, halaman, b"MediaBox"));
    let angka = |satu: &Object| {
        let satu = dokumen.dereference(satu).ok()?.1.as_float().ok()?;
        Some(format!("{satu:.1}"))
    };
    let kotak = kotak.and_then(|kotak| kotak.as_array().ok());
    let kotak: Vec<String> = kotak.into_iter().flatten().filter_map(angka).collect();
    let putar = warisan(dokumen, halaman, b"Rotate").and_then(|putar| putar.as_i64().ok());
    let putar = putar.filter(|putar| *putar != 0).map(|putar| format!(" diputar {putar}°"));
    format!("[{}]{}", kotak.join(" "), putar.unwrap_or_default())
}

/// What a page has itself, or from the levels above it.
fn warisan<'a>(
    dokumen: &'a Document,
    halaman: lopdf::ObjectId,
    kunci: &[u8],
) -> Option<&'a Object> {
    let mut kamus: &Dictionary = dokumen.get_dictionary(halaman).ok()?;
    for _ in 0..TERDALAM {
        if let Ok(nilai) = kamus.get(kunci) {
            return dokumen.dereference(nilai).ok().map(|(_, nilai)| nilai);
        }
        kamus = dokumen.dereference(kamus.get(b"Parent").ok()?).ok()?.1.as_dict().ok()?;
    }
    None
}

/// The words of a page; what cannot be read stands as one sign, so that it is no less a difference.
fn teks(dokumen: &Document, nomor: u32) -> String {
    let potongan = dokumen.extract_text_chunks(&[nomor]).into_iter();
    let teks: String =
        potongan.map(|satu| satu.unwrap_or_else(|_| char::REPLACEMENT_CHARACTER.into())).collect();
    sebaris(&teks)
}

/// What stands around the first difference of two texts.
fn teks_beda(satu: &str, dua: &str) -> Option<(String, String)> {
    if satu == dua {
        return None;
    }
    let sama = satu.chars().zip(dua.chars()).take_while(|(satu, dua)| satu == dua).count();
    let sekitar =
        |teks: &str| teks.chars().skip(sama.saturating_sub(SEKITAR)).take(2 * SEKITAR).collect();
    Some((sekitar(satu), sekitar(dua)))
}
