//! Days and months.

use chrono::{Datelike, NaiveDate};

use super::rekat::SPASI_TETAP;

/// The months in their order.
pub const BULAN: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// "31 Maret 2023".
pub fn tanggal(hari: NaiveDate) -> String {
    format!("{}{SPASI_TETAP}{}", hari.day(), bulan(hari))
}

/// "Maret 2023".
pub fn bulan(hari: NaiveDate) -> String {
    let bulan = BULAN.get(hari.month0() as usize).copied().unwrap_or_default();
    format!("{bulan} {}", hari.year())
}

/// 3 for "Maret" and "maret"; `None` for what is no month.
pub fn nomor_bulan(nama: &str) -> Option<u32> {
    (1..).zip(BULAN).find(|(_, bulan)| bulan.eq_ignore_ascii_case(nama)).map(|(nomor, _)| nomor)
}
