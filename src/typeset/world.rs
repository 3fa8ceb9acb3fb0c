//! The world that Typst sees: templates, fonts, the manuscript and the pictures of the office, and nothing else.

use std::collections::BTreeMap;
use std::num::NonZeroU16;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::templat::Templat;
use crate::fonts;
use crate::naskah::Aset;

/// Constant, since its hash is a part of everything that Typst remembers between two compilations.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The fonts with their index.
struct Fonts {
    book: LazyHash<FontBook>,
    list: Vec<Font>,
}

/// Parsed once for the life of the process.
static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let list: Vec<Font> = fonts::files().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let book = LazyHash::new(FontBook::from_fonts(&list));
    Fonts { book, list }
});

/// What the templates read, each as JSON.
pub(super) struct Bacaan {
    /// The manuscript.
    pub(super) naskah: String,
    /// Paper and looks.
    pub(super) tata_letak: String,
    /// Labels of the tables that wait for text.
    pub(super) menyusul: String,
    /// How close lines and paragraphs stand.
    pub(super) irama: String,
}

/// An in-memory world.
pub(super) struct Dunia {
    main: FileId,
    sources: BTreeMap<NonZeroU16, Source>,
    files: BTreeMap<NonZeroU16, Bytes>,
}

impl Dunia {
    /// A world with the manuscript under `/naskah.json`, its looks under `/tata-letak.json`, the tables that wait for text under
    /// `/menyusul.json`, how close lines stand under `/irama.json`, and the list of what to attach under `/sertaan.json`; a path
    /// that Typst cannot take is left out, and then missed where it is used.
    pub(super) fn new(bacaan: Bacaan, aset: &[Aset], templat: &Templat) -> Option<Self> {
        let Bacaan { naskah, tata_letak, menyusul, irama } = bacaan;
        let sources = templat.sources().clone();
        let none = (id("sertaan.json")?.into_raw(), Bytes::from_string("[]"));
        let mut files: BTreeMap<NonZeroU16, Bytes> = std::iter::once(none).collect();
        files.extend(aset.iter().filter_map(|aset| {
            id(&aset.jalur).map(|id| (id.into_raw(), Bytes::new(aset.isi.clone())))
        }));
        files.insert(id("menyusul.json")?.into_raw(), Bytes::from_string(menyusul));
        files.insert(id("tata-letak.json")?.into_raw(), Bytes::from_string(tata_letak));
        files.insert(id("irama.json")?.into_raw(), Bytes::from_string(irama));
        files.insert(id("naskah.json")?.into_raw(), Bytes::from_string(naskah));
        Some(Self { main: id("laporan.typ")?, sources, files })
    }
}

/// The file of a virtual path; the same one for every report.
pub(super) fn id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path.trim_start_matches('/')).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// What Typst is told of a file that is not there.
fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl World for Dunia {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id.into_raw()).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id.into_raw()).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.list.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
