//! Whether a text speaks of a part of the budget tree.

use crate::domain::anggaran::IndikatorAnggaran;
use crate::domain::kode::Kode;
use crate::domain::prosa::{BlokProsa, IsiRuas, Prosa, Ruas};
use crate::domain::rujukan::{Angka, Lingkup, Objek, Rujukan, Tolok};

/// Whether one of its references points at the node, at its money or at one of its indicators.
pub fn menyebut(prosa: &Prosa, kode: &Kode, indikator: &[IndikatorAnggaran]) -> bool {
    rujukan(prosa).into_iter().any(|rujukan| match rujukan {
        Rujukan::Nama(Objek::Node(satu)) => satu == kode,
        Rujukan::Angka(
            Angka::Pagu(Lingkup::Node(satu))
            | Angka::RealisasiAnggaran(Lingkup::Node(satu))
            | Angka::Serapan(Lingkup::Node(satu)),
        ) => satu == kode,
        Rujukan::Angka(
            Angka::Realisasi(Tolok::Anggaran(id))
            | Angka::Target(Tolok::Anggaran(id))
            | Angka::Capaian(Tolok::Anggaran(id)),
        ) => indikator.iter().any(|satu| satu.id == *id),
        _ => false,
    })
}

/// All references of a text, in their order.
pub fn rujukan(prosa: &Prosa) -> Vec<&Rujukan> {
    let mut found = Vec::new();
    for blok in prosa {
        match blok {
            BlokProsa::Paragraf(ruas) => found.extend(dalam(ruas)),
            BlokProsa::Daftar { butir, .. } => found.extend(butir.iter().flat_map(rujukan)),
        }
    }
    found
}

/// All references of a paragraph.
pub fn dalam(ruas: &[Ruas]) -> impl Iterator<Item = &Rujukan> {
    ruas.iter().filter_map(|ruas| match &ruas.isi {
        IsiRuas::Rujukan(rujukan) => Some(rujukan),
        IsiRuas::Teks(_) => None,
    })
}
