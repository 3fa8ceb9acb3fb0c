//! The computed figures, exact or rounded as the office's policy says, before any of them becomes text.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::anggaran::Volume;
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::kode::{Id, Kode};
use crate::domain::renstra::{Indikator, Satuan, Tahapan};
use crate::domain::target::Target;
use crate::domain::urusan::Urusan;

use super::jangka::RekapJangka;

/// Every figure of the report that follows from others.
#[derive(Debug, Clone, PartialEq)]
pub struct Rekap {
    /// Indicators of the renstra, by id.
    pub kinerja: BTreeMap<Id, Kinerja>,
    /// Indicators of the budget tree, by id.
    pub keluaran: BTreeMap<Id, Keluaran>,
    /// Indicators of the budget tree that repeat one of the renstra, each with that one.
    pub acuan: BTreeMap<Id, Id>,
    /// The years of the plan, where the office tells them.
    pub jangka: RekapJangka,
    /// The whole office.
    pub total: Keuangan,
    /// All programs that serve a sasaran.
    pub semua_sasaran: Keuangan,
    /// All supporting programs.
    pub pendukung: Keuangan,
    /// All kegiatan that serve several sasaran, each counted once; `None` where there are none.
    pub beberapa_sasaran: Option<Keuangan>,
    /// All kegiatan of programs that support no office as a whole, of which it is not said whom they serve.
    pub tidak_dirinci: Option<Keuangan>,
    /// Each urusan as a whole, and each bidang with the urusan that it belongs to.
    pub urusan: BTreeMap<Urusan, Keuangan>,
    /// Each sasaran that the plan names.
    pub sasaran: BTreeMap<Id, RekapSasaran>,
    /// Each fund, by its abbreviation.
    pub dana: BTreeMap<String, Keuangan>,
    /// Every program, kegiatan and sub kegiatan.
    pub node: BTreeMap<Kode, Keuangan>,
    /// Capaian of a kegiatan less its serapan in percentage points, where it has both and was carried out.
    pub efisiensi: BTreeMap<Kode, Persen>,
    /// The share of the pagu of all sasaran that belongs to those whose efisiensi is judged; `None` where any of it is unknown.
    pub cakupan_efisiensi: Option<Persen>,
    /// Over the indicators of all sasaran.
    pub rata_rata: RataRata,
    /// How many there are of everything.
    pub hitungan: RekapHitungan,
    /// The staff, by group and by echelon.
    pub kepegawaian: RekapKepegawaian,
    /// Values of gambaran umum per row and year; formulas worked out. `None` where a year has no figure.
    pub gambaran_umum: BTreeMap<Id, Vec<Option<Decimal>>>,
}

/// What the indicators of a tujuan or a sasaran came to, against their targets of the year; one that has no capaian
/// says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ketercapaian {
    /// Each that is judged reached its target.
    Tercapai,
    /// Some reached their target, some did not.
    Sebagian,
    /// Some have data, and none reached its target.
    Belum,
    /// None of them has data.
    TakTerukur,
}

impl Rekap {
    /// What these indicators came to together.
    pub fn ketercapaian(&self, indikator: &[Indikator]) -> Ketercapaian {
        let kinerja = || indikator.iter().filter_map(|indikator| self.kinerja.get(&indikator.id));
        if kinerja().all(|kinerja| !kinerja.terukur()) {
            return Ketercapaian::TakTerukur;
        }
        match (kinerja().any(|kinerja| kinerja.tercapai), kinerja().any(Kinerja::belum_tercapai)) {
            (true, false) => Ketercapaian::Tercapai,
            (true, true) => Ketercapaian::Sebagian,
            (false, _) => Ketercapaian::Belum,
        }
    }
}

impl Kinerja {
    /// What it came to, a predicate with its value; `None` where that is not known.
    pub fn hasil(&self) -> Option<Target> {
        let realisasi = self.realisasi?;
        Some(match self.nilai_predikat {
            Some(nilai) => Target::Bernilai { predikat: realisasi, nilai },
            None => Target::Nilai(realisasi),
        })
    }

    /// Whether there is anything that its capaian could be worked out from.
    pub fn terukur(&self) -> bool {
        !self.tanpa_data && self.dinilai.tercapai.is_some()
    }

    /// Whether it is short of that target; one that cannot be judged is neither short of it nor there.
    pub fn belum_tercapai(&self) -> bool {
        self.dinilai.tercapai == Some(false)
    }

    /// Digits behind the comma that a target or what came of it is printed with.
    pub fn desimal_untuk(&self, target: Target) -> u32 {
        match target {
            Target::Rentang { .. } => self.desimal_rentang,
            Target::Nilai(_) | Target::Bernilai { .. } => self.desimal,
        }
    }
}

/// What an indicator of the renstra came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Kinerja {
    /// What realisasi and targets are measured in.
    pub satuan: Satuan,
    /// Digits behind the comma that realisasi and targets are printed with.
    pub desimal: u32,
    /// Those of targets that are ranges.
    pub desimal_rentang: u32,
    /// The numerator as typed; `None` where no ratio was.
    pub pembilang: Option<Decimal>,
    /// The denominator as typed; `None` where no ratio was.
    pub penyebut: Option<Decimal>,
    /// In the indicator's unit, rounded; `None` where it is not known. 0/0 is zero here, and `tanpa_data` says so.
    pub realisasi: Option<Decimal>,
    /// The value that its predicate was given for, where it is one and there is one.
    pub nilai_predikat: Option<Decimal>,
    /// The ratio was 0/0: there is nothing to measure yet.
    pub tanpa_data: bool,
    /// Against the target that it is judged by: the quarter's or the year's, as the policy says.
    pub dinilai: TerhadapTarget,
    /// Whether the target by which it is judged was reached.
    pub tercapai: bool,
    /// Against the target of the year.
    pub setahun: TerhadapTarget,
    /// Against the cumulative target of the quarter, where the office set one.
    pub tribulan: Option<TerhadapTarget>,
    /// The steps that its quarters are promised in; then `tribulan` is counted in them.
    pub tahapan: Option<Tahapan>,
    /// Those of them that are done.
    pub selesai: Option<u64>,
    /// What it came to in earlier years, in the same unit.
    pub lalu: BTreeMap<u16, Target>,
    /// The target of the report's year by the plan, in the same unit; `None` where it is not known.
    pub target_renstra: Option<Target>,
    /// The target of the plan's last year, in the same unit; `None` where it is not known.
    pub target_akhir: Option<Target>,
    /// Realisasi less the target of the plan's last year, where both are known; less the nearer bound of a range.
    pub selisih_akhir: Option<Decimal>,
}

/// A target and what share of it was reached.
#[derive(Debug, Clone, PartialEq)]
pub struct TerhadapTarget {
    /// In the indicator's unit; `None` where it is not known.
    pub target: Option<Target>,
    /// Realisasi as a share of that; `None` where it is undefined (nothing known, a target of 0 where more is better,
    /// a predicate below the one that was promised, or 0/0 under `Kecualikan`); zero for 0/0 under `NolDenganCatatan`,
    /// whatever the formula.
    pub capaian: Option<Persen>,
    /// Whether it was reached: a capaian of at least 100%; `None` where that cannot be told.
    pub tercapai: Option<bool>,
    /// The category of that capaian on the office's scale.
    pub kategori: Option<String>,
}

/// What an indicator of the budget tree came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Keluaran {
    /// `None` where nothing was promised, or nobody knows what.
    pub target: Option<Volume>,
    /// What was put out, in the units of the target; `None` where nobody knows, or nothing can be measured.
    pub realisasi: Option<Volume>,
    /// Share of the target; `None` where the target is zero or there is none.
    pub capaian: Option<Persen>,
    /// How much of the work is done, as typed; `None` where that is not measured.
    pub kemajuan: Option<Persen>,
    /// Against what its quarter was to bring, where the office says so.
    pub tribulan: Option<KeluaranTribulan>,
    /// By which of the two it is judged.
    pub dasar: DasarKeluaran,
}

/// What an output came to against the cumulative target of its quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct KeluaranTribulan {
    /// In the units of the output, or in steps of work; `None` where nobody knows.
    pub target: Option<Volume>,
    /// In the same; `None` where nobody knows.
    pub realisasi: Option<Volume>,
    /// All steps that there are, where it is promised in steps.
    pub dari: Option<u64>,
    /// Share of the target; `None` where that is zero, or nobody knows what was put out.
    pub capaian: Option<Persen>,
}

/// By what an output is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DasarKeluaran {
    /// The target of the year.
    Tahun,
    /// That of its quarter.
    Tribulan,
    /// Nothing: its quarter asks for none of it, while the quarters of others have targets.
    Tidak,
}

impl Keluaran {
    /// What it is judged by, and what share of that was reached; `None` where nothing is asked.
    pub fn dinilai(&self) -> Option<(&Volume, Option<Persen>)> {
        match self.dasar {
            DasarKeluaran::Tahun => Some((self.target.as_ref()?, self.capaian)),
            DasarKeluaran::Tribulan => {
                let tribulan = self.tribulan.as_ref()?;
                Some((tribulan.target.as_ref()?, tribulan.capaian))
            }
            DasarKeluaran::Tidak => None,
        }
    }

    /// Whether it is known what it came to, in that by which it is judged.
    pub fn terukur(&self) -> bool {
        match (&self.tribulan, self.dasar) {
            (Some(tribulan), DasarKeluaran::Tribulan) => tribulan.realisasi.is_some(),
            (_, DasarKeluaran::Tahun | DasarKeluaran::Tribulan | DasarKeluaran::Tidak) => {
                self.realisasi.is_some()
            }
        }
    }
}

/// Money of a part of the office, with what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Keuangan {
    /// What was set aside; `None` where that of a part is not known.
    pub pagu: Option<Rupiah>,
    /// What was spent, from the year's first day; `None` where that of a part is not known.
    pub realisasi: Option<Rupiah>,
    /// Realisasi in percent of the pagu; `None` for a pagu of zero, and where either is not known.
    pub serapan: Option<Persen>,
    /// Pagu in percent of the whole office's, where both are known.
    pub porsi: Option<Persen>,
    /// Funds in order of their abbreviation, each once.
    pub sumber_dana: Vec<String>,
}

/// A sasaran's money against its performance.
#[derive(Debug, Clone, PartialEq)]
pub struct RekapSasaran {
    /// Of the kegiatan that serve it.
    pub keuangan: Keuangan,
    /// Mean capaian of its indicators that have one.
    pub capaian: Option<Persen>,
    /// One held against the other.
    pub efisiensi: Efisiensi,
}

/// What a sasaran's efisiensi came to: capaian less serapan in percentage points, and how that is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Efisiensi {
    /// By the office's policy the points are enough.
    Efisien(Persen),
    /// They are not.
    TidakEfisien(Persen),
    /// Nothing reached, put out or spent, under `NolDanNol::BelumDilaksanakan`.
    BelumDilaksanakan,
    /// There is no capaian, or no pagu.
    TakDinilai,
}

impl Efisiensi {
    /// The difference, where it is judged.
    pub fn poin(self) -> Option<Persen> {
        match self {
            Self::Efisien(poin) | Self::TidakEfisien(poin) => Some(poin),
            Self::BelumDilaksanakan | Self::TakDinilai => None,
        }
    }
}

/// Mean capaian of the sasaran's indicators, under the policy for 0/0 and for the cap.
#[derive(Debug, Clone, PartialEq)]
pub struct RataRata {
    /// `None` where no indicator has a capaian.
    pub capaian: Option<Persen>,
    /// The category of that mean.
    pub kategori: Option<String>,
}

/// Counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RekapHitungan {
    /// Programs of the budget tree.
    pub program: usize,
    /// Kegiatan of all programs.
    pub kegiatan: usize,
    /// Sub kegiatan of all kegiatan.
    pub sub_kegiatan: usize,
    /// Goals of the renstra.
    pub tujuan: usize,
    /// Objectives of the renstra.
    pub sasaran: usize,
    /// Indicators of all tujuan.
    pub indikator_tujuan: usize,
    /// Indicators of all sasaran.
    pub indikator_sasaran: usize,
    /// Indicators of the renstra that reached their target of the year.
    pub tercapai: usize,
    /// Indicators of the renstra that have a capaian and did not.
    pub belum_tercapai: usize,
    /// Sasaran judged `Efisien`.
    pub sasaran_efisien: usize,
    /// Sasaran judged `TidakEfisien`.
    pub sasaran_tidak_efisien: usize,
    /// Sasaran judged `BelumDilaksanakan`.
    pub sasaran_belum_dilaksanakan: usize,
    /// Problems that the office told.
    pub permasalahan: usize,
    /// Answers to them.
    pub solusi: usize,
}

/// Sums and shares of the staff; empty where nothing is told of it.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct RekapKepegawaian {
    /// People of all groups; `None` where a part of them is not known.
    pub total: Option<u64>,
    /// People of each employment group.
    pub kelompok: BTreeMap<Id, Option<u64>>,
    /// Structural posts per echelon, the highest first: needed, and filled as far as that is known.
    pub jabatan: Vec<(String, u64, Option<u64>)>,
}
