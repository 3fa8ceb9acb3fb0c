//! The PDF: PDF/A-3a for the archive and PDF/UA-1 for readers that cannot see, in one file.

use typst::foundations::{Datetime, Smart};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::{PROGRAM, xmp};
use crate::diagnostic::{Code, Diagnostic};
use crate::guard::guarded;
use crate::typeset::Dokumen;

/// The bytes of the PDF; the same for the same document, since date and identifier come from its data.
///
/// # Errors
/// What the standards do not allow: a character without glyph, a picture or formula without alternative text.
pub fn pdf(dokumen: &Dokumen) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| vec![refused(error.message())])?;
    let [year, month, day] = dokumen.identitas.tanggal;
    let date = u8::try_from(month).ok().zip(u8::try_from(day).ok());
    let date = date.and_then(|(month, day)| Datetime::from_ymd_hms(year, month, day, 0, 0, 0));
    let options = PdfOptions {
        ident: Smart::Custom(dokumen.identitas.ident.clone()),
        creator: Smart::Custom(Some(PROGRAM.to_owned())),
        timestamp: date.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    };
    let mut halaman = dokumen.halaman.clone();
    halaman.info_mut().keywords = dokumen.identitas.kata_kunci.iter().map(Into::into).collect();
    let exported = guarded(|| typst_pdf::pdf(&halaman, &options));
    let exported = exported.ok_or_else(|| vec![refused("pembuat PDF berhenti di tengah jalan")])?;
    let bytes = exported
        .map_err(|errors| errors.iter().map(|error| refused(&error.message)).collect::<Vec<_>>())?;
    let mut bytes =
        xmp::complete(&bytes, &dokumen.identitas).ok_or_else(|| vec![refused("XMP")])?;
    // The exporter ends with a bare `%%EOF`; a signer that appends to it would break PDF/A (ISO 19005-3, 6.1.3).
    bytes.push(b'\n');
    Ok(bytes)
}

fn refused(words: &str) -> Diagnostic {
    let code = if words.contains("glyph") || words.contains("could not be displayed") {
        Code::HurufTakTersedia
    } else {
        Code::TataLetakGagal
    };
    Diagnostic::new(code, "dokumen tidak memenuhi PDF/A-3a dan PDF/UA-1").note(words)
}
