//! `istilah-asing`: a foreign word that is not in italics (EYD V, II.B.3).

use crate::diagnostic::{Code, Diagnostic};
use crate::rules::Perkara;

use super::DaftarKata;

/// Foreign words that offices use, with the Indonesian one where there is one.
const ISTILAH: &str = include_str!("istilah-asing.txt");

/// Every term of the list outside of `*…*`.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let istilah = DaftarKata::read(ISTILAH);
    for (kutipan, kata) in perkara.prosa {
        let mut sesudah = 0;
        for (at, kini) in kata.iter().enumerate() {
            if kini.miring || kini.range.start < sesudah {
                continue;
            }
            let sisa = kata.get(at..).unwrap_or_default();
            let Some((range, padanan)) = istilah.find(kutipan, sisa) else { continue };
            sesudah = range.end;
            let tulisan = kutipan.tulisan(&range);
            let mut saran = format!("tulis *{tulisan}*");
            if !padanan.is_empty() {
                saran = format!("{saran}, atau lebih baik \"{padanan}\"");
            }
            temuan.push(
                Diagnostic::new(
                    Code::IstilahAsing,
                    format!("istilah asing \"{tulisan}\" tidak dicetak miring"),
                )
                .at(&kutipan.tempat(&range))
                .about(&tulisan)
                .saran(saran),
            );
        }
    }
    Some(temuan)
}
