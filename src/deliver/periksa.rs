//! Diagnostics → what `periksa` found, for other programs: JSON as `docs/format-periksa.md` describes it.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{Place, Position, Sources};

/// A report that was checked.
#[derive(Debug)]
pub struct Diperiksa {
    /// The report's folder as it was named.
    pub folder: String,
    /// Its files, for the places of the problems.
    pub sources: Sources,
    /// What was found, errors first.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether some rules could not be tried yet.
    pub tertunda: bool,
}

/// The form of the document; it grows by keys alone. A key that changes its meaning makes another number.
const VERSI: u32 = 1;

#[derive(Serialize)]
struct DokumenPeriksa<'a> {
    versi: u32,
    laporan: Vec<LaporanPeriksa<'a>>,
}

#[derive(Serialize)]
struct LaporanPeriksa<'a> {
    folder: &'a str,
    galat: usize,
    peringatan: usize,
    tertunda: bool,
    temuan: Vec<TemuanPeriksa<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct TemuanPeriksa<'a> {
    kode: &'static str,
    tingkat: &'static str,
    pesan: &'a str,
    berkas: Option<&'a str>,
    baris: Option<usize>,
    kolom: Option<usize>,
    sampai_baris: Option<usize>,
    sampai_kolom: Option<usize>,
    perihal: Option<&'a str>,
    catatan: &'a [String],
    saran: Option<&'a str>,
    bertentangan: Option<Bertentangan<'a>>,
}

#[derive(Serialize)]
struct Bertentangan<'a> {
    berkas: &'a str,
    baris: usize,
    kolom: usize,
    keterangan: &'a str,
}

/// One document for all reports, in their order.
pub fn json(diperiksa: &[Diperiksa]) -> String {
    let laporan = diperiksa.iter().map(laporan).collect();
    to_text(&DokumenPeriksa { versi: VERSI, laporan })
}

/// A document as text. What stands here are texts and whole numbers, which JSON always has a form for.
pub(super) fn to_text(dokumen: &impl Serialize) -> String {
    serde_json::to_string_pretty(dokumen).unwrap_or_default() + "\n"
}

/// A stretch of a file: its path, where it begins, and the first position after it.
pub(super) struct RentangSumber<'a> {
    pub berkas: &'a str,
    pub mulai: Position,
    pub sampai: Position,
}

/// A place as others count it.
pub(super) fn rentang<'a>(place: &Place, sources: &'a Sources) -> Option<RentangSumber<'a>> {
    let source = sources.get(place.file)?;
    Some(RentangSumber {
        berkas: &source.path,
        mulai: source.position(place.range.start),
        sampai: source.position(place.range.end.max(place.range.start)),
    })
}

/// "galat" or "peringatan".
fn tingkat(severity: Severity) -> &'static str {
    match severity {
        Severity::Galat => "galat",
        Severity::Peringatan => "peringatan",
    }
}

fn laporan(diperiksa: &Diperiksa) -> LaporanPeriksa<'_> {
    let banyaknya =
        |severity| diperiksa.diagnostics.iter().filter(|one| one.severity == severity).count();
    LaporanPeriksa {
        folder: &diperiksa.folder,
        galat: banyaknya(Severity::Galat),
        peringatan: banyaknya(Severity::Peringatan),
        tertunda: diperiksa.tertunda,
        temuan: diperiksa.diagnostics.iter().map(|one| temuan(one, &diperiksa.sources)).collect(),
    }
}

fn temuan<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> TemuanPeriksa<'a> {
    let rentang = |place| rentang(place, sources);
    let tempat = diagnostic.place.as_ref().and_then(rentang);
    let lawan = diagnostic.conflict.as_ref().and_then(|(place, keterangan)| {
        let RentangSumber { berkas, mulai, .. } = rentang(place)?;
        Some(Bertentangan { berkas, baris: mulai.line, kolom: mulai.column, keterangan })
    });
    TemuanPeriksa {
        kode: diagnostic.code.name(),
        tingkat: tingkat(diagnostic.severity),
        pesan: &diagnostic.message,
        berkas: tempat.as_ref().map(|tempat| tempat.berkas),
        baris: tempat.as_ref().map(|tempat| tempat.mulai.line),
        kolom: tempat.as_ref().map(|tempat| tempat.mulai.column),
        sampai_baris: tempat.as_ref().map(|tempat| tempat.sampai.line),
        sampai_kolom: tempat.as_ref().map(|tempat| tempat.sampai.column),
        perihal: diagnostic.perihal.as_deref(),
        catatan: &diagnostic.notes,
        saran: diagnostic.saran.as_deref(),
        bertentangan: lawan,
    }
}
