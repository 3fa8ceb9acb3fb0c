//! A report as far as it could be read: the parts that are sound.

use std::collections::BTreeMap;

use super::anggaran::Program;
use super::asal::Asal;
use super::instansi::{Instansi, Pemda, Regulasi};
use super::kebijakan::Kebijakan;
use super::kode::Id;
use super::laporan::{
    Analisis, IdentitasLaporan, Kontrol, Lampiran, Laporan, PerjanjianKinerja, Permasalahan,
    Persamaan, Solusi, Status, Terima,
};
use super::pengesahan::Pengesahan;
use super::prosa::Prosa;
use super::renstra::Renstra;
use super::sumber_daya::{GambaranUmum, Kepegawaian, Sarana};
use super::susunan::Susunan;

/// The parts of a [`Laporan`]. One that is not there was told to be wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Draf {
    pub identitas: Option<IdentitasLaporan>,
    /// It is known where the rest of the identity may not be.
    pub status: Option<Status>,
    pub pemda: Option<Pemda>,
    pub instansi: Option<Instansi>,
    pub regulasi: Option<BTreeMap<Id, Regulasi>>,
    pub kebijakan: Option<Kebijakan>,
    pub renstra: Option<Renstra>,
    pub perjanjian: Option<PerjanjianKinerja>,
    pub program: Option<Vec<Program>>,
    pub sumber_dana: Option<BTreeMap<String, String>>,
    pub kepegawaian: Option<Kepegawaian>,
    pub sarana: Option<Sarana>,
    pub gambaran_umum: Option<GambaranUmum>,
    pub analisis: Option<Analisis>,
    pub permasalahan: Option<Vec<Permasalahan>>,
    pub solusi: Option<Vec<Solusi>>,
    pub teks: Option<BTreeMap<String, Prosa>>,
    pub lampiran: Option<Vec<Lampiran>>,
    pub pengesahan: Option<Pengesahan>,
    /// What figures are computed from, which may be sound where what it stands in is not.
    pub asal: Asal,
    /// Those of them that are sound; each is compared by itself.
    pub kontrol: Vec<Kontrol>,
    pub persamaan: Vec<Persamaan>,
    pub terima: Vec<Terima>,
}

/// What figures are computed from.
#[derive(Debug, Clone, Copy)]
pub struct Pokok<'a> {
    pub identitas: &'a IdentitasLaporan,
    pub instansi: &'a Instansi,
    pub kebijakan: &'a Kebijakan,
    pub renstra: &'a Renstra,
    pub program: &'a [Program],
    pub sumber_dana: &'a BTreeMap<String, String>,
    pub kepegawaian: &'a Kepegawaian,
    pub gambaran_umum: &'a GambaranUmum,
    pub permasalahan: &'a [Permasalahan],
    pub solusi: &'a [Solusi],
}

impl Draf {
    /// The report, where every part of it is there.
    ///
    /// # Errors
    /// The draft, where one is missing.
    pub fn utuh(self) -> Result<Laporan, Box<Self>> {
        match self {
            Self {
                identitas: Some(identitas),
                pemda: Some(pemda),
                instansi: Some(instansi),
                regulasi: Some(regulasi),
                kebijakan: Some(kebijakan),
                renstra: Some(renstra),
                perjanjian: Some(perjanjian),
                program: Some(program),
                sumber_dana: Some(sumber_dana),
                kepegawaian: Some(kepegawaian),
                sarana: Some(sarana),
                gambaran_umum: Some(gambaran_umum),
                analisis: Some(analisis),
                permasalahan: Some(permasalahan),
                solusi: Some(solusi),
                teks: Some(teks),
                lampiran: Some(lampiran),
                pengesahan: Some(pengesahan),
                status: _,
                asal: _,
                kontrol,
                persamaan,
                terima,
            } => Ok(Laporan {
                susunan: Susunan::dari(identitas.periode.rentang, lampiran),
                identitas,
                pemda,
                instansi,
                regulasi,
                kebijakan,
                renstra,
                perjanjian,
                program,
                sumber_dana,
                kepegawaian,
                sarana,
                gambaran_umum,
                analisis,
                permasalahan,
                solusi,
                teks,
                pengesahan,
                kontrol,
                persamaan,
                terima,
            }),
            draf => Err(Box::new(draf)),
        }
    }

    /// What figures are computed from, where all of it is there.
    pub fn pokok(&self) -> Option<Pokok<'_>> {
        Some(Pokok {
            identitas: self.identitas.as_ref()?,
            instansi: self.instansi.as_ref()?,
            kebijakan: self.kebijakan.as_ref()?,
            renstra: self.renstra.as_ref()?,
            program: self.program.as_deref()?,
            sumber_dana: self.sumber_dana.as_ref()?,
            kepegawaian: self.kepegawaian.as_ref()?,
            gambaran_umum: self.gambaran_umum.as_ref()?,
            permasalahan: self.permasalahan.as_deref()?,
            solusi: self.solusi.as_deref()?,
        })
    }
}

impl From<Laporan> for Draf {
    fn from(laporan: Laporan) -> Self {
        Self {
            asal: Asal::from(&laporan),
            status: Some(laporan.identitas.status),
            identitas: Some(laporan.identitas),
            pemda: Some(laporan.pemda),
            instansi: Some(laporan.instansi),
            regulasi: Some(laporan.regulasi),
            kebijakan: Some(laporan.kebijakan),
            renstra: Some(laporan.renstra),
            perjanjian: Some(laporan.perjanjian),
            program: Some(laporan.program),
            sumber_dana: Some(laporan.sumber_dana),
            kepegawaian: Some(laporan.kepegawaian),
            sarana: Some(laporan.sarana),
            gambaran_umum: Some(laporan.gambaran_umum),
            analisis: Some(laporan.analisis),
            permasalahan: Some(laporan.permasalahan),
            solusi: Some(laporan.solusi),
            teks: Some(laporan.teks),
            lampiran: Some(laporan.susunan.lampiran),
            pengesahan: Some(laporan.pengesahan),
            kontrol: laporan.kontrol,
            persamaan: laporan.persamaan,
            terima: laporan.terima,
        }
    }
}

impl<'a> From<&'a Laporan> for Pokok<'a> {
    fn from(laporan: &'a Laporan) -> Self {
        Self {
            identitas: &laporan.identitas,
            instansi: &laporan.instansi,
            kebijakan: &laporan.kebijakan,
            renstra: &laporan.renstra,
            program: &laporan.program,
            sumber_dana: &laporan.sumber_dana,
            kepegawaian: &laporan.kepegawaian,
            gambaran_umum: &laporan.gambaran_umum,
            permasalahan: &laporan.permasalahan,
            solusi: &laporan.solusi,
        }
    }
}
