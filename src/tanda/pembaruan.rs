//! An incremental update: what is added stands after the file, and nothing before it changes.

use lopdf::{Dictionary, Document, IncrementalDocument, Object, ObjectId, StringFormat};

use super::algoritma::sha256;
use super::gagal::Gagal;
use crate::pdf::{Pdf, deret};

/// More numbers of objects than any file uses: above it there may be none left for what is added.
const TERTINGGI: u32 = u32::MAX / 2;

/// A file with what is to be added to it.
pub(super) struct Appender(IncrementalDocument);

impl Appender {
    /// Takes a file up; where it ends without a line's end, that is added first (ISO 19005-3, 6.1.3).
    pub fn new(lama: &[u8]) -> Result<Self, Gagal> {
        let mut bytes = lama.to_vec();
        if bytes.last() != Some(&b'\n') {
            bytes.push(b'\n');
        }
        let pdf = Pdf::new(&bytes);
        pdf.exact()?;
        let document = pdf.into_written()?;
        if document.max_id > TERTINGGI {
            return Err(Gagal::BukanPdf);
        }
        Ok(Self(IncrementalDocument::create_from(bytes, document)))
    }

    /// The file as it was.
    pub fn old(&self) -> &Document {
        self.0.get_prev_documents()
    }

    /// How long it was.
    pub fn old_len(&self) -> usize {
        self.0.get_prev_documents_bytes().len()
    }

    /// A dictionary of the file, to be changed.
    pub fn change(&mut self, id: ObjectId) -> Result<&mut Dictionary, Gagal> {
        self.objek(id)?.as_dict_mut().map_err(broken)
    }

    fn objek(&mut self, id: ObjectId) -> Result<&mut Object, Gagal> {
        self.0.opt_clone_object_to_new_document(id).map_err(broken)?;
        self.0.new_document.get_object_mut(id).map_err(broken)
    }

    /// A new object.
    pub fn add(&mut self, object: impl Into<Object>) -> ObjectId {
        self.0.new_document.add_object(object)
    }

    /// One more item in the array under a dictionary's key, which stands there itself, by reference, or not yet.
    pub fn insert(&mut self, owner: ObjectId, key: &[u8], item: ObjectId) -> Result<(), Gagal> {
        let dictionary = self.change(owner)?;
        match dictionary.get_mut(key) {
            Ok(Object::Array(items)) => items.push(item.into()),
            Ok(Object::Reference(array)) => {
                let array = *array;
                self.objek(array)?.as_array_mut().map_err(broken)?.push(item.into());
            }
            Ok(_) | Err(_) => dictionary.set(key, vec![Object::from(item)]),
        }
        Ok(())
    }

    /// The whole file. `/ID` keeps its first half, and gets a second one of the new state (ISO 19005-3, 6.1.3).
    pub fn finish(mut self) -> Result<Vec<u8>, Gagal> {
        let added = format!("{:?}", self.0.new_document.objects);
        let seed = sha256(&[self.0.get_prev_documents_bytes(), added.as_bytes()]);
        let half = |bytes: &[u8]| {
            Object::String(bytes.iter().take(16).copied().collect(), StringFormat::Hexadecimal)
        };
        let old = self.old().trailer.get(b"ID").ok();
        let first = old.and_then(|id| deret(self.old(), id)?.first().cloned());
        let id = vec![first.unwrap_or_else(|| half(&seed)), half(&seed)];
        self.0.new_document.trailer.set("ID", id);
        let mut bytes = Vec::new();
        self.0.save_to(&mut bytes).map_err(|_| Gagal::Dalam("PDF"))?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}

fn broken(_: lopdf::Error) -> Gagal {
    Gagal::BukanPdf
}
