//! The computed figures, exact or rounded as the office's policy says, before any of them becomes text.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::anggaran::Volume;
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::kode::{Id, Kode};
use crate::domain::renstra::{Indikator, Satuan};

/// Every figure of the report that follows from others.
#[derive(Debug, Clone, PartialEq)]
pub struct Rekap {
    /// Indicators of the renstra, by id.
    pub kinerja: BTreeMap<Id, Kinerja>,
    /// Indicators of the budget tree, by id.
    pub keluaran: BTreeMap<Id, Keluaran>,
    /// Indicators of the budget tree that repeat one of the renstra, each with that one.
    pub acuan: BTreeMap<Id, Id>,
    pub total: Keuangan,
    /// All programs that serve a sasaran.
    pub semua_sasaran: Keuangan,
    /// All supporting programs.
    pub pendukung: Keuangan,
    pub sasaran: BTreeMap<Id, RekapSasaran>,
    /// Each fund, by its abbreviation.
    pub dana: BTreeMap<String, KeuanganDana>,
    /// Every program, kegiatan and sub kegiatan.
    pub node: BTreeMap<Kode, Keuangan>,
    /// Capaian of a kegiatan less its serapan in percentage points, where it has both and was carried out.
    pub efisiensi: BTreeMap<Kode, Persen>,
    pub rata_rata: RataRata,
    pub hitungan: RekapHitungan,
    pub kepegawaian: RekapKepegawaian,
    /// Values of gambaran umum per row and year; formulas worked out. `None` where a year has no figure.
    pub gambaran_umum: BTreeMap<Id, Vec<Option<Decimal>>>,
}

/// What the indicators of a tujuan or a sasaran came to, against their targets of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ketercapaian {
    Tercapai,
    /// Some reached their target, some did not.
    Sebagian,
    Belum,
    /// None of them has data.
    TakTerukur,
}

impl Rekap {
    /// What these indicators came to together.
    pub fn ketercapaian(&self, indikator: &[Indikator]) -> Ketercapaian {
        let kinerja = || indikator.iter().filter_map(|indikator| self.kinerja.get(&indikator.id));
        let tercapai = kinerja().filter(|kinerja| kinerja.tercapai).count();
        if kinerja().all(|kinerja| !kinerja.terukur()) {
            Ketercapaian::TakTerukur
        } else if tercapai == indikator.len() {
            Ketercapaian::Tercapai
        } else if tercapai > 0 {
            Ketercapaian::Sebagian
        } else {
            Ketercapaian::Belum
        }
    }
}

impl Kinerja {
    /// Whether there is anything that its capaian could be worked out from.
    pub fn terukur(&self) -> bool {
        !self.tanpa_data && self.capaian.is_some()
    }
}

/// What an indicator of the renstra came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Kinerja {
    pub satuan: Satuan,
    pub pembilang: Option<u64>,
    pub penyebut: Option<u64>,
    /// In the indicator's unit, rounded. 0/0 is zero here, and `tanpa_data` says so.
    pub realisasi: Decimal,
    /// The ratio was 0/0: there is nothing to measure yet.
    pub tanpa_data: bool,
    pub target: Decimal,
    /// Share of the year's target; `None` where it is undefined (target 0, or 0/0 under
    /// `Kecualikan`); zero for 0/0 under `NolDenganCatatan`, whatever the formula.
    pub capaian: Option<Persen>,
    pub kategori: Option<String>,
    /// Whether the capaian is at least 100%.
    pub tercapai: bool,
    /// Against the cumulative target of the quarter, where the office set one.
    pub tribulan: Option<TerhadapTribulan>,
    pub target_akhir: Decimal,
    /// Realisasi less the target of the plan's last year.
    pub selisih_akhir: Decimal,
}

/// Target and capaian of the quarter.
#[derive(Debug, Clone, PartialEq)]
pub struct TerhadapTribulan {
    pub target: Decimal,
    pub capaian: Option<Persen>,
    pub kategori: Option<String>,
}

/// What an indicator of the budget tree came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Keluaran {
    /// `None` where nothing was promised.
    pub target: Option<Volume>,
    pub realisasi: Volume,
    /// Share of the target; `None` where the target is zero or there is none.
    pub capaian: Option<Persen>,
}

/// Money of a part of the office, with what follows from it.
#[derive(Debug, Clone, PartialEq)]
pub struct Keuangan {
    pub pagu: Rupiah,
    pub realisasi: Rupiah,
    /// Realisasi in percent of the pagu; `None` for a pagu of zero.
    pub serapan: Option<Persen>,
    /// Pagu in percent of the whole office's.
    pub porsi: Option<Persen>,
    /// Funds in order of their abbreviation, each once.
    pub sumber_dana: Vec<String>,
}

/// Money of one fund. `None` where a sub kegiatan is paid from several funds and nothing says how much from each.
#[derive(Debug, Clone, PartialEq)]
pub struct KeuanganDana {
    pub pagu: Option<Rupiah>,
    pub realisasi: Option<Rupiah>,
    pub serapan: Option<Persen>,
    pub porsi: Option<Persen>,
}

/// A sasaran's money against its performance.
#[derive(Debug, Clone, PartialEq)]
pub struct RekapSasaran {
    pub keuangan: Keuangan,
    /// Mean capaian of its indicators that have one.
    pub capaian: Option<Persen>,
    pub efisiensi: Efisiensi,
}

/// What a sasaran's efisiensi came to: capaian less serapan in percentage points, and how that is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Efisiensi {
    Efisien(Persen),
    TidakEfisien(Persen),
    /// Nothing reached, put out or spent, under `NolDanNol::BelumDilaksanakan`.
    BelumDilaksanakan,
    /// There is no capaian, or no pagu.
    TakDinilai,
}

impl Efisiensi {
    /// The difference, where it is judged.
    pub fn poin(self) -> Option<Persen> {
        match self {
            Self::Efisien(poin) | Self::TidakEfisien(poin) => Some(poin),
            Self::BelumDilaksanakan | Self::TakDinilai => None,
        }
    }
}

/// Mean capaian of the sasaran's indicators, under the policy for 0/0 and for the cap.
#[derive(Debug, Clone, PartialEq)]
pub struct RataRata {
    pub capaian: Option<Persen>,
    pub kategori: Option<String>,
}

/// Counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RekapHitungan {
    pub program: usize,
    pub kegiatan: usize,
    pub sub_kegiatan: usize,
    pub tujuan: usize,
    pub sasaran: usize,
    pub indikator_tujuan: usize,
    pub indikator_sasaran: usize,
    pub tercapai: usize,
    pub belum_tercapai: usize,
    pub sasaran_efisien: usize,
    pub sasaran_tidak_efisien: usize,
    pub sasaran_belum_dilaksanakan: usize,
    pub permasalahan: usize,
    pub solusi: usize,
}

/// Sums and shares of the staff.
#[derive(Debug, Clone, PartialEq)]
pub struct RekapKepegawaian {
    pub total: u64,
    /// People of each employment group.
    pub kelompok: BTreeMap<Id, u64>,
    /// Structural posts per echelon, the highest first: needed, filled.
    pub jabatan: Vec<(String, u64, u64)>,
}
