//! Whether a file that was written anew still shows what was issued, as many pages, as large, with the same text, and
//! carries the same files.
//!
//! Pictures, lines and annotations are not compared; whoever asks is told so.

use crate::pdf::{Pdf, bobot, teks, ukuran};
use crate::tanda::verifikasi::{self, Putusan, Temuan};

/// How many characters around a difference are shown.
const SEKITAR: usize = 24;

/// By what a file that is not the issued one's continuation differs from it: its bytes, its pages, its attachments, as it
/// is said to a clerk; `None` where by nothing that is compared.
///
/// # Errors
/// Which of the two is no PDF that can be read.
pub fn difference(asli: &Pdf<'_>, pdf: &Pdf<'_>) -> Result<Option<String>, Rusak> {
    asli.shown().ok_or(Rusak::Terbitan)?;
    pdf.shown().ok_or(Rusak::Kembali)?;
    let di_tempat = in_place(asli.bytes(), pdf.bytes());
    if di_tempat.is_some() {
        return Ok(di_tempat);
    }
    Ok(beda(asli, pdf)?.or_else(|| lampiran(asli, pdf)))
}

/// What is said of a file that goes on after the issued one's bytes and changes more than signatures need.
pub fn tambahan(asli: &Pdf<'_>, pdf: &Pdf<'_>) -> Option<String> {
    let semua = verifikasi::tambahan(asli, pdf);
    let mut kata = semua.iter().filter(|temuan| temuan.putusan() > Putusan::Sah);
    let terberat = kata.next()?;
    let apa = if let Temuan::DiubahSesudahnya(apa) = terberat {
        format!("{apa} ikut diubah oleh yang menandatangani")
    } else if *terberat == Temuan::GambarSesudahnya {
        "gambar tanda tangan tampil pada halaman".to_owned()
    } else {
        terberat.to_string()
    };
    Some(format!(
        "{apa}; teks setiap halaman sama, tetapi gambar dan anotasi tidak dibandingkan: lihat halamannya"
    ))
}

/// What is said of a file that differs by nothing that is compared.
pub fn no_difference(pdf: &Pdf<'_>) -> String {
    let lampiran = match pdf.lampiran() {
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
    /// What was issued.
    Terbitan,
    /// What came back.
    Kembali,
}

/// A file that was not written anew, but has other bytes in the place of some. Where a program writes anew, everything
/// moves, and hardly a byte is found in its place; a line's end behind the whole is no part of it.
fn in_place(asli: &[u8], pdf: &[u8]) -> Option<String> {
    let asli = asli.trim_ascii_end();
    let same = asli.iter().zip(pdf).filter(|(dulu, kini)| dulu == kini).count();
    let awal = asli.iter().zip(pdf).position(|(dulu, kini)| dulu != kini)?;
    (same >= asli.len() / 10 * 9).then(|| {
        format!("berkasnya tidak ditulis ulang, melainkan diubah mulai byte ke-{}", awal + 1)
    })
}

/// An attachment of the issued file that the other carries with another content, or does not carry although it carries
/// others.
fn lampiran(asli: &Pdf<'_>, pdf: &Pdf<'_>) -> Option<String> {
    let kini = pdf.lampiran().ok()?.berkas;
    let dulu = asli.lampiran().map(|dulu| dulu.berkas).unwrap_or_default();
    dulu.into_iter().find_map(|(nama, isi)| match kini.get(&nama) {
        Some(ada) if *ada == isi => None,
        Some(_) => Some(format!("lampiran {nama} berbeda dari yang di terbitan")),
        None => Some(format!("lampiran {nama} tidak ada lagi")),
    })
}

/// The first difference between what was issued and what came back, as it is said to a clerk.
fn beda(asli: &Pdf<'_>, pdf: &Pdf<'_>) -> Result<Option<String>, Rusak> {
    let issued = asli.shown().ok_or(Rusak::Terbitan)?;
    let returned = pdf.shown().ok_or(Rusak::Kembali)?;
    let (dulu, kini) = (issued.get_pages(), returned.get_pages());
    if dulu.len() != kini.len() {
        let (dulu, kini) = (dulu.len(), kini.len());
        return Ok(Some(format!("terbitannya {dulu} halaman, berkas ini {kini} halaman")));
    }
    let mut lebih = LEBIH;
    for ((nomor, dulu), (lain, kini)) in dulu.into_iter().zip(kini) {
        let ukuran = (ukuran(issued, dulu), ukuran(returned, kini));
        if ukuran.0 != ukuran.1 {
            return Ok(Some(format!(
                "ukuran halaman {nomor} berbeda: di terbitan {}, di berkas ini {}",
                ukuran.0, ukuran.1
            )));
        }
        let mut berat = usize::MAX;
        bobot(issued, dulu, &mut berat).ok_or(Rusak::Terbitan)?;
        let mut sisa = KALI.saturating_mul(usize::MAX - berat).saturating_add(lebih);
        bobot(returned, kini, &mut sisa).ok_or(Rusak::Kembali)?;
        lebih = lebih.min(sisa);
        if let Some((semula, returned)) = teks_beda(&teks(issued, nomor), &teks(returned, lain)) {
            return Ok(Some(format!(
                "teks halaman {nomor} berbeda: di terbitan \"{semula}\", di berkas ini \"{returned}\""
            )));
        }
    }
    Ok(None)
}

/// How much more than the issued file's a page may have to be gone over for its words, and how much all pages more than
/// that together: each byte of it may take a hundred.
const KALI: usize = 4;
const LEBIH: usize = 1024 * 1024;

/// What stands around the first difference of two texts.
fn teks_beda(issued: &str, returned: &str) -> Option<(String, String)> {
    if issued == returned {
        return None;
    }
    let same = issued
        .chars()
        .zip(returned.chars())
        .take_while(|(issued, returned)| issued == returned)
        .count();
    let sekitar =
        |teks: &str| teks.chars().skip(same.saturating_sub(SEKITAR)).take(2 * SEKITAR).collect();
    Some((sekitar(issued), sekitar(returned)))
}
