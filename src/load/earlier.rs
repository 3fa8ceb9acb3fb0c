//! The office's earlier reports, where their folders stand beside this one, otherwise as the archive has them. Each is
//! read once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::{ReadReport, read_one};
use crate::check::Dahulu;
use crate::compute;
use crate::compute::rekap::Kinerja;
use crate::diagnostic::{self, Code, Diagnostic, Severity};
use crate::domain::kode::Id;
use crate::domain::periode::{Periode, Rentang, Semester, Tribulan};
use crate::domain::renstra::Riwayat;
use crate::read::notes::Told;
use crate::read::{Levels, Store};
use crate::rules::Terdahulu;
use crate::source::Sources;

/// The files that were read, by their path from the region's folder on.
pub type Files = BTreeMap<String, Vec<u8>>;

/// An earlier report, or that it cannot be compared with.
pub type Earlier = Result<Terdahulu, TakTerbaca>;

/// An earlier report that could not be read.
pub struct TakTerbaca {
    map: String,
    /// That it lies in the archive alone.
    arsip: bool,
    /// That it is of a whole year, so that texts may refer to its figures.
    setahun: bool,
    galat: Vec<GalatRingkas>,
}

/// An error by its file, its kind and its words.
type GalatRingkas = (Option<String>, Code, String);

impl TakTerbaca {
    /// What is told of it beside the errors that this report tells: nothing where it fails by the same mistakes.
    /// `dirujuk` where a text waits for the figures of an earlier year.
    pub fn told(&self, galat: &[GalatRingkas], dirujuk: bool) -> Option<Diagnostic> {
        let same = |(file, code, words): &GalatRingkas| {
            galat.iter().any(|(other, its_code, its_words)| {
                (file.is_some() && file == other) || (code, words) == (its_code, its_words)
            })
        };
        if self.galat.iter().all(same) {
            return None;
        }
        let map = &self.map;
        let saran = format!("jalankan `lkjip periksa {map}` dan perbaiki galatnya");
        if dirujuk && self.setahun {
            let apa = format!("uraian merujuk angka laporan di {map}, yang belum dapat dibaca");
            let ketik =
                "tulis capaian tahun itu pada [riwayat] di realisasi-kinerja.toml".to_owned();
            let saran = if self.arsip { ketik } else { saran };
            return Some(Diagnostic::new(Code::TerdahuluDirujuk, apa).saran(saran));
        }
        let banding =
            "laporan itu hanya ada di arsip; bandingkan sendiri dengan PDF-nya".to_owned();
        let saran = if self.arsip { banding } else { saran };
        let apa = format!("laporan di {map} tidak dapat dibandingkan");
        Some(Diagnostic::new(Code::TerdahuluBermasalah, apa).about(map).saran(saran))
    }
}

/// The errors among these problems.
pub fn errors(diagnostics: &[Diagnostic], sources: &Sources) -> Vec<GalatRingkas> {
    let errors = diagnostics.iter().filter(|problem| problem.severity == Severity::Galat);
    let error = |problem: &Diagnostic| {
        let file = problem.place.as_ref().and_then(|place| sources.get(place.file));
        (file.map(|file| file.path.clone()), problem.code, problem.message.clone())
    };
    errors.map(error).collect()
}

/// What the folder of a report up to the end of a quarter may be called: the quarter's, or the half's.
fn folders(tribulan: Tribulan) -> Vec<String> {
    let nomor = tribulan.nomor();
    let mut semua = vec![format!("tribulan-{nomor}"), format!("triwulan-{nomor}")];
    semua.extend((nomor.is_multiple_of(2)).then(|| format!("semester-{}", nomor / 2)));
    semua
}

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
    let quarter =
        |back, tribulan| folders(tribulan).into_iter().filter_map(move |map| of(back, &map));
    let fourth = quarter(1, Tribulan::IV);
    let each = Tribulan::SEMUA.into_iter().flat_map(|tribulan| quarter(0, tribulan));
    years.chain(fourth).chain(each).collect()
}

/// Whole years' reports before this one's year, the oldest first: each may refer to those before it.
pub fn years(store: &Store, folder: &Path, sumber: &mut Files) -> Vec<(u16, Earlier)> {
    let Some(year) = year_folder(store, folder) else { return Vec::new() };
    let number = year.file_name().and_then(|name| name.to_str()?.parse::<u16>().ok());
    let mut found = Vec::new();
    for number in (1..=YEARS).rev().filter_map(|back| number?.checked_sub(back)) {
        let folder = year.with_file_name(number.to_string()).join("tahunan");
        let earlier = read(store, &folder, &dahulu(&found), sumber);
        let earlier =
            earlier.map(|earlier| earlier.map_err(|gagal| TakTerbaca { setahun: true, ..gagal }));
        found.extend(earlier.map(|earlier| (number, earlier)));
    }
    found
}

/// What indicators came to in earlier years. Each report tells of its own year only; what one that could not be read said
/// is lost.
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
        let earlier = earlier.as_ref().map_err(|_| Told::BEFORE);
        (*number, earlier.map(|earlier| earlier.rekap.kinerja.iter().map(lalu).collect()))
    };
    years.iter().map(year).collect()
}

/// The quarter before, then the year before; and those that cannot be compared with.
pub fn terdahulu(
    store: &Store,
    folder: &Path,
    periode: Periode,
    years: Vec<(u16, Earlier)>,
    sumber: &mut Files,
) -> (Vec<Terdahulu>, Vec<TakTerbaca>) {
    let Some(year) = year_folder(store, folder) else { return Default::default() };
    let dahulu = dahulu(&years);
    let mut quarter = |year: &Path, rentang| tribulan(store, year, rentang, &dahulu, sumber);
    let sebelum = before(periode.rentang).iter().find_map(|rentang| quarter(&year, *rentang));
    let last = periode.tahun.saturating_sub(1);
    let whole = years.iter().any(|(number, _)| *number == last);
    let fourth =
        if whole { None } else { quarter(&year.with_file_name(last.to_string()), Tribulan::IV) };
    // Of the years before the last one the figures alone are taken.
    let years = years.into_iter().filter(|(number, earlier)| *number == last || earlier.is_err());
    let (mut found, mut gagal) = (Vec::new(), Vec::new());
    for earlier in sebelum.into_iter().chain(fourth).chain(years.map(|(_, earlier)| earlier)) {
        match earlier {
            Ok(terdahulu) => found.push(terdahulu),
            Err(problem) => gagal.push(problem),
        }
    }
    (found, gagal)
}

/// The quarters of the year that may be told of before this span, the one to compare with first.
fn before(rentang: Rentang) -> &'static [Tribulan] {
    match rentang {
        Rentang::Tribulan(Tribulan::I) => &[],
        Rentang::Tribulan(Tribulan::II) | Rentang::Semester(Semester::I) => &[Tribulan::I],
        Rentang::Tribulan(Tribulan::III) => &[Tribulan::II],
        Rentang::Tribulan(Tribulan::IV) => &[Tribulan::III],
        Rentang::Semester(Semester::II) => &[Tribulan::III, Tribulan::II],
        Rentang::Tahunan => &[Tribulan::IV],
        Rentang::Rencana => &[],
    }
}

/// The report up to the end of a quarter.
fn tribulan(
    store: &Store,
    year: &Path,
    tribulan: Tribulan,
    dahulu: &Dahulu,
    sumber: &mut Files,
) -> Option<Earlier> {
    folders(tribulan).iter().find_map(|nama| read(store, &year.join(nama), dahulu, sumber))
}

/// The report up to the end of a quarter of this report's year.
pub fn quarter(
    store: &Store,
    folder: &Path,
    yang: Tribulan,
    dahulu: &Dahulu,
    sumber: &mut Files,
) -> Option<Earlier> {
    tribulan(store, &year_folder(store, folder)?, yang, dahulu, sumber)
}

/// The folder of this report's year.
fn year_folder(store: &Store, folder: &Path) -> Option<PathBuf> {
    let levels = Levels::new(store.clone(), folder);
    levels.folders().first()?.parent().map(Path::to_owned)
}

/// The report of a folder; `None` where there is none, not in the archive either.
fn read(store: &Store, folder: &Path, dahulu: &Dahulu, sumber: &mut Files) -> Option<Earlier> {
    if store.has(&folder.join("laporan.toml")) {
        let map = folder.display().to_string();
        return Some(read_at(store, folder, map, dahulu, |berkas| sumber.extend(berkas)));
    }
    let (map, folder) = archived(store, folder)?;
    let keep = |berkas: Files| {
        sumber.extend(berkas.into_iter().map(|(path, isi)| (format!("{map}/{path}"), isi)));
    };
    let earlier = read_at(store, &folder, map.clone(), dahulu, keep);
    Some(earlier.map_err(|gagal| TakTerbaca { arsip: true, ..gagal }))
}

/// Reads it where it lies; `map` is what it is called, `keep` is given the files that were read.
fn read_at(
    store: &Store,
    folder: &Path,
    map: String,
    dahulu: &Dahulu,
    keep: impl FnOnce(Files),
) -> Earlier {
    let terbaca = read_one(store, folder, dahulu);
    let uraian = terbaca.uraian();
    let ReadReport { sources, hasil, diagnostics, berkas, .. } = terbaca;
    keep(berkas);
    let laporan = hasil.and_then(Result::ok);
    match laporan.filter(|_| !diagnostic::any_error(&diagnostics)) {
        Some(laporan) => {
            let rekap = compute::compute(&laporan);
            Ok(Terdahulu { map, laporan, rekap, uraian })
        }
        None => {
            let galat = errors(&diagnostics, &sources);
            Err(TakTerbaca { map, arsip: false, setahun: false, galat })
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
