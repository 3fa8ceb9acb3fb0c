//! Lists of certificates that were taken back (CRL; RFC 5280, 5).

use const_oid::db::rfc5280::ID_CE_ISSUING_DISTRIBUTION_POINT;
use der::{Decode, Encode};
use x509_cert::Certificate;
use x509_cert::crl::CertificateList;
use x509_cert::ext::pkix::crl::dp::IssuingDistributionPoint;
use x509_cert::ext::pkix::name::DistributionPointName;
use x509_cert::ext::pkix::{BasicConstraints, CrlDistributionPoints};

use super::algoritma;
use super::cabut::Keterangan;

/// A list, in PEM or DER.
pub fn baca(bytes: &[u8]) -> Option<CertificateList> {
    if bytes.starts_with(b"-----") {
        let (_, isi) = der::pem::decode_vec(bytes).ok()?;
        return CertificateList::from_der(&isi).ok();
    }
    CertificateList::from_der(bytes).ok()
}

/// What a list says of a certificate of that issuer; `None` where it is another issuer's or not about this one.
pub fn keterangan(
    list: &CertificateList,
    mata: &Certificate,
    penerbit: &Certificate,
) -> Option<Keterangan> {
    let own = &mata.tbs_certificate;
    if !diterbitkan(list, penerbit) {
        return None;
    }
    let isi = &list.tbs_cert_list;
    let revoked = isi.revoked_certificates.iter().flatten();
    let revoked = revoked.into_iter().find(|one| one.serial_number == own.serial_number);
    let dicabut = revoked.map(|one| one.revocation_date.to_date_time());
    // Its silence counts only where it covers this certificate.
    if dicabut.is_none() && !meliputi(list, mata) {
        return None;
    }
    Some(Keterangan {
        sejak: isi.this_update.to_date_time(),
        sampai: isi.next_update.map(|one| one.to_date_time()),
        dicabut,
        penjawab: None,
    })
}

/// Whether that list is this issuer's, signed with its key.
fn diterbitkan(list: &CertificateList, penerbit: &Certificate) -> bool {
    let issuer = &penerbit.tbs_certificate;
    if list.tbs_cert_list.issuer != issuer.subject {
        return false;
    }
    let Ok(message) = list.tbs_cert_list.to_der() else { return false };
    let (kunci, alg) = (&issuer.subject_public_key_info, &list.signature_algorithm);
    algoritma::periksa(kunci, alg, None, &message, list.signature.raw_bytes()).is_ok()
}

/// Whether it would name this certificate if it were taken back: not where it holds only other kinds, other reasons, or
/// only changes (RFC 5280, 5.2.4 and 5.2.5).
fn meliputi(list: &CertificateList, mata: &Certificate) -> bool {
    list.tbs_cert_list.crl_extensions.iter().flatten().all(|one| {
        if one.extn_id != ID_CE_ISSUING_DISTRIBUTION_POINT {
            return !one.critical;
        }
        let bagian = IssuingDistributionPoint::from_der(one.extn_value.as_bytes());
        bagian.is_ok_and(|bagian| termasuk(&bagian, mata))
    })
}

fn termasuk(bagian: &IssuingDistributionPoint, mata: &Certificate) -> bool {
    let basic = mata.tbs_certificate.get::<BasicConstraints>().ok().flatten();
    let penerbit = basic.is_some_and(|(_, basic)| basic.ca);
    let sebagian = bagian.indirect_crl
        || bagian.only_some_reasons.is_some()
        || bagian.only_contains_attribute_certs;
    let lain =
        if penerbit { bagian.only_contains_user_certs } else { bagian.only_contains_ca_certs };
    let tempat = bagian.distribution_point.as_ref();
    !sebagian && !lain && tempat.is_none_or(|tempat| bertemu(tempat, mata))
}

/// Whether the certificate is told to look in the place that the list was made for.
fn bertemu(tempat: &DistributionPointName, mata: &Certificate) -> bool {
    let DistributionPointName::FullName(names) = tempat else { return false };
    let Ok(Some((_, points))) = mata.tbs_certificate.get::<CrlDistributionPoints>() else {
        return false;
    };
    points.0.iter().filter_map(|point| point.distribution_point.as_ref()).any(|own| match own {
        DistributionPointName::FullName(own) => own.iter().any(|name| names.contains(name)),
        DistributionPointName::NameRelativeToCRLIssuer(_) => false,
    })
}
