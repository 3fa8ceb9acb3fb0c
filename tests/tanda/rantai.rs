//! Chains of certificates as RFC 5280 has them, and as NIST's PKITS tries them: made here, with keys of Edwards' curve.

use lkjip::tanda::verifikasi::{Putusan, Temuan, Verifikasi};
use ring::digest::{SHA512, digest};
use ring::rand::SystemRandom;
use ring::signature::{Ed25519KeyPair, KeyPair};

use super::asing::{Cms, MESSAGE_DIGEST, alg, atribut, diisi, tlv};
use super::*;

const ED25519: &[u8] = b"\x2b\x65\x70";
/// Its hash in CMS (RFC 8419).
const SHA_512: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x03";
const KUNCI: u8 = 15;
const PENERBIT: u8 = 19;
const NAMA: u8 = 30;
const KEBIJAKAN: u8 = 36;

fn kunci() -> Ed25519KeyPair {
    let isi = Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).expect("a key");
    Ed25519KeyPair::from_pkcs8(isi.as_ref()).expect("a key")
}

/// A common name, in that kind of text.
fn nama(jenis: u8, teks: &str) -> Vec<u8> {
    let isi = tlv(0x30, &[b"\x06\x03\x55\x04\x03", &tlv(jenis, &[teks.as_bytes()])]);
    tlv(0x30, &[&tlv(0x31, &[&isi])])
}

const UTF8: u8 = 12;
const PRINTABLE: u8 = 19;

fn ekstensi(id: u8, kritis: bool, isi: &[u8]) -> Vec<u8> {
    let kritis: &[u8] = if kritis { &[1, 1, 0xff] } else { &[] };
    tlv(0x30, &[&[6, 3, 0x55, 0x1d, id], kritis, &tlv(4, &[isi])])
}

/// One that may issue others, with so many below it.
fn ca(di_bawah: Option<u8>) -> Vec<u8> {
    match di_bawah {
        Some(n) => ekstensi(PENERBIT, true, &[0x30, 6, 1, 1, 0xff, 2, 1, n]),
        None => ekstensi(PENERBIT, true, &[0x30, 3, 1, 1, 0xff]),
    }
}

/// A certificate of that holder, signed by the issuer of that name.
fn terbit(
    (pemilik, kunci): (&[u8], &Ed25519KeyPair),
    (penerbit, oleh): (&[u8], &Ed25519KeyPair),
    ekstensi: &[Vec<u8>],
) -> Vec<u8> {
    let masa = tlv(0x30, &[&tlv(23, &[b"200101000000Z"]), &tlv(24, &[b"21200101000000Z"])]);
    let umum = tlv(0x30, &[&alg(ED25519), &tlv(3, &[&[0], kunci.public_key().as_ref()])]);
    let lain = match ekstensi {
        [] => Vec::new(),
        semua => tlv(0xa3, &[&tlv(0x30, &[&semua.concat()])]),
    };
    let awal: [&[u8]; 2] = [&[0xa0, 3, 2, 1, 2], &[2, 1, 7]];
    let tbs = tlv(0x30, &[awal[0], awal[1], &alg(ED25519), penerbit, &masa, pemilik, &umum, &lain]);
    let tanda = tlv(3, &[&[0], oleh.sign(&tbs).as_ref()]);
    tlv(0x30, &[&tbs, &alg(ED25519), &tanda])
}

/// The smallest PDF, signed so, judged with that root.
fn ditandai(kunci: &Ed25519KeyPair, rantai: &[Vec<u8>], akar: &[u8]) -> (Verifikasi, Verifikasi) {
    let pdf = tanda(&kecil(), "rsa.p12");
    let (dari, sampai) = lubang(&pdf);
    let mut cms = Cms::baru(&pdf, rantai);
    cms.hash = SHA_512;
    cms.cara = alg(ED25519);
    let sidik = digest(&SHA512, &[&pdf[..dari], &pdf[sampai..]].concat());
    cms.atribut[1] = atribut(MESSAGE_DIGEST, &tlv(4, &[sidik.as_ref()]));
    let isi = cms.selesai(&rantai[0], b"", |pesan| kunci.sign(pesan).as_ref().to_vec());
    let pdf = diisi(&pdf, &isi);
    let akar = read_certificates(akar).expect("a certificate");
    let palsu = ganti(&pdf, b"0 0 m 9 9 l S", b"0 0 m 9 8 l S");
    (verifikasi(&pdf, &akar, kini()), verifikasi(&palsu, &akar, kini()))
}

#[test]
fn an_edwards_curve_signs() {
    let kunci = kunci();
    let nama = nama(UTF8, "Kurva Uji");
    let sendiri = terbit((&nama, &kunci), (&nama, &kunci), &[]);
    let (hasil, palsu) = ditandai(&kunci, std::slice::from_ref(&sendiri), &sendiri);
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    assert_eq!(hasil.tanda[0].penanda.as_ref().unwrap().kekuatan, "Ed25519, SHA-512");
    assert_eq!(palsu.putusan(), Putusan::TidakSah, "{palsu:?}");
}

/// A signatory whose certificate comes from one between it and the root, which has these extensions.
#[track_caller]
fn antara(ekstensi: &[Vec<u8>]) -> (Putusan, String) {
    let (akar, tengah, ujung) = (kunci(), kunci(), kunci());
    let nama = [nama(UTF8, "Akar"), nama(UTF8, "Tengah"), nama(UTF8, "Ujung")];
    let rantai = [
        terbit((&nama[2], &ujung), (&nama[1], &tengah), &[]),
        terbit((&nama[1], &tengah), (&nama[0], &akar), ekstensi),
    ];
    putusan(&ujung, &rantai, &terbit((&nama[0], &akar), (&nama[0], &akar), &[ca(None)]))
}

#[track_caller]
fn putusan(kunci: &Ed25519KeyPair, rantai: &[Vec<u8>], akar: &[u8]) -> (Putusan, String) {
    let (hasil, palsu) = ditandai(kunci, rantai, akar);
    assert_eq!(palsu.putusan(), Putusan::TidakSah, "{palsu:?}");
    let kata = hasil.tanda[0].temuan.iter().filter(|one| one.putusan() != Putusan::Sah);
    (hasil.putusan(), kata.map(Temuan::to_string).collect::<Vec<_>>().join("; "))
}

#[test]
fn who_may_issue_is_said_by_the_certificate() {
    let tanda_sertifikat = || ekstensi(KUNCI, true, &[3, 2, 1, 6]);
    for isi in [&[ca(None)][..], &[ca(Some(0))], &[ca(None), tanda_sertifikat()]] {
        assert_eq!(antara(isi), (Putusan::Sah, String::new()));
    }
    // PKITS 4.6.1 and 4.6.2, and 4.7.1 and 4.7.2: no issuer, or a key that may not sign certificates.
    let bukan = |kritis| ekstensi(KUNCI, kritis, &[3, 2, 7, 0x80]);
    for isi in [
        &[][..],
        &[ekstensi(PENERBIT, true, &[0x30, 0])],
        &[ca(None), bukan(true)],
        &[ca(None), bukan(false)],
    ] {
        let (putusan, kata) = antara(isi);
        assert_eq!(putusan, Putusan::TakDapatDinilai, "{kata}");
        assert!(kata.contains("rantai sertifikat berhenti pada \"Tengah\""), "{kata}");
    }
}

#[test]
fn constraints_are_never_passed_over() {
    let batas = tlv(0x30, &[&tlv(0xa0, &[&tlv(0x30, &[&tlv(0xa4, &[&nama(UTF8, "Lain")])])])]);
    for isi in [
        ekstensi(NAMA, true, &batas),
        ekstensi(NAMA, false, &batas),
        ekstensi(KEBIJAKAN, false, &[0x30, 3, 0x80, 1, 0]),
        ekstensi(99, true, &[5, 0]),
    ] {
        let (putusan, kata) = antara(&[ca(None), isi]);
        assert_eq!(putusan, Putusan::TakDapatDinilai, "{kata}");
        assert!(kata.contains("yang tidak dipahami program ini"), "{kata}");
    }
    // Nothing is asked of policies, so that what only forbids mapping them forbids nothing.
    let isi = [ca(None), ekstensi(KEBIJAKAN, true, &[0x30, 3, 0x81, 1, 0])];
    assert_eq!(antara(&isi), (Putusan::Sah, String::new()));
}

/// One issuer that allows none below it: another one breaks the chain, but its own new key does not (PKITS 4.6.5, 4.6.15).
#[test]
fn a_chain_is_no_longer_than_it_may_be() {
    let (akar, satu, dua, ujung) = (kunci(), kunci(), kunci(), kunci());
    for (nama_dua, mau) in [("Dua", Putusan::TakDapatDinilai), ("Satu", Putusan::Sah)] {
        let nama =
            [nama(UTF8, "Akar"), nama(UTF8, "Satu"), nama(UTF8, nama_dua), nama(UTF8, "Ujung")];
        let rantai = [
            terbit((&nama[3], &ujung), (&nama[2], &dua), &[]),
            terbit((&nama[2], &dua), (&nama[1], &satu), &[ca(None)]),
            terbit((&nama[1], &satu), (&nama[0], &akar), &[ca(Some(0))]),
        ];
        let akar = terbit((&nama[0], &akar), (&nama[0], &akar), &[ca(None)]);
        assert_eq!(putusan(&ujung, &rantai, &akar).0, mau);
    }
}

/// Kind of text, case and spaces make no other name (RFC 5280, 7.1; PKITS 4.3.3 to 4.3.11); letters do.
#[test]
fn names_are_compared_as_people_read_them() {
    let (akar, ujung) = (kunci(), kunci());
    let tertulis = nama(PRINTABLE, "Akar Uji");
    let sendiri = terbit((&tertulis, &akar), (&tertulis, &akar), &[ca(None)]);
    for (disebut, mau) in [
        (nama(UTF8, "Akar Uji"), Putusan::Sah),
        (nama(PRINTABLE, " AKAR   uji "), Putusan::Sah),
        (nama(PRINTABLE, "AkarUji"), Putusan::TakDapatDinilai),
    ] {
        let rantai = [terbit((&nama(UTF8, "Ujung"), &ujung), (&disebut, &akar), &[])];
        assert_eq!(putusan(&ujung, &rantai, &sendiri).0, mau);
    }
}
