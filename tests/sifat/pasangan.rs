//! One mistake gives one message and hides none: what is told of two mistakes is what is told of each.
//!
//! `LKJIP_ACAK_BENIH=7` plants others, and ten times as many.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lkjip::load::load_from;
use lkjip::read::Store;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::acak::Acak;
use crate::contoh::{self, FOLDER, PERIODE_KECIL, below, files, kecil, replace};

type Berkas = BTreeMap<PathBuf, Vec<u8>>;

/// How a value is mistyped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
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

const SLIPS: [Slip; 6] =
    [Slip::Jenis, Slip::Kunci, Slip::Huruf, Slip::Hilang, Slip::Kosong, Slip::Asing];

/// A value in a file: where its key and where it stand.
#[derive(Debug, Clone)]
struct Site {
    file: PathBuf,
    key: std::ops::Range<usize>,
    value: std::ops::Range<usize>,
    text: bool,
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
fn planted(asli: &Berkas, slips: &[(&Site, Slip)]) -> Berkas {
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
fn fits(asli: &Berkas, site: &Site, slip: Slip) -> bool {
    let key = &asli[&site.file][site.key.clone()];
    let word = key.iter().all(|letter| letter.is_ascii_lowercase() || *letter == b'-');
    slip != Slip::Huruf || (word && key.len() > 4)
}

/// Whether the files are still TOML: an error of syntax leaves the section around it in doubt.
fn parses(berkas: &Berkas, site: &Site) -> bool {
    DeTable::parse(std::str::from_utf8(&berkas[&site.file]).expect("text")).is_ok()
}

/// A message: the kind, the file with the line as it stands there, and the words; where something else is listed in them,
/// not that.
type Pesan = (String, String, String);

/// What is told, each as often as it is.
fn told(berkas: Berkas, folder: &str) -> Vec<Pesan> {
    let loaded = load_from(&Store::Memory(berkas), Path::new(folder));
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

/// What is told of a sound report.
fn told_of(asli: &Berkas, folder: &str, slips: &[(&Site, Slip)]) -> Vec<Pesan> {
    told(planted(asli, slips), folder)
}

/// What only a comparison finds, and what it waits for, since it compares that.
const ATURAN: [(&str, &str); 14] = [
    (
        "kontrol-berbeda",
        "a code or a policy for every figure below it; every output for who is efficient",
    ),
    ("keluaran-tanpa-belanja", "the tree of the budget, and the analysis that may speak of it"),
    ("belanja-tanpa-keluaran", "the same"),
    ("langsung-berbeda", "the outputs of a kegiatan and of its sub kegiatan"),
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
const BERDUA: [(&str, &str); 2] = [
    ("reports/deli-serdang", "reports/deli-serdang/bappedalitbang/2025/tribulan-2"),
    ("reports/tapin", "reports/tapin/bps/2026/tribulan-1"),
];

/// The reports that mistakes are planted in.
fn reports() -> Vec<(&'static str, Berkas)> {
    let moved = |(path, isi): (PathBuf, Vec<u8>)| {
        let inside = path.strip_prefix(PERIODE_KECIL).map(|inside| Path::new(TAHUNAN).join(inside));
        (inside.unwrap_or(path), isi)
    };
    let mut tahunan = kecil().into_iter().map(moved).collect();
    replace(&mut tahunan, "laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\"");
    replace(&mut tahunan, "laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31");
    let own =
        BERDUA.map(|(region, folder)| (folder, contoh::within(region, below(Path::new(region)))));
    let small = [(FOLDER, files()), (PERIODE_KECIL, kecil()), (TAHUNAN, tahunan)];
    small.into_iter().chain(own).collect()
}

/// Where mistakes may be planted: in the files that the report itself reads.
fn all_sites(asli: &Berkas, folder: &str) -> Vec<Site> {
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
fn benih() -> (u64, usize) {
    let benih = std::env::var("LKJIP_ACAK_BENIH").ok();
    benih.map_or((11, 1), |benih| (benih.parse().expect("a number"), 10))
}

fn sebut(asli: &Berkas, site: &Site, slip: Slip) -> String {
    let text = String::from_utf8_lossy(&asli[&site.file][site.key.start..site.value.end]);
    format!("{slip:?} {} {text:.50}", site.file.display())
}

/// A mistake whose messages are several, each of which is true by itself.
fn several(key: &str, slip: Slip, pesan: &[Pesan]) -> bool {
    let code = |pesan: &Pesan| pesan.0.clone();
    let aturan = |code: &str| ATURAN.iter().any(|(aturan, _)| *aturan == code);
    match slip {
        // What is not there is another thing than what is wrong: whatever compares or refers to it says so.
        Slip::Hilang => true,
        // Nobody knows what was meant: the key is unknown, and what it was for is missing. Where the key gives a name, that is
        // unknown wherever it is referred to.
        Slip::Kunci => {
            let unknown = |pesan: &Pesan| {
                ["kode-tak-dikenal", "rujukan-tak-dikenal"].contains(&pesan.0.as_str())
            };
            pesan.iter().any(|pesan| pesan.0 == "kunci-tak-dikenal") || pesan.iter().all(unknown)
        }
        // Another name, or another figure, that may be meant: the old one is unknown where it is referred to.
        Slip::Asing => {
            ["id", "kode", "nama", "singkatan", "tempat"].contains(&key)
                || pesan.iter().all(|pesan| aturan(&code(pesan)))
        }
        // One unit in place of two is none of another kind, but each figure has two.
        Slip::Jenis if pesan.iter().all(|pesan| pesan.0 == "volume-berbeda") => true,
        Slip::Jenis | Slip::Kosong => pesan.iter().all(|pesan| aturan(&code(pesan))),
        Slip::Huruf => false,
    }
}

const SINGLES: usize = 40;

#[test]
fn one_mistake_is_told_once() {
    let (benih, kali) = benih();
    let mut acak = Acak::baru(benih, 1);
    let (mut banyak, mut lebih) = (0, 0);
    for (folder, asli) in reports() {
        assert_eq!(told(asli.clone(), folder), [], "{folder}");
        let all = all_sites(&asli, folder);
        for _ in 0..SINGLES * kali {
            let (site, slip) = (acak.satu(&all), *acak.satu(&SLIPS));
            let one = planted(&asli, &[(site, slip)]);
            if !fits(&asli, site, slip) || !parses(&one, site) {
                continue;
            }
            let pesan = told(one, folder);
            banyak += 1;
            let sebut = || format!("{}: {pesan:#?}", sebut(&asli, site, slip));
            let kosong = pesan.is_empty() && matches!(slip, Slip::Kunci | Slip::Huruf);
            assert!(!kosong, "{}", sebut());
            if pesan.len() > 1 {
                let key = String::from_utf8_lossy(&asli[&site.file][site.key.clone()]);
                assert!(several(key.trim_matches('"'), slip, &pesan), "{}", sebut());
                lebih += 1;
            }
        }
    }
    println!("{banyak} mistakes, of {lebih} several messages");
}

const PAIRS: usize = 45;

/// Fewer than this of a hundred pairs may wait; of the two offices' own, which hold every sum of their budget against another
/// paper, the second: each of those waits for a code or a figure anywhere below it.
const WAITING: [usize; 2] = [1, 8];

#[test]
fn two_mistakes_are_told_as_each_of_them_is() {
    let (benih, kali) = benih();
    let mut acak = Acak::baru(benih, 0);
    let (mut banyak, mut lain) = ([0; 2], [const { Vec::new() }; 2]);
    for (folder, asli) in reports() {
        let own = usize::from(BERDUA.iter().any(|(_, own)| *own == folder));
        // A figure that is only compared is told by the comparison alone, and waits with it.
        let figure = |site: &Site| !asli[&site.file][site.key.clone()].contains(&b':');
        let all: Vec<_> = all_sites(&asli, folder).into_iter().filter(figure).collect();
        for _ in 0..PAIRS * kali {
            let (a, b) = (acak.satu(&all).clone(), acak.satu(&all).clone());
            let (ini, itu) = (*acak.satu(&SLIPS), *acak.satu(&SLIPS));
            let fit = fits(&asli, &a, ini) && fits(&asli, &b, itu);
            if !fit || (a.file == b.file && beside(&asli, &a, &b)) {
                continue;
            }
            let pair = planted(&asli, &[(&a, ini), (&b, itu)]);
            if !parses(&pair, &a) || !parses(&pair, &b) {
                continue;
            }
            banyak[own] += 1;
            let (one, other) =
                (told_of(&asli, folder, &[(&a, ini)]), told_of(&asli, folder, &[(&b, itu)]));
            let both: BTreeSet<_> = told(pair, folder).into_iter().collect();
            let expected: BTreeSet<_> = one.into_iter().chain(other).collect();
            let pair = || format!("{} + {}", sebut(&asli, &a, ini), sebut(&asli, &b, itu));
            let echoes: Vec<_> = both.difference(&expected).collect();
            assert!(echoes.is_empty(), "{}: {echoes:#?}", pair());
            let hidden: Vec<_> = expected.difference(&both).collect();
            let of_form =
                hidden.iter().find(|(code, ..)| ATURAN.iter().all(|(aturan, _)| aturan != code));
            assert_eq!(of_form, None, "{}", pair());
            if !hidden.is_empty() {
                lain[own].push(format!("{}: {hidden:?}", pair()));
            }
        }
    }
    for ((banyak, lain), paling) in banyak.into_iter().zip(lain).zip(WAITING) {
        println!("{banyak} pairs, in {} of them a rule waits", lain.len());
        assert!(lain.len() * 100 < paling * banyak, "{banyak}:\n{}", lain.join("\n"));
    }
}

/// Whether two values share a line, so that each changes how the other's stands there.
fn beside(asli: &Berkas, a: &Site, b: &Site) -> bool {
    let isi = &asli[&a.file];
    let line = |at: usize| isi[..at].iter().filter(|byte| **byte == b'\n').count();
    line(a.key.start) <= line(b.value.end) && line(b.key.start) <= line(a.value.end)
}
