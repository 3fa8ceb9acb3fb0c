//! Lists of certificates that were taken back (CRL; RFC 5280, 5).

use const_oid::db::rfc5280::{
    ID_CE_CERTIFICATE_ISSUER, ID_CE_DELTA_CRL_INDICATOR, ID_CE_ISSUING_DISTRIBUTION_POINT,
};
use der::Decode;
use x509_cert::crl::CertificateList as Isi;
use x509_cert::ext::pkix::crl::dp::IssuingDistributionPoint;
use x509_cert::ext::pkix::name::DistributionPointName;
use x509_cert::ext::pkix::{BasicConstraints, CrlDistributionPoints};

use super::algoritma;
use super::asli::{Certificate, CertificateList};
use super::cabut::Keterangan;
use super::sertifikat::{is_same_name, may_issue_lists};

/// A list, in PEM or DER.
pub fn read(bytes: &[u8]) -> Option<CertificateList> {
    if bytes.starts_with(b"-----") {
        let (_, isi) = der::pem::decode_vec(bytes).ok()?;
        return CertificateList::read(&isi);
    }
    CertificateList::read(bytes)
}

/// What a list says of a certificate of that issuer; `None` where it is another issuer's or not about this one.
pub fn keterangan(
    list: &CertificateList,
    mata: &Certificate,
    penerbit: &Certificate,
) -> Option<Keterangan> {
    let own = &mata.tbs_certificate;
    if !is_complete(list) || !is_issued_by(list, penerbit) {
        return None;
    }
    let isi = &list.tbs_cert_list;
    let revoked = isi.revoked_certificates.iter().flatten();
    let revoked = revoked.into_iter().find(|one| one.serial_number == own.serial_number);
    let dicabut = revoked.map(|one| one.revocation_date.to_date_time());
    // Its silence counts only where it covers this certificate, and its issuer may write lists.
    if dicabut.is_none() && !(covers(list, mata) && may_issue_lists(penerbit)) {
        return None;
    }
    Some(Keterangan {
        sejak: isi.this_update.to_date_time(),
        sampai: isi.next_update.map(|one| one.to_date_time()),
        dicabut,
        penjawab: None,
    })
}

/// Whether every entry tells of the list's own issuer and stands for good: serial numbers of an indirect list may be other
/// issuers', and one of changes only may take an entry back (RFC 5280, 5.2.4, 5.2.5 and 5.3.3).
fn is_complete(list: &Isi) -> bool {
    let isi = &list.tbs_cert_list;
    let lain = isi.revoked_certificates.iter().flatten();
    let lain = lain.flat_map(|one| one.crl_entry_extensions.iter().flatten());
    !lain.into_iter().any(|one| one.extn_id == ID_CE_CERTIFICATE_ISSUER)
        && isi.crl_extensions.iter().flatten().all(|one| match one.extn_id {
            ID_CE_DELTA_CRL_INDICATOR => false,
            ID_CE_ISSUING_DISTRIBUTION_POINT => {
                IssuingDistributionPoint::from_der(one.extn_value.as_bytes())
                    .is_ok_and(|bagian| !bagian.indirect_crl)
            }
            _ => true,
        })
}

/// Whether that list is this issuer's, signed with its key.
fn is_issued_by(list: &CertificateList, penerbit: &Certificate) -> bool {
    let issuer = &penerbit.tbs_certificate;
    if !is_same_name(&list.tbs_cert_list.issuer, &issuer.subject) {
        return false;
    }
    let (kunci, alg) = (&issuer.subject_public_key_info, &list.signature_algorithm);
    let tanda = list.signature.raw_bytes();
    algoritma::verify(kunci, alg, None, list.signed(), tanda).is_ok()
}

/// Whether it would name this certificate if it were taken back: not where it holds only other kinds or other reasons
/// (RFC 5280, 5.2.5).
fn covers(list: &Isi, mata: &Certificate) -> bool {
    list.tbs_cert_list.crl_extensions.iter().flatten().all(|one| {
        if one.extn_id != ID_CE_ISSUING_DISTRIBUTION_POINT {
            return !one.critical;
        }
        let bagian = IssuingDistributionPoint::from_der(one.extn_value.as_bytes());
        bagian.is_ok_and(|bagian| includes(&bagian, mata))
    })
}

fn includes(bagian: &IssuingDistributionPoint, mata: &Certificate) -> bool {
    let basic = mata.tbs_certificate.get::<BasicConstraints>().ok().flatten();
    let penerbit = basic.is_some_and(|(_, basic)| basic.ca);
    let sebagian = bagian.only_some_reasons.is_some() || bagian.only_contains_attribute_certs;
    let lain =
        if penerbit { bagian.only_contains_user_certs } else { bagian.only_contains_ca_certs };
    let tempat = bagian.distribution_point.as_ref();
    !sebagian && !lain && tempat.is_none_or(|tempat| meets(tempat, mata))
}

/// Whether the certificate is told to look in the place that the list was made for.
fn meets(tempat: &DistributionPointName, mata: &Certificate) -> bool {
    let DistributionPointName::FullName(names) = tempat else { return false };
    let Ok(Some((_, points))) = mata.tbs_certificate.get::<CrlDistributionPoints>() else {
        return false;
    };
    points.0.iter().filter_map(|point| point.distribution_point.as_ref()).any(|own| match own {
        DistributionPointName::FullName(own) => own.iter().any(|name| names.contains(name)),
        DistributionPointName::NameRelativeToCRLIssuer(_) => false,
    })
}

#[cfg(test)]
mod tests {
    use const_oid::ObjectIdentifier;
    use der::asn1::OctetString;
    use x509_cert::ext::Extension;

    use super::*;

    fn daftar() -> Isi {
        Isi::from_der(include_bytes!("../../tests/data/tanda/antara.crl")).expect("a list")
    }

    fn ekstensi(extn_id: ObjectIdentifier, isi: &[u8]) -> Extension {
        let extn_value = OctetString::new(isi).expect("a value");
        Extension { extn_id, critical: true, extn_value }
    }

    #[test]
    fn lists_of_other_issuers_and_of_changes_are_refused() {
        assert!(is_complete(&daftar()));
        // indirectCRL is the field with the tag 4, onlyContainsUserCerts the one with 1; a number of a base list.
        for (id, isi, benar) in [
            (ID_CE_ISSUING_DISTRIBUTION_POINT, [0x30, 3, 0x84, 1, 0xff].as_slice(), false),
            (ID_CE_ISSUING_DISTRIBUTION_POINT, &[0x30, 3, 0x81, 1, 0xff], true),
            (ID_CE_DELTA_CRL_INDICATOR, &[2, 1, 1], false),
        ] {
            let mut list = daftar();
            list.tbs_cert_list.crl_extensions.get_or_insert_default().push(ekstensi(id, isi));
            assert_eq!(is_complete(&list), benar, "{id} {isi:?}");
        }
        let mut list = daftar();
        let entries = list.tbs_cert_list.revoked_certificates.as_mut().expect("entries");
        let entry =
            entries.first_mut().expect("an entry").crl_entry_extensions.get_or_insert_default();
        entry.push(ekstensi(ID_CE_CERTIFICATE_ISSUER, &[0x30, 0]));
        assert!(!is_complete(&list));
    }
}
