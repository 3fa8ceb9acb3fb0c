//! Dokumen → PDF on the disk.

mod berkas;
mod pdf;

pub use berkas::write;
pub use pdf::pdf;
