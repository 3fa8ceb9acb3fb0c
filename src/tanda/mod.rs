//! Signatures in finished PDFs: put there, and judged. Nothing here knows a report; a PDF file is all it takes.
//!
//! A signature is an incremental update: the unsigned file stays, byte for byte, the beginning of the signed one. It is
//! PAdES baseline B-B (ETSI EN 319 142-1): CMS with the whole chain, the certificate bound into the signed attributes; with
//! a time stamp B-T; with what judges it for long B-LT, and with a time stamp over all of that B-LTA.

mod waktu;
mod asn1;
mod ber;
mod asli;
mod signed_data;
mod sertifikat;
mod algoritma;
mod gagal;
mod penanda;
mod cms;
mod konsep;
mod pembaruan;
mod stempel;
mod cabut;
mod crl;
mod ocsp;
mod bahan;
mod dss;
mod bubuh;
pub mod verifikasi;
mod kurang;
mod diberi;
mod sumber;
mod jangka;

pub use asli::Certificate;
pub use bubuh::{Permintaan, arsip, sign};
pub use diberi::Simpanan;
pub use dss::Bekal;
pub use gagal::Gagal;
pub use jangka::{bekal, missing, missing_inside, store};
pub use konsep::konsep;
pub use kurang::Alamat;
pub use penanda::PemegangKunci;
pub use sertifikat::read_all as read_certificates;
pub use stempel::{percobaan, permintaan as permintaan_stempel, sertifikat_stempel, stempel_waktu};
pub use x509_cert::der::DateTime;
