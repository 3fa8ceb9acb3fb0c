//! Urusan and bidang, under which a region's programs stand.

use super::anggaran::Program;

/// What the money of several programs is summed up by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urusan {
    /// An urusan with all its bidang.
    Seluruhnya(String),
    /// One bidang.
    Bidang {
        /// To which it belongs, where the program names one.
        urusan: Option<String>,
        /// Its own name.
        bidang: String,
    },
}

impl Urusan {
    /// Those that a program names, the wider one first.
    pub fn dari(program: &Program) -> impl Iterator<Item = Self> {
        let urusan = program.urusan.clone();
        let seluruhnya = urusan.clone().map(Self::Seluruhnya);
        let bidang = program.bidang.clone().map(|bidang| Self::Bidang { urusan, bidang });
        seluruhnya.into_iter().chain(bidang)
    }

    /// Whether a program stands under it.
    pub fn memuat(&self, program: &Program) -> bool {
        match self {
            Self::Seluruhnya(urusan) => program.urusan.as_ref() == Some(urusan),
            Self::Bidang { urusan, bidang } => {
                program.urusan == *urusan && program.bidang.as_ref() == Some(bidang)
            }
        }
    }
}
