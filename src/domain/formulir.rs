//! The forms of a perjanjian kinerja, one for each level of government: their words and columns (Permenpan-RB 53/2014,
//! Anak Lampiran I/1-6 to I/6-6).

use strum::VariantArray;

use super::instansi::{Instansi, Pemda};
use super::jenis::TingkatPemerintahan;

/// Whose agreement it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum FormulirPerjanjian {
    /// A ministry's, another body's of the nation, or a region's as a whole (I/1-6, I/3-6).
    Pemerintahan,
    /// A unit's of a ministry or such a body, echelon I (I/2-6, I/4-6).
    UnitKerja,
    /// A body's of a region (I/2-6, I/5-6).
    PerangkatDaerah,
    /// An office's below a unit, as a vertical agency's (I/2-6, I/6-6).
    SatuanKerja,
}

/// What its form says.
#[derive(Debug, Clone, Copy)]
pub struct KataFormulir {
    /// As perjanjian-kinerja.toml says it.
    pub kunci: &'static str,
    /// Whether it is promised to a superior, who signs as well; otherwise its head promises alone.
    pub berdua: bool,
    /// What is promised, as the sheet heads its column.
    pub sasaran: &'static str,
    /// Whether the sheet has the money of each kegiatan, and not of each program.
    pub per_kegiatan: bool,
    /// Whether it says from which funds that comes.
    pub keterangan: bool,
}

impl FormulirPerjanjian {
    /// Its words and columns.
    pub const fn kata(self) -> KataFormulir {
        const PERANGKAT: KataFormulir = KataFormulir {
            kunci: "perangkat-daerah",
            berdua: true,
            sasaran: "Sasaran Strategis",
            per_kegiatan: false,
            keterangan: true,
        };
        const SATUAN: KataFormulir = KataFormulir {
            kunci: "satuan-kerja",
            sasaran: "Sasaran",
            per_kegiatan: true,
            keterangan: false,
            ..PERANGKAT
        };
        match self {
            Self::Pemerintahan => KataFormulir {
                kunci: "pemerintahan",
                berdua: false,
                keterangan: false,
                ..PERANGKAT
            },
            Self::UnitKerja => {
                KataFormulir { kunci: "unit-kerja", sasaran: "Sasaran Program/Kegiatan", ..SATUAN }
            }
            Self::PerangkatDaerah => PERANGKAT,
            Self::SatuanKerja => SATUAN,
        }
    }

    /// The form of such an office.
    pub fn dari(instansi: &Instansi, pemda: &Pemda) -> Self {
        if instansi.seluruhnya(pemda) || instansi.nama.starts_with("Pemerintah ") {
            return Self::Pemerintahan;
        }
        match pemda.tingkat {
            TingkatPemerintahan::Kabupaten
            | TingkatPemerintahan::Kota
            | TingkatPemerintahan::Provinsi => Self::PerangkatDaerah,
            TingkatPemerintahan::Vertikal => Self::SatuanKerja,
            TingkatPemerintahan::Kementerian | TingkatPemerintahan::Lembaga => Self::UnitKerja,
        }
    }
}
