//! What a file says of being a draft.

use super::gagal::Gagal;
use crate::pdf::{Pdf, kamus, metadata};

/// Whether the file says that it is a draft: in its metadata, whose key words or class name one.
///
/// # Errors
/// Where it is no PDF.
pub fn konsep(pdf: &Pdf<'_>) -> Result<bool, Gagal> {
    let document = pdf.exact()?;
    let info = document.trailer.get(b"Info").ok().and_then(|info| kamus(document, info));
    let keywords = info.and_then(|info| info.get(b"Keywords").ok());
    let keywords = keywords.and_then(|text| lopdf::decode_text_string(text).ok());
    let xmp = metadata(document).unwrap_or_default();
    let tagged = ["pdf:Keywords", "dc:subject"].iter().filter_map(|tag| between(&xmp, tag));
    let said = keywords.iter().map(String::as_str).chain(tagged);
    let named = said.map(str::to_lowercase).any(|text| text.contains("konsep"));
    Ok(named || between(&xmp, "xmpMM:RenditionClass").is_some_and(|class| class.trim() == "draft"))
}

fn between<'a>(xmp: &'a str, tag: &str) -> Option<&'a str> {
    let (_, rest) = xmp.split_once(&format!("<{tag}>"))?;
    rest.split_once(&format!("</{tag}>")).map(|(inside, _)| inside)
}
