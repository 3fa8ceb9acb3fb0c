//! The long term (PAdES B-LT, ETSI EN 319 142-1, 5.4): all that judges the signatures of a file goes into it, so that it
//! can be judged when certificates have run out and their issuers are gone. A time stamp over it follows (B-LTA).

use der::Encode;
use lopdf::{Dictionary, Object, Stream};
use x509_cert::Certificate;
use x509_cert::der::DateTime;

use super::bahan::{Bahan, TERBESAR, simpanan};
use super::berkas::{self, deret, kamus, katalog};
use super::crl;
use super::gagal::Gagal;
use super::kurang::Kurang;
use super::ocsp;
use super::pembaruan::Pembaruan;
use super::sertifikat::{self, Guna, baca_semua, berguna};
use super::sumber::{Kata, Subjek, Sumber};
use super::verifikasi::{Putusan, TandaTangan, Temuan, isi, verifikasi};

/// How long a chain may be.
const TERPANJANG: usize = 8;

/// What was given or fetched for a file, not yet trusted in anything.
#[derive(Debug, Clone, Default)]
pub struct Simpanan(Bahan);

impl Simpanan {
    /// Takes in certificates, PEM or DER, alone or as a bundle (PKCS#7). One that may stamp time counts as that of the
    /// stamp to come.
    ///
    /// # Errors
    /// Where it is none.
    pub fn sertifikat(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let bundel = || {
            let data = isi::buka(bytes).ok()?;
            Some(isi::sertifikat(&data).cloned().collect::<Vec<_>>())
        };
        let found = baca_semua(bytes).or_else(bundel).filter(|found| !found.is_empty());
        self.tambah(found.ok_or(Gagal::BukanBahan("sertifikat (PEM atau DER)"))?);
        Ok(())
    }

    /// Takes in certificates that are read already.
    pub fn tambah(&mut self, found: Vec<Certificate>) {
        self.0.sertifikat.extend(found);
    }

    /// Takes in a list of revoked certificates, PEM or DER.
    ///
    /// # Errors
    /// Where it is none.
    pub fn crl(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let list = crl::baca(bytes).ok_or(Gagal::BukanBahan("daftar pencabutan (CRL)"))?;
        self.0.crl.push(list);
        Ok(())
    }

    /// Takes in a responder's answer, DER.
    ///
    /// # Errors
    /// Where it is none, or a refusal.
    pub fn ocsp(&mut self, bytes: &[u8]) -> Result<(), Gagal> {
        let jawaban = ocsp::baca(bytes).ok_or(Gagal::BukanBahan("jawaban OCSP yang berisi"))?;
        self.0.ocsp.push(jawaban);
        Ok(())
    }
}

/// What is still missing before a file's signatures can be judged for long, as seen at that moment.
///
/// # Errors
/// Where a signature does not hold, or a certificate was taken back.
pub fn kurang(pdf: &[u8], simpanan: &Simpanan, kini: DateTime) -> Result<Vec<Kurang>, Gagal> {
    Ok(Rencana::baru(pdf, simpanan, kini)?.kurang)
}

/// The file with all that judges its signatures for long; the given one is its beginning.
///
/// # Errors
/// Where something is missing, a signature does not hold, or a certificate was taken back.
pub fn simpan(pdf: &[u8], simpanan: &Simpanan, kini: DateTime) -> Result<Vec<u8>, Gagal> {
    let rencana = Rencana::baru(pdf, simpanan, kini)?;
    if !rencana.kurang.is_empty() {
        return Err(Gagal::BahanKurang(rencana.kurang));
    }
    rencana.tulis(pdf)
}

/// What goes into the file, and what does not yet.
#[derive(Debug, Default)]
struct Rencana {
    sertifikat: Vec<Certificate>,
    crl: Vec<Vec<u8>>,
    ocsp: Vec<Vec<u8>>,
    kurang: Vec<Kurang>,
}

impl Rencana {
    fn baru(pdf: &[u8], simpanan: &Simpanan, kini: DateTime) -> Result<Self, Gagal> {
        let document = berkas::baca(pdf)?;
        sah(pdf, &[], kini)?;
        let sumber = Sumber::baru(&document, pdf, &simpanan.0, kini);
        let (sumber, mut subjek) = sumber.map_err(|_| Gagal::TidakSah)?;
        if subjek.is_empty() {
            return Err(Gagal::TanpaTanda);
        }
        let penstempel =
            simpanan.0.sertifikat.iter().filter(|one| berguna(one, Guna::StempelWaktu));
        subjek.extend(penstempel.map(|one| Subjek { sertifikat: one.clone(), terbukti: None }));
        let mut rencana = Self::default();
        for satu in &subjek {
            rencana.naik(&sumber, satu)?;
        }
        if rencana.kurang.is_empty() {
            sah(pdf, &sumber.akar(), kini)?;
        }
        Ok(rencana)
    }

    /// From a certificate up to its root.
    fn naik(&mut self, sumber: &Sumber<'_>, subjek: &Subjek) -> Result<(), Gagal> {
        let mut mata = subjek.sertifikat.clone();
        for tinggi in 0..TERPANJANG {
            if self.sertifikat.contains(&mata) {
                return Ok(());
            }
            self.sertifikat.push(mata.clone());
            if sertifikat::sendiri(&mata) {
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
        sumber: &Sumber<'_>,
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
            Kata::Crl(der) => (&mut self.crl, der),
            Kata::Ocsp(der) => (&mut self.ocsp, der),
        };
        if !tujuan.contains(&der) {
            tujuan.push(der);
        }
        match kata.penjawab {
            Some(wakil) => self.naik(sumber, &Subjek { sertifikat: *wakil, terbukti: None }),
            None => Ok(()),
        }
    }

    /// The update; what the store holds already stays there.
    fn tulis(self, pdf: &[u8]) -> Result<Vec<u8>, Gagal> {
        let mut pembaruan = Pembaruan::baru(pdf)?;
        let (catalog, dictionary) = katalog(pembaruan.lama()).ok_or(Gagal::BukanPdf)?;
        let lama = dictionary.get(b"DSS").ok().cloned();
        let tempat = lama.as_ref().and_then(|one| one.as_reference().ok());
        let isi_lama = lama.as_ref().and_then(|one| kamus(pembaruan.lama(), one)).cloned();
        let mut dss = isi_lama.unwrap_or_else(Dictionary::new);
        dss.set("Type", "DSS");
        let sertifikat = self.sertifikat.iter().map(Encode::to_der).collect::<Result<Vec<_>, _>>();
        let sertifikat = sertifikat.map_err(|_| Gagal::Dalam("X.509"))?;
        let mut bertambah = false;
        for (key, semua) in [("Certs", sertifikat), ("CRLs", self.crl), ("OCSPs", self.ocsp)] {
            let mut sisa = TERBESAR;
            let ada = simpanan(pembaruan.lama(), key.as_bytes(), &mut sisa);
            let items = dss.get(key.as_bytes()).ok().and_then(|one| deret(pembaruan.lama(), one));
            let mut items = items.unwrap_or_default().to_vec();
            for der in semua.into_iter().filter(|der| !ada.contains(der)) {
                let stream = Stream::new(Dictionary::new(), der).with_compression(false);
                items.push(Object::from(pembaruan.tambah(stream)));
                bertambah = true;
            }
            if !items.is_empty() {
                dss.set(key, items);
            }
        }
        if !bertambah {
            return Ok(pdf.to_vec());
        }
        match tempat {
            Some(id) => *pembaruan.ubah(id)? = dss,
            None => {
                let id = pembaruan.tambah(dss);
                pembaruan.ubah(catalog)?.set("DSS", id);
            }
        }
        pembaruan.selesai()
    }
}

/// What does not hold is not kept for long. What was added after the last signature may be, as far as every signature
/// allows it: others append what judges them without a stamp over it, and that stamp is to come.
fn sah(pdf: &[u8], akar: &[Certificate], kini: DateTime) -> Result<(), Gagal> {
    let hasil = verifikasi(pdf, akar, kini);
    let berkas = hasil.temuan.iter().filter(|one| !matches!(one, Temuan::ByteSesudahTerakhir(_)));
    let berkas = berkas.map(Temuan::putusan);
    match hasil.tanda.iter().map(TandaTangan::putusan).chain(berkas).max() {
        Some(Putusan::TidakSah) => Err(Gagal::TidakSah),
        Some(Putusan::Sah | Putusan::TakDapatDinilai) | None => Ok(()),
    }
}
