//! The files that travel inside a PDF.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, ObjectId};

use super::Pdf;
use super::objek::{deret, isi, kamus};
use crate::batas;

/// What travels inside a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LampiranPdf {
    /// The files by their names, as far as they keep within what is read.
    pub berkas: BTreeMap<String, Vec<u8>>,
    /// Whether something was left out: what could not be unfolded within what is read, or is one too many.
    pub terlewat: bool,
}

impl Pdf<'_> {
    /// The embedded files, and whether they are all.
    ///
    /// # Errors
    /// Why there are none, in Indonesian.
    pub fn lampiran(&self) -> Result<LampiranPdf, String> {
        let document = self.written().map_err(|why| why.to_string())?;
        let none = || "tidak ada data yang disertakan di dalamnya".to_owned();
        let catalog = document.catalog().map_err(|_| none())?;
        let names = entry(document, catalog, b"Names").ok_or_else(none)?;
        let tree = entry(document, names, b"EmbeddedFiles").ok_or_else(none)?;
        let (seen, sisa) = (BTreeSet::new(), TERBESAR);
        let mut tree_of = NameTree { document, seen, sisa, terlewat: false };
        let mut berkas = BTreeMap::new();
        tree_of.collect(tree, DEPTH, &mut berkas);
        let terlewat = tree_of.terlewat;
        if berkas.is_empty() && !terlewat {
            Err(none())
        } else {
            Ok(LampiranPdf { berkas, terlewat })
        }
    }
}

/// Deeper than any name tree is.
const DEPTH: usize = 16;
/// What all attachments together may unfold to: what a report may be made of, and what is made of that.
const TERBESAR: usize = batas::LAMPIRAN + batas::SUSUNAN;

fn entry<'a>(document: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    kamus(document, dict.get(key).ok()?)
}

/// A tree of names on the way through it, each node once, as far as `sisa` bytes reach: strangers write files, too.
struct NameTree<'a> {
    document: &'a Document,
    seen: BTreeSet<ObjectId>,
    sisa: usize,
    terlewat: bool,
}

impl NameTree<'_> {
    fn collect(&mut self, node: &Dictionary, depth: usize, found: &mut BTreeMap<String, Vec<u8>>) {
        let Some(depth) = depth.checked_sub(1) else { return };
        let document = self.document;
        let array = |key: &[u8]| {
            node.get(key).ok().and_then(|object| deret(document, object)).unwrap_or_default()
        };
        for kid in array(b"Kids") {
            let fresh = kid.as_reference().map_or(true, |id| self.seen.insert(id));
            if let Some(dict) = kamus(document, kid).filter(|_| fresh) {
                self.collect(dict, depth, found);
            }
        }
        for pair in array(b"Names").chunks_exact(2) {
            let Some(spec) = kamus(document, &pair[1]) else { continue };
            let name = spec.get(b"UF").or_else(|_| spec.get(b"F"));
            let name = name.ok().and_then(|name| lopdf::decode_text_string(name).ok());
            let stream = entry(document, spec, b"EF").and_then(|files| {
                let file = files.get(b"F").ok()?;
                document.dereference(file).ok()?.1.as_stream().ok()
            });
            let (Some(name), Some(stream)) = (name, stream) else { continue };
            match isi(stream, &mut self.sisa).filter(|_| found.len() < batas::BERKAS) {
                Some(content) => drop(found.insert(name, content)),
                None => self.terlewat = true,
            }
        }
    }
}
