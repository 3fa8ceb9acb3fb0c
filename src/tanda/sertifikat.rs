//! What a certificate says about itself.

use std::collections::BTreeSet;

use const_oid::AssociatedOid;
use const_oid::db::rfc4519::COMMON_NAME;
use const_oid::db::rfc5280::ANY_EXTENDED_KEY_USAGE;
use der::asn1::Any;
use der::oid::ObjectIdentifier as Oid;
use der::{Decode, Tag, Tagged};
use x509_cert::der::DateTime;
use x509_cert::ext::pkix::{
    BasicConstraints, CertificatePolicies, CrlDistributionPoints, ExtendedKeyUsage,
    InhibitAnyPolicy, IssuerAltName, KeyUsage, NameConstraints, PolicyConstraints, PolicyMappings,
    SubjectAltName, SubjectKeyIdentifier,
};
use x509_cert::name::{Name, RelativeDistinguishedName};

use super::algoritma::{self, nama_oid};
use super::asli::Certificate;
use crate::bahasa::sebaris;

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
pub fn read_all(bytes: &[u8]) -> Option<Vec<Certificate>> {
    if !bytes.windows(AWAL.len()).any(|window| window == AWAL) {
        return Some(vec![Certificate::read(bytes)?]);
    }
    let mut found = Vec::new();
    let mut rest = bytes.trim_ascii_end();
    while !rest.is_empty() {
        let akhir = rest.windows(AKHIR.len()).position(|window| window == AKHIR)? + AKHIR.len();
        let (pem, lanjut) = rest.split_at(akhir);
        found.push(Certificate::read(&der::pem::decode_vec(pem).ok()?.1)?);
        rest = lanjut;
    }
    Some(found)
}

const AWAL: &[u8] = b"-----BEGIN ";
const AKHIR: &[u8] = b"-----END CERTIFICATE-----";

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
    plain(
        &common
            .map_or_else(|| name.to_string(), |bytes| String::from_utf8_lossy(bytes).into_owned()),
    )
}

/// Without what would move a terminal's cursor: names come from files that strangers wrote.
pub fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).take(200).collect()
}

/// From when to when it holds.
pub fn masa(sertifikat: &Certificate) -> (DateTime, DateTime) {
    let masa = &sertifikat.tbs_certificate.validity;
    (masa.not_before.to_date_time(), masa.not_after.to_date_time())
}

/// Whether two names are the same (RFC 5280, 7.1): how a text is encoded, its case and runs of spaces make no difference.
pub fn is_same_name(kiri: &Name, kanan: &Name) -> bool {
    let bagian = |name: &Name| {
        let part = |part: &RelativeDistinguishedName| {
            part.0.iter().map(|one| (one.oid, folded(&one.value))).collect::<BTreeSet<_>>()
        };
        name.0.iter().map(part).collect::<Vec<_>>()
    };
    kiri == kanan || bagian(kiri) == bagian(kanan)
}

/// A text as it is compared; what is none is compared as it stands.
fn folded(value: &Any) -> Result<String, Vec<u8>> {
    let bytes = value.value();
    let bytewise = [Tag::Utf8String, Tag::PrintableString, Tag::Ia5String, Tag::VisibleString];
    let text = if bytewise.contains(&value.tag()) {
        String::from_utf8(bytes.to_vec()).ok()
    } else if value.tag() == Tag::BmpString {
        let units = bytes
            .chunks(2)
            .map(|pair| pair.iter().fold(0, |sum, byte| sum << 8 | u16::from(*byte)));
        String::from_utf16(&units.collect::<Vec<_>>()).ok()
    } else {
        None
    };
    let text = text.map(|text| sebaris(&text.to_lowercase()));
    text.ok_or_else(|| [&[u8::from(value.tag())], bytes].concat())
}

/// The identifier of its key.
pub fn kunci_pengenal(sertifikat: &Certificate) -> Option<Vec<u8>> {
    let (_, own) = sertifikat.tbs_certificate.get::<SubjectKeyIdentifier>().ok()??;
    Some(own.0.as_bytes().to_vec())
}

/// Whether its issuer bears its own name.
pub fn is_self_issued(sertifikat: &Certificate) -> bool {
    is_same_name(&sertifikat.tbs_certificate.subject, &sertifikat.tbs_certificate.issuer)
}

/// Whether it vouches for itself, so that nobody else does.
pub fn is_self_signed(sertifikat: &Certificate) -> bool {
    is_self_issued(sertifikat) && is_issued_by(sertifikat, sertifikat)
}

/// Whether `penerbit`'s key signed `sertifikat`.
pub fn is_issued_by(sertifikat: &Certificate, penerbit: &Certificate) -> bool {
    algoritma::verify(
        &penerbit.tbs_certificate.subject_public_key_info,
        &sertifikat.signature_algorithm,
        None,
        sertifikat.signed(),
        sertifikat.signature.raw_bytes(),
    )
    .is_ok()
}

/// Whether its key may be used so (RFC 5280, 4.2.1.3 and 4.2.1.12).
pub fn is_usable_for(sertifikat: &Certificate, guna: Guna) -> bool {
    let usage = match extension::<KeyUsage>(sertifikat) {
        Ok(usage) => usage.is_none_or(|one| one.digital_signature() || one.non_repudiation()),
        Err(Malformed) => false,
    };
    let extended = match extension::<ExtendedKeyUsage>(sertifikat) {
        Ok(Some(list)) => list.0.iter().any(|one| match guna {
            Guna::Dokumen => DOKUMEN.contains(one),
            Guna::StempelWaktu => *one == STEMPEL_WAKTU,
        }),
        Ok(None) => guna == Guna::Dokumen,
        Err(Malformed) => false,
    };
    usage && extended
}

/// Whether it may issue others, with so many issuers between it and the signer; those that issued themselves anew do not
/// count (RFC 5280, 6.1.4).
pub fn may_issue(sertifikat: &Certificate, di_antara: usize) -> bool {
    let issues = match extension::<BasicConstraints>(sertifikat) {
        Ok(Some(basic)) => {
            basic.ca && basic.path_len_constraint.is_none_or(|most| di_antara <= usize::from(most))
        }
        Ok(None) | Err(Malformed) => false,
    };
    let signs = match extension::<KeyUsage>(sertifikat) {
        Ok(usage) => usage.is_none_or(|usage| usage.key_cert_sign()),
        Err(Malformed) => false,
    };
    issues && signs
}

/// Whether it may issue lists of revoked certificates (RFC 5280, 6.3.3, f).
pub fn may_issue_lists(sertifikat: &Certificate) -> bool {
    extension::<KeyUsage>(sertifikat).is_ok_and(|usage| usage.is_none_or(|usage| usage.crl_sign()))
}

/// An extension that is not understood here though it decides: every critical one that is unknown (RFC 5280, 4.2), and
/// constraints on names or on policies, critical or not. No policy is asked for here, so that nothing follows from
/// mappings, nor from what forbids them.
pub fn unknown_critical(sertifikat: &Certificate) -> Option<String> {
    let known = [
        KeyUsage::OID,
        ExtendedKeyUsage::OID,
        BasicConstraints::OID,
        SubjectAltName::OID,
        IssuerAltName::OID,
        CertificatePolicies::OID,
        PolicyMappings::OID,
        InhibitAnyPolicy::OID,
        CrlDistributionPoints::OID,
    ];
    let mut all = sertifikat.tbs_certificate.extensions.iter().flatten();
    let found = all.find(|one| match one.extn_id {
        NameConstraints::OID => true,
        PolicyConstraints::OID => PolicyConstraints::from_der(one.extn_value.as_bytes())
            .map_or(true, |one| one.require_explicit_policy.is_some()),
        other => one.critical && !known.contains(&other),
    });
    found.map(|one| nama_oid(one.extn_id))
}

/// An extension is there, but cannot be read.
struct Malformed;

fn extension<'a, T: Decode<'a> + AssociatedOid>(
    sertifikat: &'a Certificate,
) -> Result<Option<T>, Malformed> {
    let found = sertifikat.tbs_certificate.get::<T>().map_err(|_| Malformed)?;
    Ok(found.map(|(_, value)| value))
}
