//! Diagnostics → SARIF 2.1.0, the form in which editors and code hosts take in what a checker found.

use std::path::Path;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::periksa::{Diperiksa, RentangSumber, rentang, to_text};
use crate::diagnostic::{Code, Diagnostic, Severity};
use crate::domain::laporan::Status;
use crate::source::{Place, Sources};

const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What a path keeps of itself in a URI: the unreserved characters of RFC 3986, and the slash between its parts.
const JALUR: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// One document with one run for all reports. Columns are counted in characters.
pub fn sarif(diperiksa: &[Diperiksa]) -> String {
    let hasil: Vec<Value> = diperiksa
        .iter()
        .flat_map(|laporan| laporan.diagnostics.iter().map(|one| hasil(one, laporan)))
        .collect();
    to_text(&json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "language": "id",
                "rules": Code::ALL.iter().copied().map(aturan).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": hasil,
        }],
    }))
}

fn aturan(code: Code) -> Value {
    json!({
        "id": code.name(),
        "shortDescription": { "text": code.ringkas() },
        "help": { "text": code.penjelasan(), "markdown": code.halaman() },
        "defaultConfiguration": { "level": tingkat(code.severity(Status::Konsep)) },
    })
}

fn tingkat(severity: Severity) -> &'static str {
    match severity {
        Severity::Galat => "error",
        Severity::Peringatan => "warning",
    }
}

fn hasil(diagnostic: &Diagnostic, laporan: &Diperiksa) -> Value {
    let tempat = diagnostic.place.as_ref().and_then(|place| tempat(place, &laporan.sources));
    // What lies in no file belongs to the report as a whole.
    let tempat = tempat.unwrap_or_else(|| {
        let map = format!("{}/", uri(&laporan.folder).trim_end_matches('/'));
        json!({ "physicalLocation": { "artifactLocation": { "uri": map } } })
    });
    let mut hasil = json!({
        "ruleId": diagnostic.code.name(),
        "level": tingkat(diagnostic.severity),
        "message": { "text": pesan(diagnostic) },
        "locations": [tempat],
    });
    if let Some(lawan) = lawan(diagnostic, &laporan.sources) {
        hasil["relatedLocations"] = json!([lawan]);
    }
    hasil
}

/// The message, then notes and advice, a line each.
fn pesan(diagnostic: &Diagnostic) -> String {
    let catatan = diagnostic.notes.iter().map(|catatan| format!("\ncatatan: {catatan}"));
    let saran = diagnostic.saran.iter().map(|saran| format!("\nsaran: {saran}"));
    std::iter::once(diagnostic.message.clone()).chain(catatan).chain(saran).collect()
}

fn lawan(diagnostic: &Diagnostic, sources: &Sources) -> Option<Value> {
    let (place, keterangan) = diagnostic.conflict.as_ref()?;
    let mut lawan = tempat(place, sources)?;
    lawan["message"] = json!({ "text": keterangan });
    Some(lawan)
}

fn tempat(place: &Place, sources: &Sources) -> Option<Value> {
    let RentangSumber { berkas, mulai, sampai } = rentang(place, sources)?;
    Some(json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(berkas) },
            "region": {
                "startLine": mulai.line,
                "startColumn": mulai.column,
                "endLine": sampai.line,
                "endColumn": sampai.column,
            },
        },
    }))
}

/// A path as a URI: relative where the path is, and never mistaken for a scheme.
fn uri(jalur: &str) -> String {
    let rapi = if cfg!(windows) { jalur.replace('\\', "/") } else { jalur.to_owned() };
    let sandi = utf8_percent_encode(&rapi, JALUR);
    if Path::new(jalur).is_absolute() {
        format!("file:///{}", sandi.to_string().trim_start_matches('/'))
    } else {
        sandi.to_string()
    }
}
