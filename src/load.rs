//! A period's folder, read, checked, computed and held against the rules.

mod earlier;
mod setahun;

pub use earlier::{ARSIP, earlier_folders};
use earlier::{Earlier, Files, TakTerbaca};

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::batas;
use crate::check::{self, Dahulu};
use crate::compute::setahun::{LaporanTribulan, Setahun};
use crate::compute::{self, Rekap};
use crate::diagnostic::{self, Code, Diagnostic};
use crate::domain::draf::Draf;
use crate::domain::laporan::Laporan;
use crate::fonts;
use crate::kutipan::Kutipan;
use crate::naskah::Aset;
use crate::read::notes::Notes;
use crate::read::{self, Berkas, Levels, Store};
use crate::rules::{self, Hitung, Perkara, Terdahulu};
use crate::source::{Place, Sources};
use crate::tempat::{Tempat, Titik};

/// The standard prose inside the program.
pub(crate) const TEKS_BAKU: &str = include_str!("../templates/teks-baku.toml");

/// A report's folder, read and checked.
#[derive(Debug)]
pub struct Loaded {
    /// Every file that was read, for the places of the problems.
    pub sources: Sources,
    /// `None` if and only if there is an error among the problems.
    pub isi: Option<Isi>,
    /// Every problem that was found, errors first, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Whether some rules could not be tried yet, because of errors in what they compare.
    pub tertunda: bool,
}

/// A report without errors, with its figures.
#[derive(Debug, Clone)]
pub struct Isi {
    /// Valid by construction.
    pub laporan: Laporan,
    /// Every figure that follows from it.
    pub rekap: Rekap,
    /// The quarters of its year, where anything in it tells of them.
    pub setahun: Option<Setahun>,
    /// The pictures that the templates are served.
    pub aset: Vec<Aset>,
    /// Where each of them is named.
    pub tempat_aset: BTreeMap<String, Place>,
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
    // Nothing of a plan is held against what was.
    let rencana = read::is_plan(&Levels::new(store.clone(), folder));
    let years = if rencana { Vec::new() } else { earlier::years(store, folder, &mut sumber) };
    let dahulu = earlier::dahulu(&years);
    let ReadReport { sources, hasil, mut diagnostics, tempat, kutipan, berkas, .. } =
        read_one(store, folder, &dahulu);
    sumber.extend(berkas);
    let Some(hasil) = hasil else {
        return Loaded { sources, isi: None, diagnostics, tertunda: false };
    };
    let errors = earlier::errors(&diagnostics, &sources);
    // Where nothing is wrong, and yet something is missing, a text waits for what an earlier report says.
    let dirujuk = hasil.is_err() && errors.is_empty();
    let bertribulan = hasil.as_ref().is_ok_and(|laporan| laporan.susunan.bertribulan());
    let draf = hasil.map_or_else(|draf| *draf, Draf::from);
    let rekap = draf.pokok().map(compute::compute);
    let letak = MapLaporan { store, folder, bertribulan };
    let Sekitar { terdahulu, setahun, gagal, temuan } =
        letak.sekitar(&draf, rekap.as_ref(), years, &mut sumber);
    diagnostics.extend(temuan);
    diagnostics.extend(gagal.iter().filter_map(|gagal| gagal.told(&errors, dirujuk)));
    let prosa: Vec<_> = kutipan.iter().map(|kutipan| (kutipan, kutipan.kata())).collect();
    let perkara = Perkara {
        draf: &draf,
        angka: &compute::sebagian(&draf.asal),
        hitung: draf.pokok().zip(rekap.as_ref()).map(|(pokok, rekap)| Hitung { pokok, rekap }),
        tempat: &tempat,
        prosa: &prosa,
        terdahulu: &terdahulu,
    };
    let tertunda = held(&perkara, !gagal.is_empty(), &sumber, &mut diagnostics);
    let sound = !diagnostic::any_error(&diagnostics);
    let laporan = draf.utuh().ok().filter(|_| sound);
    let isi = laporan.zip(rekap).map(|(laporan, rekap)| Isi {
        tempat_aset: tempat_aset(&laporan, &tempat),
        aset: aset(&laporan),
        laporan,
        rekap,
        setahun,
        sumber,
    });
    Loaded { sources, isi, diagnostics, tertunda }
}

/// Where a report lies, with others around it.
struct MapLaporan<'a> {
    store: &'a Store,
    folder: &'a Path,
    /// Whether it tells of the quarters of its year.
    bertribulan: bool,
}

/// What the reports around one say.
#[derive(Default)]
struct Sekitar {
    terdahulu: Vec<Terdahulu>,
    setahun: Option<Setahun>,
    /// Those that could not be read.
    gagal: Vec<TakTerbaca>,
    temuan: Vec<Diagnostic>,
}

impl MapLaporan<'_> {
    /// Reads the reports that this one is compared with, and takes their files into `sumber`.
    fn sekitar(
        &self,
        draf: &Draf,
        rekap: Option<&Rekap>,
        years: Vec<(u16, Earlier)>,
        sumber: &mut Files,
    ) -> Sekitar {
        let Some(identitas) = &draf.identitas else { return Sekitar::default() };
        let (store, folder, periode) = (self.store, self.folder, identitas.periode);
        let dahulu = earlier::dahulu(&years);
        let (terdahulu, mut gagal) = earlier::terdahulu(store, folder, periode, years, sumber);
        let ini = draf.pokok().filter(|_| self.bertribulan).zip(rekap);
        let Some((pokok, rekap)) = ini else {
            return Sekitar { terdahulu, gagal, ..Sekitar::default() };
        };
        let letak = setahun::LetakLaporan { store, folder, periode };
        let ini = LaporanTribulan::dari(pokok, rekap.clone());
        let terbaca = setahun::setahun(&letak, &ini, &terdahulu, &dahulu, sumber);
        gagal.extend(terbaca.gagal);
        Sekitar { terdahulu, setahun: Some(terbaca.setahun), gagal, temuan: terbaca.temuan }
    }
}

/// Holds a report against the rules and brings what was told into its order; whether some of them wait.
fn held(
    perkara: &Perkara<'_>,
    gagal: bool,
    sumber: &Files,
    diagnostics: &mut Vec<Diagnostic>,
) -> bool {
    let tried = rules::all(perkara);
    diagnostics.extend(tried.temuan);
    let tertunda = tried.tertunda || gagal;
    rules::accept(perkara, diagnostics, tertunda);
    diagnostics.extend(too_heavy(sumber));
    if let Some(status) = perkara.draf.status {
        diagnostic::weigh(diagnostics, status);
    }
    diagnostic::sort(diagnostics);
    diagnostics.dedup();
    tertunda
}

/// A report as far as it could be read.
struct ReadReport {
    /// The period's folder.
    map: PathBuf,
    sources: Sources,
    /// `None` where the folder is no report.
    hasil: Option<Result<Laporan, Box<Draf>>>,
    diagnostics: Vec<Diagnostic>,
    tempat: Tempat,
    /// What the office wrote itself, without the standard prose.
    kutipan: Vec<Kutipan>,
    /// The files that were read.
    berkas: BTreeMap<String, Vec<u8>>,
}

impl ReadReport {
    /// What the office wrote in its own words in the period's folder itself.
    fn uraian(&self) -> BTreeSet<String> {
        let milik = |kutipan: &&Kutipan| {
            let source = self.sources.get(kutipan.place.file);
            source.is_some_and(|source| Path::new(&source.path).parent() == Some(&*self.map))
        };
        self.kutipan.iter().filter(milik).map(|kutipan| kutipan.teks.clone()).collect()
    }
}

fn read_one(store: &Store, folder: &Path, dahulu: &Dahulu) -> ReadReport {
    let levels = Levels::new(store.clone(), folder);
    let map = levels.folders().first().cloned().unwrap_or_default();
    let mut sources = Sources::default();
    let covers = fonts::covers;
    let notes = Notes::new(&covers);
    if levels.find("laporan.toml").is_none() {
        let diagnostics = vec![not_a_report(folder)];
        let (tempat, kutipan, berkas) = Default::default();
        return ReadReport { map, sources, hasil: None, diagnostics, tempat, kutipan, berkas };
    }
    let files = read::gather(&levels, &mut sources, &notes);
    let baku = [(check::TEKS_BAKU, vec![sources.add(check::TEKS_BAKU.to_owned(), TEKS_BAKU)])]
        .into_iter()
        .collect();
    let notes = notes.with_sources(&sources);
    let berkas = Berkas::parse(&files, &sources, &notes);
    let baku = Berkas::parse(&baku, &sources, &notes);
    let hasil = Some(check::check(&berkas, &baku, dahulu, &levels, &notes));
    drop((berkas, baku));
    let tempat = notes.take_places();
    let mut kutipan = notes.take_quotes();
    kutipan.retain(|kutipan| {
        sources.get(kutipan.place.file).is_some_and(|source| source.path != check::TEKS_BAKU)
    });
    let mut diagnostics = notes.into_found();
    diagnostic::sort(&mut diagnostics);
    diagnostics.dedup();
    ReadReport { map, sources, hasil, diagnostics, tempat, kutipan, berkas: levels.taken() }
}

/// What earlier reports carry is carried once more: all of it has to be read again from the PDF.
fn too_heavy(sumber: &BTreeMap<String, Vec<u8>>) -> Option<Diagnostic> {
    let berat: usize = sumber.values().map(Vec::len).sum();
    let paling = batas::LAMPIRAN;
    (berat > paling || sumber.len() > batas::BERKAS / 2).then(|| {
        Diagnostic::new(
            Code::TerlaluBesar,
            "data dan lampiran laporan ini terlalu besar untuk dimuat ke PDF",
        )
        .found(
            format!("{} berkas, {berat} byte", sumber.len()),
            format!("paling banyak {} berkas, {paling} byte", batas::BERKAS / 2),
        )
        .note("lampiran laporan terdahulu yang dibandingkan ikut dimuat")
        .saran("perkecil lampirannya, juga lampiran laporan terdahulu")
    })
}

fn aset(laporan: &Laporan) -> Vec<Aset> {
    let gambar = laporan.instansi.logo.iter().chain(laporan.foto().map(|foto| &foto.gambar));
    gambar.map(|gambar| Aset { jalur: gambar.jalur(), isi: gambar.isi.clone() }).collect()
}

fn tempat_aset(laporan: &Laporan, tempat: &Tempat) -> BTreeMap<String, Place> {
    let logo = laporan.instansi.logo.iter().map(|logo| (logo, Titik::Kunci("logo")));
    let foto = (0..).zip(laporan.foto()).map(|(urut, foto)| (&foto.gambar, Titik::Foto(urut)));
    let gambar = logo.chain(foto);
    gambar
        .filter_map(|(gambar, titik)| Some((gambar.jalur(), tempat.of(&titik)?.clone())))
        .collect()
}

fn not_a_report(folder: &Path) -> Diagnostic {
    let name = folder.display();
    let problem =
        Diagnostic::new(Code::FolderBukanLaporan, format!("map {name} bukan map laporan"));
    let problem = problem
        .note(
            "map laporan berisi laporan.toml, realisasi-kinerja.toml, realisasi-anggaran.toml, \
             kepegawaian.toml, sarana.toml, analisis.toml, dan permasalahan.toml",
        )
        .note(
            "map tahun di atasnya berisi perjanjian-kinerja.toml, anggaran.toml, dan \
             gambaran-umum.toml; map instansi opd.toml dan renstra.toml; map daerah pemda.toml dan \
             regulasi.toml",
        );
    let below: Vec<String> =
        read::report_folders(folder).iter().map(|below| below.display().to_string()).collect();
    if below.is_empty() {
        return problem.saran(
            "sebut map sebuah periode, misalnya \
             reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1",
        );
    }
    problem.saran(format!("sebut salah satu map laporan di bawahnya: {}", below.join(", ")))
}
