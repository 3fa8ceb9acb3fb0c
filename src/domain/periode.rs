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

/// A quarter, a half, a whole year, or the plan of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rentang {
    /// Figures are cumulative from 1 January to the end of this quarter.
    Tribulan(Tribulan),
    /// Figures are cumulative from 1 January to the end of this half; what is targeted by quarters is judged as in the
    /// quarter that ends with it.
    Semester(Semester),
    /// From 1 January to 31 December.
    Tahunan,
    /// The year before anything of it came about: what is promised of it, and no figure of a result.
    Rencana,
}

impl Rentang {
    /// The quarter that ends with it; `None` for a whole year.
    pub fn tribulan(self) -> Option<Tribulan> {
        match self {
            Self::Tribulan(tribulan) => Some(tribulan),
            Self::Semester(semester) => Some(semester.tribulan()),
            Self::Tahunan | Self::Rencana => None,
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

    /// The last day of the period; `None` of a plan, which tells of no day that is over.
    pub fn akhir(self) -> Option<NaiveDate> {
        let (bulan, hari) = match (self.rentang, self.tribulan()) {
            (Rentang::Rencana, _) => return None,
            (_, Some(Tribulan::I)) => (3, 31),
            (_, Some(Tribulan::II)) => (6, 30),
            (_, Some(Tribulan::III)) => (9, 30),
            (_, Some(Tribulan::IV) | None) => (12, 31),
        };
        NaiveDate::from_ymd_opt(i32::from(self.tahun), bulan, hari)
    }

    /// The month with which the period begins, 1 to 12.
    pub fn bulan_pertama(self) -> u32 {
        match self.rentang {
            Rentang::Tribulan(tribulan) => tribulan.nomor() * 3 - 2,
            Rentang::Semester(semester) => semester.nomor() * 6 - 5,
            Rentang::Tahunan | Rentang::Rencana => 1,
        }
    }

    /// What its folder is usually called: "tribulan-1", "semester-1", "tahunan".
    pub fn kode(self) -> String {
        self.rentang.kode()
    }
}

impl Rentang {
    /// What a period is called, and its folder; the first name of each is the usual one.
    pub const NAMA: [(&str, Self); 12] = [
        ("tribulan-1", Self::Tribulan(Tribulan::I)),
        ("tribulan-2", Self::Tribulan(Tribulan::II)),
        ("tribulan-3", Self::Tribulan(Tribulan::III)),
        ("tribulan-4", Self::Tribulan(Tribulan::IV)),
        ("semester-1", Self::Semester(Semester::I)),
        ("semester-2", Self::Semester(Semester::II)),
        ("tahunan", Self::Tahunan),
        ("rencana", Self::Rencana),
        ("triwulan-1", Self::Tribulan(Tribulan::I)),
        ("triwulan-2", Self::Tribulan(Tribulan::II)),
        ("triwulan-3", Self::Tribulan(Tribulan::III)),
        ("triwulan-4", Self::Tribulan(Tribulan::IV)),
    ];

    /// The period of this name.
    pub fn bernama(nama: &str) -> Option<Self> {
        Self::NAMA.iter().find(|(lain, _)| *lain == nama).map(|(_, rentang)| *rentang)
    }

    /// What the folder of such a period is usually called: "tribulan-1", "semester-1", "tahunan".
    pub fn kode(self) -> String {
        match self {
            Self::Tribulan(tribulan) => format!("tribulan-{}", tribulan.nomor()),
            Self::Semester(semester) => format!("semester-{}", semester.nomor()),
            Self::Tahunan => "tahunan".to_owned(),
            Self::Rencana => "rencana".to_owned(),
        }
    }
}
