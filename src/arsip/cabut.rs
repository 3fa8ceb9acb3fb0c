//! Withdrawing: an event, and nothing is taken away.

use std::path::Path;

use super::catatan::{Keadaan, Peristiwa};
use super::masuk::{Dicatat, catat};
use super::pulih::{Pulih, pulihkan};
use super::{Galat, Langkah, Saat, kunci, tidak_ada};

/// Records that an issue, or a copy that came back, is no longer valid; its bag stays.
///
/// # Errors
/// Where there is no such bag, or it is withdrawn already.
pub fn cabut(
    arsip: &Path,
    nama: &str,
    alasan: &str,
    saat: &Saat,
    langkah: &mut Langkah,
) -> Result<Dicatat, Galat> {
    if alasan.trim().is_empty() {
        return Err(Galat::ditolak("alasan pencabutan kosong"));
    }
    kunci::sendirian(arsip, saat, langkah, |langkah| {
        let Pulih { daftar, sisa, selesai } = pulihkan(arsip, None, langkah)?;
        let jalur = daftar.kantong_bernama(nama).ok_or_else(|| tidak_ada(arsip, nama))?.jalur();
        let cabut = Peristiwa::Cabut { nama: nama.to_owned(), alasan: alasan.to_owned() };
        if let Some(Keadaan::Dicabut(lama)) = daftar.keadaan().get(nama) {
            // It is the one that was interrupted and has just been finished.
            if selesai.contains(&cabut) {
                return Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa });
            }
            return Err(Galat::ditolak(format!("{nama} sudah dicabut: {lama}")));
        }
        daftar.boleh_pada(saat, None)?;
        let daftar = catat(arsip, &daftar, saat.tanggal.to_string(), cabut, langkah)?;
        Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa })
    })
}
