//! What a file says of being a draft.

use super::gagal::Gagal;
use crate::pdf::xmp::Property;
use crate::pdf::{Metadata, Pdf, kamus};

/// Whether the file says that it is a draft: in its metadata, whose key words or class name one.
///
/// # Errors
/// Where it is no PDF.
pub fn konsep(pdf: &Pdf<'_>) -> Result<bool, Gagal> {
    let document = pdf.exact()?;
    let info = document.trailer.get(b"Info").ok().and_then(|info| kamus(document, info));
    let keywords = info.and_then(|info| info.get(b"Keywords").ok());
    let keywords = keywords.and_then(|text| lopdf::decode_text_string(text).ok());
    let xmp = Metadata::of(document);
    let tagged = xmp.all(Property::Keywords).chain(xmp.all(Property::Subject));
    let said = keywords.iter().map(String::as_str).chain(tagged);
    let named = said.map(str::to_lowercase).any(|text| text.contains("konsep"));
    Ok(named || xmp.all(Property::RenditionClass).any(|class| class == "draft"))
}
