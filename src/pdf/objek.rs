//! Ways through what stands in a PDF.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// The dictionary that stands there, itself or by reference.
pub fn kamus<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}

/// The array that stands there, itself or by reference.
pub fn deret<'a>(document: &'a Document, object: &'a Object) -> Option<&'a [Object]> {
    document.dereference(object).ok()?.1.as_array().ok().map(Vec::as_slice)
}

/// The catalog and where it is.
pub fn katalog(document: &Document) -> Option<(ObjectId, &Dictionary)> {
    let id = document.trailer.get(b"Root").ok()?.as_reference().ok()?;
    Some((id, document.get_dictionary(id).ok()?))
}

/// The form's dictionary, where there is one.
pub fn formulir(document: &Document) -> Option<&Dictionary> {
    kamus(document, katalog(document)?.1.get(b"AcroForm").ok()?)
}

/// What a stream unfolds to; `None` where that is more than `sisa` bytes.
pub fn isi(stream: &Stream, sisa: usize) -> Option<Vec<u8>> {
    let isi = match stream.dict.get(b"Filter") {
        Ok(_) => stream.decompressed_content_with_limit(sisa).ok(),
        Err(_) if stream.content.len() <= sisa => Some(stream.content.clone()),
        Err(_) => None,
    };
    isi.filter(|isi| isi.len() <= sisa)
}
