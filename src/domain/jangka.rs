//! The years of the plan: what a node is to have spent and put out by its last year, and what it had before this one.

use rust_decimal::Decimal;
use strum::{IntoStaticStr, VariantArray};

use super::anggaran::{
    Alokasi, Cara, IndikatorAnggaran, Program, SebabLain, TidakTahunIni, Volume,
};
use super::angka::{Rupiah, Tersedia};
use super::kode::{Id, Kode};
use super::nama::Tingkat;
use super::renstra::Jenis;

/// A figure of the plan's last year, and the same up to the year before this; `None` where the office writes none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jangka<T> {
    /// By the end of the plan.
    pub akhir: Option<Tersedia<T>>,
    /// From the plan's beginning, or before it, to the end of last year.
    pub lalu: Option<Tersedia<T>>,
}

impl<T> Default for Jangka<T> {
    fn default() -> Self {
        Self { akhir: None, lalu: None }
    }
}

impl<T> Jangka<T> {
    /// Whether either is written.
    fn tertulis(&self) -> bool {
        self.akhir.is_some() || self.lalu.is_some()
    }

    /// Whether both are written.
    pub fn lengkap(&self) -> bool {
        self.akhir.is_some() && self.lalu.is_some()
    }

    /// Why either is not known.
    pub fn alasan(&self) -> impl Iterator<Item = &str> {
        [&self.akhir, &self.lalu].into_iter().filter_map(|nilai| nilai.as_ref()?.alasan())
    }
}

/// A program, kegiatan or sub kegiatan as the plan has it.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeJangka {
    /// As in `pagu-akhir:1.2`.
    pub kode: Kode,
    /// Where it stands in the tree.
    pub tingkat: Tingkat,
    /// The official one.
    pub nama: String,
    /// Money where it is typed; `None` where it is the sum of what stands below.
    pub uang: Option<Jangka<Rupiah>>,
    /// In the order of the tree.
    pub indikator: Vec<IndikatorJangka>,
    /// Whether this year has a part of it.
    pub masa: Masa,
}

/// Whether a node of the plan is one of this year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Masa {
    /// It has a target, or money.
    TahunIni,
    /// It has neither.
    Lain,
    /// It takes the place of another program in other years, whose money it repeats.
    Pengganti,
}

/// What an indicator of the tree is to come to by the plan's last year.
#[derive(Debug, Clone, PartialEq)]
pub struct IndikatorJangka {
    /// As in `target-akhir:1.2.1`.
    pub id: Id,
    /// The official one.
    pub nama: String,
    /// In the indicator's unit.
    pub jangka: Jangka<Volume>,
    /// Whether its years add up; one that is a state or a share of a hundred has the last year's.
    pub bertambah: bool,
}

/// Every node of the plan with a figure of its years, each before those below it; nothing where the office writes none.
pub fn semua(program: &[Program], lain: &[TidakTahunIni]) -> Vec<NodeJangka> {
    let mut hasil = Vec::new();
    sesudah(None, lain, &mut hasil);
    let node =
        |kode: &Kode, tingkat, nama: &str, alokasi: Option<&Alokasi>, isi: &[IndikatorAnggaran]| {
            NodeJangka {
                kode: kode.clone(),
                tingkat,
                nama: nama.to_owned(),
                uang: alokasi.map(|alokasi| alokasi.jangka.clone()),
                indikator: isi.iter().map(indikator).collect(),
                masa: Masa::TahunIni,
            }
        };
    for Program { kode, nama, indikator, kegiatan, .. } in program {
        hasil.push(node(kode, Tingkat::Program, nama, None, indikator));
        sesudah(Some(kode), lain, &mut hasil);
        for kegiatan in kegiatan {
            let (kode, alokasi) = (&kegiatan.kode, kegiatan.alokasi.as_ref());
            hasil.push(node(kode, Tingkat::Kegiatan, &kegiatan.nama, alokasi, &kegiatan.indikator));
            sesudah(Some(kode), lain, &mut hasil);
            for sub in &kegiatan.sub_kegiatan {
                let (kode, alokasi) = (&sub.kode, Some(&sub.alokasi));
                hasil.push(node(kode, Tingkat::SubKegiatan, &sub.nama, alokasi, &sub.indikator));
                sesudah(Some(kode), lain, &mut hasil);
            }
        }
    }
    let tertulis = |node: &NodeJangka| {
        node.uang.as_ref().is_some_and(Jangka::tertulis)
            || node.indikator.iter().any(|indikator| indikator.jangka.tertulis())
    };
    if hasil.iter().any(tertulis) { hasil } else { Vec::new() }
}

/// What is not of this year and stands right behind that node.
fn sesudah(kode: Option<&Kode>, lain: &[TidakTahunIni], hasil: &mut Vec<NodeJangka>) {
    let di_sini = lain.iter().filter(|lain| lain.sesudah.as_ref() == kode);
    di_sini.for_each(|lain| add(lain, Masa::Lain, hasil));
}

fn add(lain: &TidakTahunIni, di_atas: Masa, hasil: &mut Vec<NodeJangka>) {
    let masa = match lain.sebab {
        Some(SebabLain::Menggantikan(_)) => Masa::Pengganti,
        Some(SebabLain::Alasan(_)) | None => di_atas,
    };
    hasil.push(NodeJangka {
        kode: lain.kode.clone(),
        tingkat: lain.tingkat,
        nama: lain.nama.clone(),
        uang: lain.uang.clone(),
        indikator: lain.indikator.clone(),
        masa,
    });
    lain.di_bawah.iter().for_each(|lain| add(lain, masa, hasil));
}

fn indikator(indikator: &IndikatorAnggaran) -> IndikatorJangka {
    let bertambah = match &indikator.cara {
        Cara::Langsung { jenis, target, realisasi, .. } => {
            *jenis == Jenis::Akumulasi && [target, realisasi].into_iter().all(counted)
        }
        Cara::TanpaTarget { realisasi } => counted(realisasi),
        Cara::JumlahSub { .. } => true,
        Cara::RasioSub
        | Cara::RataRataSub
        | Cara::RataRataKemajuan
        | Cara::RataRataKegiatan
        | Cara::Rasio { .. }
        | Cara::Serapan { .. }
        | Cara::Acuan(_) => false,
    };
    let IndikatorAnggaran { id, nama, jangka, .. } = indikator;
    IndikatorJangka { id: id.clone(), nama: nama.clone(), jangka: jangka.clone(), bertambah }
}

/// Whether a volume is no share of a hundred.
fn counted(volume: &Tersedia<Volume>) -> bool {
    volume.ada().is_none_or(|volume| volume.bagian.iter().all(|bagian| bagian.satuan != "%"))
}

/// What of money is told over the years of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum UangJangka {
    /// To be set aside until the plan's last year.
    PaguAkhir,
    /// Spent until the end of last year.
    RealisasiAnggaranLalu,
    /// Spent until the end of the period.
    RealisasiAnggaranKini,
    /// The latter in percent of the first.
    SerapanAkhir,
}

/// What of an output is told over the years of the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum KeluaranJangka {
    /// Promised until the plan's last year.
    TargetAkhir,
    /// Put out until the end of last year.
    RealisasiLalu,
    /// Put out until the end of the period.
    RealisasiKini,
    /// The latter in percent of the first.
    CapaianAkhir,
}

/// The sum of two volumes of the same units.
pub fn jumlah(kiri: &Volume, kanan: &Volume) -> Option<Volume> {
    gabung(kiri, kanan, Decimal::saturating_add)
}

/// What the first of two such volumes has more than the second.
pub fn selisih(kiri: &Volume, kanan: &Volume) -> Option<Volume> {
    gabung(kiri, kanan, Decimal::saturating_sub)
}

fn gabung(
    kiri: &Volume,
    kanan: &Volume,
    hitung: impl Fn(Decimal, Decimal) -> Decimal,
) -> Option<Volume> {
    let sama = kiri.bentuk == kanan.bentuk && kiri.bagian.len() == kanan.bagian.len();
    let berpasangan = || kiri.bagian.iter().zip(&kanan.bagian);
    let sama = sama && berpasangan().all(|(kiri, kanan)| kiri.satuan == kanan.satuan);
    let mut hasil = kiri.clone();
    for (bagian, lain) in hasil.bagian.iter_mut().zip(&kanan.bagian) {
        bagian.jumlah = hitung(bagian.jumlah, lain.jumlah);
    }
    sama.then_some(hasil)
}
