//! PDFs that somebody gave: each is taken apart once, and within bounds.

mod budget;
pub mod cursor;
mod lexer;
mod reader;
mod table;
mod document;
mod lampiran;
mod halaman;
mod objek;
pub mod xmp;
mod metadata;

use std::cell::{Cell, OnceCell};
use std::fmt;

use lopdf::Document;

pub use budget::Bound;
pub use halaman::{bobot, pages_are_a_tree, teks, ukuran};
pub use lampiran::LampiranPdf;
pub use metadata::Metadata;
pub use objek::{deret, formulir, isi, kamus, katalog};

/// A file, and what stands in it; that is read when it is asked for first.
pub struct Pdf<'a> {
    bytes: &'a [u8],
    document: OnceCell<Result<(Document, usize), Unreadable>>,
}

/// Why nothing in a file can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// It has no beginning or no end that leads to its objects.
    NotPdf,
    /// Its content is encrypted.
    Locked,
    /// It takes more than is given to any file.
    Beyond(Bound),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotPdf => f.write_str("berkas ini bukan PDF yang utuh"),
            Self::Locked => f.write_str("berkas ini terkunci sandi"),
            Self::Beyond(bound) => write!(f, "berkas ini terlalu besar untuk dibaca: {bound}"),
        }
    }
}

impl<'a> Pdf<'a> {
    /// Takes nothing apart yet.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, document: OnceCell::new() }
    }

    /// The file as it is.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// What is written in it, unrepaired: what a repair shows is not what was signed. Its end may name the place of its
    /// table by some bytes wrongly, as every reader finds it all the same.
    ///
    /// # Errors
    /// Where it is no whole PDF, is locked, or takes too much.
    pub fn written(&self) -> Result<&Document, Unreadable> {
        self.taken_apart().map(|(document, _)| document)
    }

    /// What taking it apart took: bytes kept, and bytes gone over; nothing where it cannot be read.
    pub fn effort(&self) -> usize {
        self.taken_apart().map_or(0, |(_, effort)| *effort)
    }

    fn taken_apart(&self) -> Result<&(Document, usize), Unreadable> {
        let read = || {
            TAKEN_APART.set(TAKEN_APART.get() + self.bytes.len());
            document::read(self.bytes)
        };
        self.document.get_or_init(read).as_ref().map_err(|why| *why)
    }

    /// The same, to be kept without the file.
    ///
    /// # Errors
    /// Where it is no whole PDF, is locked, or takes too much.
    pub fn into_written(self) -> Result<Document, Unreadable> {
        self.taken_apart()?;
        let document = self.document.into_inner().unwrap_or(Err(Unreadable::NotPdf));
        document.map(|(document, _)| document)
    }

    /// The same, where it has pages.
    pub fn shown(&self) -> Option<&Document> {
        self.written().ok().filter(|document| !document.get_pages().is_empty())
    }

    /// The same, where its end names the place of its table rightly.
    ///
    /// # Errors
    /// Where it is no whole PDF, is locked, or takes too much.
    pub fn exact(&self) -> Result<&Document, Unreadable> {
        let document = self.written()?;
        match document.xref_recovery {
            None => Ok(document),
            Some(_) => Err(Unreadable::NotPdf),
        }
    }
}

thread_local! {
    static TAKEN_APART: Cell<usize> = const { Cell::new(0) };
}

/// How long the files are together, in bytes, that this thread took apart.
pub fn taken_apart() -> usize {
    TAKEN_APART.get()
}
