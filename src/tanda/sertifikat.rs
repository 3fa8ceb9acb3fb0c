//! What a certificate says about itself.

use const_oid::AssociatedOid;
use const_oid::db::rfc4519::COMMON_NAME;
use const_oid::db::rfc5280::ANY_EXTENDED_KEY_USAGE;
use der::oid::ObjectIdentifier as Oid;
use der::{Decode, Encode};
use x509_cert::Certificate;
use x509_cert::der::DateTime;
use x509_cert::ext::pkix::{
    BasicConstraints, CertificatePolicies, ExtendedKeyUsage, KeyUsage, SubjectAltName,
};
use x509_cert::name::Name;

use super::algoritma;

/// Extended key usages under which a document may be signed: emailProtection, documentSigning (RFC 9336), and what
/// Adobe and Microsoft used before there was one.
const DOKUMEN: [Oid; 5] = [
    ANY_EXTENDED_KEY_USAGE,
    Oid::new_unwrap("1.3.6.1.5.5.7.3.4"),
    Oid::new_unwrap("1.3.6.1.5.5.7.3.36"),
    Oid::new_unwrap("1.2.840.113583.1.1.5"),
    Oid::new_unwrap("1.3.6.1.4.1.311.10.3.12"),
];
const STEMPEL_WAKTU: Oid = Oid::new_unwrap("1.3.6.1.5.5.7.3.8");

/// What a certificate's key is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guna {
    Dokumen,
    StempelWaktu,
}

/// Every certificate of a file, PEM (one or more) or DER; `None` where there is none, or one that cannot be read.
pub fn baca_semua(bytes: &[u8]) -> Option<Vec<Certificate>> {
    let found = if bytes.starts_with(b"-----") || bytes.windows(11).any(|w| w == b"-----BEGIN ") {
        Certificate::load_pem_chain(bytes).ok()?
    } else {
        vec![Certificate::from_der(bytes).ok()?]
    };
    (!found.is_empty()).then_some(found)
}

/// The common name of the holder, or else the whole of its name.
pub fn pemilik(sertifikat: &Certificate) -> String {
    nama(&sertifikat.tbs_certificate.subject)
}

/// The common name of the issuer.
pub fn penerbit(sertifikat: &Certificate) -> String {
    nama(&sertifikat.tbs_certificate.issuer)
}

fn nama(name: &Name) -> String {
    let parts = name.0.iter().flat_map(|part| part.0.iter());
    let common =
        parts.filter(|part| part.oid == COMMON_NAME).map(|part| part.value.value()).next_back();
    polos(
        &common
            .map_or_else(|| name.to_string(), |bytes| String::from_utf8_lossy(bytes).into_owned()),
    )
}

/// Without what would move a terminal's cursor: names come from files that strangers wrote.
pub fn polos(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(200).collect()
}

/// From when to when it holds.
pub fn masa(sertifikat: &Certificate) -> (DateTime, DateTime) {
    let masa = &sertifikat.tbs_certificate.validity;
    (masa.not_before.to_date_time(), masa.not_after.to_date_time())
}

/// Whether it vouches for itself, so that nobody else does.
pub fn sendiri(sertifikat: &Certificate) -> bool {
    sertifikat.tbs_certificate.subject == sertifikat.tbs_certificate.issuer
        && diterbitkan(sertifikat, sertifikat)
}

/// Whether `penerbit`'s key signed `sertifikat`.
pub fn diterbitkan(sertifikat: &Certificate, penerbit: &Certificate) -> bool {
    let Ok(message) = sertifikat.tbs_certificate.to_der() else { return false };
    algoritma::periksa(
        &penerbit.tbs_certificate.subject_public_key_info,
        &sertifikat.signature_algorithm,
        None,
        &message,
        sertifikat.signature.raw_bytes(),
    )
    .is_ok()
}

/// Whether its key may be used so (RFC 5280, 4.2.1.3 and 4.2.1.12).
pub fn berguna(sertifikat: &Certificate, guna: Guna) -> bool {
    let usage = match bagian::<KeyUsage>(sertifikat) {
        Ok(Some(usage)) => usage.digital_signature() || usage.non_repudiation(),
        Ok(None) => true,
        Err(Rusak) => false,
    };
    let extended = match bagian::<ExtendedKeyUsage>(sertifikat) {
        Ok(Some(list)) => list.0.iter().any(|one| match guna {
            Guna::Dokumen => DOKUMEN.contains(one),
            Guna::StempelWaktu => *one == STEMPEL_WAKTU,
        }),
        Ok(None) => guna == Guna::Dokumen,
        Err(Rusak) => false,
    };
    usage && extended
}

/// Whether it may issue others, with so many issuers between it and the signer.
pub fn penerbit_sah(sertifikat: &Certificate, di_antara: usize) -> bool {
    let issues = match bagian::<BasicConstraints>(sertifikat) {
        Ok(Some(basic)) => {
            basic.ca && basic.path_len_constraint.is_none_or(|most| di_antara <= usize::from(most))
        }
        Ok(None) | Err(Rusak) => false,
    };
    let signs = match bagian::<KeyUsage>(sertifikat) {
        Ok(usage) => usage.is_none_or(|usage| usage.key_cert_sign()),
        Err(Rusak) => false,
    };
    issues && signs
}

/// A critical extension that nobody here understands; who does not understand one must not judge (RFC 5280, 4.2).
pub fn tak_dipahami(sertifikat: &Certificate) -> Option<String> {
    let known = [
        KeyUsage::OID,
        ExtendedKeyUsage::OID,
        BasicConstraints::OID,
        SubjectAltName::OID,
        CertificatePolicies::OID,
    ];
    let mut all = sertifikat.tbs_certificate.extensions.iter().flatten();
    all.find(|one| one.critical && !known.contains(&one.extn_id)).map(|one| one.extn_id.to_string())
}

/// An extension is there, but cannot be read.
struct Rusak;

fn bagian<'a, T: Decode<'a> + AssociatedOid>(
    sertifikat: &'a Certificate,
) -> Result<Option<T>, Rusak> {
    let found = sertifikat.tbs_certificate.get::<T>().map_err(|_| Rusak)?;
    Ok(found.map(|(_, value)| value))
}
