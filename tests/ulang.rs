//! A file carries what it was made from, and is made again from that alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::domain::terbit::{Giliran, Terbit};
use lkjip::pdf::{Pdf, taken_apart};
use lkjip::read::Store;
use lkjip::tanda::verifikasi::{Putusan, verifikasi};
use lkjip::typeset::Templat;
use lkjip::ulang::{self, Ulang};

use crate::contoh::{FOLDER, files, final_};
use crate::tanda::{akar, kini, tanda};

/// The first correction.
const SATU: Giliran = Giliran { revisi: 1, urut: None };

/// The file made again, and compared.
pub fn ulang(pdf: &[u8]) -> Ulang {
    ulang::rebuild(&Pdf::new(pdf), |muatan| Ok(ulang::build(muatan)))
}

/// The files inside.
pub fn attachments(pdf: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, String> {
    Pdf::new(pdf).lampiran().map(|lampiran| lampiran.berkas)
}

/// The sample; a signatory makes it final.
fn report(signed: bool) -> BTreeMap<PathBuf, Vec<u8>> {
    if signed { final_(files()) } else { files() }
}

fn pdf(signed: bool, revisi: u32) -> Vec<u8> {
    let store = Store::Memory(report(signed));
    let built = lkjip::build_from(
        &store,
        Path::new(FOLDER),
        &Templat::embedded(),
        Giliran { revisi, urut: None },
    );
    built.terbitan.expect("a report").isi
}

#[test]
fn a_file_is_made_again_from_what_it_carries() {
    for (signed, revisi) in [(false, 0), (true, 3)] {
        let mut pdf = pdf(signed, revisi);
        assert_eq!(ulang(&pdf), Ulang::Sama { lanjutan: 0 });
        pdf.extend(b"% added later\n");
        assert_eq!(ulang(&pdf), Ulang::Sama { lanjutan: 14 });
    }
}

#[test]
fn a_changed_byte_is_found() {
    let mut pdf = pdf(false, 0);
    let middle = pdf.len() / 2;
    pdf[middle] ^= 1;
    assert!(!matches!(ulang(&pdf), Ulang::Sama { .. }));
    assert!(matches!(ulang(b"no report"), Ulang::BukanLaporan(_)));
}

/// A file of another version of the program may be printed otherwise today; that does not make it a false one. Data that
/// were changed do.
#[test]
fn another_version_is_no_forgery() {
    let pdf = pdf(true, 0);
    let isi = attachments(&pdf).expect("attachments")[lkjip::deliver::TERBIT].clone();
    let ours = concat!("lkjip ", env!("CARGO_PKG_VERSION"));
    let ganti = |lama: &str, baru: &str| {
        let mut document = lopdf::Document::load_mem(&pdf).expect("a PDF");
        for object in document.objects.values_mut() {
            if let Ok(stream) = object.as_stream_mut()
                && stream.get_plain_content().is_ok_and(|content| content == isi)
            {
                let text = String::from_utf8(isi.clone()).expect("text").replace(lama, baru);
                stream.set_plain_content(text.into_bytes());
            }
        }
        let mut out = Vec::new();
        document.save_to(&mut out).expect("saved");
        ulang(&out)
    };
    assert!(matches!(ganti(ours, "lkjip 0.0.1"), Ulang::TakDapatDinilai(_)));
    let sidik = "\"sidik\": \"";
    assert!(matches!(ganti(sidik, &format!("{sidik}0")), Ulang::Beda(_)));
    assert!(matches!(ganti(ours, ours), Ulang::Beda(_)));
}

/// The file with something added to an attachment, as a program writes it that reads all and writes all.
pub fn ganti_lampiran(pdf: &[u8], nama: &str, tambah: &str) -> Vec<u8> {
    let isi = attachments(pdf).expect("attachments")[nama].clone();
    let mut document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let mut diganti = 0;
    for object in document.objects.values_mut() {
        if let Ok(stream) = object.as_stream_mut()
            && stream.dict.has_type(b"EmbeddedFile")
            && stream.get_plain_content().is_ok_and(|content| content == isi)
        {
            stream.set_plain_content([&isi[..], tambah.as_bytes()].concat());
            diganti += 1;
        }
    }
    assert_eq!(diganti, 1, "{nama}");
    let mut out = Vec::new();
    document.save_to(&mut out).expect("saved");
    out
}

/// A file that was laid out with other templates says so, and is not the one that the program makes.
#[test]
fn other_templates_are_told() {
    let texts = Templat::embedded();
    let lain = texts.texts().into_iter().map(|(path, text)| (path, format!("// lain\n{text}")));
    let lain = Templat::from_texts(lain.collect::<Vec<_>>());
    let built = lkjip::build_from(
        &Store::Memory(report(true)),
        Path::new(FOLDER),
        &lain,
        Giliran::default(),
    );
    let Ulang::Beda(beda) = ulang(&built.terbitan.expect("a report").isi) else {
        panic!("other templates")
    };
    assert_eq!(beda.sebab[0], "templatnya lain dari templat program ini");
}

#[test]
fn sources_figures_and_tables_travel_inside() {
    let inside = attachments(&pdf(false, 0)).expect("attachments");
    for (path, content) in files() {
        let name =
            path.strip_prefix("reports").expect("a report").to_string_lossy().replace('\\', "/");
        if name.ends_with(".toml") {
            assert_eq!(inside.get(&format!("sumber/{name}")), Some(&content), "{name}");
        }
    }
    let rekap = String::from_utf8(inside["rekap.json"].clone()).expect("text");
    assert!(rekap.contains("\"rata-rata:capaian\": {\"nilai\":\"51.34\""), "{rekap}");
    let tables = inside.keys().filter(|name| name.starts_with("tabel/")).count();
    let isi = lkjip::load_from(&Store::Memory(files()), Path::new(FOLDER)).isi.expect("valid");
    assert_eq!(tables, isi.laporan.susunan.tabel().count());
    let money = String::from_utf8(inside["tabel/tabel-3-6.csv"].clone()).expect("text");
    assert!(money.contains("TOTAL,TOTAL,TOTAL,6.247.618.070,723.191.342,"), "{money}");
    let columns = |line: &str| line.split("\",\"").count() + line.matches(',').count();
    assert!(money.lines().all(|line| columns(line) >= 7), "{money}");
}

/// What the file says of itself in its packet of metadata, found as a reader finds it.
fn packet(pdf: &[u8]) -> String {
    let document = lopdf::Document::load_mem(pdf).expect("a PDF");
    let metadata = document.catalog().and_then(|catalog| catalog.get(b"Metadata"));
    let (_, stream) = document.dereference(metadata.expect("metadata")).expect("its stream");
    String::from_utf8(stream.as_stream().expect("a stream").content.clone()).expect("text")
}

#[test]
fn the_metadata_say_which_report_and_which_issue() {
    let pdf = pdf(true, 2);
    let isi = lkjip::load_from(&Store::Memory(report(true)), Path::new(FOLDER)).isi.expect("valid");
    let sidik = lkjip::deliver::sidik(&isi.sumber);
    let final_ = packet(&pdf);
    for part in [
        "<dc:identifier>700/12/2023</dc:identifier>",
        "<rdf:li>Dinas Tenaga Kerja Kabupaten Lumajang</rdf:li>",
        "<dc:coverage>Tribulan I Tahun 2023</dc:coverage>",
        "<rdf:li>final</rdf:li>",
        "<xmpMM:VersionID>2</xmpMM:VersionID>",
        "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
        &format!("<dc:source>sha256:{sidik}</dc:source>"),
        concat!("<xmp:CreatorTool>lkjip ", env!("CARGO_PKG_VERSION")),
    ] {
        assert_eq!(
            final_.matches(part).count(),
            1 + usize::from(part.contains("Lumajang")),
            "{part}: {final_}"
        );
    }
    let draft = packet(&self::pdf(false, 0));
    assert!(draft.contains("<xmpMM:RenditionClass>draft<") && !draft.contains("dc:identifier"));
    // Every object begins where the table of places says.
    let text = String::from_utf8_lossy(&pdf);
    assert_eq!(text.matches("startxref").count(), 1);
    let end = pdf.windows(10).rposition(|window| window == b"startxref\n").expect("its place");
    let place = |at: usize, digits: usize| -> usize {
        str::from_utf8(&pdf[at..at + digits]).expect("text").trim().parse().expect("a number")
    };
    let start = place(end + 10, pdf.len() - end - 10 - "\n%%EOF\n".len());
    let head = pdf[start..].iter().position(|byte| *byte == b'\n').expect("a line") + start + 1;
    let first = pdf[head..].iter().position(|byte| *byte == b'\n').expect("a line") + head + 1;
    let count = place(head + 2, first - head - 3);
    assert!(count > 1000);
    for object in 1..count {
        let at = place(first + object * 20, 10);
        assert!(pdf[at..].starts_with(format!("{object} 0 obj").as_bytes()), "{object}");
    }
}

/// Revisions of one report are one document; drafts of it too.
#[test]
fn the_identifier_is_constant_over_revisions() {
    let id = |revisi| {
        let packet = packet(&pdf(true, revisi));
        let rest = packet.split_once("<xmpMM:DocumentID>").expect("an identifier").1.to_owned();
        rest.split_once('<').expect("its end").0.to_owned()
    };
    assert_eq!(id(0), id(7));
}

#[test]
fn the_foot_of_a_final_report_says_which_it_is() {
    let isi = lkjip::load_from(&Store::Memory(report(true)), Path::new(FOLDER)).isi.expect("valid");
    let (naskah, berkas) = lkjip::manuscript(&isi, &Templat::embedded(), SATU);
    let sidik = lkjip::deliver::sidik(&isi.sumber);
    let sidik = Terbit { giliran: SATU, sidik, templat: String::new() };
    let dokumen =
        lkjip::typeset::typeset(&naskah, &berkas, &Templat::embedded()).expect("laid out");
    assert!(dokumen.peringatan.is_empty(), "{:?}", dokumen.peringatan);
    let kaki = naskah.kaki.expect("a foot");
    let pendek = sidik.sidik_pendek();
    assert_eq!(pendek.len(), 12);
    assert_eq!(kaki.keterangan, format!("Nomor 700/12/2023, revisi 1, sidik data {pendek}"));
    let pdf = lkjip::deliver::pdf(&dokumen).expect("exported");
    let read = lopdf::Document::load_mem(&pdf).expect("a PDF");
    let text = |page: &u32| read.extract_text(&[*page]).expect("its text");
    let pages: Vec<String> = read.get_pages().keys().map(text).collect();
    let bare = |page: &String| page.replace(char::is_whitespace, "");
    let depan = pages.iter().take_while(|page| !bare(page).contains("Halaman1dari")).count();
    assert!(depan < pages.len(), "{pages:?}");
    for (urut, page) in (1..).zip(&pages[depan..]) {
        let nomor = format!("Halaman{urut}dari{}Nomor700/12/2023,revisi1", pages.len() - depan);
        assert!(bare(page).contains(&nomor), "{nomor}: {page}");
    }
    // The front matter counts for itself, after a cover that bears no number.
    let romawi = ["i", "ii", "iii", "iv"];
    for (urut, page) in (0..).zip(&pages[1..depan]) {
        let nomor = format!("Halaman{}dari{}Nomor700/12", romawi[urut], romawi[depan - 2]);
        assert!(bare(page).contains(&nomor), "{nomor}: {page}");
    }
    let draft =
        lkjip::load_from(&Store::Memory(report(false)), Path::new(FOLDER)).isi.expect("valid");
    assert_eq!(lkjip::manuscript(&draft, &Templat::embedded(), SATU).0.kaki, None);
}

/// Judges a file as `verifikasi` does, and says how many bytes had to be taken apart for it.
fn bytes_taken_apart(isi: &[u8]) -> usize {
    let before = taken_apart();
    let pdf = Pdf::new(isi);
    let hasil = verifikasi(&pdf, &akar("akar.pem"), kini());
    let dibangun = ulang::rebuild(&pdf, |muatan| Ok(ulang::build(muatan)));
    assert_eq!(ulang::nilai(&dibangun, &pdf, &hasil).putusan, Putusan::Sah);
    assert_eq!(hasil.putusan(), Putusan::Sah);
    taken_apart() - before
}

#[test]
fn a_signed_report_is_taken_apart_once() {
    let asli = pdf(false, 0);
    let pertama = tanda(&asli, "rsa.p12");
    let kedua = tanda(&pertama, "rsa.p12");
    assert_eq!(bytes_taken_apart(&pertama), pertama.len() + asli.len());
    // What stood between is looked at for the signatures, and for what was issued; a line's end is not of that.
    let semua = [kedua.len(), pertama.len(), asli.len(), pertama.len() - 1];
    assert_eq!(bytes_taken_apart(&kedua), semua.iter().sum::<usize>());
}
