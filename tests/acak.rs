//! Whatever a file holds, reading it tells problems and never panics.

use std::collections::BTreeMap;
use std::path::PathBuf;

use proptest::prelude::*;
use proptest::sample::{Index, select};

use lkjip::load::Isi;

use crate::contoh::{files, load, told};

/// One careless or malicious change of a file.
#[derive(Debug, Clone)]
enum Change {
    Bytes(Vec<u8>),
    Flip(Index, u8),
    Cut(Index, usize),
    Double(Index),
    Put(Index, &'static str),
    Digits(Index, &'static str),
}

fn change() -> impl Strategy<Value = Change> {
    let put = [
        "\"",
        "{",
        "}",
        "[",
        "]",
        "=",
        ",",
        "\n",
        "{capaian:",
        "''",
        "\u{202e}",
        "*",
        "\\",
        "{ nihil = true }",
    ];
    let digits = [
        "0",
        "-1",
        "9999999999999999999",
        "1.5",
        "2,50",
        "539.370",
        "\"7\"",
        "nan",
        "0x10",
        "2023-13-40",
        "[]",
    ];
    prop_oneof![
        1 => prop::collection::vec(any::<u8>(), 0..400).prop_map(Change::Bytes),
        3 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Change::Flip(at, byte)),
        3 => (any::<Index>(), 1..200_usize).prop_map(|(at, length)| Change::Cut(at, length)),
        2 => any::<Index>().prop_map(Change::Double),
        4 => (any::<Index>(), select(put.to_vec())).prop_map(|(at, text)| Change::Put(at, text)),
        6 => (any::<Index>(), select(digits.to_vec())).prop_map(|(at, text)| Change::Digits(at, text)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let length = bytes.len().max(1);
    match change {
        Change::Bytes(other) => bytes.clone_from(other),
        Change::Flip(at, byte) => {
            if let Some(one) = bytes.get_mut(at.index(length)) {
                *one = *byte;
            }
        }
        Change::Cut(at, much) => {
            let from = at.index(length).min(bytes.len());
            bytes.drain(from..(from + much).min(bytes.len()));
        }
        Change::Double(at) => {
            let text = String::from_utf8_lossy(bytes).into_owned();
            let lines: Vec<&str> = text.lines().collect();
            if let Some(line) = lines.get(at.index(lines.len().max(1))) {
                *bytes = text.replacen(line, &format!("{line}\n{line}"), 1).into_bytes();
            }
        }
        Change::Put(at, text) => {
            let from = at.index(length).min(bytes.len());
            bytes.splice(from..from, text.bytes());
        }
        Change::Digits(at, text) => {
            let numbers: Vec<usize> = (1..bytes.len())
                .filter(|at| bytes[*at].is_ascii_digit() && matches!(bytes[at - 1], b' ' | b'['))
                .collect();
            if let Some(from) = numbers.get(at.index(numbers.len().max(1))).copied() {
                let much = bytes[from..]
                    .iter()
                    .take_while(|one| one.is_ascii_digit() || matches!(one, b'_' | b'.'))
                    .count();
                bytes.splice(from..from + much, text.bytes());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reading_never_panics(which in any::<Index>(), changes in prop::collection::vec(change(), 1..6)) {
        let mut files: BTreeMap<PathBuf, Vec<u8>> = files();
        let at = which.index(files.len());
        if let Some((_, bytes)) = files.iter_mut().nth(at) {
            for change in &changes {
                apply(bytes, change);
            }
        }
        let loaded = load(files);
        let told = told(&loaded);
        prop_assert!(loaded.isi.is_some() || !told.is_empty());
        if let Some(Isi { laporan, .. }) = &loaded.isi {
            let rekap = lkjip::compute::compute(laporan);
            lkjip::narrate::narrate(laporan, &rekap, None);
        }
    }
}
