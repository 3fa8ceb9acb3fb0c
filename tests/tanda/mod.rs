//! Signatures: put into PDFs, and judged. The certificates are those of `tests/data/tanda`.

mod alih;
mod asing;
mod bahan;
pub mod jangka;
mod lanjutan;
mod layanan;
mod kelas;
mod lt;
pub mod tersendiri;
mod bom;
mod perintah;
mod rantai;
mod sah;
mod serangan;
pub mod sesudah;
mod stempel;
pub mod tulis_ulang;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use lkjip::pdf::Pdf;
use lkjip::tanda::verifikasi::{self, Putusan, Temuan, Verifikasi};
use lkjip::tanda::{
    Certificate, DateTime, Gagal, PemegangKunci, Permintaan, read_certificates, sign,
};
use lopdf::{Document, Object, Stream, dictionary};
use zeroize::Zeroizing;

pub const SANDI: &str = "sandi-uji";

/// Where a test's certificate is.
pub fn letak(nama: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tanda").join(nama)
}

fn data(nama: &str) -> Vec<u8> {
    fs::read(letak(nama)).expect("a file of the tests")
}

fn buka(p12: &str, sandi: &str) -> Result<PemegangKunci, Gagal> {
    PemegangKunci::open(&data(p12), &Zeroizing::new(sandi.to_owned()))
}

#[track_caller]
pub fn penanda(p12: &str) -> PemegangKunci {
    buka(p12, SANDI).expect("a certificate of the tests")
}

pub fn akar(nama: &str) -> Vec<Certificate> {
    read_certificates(&data(nama)).expect("certificates")
}

pub fn saat(tahun: u16) -> DateTime {
    DateTime::new(tahun, 2, 27, 3, 4, 5).expect("a moment")
}

/// The moment at which the tests judge.
pub fn kini() -> DateTime {
    saat(2026)
}

pub fn permintaan() -> Permintaan<'static> {
    Permintaan { bidang: None, alasan: None, saat: kini(), bekal: None }
}

#[track_caller]
pub fn tanda(pdf: &[u8], p12: &str) -> Vec<u8> {
    sign(pdf, &penanda(p12), &permintaan()).expect("a signed file")
}

pub fn verifikasi(pdf: &[u8], akar: &[Certificate], kini: DateTime) -> Verifikasi {
    verifikasi::verifikasi(&Pdf::new(pdf), akar, kini)
}

fn nilai(pdf: &[u8]) -> Verifikasi {
    verifikasi(pdf, &akar("akar.pem"), kini())
}

#[track_caller]
fn tidak_sah(pdf: &[u8], temuan: &Temuan) {
    let hasil = nilai(pdf);
    let semua: Vec<&Temuan> =
        hasil.temuan.iter().chain(hasil.tanda.iter().flat_map(|satu| &satu.temuan)).collect();
    assert!(semua.contains(&temuan), "{temuan:?} not in {semua:?}");
    assert_eq!(hasil.putusan(), Putusan::TidakSah);
}

/// A final report as the program itself delivers it.
pub static LAPORAN: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut naskah = crate::typeset::naskah::naskah(0);
    naskah.identitas.terbitan.konsep = false;
    let templat = lkjip::typeset::Templat::embedded();
    let dokumen = lkjip::typeset::typeset(&naskah, &[], &templat).expect("a layout");
    lkjip::deliver::pdf(&dokumen).expect("a PDF")
});

/// The smallest PDF that there is, with a table of objects of the old kind.
pub fn kecil() -> Vec<u8> {
    let mut pdf = Document::with_version("1.7");
    let pages = pdf.new_object_id();
    let content = pdf.add_object(Stream::new(dictionary! {}, b"0 0 m 9 9 l S".to_vec()));
    let page = pdf.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content,
        "MediaBox" => vec![0.into(), 0.into(), 200.into(), 200.into()],
    });
    let kids = vec![Object::from(page)];
    pdf.set_object(pages, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => 1 });
    let catalog = pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    bytes
}

/// Where the first signature's own digits are: what is not signed.
fn lubang(pdf: &[u8]) -> (usize, usize) {
    let at = cari(pdf, b"/ByteRange[0 ").expect("a range") + b"/ByteRange[0 ".len();
    let text = String::from_utf8_lossy(&pdf[at..pdf.len().min(at + 40)]).into_owned();
    let mut numbers = text.split_whitespace().map(|one| one.trim_end_matches(']').parse().unwrap());
    (numbers.next().unwrap(), numbers.next().unwrap())
}

fn cari(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// Replaces the last occurrence by a text of the same length.
#[track_caller]
fn ganti(pdf: &[u8], dari: &[u8], ke: &[u8]) -> Vec<u8> {
    assert_eq!(dari.len(), ke.len());
    let at = pdf.windows(dari.len()).rposition(|window| window == dari).expect("what is replaced");
    let mut out = pdf.to_vec();
    out[at..at + ke.len()].copy_from_slice(ke);
    out
}
