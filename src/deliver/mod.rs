//! Dokumen → PDF on the disk; Rekap and diagnostics → figures and findings for other programs.

mod berkas;
mod nama;
mod pdf;
mod logo;
pub mod periksa;
pub mod rekap;
mod sarif;
mod sertaan;
mod spesimen;
mod xmp;

pub use berkas::write;
pub use logo::sebab_logo;
pub use nama::nama;
pub use pdf::pdf;
pub use sarif::sarif;
pub use sertaan::{TERBIT, Terbitan, sertaan, sidik};
pub use spesimen::{Spesimen, nama_spesimen, spesimen};
