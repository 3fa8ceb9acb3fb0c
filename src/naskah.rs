//! The manuscript: every word and every figure of the report, formatted and in reading order.
//!
//! This is the whole interface between the program and the templates. It reaches Typst as one virtual
//! file, `/naskah.json`, in kebab-case. Templates choose how a part looks, never what it says: a number
//! arrives here as the text that is printed, a share of an axis as a decimal between 0 and 1.

mod blok;
mod tabel;
mod gambar;

use serde::{Serialize, Serializer};

use crate::domain::rupa::{JenisHuruf, Jilid, Kertas, LetakLogo, Rupa, Tepi, Warna};

pub use blok::{
    Blok, Butir, DaftarButir, FotoTercetak, JenisPenanda, Judul, Potongan, RumusTercetak, Sorotan,
    Teks, Terdaftar,
};
pub use gambar::{Gambar, Grafik, KelompokBatang, Panel, Tanda, TitikGrafik};
pub use tabel::{BarisTabel, Rata, Sel, Tabel, TingkatBaris, letak};

/// A finished manuscript, ready to be laid out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Naskah {
    /// For the file, not for its pages.
    pub identitas: Identitas,
    /// In a file of its own, since every template reads it.
    #[serde(skip_serializing)]
    pub tata_letak: TataLetak,
    /// The word across every page of a draft; `None` in a final report.
    pub tanda_konsep: Option<String>,
    /// The running head of body pages, line by line.
    pub kepala_halaman: Vec<String>,
    /// What the foot of a final report says beside the page's number.
    pub kaki: Option<Kaki>,
    /// The first page.
    pub sampul: Sampul,
    /// What stands before the chapters, under roman page numbers.
    pub depan: Vec<Bab>,
    /// The chapters, under arabic page numbers.
    pub bab: Vec<Bab>,
    /// The heading over the appendices, "LAMPIRAN".
    pub judul_lampiran: String,
    /// Behind the chapters, in the order of laporan.toml.
    pub lampiran: Vec<LembarLampiran>,
}

/// A file that is served to the templates beside the manuscript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aset {
    /// Virtual path, `/aset/logo.svg`.
    pub jalur: String,
    /// Its bytes, as they were read or made.
    pub isi: Vec<u8>,
}

impl Naskah {
    /// Every block of the chapters in reading order, each with what is inside of it.
    pub fn blok(&self) -> impl Iterator<Item = &Blok> {
        self.bab.iter().flat_map(|bab| &bab.isi)
    }
}

/// The foot of a final report, by which a paper copy is matched to its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Kaki {
    /// "Nomor 700/123/2023, revisi 0, sidik data 0123456789ab".
    pub keterangan: String,
    /// "Halaman {nomor} dari {akhir}": the layout, which alone knows them, puts the page's number and the last one there.
    pub halaman: String,
    /// The sentence of a report that is signed with a certificate of BSrE, on the cover as well.
    pub tte: Option<String>,
}

/// Metadata of the document, as it stands in the PDF.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Identitas {
    /// Report, office and period, with plain spaces.
    pub judul: String,
    /// The office with its region.
    pub penulis: String,
    /// The title once more, with the report's abbreviation.
    pub uraian: String,
    /// Only in the exported file: it has the data's hash, and what stands above the whole document would have all of it laid out
    /// anew after every edit.
    #[serde(skip_serializing)]
    pub kata_kunci: Vec<String>,
    /// The cut-off date of the data, as year, month and day: the date of the document, so that no clock is read.
    pub tanggal: [i32; 3],
    /// Stable over revisions of one report; the seed of the PDF's identifier.
    pub ident: String,
    /// As `kata_kunci`.
    #[serde(skip_serializing)]
    pub terbitan: IdentitasTerbitan,
}

/// Which report a file is, and which issue of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct IdentitasTerbitan {
    /// "700/123/2023".
    pub nomor: Option<String>,
    /// "Tribulan I Tahun 2023".
    pub periode: String,
    /// Whether it may not be signed yet.
    pub konsep: bool,
    /// 0 for the first issue; `None` where nothing is issued.
    pub revisi: Option<u32>,
    /// SHA-256 of the data, in lower-case hexadecimal.
    pub sidik: Option<String>,
}

/// The name by which the templates know it.
fn by_name<T, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error>
where
    for<'a> &'static str: From<&'a T>,
{
    serializer.serialize_str(value.into())
}

/// What the office chose for its pages; the templates know the measures behind the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TataLetak {
    /// The size of every page, turned where a table is wide.
    #[serde(serialize_with = "by_name")]
    pub kertas: Kertas,
    /// Where the margin is wider.
    #[serde(serialize_with = "by_name")]
    pub jilid: Jilid,
    /// How wide the margins are.
    #[serde(serialize_with = "by_name")]
    pub tepi: Tepi,
    /// The family of running text.
    #[serde(serialize_with = "by_name")]
    pub huruf_teks: JenisHuruf,
    /// The family of tables and pictures.
    #[serde(serialize_with = "by_name")]
    pub huruf_tabel: JenisHuruf,
    /// Of rules, heads of tables and titles.
    #[serde(serialize_with = "by_name")]
    pub warna: Warna,
    /// Where the logo stands on the cover.
    #[serde(serialize_with = "by_name")]
    pub logo: LetakLogo,
}

impl TataLetak {
    /// Paper and looks, but for the head of the pages, whose words the manuscript has.
    pub fn new(kertas: Kertas, jilid: Jilid, rupa: Rupa) -> Self {
        let Rupa { tepi, huruf_teks, huruf_tabel, warna, logo, kepala_halaman: _ } = rupa;
        Self { kertas, jilid, tepi, huruf_teks, huruf_tabel, warna, logo }
    }
}

/// The cover.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Sampul {
    /// What stands above the office's name: "PEMERINTAH KABUPATEN LUMAJANG".
    pub pemda: Vec<String>,
    /// "DINAS TENAGA KERJA", and a line for the region of a vertical agency.
    pub instansi: Vec<String>,
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
    /// Virtual: "/aset/logo.svg".
    pub jalur: String,
    /// "Lambang Kabupaten Lumajang".
    pub alt: String,
}

/// A chapter, or a part of the front matter.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Bab {
    /// "BAB I PENDAHULUAN", or a heading without a number.
    pub judul: Judul,
    /// Whether its pages lie on their side.
    pub rebah: bool,
    /// All that stands below it, the headings of its sections among it.
    pub isi: Vec<Blok>,
}

/// A signature block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BlokPengesahan {
    /// "Lumajang, 12 April 2023", with room for what is left to the pen; empty where another block says it.
    pub tempat_tanggal: String,
    /// Lines of the office held: "Kepala Dinas Tenaga Kerja", "Kabupaten Lumajang".
    pub jabatan: Vec<String>,
    /// Empty while nobody is named: the block then keeps a dotted line for it.
    pub nama: String,
    /// "Pembina Tingkat I", or empty.
    pub pangkat: String,
    /// "NIP 19750730 200112 1 001", or empty.
    pub nip: String,
    /// Room that holds the signature, or says where it is.
    pub ruang: RuangTandaTangan,
}

/// What a signature is put into.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "bentuk", rename_all = "kebab-case")]
pub enum RuangTandaTangan {
    /// None: what is signed is said elsewhere.
    Tanpa,
    /// Empty room for pen and stamp; `id` where it is one of the report's own signatures.
    Pena {
        /// "penandatangan-1", by which its box on the page is found again; `None` on an appendix.
        id: Option<String>,
    },
    /// A square for a QR code; `penanda` is the character by which it is found, or empty.
    Qr {
        /// "penandatangan-1", by which its box on the page is found again.
        id: String,
        /// One character, printed nowhere else; no reader is told of it.
        penanda: String,
    },
    /// A frame around office and name; `oleh` stands over them, `letak` says where the signature is.
    Sertifikat {
        /// "penandatangan-1", by which its box on the page is found again.
        id: String,
        /// "Ditandatangani secara elektronik oleh"; of a draft, that it will be.
        oleh: String,
        /// "Tanda tangan ada di dalam berkas ini".
        letak: String,
    },
}

/// An appendix.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct LembarLampiran {
    /// "LAMPIRAN 1" and what it is.
    pub judul: Judul,
    /// Whether its heading stands over its words or alone on a page.
    pub bentuk: BentukLampiran,
    /// Of a file one sentence that names it.
    pub isi: Vec<Blok>,
}

/// How an appendix is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BentukLampiran {
    /// From its heading on.
    Isi,
    /// In the middle of a page: the cover sheet of a file that is bound behind it.
    Sampul,
    /// From its heading on, on pages laid on their side.
    Rebah,
    /// The same on A3.
    Lebar,
}
