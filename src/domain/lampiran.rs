//! What stands behind the chapters.

use super::instansi::BerkasGambar;

/// An appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct Lampiran {
    /// Without "LAMPIRAN 1" before it.
    pub judul: String,
    /// What follows its title.
    pub isi: IsiLampiran,
}

/// An appendix that is assembled from the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LampiranData {
    /// The agreement's statement and sheet.
    PerjanjianKinerja,
    /// What of each target is to be reached by the end of each quarter, and who answers for it.
    RencanaAksi,
    /// Targets and results, then pagu and realisasi of the programs.
    PengukuranKinerja,
    /// The indicators that the office calls its main ones.
    IndikatorUtama,
    /// The quarters of the year side by side.
    SepanjangTahun,
    /// What became of the year's plan, for the region's planning board (Permendagri 86/2017, Formulir E.81).
    EvaluasiRenja,
    /// That the region's inspectorate reviewed the report (Permenpan-RB 53/2014, Anak Lampiran III/1-2).
    PernyataanReviu,
    /// What the reviewer looks for, filled in as far as the report shows it (Anak Lampiran III/2-2).
    DaftarReviu,
}

/// A picture of what was done, in an appendix.
#[derive(Debug, Clone, PartialEq)]
pub struct Foto {
    /// As it is typed: "foto/pelatihan.jpg".
    pub berkas: String,
    /// Its bytes, under a name of its own.
    pub gambar: BerkasGambar,
    /// What stands below it.
    pub keterangan: String,
    /// What it shows, to who cannot see it.
    pub alternatif: String,
}

/// What an appendix holds.
#[derive(Debug, Clone, PartialEq)]
pub enum IsiLampiran {
    /// Assembled from the data.
    Data(LampiranData),
    /// Pictures, in their order.
    Dokumentasi(Vec<Foto>),
    /// A PDF file behind a cover sheet, by its name in the report's folder.
    Berkas {
        /// Relative to the nearest folder that has it: "lampiran/nama.pdf".
        nama: String,
    },
}
