//! Levels of government, with the words that follow from them: one row each.

use strum::VariantArray;

use super::begins;

/// Whose office it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum TingkatPemerintahan {
    /// A region under a Bupati.
    Kabupaten,
    /// A region under a Wali Kota.
    Kota,
    /// A region under a Gubernur.
    Provinsi,
    /// An office of the nation's government in a region, as of BPS.
    Vertikal,
    /// An office of a ministry.
    Kementerian,
    /// An office of another body of the nation's government.
    Lembaga,
}

/// The words of a level.
#[derive(Debug, Clone, Copy)]
pub struct KataTingkat {
    /// As pemda.toml says it.
    pub kunci: &'static str,
    /// How the names of such regions or bodies begin.
    pub awalan: &'static [&'static str],
    /// What its offices are, where that does not follow from their kind.
    pub unsur: Option<&'static str>,
    /// Whence its money comes.
    pub anggaran: &'static str,
    /// The plan that a renstra serves, in full.
    pub rencana: &'static str,
    /// The same in short.
    pub singkatan_rencana: &'static str,
    /// What such a plan develops.
    pub pembangunan: &'static str,
    /// What its offices care for.
    pub wilayah: &'static str,
    /// Whose money it is.
    pub keuangan: &'static str,
    /// Words that only another level has, in small letters.
    pub asing: &'static [&'static [&'static str]],
}

const DAERAH: KataTingkat = KataTingkat {
    kunci: "",
    awalan: &[],
    unsur: None,
    anggaran: "Anggaran Pendapatan dan Belanja Daerah (APBD)",
    rencana: "Rencana Pembangunan Jangka Menengah Daerah (RPJMD)",
    singkatan_rencana: "RPJMD",
    pembangunan: "pembangunan daerah",
    wilayah: "daerah",
    keuangan: "keuangan daerah",
    asing: &[],
};
const PUSAT: KataTingkat = KataTingkat {
    unsur: Some("unit organisasi"),
    anggaran: "Anggaran Pendapatan dan Belanja Negara (APBN)",
    rencana: "Rencana Strategis (Renstra)",
    singkatan_rencana: "Renstra",
    pembangunan: "pembangunan nasional",
    wilayah: "nasional",
    keuangan: "keuangan negara",
    asing: &[&["apbd"], &["rpjmd"]],
    ..DAERAH
};

impl TingkatPemerintahan {
    /// Its words.
    pub const fn kata(self) -> KataTingkat {
        match self {
            Self::Kabupaten => KataTingkat {
                kunci: "kabupaten",
                awalan: &["Kabupaten"],
                asing: &[&["wali", "kota"], &["walikota"]],
                ..DAERAH
            },
            Self::Kota => {
                KataTingkat { kunci: "kota", awalan: &["Kota"], asing: &[&["bupati"]], ..DAERAH }
            }
            Self::Provinsi => KataTingkat {
                kunci: "provinsi",
                awalan: &["Provinsi", "Daerah Istimewa", "Daerah Khusus"],
                ..DAERAH
            },
            Self::Vertikal => KataTingkat {
                kunci: "instansi-vertikal",
                unsur: Some("instansi vertikal"),
                wilayah: "wilayah",
                ..PUSAT
            },
            Self::Kementerian => {
                KataTingkat { kunci: "kementerian", awalan: &["Kementerian"], ..PUSAT }
            }
            Self::Lembaga => {
                KataTingkat { kunci: "lembaga", awalan: &["Lembaga", "Badan"], ..PUSAT }
            }
        }
    }

    /// The level of a region or body of this name, where it begins with a word that says so.
    pub fn dari_nama(nama: &str) -> Option<Self> {
        let sama = |tingkat: &&Self| tingkat.kata().awalan.iter().any(|awal| begins(nama, awal));
        Self::VARIANTS.iter().find(sama).copied()
    }

    /// Whether it is a region with a head of its own.
    pub const fn berdaerah(self) -> bool {
        self.kata().unsur.is_none()
    }
}
