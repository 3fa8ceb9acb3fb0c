//! Every fact of an office's source, as a list of its own has it, against the place where the report prints it.

mod daftar;
mod tabel;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use lkjip::load::load_from;
use lkjip::read::Store;
use rust_decimal::Decimal;

use super::text;
use crate::contoh::{below, told, within};
use daftar::{Fakta, Letak, Nasib, daftar};
pub use tabel::{Tabel, tabel};

/// A report as its readers see it.
struct Tercetak {
    teks: Vec<String>,
    tabel: Tabel,
}

/// Nothing of the vertical agency's source is bent or left out, and each figure of it stands where the list says.
#[test]
fn every_fact_of_tapin_is_said_where_the_list_says() {
    let jumlah = hitung(
        "tests/data/lain/fakta-tapin.txt",
        "docs/temuan-tapin.md",
        "reports/tapin",
        &[("2025", "bps/2025/tahunan"), ("2026", "bps/2026/tribulan-1")],
    );
    let harap = [(Nasib::Tersampaikan, 634), (Nasib::DuaAngka, 39), (Nasib::Keliru, 17)];
    assert_eq!(jumlah, harap.into());
}

/// Of the planning board's sheet: what is no cell of its table.
#[test]
fn every_fact_around_the_sheet_of_deli_serdang_is_said_where_the_list_says() {
    let jumlah = hitung(
        "tests/data/lain/fakta-deli-serdang.txt",
        "docs/temuan-deli-serdang.md",
        "reports/deli-serdang",
        &[
            ("TW1", "bappedalitbang/2025/tribulan-1"),
            ("TW2", "bappedalitbang/2025/tribulan-2"),
            ("TW3", "bappedalitbang/2025/tribulan-3"),
            ("TW4", "bappedalitbang/2025/tribulan-4"),
        ],
    );
    let harap =
        [(Nasib::Tersampaikan, 22), (Nasib::Keliru, 1), (Nasib::Rupa, 1), (Nasib::Ditinggalkan, 3)];
    assert_eq!(jumlah, harap.into());
}

/// How many facts have which fate; each that is said is held against what its report prints.
#[track_caller]
fn hitung(
    nama: &str,
    temuan: &str,
    daerah: &str,
    laporan: &[(&str, &str)],
) -> BTreeMap<Nasib, usize> {
    let files = within(daerah, below(Path::new(daerah)));
    let laporan = laporan.iter().map(|(tahun, map)| {
        let map = format!("{daerah}/{map}");
        let loaded = load_from(&Store::Memory(files.clone()), Path::new(&map));
        let told = told(&loaded);
        let isi = loaded.isi.unwrap_or_else(|| panic!("{told}"));
        let teks = text(&isi).lines().map(str::to_owned).collect();
        ((*tahun).to_owned(), Tercetak { teks, tabel: tabel(&isi) })
    });
    let laporan: BTreeMap<String, Tercetak> = laporan.collect();
    let temuan = fs::read_to_string(temuan).expect("a list of errors");
    let semua = daftar(&fs::read_to_string(nama).expect("a list"));
    let salah: Vec<String> = semua
        .iter()
        .filter_map(|fakta| {
            let salah = salah(fakta, &laporan, &temuan)?;
            Some(format!("{}, {}: {}: {salah}", fakta.bagian, fakta.tempat, fakta.isi))
        })
        .collect();
    assert!(salah.is_empty(), "{}:\n{}", salah.len(), salah.join("\n"));
    let mut jumlah = BTreeMap::new();
    for fakta in &semua {
        *jumlah.entry(fakta.nasib).or_insert(0) += 1;
        if !matches!(fakta.nasib, Nasib::Tersampaikan | Nasib::DuaAngka) {
            println!("{:?}: {}, {}: {}", fakta.nasib, fakta.bagian, fakta.tempat, fakta.isi);
        }
    }
    println!("{nama}: {} fakta, {jumlah:?}", semua.len());
    jumlah
}

/// Why the list does not hold for a fact.
fn salah(fakta: &Fakta, laporan: &BTreeMap<String, Tercetak>, temuan: &str) -> Option<String> {
    match &fakta.letak {
        Letak::Tabel { laporan: tahun, tabel, kolom } => {
            match laporan.get(tahun).and_then(|laporan| laporan.tabel.get(tabel)) {
                Some(tabel) => sel(fakta, tabel, kolom),
                None => Some(format!("no {tabel} in {tahun}")),
            }
        }
        Letak::Teks { laporan: tahun } => {
            let mut teks =
                laporan.get(tahun).map(|laporan| laporan.teks.iter()).into_iter().flatten();
            let ada = teks.any(|teks| memuat(teks, &fakta.tercetak));
            (!ada).then(|| "no such words".to_owned())
        }
        Letak::Temuan { nomor } => {
            let ada = temuan.contains(&format!("| {nomor} |"));
            (!ada).then(|| format!("{nomor} is not in the list of errors"))
        }
        Letak::Tidak => None,
    }
}

/// What is wrong with a fact that the list has in a table's cell.
fn sel(fakta: &Fakta, tabel: &[Vec<String>], kolom: &[usize]) -> Option<String> {
    let baris: Vec<_> =
        tabel.iter().filter(|baris| baris.iter().any(|sel| memuat(sel, &fakta.baris))).collect();
    let [baris] = baris.as_slice() else {
        return Some(format!("{} rows have {:?}", baris.len(), fakta.baris));
    };
    let isi = |kolom: &usize| baris.get(kolom - 1).map(String::as_str).unwrap_or_default();
    let harap = angka(&fakta.isi);
    match kolom {
        [kolom] => {
            let tercetak = isi(kolom);
            // The list itself is held to its source: a figure and what is printed of it are one.
            let beda = match (harap, angka(&fakta.tercetak)) {
                (Some(harap), Some(ada)) => ada.round_dp(harap.scale()) != harap,
                _ => false,
            };
            (beda || !memuat(tercetak, &fakta.tercetak)).then(|| format!("{tercetak:?}"))
        }
        [besar, kecil] => {
            let selisih = angka(isi(besar)).zip(angka(isi(kecil))).map(|(a, b)| a - b);
            (selisih != harap || harap.is_none()).then(|| format!("{selisih:?}"))
        }
        lain => Some(format!("{lain:?} is no column")),
    }
}

/// Whether words stand there by themselves, in whatever letters: no part of a longer word or figure.
fn memuat(teks: &str, kata: &str) -> bool {
    let (teks, kata) = (teks.to_lowercase(), kata.to_lowercase());
    let sambung = |huruf: Option<char>, lalu: Option<char>| match huruf {
        Some('.' | ',') => lalu.is_some_and(|huruf| huruf.is_ascii_digit()),
        huruf => huruf.is_some_and(char::is_alphanumeric),
    };
    let ujung = |huruf: Option<char>| huruf.is_some_and(char::is_alphanumeric);
    !kata.is_empty()
        && teks.match_indices(&kata).any(|(at, _)| {
            let mut sebelum = teks[..at].chars().rev();
            let mut sesudah = teks[at + kata.len()..].chars();
            let depan = ujung(kata.chars().next()) && sambung(sebelum.next(), sebelum.next());
            let belakang = ujung(kata.chars().last()) && sambung(sesudah.next(), sesudah.next());
            !depan && !belakang
        })
}

/// The figure with which a text begins, but for "Rp" and brackets, as Indonesian or a source wrote it.
pub fn angka(teks: &str) -> Option<Decimal> {
    let teks = teks.trim_start_matches(['R', 'p', ' ', '(']);
    let sampai = teks.find(|huruf: char| !huruf.is_ascii_digit() && !",.".contains(huruf));
    let angka = teks[..sampai.unwrap_or(teks.len())].trim_end_matches(['.', ',']);
    let ribuan = angka.split('.').skip(1).all(|tiga| tiga.len() == 3) || angka.contains(',');
    let angka = if ribuan { angka.replace('.', "") } else { angka.to_owned() };
    angka.replace(',', ".").parse().ok()
}

#[test]
fn a_figure_stands_by_itself_and_is_read_as_it_was_written() {
    for (teks, kata, ada) in [
        ("12.210.000", "12", false),
        ("112 dari 135", "12", false),
        ("12,50%", "12", false),
        ("ada 12, lalu", "12", true),
        ("12 (42,11%)", "(42,11%)", true),
        ("Nilai SAKIP oleh Inspektorat", "NILAI SAKIP", true),
        ("dicetak", "cetak", false),
    ] {
        assert_eq!(memuat(teks, kata), ada, "{kata} in {teks}");
    }
    for (teks, harap) in [
        ("Rp 4.080.399.000", Some("4080399000")),
        ("83.2", Some("83.2")),
        ("4,148 poin", Some("4.148")),
        ("1.388,89", Some("1388.89")),
        ("102 (75,56%)", Some("102")),
        ("(4 dari 4)", Some("4")),
        ("–", None),
    ] {
        assert_eq!(angka(teks), harap.and_then(|angka| angka.parse().ok()), "{teks}");
    }
}
