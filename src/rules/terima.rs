//! Acceptances: a doubtful figure that the office stands by, with its reason.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Terima;
use crate::tempat::Titik;

use super::Perkara;

/// Takes out what is accepted. An acceptance of nothing is told, unless a rule has not been tried yet.
pub fn terima(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>, tertunda: bool) {
    let semua = perkara.laporan.terima.iter().enumerate();
    let semua = semua.filter_map(|(nomor, satu)| {
        let code = Code::named(&satu.aturan).filter(|code| code.acceptable());
        Some((satu, code, perkara.tempat.of(&Titik::Terima(nomor))?))
    });
    let semua: Vec<_> = semua.collect();
    let berlaku = |(satu, code, _): &(&Terima, Option<Code>, _)| {
        Some((code.as_ref()?.name(), satu.tempat.clone()))
    };
    let diterima: BTreeSet<(&str, String)> = semua.iter().filter_map(berlaku).collect();
    let mut terpakai = BTreeSet::new();
    temuan.retain(|problem| {
        let kunci = problem.perihal.clone().map(|perihal| (problem.code.name(), perihal));
        let Some(kunci) = kunci.filter(|kunci| diterima.contains(kunci)) else { return true };
        terpakai.insert(kunci);
        false
    });
    for satu in &semua {
        // Of two acceptances of the same the second accepts nothing.
        let terpakai = berlaku(satu).is_some_and(|kunci| terpakai.remove(&kunci));
        let (terima, code, place) = satu;
        match code {
            None => temuan.push(tak_dapat(terima).at(place)),
            Some(code) if !terpakai && !tertunda => temuan.push(usang(terima, *code).at(place)),
            Some(_) => {}
        }
    }
}

fn tak_dapat(terima: &Terima) -> Diagnostic {
    Diagnostic::new(
        Code::TerimaTakDapat,
        format!("\"{}\" bukan peringatan yang dapat diterima", terima.aturan),
    )
    .saran("salin `aturan` dan `tempat` dari peringatan yang tampil")
}

fn usang(terima: &Terima, code: Code) -> Diagnostic {
    Diagnostic::new(
        Code::TerimaUsang,
        format!("tidak ada lagi peringatan {code} tentang \"{}\"", terima.tempat),
    )
    .about(&terima.tempat)
    .saran("hapus `[[terima]]` ini")
}
