//! One figure, one source: what is typed once moves everything that depends on it, and the pages say what `rekap` says.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::compute::compute;
use lkjip::deliver::rekap;
use lkjip::diagnostic::Code;
use lkjip::domain::laporan::Laporan;
use lkjip::domain::renstra::Ukuran;
use lkjip::narrate::narrate;
use lkjip::typeset::{Templat, typeset};
use serde_json::Value;

const SAMPLE: &str = "reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1";

fn sample() -> Laporan {
    lkjip::load(Path::new(SAMPLE)).isi.expect("the sample is valid").laporan
}

/// The sample with another numerator of the indicator IK3: 97 of 134 in the data.
fn with_pembilang(baru: u64) -> Laporan {
    let mut laporan = sample();
    let indikator = laporan.renstra.sasaran.iter_mut().flat_map(|sasaran| &mut sasaran.indikator);
    for indikator in indikator.filter(|indikator| indikator.id.0 == "IK3") {
        if let Ukuran::Rasio { pembilang, .. } = &mut indikator.hasil.ukuran {
            *pembilang = baru.into();
        }
    }
    laporan
}

/// Every text of the manuscript with its path.
fn texts(laporan: &Laporan) -> BTreeMap<String, String> {
    let naskah = serde_json::to_value(narrate(laporan, &compute(laporan), None, None))
        .expect("a manuscript is JSON");
    let mut found = BTreeMap::new();
    walk("", &naskah, &mut found);
    found
}

fn walk(path: &str, value: &Value, found: &mut BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            found.insert(path.to_owned(), text.clone());
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                walk(&format!("{path}/{at}"), item, found);
            }
        }
        Value::Object(entries) => {
            for (key, item) in entries {
                walk(&format!("{path}/{key}"), item, found);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// How many texts below a part of the manuscript hold a figure.
fn count(texts: &BTreeMap<String, String>, part: &str, figure: &str) -> usize {
    texts.iter().filter(|(path, text)| path.starts_with(part) && text.contains(figure)).count()
}

#[test]
fn one_numerator_moves_everything_that_depends_on_it() {
    let (before, after) = (texts(&sample()), texts(&with_pembilang(60)));
    // 60/134 = 44,78%; against 48% that is 93,29%; less 1,21% of spending that is 92,08; the mean of five is 39,83%.
    // The highest capaian, which one sentence names, is then another's.
    let moved = [("72,39%", "44,78%", 0), ("150,81%", "93,29%", 1), ("51,34%", "39,83%", 0)];
    for (old, new, lost) in moved {
        assert!(count(&before, "", old) > 0, "{old} is printed");
        assert_eq!(count(&before, "", new), 0, "{new} is not printed by chance");
        assert_eq!(count(&after, "", old), 0, "{old} is gone");
        assert_eq!(
            count(&after, "", new),
            count(&before, "", old) - lost,
            "{new} stands everywhere that {old} stood"
        );
    }
    // Its efisiensi moves too, and is no longer the highest: that sentence now names another sasaran.
    assert_eq!(count(&after, "", "149,60"), 0);
    assert!(count(&after, "", "92,08") >= 2);
    assert_eq!(count(&after, "", "100,88"), count(&before, "", "100,88") + 1);
    assert_eq!(count(&after, "", "105,87%"), count(&before, "", "105,87%") + 1);
    // Tables and sentences of BAB III, the picture, BAB IV.
    assert!(count(&after, "/bab/2/", "44,78%") >= 4);
    assert!(count(&after, "/bab/3/", "39,83%") >= 1);
    let bars = |texts: &BTreeMap<String, String>| -> Vec<String> {
        texts
            .iter()
            .filter(|(path, _)| path.ends_with("/bagian"))
            .map(|(_, text)| text.clone())
            .collect()
    };
    assert_ne!(bars(&before), bars(&after), "the bar is drawn at another length");
}

/// The sample's file by file, without what other papers say.
fn without_controls() -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = crate::contoh::files();
    for bytes in files.values_mut() {
        let text = String::from_utf8_lossy(bytes);
        let mut control = false;
        let kept = text.split_inclusive('\n').filter(|line| {
            if line.starts_with('[') {
                control = line.trim_end() == "[kontrol]";
            }
            !control
        });
        let kept: String = kept.collect();
        *bytes = kept.into_bytes();
    }
    files
}

#[test]
fn prose_that_adds_figures_up_does_not_outlive_them() {
    let codes = |files| {
        let told = crate::contoh::load(files).diagnostics.into_iter();
        told.map(|one| one.code).collect::<Vec<_>>()
    };
    assert_eq!(codes(without_controls()), []);
    // 60 people placed are no longer the 4 and the 93 that the analysis of S3 names, nor is the target exceeded.
    let mut files = without_controls();
    crate::contoh::replace(
        &mut files,
        "realisasi-kinerja.toml",
        "pembilang = 97",
        "pembilang = 60",
    );
    assert_eq!(codes(files), [Code::PersamaanTakCocok, Code::PujianTakSesuai]);
}

/// The causes of a failure do not stay as they are when it becomes a success.
#[test]
fn the_words_about_causes_follow_the_result() {
    let of_tpt = |laporan: &Laporan| {
        let texts = texts(laporan);
        let about = |part: &str| texts.values().filter(|text| text.contains(part)).count();
        (
            about("target tahun\u{a0}2023 belum tercapai."),
            about("Belum tercapainya target tersebut disebabkan oleh faktor-faktor berikut:"),
            about(
                "Meskipun target telah tercapai, pelaksanaannya masih dihambat oleh faktor-faktor",
            ),
        )
    };
    let mut files = without_controls();
    let loaded = crate::contoh::load(files.clone());
    assert_eq!(of_tpt(&loaded.isi.expect("the sample").laporan), (1, 1, 0));
    // 12.000 of 557.378 without work: 2,15% against 2,50% is reached.
    crate::contoh::replace(&mut files, "gambaran-umum.toml", "29_158]", "12_000]");
    let loaded = crate::contoh::load(files);
    let told: Vec<Code> = loaded.diagnostics.iter().map(|one| one.code).collect();
    assert_eq!(told, [Code::PenyebabTakSesuai], "{}", crate::contoh::told(&loaded));
    assert_eq!(of_tpt(&loaded.isi.expect("a warning").laporan), (0, 0, 1));
}

#[test]
fn counts_follow_the_figures() {
    let (before, after) = (compute(&sample()).hitungan, compute(&with_pembilang(60)).hitungan);
    assert_eq!((before.tercapai, before.belum_tercapai), (2, 4));
    assert_eq!((after.tercapai, after.belum_tercapai), (1, 5));
}

#[test]
fn the_pages_hold_the_figures_of_rekap() {
    let laporan = sample();
    let rekap = compute(&laporan);
    let dokumen = typeset(&narrate(&laporan, &rekap, None, None), &[], &Templat::embedded())
        .expect("the sample is laid out");
    let squeezed = |text: &str| text.split_whitespace().collect::<String>();
    let pages = squeezed(&dokumen.teks());
    let printed = [
        "pembilang:",
        "penyebut:",
        "target:",
        "realisasi:",
        "capaian:",
        "kategori:",
        "serapan:",
        "rata-rata:",
        "selisih:",
        "sumber-dana:1",
    ];
    let mut looked = 0;
    for baris in rekap::all(&laporan, &rekap) {
        let kunci = baris.kunci.as_str();
        let money = kunci.starts_with("pagu:") || kunci.starts_with("realisasi-anggaran:");
        // Of a kegiatan, a sub kegiatan or a fund these two are for spreadsheets only (docs/figures.md).
        let share = ["porsi:", "efisiensi:"].iter().find_map(|start| kunci.strip_prefix(start));
        let whole = |of: &str| !of.contains('.') && !laporan.sumber_dana.contains_key(of);
        let share = share.is_some_and(whole);
        if !money && !share && !printed.iter().any(|start| kunci.starts_with(start)) {
            continue;
        }
        looked += 1;
        let teks = squeezed(&baris.angka.teks);
        // Columns of money carry their unit in the heading, columns of shares may do so.
        let bare = teks.trim_start_matches("Rp").trim_end_matches('%');
        assert!(pages.contains(bare), "{kunci} = {} is not on the pages", baris.angka.teks);
    }
    assert!(looked > 300, "{looked} figures were looked for");
}
