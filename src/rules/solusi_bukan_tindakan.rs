//! `solusi-bukan-tindakan`: what is called a solution names a thing and no action.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::prosa::{IsiRuas, Ruas};
use crate::tempat::Titik;

use super::Perkara;

/// Beginnings of Indonesian verbs, and of nouns for an action (peningkatan, penyusunan).
const AWALAN: [&str; 6] = ["me", "ber", "di", "ter", "pe", "ke"];
/// Endings of loan words for an action (koordinasi, sosialisasi, evaluasi).
const AKHIRAN: [&str; 2] = ["asi", "isi"];
/// Actions without any of them.
const TANPA_IMBUHAN: [&str; 6] = ["akan", "perlu", "segera", "telah", "sudah", "tetap"];

/// The first word of every solution says what is done.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for solusi in perkara.draf.solusi.as_ref()? {
        let Some(kata) = first_word(&solusi.uraian) else { continue };
        let place = perkara.tempat.of(&Titik::Solusi(solusi.id.clone()));
        if let Some(place) = place.filter(|_| !is_action(&kata)) {
            temuan.push(
                Diagnostic::new(
                    Code::SolusiBukanTindakan,
                    format!("solusi \"{}\" tidak menyebut tindakan", solusi.id),
                )
                .at(place)
                .about(&solusi.id)
                .found(format!("kata pertama \"{kata}\""), "kata kerja")
                .saran(
                    "awali uraiannya dengan apa yang dilakukan, misalnya \"menyiapkan …\" atau \"mengusulkan …\"",
                ),
            );
        }
    }
    Some(temuan)
}

/// The first word; `None` where the text begins with a reference.
fn first_word(uraian: &[Ruas]) -> Option<String> {
    match &uraian.first()?.isi {
        IsiRuas::Teks(teks) => Some(teks.split_whitespace().next()?.to_lowercase()),
        IsiRuas::Rujukan(_) => None,
    }
}

fn is_action(kata: &str) -> bool {
    AWALAN.iter().any(|awalan| kata.starts_with(awalan) && kata != "peraturan")
        || AKHIRAN.iter().any(|akhiran| kata.ends_with(akhiran))
        || TANPA_IMBUHAN.contains(&kata)
}
