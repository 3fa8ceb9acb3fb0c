//! Judging the signatures of a PDF: who signed and when, whether it can be relied on, and what came after it.
//!
//! Nothing is fetched and no clock is read: the roots that are trusted and the present moment are given.

mod temuan;
mod kata;
pub(super) mod letak;
pub(super) mod isi;
mod ikatan;
mod rantai;
pub(super) mod stempel;
mod lexer;
mod kepala;
mod objek;
mod tabel;
mod keadaan;
mod pembaruan;
mod bidang;
mod simpanan;
mod riwayat;
mod setara;
mod sesudah;
mod rujukan;
mod katalog;
mod formulir;
mod izin;
mod tingkat;
mod nilai;
mod teks;

use std::borrow::Cow;

use x509_cert::der::DateTime;

pub use teks::teks;
pub use temuan::{Putusan, Temuan};
pub use tingkat::TingkatPades;

use super::asli::Certificate;
use super::bahan::BahanNilai;
use crate::pdf::{Pdf, Unreadable, pages_are_a_tree};
use keadaan::KeadaanBerkas;
use letak::LetakTanda;
use nilai::BerkasDinilai;
use riwayat::RiwayatBerkas;
use tingkat::StempelArsip;

/// More signatures than any office puts into one file; judging each costs a pass over the whole of it.
const TERBANYAK: usize = 32;

/// What a file's signatures come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verifikasi {
    /// In the order in which they were put there.
    pub tanda: Vec<TandaTangan>,
    /// What concerns the whole file.
    pub temuan: Vec<Temuan>,
}

/// One signature, or time stamp over the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TandaTangan {
    /// The name of its field.
    pub bidang: String,
    /// A signatory's, or a stamp's.
    pub jenis: JenisTanda,
    /// What could be learnt before the first obstacle.
    pub penanda: Option<PemegangSertifikat>,
    /// Why it was signed, as the signatory says.
    pub alasan: Option<String>,
    /// When it was made, and who says so.
    pub waktu: Waktu,
    /// The level of PAdES; only of a signature of that kind which holds.
    pub tingkat: Option<TingkatPades>,
    /// How many bytes of the file it covers, counted from the beginning, and how many come after it.
    pub lingkup: Option<(usize, usize)>,
    /// What is to be said of it, in the order in which it was found.
    pub temuan: Vec<Temuan>,
}

/// What kind of signature it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JenisTanda {
    /// Somebody's, under the file as it was then.
    TandaTangan,
    /// A time stamp over the whole file, for the archive.
    StempelWaktu,
}

/// Who signed, as the certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PemegangSertifikat {
    /// The holder's common name.
    pub nama: String,
    /// The issuer's common name.
    pub penerbit: String,
    /// Holders of the certificates from the signatory to the root, as far as it could be followed.
    pub rantai: Vec<String>,
    /// From when to when the certificate holds.
    pub masa: (DateTime, DateTime),
    /// "RSA 2048 bit, SHA-256".
    pub kekuatan: String,
}

/// When it was signed, and who says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Waktu {
    /// A time stamp that could be relied on.
    Stempel(DateTime),
    /// The signatory's own word.
    Pengakuan(DateTime),
    /// Nobody states any.
    Tanpa,
}

impl Verifikasi {
    /// The worst of all.
    pub fn putusan(&self) -> Putusan {
        let tanda = self.tanda.iter().map(TandaTangan::putusan);
        tanda
            .chain(self.temuan.iter().map(Temuan::putusan))
            .max()
            .unwrap_or(Putusan::TakDapatDinilai)
    }
}

impl TandaTangan {
    /// The worst of what was found.
    pub fn putusan(&self) -> Putusan {
        self.temuan.iter().map(Temuan::putusan).max().unwrap_or(Putusan::Sah)
    }
}

/// Judges every signature of a file at a moment, with the roots that are trusted.
pub fn verifikasi(pdf: &Pdf<'_>, akar: &[Certificate], kini: DateTime) -> Verifikasi {
    let document = match pdf.written() {
        Ok(document) => document,
        Err(gagal) => {
            let temuan = match gagal {
                Unreadable::Locked => Temuan::Terenkripsi,
                Unreadable::NotPdf => Temuan::BerkasRusak,
                Unreadable::Beyond(batas) => Temuan::TerlaluBesar(batas),
            };
            return Verifikasi { tanda: Vec::new(), temuan: vec![temuan] };
        }
    };
    let (berkas, pdf) = (pdf, pdf.bytes());
    let letak = letak::find(document, pdf);
    if letak.is_empty() {
        return Verifikasi { tanda: Vec::new(), temuan: vec![without_signature(pdf)] };
    }
    if letak.len() > TERBANYAK {
        return Verifikasi { tanda: Vec::new(), temuan: vec![Temuan::TerlaluBanyak(letak.len())] };
    }
    let akhir = || letak.iter().filter_map(LetakTanda::akhir);
    let riwayat = akhir().min().map(|pertama| {
        let dulu = KeadaanBerkas::up_to(pdf, document, pertama);
        RiwayatBerkas::read(berkas, document, pertama, dulu)
    });
    let bahan = BahanNilai::of(document);
    let berkas = BerkasDinilai { pdf, document, akar, kini, bahan, riwayat };
    let mut tanda: Vec<TandaTangan> = Vec::new();
    // From the last to the first: a time stamp proves that all that it covers was there by then.
    let mut arsip: Option<StempelArsip> = None;
    for letak in letak.iter().rev() {
        let hasil = berkas.judge(letak, arsip.as_ref());
        if let (JenisTanda::StempelWaktu, Putusan::Sah, Waktu::Stempel(saat)) =
            (hasil.jenis, hasil.putusan(), &hasil.waktu)
        {
            let bahan = arsip.map_or_else(|| berkas.store_until(letak), |later| later.bahan);
            arsip = Some(StempelArsip { saat: *saat, bahan });
        }
        tanda.push(hasil);
    }
    tanda.reverse();
    let temuan = whole_file(&berkas, &tanda, akhir().max());
    Verifikasi { tanda, temuan }
}

/// What concerns the whole of a file, whose last signature ends there.
fn whole_file(
    berkas: &BerkasDinilai<'_>,
    tanda: &[TandaTangan],
    akhir: Option<usize>,
) -> Vec<Temuan> {
    let mut temuan = Vec::new();
    if tanda.iter().all(|tanda| tanda.jenis == JenisTanda::StempelWaktu) {
        temuan.push(Temuan::HanyaStempel);
    }
    if !pages_are_a_tree(berkas.document) {
        temuan.push(Temuan::HalamanBerputar);
    }
    let Some((akhir, riwayat)) = akhir.zip(berkas.riwayat.as_ref()) else { return temuan };
    temuan.extend(riwayat.temuan().cloned());
    let sisa = berkas.pdf.get(akhir..).unwrap_or_default();
    if sisa.trim_ascii().is_empty() {
        return temuan;
    }
    let semua = riwayat.after(berkas.pdf, akhir).map_or_else(|sebab| vec![sebab], sesudah::temuan);
    temuan.extend(match semua.iter().map(Temuan::putusan).max() {
        None | Some(Putusan::Sah) => Some(Temuan::BahanSesudahTerakhir(sisa.len())),
        // Each signature says it of what came after it.
        Some(Putusan::TakDapatDinilai) => None,
        Some(Putusan::TidakSah) => Some(Temuan::ByteSesudahTerakhir(sisa.len())),
    });
    temuan
}

/// What was changed between a file and another that begins with its bytes, besides signatures and what judges them.
pub fn tambahan(asli: &Pdf<'_>, pdf: &Pdf<'_>) -> Vec<Temuan> {
    let Ok(kini) = pdf.written() else { return vec![Temuan::BerkasRusak] };
    let pertama = asli.bytes().len();
    let dulu = asli.written().ok().map(|dulu| KeadaanBerkas::of(Cow::Borrowed(dulu), asli.bytes()));
    let riwayat = RiwayatBerkas::read(pdf, kini, pertama, dulu);
    match riwayat.after(pdf.bytes(), pertama) {
        Ok(perubahan) => sesudah::temuan(perubahan),
        Err(temuan) => vec![temuan],
    }
}

/// Why there is no signature: a file that lost its end lost it too, and one that no object of the present state is any
/// more was taken out of sight by what came later.
fn without_signature(pdf: &[u8]) -> Temuan {
    if pdf.windows(10).any(|window| window == b"/ByteRange") {
        Temuan::TandaTersembunyi
    } else if pdf.trim_ascii_end().ends_with(b"%%EOF") {
        Temuan::TanpaTanda
    } else {
        Temuan::BerkasRusak
    }
}
