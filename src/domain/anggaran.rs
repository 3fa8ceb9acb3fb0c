//! The budget tree: program, kegiatan, sub kegiatan, with money and output.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::angka::{Persen, Rupiah, Tersedia};
use super::jangka::{IndikatorJangka, Jangka};
use super::kode::{Id, Kode};
use super::nama::Tingkat;
use super::renstra::{Jenis, TargetTribulan};

/// Money set aside and money spent, the latter cumulative from the year's first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anggaran {
    /// The ceiling of the whole year.
    pub pagu: Tersedia<Rupiah>,
    /// What was spent, up to the end of the period.
    pub realisasi: Tersedia<Rupiah>,
    /// Why more was spent than that ceiling.
    pub melebihi_pagu: Option<String>,
}

/// A program.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    /// One level, "1", or official, "5.01.01".
    pub kode: Kode,
    /// The official one, where `kode` is none.
    pub kode_resmi: Option<String>,
    /// The official one: "Program Pelatihan Kerja".
    pub nama: String,
    /// The affair of government that it belongs to, where the office has several.
    pub urusan: Option<String>,
    /// The field within that.
    pub bidang: Option<String>,
    /// The unit that answers for it, and for what stands below it and names none.
    pub penanggung_jawab: Option<String>,
    /// Supports the office as a whole and serves no sasaran of its own.
    pub pendukung: bool,
    /// What it is to put out, in the order of the table.
    pub indikator: Vec<IndikatorAnggaran>,
    /// In the order of the budget.
    pub kegiatan: Vec<Kegiatan>,
}

/// A kegiatan.
#[derive(Debug, Clone, PartialEq)]
pub struct Kegiatan {
    /// Two levels, the program's first: "1.2"; or official.
    pub kode: Kode,
    /// The official one, where `kode` is none; others may have the same.
    pub kode_resmi: Option<String>,
    /// The official one: "Pelaksanaan Pelatihan".
    pub nama: String,
    /// The sasaran it serves; none below a supporting program, and where the office does not say.
    pub sasaran: Vec<Id>,
    /// The unit that answers for it, where not that of what stands above.
    pub penanggung_jawab: Option<String>,
    /// What it is to put out, in the order of the table.
    pub indikator: Vec<IndikatorAnggaran>,
    /// What the office says of its outputs, which have no money of their own here.
    pub rincian_output: Vec<RincianOutput>,
    /// Money of its own: exactly where it has no sub kegiatan.
    pub alokasi: Option<Alokasi>,
    /// In the order of the budget.
    pub sub_kegiatan: Vec<SubKegiatan>,
}

/// An output of a kegiatan, as national budgets name them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RincianOutput {
    /// The official one, which need not begin with the kegiatan's: "2896.QMA.006".
    pub kode: String,
    /// The official one.
    pub nama: String,
    /// Whether it is a national priority.
    pub prioritas_nasional: bool,
    /// What of it is to be put out in the year.
    pub target: Option<Volume>,
    /// What of its kegiatan's money is for it.
    pub pagu: Option<Rupiah>,
}

/// The document that gives a budget.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DokumenAnggaran {
    /// With its number: "DIPA-054.01.2.428604/2026".
    pub nama: String,
    /// The day of it, where that is known.
    pub tanggal: Option<NaiveDate>,
}

/// A sub kegiatan, where money is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct SubKegiatan {
    /// Three levels, the kegiatan's first: "1.2.1"; or official.
    pub kode: Kode,
    /// The official one, where `kode` is none; others may have the same.
    pub kode_resmi: Option<String>,
    /// The official one.
    pub nama: String,
    /// Of output; what is worked out for its kegiatan takes the first. None exactly where `tanpa_indikator` says why.
    pub indikator: Vec<IndikatorAnggaran>,
    /// Why it has no indicator.
    pub tanpa_indikator: Option<String>,
    /// Its money.
    pub alokasi: Alokasi,
    /// The group of equipment that it keeps in repair, as sarana.toml names it.
    pub memelihara: Option<String>,
    /// The unit that answers for it, where not that of what stands above.
    pub penanggung_jawab: Option<String>,
}

/// A program, kegiatan or sub kegiatan of the plan that is not of this year: named below the tree, and counted nowhere.
#[derive(Debug, Clone, PartialEq)]
pub struct TidakTahunIni {
    /// As the others have it.
    pub kode: Kode,
    /// Where it would stand in the tree.
    pub tingkat: Tingkat,
    /// The node behind which it stands; `None` at the beginning.
    pub sesudah: Option<Kode>,
    /// The official one.
    pub nama: String,
    /// Why it is not; `None` where that is said of what stands above it.
    pub sebab: Option<SebabLain>,
    /// What it is to come to by the plan's last year.
    pub indikator: Vec<IndikatorJangka>,
    /// Money of those years; `None` where it is the sum of what stands below.
    pub uang: Option<Jangka<Rupiah>>,
    /// In the order of the tree.
    pub di_bawah: Vec<Self>,
}

/// Why a node of the plan is not of this year.
#[derive(Debug, Clone, PartialEq)]
pub enum SebabLain {
    /// As it is printed.
    Alasan(String),
    /// It takes the place of this program, whose money it repeats.
    Menggantikan(Kode),
}

/// Money where it is typed: at a sub kegiatan, or at a kegiatan without any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alokasi {
    /// All its funds together.
    pub anggaran: Anggaran,
    /// Abbreviations of the funds it is paid from: "DAU".
    pub sumber_dana: Vec<String>,
    /// What each of several funds pays and has paid, where that is typed.
    pub bagian_dana: BagianDana,
    /// The same over the years of the plan.
    pub jangka: Jangka<Rupiah>,
}

/// Money by fund; empty where it is typed as one sum.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct BagianDana {
    /// By the fund's abbreviation; together the whole pagu.
    pub pagu: BTreeMap<String, Rupiah>,
    /// By the fund's abbreviation; together all that was spent.
    pub realisasi: BTreeMap<String, Rupiah>,
}

/// An indicator of a program, kegiatan or sub kegiatan.
#[derive(Debug, Clone, PartialEq)]
pub struct IndikatorAnggaran {
    /// Its own id, or else the code of its node.
    pub id: Id,
    /// "Jumlah Lembaga yang Dibina".
    pub nama: String,
    /// Where its figures come from.
    pub cara: Cara,
    /// What it is to come to by the plan's last year, and what it had before this one.
    pub jangka: Jangka<Volume>,
    /// What its quarters are to bring, where the office says so.
    pub tribulan: Option<TribulanKeluaran>,
}

/// What the quarters are to bring of an output.
#[derive(Debug, Clone, PartialEq)]
pub struct TribulanKeluaran {
    /// Cumulative, of the quarters I to IV.
    pub target: TargetTribulan<Volume>,
    /// Steps of work done, where they are promised in steps.
    pub selesai: Option<Tersedia<u64>>,
}

/// How target and realisasi of an indicator in the tree come about. A sub kegiatan knows only the first two.
#[derive(Debug, Clone, PartialEq)]
pub enum Cara {
    /// Both typed.
    Langsung {
        /// What the year is to put out.
        target: Tersedia<Volume>,
        /// What the period put out, cumulative, from `[volume]`.
        realisasi: Tersedia<Volume>,
        /// How its quarters relate to the year.
        jenis: Jenis,
        /// How much of the work is done, cumulative, from `[kemajuan]`; `None` where nobody measures that.
        kemajuan: Option<Persen>,
    },
    /// Nothing was promised: what came out is told, measured by nothing and counted in nothing.
    TanpaTarget {
        /// What the period put out, cumulative, from `[volume]`.
        realisasi: Tersedia<Volume>,
    },
    /// Sums over the first indicators of these sub kegiatan.
    JumlahSub {
        /// Of the sums: "orang".
        satuan: String,
        /// Those that were named, or else all below the node.
        sub: Vec<Kode>,
    },
    /// Sum of realisasi over sum of target, against 100%.
    RasioSub,
    /// Mean capaian of the sub kegiatan, against 100%.
    RataRataSub,
    /// Mean of how much of the work of the sub kegiatan is done, against 100%; capaian where that is not measured.
    RataRataKemajuan,
    /// Mean capaian of the kegiatan, against 100%; of a program alone.
    RataRataKegiatan,
    /// A share counted from two rows of gambaran umum in one year, against a typed target.
    Rasio {
        /// In percent.
        target: Persen,
        /// The count of the one row.
        pembilang: u64,
        /// The count of the other, in the same year.
        penyebut: u64,
    },
    /// The node's own serapan, against a typed target.
    Serapan {
        /// In percent of the pagu.
        target: Persen,
    },
    /// The same indicator as in the renstra: its target, realisasi and capaian are used.
    Acuan(Id),
}

impl Cara {
    /// How much of the work is done, where that is measured.
    pub fn kemajuan(&self) -> Option<Persen> {
        match self {
            Self::Langsung { kemajuan, .. } => *kemajuan,
            Self::TanpaTarget { .. }
            | Self::JumlahSub { .. }
            | Self::RasioSub
            | Self::RataRataSub
            | Self::RataRataKemajuan
            | Self::RataRataKegiatan
            | Self::Rasio { .. }
            | Self::Serapan { .. }
            | Self::Acuan(_) => None,
        }
    }

    /// What is typed of it: the target, which may not have been promised, and the realisasi.
    pub fn typed(&self) -> Option<(Option<&Tersedia<Volume>>, &Tersedia<Volume>)> {
        match self {
            Self::Langsung { target, realisasi, .. } => Some((Some(target), realisasi)),
            Self::TanpaTarget { realisasi } => Some((None, realisasi)),
            Self::JumlahSub { .. }
            | Self::RasioSub
            | Self::RataRataSub
            | Self::RataRataKemajuan
            | Self::RataRataKegiatan
            | Self::Rasio { .. }
            | Self::Serapan { .. }
            | Self::Acuan(_) => None,
        }
    }

    /// Target and realisasi, where both are typed and known.
    pub fn langsung(&self) -> Option<(&Volume, &Volume)> {
        let (target, realisasi) = self.typed()?;
        target?.ada().zip(realisasi.ada())
    }

    /// The indicator of the renstra that it repeats.
    pub fn acuan(&self) -> Option<&Id> {
        match self {
            Self::Acuan(acuan) => Some(acuan),
            Self::Langsung { .. }
            | Self::TanpaTarget { .. }
            | Self::JumlahSub { .. }
            | Self::RasioSub
            | Self::RataRataSub
            | Self::RataRataKemajuan
            | Self::RataRataKegiatan
            | Self::Rasio { .. }
            | Self::Serapan { .. } => None,
        }
    }
}

/// An amount of output in one or more units. Target and realisasi of one indicator have the same shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volume {
    /// In the order in which they are printed.
    pub bagian: Vec<BagianVolume>,
    /// What several of them come to together.
    pub bentuk: Gabungan,
}

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BagianVolume {
    /// Whole or decimal, as it was typed.
    pub jumlah: Decimal,
    /// "orang", "dokumen", "%".
    pub satuan: String,
}

/// How the parts of a volume belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gabungan {
    /// One part alone.
    Tunggal,
    /// "10 asosiasi dan 80 SP/SB": parts add up.
    Dan,
    /// "29 orang/12 bulan": parts multiply.
    Kali,
}

impl Volume {
    /// The volume as one number: the sum or the product of its parts.
    pub fn besar(&self) -> Decimal {
        let jumlah = self.bagian.iter().map(|bagian| bagian.jumlah);
        match self.bentuk {
            Gabungan::Tunggal | Gabungan::Dan => {
                jumlah.fold(Decimal::ZERO, Decimal::saturating_add)
            }
            Gabungan::Kali => jumlah.fold(Decimal::ONE, Decimal::saturating_mul),
        }
    }
}

/// Whether any kegiatan says which sasaran it serves.
pub fn dirinci(program: &[Program]) -> bool {
    program.iter().flat_map(|program| &program.kegiatan).any(|isi| !isi.sasaran.is_empty())
}

/// Whether money is parted by sasaran, or by which programs only support.
pub fn terbagi(program: &[Program]) -> bool {
    dirinci(program) || program.iter().any(|program| program.pendukung)
}
