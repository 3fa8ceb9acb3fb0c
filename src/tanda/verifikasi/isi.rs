//! The signature's content: one signer, whose key signed the file's hash and the certificate it belongs to.

use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use const_oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA};
use const_oid::db::rfc5912::ID_SHA_256;
use der::asn1::{Any, OctetString};
use der::oid::ObjectIdentifier as Oid;
use der::{Decode, Encode};
use x509_cert::Certificate;
use x509_cert::attr::Attributes;
use x509_cert::ext::pkix::SubjectKeyIdentifier;

use super::Temuan;
use crate::tanda::algoritma::{self, sidik};
use crate::tanda::asn1::{SIGNING_CERTIFICATE_V2, SigningCertificateV2, one_value};

/// Who made a signature that holds.
#[derive(Debug)]
pub struct Penanda {
    pub sertifikat: Certificate,
    pub info: SignerInfo,
    /// The hash that was signed.
    pub sidik: Oid,
}

/// The CMS of a signature; zeros that kept its place may follow.
pub fn buka(bytes: &[u8]) -> Result<SignedData, Temuan> {
    let bytes = one_value(bytes).ok_or(Temuan::CmsRusak)?;
    let info = ContentInfo::from_der(bytes).map_err(|_| Temuan::CmsRusak)?;
    if info.content_type != ID_SIGNED_DATA {
        return Err(Temuan::CmsRusak);
    }
    info.content.decode_as().map_err(|_| Temuan::CmsRusak)
}

/// The certificates that it carries.
pub fn sertifikat(data: &SignedData) -> impl Iterator<Item = &Certificate> {
    data.certificates.iter().flat_map(|set| set.0.iter()).filter_map(|one| match one {
        CertificateChoices::Certificate(one) => Some(one),
        CertificateChoices::Other(_) => None,
    })
}

/// A signature over bytes that it does not carry itself. With `terikat` the certificate must be bound into it.
pub fn periksa_lepas(
    data: &SignedData,
    bagian: &[&[u8]],
    terikat: bool,
) -> Result<Penanda, Temuan> {
    let content = &data.encap_content_info;
    if content.econtent.is_some() || content.econtent_type != ID_DATA {
        return Err(Temuan::CmsRusak);
    }
    periksa(data, bagian, terikat)
}

/// The one signer, whose signature covers the content and holds.
pub fn periksa(data: &SignedData, bagian: &[&[u8]], terikat: bool) -> Result<Penanda, Temuan> {
    let [info] = data.signer_infos.0.as_slice() else { return Err(Temuan::CmsRusak) };
    let own = |one: &&Certificate| milik(&info.sid, one);
    let sertifikat = sertifikat(data).find(own).ok_or(Temuan::SertifikatHilang)?;
    let attributes = info.signed_attrs.as_ref().ok_or(Temuan::CmsRusak)?;
    let kind = tunggal(attributes, ID_CONTENT_TYPE).and_then(|value| value.decode_as::<Oid>().ok());
    if kind != Some(data.encap_content_info.econtent_type) {
        return Err(Temuan::CmsRusak);
    }
    let hash = tunggal(attributes, ID_MESSAGE_DIGEST).ok_or(Temuan::CmsRusak)?;
    let hash: OctetString = hash.decode_as().map_err(|_| Temuan::CmsRusak)?;
    if hash.as_bytes() != sidik(info.digest_alg.oid, bagian)? {
        return Err(Temuan::IsiBerubah);
    }
    let message = attributes.to_der().map_err(|_| Temuan::CmsRusak)?;
    let kunci = &sertifikat.tbs_certificate.subject_public_key_info;
    let hash = Some(info.digest_alg.oid);
    let tanda = info.signature.as_bytes();
    algoritma::periksa(kunci, &info.signature_algorithm, hash, &message, tanda)?;
    if !ikatan(attributes, sertifikat, terikat)? {
        return Err(Temuan::SertifikatTakTerikat);
    }
    let (sertifikat, info) = (sertifikat.clone(), info.clone());
    let sidik = info.digest_alg.oid;
    Ok(Penanda { sertifikat, info, sidik })
}

fn milik(sid: &SignerIdentifier, one: &Certificate) -> bool {
    let own = &one.tbs_certificate;
    match sid {
        SignerIdentifier::IssuerAndSerialNumber(id) => {
            id.issuer == own.issuer && id.serial_number == own.serial_number
        }
        SignerIdentifier::SubjectKeyIdentifier(id) => {
            own.get::<SubjectKeyIdentifier>().is_ok_and(|own| own.is_some_and(|own| own.1 == *id))
        }
    }
}

/// The only value of the only attribute of that kind.
pub fn tunggal(attributes: &Attributes, kind: Oid) -> Option<&Any> {
    let mut found = attributes.iter().filter(|one| one.oid == kind);
    let only = found.next().filter(|_| found.next().is_none())?;
    only.values.get(0).filter(|_| only.values.len() == 1)
}

/// Whether the signed attributes name this certificate; where they name none, whether they need not.
fn ikatan(
    attributes: &Attributes,
    sertifikat: &Certificate,
    terikat: bool,
) -> Result<bool, Temuan> {
    let Some(value) = tunggal(attributes, SIGNING_CERTIFICATE_V2) else {
        return Ok(!terikat && !attributes.iter().any(|one| one.oid == SIGNING_CERTIFICATE_V2));
    };
    let named: SigningCertificateV2 =
        value.decode_as().map_err(|_| Temuan::SertifikatTakTerikat)?;
    let first = named.certs.first().ok_or(Temuan::SertifikatTakTerikat)?;
    let alg = first.hash_alg.as_ref().map_or(ID_SHA_256, |alg| alg.oid);
    let own = sertifikat.to_der().map_err(|_| Temuan::CmsRusak)?;
    Ok(sidik(alg, &[&own])? == first.hash.as_bytes())
}
