//! What is typed to issue a report, and to work with the archive.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::VERB;
use super::laporan::PilihanBentuk;
use super::tanda::Akar;

/// `terbitkan`.
#[derive(Debug, Args)]
pub struct Terbitkan {
    #[arg(value_name = "FOLDER", help = "Map satu periode")]
    pub folder: PathBuf,
    #[arg(
        long,
        value_name = "DIR",
        help = "Map arsip; bila tidak disebut: map arsip di sebelah map daerah"
    )]
    pub arsip: Option<PathBuf>,
    #[arg(
        long,
        value_name = "TANGGAL",
        help = "Tanggal terbit, misalnya 2023-04-12; bila tidak disebut: hari ini menurut jam komputer"
    )]
    pub tanggal: Option<String>,
}

/// `terima`.
#[derive(Debug, Args)]
pub struct PerintahTerima {
    #[arg(value_name = "BERKAS", help = "PDF yang kembali dari penandatangan atau pemindai")]
    pub berkas: PathBuf,
    #[command(flatten)]
    pub letak: LetakArsip,
    #[arg(
        long,
        requires = "terbitan",
        help = "Ini pindaian lembar yang ditandatangani dengan pena; perlu --terbitan"
    )]
    pub pindai: bool,
    #[arg(
        long,
        value_name = "NAMA",
        help = "Nama terbitannya, seperti tampil di arsip daftar; bila tidak disebut, dikenali dari isi berkas"
    )]
    pub terbitan: Option<String>,
    #[command(flatten)]
    pub akar: Akar,
    #[arg(
        long,
        value_name = "TANGGAL",
        help = "Tanggal diterima, misalnya 2023-04-20; bila tidak disebut: hari ini menurut jam komputer"
    )]
    pub tanggal: Option<String>,
}

/// `arsip`.
#[derive(Debug, Subcommand)]
pub enum PerintahArsip {
    #[command(about = "Memeriksa semua sidik, daftar, dan kantong arsip", override_usage = "lkjip arsip periksa [PILIHAN] [DIR]", help_template = VERB)]
    Periksa(PeriksaArsip),
    #[command(about = "Mencari terbitan", override_usage = "lkjip arsip daftar [PILIHAN] [DIR]", help_template = VERB)]
    Daftar(DaftarArsip),
    #[command(about = "Menyalin satu terbitan menjadi berkas zip", override_usage = "lkjip arsip ekspor [PILIHAN] NAMA -o BERKAS", help_template = VERB)]
    Ekspor {
        #[arg(value_name = "NAMA", help = "Nama terbitan, seperti tampil di arsip daftar")]
        nama: String,
        #[arg(
            short = 'o',
            long = "keluaran",
            alias = "output",
            value_name = "BERKAS",
            help = "Berkas zip yang ditulis"
        )]
        output: PathBuf,
        #[arg(long, help = "Timpa berkas zip yang sudah ada")]
        timpa: bool,
        #[command(flatten)]
        letak: LetakArsip,
    },
    #[command(about = "Mencatat bahwa sebuah terbitan atau salinan tidak berlaku lagi", override_usage = "lkjip arsip cabut [PILIHAN] NAMA --alasan ALASAN", help_template = VERB)]
    Cabut {
        #[arg(value_name = "NAMA", help = "Nama terbitan, seperti tampil di arsip daftar")]
        nama: String,
        #[arg(long, value_name = "ALASAN", help = "Mengapa dicabut")]
        alasan: String,
        #[command(flatten)]
        letak: LetakArsip,
        #[arg(
            long,
            value_name = "TANGGAL",
            help = "Tanggal pencabutan; bila tidak disebut: hari ini menurut jam komputer"
        )]
        tanggal: Option<String>,
    },
    #[command(about = "Mengembalikan byte asli daftar yang disimpan ulang oleh program penyunting", override_usage = "lkjip arsip pulihkan-daftar [PILIHAN] [DIR]", help_template = VERB)]
    PulihkanDaftar {
        #[command(flatten)]
        map: MapArsip,
        #[arg(
            long,
            value_name = "SIDIK",
            help = "Kepala daftar terakhir yang dicetak; perlu bila SHA256SUMS tidak membuktikan baris terakhir"
        )]
        kepala: Option<String>,
    },
}

/// `arsip periksa`.
#[derive(Debug, Args)]
pub struct PeriksaArsip {
    #[command(flatten)]
    pub map: MapArsip,
    #[arg(
        long,
        value_name = "SIDIK",
        help = "Kepala daftar yang pernah dicetak; ketahuan bila barisnya hilang"
    )]
    pub kepala: Option<String>,
    #[command(flatten)]
    pub akar: Akar,
    #[arg(long, help = "Bangun ulang juga setiap laporan dari data di dalamnya, dan bandingkan")]
    pub bangun_ulang: bool,
}

/// `arsip daftar`.
#[derive(Debug, Args)]
pub struct DaftarArsip {
    #[command(flatten)]
    pub map: MapArsip,
    #[arg(long, value_name = "TAHUN", help = "Hanya tahun ini")]
    pub tahun: Option<u16>,
    #[arg(long, value_name = "TEKS", help = "Hanya instansi yang namanya memuat teks ini")]
    pub instansi: Option<String>,
    #[arg(long, value_name = "TEKS", help = "Hanya nomor yang memuat teks ini")]
    pub nomor: Option<String>,
    #[arg(
        long,
        value_name = "STATUS",
        value_enum,
        hide_possible_values = true,
        help = "Hanya yang berlaku, digantikan, atau dicabut"
    )]
    pub status: Option<PilihanStatus>,
    #[command(flatten)]
    pub bentuk: PilihanBentuk,
}

/// How an issue stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PilihanStatus {
    Berlaku,
    Digantikan,
    Dicabut,
}

/// The archive as the object of a verb.
#[derive(Debug, Args)]
pub struct MapArsip {
    #[arg(
        value_name = "DIR",
        default_value = "arsip",
        hide_default_value = true,
        help = "Map arsip; bila tidak disebut: arsip"
    )]
    pub arsip: PathBuf,
}

/// The archive as an option.
#[derive(Debug, Args)]
pub struct LetakArsip {
    #[arg(
        long,
        value_name = "DIR",
        default_value = "arsip",
        hide_default_value = true,
        help = "Map arsip; bila tidak disebut: arsip"
    )]
    pub arsip: PathBuf,
}
