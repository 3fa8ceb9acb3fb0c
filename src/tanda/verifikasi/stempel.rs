//! Time stamps (RFC 3161): who says that something was there at a moment.

use der::Encode;
use der::asn1::OctetString;
use x509_cert::der::DateTime;

use super::isi::{self, PenandaCms, single};
use super::rantai::{self, SaatNilai};
use super::{Putusan, Temuan};
use crate::tanda::algoritma::{sidik, sidik_apa_pun};
use crate::tanda::asli::Certificate;
use crate::tanda::asn1::{TIME_STAMP_TOKEN, TST_INFO, tst_info};
use crate::tanda::bahan::BahanNilai;
use crate::tanda::ber::to_der;
use crate::tanda::sertifikat::Guna;
use crate::tanda::signed_data::{SignedData, SignerInfo};

/// The moment that a token states for these bytes, and who signed it.
pub fn verify(data: &SignedData, bagian: &[&[u8]]) -> Result<(DateTime, PenandaCms), Temuan> {
    let content = &data.encap_content_info;
    let inside = content.econtent.as_ref().filter(|_| content.econtent_type == TST_INFO);
    let inside = inside.and_then(|inside| inside.decode_as::<OctetString>().ok());
    let wrong = || Temuan::CmsTakDipahami("bukan stempel waktu (TSTInfo)".to_owned());
    let inside = inside.ok_or_else(wrong)?;
    let der = to_der(inside.as_bytes()).ok_or_else(wrong)?;
    let (imprint, saat) = tst_info(&der).map_err(|_| wrong())?;
    if sidik_apa_pun(imprint.alg.oid, bagian)? != imprint.hash.as_bytes() {
        return Err(Temuan::StempelUntukLain);
    }
    sidik(imprint.alg.oid, &[])?;
    Ok((saat, isi::verify(data, &[inside.as_bytes()], false)?))
}

/// A signature's own time stamp that was made for it.
#[derive(Debug)]
pub struct Cap {
    pub saat: DateTime,
    sertifikat: Certificate,
    data: SignedData,
}

impl Cap {
    /// The stamp of a signature; `None` where it has none.
    pub fn of(info: &SignerInfo) -> Option<Result<Self, Temuan>> {
        let attributes = info.unsigned_attrs.as_ref()?;
        attributes.0.iter().find(|one| one.oid == TIME_STAMP_TOKEN)?;
        let token = single(attributes, TIME_STAMP_TOKEN).and_then(|token| token.to_der().ok());
        let banyak = || Temuan::CmsTakDipahami("ada beberapa sekaligus".to_owned());
        Some(token.ok_or_else(banyak).and_then(|token| {
            let data = isi::open(&token)?;
            let (saat, penanda) = verify(&data, &[info.signature.as_bytes()])?;
            Ok(Self { saat, sertifikat: penanda.sertifikat, data })
        }))
    }

    /// Itself, where who made it can be relied on. `terbukti` is the moment by which it was there, as a later stamp over
    /// the file proves.
    ///
    /// # Errors
    /// What stands against it.
    pub fn ensure_reliable(
        self,
        bahan: &BahanNilai,
        akar: &[Certificate],
        terbukti: Option<DateTime>,
        kini: DateTime,
    ) -> Result<Self, Temuan> {
        let saat = SaatNilai { terbukti, pengakuan: Some(self.saat), kini };
        let temuan = self.rantai(bahan, akar, &saat);
        match temuan.into_iter().find(|one| one.putusan() > Putusan::Sah) {
            Some(temuan) => Err(temuan),
            None => Ok(self),
        }
    }

    /// What is to be said of who made it.
    pub fn rantai(
        &self,
        bahan: &BahanNilai,
        akar: &[Certificate],
        saat: &SaatNilai,
    ) -> Vec<Temuan> {
        let bahan = bahan.with(&self.data);
        rantai::verify(&self.sertifikat, &bahan, akar, saat, Guna::StempelWaktu).1
    }
}
