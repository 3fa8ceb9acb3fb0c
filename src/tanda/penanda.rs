//! Who signs: a key and its chain of certificates, out of a PKCS#12 file.

use p12_keystore::KeyStore;
use p12_keystore::error::Error;
use ring::rand::SystemRandom;
use ring::signature::{self as rs, EcdsaKeyPair, KeyPair, RsaKeyPair};
use x509_cert::der::DateTime;
use zeroize::Zeroizing;

use super::asli::Certificate;
use super::gagal::Gagal;
use super::sertifikat::{self, Guna};

/// A signatory's key and certificates.
#[derive(Debug)]
pub struct PemegangKunci {
    pub(super) kunci: KunciPrivat,
    /// The signatory's own certificate first; never empty.
    rantai: Vec<Certificate>,
}

/// A private key that can sign.
#[derive(Debug)]
pub(super) enum KunciPrivat {
    Rsa(Box<RsaKeyPair>),
    P256(Box<EcdsaKeyPair>),
}

impl PemegangKunci {
    /// Opens a PKCS#12 file, modern (PBES2) or of old (RC2, 3DES).
    ///
    /// # Errors
    /// Where the password or the file is wrong, or the key is none that is signed with here.
    pub fn open(p12: &[u8], sandi: &Zeroizing<String>) -> Result<Self, Gagal> {
        let isi = KeyStore::from_pkcs12(p12, sandi).map_err(|error| {
            let sandi = matches!(error, Error::MacError(_) | Error::UnpadError);
            if sandi { Gagal::SandiSalah } else { Gagal::P12Rusak }
        })?;
        let (_, pasangan) = isi.private_key_chain().ok_or(Gagal::TanpaKunci)?;
        let rantai = pasangan.chain().iter().map(|one| Certificate::read(one.as_der()));
        let rantai = rantai.collect::<Option<Vec<Certificate>>>().ok_or(Gagal::P12Rusak)?;
        let penanda = Self { kunci: KunciPrivat::read(pasangan.key())?, rantai };
        let umum = &penanda.sertifikat().ok_or(Gagal::TanpaKunci)?.tbs_certificate;
        let umum = umum.subject_public_key_info.subject_public_key.raw_bytes();
        if umum == penanda.kunci.public() { Ok(penanda) } else { Err(Gagal::KunciBukanPasangannya) }
    }

    /// Whether that certificate may sign a document at that time.
    ///
    /// # Errors
    /// Where it may not.
    pub fn ensure_fit(&self, saat: DateTime) -> Result<(), Gagal> {
        let sertifikat = self.sertifikat().ok_or(Gagal::TanpaKunci)?;
        let (sejak, sampai) = sertifikat::masa(sertifikat);
        if saat < sejak {
            return Err(Gagal::BelumBerlaku(sejak));
        }
        if saat > sampai {
            return Err(Gagal::Kedaluwarsa(sampai));
        }
        if !sertifikat::is_usable_for(sertifikat, Guna::Dokumen) {
            return Err(Gagal::BukanUntukTandaTangan);
        }
        Ok(())
    }

    /// Whose certificate it is.
    pub fn nama(&self) -> String {
        self.sertifikat().map(sertifikat::pemilik).unwrap_or_default()
    }

    /// Who vouches for the signatory directly; `None` where only the signatory does.
    pub fn penerbit(&self) -> Option<String> {
        let sertifikat =
            self.sertifikat().filter(|sertifikat| !sertifikat::is_self_signed(sertifikat));
        sertifikat.map(sertifikat::penerbit)
    }

    /// The signatory's own.
    pub(super) fn sertifikat(&self) -> Option<&Certificate> {
        self.rantai.first()
    }

    /// The signatory's own, and those of its issuers as far as the file holds them.
    pub(super) fn rantai(&self) -> &[Certificate] {
        &self.rantai
    }
}

impl KunciPrivat {
    fn read(pkcs8: &[u8]) -> Result<Self, Gagal> {
        if let Ok(kunci) = RsaKeyPair::from_pkcs8(pkcs8) {
            return Ok(Self::Rsa(Box::new(kunci)));
        }
        let jenis = &rs::ECDSA_P256_SHA256_ASN1_SIGNING;
        match EcdsaKeyPair::from_pkcs8(jenis, pkcs8, &SystemRandom::new()) {
            Ok(kunci) => Ok(Self::P256(Box::new(kunci))),
            Err(_) => Err(Gagal::KunciTakDidukung),
        }
    }

    fn public(&self) -> &[u8] {
        match self {
            Self::Rsa(kunci) => kunci.public_key().as_ref(),
            Self::P256(kunci) => kunci.public_key().as_ref(),
        }
    }

    /// The signature over a message, with SHA-256.
    pub fn sign(&self, pesan: &[u8]) -> Result<Vec<u8>, Gagal> {
        let acak = SystemRandom::new();
        match self {
            Self::Rsa(kunci) => {
                let mut tanda = vec![0; kunci.public().modulus_len()];
                let done = kunci.sign(&rs::RSA_PKCS1_SHA256, &acak, pesan, &mut tanda);
                done.map(|()| tanda).map_err(|_| Gagal::Dalam("RSA"))
            }
            Self::P256(kunci) => {
                let tanda = kunci.sign(&acak, pesan).map_err(|_| Gagal::Dalam("ECDSA"))?;
                Ok(tanda.as_ref().to_vec())
            }
        }
    }
}
