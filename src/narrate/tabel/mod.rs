//! The tables of the report, each a function of the report and its figures.

pub mod pegawai;
pub mod sarana;
pub mod potong;
pub mod tak_tersedia;
pub mod pembulatan;
pub mod kondisi;
pub mod rencana;
pub mod renstra;
pub mod tahapan;
pub mod riwayat;
pub mod definisi;
pub mod pembagian;
pub mod perjanjian;
pub mod lembar;
pub mod jangka;
pub mod kerangka;
pub mod kinerja;
pub mod anggaran;
pub mod program;
pub mod masalah;
pub mod prestasi;
