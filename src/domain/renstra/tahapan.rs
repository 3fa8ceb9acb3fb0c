//! What is promised for the quarters: in the indicator's unit, or in steps of work.

use crate::domain::angka::Tersedia;
use crate::domain::periode::Tribulan;
use crate::domain::target::Target;

/// What was promised for the quarters.
#[derive(Debug, Clone, PartialEq)]
pub enum TargetTribulan<T = Target> {
    /// Cumulative, in the indicator's unit.
    Ukuran([Tersedia<T>; 4]),
    /// Steps of work on the way to it.
    Tahapan(Tahapan),
}

impl<T> TargetTribulan<T> {
    /// Those in the indicator's unit that are known.
    pub fn ukuran(&self) -> Vec<&T> {
        match self {
            Self::Ukuran(nilai) => nilai.iter().filter_map(Tersedia::ada).collect(),
            Self::Tahapan(_) => Vec::new(),
        }
    }

    /// Why that of a quarter is not known.
    pub fn alasan(&self, tribulan: Tribulan) -> Option<&str> {
        match self {
            Self::Ukuran(nilai) => nilai[tribulan as usize].alasan(),
            Self::Tahapan(tahapan) => tahapan.kumulatif[tribulan as usize].alasan(),
        }
    }

    /// Those in steps of work.
    pub fn tahapan(&self) -> Option<&Tahapan> {
        match self {
            Self::Ukuran(_) => None,
            Self::Tahapan(tahapan) => Some(tahapan),
        }
    }
}

/// Steps of work, counted in a unit of their own: a quarter is judged by them, and they are never held against the
/// year's target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tahapan {
    /// To be done by the end of each quarter.
    pub kumulatif: [Tersedia<u64>; 4],
    /// All there are.
    pub dari: u64,
    /// What is counted: "tahapan".
    pub satuan: String,
    /// What they are made of; empty where that was not told.
    pub rincian: Vec<RincianTahapan>,
}

/// Steps of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RincianTahapan {
    /// What is done.
    pub uraian: String,
    /// How many of them each quarter by itself is to bring.
    pub nilai: [u64; 4],
}
