//! Pictures that the templates draw, with every place on an axis.

use serde::Serialize;

use super::Teks;

/// A picture drawn by the templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Gambar {
    /// "gambar-capaian", the target of links to it.
    pub label: String,
    /// "Gambar 3.1"; empty for one that is in no list.
    pub nomor: String,
    /// The caption without its number.
    pub judul: String,
    /// What the picture shows, with its figures, in one or two sentences.
    pub alt: String,
    /// What is drawn.
    pub grafik: Grafik,
    /// What below it is said of that which is not drawn.
    pub catatan: Option<Teks>,
    /// The line below it, with the word "Sumber:".
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
        /// From top to bottom.
        kelompok: Vec<KelompokBatang>,
        /// Its marks, from left to right.
        sumbu: Vec<Tanda>,
        /// A line to compare with (100%).
        acuan: Option<Tanda>,
    },
    /// Lines over years, each in a panel with an axis of its own.
    Garis {
        /// Row by row, two in each.
        panel: Vec<Panel>,
    },
}

/// The bars of one thing that is compared, one per series.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct KelompokBatang {
    /// "Tingkat Pengangguran Terbuka", left of its bars.
    #[serde(serialize_with = "super::blok::retas")]
    pub nama: String,
    /// In the order of the series; each with its figure.
    pub batang: Vec<Tanda>,
}

/// A text at a place on an axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tanda {
    /// As it is printed: "72,39%".
    pub teks: String,
    /// From 0 to 1, four digits at most: "0.7239".
    pub bagian: String,
}

/// One line over the years.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Panel {
    /// What the line shows, with its unit where that is not percent.
    pub nama: String,
    /// Its marks, from below.
    pub sumbu: Vec<Tanda>,
    /// By year; years without a figure are left out.
    pub titik: Vec<TitikGrafik>,
}

/// A value of one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TitikGrafik {
    /// "2020", below the axis.
    pub tahun: String,
    /// The figure at the point.
    pub teks: String,
    /// Height from 0 to 1, four digits at most.
    pub bagian: String,
}
