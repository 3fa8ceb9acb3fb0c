//! References: the names by which prose, tables and `rekap` speak of one figure. Their written form is the same in
//! all three: `capaian:IK3`, `serapan:total`, `jumlah:program`.

mod sebutan;

use std::fmt::{self, Display, Formatter};

use super::jangka::{KeluaranJangka, UangJangka};
use super::kode::{Id, Kode};
use super::periode::Tribulan;
use super::susunan::{JenisGambar, JenisPasal, JenisTabel};

pub use sebutan::Sebutan;

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
    /// `bab:permasalahan`, the chapter in which that section stands.
    Bab(JenisPasal),
}

/// A computed or typed figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Angka {
    /// `pembilang:TPT`, a count; only of an indicator that is a share.
    Pembilang(Id),
    /// `penyebut:TPT`, a count; only of an indicator that is a share.
    Penyebut(Id),
    /// `target:IK3`, of the year, in the indicator's unit.
    Target(Tolok),
    /// `realisasi:IK3`, cumulative, in the indicator's unit.
    Realisasi(Tolok),
    /// `realisasi:IK3:2022`, of an earlier year, in the indicator's unit.
    RealisasiLalu(Id, u16),
    /// `capaian:IK3`, in percent of the year's target.
    Capaian(Tolok),
    /// `kemajuan:1.1.2`, in percent of the work of an output, cumulative; only where it is measured.
    Kemajuan(Id),
    /// The category of an indicator's capaian.
    Kategori(Id),
    /// Realisasi less the target of the plan's last year, `selisih:IK3`.
    Selisih(Id),
    /// `target-tribulan:IK3`, cumulative; only in a quarter, and where the office set targets per quarter.
    TargetTribulan(Tolok),
    /// `target-tribulan-2:IK3`, the share of all steps of work to be done by the end of that quarter.
    TahapanTribulan(Tribulan, Tolok),
    /// `capaian-tribulan:IK3`, in percent of that target.
    CapaianTribulan(Tolok),
    /// `pagu:1.2`, in rupiah, of the whole year.
    Pagu(Lingkup),
    /// `realisasi-anggaran:1.2`, in rupiah, cumulative from 1 January.
    RealisasiAnggaran(Lingkup),
    /// `serapan:1.2`, money spent in percent of the pagu.
    Serapan(Lingkup),
    /// Share of the office's whole pagu.
    Porsi(Lingkup),
    /// The funds, joined: "DAU & DBHCHT".
    SumberDana(Lingkup),
    /// `pagu-akhir:1.2`, money over the years of the plan; of nodes and the total, where the office writes any.
    UangJangka(UangJangka, Lingkup),
    /// `target-akhir:1.2.1`, an output over the years of the plan.
    KeluaranJangka(KeluaranJangka, Id),
    /// `efisiensi:S1` of a sasaran, `efisiensi:2.1` of a kegiatan.
    Efisiensi(Lingkup),
    /// `jumlah:program`, a count.
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
    /// Of a tujuan or a sasaran.
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
    /// All kegiatan that serve this one.
    Sasaran(Id),
    /// All that is paid from one fund, by its abbreviation.
    Dana(String),
    /// A program, kegiatan or sub kegiatan.
    Node(Kode),
}

/// What has a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Objek {
    /// Of the renstra: "Tingkat Pengangguran Terbuka".
    Indikator(Id),
    /// Its text stands for a name.
    Tujuan(Id),
    /// Its text stands for a name.
    Sasaran(Id),
    /// The official name of a program, kegiatan or sub kegiatan.
    Node(Kode),
}

/// What is counted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hitungan {
    /// Supporting ones among them.
    Program,
    /// Of all programs.
    Kegiatan,
    /// Of all programs.
    SubKegiatan,
    /// Of the renstra.
    Tujuan,
    /// Of the renstra.
    Sasaran,
    /// Of the renstra: those of tujuan and of sasaran together.
    Indikator,
    /// Those of the tujuan alone.
    IndikatorTujuan,
    /// Those of the sasaran alone, the base of the mean capaian.
    IndikatorSasaran,
    /// Indicators of the renstra with a capaian of at least 100%.
    Tercapai,
    /// The others, measured or not.
    BelumTercapai,
    /// Those whose efisiensi the office's policy calls efficient.
    SasaranEfisien,
    /// Those that were carried out and are not efficient.
    SasaranTidakEfisien,
    /// Those that policy takes for not carried out (`nol-dan-nol`).
    SasaranBelumDilaksanakan,
    /// Of the period, main and other ones.
    Permasalahan,
    /// Each once, however many problems it answers.
    Solusi,
    /// People of all employment groups, by the table of education.
    Pegawai,
    /// An employment group: `jumlah:pns`.
    Kelompok(Id),
    /// Structural posts that the office's structure needs.
    Jabatan,
    /// Those that somebody holds.
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
            Self::Kemajuan(id) => write!(f, "kemajuan:{id}"),
            Self::Kategori(id) => write!(f, "kategori:{id}"),
            Self::Selisih(id) => write!(f, "selisih:{id}"),
            Self::TargetTribulan(id) => write!(f, "target-tribulan:{id}"),
            Self::RealisasiLalu(id, tahun) => write!(f, "realisasi:{id}:{tahun}"),
            Self::TahapanTribulan(tribulan, id) => {
                write!(f, "target-tribulan-{}:{id}", tribulan.nomor())
            }
            Self::CapaianTribulan(id) => write!(f, "capaian-tribulan:{id}"),
            Self::Pagu(lingkup) => write!(f, "pagu:{lingkup}"),
            Self::RealisasiAnggaran(lingkup) => write!(f, "realisasi-anggaran:{lingkup}"),
            Self::Serapan(lingkup) => write!(f, "serapan:{lingkup}"),
            Self::Porsi(lingkup) => write!(f, "porsi:{lingkup}"),
            Self::SumberDana(lingkup) => write!(f, "sumber-dana:{lingkup}"),
            Self::UangJangka(jenis, lingkup) => write!(f, "{}:{lingkup}", <&str>::from(jenis)),
            Self::KeluaranJangka(jenis, id) => write!(f, "{}:{id}", <&str>::from(jenis)),
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
