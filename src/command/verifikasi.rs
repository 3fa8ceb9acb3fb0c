//! `verifikasi`: whether a PDF's signatures can be relied on, and whether the file follows from the data inside it.

use std::path::Path;

use lkjip::arsip::{self, Daftar, Dikenal, Keadaan, dikenal};
use lkjip::tanda::verifikasi::{Putusan, Verifikasi, teks, verifikasi};
use lkjip::ulang::{Ulang, ulang};

use super::arsip::{ada, gagal};
use super::{Failure, Outcome, akar, baca, message, result, sekarang};
use crate::args;

/// Judges every signature and prints what was found.
pub fn run(typed: &args::Verifikasi) -> Result<Outcome, Failure> {
    let pdf = baca(&typed.berkas)?;
    let hasil = verifikasi(&pdf, &akar(&typed.akar.percaya)?, sekarang()?);
    result(&teks(&typed.berkas.display().to_string(), &hasil))?;
    let dibangun = ulang(&pdf);
    result(&sebut(&dibangun))?;
    let daftar = match &typed.arsip {
        Some(arsip) => kata_daftar(ada(arsip)?, &typed.berkas, &pdf, &hasil)?,
        None => Outcome::Good,
    };
    let outcome = match (hasil.putusan(), &dibangun) {
        (Putusan::TidakSah, _) | (_, Ulang::Beda(_)) => Outcome::Faulty,
        (Putusan::TakDapatDinilai, _) | (_, Ulang::TakDapatDinilai(_)) => Outcome::Unjudged,
        (Putusan::Sah, Ulang::Sama { .. } | Ulang::BukanLaporan(_)) => Outcome::Good,
    };
    Ok(outcome.max(daftar))
}

/// Says what the register of an archive knows of the file. What is not there or was withdrawn is not to be relied on; what
/// was replaced was issued all the same.
fn kata_daftar(
    arsip: &Path,
    berkas: &Path,
    pdf: &[u8],
    hasil: &Verifikasi,
) -> Result<Outcome, Failure> {
    let daftar = Daftar::baca(arsip).map_err(gagal(arsip))?;
    let dikenal = dikenal(arsip, &daftar, pdf);
    let kembali = matches!(dikenal, Dikenal::Diawali(..)) && !hasil.tanda.is_empty();
    let (kata, kantong, keadaan) = match dikenal {
        Dikenal::Tercatat(satu, keadaan) => (format!("berkas ini {}", satu.nama), satu, keadaan),
        Dikenal::Diawali(satu, keadaan) => (
            format!("berkas ini tidak tercatat, tetapi diawali terbitan {}", satu.nama),
            satu,
            keadaan,
        ),
        Dikenal::Tidak => {
            result("daftar arsip: berkas ini tidak ada di arsip itu\n")?;
            return Ok(Outcome::Faulty);
        }
    };
    let kalimat = keadaan.kalimat().unwrap_or_else(|| keadaan.kata().to_owned());
    result(&format!("daftar arsip: {kata}, {kalimat}\n"))?;
    let catatan = arsip::catatan(arsip, &kantong, hasil);
    catatan.iter().for_each(|satu| message(&format!("catatan: {satu}\n")));
    if kembali && !matches!(keadaan, Keadaan::Dicabut(_)) {
        let (berkas, arsip) = (berkas.display(), arsip.display());
        message(&format!("saran: masukkan dengan lkjip terima {berkas} --arsip {arsip}\n"));
    }
    Ok(match keadaan {
        Keadaan::Berlaku | Keadaan::Digantikan(_) => Outcome::Good,
        Keadaan::Dicabut(_) => Outcome::Faulty,
    })
}

/// What building the file again came to, on a line or some.
fn sebut(dibangun: &Ulang) -> String {
    match dibangun {
        Ulang::Sama { lanjutan: 0 } => "bangun ulang dari data di dalamnya: sama\n".to_owned(),
        Ulang::Sama { lanjutan } => format!(
            "bangun ulang dari data di dalamnya: sama; {lanjutan} byte sesudahnya ditambahkan kemudian\n"
        ),
        Ulang::Beda(sebab) => {
            format!("bangun ulang dari data di dalamnya: tidak sama; {}\n", sebab.join("; "))
        }
        Ulang::TakDapatDinilai(sebab) => {
            format!("bangun ulang tidak dapat dinilai: {}\n", sebab.join("; "))
        }
        Ulang::BukanLaporan(sebab) => format!("bangun ulang: tidak dapat; {sebab}\n"),
    }
}
