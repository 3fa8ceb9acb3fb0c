//! Pictures of what was done, in an appendix: each with what stands below it and what it shows.

use std::fs;
use std::path::{Path, PathBuf};

use lkjip::domain::terbit::Giliran;
use lkjip::read::Store;
use lkjip::typeset::Templat;
use lkjip::{Built, build_from};

use crate::contoh::{PERIODE_KECIL, load_kecil, told};
use crate::lain::{Files, edited, says_all, text, valid};

/// The small report with an appendix of these pictures, of the tests' logos.
fn bergambar(semua: &[&str]) -> Files {
    let butir = |nama: &&str| {
        format!(
            "[[lampiran.gambar]]\nberkas = \"foto/{nama}\"\nketerangan = \"Kegiatan {nama}\"\n\
             teks-alternatif = \"Yang tampak pada {nama}\"\n\n"
        )
    };
    let butir: String = semua.iter().map(butir).collect();
    let lampiran = format!(
        "[[lampiran]]\njudul = \"Dokumentasi\"\nisi = \"dokumentasi\"\n\n{butir}[[lampiran]]"
    );
    let mut files = edited(&[("laporan.toml", "[[lampiran]]", &lampiran)]);
    for nama in semua {
        if let Ok(isi) = fs::read(Path::new("tests/data/logo").join(nama)) {
            files.insert(PathBuf::from(PERIODE_KECIL).join("foto").join(nama), isi);
        }
    }
    files
}

fn built(files: Files) -> Built {
    let folder = Path::new(PERIODE_KECIL);
    build_from(&Store::Memory(files), folder, &Templat::embedded(), Giliran::default())
}

#[test]
fn pictures_have_their_words_and_what_they_show() {
    let files = bergambar(&["bening.png", "g16.png"]);
    says_all(
        &text(&valid(files.clone())),
        &[
            "Dokumentasi",
            "1. Kegiatan bening.png",
            "2. Kegiatan g16.png",
            "Yang tampak pada g16.png",
            "/aset/gambar-2.png",
        ],
    );
    let built = built(files);
    let halaman = built.terbitan.expect("it can be printed");
    assert!(halaman.halaman > 3);
    // Its own pictures go with the report, so that it can be made again.
    let nama = b"foto/bening.png";
    assert!(halaman.isi.windows(nama.len()).any(|isi| isi == nama));
}

#[test]
fn a_single_picture_has_no_number() {
    says_all(&text(&valid(bergambar(&["bening.png"]))), &["\nKegiatan bening.png"]);
}

#[test]
fn what_is_wrong_with_a_picture_is_told_where_it_is_named() {
    let told_of = |files: Files| told(&load_kecil(files));
    let hilang = told_of(bergambar(&["tiada.jpg"]));
    assert!(hilang.contains("berkas \"foto/tiada.jpg\" tidak ditemukan"), "{hilang}");
    assert!(hilang.contains("hapus butir gambar ini"), "{hilang}");
    let tanpa = |kunci: &str| {
        let mut files = bergambar(&["bening.png"]);
        let baris = match kunci {
            "keterangan" => "keterangan = \"Kegiatan bening.png\"\n",
            _ => "teks-alternatif = \"Yang tampak pada bening.png\"\n",
        };
        crate::contoh::replace(&mut files, "laporan.toml", baris, "");
        told_of(files)
    };
    for kunci in ["keterangan", "teks-alternatif"] {
        assert!(tanpa(kunci).contains(&format!("`{kunci}`")), "{}", tanpa(kunci));
    }
    let mut besar = bergambar(&["bening.png"]);
    let path = PathBuf::from(PERIODE_KECIL).join("foto/bening.png");
    besar.insert(path.clone(), vec![0; 9 * 1024 * 1024]);
    let besar = told_of(besar);
    assert!(besar.contains("berkas gambar \"foto/bening.png\" tidak dapat dipakai"), "{besar}");
    let mut pdf = bergambar(&["bening.png"]);
    pdf.insert(path, b"%PDF-1.7".to_vec());
    let pdf = told_of(pdf);
    assert!(pdf.contains("berkas gambar \"foto/bening.png\" bukan gambar PNG"), "{pdf}");
}

#[test]
fn a_picture_in_colours_of_the_press_is_told_by_its_name() {
    let built = built(bergambar(&["bening.png", "cmyk.jpg"]));
    assert!(built.terbitan.is_none());
    let told = lkjip::diagnostic::render(
        &built.diagnostics,
        &built.sources,
        lkjip::diagnostic::Look::Plain,
    );
    assert!(
        told.starts_with(
            "galat[lampiran-salah]: gambar \"foto/cmyk.jpg\" memakai warna cetak (CMYK)"
        ),
        "{told}"
    );
    assert!(told.contains("laporan.toml:"), "{told}");
    assert!(told.contains("buka gambarnya, ubah warnanya ke RGB"), "{told}");
    assert_eq!(told.matches("galat[").count(), 1, "{told}");
}

#[test]
fn pictures_stand_in_an_appendix_of_pictures_alone() {
    let tanpa = "[[lampiran]]\njudul = \"Dokumentasi\"\nisi = \"dokumentasi\"\n\n[[lampiran]]";
    let tanpa = told(&load_kecil(edited(&[("laporan.toml", "[[lampiran]]", tanpa)])));
    assert!(tanpa.contains("tambahkan [[lampiran.gambar]]"), "{tanpa}");
    let mut lain = bergambar(&["bening.png"]);
    crate::contoh::replace(
        &mut lain,
        "laporan.toml",
        "isi = \"dokumentasi\"",
        "isi = \"indikator-utama\"",
    );
    let lain = told(&load_kecil(lain));
    assert!(lain.contains("gambar hanya dimuat lampiran dokumentasi"), "{lain}");
}
