//! `periksa`: what is wrong with every report, its pages included; or at once, where only its data is read.

use std::path::Path;

use lkjip::deliver::periksa::{Diperiksa, json};
use lkjip::deliver::sarif;
use lkjip::diagnostic;
use lkjip::domain::terbit::Giliran;
use lkjip::read::Store;
use lkjip::typeset::Templat;

use super::arsip::asal;
use super::{Failure, Outcome, allowed, each, judged, reports, result, tell};
use crate::args::{FormatPeriksa, Periksa};

/// Goes the whole way of `susun` and leaves only the file out; with `--cepat` it holds no more than the data against the rules.
pub fn run(typed: &Periksa) -> Result<Outcome, Failure> {
    let folders = reports(&typed.folder)?;
    let templat = (!typed.cepat).then(Templat::embedded);
    let mut diperiksa = Vec::new();
    let outcome = each(&folders, |folder| {
        let store = asal(typed.terdahulu.arsip.as_deref(), folder)?;
        let laporan = checked(&store, folder, templat.as_ref());
        let outcome = judged(&laporan.diagnostics, allowed(typed.ketat));
        match typed.format {
            FormatPeriksa::Teks => show(&laporan)?,
            FormatPeriksa::Json | FormatPeriksa::Sarif => diperiksa.push(laporan),
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

fn checked(store: &Store, folder: &Path, templat: Option<&Templat>) -> Diperiksa {
    let (sources, diagnostics, tertunda) = match templat {
        Some(templat) => {
            let built = lkjip::build_from(store, folder, templat, Giliran::default());
            (built.sources, built.diagnostics, built.tertunda)
        }
        None => {
            let loaded = lkjip::load_from(store, folder);
            (loaded.sources, loaded.diagnostics, loaded.tertunda)
        }
    };
    Diperiksa { folder: folder.display().to_string(), sources, diagnostics, tertunda }
}

fn show(laporan: &Diperiksa) -> Result<(), Failure> {
    tell(&laporan.diagnostics, &laporan.sources, laporan.tertunda);
    result(&format!("{}: {}\n", laporan.folder, diagnostic::summary(&laporan.diagnostics)))
}
