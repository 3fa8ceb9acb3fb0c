//! Whether the office's logo, or another of its pictures, is what keeps a report from being printed.

use std::path::Path;

use super::pdf;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::instansi::BerkasGambar;
use crate::load::Isi;
use crate::naskah::{Logo, Naskah, Sampul};
use crate::read::kind::FileKind;
use crate::typeset::{self, Templat};

/// A picture alone on a page, under the same demands as the report.
const SENDIRI: &str = "#let data = json(\"/naskah.json\")\n\
                       #set document(title: data.identitas.judul)\n\
                       #set text(lang: \"id\")\n\
                       #image(data.sampul.logo.jalur, alt: data.sampul.logo.alt)\n";

/// Of what was told about a report that cannot be printed, what its logo or another of its pictures causes is told as the
/// fault of that: each is laid out and exported once more without anything else.
pub fn sebab_gambar(isi: &Isi, naskah: &Naskah, mut found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let logo = isi.laporan.instansi.logo.iter();
    let logo = logo.map(|logo| (Code::LogoSalah, "logo", &logo.nama, logo));
    let foto = isi.laporan.foto();
    let foto = foto.map(|foto| (Code::LampiranSalah, "gambar", &foto.berkas, &foto.gambar));
    for (code, apa, nama, gambar) in logo.chain(foto) {
        let Some(alone) = sendiri(isi, naskah, gambar) else { continue };
        let words: Vec<&String> = alone.iter().flat_map(|temuan| &temuan.notes).collect();
        // What the engine and the exporter refuse comes without advice, unlike what is found on the pages.
        let same = |temuan: &Diagnostic| alone.iter().any(|lain| lain.code == temuan.code);
        found.retain(|temuan| temuan.saran.is_some() || !same(temuan));
        let all: String = words.iter().map(|word| word.as_str()).collect();
        let (what, saran) = sebab(&all);
        let mut told = Diagnostic::new(code, format!("{apa} \"{nama}\" {what}"));
        told.place = isi.tempat_aset.get(&gambar.jalur()).cloned();
        if let Some(lain) = misnamed(nama, &gambar.isi) {
            told = told.note(lain);
        }
        found.push(told.saran(saran.replace("logo", apa)));
    }
    found
}

/// What is told of a picture by itself; nothing where it can be printed.
fn sendiri(isi: &Isi, naskah: &Naskah, gambar: &BerkasGambar) -> Option<Vec<Diagnostic>> {
    let templat = Templat::from_texts([("laporan.typ", SENDIRI)]);
    let logo = Some(Logo { jalur: gambar.jalur(), alt: naskah.identitas.judul.clone() });
    let sampul = Sampul { logo, ..naskah.sampul.clone() };
    // Without chapters no place of a signature is missed.
    let naskah = Naskah { bab: Vec::new(), sampul, ..naskah.clone() };
    let dicoba = typeset::typeset(&naskah, &isi.aset, &templat);
    dicoba.and_then(|dokumen| pdf(&dokumen)).err()
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
