//! `cara-serapan`: the result of a program or kegiatan is taken to be its spending.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, IndikatorAnggaran};
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::Perkara;

/// Money spent is no result, though reports often give it as one.
pub fn periksa(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let program = perkara.draf.program.as_ref()?.iter();
    let semua = program.flat_map(|program| {
        let kegiatan = program.kegiatan.iter().flat_map(|kegiatan| &kegiatan.indikator);
        program.indikator.iter().chain(kegiatan)
    });
    let serapan = |satu: &&IndikatorAnggaran| matches!(satu.cara, Cara::Serapan { .. });
    for indikator in semua.filter(serapan) {
        let titik = Titik::Angka(Angka::Capaian(Tolok::Anggaran(indikator.id.clone())));
        if let Some(place) = perkara.tempat.of(&titik) {
            temuan.push(
                Diagnostic::new(
                    Code::CaraSerapan,
                    format!("realisasi {} diambil dari serapan anggaran", indikator.id),
                )
                .at(place)
                .about(&indikator.id)
                .of([&indikator.id])
                .saran("ukur hasilnya sendiri, dengan cara menurut definisi indikator"),
            );
        }
    }
    Some(temuan)
}
