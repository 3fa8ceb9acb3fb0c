//! All that there is to choose from when a file is made ready for the long term: what it brings, and what was given.

use der::Encode;
use lopdf::{Document, Object};
use x509_cert::der::DateTime;

use super::asli::Certificate;
use super::asn1::TIME_STAMP_TOKEN;
use super::bahan::BahanNilai;
use super::cabut::Keterangan;
use super::crl;
use super::kurang::is_ocsp_only;
use super::ocsp;
use super::sertifikat::{self, is_issued_by, is_same_name, may_issue};
use super::verifikasi::isi::{self, single};
use super::verifikasi::{Temuan, letak, stempel};

/// A certificate that must be judged.
#[derive(Debug)]
pub struct Subjek {
    pub sertifikat: Certificate,
    /// By then it had signed, as a stamp proves.
    pub terbukti: Option<DateTime>,
}

/// What the issuer says, in the form in which it is kept.
#[derive(Debug)]
pub enum KataPenerbit {
    Crl(Vec<u8>),
    Ocsp(Vec<u8>),
}

/// What the file brings, and what was given.
#[derive(Debug)]
pub struct Persediaan<'a> {
    diberi: &'a BahanNilai,
    sendiri: BahanNilai,
    pub kini: DateTime,
    /// When stamps over the file were made: what stood in it was fresh if it was fresh then.
    arsip: Vec<DateTime>,
}

impl<'a> Persediaan<'a> {
    /// Together with the certificate of everyone who signed or stamped the file.
    pub fn new(
        document: &Document,
        pdf: &[u8],
        diberi: &'a BahanNilai,
        kini: DateTime,
    ) -> Result<(Self, Vec<Subjek>), Temuan> {
        let sendiri = BahanNilai::of(document);
        let mut sumber = Self { diberi, sendiri, kini, arsip: Vec::new() };
        let mut subjek = Vec::new();
        for letak in letak::find(document, pdf) {
            let rentang = letak.rentang?;
            let bagian = [rentang.sebelum, rentang.sesudah];
            let data = isi::open(rentang.isi)?;
            sumber.sendiri = sumber.sendiri.with(&data);
            let filter = letak.kamus.and_then(|kamus| kamus.get(b"SubFilter").ok());
            if filter.and_then(|one| Object::as_name(one).ok()) == Some(b"ETSI.RFC3161") {
                let (saat, penanda) = stempel::verify(&data, &bagian)?;
                sumber.arsip.push(saat);
                subjek.push(Subjek { sertifikat: penanda.sertifikat, terbukti: None });
                continue;
            }
            let penanda = isi::verify_detached(&data, &bagian, false)?;
            let token = penanda.info.unsigned_attrs.as_ref();
            let token = token.and_then(|all| single(all, TIME_STAMP_TOKEN)?.to_der().ok());
            let mut terbukti = None;
            if let Some(token) = token {
                let data = isi::open(&token)?;
                sumber.sendiri = sumber.sendiri.with(&data);
                let (saat, penstempel) =
                    stempel::verify(&data, &[penanda.info.signature.as_bytes()])?;
                terbukti = Some(saat);
                subjek.push(Subjek { sertifikat: penstempel.sertifikat, terbukti: None });
            }
            subjek.push(Subjek { sertifikat: penanda.sertifikat, terbukti });
        }
        Ok((sumber, subjek))
    }

    /// Every certificate that vouches for itself: where a chain may end.
    pub fn akar(&self) -> Vec<Certificate> {
        self.sertifikat().filter(|one| sertifikat::is_self_signed(one)).cloned().collect()
    }

    fn sertifikat(&self) -> impl Iterator<Item = &Certificate> {
        self.diberi.sertifikat.iter().chain(&self.sendiri.sertifikat)
    }

    /// Who issued a certificate with so many issuers below it; a root rather than another.
    pub fn penerbit(&self, mata: &Certificate, di_antara: usize) -> Option<Certificate> {
        let fits = |one: &&Certificate| {
            is_same_name(&one.tbs_certificate.subject, &mata.tbs_certificate.issuer)
                && may_issue(one, di_antara)
                && is_issued_by(mata, one)
        };
        let semua: Vec<&Certificate> = self.sertifikat().filter(fits).collect();
        let akar = semua.iter().find(|one| sertifikat::is_self_signed(one));
        akar.or(semua.first()).copied().cloned()
    }

    /// What its issuer says of a certificate, with whether that may be kept: it must be fresh, and where the certificate
    /// names responders only, other programs want their answer and no list.
    pub fn kata(
        &self,
        mata: &Certificate,
        atas: &Certificate,
    ) -> Vec<(Keterangan, KataPenerbit, bool)> {
        let mut semua = Vec::new();
        let daftar = !is_ocsp_only(mata);
        for (bahan, dulu) in [(self.diberi, [].as_slice()), (&self.sendiri, &self.arsip)] {
            let fresh = |kata: &Keterangan| {
                kata.is_fresh(self.kini) || dulu.iter().any(|saat| kata.is_fresh(*saat))
            };
            let lists = bahan.crl.iter().filter_map(|one| {
                Some((crl::keterangan(one, mata, atas)?, KataPenerbit::Crl(one.der().to_vec())))
            });
            let answers = bahan.ocsp.iter().filter_map(|one| {
                Some((ocsp::keterangan(one, mata, atas)?, KataPenerbit::Ocsp(one.der.clone())))
            });
            semua.extend(lists.chain(answers).map(|(kata, isi)| {
                let allowed = fresh(&kata) && (daftar || matches!(isi, KataPenerbit::Ocsp(_)));
                (kata, isi, allowed)
            }));
        }
        semua
    }
}
