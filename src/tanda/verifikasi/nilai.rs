//! What a single signature comes to: its content, its stamp, its chain, and what came after it.

use der::oid::ObjectIdentifier as Oid;
use lopdf::{Document, Object};
use x509_cert::der::DateTime;

use super::izin::Izin;
use super::letak::LetakTanda;
use super::rantai::{self, SaatNilai};
use super::riwayat::RiwayatBerkas;
use super::stempel::{self, Cap};
use super::tingkat::{DasarTingkat, StempelArsip};
use super::{JenisTanda, PemegangSertifikat, Putusan, TandaTangan, Temuan, Waktu, isi, sesudah};
use crate::pdf::Pdf;
use crate::tanda::algoritma::{kekuatan, nama_sidik};
use crate::tanda::asli::Certificate;
use crate::tanda::bahan::BahanNilai;
use crate::tanda::sertifikat::{self, Guna};
use crate::tanda::signed_data::SignedData;
use crate::tanda::waktu;

/// What every signature of a file is judged with.
pub struct BerkasDinilai<'a> {
    pub pdf: &'a [u8],
    pub document: &'a Document,
    pub akar: &'a [Certificate],
    pub kini: DateTime,
    pub bahan: BahanNilai,
    /// What the file went through since its first signature; `None` where none of them covers anything.
    pub riwayat: Option<RiwayatBerkas>,
}

impl BerkasDinilai<'_> {
    /// The store as it was when a signature was made.
    pub fn store_until(&self, letak: &LetakTanda<'_>) -> BahanNilai {
        match letak.akhir().and_then(|akhir| self.pdf.get(..akhir)) {
            Some(dulu) if dulu.len() < self.pdf.len() => {
                Pdf::new(dulu).written().map(BahanNilai::of).unwrap_or_default()
            }
            Some(_) | None => self.bahan.clone(),
        }
    }

    /// Judges it; `arsip` is a later stamp over the file, and what it covers.
    pub fn judge(&self, letak: &LetakTanda<'_>, arsip: Option<&StempelArsip>) -> TandaTangan {
        let teks = |key: &[u8]| {
            let text = letak.kamus?.get(key).and_then(lopdf::decode_text_string).ok()?;
            Some(sertifikat::plain(&text))
        };
        let pengakuan = teks(b"M").and_then(|text| waktu::from_pdf(&text));
        let mut hasil = TandaTangan {
            bidang: letak.bidang.clone(),
            jenis: JenisTanda::TandaTangan,
            penanda: None,
            alasan: teks(b"Reason"),
            waktu: pengakuan.map_or(Waktu::Tanpa, Waktu::Pengakuan),
            tingkat: None,
            lingkup: letak.akhir().map(|akhir| (akhir, self.pdf.len() - akhir)),
            temuan: Vec::new(),
        };
        if let Err(temuan) = self.judge_steps(letak, arsip, &mut hasil) {
            hasil.temuan.push(temuan);
        }
        if let Waktu::Stempel(saat) | Waktu::Pengakuan(saat) = hasil.waktu
            && saat > self.kini
        {
            hasil.temuan.push(Temuan::WaktuBelumTiba);
        }
        hasil.temuan.extend(self.later(letak));
        if hasil.putusan() != Putusan::Sah {
            hasil.tingkat = None;
        }
        hasil
    }

    /// What came after it, and whether it may.
    fn later(&self, letak: &LetakTanda<'_>) -> Vec<Temuan> {
        let (Some(riwayat), Some(akhir)) = (&self.riwayat, letak.akhir()) else {
            return Vec::new();
        };
        let perubahan = match riwayat.after(self.pdf, akhir) {
            Ok(perubahan) => perubahan,
            Err(temuan) => return vec![temuan],
        };
        let izin =
            letak.kamus.map(|tanda| Izin::read(self.document, tanda, letak.tertaut.as_ref()));
        let mut semua = sesudah::temuan(perubahan);
        semua.extend(izin.and_then(|izin| izin.violation(perubahan)));
        semua
    }

    /// One step after the other; what makes the next one pointless is the error.
    fn judge_steps(
        &self,
        letak: &LetakTanda<'_>,
        arsip: Option<&StempelArsip>,
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
        let open = || isi::open(rentang.isi);
        match filter {
            b"ETSI.CAdES.detached" => {
                let data = open()?;
                let dasar = self.tanda_tangan(&data, &bagian, true, arsip, hasil)?;
                hasil.tingkat = Some(dasar.tingkat(&self.bahan, arsip));
                Ok(())
            }
            b"adbe.pkcs7.detached" => {
                self.tanda_tangan(&open()?, &bagian, false, arsip, hasil).map(|_| ())
            }
            b"adbe.pkcs7.sha1" => Err(isi::judge_sha1(&open()?, &bagian)),
            b"ETSI.RFC3161" => self.stempel(&open()?, &bagian, arsip, hasil),
            lain => {
                let nama = sertifikat::plain(&String::from_utf8_lossy(lain));
                hasil.temuan.push(Temuan::SubFilterTakDikenal(nama));
                // That other bytes were signed can show all the same.
                match open().map(|data| isi::verify_detached(&data, &bagian, false)) {
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
        arsip: Option<&StempelArsip>,
        hasil: &mut TandaTangan,
    ) -> Result<DasarTingkat<'a>, Temuan> {
        let Self { akar, kini, .. } = *self;
        let penanda = isi::verify_detached(data, bagian, terikat)?;
        hasil.penanda = Some(identify(&penanda.sertifikat, penanda.sidik));
        let bahan = self.bahan.with(data);
        let terbukti = arsip.map(|arsip| arsip.saat);
        let cap = Cap::of(&penanda.info).and_then(|cap| {
            let reliable = cap.and_then(|cap| cap.ensure_reliable(&bahan, akar, terbukti, kini));
            reliable.map_err(|temuan| hasil.temuan.push(Temuan::Stempel(Box::new(temuan)))).ok()
        });
        let sendiri = cap.as_ref().map(|cap| cap.saat);
        if let Some(saat) = sendiri {
            hasil.waktu = Waktu::Stempel(saat);
        }
        let pengakuan = match hasil.waktu {
            Waktu::Stempel(saat) | Waktu::Pengakuan(saat) => Some(saat),
            Waktu::Tanpa => None,
        };
        let saat = SaatNilai { terbukti: sendiri.or(terbukti), pengakuan, kini };
        let (rantai, temuan) =
            rantai::verify(&penanda.sertifikat, &bahan, akar, &saat, Guna::Dokumen);
        hasil.note(&rantai, temuan);
        Ok(DasarTingkat { sertifikat: penanda.sertifikat, data, cap, akar, kini })
    }

    /// A stamp over the file.
    fn stempel(
        &self,
        data: &SignedData,
        bagian: &[&[u8]],
        arsip: Option<&StempelArsip>,
        hasil: &mut TandaTangan,
    ) -> Result<(), Temuan> {
        hasil.jenis = JenisTanda::StempelWaktu;
        let (saat, penanda) = stempel::verify(data, bagian)?;
        hasil.penanda = Some(identify(&penanda.sertifikat, penanda.sidik));
        hasil.waktu = Waktu::Stempel(saat);
        let bahan = self.bahan.with(data);
        let terbukti = arsip.map(|arsip| arsip.saat);
        let saat = SaatNilai { terbukti, pengakuan: Some(saat), kini: self.kini };
        let (rantai, temuan) =
            rantai::verify(&penanda.sertifikat, &bahan, self.akar, &saat, Guna::StempelWaktu);
        hasil.note(&rantai, temuan);
        Ok(())
    }
}

impl TandaTangan {
    fn note(&mut self, rantai: &[Certificate], temuan: Vec<Temuan>) {
        if let Some(penanda) = &mut self.penanda {
            penanda.rantai = rantai.iter().map(sertifikat::pemilik).collect();
        }
        self.temuan.extend(temuan);
    }
}

fn identify(sertifikat: &Certificate, sidik: Oid) -> PemegangSertifikat {
    let kunci = &sertifikat.tbs_certificate.subject_public_key_info;
    PemegangSertifikat {
        nama: sertifikat::pemilik(sertifikat),
        penerbit: sertifikat::penerbit(sertifikat),
        rantai: Vec::new(),
        masa: sertifikat::masa(sertifikat),
        kekuatan: format!("{}, {}", kekuatan(kunci), nama_sidik(sidik)),
    }
}
