//! TOML files → Berkas: what the office typed, with the place of every value.
//!
//! Whatever is wrong with the form of a file is told here; whether the values fit each other is told by `check`.

mod active;
mod bounds;
pub mod number;
pub mod dekat;
pub mod say;
pub mod store;
pub mod notes;
pub mod table;
pub mod prose;
pub mod files;
pub mod kind;
pub mod picture;
mod svg;
pub mod jalur;
mod syntax;

pub use store::{Levels, Store, read_file, report_folders};

use std::collections::BTreeMap;

use toml::de::DeTable;

use crate::batas;
use crate::source::{FileId, Place, Sources};
use notes::Notes;
use table::Table;

/// The files of a report, each with whether it has to be there.
pub const FILES: [(&str, bool); 15] = [
    ("pemda.toml", true),
    ("regulasi.toml", true),
    ("opd.toml", true),
    ("renstra.toml", true),
    ("perjanjian-kinerja.toml", true),
    ("anggaran.toml", true),
    ("gambaran-umum.toml", true),
    ("laporan.toml", true),
    ("realisasi-kinerja.toml", true),
    ("realisasi-anggaran.toml", true),
    ("kepegawaian.toml", true),
    ("sarana.toml", true),
    ("analisis.toml", true),
    ("permasalahan.toml", true),
    ("teks.toml", false),
];

/// The table of figures from other papers, which every file may have.
pub const KONTROL: &str = "kontrol";

/// The files that give names which others refer to.
const NAMING: [&str; 7] = [
    "regulasi.toml",
    "renstra.toml",
    "anggaran.toml",
    "gambaran-umum.toml",
    "kepegawaian.toml",
    "analisis.toml",
    "permasalahan.toml",
];

/// Takes the text of every file of a report into `sources`, under its name. Missing files are told.
pub fn gather(
    levels: &Levels,
    sources: &mut Sources,
    notes: &Notes<'_>,
) -> BTreeMap<&'static str, FileId> {
    let mut found = BTreeMap::new();
    for (name, required) in FILES {
        let Some(path) = levels.find(name) else {
            if required {
                let nearly = levels.find(&format!("{name}.txt"));
                notes.push(files::missing_file(name, levels.folders(), nearly.as_deref()));
            }
            continue;
        };
        match levels.read(&path, batas::TOML).map(String::from_utf8) {
            Ok(Ok(text)) => {
                found.insert(name, sources.add(path.display().to_string(), &text));
            }
            Ok(Err(error)) => notes.push(files::not_text(&path, error.as_bytes())),
            Err(error) => notes.push(files::unreadable(&path, &error, batas::TOML)),
        }
    }
    found
}

/// The files of a report as they are written, parsed.
pub struct Berkas<'a> {
    documents: BTreeMap<&'static str, Document<'a>>,
}

/// One parsed file.
struct Document<'a> {
    file: FileId,
    content: DeTable<'a>,
    /// Whether it has errors of syntax, so that keys may be missing for no fault of their own.
    broken: bool,
}

impl<'a> Berkas<'a> {
    /// Parses the files; every error of syntax is told.
    pub fn parse(
        files: &BTreeMap<&'static str, FileId>,
        sources: &'a Sources,
        notes: &Notes<'_>,
    ) -> Self {
        let parse = |(name, file): (&&'static str, &FileId)| {
            let source = sources.get(*file)?;
            let (mut content, errors) = DeTable::parse_recoverable(&source.text);
            let broken = !errors.is_empty();
            if broken {
                let mended = source.mended(|| syntax::mend(&source.text, *file, notes));
                content = DeTable::parse_recoverable(mended).0;
            }
            bounds::hold(&content, *file, notes);
            Some((*name, Document { file: *file, content: content.into_inner(), broken }))
        };
        Self { documents: files.iter().filter_map(parse).collect() }
    }

    /// The top of a file. A file that is missing gives a table without keys that asks for none.
    pub fn table<'b>(&'b self, name: &'static str, notes: &'b Notes<'b>) -> Table<'b> {
        match self.documents.get(name) {
            Some(document) => {
                if document.broken && NAMING.contains(&name) {
                    notes.lose_name();
                }
                Table::top(name, document.file, &document.content, document.broken, notes)
            }
            None => {
                if NAMING.contains(&name) {
                    notes.lose_name();
                }
                Table::absent(name, notes)
            }
        }
    }

    /// The table of this name in every file that has one, in the order of the files' names.
    pub fn sections<'b>(&'b self, key: &str, notes: &'b Notes<'b>) -> Vec<Table<'b>> {
        let documents = self.documents.iter();
        let section = |(name, document): (&&'static str, &'b Document<'a>)| {
            let top = Table::top(name, document.file, &document.content, true, notes);
            Some(top.in_part().get(key)?.table())
        };
        documents.filter_map(section).collect()
    }

    /// Whether a file is there and without errors of syntax.
    pub fn sound(&self, name: &str) -> bool {
        self.documents.get(name).is_some_and(|document| !document.broken)
    }
}

/// The first character of a file.
pub(crate) fn start(file: FileId) -> Place {
    Place { file, range: 0..0 }
}
