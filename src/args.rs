//! What was typed: the verbs, their options, and the help, in Indonesian.

mod usage;
mod laporan;
mod rupa;
mod arsip;
mod tanda;

use std::ffi::OsString;

use clap::{ArgAction, CommandFactory, Parser, Subcommand};

pub use arsip::{
    DaftarArsip, PeriksaArsip, PerintahArsip, PerintahTerima, PilihanStatus, Terbitkan,
};
pub use laporan::{Format, FormatPeriksa, Jelaskan, Periksa, PerintahRekap, Skema, Susun};
pub use rupa::{ContohRupa, PerintahTemplat};
pub use tanda::{PerintahVerifikasi, Tandatangan};

/// What a command line comes to.
#[derive(Debug)]
pub enum ParsedLine {
    Verb(Verb),
    /// Help or version was asked for.
    Help(String),
    /// Nothing that can be run, with what is wrong about it.
    Wrong(String),
}

/// Reads a command line; its first word is the name of the program.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> ParsedLine {
    let words: Vec<OsString> = words.into_iter().collect();
    match CommandLine::try_parse_from(&words) {
        Ok(line) => ParsedLine::Verb(line.verb),
        Err(error) => usage::told(&error, &verb(&words)),
    }
}

/// The verb that was typed, as far as there is such a one, with a space after each word: "arsip periksa ".
fn verb(words: &[OsString]) -> String {
    let (mut command, mut names) = (CommandLine::command(), String::new());
    for word in words.iter().skip(1) {
        let found = word.to_str().and_then(|word| command.find_subcommand(word)).cloned();
        let Some(found) = found else { break };
        names.push_str(&format!("{} ", found.get_name()));
        command = found;
    }
    names
}

const TOP: &str = "\
{about}

Penggunaan: {usage}

Perintah:
{subcommands}

Pilihan:
{options}{after-help}
";

const VERB: &str = "\
{about}

Penggunaan: {usage}

Argumen:
{positionals}

Pilihan:
{options}{after-help}
";

const AFTER: &str = concat!(
    "Rincian setiap perintah: lkjip PERINTAH --help\n\n",
    "Kode keluar: 0 baik; 1 laporan bermasalah atau tanda tangan tidak sah; 2 perintah tidak dapat dijalankan\n\
    atau tanda tangan tidak dapat dinilai.\n",
    "Lisensi: ",
    env!("CARGO_PKG_LICENSE"),
    ". Fonta di dalam program berlisensi GUST Font License (TeX Gyre Bonum) dan\n",
    "SIL Open Font License (Liberation Sans, Liberation Serif).",
);

#[derive(Debug, Parser)]
#[command(
    name = "lkjip",
    version,
    about = "Menyusun Laporan Kinerja Instansi Pemerintah (LKjIP) dari data TOML menjadi PDF siap arsip",
    override_usage = "lkjip PERINTAH [PILIHAN] FOLDER…",
    help_template = TOP,
    after_help = AFTER,
    color = clap::ColorChoice::Never,
    term_width = 100,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
struct CommandLine {
    #[command(subcommand)]
    verb: Verb,
    #[arg(short = 'h', long = "help", global = true, action = ArgAction::HelpShort, help = "Tampilkan bantuan ini")]
    _help: Option<bool>,
    #[arg(short = 'V', long = "version", action = ArgAction::Version, help = "Tampilkan versi program")]
    _version: Option<bool>,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub enum Verb {
    #[command(
        alias = "build",
        about = "Menyusun laporan menjadi berkas PDF (juga: build)",
        override_usage = "lkjip susun [PILIHAN] FOLDER…",
        help_template = VERB,
        after_help = "Bila data bermasalah, semua masalah disebut sekaligus dan PDF tidak dibuat.\n\
            Berkas PDF ditulis di map tempat perintah dijalankan dan dinamai menurut data, misalnya\n\
            LKjIP_lumajang_dinas-tenaga-kerja_2023_tribulan-1_konsep.pdf."
    )]
    Susun(Susun),
    #[command(
        alias = "check",
        about = "Memeriksa data laporan tanpa menulis PDF (juga: check)",
        override_usage = "lkjip periksa [PILIHAN] FOLDER…",
        help_template = VERB,
        after_help = "Arti setiap kode, misalnya pagu-terlampaui: lkjip jelaskan pagu-terlampaui\n\
            Bentuk json dan sarif memuat semua laporan dalam satu dokumen, dan hanya itu di stdout."
    )]
    Periksa(Periksa),
    #[command(
        alias = "figures",
        about = "Menampilkan setiap angka laporan beserta kuncinya (juga: figures)",
        override_usage = "lkjip rekap [PILIHAN] FOLDER",
        help_template = VERB,
        after_help = "Kunci yang sama dipakai dalam kalimat di antara kurung kurawal, misalnya {capaian:IK3}."
    )]
    Rekap(PerintahRekap),
    #[command(
        alias = "issue",
        about = "Menerbitkan laporan final ke dalam arsip (juga: issue)",
        override_usage = "lkjip terbitkan [PILIHAN] FOLDER",
        help_template = VERB,
        after_help = "Hanya laporan final tanpa galat, lengkap pengesahan dan nomornya. Bila nomornya memuat {urut}, arsip memberi\n\
            angka berikutnya. Yang sudah terbit tidak pernah ditimpa: perbaikan menjadi revisi berikutnya."
    )]
    Terbitkan(Terbitkan),
    #[command(
        alias = "receive",
        about = "Menerima kembali salinan yang ditandatangani atau dipindai ke dalam arsip (juga: receive)",
        override_usage = "lkjip terima [PILIHAN] BERKAS\n            lkjip terima --pindai --terbitan NAMA BERKAS",
        help_template = VERB,
        after_help = "Kode keluar: 0 diterima, walaupun tanda tangannya mungkin belum dapat dinilai; 1 berkasnya ditolak;\n\
            2 perintah tidak dapat dijalankan, misalnya karena terbitannya sudah dicabut. Kantong terbitannya tidak diubah."
    )]
    Terima(PerintahTerima),
    #[command(
        subcommand,
        alias = "archive",
        about = "Memeriksa, mencari, mengekspor, dan mencabut yang sudah terbit (juga: archive)",
        override_usage = "lkjip arsip periksa|daftar|ekspor|cabut|pulihkan-daftar [PILIHAN]",
        help_template = TOP
    )]
    Arsip(PerintahArsip),
    #[command(
        alias = "explain",
        about = "Menjelaskan arti sebuah kode masalah dan cara memperbaikinya (juga: explain)",
        override_usage = "lkjip jelaskan [KODE]",
        help_template = VERB,
        after_help = "Kode tampil di dalam kurung siku pada setiap pesan, misalnya galat[pagu-terlampaui]."
    )]
    Jelaskan(Jelaskan),
    #[command(
        alias = "schema",
        about = "Memberi JSON Schema setiap berkas data, untuk penyunting teks (juga: schema)",
        override_usage = "lkjip skema [BERKAS]\n            \
            lkjip skema --tulis FOLDER",
        help_template = VERB,
        after_help = "Dengan skema itu penyunting melengkapi kunci dan menandai yang salah ketika diketik; lihat docs/penyunting.md."
    )]
    Skema(Skema),
    #[command(
        alias = "looks",
        about = "Mencetak contoh setiap pilihan rupa: kertas, tepi, huruf, warna (juga: looks)",
        override_usage = "lkjip contoh-rupa [FOLDER]",
        help_template = VERB,
        after_help = "Setiap contoh satu berkas PDF, dinamai menurut kunci dan isinya, misalnya warna-hijau.pdf."
    )]
    ContohRupa(ContohRupa),
    #[command(
        subcommand,
        alias = "template",
        about = "Mencoba templat sendiri dengan data yang ekstrem (juga: template)",
        override_usage = "lkjip templat periksa DIR",
        help_template = TOP
    )]
    Templat(PerintahTemplat),
    #[command(
        alias = "sign",
        about = "Menandatangani berkas PDF dengan sertifikat elektronik (juga: sign)",
        override_usage = "lkjip tandatangan [PILIHAN] --p12 SERTIFIKAT BERKAS\n            \
            lkjip tandatangan --ltv --tsa URL BERKAS\n            \
            lkjip tandatangan --tsr-masuk JAWABAN BERKAS",
        help_template = VERB,
        after_help = "Berkas asal tidak diubah; hasilnya diawali isi berkas asal itu, dan ditulis ke BERKAS_ttd.pdf,\n\
            BERKAS_ltv.pdf (--ltv tanpa --p12), atau BERKAS_waktu.pdf (--tsr-masuk), bila -o tidak disebut.\n\
            Sandi sertifikat diminta di terminal, atau dibaca dari --sandi-fd atau variabel LKJIP_SANDI.\n\
            Tingkat PAdES: B-B dengan --p12 saja, B-T dengan --tsa, B-LTA dengan --tsa --ltv, dan B-LT bila ditambah\n\
            --tanpa-stempel-arsip."
    )]
    Tandatangan(Box<Tandatangan>),
    #[command(
        alias = "verify",
        about = "Memeriksa tanda tangan elektronik pada berkas PDF (juga: verify)",
        override_usage = "lkjip verifikasi [PILIHAN] BERKAS",
        help_template = VERB,
        after_help = "Kode keluar: 0 sah; 1 tidak sah; 2 tidak dapat dinilai, misalnya karena berkas tidak bertanda tangan\n\
            atau karena belum disebut akar mana yang dipercaya. Dengan --arsip juga 1: berkasnya tidak ada di\n\
            arsip itu, atau sudah dicabut. Laporan juga dibangun ulang dari data di dalamnya; 1 bila hasilnya beda."
    )]
    Verifikasi(PerintahVerifikasi),
    /// What the program starts itself, with a PDF on stdin: nobody types it.
    #[command(hide = true)]
    BangunUlang,
}
