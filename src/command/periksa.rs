//! `periksa`: what is wrong with every report, its laid-out pages included.

use std::path::Path;

use lkjip::typeset::Templat;
use lkjip::{Built, diagnostic};

use super::{Allowed, Failure, Outcome, allowed, each, judged, reports, result, tell};
use crate::args::Periksa;

/// Goes the whole way of `susun` and leaves only the file out, so that both find the same.
pub fn run(typed: &Periksa) -> Result<Outcome, Failure> {
    let folders = reports(&typed.folder)?;
    let templat = Templat::embedded();
    each(&folders, |folder| one(folder, &templat, allowed(typed.ketat)))
}

fn one(folder: &Path, templat: &Templat, allowed: Allowed) -> Result<Outcome, Failure> {
    let Built { sources, diagnostics, tertunda, terbitan: _ } = lkjip::build(folder, templat);
    tell(&diagnostics, &sources, tertunda);
    result(&format!("{}: {}\n", folder.display(), diagnostic::summary(&diagnostics)))?;
    Ok(judged(&diagnostics, allowed))
}
