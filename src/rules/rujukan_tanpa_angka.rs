//! `rujukan-tanpa-angka`: a sentence of the office names a figure that nobody knows.

use std::ops::Range;

use crate::compute::{Nilai, figure};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rujukan::{Angka, Rujukan};
use crate::kutipan::{Kutipan, RUJUKAN};

use super::{Findings, Perkara};

/// Every reference to a figure, as far as that is computed.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    let semua = perkara.prosa.iter().flat_map(|(kutipan, _)| {
        let rujukan = kutipan.rujukan.iter();
        rujukan.filter_map(|(at, rujukan)| match rujukan {
            Rujukan::Angka(angka) | Rujukan::Terbilang(angka) => Some((*kutipan, *at, angka)),
            Rujukan::Sebutan(_)
            | Rujukan::Nama(_)
            | Rujukan::Keadaan(_)
            | Rujukan::Regulasi(_)
            | Rujukan::Fakta(_)
            | Rujukan::Tabel(_)
            | Rujukan::Gambar(_)
            | Rujukan::Subbab(_)
            | Rujukan::Bab(_) => None,
        })
    });
    Findings::each(Some(semua), |(kutipan, at, angka)| {
        let tiada = figure(perkara.angka, angka)? == Nilai::TidakAda;
        let range = at..at + RUJUKAN.len_utf8();
        Some(tiada.then(|| tell(kutipan, &range, angka)).into_iter().collect())
    })
}

fn tell(kutipan: &Kutipan, range: &Range<usize>, angka: &Angka) -> Diagnostic {
    let apa = format!("{angka} tidak mempunyai angka, tetapi disebut di dalam kalimat");
    Diagnostic::new(Code::RujukanTanpaAngka, apa)
        .at(&kutipan.tempat(range))
        .about(angka)
        .of([angka])
        .note("di laporan tercetak \"tidak tersedia\" di tempat angka itu")
        .saran("tulis kalimatnya tanpa angka itu, atau isi datanya bila sudah diketahui")
}
