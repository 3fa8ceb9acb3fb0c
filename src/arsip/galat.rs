//! Why the archive could not do something.

use std::fmt;
use std::io;
use std::path::PathBuf;

/// What stood in the way.
#[derive(Debug)]
pub enum Galat {
    /// The disk refused.
    Disk {
        /// At which file or folder.
        jalur: PathBuf,
        /// What the system said.
        error: io::Error,
    },
    /// Somebody else is at work.
    Terkunci {
        /// The file of the lock.
        jalur: PathBuf,
        /// What stands in it.
        isi: String,
    },
    /// What is there is not what was issued.
    Rusak(Pesan),
    /// A file that is to be taken in is not what it should be.
    Berkas(Pesan),
    /// It may not be done.
    Ditolak(Pesan),
    /// The clock gives a day that somebody has to confirm.
    TanggalJauh(Pesan),
    /// The report could not be printed; what is wrong was told by the one who printed.
    TidakTercetak,
    /// A test stopped the work here, as a failing power supply would.
    Berhenti,
}

/// What is wrong, and what to do about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Pesan {
    /// In Indonesian, without a final stop.
    pub apa: String,
    /// The next action, where there is one.
    pub saran: Option<String>,
}

impl Galat {
    /// [`Galat::Rusak`] without advice, as the three below.
    pub(super) fn rusak(apa: impl Into<String>) -> Self {
        Self::Rusak(Pesan { apa: apa.into(), saran: None })
    }

    /// [`Galat::Berkas`].
    pub(super) fn berkas(apa: impl Into<String>) -> Self {
        Self::Berkas(Pesan { apa: apa.into(), saran: None })
    }

    /// [`Galat::Ditolak`].
    pub(super) fn ditolak(apa: impl Into<String>) -> Self {
        Self::Ditolak(Pesan { apa: apa.into(), saran: None })
    }

    /// [`Galat::TanggalJauh`].
    pub(super) fn tanggal_jauh(apa: impl Into<String>) -> Self {
        Self::TanggalJauh(Pesan { apa: apa.into(), saran: None })
    }

    /// The same, with what to do.
    pub(super) fn saran(mut self, saran: impl Into<String>) -> Self {
        match &mut self {
            Self::Rusak(pesan)
            | Self::Berkas(pesan)
            | Self::Ditolak(pesan)
            | Self::TanggalJauh(pesan) => {
                pesan.saran = Some(saran.into());
            }
            Self::Disk { .. } | Self::Terkunci { .. } | Self::TidakTercetak | Self::Berhenti => {}
        }
        self
    }
}

impl fmt::Display for Pesan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.apa)?;
        match &self.saran {
            Some(saran) => write!(f, "\nsaran: {saran}"),
            None => Ok(()),
        }
    }
}
