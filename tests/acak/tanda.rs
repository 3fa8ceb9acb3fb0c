//! The judgement of signatures: no altered file is valid, unless what was signed is there byte by byte, and no reader sees
//! anything else.

use std::fs;
use std::sync::LazyLock;

use lkjip::tanda::verifikasi::{Putusan, teks};
use lkjip::tanda::{Certificate, read_certificates, sign, store};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::mesin::{Sasaran, jalankan};
use super::tampil::{Tampil, tampil};
use super::ubah::ubah;
use super::{Acak, cms, pdf};
use crate::tanda::{LAPORAN, jangka, kecil, kini, penanda, permintaan, saat, tanda, verifikasi};
use crate::ulang::attachments;

#[test]
fn holds() {
    jalankan(&Sasaran { nama: "tanda", buat, uji, sekali: 400 });
}

/// A signed file, where its signatures are, and what it shows.
struct Asli {
    pdf: Vec<u8>,
    lubang: Vec<(usize, usize)>,
    tampil: Tampil,
}

/// Once and twice signed, with a store, in streams of objects, as a report, made ready for deceit, and by other programs.
static ASLI: LazyLock<Vec<Asli>> = LazyLock::new(|| {
    let satu = tanda(&kecil(), "rsa.p12");
    let bahan = jangka::simpanan(&["antara.crl", "akar.crl", "rsa.ocsp"]);
    let berbahan = store(&satu, &bahan, kini()).expect("a store");
    let siap = tanda(&disiapkan(), "rsa.p12");
    let padat = tanda(&padat(), "rsa.p12");
    let lain = [
        "00-asli-bertanda",
        "01-kontrol-hanya-stempel-arsip",
        "20-CMS-BER",
        "22-atribut-bukan-urutan-DER",
    ];
    let lain = lain.map(|nama| serangan(&format!("{nama}.pdf")));
    let sendiri = [
        tanda(&satu, "rsa.p12"),
        tanda(&berbahan, "rsa.p12"),
        tanda(&siap, "rsa.p12"),
        tanda(&LAPORAN, "rsa.p12"),
    ];
    let sebelumnya = DISERANG.iter().map(|pdf| pdf[..akhir(pdf)].to_vec());
    let semua = [satu, siap, padat].into_iter().chain(sendiri).chain(lain).chain(sebelumnya);
    semua.map(|pdf| Asli { lubang: lubang(&pdf), tampil: tampil(&pdf), pdf }).collect()
});

/// Files in which something is drawn, hidden or forbidden behind the first signature.
static DISERANG: LazyLock<[Vec<u8>; 8]> = LazyLock::new(|| {
    [
        "02-anotasi-square-FT-Sig",
        "03-anotasi-freetext-FT-Sig",
        "04-widget-langsung-di-Annots",
        "06-bayangan-isi-halaman-Type-XRef",
        "08-bayangan-rujukan-menggantung",
        "09-objek-tersembunyi-Size-kecil",
        "10-hanya-stempel-waktu",
        "11-DocMDP-P1-lalu-tanda-tangan-kedua",
    ]
    .map(|nama| serangan(&format!("{nama}.pdf")))
});

/// Where the first signature of a file ends: what it covers is what was signed.
fn akhir(pdf: &[u8]) -> usize {
    let hasil = verifikasi(pdf, &[], saat(2027));
    let lingkup = hasil.tanda.first().and_then(|tanda| tanda.lingkup);
    lingkup.expect("a signature").0
}

static AKAR: LazyLock<Vec<Certificate>> = LazyLock::new(|| {
    let lain = ["akar-penanda.pem", "akar-tsa.pem"].map(serangan);
    let lain = lain.iter().flat_map(|pem| read_certificates(pem).expect("certificates"));
    crate::tanda::akar("akar.pem").into_iter().chain(lain).collect()
});

pub fn serangan(nama: &str) -> Vec<u8> {
    fs::read(format!("{}/tests/data/serangan/{nama}", env!("CARGO_MANIFEST_DIR")))
        .expect("a file of the tests")
}

/// A page that refers to what is not there, content that calls itself a table, fields to be filled, hidden pages: all that
/// is put into a file before it is signed so that it can be shown otherwise afterwards.
fn disiapkan() -> Vec<u8> {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    let halaman = *pdf.get_pages().get(&1).expect("a page");
    let tabel = dictionary! { "Type" => "XRef" };
    let isi = [
        Stream::new(tabel, b"0 0 9 9 re f".to_vec()),
        Stream::new(dictionary! {}, b"0 0 m 9 9 l S".to_vec()),
    ];
    let mut isi: Vec<Object> = isi.into_iter().map(|satu| pdf.add_object(satu).into()).collect();
    isi.push(Object::Reference((70, 0)));
    let teks = pdf.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("Jumlah"),
        "V" => Object::string_literal("100"), "Rect" => vec![10.into(), 10.into(), 90.into(), 30.into()],
    });
    let kosong = pdf.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal("Kelak"),
        "Rect" => vec![0.into(), 0.into(), 0.into(), Object::Integer(0)], "P" => halaman,
    });
    let lapis =
        pdf.add_object(dictionary! { "Type" => "OCG", "Name" => Object::string_literal("a") });
    let kamus = pdf.get_object_mut(halaman).and_then(Object::as_dict_mut).expect("a page");
    kamus.set("Contents", isi);
    kamus.set(
        "Resources",
        dictionary! { "XObject" => dictionary! { "X" => Object::Reference((71, 0)) } },
    );
    kamus.set("Annots", vec![Object::from(teks), kosong.into(), Object::Reference((72, 0))]);
    let tersembunyi: Dictionary = kamus.clone();
    pdf.add_object(tersembunyi);
    let katalog = pdf.catalog_mut().expect("a catalog");
    let bidang = vec![Object::from(teks), kosong.into()];
    katalog.set("AcroForm", dictionary! { "Fields" => bidang, "DR" => Object::Reference((73, 0)) });
    katalog.set(
        "OCProperties",
        dictionary! { "OCGs" => vec![Object::from(lapis)], "D" => dictionary! {} },
    );
    tulis(pdf)
}

/// Its objects in streams, and the table too.
fn padat() -> Vec<u8> {
    let mut bytes = Vec::new();
    Document::load_mem(&kecil()).expect("a PDF").save_modern(&mut bytes).expect("a PDF");
    bytes
}

fn tulis(mut pdf: Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    bytes
}

/// Where the holes of a file's signatures begin and end.
fn lubang(pdf: &[u8]) -> Vec<(usize, usize)> {
    let kata = b"/ByteRange";
    let awal = pdf.windows(kata.len()).enumerate().filter(|(_, satu)| satu == kata);
    let baca = |at: usize| {
        let teks = String::from_utf8_lossy(&pdf[at..pdf.len().min(at + 80)]).into_owned();
        let angka =
            teks.split(|huruf: char| !huruf.is_ascii_digit()).filter_map(|satu| satu.parse().ok());
        let angka: Vec<usize> = angka.take(3).collect();
        (angka[1], angka[2])
    };
    let semua: Vec<_> = awal.map(|(at, _)| baca(at)).collect();
    assert!(
        !semua.is_empty() && semua.iter().all(|(dari, sampai)| dari + 2 < *sampai),
        "{semua:?}"
    );
    semua
}

fn buat(acak: &mut Acak) -> Vec<u8> {
    if acak.sekali(8) {
        let mut hasil = acak.satu(&*DISERANG).clone();
        match acak.sekali(2) {
            true => ubah(&mut hasil, &pdf::KATA, acak),
            false => tambahkan(&mut hasil, acak),
        }
        return hasil;
    }
    let asli = acak.satu(&ASLI);
    let mut hasil = asli.pdf.clone();
    match acak.sampai(8) {
        0..2 => ubah(&mut hasil, &pdf::KATA, acak),
        2 => cms::rusak(&mut hasil, &asli.lubang, acak),
        _ => tambahkan(&mut hasil, acak),
    }
    hasil
}

/// Updates behind what was signed, altered in turn or not, and perhaps signed by somebody else.
fn tambahkan(hasil: &mut Vec<u8>, acak: &mut Acak) {
    for _ in 0..=acak.sampai(2) {
        let asli = hasil.len();
        if !acak.sekali(4) {
            *hasil = pdf::perbarui(hasil, acak).unwrap_or_default();
        }
        if acak.sekali(3) {
            let mut ekor = hasil.split_off(asli.min(hasil.len()));
            ubah(&mut ekor, &pdf::KATA, acak);
            hasil.extend(ekor);
        }
        if !acak.sekali(4) {
            let tertanda = sign(hasil, &PENANDA, &permintaan());
            *hasil = tertanda.unwrap_or_else(|_| std::mem::take(hasil));
        }
    }
}

static PENANDA: LazyLock<lkjip::tanda::PemegangKunci> = LazyLock::new(|| penanda("rsa.p12"));

fn uji(masukan: &[u8]) -> Result<&'static str, String> {
    let hasil = verifikasi(masukan, &AKAR, saat(2027));
    let kata = teks("berkas.pdf", &hasil);
    let _ = attachments(masukan);
    match hasil.putusan() {
        Putusan::Sah => {}
        Putusan::TakDapatDinilai => return Ok("not judged"),
        Putusan::TidakSah => return Ok("refused"),
    }
    let mut beda = "what is signed is no file of ours".to_owned();
    for asli in ASLI.iter().filter(|asli| diawali(masukan, asli)) {
        if masukan.len() == asli.pdf.len() {
            return Ok("valid: only the hole differs");
        }
        // The old signature was taken out of sight: who signs then signs what is there then.
        let lingkup = hasil.tanda.iter().filter_map(|satu| satu.lingkup);
        if lingkup.map(|(banyak, _)| banyak).min() > Some(asli.pdf.len()) {
            return Ok("valid: a signature of what is there now");
        }
        let tampil = tampil(masukan);
        if tampil == asli.tampil {
            return Ok("valid: an update that shows nothing");
        }
        beda = format!("was {:?}\n is {tampil:?}", asli.tampil);
    }
    Err(format!("false accept: {beda}\n{kata}"))
}

/// Whether a file begins as another does, but for digits of signatures in their holes: superfluous certificates stand
/// there, too.
fn diawali(masukan: &[u8], asli: &Asli) -> bool {
    let di_lubang =
        |at: usize| asli.lubang.iter().any(|(dari, sampai)| (dari + 1..sampai - 1).contains(&at));
    let hex = |byte: &u8| byte.is_ascii_hexdigit();
    masukan.len() >= asli.pdf.len()
        && asli
            .pdf
            .iter()
            .zip(masukan)
            .enumerate()
            .all(|(at, (a, b))| a == b || (di_lubang(at) && hex(a) && hex(b)))
}
