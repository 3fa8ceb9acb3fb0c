//! How something enters the archive: a whole bag first, then its line.

use std::collections::BTreeMap;
use std::path::Path;

use super::catatan::Peristiwa;
use super::daftar::DAFTAR;
use super::langkah::SEMENTARA;
use super::{Daftar, Galat, Langkah, kantong, turunan};

/// What an event came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dicatat {
    /// The bag, from the archive's folder on.
    pub jalur: String,
    /// The register's last line, to be printed on the covering letter.
    pub kepala: String,
    /// What an earlier interruption had left, and what became of it.
    pub sisa: Vec<String>,
}

/// A bag to be.
pub(super) struct KantongBaru<'a> {
    pub(super) nama: &'a str,
    pub(super) tahun: u16,
    pub(super) tanggal: String,
    /// The files below `data/`.
    pub(super) data: BTreeMap<String, Vec<u8>>,
    /// What bag-info.txt says (RFC 8493, 2.2.2).
    pub(super) info: Vec<(&'static str, String)>,
}

/// Writes the bag beside, moves it to its place, and registers it. `peristiwa` is given its tagmanifest's hash.
pub(super) fn bring_in(
    arsip: &Path,
    daftar: &Daftar,
    kiriman: &KantongBaru<'_>,
    langkah: &mut Langkah,
    peristiwa: impl Fn(String) -> Peristiwa,
) -> Result<Daftar, Galat> {
    daftar.ensure_readable(&peristiwa(String::new()))?;
    let sementara = arsip.join(format!("{SEMENTARA}{}", kiriman.nama));
    let tagmanifest = kantong::write(&sementara, &kiriman.data, &kiriman.info, langkah)?;
    let tahun = arsip.join(kiriman.tahun.to_string());
    langkah.create_folder(&tahun)?;
    daftar.ensure_unchanged(arsip)?;
    langkah.rename(&sementara, &tahun.join(kiriman.nama))?;
    langkah.sync(&tahun)?;
    langkah.sync(arsip)?;
    record(arsip, daftar, kiriman.tanggal.clone(), peristiwa(tagmanifest), langkah)
}

/// Writes one more line, and what follows from the register.
pub(super) fn record(
    arsip: &Path,
    daftar: &Daftar,
    tanggal: String,
    peristiwa: Peristiwa,
    langkah: &mut Langkah,
) -> Result<Daftar, Galat> {
    daftar.ensure_unchanged(arsip)?;
    let daftar = daftar.add(tanggal, peristiwa)?;
    langkah.replace(arsip, DAFTAR, daftar.teks.as_bytes())?;
    turunan::update(arsip, &daftar, langkah)?;
    Ok(daftar)
}
