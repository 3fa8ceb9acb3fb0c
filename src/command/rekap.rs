//! `rekap`: every figure of a report.

use lkjip::load::Loaded;
use lkjip::{deliver, diagnostic};

use super::arsip::asal;
use super::{Failure, Outcome, message, result, tell};
use crate::args::{Format, PerintahRekap};

/// Computes and prints them.
pub fn run(typed: &PerintahRekap) -> Result<Outcome, Failure> {
    let folder = super::only_report(&typed.folder)?;
    let store = asal(typed.terdahulu.arsip.as_deref(), &folder)?;
    let Loaded { sources, isi, diagnostics, tertunda } = lkjip::load_from(&store, &folder);
    tell(&diagnostics, &sources, tertunda);
    let Some(isi) = isi else {
        message(&format!("{}; angka tidak dihitung\n", diagnostic::summary(&diagnostics)));
        return Ok(Outcome::Faulty);
    };
    let angka = deliver::rekap::all(&isi.laporan, &isi.rekap);
    result(&match typed.bentuk.format {
        Format::Teks => deliver::rekap::teks(&angka),
        Format::Json => deliver::rekap::json(&angka),
        Format::Csv => deliver::rekap::csv(&angka),
    })?;
    Ok(Outcome::Good)
}
