//! Signatures as other programs write them: what is genuine is taken, what is not understood is neither valid nor forged,
//! and with one byte of the file changed none of them holds.

use lkjip::tanda::verifikasi::{Putusan, Temuan, Waktu};
use lkjip::tanda::{permintaan_stempel, stempel_waktu};
use p12_keystore::KeyStore;
use ring::rand::SystemRandom;
use ring::signature::{RSA_PKCS1_SHA256, RsaKeyPair};
use sha2::{Digest, Sha256};

use super::*;

const SHA256: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x01";
const SHA1: &[u8] = b"\x2b\x0e\x03\x02\x1a";
const SHA224: &[u8] = b"\x60\x86\x48\x01\x65\x03\x04\x02\x04";
const RSA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01";
const PSS: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x0a";
const DATA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x01";
const SIGNED_DATA: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x07\x02";
const TST_INFO: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04";
const CONTENT_TYPE: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x03";
pub const MESSAGE_DIGEST: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x04";
const PROTECTION: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x34";
const SIGNING_CERTIFICATE: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x0c";
const SIGNING_CERTIFICATE_V2: &[u8] = b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x02\x2f";

/// A value in DER.
pub fn tlv(tag: u8, isi: &[&[u8]]) -> Vec<u8> {
    let isi = isi.concat();
    let digits: Vec<u8> = isi.len().to_be_bytes().into_iter().skip_while(|one| *one == 0).collect();
    let panjang = match isi.len() {
        pendek @ 0..0x80 => vec![u8::try_from(pendek).unwrap()],
        _ => [&[0x80 | u8::try_from(digits.len()).unwrap()], digits.as_slice()].concat(),
    };
    [&[tag], panjang.as_slice(), &isi].concat()
}

/// The same in BER: what holds others says itself where it ends, and strings of bytes come in pieces.
fn ber(tag: u8, isi: &[&[u8]]) -> Vec<u8> {
    let isi = match tag {
        4 => isi.concat().chunks(100).flat_map(|one| tlv(4, &[one])).collect(),
        _ => isi.concat(),
    };
    [&[tag | 0x20, 0x80], isi.as_slice(), &[0, 0]].concat()
}

pub fn alg(oid: &[u8]) -> Vec<u8> {
    tlv(0x30, &[&tlv(6, &[oid])])
}

pub fn atribut(oid: &[u8], isi: &[u8]) -> Vec<u8> {
    tlv(0x30, &[&tlv(6, &[oid]), &tlv(0x31, &[isi])])
}

/// A signature in parts, to be altered before it is signed.
pub struct Cms {
    tulis: fn(u8, &[&[u8]]) -> Vec<u8>,
    jenis: &'static [u8],
    isi: Option<Vec<u8>>,
    sertifikat: Vec<Vec<u8>>,
    daftar: Vec<Vec<u8>>,
    pub atribut: Vec<Vec<u8>>,
    pub hash: &'static [u8],
    pub cara: Vec<u8>,
    /// Signs the attributes in another order than they stand.
    terbalik: bool,
    penanda: usize,
}

impl Cms {
    pub fn baru(pdf: &[u8], sertifikat: &[Vec<u8>]) -> Self {
        let (dari, sampai) = lubang(pdf);
        let sidik =
            Sha256::new().chain_update(&pdf[..dari]).chain_update(&pdf[sampai..]).finalize();
        Self {
            tulis: tlv,
            jenis: DATA,
            isi: None,
            sertifikat: sertifikat.to_vec(),
            daftar: Vec::new(),
            atribut: vec![
                atribut(CONTENT_TYPE, &tlv(6, &[DATA])),
                atribut(MESSAGE_DIGEST, &tlv(4, &[&sidik])),
                bernama(SIGNING_CERTIFICATE_V2, &Sha256::digest(&sertifikat[0]), &[]),
            ],
            hash: SHA256,
            cara: alg(RSA),
            terbalik: false,
            penanda: 1,
        }
    }

    /// With a signature over the attributes, or over what it is said to be about.
    pub fn selesai(
        &self,
        sendiri: &[u8],
        tentang: &[u8],
        tanda: impl Fn(&[u8]) -> Vec<u8>,
    ) -> Vec<u8> {
        let tulis = self.tulis;
        let atribut = self.atribut.concat();
        let mut pesan = self.atribut.clone();
        if self.terbalik {
            pesan.reverse();
        }
        let tanda = match pesan.is_empty() {
            true => tanda(tentang),
            false => tanda(&tlv(0x31, &[&pesan.concat()])),
        };
        let atribut = if atribut.is_empty() { Vec::new() } else { tlv(0xa0, &[&atribut]) };
        let info = tulis(
            0x30,
            &[
                &[2, 1, 1],
                &penerbit_dan_nomor(sendiri),
                &alg(self.hash),
                &atribut,
                &self.cara,
                &tulis(4, &[&tanda]),
            ],
        );
        let isi =
            self.isi.as_ref().map(|isi| tulis(0xa0, &[&tulis(4, &[isi])])).unwrap_or_default();
        let daftar = match self.daftar.as_slice() {
            [] => Vec::new(),
            daftar => tulis(0xa1, &[&daftar.concat()]),
        };
        let data = tulis(
            0x30,
            &[
                &[2, 1, 1],
                &tulis(0x31, &[&alg(self.hash)]),
                &tulis(0x30, &[&tlv(6, &[self.jenis]), &isi]),
                &tulis(0xa0, &[&self.sertifikat.concat()]),
                &daftar,
                &tulis(0x31, &[&info.repeat(self.penanda)]),
            ],
        );
        tulis(0x30, &[&tlv(6, &[SIGNED_DATA]), &tulis(0xa0, &[&data])])
    }
}

/// The parts of a value in DER.
fn bagian(isi: &[u8]) -> Vec<Vec<u8>> {
    let kepala = |isi: &[u8]| match isi[1] {
        pendek @ 0..0x80 => (2, usize::from(pendek)),
        lebar => {
            let lebar = usize::from(lebar & 0x7f);
            (2 + lebar, isi[2..2 + lebar].iter().fold(0, |sum, one| sum << 8 | usize::from(*one)))
        }
    };
    let (awal, panjang) = kepala(isi);
    let (mut isi, mut semua) = (&isi[awal..awal + panjang], Vec::new());
    while !isi.is_empty() {
        let (awal, panjang) = kepala(isi);
        let (satu, sisa) = isi.split_at(awal + panjang);
        semua.push(satu.to_vec());
        isi = sisa;
    }
    semua
}

fn penerbit_dan_nomor(sertifikat: &[u8]) -> Vec<u8> {
    let tbs = bagian(&bagian(sertifikat)[0]);
    tlv(0x30, &[&tbs[3], &tbs[1]])
}

/// A certificate's name by its hash, and by what else is given.
fn bernama(oid: &[u8], sidik: &[u8], lain: &[u8]) -> Vec<u8> {
    atribut(oid, &tlv(0x30, &[&tlv(0x30, &[&tlv(0x30, &[&tlv(4, &[sidik]), lain])])]))
}

/// issuerSerial of a certificate.
fn penerbit(sertifikat: &[u8]) -> Vec<u8> {
    let tbs = bagian(&bagian(sertifikat)[0]);
    tlv(0x30, &[&tlv(0x30, &[&tlv(0xa4, &[&tbs[3]])]), &tbs[1]])
}

/// The key of the tests' signatory, and its chain.
fn kunci() -> (RsaKeyPair, Vec<Vec<u8>>) {
    let isi = KeyStore::from_pkcs12(&data("rsa.p12"), SANDI).expect("a key file");
    let (_, pasangan) = isi.private_key_chain().expect("a key");
    let rantai = pasangan.chain().iter().map(|one| one.as_der().to_vec()).collect();
    (RsaKeyPair::from_pkcs8(pasangan.key()).expect("an RSA key"), rantai)
}

fn rsa(kunci: &RsaKeyPair, pesan: &[u8]) -> Vec<u8> {
    let mut tanda = vec![0; kunci.public().modulus_len()];
    kunci.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), pesan, &mut tanda).expect("a signature");
    tanda
}

pub fn diisi(pdf: &[u8], cms: &[u8]) -> Vec<u8> {
    let (dari, sampai) = lubang(pdf);
    let hex: String = cms.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut out = pdf.to_vec();
    out[dari + 1..sampai - 1].fill(b'0');
    out[dari + 1..dari + 1 + hex.len()].copy_from_slice(hex.as_bytes());
    out
}

/// What becomes of the smallest PDF with such a signature; with a byte of its page changed it must not hold.
#[track_caller]
fn hasil(cara: &[u8], ubah: impl Fn(&mut Cms, &[Vec<u8>])) -> (Putusan, Vec<Temuan>) {
    let asli = tanda(&kecil(), "rsa.p12");
    let pdf = ganti(&asli, b"ETSI.CAdES.detached", cara);
    let (kunci, rantai) = kunci();
    let mut cms = Cms::baru(&pdf, &rantai);
    ubah(&mut cms, &rantai);
    let (dari, sampai) = lubang(&pdf);
    let tentang = [&pdf[..dari], &pdf[sampai..]].concat();
    let pdf = diisi(&pdf, &cms.selesai(&rantai[0], &tentang, |pesan| rsa(&kunci, pesan)));
    let palsu = nilai(&ganti(&pdf, b"0 0 m 9 9 l S", b"0 0 m 9 8 l S"));
    let berhash = cms.atribut.iter().filter(|one| cari(one, MESSAGE_DIGEST).is_some()).count() == 1;
    if (berhash && cms.hash != SHA224) || cms.atribut.is_empty() {
        assert_eq!(palsu.putusan(), Putusan::TidakSah, "{palsu:?}");
    }
    assert_ne!(palsu.putusan(), Putusan::Sah, "{palsu:?}");
    let hasil = nilai(&pdf);
    assert!(hasil.temuan.iter().all(|one| one.putusan() == Putusan::Sah), "{hasil:?}");
    (hasil.putusan(), hasil.tanda[0].temuan.clone())
}

const PADES: &[u8] = b"ETSI.CAdES.detached";
const ADOBE: &[u8] = b"adbe.pkcs7.detached";

#[track_caller]
fn sah(cara: &[u8], ubah: impl Fn(&mut Cms, &[Vec<u8>])) {
    let (putusan, temuan) = hasil(cara, ubah);
    assert_eq!(putusan, Putusan::Sah, "{temuan:?}");
}

#[track_caller]
fn tak_dinilai(cara: &[u8], kata: &str, ubah: impl Fn(&mut Cms, &[Vec<u8>])) {
    let (putusan, temuan) = hasil(cara, ubah);
    let kata_semua = temuan.iter().map(Temuan::to_string).collect::<Vec<_>>().join("; ");
    assert_eq!(putusan, Putusan::TakDapatDinilai, "{kata_semua}");
    assert!(kata_semua.contains(kata), "{kata_semua}");
}

#[track_caller]
fn bohong(ubah: impl Fn(&mut Cms, &[Vec<u8>]), temuan: &Temuan) {
    let (putusan, semua) = hasil(PADES, ubah);
    assert_eq!(putusan, Putusan::TidakSah, "{semua:?}");
    assert!(semua.contains(temuan), "{semua:?}");
}

#[test]
fn every_way_of_writing_it_is_read() {
    sah(PADES, |_, _| {});
    sah(PADES, |cms, _| cms.tulis = ber);
    sah(ADOBE, |cms, _| cms.tulis = ber);
    // The attributes in the order in which they were signed, whatever it is.
    sah(PADES, |cms, _| cms.atribut.rotate_left(1));
    sah(PADES, |cms, _| cms.atribut.reverse());
}

#[test]
fn sets_hold_what_they_hold() {
    sah(PADES, |cms, rantai| cms.sertifikat.push(rantai[0].clone()));
    sah(PADES, |cms, _| cms.sertifikat.reverse());
    // An attribute certificate of each version, one of another kind, and one that nobody can read.
    for tag in [0xa0, 0xa1, 0xa2, 0xa3, 0x30] {
        sah(PADES, |cms, _| cms.sertifikat.insert(0, tlv(tag, &[&[2, 1, 1]])));
    }
    let daftar = data("antara.crl");
    sah(PADES, |cms, _| cms.daftar = vec![daftar.clone(), daftar.clone()]);
    sah(PADES, |cms, _| cms.daftar = vec![tlv(0xa1, &[&tlv(6, &[DATA]), &[5, 0]]), daftar.clone()]);
}

/// Without signed attributes the signature is over the file itself (RFC 5652, 5.4).
#[test]
fn a_signature_may_do_without_attributes() {
    sah(ADOBE, |cms, _| cms.atribut.clear());
    tak_dinilai(PADES, "atribut signingCertificate tidak ada", |cms, _| cms.atribut.clear());
}

#[test]
fn the_certificate_is_bound_by_either_attribute() {
    let sha1 = |isi: &[u8]| ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, isi);
    let v1 = |sidik: &[u8], lain: &[u8]| bernama(SIGNING_CERTIFICATE, sidik, lain);
    let v2 = |rantai: &[Vec<u8>], lain: &[u8]| {
        bernama(SIGNING_CERTIFICATE_V2, &Sha256::digest(&rantai[0]), lain)
    };
    sah(PADES, |cms, rantai| cms.atribut[2] = v1(sha1(&rantai[0]).as_ref(), &[]));
    sah(PADES, |cms, rantai| cms.atribut[2] = v1(sha1(&rantai[0]).as_ref(), &penerbit(&rantai[0])));
    sah(PADES, |cms, rantai| cms.atribut[2] = v2(rantai, &penerbit(&rantai[0])));
    sah(ADOBE, |cms, _| cms.atribut.truncate(2));
    tak_dinilai(PADES, "atribut signingCertificate tidak ada", |cms, _| cms.atribut.truncate(2));
    tak_dinilai(PADES, "signingCertificateV2 tidak dapat dibaca", |cms, _| {
        cms.atribut[2] = atribut(SIGNING_CERTIFICATE_V2, &[5, 0]);
    });
    let lain = Temuan::SertifikatTakTerikat;
    bohong(|cms, rantai| cms.atribut[2] = v1(sha1(&rantai[1]).as_ref(), &[]), &lain);
    bohong(|cms, rantai| cms.atribut.push(v1(sha1(&rantai[1]).as_ref(), &[])), &lain);
    let lain = Temuan::AtributBertentangan("issuerSerial");
    bohong(|cms, rantai| cms.atribut[2] = v2(rantai, &penerbit(&rantai[1])), &lain);
}

/// RFC 6211: nobody puts other algorithms in place of those that were used.
#[test]
fn the_algorithms_are_those_that_were_signed() {
    let jaga = |hash, cara: &[u8]| {
        atribut(PROTECTION, &tlv(0x30, &[&alg(hash), &tlv(0xa1, &[&tlv(6, &[cara])])]))
    };
    sah(PADES, |cms, _| cms.atribut.push(jaga(SHA256, RSA)));
    // No parameters and NULL are the same.
    sah(PADES, |cms, _| {
        cms.cara = tlv(0x30, &[&tlv(6, &[RSA]), &[5, 0]]);
        cms.atribut.push(jaga(SHA256, RSA));
    });
    let lain = Temuan::AtributBertentangan("cmsAlgorithmProtection");
    bohong(|cms, _| cms.atribut.push(jaga(SHA224, RSA)), &lain);
    bohong(|cms, _| cms.atribut.push(jaga(SHA256, PSS)), &lain);
    let lain = Temuan::AtributBertentangan("content-type");
    bohong(|cms, _| cms.atribut[0] = atribut(CONTENT_TYPE, &tlv(6, &[TST_INFO])), &lain);
}

#[test]
fn what_is_not_understood_is_named_and_no_accusation() {
    tak_dinilai(PADES, "2 penanda tangan", |cms, _| cms.penanda = 2);
    tak_dinilai(PADES, "sertifikat penandatangan tidak ada", |cms, _| {
        cms.sertifikat.remove(0);
    });
    tak_dinilai(PADES, "dalam urutan lain", |cms, _| {
        cms.atribut.sort();
        cms.atribut.reverse();
        cms.terbalik = true;
    });
    tak_dinilai(PADES, "atribut message-digest tidak ada", |cms, _| {
        cms.atribut[1] = cms.atribut[0].clone()
    });
    tak_dinilai(PADES, "id-sha224 (2.16.840.1.101.3.4.2.4) tidak dikenal", |cms, _| {
        cms.hash = SHA224
    });
    // By default RSASSA-PSS is of SHA-1.
    tak_dinilai(PADES, "SHA-1 sudah terlalu lemah", |cms, _| {
        cms.cara = tlv(0x30, &[&tlv(6, &[PSS]), &[0x30, 0]])
    });
    let garam = |garam: &[u8]| {
        let mask = tlv(0x30, &[&tlv(6, &[b"\x2a\x86\x48\x86\xf7\x0d\x01\x01\x08"]), &alg(SHA256)]);
        let isi = [tlv(0xa0, &[&alg(SHA256)]), tlv(0xa1, &[&mask]), garam.to_vec()].concat();
        tlv(0x30, &[&tlv(6, &[PSS]), &tlv(0x30, &[&isi])])
    };
    tak_dinilai(PADES, "RSASSA-PSS dengan salt itu", |cms, _| cms.cara = garam(&[]));
    tak_dinilai(PADES, "RSASSA-PSS dengan salt itu", |cms, _| {
        cms.cara = garam(&tlv(0xa2, &[&[2, 1, 64]]))
    });
    tak_dinilai(b"adbe.pkcs7.jauh    ", "(SubFilter) \"adbe.pkcs7.jauh\" tidak dikenal", |_, _| {});
}

/// SHA-1 is too weak to rely on, but other content shows all the same.
#[test]
fn weak_is_not_forged() {
    let sha1 = |isi: &[u8]| {
        ring::digest::digest(&ring::digest::SHA1_FOR_LEGACY_USE_ONLY, isi).as_ref().to_vec()
    };
    let lama = |cara: &[u8], ubah: &dyn Fn(&mut Cms, Vec<u8>)| {
        let pdf = ganti(&tanda(&kecil(), "rsa.p12"), PADES, cara);
        let (dari, sampai) = lubang(&pdf);
        let (kunci, rantai) = kunci();
        let mut cms = Cms::baru(&pdf, &rantai);
        ubah(&mut cms, sha1(&[&pdf[..dari], &pdf[sampai..]].concat()));
        let pdf = diisi(&pdf, &cms.selesai(&rantai[0], b"", |pesan| rsa(&kunci, pesan)));
        let hasil = nilai(&pdf);
        assert_eq!(hasil.putusan(), Putusan::TakDapatDinilai, "{hasil:?}");
        assert_eq!(hasil.tanda[0].temuan, [Temuan::AlgoritmaLemah("SHA-1".to_owned())]);
        tidak_sah(&ganti(&pdf, b"0 0 m 9 9 l S", b"0 0 m 9 8 l S"), &Temuan::IsiBerubah);
    };
    lama(ADOBE, &|cms, sidik| {
        cms.hash = SHA1;
        cms.atribut[1] = atribut(MESSAGE_DIGEST, &tlv(4, &[&sidik]));
    });
    // Here the hash is the content (ISO 32000-1, 12.8.3.3).
    lama(b"adbe.pkcs7.sha1    ", &|cms, sidik| {
        cms.atribut[1] = atribut(MESSAGE_DIGEST, &tlv(4, &[&Sha256::digest(&sidik)]));
        cms.isi = Some(sidik);
    });
}

/// The answer of the tests' authority to a request, made here: in that form, at that moment.
fn jawaban(minta: &[u8], saat: &[u8], tulis: fn(u8, &[&[u8]]) -> Vec<u8>) -> Vec<u8> {
    let pem = |nama: &str| der::pem::decode_vec(&data(nama)).expect("PEM").1;
    let kunci = RsaKeyPair::from_pkcs8(&pem("tsa.key")).expect("an RSA key");
    let tsa = pem("tsa.pem");
    let imprint = &bagian(minta)[1];
    let waktu = tlv(24, &[saat]);
    let info = tlv(0x30, &[&[2, 1, 1], b"\x06\x03\x2a\x03\x04", imprint, &[2, 1, 9], &waktu]);
    let cms = Cms {
        tulis,
        jenis: TST_INFO,
        // With its own certificate twice, as a carelessly set up authority sends it.
        sertifikat: vec![tsa.clone(), tsa.clone(), pem("antara.pem")],
        daftar: Vec::new(),
        atribut: vec![
            atribut(MESSAGE_DIGEST, &tlv(4, &[&Sha256::digest(&info)])),
            bernama(SIGNING_CERTIFICATE_V2, &Sha256::digest(&tsa), &penerbit(&tsa)),
            atribut(CONTENT_TYPE, &tlv(6, &[TST_INFO])),
        ],
        isi: Some(info),
        hash: SHA256,
        cara: alg(RSA),
        terbalik: false,
        penanda: 1,
    };
    let token = cms.selesai(&tsa, b"", |pesan| rsa(&kunci, pesan));
    tulis(0x30, &[&tulis(0x30, &[&[2, 1, 0]]), &token])
}

#[test]
fn stamps_of_every_kind_are_taken() {
    let pdf = tanda(&kecil(), "rsa.p12");
    let minta = permintaan_stempel(&pdf).expect("a request");
    for (saat, tulis) in [
        (&b"20260227030405Z"[..], tlv as fn(u8, &[&[u8]]) -> Vec<u8>),
        (b"20260227030405.498Z", tlv),
        (b"20260227030405.5Z", ber),
        (b"20260227030405Z", ber),
    ] {
        let (distempel, _) = stempel_waktu(&pdf, &jawaban(&minta, saat, tulis)).expect("a stamp");
        let hasil = nilai(&distempel);
        assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
        assert_eq!(hasil.tanda[0].waktu, Waktu::Stempel(kini()));
        let palsu = nilai(&ganti(&distempel, b"0 0 m 9 9 l S", b"0 0 m 9 8 l S"));
        assert_eq!(palsu.putusan(), Putusan::TidakSah, "{palsu:?}");
    }
    for saat in [&b"20260227030405.Z"[..], b"20260227030405.5", b"20261327030405Z"] {
        let hasil = stempel_waktu(&pdf, &jawaban(&minta, saat, tlv));
        assert!(matches!(hasil, Err(Gagal::StempelTakDipahami(_))), "{hasil:?}");
    }
    // What others wrote in BER and in their own order is stamped, and holds still.
    let (kunci, rantai) = kunci();
    let mut cms = Cms::baru(&pdf, &rantai);
    cms.tulis = ber;
    cms.atribut.reverse();
    let lain = diisi(&pdf, &cms.selesai(&rantai[0], b"", |pesan| rsa(&kunci, pesan)));
    let minta = permintaan_stempel(&lain).expect("a request");
    let jawaban = jawaban(&minta, b"20260227030405.498Z", ber);
    let hasil = nilai(&stempel_waktu(&lain, &jawaban).expect("a stamp").0);
    assert_eq!(hasil.putusan(), Putusan::Sah, "{hasil:?}");
    assert_eq!(hasil.tanda[0].waktu, Waktu::Stempel(kini()));
}
