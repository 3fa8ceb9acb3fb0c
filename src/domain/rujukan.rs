//! References: the names by which prose, tables and `rekap` speak of one figure. Their written form is the same in
//! all three: `capaian:IK3`, `serapan:total`, `jumlah:program`.

use std::fmt::{self, Display, Formatter};

use strum::{IntoStaticStr, VariantArray};

use super::kode::{Id, Kode};
use super::susunan::{JenisGambar, JenisPasal, JenisTabel};

/// A resolved reference: whatever it points at exists.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rujukan {
    /// A figure of the report; `rekap` lists all of them.
    Angka(Angka),
    /// A figure in words: `terbilang:realisasi-anggaran:total`.
    Terbilang(Angka),
    /// A wording of the report's identity.
    Sebutan(Sebutan),
    /// `nama:IK3`, `nama:S1`, `nama:1.2`.
    Nama(Objek),
    /// `keadaan:TPT`: the state an indicator's figure describes.
    Keadaan(Id),
    /// `regulasi:perda-4-2021`: the regulation cited in full.
    Regulasi(Id),
    /// `fakta:peserta`: a fact that lives in prose only.
    Fakta(Id),
    /// `tabel:efisiensi`: "Tabel 3.5", linked.
    Tabel(JenisTabel),
    /// `gambar:capaian`.
    Gambar(JenisGambar),
    /// `subbab:permasalahan`.
    Subbab(JenisPasal),
}

/// A computed or typed figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Angka {
    Pembilang(Id),
    Penyebut(Id),
    Target(Tolok),
    Realisasi(Tolok),
    Capaian(Tolok),
    /// The category of an indicator's capaian.
    Kategori(Id),
    /// Realisasi less the target of the plan's last year, `selisih:IK3`.
    Selisih(Id),
    /// Target and capaian of the quarter, where the office set targets per quarter: `target-tribulan:IK3`.
    TargetTribulan(Id),
    CapaianTribulan(Id),
    Pagu(Lingkup),
    RealisasiAnggaran(Lingkup),
    Serapan(Lingkup),
    /// Share of the office's whole pagu.
    Porsi(Lingkup),
    /// The funds, joined: "DAU & DBHCHT".
    SumberDana(Lingkup),
    /// `efisiensi:S1` of a sasaran, `efisiensi:2.1` of a kegiatan.
    Efisiensi(Lingkup),
    Jumlah(Hitungan),
    /// `rata-rata:capaian`: mean capaian of the sasaran's indicators.
    RataRataCapaian,
    /// `kategori:rata-rata`.
    KategoriRataRata,
    /// A row of gambaran umum in one year, `gambaran-umum:tpak:2020`.
    GambaranUmum(Id, u16),
}

/// An indicator of the renstra or of the budget tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tolok {
    Renstra(Id),
    /// By its id, which is its node's code unless it has an own one.
    Anggaran(Id),
}

/// What a sum of money covers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lingkup {
    /// `total`: the whole office.
    Total,
    /// `sasaran`: all programs that serve a sasaran.
    SemuaSasaran,
    /// `pendukung`: all supporting programs.
    Pendukung,
    Sasaran(Id),
    /// All that is paid from one fund, by its abbreviation.
    Dana(String),
    /// A program, kegiatan or sub kegiatan.
    Node(Kode),
}

/// What has a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objek {
    Indikator(Id),
    Tujuan(Id),
    Sasaran(Id),
    Node(Kode),
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hitungan {
    Program,
    Kegiatan,
    SubKegiatan,
    Tujuan,
    Sasaran,
    Indikator,
    IndikatorTujuan,
    IndikatorSasaran,
    Tercapai,
    BelumTercapai,
    SasaranEfisien,
    SasaranTidakEfisien,
    SasaranBelumDilaksanakan,
    Permasalahan,
    Solusi,
    Pegawai,
    /// An employment group: `jumlah:pns`.
    Kelompok(Id),
    Jabatan,
    JabatanTerisi,
}

/// The written form, `capaian:IK3`: what an author types between braces and what `rekap` prints as the key.
impl Display for Angka {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pembilang(id) => write!(f, "pembilang:{id}"),
            Self::Penyebut(id) => write!(f, "penyebut:{id}"),
            Self::Target(tolok) => write!(f, "target:{tolok}"),
            Self::Realisasi(tolok) => write!(f, "realisasi:{tolok}"),
            Self::Capaian(tolok) => write!(f, "capaian:{tolok}"),
            Self::Kategori(id) => write!(f, "kategori:{id}"),
            Self::Selisih(id) => write!(f, "selisih:{id}"),
            Self::TargetTribulan(id) => write!(f, "target-tribulan:{id}"),
            Self::CapaianTribulan(id) => write!(f, "capaian-tribulan:{id}"),
            Self::Pagu(lingkup) => write!(f, "pagu:{lingkup}"),
            Self::RealisasiAnggaran(lingkup) => write!(f, "realisasi-anggaran:{lingkup}"),
            Self::Serapan(lingkup) => write!(f, "serapan:{lingkup}"),
            Self::Porsi(lingkup) => write!(f, "porsi:{lingkup}"),
            Self::SumberDana(lingkup) => write!(f, "sumber-dana:{lingkup}"),
            Self::Efisiensi(lingkup) => write!(f, "efisiensi:{lingkup}"),
            Self::Jumlah(hitungan) => write!(f, "jumlah:{hitungan}"),
            Self::RataRataCapaian => f.write_str("rata-rata:capaian"),
            Self::KategoriRataRata => f.write_str("kategori:rata-rata"),
            Self::GambaranUmum(id, tahun) => write!(f, "gambaran-umum:{id}:{tahun}"),
        }
    }
}

impl Display for Tolok {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Renstra(id) | Self::Anggaran(id) => id.fmt(f),
        }
    }
}

impl Display for Lingkup {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Total => f.write_str("total"),
            Self::SemuaSasaran => f.write_str("sasaran"),
            Self::Pendukung => f.write_str("pendukung"),
            Self::Sasaran(id) => id.fmt(f),
            Self::Dana(nama) => f.write_str(nama),
            Self::Node(kode) => kode.fmt(f),
        }
    }
}

impl Display for Hitungan {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Program => "program",
            Self::Kegiatan => "kegiatan",
            Self::SubKegiatan => "sub-kegiatan",
            Self::Tujuan => "tujuan",
            Self::Sasaran => "sasaran",
            Self::Indikator => "indikator",
            Self::IndikatorTujuan => "indikator-tujuan",
            Self::IndikatorSasaran => "indikator-sasaran",
            Self::Tercapai => "tercapai",
            Self::BelumTercapai => "belum-tercapai",
            Self::SasaranEfisien => "sasaran-efisien",
            Self::SasaranTidakEfisien => "sasaran-tidak-efisien",
            Self::SasaranBelumDilaksanakan => "sasaran-belum-dilaksanakan",
            Self::Permasalahan => "permasalahan",
            Self::Solusi => "solusi",
            Self::Pegawai => "pegawai",
            Self::Kelompok(id) => return id.fmt(f),
            Self::Jabatan => "jabatan",
            Self::JabatanTerisi => "jabatan-terisi",
        })
    }
}

/// A wording that follows from the report's identity, written in lower case with hyphens: `periode-renstra`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Sebutan {
    /// "Tribulan I Tahun 2023".
    Periode,
    /// "Tribulan I", without the year.
    Rentang,
    /// "2023".
    Tahun,
    /// "2018–2023".
    PeriodeRenstra,
    /// "Dinas Tenaga Kerja".
    Instansi,
    /// "Dinas Tenaga Kerja Kabupaten Lumajang".
    InstansiLengkap,
    /// "Kabupaten Lumajang".
    Pemda,
    /// "Bupati".
    KepalaDaerah,
    /// "Bupati melalui Sekretaris Daerah".
    Atasan,
    /// "Laporan Kinerja Instansi Pemerintah".
    NamaLaporan,
    /// "31 Desember 2022", the day on which staff were counted.
    TanggalKepegawaian,
    TanggalSarana,
    /// "31 Maret 2023", the cut-off of the data.
    TanggalData,
}
