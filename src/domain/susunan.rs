//! The outline: what a report consists of, in its order, as one value. Numbers, letters, the lists of the front matter,
//! the sistematika, and what references may point at all follow from it.

mod pasal;

use strum::IntoStaticStr;

use super::laporan::Lampiran;
use super::periode::Rentang;
use super::rujukan::Sebutan;
use pasal::{kata, pasal, sebutan};

pub use pasal::{Kedudukan, Pasal};

/// What a report consists of.
#[derive(Debug, Clone, PartialEq)]
pub struct Susunan {
    pub bab: Vec<Pasal>,
    pub lampiran: Vec<Lampiran>,
}

impl Susunan {
    /// The parts of a report over this span (Permenpan-RB 53/2014, Anak Lampiran II/1), with what the office appends.
    pub fn dari(rentang: Rentang, lampiran: Vec<Lampiran>) -> Self {
        match rentang {
            Rentang::Tribulan(_) | Rentang::Tahunan => Self {
                bab: vec![pendahuluan(), perencanaan(), akuntabilitas(), penutup()],
                lampiran,
            },
        }
    }
}

fn pendahuluan() -> Pasal {
    Pasal {
        anak: vec![
            Pasal {
                tabel: vec![
                    JenisTabel::Pendidikan,
                    JenisTabel::Golongan,
                    JenisTabel::Pelatihan,
                    JenisTabel::Eselon,
                    JenisTabel::Sarana,
                ],
                ..pasal(JenisPasal::LatarBelakang, "Latar Belakang")
            },
            pasal(JenisPasal::MaksudTujuan, "Maksud dan Tujuan"),
            Pasal {
                tabel: vec![JenisTabel::GambaranUmum],
                gambar: vec![JenisGambar::Kondisi],
                ..pasal(JenisPasal::GambaranUmum, "Gambaran Umum")
            },
            pasal(JenisPasal::DasarHukum, "Dasar Hukum"),
            pasal(JenisPasal::Sistematika, "Sistematika"),
        ],
        ..pasal(JenisPasal::Pendahuluan, "PENDAHULUAN")
    }
}

fn perencanaan() -> Pasal {
    Pasal {
        anak: vec![
            Pasal {
                tabel: vec![JenisTabel::TujuanSasaran, JenisTabel::Strategi, JenisTabel::Program],
                ..pasal(JenisPasal::PerencanaanStrategis, "Perencanaan Strategis")
            },
            Pasal {
                tabel: vec![JenisTabel::PerjanjianKinerja],
                ..pasal(JenisPasal::PerjanjianKinerja, "Perjanjian Kinerja")
            },
        ],
        ..pasal(JenisPasal::Perencanaan, "PERENCANAAN KINERJA")
    }
}

fn akuntabilitas() -> Pasal {
    Pasal {
        anak: vec![
            Pasal {
                judul: vec![
                    kata("Capaian Kinerja "),
                    sebutan(Sebutan::Instansi),
                    kata(" "),
                    sebutan(Sebutan::Periode),
                ],
                tabel: vec![
                    JenisTabel::Pengukuran,
                    JenisTabel::TargetRealisasi,
                    JenisTabel::AntarTahun,
                    JenisTabel::AkhirRenstra,
                    JenisTabel::Efisiensi,
                ],
                gambar: vec![JenisGambar::Capaian],
                ..pasal(JenisPasal::CapaianKinerja, "")
            },
            Pasal {
                tabel: vec![JenisTabel::AnggaranSasaran, JenisTabel::ProgramKegiatan],
                gambar: vec![JenisGambar::Anggaran],
                ..pasal(JenisPasal::AkuntabilitasKeuangan, "Akuntabilitas Keuangan")
            },
            Pasal {
                tabel: vec![JenisTabel::Permasalahan],
                ..pasal(JenisPasal::Permasalahan, "Permasalahan dan Strategi Pemecahan Masalah")
            },
        ],
        ..pasal(JenisPasal::Akuntabilitas, "AKUNTABILITAS KINERJA")
    }
}

fn penutup() -> Pasal {
    pasal(JenisPasal::Penutup, "PENUTUP")
}

/// The parts that a report can have; what each says is told in `narrate`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum JenisPasal {
    Pendahuluan,
    LatarBelakang,
    MaksudTujuan,
    GambaranUmum,
    DasarHukum,
    /// What each chapter holds, from the headings.
    Sistematika,
    Perencanaan,
    PerencanaanStrategis,
    PerjanjianKinerja,
    Akuntabilitas,
    CapaianKinerja,
    AkuntabilitasKeuangan,
    Permasalahan,
    Penutup,
}

/// The pictures of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum JenisGambar {
    /// Conditions of the region over the years; only where the office named rows for it.
    Kondisi,
    /// Capaian of every indicator against 100%.
    Capaian,
    /// Pagu and realisasi of every program.
    Anggaran,
}

/// The tables of the report. Those that an outline names are numbered and have a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum JenisTabel {
    /// BAB I: staff by education; No, Pendidikan, then two columns per employment group, Jumlah, %.
    Pendidikan,
    /// BAB I: staff by grade; No, Golongan, PNS, CPNS, Jumlah.
    Golongan,
    /// BAB I: leadership courses; No, Pelatihan, Jumlah.
    Pelatihan,
    /// BAB I: structural posts; No, Eselon, Kebutuhan, Terisi.
    Eselon,
    /// BAB I: equipment; No, Barang, Jumlah, Baik, Kurang baik, Rusak berat.
    Sarana,
    /// BAB I: general conditions; No, Uraian, one column per year.
    GambaranUmum,
    /// BAB II: Tujuan, Indikator, Sasaran, Indikator.
    TujuanSasaran,
    /// BAB II: No, Indikator, Strategi, Program.
    Strategi,
    /// BAB II: No, Program, Anggaran, Porsi.
    Program,
    /// BAB II: No, Sasaran, Indikator, Target, Program, Anggaran, Keterangan.
    PerjanjianKinerja,
    /// BAB III: the scale; Rentang, Kategori. Part of the formulas, without caption (`nomor` is empty).
    Skala,
    /// BAB III: No, Tujuan/Sasaran, Indikator, Pembilang, Penyebut, Target, Realisasi.
    Pengukuran,
    /// BAB III: No, Tujuan/Sasaran, Indikator, Target, Realisasi, Capaian, Kategori (and the quarter's, where given).
    TargetRealisasi,
    /// BAB III: No, Indikator, then realisasi and capaian of earlier years and of this period.
    AntarTahun,
    /// BAB III: No, Indikator, Realisasi, Target akhir, Selisih.
    AkhirRenstra,
    /// BAB III: No, Sasaran, Indikator, three of Kinerja, three of Anggaran, Efisiensi.
    Efisiensi,
    /// BAB III: two panels; No, Sasaran or Program, Indikator, Pagu, Realisasi, Serapan, Porsi.
    AnggaranSasaran,
    /// BAB III: the tree of programmes; ten columns, many rows. Wide.
    ProgramKegiatan,
    /// BAB III: problem and its solutions; No, Permasalahan, Strategi pemecahan.
    Permasalahan,
    /// Lampiran: the perjanjian kinerja's sheet; No, Sasaran, Indikator, Target. No caption (`nomor` is empty).
    LembarKinerja,
    /// Lampiran: its second table; No, Program, Anggaran, Keterangan. No caption.
    LembarAnggaran,
}
