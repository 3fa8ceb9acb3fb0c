//! The few shapes of ASN.1 that the crates of the field lack.

use der::asn1::{Any, GeneralizedTime, Int, OctetString};
use der::oid::ObjectIdentifier as Oid;
use der::{Decode, Reader, Sequence, SliceReader, Tag, Tagged};
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::ext::pkix::name::GeneralNames;

/// signingCertificateV2 (RFC 5035): binds the certificate into what is signed.
pub const SIGNING_CERTIFICATE_V2: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.47");
/// signingCertificate (RFC 2634): the same with SHA-1.
pub const SIGNING_CERTIFICATE: Oid = Oid::new_unwrap("1.2.840.113549.1.9.16.2.12");
/// cmsAlgorithmProtection (RFC 6211): binds the algorithms.
pub const ALGORITHM_PROTECTION: Oid = Oid::new_unwrap("1.2.840.113549.1.9.52");
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
    pub crls: Option<Vec<Any>>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    pub ocsps: Option<Vec<Any>>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    pub others: Option<Any>,
}

/// ESSCertIDv2; without algorithm the hash is SHA-256.
#[derive(Sequence)]
pub struct EssCertIdV2 {
    pub hash_alg: Option<Alg>,
    pub hash: OctetString,
    pub issuer_serial: Option<IssuerSerial>,
}

/// SigningCertificateV2; the signer's own certificate comes first. SigningCertificate (RFC 2634) is one that names no
/// algorithm, and means SHA-1.
#[derive(Sequence)]
pub struct SigningCertificateV2 {
    pub certs: Vec<EssCertIdV2>,
    pub policies: Option<Any>,
}

/// IssuerSerial (RFC 5035).
#[derive(Sequence)]
pub struct IssuerSerial {
    pub issuer: GeneralNames,
    pub serial_number: Int,
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

/// RSASSA-PSS-params (RFC 8017); hash and mask are of SHA-1 where they are not said, and the salt has 20 bytes.
#[derive(Sequence)]
pub struct PssParams {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", optional = "true")]
    pub hash: Option<Alg>,
    #[asn1(context_specific = "1", tag_mode = "EXPLICIT", optional = "true")]
    pub mask: Option<Alg>,
    #[asn1(context_specific = "2", tag_mode = "EXPLICIT", optional = "true")]
    pub salt: Option<u16>,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    pub trailer: Option<Any>,
}

/// What a TSTInfo says: what was stamped, and when.
pub fn tst_info(bytes: &[u8]) -> der::Result<(MessageImprint, der::DateTime)> {
    SliceReader::new(bytes)?.sequence(|reader| {
        let _version = Int::decode(reader)?;
        let _policy = Any::decode(reader)?;
        let imprint = MessageImprint::decode(reader)?;
        let _serial = Int::decode(reader)?;
        let time = gen_time(&Any::decode(reader)?)?;
        while !reader.is_finished() {
            Any::decode(reader)?;
        }
        Ok((imprint, time))
    })
}

/// A GeneralizedTime whose seconds may have a fraction (RFC 3161, 2.4.2), which is dropped.
fn gen_time(time: &Any) -> der::Result<der::DateTime> {
    let wrong = || Tag::GeneralizedTime.value_error();
    let text = std::str::from_utf8(time.value()).map_err(|_| wrong())?;
    let whole = match text.strip_suffix('Z').and_then(|text| text.split_once('.')) {
        Some((whole, digits))
            if !digits.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit()) =>
        {
            format!("{whole}Z")
        }
        Some(_) | None => text.to_owned(),
    };
    Any::new(time.tag(), whole.into_bytes())?
        .decode_as()
        .map(|time: GeneralizedTime| time.to_date_time())
}
