//! The strategic plan with its indicators, their targets and what came of them.

mod indikator;
mod tahapan;

use super::bagian::Bagian;
use super::kode::{Id, Kode};

pub use indikator::{
    Definisi, Hasil, Indikator, Jenis, Riwayat, Satuan, StandarNasional, TargetCacah, Ukuran, lalu,
};
pub use tahapan::{RincianTahapan, Tahapan, TargetTribulan};

/// The renstra that the report belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Renstra {
    /// The years of the plan.
    pub periode: Bagian<PeriodeRenstra>,
    /// Whose plan it is, where the office has none of its own: that of the body above it.
    pub milik: Option<String>,
    /// Where tujuan, sasaran and strategies were read, as it stands under their tables, where that is not the plan itself.
    pub sumber: Option<String>,
    /// The regulation that lays down the RPJMD; each part of that is `None` where the office names none.
    pub regulasi: Option<Id>,
    /// The region's, in the RPJMD's own words.
    pub visi: Option<String>,
    /// The misi that the office supports.
    pub misi: Vec<Bernomor>,
    /// The goal of the RPJMD that the office supports.
    pub tujuan_rpjmd: Option<Bernomor>,
    /// The objective below that goal, and how its indicators changed.
    pub sasaran_rpjmd: Option<SasaranRpjmd>,
    /// The office's own goals, in the order of the report; some offices have none.
    pub tujuan: Vec<Tujuan>,
    /// In the order of the report; each belongs to one tujuan, where there are any.
    pub sasaran: Vec<Sasaran>,
    /// In the order of their table in BAB II.
    pub strategi: Vec<Strategi>,
}

impl Renstra {
    /// All indicators, those of tujuan first.
    pub fn indikator(&self) -> impl Iterator<Item = &Indikator> {
        self.indikator_tujuan().chain(self.indikator_sasaran())
    }

    /// Whether it is told of any indicator how it is measured.
    pub fn berdefinisi(&self) -> bool {
        self.indikator().any(|indikator| indikator.definisi.ada())
    }

    /// Indicators of the tujuan.
    pub fn indikator_tujuan(&self) -> impl Iterator<Item = &Indikator> {
        self.tujuan.iter().flat_map(|tujuan| &tujuan.indikator)
    }

    /// Whether any tujuan or sasaran is measured.
    pub fn berindikator(&self) -> bool {
        self.indikator().next().is_some()
    }

    /// The plan with these of its indicators alone.
    #[must_use]
    pub fn hanya(mut self, dipilih: &[Id]) -> Self {
        let tujuan = self.tujuan.iter_mut().map(|tujuan| &mut tujuan.indikator);
        let sasaran = self.sasaran.iter_mut().map(|sasaran| &mut sasaran.indikator);
        for indikator in tujuan.chain(sasaran) {
            indikator.retain(|indikator| dipilih.contains(&indikator.id));
        }
        self
    }

    /// Why a sasaran has no indicators, each reason once.
    pub fn tanpa_indikator(&self) -> Vec<&str> {
        let semua = self.sasaran.iter().filter_map(|sasaran| sasaran.tanpa_indikator.as_deref());
        let mut alasan: Vec<&str> = Vec::new();
        for lain in semua {
            if !alasan.contains(&lain) {
                alasan.push(lain);
            }
        }
        alasan
    }

    /// Indicators of the sasaran, the base of the average capaian.
    pub fn indikator_sasaran(&self) -> impl Iterator<Item = &Indikator> {
        self.sasaran.iter().flat_map(|sasaran| &sasaran.indikator)
    }
}

/// The years of a plan, first and last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PeriodeRenstra {
    /// `None` where the office knows the last one alone.
    pub awal: Option<u16>,
    /// In which the plan's targets are to be reached.
    pub akhir: u16,
}

/// A statement of the RPJMD.
#[derive(Debug, Clone, PartialEq)]
pub struct Bernomor {
    /// Its number in the RPJMD, from 1; `None` where none was typed.
    pub nomor: Option<u32>,
    /// The RPJMD's own words.
    pub teks: String,
}

/// The RPJMD's sasaran that the office serves, with its indicators before and after the plan was revised.
#[derive(Debug, Clone, PartialEq)]
pub struct SasaranRpjmd {
    /// The RPJMD's own words.
    pub teks: String,
    /// Names of its indicators as the plan first had them.
    pub indikator_awal: Vec<String>,
    /// Names of those that are in force now.
    pub indikator_perubahan: Vec<String>,
    /// The regulation that caused the change.
    pub penyederhanaan: Option<Id>,
}

/// A tujuan of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct Tujuan {
    /// By which prose and analysis refer to it: "T1".
    pub id: Id,
    /// In the renstra's own words.
    pub teks: String,
    /// Numbers of the misi that it serves, of those of the plan; none where that was not told.
    pub misi: Vec<u32>,
    /// None where the plan measures its sasaran alone.
    pub indikator: Vec<Indikator>,
}

/// A sasaran of the office.
#[derive(Debug, Clone, PartialEq)]
pub struct Sasaran {
    /// By which prose, kegiatan and analysis refer to it: "S1".
    pub id: Id,
    /// The goal that it is a measurable part of.
    pub tujuan: Option<Id>,
    /// In the renstra's own words.
    pub teks: String,
    /// None exactly where `tanpa_indikator` says why.
    pub indikator: Vec<Indikator>,
    /// Why it has no indicators.
    pub tanpa_indikator: Option<String>,
}

/// A strategy: one or several indicators and the program that carries it.
#[derive(Debug, Clone, PartialEq)]
pub struct Strategi {
    /// Those of tujuan or sasaran that it serves.
    pub indikator: Vec<Id>,
    /// In the renstra's own words.
    pub teks: String,
    /// A program of anggaran.toml; `None` exactly where there is no budget.
    pub program: Option<Kode>,
}
