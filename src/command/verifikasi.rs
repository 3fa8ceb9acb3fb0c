//! `verifikasi`: whether a PDF's signatures can be relied on, and whether the file follows from the data inside it.

use lkjip::tanda::verifikasi::{Putusan, teks, verifikasi};
use lkjip::ulang::{Ulang, ulang};

use super::{Failure, Outcome, akar, baca, result, sekarang};
use crate::args::Verifikasi;

/// Judges every signature and prints what was found.
pub fn run(typed: &Verifikasi) -> Result<Outcome, Failure> {
    let pdf = baca(&typed.berkas)?;
    let hasil = verifikasi(&pdf, &akar(&typed.percaya)?, sekarang()?);
    result(&teks(&typed.berkas.display().to_string(), &hasil))?;
    let dibangun = ulang(&pdf);
    result(&sebut(&dibangun))?;
    Ok(match (hasil.putusan(), &dibangun) {
        (Putusan::TidakSah, _) | (_, Ulang::Beda(_)) => Outcome::Faulty,
        (Putusan::TakDapatDinilai, Ulang::Sama { .. } | Ulang::BukanLaporan(_)) => {
            Outcome::Unjudged
        }
        (Putusan::Sah, Ulang::Sama { .. } | Ulang::BukanLaporan(_)) => Outcome::Good,
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
        Ulang::BukanLaporan(sebab) => format!("bangun ulang: tidak dapat; {sebab}\n"),
    }
}
