//! Indicators in the wordings of the chapters: their figures as they are printed, and what they are judged by.

use rust_decimal::Decimal;

use super::{Bahan, TANPA_NILAI};
use crate::bahasa::desimal;
use crate::compute::rekap::Kinerja;
use crate::domain::kebijakan::DasarPenilaian;
use crate::domain::kode::Id;
use crate::domain::renstra::{Indikator, Satuan};
use crate::domain::target::Target;
use crate::narrate::format::{self, ukuran};

impl<'a> Bahan<'a> {
    /// An indicator's target in its unit.
    pub fn target(self, indikator: &Indikator) -> String {
        self.target_atau(indikator, indikator.target.ada().copied())
    }

    /// The indicator of the renstra, where its target or what came of it is no single number.
    pub fn bukan_angka(self, id: &Id) -> Option<&'a Indikator> {
        let indikator = self.laporan.renstra.indikator().find(|lain| lain.id == *id)?;
        let berangka = matches!(indikator.satuan, Satuan::Persen | Satuan::Lain(_))
            && matches!(indikator.target.ada(), None | Some(Target::Nilai(_)));
        (!berangka).then_some(indikator)
    }

    /// The target by which an indicator is judged, in its unit.
    pub fn target_dinilai(self, indikator: &Indikator) -> String {
        let target = self.kinerja(indikator).and_then(|kinerja| kinerja.dinilai.target);
        self.target_atau(indikator, target)
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
        match &indikator.satuan {
            Satuan::Persen | Satuan::Lain(_) => {
                ukuran(self.printed(indikator, nilai), &indikator.satuan)
            }
            Satuan::Predikat(_) => ukuran(nilai, &indikator.satuan),
        }
    }

    /// A figure with an indicator's digits.
    fn printed(self, indikator: &Indikator, nilai: Decimal) -> Decimal {
        let kebijakan = &self.laporan.kebijakan;
        let desimal = self.kinerja(indikator).map_or(kebijakan.desimal, |kinerja| kinerja.desimal);
        kebijakan.pembulatan.bulatkan(nilai, desimal)
    }

    /// What is promised or came of it, in an indicator's unit and with its digits, or the mark of what is not known.
    pub fn target_atau(self, indikator: &Indikator, target: Option<Target>) -> String {
        target.map_or_else(
            || TANPA_NILAI.to_owned(),
            |target| match target {
                Target::Nilai(nilai) => self.ukuran(indikator, nilai),
                Target::Rentang { .. } | Target::Bernilai { .. } => {
                    let target = target.map(|nilai| self.printed(indikator, nilai));
                    format::target(target, &indikator.satuan)
                }
            },
        )
    }

    /// A difference of such figures, without the unit.
    pub fn selisih(self, indikator: &Indikator, nilai: Decimal) -> String {
        desimal(self.printed(indikator, nilai))
    }

    /// An indicator's realisasi in its unit.
    pub fn realisasi(self, indikator: &Indikator) -> String {
        self.target_atau(indikator, self.kinerja(indikator).and_then(Kinerja::hasil))
    }
}
