//! All that there is to choose from when a file is made ready for the long term: what it brings, and what was given.

use der::Encode;
use lopdf::{Document, Object};
use x509_cert::der::DateTime;

use super::asli::Certificate;
use super::asn1::TIME_STAMP_TOKEN;
use super::bahan::Bahan;
use super::cabut::Keterangan;
use super::crl;
use super::kurang::hanya_ocsp;
use super::ocsp;
use super::sertifikat::{self, diterbitkan, penerbit_sah, sama_nama};
use super::verifikasi::isi::{self, tunggal};
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
pub enum Kata {
    Crl(Vec<u8>),
    Ocsp(Vec<u8>),
}

/// What the file brings, and what was given.
#[derive(Debug)]
pub struct Sumber<'a> {
    diberi: &'a Bahan,
    sendiri: Bahan,
    pub kini: DateTime,
    /// When stamps over the file were made: what stood in it was fresh if it was fresh then.
    arsip: Vec<DateTime>,
}

impl<'a> Sumber<'a> {
    /// Together with the certificate of everyone who signed or stamped the file.
    pub fn baru(
        document: &Document,
        pdf: &[u8],
        diberi: &'a Bahan,
        kini: DateTime,
    ) -> Result<(Self, Vec<Subjek>), Temuan> {
        let sendiri = Bahan::dari(document);
        let mut sumber = Self { diberi, sendiri, kini, arsip: Vec::new() };
        let mut subjek = Vec::new();
        for letak in letak::cari(document, pdf) {
            let rentang = letak.rentang?;
            let bagian = [rentang.sebelum, rentang.sesudah];
            let data = isi::buka(rentang.isi)?;
            sumber.sendiri = sumber.sendiri.dengan(&data);
            let filter = letak.kamus.and_then(|kamus| kamus.get(b"SubFilter").ok());
            if filter.and_then(|one| Object::as_name(one).ok()) == Some(b"ETSI.RFC3161") {
                let (saat, penanda) = stempel::periksa(&data, &bagian)?;
                sumber.arsip.push(saat);
                subjek.push(Subjek { sertifikat: penanda.sertifikat, terbukti: None });
                continue;
            }
            let penanda = isi::periksa_lepas(&data, &bagian, false)?;
            let token = penanda.info.unsigned_attrs.as_ref();
            let token = token.and_then(|all| tunggal(all, TIME_STAMP_TOKEN)?.to_der().ok());
            let mut terbukti = None;
            if let Some(token) = token {
                let data = isi::buka(&token)?;
                sumber.sendiri = sumber.sendiri.dengan(&data);
                let (saat, penstempel) =
                    stempel::periksa(&data, &[penanda.info.signature.as_bytes()])?;
                terbukti = Some(saat);
                subjek.push(Subjek { sertifikat: penstempel.sertifikat, terbukti: None });
            }
            subjek.push(Subjek { sertifikat: penanda.sertifikat, terbukti });
        }
        Ok((sumber, subjek))
    }

    /// Every certificate that vouches for itself: where a chain may end.
    pub fn akar(&self) -> Vec<Certificate> {
        self.sertifikat().filter(|one| sertifikat::sendiri(one)).cloned().collect()
    }

    fn sertifikat(&self) -> impl Iterator<Item = &Certificate> {
        self.diberi.sertifikat.iter().chain(&self.sendiri.sertifikat)
    }

    /// Who issued a certificate with so many issuers below it; a root rather than another.
    pub fn penerbit(&self, mata: &Certificate, di_antara: usize) -> Option<Certificate> {
        let cocok = |one: &&Certificate| {
            sama_nama(&one.tbs_certificate.subject, &mata.tbs_certificate.issuer)
                && penerbit_sah(one, di_antara)
                && diterbitkan(mata, one)
        };
        let semua: Vec<&Certificate> = self.sertifikat().filter(cocok).collect();
        let akar = semua.iter().find(|one| sertifikat::sendiri(one));
        akar.or(semua.first()).copied().cloned()
    }

    /// What its issuer says of a certificate, with whether that may be kept: it must be fresh, and where the certificate
    /// names responders only, other programs want their answer and no list.
    pub fn kata(&self, mata: &Certificate, atas: &Certificate) -> Vec<(Keterangan, Kata, bool)> {
        let mut semua = Vec::new();
        let daftar = !hanya_ocsp(mata);
        for (bahan, dulu) in [(self.diberi, [].as_slice()), (&self.sendiri, &self.arsip)] {
            let segar = |kata: &Keterangan| {
                kata.segar(self.kini) || dulu.iter().any(|saat| kata.segar(*saat))
            };
            let lists = bahan.crl.iter().filter_map(|one| {
                Some((crl::keterangan(one, mata, atas)?, Kata::Crl(one.der().to_vec())))
            });
            let answers = bahan.ocsp.iter().filter_map(|one| {
                Some((ocsp::keterangan(one, mata, atas)?, Kata::Ocsp(one.der.clone())))
            });
            semua.extend(lists.chain(answers).map(|(kata, isi)| {
                let boleh = segar(&kata) && (daftar || matches!(isi, Kata::Ocsp(_)));
                (kata, isi, boleh)
            }));
        }
        semua
    }
}
