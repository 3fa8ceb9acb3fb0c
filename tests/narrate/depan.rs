//! The front matter of a whole year: the preface and the summary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::domain::terbit::Giliran;
use lkjip::read::Store;
use lkjip::typeset::Templat;
use lopdf::Document;

use crate::contoh::{FOLDER, PERIODE_KECIL, files, kecil, replace, within};
use crate::{contoh, lain};

type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A report of the first quarter as one of its year.
fn setahun(files: Files, folder: &str) -> (Files, PathBuf) {
    let tahunan = Path::new(folder).with_file_name("tahunan");
    let moved = |(path, isi): (PathBuf, Vec<u8>)| {
        let inside = path.strip_prefix(folder).map(|inside| tahunan.join(inside));
        (inside.unwrap_or(path), isi)
    };
    let mut files = files.into_iter().map(moved).collect();
    replace(&mut files, "laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\"");
    replace(&mut files, "laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31");
    (files, tahunan)
}

/// What the links of the built report are called, each with the page that it leads to.
fn links((files, folder): (Files, PathBuf)) -> Vec<String> {
    let built =
        lkjip::build_from(&Store::Memory(files), &folder, &Templat::embedded(), Giliran::default());
    let pdf = built.terbitan.unwrap_or_else(|| panic!("{:#?}", built.diagnostics)).isi;
    let read = Document::load_mem(&pdf).expect("a PDF");
    let pages = read.get_pages().into_values();
    let annotations =
        pages.flat_map(|page| read.get_page_annotations(page).expect("its links").into_iter());
    annotations
        .map(|satu| lopdf::decode_text_string(satu.get(b"Contents").expect("words")).expect("text"))
        .collect()
}

/// The summary takes its own page and no more.
#[track_caller]
fn one_page(report: (Files, PathBuf)) {
    let links = links(report);
    for judul in
        ["KATA PENGANTAR, halaman i", "IKHTISAR EKSEKUTIF, halaman ii", "DAFTAR ISI, halaman iii"]
    {
        assert!(links.iter().any(|link| link == judul), "{judul}: {links:#?}");
    }
}

#[test]
fn a_summary_has_one_page() {
    one_page(setahun(kecil(), PERIODE_KECIL));
    one_page(setahun(files(), FOLDER));
    let tapin = within("reports/tapin", contoh::below(Path::new("reports/tapin")));
    one_page((tapin, PathBuf::from("reports/tapin/bps/2025/tahunan")));
}

/// Names of a hundred letters and more, problems of two hundred.
#[test]
fn a_summary_of_long_names_has_one_page() {
    let (mut files, folder) = setahun(files(), FOLDER);
    let lebih = |name: &str, files: &mut Files, awal: &str, kata: &str| {
        let found = files.iter_mut().find(|(path, _)| path.ends_with(name)).expect("a file").1;
        let text = String::from_utf8_lossy(found).into_owned();
        let longer = |line: &str| match line.trim_start().starts_with(awal) {
            true => line.replacen(awal, &format!("{awal}{kata} "), 1),
            false => line.to_owned(),
        };
        *found = text.lines().map(longer).collect::<Vec<_>>().join("\n").into_bytes();
    };
    let nama = "Persentase Penyelenggaraan Urusan Pemerintahan Bidang Tenaga Kerja yang Memenuhi";
    lebih("renstra.toml", &mut files, "nama = \"", nama);
    let masalah = "pelayanan kepada masyarakat terhambat pada sebagian besar kecamatan karena";
    lebih("permasalahan.toml", &mut files, "uraian = \"", masalah);
    one_page((files, folder));
}

#[test]
fn only_a_whole_year_opens_with_them() {
    let berkala = lain::says(lain::edited(&[]));
    lain::says_none(&berkala, &["KATA PENGANTAR", "IKHTISAR EKSEKUTIF"]);
    let diminta = ("laporan.toml", "[kebijakan]", "[kata-pengantar]\n\n[kebijakan]");
    let diminta = lain::says(lain::edited(&[diminta]));
    lain::says_all(&diminta, &["KATA PENGANTAR", "Puji syukur kami panjatkan"]);
    lain::says_none(&diminta, &["IKHTISAR EKSEKUTIF"]);
}

#[test]
fn a_preface_has_its_own_day() {
    let ubah = |isi| {
        let hari = ("laporan.toml", "[kebijakan]", isi);
        let pena = "[pengesahan]\ntanggal-dengan-pena = \"April 2023\"";
        lain::says(lain::edited(&[hari, ("laporan.toml", "[pengesahan]", pena)]))
    };
    let sendiri = ubah("[kata-pengantar]\ntanggal = 2023-04-05\n\n[kebijakan]");
    lain::says_all(&sendiri, &["Contoh, 5 April 2023", "Contoh, ……… April 2023"]);
    let sama = ubah("[kata-pengantar]\n\n[kebijakan]");
    assert_eq!(sama.matches("Contoh, ……… April 2023").count(), 2, "{sama}");
}

/// The summary says what the chapters say: the mean, the targets reached, the money, the problems.
#[test]
fn a_summary_says_what_the_year_came_to() {
    let teks = lain::says(lain::edited(&[
        ("laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\""),
        ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31"),
    ]));
    lain::says_all(
        &teks,
        &[
            "87,50%\nrata-rata capaian indikator sasaran, kategori Baik",
            "0 dari 2\nindikator mencapai target tahun 2023",
            "22,99%\nserapan anggaran, Rp252.900.000 dari pagu Rp1.100.000.000",
            "Perjanjian kinerja Dinas Perpustakaan Kabupaten Contoh tahun 2023 memuat satu tujuan dengan satu indikator dan satu sasaran dengan satu indikator.",
            "Indikator yang belum mencapai target adalah Indeks Budaya Baca dan Persentase Perpustakaan Desa yang Aktif.",
            "Sampai dengan akhir Tahun 2023, yang terealisasi adalah Rp252.900.000 atau 22,99%.",
            "Permasalahan yang dihadapi dan penanganannya adalah sebagai berikut.",
        ],
    );
}

/// One indicator without a result is not passed over.
#[test]
fn a_summary_tells_how_many_are_not_judged() {
    let teks = lain::says(lain::edited(&[
        ("laporan.toml", "periode = \"tribulan-1\"", "periode = \"tahunan\""),
        ("laporan.toml", "tanggal-data = 2023-03-31", "tanggal-data = 2023-12-31"),
        (
            "realisasi-kinerja.toml",
            "pembilang = 42\npenyebut = 60",
            "tidak-tersedia = \"survei belum selesai\"",
        ),
    ]));
    lain::says_all(
        &teks,
        &["target adalah Indeks Budaya Baca. Indikator yang belum dapat dinilai berjumlah satu."],
    );
}
