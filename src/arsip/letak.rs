//! Where an archive is, and where one may be.

use std::path::{Path, PathBuf};

use super::daftar::DAFTAR;
use super::kunci::KUNCI;
use super::langkah::SEMENTARA;
use super::pulih::anak;
use super::titipan::tanpa_sampah;
use super::turunan::TURUNAN;
use super::{Galat, konflik, nama};
use crate::load::ARSIP;

/// Whether a folder has a register, and so is an archive.
pub fn terdaftar(map: &Path) -> bool {
    map.join(DAFTAR).symlink_metadata().is_ok()
}

/// Whether a file lies in an archive or in a bag that was copied out of one: nothing is written there but by the archive
/// itself.
pub fn di_dalam(berkas: &Path) -> bool {
    let Ok(berkas) = std::path::absolute(berkas) else { return false };
    let map = berkas.parent().and_then(nyata);
    map.is_some_and(|map| map.ancestors().any(tertutup))
}

fn tertutup(map: &Path) -> bool {
    terdaftar(map) || bag(map)
}

/// Refuses an archive that lies or would lie in another one, or in a bag.
pub(super) fn di_luar(arsip: &Path) -> Result<(), Galat> {
    let Ok(mutlak) = std::path::absolute(arsip) else { return Ok(()) };
    let Some(map) = nyata(&mutlak) else { return Ok(()) };
    let sendiri = usize::from(mutlak.canonicalize().is_ok());
    let luar = map.ancestors().skip(sendiri).find(|map| tertutup(map));
    luar.map_or(Ok(()), |luar| {
        let apa = if terdaftar(luar) { "arsip" } else { "kantong" };
        Err(Galat::ditolak(format!(
            "\"{}\" berada di dalam {apa} \"{}\", dan yang sudah terbit tidak diubah",
            arsip.display(),
            luar.display()
        ))
        .saran(format!("salin dahulu datanya ke luar {apa} itu")))
    })
}

/// The folder without links, or the nearest above it that is there.
fn nyata(map: &Path) -> Option<PathBuf> {
    map.ancestors().find_map(|map| map.canonicalize().ok())
}

/// Whether that folder is an archive.
///
/// # Errors
/// Where it is none; [`Galat::Rusak`] where it was one and its register is gone.
pub fn ada(arsip: &Path) -> Result<(), Galat> {
    if terdaftar(arsip) {
        return Ok(());
    }
    let map = arsip.display();
    if !arsip.is_dir() {
        return Err(Galat::ditolak(format!("map arsip \"{map}\" tidak ada")));
    }
    tidak_kehilangan(arsip)?;
    // Looked at in this order, since somebody may be founding it meanwhile.
    if kantong(arsip)? == 1 && !arsip.join(KUNCI).exists() && !terdaftar(arsip) {
        return Err(Galat::rusak(format!("{DAFTAR} tidak ada")).saran("bila penerbitan yang pertama baru saja terputus, ulangi `lkjip terbitkan`; bila tidak, pulihkan dari cadangan"));
    }
    let galat = Galat::ditolak(format!("\"{map}\" bukan arsip: {DAFTAR} tidak ada"));
    if anak(arsip)?.iter().any(|jalur| jejak(jalur)) {
        return Err(galat.saran(
            "penerbitan pertamanya sedang berjalan atau terputus; bila terputus, ulangi `lkjip terbitkan`",
        ));
    }
    Err(match saran(arsip) {
        Some(saran) => galat.saran(saran),
        None => galat,
    })
}

/// The archive that lies in the folder which was named.
fn saran(map: &Path) -> Option<String> {
    let dalam = Some(map.join(ARSIP)).filter(|map| terdaftar(map))?;
    Some(format!("mungkin yang dimaksud {}", dalam.display()))
}

/// Refuses what cannot be an interrupted first issue: there was more, and the register is gone.
pub(super) fn tidak_kehilangan(arsip: &Path) -> Result<(), Galat> {
    let turunan = TURUNAN.iter().any(|nama| arsip.join(nama).exists());
    if (turunan || kantong(arsip)? > 1) && !terdaftar(arsip) {
        let salinan = anak(arsip)?.into_iter().map(|jalur| nama(&jalur));
        let salinan = salinan.filter(|nama| konflik::salinan(nama, DAFTAR)).collect::<Vec<_>>();
        let saran = match salinan.as_slice() {
            [] => "pulihkan dari cadangan".to_owned(),
            ada => format!(
                "pulihkan dari cadangan, atau dari salinannya di map itu (\"{}\") bila kepala daftarnya yang terakhir dicetak",
                ada.join("\", \"")
            ),
        };
        return Err(Galat::rusak(format!("{DAFTAR} hilang")).saran(saran));
    }
    Ok(())
}

/// Refuses a folder that somebody else fills. An archive may begin where there is no folder yet, where it is empty, and
/// where a first issue was interrupted.
pub(super) fn boleh(arsip: &Path) -> Result<(), Galat> {
    di_luar(arsip)?;
    if terdaftar(arsip) || !arsip.is_dir() {
        return Ok(());
    }
    let isi = tanpa_sampah(arsip)?;
    let kosong = |map: &PathBuf| tahun(map) && tanpa_sampah(map).is_ok_and(|isi| isi.is_empty());
    if isi.iter().all(kosong) || isi.iter().any(|jalur| jejak(jalur)) {
        return Ok(());
    }
    let lain = || "sebutkan map arsip, atau map yang kosong, dengan --arsip".to_owned();
    let apa = format!("\"{}\" berisi hal lain dan bukan arsip", arsip.display());
    Err(Galat::ditolak(apa).saran(saran(arsip).unwrap_or_else(lain)))
}

/// Whether something is left of an issue.
fn jejak(jalur: &Path) -> bool {
    let nama = nama(jalur);
    nama == KUNCI
        || nama.starts_with(SEMENTARA)
        || TURUNAN.contains(&nama.as_str())
        || (tahun(jalur) && berkantong(jalur) > 0)
}

/// How many bags there are in all years.
fn kantong(arsip: &Path) -> Result<usize, Galat> {
    Ok(anak(arsip)?.iter().filter(|map| tahun(map)).map(|map| berkantong(map)).sum())
}

fn tahun(map: &Path) -> bool {
    map.is_dir() && nama(map).parse::<u16>().is_ok()
}

fn berkantong(tahun: &Path) -> usize {
    let isi = anak(tahun).unwrap_or_default();
    isi.iter().filter(|map| bag(map)).count()
}

fn bag(map: &Path) -> bool {
    map.join("bagit.txt").is_file()
}
