//! The formulas of capaian. The form that computes is the form that is printed.

use rust_decimal::Decimal;

use super::angka::Persen;

/// How an indicator's capaian follows from its realisasi R and its target T.
///
/// No regulation lays a formula down; an office prints its own in BAB III. `Positif` and `Negatif` are the
/// common pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rumus {
    /// R / T × 100: more is better.
    Positif,
    /// (T − (R − T)) / T × 100: less is better. Falls below 0 where R > 2T; R = 0 gives 200.
    Negatif,
    /// T / R × 100: less is better. Undefined for R = 0.
    RasioBalik,
    /// 100 − |R − T| / T × 100: on target is best.
    Stabil,
    /// Score of R / score of T × 100, from a declared table of scores.
    Predikat,
}

/// A formula as data: `[100% −] atas / bawah × 100%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bentuk {
    /// Whether the fraction is taken from 100%.
    pub dari_seratus: bool,
    /// Numerator of the fraction.
    pub atas: Suku,
    /// Denominator; where it comes to zero there is no capaian.
    pub bawah: Suku,
}

/// A term of a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suku {
    /// What the period brought, in the indicator's unit or as a score.
    Realisasi,
    /// What the year is to bring, in the same unit.
    Target,
    /// Target − (Realisasi − Target).
    TargetKurangSelisih,
    /// |Realisasi − Target|.
    Simpangan,
}

impl Rumus {
    /// The formula's form. For `Predikat` the terms stand for scores.
    pub fn bentuk(self) -> Bentuk {
        let (dari_seratus, atas, bawah) = match self {
            Self::Positif | Self::Predikat => (false, Suku::Realisasi, Suku::Target),
            Self::Negatif => (false, Suku::TargetKurangSelisih, Suku::Target),
            Self::RasioBalik => (false, Suku::Target, Suku::Realisasi),
            Self::Stabil => (true, Suku::Simpangan, Suku::Target),
        };
        Bentuk { dari_seratus, atas, bawah }
    }
}

impl Bentuk {
    /// The capaian in percent, not yet rounded; `None` where the divisor is zero.
    ///
    /// There is one division and it comes last: its 28 digits are exact enough that rounding to a few places can
    /// never see a tie that is not one.
    pub fn hitung(self, realisasi: Decimal, target: Decimal) -> Option<Persen> {
        let suku = |suku| match suku {
            Suku::Realisasi => realisasi,
            Suku::Target => target,
            Suku::TargetKurangSelisih => target.saturating_sub(realisasi.saturating_sub(target)),
            Suku::Simpangan => realisasi.saturating_sub(target).abs(),
        };
        let bagian =
            Decimal::ONE_HUNDRED.saturating_mul(suku(self.atas)).checked_div(suku(self.bawah))?;
        Some(Persen(if self.dari_seratus {
            Decimal::ONE_HUNDRED.saturating_sub(bagian)
        } else {
            bagian
        }))
    }
}
