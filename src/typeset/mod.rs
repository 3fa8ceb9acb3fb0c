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
use world::Dunia;

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

/// Lays the manuscript out.
///
/// # Errors
/// What Typst refuses, and those warnings of its that spoil a printed report.
pub fn typeset(
    naskah: &Naskah,
    aset: &[Aset],
    templat: &Templat,
) -> Result<Dokumen, Vec<Diagnostic>> {
    let json = serde_json::to_string(naskah).map_err(|error| vec![fault(&error.to_string())])?;
    let world = Dunia::new(json, aset, templat).ok_or_else(|| vec![fault("laporan.typ")])?;
    // What neither this report nor the one before it needed is forgotten: many in one call would fill the memory.
    typst::comemo::evict(ROUNDS);
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
        RuangTandaTangan::Pena { .. } | RuangTandaTangan::Sertifikat { .. } => None,
    });
    penanda.filter(|penanda| !penanda.is_empty()).collect()
}

/// How it is told that the engine fell.
const FELL: &str = "mesin tata letak berhenti di tengah jalan";

/// A fault of the program or its templates, which no change of the data mends.
fn fault(detail: &str) -> Diagnostic {
    Diagnostic::new(Code::TataLetakGagal, "naskah tidak dapat ditata").note(detail)
}
