//! One at a time: a file that is there while somebody changes the archive.

use std::fs;
use std::path::Path;

use super::{Galat, Langkah, Saat, letak};

/// The file's name, for eyes: a clerk may have to remove it.
pub const KUNCI: &str = "TERKUNCI.txt";

/// Does some work with the archive to itself.
pub(super) fn sendirian<T>(
    arsip: &Path,
    saat: &Saat,
    langkah: &mut Langkah,
    kerja: impl FnOnce(&mut Langkah) -> Result<T, Galat>,
) -> Result<T, Galat> {
    letak::di_luar(arsip)?;
    let jalur = arsip.join(KUNCI);
    let tanda = format!("{}\n", saat.siapa);
    match langkah.tulis(&jalur, tanda.as_bytes()) {
        Err(Galat::Disk { error, .. }) if error.kind() == std::io::ErrorKind::AlreadyExists => {
            let mut isi = fs::read_to_string(&jalur).unwrap_or_default().trim().to_owned();
            if isi.is_empty() {
                isi.push_str("oleh siapa tidak tertulis");
            }
            return Err(Galat::Terkunci { jalur, isi });
        }
        tertulis => tertulis?,
    }
    let hasil = kerja(langkah);
    // Somebody may have taken it for a dead one, and hold one of his own now.
    if fs::read_to_string(&jalur).ok().as_deref() != Some(tanda.as_str()) {
        return hasil;
    }
    match hasil {
        Err(Galat::Berhenti) => hasil,
        Err(_) => {
            // The error that is told is the first one.
            let _ = fs::remove_file(&jalur);
            hasil
        }
        Ok(_) => langkah.buang(&jalur).and(hasil),
    }
}
