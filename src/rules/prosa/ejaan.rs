//! `ejaan`: a spelling that is not official Indonesian (EYD V, KBBI).

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostic};
use crate::kutipan::Kutipan;
use crate::rules::Perkara;

use super::DaftarKata;

/// Spellings that are certainly wrong, each with the right one.
const EJAAN: &str = include_str!("ejaan.txt");

/// Every word of the list outside of italics, and a reduplication that is torn apart.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let ejaan = DaftarKata::read(EJAAN);
    for (kutipan, kata) in perkara.prosa {
        for (at, _) in kata.iter().enumerate().filter(|(_, kata)| !kata.miring) {
            let sisa = kata.get(at..).unwrap_or_default();
            if let Some((range, benar)) = ejaan.find(kutipan, sisa) {
                temuan.push(wrong(kutipan, &range, benar));
            } else if let [kiri, kanan, ..] = sisa
                && kiri.kecil == kanan.kecil
                && kiri.teks.starts_with(char::is_alphanumeric)
                && let sela = kutipan.sela(kiri, kanan)
                && sela.trim() == "-"
                && sela != "-"
            {
                let range = kiri.range.start..kanan.range.end;
                temuan.push(wrong(kutipan, &range, &format!("{}-{}", kiri.teks, kanan.teks)));
            }
        }
    }
    Some(temuan)
}

fn wrong(kutipan: &Kutipan, range: &Range<usize>, benar: &str) -> Diagnostic {
    let tulisan = kutipan.tulisan(range);
    Diagnostic::new(Code::Ejaan, format!("\"{tulisan}\" bukan ejaan baku"))
        .at(&kutipan.tempat(range))
        .about(&tulisan)
        .saran(format!("tulis \"{benar}\""))
}
