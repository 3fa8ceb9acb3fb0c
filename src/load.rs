//! A period's folder, read, checked, computed and held against the rules.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::check::{self, Dahulu};
use crate::compute::rekap::Kinerja;
use crate::compute::{self, Rekap};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;
use crate::domain::periode::{Periode, Rentang};
use crate::domain::renstra::Riwayat;
use crate::kutipan::Kutipan;
use crate::read::notes::Notes;
use crate::read::{self, Berkas, Levels, Store};
use crate::rules::{self, Perkara, Terdahulu};
use crate::source::Sources;
use crate::tempat::Tempat;
use crate::typeset::{Aset, fonts};

/// The standard prose inside the program.
const TEKS_BAKU: &str = include_str!("../templates/teks-baku.toml");

/// A report's folder, read and checked.
#[derive(Debug)]
pub struct Loaded {
    pub sources: Sources,
    /// `None` if and only if there is an error among the problems.
    pub isi: Option<Isi>,
    /// Every problem that was found, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether some rules could not be tried yet, because of errors in what they compare.
    pub tertunda: bool,
}

/// A report without errors, with its figures.
#[derive(Debug, Clone)]
pub struct Isi {
    pub laporan: Laporan,
    pub rekap: Rekap,
    /// The pictures that the templates are served.
    pub aset: Vec<Aset>,
    /// Every file that was read, earlier reports included, by its path from the region's folder on.
    pub sumber: BTreeMap<String, Vec<u8>>,
}

/// Reads and checks the report of a period's folder.
pub fn load(folder: &Path) -> Loaded {
    load_from(&Store::Disk, folder)
}

/// The same, from files on the disk or in memory.
pub fn load_from(store: &Store, folder: &Path) -> Loaded {
    let mut sumber = BTreeMap::new();
    let dahulu = history(store, folder, &mut sumber);
    let Dibaca { sources, laporan, mut diagnostics, tempat, kutipan, berkas } =
        read_one(store, folder, &dahulu);
    sumber.extend(berkas);
    let Some(laporan) = laporan else {
        return Loaded { sources, isi: None, diagnostics, tertunda: false };
    };
    let rekap = compute::compute(&laporan);
    let terdahulu =
        earlier(store, folder, laporan.identitas.periode, &mut diagnostics, &mut sumber);
    let perkara = Perkara {
        laporan: &laporan,
        rekap: &rekap,
        tempat: &tempat,
        kutipan: &kutipan,
        terdahulu: &terdahulu,
    };
    let doubtful = doubtful(&diagnostics, &sources);
    let tried = rules::semua(&perkara, &|file| !doubtful.contains(file));
    diagnostics.extend(tried.temuan);
    rules::terima(&perkara, &mut diagnostics, tried.tertunda);
    diagnostic::weigh(&mut diagnostics, laporan.identitas.status);
    diagnostic::sort(&mut diagnostics);
    diagnostics.dedup();
    let sound = !diagnostic::any_error(&diagnostics);
    let isi = sound.then(|| Isi { aset: aset(&laporan), laporan, rekap, sumber });
    Loaded { sources, isi, diagnostics, tertunda: tried.tertunda }
}

/// A report as far as it could be read: with errors among its problems, parts of it stand in for what is missing.
struct Dibaca {
    sources: Sources,
    /// `None` where the folder is no report.
    laporan: Option<Laporan>,
    diagnostics: Vec<Diagnostic>,
    tempat: Tempat,
    /// What the office wrote itself, without the standard prose.
    kutipan: Vec<Kutipan>,
    /// The files that were read.
    berkas: BTreeMap<String, Vec<u8>>,
}

fn read_one(store: &Store, folder: &Path, dahulu: &Dahulu) -> Dibaca {
    let levels = Levels::new(store.clone(), folder);
    let mut sources = Sources::default();
    let covers = fonts::covers;
    let notes = Notes::new(&covers);
    if levels.find("laporan.toml").is_none() {
        let diagnostics = vec![not_a_report(folder)];
        let (tempat, kutipan, berkas) = Default::default();
        return Dibaca { sources, laporan: None, diagnostics, tempat, kutipan, berkas };
    }
    let files = read::gather(&levels, &mut sources, &notes);
    let baku = [(check::TEKS_BAKU, sources.add(check::TEKS_BAKU.to_owned(), TEKS_BAKU))]
        .into_iter()
        .collect();
    let notes = notes.with_sources(&sources);
    let berkas = Berkas::parse(&files, &sources, &notes);
    let baku = Berkas::parse(&baku, &sources, &notes);
    let laporan = Some(check::check(&berkas, &baku, dahulu, &levels, &notes));
    drop((berkas, baku));
    let tempat = notes.take_places();
    let mut kutipan = notes.take_quotes();
    kutipan.retain(|satu| {
        sources.get(satu.place.file).is_some_and(|source| source.path != check::TEKS_BAKU)
    });
    let mut diagnostics = notes.into_found();
    diagnostic::sort(&mut diagnostics);
    diagnostics.dedup();
    Dibaca { sources, laporan, diagnostics, tempat, kutipan, berkas: levels.taken() }
}

/// Names of the files whose values may be other than typed, because of the errors in them.
fn doubtful<'a>(diagnostics: &[Diagnostic], sources: &'a Sources) -> BTreeSet<&'a str> {
    let mut files = BTreeSet::new();
    for problem in diagnostics.iter().filter(|problem| problem.code.spoils()) {
        match problem.place.as_ref().and_then(|place| sources.get(place.file)) {
            Some(source) => files.extend(source.name()),
            // A file that is missing leaves everything in doubt.
            None => files.extend(read::FILES.map(|(name, _)| name)),
        }
    }
    files
}

/// How many years back reports are looked for.
const YEARS: u16 = 5;

/// What indicators came to in earlier years, where the folders of those years hold a whole year's report without errors.
/// A year's own history is not read with it: each report tells of its own year only.
fn history(store: &Store, folder: &Path, sumber: &mut BTreeMap<String, Vec<u8>>) -> Dahulu {
    let levels = Levels::new(store.clone(), folder);
    let year = levels.folders().first().and_then(|base| base.parent());
    let Some((year, number)) =
        year.and_then(|year| Some((year, year.file_name()?.to_str()?.parse::<u16>().ok()?)))
    else {
        return Dahulu::new();
    };
    let before = (1..=YEARS).filter_map(|back| number.checked_sub(back));
    let mut of = |number: u16| {
        let folder = year.with_file_name(number.to_string()).join("tahunan");
        if !store.has(&folder.join("laporan.toml")) {
            return None;
        }
        let Dibaca { laporan, diagnostics, berkas, .. } = read_one(store, &folder, &Dahulu::new());
        sumber.extend(berkas);
        let laporan = laporan.filter(|_| !diagnostic::any_error(&diagnostics))?;
        let rekap = compute::compute(&laporan);
        let satu = |(id, satu): (&Id, &Kinerja)| {
            let riwayat = match satu.capaian {
                Some(capaian) => Riwayat::Capaian { capaian, realisasi: Some(satu.realisasi) },
                None => Riwayat::TidakTersedia("belum ada data pada tahun itu".to_owned()),
            };
            (id.clone(), riwayat)
        };
        Some((number, rekap.kinerja.iter().map(satu).collect()))
    };
    before.filter_map(&mut of).collect()
}

/// The quarter before, and the year before, where their folders stand beside this one.
fn earlier(
    store: &Store,
    folder: &Path,
    periode: Periode,
    diagnostics: &mut Vec<Diagnostic>,
    sumber: &mut BTreeMap<String, Vec<u8>>,
) -> Vec<Terdahulu> {
    let levels = Levels::new(store.clone(), folder);
    let Some(year) = levels.folders().first().and_then(|base| base.parent()) else {
        return Vec::new();
    };
    let last_year = year.with_file_name(periode.tahun.saturating_sub(1).to_string());
    let before = match periode.rentang {
        Rentang::Tribulan(tribulan) => tribulan.nomor().checked_sub(1).filter(|nomor| *nomor > 0),
        Rentang::Tahunan => Some(4),
    };
    let quarter = before.map(|nomor| year.join(format!("tribulan-{nomor}")));
    let whole = last_year.join("tahunan");
    let whole =
        if store.has(&whole.join("laporan.toml")) { whole } else { last_year.join("tribulan-4") };
    let exists = |folder: &PathBuf| store.has(&folder.join("laporan.toml"));
    let mut found = Vec::new();
    for folder in quarter.into_iter().chain([whole]).filter(exists) {
        let Dibaca { laporan, diagnostics: problems, berkas, .. } =
            read_one(store, &folder, &Dahulu::new());
        sumber.extend(berkas);
        let map = folder.display().to_string();
        match laporan.filter(|_| !diagnostic::any_error(&problems)) {
            Some(laporan) => {
                let rekap = compute::compute(&laporan);
                found.push(Terdahulu { map, laporan, rekap });
            }
            None => diagnostics.push(
                Diagnostic::new(
                    Code::TerdahuluBermasalah,
                    format!("laporan di {map} tidak dapat dibandingkan"),
                )
                .about(&map)
                .saran(format!("jalankan `lkjip periksa {map}` dan perbaiki galatnya")),
            ),
        }
    }
    found
}

fn aset(laporan: &Laporan) -> Vec<Aset> {
    let logo = laporan.instansi.logo.iter();
    logo.map(|logo| Aset { jalur: format!("/aset/{}", logo.nama), isi: logo.isi.clone() }).collect()
}

fn not_a_report(folder: &Path) -> Diagnostic {
    let name = folder.display();
    let problem =
        Diagnostic::new(Code::FolderBukanLaporan, format!("map {name} bukan map laporan"));
    let problem = problem
        .note("map laporan berisi laporan.toml, realisasi-kinerja.toml, realisasi-anggaran.toml, kepegawaian.toml, sarana.toml, analisis.toml, dan permasalahan.toml")
        .note("map tahun di atasnya berisi perjanjian-kinerja.toml, anggaran.toml, dan gambaran-umum.toml; map instansi opd.toml dan renstra.toml; map daerah pemda.toml dan regulasi.toml");
    let below: Vec<String> =
        read::report_folders(folder).iter().map(|below| below.display().to_string()).collect();
    if below.is_empty() {
        return problem.saran("sebut map sebuah periode, misalnya reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1");
    }
    problem.saran(format!("sebut salah satu map laporan di bawahnya: {}", below.join(", ")))
}
