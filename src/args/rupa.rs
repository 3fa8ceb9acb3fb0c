//! What is typed about looks and templates.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::VERB;

/// `contoh-rupa`.
#[derive(Debug, Args)]
pub struct ContohRupa {
    #[arg(
        value_name = "FOLDER",
        default_value = "contoh-rupa",
        hide_default_value = true,
        help = "Map tempat contohnya ditulis; bila tidak disebut: contoh-rupa di map ini"
    )]
    pub folder: PathBuf,
}

/// `templat`.
#[derive(Debug, Subcommand)]
pub enum PerintahTemplat {
    #[command(
        about = "Mencoba templat dengan data yang ekstrem sebelum dipakai",
        override_usage = "lkjip templat periksa DIR",
        help_template = VERB
    )]
    Periksa(PeriksaTemplat),
}

/// `templat periksa`.
#[derive(Debug, Args)]
pub struct PeriksaTemplat {
    #[arg(value_name = "DIR", help = "Map templat Typst, seperti untuk susun --templat")]
    pub templat: PathBuf,
}
