//! Policies of computation: what an office may choose, and what it then has to keep to.

use rust_decimal::Decimal;

use super::angka::{Pembulatan, Persen, Rupiah};

/// How figures are computed, typed once per report.
#[derive(Debug, Clone, PartialEq)]
pub struct Kebijakan {
    /// Digits after the comma of every percentage.
    pub desimal: u32,
    /// How ties are broken, in every figure that is rounded.
    pub pembulatan: Pembulatan,
    /// Which realisasi the capaian is worked out from.
    pub dasar_capaian: Dasar,
    /// What an indicator counts as that has nothing to be a share of.
    pub nol_per_nol: NolPerNol,
    /// How a sasaran or kegiatan without result, output and spending is judged.
    pub nol_dan_nol: NolDanNol,
    /// Against which target a quarter is judged.
    pub dasar_penilaian: DasarPenilaian,
    /// Between which bounds a capaian counts.
    pub batas_capaian: BatasCapaian,
    /// How performance is held against money; `None` where the office does not.
    pub efisiensi: Option<AturanEfisiensi>,
    /// The words for ranges of capaian, as the office's own regulation has them; `None` where it grades nothing.
    pub skala: Option<Skala>,
    /// Whether the tables of programs print the codes of the budget.
    pub cetak_kode: bool,
    /// What money is printed in.
    pub satuan_uang: SatuanUang,
}

/// What money is printed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SatuanUang {
    /// Whole rupiah everywhere.
    Rupiah,
    /// Rupiah with two digits for the sen.
    Sen,
    /// Tables in millions, with the digits of a percentage; sentences in whole rupiah.
    Juta,
}

impl Kebijakan {
    /// An amount as sentences print it.
    pub fn uang(&self, nilai: Rupiah) -> Rupiah {
        let desimal = match self.satuan_uang {
            SatuanUang::Rupiah | SatuanUang::Juta => 0,
            SatuanUang::Sen => 2,
        };
        Rupiah(self.pembulatan.bulatkan(nilai.0, desimal))
    }

    /// An amount as tables print it, in the unit of their heading.
    pub fn uang_tabel(&self, nilai: Rupiah) -> Decimal {
        match self.satuan_uang {
            SatuanUang::Rupiah | SatuanUang::Sen => self.uang(nilai).0,
            SatuanUang::Juta => {
                let juta = nilai.0.checked_div(Decimal::from(1_000_000)).unwrap_or_default();
                self.pembulatan.bulatkan(juta, self.desimal)
            }
        }
    }
}

/// Which target decides over reached or not, categories, means and efisiensi.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DasarPenilaian {
    /// The quarter's, where the office set targets of quarters; an indicator without one is not judged in a quarter.
    Tribulan,
    /// The year's, in every quarter.
    Tahun,
}

/// Bounds of capaian.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BatasCapaian {
    /// What lies above counts as this much.
    pub atas: Option<Persen>,
    /// What lies below counts as this much.
    pub bawah: Option<Persen>,
    /// What they are bounds of.
    pub berlaku: Jangkauan,
}

/// How far bounds of capaian reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jangkauan {
    /// They hold in means alone; each capaian is printed as it came out.
    RataRata,
    /// Each capaian is bounded, and so are its category, its bar, and what follows from it.
    Semua,
}

impl BatasCapaian {
    /// A capaian in percent, as it counts.
    pub fn dalam_batas(self, capaian: Decimal) -> Decimal {
        let atas = self.atas.map_or(capaian, |atas| capaian.min(atas.0));
        self.bawah.map_or(atas, |bawah| atas.max(bawah.0))
    }
}

/// Whether a figure is computed from exact or from printed (rounded) figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dasar {
    /// From the rounded figures, so that a reader can recompute it from the page.
    Dibulatkan,
    /// From figures that were not rounded on the way; a reader's own sum may differ in the last digit.
    Utuh,
}

/// What a ratio 0/0 counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NolPerNol {
    /// As zero, with a note under the table.
    NolDenganCatatan,
    /// As nothing: left out of averages and categories.
    Kecualikan,
}

/// What it means that nothing was reached, put out or spent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NolDanNol {
    /// It is judged like any other: an efisiensi of zero.
    Dinilai,
    /// It was not carried out yet, and is neither efficient nor inefficient.
    BelumDilaksanakan,
}

/// How capaian and serapan are held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AturanEfisiensi {
    /// Which figures of both.
    pub dasar: Dasar,
    /// From where on capaian less serapan is efficient.
    pub bila: EfisienBila,
}

/// When a sasaran counts as efficient; efisiensi = capaian − serapan, in percentage points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EfisienBila {
    /// Zero points are inefficient.
    LebihDariNol,
    /// Zero points are efficient.
    NolAtauLebih,
}

impl EfisienBila {
    /// Whether this efisiensi counts as efficient.
    pub fn efisien(self, efisiensi: Persen) -> bool {
        match self {
            Self::LebihDariNol => efisiensi.0 > Decimal::ZERO,
            Self::NolAtauLebih => efisiensi.0 >= Decimal::ZERO,
        }
    }
}

/// The ordinal scale: categories with inclusive lower bounds, strictly falling, the last without one. Gaps and
/// overlaps cannot be written down.
#[derive(Debug, Clone, PartialEq)]
pub struct Skala {
    /// The upper categories with their inclusive lower bound in percent.
    pub jenjang: Vec<Jenjang>,
    /// The category of everything below.
    pub sisanya: String,
}

/// One category above the lowest.
#[derive(Debug, Clone, PartialEq)]
pub struct Jenjang {
    /// "Sangat Baik", as it is printed.
    pub kategori: String,
    /// The lowest capaian that still belongs here, itself included.
    pub batas_bawah: Persen,
}

impl Skala {
    /// The category of a capaian.
    pub fn kategori(&self, capaian: Persen) -> &str {
        self.jenjang
            .iter()
            .find(|jenjang| capaian >= jenjang.batas_bawah)
            .map_or(self.sisanya.as_str(), |jenjang| jenjang.kategori.as_str())
    }
}
