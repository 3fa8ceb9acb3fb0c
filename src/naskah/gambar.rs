//! Pictures that the templates draw, with every place on an axis.

use serde::Serialize;

use super::Teks;

/// A picture drawn by the templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Gambar {
    pub label: String,
    /// "Gambar 3.1".
    pub nomor: String,
    pub judul: String,
    /// What the picture shows, with its figures, in one or two sentences.
    pub alt: String,
    pub grafik: Grafik,
    pub sumber: Option<Teks>,
}

/// The content of a picture. Every `bagian` is a decimal text from 0 to 1: the share of the axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "grafik", rename_all = "kebab-case")]
pub enum Grafik {
    /// Horizontal bars in groups.
    Batang {
        /// Names of the series, for the legend; one name means no legend.
        seri: Vec<String>,
        kelompok: Vec<Kelompok>,
        sumbu: Vec<Tanda>,
        /// A line to compare with (100%).
        acuan: Option<Tanda>,
    },
    /// Lines over years, each in a panel with an axis of its own.
    Garis { panel: Vec<Panel> },
}

/// The bars of one thing that is compared, one per series.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Kelompok {
    pub nama: String,
    pub batang: Vec<Tanda>,
}

/// A text at a place on an axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tanda {
    pub teks: String,
    pub bagian: String,
}

/// One line over the years.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Panel {
    pub nama: String,
    pub sumbu: Vec<Tanda>,
    pub titik: Vec<Titik>,
}

/// A value of one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Titik {
    pub tahun: String,
    pub teks: String,
    pub bagian: String,
}
