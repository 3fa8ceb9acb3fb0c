//! Naskah → Dokumen: the manuscript laid out by Typst, and looked over.

mod templat;
mod world;
mod engine;
mod inspect;
mod letak;

pub use letak::Letak;
pub use templat::Templat;

use typst::diag::Warned;
use typst_layout::PagedDocument;

use crate::diagnostic::{Code, Diagnostic};
use crate::guard::guarded;
use crate::naskah::{Aset, Blok, Identitas, Naskah, RuangTandaTangan};
use world::{Bacaan, Dunia};

/// The laid-out report.
#[derive(Debug)]
pub struct Dokumen {
    pub(crate) halaman: PagedDocument,
    pub(crate) identitas: Identitas,
    /// What is not as it should be in the layout, without stopping it.
    pub peringatan: Vec<Diagnostic>,
}

impl Dokumen {
    /// What the pages say, in reading order: the text that the PDF holds.
    pub fn teks(&self) -> String {
        inspect::text(&self.halaman)
    }

    /// Looks the pages over for what Typst does not warn of, as [`typeset`] has done.
    pub fn tinjau(&self) -> Vec<Diagnostic> {
        inspect::inspect(&self.halaman)
    }

    /// The sheets that are nearly empty though no chapter and no list ends there, counted from 1.
    pub fn lengang(&self) -> Vec<usize> {
        inspect::lengang(&self.halaman).into_iter().map(|lengang| lengang.lembar).collect()
    }

    /// The rooms for electronic signatures, in reading order.
    pub fn letak(&self) -> Vec<Letak> {
        letak::letak(&self.halaman)
    }

    /// How many pages it has.
    pub fn jumlah_halaman(&self) -> usize {
        self.halaman.pages().len()
    }
}

/// For how many reports Typst remembers what it made for one: the next may be the same one, corrected.
const ROUNDS: usize = 2;

/// Before how many parts a wide table may be set later, so that no page is nearly empty.
const BAGIAN: usize = 2;

/// Lays the manuscript out. Where a page before a wide table comes out nearly empty, it is laid out once more with the next
/// parts' text before that table, if that leaves fewer such pages.
///
/// # Errors
/// What Typst refuses, and those warnings of its that spoil a printed report.
pub fn typeset(
    naskah: &Naskah,
    aset: &[Aset],
    templat: &Templat,
) -> Result<Dokumen, Vec<Diagnostic>> {
    // What neither this report nor the one before it needed is forgotten: many in one call would fill the memory.
    typst::comemo::evict(ROUNDS);
    let dokumen = laid_out(naskah, aset, templat, &[])?;
    let lengang = inspect::lengang(&dokumen.halaman);
    let tabel: Vec<&str> = lengang.iter().filter_map(|lengang| lengang.tabel.as_deref()).collect();
    let tries = (1..=BAGIAN).filter(|_| !tabel.is_empty());
    let mut lain = tries.filter_map(|bagian| {
        let lain = laid_out(naskah, aset, templat, &tabel.repeat(bagian)).ok()?;
        (inspect::lengang(&lain.halaman).len() < lengang.len()).then_some(lain)
    });
    Ok(lain.next().unwrap_or(dokumen))
}

/// Lays it out; a table waits for the text of as many parts as its label is there times.
fn laid_out(
    naskah: &Naskah,
    aset: &[Aset],
    templat: &Templat,
    menyusul: &[&str],
) -> Result<Dokumen, Vec<Diagnostic>> {
    let gagal = |error: serde_json::Error| vec![fault(&error.to_string())];
    let bacaan = Bacaan {
        naskah: serde_json::to_string(naskah).map_err(gagal)?,
        menyusul: serde_json::to_string(menyusul).map_err(gagal)?,
    };
    let world = Dunia::new(bacaan, aset, templat).ok_or_else(|| vec![fault("laporan.typ")])?;
    let compiled = guarded(|| typst::compile::<PagedDocument>(&world));
    let Warned { output, warnings } = compiled.ok_or_else(|| vec![fault(FELL)])?;
    let halaman = output.map_err(|errors| engine::diagnostics(&world, &errors))?;
    let mut found = engine::diagnostics(&world, &warnings);
    found.dedup();
    found.extend(inspect::inspect(&halaman));
    found.extend(inspect::penanda::penanda(&halaman, &penanda(naskah)));
    if crate::diagnostic::any_error(&found) {
        return Err(found);
    }
    Ok(Dokumen { halaman, identitas: naskah.identitas.clone(), peringatan: found })
}

/// The characters by which the signatures are to be found.
fn penanda(naskah: &Naskah) -> Vec<&str> {
    let semua = naskah
        .blok()
        .filter_map(|blok| if let Blok::Pengesahan { baris } = blok { Some(baris) } else { None });
    let penanda = semua.flatten().flatten().filter_map(|pengesahan| match &pengesahan.ruang {
        RuangTandaTangan::Qr { penanda, .. } => Some(penanda.as_str()),
        RuangTandaTangan::Tanpa
        | RuangTandaTangan::Pena { .. }
        | RuangTandaTangan::Sertifikat { .. } => None,
    });
    penanda.filter(|penanda| !penanda.is_empty()).collect()
}

/// How it is told that the engine fell.
const FELL: &str = "mesin tata letak berhenti di tengah jalan";

/// A fault of the program or its templates, which no change of the data mends.
fn fault(detail: &str) -> Diagnostic {
    Diagnostic::new(Code::TataLetakGagal, "naskah tidak dapat ditata").note(detail)
}
