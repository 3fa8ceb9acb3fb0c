//! The examples of docs/format.md and docs/dokumen.md are true: `berkas=` is an excerpt of the sample's file of that name,
//! `tambah=` may be added at its end.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::check::Dahulu;
use lkjip::check::rujukan::Dikenal;
use lkjip::domain::nama::Nama;

use crate::contoh::{FOLDER, files, load, told};

/// The examples with a mark: file name and text.
fn examples(mark: &str) -> Vec<(String, String)> {
    let doc =
        ["docs/format.md", "docs/dokumen.md"].map(|path| fs::read_to_string(path).expect(path));
    let doc = doc.concat();
    let start = format!("```toml {mark}=");
    let blocks = doc.split(&start).skip(1).filter_map(|rest| {
        let (name, rest) = rest.split_once('\n')?;
        Some((name.to_owned(), rest.split_once("```")?.0.to_owned()))
    });
    blocks.collect()
}

/// Lines without indentation, so that an excerpt need not keep it.
fn plain(text: &str) -> String {
    text.lines().map(|line| line.trim().to_owned() + "\n").collect()
}

#[test]
fn excerpts_stand_in_the_sample() {
    let examples = examples("berkas");
    assert!(examples.len() >= 10, "{} excerpts", examples.len());
    let files = files();
    for (name, text) in examples {
        let (_, bytes) =
            files.iter().find(|(path, _)| path.ends_with(&name)).expect("a file of the sample");
        let sample = plain(&String::from_utf8_lossy(bytes));
        assert!(sample.contains(&plain(&text)), "{name} does not hold:\n{text}");
    }
}

#[test]
fn additions_can_be_added() {
    let examples = examples("tambah");
    assert!(examples.len() >= 5, "{} additions", examples.len());
    for (name, text) in examples {
        let mut files = files();
        let path = files.keys().find(|path| path.ends_with(&name)).cloned();
        let path = path.unwrap_or_else(|| Path::new(FOLDER).join(&name));
        files.entry(path).or_default().extend(format!("\n{text}").bytes());
        if text.contains("[target-tribulan]") {
            judged_by_the_year(&mut files);
        }
        let loaded = load(files);
        assert!(loaded.isi.is_some(), "{name}:\n{text}\n{}", told(&loaded));
    }
}

/// The sample is controlled by figures against the year's targets; targets of quarters change what it is judged by.
fn judged_by_the_year(files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    let policy = "desimal = 2\ndasar-penilaian = \"tahun\"";
    crate::contoh::replace(files, "laporan.toml", "desimal = 2", policy);
}

/// A figure's kind stands in docs/figures.md; words, and the names of tables, pictures and sections in docs/format.md.
#[test]
fn every_reference_is_told() {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_else(|_| panic!("{path}"));
    let (format, figures) = (read("docs/format.md"), read("docs/figures.md"));
    let mut report = files();
    let target = "[target-tribulan]\nIK1";
    let silent = "# [target-tribulan]\n# IK1";
    crate::contoh::replace(&mut report, "perjanjian-kinerja.toml", silent, target);
    judged_by_the_year(&mut report);
    let loaded = load(report);
    let isi = loaded.isi.as_ref().unwrap_or_else(|| panic!("{}", told(&loaded)));
    let known = Dikenal::new(&Nama::from(&isi.laporan), &BTreeSet::new(), &Dahulu::new());
    assert!(known.semua().any(|text| text == "target-tribulan:IK1"));
    for text in known.semua() {
        let told = match text.split_once(':') {
            None => format.contains(&format!("| `{{{text}}}` |")),
            Some(("tabel" | "gambar" | "subbab", name)) => format.contains(&format!("`{name}`")),
            Some(("jumlah", name)) if name != "pns" && name != "tkb" => {
                figures.contains(&format!("`{name}`"))
            }
            Some((kind, _)) => {
                format.contains(&format!("| `{{{kind}:")) || figures.contains(&format!("`{kind}:"))
            }
        };
        assert!(told, "{{{text}}} is in no table of docs/format.md or docs/figures.md");
    }
}

#[test]
fn the_example_of_several_signatories_is_complete() {
    let doc = fs::read_to_string("docs/format.md").expect("docs/format.md");
    let block = doc.split("```toml sebagai-pengesahan\n").nth(1).expect("the example");
    let example = block.split("```").next().expect("its end");
    let mut files = files();
    let old = "[pengesahan]\ntempat = \"Lumajang\"\njabatan = \"Kepala Dinas Tenaga Kerja Kabupaten Lumajang\"\n";
    crate::contoh::replace(&mut files, "laporan.toml", old, example);
    crate::contoh::replace(&mut files, "laporan.toml", "status = \"konsep\"", "status = \"final\"");
    let loaded = load(files);
    let isi = loaded.isi.as_ref().unwrap_or_else(|| panic!("{}", told(&loaded)));
    assert!(!isi.laporan.konsep());
    let jabatan: Vec<String> = isi.laporan.pengesahan.semua().map(|satu| satu.sebutan()).collect();
    assert_eq!(
        jabatan,
        ["Plt.\u{a0}Kepala Dinas Tenaga Kerja Kabupaten Lumajang", "Bupati Lumajang"]
    );
}

/// Every link of docs/dokumen.md leads to a heading or a file, and every picture made for it is shown there.
#[test]
fn documents_are_linked_and_pictured() {
    let doc = fs::read_to_string("docs/dokumen.md").expect("docs/dokumen.md");
    let anchor = |line: &str| line.strip_prefix("## ").map(slug);
    let here: BTreeSet<String> = doc.lines().filter_map(anchor).collect();
    let ends = doc.split("](").skip(1).filter_map(|rest| Some(rest.split_once(')')?.0));
    let ends: BTreeSet<&str> = ends.collect();
    for end in &ends {
        let (file, heading) = end.split_once('#').unwrap_or((end, ""));
        if file.is_empty() {
            assert!(here.contains(heading), "{end}");
            continue;
        }
        let path = Path::new("docs").join(file);
        assert!(path.is_file(), "{end}");
        if !heading.is_empty() {
            let text = fs::read_to_string(path).expect("a document");
            assert!(text.lines().filter_map(anchor).any(|found| found == heading), "{end}");
        }
    }
    for entry in fs::read_dir("docs/img").expect("docs/img") {
        let name = entry.expect("a picture").file_name().into_string().expect("its name");
        assert!(name == "halaman.png" || ends.contains(format!("img/{name}").as_str()), "{name}");
    }
}

/// A heading as links name it.
fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}
