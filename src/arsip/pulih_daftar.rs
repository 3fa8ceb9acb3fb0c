//! The register's own bytes put back, where an editor saved it in another form.

use std::path::Path;

use super::daftar::{DAFTAR, Daftar};
use super::masuk::Dicatat;
use super::sunting::{self, Sunting};
use super::{Galat, Langkah, SaatCatat, kunci, letak, read, turunan};

/// Writes the register as it was, where every byte of it is proven: each line by the next one, the last one by the list of
/// hashes, or by a head that was printed.
///
/// # Errors
/// Where nothing was changed, where it was something else than its form, or where the last line is not proven.
pub fn recover_register(
    arsip: &Path,
    kepala: Option<&str>,
    saat: &SaatCatat,
    langkah: &mut Langkah,
) -> Result<Dicatat, Galat> {
    letak::ensure_exists(arsip)?;
    kunci::exclusively(arsip, saat, langkah, |langkah| {
        let jalur = arsip.join(DAFTAR);
        let rusak = match Daftar::read(arsip) {
            Ok(_) => {
                return Err(Galat::ditolak(format!(
                    "bentuk {DAFTAR} tidak berubah, dan tidak ada yang dipulihkan"
                )));
            }
            Err(rusak) => rusak,
        };
        let Some(Sunting { ubahan, semula: Ok(semula) }) = sunting::undo(&read(&jalur)?) else {
            return Err(rusak);
        };
        let tercetak =
            kepala.is_some_and(|kepala| kepala.trim().eq_ignore_ascii_case(semula.kepala()));
        if kepala.is_some() && !tercetak {
            return Err(Galat::ditolak(format!(
                "kepala {DAFTAR} sesudah dipulihkan bukan yang disebut pada --kepala"
            ))
            .saran(
                "periksa SIDIK itu: harus kepala daftar terakhir yang dicetak; bila memang itu, \
                 pulihkan dari cadangan",
            ));
        }
        if !tercetak && !turunan::lists_register(arsip, &semula) {
            return Err(rusak);
        }
        langkah.replace(arsip, DAFTAR, semula.teks.as_bytes())?;
        let sisa = vec![format!("{DAFTAR} dipulihkan byte demi byte ({ubahan})")];
        Ok(Dicatat { jalur: DAFTAR.to_owned(), kepala: semula.kepala().to_owned(), sisa })
    })
}
