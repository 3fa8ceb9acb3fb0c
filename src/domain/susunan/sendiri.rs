//! What an outline of an office's own is made of: Permenpan-RB 53/2014, Anak Lampiran II/1, recommends one and imposes none.

use strum::IntoStaticStr;

use super::{JenisPasal, Pasal, Susunan, pasal};

pub use pasal::{kata, pasal as bagian};

/// How sections are numbered below "BAB I".
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Penomoran {
    /// "A.", then "1."
    #[default]
    Huruf,
    /// "1.1", then "1.1.1".
    Angka,
    /// "I.", then "1."
    Romawi,
}

/// The seven analyses of every sasaran (Permenpan-RB 53/2014, Anak Lampiran II/1, BAB III A), in the regulation's order.
/// What is held against the plan's last year may be held against this one instead.
pub const ANALISIS: [&[JenisPasal]; 7] = [
    &[JenisPasal::TargetRealisasi],
    &[JenisPasal::AntarTahun],
    &[JenisPasal::AkhirRenstra, JenisPasal::TahunRenstra],
    &[JenisPasal::StandarNasional],
    &[JenisPasal::Penyebab],
    &[JenisPasal::Efisiensi],
    &[JenisPasal::Penunjang],
];

/// Parts that stand in no report but where the office gives them a place.
const HANYA_DIPILIH: [JenisPasal; 1] = [JenisPasal::SepanjangTahun];

impl JenisPasal {
    /// Whether it is one of the seven analyses.
    pub fn analisis(self) -> bool {
        ANALISIS.iter().any(|semua| semua.contains(&self))
    }
}

impl Pasal {
    /// The part without those of these kinds below it.
    #[must_use]
    pub fn tanpa(mut self, jenis: &[JenisPasal]) -> Self {
        self.anak.retain(|anak| !jenis.contains(&anak.jenis));
        self.anak = self.anak.into_iter().map(|anak| anak.tanpa(jenis)).collect();
        self
    }
}

impl Susunan {
    /// The outline without parts that stand only where they are given a place, but for these.
    #[must_use]
    pub fn tanpa_pilihan(mut self, dipilih: &[JenisPasal]) -> Self {
        let lain = |jenis: &JenisPasal| !dipilih.contains(jenis);
        let lain: Vec<JenisPasal> = HANYA_DIPILIH.into_iter().filter(lain).collect();
        self.bab = self.bab.into_iter().map(|bab| bab.tanpa(&lain)).collect();
        self
    }

    /// Sections and their parts, in reading order.
    pub fn bagian(&self) -> impl Iterator<Item = &Pasal> {
        self.bab.iter().flat_map(|bab| &bab.anak).flat_map(Pasal::semua)
    }

    /// The chapter, section or part of this kind.
    pub fn cari(&self, jenis: JenisPasal) -> Option<&Pasal> {
        self.bab.iter().chain(self.bagian()).find(|pasal| pasal.jenis == jenis)
    }

    /// Which of the seven analyses it leaves out, each by its usual heading.
    pub fn analisis_dilewatkan(&self) -> Vec<JenisPasal> {
        let ada = |jenis: &&JenisPasal| self.berpasal(**jenis);
        let tiada = ANALISIS.iter().filter(|semua| !semua.iter().any(|jenis| ada(&jenis)));
        tiada.filter_map(|semua| semua.first().copied()).collect()
    }
}
