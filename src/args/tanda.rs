//! What is typed to sign a PDF, and to verify one.

use std::path::PathBuf;

use clap::{ArgGroup, Args};

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
        requires_all = ["ltv", "p12"],
        help = "Dengan --ltv: bahan pemeriksaannya ikut ditandatangani, tanpa stempel waktu arsip di atasnya"
    )]
    pub tanpa_stempel_arsip: bool,
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
pub struct PerintahVerifikasi {
    #[arg(value_name = "BERKAS", help = "Berkas PDF yang diperiksa")]
    pub berkas: PathBuf,
    #[command(flatten)]
    pub akar: Akar,
    #[arg(
        long,
        value_name = "DIR",
        help = "Sebutkan juga apa kata daftar arsip ini tentang berkasnya"
    )]
    pub arsip: Option<PathBuf>,
}

/// Whose word is taken for a signature.
#[derive(Debug, Args)]
pub struct Akar {
    #[arg(
        long,
        value_name = "SERTIFIKAT",
        help = "Sertifikat akar yang dipercaya (PEM atau DER); boleh diulang"
    )]
    pub percaya: Vec<PathBuf>,
}
