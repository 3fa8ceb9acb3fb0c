//! The author's prose: paragraphs and lists with references, already resolved.

use super::rujukan::Rujukan;

/// A text of one or more blocks.
pub type Prosa = Vec<BlokProsa>;

/// A block of prose.
#[derive(Debug, Clone, PartialEq)]
pub enum BlokProsa {
    /// Up to the next empty line; the ends of its lines are spaces.
    Paragraf(Vec<Ruas>),
    /// Lines that begin with "- " or "1. ".
    Daftar {
        /// Whether it was typed with numbers.
        bernomor: bool,
        /// What stands under each marker, further lists among it.
        butir: Vec<Prosa>,
    },
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruas {
    /// How it is set off from the words around it.
    pub gaya: Gaya,
    /// What is printed there.
    pub isi: IsiRuas,
}

/// The marks of a stretch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gaya {
    /// Between single asterisks.
    pub miring: bool,
    /// Between double asterisks.
    pub tebal: bool,
}

/// Words, or a reference that becomes words when the report is told.
#[derive(Debug, Clone, PartialEq)]
pub enum IsiRuas {
    /// As typed, without its marks and escapes.
    Teks(String),
    /// Typed between braces; whatever it points at exists.
    Rujukan(Rujukan),
}
