//! The names that a report gives: what figures it has, and what references can point at, follows from them alone.

use std::collections::{BTreeMap, BTreeSet};

use super::anggaran::{IndikatorAnggaran, Program};
use super::asal;
use super::draf::Pokok;
use super::jangka::{self, NodeJangka};
use super::kode::{Id, Kode};
use super::laporan::Laporan;
use super::renstra::{Indikator, Satuan, Ukuran};
use super::susunan::Susunan;

/// All of them, each kind in the order of the report.
#[derive(Debug, Clone, PartialEq)]
pub struct Nama {
    /// Indicators of the renstra, those of tujuan first.
    pub indikator: Vec<NamaIndikator>,
    /// In the order of renstra.toml.
    pub tujuan: Vec<Id>,
    /// In the order of renstra.toml.
    pub sasaran: Vec<Id>,
    /// The nodes of the budget tree, each before those below it.
    pub pohon: Vec<NamaNode>,
    /// Outputs of which it is measured how much of the work is done.
    pub kemajuan: BTreeSet<Id>,
    /// Outputs whose quarters have targets, each with whether those are steps of work.
    pub keluaran_tribulan: BTreeMap<Id, bool>,
    /// The nodes of the plan over all its years, those of this year among them; empty where nothing is told of them.
    pub jangka: Vec<NamaNode>,
    /// Abbreviations, in alphabetical order.
    pub dana: Vec<String>,
    /// Employment groups, in column order.
    pub kelompok: Vec<Id>,
    /// Whether it is known who holds the posts of the structure.
    pub jabatan: bool,
    /// What `{regulasi:…}` can point at; empty where only figures are asked for.
    pub regulasi: Vec<Id>,
    /// What `{fakta:…}` can point at; empty where only figures are asked for.
    pub fakta: Vec<Id>,
    /// Rows of gambaran umum, in the order of its table.
    pub baris: Vec<Id>,
    /// In column order.
    pub tahun: Vec<u16>,
    /// Whether the report is one of a quarter.
    pub tribulanan: bool,
    /// The outline, with its numbered and lettered parts.
    pub susunan: Susunan,
}

/// An indicator of the renstra.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamaIndikator {
    /// As in `capaian:IK3`.
    pub id: Id,
    /// Whether it is a share, so that it has a numerator and a denominator.
    pub rasio: bool,
    /// Whether it has targets of the quarters.
    pub bertribulan: bool,
    /// Whether those are steps of work.
    pub bertahap: bool,
    /// Earlier years of which it is known what it came to.
    pub lalu: Vec<u16>,
}

/// A program, kegiatan or sub kegiatan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamaNode {
    /// As in `pagu:1.2`.
    pub kode: Kode,
    /// As deep as the code has numbers.
    pub tingkat: Tingkat,
    /// Its indicators.
    pub indikator: Vec<Id>,
}

/// How far down the budget tree a node stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tingkat {
    /// The top.
    Program,
    /// Below a program.
    Kegiatan,
    /// Below a kegiatan.
    SubKegiatan,
}

/// Without regulations and facts, which are no figures.
impl From<Pokok<'_>> for Nama {
    fn from(pokok: Pokok<'_>) -> Self {
        let renstra = pokok.renstra;
        let kelompok = pokok.kepegawaian.into_iter().flat_map(|pegawai| &pegawai.kelompok);
        let baris = pokok.gambaran_umum.into_iter().flat_map(|gambaran| &gambaran.baris);
        Self {
            indikator: renstra.indikator().map(NamaIndikator::from).collect(),
            tujuan: renstra.tujuan.iter().map(|tujuan| tujuan.id.clone()).collect(),
            sasaran: renstra.sasaran.iter().map(|sasaran| sasaran.id.clone()).collect(),
            pohon: pohon(pokok.program),
            jangka: jangka::semua(pokok.program, pokok.tidak_tahun_ini)
                .iter()
                .map(NamaNode::from)
                .collect(),
            kemajuan: asal::indikator(pokok.program)
                .filter(|indikator| indikator.cara.kemajuan().is_some())
                .map(|indikator| indikator.id.clone())
                .collect(),
            keluaran_tribulan: asal::tribulan(pokok.program)
                .map(|(id, tribulan)| (id.clone(), tribulan.target.tahapan().is_some()))
                .collect(),
            dana: pokok.sumber_dana.keys().cloned().collect(),
            kelompok: kelompok.map(|kelompok| kelompok.id.clone()).collect(),
            jabatan: pokok.kepegawaian.is_some_and(|pegawai| !pegawai.eselon.is_empty()),
            regulasi: Vec::new(),
            fakta: Vec::new(),
            baris: baris.map(|baris| baris.id.clone()).collect(),
            tahun: pokok.gambaran_umum.map_or_else(Vec::new, |gambaran| gambaran.tahun.clone()),
            tribulanan: pokok.identitas.periode.tribulan().is_some(),
            susunan: Susunan::lengkap(Vec::new()),
        }
    }
}

impl From<&Laporan> for Nama {
    fn from(laporan: &Laporan) -> Self {
        Self {
            regulasi: laporan.regulasi.keys().cloned().collect(),
            fakta: laporan.analisis.fakta.keys().cloned().collect(),
            ..Self::from(Pokok::from(laporan))
        }
    }
}

/// The nodes of the budget tree, each before those below it.
pub fn pohon(program: &[Program]) -> Vec<NamaNode> {
    let node = |kode: &Kode, tingkat, indikator: &[IndikatorAnggaran]| {
        let indikator = indikator.iter().map(|indikator| indikator.id.clone()).collect();
        NamaNode { kode: kode.clone(), tingkat, indikator }
    };
    let mut pohon = Vec::new();
    for Program { kode, indikator, kegiatan, .. } in program {
        pohon.push(node(kode, Tingkat::Program, indikator));
        for kegiatan in kegiatan {
            pohon.push(node(&kegiatan.kode, Tingkat::Kegiatan, &kegiatan.indikator));
            let sub = kegiatan.sub_kegiatan.iter();
            pohon.extend(sub.map(|sub| node(&sub.kode, Tingkat::SubKegiatan, &sub.indikator)));
        }
    }
    pohon
}

/// Every node with the sub kegiatan below it, and the kegiatan that have none.
pub fn dengan_sub(pohon: &[NamaNode]) -> impl Iterator<Item = (&NamaNode, Vec<&NamaNode>)> {
    (1..).zip(pohon).map(|(sesudah, node)| {
        let di_bawah = pohon.get(sesudah..).unwrap_or_default();
        let akhir = di_bawah.iter().position(|lain| lain.tingkat <= node.tingkat);
        (node, terbawah(di_bawah.get(..akhir.unwrap_or(di_bawah.len())).unwrap_or_default()))
    })
}

/// The nodes below which there is nothing.
pub fn terbawah(pohon: &[NamaNode]) -> Vec<&NamaNode> {
    let sesudahnya = pohon.iter().skip(1).map(Some).chain([None]);
    let berpasangan = pohon.iter().zip(sesudahnya);
    let terbawah =
        berpasangan.filter(|(node, lain)| lain.is_none_or(|lain| lain.tingkat <= node.tingkat));
    terbawah.map(|(node, _)| node).collect()
}

impl From<&NodeJangka> for NamaNode {
    fn from(node: &NodeJangka) -> Self {
        let indikator = node.indikator.iter().map(|indikator| indikator.id.clone()).collect();
        Self { kode: node.kode.clone(), tingkat: node.tingkat, indikator }
    }
}

impl From<&Indikator> for NamaIndikator {
    fn from(indikator: &Indikator) -> Self {
        Self {
            id: indikator.id.clone(),
            rasio: match indikator.hasil.ukuran {
                Ukuran::Rasio { .. } => true,
                Ukuran::Nilai(_) | Ukuran::Bernilai { .. } => false,
                Ukuran::TidakTersedia => indikator.satuan == Satuan::Persen,
            },
            bertribulan: indikator.target_tribulan.is_some(),
            bertahap: indikator.tahapan().is_some(),
            lalu: indikator.lalu().into_keys().collect(),
        }
    }
}
