//! The outline of a plan.

use crate::domain::prosa::Ruas;
use crate::domain::rujukan::Sebutan;

use super::pasal::{kata, sebutan, tanpa_nomor};
use super::{JenisPasal, Pasal, Penomoran, Susunan};

impl Susunan {
    /// All parts that the document of a plan can have: what is agreed on for the year, and how it is to be reached.
    pub fn rencana() -> Self {
        let setahun = [kata(" "), sebutan(Sebutan::Periode)];
        let judul = |awal: Ruas| [vec![awal], setahun.to_vec()].concat();
        let bab = vec![
            Pasal {
                judul: judul(sebutan(Sebutan::JudulPerjanjian)),
                ..tanpa_nomor(JenisPasal::DokumenPerjanjian, "")
            },
            Pasal {
                judul: judul(kata("Rencana Aksi")),
                ..tanpa_nomor(JenisPasal::DokumenRencanaAksi, "")
            },
        ];
        Self { penomoran: Penomoran::Huruf, depan: Vec::new(), bab, lampiran: Vec::new() }
    }
}
