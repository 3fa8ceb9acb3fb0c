//! Numbers, days and lists as Indonesian writes them, for the report and for every message alike.
//!
//! A no-break space stands where a line must not end. The minus is U+2212, which is no place to break before a digit (Unicode
//! line breaking, rule LB25).

mod angka;
mod hari;
mod rekat;
mod rincian;
mod terbilang;

pub use angka::{cacah, desimal, huruf, kelompok, nip, persen, rentang, romawi};
pub use hari::{bulan, nomor_bulan, tanggal};
pub use rekat::{CELAH, SPASI_TETAP, rekat, retas, sebaris, spasi_biasa};
pub use rincian::{TERBANYAK, disebut, rincian, sebutan, yaitu};
pub use terbilang::{bilangan, kata_bilangan, sebanyak, terbilang, terbilang_desimal};
