//! Logos that keep a PDF from being PDF/A-3a and PDF/UA-1: told as what they are, where the office names them.

use std::fs;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::{Look, render};
use lkjip::domain::terbit::Giliran;
use lkjip::read::Store;
use lkjip::typeset::Templat;
use lkjip::{Built, build_from};

use crate::contoh::{PERIODE_KECIL, kecil, replace};

/// The small report with this logo of the tests.
fn dengan_logo(logo: &str) -> Built {
    let isi = fs::read(Path::new("tests/data/logo").join(logo)).expect("a logo of the tests");
    berlogo(logo, isi)
}

/// The small report with a logo of this name.
pub fn berlogo(logo: &str, isi: Vec<u8>) -> Built {
    let mut report = kecil();
    let baris = format!("logo = \"{logo}\"\nkota = \"Contoh\"");
    replace(&mut report, "opd.toml", "kota = \"Contoh\"", &baris);
    report.insert(PathBuf::from("tests/data/kecil/daerah/dinas").join(logo), isi);
    build_from(
        &Store::Memory(report),
        Path::new(PERIODE_KECIL),
        &Templat::embedded(),
        Giliran::default(),
    )
}

/// The report is refused with this alone.
#[track_caller]
fn ditolak(logo: &str, what: &str, lain: &str) {
    let built = dengan_logo(logo);
    assert!(built.terbitan.is_none());
    let told = render(&built.diagnostics, &built.sources, Look::Plain);
    let tanda = "^".repeat(logo.len() + 2);
    let expected = format!(
        "galat[logo-salah]: logo \"{logo}\" {what}\n \
         --> tests/data/kecil/daerah/dinas/opd.toml:3:8\n  |\n3 | logo = \"{logo}\"\n  |        {tanda}\n  |\n{lain}\n\n"
    );
    assert_eq!(told, expected);
}

#[test]
fn a_logo_in_colours_of_the_press_is_refused() {
    ditolak(
        "cmyk.jpg",
        "memakai warna cetak (CMYK), yang tidak dapat dimuat ke PDF/A-3a",
        "  = saran: buka logonya, ubah warnanya ke RGB, dan simpan sebagai PNG",
    );
}

#[test]
fn a_logo_with_letters_of_no_font_is_refused() {
    ditolak(
        "pua.svg",
        "berisi tulisan dengan huruf yang tidak dimiliki fonta laporan",
        "  = saran: ubah tulisan di dalamnya menjadi bentuk (path), atau simpan logonya sebagai PNG",
    );
}

#[test]
fn a_logo_that_needs_another_file_is_refused() {
    ditolak(
        "luar.svg",
        "memakai gambar dari berkas lain atau dari internet",
        "  = saran: tanamkan gambar itu ke dalam berkas SVG, atau simpan logonya sebagai PNG",
    );
}

#[test]
fn a_broken_or_misnamed_logo_is_refused() {
    let what = "tidak dapat dibuka: rusak, terpotong, atau akhiran namanya keliru";
    let saran = "  = saran: buka berkas aslinya, simpan ulang sebagai PNG, lalu tulis nama berkas PNG itu di sini";
    ditolak("putus.png", what, saran);
    let catatan = "  = catatan: isinya gambar JPG, sedangkan akhiran namanya .png";
    ditolak("salah.png", what, &format!("{catatan}\n{saran}"));
}

#[test]
fn a_logo_of_any_other_make_is_printed() {
    for logo in ["g16.png", "bening.png", "lambang.svg"] {
        let built = dengan_logo(logo);
        assert_eq!(render(&built.diagnostics, &built.sources, Look::Plain), "", "{logo}");
        assert!(built.terbitan.is_some(), "{logo}");
    }
}

/// PDF 1.4 without metadata, output intent or tags: as far from PDF/A as a scanner's file.
pub const BIASA: &[u8] = b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n\
    2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n\
    3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n\
    trailer\n<</Root 1 0 R/Size 4>>\n%%EOF\n";

/// The small report with this annex.
pub fn berlampiran(isi: Vec<u8>) -> Built {
    let mut report = kecil();
    let lampiran = "\n[[lampiran]]\njudul = \"Surat\"\nberkas = \"lampiran/surat.pdf\"\n";
    let path = Path::new(PERIODE_KECIL);
    report.get_mut(&path.join("laporan.toml")).expect("a file").extend(lampiran.bytes());
    report.insert(path.join("lampiran/surat.pdf"), isi);
    build_from(&Store::Memory(report), path, &Templat::embedded(), Giliran::default())
}

#[test]
fn an_annex_that_is_no_pdf_a_is_attached_whole() {
    let built = berlampiran(BIASA.to_vec());
    assert_eq!(render(&built.diagnostics, &built.sources, Look::Plain), "");
    let pdf = lopdf::Document::load_mem(&built.terbitan.expect("printed").isi).expect("a PDF");
    let attached = pdf.objects.values().filter_map(|object| object.as_stream().ok());
    let whole = |stream: &lopdf::Stream| {
        stream.content == BIASA || stream.decompressed_content().is_ok_and(|isi| isi == BIASA)
    };
    assert_eq!(attached.filter(|stream| whole(stream)).count(), 1);
}
