//! What is signed here holds, and is told truly.

use lkjip::tanda::verifikasi::{JenisTanda, Putusan, Temuan, Waktu};
use lkjip::tanda::{Gagal, Permintaan, konsep, sign};

use super::*;

#[test]
fn both_kinds_of_key_and_both_kinds_of_file_sign() {
    for (p12, nama, kekuatan) in [
        ("rsa.p12", "Penanda Tangan Uji", "RSA 2048 bit, SHA-256"),
        ("rsa-lama.p12", "Penanda Tangan Uji", "RSA 2048 bit, SHA-256"),
        ("p256.p12", "Sekretaris Uji", "EC P-256, SHA-256"),
    ] {
        for pdf in [&kecil(), &*LAPORAN] {
            let hasil = nilai(&tanda(pdf, p12));
            assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
            let [satu] = hasil.tanda.as_slice() else { panic!("{hasil:?}") };
            assert_eq!(
                (satu.jenis, satu.bidang.as_str()),
                (JenisTanda::TandaTangan, "TandaTangan1")
            );
            assert_eq!(satu.waktu, Waktu::Pengakuan(kini()));
            let siapa = satu.penanda.as_ref().expect("a signatory");
            assert_eq!((siapa.nama.as_str(), siapa.kekuatan.as_str()), (nama, kekuatan));
            assert_eq!(siapa.rantai, [nama, "Penerbit Antara Uji", "Akar Uji"]);
            assert_eq!(satu.lingkup.map(|(_, sisa)| sisa), Some(0));
        }
    }
}

#[test]
fn the_unsigned_file_is_the_beginning_of_the_signed_one() {
    let satu = tanda(&LAPORAN, "rsa.p12");
    assert!(satu.starts_with(&LAPORAN));
    let dua = tanda(&satu, "p256.p12");
    assert!(dua.starts_with(&satu));
    assert!(dua.ends_with(b"%%EOF\n"));
    // Signed with RSA at the same moment, the same file comes out.
    assert_eq!(satu, tanda(&LAPORAN, "rsa.p12"));
}

#[test]
fn a_file_without_a_last_newline_gets_one_first() {
    let mut pdf = kecil();
    while pdf.last().is_some_and(u8::is_ascii_whitespace) {
        pdf.pop();
    }
    let hasil = tanda(&pdf, "p256.p12");
    assert!(hasil.starts_with(&[pdf.as_slice(), b"\n"].concat()));
    assert_eq!(nilai(&hasil).putusan(), Putusan::Sah);
}

#[test]
fn two_signatories_both_hold() {
    let dua = tanda(&tanda(&LAPORAN, "rsa.p12"), "p256.p12");
    let hasil = nilai(&dua);
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    let nama: Vec<&str> = hasil.tanda.iter().map(|satu| satu.bidang.as_str()).collect();
    assert_eq!(nama, ["TandaTangan1", "TandaTangan2"]);
    let sisa: Vec<bool> =
        hasil.tanda.iter().map(|satu| satu.lingkup.is_some_and(|(_, sisa)| sisa > 0)).collect();
    assert_eq!(sisa, [true, false]);
}

#[test]
fn the_name_of_the_field_can_be_chosen_once() {
    let permintaan = Permintaan {
        bidang: Some("Kepala"),
        alasan: Some("Pengesahan"),
        saat: kini(),
        bekal: None,
    };
    let satu = sign(&kecil(), &penanda("p256.p12"), &permintaan).expect("a signed file");
    let hasil = nilai(&satu);
    assert_eq!(hasil.tanda[0].bidang, "Kepala");
    assert_eq!(hasil.tanda[0].alasan.as_deref(), Some("Pengesahan"));
    let lagi = sign(&satu, &penanda("p256.p12"), &permintaan);
    assert_eq!(lagi, Err(Gagal::BidangTerpakai("Kepala".to_owned())));
}

#[test]
fn without_roots_or_signature_nothing_is_judged() {
    let tanpa_akar = verifikasi(&tanda(&kecil(), "rsa.p12"), &[], kini());
    assert_eq!(tanpa_akar.putusan(), Putusan::TakDapatDinilai);
    assert!(tanpa_akar.tanda[0].temuan.contains(&Temuan::TanpaAkar));
    let polos = nilai(&kecil());
    assert_eq!(
        (polos.putusan(), polos.temuan),
        (Putusan::TakDapatDinilai, vec![Temuan::TanpaTanda])
    );
}

#[test]
fn a_root_that_is_not_trusted_makes_nothing_valid() {
    let hasil = verifikasi(&tanda(&kecil(), "rsa.p12"), &akar("akar-lain.pem"), kini());
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai);
    assert!(hasil.tanda[0].temuan.contains(&Temuan::RantaiPutus("Akar Uji".to_owned())));
    let sendiri = nilai(&tanda(&kecil(), "sendiri.p12"));
    assert_eq!(sendiri.putusan(), Putusan::TakDapatDinilai);
    let dibuat = Temuan::DibuatSendiri("Buatan Sendiri Uji".to_owned());
    assert!(sendiri.tanda[0].temuan.contains(&dibuat), "{sendiri:?}");
}

#[test]
fn an_intermediate_can_be_trusted_by_itself() {
    let hasil = verifikasi(&tanda(&kecil(), "rsa.p12"), &akar("antara.pem"), kini());
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
}

#[test]
fn a_certificate_counts_only_while_it_holds() {
    let lama = penanda("lewat.p12");
    assert_eq!(lama.ensure_fit(saat(2020)), Ok(()));
    assert!(matches!(lama.ensure_fit(kini()), Err(Gagal::Kedaluwarsa(_))));
    assert!(matches!(lama.ensure_fit(saat(2019)), Err(Gagal::BelumBerlaku(_))));
    // Signed after its end, as the signatory alone says: that proves nothing (ETSI EN 319 102-1, OUT_OF_BOUNDS_NO_POE).
    let hasil = nilai(&tanda(&kecil(), "lewat.p12"));
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai);
    let mengaku = matches!(hasil.tanda[0].temuan[..], [Temuan::MengakuDiLuarMasa { .. }, ..]);
    assert!(mengaku, "{hasil:?}");
    // Said to be signed before, which nobody proves; and judged while it held.
    let dulu = Permintaan { saat: saat(2020), ..permintaan() };
    let pdf = sign(&kecil(), &lama, &dulu).expect("a signed file");
    let hasil = nilai(&pdf);
    assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai, "{hasil:?}");
    assert_eq!(verifikasi(&pdf, &akar("akar.pem"), saat(2020)).putusan(), Putusan::Sah);
}

/// A clock that lags behind makes certificates and signatures of today look like tomorrow's.
#[test]
fn a_clock_that_is_behind_is_told() {
    let pdf = tanda(&kecil(), "rsa.p12");
    let belum = verifikasi(&pdf, &akar("akar.pem"), saat(2019));
    assert_eq!(belum.putusan(), Putusan::TakDapatDinilai, "{belum:?}");
    let kata: Vec<String> = belum.tanda[0].temuan.iter().map(Temuan::to_string).collect();
    let baru = "sertifikat \"Penanda Tangan Uji\" baru berlaku sejak 1 Januari 2020, sesudah saat penilaian (27 Februari \
                2019); bila hari itu sudah lewat, betulkan jam komputer ini";
    assert!(kata.iter().any(|satu| satu == baru), "{kata:?}");
    let nanti = verifikasi(&pdf, &akar("akar.pem"), saat(2025));
    assert!(nanti.tanda[0].temuan.contains(&Temuan::WaktuBelumTiba), "{nanti:?}");
    assert_eq!(nanti.putusan(), Putusan::Sah);
    assert!(!nilai(&pdf).tanda[0].temuan.contains(&Temuan::WaktuBelumTiba));
}

#[test]
fn a_certificate_counts_only_for_its_purpose() {
    let peladen = penanda("peladen.p12");
    assert_eq!(peladen.ensure_fit(kini()), Err(Gagal::BukanUntukTandaTangan));
    tidak_sah(&tanda(&kecil(), "peladen.p12"), &Temuan::BukanUntukIni("peladen.uji".to_owned()));
}

#[test]
fn a_certificate_file_opens_with_its_password_only() {
    for sandi in ["", "sandi-uj", "Sandi-uji"] {
        for p12 in ["rsa.p12", "rsa-lama.p12"] {
            assert!(matches!(buka(p12, sandi), Err(Gagal::SandiSalah)), "{p12} {sandi}");
        }
    }
    let bukan = |bytes: &[u8]| PemegangKunci::open(bytes, &Zeroizing::new(SANDI.to_owned())).err();
    assert_eq!(bukan(b""), Some(Gagal::P12Rusak));
    assert_eq!(bukan(&data("akar.pem")), Some(Gagal::P12Rusak));
}

#[test]
fn what_is_no_pdf_is_not_signed() {
    for bytes in [b"".as_slice(), b"%PDF-1.7\n", b"<html>", &LAPORAN[..LAPORAN.len() / 2]] {
        let hasil = sign(bytes, &penanda("p256.p12"), &permintaan());
        assert_eq!(hasil, Err(Gagal::BukanPdf));
    }
}

#[test]
fn a_draft_says_so_in_its_metadata() {
    assert_eq!(konsep(&Pdf::new(&kecil())), Ok(false));
    for (kata, ya) in [("lkjip, Konsep", true), ("lkjip", false)] {
        let mut pdf = Document::load_mem(&kecil()).expect("a PDF");
        let info = pdf.add_object(dictionary! { "Keywords" => Object::string_literal(kata) });
        pdf.trailer.set("Info", info);
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).expect("a PDF");
        assert_eq!(konsep(&Pdf::new(&bytes)), Ok(ya), "{kata}");
    }
}
