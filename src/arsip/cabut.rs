//! Withdrawing: an event, and nothing is taken away.

use std::path::Path;

use super::catatan::{Keadaan, Peristiwa};
use super::masuk::{Dicatat, record};
use super::pulih::{Pulih, recover};
use super::{Galat, Langkah, SaatCatat, kunci, missing};

/// Records that an issue, or a copy that came back, is no longer valid; its bag stays.
///
/// # Errors
/// Where there is no such bag, or it is withdrawn already.
pub fn revoke(
    arsip: &Path,
    nama: &str,
    alasan: &str,
    saat: &SaatCatat,
    langkah: &mut Langkah,
) -> Result<Dicatat, Galat> {
    if alasan.trim().is_empty() {
        return Err(Galat::ditolak("alasan pencabutan kosong"));
    }
    kunci::exclusively(arsip, saat, langkah, |langkah| {
        let Pulih { daftar, sisa, selesai } = recover(arsip, None, langkah)?;
        let jalur = daftar.find_by_name(nama).ok_or_else(|| missing(arsip, nama))?.jalur();
        let cabut = Peristiwa::Cabut { nama: nama.to_owned(), alasan: alasan.to_owned() };
        if let Some(Keadaan::Dicabut(lama)) = daftar.keadaan().get(nama) {
            // It is the one that was interrupted and has just been finished.
            if selesai.contains(&cabut) {
                return Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa });
            }
            return Err(Galat::ditolak(format!("{nama} sudah dicabut: {lama}")));
        }
        daftar.ensure_day(saat, None)?;
        let daftar = record(arsip, &daftar, saat.tanggal.to_string(), cabut, langkah)?;
        Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa })
    })
}
