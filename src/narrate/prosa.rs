//! Prose of the author and of the standard texts, as blocks of the manuscript.

use crate::domain::prosa::{BlokProsa, Gaya, IsiRuas, Prosa, Ruas};
use crate::naskah::{Blok, JenisPenanda, Potongan, Teks};

use super::bahan::Bahan;
use super::rujukan;
use super::susun::{biasa, daftar, terekat};

/// A text of several blocks.
pub fn blok(bahan: Bahan, prosa: &Prosa) -> Vec<Blok> {
    prosa.iter().map(|blok| blok_naskah(bahan, blok)).collect()
}

/// The stretches of one paragraph.
pub fn teks(bahan: Bahan, ruas: &[Ruas]) -> Teks {
    terekat(ruas.iter().map(|ruas| potongan(bahan, ruas)).collect())
}

fn blok_naskah(bahan: Bahan, blok: &BlokProsa) -> Blok {
    match blok {
        BlokProsa::Paragraf(ruas) => Blok::Paragraf { isi: teks(bahan, ruas) },
        BlokProsa::Daftar { bernomor, butir } => {
            let penanda = if *bernomor { JenisPenanda::Angka } else { JenisPenanda::Strip };
            daftar(penanda, butir.iter().map(|isi| self::blok(bahan, isi)).collect())
        }
    }
}

fn potongan(bahan: Bahan, ruas: &Ruas) -> Potongan {
    let isi = match &ruas.isi {
        IsiRuas::Teks(isi) => biasa(isi),
        IsiRuas::Rujukan(rujukan) => rujukan::potongan(bahan, rujukan),
    };
    styled(isi, ruas.gaya)
}

/// Marks that lie inside a link are left out: the link has its own look.
fn styled(potongan: Potongan, gaya: Gaya) -> Potongan {
    let Potongan::Biasa(isi) = potongan else { return potongan };
    match (gaya.miring, gaya.tebal) {
        (false, false) => Potongan::Biasa(isi),
        (true, false) => Potongan::Miring(isi),
        (false, true) => Potongan::Tebal(isi),
        (true, true) => Potongan::TebalMiring(isi),
    }
}
