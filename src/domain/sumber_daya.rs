//! People, equipment, and the general conditions of the region.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::angka::{Tersedia, jumlah};
use super::kode::Id;

/// The staff, counted on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Kepegawaian {
    /// The day on which they were counted; the report names it.
    pub per: NaiveDate,
    /// What the groups tell apart, in the heading above them; `None` for the status of employment.
    pub pembeda: Option<String>,
    /// Employment groups in column order.
    pub kelompok: Vec<KelompokPegawai>,
    /// Levels in the order of the table, each with all groups.
    pub pendidikan: Vec<Pendidikan>,
    /// Grades of PNS and CPNS, and of every other group that has some (those of PPPK are I to XVII).
    pub golongan: Vec<Golongan>,
    /// Who attended each leadership course; empty where nobody has, `None` where it is not told.
    pub pelatihan: Option<Vec<Terhitung>>,
    /// Filled structural posts per echelon; the need follows from the office's structure.
    pub eselon: Vec<Terhitung>,
}

/// An employment group: PNS, PPPK, Tenaga Kerja Bulanan.
#[derive(Debug, Clone, PartialEq)]
pub struct KelompokPegawai {
    /// Key of its counts in `pendidikan`, and of `jumlah:pns`.
    pub id: Id,
    /// "Pegawai Negeri Sipil", for the sentences.
    pub nama: String,
    /// "PNS", in the heading of its columns.
    pub singkatan: String,
}

/// People of one level of education, per employment group.
#[derive(Debug, Clone, PartialEq)]
pub struct Pendidikan {
    /// "Strata 1 (S-1)".
    pub jenjang: String,
    /// Every group has an entry.
    pub jumlah: BTreeMap<Id, Tersedia<u64>>,
}

/// People of one grade.
#[derive(Debug, Clone, PartialEq)]
pub struct Golongan {
    /// "III", as the regulation on grades writes it.
    pub nama: String,
    /// How many; 0 where none were typed.
    pub pns: Tersedia<u64>,
    /// How many on probation; `None` where none were typed.
    pub cpns: Option<Tersedia<u64>>,
    /// How many of other groups; those of which some were typed.
    pub lain: BTreeMap<Id, Tersedia<u64>>,
}

impl Golongan {
    /// Those of civil servants, with those on probation where they are told.
    pub fn pns(&self) -> impl Iterator<Item = &Tersedia<u64>> {
        [&self.pns].into_iter().chain(&self.cpns)
    }

    /// How many there are of whatever group; `None` where that of one is not known.
    pub fn jumlah(&self) -> Option<u64> {
        jumlah(self.pns().chain(self.lain.values()))
    }
}

impl Kepegawaian {
    /// Whether grades of civil servants are told: those of PNS and CPNS.
    pub fn berpns(&self) -> bool {
        let nol = Tersedia::Ada(0);
        let pns = |golongan: &Golongan| golongan.pns().any(|banyak| *banyak != nol);
        self.golongan.iter().any(pns) || self.bergolongan().next().is_none()
    }

    /// Whether any on probation are told, be it that there are none.
    pub fn bercpns(&self) -> bool {
        self.berpns() && self.golongan.iter().any(|golongan| golongan.cpns.is_some())
    }

    /// Every count of people.
    pub fn cacah(&self) -> impl Iterator<Item = &Tersedia<u64>> {
        let pendidikan = self.pendidikan.iter().flat_map(|jenjang| jenjang.jumlah.values());
        let golongan = self.golongan.iter().flat_map(|isi| isi.pns().chain(isi.lain.values()));
        let terhitung = self.pelatihan.iter().flatten().chain(&self.eselon);
        pendidikan.chain(golongan).chain(terhitung.map(|isi| &isi.jumlah))
    }

    /// The other groups that have grades, in column order.
    pub fn bergolongan(&self) -> impl Iterator<Item = &KelompokPegawai> {
        let ada = |id: &Id| self.golongan.iter().any(|golongan| golongan.lain.contains_key(id));
        self.kelompok.iter().filter(move |kelompok| ada(&kelompok.id))
    }
}

/// A named count.
#[derive(Debug, Clone, PartialEq)]
pub struct Terhitung {
    /// A course or an echelon, as it stands in its table.
    pub nama: String,
    /// People at a course, or posts that are filled.
    pub jumlah: Tersedia<u64>,
}

/// Equipment, counted on one day.
#[derive(Debug, Clone, PartialEq)]
pub struct Sarana {
    /// The day on which it was counted.
    pub per: NaiveDate,
    /// Whether the list is the whole inventory.
    pub lengkap: bool,
    /// In the order of the table.
    pub barang: Vec<Barang>,
}

/// One kind of equipment by condition.
#[derive(Debug, Clone, PartialEq)]
pub struct Barang {
    /// "Mobil dinas".
    pub nama: String,
    /// The group that maintenance speaks of: "kendaraan".
    pub kelompok: Option<String>,
    /// How many; 0 where none were typed.
    pub baik: Tersedia<u64>,
    /// How many that need repair; 0 where none were typed.
    pub kurang_baik: Tersedia<u64>,
    /// How many beyond repair; 0 where none were typed.
    pub rusak_berat: Tersedia<u64>,
    /// How many the register has, where it was typed as well.
    pub tercatat: Option<u64>,
}

impl Barang {
    /// How many there are in each condition.
    pub fn kondisi(&self) -> [&Tersedia<u64>; 3] {
        [&self.baik, &self.kurang_baik, &self.rusak_berat]
    }

    /// How many there are in whatever condition: their sum, or the register's where one of them is not known.
    pub fn jumlah(&self) -> Option<u64> {
        jumlah(self.kondisi()).or(self.tercatat)
    }
}

/// Conditions of the region over several years.
#[derive(Debug, Clone, PartialEq)]
pub struct GambaranUmum {
    /// The caption of its table, without the years.
    pub judul: String,
    /// The columns of the table, in the order in which they were typed.
    pub tahun: Vec<u16>,
    /// In the order of the table; formulas stand among typed rows.
    pub baris: Vec<BarisGambaran>,
    /// Who published the figures; under table and pictures, left out where none was typed.
    pub sumber: Option<String>,
    /// Rows whose percentages the report draws as a line each.
    pub grafik: Vec<Id>,
}

/// One row of the conditions.
#[derive(Debug, Clone, PartialEq)]
pub struct BarisGambaran {
    /// By which formulas and references speak of it: "tpak".
    pub id: Id,
    /// Words of its first column: "Angkatan Kerja".
    pub uraian: String,
    /// "orang", "%"; `None` for a count of what the row itself names.
    pub satuan: Option<String>,
    /// The row that it is a part of, and so never more than in any year.
    pub batas: Option<Id>,
    /// A value for each of the years, or whence they follow.
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
    /// A figure is known.
    Ada {
        /// In the row's unit or in its own; zero is a figure.
        jumlah: Decimal,
        /// Of this one value, where it differs from the row's; the others are then no measure for it.
        satuan: Option<String>,
        /// A note under the table, marked at the figure.
        catatan: Option<String>,
    },
    /// There was none, and that is known; formulas take it for zero.
    Nihil,
    /// Not available, and why.
    TidakTersedia(String),
}
