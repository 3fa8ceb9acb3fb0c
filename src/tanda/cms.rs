//! The signature itself: a detached CMS of CAdES baseline B over a file's hash (RFC 5652, ETSI EN 319 122-1).

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier,
    SignerInfo, SignerInfos,
};
use const_oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA};
use const_oid::db::rfc5912::{ECDSA_WITH_SHA_256, ID_SHA_256, RSA_ENCRYPTION};
use der::asn1::{Any, OctetString, SetOfVec};
use der::oid::ObjectIdentifier as Oid;
use der::{Encode, Tagged};
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::attr::Attribute;

use super::algoritma::sha256;
use super::asn1::{EssCertIdV2, SIGNING_CERTIFICATE_V2, SigningCertificateV2};
use super::gagal::Gagal;
use super::penanda::{KunciPrivat, PemegangKunci};

/// The signature of what has that SHA-256 hash, in DER, with the whole chain.
///
/// The signed attributes are those of PAdES: content type, hash, certificate. The time stands in the PDF.
pub fn build(penanda: &PemegangKunci, sidik: &[u8]) -> Result<Vec<u8>, Gagal> {
    build_der(penanda, sidik)?.map_err(|_| Gagal::Dalam("CMS"))
}

fn build_der(penanda: &PemegangKunci, sidik: &[u8]) -> Result<der::Result<Vec<u8>>, Gagal> {
    let attributes = match attributes(penanda, sidik) {
        Ok(attributes) => attributes,
        Err(error) => return Ok(Err(error)),
    };
    let tanda = match attributes.to_der() {
        Ok(message) => penanda.kunci.sign(&message)?,
        Err(error) => return Ok(Err(error)),
    };
    Ok(signed_data(penanda, attributes, tanda))
}

fn attributes(penanda: &PemegangKunci, sidik: &[u8]) -> der::Result<SignedAttributes> {
    let own = penanda.sertifikat().ok_or(der::ErrorKind::Failed)?;
    let hash = OctetString::new(sha256(&[own.der()]))?;
    let bound = EssCertIdV2 { hash_alg: None, hash, issuer_serial: None };
    let bound = SigningCertificateV2 { certs: vec![bound], policies: None };
    SetOfVec::try_from(vec![
        attribute(ID_CONTENT_TYPE, &ID_DATA)?,
        attribute(ID_MESSAGE_DIGEST, &OctetString::new(sidik)?)?,
        attribute(SIGNING_CERTIFICATE_V2, &bound)?,
    ])
}

fn signed_data(
    penanda: &PemegangKunci,
    attributes: SignedAttributes,
    tanda: Vec<u8>,
) -> der::Result<Vec<u8>> {
    let own = penanda.sertifikat().ok_or(der::ErrorKind::Failed)?;
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
            issuer: own.tbs_certificate.issuer.clone(),
            serial_number: own.tbs_certificate.serial_number.clone(),
        }),
        digest_alg: sha256_alg(),
        signed_attrs: Some(attributes),
        signature_algorithm: match penanda.kunci {
            KunciPrivat::Rsa(_) => Alg { oid: RSA_ENCRYPTION, parameters: Some(Any::null()) },
            KunciPrivat::P256(_) => Alg { oid: ECDSA_WITH_SHA_256, parameters: None },
        },
        signature: OctetString::new(tanda)?,
        unsigned_attrs: None,
    };
    let chain = penanda.rantai().iter().map(|one| (**one).clone());
    let chain = chain.map(CertificateChoices::Certificate);
    let data = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![sha256_alg()])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: ID_DATA, econtent: None },
        certificates: Some(CertificateSet::try_from(chain.collect::<Vec<_>>())?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer])?,
    };
    ContentInfo { content_type: ID_SIGNED_DATA, content: Any::encode_from(&data)? }.to_der()
}

fn sha256_alg() -> Alg {
    Alg { oid: ID_SHA_256, parameters: None }
}

fn attribute<T: Tagged + der::EncodeValue>(oid: Oid, value: &T) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![Any::encode_from(value)?])? })
}
