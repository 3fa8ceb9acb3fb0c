//! What was issued, kept so that it still stands in ten years.
//!
//! ```text
//! arsip/DAFTAR.jsonl            the register: each line carries the SHA-256 of the line before it
//! arsip/DAFTAR.csv, SHA256SUMS  the same for people, and every hash for `sha256sum -c`
//! arsip/2023/NAMA_r0/           one issued revision: a BagIt bag (RFC 8493), never changed
//! arsip/2023/NAMA_r0_ttd-1/     a signed copy of it that came back: a bag of its own
//! ```
//!
//! A bag is written into a folder beside, synced, renamed, and only then registered. What an interruption leaves is
//! either thrown away (a folder that was never renamed) or finished (a whole bag without its line) by the next event.

mod galat;
mod letak;
mod langkah;
mod kunci;
mod titipan;
mod penamaan;
mod catatan;
mod sunting;
mod daftar;
mod tercatat;
mod konflik;
mod kantong;
mod keterangan;
mod turunan;
mod masuk;
mod pulih;
mod pulih_daftar;
mod nomor;
mod terbit;
mod terima;
mod cocok;
mod kenali;
mod telaah;
mod asli;
mod cabut;
mod pdf;
mod periksa;
mod ekspor;
mod dahulu;

use std::io;
use std::path::Path;

use chrono::NaiveDate;

use crate::deliver::sha256;

pub use asli::{Asli, asli};
pub use cabut::revoke;
pub use catatan::{CaraSalinan, JenisSalinan, Keadaan, Terbitan};
pub use cocok::catatan;
pub use daftar::Daftar;
pub use dahulu::{default_folder, with_earlier};
pub use ekspor::export;
pub use galat::{Galat, Pesan};
pub use kenali::{Pengenalan, recognize};
pub use langkah::Langkah;
pub use letak::{ensure_exists, has_register, is_inside};
pub use masuk::Dicatat;
pub use periksa::{Pemeriksaan, Teliti, verify};
pub use pulih_daftar::recover_register;
pub use telaah::{BerkasKembali, Telaah, review};
pub use terbit::{Cetakan, giliran, issue, kabar};
pub use tercatat::Kantong;
pub use terima::{Salinan, receive};
pub use turunan::{count, csv, json, teks};

/// When something is done, and by whom; the archive itself knows no clock.
#[derive(Debug, Clone)]
pub struct SaatCatat {
    /// The date that is recorded.
    pub tanggal: NaiveDate,
    /// Where that date comes from.
    pub hari: Hari,
    /// Today, where the day begins first in Indonesia.
    pub kini: NaiveDate,
    /// Who works on the archive and since when, for those who find it locked.
    pub siapa: String,
}

/// Where a date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hari {
    /// Somebody typed or confirmed it.
    Disebut,
    /// The computer's clock, which may be wrong.
    Jam,
}

fn disk(jalur: &Path) -> impl FnOnce(io::Error) -> Galat {
    move |error| Galat::Disk { jalur: jalur.to_owned(), error }
}

fn read(jalur: &Path) -> Result<Vec<u8>, Galat> {
    std::fs::read(jalur).map_err(disk(jalur))
}

/// The last part of a path, as text.
fn nama(jalur: &Path) -> String {
    jalur.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn missing(arsip: &Path, nama: &str) -> Galat {
    Galat::ditolak(format!("\"{nama}\" tidak ada di arsip ini"))
        .saran(format!("nama yang ada tampil dengan `lkjip arsip daftar {}`", arsip.display()))
}
