//! What the file itself brings for judging: lists of revoked certificates, and time stamps over the whole of it.

use lkjip::tanda::verifikasi::{JenisTanda, Putusan, Temuan};
use lkjip::tanda::{Permintaan, sign};
use lopdf::{IncrementalDocument, StringFormat};
use sha2::{Digest, Sha256};

use super::stempel::jawab;
use super::*;

/// The smallest PDF, with the issuer's list in its security store.
fn dengan_daftar() -> Vec<u8> {
    dengan("CRLs", "antara.crl")
}

/// The smallest PDF, with one file in its security store.
pub fn dengan(kunci: &str, nama: &str) -> Vec<u8> {
    let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
    let isi = pdf.add_object(Stream::new(dictionary! {}, data(nama)));
    let catalog = pdf.catalog_mut().expect("a catalog");
    catalog.set("DSS", dictionary! { kunci => vec![Object::from(isi)] });
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).expect("a PDF");
    bytes
}

#[test]
fn a_revoked_certificate_does_not_hold() {
    let hasil = nilai(&tanda(&dengan_daftar(), "dicabut.p12"));
    // At the tests' moment it was not yet taken back, as the list's own date for it says.
    let semua = &hasil.tanda[0].temuan;
    let dicabut = semua.iter().any(|satu| matches!(satu, Temuan::Dicabut { .. }));
    let kini = DateTime::new(2099, 1, 1, 0, 0, 0).expect("a moment");
    let nanti = verifikasi(&tanda(&dengan_daftar(), "dicabut.p12"), &akar("akar.pem"), kini);
    assert!(!dicabut && nanti.putusan() == Putusan::TidakSah, "{hasil:?} {nanti:?}");
    assert!(matches!(nanti.tanda[0].temuan[..], [Temuan::Dicabut { .. }, ..]), "{nanti:?}");
}

#[test]
fn a_list_tells_that_others_are_not_revoked() {
    let hasil = nilai(&tanda(&dengan_daftar(), "rsa.p12"));
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    let [Temuan::TidakDicabut { pemilik, .. }, Temuan::PencabutanTakDiketahui(antara)] =
        &hasil.tanda[0].temuan[..]
    else {
        panic!("{hasil:?}")
    };
    assert_eq!((pemilik.as_str(), antara.as_str()), ("Penanda Tangan Uji", "Penerbit Antara Uji"));
}

/// That a list does not name a certificate counts neither after the next one was due nor before it was made.
#[test]
fn an_outdated_list_or_one_of_the_future_tells_nothing() {
    for (nama, tahun) in [("basi.crl", 2026), ("antara.crl", 2025)] {
        let pdf = tanda(&dengan("CRLs", nama), "rsa.p12");
        let hasil = verifikasi(&pdf, &akar("akar.pem"), saat(tahun));
        let temuan = &hasil.tanda[0].temuan;
        let tahu = |satu: &Temuan| matches!(satu, Temuan::TidakDicabut { .. });
        let tak_tahu = |satu: &Temuan| matches!(satu, Temuan::PencabutanTakDiketahui(_));
        assert!(!temuan.iter().any(tahu), "{nama} {hasil:?}");
        assert_eq!(temuan.iter().filter(|satu| tak_tahu(satu)).count(), 2, "{nama} {hasil:?}");
    }
}

/// A list that its issuer did not sign says nothing.
#[test]
fn a_forged_list_is_not_believed() {
    let pdf = dengan_daftar();
    let daftar = data("antara.crl");
    let at = cari(&pdf, &daftar).expect("the list");
    let mut palsu = pdf;
    palsu[at + daftar.len() - 8] ^= 1;
    let hasil = nilai(&tanda(&palsu, "rsa.p12"));
    assert!(
        matches!(hasil.tanda[0].temuan[..], [Temuan::PencabutanTakDiketahui(_), _]),
        "{hasil:?}"
    );
}

/// Nor is one of another issuer, though it bears the right name.
#[test]
fn a_list_of_another_issuer_is_not_believed() {
    for nama in ["palsu.crl", "lain.crl"] {
        let hasil = nilai(&tanda(&dengan("CRLs", nama), "rsa.p12"));
        let temuan = &hasil.tanda[0].temuan;
        assert!(matches!(temuan[..], [Temuan::PencabutanTakDiketahui(_), _]), "{hasil:?}");
    }
}

/// Answers count as lists do: of the issuer itself, or of its responder.
#[test]
fn an_answer_tells_whether_a_certificate_is_revoked() {
    for (nama, p12) in [("rsa.ocsp", "rsa.p12"), ("p256.ocsp", "p256.p12")] {
        let hasil = nilai(&tanda(&dengan("OCSPs", nama), p12));
        let saat = DateTime::new(2026, 1, 1, 0, 0, 0).expect("a moment");
        let Temuan::TidakDicabut { menurut, .. } = &hasil.tanda[0].temuan[0] else {
            panic!("{hasil:?}")
        };
        assert_eq!((hasil.putusan(), *menurut), (Putusan::Sah, saat));
    }
    let pdf = tanda(&dengan("OCSPs", "dicabut.ocsp"), "dicabut.p12");
    let hasil = verifikasi(&pdf, &akar("akar.pem"), saat(2099));
    assert_eq!(hasil.putusan(), Putusan::TidakSah, "{hasil:?}");
    assert!(matches!(hasil.tanda[0].temuan[..], [Temuan::Dicabut { .. }, ..]), "{hasil:?}");
}

/// Not by anybody else's key, not with a changed byte, and not about another certificate.
#[test]
fn a_forged_answer_is_not_believed() {
    let asli = dengan("OCSPs", "p256.ocsp");
    let jawaban = data("p256.ocsp");
    let at = cari(&asli, &jawaban).expect("the answer");
    // Somewhere in what is signed: the hash of the issuer's name, the moment, the status.
    for geser in [60, 80, 100, 130] {
        let mut rusak = asli.clone();
        rusak[at + geser] ^= 1;
        let hasil = nilai(&tanda(&rusak, "p256.p12"));
        assert!(
            matches!(hasil.tanda[0].temuan[..], [Temuan::PencabutanTakDiketahui(_), _]),
            "{geser}: {hasil:?}"
        );
    }
    for (nama, p12) in
        [("palsu.ocsp", "p256.p12"), ("p256.ocsp", "rsa.p12"), ("rsa.ocsp", "p256.p12")]
    {
        let hasil = nilai(&tanda(&dengan("OCSPs", nama), p12));
        let temuan = &hasil.tanda[0].temuan;
        assert!(matches!(temuan[..], [Temuan::PencabutanTakDiketahui(_), _]), "{nama} {hasil:?}");
    }
}

/// A time stamp over the whole file, as another program puts it there.
fn stempel_arsip(pdf: &[u8]) -> Vec<u8> {
    const TEMPAT: usize = 8192;
    let mut update =
        IncrementalDocument::create_from(pdf.to_vec(), Document::load_mem(pdf).unwrap());
    let nol = Object::String(vec![0; TEMPAT], StringFormat::Hexadecimal);
    let isi = update.new_document.add_object(dictionary! {
        "Type" => "DocTimeStamp", "Filter" => "Adobe.PPKLite", "SubFilter" => "ETSI.RFC3161",
        "ByteRange" => vec![Object::Integer(0), 9_999_999.into(), 9_999_999.into(), 9_999_999.into()],
        "Contents" => nol,
    });
    let bidang = update.new_document.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Sig", "T" => Object::string_literal("Arsip"),
        "V" => isi, "Rect" => vec![Object::Integer(-10); 4], "F" => 132,
    });
    let form = update
        .get_prev_documents()
        .catalog()
        .unwrap()
        .get(b"AcroForm")
        .unwrap()
        .as_reference()
        .unwrap();
    update.opt_clone_object_to_new_document(form).unwrap();
    let form = update.new_document.get_object_mut(form).unwrap().as_dict_mut().unwrap();
    form.get_mut(b"Fields").unwrap().as_array_mut().unwrap().push(bidang.into());
    let mut out = Vec::new();
    update.save_to(&mut out).unwrap();
    out.push(b'\n');
    let dari = cari(&out, &[b"<".as_slice(), &[b'0'; 99]].concat()).expect("the hole");
    let sampai = dari + 2 + 2 * TEMPAT;
    let belum = "[0 9999999 9999999 9999999]";
    let rentang = format!("[0 {dari} {sampai} {}]", out.len() - sampai);
    let mut out = ganti(&out, belum.as_bytes(), format!("{rentang:<27}").as_bytes());
    let sidik = Sha256::new().chain_update(&out[..dari]).chain_update(&out[sampai..]).finalize();
    // TimeStampReq: version 1, SHA-256 and the hash, the authority's certificate wanted.
    let awal =
        b"\x30\x37\x02\x01\x01\x30\x2f\x30\x0b\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x04\x20";
    let jawaban = jawab(&[awal.as_slice(), sidik.as_slice(), b"\x01\x01\xff"].concat());
    // TimeStampResp: a head of four bytes, then the status, then the token.
    let status = usize::from(jawaban[5]) + 2;
    let hex: String = jawaban[4 + status..].iter().map(|byte| format!("{byte:02x}")).collect();
    out[dari + 1..dari + 1 + hex.len()].copy_from_slice(hex.as_bytes());
    out
}

#[test]
#[ignore = "needs openssl; .ci/run has it"]
fn a_stamp_over_the_file_proves_what_was_there() {
    let pdf = stempel_arsip(&tanda(&kecil(), "rsa.p12"));
    let hasil = verifikasi(&pdf, &akar("akar.pem"), saat(2100));
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    let jenis: Vec<JenisTanda> = hasil.tanda.iter().map(|satu| satu.jenis).collect();
    assert_eq!(jenis, [JenisTanda::TandaTangan, JenisTanda::StempelWaktu]);
    // The certificate had run out by the moment that the stamp proves, so that nothing tells when it was used.
    let dulu = Permintaan { saat: saat(2020), ..permintaan() };
    let lewat = sign(&kecil(), &penanda("lewat.p12"), &dulu).expect("a signed file");
    let hasil = verifikasi(&stempel_arsip(&lewat), &akar("akar.pem"), saat(2100));
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai, "{hasil:?}");
    let lewat = matches!(hasil.tanda[0].temuan[..], [Temuan::KedaluwarsaTanpaStempel { .. }, ..]);
    assert!(lewat, "{hasil:?}");
    // And a changed byte is a changed byte for both.
    let mut rusak = pdf;
    rusak[20] ^= 1;
    assert_eq!(nilai(&rusak).putusan(), Putusan::TidakSah);
}
