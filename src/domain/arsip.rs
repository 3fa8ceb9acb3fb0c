//! What the records office keeps of a report beside the report itself.

/// Metadata of the record (classification, retention, access); every part may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MetaArsip {
    /// Code of the classification scheme: "000.8.6.3".
    pub klasifikasi: Option<String>,
    /// Years of retention; laporan.toml and opd.toml each say all of it or nothing.
    pub jra: Option<Jra>,
    /// Class of security and access (SKKAAD): "biasa".
    pub skkaad: Option<String>,
    /// The unit that keeps the record.
    pub unit: Option<String>,
}

/// Years of retention (jadwal retensi arsip) and what becomes of the record after them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Jra {
    /// Years in which the office itself still works with the record.
    pub aktif: u64,
    /// Years in which the records centre keeps it after those.
    pub inaktif: u64,
    /// What is done when both spans of years are over.
    pub nasib_akhir: NasibAkhir,
}

/// What becomes of a record in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NasibAkhir {
    /// Kept for good, in the region's archive.
    Permanen,
    /// Destroyed.
    Musnah,
    /// Judged once more before either is done.
    DinilaiKembali,
}

impl NasibAkhir {
    /// Every end, with the word by which it is typed and kept.
    pub const SEMUA: [(&'static str, Self); 3] = [
        ("permanen", Self::Permanen),
        ("musnah", Self::Musnah),
        ("dinilai-kembali", Self::DinilaiKembali),
    ];

    /// Its word.
    pub fn kata(self) -> &'static str {
        match self {
            Self::Permanen => "permanen",
            Self::Musnah => "musnah",
            Self::DinilaiKembali => "dinilai-kembali",
        }
    }
}

impl MetaArsip {
    /// Each part as it is said here, otherwise as it is said there.
    pub fn atau(&self, lain: &Self) -> Self {
        Self {
            klasifikasi: self.klasifikasi.clone().or_else(|| lain.klasifikasi.clone()),
            jra: self.jra.or(lain.jra),
            skkaad: self.skkaad.clone().or_else(|| lain.skkaad.clone()),
            unit: self.unit.clone().or_else(|| lain.unit.clone()),
        }
    }
}
