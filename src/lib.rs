//! `lkjip` builds the LKjIP, the performance report of an Indonesian public office, from TOML data.
//!
//! One pipeline, five shapes:
//!
//! ```text
//! TOML files ─read─▶ Berkas ─check─▶ Laporan ─compute─▶ Rekap ─narrate─▶ Naskah ─typeset─▶ Dokumen ─deliver─▶ PDF
//!                                      └────── rules ──────┘
//! ```

pub mod domain;
pub mod source;
pub mod tempat;
pub mod diagnostic;
pub mod read;
pub mod check;
pub mod compute;
pub mod rules;
pub mod naskah;
pub mod narrate;
pub mod typeset;
pub mod load;
pub mod deliver;

use std::path::Path;

use diagnostic::Diagnostic;
use load::{Isi, Loaded};
use source::Sources;
use typeset::Templat;

pub use load::{load, load_from};

/// What a report's folder came to.
#[derive(Debug)]
pub struct Built {
    pub sources: Sources,
    /// Problems of the data, then of the layout.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether some rules could not be tried yet, because of errors in what they compare.
    pub tertunda: bool,
    /// `None` exactly where one of the problems is an error.
    pub terbitan: Option<Terbitan>,
}

/// A finished report, not yet on the disk.
#[derive(Debug)]
pub struct Terbitan {
    /// The name that its file gets.
    pub nama: String,
    /// The PDF.
    pub isi: Vec<u8>,
    /// How many pages it has.
    pub halaman: usize,
}

/// Goes the whole way, from a period's folder to its PDF.
pub fn build(folder: &Path, templat: &Templat) -> Built {
    let Loaded { sources, isi, mut diagnostics, tertunda } = load(folder);
    let terbitan = isi.and_then(|isi| {
        let terbitan = publish(&isi, templat, &mut diagnostics);
        diagnostic::weigh(&mut diagnostics, isi.laporan.identitas.status);
        terbitan.map_err(|found| diagnostics.extend(found)).ok()
    });
    let terbitan = terbitan.filter(|_| !diagnostic::any_error(&diagnostics));
    Built { sources, diagnostics, tertunda, terbitan }
}

/// The way from a valid report on. Whatever is found underway without stopping it goes to `diagnostics`.
///
/// # Errors
/// What the layout or the archive's standards refuse.
fn publish(
    isi: &Isi,
    templat: &Templat,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Terbitan, Vec<Diagnostic>> {
    let naskah = narrate::narrate(&isi.laporan, &isi.rekap);
    let mut dokumen = typeset::typeset(&naskah, &isi.aset, templat)?;
    diagnostics.append(&mut dokumen.peringatan);
    let pdf = deliver::pdf(&dokumen)?;
    let nama = deliver::nama(&isi.laporan);
    Ok(Terbitan { nama, isi: pdf, halaman: dokumen.jumlah_halaman() })
}
