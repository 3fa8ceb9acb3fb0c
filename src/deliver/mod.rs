//! Dokumen → PDF on the disk; Rekap and diagnostics → figures and findings for other programs.

mod berkas;
mod kurang;
mod nama;
mod pdf;
mod gambar;
pub mod periksa;
pub mod rekap;
mod sarif;
mod sertaan;
mod sidik;
mod spesimen;
mod xmp;

pub use berkas::write;
pub use gambar::sebab_gambar;
pub use kurang::kurang;
pub use nama::nama;
pub use pdf::pdf;
pub use sarif::sarif;
pub use sertaan::{DataTerbitan, TERBIT, sertaan};
pub use sidik::{sha256, sidik};
pub use spesimen::{Spesimen, nama_spesimen, spesimen};

/// What makes the files, as they say themselves.
pub const PROGRAM: &str = concat!("lkjip ", env!("CARGO_PKG_VERSION"));
