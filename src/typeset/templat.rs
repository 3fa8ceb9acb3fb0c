//! The templates: embedded in the program, or read from a folder for design work.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

/// Paths below `templates/` and what stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Templat {
    files: BTreeMap<String, String>,
}

/// Names an embedded template once for its path and its text.
macro_rules! embedded {
    ($($path:literal),* $(,)?) => { [$(($path, include_str!(concat!("../../templates/", $path)))),*] };
}

const EMBEDDED: &[(&str, &str)] = &embedded![
    "laporan.typ",
    "bab/1-pendahuluan.typ",
    "bab/2-perencanaan.typ",
    "bab/3-akuntabilitas.typ",
    "bab/4-penutup.typ",
    "gaya/dokumen.typ",
    "gaya/halaman.typ",
    "gaya/token.typ",
    "komponen/bab.typ",
    "komponen/blok.typ",
    "komponen/daftar-isi.typ",
    "komponen/daftar.typ",
    "komponen/gambar.typ",
    "komponen/grafik-batang.typ",
    "komponen/grafik-garis.typ",
    "komponen/judul.typ",
    "komponen/lampiran.typ",
    "komponen/pengesahan.typ",
    "komponen/rumus.typ",
    "komponen/sampul.typ",
    "komponen/teks.typ",
    "tabel/dasar.typ",
    "tabel/ikatan.typ",
    "tabel/sel.typ",
    "tabel/spek.typ",
    "tabel/tingkat.typ",
];

impl Templat {
    /// The templates of this version of the program.
    pub fn embedded() -> Self {
        let own = |(path, text): &(&str, &str)| ((*path).to_owned(), (*text).to_owned());
        Self { files: EMBEDDED.iter().map(own).collect() }
    }

    /// The `.typ` files of a folder and of its folders.
    ///
    /// # Errors
    /// Where the folder or a file cannot be read, or is not UTF-8.
    pub fn read(folder: &Path) -> io::Result<Self> {
        let mut files = BTreeMap::new();
        collect(folder, "", &mut files)?;
        Ok(Self { files })
    }

    /// Templates from their texts.
    pub fn from_texts<const N: usize>(texts: [(&str, &str); N]) -> Self {
        Self {
            files: texts
                .into_iter()
                .map(|(path, text)| (path.to_owned(), text.to_owned()))
                .collect(),
        }
    }

    /// Paths and texts.
    pub(super) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (path.as_str(), text.as_str()))
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
