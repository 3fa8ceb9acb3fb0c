//! The nouns of the report, each valid by construction. Nothing here knows files, words or pages.

pub mod angka;
pub mod arsip;
pub mod kode;
pub mod periode;
pub mod rumus;
pub mod kebijakan;
pub mod bagian;
pub mod jenis;
pub mod instansi;
pub mod kalimat;
pub mod target;
pub mod renstra;
pub mod anggaran;
pub mod jangka;
pub mod sumber_daya;
pub mod rujukan;
pub mod prosa;
pub mod susunan;
pub mod pengesahan;
pub mod nomor;
pub mod laporan;
pub mod draf;
pub mod nama;
pub mod asal;
pub mod terbit;
pub mod semua;
