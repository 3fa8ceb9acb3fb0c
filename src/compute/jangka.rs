//! The years of the plan: this year's figures added to those before, against the plan's last year.

use std::collections::BTreeMap;

use crate::domain::anggaran::{Program, Volume};
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::jangka::{
    IndikatorJangka, Jangka, KeluaranJangka, Masa, NodeJangka, UangJangka, jumlah,
};
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::Tingkat;
use crate::domain::rujukan::Lingkup;
use crate::domain::urusan::Urusan;

use super::nilai::Nilai;
use super::rekap::{Keluaran, Keuangan};
use super::round::{bagian, persen};

/// What the plan's years come to; empty where nothing is told of them.
#[derive(Debug, Clone, PartialEq)]
pub struct RekapJangka {
    /// The office, without programs that take the place of others.
    pub total: UangSampaiAkhir,
    /// Every node of the plan.
    pub node: BTreeMap<Kode, UangSampaiAkhir>,
    /// Each urusan as a whole, and each bidang with the urusan that it belongs to.
    pub urusan: BTreeMap<Urusan, UangSampaiAkhir>,
    /// Every indicator of those nodes.
    pub keluaran: BTreeMap<Id, KeluaranSampaiAkhir>,
}

/// Money until the plan's last year; each is `None` where a part of it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UangSampaiAkhir {
    /// Set aside until then.
    pub akhir: Option<Rupiah>,
    /// Spent until the end of last year.
    pub lalu: Option<Rupiah>,
    /// Spent until the end of the period.
    pub sampai_kini: Option<Rupiah>,
    /// The latter in percent of the first.
    pub serapan: Option<Persen>,
}

/// An output until the plan's last year; each is `None` where it is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeluaranSampaiAkhir {
    /// Promised until then.
    pub akhir: Option<Volume>,
    /// Put out until the end of last year.
    pub lalu: Option<Volume>,
    /// Put out until the end of the period: years added up, or the state of this one.
    pub sampai_kini: Option<Volume>,
    /// The latter in percent of the first.
    pub capaian: Option<Persen>,
}

/// What they are worked out from.
pub struct SumberJangka<'a> {
    /// How the office rounds.
    pub kebijakan: &'a Kebijakan,
    /// Every node of the plan.
    pub jangka: &'a [NodeJangka],
    /// What this year's indicators came to.
    pub keluaran: &'a BTreeMap<Id, Keluaran>,
    /// This year's money.
    pub uang: &'a BTreeMap<Kode, Keuangan>,
    /// For what urusan and bidang come to.
    pub program: &'a [Program],
}

/// Every node and every indicator of the tree, and the office as a whole.
pub fn all(sumber: &SumberJangka<'_>) -> RekapJangka {
    let semua = sumber.jangka;
    let node = semua.iter().enumerate().map(|(letak, node)| {
        let dalam = semua.get(letak + 1..).unwrap_or_default();
        let dalam = dalam.iter().take_while(|lain| lain.tingkat > node.tingkat);
        let uang = sum(sumber, [node].into_iter().chain(dalam));
        (node.kode.clone(), uang)
    });
    let indikator = semua.iter().flat_map(|node| &node.indikator);
    let keluaran =
        indikator.map(|indikator| (indikator.id.clone(), sampai_akhir(sumber, indikator)));
    let dihitung = semua.iter().filter(|node| node.masa != Masa::Pengganti);
    RekapJangka {
        total: sum(sumber, dihitung),
        node: node.collect(),
        urusan: urusan(sumber),
        keluaran: keluaran.collect(),
    }
}

/// Money of every urusan and bidang that a program names.
fn urusan(sumber: &SumberJangka<'_>) -> BTreeMap<Urusan, UangSampaiAkhir> {
    let di_bawah = |program: &Program| {
        let mut sesudah = sumber.jangka.iter().skip_while(|node| node.kode != program.kode);
        let dalam = sesudah.by_ref().skip(1).take_while(|node| node.tingkat > Tingkat::Program);
        dalam.collect::<Vec<_>>()
    };
    let jumlah = |urusan: Urusan| {
        let milik = sumber.program.iter().filter(|program| urusan.memuat(program));
        let uang = sum(sumber, milik.flat_map(di_bawah));
        (urusan, uang)
    };
    sumber.program.iter().flat_map(Urusan::dari).map(jumlah).collect()
}

/// Money typed at these nodes; a sum of nothing, or of which a part is not known, is not known.
fn sum<'a>(
    sumber: &SumberJangka<'_>,
    node: impl Iterator<Item = &'a NodeJangka>,
) -> UangSampaiAkhir {
    let semua: Vec<_> = node.filter_map(|node| Some((node, node.uang.as_ref()?))).collect();
    let nol = || (!semua.is_empty()).then(Rupiah::default);
    let (mut akhir, mut lalu, mut kini) = (nol(), nol(), nol());
    let tambah = |jumlah: Option<Rupiah>, bagian: Option<Rupiah>| {
        jumlah.zip(bagian).map(|(jumlah, bagian)| jumlah + bagian)
    };
    for (node, jangka) in semua {
        let [akhir_node, lalu_node] = diketahui(jangka);
        akhir = tambah(akhir, akhir_node);
        lalu = tambah(lalu, lalu_node);
        kini = match node.masa {
            Masa::TahunIni => {
                tambah(kini, sumber.uang.get(&node.kode).and_then(|uang| uang.realisasi))
            }
            Masa::Lain | Masa::Pengganti => kini,
        };
    }
    let sampai_kini = tambah(lalu, kini);
    let serapan = sampai_kini.zip(akhir).and_then(|(kini, akhir)| bagian(kini.0, akhir.0));
    let serapan = serapan.map(|nilai| persen(sumber.kebijakan, nilai));
    UangSampaiAkhir { akhir, lalu, sampai_kini, serapan }
}

/// The plan's last year and the years before this one, as far as they are known.
fn diketahui<T: Clone>(jangka: &Jangka<T>) -> [Option<T>; 2] {
    [&jangka.akhir, &jangka.lalu].map(|nilai| nilai.as_ref()?.ada().cloned())
}

/// What adds up is added to the years before; a state is this year's, and last year's where there is none.
fn sampai_akhir(sumber: &SumberJangka<'_>, indikator: &IndikatorJangka) -> KeluaranSampaiAkhir {
    let [akhir, lalu] = diketahui(&indikator.jangka);
    let tahun_ini = sumber.keluaran.get(&indikator.id);
    let kini = tahun_ini.and_then(|keluaran| keluaran.realisasi.clone());
    let sampai_kini = match (tahun_ini, indikator.bertambah) {
        (None, _) => lalu.clone(),
        (Some(_), true) => lalu.as_ref().zip(kini.as_ref()).and_then(|(a, b)| jumlah(a, b)),
        (Some(_), false) => kini,
    };
    let sebanding = sampai_kini.as_ref().zip(akhir.as_ref());
    let capaian = sebanding
        .filter(|(kini, akhir)| jumlah(kini, akhir).is_some())
        .and_then(|(kini, akhir)| bagian(kini.besar(), akhir.besar()));
    let capaian = capaian.map(|nilai| persen(sumber.kebijakan, nilai));
    KeluaranSampaiAkhir { akhir, lalu, sampai_kini, capaian }
}

/// Money over the years of the plan; nothing where the node is not known.
pub fn uang(jangka: &RekapJangka, jenis: UangJangka, lingkup: &Lingkup) -> Option<Option<Nilai>> {
    let uang = match lingkup {
        Lingkup::Total => &jangka.total,
        Lingkup::Node(kode) => jangka.node.get(kode)?,
        Lingkup::SemuaSasaran | Lingkup::Pendukung | Lingkup::Dana(_) | Lingkup::Sasaran(_) => {
            return Some(None);
        }
    };
    Some(match jenis {
        UangJangka::PaguAkhir => uang.akhir.map(Nilai::Rupiah),
        UangJangka::RealisasiAnggaranLalu => uang.lalu.map(Nilai::Rupiah),
        UangJangka::RealisasiAnggaranKini => uang.sampai_kini.map(Nilai::Rupiah),
        UangJangka::SerapanAkhir => uang.serapan.map(Nilai::Persen),
    })
}

/// An output over the years of the plan; nothing where the indicator is not known.
pub fn keluaran(jangka: &RekapJangka, jenis: KeluaranJangka, id: &Id) -> Option<Option<Nilai>> {
    let keluaran = jangka.keluaran.get(id)?;
    let volume = |volume: &Option<Volume>| volume.clone().map(Nilai::Volume);
    Some(match jenis {
        KeluaranJangka::TargetAkhir => volume(&keluaran.akhir),
        KeluaranJangka::RealisasiLalu => volume(&keluaran.lalu),
        KeluaranJangka::RealisasiKini => volume(&keluaran.sampai_kini),
        KeluaranJangka::CapaianAkhir => keluaran.capaian.map(Nilai::Persen),
    })
}
