//! The outline: what a report consists of, in its order, as one value. Numbers, letters, the lists of the front matter,
//! the sistematika, and what references may point at all follow from it.

mod jenis;
mod pasal;
mod rencana;
pub mod sendiri;
mod tiada;

use strum::IntoStaticStr;

use super::lampiran::{IsiLampiran, Lampiran, LampiranData};
use super::rujukan::Sebutan;
use pasal::{kata, pasal, sebutan, tanpa_nomor};

pub use jenis::{JenisGambar, JenisPasal};
pub use pasal::{Kedudukan, Pasal, urutan};
pub use sendiri::Penomoran;
pub use tiada::{IsiSusunan, tiada};

/// What a report consists of.
#[derive(Debug, Clone, PartialEq)]
pub struct Susunan {
    /// How its sections are numbered.
    pub penomoran: Penomoran,
    /// What stands before the chapters.
    pub depan: Vec<Pasal>,
    /// The chapters, BAB I and on.
    pub bab: Vec<Pasal>,
    /// In the order in which laporan.toml names them.
    pub lampiran: Vec<Lampiran>,
}

impl Susunan {
    /// Whether anything in it tells of the quarters of the year, as their own reports have them.
    pub fn bertribulan(&self) -> bool {
        let sepanjang_tahun = |lampiran: &Lampiran| match lampiran.isi {
            IsiLampiran::Data(LampiranData::SepanjangTahun | LampiranData::EvaluasiRenja) => true,
            IsiLampiran::Data(
                LampiranData::PerjanjianKinerja
                | LampiranData::RencanaAksi
                | LampiranData::PengukuranKinerja
                | LampiranData::IndikatorUtama
                | LampiranData::PernyataanReviu
                | LampiranData::DaftarReviu,
            )
            | IsiLampiran::Dokumentasi(_)
            | IsiLampiran::Berkas { .. } => false,
        };
        self.berpasal(JenisPasal::SepanjangTahun) || self.lampiran.iter().any(sepanjang_tahun)
    }

    /// All parts that a report of a quarter or of a year can have (Permenpan-RB 53/2014, Anak Lampiran II/1), with what
    /// the office appends.
    pub fn lengkap(lampiran: Vec<Lampiran>) -> Self {
        Self {
            penomoran: Penomoran::Huruf,
            depan: vec![
                tanpa_nomor(JenisPasal::KataPengantar, "KATA PENGANTAR"),
                tanpa_nomor(JenisPasal::IkhtisarEksekutif, "IKHTISAR EKSEKUTIF"),
                tanpa_nomor(JenisPasal::DaftarIsi, "DAFTAR ISI"),
                tanpa_nomor(JenisPasal::DaftarTabel, "DAFTAR TABEL"),
                tanpa_nomor(JenisPasal::DaftarGambar, "DAFTAR GAMBAR"),
            ],
            bab: vec![pendahuluan(), perencanaan(), akuntabilitas(), penutup()],
            lampiran,
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
                anak: vec![
                    tanpa_nomor(JenisPasal::PermasalahanUtama, "Permasalahan Utama"),
                    Pasal {
                        judul: vec![sebutan(Sebutan::JudulTugas)],
                        ..tanpa_nomor(JenisPasal::TugasFungsi, "")
                    },
                ],
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
                anak: vec![
                    tanpa_nomor(JenisPasal::VisiMisi, "Visi dan Misi"),
                    Pasal {
                        tabel: vec![JenisTabel::TujuanSasaran],
                        ..tanpa_nomor(JenisPasal::SasaranRpjmd, "Sasaran Jangka Menengah")
                    },
                    Pasal {
                        tabel: vec![JenisTabel::Strategi],
                        ..tanpa_nomor(JenisPasal::Strategi, "Strategi dan Kebijakan")
                    },
                    Pasal {
                        judul: vec![sebutan(Sebutan::JudulProgram)],
                        tabel: vec![JenisTabel::Program],
                        ..tanpa_nomor(JenisPasal::Program, "")
                    },
                ],
                ..pasal(JenisPasal::PerencanaanStrategis, "Perencanaan Strategis")
            },
            Pasal {
                tabel: vec![JenisTabel::IndikatorUtama],
                ..pasal(JenisPasal::IndikatorUtama, "Indikator Kinerja Utama")
            },
            Pasal {
                judul: vec![sebutan(Sebutan::JudulDokumenTarget)],
                tabel: vec![
                    JenisTabel::PerjanjianKinerja,
                    JenisTabel::DefinisiIndikator,
                    JenisTabel::TargetRenstra,
                    JenisTabel::TargetTribulan,
                    JenisTabel::RincianTahapan,
                ],
                ..pasal(JenisPasal::PerjanjianKinerja, "")
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
                tabel: vec![JenisTabel::Pengukuran],
                anak: analisis(),
                ..pasal(JenisPasal::CapaianKinerja, "")
            },
            Pasal {
                tabel: vec![
                    JenisTabel::AnggaranSasaran,
                    JenisTabel::ProgramKegiatan,
                    JenisTabel::AnggaranDana,
                ],
                gambar: vec![JenisGambar::Anggaran],
                ..pasal(JenisPasal::AkuntabilitasKeuangan, "Akuntabilitas Keuangan")
            },
            Pasal {
                tabel: vec![JenisTabel::Permasalahan],
                ..pasal(JenisPasal::Permasalahan, "Permasalahan dan Strategi Pemecahan Masalah")
            },
            Pasal {
                tabel: vec![JenisTabel::Penghargaan, JenisTabel::Inovasi],
                ..pasal(JenisPasal::Prestasi, "Penghargaan dan Inovasi")
            },
            Pasal {
                tabel: vec![
                    JenisTabel::CapaianTribulan,
                    JenisTabel::KeluaranTribulan,
                    JenisTabel::SerapanTribulan,
                ],
                ..pasal(
                    JenisPasal::SepanjangTahun,
                    "Perkembangan Kinerja dan Anggaran Sepanjang Tahun",
                )
            },
        ],
        ..pasal(JenisPasal::Akuntabilitas, "AKUNTABILITAS KINERJA")
    }
}

/// The seven analyses of BAB III A, in the regulation's order; the third is of the plan's last year, or of this one.
fn analisis() -> Vec<Pasal> {
    vec![
        Pasal {
            tabel: vec![JenisTabel::TargetRealisasi],
            gambar: vec![JenisGambar::Capaian],
            ..pasal(JenisPasal::TargetRealisasi, "Perbandingan antara Target dan Realisasi")
        },
        Pasal {
            tabel: vec![JenisTabel::AntarTahun],
            ..pasal(JenisPasal::AntarTahun, "Perbandingan dengan Tahun-Tahun Sebelumnya")
        },
        Pasal {
            tabel: vec![JenisTabel::AkhirRenstra, JenisTabel::AkhirProgram],
            ..pasal(JenisPasal::AkhirRenstra, "Perbandingan dengan Target Akhir Rencana Strategis")
        },
        Pasal {
            tabel: vec![JenisTabel::RealisasiRenstra],
            ..pasal(JenisPasal::TahunRenstra, "Perbandingan dengan Target Rencana Strategis")
        },
        pasal(JenisPasal::StandarNasional, "Perbandingan dengan Standar Nasional"),
        pasal(
            JenisPasal::Penyebab,
            "Analisis Penyebab Keberhasilan atau Kegagalan dan Solusi yang Telah Dilakukan",
        ),
        Pasal {
            tabel: vec![JenisTabel::Efisiensi],
            ..pasal(JenisPasal::Efisiensi, "Analisis Efisiensi Penggunaan Sumber Daya")
        },
        pasal(
            JenisPasal::Penunjang,
            "Analisis Program dan Kegiatan yang Menunjang atau Menghambat",
        ),
    ]
}

fn penutup() -> Pasal {
    pasal(JenisPasal::Penutup, "PENUTUP")
}

/// The tables of the report. Those that an outline names are numbered and have a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum JenisTabel {
    /// BAB II: the main indicators; No, Sasaran, Indikator Kinerja Utama, Target.
    IndikatorUtama,
    /// The summary: the problems that weigh most, without a number; Permasalahan, Penanganan.
    IkhtisarMasalah,
    /// BAB I: staff by education; No, Pendidikan, then two columns per employment group, Jumlah, %.
    Pendidikan,
    /// BAB I: staff by grade; No, Golongan, PNS, CPNS, Jumlah.
    Golongan,
    /// BAB I: courses; No, Pelatihan, Jumlah.
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
    /// BAB II: how indicators are measured; No, Indikator, then a column for each thing that is told.
    DefinisiIndikator,
    /// BAB II: the plan's target beside the agreement's; No, Sasaran, Indikator, both, Selisih.
    TargetRenstra,
    /// BAB II: No, Indikator, Satuan, the quarters, Setahun; only where quarters are promised in steps of work.
    TargetTribulan,
    /// BAB II: what those steps are; No, Uraian, the quarters, Jumlah.
    RincianTahapan,
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
    /// BAB III: No, Indikator, Realisasi, Target of this year by the plan, Selisih.
    RealisasiRenstra,
    /// BAB III: No, Program, Indikator, five of Kinerja, five of Anggaran over the years of the plan. Wide.
    AkhirProgram,
    /// BAB III: No, Sasaran, Indikator, three of Kinerja, three of Anggaran, Efisiensi.
    Efisiensi,
    /// BAB III: two panels; No, Sasaran or Program, Indikator, Pagu, Realisasi, Serapan, Porsi.
    AnggaranSasaran,
    /// BAB III: the tree of programmes; ten columns, many rows. Wide.
    ProgramKegiatan,
    /// BAB III of a year: No, Sumber Dana, Pagu, Realisasi, Serapan, Porsi.
    AnggaranDana,
    /// BAB III: problem and its solutions; No, Permasalahan, Strategi pemecahan.
    Permasalahan,
    /// BAB III: who does what about problems, and by when; Langkah, Penanggung Jawab, Tenggat. No caption.
    TindakLanjut,
    /// BAB III: awards; No, Penghargaan, Pemberi, Tingkat, Tanggal.
    Penghargaan,
    /// BAB III: innovations; No, Inovasi, Uraian, Manfaat.
    Inovasi,
    /// BAB III: No, Sasaran, Indikator, Target, then realisasi and capaian at the end of each quarter. Wide.
    CapaianTribulan,
    /// BAB III: No, Program, Indikator, Target, what each quarter put out, Jumlah, Capaian. Wide.
    KeluaranTribulan,
    /// BAB III: No, Program, Pagu, what each quarter spent, Jumlah, Serapan. Wide.
    SerapanTribulan,
    /// Lampiran: the perjanjian kinerja's sheet; No, Sasaran, Indikator, Target. No caption (`nomor` is empty).
    LembarKinerja,
    /// Lampiran: its second table; No, Program, Anggaran, Keterangan. No caption.
    LembarAnggaran,
    /// Appendix, unnumbered: No, Sasaran, Indikator Kinerja, Satuan, four quarters, Setahun, Penanggung Jawab.
    LembarRencanaAksi,
    /// Appendix, unnumbered: the columns of TargetRealisasi.
    LembarPengukuran,
    /// Appendix, unnumbered: No, Program, Pagu, Realisasi, Serapan.
    LembarBelanja,
    /// Appendix, unnumbered: Formulir E.81; 26 columns on A3.
    LembarEvaluasiRenja,
    /// Appendix, unnumbered: No, Pernyataan, Check list.
    LembarReviu,
}
