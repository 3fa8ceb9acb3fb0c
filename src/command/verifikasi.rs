//! `verifikasi`: whether a PDF's signatures can be relied on, and whether the file follows from the data inside it.

use std::path::Path;

use lkjip::arsip::{self, Asli, Daftar, Keadaan, Pengenalan, asli, recognize};
use lkjip::pdf::Pdf;
use lkjip::tanda::verifikasi::{Putusan, Verifikasi, teks, verifikasi};
use lkjip::ulang::{NilaiUlang, nilai, rebuild};

use super::arsip::{ensure_archive, refused};
use super::{Failure, Outcome, akar, anak, message, now, read, result};
use crate::args;

/// Judges every signature and prints what was found.
pub fn run(typed: &args::PerintahVerifikasi) -> Result<Outcome, Failure> {
    let isi = read(&typed.berkas)?;
    let pdf = Pdf::new(&isi);
    let hasil = verifikasi(&pdf, &akar(&typed.akar.percaya)?, now()?);
    result(&teks(&typed.berkas.display().to_string(), &hasil))?;
    let Some(arsip) = &typed.arsip else {
        let dibangun = by_rebuild(&pdf, &hasil)?;
        return Ok(outcome(hasil.putusan()).max(outcome(dibangun)));
    };
    let daftar = Daftar::read(ensure_archive(arsip)?).map_err(refused(arsip))?;
    let dikenal = recognize(arsip, &daftar, pdf.bytes());
    let dibangun =
        match asli(arsip, &daftar, &dikenal, &pdf, anak::rebuild).map_err(refused(arsip))? {
            Some(Asli { putusan, kata }) => {
                result(&kata)?;
                putusan
            }
            None => by_rebuild(&pdf, &hasil)?,
        };
    let tercatat = kata_daftar(arsip, &typed.berkas, dikenal, &hasil)?;
    Ok(outcome(hasil.putusan()).max(outcome(dibangun)).max(tercatat))
}

/// The file by its own rebuild.
fn by_rebuild(pdf: &Pdf<'_>, hasil: &Verifikasi) -> Result<Putusan, Failure> {
    let NilaiUlang { putusan, kata, saran } = nilai(&rebuild(pdf, anak::rebuild), pdf, hasil);
    result(&kata)?;
    saran.iter().for_each(|saran| message(&format!("saran: {saran}\n")));
    Ok(putusan)
}

fn outcome(putusan: Putusan) -> Outcome {
    match putusan {
        Putusan::Sah => Outcome::Good,
        Putusan::TakDapatDinilai => Outcome::Unjudged,
        Putusan::TidakSah => Outcome::Faulty,
    }
}

/// Says what the register of an archive knows of the file. What is not there or was withdrawn is not to be relied on; what
/// was replaced was issued all the same.
fn kata_daftar(
    arsip: &Path,
    berkas: &Path,
    dikenal: Pengenalan<'_>,
    hasil: &Verifikasi,
) -> Result<Outcome, Failure> {
    let kembali = matches!(dikenal, Pengenalan::Diawali(..)) && !hasil.tanda.is_empty();
    let (kata, kantong, keadaan) = match dikenal {
        Pengenalan::Tercatat(kantong, keadaan) => {
            (format!("berkas ini {}", kantong.nama), kantong, keadaan)
        }
        Pengenalan::Diawali(kantong, keadaan) => (
            format!("berkas ini tidak tercatat, tetapi diawali terbitan {}", kantong.nama),
            kantong,
            keadaan,
        ),
        Pengenalan::Tidak => {
            result("daftar arsip: berkas ini tidak ada di arsip itu\n")?;
            return Ok(Outcome::Faulty);
        }
    };
    let kalimat = keadaan.kalimat().unwrap_or_else(|| keadaan.kata().to_owned());
    result(&format!("daftar arsip: {kata}, {kalimat}\n"))?;
    let catatan = arsip::catatan(arsip, &kantong, hasil);
    catatan.iter().for_each(|catatan| message(&format!("catatan: {catatan}\n")));
    if kembali && !matches!(keadaan, Keadaan::Dicabut(_)) {
        let (berkas, arsip) = (berkas.display(), arsip.display());
        message(&format!("saran: masukkan dengan lkjip terima {berkas} --arsip {arsip}\n"));
    }
    Ok(match keadaan {
        Keadaan::Berlaku | Keadaan::Digantikan(_) => Outcome::Good,
        Keadaan::Dicabut(_) => Outcome::Faulty,
    })
}
