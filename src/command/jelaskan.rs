//! `jelaskan`: what a kind of problem means, and how to mend it.

use lkjip::diagnostic::Code;
use lkjip::read::dekat::slip;

use super::{Failure, Outcome, result};
use crate::args::Jelaskan;

/// Prints one page, or one line for every kind.
pub fn run(typed: &Jelaskan) -> Result<Outcome, Failure> {
    match &typed.kode {
        Some(kode) => result(&find(kode)?.penjelasan())?,
        None => result(&all())?,
    }
    Ok(Outcome::Good)
}

/// The kind of that name, also where it was copied out of a message: `galat[pagu-terlampaui]`.
fn find(kode: &str) -> Result<Code, Failure> {
    let name = kode.trim_end_matches([']', ':']).rsplit('[').next().unwrap_or(kode);
    if let Some(code) = Code::named(&name.to_lowercase()) {
        return Ok(code);
    }
    let near = slip(name, Code::ALL.iter().map(|code| code.name()));
    let saran = near
        .map_or("jalankan `lkjip jelaskan` untuk melihat semua kode".to_owned(), |near| {
            format!("mungkin yang dimaksud \"{near}\"")
        });
    Err(Failure(format!("kode \"{name}\" tidak dikenal\nsaran: {saran}")))
}

fn all() -> String {
    let width = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
    Code::ALL.iter().map(|code| format!("{:<width$}  {}\n", code.name(), code.ringkas())).collect()
}
