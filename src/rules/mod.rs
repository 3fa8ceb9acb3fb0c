//! The catalogue of rules: what a report may not say although every value of it can be read.
//!
//! One rule, one file, one function. A rule sees the report with its figures and tells what contradicts, what is
//! doubtful, and where. How grave each finding is, is told in [`crate::diagnostic::Code`] alone.

mod terima;
mod tulis;
mod sebut;
mod kontrol;
mod realisasi_turun;
mod berubah;
mod angka_basi;
mod keadaan_lewat;
mod data_lama;
mod sumber_hilang;
mod target_tribulan;
mod jenis_meragukan;
mod keluaran_dan_belanja;
mod cara_serapan;
mod langsung_berbeda;
mod pegawai_berbeda;
mod pemeliharaan_berlebih;
mod melebihi_batas;
mod satuan_campur;
mod solusi_bukan_tindakan;
mod persamaan;
mod pengesahan_mendahului;
mod penanda_ganda;
mod penyebab;
mod regulasi_tak_tercantum;
mod prosa;

pub use terima::terima;

use crate::compute::{Rekap, Sebagian};
use crate::diagnostic::Diagnostic;
use crate::domain::anggaran::{Kegiatan, Program, SubKegiatan};
use crate::domain::draf::{Draf, Pokok};
use crate::domain::kode::Kode;
use crate::domain::laporan::Laporan;
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
    pub tempat: &'a Tempat,
    /// What the office wrote in its own words, each text with its words.
    pub prosa: &'a [(&'a Kutipan, Vec<Kata<'a>>)],
    /// Earlier reports of the office: the quarter before, then the year before, where there are any.
    pub terdahulu: &'a [Terdahulu],
}

/// The report's figures, with what they are computed from.
#[derive(Clone, Copy)]
pub struct Hitung<'a> {
    pub pokok: Pokok<'a>,
    pub rekap: &'a Rekap,
}

/// An earlier report.
#[derive(Debug)]
pub struct Terdahulu {
    /// Its folder, as it is shown to the user.
    pub map: String,
    pub laporan: Laporan,
    pub rekap: Rekap,
}

impl<'a> Perkara<'a> {
    /// The report's year.
    fn tahun(&self) -> Option<u16> {
        Some(self.draf.identitas.as_ref()?.periode.tahun)
    }

    /// Earlier reports of the same year.
    fn setahun(&self) -> Option<impl Iterator<Item = &'a Terdahulu>> {
        let tahun = self.tahun()?;
        Some(
            self.terdahulu
                .iter()
                .filter(move |dahulu| dahulu.laporan.identitas.periode.tahun == tahun),
        )
    }

    /// The report of the year before.
    fn tahun_lalu(&self) -> Option<&'a Terdahulu> {
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
type Aturan = fn(&Perkara<'_>) -> Option<Vec<Diagnostic>>;

/// A rule that compares each thing by itself: it finds what it can, and waits for the rest.
type AturanMasing = fn(&Perkara<'_>) -> Hasil;

const MASING: [AturanMasing; 6] = [
    kontrol::periksa,
    cara_serapan::periksa,
    langsung_berbeda::periksa,
    persamaan::periksa,
    regulasi_tak_tercantum::periksa,
    satuan_campur::periksa,
];

const ATURAN: [Aturan; 23] = [
    realisasi_turun::periksa,
    berubah::periksa,
    angka_basi::periksa,
    keadaan_lewat::periksa,
    data_lama::periksa,
    sumber_hilang::periksa,
    target_tribulan::periksa,
    jenis_meragukan::periksa,
    keluaran_dan_belanja::periksa,
    pegawai_berbeda::periksa,
    pemeliharaan_berlebih::periksa,
    pengesahan_mendahului::periksa,
    penanda_ganda::periksa,
    penyebab::periksa,
    melebihi_batas::periksa,
    solusi_bukan_tindakan::periksa,
    prosa::angka_di_prosa::periksa,
    prosa::istilah_asing::periksa,
    prosa::ejaan::periksa,
    prosa::istilah_periode::periksa,
    prosa::tahun_asing::periksa,
    prosa::pujian_tak_sesuai::periksa,
    prosa::instansi_lain::periksa,
];

/// What the rules came to, or one of them.
#[derive(Default)]
pub struct Hasil {
    pub temuan: Vec<Diagnostic>,
    /// Whether a rule had to wait.
    pub tertunda: bool,
}

impl Hasil {
    /// What comes of each of these, where they are known: something or nothing is found, unless it waits.
    fn masing<T>(
        semua: Option<impl IntoIterator<Item = T>>,
        periksa: impl Fn(T) -> Option<Vec<Diagnostic>>,
    ) -> Self {
        let mut hasil = Self { tertunda: semua.is_none(), ..Self::default() };
        for temuan in semua.into_iter().flatten().map(periksa) {
            hasil.tertunda |= temuan.is_none();
            hasil.temuan.extend(temuan.into_iter().flatten());
        }
        hasil
    }
}

/// Tries every rule.
pub fn semua(perkara: &Perkara<'_>) -> Hasil {
    let mut hasil = Hasil::default();
    for terperiksa in MASING.map(|aturan| aturan(perkara)) {
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
