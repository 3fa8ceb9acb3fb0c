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
    /// Predicates that have an order and no scores: reached by the same one or a better one. R / T × 100 of their values,
    /// where both have one.
    Peringkat,
}

/// A formula as data: `[100% ±] atas / bawah × 100%`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bentuk {
    /// What stands before the fraction.
    pub awal: Awal,
    /// Numerator of the fraction.
    pub atas: Suku,
    /// Denominator; where it comes to zero there is no capaian.
    pub bawah: Suku,
}

/// What a fraction is taken from or added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awal {
    /// It stands alone.
    Tanpa,
    /// It is taken from 100%.
    SeratusKurang,
    /// It is added to 100%.
    SeratusTambah,
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
    /// Realisasi − Target.
    Selisih,
    /// |Target|.
    TargetMutlak,
}

impl Rumus {
    /// The formula's form. For `Predikat` the terms stand for scores, for `Peringkat` for the values of predicates.
    pub fn bentuk(self) -> Bentuk {
        let (awal, atas, bawah) = match self {
            Self::Positif | Self::Predikat | Self::Peringkat => {
                (Awal::Tanpa, Suku::Realisasi, Suku::Target)
            }
            Self::Negatif => (Awal::Tanpa, Suku::TargetKurangSelisih, Suku::Target),
            Self::RasioBalik => (Awal::Tanpa, Suku::Target, Suku::Realisasi),
            Self::Stabil => (Awal::SeratusKurang, Suku::Simpangan, Suku::Target),
        };
        Bentuk { awal, atas, bawah }
    }

    /// Whether nothing at all can be a target: it can be reached and missed where less is better, where on target is best, and
    /// where figures may lie below zero. Of anything else nothing is no more than where it begins.
    pub fn menilai_nol(self, boleh_negatif: bool) -> bool {
        match self {
            Self::Negatif | Self::RasioBalik | Self::Stabil => true,
            Self::Positif => boleh_negatif,
            Self::Predikat | Self::Peringkat => false,
        }
    }

    /// The form where figures may lie below zero: the distance to the target is held against the target's size. Above zero
    /// it comes to the same as the usual form; below, a share of a negative target would praise what got worse.
    pub fn bentuk_bertanda(self) -> Bentuk {
        let (awal, atas) = match self {
            Self::Positif => (Awal::SeratusTambah, Suku::Selisih),
            Self::Negatif => (Awal::SeratusKurang, Suku::Selisih),
            Self::Stabil => (Awal::SeratusKurang, Suku::Simpangan),
            Self::RasioBalik | Self::Predikat | Self::Peringkat => return self.bentuk(),
        };
        Bentuk { awal, atas, bawah: Suku::TargetMutlak }
    }
}

impl Bentuk {
    /// The capaian in percent, not yet rounded; `None` where the divisor is zero.
    ///
    /// There is one division and it comes last: its 28 digits are exact enough that rounding to a few places can
    /// never see a tie that is not one.
    pub fn hitung(self, realisasi: Decimal, target: Decimal) -> Option<Persen> {
        let selisih = realisasi.saturating_sub(target);
        let suku = |suku| match suku {
            Suku::Realisasi => realisasi,
            Suku::Target => target,
            Suku::TargetKurangSelisih => target.saturating_sub(selisih),
            Suku::Simpangan => selisih.abs(),
            Suku::Selisih => selisih,
            Suku::TargetMutlak => target.abs(),
        };
        let bagian =
            Decimal::ONE_HUNDRED.saturating_mul(suku(self.atas)).checked_div(suku(self.bawah))?;
        Some(Persen(match self.awal {
            Awal::Tanpa => bagian,
            Awal::SeratusKurang => Decimal::ONE_HUNDRED.saturating_sub(bagian),
            Awal::SeratusTambah => Decimal::ONE_HUNDRED.saturating_add(bagian),
        }))
    }
}
