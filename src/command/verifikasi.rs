//! `verifikasi`: whether a PDF's signatures can be relied on.

use lkjip::tanda::baca_sertifikat;
use lkjip::tanda::verifikasi::{Putusan, teks, verifikasi};

use super::{Failure, Outcome, baca, result, sekarang};
use crate::args::Verifikasi;

/// Judges every signature and prints what was found.
pub fn run(typed: &Verifikasi) -> Result<Outcome, Failure> {
    let pdf = baca(&typed.berkas)?;
    let mut akar = Vec::new();
    for berkas in &typed.percaya {
        let found = baca_sertifikat(&baca(berkas)?).ok_or_else(|| {
            Failure(format!("\"{}\" bukan sertifikat (PEM atau DER)", berkas.display()))
        })?;
        akar.extend(found);
    }
    let hasil = verifikasi(&pdf, &akar, sekarang()?);
    result(&teks(&typed.berkas.display().to_string(), &hasil))?;
    Ok(match hasil.putusan() {
        Putusan::Sah => Outcome::Good,
        Putusan::TakDapatDinilai => Outcome::Unjudged,
        Putusan::TidakSah => Outcome::Faulty,
    })
}
