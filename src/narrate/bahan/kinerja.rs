//! Indicators in the wordings of the chapters: their figures as they are printed, and what they are judged by.

use rust_decimal::Decimal;

use super::{Bahan, TANPA_NILAI};
use crate::bahasa::desimal;
use crate::domain::kebijakan::DasarPenilaian;
use crate::domain::renstra::Indikator;
use crate::narrate::format::ukuran;

impl Bahan<'_> {
    /// An indicator's target in its unit.
    pub fn target(self, indikator: &Indikator) -> String {
        self.ukuran_atau(indikator, indikator.target.ada().copied())
    }

    /// The target by which an indicator is judged, in its unit.
    pub fn target_dinilai(self, indikator: &Indikator) -> String {
        let target = self.kinerja(indikator).and_then(|kinerja| kinerja.dinilai.target);
        self.ukuran_atau(indikator, target)
    }

    /// Whether the quarter is judged by its own targets.
    pub fn dinilai_per_tribulan(self) -> bool {
        let mut semua = self.rekap.kinerja.values();
        let dasar = self.laporan.kebijakan.dasar_penilaian;
        dasar == DasarPenilaian::Tribulan && semua.any(|kinerja| kinerja.tribulan.is_some())
    }

    /// What the period is judged by: "tahun 2023", "Tribulan I Tahun 2023"; it stands behind "target".
    pub fn masa_target(self) -> String {
        if self.dinilai_per_tribulan() { self.periode() } else { format!("tahun {}", self.tahun()) }
    }

    /// Whether it is known what an indicator came to.
    pub fn berealisasi(self, indikator: &Indikator) -> bool {
        self.kinerja(indikator).is_some_and(|kinerja| kinerja.realisasi.is_some())
    }

    /// A figure in an indicator's unit, with its digits.
    pub fn ukuran(self, indikator: &Indikator, nilai: Decimal) -> String {
        let kebijakan = &self.laporan.kebijakan;
        let desimal = self.kinerja(indikator).map_or(kebijakan.desimal, |kinerja| kinerja.desimal);
        ukuran(kebijakan.pembulatan.bulatkan(nilai, desimal), &indikator.satuan)
    }

    /// A difference of such figures, without the unit.
    pub fn selisih(self, indikator: &Indikator, nilai: Decimal) -> String {
        let kebijakan = &self.laporan.kebijakan;
        let digits = self.kinerja(indikator).map_or(kebijakan.desimal, |kinerja| kinerja.desimal);
        desimal(kebijakan.pembulatan.bulatkan(nilai, digits))
    }

    /// The same, or the mark of what is not known.
    pub fn ukuran_atau(self, indikator: &Indikator, nilai: Option<Decimal>) -> String {
        nilai.map_or_else(|| TANPA_NILAI.to_owned(), |nilai| self.ukuran(indikator, nilai))
    }

    /// An indicator's realisasi in its unit.
    pub fn realisasi(self, indikator: &Indikator) -> String {
        self.ukuran_atau(indikator, self.kinerja(indikator).and_then(|kinerja| kinerja.realisasi))
    }
}
