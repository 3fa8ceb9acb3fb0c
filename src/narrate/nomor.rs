//! Numbers and labels of tables, pictures and sections, known before any text is written: a sentence may point ahead.
//!
//! A table has its number by its place in [`TABEL`], whether or not it has rows: numbers never move with the data.

use crate::bahasa::{SPASI_TETAP, huruf};
use crate::domain::rujukan;
use crate::naskah::JenisTabel;

/// Numbered tables by chapter, in reading order.
const TABEL: [(u32, &[JenisTabel]); 3] = [
    (
        1,
        &[
            JenisTabel::Pendidikan,
            JenisTabel::Golongan,
            JenisTabel::Pelatihan,
            JenisTabel::Eselon,
            JenisTabel::Sarana,
            JenisTabel::GambaranUmum,
        ],
    ),
    (
        2,
        &[
            JenisTabel::TujuanSasaran,
            JenisTabel::Strategi,
            JenisTabel::Program,
            JenisTabel::PerjanjianKinerja,
        ],
    ),
    (
        3,
        &[
            JenisTabel::Pengukuran,
            JenisTabel::TargetRealisasi,
            JenisTabel::AntarTahun,
            JenisTabel::AkhirRenstra,
            JenisTabel::Efisiensi,
            JenisTabel::AnggaranSasaran,
            JenisTabel::ProgramKegiatan,
            JenisTabel::Permasalahan,
        ],
    ),
];

/// Pictures by chapter, in reading order.
const GAMBAR: [(u32, &[JenisGambar]); 2] =
    [(1, &[JenisGambar::Kondisi]), (3, &[JenisGambar::Capaian, JenisGambar::Anggaran])];

/// The pictures of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JenisGambar {
    /// Conditions of the region over the years; only where the office named rows for it.
    Kondisi,
    /// Capaian of every indicator against 100%.
    Capaian,
    /// Pagu and realisasi of every program.
    Anggaran,
}

/// The lettered sections of the chapters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JenisSubbab {
    LatarBelakang,
    MaksudTujuan,
    GambaranUmum,
    DasarHukum,
    Sistematika,
    PerencanaanStrategis,
    PerjanjianKinerja,
    CapaianKinerja,
    AkuntabilitasKeuangan,
    Permasalahan,
}

impl JenisSubbab {
    /// All sections in reading order.
    pub const SEMUA: [Self; 10] = [
        Self::LatarBelakang,
        Self::MaksudTujuan,
        Self::GambaranUmum,
        Self::DasarHukum,
        Self::Sistematika,
        Self::PerencanaanStrategis,
        Self::PerjanjianKinerja,
        Self::CapaianKinerja,
        Self::AkuntabilitasKeuangan,
        Self::Permasalahan,
    ];

    /// Its name in references.
    pub fn nama(self) -> &'static str {
        rujukan::SUBBAB[self as usize]
    }

    /// Its letter within the chapter.
    pub fn huruf(self) -> &'static str {
        match self {
            Self::LatarBelakang | Self::PerencanaanStrategis | Self::CapaianKinerja => "A",
            Self::MaksudTujuan | Self::PerjanjianKinerja | Self::AkuntabilitasKeuangan => "B",
            Self::GambaranUmum | Self::Permasalahan => "C",
            Self::DasarHukum => "D",
            Self::Sistematika => "E",
        }
    }
}

/// "Tabel 3.5"; nothing for a table that stands without a caption.
pub fn tabel(jenis: JenisTabel) -> String {
    TABEL
        .iter()
        .find_map(|(bab, daftar)| Some((bab, daftar.iter().position(|lain| *lain == jenis)?)))
        .map_or_else(String::new, |(bab, letak)| format!("Tabel{SPASI_TETAP}{bab}.{}", letak + 1))
}

/// "Gambar 3.1".
pub fn gambar(jenis: JenisGambar) -> String {
    GAMBAR
        .iter()
        .find_map(|(bab, daftar)| Some((bab, daftar.iter().position(|lain| *lain == jenis)?)))
        .map_or_else(String::new, |(bab, letak)| format!("Gambar{SPASI_TETAP}{bab}.{}", letak + 1))
}

/// "Gambar 3.1b": a part of a picture that needs several pages. All of them keep the picture's number, which so stands
/// for the whole in every sentence, and never moves with the data.
pub fn bagian_gambar(jenis: JenisGambar, urut: usize) -> String {
    format!("{}{}", gambar(jenis), huruf(urut + 1))
}

/// Target of links to a table.
pub fn label_tabel(jenis: JenisTabel) -> String {
    format!("tabel-{}", nama_tabel(jenis))
}

/// Target of links to a picture.
pub fn label_gambar(jenis: JenisGambar) -> String {
    format!("gambar-{}", rujukan::GAMBAR[jenis as usize])
}

/// Target of links to a part of a picture: the first one's is the picture's.
pub fn label_bagian_gambar(jenis: JenisGambar, urut: usize) -> String {
    match urut {
        0 => label_gambar(jenis),
        _ => format!("{}-{}", label_gambar(jenis), urut + 1),
    }
}

/// The table that a reference names.
pub fn tabel_bernama(nama: &str) -> Option<JenisTabel> {
    semua_tabel().find(|jenis| nama_tabel(*jenis) == nama)
}

/// The picture that a reference names.
pub fn gambar_bernama(nama: &str) -> Option<JenisGambar> {
    semua_gambar().find(|jenis| rujukan::GAMBAR[*jenis as usize] == nama)
}

/// Every numbered table in reading order.
pub fn semua_tabel() -> impl Iterator<Item = JenisTabel> {
    TABEL.iter().flat_map(|(_, daftar)| daftar.iter().copied())
}

/// Every picture in reading order.
pub fn semua_gambar() -> impl Iterator<Item = JenisGambar> {
    GAMBAR.iter().flat_map(|(_, daftar)| daftar.iter().copied())
}

/// The name of a table in references and labels.
fn nama_tabel(jenis: JenisTabel) -> &'static str {
    match jenis {
        JenisTabel::Pendidikan => "pendidikan",
        JenisTabel::Golongan => "golongan",
        JenisTabel::Pelatihan => "pelatihan",
        JenisTabel::Eselon => "eselon",
        JenisTabel::Sarana => "sarana",
        JenisTabel::GambaranUmum => "gambaran-umum",
        JenisTabel::TujuanSasaran => "tujuan-sasaran",
        JenisTabel::Strategi => "strategi",
        JenisTabel::Program => "program",
        JenisTabel::PerjanjianKinerja => "perjanjian-kinerja",
        JenisTabel::Skala => "skala",
        JenisTabel::Pengukuran => "pengukuran",
        JenisTabel::TargetRealisasi => "target-realisasi",
        JenisTabel::AntarTahun => "antar-tahun",
        JenisTabel::AkhirRenstra => "akhir-renstra",
        JenisTabel::Efisiensi => "efisiensi",
        JenisTabel::AnggaranSasaran => "anggaran-sasaran",
        JenisTabel::ProgramKegiatan => "program-kegiatan",
        JenisTabel::Permasalahan => "permasalahan",
        JenisTabel::LembarKinerja => "lembar-kinerja",
        JenisTabel::LembarAnggaran => "lembar-anggaran",
    }
}
