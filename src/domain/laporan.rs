//! The report: everything the office said, complete and without contradiction.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::anggaran::Program;
use super::arsip::MetaArsip;
use super::instansi::{Instansi, Pemda, Regulasi};
use super::kebijakan::Kebijakan;
use super::kode::{Id, Kode};
use super::nomor::Nomor;
use super::pengesahan::Pengesahan;
use super::periode::Periode;
use super::prosa::{Prosa, Ruas};
use super::renstra::Renstra;
use super::rujukan::{Angka, Rujukan};
use super::sumber_daya::{GambaranUmum, Kepegawaian, Sarana};
use super::susunan::Susunan;

/// A valid report. Every id and code in it resolves; every percentage has what it is computed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Laporan {
    pub identitas: IdentitasLaporan,
    pub susunan: Susunan,
    pub pemda: Pemda,
    pub instansi: Instansi,
    pub regulasi: BTreeMap<Id, Regulasi>,
    pub kebijakan: Kebijakan,
    pub renstra: Renstra,
    pub perjanjian: PerjanjianKinerja,
    pub program: Vec<Program>,
    /// Abbreviation of each fund and its full name.
    pub sumber_dana: BTreeMap<String, String>,
    pub kepegawaian: Kepegawaian,
    pub sarana: Sarana,
    pub gambaran_umum: GambaranUmum,
    pub analisis: Analisis,
    pub permasalahan: Vec<Permasalahan>,
    pub solusi: Vec<Solusi>,
    /// Standard prose by section, the office's own wording where it gave one. Every section of the standard has an
    /// entry.
    pub teks: BTreeMap<String, Prosa>,
    pub pengesahan: Pengesahan,
    /// Figures read off other papers, only to be compared with.
    pub kontrol: Vec<Kontrol>,
    /// What the facts of the prose have to agree with.
    pub persamaan: Vec<Persamaan>,
    /// Warnings that the office stands by.
    pub terima: Vec<Terima>,
}

impl Laporan {
    /// Whether it is a draft still; a report that nobody has signed is one, whatever its status says.
    pub fn konsep(&self) -> bool {
        match self.identitas.status {
            Status::Konsep => true,
            Status::Final => !self.pengesahan.lengkap(),
        }
    }

    /// The number as a final report prints it, where the archive has not given it yet.
    pub fn belum_bernomor(&self, urut: Option<u32>) -> Option<String> {
        let nomor = self.identitas.nomor.as_ref().filter(|_| !self.konsep())?;
        nomor.diberi(urut).is_none().then(|| nomor.tercetak(urut))
    }
}

/// What report this is.
#[derive(Debug, Clone, PartialEq)]
pub struct IdentitasLaporan {
    /// Folder names from the region to the period: "lumajang", "dinas-tenaga-kerja", "2023", "tribulan-1".
    pub jalur: [String; 4],
    /// "Laporan Kinerja Instansi Pemerintah".
    pub nama: String,
    /// "LKjIP".
    pub singkatan: String,
    /// The number under which the office registers it.
    pub nomor: Option<Nomor>,
    /// The office's own word for a quarter: "Tribulan".
    pub istilah_periode: String,
    pub periode: Periode,
    /// Cut-off of the data; also the date of the document.
    pub tanggal_data: NaiveDate,
    pub status: Status,
    pub kertas: Kertas,
    pub jilid: Jilid,
    /// What is said of the record in laporan.toml; it goes before what the office says.
    pub arsip: MetaArsip,
}

/// Whether the report may be signed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    Konsep,
    Final,
}

/// Paper sizes in use in Indonesian offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kertas {
    A4,
    F4,
    Legal,
}

/// Whether the report is bound on the left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jilid {
    Kiri,
    Tanpa,
}

/// The performance agreement of the year (Permenpan-RB 53/2014, Lampiran I).
#[derive(Debug, Clone, PartialEq)]
pub struct PerjanjianKinerja {
    pub tanggal: Option<NaiveDate>,
    pub regulasi: Id,
}

/// The analysis that the office wrote.
#[derive(Debug, Clone, PartialEq)]
pub struct Analisis {
    pub tujuan: BTreeMap<Id, Tinjauan>,
    pub sasaran: BTreeMap<Id, Tinjauan>,
    pub kegiatan: BTreeMap<Kode, Prosa>,
    /// What a program did for or against its sasaran; optional.
    pub program: BTreeMap<Kode, Prosa>,
    pub fakta: BTreeMap<Id, Fakta>,
}

/// What the office wrote about the result of a tujuan or a sasaran. Which causes are told first, and in what words, is
/// chosen by the result.
#[derive(Debug, Clone, PartialEq)]
pub struct Tinjauan {
    /// What helped, a clause without its final stop each.
    pub pendukung: Vec<Vec<Ruas>>,
    /// What hindered.
    pub penghambat: Vec<Vec<Ruas>>,
    pub uraian: Prosa,
}

/// A fact that lives in prose only, typed once.
#[derive(Debug, Clone, PartialEq)]
pub struct Fakta {
    pub nilai: Decimal,
    pub satuan: Option<String>,
}

/// A problem met in the period.
#[derive(Debug, Clone, PartialEq)]
pub struct Permasalahan {
    pub id: Id,
    /// A clause without its final stop.
    pub uraian: Vec<Ruas>,
    /// At least one.
    pub solusi: Vec<Id>,
    /// Named in BAB I as one of the main issues (Permenpan-RB 53/2014, Anak Lampiran II/1, BAB I).
    pub utama: bool,
}

/// What the office does about problems; each answers at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Solusi {
    pub id: Id,
    pub uraian: Vec<Ruas>,
}

/// An appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct Lampiran {
    pub judul: String,
    pub isi: IsiLampiran,
}

/// What an appendix holds.
#[derive(Debug, Clone, PartialEq)]
pub enum IsiLampiran {
    /// Assembled from the data.
    PerjanjianKinerja,
    /// A PDF file behind a cover sheet, by its name in the report's folder.
    Berkas { nama: String },
}

/// A figure as another paper has it (DPA, SP2D, a SIPD print): never printed, only compared with the report's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Kontrol {
    pub angka: Angka,
    pub tertulis: Tertulis,
}

/// What stands on the other paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Tertulis {
    Bilangan(Decimal),
    Teks(String),
}

/// An equation between facts of the prose and figures of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persamaan {
    pub cara: CaraPersamaan,
    /// References to figures or facts.
    pub suku: Vec<Rujukan>,
    pub sama_dengan: Rujukan,
}

/// How the terms of an equation belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaraPersamaan {
    Jumlah,
    Kali,
}

/// Warnings of one kind that the office accepts, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terima {
    /// The kind of problem, by its name.
    pub aturan: String,
    /// What they are about, as each of them names it.
    pub tempat: Vec<String>,
    pub alasan: String,
}
