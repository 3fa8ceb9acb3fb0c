//! The office's earlier reports, where their folders stand beside this one, otherwise as the archive has them. Each is
//! read once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{ReadReport, read_one};
use crate::check::Dahulu;
use crate::compute;
use crate::compute::rekap::Kinerja;
use crate::diagnostic::{self, Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::periode::{Periode, Rentang};
use crate::domain::renstra::Riwayat;
use crate::read::{Levels, Store};
use crate::rules::Terdahulu;

/// The files that were read, by their path from the region's folder on.
type Files = BTreeMap<String, Vec<u8>>;

/// An earlier report, or why it cannot be compared with.
type Earlier = Result<Terdahulu, Diagnostic>;

/// What the folder of a quarter is called, before its number.
const TRIBULAN: [&str; 2] = ["tribulan", "triwulan"];

/// How many years back reports are looked for.
const YEARS: u16 = 5;

/// The folder beside the region's with an archive. What is read of one lies in memory under `arsip/NAMA/` there, NAMA
/// being an issue's, with all its levels from the region's on, wherever the archive itself may be.
pub const ARSIP: &str = "arsip";

/// Every folder whose report may be compared with the one of this folder.
pub fn earlier_folders(folder: &Path) -> Vec<PathBuf> {
    let Some(year) = year_folder(&Store::Disk, folder) else { return Vec::new() };
    let number = year.file_name().and_then(|name| name.to_str()?.parse::<u16>().ok());
    let of = |back: u16, period: &str| {
        Some(year.with_file_name(number?.checked_sub(back)?.to_string()).join(period))
    };
    let years = (1..=YEARS).filter_map(|back| of(back, "tahunan"));
    let fourth = TRIBULAN.into_iter().filter_map(|kata| of(1, &format!("{kata}-4")));
    let each = |kata| (1..=4).filter_map(move |nomor| of(0, &format!("{kata}-{nomor}")));
    years.chain(fourth).chain(TRIBULAN.into_iter().flat_map(each)).collect()
}

/// Whole years' reports before this one's year, the latest first.
pub fn years(store: &Store, folder: &Path, sumber: &mut Files) -> Vec<(u16, Earlier)> {
    let Some(year) = year_folder(store, folder) else { return Vec::new() };
    let number = year.file_name().and_then(|name| name.to_str()?.parse::<u16>().ok());
    let before = (1..=YEARS).filter_map(|back| number?.checked_sub(back));
    let of = |number: u16| {
        let folder = year.with_file_name(number.to_string()).join("tahunan");
        Some((number, read(store, &folder, sumber)?))
    };
    before.filter_map(of).collect()
}

/// What indicators came to in earlier years. Each report tells of its own year only.
pub fn dahulu(years: &[(u16, Earlier)]) -> Dahulu {
    let lalu = |(id, kinerja): (&Id, &Kinerja)| {
        let setahun = &kinerja.setahun;
        let riwayat = match (setahun.capaian, kinerja.hasil()) {
            (Some(capaian), realisasi) => Riwayat::Capaian { capaian, realisasi },
            (None, Some(realisasi)) if setahun.tercapai.is_some() || setahun.target.is_none() => {
                Riwayat::Realisasi(realisasi)
            }
            (None, _) => Riwayat::TidakTersedia("belum ada data pada tahun itu".to_owned()),
        };
        (id.clone(), riwayat)
    };
    let year = |(number, earlier): &(u16, Earlier)| {
        let kinerja = &earlier.as_ref().ok()?.rekap.kinerja;
        Some((*number, kinerja.iter().map(lalu).collect()))
    };
    years.iter().filter_map(year).collect()
}

/// The quarter before, then the year before; what cannot be compared with is told.
pub fn terdahulu(
    store: &Store,
    folder: &Path,
    periode: Periode,
    years: Vec<(u16, Earlier)>,
    diagnostics: &mut Vec<Diagnostic>,
    sumber: &mut Files,
) -> Vec<Terdahulu> {
    let Some(year) = year_folder(store, folder) else { return Vec::new() };
    let before = match periode.rentang {
        Rentang::Tribulan(tribulan) => tribulan.nomor().checked_sub(1).filter(|nomor| *nomor > 0),
        Rentang::Tahunan => Some(4),
    };
    let quarter = before.and_then(|nomor| tribulan(store, &year, nomor, sumber));
    let last = periode.tahun.saturating_sub(1);
    let whole = years.into_iter().find(|(number, _)| *number == last).map(|(_, earlier)| earlier);
    let whole =
        whole.or_else(|| tribulan(store, &year.with_file_name(last.to_string()), 4, sumber));
    let mut found = Vec::new();
    for earlier in quarter.into_iter().chain(whole) {
        match earlier {
            Ok(terdahulu) => found.push(terdahulu),
            Err(problem) => diagnostics.push(problem),
        }
    }
    found
}

/// The report of a quarter.
fn tribulan(store: &Store, year: &Path, nomor: u32, sumber: &mut Files) -> Option<Earlier> {
    let mut nama = TRIBULAN.iter().map(|kata| year.join(format!("{kata}-{nomor}")));
    nama.find_map(|folder| read(store, &folder, sumber))
}

/// The folder of this report's year.
fn year_folder(store: &Store, folder: &Path) -> Option<PathBuf> {
    let levels = Levels::new(store.clone(), folder);
    levels.folders().first()?.parent().map(Path::to_owned)
}

/// The report of a folder; `None` where there is none, not in the archive either.
fn read(store: &Store, folder: &Path, sumber: &mut Files) -> Option<Earlier> {
    if store.has(&folder.join("laporan.toml")) {
        let map = folder.display().to_string();
        let saran = format!("jalankan `lkjip periksa {map}` dan perbaiki galatnya");
        return Some(read_at(store, folder, map, &saran, |berkas| sumber.extend(berkas)));
    }
    let (map, folder) = archived(store, folder)?;
    let saran = "laporan itu hanya ada di arsip; bandingkan sendiri dengan PDF-nya";
    let keep = |berkas: Files| {
        sumber.extend(berkas.into_iter().map(|(path, isi)| (format!("{map}/{path}"), isi)));
    };
    Some(read_at(store, &folder, map.clone(), saran, keep))
}

/// Reads it where it lies; `map` is what it is called, `keep` is given the files that were read.
fn read_at(
    store: &Store,
    folder: &Path,
    map: String,
    saran: &str,
    keep: impl FnOnce(Files),
) -> Earlier {
    let ReadReport { hasil, diagnostics, berkas, .. } = read_one(store, folder, &Dahulu::new());
    keep(berkas);
    let laporan = hasil.and_then(Result::ok);
    match laporan.filter(|_| !diagnostic::any_error(&diagnostics)) {
        Some(laporan) => {
            let rekap = compute::compute(&laporan);
            Ok(Terdahulu { map, laporan, rekap })
        }
        None => {
            let apa = format!("laporan di {map} tidak dapat dibandingkan");
            Err(Diagnostic::new(Code::TerdahuluBermasalah, apa).about(map).saran(saran))
        }
    }
}

/// What the archive has of a folder that is gone: how it is called ("arsip/NAMA"), and where its files are.
fn archived(store: &Store, folder: &Path) -> Option<(String, PathBuf)> {
    let above = folder.ancestors().nth(4)?;
    let inside = folder.strip_prefix(above).ok()?.join("laporan.toml");
    let kept = above.join(ARSIP);
    let name = store.in_memory().find_map(|path| {
        let mut parts = path.strip_prefix(&kept).ok()?.components();
        let name = parts.next()?.as_os_str().to_str()?;
        (parts.as_path() == inside).then(|| name.to_owned())
    })?;
    let folder = kept.join(&name).join(inside.parent()?);
    Some((format!("{ARSIP}/{name}"), folder))
}
