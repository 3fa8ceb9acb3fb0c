//! What a clerk gives, or the network, to judge the signatures of a file for long.

use super::asli::Certificate;
use super::bahan::Bahan;
use super::crl;
use super::gagal::Gagal;
use super::ocsp;
use super::penanda::Penanda;
use super::sertifikat::baca_semua;
use super::verifikasi::isi;

/// What was given or fetched for a file, not yet trusted in anything.
#[derive(Debug, Clone, Default)]
pub struct Simpanan {
    pub(super) bahan: Bahan,
    /// Whose signature is still to come.
    pub(super) calon: Option<Certificate>,
}

impl Simpanan {
    /// For a file that this signatory is about to sign.
    pub fn untuk(penanda: &Penanda) -> Self {
        let mut simpanan = Self { calon: penanda.sertifikat().cloned(), ..Self::default() };
        simpanan.tambah(penanda.rantai().to_vec());
        simpanan
    }

    /// Takes in certificates, PEM or DER, alone or as a bundle (PKCS#7). One that may stamp time counts as that of the
    /// stamp to come.
    ///
    /// # Errors
    /// Where it is none.
    pub fn sertifikat(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let bundel = || {
            let data = isi::buka(bytes).ok()?;
            Some(isi::sertifikat(&data).collect::<Vec<_>>())
        };
        let found = baca_semua(bytes).or_else(bundel).filter(|found| !found.is_empty());
        self.tambah(found.ok_or(Gagal::BukanBahan("sertifikat (PEM atau DER)"))?);
        Ok(())
    }

    /// Takes in certificates that are read already.
    pub fn tambah(&mut self, found: Vec<Certificate>) {
        self.bahan.sertifikat.extend(found);
    }

    /// Takes in a list of revoked certificates, PEM or DER.
    ///
    /// # Errors
    /// Where it is none.
    pub fn crl(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let list = crl::baca(bytes).ok_or(Gagal::BukanBahan("daftar pencabutan (CRL)"))?;
        self.bahan.crl.push(list);
        Ok(())
    }

    /// Takes in a responder's answer, DER.
    ///
    /// # Errors
    /// Where it is none, or a refusal.
    pub fn ocsp(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let jawaban = ocsp::baca(bytes).ok_or(Gagal::BukanBahan("jawaban OCSP yang berisi"))?;
        self.bahan.ocsp.push(jawaban);
        Ok(())
    }
}
