//! The long term (PAdES B-LT, ETSI EN 319 142-1, 5.4): all that judges the signatures of a file goes into it, so that it
//! can be judged when certificates have run out and their issuers are gone. It goes there with a signature, which then
//! covers it (B-LT), or after the last one; then a time stamp over all of it follows (B-LTA).

use x509_cert::der::DateTime;

use super::asli::Certificate;
use super::diberi::Simpanan;
use super::dss::Bekal;
use super::gagal::Gagal;
use super::kurang::Kurang;
use super::pembaruan::Appender;
use super::sertifikat::{self, Guna, is_usable_for};
use super::sumber::{KataPenerbit, Persediaan, Subjek};
use super::verifikasi::{Putusan, TandaTangan, Temuan, verifikasi};
use crate::pdf::{Pdf, katalog};

/// How long a chain may be.
const TERPANJANG: usize = 8;

/// What is still missing before a file's signatures can be judged for long, as seen at that moment.
///
/// # Errors
/// Where a signature does not hold, or a certificate was taken back.
pub fn missing(pdf: &[u8], simpanan: &Simpanan, kini: DateTime) -> Result<Vec<Kurang>, Gagal> {
    Ok(RencanaBekal::new(pdf, simpanan, kini)?.kurang)
}

/// The same of a file that keeps such things in it: whether it can do with them. A file that keeps none promises nothing.
///
/// # Errors
/// Where a signature does not hold, or a certificate was taken back.
pub fn missing_inside(pdf: &[u8], kini: DateTime) -> Result<Vec<Kurang>, Gagal> {
    if katalog(Pdf::new(pdf).exact()?).is_none_or(|(_, catalog)| !catalog.has(b"DSS")) {
        return Ok(Vec::new());
    }
    missing(pdf, &Simpanan::default(), kini)
}

/// All that judges a file's signatures for long, the one to come among them.
///
/// # Errors
/// Where something is missing, a signature does not hold, or a certificate was taken back.
pub fn bekal(pdf: &[u8], simpanan: &Simpanan, kini: DateTime) -> Result<Bekal, Gagal> {
    let rencana = RencanaBekal::new(pdf, simpanan, kini)?;
    if rencana.kurang.is_empty() {
        Ok(rencana.bekal)
    } else {
        Err(Gagal::BahanKurang(rencana.kurang))
    }
}

/// The file with all that judges its signatures for long; the given one is its beginning.
///
/// # Errors
/// Where something is missing, a signature does not hold, or a certificate was taken back.
pub fn store(pdf: &[u8], simpanan: &Simpanan, kini: DateTime) -> Result<Vec<u8>, Gagal> {
    let bekal = bekal(pdf, simpanan, kini)?;
    let mut pembaruan = Appender::new(pdf)?;
    if bekal.write(&mut pembaruan)? { pembaruan.finish() } else { Ok(pdf.to_vec()) }
}

/// What goes into the file, and what does not yet.
#[derive(Debug, Default)]
struct RencanaBekal {
    bekal: Bekal,
    kurang: Vec<Kurang>,
}

impl RencanaBekal {
    fn new(pdf: &[u8], simpanan: &Simpanan, kini: DateTime) -> Result<Self, Gagal> {
        let pdf = Pdf::new(pdf);
        let document = pdf.exact()?;
        ensure_valid(&pdf, &[], kini)?;
        let sumber = Persediaan::new(document, pdf.bytes(), &simpanan.bahan, kini);
        let (sumber, mut subjek) = sumber.map_err(|_| Gagal::TidakSah)?;
        let baru = |one: &Certificate| Subjek { sertifikat: one.clone(), terbukti: None };
        subjek.extend(simpanan.calon.iter().map(baru));
        if subjek.is_empty() {
            return Err(Gagal::TanpaTanda);
        }
        let penstempel =
            simpanan.bahan.sertifikat.iter().filter(|one| is_usable_for(one, Guna::StempelWaktu));
        let sebelum = subjek.len();
        subjek.extend(penstempel.map(baru));
        // Nothing can be added after a signature without a stamp over it, so that its own stamp must be known by now.
        if simpanan.calon.is_some() && subjek.len() == sebelum {
            return Err(Gagal::TanpaPenstempel);
        }
        let mut rencana = Self::default();
        for subjek in &subjek {
            rencana.climb(&sumber, subjek)?;
        }
        if rencana.kurang.is_empty() {
            ensure_valid(&pdf, &sumber.akar(), kini)?;
        }
        Ok(rencana)
    }

    /// From a certificate up to its root.
    fn climb(&mut self, sumber: &Persediaan<'_>, subjek: &Subjek) -> Result<(), Gagal> {
        let mut mata = subjek.sertifikat.clone();
        for tinggi in 0..TERPANJANG {
            if self.bekal.sertifikat.contains(&mata) {
                return Ok(());
            }
            self.bekal.sertifikat.push(mata.clone());
            if sertifikat::is_self_signed(&mata) {
                return Ok(());
            }
            let Some(atas) = sumber.penerbit(&mata, tinggi) else {
                self.kurang.push(Kurang::penerbit(&mata));
                return Ok(());
            };
            let terbukti = subjek.terbukti.filter(|_| tinggi == 0);
            self.pencabutan(sumber, &mata, &atas, terbukti)?;
            mata = atas;
        }
        Ok(())
    }

    /// Chooses the issuer's word about a certificate.
    fn pencabutan(
        &mut self,
        sumber: &Persediaan<'_>,
        mata: &Certificate,
        atas: &Certificate,
        terbukti: Option<DateTime>,
    ) -> Result<(), Gagal> {
        let mut basi = None;
        let mut terpilih = None;
        for (kata, isi, segar) in sumber.kata(mata, atas) {
            if let Some(sejak) = kata.dicabut
                && terbukti.is_none_or(|saat| sejak <= saat)
            {
                return Err(Gagal::Dicabut { pemilik: sertifikat::pemilik(mata), sejak });
            }
            if segar {
                terpilih.get_or_insert((kata, isi));
            } else {
                basi = basi.max(kata.sampai.filter(|sampai| *sampai < sumber.kini));
            }
        }
        let Some((kata, isi)) = terpilih else {
            self.kurang.push(Kurang::pencabutan(mata, atas, basi));
            return Ok(());
        };
        let (tujuan, der) = match isi {
            KataPenerbit::Crl(der) => (&mut self.bekal.crl, der),
            KataPenerbit::Ocsp(der) => (&mut self.bekal.ocsp, der),
        };
        if !tujuan.contains(&der) {
            tujuan.push(der);
        }
        match kata.penjawab {
            Some(wakil) => self.climb(sumber, &Subjek { sertifikat: *wakil, terbukti: None }),
            None => Ok(()),
        }
    }
}

/// What does not hold is not kept for long. What was added after the last signature may be, as far as every signature
/// allows it: others append what judges them without a stamp over it, and that stamp is to come.
fn ensure_valid(pdf: &Pdf<'_>, akar: &[Certificate], kini: DateTime) -> Result<(), Gagal> {
    let hasil = verifikasi(pdf, akar, kini);
    let berkas = hasil.temuan.iter().filter(|one| !matches!(one, Temuan::ByteSesudahTerakhir(_)));
    let berkas = berkas.map(Temuan::putusan);
    match hasil.tanda.iter().map(TandaTangan::putusan).chain(berkas).max() {
        Some(Putusan::TidakSah) => Err(Gagal::TidakSah),
        Some(Putusan::Sah | Putusan::TakDapatDinilai) | None => Ok(()),
    }
}
