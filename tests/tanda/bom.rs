//! Files made to fill the memory or the stack of who reads them.

use std::time::{Duration, Instant};

use lkjip::pdf::Pdf;
use lkjip::tanda::konsep;
use lkjip::ulang::Ulang;
use lopdf::{DecompressError, Dictionary, Error};

use super::tersendiri::tersendiri;
use super::*;
use crate::ulang::ulang;

/// Zeros, four gigabytes of them: a stream that unfolds to what unfolds to it (RFC 1950 and 1951). Some kilobytes.
fn empat_gigabyte() -> Stream {
    const PASANGAN: usize = 4 * 1024 * 1024 * 1024 / 258;
    // A last block with fixed codes, the byte 0, then "258 times the byte before" over and over: 13 bits each.
    let mut bits = vec![true, true, false];
    bits.extend([false, false, true, true, false, false, false, false]);
    let ulangi =
        [true, true, false, false, false, true, false, true, false, false, false, false, false];
    while bits.len() % 8 != 0 {
        bits.extend(ulangi);
    }
    let bytes = |bits: &[bool]| -> Vec<u8> {
        let byte =
            |eight: &[bool]| eight.iter().rev().fold(0_u8, |sum, bit| sum << 1 | u8::from(*bit));
        bits.chunks(8).map(byte).collect()
    };
    let mut isi = vec![0x78, 0x01];
    isi.extend(bytes(&bits));
    isi.extend(bytes(&ulangi.repeat(8)).repeat(PASANGAN / 8));
    let mut stream = Stream::new(dictionary! {}, isi);
    stream.compress().expect("compressed");
    assert!(stream.content.len() < 100_000, "{}", stream.content.len());
    let cara = Object::Name(b"FlateDecode".to_vec());
    stream.dict.set("Filter", vec![cara.clone(), cara]);
    stream
}

/// The smallest PDF, changed.
fn dengan(ubah: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    ubah(&mut pdf);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    bytes
}

fn berjenis(mut stream: Stream, jenis: Dictionary) -> Stream {
    stream.dict.extend(&jenis);
    stream
}

/// Judges and builds again, in time.
#[track_caller]
fn tahan(apa: &str, pdf: &[u8]) {
    let mulai = Instant::now();
    let _ = nilai(pdf);
    let _ = konsep(&Pdf::new(pdf));
    assert!(!matches!(ulang(pdf), Ulang::Sama { .. }));
    assert!(mulai.elapsed() < Duration::from_secs(10), "{apa}: {:?}", mulai.elapsed());
}

#[test]
fn a_stream_that_unfolds_to_gigabytes_is_not_unfolded() {
    tersendiri(gigabyte);
}

fn gigabyte() {
    let bom = empat_gigabyte();
    // It is one, and no broken stream.
    let terbuka = bom.decompressed_content_with_limit(48 * 1024 * 1024);
    let terlalu = |galat: &Error| {
        matches!(galat, Error::Decompress(DecompressError::MemoryLimitExceeded { .. }))
    };
    assert!(terbuka.is_err_and(|galat| terlalu(&galat)));
    let simpanan = dengan(|pdf| {
        let isi = pdf.add_object(bom.clone());
        let semua = vec![Object::from(isi); 60];
        let dss =
            dictionary! { "Certs" => semua.clone(), "CRLs" => semua.clone(), "OCSPs" => semua };
        pdf.catalog_mut().unwrap().set("DSS", dss);
    });
    tahan("store", &tanda(&tanda(&simpanan, "p256.p12"), "rsa.p12"));
    let metadata = dengan(|pdf| {
        let isi = pdf.add_object(berjenis(bom.clone(), dictionary! { "Type" => "Metadata" }));
        pdf.catalog_mut().unwrap().set("Metadata", isi);
    });
    tahan("metadata", &metadata);
    let lampiran = dengan(|pdf| {
        let isi = pdf.add_object(berjenis(bom.clone(), dictionary! { "Type" => "EmbeddedFile" }));
        let berkas = pdf.add_object(dictionary! {
            "F" => Object::string_literal("terbit.json"), "EF" => dictionary! { "F" => isi },
        });
        let satu = [Object::string_literal("terbit.json"), berkas.into()];
        let nama: Vec<Object> = satu.iter().cycle().take(100).cloned().collect();
        let pohon = dictionary! { "EmbeddedFiles" => dictionary! { "Names" => nama } };
        pdf.catalog_mut().unwrap().set("Names", pohon);
    });
    tahan("attachments", &lampiran);
    let tabel = dengan(|pdf| {
        for _ in 0..200 {
            let jenis = dictionary! { "Type" => "ObjStm", "N" => 1, "First" => 4 };
            pdf.add_object(berjenis(bom.clone(), jenis));
        }
    });
    tahan("object streams", &tabel);
}

#[test]
fn what_nests_without_end_is_not_followed() {
    tersendiri(sarang);
}

fn sarang() {
    for (buka, tutup) in [("[", "]"), ("<</A ", ">>"), ("(", ")")] {
        let sarang = format!("{}{}", buka.repeat(100_000), tutup.repeat(100_000));
        let tempat = "(sarang)";
        let pdf = dengan(|pdf| {
            pdf.catalog_mut().unwrap().set("Names", Object::string_literal("sarang"));
        });
        let at = cari(&pdf, tempat.as_bytes()).expect("the place");
        let pdf = [&pdf[..at], sarang.as_bytes(), &pdf[at + tempat.len()..]].concat();
        tahan(buka, &pdf);
    }
}

#[test]
fn what_leads_back_to_itself_is_walked_once() {
    tersendiri(lingkaran);
}

/// Names whose branches all lead back to the trunk, fields that hold themselves, and pages without end.
fn lingkaran() {
    let nama = dengan(|pdf| {
        let pohon = pdf.new_object_id();
        pdf.set_object(pohon, dictionary! { "Kids" => vec![Object::from(pohon); 40] });
        pdf.catalog_mut().unwrap().set("Names", dictionary! { "EmbeddedFiles" => pohon });
    });
    tahan("names", &nama);
    let bidang = dengan(|pdf| {
        let bidang = pdf.new_object_id();
        let anak = vec![Object::from(bidang); 40];
        pdf.set_object(bidang, dictionary! { "T" => Object::string_literal("a"), "Kids" => anak });
        let form = dictionary! { "Fields" => vec![Object::from(bidang); 40] };
        pdf.catalog_mut().unwrap().set("AcroForm", form);
    });
    tahan("fields", &bidang);
    let halaman = dengan(|pdf| {
        let pages = pdf.catalog().unwrap().get(b"Pages").and_then(Object::as_reference).unwrap();
        let pages_of = pdf.get_object_mut(pages).unwrap().as_dict_mut().unwrap();
        pages_of.set("Kids", vec![Object::from(pages); 40]);
    });
    tahan("pages", &halaman);
}
