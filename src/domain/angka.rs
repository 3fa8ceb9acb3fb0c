//! Units of the figures: rupiah, percent, rounding.

use std::iter::Sum;
use std::ops::{Add, Sub};

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount of money, exact to the sen as it is typed; never below zero, but where one is taken from another.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rupiah(pub Decimal);

/// A figure, or why nobody has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tersedia<T> {
    /// As it was typed.
    Ada(T),
    /// The office's reason, as it is printed.
    Tidak(String),
}

impl<T> Tersedia<T> {
    /// The figure, where there is one.
    pub fn ada(&self) -> Option<&T> {
        match self {
            Self::Ada(nilai) => Some(nilai),
            Self::Tidak(_) => None,
        }
    }

    /// Why there is none.
    pub fn alasan(&self) -> Option<&str> {
        match self {
            Self::Ada(_) => None,
            Self::Tidak(alasan) => Some(alasan),
        }
    }
}

/// A sum of counts; `None` where a part of it is not known.
pub fn jumlah<'a>(cacah: impl IntoIterator<Item = &'a Tersedia<u64>>) -> Option<u64> {
    let mut cacah = cacah.into_iter().map(|cacah| cacah.ada().copied());
    cacah.try_fold(0_u64, |jumlah, cacah| Some(jumlah.saturating_add(cacah?)))
}

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
