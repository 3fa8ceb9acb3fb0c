//! Numbers as they would be typed in TOML, so that a message can be copied into the data.

use rust_decimal::Decimal;

use crate::read::number::grouped;

/// Digits in groups of three, a point before decimals: `1_699_908_345`, `72.39`.
pub fn typed(nilai: Decimal) -> String {
    let text = nilai.to_string();
    let (bulat, desimal) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(bulat, desimal)| (bulat, Some(desimal)));
    let (tanda, angka) = bulat.strip_prefix('-').map_or(("", bulat), |angka| ("-", angka));
    let mut hasil = format!("{tanda}{}", grouped(angka));
    if let Some(desimal) = desimal {
        hasil.push('.');
        hasil.push_str(desimal);
    }
    hasil
}
