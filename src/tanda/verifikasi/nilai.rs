//! What a single signature comes to: its content, its stamp, its chain, and what came after it.

use der::oid::ObjectIdentifier as Oid;
use lopdf::{Document, Object};
use x509_cert::der::DateTime;

use super::izin::Izin;
use super::letak::Letak;
use super::rantai::{self, Saat};
use super::riwayat::Riwayat;
use super::stempel::{self, Cap};
use super::tingkat::{Arsip, Dasar};
use super::{Jenis, Penandatangan, Putusan, TandaTangan, Temuan, Waktu, isi, sesudah};
use crate::pdf::Pdf;
use crate::tanda::algoritma::{kekuatan, nama_sidik};
use crate::tanda::asli::Certificate;
use crate::tanda::bahan::Bahan;
use crate::tanda::sertifikat::{self, Guna};
use crate::tanda::signed_data::SignedData;
use crate::tanda::waktu;

/// What every signature of a file is judged with.
pub struct Berkas<'a> {
    pub pdf: &'a [u8],
    pub document: &'a Document,
    pub akar: &'a [Certificate],
    pub kini: DateTime,
    pub bahan: Bahan,
    /// What the file went through since its first signature; `None` where none of them covers anything.
    pub riwayat: Option<Riwayat>,
}

impl Berkas<'_> {
    /// The store as it was when a signature was made.
    pub fn bahan_sampai(&self, letak: &Letak<'_>) -> Bahan {
        match letak.akhir().and_then(|akhir| self.pdf.get(..akhir)) {
            Some(dulu) if dulu.len() < self.pdf.len() => {
                Pdf::new(dulu).written().map(Bahan::dari).unwrap_or_default()
            }
            Some(_) | None => self.bahan.clone(),
        }
    }

    /// Judges it; `arsip` is a later stamp over the file, and what it covers.
    pub fn periksa(&self, letak: &Letak<'_>, arsip: Option<&Arsip>) -> TandaTangan {
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
            tingkat: None,
            lingkup: letak.akhir().map(|akhir| (akhir, self.pdf.len() - akhir)),
            temuan: Vec::new(),
        };
        if let Err(temuan) = self.nilai(letak, arsip, &mut hasil) {
            hasil.temuan.push(temuan);
        }
        if let Waktu::Stempel(saat) | Waktu::Pengakuan(saat) = hasil.waktu
            && saat > self.kini
        {
            hasil.temuan.push(Temuan::WaktuBelumTiba);
        }
        hasil.temuan.extend(self.sesudah(letak));
        if hasil.putusan() != Putusan::Sah {
            hasil.tingkat = None;
        }
        hasil
    }

    /// What came after it, and whether it may.
    fn sesudah(&self, letak: &Letak<'_>) -> Vec<Temuan> {
        let (Some(riwayat), Some(akhir)) = (&self.riwayat, letak.akhir()) else {
            return Vec::new();
        };
        let perubahan = match riwayat.sesudah(self.pdf, akhir) {
            Ok(perubahan) => perubahan,
            Err(temuan) => return vec![temuan],
        };
        let izin =
            letak.kamus.map(|tanda| Izin::baca(self.document, tanda, letak.tertaut.as_ref()));
        let mut semua = sesudah::temuan(perubahan);
        semua.extend(izin.and_then(|izin| izin.langgar(perubahan)));
        semua
    }

    /// One step after the other; what makes the next one pointless is the error.
    fn nilai(
        &self,
        letak: &Letak<'_>,
        arsip: Option<&Arsip>,
        hasil: &mut TandaTangan,
    ) -> Result<(), Temuan> {
        let kamus = letak.kamus.ok_or(Temuan::RentangSalah)?;
        let rentang = letak.rentang.as_ref().map_err(Clone::clone)?;
        match &letak.tertaut {
            None => hasil.temuan.push(Temuan::TanpaBidang),
            // Its seed values (ISO 32000-2, table 237).
            Some(bidang) if bidang.kamus.has(b"SV") => {
                hasil.temuan.push(Temuan::SyaratBidang(bidang.nama.clone()));
            }
            Some(_) => {}
        }
        let filter = kamus.get(b"SubFilter").and_then(Object::as_name).unwrap_or_default();
        let bagian = [rentang.sebelum, rentang.sesudah];
        let buka = || isi::buka(rentang.isi);
        match filter {
            b"ETSI.CAdES.detached" => {
                let data = buka()?;
                let dasar = self.tanda_tangan(&data, &bagian, true, arsip, hasil)?;
                hasil.tingkat = Some(dasar.tingkat(&self.bahan, arsip));
                Ok(())
            }
            b"adbe.pkcs7.detached" => {
                self.tanda_tangan(&buka()?, &bagian, false, arsip, hasil).map(|_| ())
            }
            b"adbe.pkcs7.sha1" => Err(isi::periksa_sha1(&buka()?, &bagian)),
            b"ETSI.RFC3161" => self.stempel(&buka()?, &bagian, arsip, hasil),
            lain => {
                let nama = sertifikat::polos(&String::from_utf8_lossy(lain));
                hasil.temuan.push(Temuan::SubFilterTakDikenal(nama));
                // That other bytes were signed can show all the same.
                match buka().map(|data| isi::periksa_lepas(&data, &bagian, false)) {
                    Ok(Err(Temuan::IsiBerubah)) => Err(Temuan::IsiBerubah),
                    Ok(_) | Err(_) => Ok(()),
                }
            }
        }
    }

    /// A signature with its own stamp, if it has one. With `terikat` the certificate must be bound into it.
    fn tanda_tangan<'a>(
        &'a self,
        data: &'a SignedData,
        bagian: &[&[u8]],
        terikat: bool,
        arsip: Option<&Arsip>,
        hasil: &mut TandaTangan,
    ) -> Result<Dasar<'a>, Temuan> {
        let Self { akar, kini, .. } = *self;
        let penanda = isi::periksa_lepas(data, bagian, terikat)?;
        hasil.penanda = Some(kenali(&penanda.sertifikat, penanda.sidik));
        let bahan = self.bahan.dengan(data);
        let terbukti = arsip.map(|arsip| arsip.saat);
        let cap = Cap::dari(&penanda.info).and_then(|cap| {
            let andal = cap.and_then(|cap| cap.andal(&bahan, akar, terbukti, kini));
            andal.map_err(|temuan| hasil.temuan.push(Temuan::Stempel(Box::new(temuan)))).ok()
        });
        let sendiri = cap.as_ref().map(|cap| cap.saat);
        if let Some(saat) = sendiri {
            hasil.waktu = Waktu::Stempel(saat);
        }
        let pengakuan = match hasil.waktu {
            Waktu::Stempel(saat) | Waktu::Pengakuan(saat) => Some(saat),
            Waktu::Tanpa => None,
        };
        let saat = Saat { terbukti: sendiri.or(terbukti), pengakuan, kini };
        let (rantai, temuan) =
            rantai::periksa(&penanda.sertifikat, &bahan, akar, &saat, Guna::Dokumen);
        hasil.sebut(&rantai, temuan);
        Ok(Dasar { sertifikat: penanda.sertifikat, data, cap, akar, kini })
    }

    /// A stamp over the file.
    fn stempel(
        &self,
        data: &SignedData,
        bagian: &[&[u8]],
        arsip: Option<&Arsip>,
        hasil: &mut TandaTangan,
    ) -> Result<(), Temuan> {
        hasil.jenis = Jenis::StempelWaktu;
        let (saat, penanda) = stempel::periksa(data, bagian)?;
        hasil.penanda = Some(kenali(&penanda.sertifikat, penanda.sidik));
        hasil.waktu = Waktu::Stempel(saat);
        let bahan = self.bahan.dengan(data);
        let terbukti = arsip.map(|arsip| arsip.saat);
        let saat = Saat { terbukti, pengakuan: Some(saat), kini: self.kini };
        let (rantai, temuan) =
            rantai::periksa(&penanda.sertifikat, &bahan, self.akar, &saat, Guna::StempelWaktu);
        hasil.sebut(&rantai, temuan);
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
