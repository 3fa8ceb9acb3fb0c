//! What the signed attributes say of the certificate and the algorithms: that nobody put others in their place.

use const_oid::db::rfc5912::ID_SHA_256;
use der::asn1::Any;
use der::oid::ObjectIdentifier as Oid;
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::ext::pkix::name::GeneralName;

use super::Temuan;
use super::isi::single;
use crate::tanda::algoritma::{sha1, sidik};
use crate::tanda::asli::Certificate;
use crate::tanda::asn1::{
    ALGORITHM_PROTECTION, EssCertIdV2, IssuerSerial, SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2,
    SigningCertificateV2,
};
use crate::tanda::sertifikat::is_same_name;
use crate::tanda::signed_data::{AlgorithmProtection, Attribute, Himpunan, SignerInfo};

/// Whether all that they say of them is true. With `terikat` they must name the certificate.
pub fn verify(info: &SignerInfo, sertifikat: &Certificate, terikat: bool) -> Result<(), Temuan> {
    let kosong = Himpunan(Vec::new());
    let attributes = info.signed_attrs.as_ref().unwrap_or(&kosong);
    algoritma(info, attributes)?;
    let mut bernama = false;
    for (kind, nama) in [
        (SIGNING_CERTIFICATE_V2, "signingCertificateV2"),
        (SIGNING_CERTIFICATE, "signingCertificate"),
    ] {
        if let Some(value) = atribut(attributes, kind, nama)? {
            let named = value.decode_as::<SigningCertificateV2>().map_err(|_| broken(nama))?;
            let first = named.certs.first().ok_or_else(|| broken(nama))?;
            verify_id(first, kind, sertifikat)?;
            bernama = true;
        }
    }
    if terikat && !bernama {
        return Err(Temuan::CmsTakDipahami("atribut signingCertificate tidak ada".to_owned()));
    }
    Ok(())
}

/// An attribute that may be missing, but not be there twice.
fn atribut<'a>(
    attributes: &'a Himpunan<Attribute>,
    kind: Oid,
    nama: &'static str,
) -> Result<Option<&'a Any>, Temuan> {
    if attributes.0.iter().any(|one| one.oid == kind) {
        single(attributes, kind).map(Some).ok_or_else(|| broken(nama))
    } else {
        Ok(None)
    }
}

/// RFC 6211, 3.
fn algoritma(info: &SignerInfo, attributes: &Himpunan<Attribute>) -> Result<(), Temuan> {
    let nama = "cmsAlgorithmProtection";
    let Some(value) = atribut(attributes, ALGORITHM_PROTECTION, nama)? else { return Ok(()) };
    let said = value.decode_as::<AlgorithmProtection>().map_err(|_| broken(nama))?;
    let tanda = said.signature_alg.as_ref().ok_or_else(|| broken(nama))?;
    match is_same(&said.digest_alg, &info.digest_alg) && is_same(tanda, &info.signature_algorithm) {
        true => Ok(()),
        false => Err(Temuan::AtributBertentangan(nama)),
    }
}

/// No parameters are the same as NULL: both are written for the same hashes (RFC 5754, 2).
fn is_same(disebut: &Alg, dipakai: &Alg) -> bool {
    let isi = |alg: &Alg| alg.parameters.clone().filter(|one| *one != Any::null());
    disebut.oid == dipakai.oid && isi(disebut) == isi(dipakai)
}

/// Its hash, and its issuer and number where they are said, too (RFC 5035, 4). SHA-1 is enough here: one would have to
/// find another certificate with the same hash.
fn verify_id(id: &EssCertIdV2, kind: Oid, sertifikat: &Certificate) -> Result<(), Temuan> {
    let hash = if kind == SIGNING_CERTIFICATE {
        sha1(sertifikat.der())
    } else {
        let alg = id.hash_alg.as_ref().map_or(ID_SHA_256, |alg| alg.oid);
        sidik(alg, &[sertifikat.der()])?
    };
    if hash != id.hash.as_bytes() {
        return Err(Temuan::SertifikatTakTerikat);
    }
    match &id.issuer_serial {
        Some(issuer) if !is_issuer(issuer, sertifikat) => {
            Err(Temuan::AtributBertentangan("issuerSerial"))
        }
        Some(_) | None => Ok(()),
    }
}

fn is_issuer(said: &IssuerSerial, sertifikat: &Certificate) -> bool {
    let own = &sertifikat.tbs_certificate;
    let nama = matches!(said.issuer.as_slice(), [GeneralName::DirectoryName(nama)] if is_same_name(nama, &own.issuer));
    nama && said.serial_number.as_bytes() == own.serial_number.as_bytes()
}

fn broken(nama: &str) -> Temuan {
    Temuan::CmsTakDipahami(format!("atribut {nama} tidak dapat dibaca"))
}
