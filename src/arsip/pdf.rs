//! What the PDF of a bag is worth beyond its hash: its signatures, and whether it follows from the data inside it.

use super::tercatat::Kantong;
use crate::pdf::Pdf;
use crate::tanda::verifikasi::{Putusan, Temuan, verifikasi};
use crate::tanda::{Certificate, DateTime};
use crate::ulang::{self, Pembangun, Ulang};

/// What was found of a PDF.
pub(super) enum NilaiPdf {
    Baik,
    /// It does no harm, but is to be known.
    Catatan(String),
    /// It could not be judged, and why.
    Belum(String),
    Buruk(String),
}

/// Its signatures; a PDF without any is none the worse.
pub(super) fn tanda(pdf: &Pdf<'_>, akar: &[Certificate], kini: DateTime) -> NilaiPdf {
    // A scanner's file need be no PDF that we can read; only what claims to be signed is judged.
    if !pdf.bytes().windows(RENTANG.len()).any(|window| window == RENTANG) {
        return NilaiPdf::Baik;
    }
    let hasil = verifikasi(pdf, akar, kini);
    let apa = || {
        let semua = hasil.tanda.iter().flat_map(|tanda| &tanda.temuan).chain(&hasil.temuan);
        let berat = semua.filter(|temuan| temuan.putusan() == hasil.putusan());
        let sebab = berat.map(Temuan::to_string).collect::<Vec<_>>().join("; ");
        format!("tanda tangan {}: {sebab}", hasil.putusan())
    };
    match hasil.putusan() {
        Putusan::Sah => NilaiPdf::Baik,
        Putusan::TakDapatDinilai => NilaiPdf::Belum(apa()),
        Putusan::TidakSah => NilaiPdf::Buruk(apa()),
    }
}

/// The key without which nothing is signed (ISO 32000-1, 12.8.1).
const RENTANG: &[u8] = b"/ByteRange";

/// Whether an issued PDF is made again from what it carries; copies that came back follow from the issued one.
pub(super) fn rebuild(kantong: &Kantong<'_>, pdf: &Pdf<'_>, pembangun: Pembangun) -> NilaiPdf {
    if kantong.diterima.is_some() {
        return NilaiPdf::Baik;
    }
    match ulang::rebuild(pdf, pembangun) {
        Ulang::Sama { lanjutan: 0 } => NilaiPdf::Baik,
        Ulang::Sama { lanjutan } => {
            NilaiPdf::Buruk(format!("{lanjutan} byte ditambahkan sesudah laporannya"))
        }
        Ulang::TakDapatDinilai(sebab) => {
            NilaiPdf::Belum(format!("bangun ulang tidak dapat dinilai: {}", sebab.join("; ")))
        }
        Ulang::Beda(beda) => {
            NilaiPdf::Buruk(format!("bangun ulang tidak sama: {}", beda.sebab.join("; ")))
        }
        Ulang::BukanLaporan(sebab) => NilaiPdf::Buruk(format!("bangun ulang tidak dapat: {sebab}")),
    }
}
