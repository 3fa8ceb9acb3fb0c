//! Pictures from the office, its logo and its annexes: whatever they are, there is a report or there is an error.

use std::fs;
use std::sync::LazyLock;

use lkjip::diagnostic::{Severity, any_error};
use lkjip::read::kind::FileKind;

use super::mesin::{Sasaran, jalankan};
use super::ubah::ubah;
use super::ulang::muatan;
use super::{Acak, pdf};
use crate::read::logo::{BIASA, berlampiran, berlogo};

#[test]
fn holds() {
    jalankan(&Sasaran { nama: "gambar", buat, uji, sekali: 25 });
}

fn uji(masukan: &[u8]) -> Result<&'static str, String> {
    let built = match FileKind::of(masukan) {
        FileKind::Pdf => berlampiran(masukan.to_vec()),
        FileKind::Jpeg => berlogo("logo.jpg", masukan.to_vec()),
        FileKind::Svg => berlogo("logo.svg", masukan.to_vec()),
        _ => berlogo("logo.png", masukan.to_vec()),
    };
    match (&built.terbitan, any_error(&built.diagnostics)) {
        (Some(terbitan), false) => match lopdf::Document::load_mem(&terbitan.isi) {
            Ok(_) => Ok("a report"),
            Err(galat) => Err(format!("a PDF that cannot be read: {galat}")),
        },
        (None, true) => {
            let galat = built.diagnostics.iter().filter(|satu| satu.severity == Severity::Galat);
            match galat.filter(|satu| satu.place.is_none()).count() {
                0 => Ok("errors"),
                _ => Err(format!("an error without a place: {:?}", built.diagnostics)),
            }
        }
        (None, false) => Err("neither a report nor an error".to_owned()),
        (Some(_), true) => Err("a report in spite of an error".to_owned()),
    }
}

/// Pictures of the tests, by their kind.
static CONTOH: LazyLock<[Vec<Vec<u8>>; 3]> = LazyLock::new(|| {
    let mut contoh = [
        ["g16.png", "bening.png", "putus.png"],
        ["cmyk.jpg", "salah.png", "salah.png"],
        ["lambang.svg", "luar.svg", "pua.svg"],
    ]
    .map(|nama| {
        nama.map(|nama| fs::read(format!("tests/data/logo/{nama}")).expect("a logo")).to_vec()
    });
    contoh[0].extend(muatan(".png"));
    contoh
});

fn buat(acak: &mut Acak) -> Vec<u8> {
    match acak.sampai(8) {
        0 => {
            let mut isi = BIASA.to_vec();
            ubah(&mut isi, &pdf::KATA, acak);
            isi
        }
        _ => logo(acak),
    }
}

/// A picture that should be one.
pub fn logo(acak: &mut Acak) -> Vec<u8> {
    let [png, jpeg, svg] = &*CONTOH;
    match acak.sampai(7) {
        0 => {
            let asli: &Vec<u8> = acak.satu(png);
            png_rusak(asli, acak)
        }
        1..3 => png_baru(acak),
        3 => {
            let mut isi = acak.satu(jpeg).clone();
            jpeg_rusak(&mut isi, acak);
            isi
        }
        4 => {
            let mut isi = acak.satu(svg).clone();
            ubah(&mut isi, &KATA_SVG, acak);
            isi
        }
        _ => svg_baru(acak).into_bytes(),
    }
}

const PANJANG: [u32; 9] = [0, 1, 2, 7, 255, 4_000, 50_000, 0x7fff_ffff, 0xffff_ffff];

/// A picture that may claim more than it holds, each of its parts with the right checksum.
fn png_baru(acak: &mut Acak) -> Vec<u8> {
    let [lebar, tinggi] = [(); 2].map(|()| acak.satu(&PANJANG).to_be_bytes());
    let dalam = *acak.satu(&[1, 2, 4, 8, 16, 3]);
    let jenis = *acak.satu(&[0, 2, 3, 4, 6, 5]);
    let kepala =
        [&lebar[..], &tinggi, &[dalam, jenis, 0, 0, u8::try_from(acak.sampai(2)).unwrap()]]
            .concat();
    let baris: Vec<u8> =
        (0..acak.sampai(3_000)).map(|_| u8::try_from(acak.sampai(5)).unwrap()).collect();
    let mut potongan = vec![(*b"IHDR", kepala)];
    if acak.sekali(2) {
        potongan.push((*b"PLTE", vec![7; 3 * acak.sampai(300)]));
    }
    if acak.sekali(3) {
        potongan.push((*b"tRNS", vec![7; acak.sampai(300)]));
    }
    if acak.sekali(3) {
        potongan.push((
            *acak.satu(&[*b"zTXt", *b"iCCP", *b"gAMA", *b"acTL", *b"eXIf"]),
            vec![0; acak.sampai(40)],
        ));
    }
    potongan.extend([(*b"IDAT", zlib(&baris)), (*b"IEND", Vec::new())]);
    rangkai(&potongan)
}

type Potongan = ([u8; 4], Vec<u8>);

fn rangkai(potongan: &[Potongan]) -> Vec<u8> {
    let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
    for (nama, isi) in potongan {
        png.extend(u32::try_from(isi.len()).unwrap().to_be_bytes());
        let bagian = [&nama[..], isi].concat();
        png.extend(&bagian);
        png.extend(crc(&bagian).to_be_bytes());
    }
    png
}

/// One part altered, twice, elsewhere or gone.
fn png_rusak(asli: &[u8], acak: &mut Acak) -> Vec<u8> {
    let mut potongan: Vec<Potongan> = Vec::new();
    let mut sisa = asli.get(8..).unwrap_or_default();
    while let Some((kepala, isi)) = sisa.split_at_checked(8) {
        let panjang = u32::from_be_bytes(kepala[..4].try_into().unwrap()) as usize;
        let Some(bagian) = isi.get(..panjang) else { break };
        potongan.push((kepala[4..].try_into().unwrap(), bagian.to_vec()));
        sisa = isi.get(panjang + 4..).unwrap_or_default();
    }
    let (at, ke) = (acak.sampai(potongan.len()), acak.sampai(potongan.len()));
    match acak.sampai(5) {
        0 => potongan.swap(at, ke),
        1 => potongan.insert(at, potongan[ke].clone()),
        2 => drop(potongan.remove(at)),
        _ => ubah(&mut potongan[at].1, &[b"\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff"], acak),
    }
    rangkai(&potongan)
}

/// Bytes as zlib keeps them without packing (RFC 1950 and 1951).
fn zlib(isi: &[u8]) -> Vec<u8> {
    let panjang = u16::try_from(isi.len()).unwrap();
    let (a, b) = isi.iter().fold((1_u32, 0_u32), |(a, b), byte| {
        let a = (a + u32::from(*byte)) % 65_521;
        (a, (b + a) % 65_521)
    });
    let awal =
        [&[0x78, 0x01, 0x01][..], &panjang.to_le_bytes(), &(!panjang).to_le_bytes()].concat();
    [&awal[..], isi, &(b << 16 | a).to_be_bytes()].concat()
}

fn crc(isi: &[u8]) -> u32 {
    let satu = |sum: u32, byte: &u8| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 }
        })
    };
    !isi.iter().fold(u32::MAX, satu)
}

/// Another size, or any other bytes behind a mark.
fn jpeg_rusak(isi: &mut Vec<u8>, acak: &mut Acak) {
    let tanda: Vec<usize> = (2..isi.len().saturating_sub(12))
        .filter(|at| isi[*at] == 0xff && isi[at + 1] >= 0xc0)
        .collect();
    for _ in 0..=acak.sampai(3) {
        let at = acak.satu(&tanda) + 2 + acak.sampai(10);
        isi[at] = *acak.satu(&[0, 1, 0x7f, 0x80, 0xff, 17]);
    }
    if acak.sekali(3) {
        ubah(isi, &[b"\xff\xd8", b"\xff\xc2", b"\xff\xda", b"\xff\xff"], acak);
    }
}

const KATA_SVG: [&[u8]; 16] = [
    b"<g>",
    b"</g>",
    b"<svg",
    b"<use href=\"#a\"/>",
    b"<image href=\"x.png\"/>",
    b"<text>\xee\x80\x80</text>",
    b"&lt;",
    b"&a;",
    b"<![CDATA[",
    b"<!--",
    b"\"",
    b">",
    b"1e308",
    b"url(#a)",
    b"<!DOCTYPE a [<!ENTITY a \"a\">]>",
    b"transform=\"scale(1e30)\" ",
];

const ANGKA: [&str; 10] =
    ["0", "1", "-1", "100", "1e9", "1e38", "1e-38", "NaN", "99999999999", "50%"];

/// A drawing of few kinds of things in each other, with numbers far from any sense.
fn svg_baru(acak: &mut Acak) -> String {
    let mut isi = String::new();
    for _ in 0..acak.sampai(6) {
        isi += &bentuk(acak, 4);
    }
    let bom = (1..acak.sampai(24)).map(|n| {
        format!("<g id=\"u{n}\"><use href=\"#u{}\"/><use href=\"#u{}\"/></g>", n - 1, n - 1)
    });
    let sarang = if acak.sekali(4) { acak.banyak() } else { 0 };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{}\" height=\"{}\" viewBox=\"0 0 {} {}\"><g id=\"u0\"/>{}{}{isi}{}</svg>",
        acak.satu(&ANGKA),
        acak.satu(&ANGKA),
        acak.satu(&ANGKA),
        acak.satu(&ANGKA),
        bom.collect::<String>(),
        "<g>".repeat(sarang),
        "</g>".repeat(sarang),
    )
}

fn bentuk(acak: &mut Acak, dalam: usize) -> String {
    let n = [(); 6].map(|()| *acak.satu(&ANGKA));
    match acak.sampai(if dalam == 0 { 6 } else { 9 }) {
        0 => format!(
            "<rect width=\"{}\" height=\"{}\" fill=\"url(#g)\" stroke-width=\"{}\"/>",
            n[0], n[1], n[2]
        ),
        1 => format!(
            "<path d=\"M{} {}C{} {} {} {} 1 1z\" stroke=\"red\" stroke-dasharray=\"{}\"/>",
            n[0], n[1], n[2], n[3], n[4], n[5], n[1]
        ),
        2 => format!(
            "<linearGradient id=\"g\" x1=\"{}\"><stop offset=\"{}\"/></linearGradient>",
            n[0], n[1]
        ),
        3 => format!(
            "<filter id=\"f\"><feGaussianBlur stdDeviation=\"{}\"/><feTurbulence numOctaves=\"{}\"/></filter>",
            n[0], n[1]
        ),
        4 => format!(
            "<pattern id=\"g\" width=\"{}\" height=\"{}\"><rect width=\"1\" height=\"1\"/></pattern>",
            n[0], n[1]
        ),
        5 => "<use href=\"#m\"/>".to_owned(),
        6 => format!(
            "<g id=\"m\" transform=\"scale({})\" filter=\"url(#f)\">{}</g>",
            n[0],
            bentuk(acak, dalam - 1)
        ),
        7 => format!(
            "<mask id=\"m\">{}</mask><clipPath id=\"c\">{}</clipPath>",
            bentuk(acak, dalam - 1),
            bentuk(acak, dalam - 1)
        ),
        _ => format!(
            "<g mask=\"url(#m)\" clip-path=\"url(#c)\" opacity=\"{}\">{}</g>",
            n[0],
            bentuk(acak, dalam - 1)
        ),
    }
}
