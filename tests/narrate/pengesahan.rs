//! How a report is signed: what stands on its pages, and where.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::BerkasTerbitan;
use lkjip::deliver;
use lkjip::diagnostic::{Code, Diagnostic};
use lkjip::domain::terbit::Giliran;
use lkjip::naskah::{Blok, BlokPengesahan, Naskah, RuangTandaTangan};
use lkjip::read::Store;
use lkjip::typeset::{Dokumen, Templat, typeset};
use lopdf::Document;
use rust_decimal::Decimal;
use serde_json::Value;

use crate::contoh::{kecil, load_kecil, replace, told};

const FOLDER: &str = "tests/data/kecil/daerah/dinas/2023/tribulan-1";
const TUNGGAL: &str = "jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"\n";
const KEPALA: &str = "jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"
nama = \"Nama Kepala\"\npangkat = \"Pembina\"\nnip = \"19750730 200112 1 001\"\n";
const BUPATI: &str =
    "jabatan = \"Bupati Contoh\"\nnama = \"Nama Bupati\"\ntanpa-nip = \"kepala daerah\"\n";

/// The small report, final, signed like this.
fn report(pengesahan: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = kecil();
    replace(&mut files, "laporan.toml", TUNGGAL, pengesahan);
    replace(&mut files, "laporan.toml", "status = \"konsep\"", "status = \"final\"");
    files
}

#[track_caller]
fn naskah(pengesahan: &str) -> Naskah {
    let loaded = load_kecil(report(pengesahan));
    let isi = loaded.isi.as_ref().unwrap_or_else(|| panic!("{}", told(&loaded)));
    lkjip::manuscript(isi, &Templat::embedded(), Giliran::default()).0
}

#[track_caller]
fn laid_out(naskah: &Naskah) -> Dokumen {
    typeset(naskah, &[], &Templat::embedded()).expect("laid out")
}

/// The signatures of the report.
fn signatures(naskah: &Naskah) -> impl Iterator<Item = &BlokPengesahan> {
    let semua = naskah
        .blok()
        .filter_map(|blok| if let Blok::Pengesahan { baris } = blok { Some(baris) } else { None });
    semua.flatten().flatten()
}

fn lines(naskah: &Naskah) -> Vec<String> {
    let satu = signatures(naskah).map(|satu| {
        let jabatan = satu.jabatan.join("/");
        [satu.tempat_tanggal.as_str(), &jabatan, &satu.nama, &satu.pangkat, &satu.nip].join("|")
    });
    satu.map(|satu| satu.replace('\u{a0}', " ")).collect()
}

#[test]
fn the_day_may_be_left_for_the_pen() {
    let naskah = naskah(&format!("tanggal-dengan-pena = \"April 2023\"\n{KEPALA}"));
    assert_eq!(naskah.tanda_konsep, None, "complete without a day");
    assert_eq!(
        lines(&naskah),
        ["Contoh, ……… April 2023|Kepala Dinas Perpustakaan/Kabupaten Contoh|Nama Kepala|Pembina|\
          NIP 19750730 200112 1 001"]
    );
    assert!(
        signatures(&naskah)
            .all(|satu| matches!(satu.ruang, RuangTandaTangan::Pena { id: Some(_) }))
    );
}

#[test]
fn the_highest_stands_last_and_with_the_date() {
    let daftar = format!(
        "tanggal = 2023-04-12\n[[pengesahan.penandatangan]]\nsebagai = \"plh\"\n{KEPALA}\
         [[pengesahan.penandatangan]]\n{BUPATI}"
    );
    assert_eq!(
        lines(&naskah(&daftar)),
        [
            "|Plh. Kepala Dinas Perpustakaan/Kabupaten Contoh|Nama Kepala|Pembina|NIP 19750730 200112 1 001",
            "Contoh, 12 April 2023|Bupati Contoh|Nama Bupati||",
        ]
    );
}

/// All text of a PDF, running head, foot and artifacts included.
fn text(pdf: &[u8]) -> Vec<String> {
    let document = Document::load_mem(pdf).expect("a PDF");
    let pages = document.get_pages();
    pages.keys().map(|page| document.extract_text(&[*page]).expect("its text")).collect()
}

/// The report with that at its approval.
fn terbitan(ditulis: &str) -> BerkasTerbitan {
    let built = lkjip::build_from(
        &Store::Memory(report(ditulis)),
        Path::new(FOLDER),
        &Templat::embedded(),
        Giliran::default(),
    );
    built.terbitan.unwrap_or_else(|| panic!("{:#?}", built.diagnostics))
}

#[test]
fn an_anchor_stands_once_and_the_foot_on_every_page() {
    let ditulis = format!("tanggal = 2023-04-12\ncara = \"tte\"\npenanda = \"#\"\n{KEPALA}");
    let terbitan = terbitan(&ditulis);
    let pages = text(&terbitan.isi);
    let anchors: Vec<usize> = pages.iter().map(|page| page.matches('#').count()).collect();
    assert_eq!(anchors.iter().sum::<usize>(), 1, "{anchors:?}");
    for page in &pages {
        assert!(page.replace(char::is_whitespace, "").contains("secaraelektronik"), "{page}");
    }
    let json = terbitan.spesimen.expect("a specimen").json("a.pdf", &terbitan.isi);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let satu = &json["penandatangan"][0];
    let halaman = anchors.iter().position(|count| *count == 1).expect("a page") + 1;
    assert_eq!(satu["halaman"], halaman);
    assert_eq!(satu["bsre_v1"]["page"], halaman);
    assert_eq!(satu["bsre_v1_penanda"]["tag_koordinat"], "#");
    assert_eq!(satu["bsre_v2"]["tampilan"], "VISIBLE");
    assert_eq!(satu["nip"], "197507302001121001");
    assert_eq!(satu["kotak"]["lebar"], 70.87, "2.5 cm");
    assert!(!json.to_string().to_lowercase().contains("nik"), "{json}");
}

#[test]
fn every_room_lies_on_the_page_and_on_no_other() {
    let satu = format!("[[pengesahan.penandatangan]]\n{KEPALA}");
    for cara in ["tte", "sertifikat"] {
        for banyak in 0..3 {
            let daftar = format!(
                "tanggal = 2023-04-12\ncara = \"{cara}\"\n{}[[pengesahan.penandatangan]]\n{BUPATI}",
                satu.repeat(banyak)
            );
            let dokumen = laid_out(&naskah(&daftar));
            assert_eq!(dokumen.peringatan, [], "{cara} {banyak}");
            let letak = dokumen.letak();
            assert_eq!(letak.len(), banyak + 1, "{cara}: {letak:?}");
            let lembar: Vec<usize> = letak.iter().map(|satu| satu.halaman).collect();
            assert!(lembar.windows(2).all(|dua| dua[0] == dua[1]), "in one piece: {lembar:?}");
            for (at, satu) in letak.iter().enumerate() {
                assert!(
                    satu.lebar > Decimal::from(60) && satu.tinggi > Decimal::from(60),
                    "{satu:?}"
                );
                assert!(satu.kiri > Decimal::ZERO && satu.kiri + satu.lebar < Decimal::from(596));
                assert!(satu.atas + satu.tinggi < satu.tinggi_halaman, "{satu:?}");
                for lain in &letak[at + 1..] {
                    let beside = satu.kiri + satu.lebar <= lain.kiri;
                    assert!(beside || satu.atas + satu.tinggi <= lain.atas, "{satu:?} {lain:?}");
                }
            }
        }
    }
}

#[test]
fn a_pen_has_its_room_and_no_call() {
    let ditulis = format!("tanggal = 2023-04-12\ncara = \"basah\"\n{KEPALA}");
    let terbitan = terbitan(&ditulis);
    let json = terbitan.spesimen.expect("a specimen").json("a.pdf", &terbitan.isi);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    let satu = &json["penandatangan"][0];
    let halaman = satu["halaman"].as_u64().expect("a page");
    let pages = text(&terbitan.isi);
    let nama = pages.iter().position(|page| page.contains("NIP")).expect("its block") as u64 + 1;
    assert_eq!(halaman, nama);
    assert_eq!(satu["kotak"]["tinggi"], 56.69, "2 cm");
    assert_eq!(json["cara"], "basah");
    assert!(!json.to_string().contains("bsre"), "{json}");
}

#[test]
fn only_a_final_report_has_a_specimen() {
    for cara in ["basah", "tte", "sertifikat"] {
        let mut files = report(&format!("tanggal = 2023-04-12\ncara = \"{cara}\"\n{KEPALA}"));
        for konsep in [false, true] {
            if konsep {
                let (old, new) = ("status = \"final\"", "status = \"konsep\"");
                replace(&mut files, "laporan.toml", old, new);
            }
            let loaded = load_kecil(files.clone());
            let isi = loaded.isi.as_ref().unwrap_or_else(|| panic!("{}", told(&loaded)));
            let dokumen =
                laid_out(&lkjip::manuscript(isi, &Templat::embedded(), Giliran::default()).0);
            let spesimen = deliver::spesimen(&isi.laporan, &dokumen);
            let ada = spesimen.expect("its rooms").is_some();
            assert_eq!(ada, !konsep, "{cara}, konsep {konsep}");
        }
    }
}

#[test]
fn an_anchor_anywhere_else_is_found() {
    let ditulis = format!("tanggal = 2023-04-12\ncara = \"tte\"\npenanda = \"#\"\n{KEPALA}");
    let mut naskah = naskah(&ditulis);
    naskah.kepala_halaman[0].insert_str(0, "#1 ");
    let peringatan = laid_out(&naskah).peringatan;
    let [satu] = peringatan.as_slice() else { panic!("{peringatan:#?}") };
    assert_eq!(satu.code, Code::PenandaGanda);
    let Diagnostic { notes, .. } = satu;
    assert!(notes.iter().any(|note| note.contains("#1")), "{notes:?}");
}

/// The small report with this SVG for a logo, and with an anchor or without.
fn berlogo(isi: &str, penanda: &str) -> lkjip::Built {
    let ditulis = format!("tanggal = 2023-04-12\ncara = \"tte\"\n{penanda}{KEPALA}");
    let mut files = report(&ditulis);
    replace(&mut files, "opd.toml", "kota = ", "logo = \"logo.svg\"\nkota = ");
    let svg = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY pagar \"&#35;\">]>\
         <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:s=\"http://www.w3.org/2000/svg\" \
         viewBox=\"0 0 80 80\" font-family=\"Liberation Sans\" font-size=\"12\">{isi}</svg>"
    );
    files.insert("tests/data/kecil/daerah/dinas/logo.svg".into(), svg.into_bytes());
    lkjip::build_from(
        &Store::Memory(files),
        Path::new(FOLDER),
        &Templat::embedded(),
        Giliran::default(),
    )
}

#[test]
fn an_anchor_may_hide_in_the_words_of_a_picture() {
    for tulisan in [
        "<text y=\"40\">#1</text>",
        "<text y=\"40\">&#35;1</text>",
        "<text y=\"40\">&#x23;1</text>",
        "<text y=\"40\">&pagar;1</text>",
        "<text y=\"40\"><![CDATA[#1]]></text>",
        "<text y=\"40\" fill=\"none\"><tspan>#</tspan></text>",
        "<g transform=\"rotate(9)\"><s:text y=\"40\">#1</s:text></g>",
        "<defs><text id=\"a\" y=\"40\">#1</text></defs><use href=\"#a\"/><use href=\"#a\" y=\"9\"/>",
    ] {
        let built = berlogo(tulisan, "penanda = \"#\"\n");
        assert!(built.terbitan.is_none(), "{tulisan}");
        let [satu] = built.diagnostics.as_slice() else { panic!("{:#?}", built.diagnostics) };
        assert_eq!(satu.code, Code::PenandaGanda, "{tulisan}");
        assert_eq!(
            satu.message,
            "penanda tanda tangan \"#\" tidak terbukti tercetak satu kali saja: \
             gambar \"Lambang Kabupaten Contoh\" berisi tulisan"
        );
        let tanpa = berlogo(tulisan, "");
        let pdf = tanpa.terbitan.unwrap_or_else(|| panic!("{:#?}", tanpa.diagnostics)).isi;
        assert!(text(&pdf)[0].contains('#'), "it would indeed have stood on the cover: {tulisan}");
    }
    let bentuk =
        berlogo("<path d=\"M9 9 H60 V60 Z\" fill=\"#c22\" id=\"text\"/>", "penanda = \"#\"\n");
    assert!(bentuk.terbitan.is_some(), "{:#?}", bentuk.diagnostics);
}

#[test]
fn one_may_sign_for_another() {
    let head =
        KEPALA.replace("jabatan = \"Kepala Dinas", "sebagai = \"pj\"\njabatan = \"Kepala Dinas");
    let dated = |pengesahan: &str| format!("tanggal = 2023-04-12\n{pengesahan}");
    let first = lines(&naskah(&dated(&head))).into_iter().next().expect("a signature");
    assert!(
        first.contains("|Pj. Kepala Dinas Perpustakaan/Kabupaten Contoh|Nama Kepala"),
        "{first}"
    );
    let kepala = "jabatan = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"";
    let other = "jabatan = \"Kepala Subbagian Perencanaan\"
atas-nama = \"Kepala Dinas Perpustakaan Kabupaten Contoh\"\nuntuk-beliau = \"Sekretaris\"";
    let naskah = naskah(&dated(&KEPALA.replace(kepala, other)));
    let semua = lines(&naskah);
    let above = "|a.n. Kepala Dinas Perpustakaan/Kabupaten Contoh/Sekretaris/u.b./Kepala Subbagian Perencanaan|Nama Kepala";
    assert!(semua.iter().any(|line| line.contains(above)), "{semua:#?}");
}
