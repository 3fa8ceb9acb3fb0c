//! The PDF as it is read: strictly, and with bounds on what it may unfold to.

use lopdf::xref::XrefRecovery;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::gagal::Gagal;

/// What one stream of objects, or table, may unfold to while a file is read: real ones have some hundred kilobytes, and
/// each byte may become a value of fifty.
pub(super) const PALING_BESAR: usize = 4 * 1024 * 1024;
/// What a packet of metadata may unfold to.
const METADATA: usize = 64 * 1024 * 1024;

/// Reads a PDF; nothing in it is repaired, since what a repair shows is not what was signed.
pub(super) fn baca(pdf: &[u8]) -> Result<Document, Gagal> {
    baca_bergeser(pdf).and_then(|document| match document.xref_recovery {
        Some(_) => Err(Gagal::BukanPdf),
        None => Ok(document),
    })
}

/// The same, where its end may name the place of its table by some bytes wrongly, as every reader finds it all the same.
pub(super) fn baca_bergeser(pdf: &[u8]) -> Result<Document, Gagal> {
    if !pdf.starts_with(b"%PDF-") {
        return Err(Gagal::BukanPdf);
    }
    let document =
        Document::load_mem_with_options(pdf, pilihan(pdf)).map_err(|_| Gagal::BukanPdf)?;
    if document.is_encrypted() || document.was_encrypted() {
        return Err(Gagal::Terenkripsi);
    }
    match document.xref_recovery {
        None | Some(XrefRecovery::OffsetCorrected) => Ok(document),
        Some(_) => Err(Gagal::BukanPdf),
    }
}

/// How a stranger's PDF is read.
pub fn pilihan(pdf: &[u8]) -> LoadOptions {
    LoadOptions { max_decompressed_size: Some(batas(pdf)), ..LoadOptions::default() }
}

/// What each stream may unfold to, so that all of them together stay within some reason.
fn batas(pdf: &[u8]) -> usize {
    let streams = pdf.windows(9).filter(|window| window == b"endstream").count().max(1);
    let semua = 4 * PALING_BESAR + pdf.len().saturating_mul(20);
    (semua / streams).min(PALING_BESAR)
}

/// Whether the file says that it is a draft: in its metadata, whose key words or class name one.
///
/// # Errors
/// Where it is no PDF.
pub fn konsep(pdf: &[u8]) -> Result<bool, Gagal> {
    let document = baca(pdf)?;
    let info = document.trailer.get(b"Info").ok().and_then(|info| kamus(&document, info));
    let keywords = info.and_then(|info| info.get(b"Keywords").ok());
    let keywords = keywords.and_then(|text| lopdf::decode_text_string(text).ok());
    let xmp = xmp(&document).unwrap_or_default();
    let tagged = ["pdf:Keywords", "dc:subject"].iter().filter_map(|tag| between(&xmp, tag));
    let said = keywords.iter().map(String::as_str).chain(tagged);
    let named = said.map(str::to_lowercase).any(|text| text.contains("konsep"));
    Ok(named || between(&xmp, "xmpMM:RenditionClass").is_some_and(|class| class.trim() == "draft"))
}

fn xmp(document: &Document) -> Option<String> {
    let catalog = kamus(document, document.trailer.get(b"Root").ok()?)?;
    let stream = catalog.get(b"Metadata").ok()?.as_reference().ok()?;
    let stream = document.get_object(stream).ok()?.as_stream().ok()?;
    let bytes = stream.decompressed_content_with_limit(METADATA);
    let bytes = bytes.unwrap_or_else(|_| stream.content.clone());
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

fn between<'a>(xmp: &'a str, tag: &str) -> Option<&'a str> {
    let (_, rest) = xmp.split_once(&format!("<{tag}>"))?;
    rest.split_once(&format!("</{tag}>")).map(|(inside, _)| inside)
}

/// The dictionary that stands there, itself or by reference.
pub(super) fn kamus<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}

/// The array that stands there, itself or by reference.
pub(super) fn deret<'a>(document: &'a Document, object: &'a Object) -> Option<&'a [Object]> {
    document.dereference(object).ok()?.1.as_array().ok().map(Vec::as_slice)
}

/// The catalog and where it is.
pub(super) fn katalog(document: &Document) -> Option<(ObjectId, &Dictionary)> {
    let id = document.trailer.get(b"Root").ok()?.as_reference().ok()?;
    Some((id, document.get_dictionary(id).ok()?))
}

/// The form's dictionary, where there is one.
pub(super) fn formulir(document: &Document) -> Option<&Dictionary> {
    kamus(document, katalog(document)?.1.get(b"AcroForm").ok()?)
}

/// Whether a dictionary is a field, or a field's widget, for signatures.
pub(super) fn bidang_tanda(document: &Document, object: &Object) -> bool {
    let kind = |dictionary: &Dictionary| {
        dictionary.get(b"FT").and_then(Object::as_name).is_ok_and(|name| name == b"Sig")
    };
    let Some(field) = kamus(document, object) else { return false };
    let parent = field.get(b"Parent").ok().and_then(|parent| kamus(document, parent));
    kind(field) || parent.is_some_and(kind)
}
