//! Naskah in, pages and PDF out.

pub mod naskah;
mod baris;
mod kantor;
mod rupa;

use std::path::Path;

use lkjip::deliver::pdf;
use lkjip::diagnostic::{Code, Diagnostic, Severity};
use lkjip::domain::laporan::Status;
use lkjip::domain::rupa::{JenisHuruf, Jilid, Kertas, LetakLogo, Rupa, Tepi, Warna};
use lkjip::domain::terbit::Giliran;
use lkjip::fonts;
use lkjip::naskah::{Blok, Judul, Naskah, Potongan, Tabel, TataLetak};
use lkjip::read::Store;
use lkjip::typeset::{Dokumen, Templat, typeset};
use lopdf::Document;
use typst::foundations::Bytes;
use typst::text::Font;

use crate::contoh::{PERIODE_KECIL, kecil};
use crate::typeset::naskah::{naskah, permasalahan};

/// Lays a manuscript out with the program's own templates.
#[track_caller]
fn laid_out(naskah: &Naskah) -> Dokumen {
    typeset(naskah, &[], &Templat::embedded()).expect("the manuscript can be laid out")
}

/// What the PDF says, running heads included.
fn printed(dokumen: &Dokumen) -> String {
    let read = Document::load_mem(&pdf(dokumen).expect("exported")).expect("a PDF");
    let pages: Vec<u32> = read.get_pages().keys().copied().collect();
    read.extract_text(&pages).expect("its text")
}

/// What is found when the report is this Typst source.
fn found(source: &str) -> Vec<Diagnostic> {
    match typeset(&naskah(0), &[], &Templat::from_texts([("laporan.typ", source)])) {
        Ok(dokumen) => dokumen.peringatan,
        Err(found) => found,
    }
}

/// Expects exactly one defect, whose words name the text.
#[track_caller]
fn finds(source: &str, code: Code, text: &str) {
    let found = found(source);
    let codes: Vec<Code> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes, [code], "{found:#?}");
    assert!(found.iter().all(|one| one.message.contains(text)), "{found:#?}");
}

const PAGE: &str = "#set page(width: 200pt, height: 200pt, margin: 40pt)
#set text(font: \"Liberation Sans\", size: 10pt)
";

#[test]
fn every_block_is_laid_out_on_every_paper_without_a_defect() {
    for kertas in [Kertas::A4, Kertas::F4, Kertas::Legal, Kertas::A3] {
        for jilid in [Jilid::Kiri, Jilid::Tanpa] {
            let mut naskah = naskah(60);
            naskah.tata_letak.kertas = kertas;
            naskah.tata_letak.jilid = jilid;
            assert_eq!(laid_out(&naskah).peringatan, [], "{kertas:?} {jilid:?}");
        }
    }
}

#[test]
fn every_look_is_laid_out_without_a_defect() {
    let lazim = Rupa::default();
    let tepi = [Tepi::Sempit, Tepi::Lebar].map(|tepi| Rupa { tepi, ..lazim });
    let huruf = [JenisHuruf::Bookman, JenisHuruf::Arial, JenisHuruf::Times].map(|huruf| Rupa {
        huruf_teks: huruf,
        huruf_tabel: huruf,
        ..lazim
    });
    let warna = [Warna::Hijau, Warna::Marun, Warna::Ungu, Warna::Hitam]
        .map(|warna| Rupa { warna, ..lazim });
    let logo = [LetakLogo::Tengah, LetakLogo::Tanpa].map(|logo| Rupa { logo, ..lazim });
    for rupa in tepi.into_iter().chain(huruf).chain(warna).chain(logo) {
        let mut naskah = naskah(60);
        naskah.tata_letak = TataLetak::new(Kertas::A4, Jilid::Kiri, rupa);
        naskah.kepala_halaman.clear();
        assert_eq!(laid_out(&naskah).peringatan, [], "{rupa:?}");
    }
}

/// A small table stays in one piece, wherever on the page it would begin; one that would not fit on a page does not.
#[test]
fn a_small_table_is_not_parted_and_a_long_one_is() {
    for (kata, terbagi) in [(2, false), (8, false), (100, true), (300, true)] {
        for atas in 0..6 {
            let mut naskah = naskah(0);
            let paragraf = Blok::Paragraf { isi: vec![Potongan::Biasa("Kalimat pendek.".into())] };
            naskah.bab[1].isi = vec![paragraf; atas * 6];
            naskah.bab[1].isi.push(Blok::Tabel(permasalahan(8, kata)));
            let dokumen = laid_out(&naskah);
            assert_eq!(dokumen.peringatan, [], "{kata} words, {atas}");
            let lanjut = printed(&dokumen).contains("Lanjutan Tabel 3.8");
            assert_eq!(lanjut, terbagi, "{kata} words, {atas}");
        }
    }
}

/// The text after a wide table fills the page before it; the next table waits, so that numbers stay in order.
#[test]
fn a_wide_table_stands_after_its_text_and_before_the_next_table() {
    let mut naskah = naskah(9);
    let paragraf = Blok::Paragraf { isi: vec![Potongan::Biasa("Kalimat sesudahnya.".into())] };
    naskah.bab[2].isi.extend([paragraf, Blok::Tabel(permasalahan(1, 1))]);
    let teks = laid_out(&naskah).teks();
    let (_, bab) = teks.rsplit_once("Tabel berikut menyajikan").expect("BAB III");
    let at = |text: &str| bab.find(text).unwrap_or_else(|| panic!("{text}: {bab}"));
    assert!(at("Kalimat sesudahnya.") < at("Tabel 3.7"), "{bab}");
    assert!(at("Tabel 3.7") < at("Tabel 3.8"), "{bab}");
}

/// Where the page before a wide table would be half empty, the next part's text goes before the table as well; the part
/// after that does not.
#[test]
fn the_page_before_a_wide_table_is_not_half_empty() {
    let paragraf = |isi: &str| Blok::Paragraf { isi: vec![Potongan::Biasa(isi.to_owned())] };
    let judul = |isi: &str| {
        let isi = vec![Potongan::Biasa(isi.to_owned())];
        Blok::Judul(Judul { tingkat: 3, nomor: "1.".to_owned(), isi, label: None })
    };
    for (atas, menyusul) in [(0, true), (1, true), (20, false), (30, false)] {
        let mut naskah = naskah(9);
        let isi = &mut naskah.bab[2].isi;
        let tabel = isi.pop().expect("its table");
        isi.extend(vec![paragraf("Uraian sebelum tabel."); atas]);
        isi.extend([tabel, judul("Bagian kedua")]);
        isi.extend(vec![paragraf("Uraian kedua."); 21]);
        isi.push(judul("Bagian ketiga"));
        isi.extend(vec![paragraf("Uraian ketiga."); 12]);
        let teks = laid_out(&naskah).teks();
        let (_, bab) = teks.rsplit_once("Tabel berikut menyajikan").expect("BAB III");
        let at = |text: &str| bab.find(text).unwrap_or_else(|| panic!("{text}: {bab}"));
        assert_eq!(at("Uraian kedua.") < at("Tabel 3.7"), menyusul, "{atas}: {bab}");
        assert!(at("Tabel 3.7") < at("Uraian ketiga."), "{atas}: {bab}");
    }
}

/// However many tables there are, the list of pictures is not alone on its page.
#[test]
fn the_list_of_pictures_has_company() {
    for banyak in 18..40 {
        let mut naskah = naskah(1);
        let tabel = (1..=banyak).map(|urut| {
            let nomor = format!("Tabel 2.{urut}");
            Blok::Tabel(Tabel { label: format!("tabel-{urut}"), nomor, ..permasalahan(1, 1) })
        });
        naskah.bab[1].isi.extend(tabel);
        let dokumen = laid_out(&naskah);
        let read = Document::load_mem(&pdf(&dokumen).expect("exported")).expect("a PDF");
        let pages = read.get_pages().into_keys();
        let teks = pages.map(|page| read.extract_text(&[page]).expect("its text"));
        let daftar = teks.filter(|teks| teks.contains("DAFTAR GAMBAR")).nth(1);
        let daftar = daftar.expect("the list, after the table of contents").replace('\u{a0}', " ");
        let sebelum = daftar.split("DAFTAR GAMBAR").next().unwrap_or_default();
        assert!(sebelum.matches("Tabel 2.").count() >= 4, "{banyak}: {daftar}");
    }
}

/// Where one ends, only a page that holds next to nothing is; one that the chapter begins with is as long as that is.
#[test]
fn a_half_empty_page_is_found_unless_a_chapter_ends_there() {
    let lengang_dari = |awal: &str, akhir: &str| {
        let isi = format!("Awal\n#pagebreak()\n{awal}\n#pagebreak()\n");
        let source = format!("{PAGE}#show heading: it => it.body\n{isi}{akhir}");
        let templat = Templat::from_texts([("laporan.typ", source.as_str())]);
        typeset(&naskah(0), &[], &templat).expect("three pages").lengang()
    };
    let (bab, tiada) = ("= Bab\nIsi", [0_usize; 0]);
    assert_eq!(lengang_dari("Sedikit", "Isi"), [2]);
    assert_eq!(lengang_dari("Sedikit", bab), [2]);
    assert_eq!(lengang_dari("Sedikit\n#v(25%)\nlagi", "Isi"), [2]);
    assert_eq!(lengang_dari("Sedikit\n#v(25%)\nlagi", bab), tiada);
    assert_eq!(lengang_dari("= Bab satu\nSedikit", bab), tiada);
}

#[test]
fn a_pdf_is_whole_and_always_the_same() {
    let dokumen = laid_out(&naskah(60));
    let bytes = pdf(&dokumen).expect("the document can be exported");
    assert_eq!(bytes, pdf(&laid_out(&naskah(60))).expect("once more"));
    let text = printed(&dokumen);
    assert!(text.contains("Lanjutan Tabel 3.7"), "{text}");
}

/// What a link says to who cannot see it (PDF/UA-1, ISO 14289-1, 7.18.5): the name of what it leads to, never a page
/// or a letter alone.
#[test]
fn a_link_is_called_after_what_it_leads_to() {
    let (store, folder) = (Store::Memory(kecil()), Path::new(PERIODE_KECIL));
    let built = lkjip::build_from(&store, folder, &Templat::embedded(), Giliran::default());
    let pdf = built.terbitan.unwrap_or_else(|| panic!("{:#?}", built.diagnostics)).isi;
    let read = Document::load_mem(&pdf).expect("a PDF");
    let annotations = read
        .get_pages()
        .into_values()
        .flat_map(|page| read.get_page_annotations(page).expect("its links").into_iter().cloned());
    let semua: Vec<String> = annotations
        .map(|satu| lopdf::decode_text_string(satu.get(b"Contents").expect("words")).expect("text"))
        .collect();
    for dimulai in [
        "Tabel\u{a0}3.1, halaman ",
        "Gambar\u{a0}3.1, halaman ",
        "Maksud dan Tujuan B.",
        "PENUTUP BAB\u{a0}IV",
        "DAFTAR TABEL, halaman ii",
        "Perjanjian Kinerja Tahun 2023 LAMPIRAN\u{a0}1",
    ] {
        assert!(semua.iter().any(|satu| satu.starts_with(dimulai)), "{dimulai}: {semua:#?}");
    }
    let tanpa_nama = |satu: &&String| !satu.starts_with(char::is_uppercase);
    assert_eq!(semua.iter().find(tanpa_nama), None);
}

#[test]
fn embedded_templates_are_the_folder() {
    let folder = Templat::read(Path::new("templates")).expect("the folder");
    assert_eq!(Templat::embedded().texts(), folder.texts());
}

#[test]
fn fonts_know_what_they_cover() {
    assert!("aé–≥×−“…".chars().all(fonts::covers));
    assert!(!fonts::covers('漢'));
    assert!(!fonts::covers('😀'));
}

#[test]
fn fonts_cover_what_the_layout_can_draw() {
    let fonts: Vec<Font> = fonts::files().flat_map(|file| Font::iter(Bytes::new(file))).collect();
    let text = || fonts.iter().map(Font::info).filter(|info| !info.family.ends_with("Math"));
    assert_eq!(text().count(), 12);
    for character in ' '..='\u{ffff}' {
        let drawn = text().any(|info| info.coverage.contains(u32::from(character)));
        let invisible = ['\u{ad}', '\u{a0}', '\u{200b}'].contains(&character);
        assert_eq!(fonts::covers(character), drawn || invisible, "{character:?}");
    }
}

#[test]
fn a_missing_glyph_is_found() {
    finds(&format!("{PAGE}JenisHuruf 漢 di sini"), Code::HurufTakTersedia, "漢");
}

#[test]
fn text_past_the_margin_is_found() {
    finds(&format!("{PAGE}{}", "panjang".repeat(8)), Code::DiLuarHalaman, "panjangpanjang");
}

/// A page of few pieces, whose body Typst dissolves, has the margins of the other pages; its running head is no text of its
/// body there either.
#[test]
fn the_margins_of_a_page_with_few_pieces_are_those_of_the_others() {
    let head =
        "#set page(header: [kepala #linebreak() kedua #linebreak() ketiga #linebreak() keempat])\n";
    let whole = (0..9).map(|n| format!("Baris {n}.\n\n")).collect::<String>();
    let page = |text: &str| format!("{PAGE}{head}{whole}#pagebreak()\n{text}");
    assert_eq!(found(&page("pendek")), []);
    finds(&page("panjangpanjangpanjangpanja"), Code::DiLuarHalaman, "panjangpanjang");
}

/// What only a name or a figure does keeps no final report back.
#[test]
fn a_word_that_is_wider_than_its_cell_does_not_block() {
    let table = "#table(columns: (100pt, 20pt), [satu], [12345678901])";
    finds(&format!("{PAGE}{table}"), Code::TeksBertumpuk, "12345678901");
    assert_eq!(Code::TeksBertumpuk.severity(Status::Final), Severity::Peringatan);
    assert_eq!(Code::DiLuarHalaman.severity(Status::Final), Severity::Galat);
}

#[test]
fn text_over_its_neighbour_is_found() {
    let table = "#table(columns: (30pt, 60pt), [12345678901], [tetangga])";
    finds(&format!("{PAGE}{table}"), Code::TeksBertumpuk, "12345678901");
}

#[test]
fn an_orphaned_heading_is_found() {
    let source = "#v(105pt)\n#show heading: it => it.body\n= Judul\n#pagebreak()\nIsi";
    finds(&format!("{PAGE}{source}"), Code::JudulYatim, "Judul");
}

#[test]
fn an_orphaned_caption_is_found() {
    let source = "#v(90pt)\n#set figure.caption(position: top)\n#show figure: set block(breakable: true)
#figure(caption: [Keterangan], kind: table, supplement: none, numbering: none, table([a], [b], [c]))";
    finds(&format!("{PAGE}{source}"), Code::JudulYatim, "Keterangan");
}

/// The part that is told is the one in which the text stands: on the page before, further up, or its own heading.
#[test]
fn the_part_that_is_told_is_the_texts_own() {
    let wide = |word: &str| word.repeat(40);
    let source = format!(
        "{PAGE}#show heading: it => block(it.body)
{}\n= Satu\n{}\n== Dua\nIsi\n\n{}\n#pagebreak()\n{}\n= Tiga\n{}\n#pagebreak()\n= Empat 漢",
        wide("a"),
        wide("b"),
        wide("c"),
        wide("d"),
        wide("e")
    );
    let told: Vec<String> =
        found(&source).iter().flat_map(|one| &one.notes).map(|note| note.to_owned()).collect();
    let sheet = |n, part| format!("lembar ke-{n} dari berkas PDF, bagian \"{part}\"");
    assert_eq!(
        told,
        [
            "lembar ke-1 dari berkas PDF".to_owned(),
            sheet(1, "Satu"),
            sheet(1, "Dua"),
            sheet(2, "Dua"),
            sheet(2, "Tiga"),
            sheet(3, "Empat 漢")
        ]
    );
}

#[test]
fn an_unknown_font_is_found() {
    finds("#set text(font: \"Comic Sans\")\nIsi", Code::FontaTakDikenal, "comic sans");
}

#[test]
fn a_layout_that_does_not_settle_is_found() {
    let source = "#let s = state(\"s\", 0)\n#context { s.update(s.final() + 1) }\n#context s.get()";
    let found = found(&format!("{PAGE}{source}"));
    assert!(found.iter().any(|one| one.code == Code::TataLetakGoyah), "{found:#?}");
}

#[test]
fn a_fault_of_a_template_names_its_place() {
    let found = found("#let x = 1\n#x.y");
    assert_eq!(found.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::TataLetakGagal]);
    assert!(
        found.iter().any(|one| one.notes.iter().any(|note| note == "laporan.typ:2:4")),
        "{found:#?}"
    );
}
