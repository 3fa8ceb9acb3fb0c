//! The report: everything the office said, complete and without contradiction.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::anggaran::{DokumenAnggaran, Program, TidakTahunIni};
use super::angka::Tersedia;
use super::arsip::MetaArsip;
use super::bagian::Bagian;
use super::formulir::FormulirPerjanjian;
use super::instansi::{Instansi, Pemda, Regulasi};
use super::kebijakan::Kebijakan;
use super::kode::{Id, Kode};
use super::lampiran::{Foto, IsiLampiran};
use super::nomor::Nomor;
use super::pengesahan::{Penandatangan, Pengesahan, Peninjauan};
use super::periode::Periode;
use super::prestasi::Prestasi;
use super::prosa::{Prosa, Ruas};
use super::renstra::Renstra;
use super::rujukan::{Angka, Rujukan};
use super::rupa::{Jilid, Kertas, Rupa};
use super::sumber_daya::{GambaranUmum, Kepegawaian, Sarana};
use super::susunan::Susunan;

/// A valid report. Every id and code in it resolves; every percentage has what it is computed from.
#[derive(Debug, Clone, PartialEq)]
pub struct Laporan {
    /// Which report it is: its period, its number, its paper.
    pub identitas: IdentitasLaporan,
    /// What it consists of, in order; numbers and references follow from that.
    pub susunan: Susunan,
    /// The region, from pemda.toml.
    pub pemda: Pemda,
    /// The office that reports, from opd.toml.
    pub instansi: Instansi,
    /// The register, from regulasi.toml, by the ids under which they are cited.
    pub regulasi: BTreeMap<Id, Regulasi>,
    /// How its figures are computed and rounded.
    pub kebijakan: Kebijakan,
    /// The plan with its indicators, their targets and what they came to.
    pub renstra: Renstra,
    /// When and by which guideline the year's targets were agreed; the targets are the indicators'.
    pub perjanjian: PerjanjianKinerja,
    /// The budget tree, in the order of anggaran.toml.
    pub program: Vec<Program>,
    /// Where the figures of that tree come from, as it stands under its tables; the office itself where it says nothing.
    pub sumber_anggaran: Option<String>,
    /// What the plan has and this year does not, in the order of anggaran.toml.
    pub tidak_tahun_ini: Vec<TidakTahunIni>,
    /// Abbreviation of each fund and its full name.
    pub sumber_dana: BTreeMap<String, String>,
    /// The people that work there.
    pub kepegawaian: Bagian<Kepegawaian>,
    /// The equipment that it works with.
    pub sarana: Bagian<Sarana>,
    /// The region's conditions, from gambaran-umum.toml.
    pub gambaran_umum: Bagian<GambaranUmum>,
    /// Causes, in the office's own words.
    pub analisis: Analisis,
    /// In the order of their table.
    pub permasalahan: Vec<Permasalahan>,
    /// In the order of permasalahan.toml.
    pub solusi: Vec<Solusi>,
    /// From prestasi.toml.
    pub prestasi: Prestasi,
    /// From rupa.toml.
    pub rupa: Rupa,
    /// Why there are no problems to tell, where the office says so.
    pub tanpa_permasalahan: Option<String>,
    /// Why there is no budget to tell of, where the office says so; there is none where `program` is empty.
    pub tanpa_anggaran: Option<String>,
    /// By which document the budget was given, where the office says.
    pub dokumen_anggaran: Option<DokumenAnggaran>,
    /// Standard prose by section, the office's own wording where it gave one. Every section of the standard has an
    /// entry, and every passage of the program that the office words itself.
    pub teks: BTreeMap<String, Prosa>,
    /// The parts of the outline in the office's own words, by their number; `None` for one that has only parts below it.
    pub uraian_sendiri: Vec<Option<Prosa>>,
    /// Who signs, where and when.
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

    /// The pictures of its appendices.
    pub fn foto(&self) -> impl Iterator<Item = &Foto> {
        self.susunan.lampiran.iter().flat_map(|lampiran| match &lampiran.isi {
            IsiLampiran::Dokumentasi(foto) => foto.as_slice(),
            IsiLampiran::Data(_) | IsiLampiran::Berkas { .. } => &[],
        })
    }

    /// The form of its agreement.
    pub fn formulir(&self) -> FormulirPerjanjian {
        let lazim = || FormulirPerjanjian::dari(&self.instansi, &self.pemda);
        self.perjanjian.formulir.unwrap_or_else(lazim)
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
    /// The quarter or the year that it tells of.
    pub periode: Periode,
    /// Cut-off of the data; also the date of the document.
    pub tanggal_data: NaiveDate,
    /// As it is typed; what is printed follows from [`Laporan::konsep`].
    pub status: Status,
    /// The size of every page.
    pub kertas: Kertas,
    /// On which side its pages have room for the binding.
    pub jilid: Jilid,
    /// What is said of the record in laporan.toml; it goes before what the office says.
    pub arsip: MetaArsip,
    /// Who stands by what is the same as in the last report.
    pub ditinjau: Option<Peninjauan>,
}

/// Whether the report may be signed yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Figures may still change: every page says so, and gaps are no errors.
    Konsep,
    /// Figures are settled; what is missing is an error.
    Final,
}

/// The performance agreement of the year (Permenpan-RB 53/2014, Lampiran I).
#[derive(Debug, Clone, PartialEq)]
pub struct PerjanjianKinerja {
    /// The day of signing; `None` leaves it to the pen on the agreement's sheet.
    pub tanggal: Option<NaiveDate>,
    /// Who promised, where the report is signed by another.
    pub pihak_pertama: Option<Penandatangan>,
    /// The guideline by which it was drawn up.
    pub regulasi: Id,
    /// The document that the targets stand in, where it is another: "Rencana Kerja".
    pub dokumen: Option<String>,
    /// Whether its targets are those of a change of it.
    pub perubahan: PerubahanPerjanjian,
    /// Whose agreement it is, where the office says.
    pub formulir: Option<FormulirPerjanjian>,
    /// The indicators that are promised in it; all of them where none is named.
    pub indikator: Vec<Id>,
    /// Who consents to it beside the parties.
    pub menyetujui: Option<Penandatangan>,
}

/// Which agreement of its year it is: one is changed with its official, its strategy or its assumptions (Permenpan-RB
/// 53/2014, Lampiran I, E).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PerubahanPerjanjian {
    /// The first.
    Belum,
    /// A changed one.
    Diubah,
    /// The same, and which change it is, from 1.
    Ke(u64),
}

impl PerubahanPerjanjian {
    /// What stands behind "perjanjian kinerja": " perubahan ke-2", or nothing of the first.
    pub fn imbuhan(self) -> String {
        match self {
            Self::Belum => String::new(),
            Self::Diubah => " perubahan".to_owned(),
            Self::Ke(urut) => format!(" perubahan ke-{urut}"),
        }
    }
}

/// The analysis that the office wrote; none of a plan.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Analisis {
    /// One for each of the renstra's.
    pub tujuan: BTreeMap<Id, Tinjauan>,
    /// One for each of the renstra's.
    pub sasaran: BTreeMap<Id, Tinjauan>,
    /// By code; of one without an entry its figures are told.
    pub kegiatan: BTreeMap<Kode, Tersedia<Prosa>>,
    /// What a program did for or against its sasaran; optional.
    pub program: BTreeMap<Kode, Tersedia<Prosa>>,
    /// By the id of `{fakta:peserta}`.
    pub fakta: BTreeMap<Id, Fakta>,
    /// What the region's planning board asks for.
    pub evaluasi_renja: EvaluasiRenja,
}

/// What is to be done after the evaluation of the year's plan (Permendagri 86/2017, Formulir E.81): filled in by the head of
/// the planning board; clauses without their final stop.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct EvaluasiRenja {
    /// In the next quarter.
    pub tribulan_berikutnya: Vec<Vec<Ruas>>,
    /// In the next year's plan.
    pub renja_berikutnya: Vec<Vec<Ruas>>,
}

/// What the office wrote about the result of a tujuan or a sasaran. Which causes are told first, and in what words, is
/// chosen by the result.
#[derive(Debug, Clone, PartialEq)]
pub struct Tinjauan {
    /// What helped, a clause without its final stop each.
    pub pendukung: Vec<Vec<Ruas>>,
    /// What hindered.
    pub penghambat: Vec<Vec<Ruas>>,
    /// What follows the causes: a paragraph or more, or why there is none; `None` where the causes say all.
    pub uraian: Option<Tersedia<Prosa>>,
}

/// A fact that lives in prose only, typed once.
#[derive(Debug, Clone, PartialEq)]
pub struct Fakta {
    /// In the unit below.
    pub nilai: Decimal,
    /// Printed behind it: "orang"; `None` for a bare number.
    pub satuan: Option<String>,
}

/// A problem met in the period.
#[derive(Debug, Clone, PartialEq)]
pub struct Permasalahan {
    /// By which messages speak of it: "jaringan".
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
    /// By which problems name it: "langganan".
    pub id: Id,
    /// A clause that begins with a verb, without its final stop.
    pub uraian: Vec<Ruas>,
    /// Who sees to it.
    pub penanggung_jawab: Option<String>,
    /// By when.
    pub tenggat: Option<NaiveDate>,
}

/// A figure as another paper has it (DPA, SP2D, a SIPD print): never printed, only compared with the report's own.
#[derive(Debug, Clone, PartialEq)]
pub struct Kontrol {
    /// Whose value is compared.
    pub angka: Angka,
    /// What its value should be.
    pub tertulis: Tertulis,
}

/// What stands on the other paper.
#[derive(Debug, Clone, PartialEq)]
pub enum Tertulis {
    /// In the unit of `nilai` in `rekap`; a difference may be negative.
    Bilangan(Decimal),
    /// Of a figure in words, as a category.
    Teks(String),
}

/// An equation between facts of the prose and figures of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Persamaan {
    /// What is done with its left side.
    pub cara: CaraPersamaan,
    /// References to figures or facts.
    pub suku: Vec<Rujukan>,
    /// Its right side, a figure or a fact.
    pub sama_dengan: Rujukan,
}

/// How the terms of an equation belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaraPersamaan {
    /// They are added.
    Jumlah,
    /// They are multiplied.
    Kali,
}

/// Warnings of one kind that the office accepts, for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terima {
    /// The kind of problem, by its name.
    pub aturan: String,
    /// What they are about, as each of them names it.
    pub tempat: Vec<String>,
    /// Why they are right all the same; it is kept in `rekap`.
    pub alasan: String,
}
