//! The period that a report covers.

use chrono::NaiveDate;

/// A quarter of the fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tribulan {
    /// January to March.
    I,
    /// April to June.
    II,
    /// July to September.
    III,
    /// October to December.
    IV,
}

impl Tribulan {
    /// The quarters in their order.
    pub const SEMUA: [Self; 4] = [Self::I, Self::II, Self::III, Self::IV];

    /// 1 for the first quarter.
    pub fn nomor(self) -> u32 {
        self as u32 + 1
    }
}

/// A quarter or a whole year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rentang {
    /// Figures are cumulative from 1 January to the end of this quarter.
    Tribulan(Tribulan),
    /// From 1 January to 31 December.
    Tahunan,
}

/// What a report covers: a span of one fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Periode {
    /// The fiscal year, which is a calendar year.
    pub tahun: u16,
    /// How much of that year, always from its first day.
    pub rentang: Rentang,
}

impl Periode {
    /// The quarter; `None` for a whole year.
    pub fn tribulan(self) -> Option<Tribulan> {
        match self.rentang {
            Rentang::Tribulan(tribulan) => Some(tribulan),
            Rentang::Tahunan => None,
        }
    }

    /// The last day of the period.
    pub fn akhir(self) -> NaiveDate {
        let (bulan, hari) = match self.rentang {
            Rentang::Tribulan(Tribulan::I) => (3, 31),
            Rentang::Tribulan(Tribulan::II) => (6, 30),
            Rentang::Tribulan(Tribulan::III) => (9, 30),
            Rentang::Tribulan(Tribulan::IV) | Rentang::Tahunan => (12, 31),
        };
        NaiveDate::from_ymd_opt(i32::from(self.tahun), bulan, hari).unwrap_or(NaiveDate::MAX)
    }
}
