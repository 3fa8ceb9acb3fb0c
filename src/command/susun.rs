//! `susun`: the PDF of every report.

use std::path::{Path, PathBuf};

use lkjip::typeset::Templat;
use lkjip::{Built, deliver, diagnostic};

use super::{
    Allowed, Failure, Outcome, allowed, each, judged, message, reason, reports, result, tell,
};
use crate::args::Susun;

/// Builds and writes them, one after the other.
pub fn run(typed: &Susun) -> Result<Outcome, Failure> {
    let folders = reports(&typed.folder)?;
    if typed.output.is_some() && folders.len() > 1 {
        let count = folders.len();
        return Err(Failure(format!("-o hanya untuk satu laporan, sedangkan ini {count} laporan")));
    }
    let templat = match &typed.templat {
        Some(folder) => Templat::read(folder).map_err(|error| {
            let why = reason(&error);
            Failure(format!("templat di \"{}\" tidak dapat dibaca: {why}", folder.display()))
        })?,
        None => Templat::embedded(),
    };
    let output = typed.output.as_deref();
    each(&folders, |folder| one(folder, output, &templat, allowed(typed.ketat)))
}

fn one(
    folder: &Path,
    output: Option<&Path>,
    templat: &Templat,
    allowed: Allowed,
) -> Result<Outcome, Failure> {
    let Built { sources, diagnostics, tertunda, terbitan } = lkjip::build(folder, templat);
    tell(&diagnostics, &sources, tertunda);
    let outcome = judged(&diagnostics, allowed);
    let Some(terbitan) = terbitan.filter(|_| outcome == Outcome::Good) else {
        message(&format!("{}; PDF tidak dibuat\n", diagnostic::summary(&diagnostics)));
        return Ok(Outcome::Faulty);
    };
    let path = output.map_or_else(|| PathBuf::from(&terbitan.nama), Path::to_path_buf);
    deliver::write(&path, &terbitan.isi).map_err(|error| {
        Failure(format!("\"{}\" tidak dapat ditulis: {}", path.display(), reason(&error)))
    })?;
    result(&format!("{} ({} halaman)\n", path.display(), terbitan.halaman))?;
    Ok(outcome)
}
