//! The files that travel inside a PDF.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use crate::batas;
use crate::tanda::pilihan;

/// The embedded files by their names, as far as they keep within what is read.
///
/// # Errors
/// Why there are none, in Indonesian.
pub fn attachments(pdf: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, String> {
    Ok(sertaan(pdf)?.berkas)
}

/// What travels inside a PDF.
pub(super) struct Sertaan {
    pub(super) berkas: BTreeMap<String, Vec<u8>>,
    /// Whether something was left out: what could not be unfolded within what is read, or is one too many.
    pub(super) terlewat: bool,
}

/// The embedded files, and whether they are all.
///
/// # Errors
/// Why there are none, in Indonesian.
pub(super) fn sertaan(pdf: &[u8]) -> Result<Sertaan, String> {
    let document = Document::load_mem_with_options(pdf, pilihan(pdf))
        .map_err(|_| "berkas ini bukan PDF yang utuh".to_owned())?;
    let none = || "tidak ada data yang disertakan di dalamnya".to_owned();
    let catalog = document.catalog().map_err(|_| none())?;
    let names = entry(&document, catalog, b"Names").ok_or_else(none)?;
    let tree = entry(&document, names, b"EmbeddedFiles").ok_or_else(none)?;
    let (seen, sisa) = (BTreeSet::new(), TERBESAR);
    let mut tree_of = Names { document: &document, seen, sisa, terlewat: false };
    let mut berkas = BTreeMap::new();
    tree_of.collect(tree, DEPTH, &mut berkas);
    let terlewat = tree_of.terlewat;
    if berkas.is_empty() && !terlewat { Err(none()) } else { Ok(Sertaan { berkas, terlewat }) }
}

/// Deeper than any name tree is.
const DEPTH: usize = 16;
/// What all attachments together may unfold to: what a report may be made of, and what is made of that.
const TERBESAR: usize = batas::LAMPIRAN + SUSUNAN;
/// What is made of a report's sources.
const SUSUNAN: usize = 64 * 1024 * 1024;

fn entry<'a>(document: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    let (_, object) = document.dereference(dict.get(key).ok()?).ok()?;
    object.as_dict().ok()
}

/// A tree of names on the way through it, each node once, as far as `sisa` bytes reach: strangers write files, too.
struct Names<'a> {
    document: &'a Document,
    seen: BTreeSet<ObjectId>,
    sisa: usize,
    terlewat: bool,
}

impl Names<'_> {
    fn collect(&mut self, node: &Dictionary, depth: usize, found: &mut BTreeMap<String, Vec<u8>>) {
        let Some(depth) = depth.checked_sub(1) else { return };
        let document = self.document;
        let array = |key: &[u8]| -> Vec<Object> {
            let object = node.get(key).ok().and_then(|object| document.dereference(object).ok());
            object.and_then(|(_, object)| object.as_array().ok().cloned()).unwrap_or_default()
        };
        for kid in array(b"Kids") {
            let fresh = kid.as_reference().map_or(true, |id| self.seen.insert(id));
            let inside = document.dereference(&kid).ok().and_then(|(_, kid)| kid.as_dict().ok());
            if let Some(dict) = inside.filter(|_| fresh) {
                self.collect(dict, depth, found);
            }
        }
        for pair in array(b"Names").chunks_exact(2) {
            let spec = document.dereference(&pair[1]).ok();
            let Some(spec) = spec.and_then(|(_, spec)| spec.as_dict().ok()) else { continue };
            let name = spec.get(b"UF").or_else(|_| spec.get(b"F"));
            let name = name.ok().and_then(|name| lopdf::decode_text_string(name).ok());
            let stream = entry(document, spec, b"EF").and_then(|files| {
                let file = files.get(b"F").ok()?;
                document.dereference(file).ok()?.1.as_stream().ok()
            });
            let (Some(name), Some(stream)) = (name, stream) else { continue };
            match self.content(stream).filter(|_| found.len() < batas::BERKAS) {
                Some(content) => drop(found.insert(name, content)),
                None => self.terlewat = true,
            }
        }
    }

    /// `None` where it cannot be unfolded within what is left; trying that costs, too, so that less is left then.
    fn content(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        let content = match stream.dict.get(b"Filter") {
            Ok(_) => stream.decompressed_content_with_limit(self.sisa).ok(),
            Err(_) => Some(stream.content.clone()),
        };
        let content = content.filter(|content| content.len() <= self.sisa);
        self.sisa = content.as_ref().map_or(self.sisa / 2, |content| self.sisa - content.len());
        content
    }
}
