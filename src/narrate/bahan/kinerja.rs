//! Indicators in the wordings of the chapters: their figures as they are printed, and what they are judged by.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{Bahan, TANPA_NILAI};
use crate::bahasa::desimal;
use crate::compute::rekap::Kinerja;
use crate::domain::kebijakan::DasarPenilaian;
use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;
use crate::domain::renstra::{Indikator, Satuan, Tahapan};
use crate::domain::target::Target;
use crate::narrate::format::{self, ukuran};

impl<'a> Bahan<'a> {
    /// The report as its agreement has it: with those indicators alone that are promised in that.
    pub fn diperjanjikan(self) -> Cow<'a, Laporan> {
        match self.laporan.perjanjian.indikator.as_slice() {
            [] => Cow::Borrowed(self.laporan),
            dipilih => {
                let renstra = self.laporan.renstra.clone().hanya(dipilih);
                Cow::Owned(Laporan { renstra, ..self.laporan.clone() })
            }
        }
    }

    /// An indicator's target in its unit.
    pub fn target(self, indikator: &Indikator) -> String {
        self.target_atau(indikator, indikator.target.ada().copied())
    }

    /// The indicator of the renstra that one of the tree repeats, where it is printed in another way than an output: with
    /// digits of its own, or as what is no single number as it was typed.
    pub fn dicetak_sendiri(self, id: &Id) -> Option<&'a Indikator> {
        let indikator = self.laporan.renstra.indikator().find(|lain| lain.id == *id)?;
        let berangka = matches!(indikator.satuan, Satuan::Persen)
            && matches!(indikator.target.ada(), None | Some(Target::Nilai(_)));
        (!berangka || indikator.target_cacah.setahun.is_some()).then_some(indikator)
    }

    /// The same with the counts that it was promised as: "4,44% (6 dari 135)".
    pub fn target_dijanjikan(self, indikator: &Indikator) -> String {
        format::dijanjikan(self.target(indikator), indikator.target_cacah.setahun)
    }

    /// The target by which an indicator is judged, in its unit or in steps of work.
    pub fn target_dinilai(self, indikator: &Indikator) -> String {
        let target = self.kinerja(indikator).and_then(|kinerja| kinerja.dinilai.target);
        match self.tahapan_dinilai(indikator) {
            Some(tahapan) => tahapan_atau(tahapan, target),
            None => {
                let tribulan = self.tribulan_cacah(indikator);
                let cacah = tribulan.filter(|_| self.dinilai_per_tribulan());
                format::dijanjikan(self.target_atau(indikator, target), cacah)
            }
        }
    }

    /// The counts that the quarter's target was promised as.
    fn tribulan_cacah(self, indikator: &Indikator) -> Option<(Decimal, Decimal)> {
        let tribulan = self.laporan.identitas.periode.tribulan()?;
        indikator.target_cacah.tribulan[tribulan as usize]
    }

    /// What an indicator came to, in that of the target by which it is judged.
    pub fn realisasi_dinilai(self, indikator: &Indikator) -> String {
        match self.tahapan_dinilai(indikator) {
            Some(tahapan) => tahapan_atau(tahapan, selesai(indikator)),
            None => self.realisasi(indikator),
        }
    }

    /// The quarter's target, in the indicator's unit or in steps of work.
    pub fn target_tribulan(self, indikator: &Indikator) -> String {
        let kinerja = self.kinerja(indikator);
        let tribulan = kinerja.and_then(|kinerja| kinerja.tribulan.as_ref());
        let target = tribulan.and_then(|tribulan| tribulan.target);
        match indikator.tahapan() {
            Some(tahapan) => tahapan_atau(tahapan, target),
            None => {
                let target = self.target_atau(indikator, target);
                format::dijanjikan(target, self.tribulan_cacah(indikator))
            }
        }
    }

    /// What is held against that.
    pub fn realisasi_tribulan(self, indikator: &Indikator) -> String {
        match indikator.tahapan() {
            Some(tahapan) => tahapan_atau(tahapan, selesai(indikator)),
            None => self.realisasi(indikator),
        }
    }

    /// Whether any quarter's target is in steps of work, and the report is of a quarter.
    pub fn bertahap(self) -> bool {
        let mut semua = self.rekap.kinerja.values();
        semua.any(|kinerja| kinerja.tribulan.is_some() && kinerja.tahapan.is_some())
    }

    /// The steps of work by which an indicator is judged.
    fn tahapan_dinilai(self, indikator: &Indikator) -> Option<&Tahapan> {
        indikator.tahapan().filter(|_| self.dinilai_per_tribulan())
    }

    /// Whether anything is known of what any indicator came to.
    pub fn terukur(self) -> bool {
        self.laporan.renstra.indikator().any(Indikator::berhasil)
    }

    /// Whether it has a capaian by which it is judged.
    pub fn bercapaian(self, indikator: &Indikator) -> bool {
        self.kinerja(indikator).is_some_and(|kinerja| kinerja.dinilai.capaian.is_some())
    }

    /// Whether nothing is promised of it for the year, and it is judged by nothing for that reason.
    pub fn bertarget_nol(self, indikator: &Indikator) -> bool {
        let nol = indikator.target.ada().is_some_and(|target| target.nihil());
        let tanpa = |kinerja: &Kinerja| kinerja.dinilai.target.is_none();
        nol && !indikator.rumus.menilai_nol(indikator.boleh_negatif)
            && self.kinerja(indikator).is_some_and(tanpa)
    }

    /// Whether the office grades capaian.
    pub fn berkategori(self) -> bool {
        self.laporan.kebijakan.skala.is_some()
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

    /// Whether it is known what an indicator came to, in that by which it is judged.
    pub fn berealisasi(self, indikator: &Indikator) -> bool {
        match self.tahapan_dinilai(indikator) {
            Some(_) => indikator.hasil.tahapan_selesai().is_some(),
            None => self.kinerja(indikator).is_some_and(|kinerja| kinerja.realisasi.is_some()),
        }
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
    pub fn printed(self, indikator: &Indikator, nilai: Decimal) -> Decimal {
        let kebijakan = &self.laporan.kebijakan;
        let desimal = self.kinerja(indikator).map_or(kebijakan.desimal, |kinerja| kinerja.desimal);
        // A predicate's value of another year may have more than those of this one.
        let desimal = match (&indikator.satuan, indikator.desimal) {
            (Satuan::Predikat(_), None) => desimal.max(nilai.scale()),
            (Satuan::Predikat(_), Some(_)) | (Satuan::Persen | Satuan::Lain(_), _) => desimal,
        };
        kebijakan.pembulatan.bulatkan(nilai, desimal)
    }

    /// What is promised or came of it, in an indicator's unit and with its digits, or the mark of what is not known.
    pub fn target_atau(self, indikator: &Indikator, target: Option<Target>) -> String {
        target.map_or_else(
            || TANPA_NILAI.to_owned(),
            |target| match target {
                Target::Nilai(nilai) => self.ukuran(indikator, nilai),
                Target::Rentang { .. } => {
                    let kebijakan = &self.laporan.kebijakan;
                    let kinerja = self.kinerja(indikator);
                    let desimal =
                        kinerja.map_or(kebijakan.desimal, |isi| isi.desimal_untuk(target));
                    let bulat = |nilai| kebijakan.pembulatan.bulatkan(nilai, desimal);
                    format::target(target.map(bulat), &indikator.satuan)
                }
                Target::Bernilai { .. } => {
                    let target = target.map(|nilai| self.printed(indikator, nilai));
                    format::target(target, &indikator.satuan)
                }
            },
        )
    }

    /// Such a figure, or a difference of two, without the unit.
    pub fn tanpa_satuan(self, indikator: &Indikator, nilai: Decimal) -> String {
        desimal(self.printed(indikator, nilai))
    }

    /// An indicator's realisasi in its unit.
    pub fn realisasi(self, indikator: &Indikator) -> String {
        self.target_atau(indikator, self.kinerja(indikator).and_then(Kinerja::hasil))
    }
}

/// "4 dari 10 tahapan", or the mark of what is not known.
fn tahapan_atau(tahapan: &Tahapan, banyak: Option<Target>) -> String {
    let banyak = banyak.and_then(|banyak| banyak.angka().next());
    banyak.map_or_else(
        || TANPA_NILAI.to_owned(),
        |banyak| format::dari(banyak, tahapan.dari, &tahapan.satuan),
    )
}

/// The steps that are done.
fn selesai(indikator: &Indikator) -> Option<Target> {
    indikator.hasil.tahapan_selesai().map(|selesai| Target::Nilai(selesai.into()))
}
