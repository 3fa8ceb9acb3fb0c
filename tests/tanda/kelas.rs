//! The known classes of attacks on signed PDFs, one test each: universal forgery, incremental saving, wrapping, shadows, and
//! what is done to certified files. `docs/keamanan.md` lists them.

use lkjip::tanda::verifikasi::{Putusan, Temuan};
use lopdf::{Dictionary, IncrementalDocument, ObjectId};

use super::serangan::diubah;
use super::*;

#[track_caller]
fn ditolak(apa: &str, pdf: &[u8]) {
    let hasil = nilai(pdf);
    assert_eq!(hasil.putusan(), Putusan::TidakSah, "{apa}: {hasil:?}");
}

fn asli() -> Vec<u8> {
    tanda(&kecil(), "rsa.p12")
}

/// What stands from the one word to the other, replaced by something as long.
#[track_caller]
fn tukar(pdf: &[u8], awal: &[u8], akhir: &[u8], ke: &str) -> Vec<u8> {
    let dari = cari(pdf, awal).expect("its beginning");
    let sampai = dari + cari(&pdf[dari..], akhir).expect("its end") + akhir.len();
    let baru = format!("{ke:<lebar$}", lebar = sampai - dari);
    assert_eq!(baru.len(), sampai - dari, "{ke}");
    [&pdf[..dari], baru.as_bytes(), &pdf[sampai..]].concat()
}

/// USF: the signature's own entries taken away or made senseless, so that there is nothing to check.
#[test]
fn nothing_to_check_is_not_valid() {
    let asli = asli();
    let (dari, sampai) = lubang(&asli);
    for rentang in [
        "",
        "/ByteRange null",
        "/ByteRange []",
        "/ByteRange 0",
        "/ByteRange [0 0 0 0]",
        "/ByteRange [0 1 2]",
        "/ByteRange [0 -1 2 3]",
        "/ByteRange [0 9 5 9]",
        "/ByteRange [(a) 1 2 3]",
        "/Byterange [0 1 2 3]",
    ] {
        ditolak(rentang, &tukar(&asli, b"/ByteRange[", b"]", rentang));
    }
    let lebar = sampai - dari;
    for isi in ["", "null", "<>", "()", "<00>", "0", "[]", "<30>", "<3000>"] {
        let baru = format!("{isi:<lebar$}");
        ditolak(isi, &[&asli[..dari], baru.as_bytes(), &asli[sampai..]].concat());
    }
    let nol = format!("<{}>", "0".repeat(lebar - 2));
    ditolak("zeros", &[&asli[..dari], nol.as_bytes(), &asli[sampai..]].concat());
    ditolak("no contents", &ganti(&asli, b"/Contents<", b"/Kontents<"));
}

/// An object that the page's content becomes in an update.
fn isi_lain(pdf: &[u8]) -> (ObjectId, String) {
    let dokumen = Document::load_mem(pdf).expect("a PDF");
    let halaman = *dokumen.get_pages().get(&1).expect("a page");
    let isi =
        dokumen.get_dictionary(halaman).and_then(|page| page.get(b"Contents")?.as_reference());
    let id = isi.expect("its content");
    (id, format!("{} 0 obj\n<< /Length 12 >>\nstream\n0 0 9 9 re f\nendstream\nendobj\n", id.0))
}

/// ISA: what is appended changes the page, with as much of an update around it as a reader needs.
#[test]
fn no_form_of_incremental_saving_passes() {
    let asli = asli();
    let (id, objek) = isi_lain(&asli);
    let dokumen = Document::load_mem(&asli).expect("a PDF");
    let (akar, dulu) =
        (dokumen.trailer.get(b"Root").unwrap().as_reference().unwrap().0, dokumen.xref_start);
    let letak = asli.len();
    let tabel = format!("xref\n{} 1\n{letak:010} 00000 n \n", id.0);
    let trailer =
        format!("trailer\n<< /Root {akar} 0 R /Size {} /Prev {dulu} >>\n", dokumen.max_id + 1);
    let ujung = format!("startxref\n{}\n%%EOF\n", letak + objek.len());
    // The signature once more, so that the last one in the file covers what it always did.
    let tanda = cari(&asli, b"/ByteRange[").expect("a signature");
    let awal = asli[..tanda].windows(4).rposition(|kata| kata == b" obj").unwrap() - 8;
    let salinan = &asli[awal..awal + cari(&asli[awal..], b"endobj").unwrap() + 7];
    let salinan = String::from_utf8_lossy(salinan).into_owned();
    for (apa, tambahan) in [
        ("objects, table and trailer", format!("{objek}{tabel}{trailer}{ujung}")),
        ("objects and trailer", format!("{objek}{trailer}startxref\n{dulu}\n%%EOF\n")),
        ("objects and the old end", format!("{objek}startxref\n{dulu}\n%%EOF\n")),
        ("objects alone", objek.clone()),
        ("objects and the signature again", format!("{objek}{salinan}")),
        ("all of it and the signature again", format!("{objek}{tabel}{trailer}{salinan}{ujung}")),
    ] {
        ditolak(apa, &[&asli[..], tambahan.as_bytes()].concat());
    }
}

/// SWA: the second signed part moved back, and a second range in the gap that follows it there. What is put between is bare,
/// in a text, a stream or a comment, and has its own table where the old one was.
#[test]
fn no_form_of_wrapping_passes() {
    let asli = asli();
    let (dari, sampai) = lubang(&asli);
    let sisa = asli.len() - sampai;
    let (_, objek) = isi_lain(&asli);
    let lama = Document::load_mem(&asli).expect("a PDF").xref_start;
    let tabel = format!(
        "xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 9 >>\nstartxref\n{lama}\n%%EOF\n"
    );
    for (apa, sisip) in [
        ("bare", format!("\n>>\nendobj\n{objek}")),
        ("in a text", format!("\n/Isi ({objek})\n")),
        ("in a comment", format!("\n% {}\n", objek.replace('\n', " "))),
        (
            "in a stream",
            format!(
                "\n>>\nendobj\n99 0 obj\n<< /Length {} >>\nstream\n{objek}\nendstream\nendobj\n",
                objek.len()
            ),
        ),
        ("with a table in the old place", {
            let awal = format!("\n>>\nendobj\n{objek}");
            let depan = lama.saturating_sub(sampai + 60 + awal.len());
            format!("{awal}{}\n{tabel}", " ".repeat(depan))
        }),
    ] {
        // The key stands twice now: readers differ in which they take.
        for sebelum in [true, false] {
            let panjang = sampai + 60 + sisip.len();
            let kunci = format!("{:<60}", format!(" /ByteRange [0 {dari} {panjang} {sisa}]"));
            let isi = &asli[dari..sampai];
            let celah = match sebelum {
                true => [kunci.as_bytes(), isi, sisip.as_bytes()].concat(),
                false => [isi, kunci.as_bytes(), sisip.as_bytes()].concat(),
            };
            ditolak(apa, &[&asli[..dari], &celah, &asli[sampai..]].concat());
        }
    }
}

/// An object of a signed file in its update.
fn ambil(update: &mut IncrementalDocument, id: ObjectId) -> &mut Dictionary {
    update.opt_clone_object_to_new_document(id).expect("an object");
    update.new_document.get_object_mut(id).unwrap().as_dict_mut().expect("a dictionary")
}

/// A signed file that was made ready before, and what was put there.
fn siap(siapkan: impl FnOnce(&mut Document, ObjectId) -> ObjectId) -> (Vec<u8>, ObjectId) {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    let halaman = *pdf.get_pages().get(&1).expect("a page");
    let id = siapkan(&mut pdf, halaman);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    (tanda(&bytes, "rsa.p12"), id)
}

/// Changed after the first signature, and closed by a second one or not.
#[track_caller]
fn berubah(apa: &str, asli: &[u8], ubah: impl FnOnce(&mut IncrementalDocument)) {
    assert_eq!(nilai(asli).putusan(), Putusan::Sah, "{apa}: {:?}", nilai(asli));
    let pdf = diubah(asli, ubah);
    ditolak(apa, &pdf);
    ditolak(apa, &tanda(&pdf, "p256.p12"));
}

/// Shadow attack "hide": what lay over the page is taken away.
#[test]
fn what_covered_the_page_stays() {
    let (asli, tutup) = siap(|pdf, halaman| {
        let tutup = pdf.add_object(Stream::new(
            dictionary! { "Subtype" => "Form" },
            b"1 g 0 0 200 200 re f".to_vec(),
        ));
        let kamus = pdf.get_object_mut(halaman).and_then(Object::as_dict_mut).expect("a page");
        kamus.set("Resources", dictionary! { "XObject" => dictionary! { "T" => tutup } });
        tutup
    });
    berubah("null", &asli, |update| update.new_document.set_object(tutup, Object::Null));
    berubah("emptied", &asli, |update| {
        update
            .new_document
            .set_object(tutup, Stream::new(dictionary! { "Subtype" => "Form" }, Vec::new()));
    });
    // Its entry in the table says that it is free.
    let dokumen = Document::load_mem(&asli).expect("a PDF");
    let akar = dokumen.trailer.get(b"Root").unwrap().as_reference().unwrap().0;
    let bebas = format!(
        "xref\n{} 1\n0000000000 00001 f \ntrailer\n<< /Root {akar} 0 R /Size {} /Prev {} >>\nstartxref\n{}\n%%EOF\n",
        tutup.0,
        dokumen.max_id + 1,
        dokumen.xref_start,
        asli.len(),
    );
    let pdf = [&asli[..], bebas.as_bytes()].concat();
    ditolak("freed", &pdf);
    ditolak("freed", &tanda(&pdf, "p256.p12"));
}

/// Shadow attack "replace": a field shows another text, or a font other letters.
#[test]
fn what_a_text_looks_like_stays() {
    let (asli, bidang) = siap(|pdf, halaman| {
        let bidang = pdf.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "T" => Object::string_literal("Jumlah"),
            "V" => Object::string_literal("100"), "Rect" => vec![10.into(), 10.into(), 90.into(), 30.into()],
        });
        let kamus = pdf.get_object_mut(halaman).and_then(Object::as_dict_mut).expect("a page");
        kamus.set("Annots", vec![Object::from(bidang)]);
        let form = dictionary! { "Fields" => vec![Object::from(bidang)] };
        pdf.catalog_mut().expect("a catalog").set("AcroForm", form);
        bidang
    });
    berubah("value", &asli, |update| {
        ambil(update, bidang).set("V", Object::string_literal("9.000.000"))
    });
    berubah("appearance", &asli, |update| {
        let gambar = update
            .new_document
            .add_object(Stream::new(dictionary! { "Subtype" => "Form" }, b"0 0 9 9 re f".to_vec()));
        ambil(update, bidang).set("AP", dictionary! { "N" => gambar });
    });
    let (asli, huruf) = siap(|pdf, halaman| {
        let huruf = pdf.add_object(
            dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
        );
        let kamus = pdf.get_object_mut(halaman).and_then(Object::as_dict_mut).expect("a page");
        kamus.set("Resources", dictionary! { "Font" => dictionary! { "F" => huruf } });
        huruf
    });
    berubah("font", &asli, |update| ambil(update, huruf).set("BaseFont", "Symbol"));
}

/// Shadow attack "hide and replace": pages that were in the file, unseen, come to light.
#[test]
fn hidden_pages_stay_hidden() {
    let (asli, lain) = siap(|pdf, halaman| {
        let mut kamus = pdf.get_dictionary(halaman).expect("a page").clone();
        kamus
            .set("Contents", pdf.add_object(Stream::new(dictionary! {}, b"0 0 9 9 re f".to_vec())));
        let lain = pdf.add_object(kamus);
        let pohon = pdf.add_object(
            dictionary! { "Type" => "Pages", "Kids" => vec![Object::from(lain)], "Count" => 1 },
        );
        pdf.add_object(dictionary! { "Type" => "Catalog", "Pages" => pohon })
    });
    let dokumen = Document::load_mem(&asli).expect("a PDF");
    let (katalog, pohon) = (
        dokumen.trailer.get(b"Root").and_then(Object::as_reference).expect("a catalog"),
        dokumen
            .get_dictionary(lain)
            .and_then(|lain| lain.get(b"Pages")?.as_reference())
            .expect("pages"),
    );
    berubah("another tree", &asli, |update| ambil(update, katalog).set("Pages", pohon));
    // Another catalog, or an old number at a place that was signed, too.
    let ujung = |tabel: &str, akar: u32| {
        format!(
            "{tabel}trailer\n<< /Root {akar} 0 R /Size {} /Prev {} >>\nstartxref\n{}\n%%EOF\n",
            dokumen.max_id + 1,
            dokumen.xref_start,
            asli.len(),
        )
    };
    let letak = cari(&asli, format!("{} 0 obj", lain.0).as_bytes()).expect("its place");
    for (apa, tambahan) in [
        ("another root", ujung("xref\n0 0\n", lain.0)),
        (
            "another place",
            ujung(&format!("xref\n{} 1\n{letak:010} 00000 n \n", katalog.0), katalog.0),
        ),
    ] {
        ditolak(apa, &[&asli[..], tambahan.as_bytes()].concat());
    }
}

/// A file whose signature lets come after it what this level of DocMDP allows.
fn bersertifikasi(tingkat: i64) -> Vec<u8> {
    let pdf = diubah(&tanda(&kecil(), "p256.p12"), |update| {
        let katalog = update.get_prev_documents().catalog().unwrap();
        let form = katalog.get(b"AcroForm").unwrap().as_reference().unwrap();
        let kunci = dictionary! { "Action" => "Include", "Fields" => Vec::new(), "P" => tingkat };
        let bidang = update.new_document.add_object(dictionary! {
            "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal("Ketua"),
            "Rect" => vec![Object::Integer(0), 0.into(), 0.into(), 0.into()], "Lock" => kunci,
        });
        ambil(update, form).get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(bidang.into());
    });
    let permintaan = Permintaan { bidang: Some("Ketua"), ..permintaan() };
    sign(&pdf, &penanda("rsa.p12"), &permintaan).expect("a signed file")
}

/// EAA: annotations of any kind, even where the level allows them.
#[test]
fn an_evil_annotation_is_refused() {
    for tingkat in [1, 2, 3] {
        for jenis in [
            "FreeText",
            "Redact",
            "Stamp",
            "Highlight",
            "Line",
            "Ink",
            "Text",
            "Underline",
            "FileAttachment",
            "Popup",
        ] {
            berubah(jenis, &bersertifikasi(tingkat), |update| {
                let halaman = *update.get_prev_documents().get_pages().get(&1).unwrap();
                let satu = update.new_document.add_object(dictionary! {
                    "Type" => "Annot", "Subtype" => jenis, "Contents" => Object::string_literal("Bayar 9.000.000"),
                    "Rect" => vec![Object::Integer(0), 0.into(), 90.into(), 90.into()],
                });
                let semua =
                    ambil(update, halaman).get_mut(b"Annots").unwrap().as_array_mut().unwrap();
                semua.push(satu.into());
            });
        }
    }
}

/// SSA: a further signature whose appearance covers the page, where further signatures may come.
#[test]
fn a_sneaky_signature_is_never_valid() {
    for tingkat in [1, 2, 3] {
        let pdf = diubah(&bersertifikasi(tingkat), |update| {
            let katalog = update.get_prev_documents().catalog().unwrap();
            let form = katalog.get(b"AcroForm").unwrap().as_reference().unwrap();
            let halaman = *update.get_prev_documents().get_pages().get(&1).unwrap();
            let gambar = update.new_document.add_object(Stream::new(
                dictionary! { "Subtype" => "Form" },
                b"1 g 0 0 200 200 re f".to_vec(),
            ));
            let cap = update.new_document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal("Cap"),
                "Rect" => vec![Object::Integer(0), 0.into(), 200.into(), 200.into()],
                "AP" => dictionary! { "N" => gambar },
            });
            for (id, kunci) in [(form, b"Fields".as_slice()), (halaman, b"Annots")] {
                ambil(update, id).get_mut(kunci).unwrap().as_array_mut().unwrap().push(cap.into());
            }
        });
        let permintaan = Permintaan { bidang: Some("Cap"), ..permintaan() };
        let pdf = sign(&pdf, &penanda("p256.p12"), &permintaan).expect("a signed file");
        ditolak("certified", &pdf);
    }
}

/// PDFex: what is locked is not opened, so that nothing in it can be carried out.
#[test]
fn a_locked_file_is_not_judged() {
    let map = "tests/errors/lampiran-salah+kunci/daerah/dinas/2023/tribulan-1/lampiran";
    let terkunci = fs::read(Path::new(map).join("perjanjian.pdf")).expect("a file of the tests");
    let hasil = nilai(&terkunci);
    assert_eq!(hasil.temuan, [Temuan::Terenkripsi]);
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai);
    let gagal = sign(&terkunci, &penanda("rsa.p12"), &permintaan());
    assert!(matches!(gagal, Err(Gagal::Terenkripsi)), "{gagal:?}");
}
