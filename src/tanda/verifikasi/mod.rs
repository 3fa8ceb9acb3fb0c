//! Judging the signatures of a PDF: who signed and when, whether it can be relied on, and what came after it.
//!
//! Nothing is fetched and no clock is read: the roots that are trusted and the present moment are given.

mod temuan;
pub(super) mod letak;
pub(super) mod isi;
mod rantai;
pub(super) mod stempel;
mod sesudah;
mod teks;

use der::oid::ObjectIdentifier as Oid;
use lopdf::{Document, Object};
use x509_cert::Certificate;
use x509_cert::der::DateTime;

pub use teks::teks;
pub use temuan::{Putusan, Temuan};

use super::algoritma::{kekuatan, nama_sidik};
use super::bahan::Bahan;
use super::berkas;
use super::gagal::Gagal;
use super::sertifikat::{self, Guna};
use super::waktu;
use letak::Letak;
use rantai::Saat;

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
    pub jenis: Jenis,
    /// What could be learnt before the first obstacle.
    pub penanda: Option<Penandatangan>,
    pub alasan: Option<String>,
    pub waktu: Waktu,
    /// How many bytes of the file it covers, counted from the beginning, and how many come after it.
    pub lingkup: Option<(usize, usize)>,
    pub temuan: Vec<Temuan>,
}

/// What kind of signature it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Jenis {
    TandaTangan,
    /// A time stamp over the whole file, for the archive.
    StempelWaktu,
}

/// Who signed, as the certificate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Penandatangan {
    pub nama: String,
    pub penerbit: String,
    /// Holders of the certificates from the signatory to the root, as far as it could be followed.
    pub rantai: Vec<String>,
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
pub fn verifikasi(pdf: &[u8], akar: &[Certificate], kini: DateTime) -> Verifikasi {
    let document = match berkas::baca(pdf) {
        Ok(document) => document,
        Err(gagal) => {
            let temuan =
                if gagal == Gagal::Terenkripsi { Temuan::Terenkripsi } else { Temuan::BerkasRusak };
            return Verifikasi { tanda: Vec::new(), temuan: vec![temuan] };
        }
    };
    let letak = letak::cari(&document, pdf);
    if letak.is_empty() {
        return Verifikasi { tanda: Vec::new(), temuan: vec![tanpa_tanda(pdf)] };
    }
    if letak.len() > TERBANYAK {
        return Verifikasi { tanda: Vec::new(), temuan: vec![Temuan::TerlaluBanyak(letak.len())] };
    }
    let berkas = Berkas { pdf, document: &document, akar, kini, bahan: Bahan::dari(&document) };
    let mut tanda: Vec<TandaTangan> = Vec::new();
    // From the last to the first: a time stamp proves that all that it covers was there by then.
    let mut terbukti: Option<DateTime> = None;
    for satu in letak.iter().rev() {
        let hasil = berkas.periksa(satu, terbukti);
        if let (Jenis::StempelWaktu, Putusan::Sah, Waktu::Stempel(saat)) =
            (hasil.jenis, hasil.putusan(), &hasil.waktu)
        {
            terbukti = Some(*saat);
        }
        tanda.push(hasil);
    }
    tanda.reverse();
    let akhir = letak.iter().filter_map(|satu| satu.akhir()).max().unwrap_or(0);
    let sisa = pdf.len().saturating_sub(akhir);
    let temuan = if sisa > 0 { vec![Temuan::ByteSesudahTerakhir(sisa)] } else { Vec::new() };
    Verifikasi { tanda, temuan }
}

/// What was changed between a file and another that begins with its bytes, besides signatures and what judges them.
pub fn tambahan(asli: &[u8], pdf: &[u8]) -> Vec<Temuan> {
    berkas::baca(pdf)
        .map_or_else(|_| vec![Temuan::BerkasRusak], |kini| sesudah::periksa(Some(asli), &kini))
}

/// Why there is no signature: a file that lost its end lost it too, and one that no object of the present state is any
/// more was taken out of sight by what came later.
fn tanpa_tanda(pdf: &[u8]) -> Temuan {
    if pdf.windows(10).any(|window| window == b"/ByteRange") {
        Temuan::TandaTersembunyi
    } else if pdf.trim_ascii_end().ends_with(b"%%EOF") {
        Temuan::TanpaTanda
    } else {
        Temuan::BerkasRusak
    }
}

/// What every signature of a file is judged with.
struct Berkas<'a> {
    pdf: &'a [u8],
    document: &'a Document,
    akar: &'a [Certificate],
    kini: DateTime,
    bahan: Bahan,
}

impl Berkas<'_> {
    fn periksa(&self, letak: &Letak<'_>, terbukti: Option<DateTime>) -> TandaTangan {
        let teks = |key: &[u8]| {
            let text = letak.kamus?.get(key).and_then(lopdf::decode_text_string).ok()?;
            Some(sertifikat::polos(&text))
        };
        let pengakuan = teks(b"M").and_then(|text| waktu::dari_pdf(&text));
        let mut hasil = TandaTangan {
            bidang: letak.bidang.clone(),
            jenis: Jenis::TandaTangan,
            penanda: None,
            alasan: teks(b"Reason"),
            waktu: pengakuan.map_or(Waktu::Tanpa, Waktu::Pengakuan),
            lingkup: letak.akhir().map(|akhir| (akhir, self.pdf.len() - akhir)),
            temuan: Vec::new(),
        };
        if let Err(temuan) = self.nilai(letak, terbukti, &mut hasil) {
            hasil.temuan.push(temuan);
        }
        if let Some((akhir, sisa)) = hasil.lingkup
            && sisa > 0
        {
            hasil.temuan.extend(sesudah::periksa(self.pdf.get(..akhir), self.document));
        }
        hasil
    }

    /// One step after the other; what makes the next one pointless is the error.
    fn nilai(
        &self,
        letak: &Letak<'_>,
        terbukti: Option<DateTime>,
        hasil: &mut TandaTangan,
    ) -> Result<(), Temuan> {
        let kamus = letak.kamus.ok_or(Temuan::RentangSalah)?;
        if !letak.tertaut {
            hasil.temuan.push(Temuan::TanpaBidang);
        }
        let filter = kamus.get(b"SubFilter").and_then(Object::as_name).unwrap_or_default();
        let rentang = letak.rentang.as_ref().map_err(Clone::clone)?;
        let bagian = [rentang.sebelum, rentang.sesudah];
        let data = isi::buka(rentang.isi)?;
        match filter {
            b"ETSI.CAdES.detached" | b"adbe.pkcs7.detached" => {
                let terikat = filter == b"ETSI.CAdES.detached";
                let penanda = isi::periksa_lepas(&data, &bagian, terikat)?;
                hasil.penanda = Some(kenali(&penanda.sertifikat, penanda.sidik));
                let bahan = self.bahan.dengan(&data);
                let stempel = stempel::dari(&penanda.info, self.akar, &bahan, terbukti, self.kini);
                let sendiri = stempel.and_then(|stempel| match stempel {
                    Ok(saat) => Some(saat),
                    Err(temuan) => {
                        hasil.temuan.push(Temuan::Stempel(Box::new(temuan)));
                        None
                    }
                });
                if let Some(saat) = sendiri {
                    hasil.waktu = Waktu::Stempel(saat);
                }
                let pengakuan = match hasil.waktu {
                    Waktu::Stempel(saat) | Waktu::Pengakuan(saat) => Some(saat),
                    Waktu::Tanpa => None,
                };
                let saat = Saat { terbukti: sendiri.or(terbukti), pengakuan, kini: self.kini };
                let (rantai, temuan) =
                    rantai::periksa(&penanda.sertifikat, &bahan, self.akar, &saat, Guna::Dokumen);
                hasil.sebut(&rantai, temuan);
            }
            b"ETSI.RFC3161" => {
                hasil.jenis = Jenis::StempelWaktu;
                let (saat, penanda) = stempel::periksa(&data, &bagian)?;
                hasil.penanda = Some(kenali(&penanda.sertifikat, penanda.sidik));
                hasil.waktu = Waktu::Stempel(saat);
                let bahan = self.bahan.dengan(&data);
                let saat = Saat { terbukti, pengakuan: Some(saat), kini: self.kini };
                let guna = Guna::StempelWaktu;
                let (rantai, temuan) =
                    rantai::periksa(&penanda.sertifikat, &bahan, self.akar, &saat, guna);
                hasil.sebut(&rantai, temuan);
            }
            lain => {
                let nama = sertifikat::polos(&String::from_utf8_lossy(lain));
                return Err(Temuan::SubFilterTakDikenal(nama));
            }
        }
        Ok(())
    }
}

impl TandaTangan {
    fn sebut(&mut self, rantai: &[Certificate], temuan: Vec<Temuan>) {
        if let Some(penanda) = &mut self.penanda {
            penanda.rantai = rantai.iter().map(sertifikat::pemilik).collect();
        }
        self.temuan.extend(temuan);
    }
}

fn kenali(sertifikat: &Certificate, sidik: Oid) -> Penandatangan {
    let kunci = &sertifikat.tbs_certificate.subject_public_key_info;
    Penandatangan {
        nama: sertifikat::pemilik(sertifikat),
        penerbit: sertifikat::penerbit(sertifikat),
        rantai: Vec::new(),
        masa: sertifikat::masa(sertifikat),
        kekuatan: format!("{}, {}", kekuatan(kunci), nama_sidik(sidik)),
    }
}
