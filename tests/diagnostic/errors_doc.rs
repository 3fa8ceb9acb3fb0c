//! docs/errors.md says of every kind of problem what the program says: its page, and its message from the gallery.
//!
//! What stands before and after the kinds is written by hand in tests/errors_doc.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use lkjip::diagnostic::Code;

use crate::diagnostic::galeri::{GALERI, rewrite};

const DOC: &str = "docs/errors.md";
const AWAL: &str = include_str!("../errors_doc/awal.md");
const AKHIR: &str = include_str!("../errors_doc/akhir.md");

fn document() -> String {
    let rows: Vec<String> = Code::ALL
        .iter()
        .map(|code| format!("| [{code}](#{code}) | {} | {} |\n", code.tingkat(), code.ringkas()))
        .collect();
    let sections: Vec<String> = Code::ALL.iter().copied().map(section).collect();
    let table = format!("| kode | tingkat | arti |\n|---|---|---|\n{}", rows.concat());
    format!("{AWAL}\n{table}\n{}{AKHIR}", sections.concat())
}

fn section(code: Code) -> String {
    let path = Path::new(GALERI).join(code.name()).join("keluaran.txt");
    let told = match fs::read_to_string(path) {
        Ok(told) => format!("Yang dibaca:\n\n```text\n{told}```\n"),
        Err(_) => "Ditemukan pada halaman yang sudah ditata, bukan pada data.\n".to_owned(),
    };
    let terima = code.cara_terima().map(|cara| format!("{cara}\n")).unwrap_or_default();
    let (tingkat, halaman) = (code.tingkat(), code.halaman());
    format!("## {code}\n\n*{tingkat}*: {halaman}\n{terima}{told}\n")
}

#[test]
fn errors_doc_is_what_the_program_says() {
    let (written, made) = (fs::read_to_string(DOC).unwrap_or_default(), document());
    if written == made {
        return;
    }
    assert!(!rewrite(), "rewritten, to be read before the next run: {}", {
        fs::write(DOC, made).expect("docs can be written");
        DOC
    });
    let lines = written.lines().zip(made.lines()).enumerate();
    let first = lines.into_iter().find(|(_, (written, made))| written != made);
    panic!("{DOC} is not what the program says, from line {first:?} on; see CONTRIBUTING.md");
}

/// The links of the tables written by hand lead to kinds that exist.
#[test]
fn kinds_that_are_named_exist() {
    let known: BTreeSet<&str> = Code::ALL.iter().map(|code| code.name()).collect();
    let links: Vec<&str> =
        AKHIR.split("](#").skip(1).filter_map(|rest| rest.split(')').next()).collect();
    assert!(links.len() > 20, "{links:?}");
    let unknown: Vec<&&str> = links.iter().filter(|link| !known.contains(**link)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

#[test]
fn every_page_has_the_same_form() {
    for code in Code::ALL.iter().copied() {
        let page = code.halaman();
        let lines: Vec<&str> = page.lines().collect();
        let summary = code.ringkas();
        assert!((10..=80).contains(&summary.chars().count()), "{code}: {summary}");
        assert!(!summary.ends_with('.') && !summary.contains('`'), "{code}: {summary}");
        let lower = |c: char| c.is_lowercase() || c.is_ascii_digit() || c == '"';
        let acronym = |text: &str| text.chars().take(2).all(char::is_uppercase);
        assert!(summary.starts_with(lower) || acronym(summary), "{code}: {summary}");
        assert_eq!(lines.get(1), Some(&""), "{code}");
        let parts = ["Mengapa: ", "Salah:", "Benar:"];
        let places = parts.map(|part| lines.iter().position(|line| line.starts_with(part)));
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{code}: {places:?}");
        assert_eq!(page.matches("\n```\n").count(), 2, "{code}");
        assert!(lines.len() <= 40, "{code}: {} lines", lines.len());
    }
}

/// Where a page says how to accept, the message names what to write; and only there.
#[test]
fn what_can_be_accepted_says_how() {
    for code in Code::ALL.iter().copied() {
        let path = Path::new(GALERI).join(code.name()).join("keluaran.txt");
        let Ok(told) = fs::read_to_string(path) else { continue };
        let says = told.contains(&format!(
            "= terima: bila memang benar, tulis di laporan.toml, [[terima]]: aturan = \"{code}\""
        ));
        assert_eq!(code.cara_terima().is_some(), says, "{code}");
    }
}

/// A right example can be copied, so it has to be readable as TOML; a wrong one says something else.
#[test]
fn right_examples_are_toml() {
    for code in Code::ALL.iter().copied() {
        let blocks: Vec<(&str, &str)> = code
            .halaman()
            .split("\n```")
            .enumerate()
            .filter(|(at, _)| at % 2 == 1)
            .filter_map(|(_, block)| block.split_once('\n'))
            .collect();
        let [(_, wrong), (kind, right)] = blocks[..] else { panic!("{code}: {blocks:?}") };
        assert_ne!(wrong, right, "{code}");
        if kind == "toml" {
            let read = right.parse::<toml::Table>();
            assert!(read.is_ok(), "{code}: {read:?}\n{right}");
        }
    }
}
