//! The words for files that are missing, that cannot be read, or that are something else than they should be.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::Levels;
use super::kind::FileKind;
use crate::diagnostic::{Code, Diagnostic};

/// A file that has to be there; `nearly` is one whose name only wants an ending less.
pub fn missing_file(name: &str, folders: &[PathBuf], nearly: Option<&Path>) -> Diagnostic {
    let looked: Vec<_> = folders.iter().map(|folder| folder.display().to_string()).collect();
    let problem = Diagnostic::new(Code::BerkasHilang, format!("berkas {name} tidak ada"))
        .note(format!("dicari di {}", looked.join(", ")));
    match nearly {
        Some(path) => problem.saran(format!(
            "ganti nama {} menjadi {name}; Notepad menambahkan .txt bila jenis berkasnya bukan Semua Berkas",
            path.display()
        )),
        None => problem.saran(format!("buat {name} di salah satu map itu")),
    }
}

/// A file that is no text, or text in another encoding.
pub(super) fn not_text(path: &Path, content: &[u8]) -> Diagnostic {
    const NOTEPAD: &str = "buka di Notepad, pilih Simpan Sebagai dengan pengodean UTF-8, lalu simpan dengan nama yang sama";
    let problem =
        Diagnostic::new(Code::BerkasTakTerbaca, format!("{} bukan teks UTF-8", path.display()));
    let kind = FileKind::of(content);
    if kind == FileKind::Other {
        let valid = std::str::from_utf8(content).map_or_else(|error| error.valid_up_to(), str::len);
        let line = content.iter().take(valid).filter(|byte| **byte == b'\n').count() + 1;
        let note = format!("huruf pertama yang tidak dikenal ada di baris {line}");
        return problem.note(note).saran(NOTEPAD);
    }
    let problem = problem.note(format!("berkas itu adalah {kind}"));
    if kind == FileKind::Utf16 {
        return problem.saran(NOTEPAD);
    }
    problem.saran("salin isinya ke Notepad, lalu simpan sebagai teks UTF-8 dengan nama yang sama")
}

/// A file that the disk does not give, or of more bytes than it may have.
pub(super) fn unreadable(path: &Path, error: &io::Error, most: usize) -> Diagnostic {
    let what = format!("{} tidak dapat dibaca", path.display());
    let too_large = error.kind() == io::ErrorKind::FileTooLarge;
    let code = if too_large { Code::TerlaluBesar } else { Code::BerkasTakTerbaca };
    refused(Diagnostic::new(code, what), path, error, most)
}

/// Says why a file cannot be read, and what to do.
pub fn refused(problem: Diagnostic, path: &Path, error: &io::Error, most: usize) -> Diagnostic {
    let kind = error.kind();
    if kind == io::ErrorKind::FileTooLarge {
        let found = path.metadata().map_or(0, |kind| kind.len());
        return problem
            .found(format!("{found} byte"), format!("paling banyak {most} byte"))
            .saran("pastikan berkasnya tidak keliru; bila benar, pecah atau perkecil isinya");
    }
    let (note, saran) = if kind == io::ErrorKind::PermissionDenied {
        ("tidak ada izin untuk membacanya", "beri izin baca pada berkas itu, lalu jalankan lagi")
    } else if kind == io::ErrorKind::IsADirectory {
        ("itu sebuah map, bukan berkas", "ganti nama map itu, lalu taruh berkasnya di sana")
    } else if kind == io::ErrorKind::Unsupported {
        ("itu pipa atau perangkat, bukan berkas biasa", "ganti dengan berkas biasa")
    } else if path.is_symlink() {
        (
            "itu tautan (symlink) yang berputar atau yang tujuannya tidak ada",
            "ganti tautan itu dengan berkasnya sendiri",
        )
    } else {
        return problem.note(format!("keterangan dari komputer: {error}")).saran(
            "pastikan berkas itu dapat dibuka dan tidak sedang dipakai, lalu jalankan lagi",
        );
    };
    problem.note(note).saran(saran)
}

/// A file that a key names and that is in none of the report's folders. `beside` is the file that names it, `instead`
/// what may be taken out where there is no such file.
pub fn named_missing(
    code: Code,
    name: &str,
    beside: &str,
    instead: &str,
    levels: &Levels,
) -> Diagnostic {
    let folders: Vec<String> =
        levels.folders().iter().map(|folder| folder.display().to_string()).collect();
    let problem = Diagnostic::new(code, format!("berkas \"{name}\" tidak ditemukan"));
    let problem = problem.note(format!("dicari di {}", folders.join(", ")));
    let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
    match levels.find(beside).filter(|_| inside) {
        Some(beside) => {
            let place = beside.with_file_name(name);
            problem.saran(format!("taruh berkasnya di {}, atau hapus {instead}", place.display()))
        }
        None => problem.saran(format!(
            "taruh berkasnya di map {beside}, lalu tulis namanya tanpa map lain; atau hapus {instead}"
        )),
    }
}
