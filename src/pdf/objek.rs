//! Ways through what stands in a PDF.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

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

/// What a stream unfolds to, as far as `sisa` bytes reach for that and for all between; less is left then.
pub fn isi(stream: &Stream, sisa: &mut usize) -> Option<Vec<u8>> {
    match stream.dict.get(b"Filter") {
        Ok(Object::Array(semua)) if semua.len() > 1 => {
            let cara = stream.dict.get(b"DecodeParms").ok();
            let mut lapis = semua.iter().enumerate();
            lapis.try_fold(stream.content.clone(), |isi, (urut, filter)| {
                let cara = match cara {
                    Some(Object::Array(semua)) => semua.get(urut),
                    cara => cara,
                };
                let mut kamus = dictionary! { "Filter" => filter.clone() };
                kamus.set("DecodeParms", cara.cloned().unwrap_or(Object::Null));
                unfolded(&Stream::new(kamus, isi), sisa)
            })
        }
        Ok(_) => unfolded(stream, sisa),
        Err(_) => {
            *sisa = sisa.checked_sub(stream.content.len())?;
            Some(stream.content.clone())
        }
    }
}

/// Trying costs, too.
fn unfolded(stream: &Stream, sisa: &mut usize) -> Option<Vec<u8>> {
    let isi = stream.decompressed_content_with_limit(*sisa).ok();
    let isi = isi.filter(|isi| isi.len() <= *sisa);
    *sisa = isi.as_ref().map_or(*sisa / 2, |isi| *sisa - isi.len());
    isi
}
