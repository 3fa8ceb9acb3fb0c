//! The few shapes of ASN.1 that the crates of the field lack.

use der::asn1::{Any, Int, OctetString};
use der::oid::ObjectIdentifier as Oid;
use der::{Decode, Header, Reader, Sequence, SliceReader};
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::crl::CertificateList;
use x509_ocsp::OcspResponse;

/// signingCertificateV2 (RFC 5035): binds the certificate into what is signed.
pub const SIGNING_CERTIFICATE_V2: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// signatureTimeStampToken (RFC 3161, appendix A).
pub const TIME_STAMP_TOKEN: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.14");
/// id-ct-TSTInfo (RFC 3161).
pub const TST_INFO: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// adbe-revocationInfoArchival (ISO 32000-1, 12.8.3.3.2).
pub const REVOCATION_INFO_ARCHIVAL: Oid = Oid::new_unwrap("1.2.840.113583.1.1.8");

/// RevocationInfoArchival: lists and answers that were signed together with the file.
#[derive(Sequence)]
pub struct RevocationInfoArchival {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub crls: Option<Vec<CertificateList>>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    pub ocsps: Option<Vec<OcspResponse>>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    pub others: Option<Any>,
}

/// ESSCertIDv2; without algorithm the hash is SHA-256.
#[derive(Sequence)]
pub struct EssCertIdV2 {
    pub hash_alg: Option<Alg>,
    pub hash: OctetString,
    pub issuer_serial: Option<Any>,
}

/// SigningCertificateV2; the signer's own certificate comes first.
#[derive(Sequence)]
pub struct SigningCertificateV2 {
    pub certs: Vec<EssCertIdV2>,
    pub policies: Option<Any>,
}

/// MessageImprint of RFC 3161: what was stamped.
#[derive(Sequence)]
pub struct MessageImprint {
    pub alg: Alg,
    pub hash: OctetString,
}

/// TimeStampReq (RFC 3161, 2.4.1). No nonce: of what is stamped there is no second.
#[derive(Sequence)]
pub struct TimeStampReq {
    pub version: u8,
    pub imprint: MessageImprint,
    pub cert_req: bool,
}

/// PKIStatusInfo (RFC 3161, 2.4.2).
#[derive(Sequence)]
pub struct PkiStatusInfo {
    pub status: Int,
    pub text: Option<Any>,
    pub fail: Option<Any>,
}

/// TimeStampResp (RFC 3161, 2.4.2).
#[derive(Sequence)]
pub struct TimeStampResp {
    pub status: PkiStatusInfo,
    pub token: Option<Any>,
}

/// RSAPublicKey (RFC 8017), to know how long a key is.
#[derive(Sequence)]
pub struct RsaPublicKey {
    pub modulus: Int,
    pub exponent: Int,
}

/// RSASSA-PSS-params (RFC 8017), as far as they choose the hash; what is not SHA-2 with a matching mask fails later.
#[derive(Sequence)]
pub struct PssParams {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub hash: Option<Alg>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    pub mask: Option<Any>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    pub salt: Option<Any>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    pub trailer: Option<Any>,
}

/// The one value at the start of `/Contents`, whose rest must be the zeros that kept its place.
pub fn one_value(padded: &[u8]) -> Option<&[u8]> {
    let header = Header::decode(&mut SliceReader::new(padded).ok()?).ok()?;
    let head = usize::try_from(u32::from(der::Encode::encoded_len(&header).ok()?)).ok()?;
    let length = head.checked_add(usize::try_from(u32::from(header.length)).ok()?)?;
    let (value, rest) = padded.split_at_checked(length)?;
    rest.iter().all(|byte| *byte == 0).then_some(value)
}

/// What a TSTInfo says: what was stamped, and when.
pub fn tst_info(bytes: &[u8]) -> der::Result<(MessageImprint, der::DateTime)> {
    SliceReader::new(bytes)?.sequence(|reader| {
        let _version = Int::decode(reader)?;
        let _policy = Oid::decode(reader)?;
        let imprint = MessageImprint::decode(reader)?;
        let _serial = Int::decode(reader)?;
        let time = der::asn1::GeneralizedTime::decode(reader)?;
        while !reader.is_finished() {
            Any::decode(reader)?;
        }
        Ok((imprint, time.to_date_time()))
    })
}
