//! A report as far as it could be read: the parts that are sound.

use std::collections::BTreeMap;

use super::anggaran::{DokumenAnggaran, Program, TidakTahunIni, dirinci, terbagi};
use super::asal::{self, Asal};
use super::bagian::Bagian;
use super::instansi::{Instansi, Pemda, Regulasi};
use super::jangka;
use super::kebijakan::Kebijakan;
use super::kode::Id;
use super::lampiran::Lampiran;
use super::laporan::{
    Analisis, IdentitasLaporan, Kontrol, Laporan, PerjanjianKinerja, Permasalahan, Persamaan,
    Solusi, Status, Terima,
};
use super::pengesahan::Pengesahan;
use super::periode::{Rentang, Tribulan};
use super::prestasi::Prestasi;
use super::prosa::Prosa;
use super::renstra::Renstra;
use super::rupa::Rupa;
use super::sumber_daya::{GambaranUmum, Kepegawaian, Sarana};
use super::susunan::{IsiSusunan, Susunan, tiada};

/// The parts of a [`Laporan`]. One that is not there was told to be wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct Draf {
    /// From laporan.toml.
    pub identitas: Option<IdentitasLaporan>,
    /// It is known where the rest of the identity may not be.
    pub status: Option<Status>,
    /// From pemda.toml.
    pub pemda: Option<Pemda>,
    /// From opd.toml, with the logo that it names.
    pub instansi: Option<Instansi>,
    /// From regulasi.toml.
    pub regulasi: Option<BTreeMap<Id, Regulasi>>,
    /// From laporan.toml.
    pub kebijakan: Option<Kebijakan>,
    /// From renstra.toml, perjanjian-kinerja.toml and realisasi-kinerja.toml.
    pub renstra: Option<Renstra>,
    /// From perjanjian-kinerja.toml.
    pub perjanjian: Option<PerjanjianKinerja>,
    /// From anggaran.toml and both files of realisasi.
    pub program: Option<Vec<Program>>,
    /// From anggaran.toml.
    pub sumber_anggaran: Option<Option<String>>,
    /// From anggaran.toml.
    pub tidak_tahun_ini: Option<Vec<TidakTahunIni>>,
    /// From anggaran.toml.
    pub sumber_dana: Option<BTreeMap<String, String>>,
    /// From kepegawaian.toml.
    pub kepegawaian: Option<Bagian<Kepegawaian>>,
    /// From sarana.toml.
    pub sarana: Option<Bagian<Sarana>>,
    /// From gambaran-umum.toml.
    pub gambaran_umum: Option<Bagian<GambaranUmum>>,
    /// From analisis.toml.
    pub analisis: Option<Analisis>,
    /// From permasalahan.toml.
    pub permasalahan: Option<Vec<Permasalahan>>,
    /// From permasalahan.toml.
    pub solusi: Option<Vec<Solusi>>,
    /// From prestasi.toml.
    pub prestasi: Option<Prestasi>,
    /// From rupa.toml.
    pub rupa: Option<Rupa>,
    /// From permasalahan.toml.
    pub tanpa_permasalahan: Option<String>,
    /// From anggaran.toml.
    pub tanpa_anggaran: Option<String>,
    /// From anggaran.toml.
    pub dokumen_anggaran: Option<Option<DokumenAnggaran>>,
    /// From teks.toml, over the standard prose.
    pub teks: Option<BTreeMap<String, Prosa>>,
    /// From laporan.toml, with the files that it names.
    pub lampiran: Option<Vec<Lampiran>>,
    /// From susunan.toml, or the usual one, before it is known what the report leaves out.
    pub susunan: Option<Susunan>,
    /// Whether that says what stands before the chapters.
    pub depan_dipilih: bool,
    /// From susunan.toml.
    pub uraian_sendiri: Option<Vec<Option<Prosa>>>,
    /// From laporan.toml.
    pub pengesahan: Option<Pengesahan>,
    /// What figures are computed from, which may be sound where what it stands in is not.
    pub asal: Asal,
    /// Those of them that are sound; each is compared by itself.
    pub kontrol: Vec<Kontrol>,
    /// From analisis.toml, those that are sound.
    pub persamaan: Vec<Persamaan>,
    /// From laporan.toml, those that are sound.
    pub terima: Vec<Terima>,
    /// Those that are not: what one of them may be meant for waits.
    pub terima_ragu: Vec<TerimaRagu>,
}

/// What is known of an acceptance that is not sound.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TerimaRagu {
    /// The kind of warning.
    pub aturan: Option<String>,
    /// Where.
    pub tempat: Option<Vec<String>>,
}

impl TerimaRagu {
    /// Whether it may be meant for a warning of this kind about this.
    pub fn mengenai(&self, aturan: &str, perihal: &str) -> bool {
        self.aturan.as_ref().is_none_or(|lain| lain == aturan)
            && self.tempat.as_ref().is_none_or(|tempat| tempat.iter().any(|lain| lain == perihal))
    }
}

/// What figures are computed from.
#[derive(Debug, Clone, Copy)]
pub struct Pokok<'a> {
    /// For the period: a quarter is held against its own target as well.
    pub identitas: &'a IdentitasLaporan,
    /// For its structure, which says how many posts it needs.
    pub instansi: &'a Instansi,
    /// For every rounding and choice.
    pub kebijakan: &'a Kebijakan,
    /// For capaian.
    pub renstra: &'a Renstra,
    /// For money and output.
    pub program: &'a [Program],
    /// For the years of the plan.
    pub tidak_tahun_ini: &'a [TidakTahunIni],
    /// For what each fund pays.
    pub sumber_dana: &'a BTreeMap<String, String>,
    /// For the counts of people.
    pub kepegawaian: Option<&'a Kepegawaian>,
    /// For its formulas.
    pub gambaran_umum: Option<&'a GambaranUmum>,
    /// For their number.
    pub permasalahan: &'a [Permasalahan],
    /// For their number.
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
                sumber_anggaran: Some(sumber_anggaran),
                tidak_tahun_ini: Some(tidak_tahun_ini),
                sumber_dana: Some(sumber_dana),
                kepegawaian: Some(kepegawaian),
                sarana: Some(sarana),
                gambaran_umum: Some(gambaran_umum),
                analisis: Some(analisis),
                permasalahan: Some(permasalahan),
                solusi: Some(solusi),
                prestasi: Some(prestasi),
                rupa: Some(rupa),
                tanpa_permasalahan,
                tanpa_anggaran,
                dokumen_anggaran: Some(dokumen_anggaran),
                teks: Some(teks),
                lampiran: Some(lampiran),
                susunan: Some(susunan),
                depan_dipilih,
                uraian_sendiri: Some(uraian_sendiri),
                pengesahan: Some(pengesahan),
                status: _,
                asal: _,
                kontrol,
                persamaan,
                terima,
                // Each of them was told.
                terima_ragu: _,
            } => Ok(Laporan {
                susunan: Susunan { lampiran, ..susunan }.tanpa(&tiada(IsiSusunan {
                    depan: depan_dipilih,
                    setahun: identitas.periode.rentang == Rentang::Tahunan,
                    pengantar: pengesahan.pengantar.is_some(),
                    instansi: Some(&instansi),
                    kepegawaian: Some(&kepegawaian),
                    sarana: Some(&sarana),
                    gambaran_umum: Some(&gambaran_umum),
                    indikator: renstra.berindikator(),
                    renstra: Some(&renstra),
                    tahun: Some(identitas.periode.tahun),
                    definisi: renstra.berdefinisi(),
                    strategi: !renstra.strategi.is_empty(),
                    jangka: !jangka::semua(&program, &tidak_tahun_ini).is_empty(),
                    anggaran: !program.is_empty(),
                    uang: asal::beruang(&program),
                    berdana: !sumber_dana.is_empty(),
                    alasan_anggaran: tanpa_anggaran.is_some(),
                    dirinci: dirinci(&program),
                    terbagi: terbagi(&program),
                    belanja_sasaran: asal::berbelanja(&program),
                    efisiensi: kebijakan.efisiensi.is_some(),
                    permasalahan: !permasalahan.is_empty() || !solusi.is_empty(),
                    utama: permasalahan.iter().any(|masalah| masalah.utama),
                    penghargaan: !prestasi.penghargaan.is_empty(),
                    inovasi: !prestasi.inovasi.is_empty(),
                    alasan_permasalahan: tanpa_permasalahan.is_some(),
                    awal: identitas.periode.tribulan() == Some(Tribulan::I),
                    keluaran: asal::berkeluaran(&program),
                })),
                identitas,
                pemda,
                instansi,
                regulasi,
                kebijakan,
                renstra,
                perjanjian,
                program,
                sumber_anggaran,
                tidak_tahun_ini,
                sumber_dana,
                kepegawaian,
                sarana,
                gambaran_umum,
                analisis,
                permasalahan,
                solusi,
                tanpa_permasalahan,
                tanpa_anggaran,
                dokumen_anggaran,
                prestasi,
                rupa,
                teks,
                uraian_sendiri,
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
            tidak_tahun_ini: self.tidak_tahun_ini.as_deref()?,
            sumber_dana: self.sumber_dana.as_ref()?,
            kepegawaian: self.kepegawaian.as_ref()?.ada(),
            gambaran_umum: self.gambaran_umum.as_ref()?.ada(),
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
            sumber_anggaran: Some(laporan.sumber_anggaran),
            tidak_tahun_ini: Some(laporan.tidak_tahun_ini),
            sumber_dana: Some(laporan.sumber_dana),
            kepegawaian: Some(laporan.kepegawaian),
            sarana: Some(laporan.sarana),
            gambaran_umum: Some(laporan.gambaran_umum),
            analisis: Some(laporan.analisis),
            permasalahan: Some(laporan.permasalahan),
            solusi: Some(laporan.solusi),
            prestasi: Some(laporan.prestasi),
            rupa: Some(laporan.rupa),
            tanpa_permasalahan: laporan.tanpa_permasalahan,
            tanpa_anggaran: laporan.tanpa_anggaran,
            dokumen_anggaran: Some(laporan.dokumen_anggaran),
            teks: Some(laporan.teks),
            lampiran: Some(laporan.susunan.lampiran.clone()),
            susunan: Some(laporan.susunan),
            // What it leaves out is left out already.
            depan_dipilih: true,
            uraian_sendiri: Some(laporan.uraian_sendiri),
            pengesahan: Some(laporan.pengesahan),
            kontrol: laporan.kontrol,
            persamaan: laporan.persamaan,
            terima: laporan.terima,
            terima_ragu: Vec::new(),
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
            tidak_tahun_ini: &laporan.tidak_tahun_ini,
            sumber_dana: &laporan.sumber_dana,
            kepegawaian: laporan.kepegawaian.ada(),
            gambaran_umum: laporan.gambaran_umum.ada(),
            permasalahan: &laporan.permasalahan,
            solusi: &laporan.solusi,
        }
    }
}
