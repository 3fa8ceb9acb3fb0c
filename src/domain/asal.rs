//! What figures are computed from, without names and texts, so that a mistake in one of those keeps no figure back.

use std::collections::BTreeMap;

use super::anggaran::{Alokasi, Cara, IndikatorAnggaran, Program, TribulanKeluaran};
use super::angka::Tersedia;
use super::instansi::Unit;
use super::jangka::{self, NodeJangka};
use super::kebijakan::Kebijakan;
use super::kode::{Id, Kode};
use super::laporan::Laporan;
use super::nama::{self, NamaNode};
use super::periode::Periode;
use super::renstra::{Indikator, Renstra, Satuan, TargetTribulan, Ukuran};
use super::rumus::Rumus;
use super::sumber_daya::{GambaranUmum, Kepegawaian, Pendidikan, Terhitung};
use super::target::Target;

/// All of it, as far as it is sound: each part for itself, and in the maps each value.
#[derive(Debug, Clone, PartialEq)]
pub struct Asal {
    /// A quarter is held against its own target as well.
    pub periode: Option<Periode>,
    /// Without it nothing is rounded, and so nothing computed.
    pub kebijakan: Option<Kebijakan>,
    /// Which indicators belong to which tujuan and sasaran.
    pub rencana: Option<Rencana>,
    /// Indicators of the renstra.
    pub ukur: BTreeMap<Id, Ukur>,
    /// The budget tree, each node before those below it.
    pub node: Option<Vec<NamaNode>>,
    /// The sasaran of the kegiatan that serve exactly one.
    pub sasaran: Option<BTreeMap<Kode, Id>>,
    /// In the order of the tree; totals need all of it.
    pub belanja: Option<Vec<Belanja>>,
    /// Indicators of the budget tree.
    pub cara: BTreeMap<Id, Cara>,
    /// Those of them whose quarters have targets.
    pub tribulan: BTreeMap<Id, TribulanKeluaran>,
    /// Nodes of the plan over its years.
    pub jangka: Option<Vec<NodeJangka>>,
    /// Abbreviations of all funds.
    pub dana: Option<Vec<String>>,
    /// Employment groups, in column order.
    pub kelompok: Option<Vec<Id>>,
    /// People by level and group.
    pub pendidikan: Option<Vec<Pendidikan>>,
    /// Posts that are filled.
    pub eselon: Option<Vec<Terhitung>>,
    /// The structure, from which the need of posts follows.
    pub unit: Option<Vec<Unit>>,
    /// Typed values and formulas, by row and year.
    pub gambaran_umum: Option<GambaranUmum>,
    /// How many of them.
    pub permasalahan: Option<usize>,
    /// How many of them.
    pub solusi: Option<usize>,
}

/// The tujuan and the sasaran in their order, each with its indicators.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Rencana {
    /// Each id with those of its indicators.
    pub tujuan: Vec<(Id, Vec<Id>)>,
    /// Each id with those of its indicators.
    pub sasaran: Vec<(Id, Vec<Id>)>,
}

impl Rencana {
    /// All indicators, those of tujuan first.
    pub fn indikator(&self) -> impl Iterator<Item = &Id> {
        self.tujuan.iter().chain(&self.sasaran).flat_map(|(_, indikator)| indikator)
    }
}

/// What an indicator of the renstra is measured by.
#[derive(Debug, Clone, PartialEq)]
pub struct Ukur {
    /// How its capaian is worked out.
    pub rumus: Rumus,
    /// Of realisasi and targets, or the table of scores that they are taken from.
    pub satuan: Satuan,
    /// Digits behind the comma, where the office says so.
    pub desimal: Option<u32>,
    /// Whether its figures may lie below zero.
    pub boleh_negatif: bool,
    /// Of the year, in that unit; `None` where it is not known.
    pub target: Option<Target>,
    /// Of the quarters I to IV.
    pub target_tribulan: Option<TargetTribulan>,
    /// Of the report's year by the plan; `None` where it is not known.
    pub target_renstra: Option<Target>,
    /// Of the renstra's last year; `None` where it is not known.
    pub target_akhir: Option<Target>,
    /// All that the plan says, of whatever year: what is typed with more digits there is printed with them in each.
    pub deret: Vec<Target>,
    /// What was counted or measured.
    pub ukuran: Ukuran,
    /// What it came to in earlier years, in the same unit.
    pub lalu: BTreeMap<u16, Target>,
    /// Steps of work done, where the quarters are promised in steps.
    pub selesai: Option<u64>,
}

/// Money where it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Belanja {
    /// Above the kegiatan.
    pub program: Kode,
    /// Above the sub kegiatan.
    pub kegiatan: Kode,
    /// Whose money it is; `None` where it is the kegiatan's own.
    pub sub_kegiatan: Option<Kode>,
    /// Whether its program serves no sasaran.
    pub pendukung: bool,
    /// How much, and who pays it.
    pub alokasi: Alokasi,
}

impl Belanja {
    /// Whose money it is.
    pub fn kode(&self) -> &Kode {
        self.sub_kegiatan.as_ref().unwrap_or(&self.kegiatan)
    }
}

impl From<&Laporan> for Asal {
    fn from(laporan: &Laporan) -> Self {
        let cara = indikator(&laporan.program);
        Self {
            periode: Some(laporan.identitas.periode),
            kebijakan: Some(laporan.kebijakan.clone()),
            rencana: Some(Rencana::from(&laporan.renstra)),
            ukur: ukur(&laporan.renstra, laporan.identitas.periode.tahun),
            node: Some(nama::pohon(&laporan.program)),
            sasaran: Some(sasaran(&laporan.program)),
            belanja: Some(belanja(&laporan.program)),
            cara: cara.map(|indikator| (indikator.id.clone(), indikator.cara.clone())).collect(),
            tribulan: tribulan(&laporan.program)
                .map(|(id, tribulan)| (id.clone(), tribulan.clone()))
                .collect(),
            jangka: Some(jangka::semua(&laporan.program, &laporan.tidak_tahun_ini)),
            dana: Some(laporan.sumber_dana.keys().cloned().collect()),
            kelompok: Some(pegawai_dari(laporan, |pegawai| {
                pegawai.kelompok.iter().map(|kelompok| kelompok.id.clone()).collect()
            })),
            pendidikan: Some(pegawai_dari(laporan, |pegawai| pegawai.pendidikan.clone())),
            eselon: Some(pegawai_dari(laporan, |pegawai| pegawai.eselon.clone())),
            unit: Some(laporan.instansi.unit.clone()),
            gambaran_umum: laporan.gambaran_umum.ada().cloned(),
            permasalahan: Some(laporan.permasalahan.len()),
            solusi: Some(laporan.solusi.len()),
        }
    }
}

/// Without staff nothing is counted, and nothing refers to a count.
fn pegawai_dari<T>(laporan: &Laporan, isi: impl FnOnce(&Kepegawaian) -> Vec<T>) -> Vec<T> {
    laporan.kepegawaian.ada().map_or_else(Vec::new, isi)
}

impl From<&Renstra> for Rencana {
    fn from(renstra: &Renstra) -> Self {
        let ids = |indikator: &[Indikator]| {
            indikator.iter().map(|indikator| indikator.id.clone()).collect()
        };
        let tujuan =
            renstra.tujuan.iter().map(|tujuan| (tujuan.id.clone(), ids(&tujuan.indikator)));
        let sasaran =
            renstra.sasaran.iter().map(|sasaran| (sasaran.id.clone(), ids(&sasaran.indikator)));
        Self { tujuan: tujuan.collect(), sasaran: sasaran.collect() }
    }
}

impl Ukur {
    fn dari(indikator: &Indikator, tahun: u16) -> Self {
        let renstra = indikator.target_renstra.get(&tahun);
        Self {
            rumus: indikator.rumus,
            satuan: indikator.satuan.clone(),
            desimal: indikator.desimal,
            boleh_negatif: indikator.boleh_negatif,
            target: indikator.target.ada().copied(),
            target_tribulan: indikator.target_tribulan.clone(),
            target_renstra: renstra.and_then(|target| target.ada().copied()),
            target_akhir: indikator.target_akhir.ada().copied(),
            deret: deret(&indikator.target_renstra),
            ukuran: indikator.hasil.ukuran,
            lalu: indikator.lalu(),
            selesai: indikator.hasil.tahapan_selesai(),
        }
    }
}

/// Targets of the plan, as far as they are known.
pub fn deret(target: &BTreeMap<u16, Tersedia<Target>>) -> Vec<Target> {
    target.values().filter_map(|target| target.ada().copied()).collect()
}

/// What the indicators of the renstra are measured by.
pub fn ukur(renstra: &Renstra, tahun: u16) -> BTreeMap<Id, Ukur> {
    let ukur = |indikator: &Indikator| (indikator.id.clone(), Ukur::dari(indikator, tahun));
    renstra.indikator().map(ukur).collect()
}

/// The sasaran of the kegiatan that serve exactly one.
pub fn sasaran(program: &[Program]) -> BTreeMap<Kode, Id> {
    let kegiatan = program.iter().flat_map(|program| &program.kegiatan);
    kegiatan
        .filter_map(|kegiatan| match kegiatan.sasaran.as_slice() {
            [sasaran] => Some((kegiatan.kode.clone(), sasaran.clone())),
            _ => None,
        })
        .collect()
}

/// Whether the budget promises any output.
pub fn berkeluaran(program: &[Program]) -> bool {
    indikator(program).next().is_some()
}

/// Whether any money is known.
pub fn beruang(program: &[Program]) -> bool {
    belanja(program).iter().any(|belanja| {
        let anggaran = &belanja.alokasi.anggaran;
        anggaran.pagu.ada().is_some() || anggaran.realisasi.ada().is_some()
    })
}

/// Whether it is known of any kegiatan that serves exactly one sasaran how much of its pagu it spent.
pub fn berbelanja(program: &[Program]) -> bool {
    let milik = sasaran(program);
    belanja(program).iter().any(|belanja| {
        let anggaran = &belanja.alokasi.anggaran;
        let diketahui = anggaran.pagu.ada().is_some() && anggaran.realisasi.ada().is_some();
        milik.contains_key(&belanja.kegiatan) && diketahui
    })
}

/// Money where it is typed, in the order of the tree.
pub fn belanja(program: &[Program]) -> Vec<Belanja> {
    let mut belanja = Vec::new();
    for program in program {
        for kegiatan in &program.kegiatan {
            let sub = kegiatan.sub_kegiatan.iter().map(|sub| (Some(&sub.kode), &sub.alokasi));
            let sendiri = kegiatan.alokasi.iter().map(|alokasi| (None, alokasi));
            belanja.extend(sendiri.chain(sub).map(|(sub, alokasi)| Belanja {
                program: program.kode.clone(),
                kegiatan: kegiatan.kode.clone(),
                sub_kegiatan: sub.cloned(),
                pendukung: program.pendukung,
                alokasi: alokasi.clone(),
            }));
        }
    }
    belanja
}

/// Every indicator of the tree.
pub fn indikator(program: &[Program]) -> impl Iterator<Item = &IndikatorAnggaran> {
    program.iter().flat_map(|program| {
        let kegiatan = program.kegiatan.iter().flat_map(|kegiatan| {
            let sub = kegiatan.sub_kegiatan.iter().flat_map(|sub| &sub.indikator);
            kegiatan.indikator.iter().chain(sub)
        });
        program.indikator.iter().chain(kegiatan)
    })
}

/// What the quarters are to bring of the indicators of the tree, where that is said.
pub fn tribulan(program: &[Program]) -> impl Iterator<Item = (&Id, &TribulanKeluaran)> {
    indikator(program).filter_map(|indikator| Some((&indikator.id, indikator.tribulan.as_ref()?)))
}
