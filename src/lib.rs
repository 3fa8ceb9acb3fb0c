//! `lkjip` builds the LKjIP, the performance report of an Indonesian public office, from TOML data.
//!
//! One pipeline, five shapes:
//!
//! ```text
//! TOML files ─read─▶ Berkas ─check─▶ Laporan ─compute─▶ Rekap ─narrate─▶ Naskah ─typeset─▶ Dokumen ─deliver─▶ PDF
//!                                      └────── rules ──────┘
//! ```
//!
//! The modules stand below in the order in which they may mention one another, as `tests/layers.rs` holds:
//!
//! - On the ground floor is what knows no report: every limit ([`batas`]), the language ([`bahasa`]), strangers' PDFs
//!   ([`pdf`]) and the signatures in them ([`tanda`]).
//! - Then the nouns: the report and its parts ([`domain`], whose [`domain::susunan`] is the outline), and what a problem is and
//!   where it lies ([`source`], [`tempat`], [`kutipan`], [`diagnostic`]).
//! - [`read`] has the means to ask a file for its keys, [`check`] asks: what it asks for is at once the definition of the files,
//!   of which [`skema`] makes the documents. It gives a [`domain::laporan::Laporan`], or a [`domain::draf::Draf`] of what is sound.
//! - [`compute`] gives every figure, [`rules`] finds what contradicts, and [`mod@load`] does all that for a folder.
//! - [`narrate`] puts it into words, [`naskah`] is what the templates get of them, [`typeset`] lays it out, [`deliver`] writes the PDF.
//! - [`ulang`] makes a PDF again from what it carries; [`arsip`] keeps what was issued.
//!
//! [`build_from`] goes the whole way.

pub mod batas;
pub mod guard;
pub mod bahasa;
pub mod fonts;
pub mod pdf;
pub mod tanda;
pub mod domain;
pub mod source;
pub mod tempat;
pub mod kutipan;
pub mod diagnostic;
pub mod read;
pub mod check;
pub mod compute;
pub mod rules;
pub mod naskah;
pub mod load;
pub mod narrate;
pub mod typeset;
pub mod skema;
pub mod contoh;
pub mod deliver;
pub mod ulang;
pub mod arsip;

use std::path::Path;

use diagnostic::Diagnostic;
use domain::terbit::{Giliran, Terbit};
use load::{Isi, Loaded};
use naskah::{Aset, Naskah};
use read::Store;
use source::Sources;
use typeset::Templat;

pub use load::{load, load_from};

/// What a report's folder came to.
#[derive(Debug)]
pub struct Built {
    /// What was read, for the places of the problems.
    pub sources: Sources,
    /// Problems of the data, then of the layout; errors first.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether some rules could not be tried yet, because of errors in what they compare.
    pub tertunda: bool,
    /// `None` exactly where one of the problems is an error.
    pub terbitan: Option<BerkasTerbitan>,
    /// What a draft still lacks before it can be final, a line each.
    pub kurang: Vec<String>,
}

/// A finished report, not yet on the disk.
#[derive(Debug)]
pub struct BerkasTerbitan {
    /// The name that its file gets.
    pub nama: String,
    /// The PDF.
    pub isi: Vec<u8>,
    /// How many pages it has.
    pub halaman: usize,
    /// Where it is to be signed electronically.
    pub spesimen: Option<deliver::Spesimen>,
}

/// Goes the whole way, from a period's folder to its PDF, as the given issue.
pub fn build_from(store: &Store, folder: &Path, templat: &Templat, giliran: Giliran) -> Built {
    build_loaded(load_from(store, folder), templat, giliran)
}

/// The same, from what was read and checked already.
pub fn build_loaded(loaded: Loaded, templat: &Templat, giliran: Giliran) -> Built {
    let Loaded { sources, isi, mut diagnostics, tertunda } = loaded;
    let mut kurang = Vec::new();
    let terbitan = isi.and_then(|isi| {
        let terbitan = publish(&isi, templat, giliran, &mut diagnostics);
        diagnostic::weigh(&mut diagnostics, isi.laporan.identitas.status);
        kurang = deliver::kurang(&isi.laporan, &diagnostics);
        terbitan.map_err(|found| diagnostics.extend(found)).ok()
    });
    diagnostic::sort(&mut diagnostics);
    let terbitan = terbitan.filter(|_| !diagnostic::any_error(&diagnostics));
    Built { sources, diagnostics, tertunda, terbitan, kurang }
}

/// The manuscript of a report as this issue of it, and the files that the templates are served with it.
pub fn manuscript(isi: &Isi, templat: &Templat, giliran: Giliran) -> (Naskah, Vec<Aset>) {
    let terbit = Terbit {
        giliran,
        sidik: deliver::sidik(&isi.sumber),
        templat: deliver::sidik(&templat.texts()),
    };
    let naskah = narrate::narrate(&isi.laporan, &isi.rekap, isi.setahun.as_ref(), Some(&terbit));
    let mut berkas = deliver::sertaan(isi, &naskah, &terbit);
    berkas.extend(isi.aset.iter().cloned());
    (naskah, berkas)
}

/// The way from a valid report on. Whatever is found underway without stopping it goes to `diagnostics`.
///
/// # Errors
/// What the layout or the archive's standards refuse.
pub fn publish(
    isi: &Isi,
    templat: &Templat,
    giliran: Giliran,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<BerkasTerbitan, Vec<Diagnostic>> {
    let (naskah, berkas) = manuscript(isi, templat, giliran);
    let gambar = |found| deliver::sebab_gambar(isi, &naskah, found);
    let mut dokumen = typeset::typeset(&naskah, &berkas, templat).map_err(gambar)?;
    diagnostics.append(&mut dokumen.peringatan);
    let pdf = deliver::pdf(&dokumen).map_err(gambar)?;
    let nama = deliver::nama(&isi.laporan);
    let spesimen = deliver::spesimen(&isi.laporan, &dokumen)?;
    Ok(BerkasTerbitan { nama, isi: pdf, halaman: dokumen.jumlah_halaman(), spesimen })
}
