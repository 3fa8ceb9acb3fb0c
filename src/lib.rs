//! `lkjip` builds the LKjIP, the performance report of an Indonesian public office, from TOML data.
//!
//! One pipeline, five shapes:
//!
//! ```text
//! TOML files ─read─▶ Berkas ─check─▶ Laporan ─compute─▶ Rekap ─narrate─▶ Naskah ─typeset─▶ Dokumen ─deliver─▶ PDF
//! ```

pub mod domain;
pub mod source;
pub mod diagnostic;
pub mod read;
pub mod check;
pub mod compute;
pub mod naskah;
pub mod narrate;
pub mod typeset;
pub mod deliver;

use std::path::Path;

use diagnostic::{Code, Diagnostic};
use domain::laporan::Laporan;
use read::notes::Notes;
use read::{Berkas, Levels, Store};
use source::Sources;
use typeset::{Aset, Templat};

/// What a report's folder came to.
#[derive(Debug)]
pub struct Built {
    pub sources: Sources,
    /// Problems of the data, then of the layout.
    pub diagnostics: Vec<Diagnostic>,
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
    let Loaded { sources, laporan, aset, mut diagnostics } = load(folder);
    let terbitan = laporan.and_then(|laporan| {
        let terbitan = publish(&laporan, &aset, templat, &mut diagnostics);
        terbitan.map_err(|found| diagnostics.extend(found)).ok()
    });
    Built { sources, diagnostics, terbitan }
}

/// The way from a valid report on. Whatever is found underway without stopping it goes to `diagnostics`.
///
/// # Errors
/// What the layout or the archive's standards refuse.
fn publish(
    laporan: &Laporan,
    aset: &[Aset],
    templat: &Templat,
    diagnostics: &mut Vec<Diagnostic>,
) -> Result<Terbitan, Vec<Diagnostic>> {
    let rekap = compute::compute(laporan);
    let naskah = narrate::narrate(laporan, &rekap);
    let mut dokumen = typeset::typeset(&naskah, aset, templat)?;
    diagnostics.append(&mut dokumen.peringatan);
    let isi = deliver::pdf(&dokumen)?;
    Ok(Terbitan { nama: deliver::nama(laporan), isi, halaman: dokumen.jumlah_halaman() })
}

/// The standard prose inside the program.
const TEKS_BAKU: &str = include_str!("../templates/teks-baku.toml");

/// A report's folder, read and checked.
pub struct Loaded {
    pub sources: Sources,
    /// The report; `None` if and only if there is an error among the problems.
    pub laporan: Option<Laporan>,
    /// The pictures that the templates are served.
    pub aset: Vec<Aset>,
    /// Every problem that was found, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads and checks the report of a period's folder.
pub fn load(folder: &Path) -> Loaded {
    load_from(Store::Disk, folder)
}

/// The same, from files on the disk or in memory.
pub fn load_from(store: Store, folder: &Path) -> Loaded {
    let levels = Levels::new(store, folder);
    let mut sources = Sources::default();
    let covers = typeset::fonts::covers;
    let notes = Notes::new(&covers);
    if levels.find("laporan.toml").is_none() {
        notes.push(not_a_report(folder));
        return Loaded {
            sources,
            laporan: None,
            aset: Vec::new(),
            diagnostics: notes.into_found(),
        };
    }
    let files = read::gather(&levels, &mut sources, &notes);
    let baku = [(check::TEKS_BAKU, sources.add(check::TEKS_BAKU.to_owned(), TEKS_BAKU))]
        .into_iter()
        .collect();
    let notes = notes.with_sources(&sources);
    let berkas = Berkas::parse(&files, &sources, &notes);
    let baku = Berkas::parse(&baku, &sources, &notes);
    let checked = check::check(&berkas, &baku, &levels, &notes);
    drop((berkas, baku));
    let mut diagnostics = notes.into_found();
    diagnostic::sort(&mut diagnostics);
    diagnostics.dedup();
    let laporan = (!diagnostic::any_error(&diagnostics)).then_some(checked);
    let logo = laporan.as_ref().and_then(|laporan| laporan.instansi.logo.as_ref());
    let aset =
        logo.map(|logo| Aset { jalur: format!("/aset/{}", logo.nama), isi: logo.isi.clone() });
    Loaded { sources, laporan, aset: aset.into_iter().collect(), diagnostics }
}

fn not_a_report(folder: &Path) -> Diagnostic {
    let name = folder.display();
    let problem =
        Diagnostic::new(Code::FolderBukanLaporan, format!("map {name} bukan map laporan"));
    let problem = problem
        .note("map laporan berisi laporan.toml, realisasi-kinerja.toml, realisasi-anggaran.toml, kepegawaian.toml, sarana.toml, analisis.toml, dan permasalahan.toml")
        .note("map tahun di atasnya berisi perjanjian-kinerja.toml, anggaran.toml, dan gambaran-umum.toml; map instansi opd.toml dan renstra.toml; map daerah pemda.toml dan regulasi.toml");
    let below: Vec<String> =
        read::report_folders(folder).iter().map(|below| below.display().to_string()).collect();
    if below.is_empty() {
        return problem.saran("sebut map sebuah periode, misalnya reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1");
    }
    problem.saran(format!("sebut salah satu map laporan di bawahnya: {}", below.join(", ")))
}
