//! `periksa`: what is wrong with every report, its laid-out pages included.

use std::path::Path;

use lkjip::deliver::periksa::{Diperiksa, json};
use lkjip::deliver::sarif;
use lkjip::typeset::Templat;
use lkjip::{Built, diagnostic};

use super::{Failure, Outcome, allowed, each, judged, reports, result, tell};
use crate::args::{FormatPeriksa, Periksa};

/// Goes the whole way of `susun` and leaves only the file out, so that both find the same.
pub fn run(typed: &Periksa) -> Result<Outcome, Failure> {
    let folders = reports(&typed.folder)?;
    let templat = Templat::embedded();
    let mut diperiksa = Vec::new();
    let outcome = each(&folders, |folder| {
        let satu = satu(folder, &templat);
        let outcome = judged(&satu.diagnostics, allowed(typed.ketat));
        match typed.format {
            FormatPeriksa::Teks => tampil(&satu)?,
            FormatPeriksa::Json | FormatPeriksa::Sarif => diperiksa.push(satu),
        }
        Ok(outcome)
    })?;
    match typed.format {
        FormatPeriksa::Teks => {}
        FormatPeriksa::Json => result(&json(&diperiksa))?,
        FormatPeriksa::Sarif => result(&sarif(&diperiksa))?,
    }
    Ok(outcome)
}

fn satu(folder: &Path, templat: &Templat) -> Diperiksa {
    let Built { sources, diagnostics, tertunda, terbitan: _ } = lkjip::build(folder, templat);
    Diperiksa { folder: folder.display().to_string(), sources, diagnostics, tertunda }
}

fn tampil(satu: &Diperiksa) -> Result<(), Failure> {
    tell(&satu.diagnostics, &satu.sources, satu.tertunda);
    result(&format!("{}: {}\n", satu.folder, diagnostic::summary(&satu.diagnostics)))
}
