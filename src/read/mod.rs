//! TOML files → Berkas: what the office typed, with the place of every value.
//!
//! Whatever is wrong with the form of a file is told here; whether the values fit each other is told by `check`.

mod active;
mod bounds;
mod date;
pub mod number;
pub mod ungkapan;
pub mod dekat;
pub mod say;
mod characters;
pub mod store;
pub mod notes;
pub mod shape;
mod pen;
pub mod table;
mod origin;
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
use crate::domain::periode::Rentang;
use crate::source::{FileId, Place, Sources};
use notes::{Notes, Told};
use pen::Sheet;
use shape::{File, Filler, Kind, Level, Shape};
use table::Table;

/// The files of a report, from the region's down to the period's.
pub const FILES: [File; 18] = [
    plan("pemda.toml", Level::Daerah, "daerahnya"),
    plan("regulasi.toml", Level::Daerah, "regulasi yang disebut laporan"),
    plan("opd.toml", Level::Instansi, "instansi dan strukturnya"),
    plan("renstra.toml", Level::Instansi, "rencana strategis dan indikatornya"),
    plan("perjanjian-kinerja.toml", Level::Tahun, "target setahun"),
    File {
        required: false,
        ..plan("anggaran.toml", Level::Tahun, "program, kegiatan, dan pagunya")
    },
    File {
        required: false,
        ..plan("gambaran-umum.toml", Level::Tahun, "keadaan daerah beberapa tahun")
    },
    plan("laporan.toml", Level::Periode, "laporan ini sendiri"),
    file("realisasi-kinerja.toml", Level::Periode, Filler::Bidang, "hasil indikator dan keluaran"),
    may("realisasi-anggaran.toml", Level::Periode, Filler::Keuangan, "belanja"),
    may("kepegawaian.toml", Level::Periode, Filler::Kepegawaian, "pegawai"),
    may("sarana.toml", Level::Periode, Filler::Keuangan, "sarana dan prasarana"),
    file("analisis.toml", Level::Periode, Filler::Bidang, "analisis hasilnya"),
    may("permasalahan.toml", Level::Periode, Filler::Bidang, "permasalahan dan solusinya"),
    may("prestasi.toml", Level::Periode, Filler::Bidang, "penghargaan dan inovasi"),
    File { required: false, ..plan("teks.toml", Level::Instansi, "teks dengan kata sendiri") },
    may("susunan.toml", Level::Instansi, Filler::Perencana, "susunan laporan sendiri"),
    File { required: false, ..plan("rupa.toml", Level::Instansi, "rupa halaman") },
];

/// One that the document of a plan has as well.
const fn plan(name: &'static str, level: Level, says: &'static str) -> File {
    File { rencana: true, ..file(name, level, Filler::Perencana, says) }
}

const fn file(name: &'static str, level: Level, filler: Filler, says: &'static str) -> File {
    File { name, required: true, rencana: false, level, filler, says }
}

/// One without which there is a report as well.
const fn may(name: &'static str, level: Level, filler: Filler, says: &'static str) -> File {
    File { required: false, ..file(name, level, filler, says) }
}

/// The table of figures from other papers, which every file may have.
pub const KONTROL: &str = "kontrol";

/// The file that adds to those of its name on the levels above; of the others the nearest counts alone.
const ADDING: &str = "teks.toml";

/// Takes the text of every file of a report into `sources`, under its name, the nearest first. Missing files are told.
pub fn gather(
    levels: &Levels,
    sources: &mut Sources,
    notes: &Notes<'_>,
) -> BTreeMap<&'static str, Vec<FileId>> {
    let mut found: BTreeMap<&'static str, Vec<FileId>> = BTreeMap::new();
    let rencana = is_plan(levels);
    for File { name, required, .. } in FILES.into_iter().filter(|file| !rencana || file.rencana) {
        let mut paths = levels.all(name);
        paths.truncate(if name == ADDING { paths.len() } else { 1 });
        let nearly = levels.find(&format!("{name}.txt"));
        if paths.is_empty() && (required || nearly.is_some()) {
            notes.push(files::missing_file(name, levels.folders(), nearly.as_deref()));
            found.insert(name, Vec::new());
        }
        for path in paths {
            match levels.read(&path, batas::TOML).map(String::from_utf8) {
                Ok(Ok(text)) => {
                    let file = sources.add(path.display().to_string(), &text);
                    found.entry(name).or_default().push(file);
                }
                Ok(Err(error)) => {
                    notes.push(files::not_text(&path, error.as_bytes()));
                    found.entry(name).or_default();
                }
                Err(error) => {
                    notes.push(files::unreadable(&path, &error, batas::TOML));
                    found.entry(name).or_default();
                }
            }
        }
    }
    found
}

/// Whether the folder's document is the plan of a year, which has no results: other files are asked for then.
pub fn is_plan(levels: &Levels) -> bool {
    let text = levels.find("laporan.toml").and_then(|path| levels.read(&path, batas::TOML).ok());
    let text = text.and_then(|text| String::from_utf8(text).ok()).unwrap_or_default();
    let (content, _) = DeTable::parse_recoverable(&text);
    let periode = content.get_ref().get("periode").and_then(|value| value.get_ref().as_str());
    let map = levels.folders().first().and_then(|folder| folder.file_name()?.to_str());
    // Where that cannot be read the folder's name tells.
    let periode = periode.and_then(Rentang::bernama).or_else(|| Rentang::bernama(map?));
    periode == Some(Rentang::Rencana)
}

/// The files of a report as they are written, parsed; or the pen that writes down what may stand in them.
pub struct Berkas<'a> {
    /// The nearest first.
    documents: BTreeMap<&'static str, Vec<Document<'a>>>,
    sheets: Option<BTreeMap<&'static str, Sheet>>,
}

/// One parsed file.
struct Document<'a> {
    file: FileId,
    content: DeTable<'a>,
    /// That it has errors of syntax, so that keys may be missing for no fault of their own.
    broken: Option<Told>,
}

impl<'a> Berkas<'a> {
    /// Parses the files; every error of syntax is told.
    pub fn parse(
        files: &BTreeMap<&'static str, Vec<FileId>>,
        sources: &'a Sources,
        notes: &Notes<'_>,
    ) -> Self {
        let parse = |file: &FileId| {
            let source = sources.get(*file)?;
            let (mut content, errors) = DeTable::parse_recoverable(&source.text);
            let broken = (!errors.is_empty()).then_some(Told::BEFORE);
            if broken.is_some() {
                let mended = source.mended(|| syntax::mend(&source.text, *file, notes));
                content = DeTable::parse_recoverable(mended).0;
            }
            bounds::hold(&content, *file, notes);
            Some(Document { file: *file, content: content.into_inner(), broken })
        };
        let documents = files.iter().map(|(name, files)| {
            let documents: Vec<Document<'_>> = files.iter().filter_map(parse).collect();
            (*name, documents)
        });
        Self { documents: documents.collect(), sheets: None }
    }

    /// No files: what readers ask of each is written down.
    pub fn pen(names: impl IntoIterator<Item = &'static str>, notes: &Notes<'_>) -> Self {
        let sheets = names.into_iter().map(|name| (name, notes.pen.sheet()));
        Self { documents: BTreeMap::new(), sheets: Some(sheets.collect()) }
    }

    /// The top of a file. A file that is missing gives a table of which nothing can be read.
    pub fn table<'b>(&'b self, name: &'static str, notes: &'b Notes<'b>) -> Table<'b> {
        let table = self.tables(name, notes).into_iter().next();
        table.unwrap_or_else(|| Table::gone(Told::BEFORE, notes).filled_by(filler(name)))
    }

    /// The top of a file that may be missing; of one that was told, nothing can be read.
    pub fn table_if<'b>(&'b self, name: &'static str, notes: &'b Notes<'b>) -> Option<Table<'b>> {
        let there = self.documents.contains_key(name) || self.sheets.is_some();
        there.then(|| self.table(name, notes))
    }

    /// The tops of all files of a name, the nearest first.
    pub fn tables<'b>(&'b self, name: &'static str, notes: &'b Notes<'b>) -> Vec<Table<'b>> {
        let documents = self.documents.get(name).into_iter().flatten();
        let written = documents.map(|Document { file, content, broken }| {
            Table::top(name, *file, content, *broken, notes)
        });
        let sheet = self.sheets.as_ref().and_then(|sheets| sheets.get(name));
        let pen = sheet.map(|sheet| Table::pen(*sheet, notes));
        written.chain(pen).map(|table| table.filled_by(filler(name))).collect()
    }

    /// Whether they are those of a plan, of which none with results is asked for.
    pub fn is_plan(&self) -> bool {
        let results = FILES.iter().find(|file| file.required && !file.rencana);
        self.sheets.is_none() && results.is_some_and(|file| !self.documents.contains_key(file.name))
    }

    /// Whether nothing of a file was lost to errors of syntax.
    pub fn whole(&self, name: &str) -> bool {
        self.documents.get(name).into_iter().flatten().all(|document| document.broken.is_none())
    }

    /// The table of this name in every file that has one, in the order of the files' names.
    pub fn sections<'b>(
        &'b self,
        key: &str,
        kind: &Kind,
        [says, example]: [&'static str; 2],
        notes: &'b Notes<'b>,
    ) -> Vec<Table<'b>> {
        let sheets = self.sheets.iter().flat_map(BTreeMap::keys);
        let names = self.documents.keys().chain(sheets);
        let tables = names.flat_map(|name| self.tables(name, notes));
        let section = |table: Table<'b>| {
            Some(table.value_if(key, kind.clone(), says, example).ok()??.table())
        };
        tables.filter_map(section).collect()
    }

    /// Tells what is unknown or missing in the files, now that all that may stand there was asked for.
    pub fn settle(&self, notes: &Notes<'_>) {
        let documents = self.documents.values().flatten();
        documents.for_each(|document| table::settle(&document.content, notes));
    }

    /// The keys that were asked for so far: the file, the keys on the way to the table, and the key.
    pub fn asked(&self, notes: &Notes<'_>) -> Vec<(String, Vec<String>, String)> {
        let each = |(name, documents): (&&'static str, &Vec<Document<'_>>)| {
            let asked = documents.iter().flat_map(|one| table::asked(&one.content, notes));
            asked.map(|(way, key)| ((*name).to_owned(), way, key)).collect::<Vec<_>>()
        };
        self.documents.iter().flat_map(each).collect()
    }

    /// The shapes that were written down, by their files' names.
    pub fn shapes(&self, notes: &Notes<'_>) -> BTreeMap<&'static str, Shape> {
        let sheets = self.sheets.iter().flatten();
        sheets.map(|(name, sheet)| (*name, notes.pen.shape(*sheet))).collect()
    }
}

/// Who types a file.
fn filler(name: &str) -> Filler {
    let file = FILES.iter().find(|file| file.name == name);
    file.map_or(Filler::Perencana, |file| file.filler)
}

/// An example of one value as JSON has it; nothing where it is no TOML.
pub fn example(toml: &str) -> Option<serde_json::Value> {
    let table: toml::Table = toml::from_str(&format!("a = {toml}")).ok()?;
    serde_json::to_value(table.get("a")?).ok().filter(|value| !value.is_object())
}

/// The first character of a file.
fn start(file: FileId) -> Place {
    Place { file, range: 0..0 }
}
