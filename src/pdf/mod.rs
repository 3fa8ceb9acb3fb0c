//! PDFs that somebody gave: each is taken apart once, and within bounds.

mod lampiran;
mod halaman;
mod objek;
pub mod xmp;
mod metadata;

use std::cell::OnceCell;

use lopdf::xref::XrefRecovery;
use lopdf::{Document, LoadOptions};

use crate::batas;

pub use halaman::{teks, ukuran};
pub use lampiran::Lampiran;
pub use metadata::Metadata;
pub use objek::{deret, formulir, isi, kamus, katalog};

/// A file, and what stands in it; that is read when it is asked for first.
pub struct Pdf<'a> {
    bytes: &'a [u8],
    document: OnceCell<Option<Document>>,
}

/// Why nothing in a file can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    NotPdf,
    Locked,
}

impl<'a> Pdf<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, document: OnceCell::new() }
    }

    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// All that can be read, repaired where its tables are broken.
    pub fn repaired(&self) -> Option<&Document> {
        self.document.get_or_init(|| read(self.bytes)).as_ref()
    }

    /// The same, where it has pages and nobody locked them.
    pub fn shown(&self) -> Option<&Document> {
        self.repaired()
            .filter(|document| !document.is_encrypted() && !document.get_pages().is_empty())
    }

    /// What is written in it, unrepaired: what a repair shows is not what was signed. Its end may name the place of its
    /// table by some bytes wrongly, as every reader finds it all the same.
    ///
    /// # Errors
    /// Where it is no whole PDF, or locked.
    pub fn written(&self) -> Result<&Document, Unreadable> {
        let document = self.repaired().filter(|_| self.bytes.starts_with(b"%PDF-"));
        let document = document.ok_or(Unreadable::NotPdf)?;
        if document.is_encrypted() || document.was_encrypted() {
            return Err(Unreadable::Locked);
        }
        match document.xref_recovery {
            None | Some(XrefRecovery::OffsetCorrected) => Ok(document),
            Some(_) => Err(Unreadable::NotPdf),
        }
    }

    /// The same, to be kept without the file.
    ///
    /// # Errors
    /// Where it is no whole PDF, or locked.
    pub fn into_written(self) -> Result<Document, Unreadable> {
        self.written()?;
        self.document.into_inner().flatten().ok_or(Unreadable::NotPdf)
    }

    /// The same, where its end names the place of its table rightly.
    ///
    /// # Errors
    /// Where it is no whole PDF, or locked.
    pub fn exact(&self) -> Result<&Document, Unreadable> {
        let document = self.written()?;
        match document.xref_recovery {
            None => Ok(document),
            Some(_) => Err(Unreadable::NotPdf),
        }
    }
}

#[cfg(test)]
thread_local! {
    /// The lengths of the files that this thread took apart.
    pub static READ: std::cell::RefCell<Vec<usize>> = const { std::cell::RefCell::new(Vec::new()) };
}

fn read(bytes: &[u8]) -> Option<Document> {
    #[cfg(test)]
    READ.with_borrow_mut(|read| read.push(bytes.len()));
    let bounds =
        LoadOptions { max_decompressed_size: Some(bound(bytes)), ..LoadOptions::default() };
    Document::load_mem_with_options(bytes, bounds).ok()
}

/// What each stream may unfold to, so that all of them together stay within some reason.
fn bound(bytes: &[u8]) -> usize {
    let streams = bytes.windows(9).filter(|window| window == b"endstream").count().max(1);
    let all = 4 * batas::ALIRAN + bytes.len().saturating_mul(20);
    (all / streams).min(batas::ALIRAN)
}
