//! An indicator: how it is measured, what is promised of it, and what came of that.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Tahapan, TargetTribulan};
use crate::domain::angka::{Persen, Tersedia};
use crate::domain::kode::Id;
use crate::domain::rumus::Rumus;
use crate::domain::target::Target;

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
    /// The counts that targets were promised as.
    pub target_cacah: TargetCacah,
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

/// Targets that were promised as counts of things, 6 of 135, each where it was.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TargetCacah {
    /// The year's.
    pub setahun: Option<(Decimal, Decimal)>,
    /// Those of the quarters.
    pub tribulan: [Option<(Decimal, Decimal)>; 4],
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
        self.hasil.ukuran != Ukuran::TidakTersedia || self.hasil.tahapan_selesai().is_some()
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
    /// Whether anything is said of how it is measured.
    pub fn ada(&self) -> bool {
        *self != Self { iku: self.iku, ..Self::default() }
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
    pub selesai: Option<Tersedia<u64>>,
    /// The state the figure describes, where it is not the period's end: "Agustus 2022".
    pub keadaan: Option<String>,
    /// Why there is no figure, and the like; printed under the tables.
    pub catatan: Option<String>,
    /// Where this period's figure comes from; the indicator's own source holds where it is `None`.
    pub sumber: Option<String>,
}

impl Hasil {
    /// What a year comes to before anything of it came about.
    pub fn belum() -> Self {
        Self {
            ukuran: Ukuran::TidakTersedia,
            selesai: None,
            keadaan: None,
            catatan: None,
            sumber: None,
        }
    }

    /// The steps that are done, where that is known.
    pub fn tahapan_selesai(&self) -> Option<u64> {
        self.selesai.as_ref().and_then(Tersedia::ada).copied()
    }
}

/// The measured figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Ukuran {
    /// A share, counted or of money.
    Rasio {
        /// Those counted, cumulative; whole, or money to the sen.
        pembilang: Decimal,
        /// Out of how many; zero says that there is nothing to measure yet, and a note says why.
        penyebut: Decimal,
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
        nilai: Target,
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
    /// Whether anything of that year is known.
    pub fn diketahui(&self) -> bool {
        match self {
            Self::Capaian { .. } | Self::Realisasi(_) => true,
            Self::TidakTersedia(_) => false,
        }
    }

    /// In the indicator's unit, where it is known.
    fn realisasi(&self) -> Option<Target> {
        match self {
            Self::Capaian { realisasi, .. } => *realisasi,
            Self::Realisasi(realisasi) => Some(*realisasi),
            Self::TidakTersedia(_) => None,
        }
    }
}
