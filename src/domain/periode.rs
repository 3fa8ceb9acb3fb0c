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

/// Half of the fiscal year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Semester {
    /// January to June.
    I,
    /// July to December; its figures count from January on.
    II,
}

impl Semester {
    /// 1 for the first half.
    pub fn nomor(self) -> u32 {
        self as u32 + 1
    }

    /// The quarter that ends with it.
    pub fn tribulan(self) -> Tribulan {
        match self {
            Self::I => Tribulan::II,
            Self::II => Tribulan::IV,
        }
    }
}

/// A quarter, a half or a whole year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rentang {
    /// Figures are cumulative from 1 January to the end of this quarter.
    Tribulan(Tribulan),
    /// Figures are cumulative from 1 January to the end of this half; what is targeted by quarters is judged as in the
    /// quarter that ends with it.
    Semester(Semester),
    /// From 1 January to 31 December.
    Tahunan,
}

impl Rentang {
    /// The quarter that ends with it; `None` for a whole year.
    pub fn tribulan(self) -> Option<Tribulan> {
        match self {
            Self::Tribulan(tribulan) => Some(tribulan),
            Self::Semester(semester) => Some(semester.tribulan()),
            Self::Tahunan => None,
        }
    }
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
    /// The quarter up to which the figures count; `None` for a whole year.
    pub fn tribulan(self) -> Option<Tribulan> {
        self.rentang.tribulan()
    }

    /// The last day of the period.
    pub fn akhir(self) -> NaiveDate {
        let (bulan, hari) = match self.tribulan() {
            Some(Tribulan::I) => (3, 31),
            Some(Tribulan::II) => (6, 30),
            Some(Tribulan::III) => (9, 30),
            Some(Tribulan::IV) | None => (12, 31),
        };
        NaiveDate::from_ymd_opt(i32::from(self.tahun), bulan, hari).unwrap_or(NaiveDate::MAX)
    }

    /// The month with which the period begins, 1 to 12.
    pub fn bulan_pertama(self) -> u32 {
        match self.rentang {
            Rentang::Tribulan(tribulan) => tribulan.nomor() * 3 - 2,
            Rentang::Semester(semester) => semester.nomor() * 6 - 5,
            Rentang::Tahunan => 1,
        }
    }

    /// What its folder is usually called: "tribulan-1", "semester-1", "tahunan".
    pub fn kode(self) -> String {
        self.rentang.kode()
    }
}

impl Rentang {
    /// What the folder of such a period is usually called: "tribulan-1", "semester-1", "tahunan".
    pub fn kode(self) -> String {
        match self {
            Self::Tribulan(tribulan) => format!("tribulan-{}", tribulan.nomor()),
            Self::Semester(semester) => format!("semester-{}", semester.nomor()),
            Self::Tahunan => "tahunan".to_owned(),
        }
    }
}
