//! Dokumen → PDF on the disk, and Rekap → figures for other programs.

mod berkas;
mod nama;
mod pdf;
pub mod rekap;

pub use berkas::write;
pub use nama::nama;
pub use pdf::pdf;
