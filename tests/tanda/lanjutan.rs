//! Updates as other programs write them: what every reader takes alike is no forgery, however it is written; what only some
//! of them see is told.

use lkjip::tanda::verifikasi::{Putusan, Temuan};

use super::serangan::diubah;
use super::sesudah::{ambil, mentah};
use super::*;

/// How many numbers a file has.
fn besar(pdf: &[u8]) -> u32 {
    Document::load_mem(pdf).expect("a PDF").max_id + 1
}

fn akar_berkas(pdf: &[u8]) -> u32 {
    let dokumen = Document::load_mem(pdf).expect("a PDF");
    dokumen.trailer.get(b"Root").unwrap().as_reference().unwrap().0
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

/// What broke is told where it broke, and not of the last signature, behind which there is nothing.
#[test]
fn nothing_is_said_of_nothing() {
    let asli = tanda(&kecil(), "rsa.p12");
    let ukuran = format!("/Size {}", besar(&asli));
    let hasil = nilai(&tanda(&mentah(&asli, "", &[], &format!("{ukuran} /A 1 /A 2")), "p256.p12"));
    assert_eq!(hasil.tanda[0].temuan.last(), Some(&Temuan::LanjutanRusak), "{hasil:?}");
    assert_eq!((hasil.tanda[1].putusan(), hasil.temuan), (Putusan::Sah, Vec::new()));
}
