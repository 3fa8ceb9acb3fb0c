//! What a signature lacks before it can be judged for long, and where that is to be had.

use std::fmt;

use const_oid::db::rfc5280::{ID_AD_CA_ISSUERS, ID_AD_OCSP};
use der::oid::ObjectIdentifier as Oid;
use x509_cert::der::DateTime;
use x509_cert::ext::pkix::name::{DistributionPointName, GeneralName};
use x509_cert::ext::pkix::{AuthorityInfoAccessSyntax, CrlDistributionPoints};

use super::asli::Certificate;
use super::ocsp;
use super::sertifikat::{pemilik, penerbit, plain};
use super::waktu::pukul;

/// One thing that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kurang {
    /// Whose certificate it is, and who issued it.
    pub pemilik: String,
    /// The holder of the issuer's certificate.
    pub penerbit: String,
    /// What of it is missing.
    pub apa: Apa,
    /// Where the certificate says that it is.
    pub alamat: Vec<Alamat>,
}

/// What is missing for a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Apa {
    /// The certificate of its issuer.
    Penerbit,
    /// The issuer's word whether it was taken back.
    Pencabutan {
        /// Until when the newest one held that is there.
        basi: Option<DateTime>,
    },
}

/// Where it can be fetched, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Alamat {
    /// An issuer's certificate, by HTTP.
    Sertifikat(String),
    /// A list of revoked certificates, by HTTP.
    Crl(String),
    /// With the request that is to be sent there.
    Ocsp {
        /// The responder, by HTTP.
        url: String,
        /// OCSPRequest in DER (RFC 6960, 4.1.1).
        permintaan: Vec<u8>,
    },
}

impl Kurang {
    /// The issuer of that certificate.
    pub(super) fn penerbit(mata: &Certificate) -> Self {
        let alamat = akses(mata, ID_AD_CA_ISSUERS).into_iter().map(Alamat::Sertifikat).collect();
        Self { pemilik: pemilik(mata), penerbit: penerbit(mata), apa: Apa::Penerbit, alamat }
    }

    /// What the issuer of that certificate says of it.
    pub(super) fn pencabutan(
        mata: &Certificate,
        atas: &Certificate,
        basi: Option<DateTime>,
    ) -> Self {
        let ocsp = akses(mata, ID_AD_OCSP).into_iter().filter_map(|url| {
            Some(Alamat::Ocsp { url, permintaan: ocsp::permintaan(mata, atas)? })
        });
        let alamat = titik_crl(mata).into_iter().map(Alamat::Crl).chain(ocsp).collect();
        let apa = Apa::Pencabutan { basi };
        Self { pemilik: pemilik(mata), penerbit: penerbit(mata), apa, alamat }
    }
}

impl Alamat {
    /// Where it is fetched.
    pub fn url(&self) -> &str {
        match self {
            Self::Sertifikat(url) | Self::Crl(url) | Self::Ocsp { url, .. } => url,
        }
    }
}

impl fmt::Display for Kurang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { pemilik, penerbit, apa, alamat } = self;
        let pilihan = match apa {
            Apa::Penerbit => {
                write!(f, "- sertifikat penerbit \"{penerbit}\", yang menerbitkan \"{pemilik}\"")?;
                "sebutkan berkasnya dengan --sertifikat"
            }
            Apa::Pencabutan { basi } => {
                write!(
                    f,
                    "- keterangan \"{penerbit}\" bahwa sertifikat \"{pemilik}\" tidak dicabut"
                )?;
                if let Some(sampai) = basi {
                    write!(f, "; yang ada hanya berlaku sampai {}", pukul(sampai))?;
                }
                "sebutkan berkasnya dengan --crl atau --ocsp"
            }
        };
        match alamat.first() {
            Some(alamat) => write!(f, "\n  saran: ambil dari {}, lalu {pilihan}", alamat.url()),
            None => write!(f, "\n  saran: minta kepada penerbitnya, lalu {pilihan}"),
        }
    }
}

/// Whether a certificate names who answers about it, but no list.
pub(super) fn is_ocsp_only(mata: &Certificate) -> bool {
    titik_crl(mata).is_empty() && !akses(mata, ID_AD_OCSP).is_empty()
}

/// Web addresses of the certificate's issuer for that purpose (RFC 5280, 4.2.2.1).
fn akses(mata: &Certificate, guna: Oid) -> Vec<String> {
    let Ok(Some((_, list))) = mata.tbs_certificate.get::<AuthorityInfoAccessSyntax>() else {
        return Vec::new();
    };
    let fitting = list.0.iter().filter(|one| one.access_method == guna);
    fitting.filter_map(|one| alamat(&one.access_location)).collect()
}

/// Where the lists are that would name it (RFC 5280, 4.2.1.13).
fn titik_crl(mata: &Certificate) -> Vec<String> {
    let Ok(Some((_, points))) = mata.tbs_certificate.get::<CrlDistributionPoints>() else {
        return Vec::new();
    };
    let names = points.0.iter().filter_map(|point| match &point.distribution_point {
        Some(DistributionPointName::FullName(names)) => Some(names),
        Some(DistributionPointName::NameRelativeToCRLIssuer(_)) | None => None,
    });
    names.flatten().filter_map(alamat).collect()
}

fn alamat(nama: &GeneralName) -> Option<String> {
    let GeneralName::UniformResourceIdentifier(url) = nama else { return None };
    let url = url.as_str();
    (url.starts_with("http://") || url.starts_with("https://")).then(|| plain(url))
}
