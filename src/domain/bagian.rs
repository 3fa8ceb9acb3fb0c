//! Parts that an office may not have.

/// A part of the data that is there, or is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bagian<T> {
    /// What it holds.
    Ada(T),
    /// It is not there: it is left out of the report, or one sentence says why.
    Tiada(Option<String>),
}

impl<T> Bagian<T> {
    /// What it holds.
    pub fn ada(&self) -> Option<&T> {
        match self {
            Self::Ada(isi) => Some(isi),
            Self::Tiada(_) => None,
        }
    }

    /// Why it is not there, where the office says so.
    pub fn alasan(&self) -> Option<&str> {
        match self {
            Self::Ada(_) => None,
            Self::Tiada(alasan) => alasan.as_deref(),
        }
    }
}
