//! Earlier reports whose folders are gone, read from the archive.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::catatan::Keadaan;
use super::{Daftar, Galat, Kantong, kantong, read, sha256};
use crate::load;
use crate::read::{Levels, Store};

/// Where the archive is if nobody says otherwise: the folder `arsip` beside the region's.
pub fn default_folder(folder: &Path) -> Option<PathBuf> {
    let levels = Levels::new(Store::Disk, folder);
    let daerah = levels.folders().last()?;
    Some(daerah.parent()?.join(load::ARSIP))
}

/// The disk, and beside it what the archive keeps of earlier reports whose folders are gone: of each the newest revision,
/// where that is valid.
///
/// # Errors
/// Where the archive cannot be read, or such a bag is not as it was issued.
pub fn with_earlier(arsip: &Path, folder: &Path) -> Result<Store, Galat> {
    let levels = Levels::new(Store::Disk, folder);
    let atas = levels.folders().last().and_then(|daerah| daerah.parent());
    let (Some(atas), Some(_)) = (atas, levels.names()) else { return Ok(Store::Disk) };
    let mut missing = load::earlier_folders(folder);
    missing.retain(|map| !map.join("laporan.toml").is_file());
    if missing.is_empty() {
        return Ok(Store::Disk);
    }
    let daftar = Daftar::read(arsip)?;
    let mut berkas = BTreeMap::new();
    for map in missing {
        let Ok(map) = map.strip_prefix(atas) else { continue };
        let map = map.iter().map(|bagian| bagian.to_string_lossy()).collect::<Vec<_>>().join("/");
        if let Some(kantong) = current(&daftar, &map) {
            let tujuan = atas.join(load::ARSIP).join(kantong.nama);
            for (jalur, isi) in sumber(arsip, &kantong)? {
                berkas.insert(tujuan.join(jalur), isi);
            }
        }
    }
    Ok(if berkas.is_empty() { Store::Disk } else { Store::DiskWith(berkas) })
}

/// The issue of a folder's report that is valid today.
fn current<'a>(daftar: &'a Daftar, map: &str) -> Option<Kantong<'a>> {
    let keadaan = daftar.keadaan();
    let terbitan = daftar.all().find(|terbitan| {
        terbitan.map == map && keadaan.get(terbitan.nama.as_str()) == Some(&Keadaan::Berlaku)
    })?;
    daftar.find_by_name(&terbitan.nama)
}

/// What a report was made of, from its own folder up to the region's; what it read of still earlier ones is left out.
fn sumber(arsip: &Path, kantong: &Kantong<'_>) -> Result<Vec<(String, Vec<u8>)>, Galat> {
    let map = arsip.join(kantong.jalur());
    let milik = Path::new(&kantong.terbitan.map);
    let mut sumber = Vec::new();
    for (nama, sidik) in kantong::listed(&map, kantong.tagmanifest)? {
        let Some(jalur) = nama.strip_prefix("data/sumber/") else { continue };
        let parent = Path::new(jalur).parent().unwrap_or(Path::new(""));
        let sendiri = parent.starts_with(milik) || milik.starts_with(parent);
        if !sendiri || parent.as_os_str().is_empty() {
            continue;
        }
        let isi = read(&map.join(&nama))?;
        if sha256(&isi) != sidik {
            return Err(kantong::broken(&map, &format!("berkas {nama} berubah")));
        }
        sumber.push((jalur.to_owned(), isi));
    }
    Ok(sumber)
}
