//! Awards and innovations.

use chrono::NaiveDate;

/// What others or the office itself call an achievement.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Prestasi {
    /// In the order of prestasi.toml.
    pub penghargaan: Vec<Penghargaan>,
    /// In the order of prestasi.toml.
    pub inovasi: Vec<Inovasi>,
}

/// An award.
#[derive(Debug, Clone, PartialEq)]
pub struct Penghargaan {
    /// "Peringkat II Pelayanan Publik".
    pub nama: String,
    /// Who gave it.
    pub pemberi: String,
    /// "provinsi".
    pub tingkat: Option<String>,
    /// When it was given.
    pub tanggal: Option<NaiveDate>,
}

/// A new way of working.
#[derive(Debug, Clone, PartialEq)]
pub struct Inovasi {
    /// "Layanan Keliling".
    pub nama: String,
    /// What is done.
    pub uraian: String,
    /// What it is good for.
    pub manfaat: Option<String>,
}
