//! Tables: which ones there are, their rows and cells.

use serde::Serialize;

use super::Teks;

/// A table with its caption, its heading rows and its source.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tabel {
    /// Which table this is: the templates hold its column widths and its page orientation under this name.
    pub jenis: JenisTabel,
    pub label: String,
    /// "Tabel 3.7".
    pub nomor: String,
    pub judul: String,
    /// "Lanjutan Tabel 3.7".
    pub lanjutan: String,
    /// Number of columns; every row covers exactly that many, cells spanning rows included.
    pub kolom: usize,
    /// Heading rows without the row of column numbers.
    pub kepala: Vec<Vec<Sel>>,
    /// The row of column numbers ("1", "2", …), empty where the table has none: every numbered table has it.
    pub nomor_kolom: Vec<String>,
    pub baris: Vec<Baris>,
    /// Notes under the table, before the source.
    pub catatan: Vec<Teks>,
    /// What follows "Sumber:", with that word.
    pub sumber: Option<Teks>,
}

/// The tables of the report, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum JenisTabel {
    /// BAB I: staff by education; No, Pendidikan, then two columns per employment group, Jumlah, %.
    Pendidikan,
    /// BAB I: staff by grade; No, Golongan, PNS, CPNS, Jumlah.
    Golongan,
    /// BAB I: leadership courses; No, Pelatihan, Jumlah.
    Pelatihan,
    /// BAB I: structural posts; No, Eselon, Kebutuhan, Terisi.
    Eselon,
    /// BAB I: equipment; No, Barang, Jumlah, Baik, Kurang baik, Rusak berat.
    Sarana,
    /// BAB I: general conditions; No, Uraian, one column per year.
    GambaranUmum,
    /// BAB II: Tujuan, Indikator, Sasaran, Indikator.
    TujuanSasaran,
    /// BAB II: No, Indikator, Strategi, Program.
    Strategi,
    /// BAB II: No, Program, Anggaran, Porsi.
    Program,
    /// BAB II: No, Sasaran, Indikator, Target, Program, Anggaran, Keterangan.
    PerjanjianKinerja,
    /// BAB III: the scale; Rentang, Kategori. Part of the formulas, without caption (`nomor` is empty).
    Skala,
    /// BAB III: No, Tujuan/Sasaran, Indikator, Pembilang, Penyebut, Target, Realisasi.
    Pengukuran,
    /// BAB III: No, Tujuan/Sasaran, Indikator, Target, Realisasi, Capaian, Kategori (and the quarter's, where given).
    TargetRealisasi,
    /// BAB III: No, Indikator, then realisasi and capaian of earlier years and of this period.
    AntarTahun,
    /// BAB III: No, Indikator, Realisasi, Target akhir, Selisih.
    AkhirRenstra,
    /// BAB III: No, Sasaran, Indikator, three of Kinerja, three of Anggaran, Efisiensi.
    Efisiensi,
    /// BAB III: two panels; No, Sasaran or Program, Indikator, Pagu, Realisasi, Serapan, Porsi.
    AnggaranSasaran,
    /// BAB III: the tree of programmes; ten columns, many rows. Wide.
    ProgramKegiatan,
    /// BAB III: problem and its solutions; No, Permasalahan, Strategi pemecahan.
    Permasalahan,
    /// Lampiran: the perjanjian kinerja's sheet; No, Sasaran, Indikator, Target. No caption (`nomor` is empty).
    LembarKinerja,
    /// Lampiran: its second table; No, Program, Anggaran, Keterangan. No caption.
    LembarAnggaran,
}

/// A body row; its level tells weight, indent and rules.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Baris {
    pub tingkat: Tingkat,
    pub sel: Vec<Sel>,
}

/// What a row is among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tingkat {
    Biasa,
    /// A full-width subtitle inside the table ("SASARAN").
    Subjudul,
    /// A heading row of a second panel inside the table.
    Kepala,
    /// The row of column numbers below it.
    NomorKolom,
    Program,
    Kegiatan,
    SubKegiatan,
    /// A subtotal.
    Jumlah,
    /// The closing total.
    Total,
}

/// A cell. Cells covered by a span of an earlier one are left out, as in HTML.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sel {
    pub isi: Teks,
    pub rentang_kolom: usize,
    pub rentang_baris: usize,
    /// `None` takes the alignment of the column.
    pub rata: Option<Rata>,
}

/// Horizontal alignment of a cell against its column's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rata {
    Kiri,
    Tengah,
    Kanan,
}
