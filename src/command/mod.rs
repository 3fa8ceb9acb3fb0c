//! The verbs, and what they have in common: messages go to stderr, results to stdout.

mod susun;
mod periksa;
mod rekap;
mod terbitkan;
mod terima;
mod anak;
mod arsip;
mod jelaskan;
mod skema;
mod rupa;
mod keluaran;
mod sandi;
mod penanda;
mod jaringan;
mod stempel;
mod jangka;
mod tandatangan;
mod verifikasi;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use lkjip::diagnostic::{self, Diagnostic, Look, Severity};
use lkjip::read::jalur;
use lkjip::source::Sources;
use lkjip::tanda::{Certificate, DateTime, Gagal, read_certificates};

use crate::args::Verb;

/// How a verb ended; the later the worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    Good,
    /// Nothing is wrong as far as could be seen, but not all could be seen.
    Unjudged,
    /// A report has errors, or warnings where none are allowed; or a signature does not hold.
    Faulty,
}

/// Why a verb could not run, in Indonesian.
#[derive(Debug)]
struct Failure(String);

impl From<Gagal> for Failure {
    fn from(gagal: Gagal) -> Self {
        Self(gagal.to_string())
    }
}

/// Which problems a report may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Allowed {
    Warnings,
    Nothing,
}

/// Runs a verb.
pub fn run(verb: Verb) -> ExitCode {
    let outcome = match verb {
        Verb::Susun(typed) => susun::run(&typed),
        Verb::Periksa(typed) => periksa::run(&typed),
        Verb::Rekap(typed) => rekap::run(&typed),
        Verb::Terbitkan(typed) => terbitkan::run(&typed),
        Verb::Terima(typed) => terima::run(&typed),
        Verb::Arsip(typed) => arsip::run(&typed),
        Verb::BangunUlang => anak::run(),
        Verb::Jelaskan(typed) => jelaskan::run(&typed),
        Verb::Skema(typed) => skema::run(&typed),
        Verb::ContohRupa(typed) => rupa::contoh_rupa(&typed),
        Verb::Templat(typed) => rupa::templat(&typed),
        Verb::Tandatangan(typed) => tandatangan::run(&typed),
        Verb::Verifikasi(typed) => verifikasi::run(&typed),
    };
    match outcome {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Faulty) => ExitCode::from(1),
        Ok(Outcome::Unjudged) => ExitCode::from(2),
        Err(Failure(why)) => refuse(&format!("galat: {why}\n")),
    }
}

/// Gives help or version.
pub fn answer(text: &str) -> ExitCode {
    match result(text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(why)) => refuse(&format!("galat: {why}\n")),
    }
}

/// Says why nothing was run.
pub fn refuse(text: &str) -> ExitCode {
    message(text);
    ExitCode::from(2)
}

/// The reports in and below the folders, each once; a folder without any stands for itself, so that reading it tells.
fn reports(folders: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut found: Vec<PathBuf> = Vec::new();
    for folder in folders {
        if !folder.is_dir() {
            let name = folder.display();
            return Err(Failure(if folder.exists() {
                format!("\"{name}\" bukan map")
            } else {
                format!("map \"{name}\" tidak ada{}", what_is_there(folder))
            }));
        }
        let mut below = lkjip::read::report_folders(folder);
        if below.is_empty() {
            below.push(folder.clone());
        }
        below.retain(|one| !found.contains(one));
        found.extend(below);
    }
    Ok(found)
}

/// The one report in or below a folder.
fn only_report(folder: &Path) -> Result<PathBuf, Failure> {
    let mut folders = reports(&[folder.to_path_buf()])?;
    match folders.pop().filter(|_| folders.is_empty()) {
        Some(one) => Ok(one),
        None => Err(Failure(format!(
            "ada {} laporan di bawah \"{}\", sebutkan salah satu",
            folders.len() + 1,
            folder.display()
        ))),
    }
}

/// Runs a step on every report, with a line of progress where there are several. One that fails does not keep the others
/// from being tried; the worst outcome counts.
fn each(
    folders: &[PathBuf],
    mut step: impl FnMut(&Path) -> Result<Outcome, Failure>,
) -> Result<Outcome, Failure> {
    let count = folders.len();
    let (mut faulty, mut failed) = (0_usize, 0_usize);
    for (index, folder) in folders.iter().enumerate() {
        if count > 1 {
            message(&format!("[{}/{count}] {}\n", index + 1, folder.display()));
        }
        match step(folder) {
            Ok(Outcome::Good) => {}
            Ok(Outcome::Unjudged | Outcome::Faulty) => faulty += 1,
            Err(failure) if count == 1 => return Err(failure),
            Err(Failure(why)) => {
                message(&format!("galat: {why}\n"));
                failed += 1;
            }
        }
    }
    if count > 1 {
        let good = count - faulty - failed;
        message(&format!("{count} laporan: {good} baik, {faulty} bermasalah\n"));
    }
    if failed > 0 {
        return Err(Failure(format!("{failed} laporan tidak dapat diselesaikan")));
    }
    Ok(if faulty == 0 { Outcome::Good } else { Outcome::Faulty })
}

/// Whether a report with these problems passes.
fn judged(diagnostics: &[Diagnostic], allowed: Allowed) -> Outcome {
    let passes = |one: &Diagnostic| match (one.severity, allowed) {
        (Severity::Galat, Allowed::Warnings | Allowed::Nothing) => false,
        (Severity::Peringatan, Allowed::Warnings) => true,
        (Severity::Peringatan, Allowed::Nothing) => false,
    };
    if diagnostics.iter().all(passes) { Outcome::Good } else { Outcome::Faulty }
}

/// What `--ketat` allows.
fn allowed(ketat: bool) -> Allowed {
    if ketat { Allowed::Nothing } else { Allowed::Warnings }
}

/// Tells the problems of a report, and whether more may follow.
fn tell(diagnostics: &[Diagnostic], sources: &Sources, tertunda: bool) {
    message(&diagnostic::render(diagnostics, sources, look()));
    if let Some(first) = diagnostics.first() {
        message(&format!("arti sebuah kode: lkjip jelaskan {}\n", first.code));
    }
    if tertunda {
        let menunggu = match diagnostic::any_error(diagnostics) {
            true => "baru dijalankan setelah galat di atas diperbaiki",
            // What is read of other reports alone can be amiss where nothing of this one is.
            false => {
                "menunggu laporan terdahulu yang belum dapat dibaca: perbaiki dahulu galat di map laporan itu"
            }
        };
        message(&format!("catatan: sebagian pemeriksaan {menunggu}\n"));
    }
}

// NO_COLOR asks for no colours (no-color.org); no figure and no page depends on it.
#[allow(clippy::disallowed_methods)]
fn look() -> Look {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if io::stderr().is_terminal() && !unwanted { Look::Coloured } else { Look::Plain }
}

/// The bytes of a file that was named.
fn read(berkas: &Path) -> Result<Vec<u8>, Failure> {
    lkjip::read::read_file(berkas, usize::MAX).map_err(|error| {
        let (nama, sebab) = (berkas.display(), reason(&error));
        Failure(format!("\"{nama}\" tidak dapat dibaca: {sebab}{}", what_is_there(berkas)))
    })
}

/// A line with what is there instead of what was named.
fn what_is_there(path: &Path) -> String {
    jalur::existing(path).map_or_else(String::new, |saran| format!("\nsaran: {saran}"))
}

// A signature tells when it was made, and a certificate holds only for a while; no report's bytes depend on it.
#[allow(clippy::disallowed_methods)]
fn now() -> Result<DateTime, Failure> {
    DateTime::from_system_time(SystemTime::now())
        .map_err(|_| Failure("jam komputer ini tidak dapat dipakai".to_owned()))
}

/// Certificates that are trusted as roots.
fn akar(semua: &[PathBuf]) -> Result<Vec<Certificate>, Failure> {
    let mut akar = Vec::new();
    for berkas in semua {
        let found = read_certificates(&read(berkas)?).ok_or_else(|| {
            Failure(format!("\"{}\" bukan sertifikat (PEM atau DER)", berkas.display()))
        })?;
        akar.extend(found);
    }
    Ok(akar)
}

/// What was issued is changed by nobody, and nothing is added to it.
fn ensure_outside_archive(berkas: &Path) -> Result<(), Failure> {
    if !lkjip::arsip::is_inside(berkas) {
        return Ok(());
    }
    Err(Failure(format!(
        "\"{}\" berada di dalam arsip, dan yang sudah terbit tidak diubah\nsaran: sebut nama di map lain dengan -o",
        berkas.display()
    )))
}

/// What is there is not overwritten unsaid.
fn already_there(berkas: &Path) -> Failure {
    Failure(format!(
        "\"{}\" sudah ada\nsaran: sebutkan nama lain dengan -o, atau tambahkan --timpa",
        berkas.display()
    ))
}

/// Writes a file that was asked for.
fn save(berkas: &Path, isi: &[u8]) -> Result<(), Failure> {
    ensure_outside_archive(berkas)?;
    lkjip::deliver::write(berkas, isi).map_err(|error| {
        Failure(format!("\"{}\" tidak dapat ditulis: {}", berkas.display(), reason(&error)))
    })
}

/// Writes to stderr; where nobody listens there is nobody to tell.
fn message(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes a result to stdout. A reader who has seen enough (`lkjip rekap … | head`) is no failure.
fn result(text: &str) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure(format!("hasil tidak dapat ditulis: {}", reason(&error))))
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The usual reasons for which a disk refuses, in Indonesian.
const REASONS: [(io::ErrorKind, &str); 8] = [
    (io::ErrorKind::NotFound, "map atau berkasnya tidak ada"),
    (io::ErrorKind::PermissionDenied, "tidak diizinkan oleh sistem"),
    (io::ErrorKind::ReadOnlyFilesystem, "penyimpanan hanya dapat dibaca"),
    (io::ErrorKind::StorageFull, "penyimpanan penuh"),
    (io::ErrorKind::Unsupported, "itu pipa atau perangkat, bukan berkas biasa"),
    (io::ErrorKind::IsADirectory, "itu sebuah map, bukan berkas"),
    (io::ErrorKind::NotADirectory, "bagian dari jalurnya bukan map"),
    (io::ErrorKind::InvalidFilename, "nama berkasnya tidak sah"),
];

/// Why the disk refused; the system's own words are better than none.
fn reason(error: &io::Error) -> String {
    let usual = REASONS.iter().find(|(kind, _)| *kind == error.kind());
    usual.map_or_else(|| error.to_string(), |(_, words)| (*words).to_owned())
}
