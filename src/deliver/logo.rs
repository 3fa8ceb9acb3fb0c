//! Whether the office's logo is what keeps a report from being printed.

use std::path::Path;

use super::pdf;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Isi;
use crate::naskah::Naskah;
use crate::read::kind::FileKind;
use crate::typeset::{self, Templat};

/// The logo alone on a page, under the same demands as the report.
const SENDIRI: &str = "#let data = json(\"/naskah.json\")\n\
                       #set document(title: data.identitas.judul)\n\
                       #set text(lang: \"id\")\n\
                       #image(data.sampul.logo.jalur, alt: data.sampul.logo.alt)\n";

/// Of what was told about a report that cannot be printed, what the logo causes is told as its fault: it is laid out and
/// exported once more without anything else.
pub fn sebab_logo(isi: &Isi, naskah: &Naskah, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let Some(logo) = &isi.laporan.instansi.logo else { return found };
    let templat = Templat::from_texts([("laporan.typ", SENDIRI)]);
    // Without chapters no place of a signature is missed.
    let naskah = Naskah { bab: Vec::new(), ..naskah.clone() };
    let dicoba = typeset::typeset(&naskah, &isi.aset, &templat);
    let Err(alone) = dicoba.and_then(|dokumen| pdf(&dokumen)) else { return found };
    let words: Vec<&String> = alone.iter().flat_map(|temuan| &temuan.notes).collect();
    // What the engine and the exporter refuse comes without advice, unlike what is found on the pages.
    let same = |temuan: &Diagnostic| alone.iter().any(|lain| lain.code == temuan.code);
    found.retain(|temuan| temuan.saran.is_some() || !same(temuan));
    let all: String = words.iter().map(|word| word.as_str()).collect();
    let (what, saran) = sebab(&all);
    let mut told = Diagnostic::new(Code::LogoSalah, format!("logo \"{}\" {what}", logo.nama));
    told.place.clone_from(&isi.tempat_logo);
    if let Some(lain) = misnamed(&logo.nama, &logo.isi) {
        told = told.note(lain);
    }
    found.push(told.saran(saran));
    found
}

/// What is wrong with a picture and what to do, by the words of Typst.
fn sebab(words: &str) -> (&'static str, &'static str) {
    const SEBAB: [(&str, &str, &str); 6] = [
        (
            "CMYK",
            "memakai warna cetak (CMYK), yang tidak dapat dimuat ke PDF/A-3a",
            "buka logonya, ubah warnanya ke RGB, dan simpan sebagai PNG",
        ),
        (
            "could not be displayed",
            "berisi tulisan dengan huruf yang tidak dimiliki fonta laporan",
            "ubah tulisan di dalamnya menjadi bentuk (path), atau simpan logonya sebagai PNG",
        ),
        (
            "codepoint",
            "berisi tulisan dengan huruf khusus yang tidak dapat dibaca dari PDF",
            "ubah tulisan di dalamnya menjadi bentuk (path), atau simpan logonya sebagai PNG",
        ),
        (
            "linked image",
            "memakai gambar dari berkas lain atau dari internet",
            "tanamkan gambar itu ke dalam berkas SVG, atau simpan logonya sebagai PNG",
        ),
        (
            "failed to",
            "tidak dapat dibuka: rusak, terpotong, atau akhiran namanya keliru",
            "buka berkas aslinya, simpan ulang sebagai PNG, lalu tulis nama berkas PNG itu di sini",
        ),
        (
            "",
            "tidak dapat dimuat ke PDF/A-3a dan PDF/UA-1",
            "simpan logonya sebagai PNG dengan warna RGB, lalu tulis nama berkas PNG itu di sini",
        ),
    ];
    let found = SEBAB.into_iter().find(|(tanda, ..)| words.contains(tanda));
    found.map(|(_, what, saran)| (what, saran)).unwrap_or_default()
}

/// Where the ending of the name says another kind of picture than the content is.
fn misnamed(nama: &str, isi: &[u8]) -> Option<String> {
    let kind = FileKind::of(isi);
    let ending = Path::new(nama).extension()?.to_str()?.to_lowercase();
    let named = match ending.as_str() {
        "png" => FileKind::Png,
        "jpg" | "jpeg" => FileKind::Jpeg,
        "svg" => FileKind::Svg,
        _ => return None,
    };
    (kind != named).then(|| format!("isinya {kind}, sedangkan akhiran namanya .{ending}"))
}
