//! One mistake gives one message and hides none: what is told of two mistakes is what is told of each.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lkjip::load::load_from;
use lkjip::read::Store;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::acak::Acak;
use crate::contoh::{FOLDER, PERIODE_KECIL, files, kecil, replace};

type Berkas = BTreeMap<PathBuf, Vec<u8>>;

/// How a value is mistyped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// A value of another kind.
    Jenis,
    /// Its key misspelt beyond recognition.
    Kunci,
    /// Its key gone.
    Hilang,
    /// A text that is empty; a number below zero.
    Kosong,
    /// A name that nothing has; a number far too long.
    Asing,
}

const SLIPS: [Slip; 5] = [Slip::Jenis, Slip::Kunci, Slip::Hilang, Slip::Kosong, Slip::Asing];

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

/// Whether the files are still TOML: an error of syntax leaves the section around it in doubt.
fn parses(berkas: &Berkas, site: &Site) -> bool {
    DeTable::parse(std::str::from_utf8(&berkas[&site.file]).expect("text")).is_ok()
}

/// What is told: the kind, the file, and the words; where something else is listed in them, not that.
fn told(berkas: Berkas, folder: &str) -> BTreeSet<(String, String, String)> {
    let loaded = load_from(&Store::Memory(berkas), Path::new(folder));
    let each = loaded.diagnostics.iter().map(|problem| {
        let file = problem.place.as_ref().and_then(|place| loaded.sources.get(place.file));
        let file = file.map(|file| file.path.clone()).unwrap_or_default();
        (problem.code.name().to_owned(), file, problem.message.clone())
    });
    each.collect()
}

/// What only a comparison finds, and what it waits for, since it compares that.
const ATURAN: [(&str, &str); 10] = [
    (
        "kontrol-berbeda",
        "a code or a policy for every figure below it; every output for who is efficient",
    ),
    ("langsung-berbeda", "the outputs of a kegiatan and of its sub kegiatan"),
    ("cara-serapan", "how an indicator is counted"),
    ("satuan-campur", "the outputs that are added up"),
    ("pegawai-berbeda", "all of both lists of the staff"),
    ("regulasi-tak-tercantum", "the register, and whatever cites that regulation"),
    ("sumber-hilang", "the plan: an indicator that is not sound may name its source"),
    ("penyebab-tak-sesuai", "the analysis, and the result of all indicators"),
    ("persamaan-tak-cocok", "its terms"),
    ("fakta-tak-terpakai", "every text, which may use it"),
];

/// Where the small report of a whole year lies.
const TAHUNAN: &str = "tests/data/kecil/daerah/dinas/2023/tahunan";

/// The reports that mistakes are planted in.
fn reports() -> [(&'static str, Berkas); 3] {
    let moved = |(path, isi): (PathBuf, Vec<u8>)| {
        let inside = path.strip_prefix(PERIODE_KECIL).map(|inside| Path::new(TAHUNAN).join(inside));
        (inside.unwrap_or(path), isi)
    };
    let mut tahunan = kecil().into_iter().map(moved).collect();
    replace(&mut tahunan, "laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\"");
    replace(&mut tahunan, "laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31");
    [(FOLDER, files()), (PERIODE_KECIL, kecil()), (TAHUNAN, tahunan)]
}

const PAIRS: usize = 120;

/// Fewer than this of a hundred pairs may wait.
const WAITING: usize = 1;

#[test]
fn two_mistakes_are_told_as_each_of_them_is() {
    let mut acak = Acak::baru(11, 0);
    let (mut banyak, mut lain) = (0, Vec::new());
    for (folder, asli) in reports() {
        let mut all = Vec::new();
        let toml = asli.iter().filter(|(path, _)| path.extension().is_some_and(|e| e == "toml"));
        toml.for_each(|(path, isi)| sites(path, isi, &mut all));
        assert!(all.len() > 60, "{}", all.len());
        for _ in 0..PAIRS {
            let (a, b) = (acak.satu(&all).clone(), acak.satu(&all).clone());
            let (ini, itu) = (*acak.satu(&SLIPS), *acak.satu(&SLIPS));
            let touching =
                a.file == b.file && a.key.start <= b.value.end && b.key.start <= a.value.end;
            if touching {
                continue;
            }
            let pair = planted(&asli, &[(&a, ini), (&b, itu)]);
            if !parses(&pair, &a) || !parses(&pair, &b) {
                continue;
            }
            banyak += 1;
            let alone = |site: &Site, slip| told(planted(&asli, &[(site, slip)]), folder);
            let (one, other) = (alone(&a, ini), alone(&b, itu));
            let both = told(pair, folder);
            let expected: BTreeSet<_> = one.union(&other).cloned().collect();
            let sebut = |site: &Site, slip: Slip| {
                let text = &asli[&site.file][site.key.start..site.value.end];
                let text = String::from_utf8_lossy(text);
                format!("{slip:?} {} {text:.50}", site.file.display())
            };
            let pair = || format!("{} + {}", sebut(&a, ini), sebut(&b, itu));
            let echoes: Vec<_> = both.difference(&expected).collect();
            assert!(echoes.is_empty(), "{}: {echoes:#?}", pair());
            let hidden: Vec<_> = expected.difference(&both).collect();
            let of_form =
                hidden.iter().find(|(code, ..)| ATURAN.iter().all(|(aturan, _)| aturan != code));
            assert_eq!(of_form, None, "{}", pair());
            if !hidden.is_empty() {
                lain.push(format!("{}: {hidden:?}", pair()));
            }
        }
    }
    println!("{banyak} pairs, in {} of them a rule waits", lain.len());
    assert!(lain.len() * 100 < WAITING * banyak, "{banyak}:\n{}", lain.join("\n"));
}
