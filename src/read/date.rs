//! Days as people write them, for the advice how to type them.

use chrono::NaiveDate;

use crate::bahasa::nomor_bulan;

/// `30/06/2025`, `30-6-2025` or `30 Juni 2025` as `2025-06-30`.
pub fn written(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '/', ' ', '.']).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    let digits = |text: &&str| text.bytes().all(|digit| digit.is_ascii_digit());
    let number = |text: &str| Some(text).filter(digits)?.parse::<u32>().ok();
    let year = Some(*year).filter(|year| year.len() == 4 && digits(year))?.parse().ok()?;
    let month = nomor_bulan(month).or_else(|| number(month))?;
    Some(NaiveDate::from_ymd_opt(year, month, number(day)?)?.to_string())
}
