//! The templates: embedded in the program, or read from a folder for design work.

use std::collections::BTreeMap;
use std::io;
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::LazyLock;

use typst::syntax::Source;

use super::world::id;

/// The files below `templates/`, parsed once for however many reports.
#[derive(Debug, Clone)]
pub struct Templat {
    sources: BTreeMap<NonZeroU16, Source>,
}

/// Names an embedded template once for its path and its text.
macro_rules! embedded {
    ($($path:literal),* $(,)?) => { [$(($path, include_str!(concat!("../../templates/", $path)))),*] };
}

const EMBEDDED: &[(&str, &str)] = &embedded![
    "laporan.typ",
    "gaya/dokumen.typ",
    "gaya/halaman.typ",
    "gaya/token.typ",
    "komponen/bab.typ",
    "komponen/blok.typ",
    "komponen/daftar-isi.typ",
    "komponen/daftar.typ",
    "komponen/dokumentasi.typ",
    "komponen/gambar.typ",
    "komponen/grafik-batang.typ",
    "komponen/grafik-garis.typ",
    "komponen/judul.typ",
    "komponen/lampiran.typ",
    "komponen/pengesahan.typ",
    "komponen/rumus.typ",
    "komponen/sampul.typ",
    "komponen/sorotan.typ",
    "komponen/teks.typ",
    "tabel/dasar.typ",
    "tabel/ikatan.typ",
    "tabel/lebar.typ",
    "tabel/rentang.typ",
    "tabel/sel.typ",
    "tabel/spek.typ",
    "tabel/tinggi.typ",
    "tabel/tingkat.typ",
];

static OWN: LazyLock<Templat> = LazyLock::new(|| Templat::from_texts(EMBEDDED.iter().copied()));

impl Templat {
    /// The templates of this version of the program.
    pub fn embedded() -> Self {
        OWN.clone()
    }

    /// The `.typ` files of a folder and of its folders.
    ///
    /// # Errors
    /// Where the folder or a file cannot be read, or is not UTF-8.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        collect(folder, "", &mut files)?;
        Ok(Self::from_texts(files))
    }

    /// Templates from their paths and texts; a path that Typst cannot take is left out, and then missed where it is used.
    pub fn from_texts(
        texts: impl IntoIterator<Item = (impl AsRef<str>, impl Into<String>)>,
    ) -> Self {
        let source = |(path, text): (_, _)| {
            let id = id(AsRef::as_ref(&path))?;
            Some((id.into_raw(), Source::new(id, Into::into(text))))
        };
        Self { sources: texts.into_iter().filter_map(source).collect() }
    }

    /// The texts, by their paths as Typst has them.
    pub fn texts(&self) -> BTreeMap<String, &str> {
        self.sources
            .values()
            .map(|source| (source.id().vpath().get_without_slash().to_owned(), source.text()))
            .collect()
    }

    /// The parsed files by their Typst ids.
    pub(super) fn sources(&self) -> &BTreeMap<NonZeroU16, Source> {
        &self.sources
    }
}

/// Reads the templates of one folder; `prefix` is its path from the top.
fn collect(folder: &Path, prefix: &str, files: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = entry.path();
        if path.is_dir() {
            collect(&path, &format!("{prefix}{name}/"), files)?;
        } else if name.ends_with(".typ") {
            files.insert(format!("{prefix}{name}"), std::fs::read_to_string(&path)?);
        }
    }
    Ok(())
}
