//! Time stamps (RFC 3161): who says that something was there at a moment.

use cms::signed_data::{SignedData, SignerInfo};
use der::Encode;
use der::asn1::OctetString;
use x509_cert::Certificate;
use x509_cert::der::DateTime;

use super::isi::{self, Penanda, tunggal};
use super::rantai::{self, Saat};
use super::{Putusan, Temuan};
use crate::tanda::algoritma::sidik;
use crate::tanda::asn1::{TIME_STAMP_TOKEN, TST_INFO, tst_info};
use crate::tanda::bahan::Bahan;
use crate::tanda::sertifikat::Guna;

/// The moment that a token states for these bytes, and who signed it.
pub fn periksa(data: &SignedData, bagian: &[&[u8]]) -> Result<(DateTime, Penanda), Temuan> {
    let content = &data.encap_content_info;
    let inside = content.econtent.as_ref().filter(|_| content.econtent_type == TST_INFO);
    let inside = inside.and_then(|inside| inside.decode_as::<OctetString>().ok());
    let inside = inside.ok_or(Temuan::CmsRusak)?;
    let (imprint, saat) = tst_info(inside.as_bytes()).map_err(|_| Temuan::CmsRusak)?;
    if sidik(imprint.alg.oid, bagian)? != imprint.hash.as_bytes() {
        return Err(Temuan::StempelUntukLain);
    }
    Ok((saat, isi::periksa(data, &[inside.as_bytes()], false)?))
}

/// The moment that a signature's own time stamp proves; `None` where it has none. `terbukti` is the moment by which the
/// stamp itself was there, as a later one over the file proves.
pub fn dari(
    info: &SignerInfo,
    akar: &[Certificate],
    bahan: &Bahan,
    terbukti: Option<DateTime>,
    kini: DateTime,
) -> Option<Result<DateTime, Temuan>> {
    let attributes = info.unsigned_attrs.as_ref()?;
    attributes.iter().find(|one| one.oid == TIME_STAMP_TOKEN)?;
    let token = tunggal(attributes, TIME_STAMP_TOKEN).and_then(|token| token.to_der().ok());
    Some(token.ok_or(Temuan::CmsRusak).and_then(|token| {
        let data = isi::buka(&token)?;
        let (saat, penanda) = periksa(&data, &[info.signature.as_bytes()])?;
        let dasar = Saat { terbukti, pengakuan: Some(saat), kini };
        let bahan = bahan.dengan(&data);
        let guna = Guna::StempelWaktu;
        let (_, temuan) = rantai::periksa(&penanda.sertifikat, &bahan, akar, &dasar, guna);
        match temuan.into_iter().find(|one| one.putusan() > Putusan::Sah) {
            Some(temuan) => Err(temuan),
            None => Ok(saat),
        }
    }))
}
