//! What a clerk gives, or the network, to judge the signatures of a file for long.

use super::asli::Certificate;
use super::bahan::BahanNilai;
use super::crl;
use super::gagal::Gagal;
use super::ocsp;
use super::penanda::PemegangKunci;
use super::sertifikat::read_all;
use super::verifikasi::isi;

/// What was given or fetched for a file, not yet trusted in anything.
#[derive(Debug, Clone, Default)]
pub struct Simpanan {
    pub(super) bahan: BahanNilai,
    /// Whose signature is still to come.
    pub(super) calon: Option<Certificate>,
}

impl Simpanan {
    /// For a file that this signatory is about to sign.
    pub fn for_signer(penanda: &PemegangKunci) -> Self {
        let mut simpanan = Self { calon: penanda.sertifikat().cloned(), ..Self::default() };
        simpanan.add(penanda.rantai().to_vec());
        simpanan
    }

    /// Takes in certificates, PEM or DER, alone or as a bundle (PKCS#7). One that may stamp time counts as that of the
    /// stamp to come.
    ///
    /// # Errors
    /// Where it is none.
    pub fn sertifikat(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let bundel = || {
            let data = isi::open(bytes).ok()?;
            Some(isi::sertifikat(&data).collect::<Vec<_>>())
        };
        let found = read_all(bytes).or_else(bundel).filter(|found| !found.is_empty());
        self.add(found.ok_or(Gagal::BukanBahan("sertifikat (PEM atau DER)"))?);
        Ok(())
    }

    /// Takes in certificates that are read already.
    pub fn add(&mut self, found: Vec<Certificate>) {
        self.bahan.sertifikat.extend(found);
    }

    /// Takes in a list of revoked certificates, PEM or DER.
    ///
    /// # Errors
    /// Where it is none.
    pub fn crl(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let list = crl::read(bytes).ok_or(Gagal::BukanBahan("daftar pencabutan (CRL)"))?;
        self.bahan.crl.push(list);
        Ok(())
    }

    /// Takes in a responder's answer, DER.
    ///
    /// # Errors
    /// Where it is none, or a refusal.
    pub fn ocsp(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let jawaban = ocsp::read(bytes).ok_or(Gagal::BukanBahan("jawaban OCSP yang berisi"))?;
        self.bahan.ocsp.push(jawaban);
        Ok(())
    }
}
