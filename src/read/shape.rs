//! What may stand in a file: the shape that its readers write down when they are given a pen instead of a table.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

/// A key of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// `*` stands for every name of a namespace.
    pub name: String,
    /// What may be typed.
    pub kind: Kind,
    /// Whether it may be left out.
    pub need: Need,
    /// What it means to the person who types it.
    pub says: &'static str,
    /// A value as it is typed.
    pub example: &'static str,
    /// Whose work it is.
    pub filler: Filler,
    /// The tables that it holds.
    pub inside: Option<Shape>,
}

impl Key {
    /// A value as it is typed; empty where none is as good as any other.
    pub fn contoh(&self) -> Cow<'static, str> {
        let words = if let Kind::Choice(words) = &self.kind { words.as_slice() } else { &[] };
        let word = words.first().filter(|_| self.example.is_empty());
        word.map_or(Cow::Borrowed(self.example), |word| format!("\"{word}\"").into())
    }
}

/// The keys of a table, in the order in which they are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shape {
    /// None twice.
    pub keys: Vec<Key>,
}

/// What a key holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Words, printed as they are typed.
    Text,
    /// Several paragraphs with marks and references.
    Prose,
    /// One paragraph of that.
    Line,
    /// A whole number from 0.
    Count,
    /// Rupiah, with sen behind a point.
    Rupiah,
    /// A number with decimals.
    Decimal,
    /// A day, `2023-04-12`.
    Date,
    /// Four digits.
    Year,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Choice(Vec<&'static str>),
    /// A name that others refer to.
    Name(Space),
    /// A name that is given elsewhere.
    Ref(Space),
    /// Several of one kind, `[ … ]`.
    List(Box<Kind>),
    /// A table: its keys are inside.
    Table,
    /// Tables of one kind, `[[key]]`.
    Tables,
    /// A table whose keys are names given elsewhere.
    By(Space, Box<Kind>),
    /// A figure, or `{ tidak-tersedia = "alasan" }`.
    Tersedia(Box<Kind>),
    /// In whichever of these ways.
    Either(Vec<Kind>),
}

/// What names a key belongs to. Each is known or lost by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Space {
    /// Of regulasi.toml.
    Regulasi,
    /// Indicators of the renstra.
    Indikator,
    /// Goals of the renstra.
    Tujuan,
    /// Objectives of the renstra.
    Sasaran,
    /// Program, kegiatan and sub kegiatan.
    Node,
    /// Indicators of the budget tree.
    Keluaran,
    /// Abbreviations of funds, of anggaran.toml.
    Dana,
    /// Rows of gambaran-umum.toml.
    Baris,
    /// Groups of staff, of kepegawaian.toml.
    Kelompok,
    /// Figures that only prose has, of analisis.toml.
    Fakta,
    /// Problems of permasalahan.toml.
    Permasalahan,
    /// Answers of permasalahan.toml.
    Solusi,
    /// Years.
    Tahun,
    /// Grades of a predicate.
    Predikat,
    /// Figures, as references write them.
    Angka,
}

/// Whether a key has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Without it the file is not complete.
    Always,
    /// It may be missing.
    May,
    /// One of those that say the same, and no more.
    OneOf,
    /// On a condition, said in Indonesian.
    When(&'static str),
    /// In place of all other keys of its table, those that have to be there as well.
    Instead,
}

/// Who in the office types it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filler {
    /// Who plans, and who puts the report together.
    Perencana,
    /// Who keeps the accounts and the inventory.
    Keuangan,
    /// Who keeps the records of the staff.
    Kepegawaian,
    /// Who did the work that is reported.
    Bidang,
}

/// For how long what a file says holds, and so in which folder it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// For all offices of the region.
    Daerah,
    /// For all years of the office.
    Instansi,
    /// For all periods of the year.
    Tahun,
    /// For this report alone.
    Periode,
}

/// A file of a report.
#[derive(Debug, Clone, Copy)]
pub struct File {
    /// As it lies in its folder, with its ending.
    pub name: &'static str,
    /// Whether there is no report without it.
    pub required: bool,
    /// Whether the document of a plan, which has no results, is made of it as well.
    pub rencana: bool,
    /// Where it lies.
    pub level: Level,
    /// Who types what no key gives to another.
    pub filler: Filler,
    /// What it holds.
    pub says: &'static str,
}

impl Display for Space {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Regulasi => "id regulasi",
            Self::Indikator => "id indikator renstra",
            Self::Tujuan => "id tujuan",
            Self::Sasaran => "id sasaran",
            Self::Node => "kode",
            Self::Keluaran => "kode atau id indikator",
            Self::Dana => "singkatan dana",
            Self::Baris => "id baris gambaran umum",
            Self::Kelompok => "id kelompok",
            Self::Fakta => "id fakta",
            Self::Permasalahan => "id permasalahan",
            Self::Solusi => "id solusi",
            Self::Tahun => "tahun",
            Self::Predikat => "predikat",
            Self::Angka => "rujukan angka",
        })
    }
}

impl Display for Kind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text => f.write_str("teks"),
            Self::Prose => f.write_str("uraian"),
            Self::Line => f.write_str("satu alinea"),
            Self::Count => f.write_str("bulat"),
            Self::Rupiah => f.write_str("rupiah"),
            Self::Decimal => f.write_str("angka"),
            Self::Date => f.write_str("tanggal"),
            Self::Year => f.write_str("tahun"),
            Self::Flag => f.write_str("true atau false"),
            Self::Choice(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                f.write_str(&words.join(", "))
            }
            Self::Name(_) => f.write_str("nama"),
            Self::Ref(space) => space.fmt(f),
            Self::List(kind) if matches!(**kind, Self::Tersedia(_) | Self::Either(_)) => {
                write!(f, "daftar ({kind})")
            }
            Self::List(kind) => write!(f, "daftar {kind}"),
            Self::Table => f.write_str("tabel"),
            Self::Tables => f.write_str("daftar tabel"),
            Self::By(space, kind) => write!(f, "{space} = {kind}"),
            Self::Tersedia(kind) => write!(f, "{kind} atau `{{ tidak-tersedia }}`"),
            Self::Either(kinds) => {
                let kinds: Vec<String> = kinds.iter().map(ToString::to_string).collect();
                f.write_str(&kinds.join(" atau "))
            }
        }
    }
}

impl Display for Need {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Always => "ya",
            Self::May | Self::Instead => "—",
            Self::OneOf => "salah satu",
            Self::When(condition) => condition,
        })
    }
}

impl Display for Filler {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Perencana => "perencana",
            Self::Keuangan => "keuangan",
            Self::Kepegawaian => "kepegawaian",
            Self::Bidang => "bidang",
        })
    }
}

impl Display for Level {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Daerah => "daerah",
            Self::Instansi => "instansi",
            Self::Tahun => "tahun",
            Self::Periode => "periode",
        })
    }
}
