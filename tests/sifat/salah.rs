//! Reports with mistakes as a clerk makes them, and what is told of them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::any_error;
use lkjip::load::load_from;
use lkjip::read::Store;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::contoh::{self, FOLDER, PERIODE_KECIL, below, files, kecil, replace};
use crate::narrate::rencana::{RENCANA, TRIBULAN, rencana};

pub type Berkas = BTreeMap<PathBuf, Vec<u8>>;

/// How a value is mistyped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// A value of another kind.
    Jenis,
    /// Its key misspelt beyond recognition.
    Kunci,
    /// A letter of its key left out.
    Huruf,
    /// Its key gone.
    Hilang,
    /// A text that is empty; a number below zero.
    Kosong,
    /// A name that nothing has; a number far too long.
    Asing,
}

pub const SLIPS: [Slip; 6] =
    [Slip::Jenis, Slip::Kunci, Slip::Huruf, Slip::Hilang, Slip::Kosong, Slip::Asing];

/// A value in a file: where its key and where it stand.
#[derive(Debug, Clone)]
pub struct Site {
    pub file: PathBuf,
    pub key: std::ops::Range<usize>,
    pub value: std::ops::Range<usize>,
    pub text: bool,
}

/// Every key with a value of its own in a file.
fn sites(file: &PathBuf, isi: &[u8], found: &mut Vec<Site>) {
    let text = std::str::from_utf8(isi).expect("text");
    let table = DeTable::parse(text).expect("TOML");
    within(file, table.get_ref(), found);
}

fn within(file: &PathBuf, table: &DeTable<'_>, found: &mut Vec<Site>) {
    for (key, value) in table {
        match value.get_ref() {
            DeValue::Table(inside) => within(file, inside, found),
            DeValue::Array(items) if items.iter().any(|item| item.get_ref().is_table()) => {
                let tables = items.iter().map(Spanned::get_ref).filter_map(DeValue::as_table);
                tables.for_each(|inside| within(file, inside, found));
            }
            other => found.push(Site {
                file: file.clone(),
                key: key.span(),
                value: value.span(),
                text: other.is_str(),
            }),
        }
    }
}

/// The change of a file: a stretch and what comes there.
fn change(site: &Site, slip: Slip) -> (std::ops::Range<usize>, &'static str) {
    match slip {
        Slip::Jenis if site.text => (site.value.clone(), "17"),
        Slip::Jenis => (site.value.clone(), "\"tujuh belas\""),
        Slip::Kunci => (site.key.clone(), "zzqqxxyyvv"),
        Slip::Huruf => (site.key.start + 1..site.key.start + 2, ""),
        Slip::Hilang => (site.key.start..site.value.end, ""),
        Slip::Kosong if site.text => (site.value.clone(), "\"\""),
        Slip::Kosong => (site.value.clone(), "-5"),
        Slip::Asing if site.text => (site.value.clone(), "\"qqzzxx\""),
        Slip::Asing => (site.value.clone(), "99999999999999999999"),
    }
}

/// The files with these slips, none of which touches another.
pub fn planted(asli: &Berkas, slips: &[(&Site, Slip)]) -> Berkas {
    let mut berkas = asli.clone();
    let mut slips = slips.to_vec();
    slips.sort_by_key(|(site, _)| std::cmp::Reverse(site.value.start));
    for (site, slip) in slips {
        let (range, isi) = change(site, slip);
        berkas.get_mut(&site.file).expect("a file").splice(range, isi.bytes());
    }
    berkas
}

/// Whether a letter can be left out of its key and the word still be known: not of a code, or a name of few letters.
pub fn fits(asli: &Berkas, site: &Site, slip: Slip) -> bool {
    let key = &asli[&site.file][site.key.clone()];
    let word = key.iter().all(|letter| letter.is_ascii_lowercase() || *letter == b'-');
    slip != Slip::Huruf || (word && key.len() > 4)
}

/// Whether the files are still TOML: an error of syntax leaves the section around it in doubt.
pub fn parses(berkas: &Berkas, site: &Site) -> bool {
    DeTable::parse(std::str::from_utf8(&berkas[&site.file]).expect("text")).is_ok()
}

/// A message: the kind, the file with the line as it stands there, and the words; where something else is listed in them,
/// not that.
pub type Pesan = (String, String, String);

/// What is told, each as often as it is.
pub fn told(berkas: Berkas, folder: &str) -> Vec<Pesan> {
    let loaded = load_from(&Store::Memory(berkas), Path::new(folder));
    // Where something is said to have been told, it was.
    assert!(
        loaded.isi.is_some() || any_error(&loaded.diagnostics),
        "no report, and nobody says why"
    );
    let each = loaded.diagnostics.iter().map(|problem| {
        let place = problem.place.as_ref();
        let tempat = place.and_then(|place| Some((loaded.sources.get(place.file)?, place)));
        let tempat = tempat.map(|(file, place)| {
            let from = file.text[..place.range.start].rfind('\n').map_or(0, |at| at + 1);
            let line = file.text[from..].lines().next().unwrap_or_default();
            format!("{}: {line}", file.path)
        });
        let name = problem.code.name().to_owned();
        (name, tempat.unwrap_or_default(), problem.message.clone())
    });
    let mut each: Vec<_> = each.collect();
    each.sort();
    each
}

/// What only a comparison finds, and what it waits for, since it compares that.
pub const ATURAN: [(&str, &str); 15] = [
    (
        "kontrol-berbeda",
        "a code or a policy for every figure below it; every output for who is efficient",
    ),
    ("kode-salah", "the code above, with which a code begins"),
    ("langsung-berbeda", "the outputs of a kegiatan and of its sub kegiatan"),
    ("belanja-tanpa-keluaran", "the codes of the budget, and every text, which may say why"),
    ("keluaran-tanpa-belanja", "the same"),
    ("cara-serapan", "how an indicator is counted"),
    ("satuan-campur", "the outputs that are added up"),
    ("pegawai-berbeda", "all of both lists of the staff"),
    ("regulasi-tak-tercantum", "the register, and whatever cites that regulation"),
    ("sumber-hilang", "the plan: an indicator that is not sound may name its source"),
    ("penyebab-tak-sesuai", "the analysis, and the result of all indicators"),
    ("persamaan-tak-cocok", "its terms"),
    ("fakta-tak-terpakai", "every text, which may use it"),
    (
        "kunci-tak-dikenal",
        "the names given elsewhere that a table is made of: it may be a lost one",
    ),
    ("terima-usang", "every rule, which may find what it accepts"),
];

/// Where the small report of a whole year lies.
const TAHUNAN: &str = "tests/data/kecil/daerah/dinas/2023/tahunan";

/// Two offices' own, each with an earlier one beside it.
pub const BERDUA: [(&str, &str); 2] = [
    ("reports/deli-serdang", "reports/deli-serdang/bappedalitbang/2025/tribulan-2"),
    ("reports/tapin", "reports/tapin/bps/2026/tribulan-1"),
];

/// The reports that mistakes are planted in.
pub fn reports() -> Vec<(&'static str, Berkas)> {
    let moved = |(path, isi): (PathBuf, Vec<u8>)| {
        let inside = path.strip_prefix(PERIODE_KECIL).map(|inside| Path::new(TAHUNAN).join(inside));
        (inside.unwrap_or(path), isi)
    };
    let mut tahunan = kecil().into_iter().map(moved).collect();
    replace(&mut tahunan, "laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\"");
    replace(&mut tahunan, "laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31");
    let own =
        BERDUA.map(|(region, folder)| (folder, contoh::within(region, below(Path::new(region)))));
    let small = [
        (FOLDER, files()),
        (PERIODE_KECIL, kecil()),
        (TAHUNAN, tahunan),
        (RENCANA, rencana(&[TRIBULAN])),
    ];
    small.into_iter().chain(own).collect()
}

/// Where mistakes may be planted: in the files that the report itself reads.
pub fn all_sites(asli: &Berkas, folder: &str) -> Vec<Site> {
    let mut all = Vec::new();
    let read = |path: &Path| {
        let inside = path.parent().is_some_and(|above| Path::new(folder).starts_with(above));
        inside && path.extension().is_some_and(|extension| extension == "toml")
    };
    let toml = asli.iter().filter(|(path, _)| read(path));
    toml.for_each(|(path, isi)| sites(path, isi, &mut all));
    assert!(all.len() > 60, "{folder}: {}", all.len());
    all
}

/// The seed, and how many times as many are planted.
#[allow(clippy::disallowed_methods)] // Who runs it for longer says so.
pub fn benih() -> (u64, usize) {
    let benih = std::env::var("LKJIP_ACAK_BENIH").ok();
    benih.map_or((11, 1), |benih| (benih.parse().expect("a number"), 10))
}

pub fn sebut(asli: &Berkas, site: &Site, slip: Slip) -> String {
    let text = String::from_utf8_lossy(&asli[&site.file][site.key.start..site.value.end]);
    format!("{slip:?} {} {text:.50}", site.file.display())
}
