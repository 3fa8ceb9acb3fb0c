//! `rekap`: every figure of a report.

use std::slice;

use lkjip::load::Loaded;
use lkjip::{deliver, diagnostic};

use super::{Failure, Outcome, message, reports, result, tell};
use crate::args::{Format, Rekap};

/// Computes and prints them.
pub fn run(typed: &Rekap) -> Result<Outcome, Failure> {
    let folders = reports(slice::from_ref(&typed.folder))?;
    let [folder] = folders.as_slice() else {
        let (count, above) = (folders.len(), typed.folder.display());
        return Err(Failure(format!(
            "ada {count} laporan di bawah \"{above}\", sebutkan salah satu"
        )));
    };
    let Loaded { sources, isi, diagnostics, tertunda } = lkjip::load(folder);
    tell(&diagnostics, &sources, tertunda);
    let Some(isi) = isi else {
        message(&format!("{}; angka tidak dihitung\n", diagnostic::summary(&diagnostics)));
        return Ok(Outcome::Faulty);
    };
    let angka = deliver::rekap::semua(&isi.laporan, &isi.rekap);
    result(&match typed.format {
        Format::Teks => deliver::rekap::teks(&angka),
        Format::Json => deliver::rekap::json(&angka),
        Format::Csv => deliver::rekap::csv(&angka),
    })?;
    Ok(Outcome::Good)
}
