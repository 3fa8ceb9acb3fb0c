//! What was typed: the verbs, their options, and the help, in Indonesian.

mod usage;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, ArgGroup, Args, Parser, Subcommand, ValueEnum};

/// What a command line comes to.
#[derive(Debug)]
pub enum Typed {
    Verb(Verb),
    /// Help or version was asked for.
    Help(String),
    /// Nothing that can be run, with what is wrong about it.
    Wrong(String),
}

/// Reads a command line; its first word is the name of the program.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> Typed {
    match Line::try_parse_from(words) {
        Ok(line) => Typed::Verb(line.verb),
        Err(error) => usage::told(&error),
    }
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
    "SIL Open Font License (Liberation Sans).",
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
struct Line {
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
    Rekap(Rekap),
    #[command(
        alias = "issue",
        about = "Menerbitkan laporan final ke dalam arsip (juga: issue)",
        override_usage = "lkjip terbitkan [PILIHAN] FOLDER",
        help_template = VERB,
        after_help = "Hanya laporan final tanpa galat, lengkap pengesahan dan nomornya. Yang sudah terbit tidak pernah\n\
            ditimpa: perbaikan menjadi revisi berikutnya."
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
    Terima(Terima),
    #[command(
        subcommand,
        alias = "archive",
        about = "Memeriksa, mencari, mengekspor, dan mencabut yang sudah terbit (juga: archive)",
        override_usage = "lkjip arsip periksa|daftar|ekspor|cabut [PILIHAN]",
        help_template = TOP
    )]
    Arsip(Arsip),
    #[command(
        alias = "explain",
        about = "Menjelaskan arti sebuah kode masalah dan cara memperbaikinya (juga: explain)",
        override_usage = "lkjip jelaskan [KODE]",
        help_template = VERB,
        after_help = "Kode tampil di dalam kurung siku pada setiap pesan, misalnya galat[pagu-terlampaui]."
    )]
    Jelaskan(Jelaskan),
    #[command(
        alias = "sign",
        about = "Menandatangani berkas PDF dengan sertifikat elektronik (juga: sign)",
        override_usage = "lkjip tandatangan [PILIHAN] --p12 SERTIFIKAT BERKAS\n            \
            lkjip tandatangan --ltv --tsa URL BERKAS\n            \
            lkjip tandatangan --tsr-masuk JAWABAN BERKAS",
        help_template = VERB,
        after_help = "Berkas asal tidak diubah; hasilnya diawali isi berkas asal itu, dan ditulis ke BERKAS_ttd.pdf,\n\
            BERKAS_ltv.pdf (--ltv tanpa --p12), atau BERKAS_waktu.pdf (--tsr-masuk), bila -o tidak disebut.\n\
            Sandi sertifikat diminta di terminal, atau dibaca dari --sandi-fd atau variabel LKJIP_SANDI."
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
    Verifikasi(Verifikasi),
}

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
    #[arg(
        long,
        value_name = "DIR",
        help = "Baca laporan terdahulu yang mapnya sudah tidak ada dari map arsip ini"
    )]
    pub arsip: Option<PathBuf>,
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
    #[arg(long, help = "Tata juga halamannya, seperti susun, dan periksa tata letaknya")]
    pub halaman: bool,
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = FormatPeriksa::Teks,
        hide_possible_values = true, hide_default_value = true,
        help = "Bentuk keluaran: teks (bila tidak disebut), json, atau sarif")]
    pub format: FormatPeriksa,
    #[arg(
        long,
        value_name = "DIR",
        help = "Baca laporan terdahulu yang mapnya sudah tidak ada dari map arsip ini"
    )]
    pub arsip: Option<PathBuf>,
}

/// `rekap`.
#[derive(Debug, Args)]
pub struct Rekap {
    #[arg(value_name = "FOLDER", help = "Map satu periode")]
    pub folder: PathBuf,
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = Format::Teks,
        hide_possible_values = true, hide_default_value = true,
        help = "Bentuk keluaran: teks (bila tidak disebut), json, atau csv")]
    pub format: Format,
    #[arg(
        long,
        value_name = "DIR",
        help = "Baca laporan terdahulu yang mapnya sudah tidak ada dari map arsip ini"
    )]
    pub arsip: Option<PathBuf>,
}

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
        help = "Tanggal terbit, misalnya 2023-04-12; bila tidak disebut: hari ini"
    )]
    pub tanggal: Option<String>,
}

/// `terima`.
#[derive(Debug, Args)]
pub struct Terima {
    #[arg(value_name = "BERKAS", help = "PDF yang kembali dari penandatangan atau pemindai")]
    pub berkas: PathBuf,
    #[arg(
        long,
        value_name = "DIR",
        default_value = "arsip",
        hide_default_value = true,
        help = "Map arsip; bila tidak disebut: arsip"
    )]
    pub arsip: PathBuf,
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
    #[arg(
        long,
        value_name = "SERTIFIKAT",
        help = "Sertifikat akar yang dipercaya (PEM atau DER); boleh diulang"
    )]
    pub percaya: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "TANGGAL",
        help = "Tanggal diterima, misalnya 2023-04-20; bila tidak disebut: hari ini"
    )]
    pub tanggal: Option<String>,
}

/// `arsip`.
#[derive(Debug, Subcommand)]
pub enum Arsip {
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
        #[arg(
            long,
            value_name = "DIR",
            default_value = "arsip",
            hide_default_value = true,
            help = "Map arsip; bila tidak disebut: arsip"
        )]
        arsip: PathBuf,
    },
    #[command(about = "Mencatat bahwa sebuah terbitan atau salinan tidak berlaku lagi", override_usage = "lkjip arsip cabut [PILIHAN] NAMA --alasan ALASAN", help_template = VERB)]
    Cabut {
        #[arg(value_name = "NAMA", help = "Nama terbitan, seperti tampil di arsip daftar")]
        nama: String,
        #[arg(long, value_name = "ALASAN", help = "Mengapa dicabut")]
        alasan: String,
        #[arg(
            long,
            value_name = "DIR",
            default_value = "arsip",
            hide_default_value = true,
            help = "Map arsip; bila tidak disebut: arsip"
        )]
        arsip: PathBuf,
        #[arg(
            long,
            value_name = "TANGGAL",
            help = "Tanggal pencabutan; bila tidak disebut: hari ini"
        )]
        tanggal: Option<String>,
    },
}

/// `arsip periksa`.
#[derive(Debug, Args)]
pub struct PeriksaArsip {
    #[arg(
        value_name = "DIR",
        default_value = "arsip",
        hide_default_value = true,
        help = "Map arsip; bila tidak disebut: arsip"
    )]
    pub arsip: PathBuf,
    #[arg(
        long,
        value_name = "SIDIK",
        help = "Kepala daftar yang pernah dicetak; ketahuan bila barisnya hilang"
    )]
    pub kepala: Option<String>,
    #[arg(
        long,
        value_name = "SERTIFIKAT",
        help = "Sertifikat akar yang dipercaya (PEM atau DER); boleh diulang"
    )]
    pub percaya: Vec<PathBuf>,
    #[arg(long, help = "Bangun ulang juga setiap laporan dari data di dalamnya, dan bandingkan")]
    pub bangun_ulang: bool,
}

/// `arsip daftar`.
#[derive(Debug, Args)]
pub struct DaftarArsip {
    #[arg(
        value_name = "DIR",
        default_value = "arsip",
        hide_default_value = true,
        help = "Map arsip; bila tidak disebut: arsip"
    )]
    pub arsip: PathBuf,
    #[arg(long, value_name = "TAHUN", help = "Hanya tahun ini")]
    pub tahun: Option<u16>,
    #[arg(long, value_name = "TEKS", help = "Hanya instansi yang namanya memuat teks ini")]
    pub instansi: Option<String>,
    #[arg(long, value_name = "TEKS", help = "Hanya nomor yang memuat teks ini")]
    pub nomor: Option<String>,
    #[arg(long, value_name = "STATUS", value_parser = ["berlaku", "digantikan", "dicabut"], hide_possible_values = true, help = "Hanya yang berlaku, digantikan, atau dicabut")]
    pub status: Option<String>,
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

/// `jelaskan`.
#[derive(Debug, Args)]
pub struct Jelaskan {
    #[arg(value_name = "KODE", help = "Kode masalah; bila tidak disebut, semua kode ditampilkan")]
    pub kode: Option<String>,
}

/// `tandatangan`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("stempel").args(["tsa", "tsq_keluar"]).multiple(true)))]
pub struct Tandatangan {
    #[arg(value_name = "BERKAS", help = "Berkas PDF yang ditandatangani")]
    pub berkas: PathBuf,
    #[arg(
        long,
        value_name = "SERTIFIKAT",
        required_unless_present_any = ["tsr_masuk", "ltv"],
        help = "Berkas sertifikat beserta kuncinya (.p12 atau .pfx)"
    )]
    pub p12: Option<PathBuf>,
    #[arg(
        short = 'o',
        long = "keluaran",
        alias = "output",
        value_name = "BERKAS",
        help = "Tulis hasilnya ke berkas ini"
    )]
    pub output: Option<PathBuf>,
    #[arg(long, help = "Timpa berkas hasil yang sudah ada")]
    pub timpa: bool,
    #[arg(long, help = "Tandatangani walaupun masih konsep, sekadar mencoba")]
    pub uji: bool,
    #[arg(long, value_name = "NAMA", help = "Nama bidang tanda tangan di dalam PDF")]
    pub nama_bidang: Option<String>,
    #[arg(
        long,
        value_name = "TEKS",
        help = "Alasan menandatangani, misalnya \"Pengesahan LKjIP\""
    )]
    pub alasan: Option<String>,
    #[arg(long, value_name = "N", help = "Baca sandi sertifikat dari file descriptor ini")]
    pub sandi_fd: Option<u32>,
    #[arg(
        long,
        value_name = "URL",
        help = "Minta stempel waktu dari layanan ini (http://… atau https://…)"
    )]
    pub tsa: Option<String>,
    #[arg(
        long,
        value_name = "BERKAS",
        conflicts_with = "tsa",
        help = "Tulis permintaan stempel waktu ke berkas ini, untuk dikirim dari komputer lain"
    )]
    pub tsq_keluar: Option<PathBuf>,
    #[arg(
        long,
        value_name = "BERKAS",
        conflicts_with_all = ["p12", "tsa", "tsq_keluar", "nama_bidang", "alasan", "sandi_fd", "uji", "ltv"],
        help = "Masukkan jawaban layanan stempel waktu ke berkas yang sudah ditandatangani"
    )]
    pub tsr_masuk: Option<PathBuf>,
    #[arg(
        long,
        requires = "stempel",
        help = "Sertakan semua bahan pemeriksaan dan stempel waktu arsip, agar tanda tangan tetap dapat diperiksa kelak; \
                tanpa --p12: lengkapi berkas yang sudah ditandatangani"
    )]
    pub ltv: bool,
    #[arg(
        long,
        value_name = "BERKAS",
        requires = "ltv",
        help = "Daftar sertifikat yang dicabut (CRL) untuk --ltv; boleh diulang"
    )]
    pub crl: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "BERKAS",
        requires = "ltv",
        help = "Jawaban OCSP untuk --ltv; boleh diulang"
    )]
    pub ocsp: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "BERKAS",
        requires = "ltv",
        help = "Sertifikat penerbit atau layanan stempel waktu untuk --ltv; boleh diulang"
    )]
    pub sertifikat: Vec<PathBuf>,
}

/// `verifikasi`.
#[derive(Debug, Args)]
pub struct Verifikasi {
    #[arg(value_name = "BERKAS", help = "Berkas PDF yang diperiksa")]
    pub berkas: PathBuf,
    #[arg(
        long,
        value_name = "SERTIFIKAT",
        help = "Sertifikat akar yang dipercaya (PEM atau DER); boleh diulang"
    )]
    pub percaya: Vec<PathBuf>,
    #[arg(
        long,
        value_name = "DIR",
        help = "Sebutkan juga apa kata daftar arsip ini tentang berkasnya"
    )]
    pub arsip: Option<PathBuf>,
}

/// In which form findings are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatPeriksa {
    /// For eyes: excerpts on stderr, one line a report on stdout.
    Teks,
    Json,
    Sarif,
}
