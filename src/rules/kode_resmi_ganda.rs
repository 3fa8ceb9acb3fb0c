//! `kode-resmi-ganda`: two indicators bear one official code.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rujukan::Objek;
use crate::tempat::Titik;

use super::Perkara;

/// A code that an earlier indicator has; some lists print one twice all the same.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut pertama = BTreeMap::new();
    let mut temuan = Vec::new();
    for indikator in perkara.draf.renstra.as_ref()?.indikator() {
        let Some(kode) = &indikator.kode else { continue };
        let titik = Titik::Objek(Objek::Indikator(indikator.id.clone()));
        let Some(place) = perkara.tempat.of(&titik) else { continue };
        let Some(lain) = pertama.get(kode) else {
            pertama.insert(kode, place);
            continue;
        };
        let problem = format!("kode resmi {kode} dipakai dua indikator");
        temuan.push(
            Diagnostic::new(Code::KodeResmiGanda, problem)
                .at(place)
                .about(kode)
                .conflicting(lain, "sudah dipakai di sini")
                .saran("periksa kedua kode itu pada daftar resminya"),
        );
    }
    Some(temuan)
}
