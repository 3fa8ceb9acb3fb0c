//! Naskah → Dokumen: the manuscript laid out by Typst, and looked over.

mod templat;
mod world;
mod engine;
mod inspect;
mod letak;

pub use letak::Letak;
pub use templat::Templat;

use strum::IntoStaticStr;
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

    /// The sheets that are half empty though no chapter and no list ends there, counted from 1.
    pub fn lengang(&self) -> Vec<usize> {
        let luang = inspect::luang(&self.halaman);
        luang.into_iter().filter(inspect::Luang::lengang).map(|luang| luang.lembar).collect()
    }

    /// How many sheets hold next to nothing.
    fn hampir_kosong(&self) -> usize {
        let luang = inspect::luang(&self.halaman);
        luang.iter().filter(|luang| luang.hampir_kosong()).count()
    }

    /// How much is free at the feet of all pages: one large gap counts for more than several small ones.
    fn longgar(&self) -> u64 {
        inspect::luang(&self.halaman).iter().map(|luang| luang.persen * luang.persen).sum()
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

/// For the text of how many parts a table may wait, so that no page is half empty.
const BAGIAN: usize = 2;

/// How much less has to be free for that: as much as a gap of a fifth of a page.
const HEMAT: u64 = 20 * 20;

/// A report of more pages is laid out once: each further time may take as long again.
const BERULANG: usize = 50;

/// How close lines and paragraphs stand.
#[derive(Clone, Copy, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
enum Irama {
    Biasa,
    /// By a twentieth closer, so that a few lines more find room.
    Rapat,
    /// By a tenth.
    Terapat,
}

/// Lays the manuscript out. Where next to nothing is on a page, it is laid out once more with lines that stand closer, and
/// that is kept if there are fewer such pages then; if there are any, closer still.
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
    let mut dokumen = arranged(naskah, aset, templat, Irama::Biasa)?;
    for irama in [Irama::Rapat, Irama::Terapat] {
        let banyak = dokumen.hampir_kosong();
        if banyak == 0 || dokumen.jumlah_halaman() > BERULANG {
            break;
        }
        let rapat = arranged(naskah, aset, templat, irama).ok();
        dokumen = rapat.filter(|rapat| rapat.hampir_kosong() < banyak).unwrap_or(dokumen);
    }
    Ok(dokumen)
}

/// Where a page comes out half empty, the report is laid out once more with the next parts' text before the table that did
/// not find room, and that is kept if less is free then.
fn arranged(
    naskah: &Naskah,
    aset: &[Aset],
    templat: &Templat,
    irama: Irama,
) -> Result<Dokumen, Vec<Diagnostic>> {
    let laid_out = |menyusul: &[&str]| laid_out(naskah, aset, templat, (irama, menyusul));
    let mut dokumen = laid_out(&[])?;
    if dokumen.jumlah_halaman() > BERULANG {
        return Ok(dokumen);
    }
    let penyela = penyela(&dokumen);
    let mut menyusul = Vec::new();
    for tabel in &penyela {
        let awal = menyusul.clone();
        for bagian in 1..=BAGIAN {
            let coba = [awal.as_slice(), &vec![tabel.as_str(); bagian]].concat();
            let Ok(lain) = laid_out(&coba) else { continue };
            if lain.longgar() + HEMAT > dokumen.longgar() {
                continue;
            }
            let cukup = lain.lengang().len() < dokumen.lengang().len();
            (dokumen, menyusul) = (lain, coba);
            if cukup {
                break;
            }
        }
    }
    Ok(dokumen)
}

/// The tables at the head of the pages that are half empty, and of those after them: either left the gap.
fn penyela(dokumen: &Dokumen) -> Vec<String> {
    let luang = inspect::luang(&dokumen.halaman);
    let pasangan = luang.iter().zip(luang.iter().skip(1)).filter(|(halaman, _)| halaman.lengang());
    let mut tabel: Vec<String> = pasangan
        .flat_map(|(halaman, berikut)| [&halaman.tabel, &berikut.tabel])
        .flatten()
        .cloned()
        .collect();
    tabel.dedup();
    tabel
}

/// Lays it out; a table waits for the text of as many parts as its label is there times.
fn laid_out(
    naskah: &Naskah,
    aset: &[Aset],
    templat: &Templat,
    (irama, menyusul): (Irama, &[&str]),
) -> Result<Dokumen, Vec<Diagnostic>> {
    let gagal = |error: serde_json::Error| vec![fault(&error.to_string())];
    let bacaan = Bacaan {
        naskah: serde_json::to_string(naskah).map_err(gagal)?,
        tata_letak: serde_json::to_string(&naskah.tata_letak).map_err(gagal)?,
        menyusul: serde_json::to_string(menyusul).map_err(gagal)?,
        irama: serde_json::to_string(<&str>::from(irama)).map_err(gagal)?,
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
