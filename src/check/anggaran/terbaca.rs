//! The budget tree as far as it is sound.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::names::Names;
use crate::domain::anggaran::{
    Cara, DokumenAnggaran, Program, TidakTahunIni, TribulanKeluaran, dirinci,
};
use crate::domain::asal::{self, Belanja};
use crate::domain::jangka::{NodeJangka, semua};
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{NamaNode, Tingkat};
use crate::read::notes::{Read, Told};
use crate::read::shape::Space;

/// The tree as far as it is sound, with the funds that pay for it.
pub struct PohonAnggaran {
    /// Whether there is a budget.
    pub ada: bool,
    /// Why there is none.
    pub alasan: Option<String>,
    /// By which document it was given.
    pub dokumen: Read<Option<DokumenAnggaran>>,
    pub program: Read<Vec<Program>>,
    pub tidak_tahun_ini: Read<Vec<TidakTahunIni>>,
    /// Where its figures come from.
    pub sumber: Read<Option<String>>,
    pub sumber_dana: Read<BTreeMap<String, String>>,
    pub dana: Names,
    pub node: Names,
    pub kode_program: Names,
    pub keluaran: Names,
    pub terbaca: NodeTerbaca,
}

impl PohonAnggaran {
    /// No budget, for this reason.
    pub(super) fn tiada(alasan: Option<String>) -> Self {
        Self {
            ada: false,
            alasan,
            dokumen: Ok(None),
            program: Ok(Vec::new()),
            tidak_tahun_ini: Ok(Vec::new()),
            sumber: Ok(None),
            sumber_dana: Ok(BTreeMap::new()),
            dana: Names::new(Space::Dana, "sumber dana"),
            node: Names::new(Space::Node, "kode"),
            kode_program: Names::new(Space::Node, "program"),
            keluaran: Names::new(Space::Keluaran, "indikator"),
            terbaca: NodeTerbaca::default(),
        }
    }

    /// Whether any of its money is known; what could not be read may be.
    pub fn beruang(&self) -> bool {
        self.program.as_deref().map_or(true, asal::beruang)
    }

    /// Whether it is known of any of its kegiatan for one sasaran how much of its pagu it spent; what could not be read may be.
    pub fn berbelanja(&self) -> bool {
        self.program.as_deref().map_or(true, asal::berbelanja)
    }

    /// Whether any kegiatan says which sasaran it serves; where no node is known, any may.
    pub fn dirinci(&self) -> bool {
        let terbaca = &self.terbaca;
        self.program.as_deref().map_or(terbaca.dirinci || terbaca.nama.is_empty(), dirinci)
    }

    /// A budget that is missing: whatever refers to it waits.
    pub(super) fn lost(told: Told) -> Self {
        let mut pohon = Self { ada: true, ..Self::tiada(None) };
        pohon.program = Err(told);
        pohon.sumber_dana = Err(told);
        let names =
            [&mut pohon.dana, &mut pohon.node, &mut pohon.kode_program, &mut pohon.keluaran];
        names.into_iter().for_each(|names| names.lose(told));
        pohon
    }

    /// The nodes of the plan over its years, where all of it is sound.
    pub fn jangka(&self) -> Option<Vec<NodeJangka>> {
        let (program, lain) = (self.program.as_ref().ok()?, self.tidak_tahun_ini.as_ref().ok()?);
        Some(semua(program, lain))
    }

    /// The names of those nodes; none where nothing is told of the plan's years.
    pub fn nama_jangka(&self) -> Vec<NamaNode> {
        let semua = self.terbaca.nama.iter().chain(&self.terbaca.lain);
        semua.filter(|_| self.terbaca.berjangka).cloned().collect()
    }
}

/// What is known of the nodes, even where they are not sound.
#[derive(Default)]
pub struct NodeTerbaca {
    pub nama: Vec<NamaNode>,
    pub cara: BTreeMap<Id, Cara>,
    pub tribulan: BTreeMap<Id, TribulanKeluaran>,
    /// Outputs whose quarters have targets, each with whether those are steps of work.
    pub bertribulan: BTreeMap<Id, bool>,
    /// Nodes of the plan that are not of this year.
    pub lain: Vec<NamaNode>,
    /// Whether anything is told of the years of the plan.
    pub berjangka: bool,
    /// Whether any kegiatan says which sasaran it serves, or wants to.
    pub dirinci: bool,
    pub belanja: Vec<Read<Belanja>>,
    /// The sasaran of the kegiatan that serve exactly one.
    pub sasaran: Vec<Read<Option<(Kode, Id)>>>,
}

impl NodeTerbaca {
    /// Kegiatan of which more is known than their pagu: they have an indicator, themselves or below them, or it is known
    /// what they spent.
    pub fn diuraikan(&self) -> BTreeSet<Kode> {
        let berbelanja = |belanja: &&Belanja| belanja.alokasi.anggaran.realisasi.ada().is_some();
        let berbelanja = self.belanja.iter().flatten().filter(berbelanja);
        let mut semua: BTreeSet<Kode> =
            berbelanja.map(|belanja| belanja.kegiatan.clone()).collect();
        let mut kegiatan = None;
        for node in &self.nama {
            kegiatan = match node.tingkat {
                Tingkat::Program => None,
                Tingkat::Kegiatan => Some(&node.kode),
                Tingkat::SubKegiatan => kegiatan,
            };
            semua.extend(kegiatan.filter(|_| !node.indikator.is_empty()).cloned());
        }
        semua
    }

    /// The outputs of which is told how much of their work is done; one that could not be read may be such.
    pub fn berkemajuan(&self) -> BTreeSet<Id> {
        let semua = self.nama.iter().flat_map(|node| &node.indikator);
        let berkemajuan =
            |id: &&Id| self.cara.get(*id).is_none_or(|cara| cara.kemajuan().is_some());
        semua.filter(berkemajuan).cloned().collect()
    }
}
