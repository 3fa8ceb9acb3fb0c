//! Whether a text speaks of a part of the budget tree.

use crate::domain::anggaran::IndikatorAnggaran;
use crate::domain::kode::Kode;
use crate::domain::prosa::{BlokProsa, IsiRuas, Prosa, Ruas};
use crate::domain::rujukan::{Angka, Lingkup, Objek, Rujukan, Tolok};

/// Whether one of its references points at the node, at its money or at one of its indicators.
pub fn mentions(prosa: &Prosa, kode: &Kode, indikator: &[IndikatorAnggaran]) -> bool {
    rujukan(prosa).into_iter().any(|rujukan| {
        if let Rujukan::Nama(Objek::Node(node))
        | Rujukan::Angka(
            Angka::Pagu(Lingkup::Node(node))
            | Angka::RealisasiAnggaran(Lingkup::Node(node))
            | Angka::Serapan(Lingkup::Node(node)),
        ) = rujukan
        {
            node == kode
        } else if let Rujukan::Angka(
            Angka::Realisasi(Tolok::Anggaran(id))
            | Angka::Target(Tolok::Anggaran(id))
            | Angka::Capaian(Tolok::Anggaran(id)),
        ) = rujukan
        {
            indikator.iter().any(|dimiliki| dimiliki.id == *id)
        } else {
            false
        }
    })
}

/// All references of a text, in their order.
pub fn rujukan(prosa: &Prosa) -> Vec<&Rujukan> {
    let mut found = Vec::new();
    for blok in prosa {
        match blok {
            BlokProsa::Paragraf(ruas) => found.extend(within(ruas)),
            BlokProsa::Daftar { butir, .. } => found.extend(butir.iter().flat_map(rujukan)),
        }
    }
    found
}

/// All references of a paragraph.
pub fn within(ruas: &[Ruas]) -> impl Iterator<Item = &Rujukan> {
    ruas.iter().filter_map(|ruas| match &ruas.isi {
        IsiRuas::Rujukan(rujukan) => Some(rujukan),
        IsiRuas::Teks(_) => None,
    })
}
