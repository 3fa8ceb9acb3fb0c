//! Updates as other programs write them: what every reader takes alike is no forgery, however it is written; what only some
//! of them see is told.

use lkjip::tanda::verifikasi::{Putusan, Temuan, Verifikasi};

use super::serangan::diubah;
use super::sesudah::{ambil, disiapkan, formulir, katalog, kotak, mentah, pada};
use super::*;

/// How many numbers a file has.
fn besar(pdf: &[u8]) -> u32 {
    Document::load_mem(pdf).expect("a PDF").max_id + 1
}

fn akar_berkas(pdf: &[u8]) -> u32 {
    let dokumen = Document::load_mem(pdf).expect("a PDF");
    dokumen.trailer.get(b"Root").unwrap().as_reference().unwrap().0
}

/// An object as it is written last.
fn tertulis(pdf: &[u8], nomor: u32) -> String {
    let kepala = format!("\n{nomor} 0 obj");
    let at = pdf.windows(kepala.len()).rposition(|satu| satu == kepala.as_bytes()).unwrap() + 1;
    let panjang = cari(&pdf[at..], b"endobj").unwrap() + b"endobj\n".len();
    String::from_utf8(pdf[at..at + panjang].to_vec()).expect("text")
}

/// A signed file with an object rewritten and signed over.
fn ditulis_ulang(asli: &[u8], jenis: &str, dari: &str, ke: &str) -> Verifikasi {
    let dokumen = Document::load_mem(asli).expect("a PDF");
    let punya = |satu: &Object| satu.as_dict().is_ok_and(|satu| satu.has_type(jenis.as_bytes()));
    let nomor = dokumen.objects.iter().find(|(_, satu)| punya(satu)).expect("an object").0.0;
    let teks = tertulis(asli, nomor);
    assert!(teks.contains(dari), "{teks}");
    let ukuran = format!("/Size {}", besar(asli));
    let pdf = mentah(asli, &teks.replace(dari, ke), &[(nomor, 0)], &ukuran);
    nilai(&tanda(&pdf, "p256.p12"))
}

#[test]
fn a_number_is_what_it_comes_to() {
    let asli = disiapkan(|pdf| {
        let halaman = *pdf.get_pages().get(&1).unwrap();
        let halaman = pdf.get_object_mut(halaman).unwrap().as_dict_mut().unwrap();
        halaman.set("Rotate", 90);
        halaman.set("CropBox", vec![Object::Real(0.5), 0.into(), 150.into(), 150.into()]);
    });
    for (dari, ke) in
        [("0 0 200 200", "0.0 -0 200. +200.00"), ("0.5 0 150", ".50 0.0 150.0"), ("200]", "200 ]")]
    {
        let hasil = ditulis_ulang(&asli, "Page", dari, ke);
        assert_eq!(hasil.putusan(), Putusan::Sah, "{ke} {hasil:?}");
    }
    let hasil = ditulis_ulang(&asli, "Annot", "[-10 -10 ", "[-10.0 -10. ");
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    for (dari, ke) in [
        ("0 0 200 200", "0 0 200 200.01"),
        ("0 0 200 200", "0 0 200 (200)"),
        ("0 0 200 200", "0 0 200"),
        ("0.5 0 150", "0.6 0 150"),
        ("0.5 0 150", "0 0 150"),
        // An integer is asked for: some readers pass over any other number.
        ("/Rotate 90", "/Rotate 90.0"),
        ("/Rotate 90", "/Rotate 0"),
    ] {
        let hasil = ditulis_ulang(&asli, "Page", dari, ke);
        let halaman = Temuan::DiubahSesudahnya("halaman");
        assert!(hasil.tanda[0].temuan.contains(&halaman), "{ke} {hasil:?}");
    }
}

/// Numbers so large that others are read as the same: where such an object is written anew nobody can tell.
#[test]
fn a_number_that_is_read_as_another_is_not_believed() {
    let asli = disiapkan(|pdf| {
        let halaman = *pdf.get_pages().get(&1).unwrap();
        let halaman = pdf.get_object_mut(halaman).unwrap().as_dict_mut().unwrap();
        halaman.set("CropBox", vec![Object::Real(4e9), 0.into(), Object::Real(4e9), 150.into()]);
    });
    assert_eq!(nilai(&asli).putusan(), Putusan::Sah);
    for (dari, ke) in [("4000000000.0 150", "4000000010.5 150"), ("/Page/", "/Page /")] {
        let hasil = ditulis_ulang(&asli, "Page", dari, ke);
        let halaman = Temuan::DiubahSesudahnya("halaman");
        assert!(hasil.tanda[0].temuan.contains(&halaman), "{ke} {hasil:?}");
    }
}

/// Every reader goes over white space to the object that a table names.
#[test]
fn a_table_may_name_the_white_space_before_an_object() {
    let asli = tanda(&kecil(), "rsa.p12");
    let baru = besar(&asli);
    let ukuran = format!("/Size {}", baru + 1);
    for sela in ["\n", "\r\n", " \t\r\n\n"] {
        let objek = format!("{sela}{baru} 0 obj\n<<>>\nendobj\n");
        let hasil = nilai(&tanda(&mentah(&asli, &objek, &[(baru, 0)], &ukuran), "p256.p12"));
        assert_eq!(hasil.putusan(), Putusan::Sah, "{sela:?} {hasil:?}");
    }
    // Nothing else stands between, and it is that object.
    let (lain, isi) = (baru + 1, "<<>>\nendobj\n");
    for objek in [
        format!("%\n{baru} 0 obj\n{isi}"),
        format!("\n{lain} 0 obj\n{isi}{baru} 0 obj\n{isi}"),
        format!("\n{baru} 1 obj\n{isi}"),
    ] {
        let ukuran = format!("/Size {}", lain + 1);
        tidak_sah(&mentah(&asli, &objek, &[(baru, 0)], &ukuran), &Temuan::LanjutanRusak);
    }
}

/// An update that changes nothing, and says that there is nothing: the next one puts that right.
#[test]
fn the_last_size_is_the_one_that_counts() {
    let asli = tanda(&kecil(), "rsa.p12");
    let kosong = mentah(&asli, "", &[], "/Size 1");
    tidak_sah(&kosong, &Temuan::LanjutanRusak);
    let hasil =
        nilai(&tanda(&mentah(&kosong, "", &[], &format!("/Size {}", besar(&asli))), "p256.p12"));
    assert_eq!(hasil.temuan, [Temuan::ObjekDiLuarTabel], "{hasil:?}");
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai);
}

/// A table in a stream, as the words of one object.
fn tabel_aliran(nomor: u32, akar: u32, lebih: &str) -> String {
    format!(
        "{nomor} 0 obj\n<< /Type /XRef /Size {} /W [1 4 2] /Index [{nomor} 1] /Root {akar} 0 R /Length 7 {lebih} >>\n\
         stream\n\x01\0\0\0\0\0\0\nendstream\nendobj\n",
        nomor + 1
    )
}

/// PDFBox leaves one behind.
#[test]
fn a_table_that_the_file_does_not_lead_to_is_told() {
    let asli = tanda(&kecil(), "rsa.p12");
    let baru = besar(&asli);
    let objek = tabel_aliran(baru, akar_berkas(&asli), "");
    let pdf = mentah(&asli, &objek, &[(baru, 0)], &format!("/Size {}", baru + 1));
    let hasil = nilai(&tanda(&pdf, "p256.p12"));
    assert!(hasil.tanda[0].temuan.contains(&Temuan::TabelBerlebih), "{hasil:?}");
    assert_eq!((hasil.putusan(), hasil.temuan.len()), (Putusan::TakDapatDinilai, 0), "{hasil:?}");
}

/// As Word writes it: the table for some readers holds the trailer for them, metadata included.
#[test]
fn metadata_may_be_named_by_two_tables() {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    let info = pdf.add_object(dictionary! { "Title" => Object::string_literal("Lama") });
    pdf.trailer.set("Info", info);
    let mut polos = Vec::new();
    pdf.save_to(&mut polos).expect("a PDF");
    let baru = besar(&polos);
    let objek = tabel_aliran(baru, akar_berkas(&polos), &format!("/Info {} 0 R", info.0));
    let lebih = format!("/Size {} /Info {} 0 R /XRefStm {}", baru + 1, info.0, polos.len());
    let hibrida = mentah(&polos, &objek, &[(baru, 0)], &lebih);
    let hasil = nilai(&diubah(&tanda(&hibrida, "rsa.p12"), |update| {
        ambil(update, info).set("Title", Object::string_literal("Baru"));
    }));
    assert_eq!(hasil.temuan.first(), Some(&Temuan::Hibrida), "{hasil:?}");
    assert!(hasil.tanda[0].temuan.contains(&Temuan::MetadataBerubah), "{hasil:?}");
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai, "{hasil:?}");
}

/// A key of LibreOffice's, which leads it to the document that it opens in place of the pages.
#[test]
fn what_a_trailer_leads_to_is_told() {
    let kunci = "AdditionalStreams";
    let merujuk = |nomor: u32| vec![Object::Name(b"odt".to_vec()), Object::Reference((nomor, 0))];
    let berkunci = |nomor: u32| disiapkan(|pdf| pdf.trailer.set(kunci, merujuk(nomor)));
    let kosong = 40;
    for (asli, nomor, lain) in
        [(berkunci(kosong), kosong, true), (berkunci(1), kosong, true), (berkunci(1), 1, false)]
    {
        let objek = format!("{kosong} 0 obj\n<< >>\nendobj\n");
        let lebih = format!("/Size {} /{kunci} [/odt {nomor} 0 R]", kosong + 1);
        let hasil = nilai(&mentah(&asli, &objek, &[(kosong, 0)], &lebih));
        let temuan = Temuan::TrailerLain(kunci.to_owned());
        assert_eq!(hasil.tanda[0].temuan.contains(&temuan), lain, "{nomor} {hasil:?}");
        let putusan = if lain { Putusan::TakDapatDinilai } else { Putusan::Sah };
        assert_eq!(hasil.putusan(), putusan, "{nomor} {hasil:?}");
    }
}

/// With another catalog named by the last trailer, behind which no place is told.
fn berakar(mut pdf: Vec<u8>, lama: u32, baru: u32) -> Vec<u8> {
    let akar = format!("/Root {lama} ");
    let at = pdf.windows(akar.len()).rposition(|satu| satu == akar.as_bytes()).expect("a trailer");
    pdf.splice(at..at + akar.len(), format!("/Root {baru} ").bytes());
    pdf
}

/// Some write the catalog anew under another number, with every update.
#[test]
fn a_catalog_may_have_another_number() {
    let berkatalog = |pdf: &[u8], lebih: &str| {
        let (lama, baru) = (akar_berkas(pdf), besar(pdf));
        let teks = tertulis(pdf, lama).replacen(&lama.to_string(), &baru.to_string(), 1);
        let teks = teks.replacen("<<", &format!("<<{lebih}"), 1);
        berakar(mentah(pdf, &teks, &[(baru, 0)], &format!("/Size {}", baru + 1)), lama, baru)
    };
    let asli = tanda(&kecil(), "rsa.p12");
    let sekali = berkatalog(&asli, "");
    let dua_kali = berkatalog(&tanda(&sekali, "p256.p12"), "/Version/2.0");
    for pdf in [sekali, tanda(&dua_kali, "p256.p12")] {
        assert_eq!(nilai(&pdf).putusan(), Putusan::Sah, "{:?}", nilai(&pdf));
    }
    let susunan = Temuan::DiubahSesudahnya("susunan berkas");
    for lebih in ["/OpenAction[]", "/Names<<>>", "/OCProperties<<>>"] {
        tidak_sah(&berkatalog(&asli, lebih), &susunan);
    }
    // One that was there, but nobody's.
    let mut lain = 0;
    let tersembunyi = disiapkan(|pdf| {
        let katalog = pdf.catalog().unwrap().clone();
        lain = pdf.add_object(katalog).0;
    });
    let lama = akar_berkas(&tersembunyi);
    let pdf = mentah(&tersembunyi, "", &[], &format!("/Size {}", besar(&tersembunyi)));
    tidak_sah(&berakar(pdf, lama, lain), &susunan);
}

/// Nothing is drawn by the order of a form's fields; those that were there keep it all the same.
#[test]
fn new_fields_may_stand_before_old_ones() {
    let sisip = |pdf: &[u8], ubah: fn(&mut Vec<Object>)| {
        nilai(&diubah(pdf, |update| {
            let form = formulir(update);
            let bidang = update.new_document.add_object(dictionary! {
                "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "Rect" => kotak(0),
                "T" => Object::string_literal("Lain"),
            });
            pada(update, form, b"Fields", bidang);
            ubah(ambil(update, form).get_mut(b"Fields").unwrap().as_array_mut().unwrap());
        }))
    };
    let asli = tanda(&tanda(&kecil(), "rsa.p12"), "p256.p12");
    let hasil = sisip(&asli, |semua| semua.rotate_right(1));
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    for ubah in [
        |semua: &mut Vec<Object>| semua.reverse(),
        |semua: &mut Vec<Object>| {
            semua.remove(0);
        },
    ] {
        let hasil = sisip(&asli, ubah);
        assert_eq!(hasil.putusan(), Putusan::TidakSah, "{hasil:?}");
    }
}

/// What is kept for a single signature may be named by a longer hash than SHA-1.
#[test]
fn a_store_names_signatures_by_any_hash() {
    let dengan = |kunci: &str, jenis: Object| {
        nilai(&diubah(&tanda(&kecil(), "rsa.p12"), |update| {
            let isi = Stream::new(dictionary! {}, data("antara.crl"));
            let semua = vec![Object::from(update.new_document.add_object(isi))];
            let milik = dictionary! { "Type" => jenis, "CRL" => semua.clone() };
            let dss = dictionary! { "CRLs" => semua, "VRI" => dictionary! { kunci => milik } };
            let katalog = katalog(update);
            ambil(update, katalog).set("DSS", dss);
        }))
    };
    for panjang in [40, 64, 128] {
        let hasil = dengan(&"0A".repeat(panjang / 2), "VRI".into());
        assert_eq!(hasil.putusan(), Putusan::Sah, "{panjang} {hasil:?}");
    }
    let hasil = dengan(&"0a".repeat(20), Object::string_literal("VRI"));
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    for kunci in ["Lain", &"0G".repeat(32)] {
        let hasil = dengan(kunci, "VRI".into());
        assert_eq!(hasil.putusan(), Putusan::TidakSah, "{kunci} {hasil:?}");
    }
}

/// Adobe's own signature, which lets its reader fill forms, is nobody's.
#[test]
fn a_right_to_use_is_no_signature() {
    let berhak = |langsung: bool| {
        let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
        let hak = dictionary! {
            "Type" => "Sig", "SubFilter" => "adbe.pkcs7.detached",
            "ByteRange" => vec![0.into(), 1.into(), 2.into(), 3.into()],
            "Contents" => Object::string_literal("x"),
        };
        let hak = if langsung { hak.into() } else { Object::from(pdf.add_object(hak)) };
        pdf.catalog_mut().unwrap().set("Perms", dictionary! { "UR3" => hak });
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).expect("a PDF");
        bytes
    };
    for pdf in [berhak(true), berhak(false)] {
        let hasil = nilai(&pdf);
        assert_eq!(hasil.tanda[0].temuan, [Temuan::HakPakai], "{hasil:?}");
        assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai, "{hasil:?}");
        // Whoever signs besides is judged by himself.
        let hasil = nilai(&tanda(&pdf, "rsa.p12"));
        let putusan: Vec<Putusan> = hasil.tanda.iter().map(|satu| satu.putusan()).collect();
        assert_eq!(putusan, [Putusan::Sah, Putusan::TakDapatDinilai], "{hasil:?}");
        assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai);
    }
}

/// What broke is told where it broke, and not of the last signature, behind which there is nothing.
#[test]
fn nothing_is_said_of_nothing() {
    let asli = tanda(&kecil(), "rsa.p12");
    let ukuran = format!("/Size {}", besar(&asli));
    let hasil = nilai(&tanda(&mentah(&asli, "", &[], &format!("{ukuran} /A 1 /A 2")), "p256.p12"));
    assert_eq!(hasil.tanda[0].temuan.last(), Some(&Temuan::LanjutanRusak), "{hasil:?}");
    assert_eq!((hasil.tanda[1].putusan(), hasil.temuan), (Putusan::Sah, Vec::new()));
}
