//! The catalogue of rules: what a report may not say although every value of it can be read.
//!
//! One rule, one file, one function. A rule sees the report with its figures and tells what contradicts, what is
//! doubtful, and where. How grave each finding is, is told in [`crate::diagnostic::Code`] alone.

mod accept;
mod mention;
mod kontrol;
mod realisasi_turun;
mod belum_ditinjau;
mod berubah;
mod angka_basi;
mod keadaan_lewat;
mod data_mendahului;
mod data_lama;
mod sumber_hilang;
mod target_tribulan;
mod kode_resmi_ganda;
mod target_nol;
mod jenis_meragukan;
mod keluaran_dan_belanja;
mod kemajuan_tanpa_keluaran;
mod cara_serapan;
mod langsung_berbeda;
mod pegawai_berbeda;
mod pemeliharaan_berlebih;
mod melebihi_batas;
mod satuan_campur;
mod solusi_bukan_tindakan;
mod persamaan;
mod nip_janggal;
mod pengesahan_lain;
mod pengesahan_mendahului;
mod penanda_ganda;
mod penyebab;
mod regulasi_tak_tercantum;
mod rujukan_tanpa_angka;
mod prosa;

pub use accept::accept;

use std::collections::BTreeSet;

use crate::compute::{Rekap, Sebagian};
use crate::diagnostic::Diagnostic;
use crate::domain::anggaran::{Kegiatan, Program, SubKegiatan};
use crate::domain::draf::{Draf, Pokok};
use crate::domain::kode::Kode;
use crate::domain::laporan::Laporan;
use crate::domain::susunan::JenisPasal;
use crate::kutipan::{Kata, Kutipan};
use crate::tempat::Tempat;

/// What the rules judge.
pub struct Perkara<'a> {
    /// The parts that are sound; a rule waits while one that it compares is missing.
    pub draf: &'a Draf,
    /// Those of its figures whose every source is sound.
    pub angka: &'a Sebagian<'a>,
    /// All its figures, where all that they are computed from is there.
    pub hitung: Option<Hitung<'a>>,
    /// Where each value was typed.
    pub tempat: &'a Tempat,
    /// What the office wrote in its own words, each text with its words.
    pub prosa: &'a [(&'a Kutipan, Vec<Kata<'a>>)],
    /// Earlier reports of the office: the quarter before, then the year before, where there are any.
    pub terdahulu: &'a [Terdahulu],
}

/// The report's figures, with what they are computed from.
#[derive(Clone, Copy)]
pub struct Hitung<'a> {
    /// What they are computed from.
    pub pokok: Pokok<'a>,
    /// What they came to.
    pub rekap: &'a Rekap,
}

/// An earlier report.
#[derive(Debug)]
pub struct Terdahulu {
    /// Its folder, as it is shown to the user.
    pub map: String,
    /// What it said.
    pub laporan: Laporan,
    /// Its figures, computed anew.
    pub rekap: Rekap,
    /// What the office wrote for it in its own words, each text.
    pub uraian: BTreeSet<String>,
}

impl<'a> Perkara<'a> {
    /// The report's year.
    fn tahun(&self) -> Option<u16> {
        Some(self.draf.identitas.as_ref()?.periode.tahun)
    }

    /// Whether it is a plan, as its outline says even where its identity is not sound: of results and of what BAB I holds
    /// nothing is asked.
    fn rencana(&self) -> bool {
        let susunan = self.draf.susunan.as_ref();
        susunan.is_some_and(|susunan| susunan.berpasal(JenisPasal::DokumenPerjanjian))
    }

    /// Earlier reports of the same year.
    fn same_year(&self) -> Option<impl Iterator<Item = &'a Terdahulu>> {
        let tahun = self.tahun()?;
        Some(
            self.terdahulu
                .iter()
                .filter(move |dahulu| dahulu.laporan.identitas.periode.tahun == tahun),
        )
    }

    /// The report of the year before.
    fn last_year(&self) -> Option<&'a Terdahulu> {
        let tahun = self.tahun()?;
        self.terdahulu.iter().find(|dahulu| dahulu.laporan.identitas.periode.tahun < tahun)
    }
}

/// Every kegiatan, in the order of the budget tree.
fn kegiatan(program: &[Program]) -> impl Iterator<Item = &Kegiatan> {
    program.iter().flat_map(|program| &program.kegiatan)
}

/// Every sub kegiatan with its kegiatan.
fn sub_kegiatan(program: &[Program]) -> impl Iterator<Item = (&Kegiatan, &SubKegiatan)> {
    kegiatan(program)
        .flat_map(|kegiatan| kegiatan.sub_kegiatan.iter().map(move |sub| (kegiatan, sub)))
}

/// Names in the budget tree, by code.
fn nama(program: &[Program]) -> Vec<(&Kode, &str)> {
    let mut semua = Vec::new();
    for program in program {
        semua.push((&program.kode, program.nama.as_str()));
        for kegiatan in &program.kegiatan {
            semua.push((&kegiatan.kode, kegiatan.nama.as_str()));
            let sub = kegiatan.sub_kegiatan.iter();
            semua.extend(sub.map(|sub| (&sub.kode, sub.nama.as_str())));
        }
    }
    semua
}

/// A rule: what it finds, or nothing while it waits for a part of the report.
type Rule = fn(&Perkara<'_>) -> Option<Vec<Diagnostic>>;

/// A rule that compares each thing by itself: it finds what it can, and waits for the rest.
type RuleEach = fn(&Perkara<'_>) -> Findings;

const EACH: [RuleEach; 8] = [
    kontrol::check,
    cara_serapan::check,
    langsung_berbeda::check,
    persamaan::check,
    regulasi_tak_tercantum::check,
    rujukan_tanpa_angka::check,
    satuan_campur::check,
    target_tribulan::check,
];

const ATURAN: [Rule; 30] = [
    realisasi_turun::check,
    belum_ditinjau::check,
    berubah::check,
    angka_basi::check,
    keadaan_lewat::check,
    data_mendahului::check,
    data_lama::check,
    sumber_hilang::check,
    kode_resmi_ganda::check,
    target_nol::check,
    jenis_meragukan::check,
    keluaran_dan_belanja::check,
    kemajuan_tanpa_keluaran::check,
    pegawai_berbeda::check,
    pemeliharaan_berlebih::check,
    nip_janggal::check,
    pengesahan_lain::check,
    pengesahan_mendahului::check,
    penanda_ganda::check,
    penyebab::check,
    melebihi_batas::check,
    solusi_bukan_tindakan::check,
    prosa::angka_di_prosa::check,
    prosa::istilah_asing::check,
    prosa::ejaan::check,
    prosa::istilah_periode::check,
    prosa::tahun_asing::check,
    prosa::pujian_tak_sesuai::check,
    prosa::instansi_lain::check,
    prosa::kata_lain::check,
];

/// What the rules came to, or one of them.
#[derive(Default)]
pub struct Findings {
    /// What contradicts or is doubtful, in the order of the rules.
    pub temuan: Vec<Diagnostic>,
    /// Whether a rule had to wait.
    pub tertunda: bool,
}

impl Findings {
    /// What comes of each of these, where they are known: something or nothing is found, unless it waits.
    fn each<T>(
        semua: Option<impl IntoIterator<Item = T>>,
        check: impl Fn(T) -> Option<Vec<Diagnostic>>,
    ) -> Self {
        let mut hasil = Self { tertunda: semua.is_none(), ..Self::default() };
        for temuan in semua.into_iter().flatten().map(check) {
            hasil.tertunda |= temuan.is_none();
            hasil.temuan.extend(temuan.into_iter().flatten());
        }
        hasil
    }
}

/// Tries every rule.
pub fn all(perkara: &Perkara<'_>) -> Findings {
    let mut hasil = Findings::default();
    for terperiksa in EACH.map(|aturan| aturan(perkara)) {
        hasil.temuan.extend(terperiksa.temuan);
        hasil.tertunda |= terperiksa.tertunda;
    }
    for aturan in ATURAN {
        match aturan(perkara) {
            Some(temuan) => hasil.temuan.extend(temuan),
            None => hasil.tertunda = true,
        }
    }
    hasil
}
