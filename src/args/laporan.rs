//! What is typed to build, check and explain a report.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// `susun`.
#[derive(Debug, Args)]
pub struct Susun {
    #[arg(
        value_name = "FOLDER",
        required = true,
        hide_possible_values = true,
        help = "Map satu periode, atau map di atasnya untuk semua periode di bawahnya"
    )]
    pub folder: Vec<PathBuf>,
    #[arg(
        short = 'o',
        long = "keluaran",
        alias = "output",
        value_name = "BERKAS",
        help = "Tulis PDF ke berkas ini (hanya untuk satu laporan)"
    )]
    pub output: Option<PathBuf>,
    #[arg(long, help = "Jangan buat PDF bila ada peringatan")]
    pub ketat: bool,
    #[arg(
        long,
        value_name = "DIR",
        help = "Pakai templat Typst dari map ini, bukan yang ada di dalam program"
    )]
    pub templat: Option<PathBuf>,
    #[command(flatten)]
    pub terdahulu: PilihanTerdahulu,
}

/// `periksa`.
#[derive(Debug, Args)]
pub struct Periksa {
    #[arg(
        value_name = "FOLDER",
        required = true,
        help = "Map satu periode, atau map di atasnya untuk semua periode di bawahnya"
    )]
    pub folder: Vec<PathBuf>,
    #[arg(long, help = "Anggap peringatan sebagai galat")]
    pub ketat: bool,
    #[arg(long, help = "Periksa datanya saja, tanpa tata letak halamannya")]
    pub cepat: bool,
    /// What is done anyway; it was once to be asked for.
    #[arg(long, hide = true)]
    pub halaman: bool,
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = FormatPeriksa::Teks,
        hide_possible_values = true, hide_default_value = true,
        help = "Bentuk keluaran: teks (bila tidak disebut), json, atau sarif")]
    pub format: FormatPeriksa,
    #[command(flatten)]
    pub terdahulu: PilihanTerdahulu,
}

/// `rekap`.
#[derive(Debug, Args)]
pub struct PerintahRekap {
    #[arg(value_name = "FOLDER", help = "Map satu periode")]
    pub folder: PathBuf,
    #[command(flatten)]
    pub bentuk: PilihanBentuk,
    #[command(flatten)]
    pub terdahulu: PilihanTerdahulu,
}

/// `jelaskan`.
#[derive(Debug, Args)]
pub struct Jelaskan {
    #[arg(value_name = "KODE", help = "Kode masalah; bila tidak disebut, semua kode ditampilkan")]
    pub kode: Option<String>,
}

/// `skema`.
#[derive(Debug, Args)]
pub struct Skema {
    #[arg(
        value_name = "BERKAS",
        help = "Nama satu berkas, misalnya opd.toml; bila tidak disebut, semua berkas didaftar"
    )]
    pub berkas: Option<String>,
    #[arg(
        long,
        value_name = "FOLDER",
        conflicts_with = "berkas",
        help = "Tulis skema semua berkas ke map ini"
    )]
    pub tulis: Option<PathBuf>,
}

/// Where earlier reports are whose folders are gone.
#[derive(Debug, Args)]
pub struct PilihanTerdahulu {
    #[arg(
        long,
        value_name = "DIR",
        help = "Baca laporan terdahulu yang mapnya sudah tidak ada dari map arsip ini"
    )]
    pub arsip: Option<PathBuf>,
}

/// How figures and lists are written.
#[derive(Debug, Args)]
pub struct PilihanBentuk {
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Teks,
        hide_possible_values = true, hide_default_value = true,
        help = "Bentuk keluaran: teks (bila tidak disebut), json, atau csv")]
    pub format: Format,
}

/// In which form figures are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Teks,
    Json,
    Csv,
}

/// In which form findings are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatPeriksa {
    /// For eyes: excerpts on stderr, one line a report on stdout.
    Teks,
    Json,
    Sarif,
}
