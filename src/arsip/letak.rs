//! Where an archive is, and where one may be.

use std::path::{Path, PathBuf};

use super::daftar::DAFTAR;
use super::kunci::KUNCI;
use super::langkah::SEMENTARA;
use super::pulih::children;
use super::titipan::without_litter;
use super::turunan::TURUNAN;
use super::{Galat, konflik, nama};
use crate::load::ARSIP;

/// Whether a folder has a register, and so is an archive.
pub fn has_register(map: &Path) -> bool {
    map.join(DAFTAR).symlink_metadata().is_ok()
}

/// Whether a file lies in an archive or in a bag that was copied out of one: nothing is written there but by the archive
/// itself.
pub fn is_inside(berkas: &Path) -> bool {
    let Ok(berkas) = std::path::absolute(berkas) else { return false };
    let map = berkas.parent().and_then(resolved);
    map.is_some_and(|map| map.ancestors().any(is_closed))
}

fn is_closed(map: &Path) -> bool {
    has_register(map) || is_bag(map)
}

/// Refuses an archive that lies or would lie in another one, or in a bag.
pub(super) fn ensure_outside(arsip: &Path) -> Result<(), Galat> {
    let Ok(mutlak) = std::path::absolute(arsip) else { return Ok(()) };
    let Some(map) = resolved(&mutlak) else { return Ok(()) };
    let sendiri = usize::from(mutlak.canonicalize().is_ok());
    let luar = map.ancestors().skip(sendiri).find(|map| is_closed(map));
    luar.map_or(Ok(()), |luar| {
        let apa = if has_register(luar) { "arsip" } else { "kantong" };
        Err(Galat::ditolak(format!(
            "\"{}\" berada di dalam {apa} \"{}\", dan yang sudah terbit tidak diubah",
            arsip.display(),
            luar.display()
        ))
        .saran(format!("salin dahulu datanya ke luar {apa} itu")))
    })
}

/// The folder without links, or the nearest above it that is there.
fn resolved(map: &Path) -> Option<PathBuf> {
    map.ancestors().find_map(|map| map.canonicalize().ok())
}

/// Whether that folder is an archive.
///
/// # Errors
/// Where it is none; [`Galat::Rusak`] where it was one and its register is gone.
pub fn ensure_exists(arsip: &Path) -> Result<(), Galat> {
    if has_register(arsip) {
        return Ok(());
    }
    let map = arsip.display();
    if !arsip.is_dir() {
        return Err(Galat::ditolak(format!("map arsip \"{map}\" tidak ada")));
    }
    ensure_register(arsip)?;
    // Looked at in this order, since somebody may be founding it meanwhile.
    if count_bags(arsip)? == 1 && !arsip.join(KUNCI).exists() && !has_register(arsip) {
        return Err(Galat::rusak(format!("{DAFTAR} tidak ada")).saran("bila penerbitan yang pertama baru saja terputus, ulangi `lkjip terbitkan`; bila tidak, pulihkan dari cadangan"));
    }
    let galat = Galat::ditolak(format!("\"{map}\" bukan arsip: {DAFTAR} tidak ada"));
    if children(arsip)?.iter().any(|jalur| is_trace(jalur)) {
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
    let dalam = Some(map.join(ARSIP)).filter(|map| has_register(map))?;
    Some(format!("mungkin yang dimaksud {}", dalam.display()))
}

/// Refuses what cannot be an interrupted first issue: there was more, and the register is gone.
pub(super) fn ensure_register(arsip: &Path) -> Result<(), Galat> {
    let turunan = TURUNAN.iter().any(|nama| arsip.join(nama).exists());
    if (turunan || count_bags(arsip)? > 1) && !has_register(arsip) {
        let salinan = children(arsip)?.into_iter().map(|jalur| nama(&jalur));
        let salinan =
            salinan.filter(|nama| konflik::is_copy_name(nama, DAFTAR)).collect::<Vec<_>>();
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
pub(super) fn ensure_free(arsip: &Path) -> Result<(), Galat> {
    ensure_outside(arsip)?;
    if has_register(arsip) || !arsip.is_dir() {
        return Ok(());
    }
    let isi = without_litter(arsip)?;
    let kosong =
        |map: &PathBuf| is_year(map) && without_litter(map).is_ok_and(|isi| isi.is_empty());
    if isi.iter().all(kosong) || isi.iter().any(|jalur| is_trace(jalur)) {
        return Ok(());
    }
    let lain = || "sebutkan map arsip, atau map yang kosong, dengan --arsip".to_owned();
    let apa = format!("\"{}\" berisi hal lain dan bukan arsip", arsip.display());
    Err(Galat::ditolak(apa).saran(saran(arsip).unwrap_or_else(lain)))
}

/// Whether something is left of an issue.
fn is_trace(jalur: &Path) -> bool {
    let nama = nama(jalur);
    nama == KUNCI
        || nama.starts_with(SEMENTARA)
        || TURUNAN.contains(&nama.as_str())
        || (is_year(jalur) && bags_in(jalur) > 0)
}

/// How many bags there are in all years.
fn count_bags(arsip: &Path) -> Result<usize, Galat> {
    Ok(children(arsip)?.iter().filter(|map| is_year(map)).map(|map| bags_in(map)).sum())
}

fn is_year(map: &Path) -> bool {
    map.is_dir() && nama(map).parse::<u16>().is_ok()
}

fn bags_in(tahun: &Path) -> usize {
    let isi = children(tahun).unwrap_or_default();
    isi.iter().filter(|map| is_bag(map)).count()
}

fn is_bag(map: &Path) -> bool {
    map.join("bagit.txt").is_file()
}
