//! Shares and means, exact, and their rounding under the office's policy.

use rust_decimal::Decimal;

use crate::domain::angka::Persen;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::periode::Tribulan;
use crate::domain::renstra::Tahapan;

use super::rekap::Kinerja;

/// `bagian` in percent of `dari`, not rounded; `None` where `dari` is zero.
pub fn bagian(bagian: Decimal, dari: Decimal) -> Option<Decimal> {
    bagian.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(dari)
}

/// The share of all steps that is to be done by the end of a quarter, not rounded; `None` where nobody knows.
pub fn tahapan(tahapan: &Tahapan, tribulan: Tribulan) -> Option<Decimal> {
    let kumulatif = tahapan.kumulatif[tribulan as usize].ada()?;
    bagian((*kumulatif).into(), tahapan.dari.into())
}

/// The mean, not rounded; `None` of nothing.
pub fn rata_rata(nilai: &[Decimal]) -> Option<Decimal> {
    jumlah(nilai.iter().copied()).checked_div(Decimal::from(nilai.len()))
}

/// The sum.
pub fn jumlah(nilai: impl Iterator<Item = Decimal>) -> Decimal {
    nilai.fold(Decimal::ZERO, Decimal::saturating_add)
}

/// A figure with the policy's digits after the comma.
pub fn round(kebijakan: &Kebijakan, nilai: Decimal) -> Decimal {
    kebijakan.pembulatan.bulatkan(nilai, kebijakan.desimal)
}

/// A percentage with the policy's digits after the comma.
pub fn persen(kebijakan: &Kebijakan, nilai: Decimal) -> Persen {
    Persen(round(kebijakan, nilai))
}

/// A target with the digits that were typed, or with those of its indicator where a share of counts has more.
pub fn tercetak(kebijakan: &Kebijakan, kinerja: &Kinerja, target: Decimal) -> Decimal {
    if target.scale() > kinerja.desimal {
        kebijakan.pembulatan.bulatkan(target, kinerja.desimal)
    } else {
        target
    }
}
