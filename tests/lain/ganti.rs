//! Whatever the program says of the office, the office can say otherwise: with every key of teks.toml in its own words, no
//! paragraph that the program words names it or what it is called.

use std::path::Path;

use lkjip::domain::kalimat::Kalimat;
use lkjip::domain::terbit::Giliran;
use lkjip::load::{Isi, load_from};
use lkjip::naskah::{Blok, Potongan};
use lkjip::read::Store;
use lkjip::typeset::Templat;
use strum::VariantArray;

use super::tanpa::{tanpa_anggaran, tanpa_indikator};
use super::{Files, edited};
use crate::contoh::{PERIODE_KECIL, below, replace, told, within};

/// Every key of teks.toml, each with words that name nobody.
fn semua_kunci() -> String {
    let baku = include_str!("../../templates/teks-baku.toml");
    let baku: toml::Table = baku.parse().expect("the standard prose");
    let kalimat = Kalimat::VARIANTS.iter().map(|kalimat| <&str>::from(*kalimat).to_owned());
    kalimat
        .chain(baku.into_iter().map(|(kunci, _)| kunci))
        .map(|kunci| format!("{kunci} = \"Kata sendiri.\"\n"))
        .collect()
}

/// The paragraphs of the chapters and of what stands before them.
fn paragraf(isi: &Isi) -> Vec<String> {
    let (naskah, _) = lkjip::manuscript(isi, &Templat::embedded(), Giliran::default());
    let bab = naskah.bab.iter().flat_map(|bab| &bab.isi);
    let mut semua = Vec::new();
    bab.chain(naskah.depan.iter().flat_map(|bab| &bab.isi)).for_each(|isi| ambil(isi, &mut semua));
    semua
}

fn ambil(blok: &Blok, semua: &mut Vec<String>) {
    match blok {
        Blok::Paragraf { isi } | Blok::Kutipan { isi } => {
            let isi: String = isi.iter().map(Potongan::polos).collect();
            semua.push(isi.replace('\u{a0}', " "));
        }
        Blok::Daftar(daftar) => {
            daftar.butir.iter().flat_map(|butir| &butir.isi).for_each(|isi| ambil(isi, semua));
        }
        _ => {}
    }
}

/// The paragraphs that name the office or what stands above it although no key is left, but for what the office typed.
#[track_caller]
fn sisa(mut files: Files, folder: &str) -> Vec<String> {
    files.retain(|path, _| !path.ends_with("teks.toml"));
    let kantor = Path::new(folder).ancestors().nth(2).expect("the office's folder");
    files.insert(kantor.join("teks.toml"), semua_kunci().into_bytes());
    let teks = files.iter().filter(|(path, _)| path.extension().is_some_and(|kata| kata == "toml"));
    let tertulis: Vec<String> = teks
        .flat_map(|(_, isi)| {
            let isi = String::from_utf8_lossy(isi).replace('*', "");
            isi.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
        })
        .collect();
    let tertulis = tertulis.join(" ");
    let loaded = load_from(&Store::Memory(files), Path::new(folder));
    let kata = told(&loaded);
    let isi = loaded.isi.unwrap_or_else(|| panic!("{folder}: {kata}"));
    let (kantor, pemda) = (&isi.laporan.instansi, &isi.laporan.pemda);
    let sebutan = kantor.sebutan.as_deref().unwrap_or(kantor.jenis.kata().sebutan);
    let nama = [Some(&kantor.nama), kantor.singkatan.as_ref(), Some(&pemda.nama)];
    let nama = nama.into_iter().chain([pemda.kepala_daerah.as_ref()]).flatten();
    let mut nama: Vec<&str> = nama.map(String::as_str).collect();
    let tingkat = pemda.tingkat.kata();
    nama.extend([tingkat.anggaran, tingkat.singkatan_rencana]);
    // Elsewhere names of indicators hold it as well.
    nama.extend(folder.starts_with("tests").then_some(sebutan));
    let disebut = |isi: &String| {
        let mut kata = isi.split(|huruf: char| !huruf.is_alphanumeric() && huruf != ' ');
        kata.any(|isi| {
            let isi = format!(" {isi} ");
            nama.iter().any(|nama| isi.contains(&format!(" {nama} ")))
        })
    };
    // Six words in a row that stand in a file, or the title of a regulation.
    let sendiri = |isi: &String| {
        let kata: Vec<&str> = isi.split(' ').collect();
        let tertulis = |enam: &[&str]| tertulis.contains(&enam.join(" "));
        isi.starts_with("Peraturan ") || kata.windows(kata.len().min(6)).any(tertulis)
    };
    paragraf(&isi).into_iter().filter(disebut).filter(|isi| !sendiri(isi)).collect()
}

#[track_caller]
fn tiada(files: Files, folder: &str) {
    assert_eq!(sisa(files, folder), Vec::<String>::new(), "{folder}");
}

#[test]
fn every_sentence_about_the_office_can_be_its_own() {
    let milik = "periode = [2021, 2026]\nmilik = \"Dinas Pendidikan Kabupaten Contoh\"";
    let kecil = [
        edited(&[]),
        edited(&[("renstra.toml", "periode = [2021, 2026]", milik)]),
        tanpa_anggaran(),
        tanpa_indikator(true),
        tanpa_indikator(false),
    ];
    for mut files in kecil {
        replace(&mut files, "laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\"");
        replace(&mut files, "laporan.toml", "2023-03-31", "2023-12-31");
        let path = |path: &Path| path.to_string_lossy().replace("tribulan-1", "tahunan").into();
        let files = files.into_iter().map(|(lama, isi)| (path(&lama), isi)).collect();
        tiada(files, &PERIODE_KECIL.replace("tribulan-1", "tahunan"));
    }
    for (daerah, periode) in [
        ("lumajang", "dinas-tenaga-kerja/2023/tribulan-1"),
        ("deli-serdang", "bappedalitbang/2025/tribulan-4"),
        ("tapin", "bps/2025/tahunan"),
        ("tapin", "bps/2026/tribulan-1"),
        ("contoh", "rsud/2025/tahunan"),
        ("contoh", "rsud/2026/rencana"),
    ] {
        let daerah = format!("reports/{daerah}");
        let files = within(&daerah, below(Path::new(&daerah)));
        tiada(files, &format!("{daerah}/{periode}"));
    }
}
