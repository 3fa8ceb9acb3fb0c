//! The manuscript: every word and every figure of the report, formatted and in reading order.
//!
//! This is the whole interface between the program and the templates. It reaches Typst as one virtual
//! file, `/naskah.json`, in kebab-case. Templates choose how a part looks, never what it says: a number
//! arrives here as the text that is printed, a share of an axis as a decimal between 0 and 1.

use serde::Serialize;

/// A finished manuscript, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Naskah {
    pub identitas: Identitas,
    pub tata_letak: TataLetak,
    /// The word across every page of a draft; `None` in a final report.
    pub tanda_konsep: Option<String>,
    /// The running head of body pages, two lines.
    pub kepala_halaman: [String; 2],
    /// What the foot of a final report says beside the page's number.
    pub kaki: Option<Kaki>,
    pub sampul: Sampul,
    pub daftar: JudulDaftar,
    pub pendahuluan: Bab,
    pub perencanaan: Bab,
    pub akuntabilitas: Bab,
    pub penutup: Bab,
    /// The signatures in one piece, row by row.
    pub pengesahan: Vec<Vec<Pengesahan>>,
    pub lampiran: Vec<Lampiran>,
}

/// The foot of a final report, by which a paper copy is matched to its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Kaki {
    /// "Nomor 700/123/2023, revisi 0, sidik data 0123456789ab".
    pub keterangan: String,
    /// What stands before the page's number, and between it and the number of pages.
    pub halaman: String,
    pub dari: String,
    /// The sentence of a report that is signed with a certificate of BSrE, on the cover as well.
    pub tte: Option<String>,
}

/// Metadata of the document, as it stands in the PDF.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Identitas {
    pub judul: String,
    pub penulis: String,
    pub uraian: String,
    pub kata_kunci: Vec<String>,
    /// The cut-off date of the data, as year, month and day: the date of the document, so that no clock is read.
    pub tanggal: [i32; 3],
    /// Stable over revisions of one report; the seed of the PDF's identifier.
    pub ident: String,
    pub terbitan: Terbitan,
}

/// Which report a file is, and which issue of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Terbitan {
    /// "700/123/2023".
    pub nomor: Option<String>,
    /// "Tribulan I Tahun 2023".
    pub periode: String,
    pub konsep: bool,
    pub revisi: Option<u32>,
    /// SHA-256 of the data, in lower-case hexadecimal.
    pub sidik: Option<String>,
}

/// What the office chose for its pages; the templates know the measures behind the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TataLetak {
    pub kertas: Kertas,
    pub jilid: Jilid,
}

/// Paper sizes in use in Indonesian offices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kertas {
    /// 210 × 297 mm.
    A4,
    /// 215 × 330 mm, also called folio.
    F4,
    /// 215,9 × 355,6 mm.
    Legal,
}

/// How the report is bound: the margin of the bound side is wider.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Jilid {
    /// Bound on the left: 3 cm there, 2,5 cm elsewhere.
    Kiri,
    /// Not bound: 2,5 cm on every side.
    Tanpa,
}

/// The cover.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sampul {
    /// "PEMERINTAH KABUPATEN LUMAJANG".
    pub pemda: String,
    /// "DINAS TENAGA KERJA".
    pub instansi: String,
    /// Title lines, upper case: "LAPORAN KINERJA INSTANSI PEMERINTAH", "(LKjIP)".
    pub judul: Vec<String>,
    /// "TRIBULAN I TAHUN 2023".
    pub periode: String,
    /// Address lines at the foot of the page.
    pub alamat: Vec<String>,
    /// Virtual path of the logo (`/aset/logo.svg` and the like) with its alternative text, where the office gave one.
    pub logo: Option<Logo>,
}

/// A picture file that the office gave, served to the templates under a virtual path.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Logo {
    pub jalur: String,
    pub alt: String,
}

/// Headings of the front matter lists; the lists themselves are made by the layout, which knows the pages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct JudulDaftar {
    pub isi: String,
    pub tabel: String,
    pub gambar: String,
    /// The heading of the appendices' part, "LAMPIRAN".
    pub lampiran: String,
}

/// One of the four chapters.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Bab {
    /// Target of internal links, unique in the manuscript, like every `label` here.
    pub label: String,
    /// "BAB III".
    pub nomor: String,
    /// "AKUNTABILITAS KINERJA".
    pub judul: String,
    /// What stands before the first section; the whole text of a chapter without sections.
    pub pembuka: Vec<Blok>,
    pub subbab: Vec<Subbab>,
}

/// A lettered section of a chapter.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Subbab {
    pub label: String,
    /// "A."
    pub nomor: String,
    pub judul: String,
    pub isi: Vec<Blok>,
}

/// A piece of the text column, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "blok", rename_all = "kebab-case")]
pub enum Blok {
    Judul(Judul),
    /// A justified paragraph with first-line indent.
    Paragraf {
        isi: Teks,
    },
    Daftar(Daftar),
    /// A centred, weighty quotation: the visi.
    Kutipan {
        isi: Teks,
    },
    Rumus(Rumus),
    /// Lines of a name and what is filled in behind it ("Jabatan : Kepala Dinas").
    Isian {
        baris: Vec<[String; 2]>,
    },
    Tabel(Tabel),
    Gambar(Gambar),
}

/// A heading below the lettered section. Level 3 is numbered "1.", level 4 "a.", level 5 "1)", level 6 "a)";
/// `nomor` is empty where the convention has an unnumbered heading ("Visi").
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Judul {
    pub tingkat: u8,
    pub nomor: String,
    pub isi: Teks,
    pub label: Option<String>,
}

/// A list whose markers are text already ("1.", "aa.", "–"), so that it may be interrupted and go on.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Daftar {
    pub penanda: Penanda,
    pub butir: Vec<Butir>,
}

/// What kind of marker a list has; for the width of its margin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Penanda {
    Angka,
    Huruf,
    Strip,
}

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Butir {
    pub penanda: String,
    pub isi: Vec<Blok>,
}

/// Running text with its marks.
pub type Teks = Vec<Potongan>;

/// A stretch of running text under one mark. A no-break space (U+00A0) stands wherever a line must not end.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Potongan {
    Biasa(String),
    Miring(String),
    Tebal(String),
    /// A cross-reference: text that links to a label.
    Rujuk {
        teks: String,
        label: String,
    },
}

/// A display formula: `kiri = depan atas/bawah akhir`, e.g. Capaian = Realisasi/Target × 100%.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rumus {
    pub kiri: String,
    /// What stands before the fraction ("100% −"), or nothing.
    pub depan: String,
    pub atas: String,
    pub bawah: String,
    /// What stands after the fraction ("× 100%").
    pub akhir: String,
    /// The formula in words, for readers that cannot see it.
    pub alt: String,
}

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
    /// The row of column numbers ("1", "2", …), empty where the table has none.
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

/// A picture drawn by the templates.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Gambar {
    pub label: String,
    /// "Gambar 3.1".
    pub nomor: String,
    pub judul: String,
    /// What the picture shows, with its figures, in one or two sentences.
    pub alt: String,
    pub grafik: Grafik,
    pub sumber: Option<Teks>,
}

/// The content of a picture. Every `bagian` is a decimal text from 0 to 1: the share of the axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "grafik", rename_all = "kebab-case")]
pub enum Grafik {
    /// Horizontal bars in groups.
    Batang {
        /// Names of the series, for the legend; one name means no legend.
        seri: Vec<String>,
        kelompok: Vec<Kelompok>,
        sumbu: Vec<Tanda>,
        /// A line to compare with (100%).
        acuan: Option<Tanda>,
    },
    /// Lines over years, each in a panel with an axis of its own.
    Garis { panel: Vec<Panel> },
}

/// The bars of one thing that is compared, one per series.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Kelompok {
    pub nama: String,
    pub batang: Vec<Tanda>,
}

/// A text at a place on an axis.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tanda {
    pub teks: String,
    pub bagian: String,
}

/// One line over the years.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Panel {
    pub nama: String,
    pub sumbu: Vec<Tanda>,
    pub titik: Vec<Titik>,
}

/// A value of one year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Titik {
    pub tahun: String,
    pub teks: String,
    pub bagian: String,
}

/// A signature block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Pengesahan {
    /// "Lumajang, 12 April 2023", with room for what is left to the pen; empty where another block says it.
    pub tempat_tanggal: String,
    /// Lines of the office held: "Kepala Dinas Tenaga Kerja", "Kabupaten Lumajang".
    pub jabatan: Vec<String>,
    /// Empty while nobody is named: the block then keeps a dotted line for it.
    pub nama: String,
    pub pangkat: String,
    /// "NIP 19750730 200112 1 001", or empty.
    pub nip: String,
    pub ruang: Ruang,
}

/// What a signature is put into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "bentuk", rename_all = "kebab-case")]
pub enum Ruang {
    /// Empty room for pen and stamp.
    Pena,
    /// A square for a QR code; `penanda` is the character by which it is found, or empty.
    Qr { id: String, penanda: String },
    /// A frame around office and name; `oleh` stands over them, `letak` says where the signature is.
    Sertifikat { id: String, oleh: String, letak: String },
}

/// An appendix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Lampiran {
    pub label: String,
    /// "LAMPIRAN 1".
    pub nomor: String,
    pub judul: String,
    pub isi: IsiLampiran,
}

/// What an appendix holds.
// A report has a handful of them: a pointer would save nothing that counts.
#[allow(clippy::large_enum_variant)]
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "bentuk", rename_all = "kebab-case")]
pub enum IsiLampiran {
    /// Assembled from the data: the statement on one page, the sheet with `judul` over it on the next.
    PerjanjianKinerja {
        /// "LEMBAR PERJANJIAN KINERJA TAHUN 2023".
        judul: String,
        pembuka: Vec<Blok>,
        tabel: Tabel,
        anggaran: Tabel,
        /// Left: the superior (pihak kedua); right: the head of the office (pihak pertama).
        pihak: [Pengesahan; 2],
    },
    /// A file that is bound behind its cover sheet.
    Berkas { keterangan: Vec<Blok> },
}
