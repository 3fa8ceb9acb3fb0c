//! How a report looks, as far as an office may choose it. What stands behind each name is measured in `templates/gaya`.

use strum::IntoStaticStr;

/// The looks of a report, by rupa.toml; what is not said there is as usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rupa {
    /// How wide the margins are.
    pub tepi: Tepi,
    /// Of running text.
    pub huruf_teks: JenisHuruf,
    /// Of tables and pictures.
    pub huruf_tabel: JenisHuruf,
    /// Of rules, heads of tables and titles.
    pub warna: Warna,
    /// What stands over every page.
    pub kepala_halaman: KepalaHalaman,
    /// Where the logo stands.
    pub logo: LetakLogo,
}

impl Default for Rupa {
    fn default() -> Self {
        Self {
            tepi: Tepi::Sedang,
            huruf_teks: JenisHuruf::Bookman,
            huruf_tabel: JenisHuruf::Arial,
            warna: Warna::Biru,
            kepala_halaman: KepalaHalaman::Lengkap,
            logo: LetakLogo::Atas,
        }
    }
}

/// Paper sizes in use in Indonesian offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Kertas {
    /// 210 × 297 mm.
    A4,
    /// 215 × 330 mm, also called folio.
    F4,
    /// 215,9 × 355,6 mm.
    Legal,
    /// 297 × 420 mm.
    A3,
}

/// How the report is bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Jilid {
    /// On the left, where the margin is wider. A landscape page is turned with its head to the binding.
    Kiri,
    /// Not at all: every margin is the same.
    Tanpa,
}

/// Margins, the bound side first where the report is bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Tepi {
    /// 3 cm, and 2,5 cm elsewhere.
    Sedang,
    /// 2,5 cm, and 2 cm elsewhere.
    Sempit,
    /// 4 cm, and 3 cm elsewhere.
    Lebar,
}

/// A family of letters that is shipped, called after the one whose widths it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum JenisHuruf {
    /// TeX Gyre Bonum.
    Bookman,
    /// Liberation Sans.
    Arial,
    /// Liberation Serif.
    Times,
}

/// A colour that white paper shows well and that stays dark in a print without colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Warna {
    /// The usual one.
    Biru,
    /// Of leaves.
    Hijau,
    /// Dark red.
    Marun,
    /// Violet.
    Ungu,
    /// None: black and grey.
    Hitam,
}

/// What stands over every page of the chapters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum KepalaHalaman {
    /// The report with its office, and the period below it.
    Lengkap,
    /// The office and the period, in a line.
    Ringkas,
    /// Nothing.
    Tanpa,
}

/// Where the office's logo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum LetakLogo {
    /// At the head of the cover.
    Atas,
    /// In the middle of the cover, between the office and the title.
    Tengah,
    /// Nowhere.
    Tanpa,
}
