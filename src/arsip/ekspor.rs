//! One bag as a zip, for another office: files stored as they are, in the order of their names.

use std::io::{Cursor, Write};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Daftar, Galat, Keadaan, kantong, read};

/// Checks a bag and packs it; gives how it stands, too. The same bag gives the same bytes: no date of today, no name of a user.
///
/// # Errors
/// Where there is no such bag, or it is not as it was registered.
pub fn export(arsip: &Path, nama: &str) -> Result<(Vec<u8>, Keadaan), Galat> {
    let daftar = Daftar::read(arsip)?;
    let kantong = daftar.find_by_name(nama).ok_or_else(|| super::missing(arsip, nama))?;
    let map = arsip.join(kantong.jalur());
    let mut berkas = kantong::verify(&map, kantong.tagmanifest)?.berkas;
    berkas.sort();
    // The first moment that a zip can name.
    let pilihan = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let too_large = |_| Galat::ditolak("terbitan ini terlalu besar untuk sebuah zip");
    for (berkas, _) in berkas {
        let isi = read(&map.join(&berkas))?;
        let pilihan = pilihan.large_file(u32::try_from(isi.len()).is_err());
        zip.start_file(format!("{nama}/{berkas}"), pilihan).map_err(too_large)?;
        zip.write_all(&isi).map_err(|error| Galat::Disk { jalur: map.join(&berkas), error })?;
    }
    Ok((zip.finish().map_err(too_large)?.into_inner(), daftar.keadaan_kantong(&kantong)))
}
