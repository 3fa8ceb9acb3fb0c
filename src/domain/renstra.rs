//! The strategic plan with its indicators, their targets and what came of them.

mod tahapan;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::angka::{Persen, Tersedia};
use super::bagian::Bagian;
use super::kode::{Id, Kode};
use super::rumus::Rumus;
use super::target::Target;

pub use tahapan::{RincianTahapan, Tahapan, TargetTribulan};

/// The renstra that the report belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Renstra {
    /// The years of the plan.
    pub periode: Bagian<PeriodeRenstra>,
    /// Where tujuan, sasaran and strategies were read, as it stands under their tables, where that is not the plan itself.
    pub sumber: Option<String>,
    /// The regulation that lays down the RPJMD; each part of that is `None` where the office names none.
    pub regulasi: Option<Id>,
    /// The region's, in the RPJMD's own words.
    pub visi: Option<String>,
    /// The misi that the office supports, with its number in the RPJMD.
    pub misi: Option<Bernomor>,
    /// The goal of the RPJMD that the office supports, with its number there.
    pub tujuan_rpjmd: Option<Bernomor>,
    /// The objective below that goal, and how its indicators changed.
    pub sasaran_rpjmd: Option<SasaranRpjmd>,
    /// The office's own goals, in the order of the report; some offices have none.
    pub tujuan: Vec<Tujuan>,
    /// In the order of the report; each belongs to one tujuan, where there are any.
    pub sasaran: Vec<Sasaran>,
    /// In the order of their table in BAB II.
    pub strategi: Vec<Strategi>,
}

impl Renstra {
    /// All indicators, those of tujuan first.
    pub fn indikator(&self) -> impl Iterator<Item = &Indikator> {
        self.indikator_tujuan().chain(self.indikator_sasaran())
    }

    /// Whether it is told of any indicator how it is measured.
    pub fn berdefinisi(&self) -> bool {
        self.indikator().any(|indikator| indikator.definisi.ada())
    }

    /// Indicators of the tujuan.
    pub fn indikator_tujuan(&self) -> impl Iterator<Item = &Indikator> {
        self.tujuan.iter().flat_map(|tujuan| &tujuan.indikator)
    }

    /// Whether any tujuan or sasaran is measured.
    pub fn berindikator(&self) -> bool {
        self.indikator().next().is_some()
    }

    /// Why a sasaran has no indicators, each reason once.
    pub fn tanpa_indikator(&self) -> Vec<&str> {
        let semua = self.sasaran.iter().filter_map(|sasaran| sasaran.tanpa_indikator.as_deref());
        let mut alasan: Vec<&str> = Vec::new();
        for lain in semua {
            if !alasan.contains(&lain) {
                alasan.push(lain);
            }
        }
        alasan
    }

    /// Indicators of the sasaran, the base of the average capaian.
    pub fn indikator_sasaran(&self) -> impl Iterator<Item = &Indikator> {
        self.sasaran.iter().flat_map(|sasaran| &sasaran.indikator)
    }
}

/// The years of a plan, first and last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodeRenstra {
    /// `None` where the office knows the last one alone.
    pub awal: Option<u16>,
    /// In which the plan's targets are to be reached.
    pub akhir: u16,
}

/// A numbered statement of the RPJMD.
#[derive(Debug, Clone, PartialEq)]
pub struct Bernomor {
    /// Its number in the RPJMD, from 1.
    pub nomor: u32,
    /// The RPJMD's own words.
    pub teks: String,
}

/// The RPJMD's sasaran that the office serves, with its indicators before and after the plan was revised.
#[derive(Debug, Clone, PartialEq)]
pub struct SasaranRpjmd {
    /// The RPJMD's own words.
    pub teks: String,
    /// Names of its indicators as the plan first had them.
    pub indikator_awal: Vec<String>,
    /// Names of those that are in force now.
    pub indikator_perubahan: Vec<String>,
    /// The regulation that caused the change.
    pub penyederhanaan: Option<Id>,
}

/// A tujuan of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct Tujuan {
    /// By which prose and analysis refer to it: "T1".
    pub id: Id,
    /// In the renstra's own words.
    pub teks: String,
    /// None where the plan measures its sasaran alone.
    pub indikator: Vec<Indikator>,
}

/// A sasaran of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct Sasaran {
    /// By which prose, kegiatan and analysis refer to it: "S1".
    pub id: Id,
    /// The goal that it is a measurable part of.
    pub tujuan: Option<Id>,
    /// In the renstra's own words.
    pub teks: String,
    /// None exactly where `tanpa_indikator` says why.
    pub indikator: Vec<Indikator>,
    /// Why it has no indicators.
    pub tanpa_indikator: Option<String>,
}

/// A strategy: one or several indicators and the program that carries it.
#[derive(Debug, Clone, PartialEq)]
pub struct Strategi {
    /// Those of tujuan or sasaran that it serves.
    pub indikator: Vec<Id>,
    /// In the renstra's own words.
    pub teks: String,
    /// A program of anggaran.toml; `None` exactly where there is no budget.
    pub program: Option<Kode>,
}

/// An indicator of performance with its target and its result of the period.
#[derive(Debug, Clone, PartialEq)]
pub struct Indikator {
    /// By which every file and reference speaks of it: "IK3"; unique among all of them.
    pub id: Id,
    /// Under which an official list has it: "1.1.1.1".
    pub kode: Option<String>,
    /// The official one: "Tingkat Pengangguran Terbuka".
    pub nama: String,
    /// How capaian follows from realisasi and target.
    pub rumus: Rumus,
    /// What a quarter's figure says about the year's.
    pub jenis: Jenis,
    /// In which target, realisasi and standard are given.
    pub satuan: Satuan,
    /// Digits behind the comma; `None` leaves them to the policy, and to what was typed where a unit is named.
    pub desimal: Option<u32>,
    /// Whether its figures may lie below zero, as growth may.
    pub boleh_negatif: bool,
    /// What the numerator counts: "penganggur terbuka"; `None` where none was typed.
    pub pembilang: Option<String>,
    /// What the denominator counts: "angkatan kerja"; `None` as above.
    pub penyebut: Option<String>,
    /// Where its figures come from, as it stands under the tables.
    pub sumber: Option<String>,
    /// What the nation reached or is to reach, in the same unit.
    pub standar_nasional: Option<StandarNasional>,
    /// What is told of it beside its figures.
    pub definisi: Definisi,
    /// The year's target of the perjanjian kinerja.
    pub target: Tersedia<Target>,
    /// The counts that it was promised as: 6 of 135.
    pub target_cacah: Option<(u64, u64)>,
    /// Targets per quarter, where the office set them.
    pub target_tribulan: Option<TargetTribulan>,
    /// Targets of the plan by year, where it has them; those of the perjanjian kinerja may differ.
    pub target_renstra: BTreeMap<u16, Tersedia<Target>>,
    /// The target of the plan's last year.
    pub target_akhir: Tersedia<Target>,
    /// What the period brought, from realisasi-kinerja.toml.
    pub hasil: Hasil,
    /// Capaian of earlier years, oldest first.
    pub riwayat: BTreeMap<u16, Riwayat>,
}

impl Indikator {
    /// What it came to in earlier years, as far as that is known.
    pub fn lalu(&self) -> BTreeMap<u16, Target> {
        lalu(&self.riwayat)
    }

    /// The steps that its quarters are promised in.
    pub fn tahapan(&self) -> Option<&Tahapan> {
        self.target_tribulan.as_ref().and_then(TargetTribulan::tahapan)
    }

    /// Whether anything is known of what it came to.
    pub fn berhasil(&self) -> bool {
        self.hasil.ukuran != Ukuran::TidakTersedia || self.hasil.selesai.is_some()
    }
}

/// What an indicator came to in each of these years, as far as that is known.
pub fn lalu(riwayat: &BTreeMap<u16, Riwayat>) -> BTreeMap<u16, Target> {
    riwayat.iter().filter_map(|(tahun, riwayat)| Some((*tahun, riwayat.realisasi()?))).collect()
}

/// How an indicator is measured, as Permenpan-RB 53/2014 (Lampiran II, H) asks to gather it; `None` where the office
/// does not say.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Definisi {
    /// Whether it is one of the office's indikator kinerja utama.
    pub iku: bool,
    /// Why it was chosen.
    pub alasan: Option<String>,
    /// How its figure is worked out, in words.
    pub cara: Option<String>,
    /// What the figure is gathered from: a survey, an application, a register.
    pub media: Option<String>,
    /// How often it is gathered: "tribulanan".
    pub frekuensi: Option<String>,
    /// Who answers for it: "Bidang Pelatihan".
    pub penanggung_jawab: Option<String>,
}

impl Definisi {
    /// Whether anything is said.
    pub fn ada(&self) -> bool {
        *self != Self::default()
    }
}

/// How an indicator's quarters relate to its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jenis {
    /// Quarters add up to the year.
    Akumulasi,
    /// The state at the period's end.
    Posisi,
    /// The mean of the quarters.
    Rerata,
    /// The same target every quarter.
    Tetap,
}

/// The unit in which an indicator is measured.
#[derive(Debug, Clone, PartialEq)]
pub enum Satuan {
    /// What holds where no unit was typed; the figure is counted as a share.
    Persen,
    /// A number with a unit of its own ("indeks", "poin").
    Lain(String),
    /// A predicate; the figure is its score in this table, or its place among them where they only have an order, the
    /// lowest being 1.
    Predikat(BTreeMap<String, Decimal>),
}

impl Satuan {
    /// The predicate of a score; `None` for units that are numbers.
    pub fn predikat(&self, skor: Decimal) -> Option<&str> {
        match self {
            Self::Persen | Self::Lain(_) => None,
            Self::Predikat(tabel) => {
                tabel.iter().find(|(_, nilai)| **nilai == skor).map(|(nama, _)| nama.as_str())
            }
        }
    }
}

/// What an indicator came to in the period, cumulative from the year's first day.
#[derive(Debug, Clone, PartialEq)]
pub struct Hasil {
    /// The figure itself, in the indicator's unit.
    pub ukuran: Ukuran,
    /// Steps of work done by the period's end, where the quarters are promised in steps.
    pub selesai: Option<u64>,
    /// The state the figure describes, where it is not the period's end: "Agustus 2022".
    pub keadaan: Option<String>,
    /// Why there is no figure, and the like; printed under the tables.
    pub catatan: Option<String>,
    /// Where this period's figure comes from; the indicator's own source holds where it is `None`.
    pub sumber: Option<String>,
}

/// The measured figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ukuran {
    /// A share, counted.
    Rasio {
        /// Those counted, cumulative; never in parts.
        pembilang: u64,
        /// Out of how many; zero says that there is nothing to measure yet, and a note says why.
        penyebut: u64,
    },
    /// A number, or a predicate's score or place.
    Nilai(Decimal),
    /// A predicate with the value that it was given for.
    Bernilai {
        /// Its score or place.
        predikat: Decimal,
        /// The value.
        nilai: Decimal,
    },
    /// It is not known; the note says why.
    TidakTersedia,
}

/// The national standard that Permenpan-RB 53/2014 (Anak Lampiran II/1, BAB III A no. 4) asks to compare with.
#[derive(Debug, Clone, PartialEq)]
pub enum StandarNasional {
    /// There is one.
    Ada {
        /// In the indicator's unit.
        nilai: Decimal,
        /// Who published it.
        sumber: String,
    },
    /// There is none, and why.
    TidakAda(String),
}

/// Capaian of an earlier year.
#[derive(Debug, Clone, PartialEq)]
pub enum Riwayat {
    /// It was reported for that year.
    Capaian {
        /// In percent of that year's own target.
        capaian: Persen,
        /// In the indicator's unit; `None` where only the capaian is known.
        realisasi: Option<Target>,
    },
    /// What it came to is known, and no capaian: it had no target, or a predicate above it.
    Realisasi(Target),
    /// Not available, and why.
    TidakTersedia(String),
}

impl Riwayat {
    /// In the indicator's unit, where it is known.
    pub fn realisasi(&self) -> Option<Target> {
        match self {
            Self::Capaian { realisasi, .. } => *realisasi,
            Self::Realisasi(realisasi) => Some(*realisasi),
            Self::TidakTersedia(_) => None,
        }
    }
}
