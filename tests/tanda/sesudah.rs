//! What may come after a signature: further ones and what judges them, whoever says so himself; and nothing that is shown.

use lkjip::tanda::verifikasi::{Putusan, TandaTangan, Temuan};
use lopdf::{Dictionary, IncrementalDocument, ObjectId};

use super::serangan::diubah;
use super::*;

/// A small file with two signatures, changed between them: what the first one comes to.
fn pertama(ubah: impl FnOnce(&mut IncrementalDocument)) -> TandaTangan {
    dari(&tanda(&kecil(), "rsa.p12"), ubah)
}

fn dari(asli: &[u8], ubah: impl FnOnce(&mut IncrementalDocument)) -> TandaTangan {
    let mut hasil = nilai(&tanda(&diubah(asli, ubah), "p256.p12"));
    assert!(hasil.tanda.len() >= 2, "{hasil:?}");
    hasil.tanda.swap_remove(0)
}

/// An object of the file, to be changed.
pub fn ambil(update: &mut IncrementalDocument, id: ObjectId) -> &mut Dictionary {
    update.opt_clone_object_to_new_document(id).expect("an object");
    update.new_document.get_object_mut(id).unwrap().as_dict_mut().expect("a dictionary")
}

fn halaman(update: &IncrementalDocument) -> ObjectId {
    update.get_prev_documents().get_pages().pop_last().expect("a page").1
}

pub fn katalog(update: &IncrementalDocument) -> ObjectId {
    update.get_prev_documents().trailer.get(b"Root").unwrap().as_reference().unwrap()
}

pub fn formulir(update: &IncrementalDocument) -> ObjectId {
    let catalog = update.get_prev_documents().catalog().unwrap();
    catalog.get(b"AcroForm").unwrap().as_reference().unwrap()
}

pub fn pada(update: &mut IncrementalDocument, id: ObjectId, kunci: &[u8], satu: impl Into<Object>) {
    ambil(update, id).get_mut(kunci).unwrap().as_array_mut().unwrap().push(satu.into());
}

pub fn kotak(sisi: i64) -> Vec<Object> {
    vec![0.into(), 0.into(), sisi.into(), sisi.into()]
}

/// A file with a further signature that has an extent on its last page.
pub fn bercap(pdf: &[u8]) -> Vec<u8> {
    let cap = dictionary! { "T" => Object::string_literal("Cap") };
    let pdf = diubah(pdf, |update| bidang(update, 90, cap));
    let permintaan = Permintaan { bidang: Some("Cap"), ..permintaan() };
    sign(&pdf, &penanda("p256.p12"), &permintaan).expect("a signed file")
}

/// A new field for signatures on the page and in the form, with more entries than it needs.
fn bidang(update: &mut IncrementalDocument, sisi: i64, lebih: Dictionary) {
    let mut widget = dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig",
        "T" => Object::string_literal("Lain"), "Rect" => kotak(sisi),
    };
    for (kunci, nilai) in lebih {
        widget.set(kunci, nilai);
    }
    let widget = update.new_document.add_object(widget);
    let (halaman, formulir) = (halaman(update), formulir(update));
    pada(update, halaman, b"Annots", widget);
    pada(update, formulir, b"Fields", widget);
}

/// Annotations that viewers draw without an appearance, whatever field they claim to be.
#[test]
fn nothing_but_a_widget_of_the_form_is_added_to_a_page() {
    for jenis in ["Square", "FreeText", "Highlight", "Link", "Text", "Stamp", "Widget"] {
        let satu = pertama(|update| {
            let anotasi = update.new_document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => jenis, "FT" => "Sig", "Rect" => kotak(90),
            });
            let halaman = halaman(update);
            pada(update, halaman, b"Annots", anotasi);
        });
        assert_eq!(satu.putusan(), Putusan::TidakSah, "{jenis} {satu:?}");
    }
    let langsung = pertama(|update| {
        let halaman = halaman(update);
        let anotasi = dictionary! { "Subtype" => "Widget", "FT" => "Sig", "Rect" => kotak(90) };
        pada(update, halaman, b"Annots", anotasi);
    });
    assert!(langsung.temuan.contains(&Temuan::DiubahSesudahnya("halaman")), "{langsung:?}");
}

#[test]
fn a_new_field_brings_nothing_with_it() {
    for lebih in [
        dictionary! { "MK" => dictionary! { "BG" => vec![1.into()] } },
        dictionary! { "AA" => dictionary! {} },
        dictionary! { "A" => dictionary! { "S" => "JavaScript" } },
        dictionary! { "OC" => dictionary! {} },
        dictionary! { "Subtype" => "Square" },
        dictionary! { "FT" => "Tx" },
        // The name of the first signature's field.
        dictionary! { "T" => Object::string_literal("TandaTangan1") },
    ] {
        let satu = pertama(|update| bidang(update, 0, lebih.clone()));
        assert_eq!(satu.putusan(), Putusan::TidakSah, "{lebih:?} {satu:?}");
    }
    for lebih in [dictionary! {}, dictionary! { "MK" => dictionary! {} }] {
        let satu = pertama(|update| bidang(update, 0, lebih.clone()));
        assert_eq!(satu.putusan(), Putusan::Sah, "{lebih:?} {satu:?}");
    }
}

/// A field without an extent shows nothing, but leads to what a reader follows: pages that were there, what it stands in,
/// and a signature of its own.
#[test]
fn a_new_field_leads_to_nothing_else() {
    type Isi = fn(&mut IncrementalDocument) -> Dictionary;
    fn tanda_lama(update: &mut IncrementalDocument) -> Object {
        let mut lama = update.get_prev_documents().objects.iter();
        let tanda =
            lama.find(|(_, object)| object.as_dict().is_ok_and(|isi| isi.has(b"ByteRange")));
        Object::Reference(*tanda.expect("a signature").0)
    }
    let semua: [(&str, Isi); 6] = [
        ("the signature of another field", |update| dictionary! { "V" => tanda_lama(update) }),
        ("a signature that stands in it", |_| dictionary! { "V" => dictionary! {} }),
        (
            "the signature of another field to begin with",
            |update| dictionary! { "DV" => tanda_lama(update) },
        ),
        ("a page of its own", |update| {
            dictionary! { "P" => update.new_document.add_object(dictionary! { "Type" => "Page" }) }
        }),
        ("no page", |update| {
            dictionary! { "P" => update.new_document.add_object(dictionary! {}) }
        }),
        ("a field that it does not stand in", |update| {
            let aksi = dictionary! { "S" => "JavaScript" };
            let atas = dictionary! { "FT" => "Tx", "AA" => dictionary! { "K" => aksi } };
            dictionary! { "Parent" => update.new_document.add_object(atas) }
        }),
    ];
    for (apa, isi) in semua {
        let satu = pertama(|update| {
            let isi = isi(update);
            bidang(update, 0, isi);
        });
        assert_eq!(satu.putusan(), Putusan::TidakSah, "{apa} {satu:?}");
    }
    let satu = pertama(|update| {
        let halaman = halaman(update);
        // As LibreOffice and iText write it.
        let nilai = update.new_document.add_object(dictionary! {});
        let sarana = dictionary! { "XObject" => dictionary! {} };
        bidang(update, 0, dictionary! { "P" => halaman, "DV" => nilai, "DR" => sarana });
    });
    assert_eq!(satu.putusan(), Putusan::Sah, "{satu:?}");
    // Whatever it hangs on.
    for kunci in ["AP", "DR"] {
        let satu = pertama(|update| {
            let halaman = update.new_document.add_object(dictionary! { "Type" => "Page" });
            bidang(update, 0, dictionary! { kunci => dictionary! { "N" => halaman } });
        });
        assert!(satu.temuan.contains(&Temuan::HalamanTersembunyi), "{satu:?}");
    }
}

/// Each reader ends such a list elsewhere, and shows what it has by then.
#[test]
fn pages_that_go_round_in_circles_cannot_be_judged() {
    for kids in [|akar: ObjectId, halaman| vec![halaman, akar], |_, halaman| vec![halaman, halaman]]
    {
        let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
        let akar = pdf.catalog().unwrap().get(b"Pages").unwrap().as_reference().unwrap();
        let halaman = *pdf.get_pages().get(&1).unwrap();
        let kids: Vec<Object> = kids(akar, halaman).into_iter().map(Object::from).collect();
        pdf.get_object_mut(akar).unwrap().as_dict_mut().unwrap().set("Kids", kids);
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).expect("a PDF");
        let hasil = nilai(&tanda(&bytes, "rsa.p12"));
        assert!(hasil.temuan.contains(&Temuan::HalamanBerputar), "{hasil:?}");
        assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai);
    }
}

/// With an appearance or without: some viewers draw what has none.
#[test]
fn a_field_with_an_extent_cannot_be_judged() {
    let satu = pertama(|update| bidang(update, 90, dictionary! {}));
    assert!(satu.temuan.contains(&Temuan::GambarSesudahnya), "{satu:?}");
    assert_eq!(satu.putusan(), Putusan::TakDapatDinilai);
}

/// What a stream says of itself exempts it from nothing.
#[test]
fn a_page_that_calls_itself_a_table_does_not_change() {
    // Written by hand: the library leaves out what calls itself a table.
    for jenis in ["/XRef", "/ObjStm"] {
        let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
        let isi = *pdf.objects.iter().find(|(_, satu)| satu.as_stream().is_ok()).unwrap().0;
        let stream = pdf.get_object_mut(isi).unwrap().as_stream_mut().unwrap();
        stream.dict.set("Type", Object::Name(vec![b'x'; jenis.len() - 1]));
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).expect("a PDF");
        let bohong = format!("/{}", "x".repeat(jenis.len() - 1));
        let asli = tanda(&ganti(&bytes, bohong.as_bytes(), jenis.as_bytes()), "rsa.p12");
        let objek = format!(
            "{} 0 obj\n<< /Type {jenis} /Length 12 >>\nstream\n0 0 9 9 re f\nendstream\nendobj\n",
            isi.0
        );
        let besar = Document::load_mem(&asli).unwrap().max_id + 1;
        let pdf = mentah(&asli, &objek, &[(isi.0, 0)], &format!("/Size {besar}"));
        assert_eq!(nilai(&pdf).tanda[0].putusan(), Putusan::TidakSah, "{jenis}");
    }
}

#[test]
fn a_reference_that_led_nowhere_is_not_filled_later() {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    let (halaman, kosong) = (*pdf.get_pages().get(&1).unwrap(), (pdf.max_id + 40, 0));
    let isi = pdf.get_dictionary(halaman).unwrap().get(b"Contents").unwrap().clone();
    let isi = vec![isi, Object::Reference(kosong)];
    pdf.get_object_mut(halaman).unwrap().as_dict_mut().unwrap().set("Contents", isi);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    let nomor = kosong.0;
    let isi = format!("{nomor} 0 obj\n<< /Length 12 >>\nstream\n0 0 9 9 re f\nendstream\nendobj\n");
    let trailer = format!("/Size {}", nomor + 1);
    let pdf = mentah(&tanda(&bytes, "rsa.p12"), &isi, &[(nomor, 0)], &trailer);
    tidak_sah(&pdf, &Temuan::RujukanDiisi);
}

/// What may change in one place may not where it stands in another, too.
#[test]
fn metadata_are_metadata_and_nothing_else() {
    let dasar = |jenis: Dictionary| {
        let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
        let isi = *pdf.objects.iter().find(|(_, satu)| satu.as_stream().is_ok()).unwrap().0;
        let stream = pdf.get_object_mut(isi).unwrap().as_stream_mut().unwrap();
        jenis.iter().for_each(|(kunci, nilai)| stream.dict.set(kunci.clone(), nilai.clone()));
        (pdf, isi)
    };
    let ganti = |pdf: &mut Document, isi: ObjectId, jenis: Dictionary| {
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).expect("a PDF");
        dari(&tanda(&bytes, "rsa.p12"), |update| {
            update.new_document.set_object(isi, Stream::new(jenis, b"0 0 9 9 re f".to_vec()));
        })
    };
    let jenis = dictionary! { "Type" => "Metadata" };
    let (mut pdf, isi) = dasar(jenis.clone());
    pdf.catalog_mut().unwrap().set("Metadata", isi);
    let satu = ganti(&mut pdf, isi, jenis.clone());
    assert_eq!(satu.putusan(), Putusan::TidakSah, "{satu:?}");
    let (mut pdf, isi) = dasar(dictionary! {});
    pdf.trailer.set("Info", isi);
    let satu = ganti(&mut pdf, isi, dictionary! {});
    assert_eq!(satu.putusan(), Putusan::TidakSah, "{satu:?}");
    // Where they stand alone they may.
    let (mut pdf, _) = dasar(dictionary! {});
    let sendiri = pdf.add_object(Stream::new(jenis.clone(), b"<x/>".to_vec()));
    pdf.catalog_mut().unwrap().set("Metadata", sendiri);
    let satu = ganti(&mut pdf, sendiri, jenis);
    assert_eq!(
        (satu.putusan(), satu.temuan.contains(&Temuan::MetadataBerubah)),
        (Putusan::Sah, true)
    );
}

/// Who puts a file together anew may take the last page tree for the file's.
#[test]
fn what_nothing_uses_is_told() {
    for (objek, temuan, putusan) in [
        (dictionary! {}, Temuan::ObjekTakTerpakai, Putusan::Sah),
        (dictionary! { "Type" => "Catalog" }, Temuan::HalamanTersembunyi, Putusan::TakDapatDinilai),
        (dictionary! { "Type" => "Pages" }, Temuan::HalamanTersembunyi, Putusan::TakDapatDinilai),
    ] {
        let satu = pertama(|update| {
            update.new_document.add_object(objek.clone());
        });
        assert!(satu.temuan.contains(&temuan), "{satu:?}");
        assert_eq!(satu.putusan(), putusan);
    }
}

#[test]
fn a_form_shows_its_texts_as_it_did() {
    let huruf = |update: &mut IncrementalDocument| {
        let huruf = update.new_document.add_object(dictionary! { "Type" => "Font" });
        let form = formulir(update);
        let huruf = dictionary! { "Font" => dictionary! { "Helv" => huruf } };
        ambil(update, form).set("DR", huruf);
    };
    let bertulisan = diubah(&tanda(&kecil(), "rsa.p12"), |update| {
        bidang(update, 0, dictionary! { "FT" => "Tx" });
    });
    let mut hasil = nilai(&tanda(&diubah(&tanda(&bertulisan, "p256.p12"), huruf), "rsa.p12"));
    let satu = hasil.tanda.swap_remove(1);
    assert!(satu.temuan.contains(&Temuan::DiubahSesudahnya("formulir")), "{satu:?}");
    // Acrobat brings its fonts with a further signature; where there are signatures only, no text can look otherwise.
    assert_eq!(pertama(huruf).putusan(), Putusan::Sah);
    for kunci in ["NeedAppearances", "XFA", "CO"] {
        let satu = pertama(|update| {
            let form = formulir(update);
            ambil(update, form).set(kunci, true);
        });
        assert_eq!(satu.putusan(), Putusan::TidakSah, "{kunci} {satu:?}");
    }
}

#[test]
fn the_catalog_gets_nothing_but_a_form_and_a_store() {
    for kunci in ["OpenAction", "AA", "Names", "OCProperties", "Outlines", "Perms", "PageLabels"] {
        let satu = pertama(|update| {
            let katalog = katalog(update);
            ambil(update, katalog).set(kunci, dictionary! {});
        });
        assert!(satu.temuan.contains(&Temuan::DiubahSesudahnya("susunan berkas")), "{satu:?}");
    }
}

/// An update of raw bytes behind a signed file: objects, the numbers and places that its table lists, and the trailer's
/// further entries.
pub fn mentah(asli: &[u8], objek: &str, daftar: &[(u32, usize)], trailer: &str) -> Vec<u8> {
    let document = Document::load_mem(asli).expect("a PDF");
    let mut pdf = asli.to_vec();
    let awal = pdf.len();
    pdf.extend_from_slice(objek.as_bytes());
    let tabel = pdf.len();
    let mut teks = "xref\n0 0\n".to_owned();
    for (nomor, letak) in daftar {
        teks += &format!("{nomor} 1\n{:010} 00000 n \n", awal + letak);
    }
    let akar = document.trailer.get(b"Root").unwrap().as_reference().unwrap().0;
    let dulu = document.xref_start;
    teks += &format!(
        "trailer\n<< /Root {akar} 0 R /Prev {dulu} {trailer} >>\nstartxref\n{tabel}\n%%EOF\n"
    );
    pdf.extend_from_slice(teks.as_bytes());
    pdf
}

/// Readers that mend a file take what no table lists: MuPDF shows another page for each of these.
#[test]
fn an_update_is_written_so_that_every_reader_sees_the_same() {
    let asli = tanda(&kecil(), "rsa.p12");
    let besar = Document::load_mem(&asli).unwrap().max_id + 1;
    let ukuran = format!("/Size {besar}");
    let isi = "4 0 obj\n<< /Length 0 >>\nstream\n\nendstream\nendobj\n";
    let baru = format!("{besar} 0 obj\n<< /Isi ({isi}) >>\nendobj\n");
    let alir =
        format!("{besar} 0 obj\n<< /Length {} >>\nstream\n{isi}\nendstream\nendobj\n", isi.len());
    let cukup = format!("/Size {}", besar + 1);
    let ganda = format!("{besar} 0 obj\n<< /A 1 /#41 2 >>\nendobj\n");
    for (objek, daftar, trailer) in [
        // Nothing lists it.
        (isi, vec![], &ukuran),
        // It hides in a text, in a stream, in a comment.
        (&baru, vec![(besar, 0)], &cukup),
        (&alir, vec![(besar, 0)], &cukup),
        (&format!("% {isi}"), vec![], &ukuran),
        // The trailer says that there are fewer.
        (&format!("{besar} 0 obj\n1\nendobj\n"), vec![(besar, 0)], &ukuran),
        // The table says another number, or the same twice.
        (
            &format!("{besar} 0 obj\n1\nendobj\n"),
            vec![(besar + 1, 0)],
            &format!("/Size {}", besar + 2),
        ),
        (
            &format!("{besar} 0 obj\n1\nendobj\n{besar} 0 obj\n2\nendobj\n"),
            vec![(besar, 0), (besar, 15)],
            &cukup,
        ),
        // A key twice: one reader takes the first, another the last.
        (&ganda, vec![(besar, 0)], &cukup),
        // A head as only the most lenient readers take it.
        (&format!("{besar} 0 obj\n(4 %x\n0 obj)\nendobj\n"), vec![(besar, 0)], &cukup),
        (&format!("{besar} 0 obj\n(4 65536 objx)\nendobj\n"), vec![(besar, 0)], &cukup),
        (&format!("{besar} 0 obj\n(4294967300 0 obj)\nendobj\n"), vec![(besar, 0)], &cukup),
        // Something that is nothing.
        ("trailer << /Root 99 0 R >>\n", vec![], &ukuran),
        ("halo\n", vec![], &ukuran),
    ] {
        let pdf = mentah(&asli, objek, &daftar, trailer);
        tidak_sah(&pdf, &Temuan::LanjutanRusak);
    }
    // The same form with nothing in it holds.
    let hasil = nilai(&mentah(&asli, "", &[], &ukuran));
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
}

/// Every reader finds a table whose place is named a byte off.
#[test]
fn the_place_of_the_table_may_be_off_by_a_byte() {
    let asli = tanda(&kecil(), "rsa.p12");
    let ukuran = format!("/Size {}", Document::load_mem(&asli).unwrap().max_id + 1);
    let pdf = mentah(&asli, "", &[], &ukuran);
    let letak = Document::load_mem(&pdf).unwrap().xref_start;
    for geser in [letak - 1, letak + 1] {
        let lain = ganti(&pdf, letak.to_string().as_bytes(), geser.to_string().as_bytes());
        assert_eq!(nilai(&lain).putusan(), Putusan::Sah, "{geser} {:?}", nilai(&lain));
    }
}

/// A file whose first signature fills a field that locks what comes after it (ISO 32000-2, table 236).
fn terkunci(kunci: Dictionary) -> Vec<u8> {
    let pdf = diubah(&tanda(&kecil(), "p256.p12"), |update| {
        bidang(update, 0, dictionary! { "T" => Object::string_literal("Ketua"), "Lock" => kunci });
    });
    let permintaan = Permintaan { bidang: Some("Ketua"), ..permintaan() };
    sign(&pdf, &penanda("rsa.p12"), &permintaan).expect("a signed file")
}

#[test]
fn a_signature_may_forbid_others() {
    let semua = |p: i64| dictionary! { "Action" => "Include", "Fields" => Vec::new(), "P" => p };
    let nama = |cara: &str, nama: &str| {
        dictionary! { "Action" => cara, "Fields" => vec![Object::string_literal(nama)] }
    };
    let dikunci = || Some(Temuan::BidangTerkunci("TandaTangan2".to_owned()));
    for (kunci, temuan) in [
        (semua(1), Some(Temuan::DilarangSertifikasi)),
        (semua(2), None),
        (dictionary! { "Action" => "All" }, dikunci()),
        (nama("Include", "TandaTangan2"), dikunci()),
        (nama("Include", "TandaTangan"), None),
        (nama("Exclude", "TandaTangan2"), None),
        (nama("Exclude", "Lain"), dikunci()),
    ] {
        let hasil = nilai(&tanda(&terkunci(kunci.clone()), "p256.p12"));
        let larang = |satu: &&Temuan| {
            matches!(satu, Temuan::DilarangSertifikasi | Temuan::BidangTerkunci(_))
        };
        assert_eq!(
            hasil.tanda[1].temuan.iter().find(larang),
            temuan.as_ref(),
            "{kunci:?} {hasil:?}"
        );
    }
}

/// What judges a signature may come after the last one, by nobody's hand (ISO 32000-2, 12.8.4.3).
#[test]
fn a_store_may_come_after_the_last_signature() {
    let daftar = data("antara.crl");
    let dengan = |kunci: &str, isi: Object| {
        diubah(&tanda(&kecil(), "rsa.p12"), |update| {
            let isi = match isi {
                Object::Null => vec![Object::from(
                    update.new_document.add_object(Stream::new(dictionary! {}, daftar.clone())),
                )]
                .into(),
                lain => lain,
            };
            let katalog = katalog(update);
            ambil(update, katalog).set("DSS", dictionary! { kunci => isi });
        })
    };
    let hasil = nilai(&dengan("CRLs", Object::Null));
    assert!(matches!(hasil.temuan[..], [Temuan::BahanSesudahTerakhir(_)]), "{hasil:?}");
    assert_eq!(hasil.putusan(), Putusan::Sah);
    // It is a store, and nothing else.
    for (kunci, isi) in
        [("Lain", Object::Null), ("Certs", 1.into()), ("VRI", dictionary! { "A" => 1 }.into())]
    {
        let hasil = nilai(&dengan(kunci, isi));
        assert_eq!(hasil.putusan(), Putusan::TidakSah, "{kunci} {hasil:?}");
    }
}

/// The small file, changed before it is signed.
pub fn disiapkan(ubah: impl FnOnce(&mut Document)) -> Vec<u8> {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    ubah(&mut pdf);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    tanda(&bytes, "rsa.p12")
}

/// What may grow is the store's own lists, and nothing that they seem to lead to.
#[test]
fn a_store_that_leads_to_the_pages_lets_nothing_in() {
    for kunci in ["Type", "Lain"] {
        let asli = disiapkan(|pdf| {
            let pages = pdf.catalog().unwrap().get(b"Pages").unwrap().clone();
            pdf.catalog_mut().unwrap().set("DSS", dictionary! { kunci => pages });
        });
        let satu = dari(&asli, |update| {
            let halaman = halaman(update);
            let isi = Stream::new(dictionary! {}, b"0 0 9 9 re f".to_vec());
            let isi = update.new_document.add_object(isi);
            ambil(update, halaman).set("Contents", isi);
        });
        assert_eq!(satu.putusan(), Putusan::TidakSah, "{kunci} {satu:?}");
    }
}

/// A field that was there, unseen, does not come to light.
#[test]
fn what_was_hidden_stays_hidden() {
    let bidang_lama = |lebih: Dictionary| {
        diubah(&tanda(&kecil(), "p256.p12"), |update| bidang(update, 90, lebih))
    };
    let tertanda = tanda(&bidang_lama(dictionary! { "F" => 2 }), "rsa.p12");
    let lama = Document::load_mem(&tertanda).unwrap();
    let (id, _) = lama
        .objects
        .iter()
        .find(|(_, satu)| satu.as_dict().is_ok_and(|satu| satu.has(b"F") && !satu.has(b"V")))
        .expect("the field");
    let hasil = nilai(&diubah(&tertanda, |update| ambil(update, *id).set("F", 4)));
    assert_eq!(hasil.putusan(), Putusan::TidakSah, "{hasil:?}");
    // Nor does one that stood in the form only.
    let mut luar = None;
    let tertanda = tanda(
        &diubah(&tanda(&kecil(), "p256.p12"), |update| {
            let widget = update.new_document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "Rect" => kotak(90),
                "T" => Object::string_literal("Lain"),
            });
            let formulir = formulir(update);
            pada(update, formulir, b"Fields", widget);
            luar = Some(widget);
        }),
        "rsa.p12",
    );
    let hasil = nilai(&diubah(&tertanda, |update| {
        let halaman = halaman(update);
        pada(update, halaman, b"Annots", luar.expect("a field"));
    }));
    assert_eq!(hasil.putusan(), Putusan::TidakSah, "{hasil:?}");
}

/// Far from the page the library's numbers are too coarse to tell an extent.
#[test]
fn an_extent_far_away_is_one() {
    let jauh: Vec<Object> = [4_000_000_001_i64, 0, 4_000_000_120, 200].map(Object::from).to_vec();
    let riil: Vec<Object> = [4e9_f32, 0.0, 4e9, 200.0].map(Object::Real).to_vec();
    for rect in [jauh, riil] {
        let satu = pertama(|update| bidang(update, 0, dictionary! { "Rect" => rect.clone() }));
        assert!(satu.temuan.contains(&Temuan::GambarSesudahnya), "{satu:?}");
    }
}

/// A copy of a signature's dictionary with other words would say what nobody signed.
#[test]
fn a_signature_stands_where_its_hole_is() {
    let asli = tanda(&kecil(), "rsa.p12");
    let document = Document::load_mem(&asli).unwrap();
    let tanda = document
        .objects
        .values()
        .find_map(|satu| satu.as_dict().ok().filter(|d| d.has(b"ByteRange")));
    let mut salinan = tanda.expect("a signature").clone();
    salinan.set("Reason", Object::string_literal("Setuju"));
    let pdf = diubah(&asli, |update| {
        let salinan = update.new_document.add_object(salinan);
        bidang(update, 0, dictionary! { "V" => salinan });
    });
    let hasil = nilai(&pdf);
    assert_eq!(hasil.tanda.len(), 2);
    assert_eq!(hasil.putusan(), Putusan::TidakSah, "{hasil:?}");
    assert!(hasil.tanda.iter().any(|satu| satu.temuan == [Temuan::LubangSalah]), "{hasil:?}");
}

/// Of two objects with one number, some readers take the last once something makes them put the file together anew.
#[test]
fn what_no_table_lists_is_told_once_something_follows() {
    let dasar = kecil();
    let isi = *Document::load_mem(&dasar)
        .unwrap()
        .objects
        .iter()
        .find(|(_, satu)| satu.as_stream().is_ok())
        .unwrap()
        .0;
    // Behind the real objects, before their table.
    let at = Document::load_mem(&dasar).unwrap().xref_start;
    let tersembunyi =
        format!("{} 0 obj\n<</Length 12>>\nstream\n0 0 9 9 re f\nendstream\nendobj\n", isi.0);
    let mut pdf = [&dasar[..at], tersembunyi.as_bytes(), &dasar[at..]].concat();
    pdf = ganti(
        &pdf,
        format!("\n{at}").as_bytes(),
        format!("\n{}", at + tersembunyi.len()).as_bytes(),
    );
    let asli = tanda(&pdf, "rsa.p12");
    let ukuran = format!("/Size {}", Document::load_mem(&asli).unwrap().max_id + 1);
    let hasil = nilai(&mentah(&asli, "", &[], &ukuran));
    assert_eq!(hasil.temuan.first(), Some(&Temuan::ObjekDiLuarTabel), "{hasil:?}");
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai);
}
