//! What the register says: which issues and bags there are, and how each stands.

use std::collections::BTreeMap;
use std::path::Path;

use super::catatan::{Catatan, Diterima, Keadaan, Peristiwa, Terbitan};
use super::daftar::Daftar;
use super::{Galat, read, sha256};

/// A bag of the archive, as the register knows it.
#[derive(Debug, Clone, Copy)]
pub struct Kantong<'a> {
    /// Of its folder, which no other bag has.
    pub nama: &'a str,
    /// What was issued; for a copy that came back, what it is a copy of.
    pub terbitan: &'a Terbitan,
    /// `None` for the issue itself.
    pub diterima: Option<&'a Diterima>,
    /// The PDF's name below `data/`, and its SHA-256.
    pub berkas: &'a str,
    /// Of that PDF, in hexadecimal.
    pub sha256: &'a str,
    /// SHA-256 of its tagmanifest, in hexadecimal.
    pub tagmanifest: &'a str,
    /// The line that registered it.
    pub catatan: &'a Catatan,
}

impl Kantong<'_> {
    /// Its PDF.
    ///
    /// # Errors
    /// Where it is not the one that was registered.
    pub fn pdf(&self, arsip: &Path) -> Result<Vec<u8>, Galat> {
        let pdf = read(&arsip.join(self.jalur()).join("data").join(self.berkas))?;
        if sha256(&pdf) == self.sha256 {
            return Ok(pdf);
        }
        Err(Galat::rusak(format!("{}: berkas data/{} berubah", self.nama, self.berkas)))
    }

    /// Its folder from the archive's on.
    pub fn jalur(&self) -> String {
        format!("{}/{}", self.terbitan.tahun, self.nama)
    }
}

impl Daftar {
    /// Every issue, in the order of the register.
    pub fn all(&self) -> impl Iterator<Item = &Terbitan> {
        self.baris.iter().filter_map(|catatan| match &catatan.peristiwa {
            Peristiwa::Terbit { terbitan, .. } => Some(terbitan),
            Peristiwa::Terima { .. } | Peristiwa::Cabut { .. } => None,
        })
    }

    /// One issue by the name of its bag.
    pub fn terbitan(&self, nama: &str) -> Option<&Terbitan> {
        self.all().find(|terbitan| terbitan.nama == nama)
    }

    /// Every bag, of issues and of copies that came back, in the order of the register.
    pub fn kantong(&self) -> impl Iterator<Item = Kantong<'_>> {
        self.baris.iter().filter_map(|catatan| {
            let (tagmanifest, terbitan, diterima) = match &catatan.peristiwa {
                Peristiwa::Terbit { tagmanifest, terbitan } => (tagmanifest, terbitan, None),
                Peristiwa::Terima { tagmanifest, diterima } => {
                    (tagmanifest, self.terbitan(&diterima.terbitan)?, Some(diterima))
                }
                Peristiwa::Cabut { .. } => return None,
            };
            let (nama, berkas, sha256) = match diterima {
                Some(diterima) => (&diterima.nama, &diterima.berkas, &diterima.sha256),
                None => (&terbitan.nama, &terbitan.berkas, &terbitan.sha256),
            };
            Some(Kantong { nama, terbitan, diterima, berkas, sha256, tagmanifest, catatan })
        })
    }

    /// One bag by its name.
    pub fn find_by_name(&self, nama: &str) -> Option<Kantong<'_>> {
        self.kantong().find(|kantong| kantong.nama == nama)
    }

    /// The bag whose PDF has this SHA-256, in hexadecimal.
    pub fn find_by_hash(&self, sha256: &str) -> Option<Kantong<'_>> {
        self.kantong().find(|kantong| kantong.sha256.eq_ignore_ascii_case(sha256))
    }

    /// How a bag stands: a copy that was not withdrawn itself stands as its issue does.
    pub fn keadaan_kantong(&self, kantong: &Kantong<'_>) -> Keadaan {
        let keadaan = self.keadaan();
        let sendiri = keadaan.get(kantong.nama).filter(|keadaan| **keadaan != Keadaan::Berlaku);
        let of_issue = || keadaan.get(kantong.terbitan.nama.as_str());
        sendiri.or_else(of_issue).cloned().unwrap_or(Keadaan::Berlaku)
    }

    /// How every bag stands by itself, by its name.
    pub fn keadaan(&self) -> BTreeMap<&str, Keadaan> {
        let mut keadaan = BTreeMap::new();
        for catatan in &self.baris {
            match &catatan.peristiwa {
                Peristiwa::Terbit { terbitan, .. } => {
                    if let Some(lama) = &terbitan.menggantikan
                        && let Some(diganti @ Keadaan::Berlaku) = keadaan.get_mut(lama.as_str())
                    {
                        *diganti = Keadaan::Digantikan(terbitan.nama.clone());
                    }
                    keadaan.insert(terbitan.nama.as_str(), Keadaan::Berlaku);
                }
                Peristiwa::Terima { diterima, .. } => {
                    keadaan.insert(diterima.nama.as_str(), Keadaan::Berlaku);
                }
                Peristiwa::Cabut { nama, alasan } => {
                    keadaan.insert(nama.as_str(), Keadaan::Dicabut(alasan.clone()));
                }
            }
        }
        keadaan
    }
}
