//! Laporan and Rekap → Naskah: every figure becomes text here, and every sentence is chosen.

pub mod format;
pub mod terbilang;
