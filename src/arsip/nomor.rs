//! The office's number where the archive gives it: counted within its pattern, over every issue that the register holds.

use super::{Daftar, Galat};
use crate::domain::nomor::{Nomor, Pola};

/// The count that the report of a folder gets: the one that it has already, otherwise one more than the greatest that was
/// ever given, withdrawn or not. `None` where the office typed its number.
///
/// # Errors
/// Where nothing greater can be written.
pub(super) fn next(daftar: &Daftar, map: &str, nomor: &Nomor) -> Result<Option<u32>, Galat> {
    let Nomor::Berurut(pola) = nomor else { return Ok(None) };
    if let Some(urut) = of_folder(daftar, map, pola) {
        return Ok(Some(urut));
    }
    let terbesar =
        daftar.all().filter_map(|terbitan| pola.urut(&terbitan.nomor)).max().unwrap_or(0);
    terbesar.checked_add(1).map(Some).ok_or_else(|| {
        let nomor = pola.ke(terbesar);
        Galat::ditolak(format!(
            "nomor {nomor} sudah terpakai, dan nomor yang lebih besar tidak ada"
        ))
        .saran("tulis nomor lain di laporan.toml")
    })
}

/// The count that the report of a folder has already; a correction keeps it.
pub(super) fn existing(daftar: &Daftar, map: &str, nomor: Option<&Nomor>) -> Option<u32> {
    match nomor? {
        Nomor::Berurut(pola) => of_folder(daftar, map, pola),
        Nomor::Tetap(_) => None,
    }
}

fn of_folder(daftar: &Daftar, map: &str, pola: &Pola) -> Option<u32> {
    let semua = daftar.all().filter(|terbitan| terbitan.map == map);
    semua.filter_map(|terbitan| pola.urut(&terbitan.nomor)).last()
}
