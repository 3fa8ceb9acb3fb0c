//! What an indicator is to reach.

use rust_decimal::Decimal;

/// A target, in the indicator's unit. A predicate stands for its score, or for its place on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One figure.
    Nilai(Decimal),
    /// Whatever lies between two figures, both included.
    Rentang {
        /// The lower bound.
        dari: Decimal,
        /// The upper bound, above it.
        sampai: Decimal,
    },
    /// A predicate together with the value that it is given for: "BB (72,50)".
    Bernilai {
        /// The predicate.
        predikat: Decimal,
        /// Its value.
        nilai: Decimal,
    },
}

impl Target {
    /// The figure that a realisasi is held against: in a range the realisasi itself, beside one the nearer bound.
    pub fn acuan(self, realisasi: Decimal) -> Decimal {
        match self {
            Self::Nilai(nilai) | Self::Bernilai { predikat: nilai, .. } => nilai,
            Self::Rentang { dari, sampai } => realisasi.max(dari).min(sampai),
        }
    }

    /// The figures that it is printed with.
    pub fn angka(self) -> impl Iterator<Item = Decimal> {
        let (awal, akhir) = match self {
            Self::Nilai(nilai) | Self::Bernilai { nilai, .. } => (nilai, None),
            Self::Rentang { dari, sampai } => (dari, Some(sampai)),
        };
        std::iter::once(awal).chain(akhir)
    }

    /// The same with those figures changed.
    pub fn map(self, ubah: impl Fn(Decimal) -> Decimal) -> Self {
        match self {
            Self::Nilai(nilai) => Self::Nilai(ubah(nilai)),
            Self::Rentang { dari, sampai } => {
                Self::Rentang { dari: ubah(dari), sampai: ubah(sampai) }
            }
            Self::Bernilai { predikat, nilai } => Self::Bernilai { predikat, nilai: ubah(nilai) },
        }
    }

    /// Whether both promise the same; a predicate does so without its value as well.
    pub fn sama(self, lain: Self) -> bool {
        match (self, lain) {
            (Self::Bernilai { predikat, .. }, Self::Nilai(nilai))
            | (Self::Nilai(nilai), Self::Bernilai { predikat, .. }) => predikat == nilai,
            (Self::Nilai(_) | Self::Rentang { .. } | Self::Bernilai { .. }, _) => self == lain,
        }
    }

    /// Whether nothing at all is promised.
    pub fn nihil(self) -> bool {
        match self {
            Self::Nilai(nilai) => nilai.is_zero(),
            Self::Rentang { .. } | Self::Bernilai { .. } => false,
        }
    }
}
