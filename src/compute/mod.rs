//! Laporan → Rekap: every figure that follows from others, exactly.
//!
//! Total: on a valid report nothing here can fail.

pub mod rekap;

pub use rekap::Rekap;
