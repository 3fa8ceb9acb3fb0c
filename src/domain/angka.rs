//! Units of the figures: rupiah, percent, rounding.

use std::iter::Sum;
use std::ops::{Add, Sub};

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount of money in whole rupiah. Budgets know no cents and never fall below zero.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rupiah(pub u64);

impl Add for Rupiah {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Rupiah {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

/// A share in percent: `Persen(72.39)` is 72,39%.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Persen(pub Decimal);

impl Sub for Persen {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// Why a figure that was asked for is not known, in the office's words: "belum ditetapkan". It is printed as a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TidakTersedia(pub String);

/// A figure, or why it is not known.
pub type Diketahui<T> = Result<T, TidakTersedia>;

/// How a tie is broken when a figure is rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pembulatan {
    /// 0,125 becomes 0,13; away from zero. The usual way in Indonesian reports.
    SetengahKeAtas,
    /// 0,125 becomes 0,12.
    SetengahKeGenap,
}

impl Pembulatan {
    /// Rounds to `desimal` digits after the comma; the result always has exactly that many, and
    /// no zero has a sign.
    pub fn bulatkan(self, nilai: Decimal, desimal: u32) -> Decimal {
        let strategi = match self {
            Self::SetengahKeAtas => RoundingStrategy::MidpointAwayFromZero,
            Self::SetengahKeGenap => RoundingStrategy::MidpointNearestEven,
        };
        let mut hasil = nilai.round_dp_with_strategy(desimal, strategi);
        hasil.rescale(desimal);
        if hasil.is_zero() { hasil.abs() } else { hasil }
    }
}
