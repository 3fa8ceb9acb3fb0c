//! Moments, as certificates and PDFs write them and as people read them.

use std::time::Duration;

use chrono::NaiveDate;
use x509_cert::der::DateTime;

use crate::bahasa::{spasi_biasa, tanggal};

/// "D:20260227030000Z".
pub fn to_pdf(saat: DateTime) -> String {
    let (hour, minute, second) = (saat.hour(), saat.minutes(), saat.seconds());
    let (year, month, day) = (saat.year(), saat.month(), saat.day());
    format!("D:{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}Z")
}

/// What such a text says; the zone is reckoned in.
pub fn from_pdf(text: &str) -> Option<DateTime> {
    let text = text.strip_prefix("D:").unwrap_or(text);
    let part = |from: usize, to: usize| text.get(from..to)?.parse::<u16>().ok();
    let small = |from: usize, to: usize| part(from, to).and_then(|part| u8::try_from(part).ok());
    let local = DateTime::new(
        part(0, 4)?,
        small(4, 6)?,
        small(6, 8)?,
        small(8, 10).unwrap_or(0),
        small(10, 12).unwrap_or(0),
        small(12, 14).unwrap_or(0),
    );
    let local = local.ok()?.unix_duration();
    let minutes = u64::from(part(15, 17).unwrap_or(0)) * 60 + u64::from(part(18, 20).unwrap_or(0));
    let zone = Duration::from_secs(minutes * 60);
    let utc = match text.get(14..15) {
        Some("+") => local.checked_sub(zone)?,
        Some("-") => local.checked_add(zone)?,
        Some(_) | None => local,
    };
    DateTime::from_unix_duration(utc).ok()
}

/// "27 Februari 2026".
pub fn hari(saat: &DateTime) -> String {
    let (year, month, day) = (saat.year(), saat.month(), saat.day());
    let date = NaiveDate::from_ymd_opt(year.into(), month.into(), day.into());
    let text = date.map_or_else(|| format!("{year}-{month:02}-{day:02}"), tanggal);
    // A terminal needs no spaces that hold a line together.
    spasi_biasa(&text)
}

/// "27 Februari 2026 pukul 03.00.00 UTC".
pub fn pukul(saat: &DateTime) -> String {
    let (hour, minute, second) = (saat.hour(), saat.minutes(), saat.seconds());
    format!("{} pukul {hour:02}.{minute:02}.{second:02} UTC", hari(saat))
}
