//! Answers about single certificates (OCSP; RFC 6960): read, believed or not, and asked for.

use const_oid::db::rfc5912::ID_SHA_1;
use const_oid::db::rfc6960::ID_PKIX_OCSP_BASIC;
use der::asn1::{Null, OctetString};
use der::oid::ObjectIdentifier as Oid;
use der::{Decode, Encode};
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::ext::pkix::ExtendedKeyUsage;
use x509_ocsp::{
    BasicOcspResponse, CertId, CertStatus, OcspRequest, OcspResponse, OcspResponseStatus, Request,
    TbsRequest, Version,
};

use super::algoritma::{self, sha1, sidik};
use super::asli::{Certificate, Original};
use super::cabut::Keterangan;
use super::sertifikat::{is_issued_by, is_same_name, masa};

/// id-kp-OCSPSigning: may answer in its issuer's place (RFC 6960, 4.2.2.2).
const PENJAWAB: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.3.9");
/// id-pkix-ocsp-nocheck: is believed as long as it holds (RFC 6960, 4.2.2.2.1).
const TANPA_PERIKSA: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.48.1.5");
/// How many certificates and words of one answer are looked at.
const TERBANYAK: usize = 16;

/// An answer, and the bytes that it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jawaban {
    pub der: Vec<u8>,
    isi: Original<BasicOcspResponse>,
}

/// An answer in DER; `None` where it is a refusal or of another kind.
pub fn read(bytes: &[u8]) -> Option<Jawaban> {
    let amplop = OcspResponse::from_der(bytes).ok()?;
    let isi = amplop.response_bytes.as_ref();
    let isi = isi.filter(|_| amplop.response_status == OcspResponseStatus::Successful)?;
    if isi.response_type != ID_PKIX_OCSP_BASIC {
        return None;
    }
    Some(Jawaban { der: bytes.to_vec(), isi: Original::read(isi.response.as_bytes())? })
}

/// What an answer says of a certificate of that issuer; `None` where it is about another one, or not to be believed.
pub fn keterangan(
    jawaban: &Jawaban,
    mata: &Certificate,
    penerbit: &Certificate,
) -> Option<Keterangan> {
    let isi = &jawaban.isi.tbs_response_data;
    let about = |id: &CertId| names(id, mata, penerbit) == Some(true);
    let kata = isi.responses.iter().take(TERBANYAK).find(|one| about(&one.cert_id))?;
    let dicabut = match &kata.cert_status {
        CertStatus::Good(_) => None,
        CertStatus::Revoked(info) => Some(info.revocation_time.0.to_date_time()),
        CertStatus::Unknown(_) => return None,
    };
    Some(Keterangan {
        sejak: kata.this_update.0.to_date_time(),
        sampai: kata.next_update.map(|one| one.0.to_date_time()),
        dicabut,
        penjawab: penjawab(&jawaban.isi, penerbit)?.map(Box::new),
    })
}

/// Who signed it: the issuer itself or one that needs no further check (`Some(None)`), another that may
/// (`Some(Some(…))`), or nobody that counts (`None`).
fn penjawab(
    isi: &Original<BasicOcspResponse>,
    penerbit: &Certificate,
) -> Option<Option<Certificate>> {
    let signed = |one: &Certificate| {
        let kunci = &one.tbs_certificate.subject_public_key_info;
        let (pesan, tanda) = (isi.signed(), isi.signature.raw_bytes());
        algoritma::verify(kunci, &isi.signature_algorithm, None, pesan, tanda).is_ok()
    };
    if signed(penerbit) {
        return Some(None);
    }
    let saat = isi.tbs_response_data.produced_at.0.to_date_time();
    let semua = isi.certs.iter().flatten().take(TERBANYAK);
    let mut semua = semua.filter_map(|one| Certificate::read(&one.to_der().ok()?));
    let wakil = semua.find(|one| {
        let (sejak, sampai) = masa(one);
        is_same_name(&one.tbs_certificate.issuer, &penerbit.tbs_certificate.subject)
            && sejak <= saat
            && saat <= sampai
            && may_answer(one)
            && signed(one)
            && is_issued_by(one, penerbit)
    })?;
    let mut extensions = wakil.tbs_certificate.extensions.iter().flatten();
    let tanpa_periksa = extensions.any(|one| one.extn_id == TANPA_PERIKSA);
    Some((!tanpa_periksa).then_some(wakil))
}

fn may_answer(sertifikat: &Certificate) -> bool {
    let usage = sertifikat.tbs_certificate.get::<ExtendedKeyUsage>();
    matches!(usage, Ok(Some((_, list))) if list.0.contains(&PENJAWAB))
}

/// Whether a CertID is that of this certificate. SHA-1 only names the issuer here and protects nothing.
fn names(id: &CertId, mata: &Certificate, penerbit: &Certificate) -> Option<bool> {
    let (nama, kunci) = penunjuk(penerbit)?;
    let sidik = |bytes: &[u8]| match id.hash_algorithm.oid {
        ID_SHA_1 => Some(sha1(bytes)),
        lain => sidik(lain, &[bytes]).ok(),
    };
    Some(
        id.serial_number == mata.tbs_certificate.serial_number
            && sidik(&nama)? == id.issuer_name_hash.as_bytes()
            && sidik(kunci)? == id.issuer_key_hash.as_bytes(),
    )
}

/// What an issuer is named by: its name and its key.
fn penunjuk(penerbit: &Certificate) -> Option<(Vec<u8>, &[u8])> {
    let own = &penerbit.tbs_certificate;
    Some((own.subject.to_der().ok()?, own.subject_public_key_info.subject_public_key.raw_bytes()))
}

/// The question about a certificate, as responders take it: with SHA-1, which all of them know (RFC 5019, 2.1.1).
pub fn permintaan(mata: &Certificate, penerbit: &Certificate) -> Option<Vec<u8>> {
    let (nama, kunci) = penunjuk(penerbit)?;
    let req_cert = CertId {
        hash_algorithm: Alg { oid: ID_SHA_1, parameters: Some(Null.into()) },
        issuer_name_hash: OctetString::new(sha1(&nama)).ok()?,
        issuer_key_hash: OctetString::new(sha1(kunci)).ok()?,
        serial_number: mata.tbs_certificate.serial_number.clone(),
    };
    let tbs_request = TbsRequest {
        version: Version::V1,
        requestor_name: None,
        request_list: vec![Request { req_cert, single_request_extensions: None }],
        request_extensions: None,
    };
    OcspRequest { tbs_request, optional_signature: None }.to_der().ok()
}
