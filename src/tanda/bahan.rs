//! What a file brings for judging it: certificates, lists of revoked ones, and answers about single ones.

use der::asn1::Any;
use der::{Encode, Tag, Tagged};
use lopdf::{Document, Object};

use super::asli::{Certificate, CertificateList};
use super::asn1::{REVOCATION_INFO_ARCHIVAL, RevocationInfoArchival};
use super::cabut::Keterangan;
use super::crl;
use super::ocsp::{self, Jawaban};
use super::signed_data::SignedData;
use super::verifikasi::isi;
use crate::pdf::{self, deret, kamus, katalog};

/// How many items of a kind are taken in of what a file brings; real ones hold a handful.
const TERBANYAK: usize = 64;
/// The same in bytes, of all kinds together.
pub const TERBESAR: usize = 16 * 1024 * 1024;

/// Certificates, lists and answers, not yet trusted in anything.
#[derive(Debug, Clone, Default)]
pub struct BahanNilai {
    pub sertifikat: Vec<Certificate>,
    pub crl: Vec<CertificateList>,
    pub ocsp: Vec<Jawaban>,
}

impl BahanNilai {
    /// What stands in the document's security store (ETSI EN 319 142-1, 5.4.2).
    pub fn of(document: &Document) -> Self {
        let mut sisa = TERBESAR;
        let [certs, crls, ocsps] =
            [b"Certs".as_slice(), b"CRLs", b"OCSPs"].map(|key| simpanan(document, key, &mut sisa));
        Self {
            sertifikat: certs.iter().filter_map(|one| Certificate::read(one)).collect(),
            crl: crls.iter().filter_map(|one| CertificateList::read(one)).collect(),
            ocsp: ocsps.iter().filter_map(|one| ocsp::read(one)).collect(),
        }
    }

    /// Together with what a signature brings itself: in its CMS, or as Adobe's signed attribute.
    pub fn with(&self, data: &SignedData) -> Self {
        let mut all = self.clone();
        all.sertifikat.extend(isi::sertifikat(data).take(TERBANYAK));
        let der = |one: &Any| one.to_der().ok();
        // Of the other kinds of such sets nothing is made here (RFC 5652, 10.2.1).
        let lists = data.crls.iter().flat_map(|set| set.0.iter());
        let lists = lists.filter(|one| one.tag() == Tag::Sequence).take(TERBANYAK);
        all.crl.extend(lists.filter_map(|one| CertificateList::read(&der(one)?)));
        for info in data.signer_infos.0.iter().take(1) {
            let attributes = info.signed_attrs.iter();
            let value = attributes.filter_map(|all| isi::single(all, REVOCATION_INFO_ARCHIVAL));
            for arsip in value.filter_map(|one| one.decode_as::<RevocationInfoArchival>().ok()) {
                let lists = arsip.crls.iter().flatten().take(TERBANYAK);
                all.crl.extend(lists.filter_map(|one| CertificateList::read(&der(one)?)));
                let answers = arsip.ocsps.iter().flatten().take(TERBANYAK);
                all.ocsp.extend(answers.filter_map(|one| ocsp::read(&der(one)?)));
            }
        }
        all
    }

    /// Everything that the issuer says of a certificate.
    pub fn keterangan(&self, mata: &Certificate, penerbit: &Certificate) -> Vec<Keterangan> {
        let lists = self.crl.iter().filter_map(|one| crl::keterangan(one, mata, penerbit));
        let answers = self.ocsp.iter().filter_map(|one| ocsp::keterangan(one, mata, penerbit));
        lists.chain(answers).collect()
    }
}

/// The streams under one key of the store, each once, as far as `sisa` bytes reach.
pub fn simpanan(document: &Document, key: &[u8], sisa: &mut usize) -> Vec<Vec<u8>> {
    let store = katalog(document).and_then(|(_, catalog)| catalog.get(b"DSS").ok());
    let store = store.and_then(|store| kamus(document, store));
    let list = store.and_then(|store| deret(document, store.get(key).ok()?));
    let mut seen: Vec<&Object> = Vec::new();
    let mut out: Vec<Vec<u8>> = Vec::new();
    for one in list.unwrap_or_default().iter().take(TERBANYAK) {
        if seen.contains(&one) {
            continue;
        }
        seen.push(one);
        let stream = document.dereference(one).ok().and_then(|(_, one)| one.as_stream().ok());
        let bytes = stream.and_then(|stream| pdf::isi(stream, sisa));
        out.extend(bytes.filter(|bytes| !out.contains(bytes)));
    }
    out
}
