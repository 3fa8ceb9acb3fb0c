//! Acceptances: a doubtful figure that the office stands by, with its reason.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Terima;
use crate::tempat::Titik;

use super::Perkara;

/// Takes out what is accepted. An acceptance of nothing is told, unless a rule has not been tried yet.
pub fn terima(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>, tertunda: bool) {
    for (nomor, satu) in perkara.laporan.terima.iter().enumerate() {
        let Some(place) = perkara.tempat.of(&Titik::Terima(nomor)) else { continue };
        let known = Code::ALL.into_iter().find(|code| code.name() == satu.aturan);
        let Some(code) = known.filter(|code| code.acceptable()) else {
            temuan.push(
                Diagnostic::new(
                    Code::TerimaTakDapat,
                    format!("\"{}\" bukan peringatan yang dapat diterima", satu.aturan),
                )
                .at(place)
                .saran("salin `aturan` dan `tempat` dari peringatan yang tampil"),
            );
            continue;
        };
        let before = temuan.len();
        temuan.retain(|problem| !accepts(satu, code, problem));
        if temuan.len() == before && !tertunda {
            temuan.push(
                Diagnostic::new(
                    Code::TerimaUsang,
                    format!("tidak ada lagi peringatan {code} tentang \"{}\"", satu.tempat),
                )
                .at(place)
                .about(&satu.tempat)
                .saran("hapus `[[terima]]` ini"),
            );
        }
    }
}

fn accepts(terima: &Terima, code: Code, problem: &Diagnostic) -> bool {
    problem.code == code && problem.perihal.as_ref() == Some(&terima.tempat)
}
