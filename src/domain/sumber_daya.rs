//! People, equipment, and the general conditions of the region.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::kode::Id;

/// The staff, counted on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Kepegawaian {
    pub per: NaiveDate,
    /// Employment groups in column order.
    pub kelompok: Vec<KelompokPegawai>,
    pub pendidikan: Vec<Pendidikan>,
    pub golongan: Vec<Golongan>,
    pub pelatihan: Vec<Terhitung>,
    /// Filled structural posts per echelon; the need follows from the office's structure.
    pub eselon: Vec<Terhitung>,
}

/// An employment group: PNS, PPPK, Tenaga Kerja Bulanan.
#[derive(Debug, Clone, PartialEq)]
pub struct KelompokPegawai {
    pub id: Id,
    pub nama: String,
    pub singkatan: String,
}

/// People of one level of education, per employment group.
#[derive(Debug, Clone, PartialEq)]
pub struct Pendidikan {
    pub jenjang: String,
    /// Every group has an entry.
    pub jumlah: BTreeMap<Id, u64>,
}

/// Civil servants of one grade.
#[derive(Debug, Clone, PartialEq)]
pub struct Golongan {
    pub nama: String,
    pub pns: u64,
    pub cpns: u64,
}

/// A named count.
#[derive(Debug, Clone, PartialEq)]
pub struct Terhitung {
    pub nama: String,
    pub jumlah: u64,
}

/// Equipment, counted on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Sarana {
    pub per: NaiveDate,
    /// Whether the list is the whole inventory.
    pub lengkap: bool,
    pub barang: Vec<Barang>,
}

/// One kind of equipment by condition.
#[derive(Debug, Clone, PartialEq)]
pub struct Barang {
    pub nama: String,
    /// The group that maintenance speaks of: "kendaraan".
    pub kelompok: Option<String>,
    pub baik: u64,
    pub kurang_baik: u64,
    pub rusak_berat: u64,
}

impl Barang {
    /// How many there are in whatever condition.
    pub fn jumlah(&self) -> u64 {
        self.baik.saturating_add(self.kurang_baik).saturating_add(self.rusak_berat)
    }
}

/// Conditions of the region over several years.
#[derive(Debug, Clone, PartialEq)]
pub struct GambaranUmum {
    pub judul: String,
    pub tahun: Vec<u16>,
    pub baris: Vec<BarisGambaran>,
    pub sumber: Option<String>,
    /// Rows whose percentages the report draws as a line each.
    pub grafik: Vec<Id>,
}

/// One row of the conditions.
#[derive(Debug, Clone, PartialEq)]
pub struct BarisGambaran {
    pub id: Id,
    pub uraian: String,
    pub satuan: Option<String>,
    /// The row that it is a part of, and so never more than in any year.
    pub batas: Option<Id>,
    pub isi: IsiBaris,
}

/// Typed values, or a formula over rows that have typed values or sums.
#[derive(Debug, Clone, PartialEq)]
pub enum IsiBaris {
    /// One per year.
    Nilai(Vec<NilaiGambaran>),
    /// The sum of these rows.
    Jumlah(Vec<Id>),
    /// The first row in percent of the second.
    Persen(Id, Id),
}

/// The value of one year.
#[derive(Debug, Clone, PartialEq)]
pub enum NilaiGambaran {
    Ada {
        jumlah: Decimal,
        satuan: Option<String>,
        catatan: Option<String>,
    },
    Nihil,
    /// Not available, and why.
    TidakTersedia(String),
}
