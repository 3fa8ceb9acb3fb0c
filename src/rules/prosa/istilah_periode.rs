//! `istilah-periode`: a quarter is called otherwise than the report calls it.

use crate::diagnostic::{Code, Diagnostic};
use crate::rules::Perkara;

/// Words for a part of the year, some of them misspelt. "Semester" is none: schools and statistics have it, too.
const SEBUTAN: [&str; 7] =
    ["tribulan", "triwulan", "caturwulan", "kuartal", "kwartal", "tribunal", "tribunan"];

/// Every such word that is not the report's own.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let istilah = &perkara.draf.identitas.as_ref()?.istilah_periode;
    let sendiri = istilah.to_lowercase();
    for (kutipan, semua) in perkara.prosa {
        for kata in semua {
            if SEBUTAN.contains(&kata.kecil.as_str()) && kata.kecil != sendiri {
                temuan.push(
                    Diagnostic::new(
                        Code::IstilahPeriode,
                        format!("periode disebut \"{}\", bukan \"{istilah}\"", kata.teks),
                    )
                    .at(&kutipan.tempat(&kata.range))
                    .about(kata.teks)
                    .saran(format!(
                        "tulis \"{sendiri}\", atau {{rentang}} untuk periode laporan ini"
                    )),
                );
            }
        }
    }
    Some(temuan)
}
