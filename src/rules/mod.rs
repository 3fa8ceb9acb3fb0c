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

use crate::compute::Rekap;
use crate::diagnostic::Diagnostic;
use crate::domain::anggaran::{Kegiatan, SubKegiatan};
use crate::domain::kode::Kode;
use crate::domain::laporan::Laporan;
use crate::kutipan::{Kata, Kutipan};
use crate::tempat::Tempat;

/// What the rules judge.
pub struct Perkara<'a> {
    pub laporan: &'a Laporan,
    pub rekap: &'a Rekap,
    pub tempat: &'a Tempat,
    /// What the office wrote in its own words, each text with its words.
    pub prosa: &'a [(&'a Kutipan, Vec<Kata<'a>>)],
    /// Earlier reports of the office: the quarter before, then the year before, where there are any.
    pub terdahulu: &'a [Terdahulu],
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
    /// Earlier reports of the same year.
    fn setahun(&self) -> impl Iterator<Item = &'a Terdahulu> {
        let tahun = self.laporan.identitas.periode.tahun;
        self.terdahulu.iter().filter(move |satu| satu.laporan.identitas.periode.tahun == tahun)
    }

    /// The report of the year before.
    fn tahun_lalu(&self) -> Option<&'a Terdahulu> {
        let tahun = self.laporan.identitas.periode.tahun;
        self.terdahulu.iter().find(|satu| satu.laporan.identitas.periode.tahun < tahun)
    }
}

/// Every kegiatan, in the order of the budget tree.
fn kegiatan(laporan: &Laporan) -> impl Iterator<Item = &Kegiatan> {
    laporan.program.iter().flat_map(|program| &program.kegiatan)
}

/// Every sub kegiatan with its kegiatan.
fn sub_kegiatan(laporan: &Laporan) -> impl Iterator<Item = (&Kegiatan, &SubKegiatan)> {
    kegiatan(laporan).flat_map(|satu| satu.sub_kegiatan.iter().map(move |sub| (satu, sub)))
}

/// Names in the budget tree, by code.
fn nama(laporan: &Laporan) -> Vec<(&Kode, &str)> {
    let mut semua = Vec::new();
    for program in &laporan.program {
        semua.push((&program.kode, program.nama.as_str()));
        for kegiatan in &program.kegiatan {
            semua.push((&kegiatan.kode, kegiatan.nama.as_str()));
            let sub = kegiatan.sub_kegiatan.iter();
            semua.extend(sub.map(|sub| (&sub.kode, sub.nama.as_str())));
        }
    }
    semua
}

/// A rule with the files whose figures it compares; it waits while one of them has errors.
struct Aturan {
    periksa: fn(&Perkara<'_>, &mut Vec<Diagnostic>),
    berkas: &'static [&'static str],
}

const KINERJA: &[&str] =
    &["renstra.toml", "perjanjian-kinerja.toml", "gambaran-umum.toml", "realisasi-kinerja.toml"];
const POHON: &[&str] = &["anggaran.toml", "realisasi-anggaran.toml", "realisasi-kinerja.toml"];
const SEMUA: &[&str] = &[
    "laporan.toml",
    "renstra.toml",
    "perjanjian-kinerja.toml",
    "anggaran.toml",
    "gambaran-umum.toml",
    "realisasi-kinerja.toml",
    "realisasi-anggaran.toml",
    "kepegawaian.toml",
];

/// The rules, in the order of the report.
const ATURAN: [Aturan; 29] = [
    Aturan { periksa: kontrol::periksa, berkas: SEMUA },
    Aturan { periksa: realisasi_turun::periksa, berkas: POHON },
    Aturan { periksa: berubah::periksa, berkas: SEMUA },
    Aturan { periksa: angka_basi::periksa, berkas: KINERJA },
    Aturan {
        periksa: keadaan_lewat::periksa,
        berkas: &["laporan.toml", "kepegawaian.toml", "sarana.toml", "realisasi-kinerja.toml"],
    },
    Aturan {
        periksa: data_lama::periksa,
        berkas: &["laporan.toml", "kepegawaian.toml", "sarana.toml"],
    },
    Aturan { periksa: sumber_hilang::periksa, berkas: &["renstra.toml", "realisasi-kinerja.toml"] },
    Aturan {
        periksa: target_tribulan::periksa,
        berkas: &["renstra.toml", "perjanjian-kinerja.toml"],
    },
    Aturan {
        periksa: jenis_meragukan::periksa,
        berkas: &["renstra.toml", "perjanjian-kinerja.toml"],
    },
    Aturan {
        periksa: keluaran_dan_belanja::periksa,
        berkas: &[
            "anggaran.toml",
            "realisasi-anggaran.toml",
            "realisasi-kinerja.toml",
            "analisis.toml",
        ],
    },
    Aturan { periksa: cara_serapan::periksa, berkas: &["anggaran.toml"] },
    Aturan { periksa: langsung_berbeda::periksa, berkas: POHON },
    Aturan { periksa: pegawai_berbeda::periksa, berkas: &["kepegawaian.toml"] },
    Aturan { periksa: pemeliharaan_berlebih::periksa, berkas: &["anggaran.toml", "sarana.toml"] },
    Aturan { periksa: persamaan::periksa, berkas: SEMUA },
    Aturan { periksa: pengesahan_mendahului::periksa, berkas: &["laporan.toml"] },
    Aturan { periksa: penanda_ganda::periksa, berkas: &["laporan.toml"] },
    Aturan { periksa: penyebab::periksa, berkas: SEMUA },
    Aturan {
        periksa: regulasi_tak_tercantum::periksa,
        berkas: &["regulasi.toml", "opd.toml", "renstra.toml", "analisis.toml"],
    },
    Aturan { periksa: melebihi_batas::periksa, berkas: &["gambaran-umum.toml"] },
    Aturan { periksa: satuan_campur::periksa, berkas: &["anggaran.toml"] },
    Aturan { periksa: solusi_bukan_tindakan::periksa, berkas: &["permasalahan.toml"] },
    Aturan { periksa: prosa::angka_di_prosa::periksa, berkas: SEMUA },
    Aturan { periksa: prosa::istilah_asing::periksa, berkas: &[] },
    Aturan { periksa: prosa::ejaan::periksa, berkas: &[] },
    Aturan { periksa: prosa::istilah_periode::periksa, berkas: &["laporan.toml"] },
    Aturan { periksa: prosa::tahun_asing::periksa, berkas: SEMUA },
    Aturan { periksa: prosa::pujian_tak_sesuai::periksa, berkas: SEMUA },
    Aturan { periksa: prosa::instansi_lain::periksa, berkas: &["pemda.toml"] },
];

/// What the rules came to.
pub struct Hasil {
    pub temuan: Vec<Diagnostic>,
    /// Whether a rule had to wait.
    pub tertunda: bool,
}

/// Tries every rule whose files are sound.
pub fn semua(perkara: &Perkara<'_>, sound: &dyn Fn(&str) -> bool) -> Hasil {
    let mut hasil = Hasil { temuan: Vec::new(), tertunda: false };
    for aturan in &ATURAN {
        if aturan.berkas.iter().all(|berkas| sound(berkas)) {
            (aturan.periksa)(perkara, &mut hasil.temuan);
        } else {
            hasil.tertunda = true;
        }
    }
    hasil
}
