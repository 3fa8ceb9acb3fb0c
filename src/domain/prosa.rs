//! The author's prose: paragraphs and lists with references, already resolved.

use super::rujukan::Rujukan;

/// A text of one or more blocks.
pub type Prosa = Vec<BlokProsa>;

/// A block of prose.
#[derive(Debug, Clone, PartialEq)]
pub enum BlokProsa {
    Paragraf(Vec<Ruas>),
    Daftar { bernomor: bool, butir: Vec<Prosa> },
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruas {
    pub gaya: Gaya,
    pub isi: IsiRuas,
}

/// The marks of a stretch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Gaya {
    pub miring: bool,
    pub tebal: bool,
}

/// Words, or a reference that becomes words when the report is told.
#[derive(Debug, Clone, PartialEq)]
pub enum IsiRuas {
    Teks(String),
    Rujukan(Rujukan),
}
