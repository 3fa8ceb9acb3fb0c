//! What the file itself brings for judging it: certificates and lists of revoked ones.

use cms::revocation::RevocationInfoChoice;
use cms::signed_data::SignedData;
use const_oid::db::rfc5280::ID_CE_ISSUING_DISTRIBUTION_POINT;
use der::{Decode, Encode};
use lopdf::{Document, Object};
use x509_cert::Certificate;
use x509_cert::crl::CertificateList;
use x509_cert::der::DateTime;

use super::isi;
use crate::tanda::algoritma;
use crate::tanda::berkas::{deret, kamus, katalog};

/// How much is taken in of what a file brings; real ones hold a handful.
const TERBANYAK: usize = 64;
const TERBESAR: usize = 16 * 1024 * 1024;

/// Certificates and lists, not yet trusted in anything.
#[derive(Debug, Clone, Default)]
pub struct Bahan {
    pub sertifikat: Vec<Certificate>,
    daftar: Vec<CertificateList>,
}

/// What a list says of a certificate.
#[derive(Debug, PartialEq, Eq)]
pub enum Pencabutan {
    TakDiketahui,
    /// Not in the list of that moment.
    Baik(DateTime),
    Dicabut(DateTime),
}

impl Bahan {
    /// What stands in the document's security store (ETSI EN 319 142-1, 5.4.2).
    pub fn dari(document: &Document) -> Self {
        let store = katalog(document).and_then(|(_, catalog)| catalog.get(b"DSS").ok());
        let store = store.and_then(|store| kamus(document, store));
        let streams = |key: &[u8]| -> Vec<Vec<u8>> {
            let list = store.and_then(|store| deret(document, store.get(key).ok()?));
            let list = list.unwrap_or_default().iter().take(TERBANYAK);
            list.filter_map(|one| aliran(document, one)).collect()
        };
        let certs = streams(b"Certs");
        let crls = streams(b"CRLs");
        Self {
            sertifikat: certs.iter().filter_map(|one| Certificate::from_der(one).ok()).collect(),
            daftar: crls.iter().filter_map(|one| CertificateList::from_der(one).ok()).collect(),
        }
    }

    /// Together with what a signature brings itself.
    pub fn dengan(&self, data: &SignedData) -> Self {
        let mut all = self.clone();
        all.sertifikat.extend(isi::sertifikat(data).take(TERBANYAK).cloned());
        let lists = data.crls.iter().flat_map(|set| set.0.iter()).take(TERBANYAK);
        all.daftar.extend(lists.filter_map(|one| match one {
            RevocationInfoChoice::Crl(list) => Some(list.clone()),
            RevocationInfoChoice::Other(_) => None,
        }));
        all
    }

    /// Whether its issuer took a certificate back.
    pub fn pencabutan(&self, sertifikat: &Certificate, penerbit: &Certificate) -> Pencabutan {
        let own = &sertifikat.tbs_certificate;
        let mut hasil = Pencabutan::TakDiketahui;
        for list in self.daftar.iter().filter(|list| diterbitkan(list, penerbit)) {
            let revoked = list.tbs_cert_list.revoked_certificates.iter().flatten();
            let revoked = revoked.into_iter().find(|one| one.serial_number == own.serial_number);
            let saat = list.tbs_cert_list.this_update.to_date_time();
            match (revoked, &hasil) {
                (Some(one), _) => {
                    return Pencabutan::Dicabut(one.revocation_date.to_date_time());
                }
                (None, Pencabutan::Baik(lain)) if *lain >= saat => {}
                (None, _) if sebagian(list) => {}
                (None, _) => hasil = Pencabutan::Baik(saat),
            }
        }
        hasil
    }
}

fn aliran(document: &Document, object: &Object) -> Option<Vec<u8>> {
    let stream = document.dereference(object).ok()?.1.as_stream().ok()?;
    match stream.dict.get(b"Filter") {
        Ok(_) => stream.decompressed_content_with_limit(TERBESAR).ok(),
        Err(_) => Some(stream.content.clone()),
    }
}

/// Whether that list is this issuer's, signed with its key.
fn diterbitkan(list: &CertificateList, penerbit: &Certificate) -> bool {
    let issuer = &penerbit.tbs_certificate;
    let Ok(message) = list.tbs_cert_list.to_der() else { return false };
    list.tbs_cert_list.issuer == issuer.subject
        && algoritma::periksa(
            &issuer.subject_public_key_info,
            &list.signature_algorithm,
            None,
            &message,
            list.signature.raw_bytes(),
        )
        .is_ok()
}

/// Whether it covers only some of the issuer's certificates, so that its silence says nothing.
fn sebagian(list: &CertificateList) -> bool {
    let mut extensions = list.tbs_cert_list.crl_extensions.iter().flatten();
    extensions.any(|one| one.extn_id == ID_CE_ISSUING_DISTRIBUTION_POINT || one.critical)
}
