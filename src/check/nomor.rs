//! The office's number in laporan.toml, and the place in it that the archive fills.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::nomor::{Nomor, Pola};
use crate::read::notes::Read;
use crate::read::table::Value;

/// The placeholder's name.
const URUT: &str = "urut";
/// More digits than any register of letters needs.
const TERLEBAR: usize = 9;

/// Reads a number.
pub fn nomor(value: &Value<'_>) -> Read<Nomor> {
    let teks = value.text()?;
    match pola(&teks) {
        Ok(Some(pola)) => Ok(Nomor::Berurut(pola)),
        Ok(None) => Ok(Nomor::Tetap(teks)),
        Err(problem) => Err(value.notes().push(problem.at(&value.place))),
    }
}

/// What stands around the placeholder, where there is one.
fn pola(teks: &str) -> Result<Option<Pola>, Diagnostic> {
    let Some((awal, sisa)) = teks.split_once('{') else { return Ok(None) };
    let (nama, akhir) = sisa.split_once('}').ok_or_else(unclosed)?;
    let lebar = lebar(nama.trim())?;
    match akhir.split_once('{') {
        Some((_, sisa)) => Err(kedua(sisa)),
        None => Ok(Some(Pola { awal: awal.to_owned(), lebar, akhir: akhir.to_owned() })),
    }
}

/// How many digits a placeholder has at least.
fn lebar(nama: &str) -> Result<usize, Diagnostic> {
    match nama.split_once(':') {
        None if nama == URUT => Ok(1),
        Some((URUT, lebar)) => {
            let lebar = lebar.parse().ok().filter(|lebar| (1..=TERLEBAR).contains(lebar));
            lebar.ok_or_else(|| wrong_width(nama))
        }
        _ => Err(unknown(nama)),
    }
}

fn unclosed() -> Diagnostic {
    Diagnostic::new(Code::RujukanSalahTulis, "kurung kurawal di nomor tidak ditutup")
        .saran("tutup dengan }, misalnya {urut}")
}

fn unknown(nama: &str) -> Diagnostic {
    Diagnostic::new(Code::RujukanTakDikenal, format!("{{{nama}}} tidak dikenal di dalam nomor"))
        .saran("di dalam nomor hanya ada {urut}, atau {urut:3} untuk tiga angka; selebihnya ditulis sendiri")
}

fn wrong_width(nama: &str) -> Diagnostic {
    Diagnostic::new(Code::RujukanTakDikenal, format!("banyaknya angka di {{{nama}}} tidak dikenal"))
        .saran(format!("tulis 1 sampai {TERLEBAR}, misalnya {{urut:3}}"))
}

/// What is wrong with another placeholder: only one part of a number is counted.
fn kedua(sisa: &str) -> Diagnostic {
    let Some((nama, _)) = sisa.split_once('}') else { return unclosed() };
    lebar(nama.trim()).err().unwrap_or_else(|| {
        Diagnostic::new(Code::RujukanSalahTulis, "nomor memuat {urut} lebih dari sekali")
            .saran("tulis {urut} sekali saja")
    })
}
