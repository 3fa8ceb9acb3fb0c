//! A time stamp for a signature (PAdES B-T): what is asked of the authority, and its answer put into the file.
//!
//! The answer goes into the room that was kept in the signature, which nobody signs; so the file keeps its length, and
//! what was signed stays as it was.

use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerInfo, SignerInfos};
use const_oid::db::rfc5911::ID_SIGNED_DATA;
use const_oid::db::rfc5912::ID_SHA_256;
use der::asn1::{Any, OctetString, SetOfVec};
use der::{Decode, Encode};
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::attr::Attribute;
use x509_cert::der::DateTime;

use super::algoritma::sha256;
use super::asn1::{MessageImprint, TIME_STAMP_TOKEN, TimeStampReq, TimeStampResp};
use super::berkas;
use super::gagal::Gagal;
use super::verifikasi::{Temuan, isi, letak, stempel};

/// The request for a stamp on the last signature, as an authority takes it (RFC 3161).
///
/// # Errors
/// Where the file has no signature that waits for a stamp.
pub fn permintaan(pdf: &[u8]) -> Result<Vec<u8>, Gagal> {
    let terakhir = terakhir(pdf)?;
    let hash = OctetString::new(sha256(&[terakhir.info.signature.as_bytes()]));
    let alg = Alg { oid: ID_SHA_256, parameters: None };
    let request = hash.and_then(|hash| {
        let imprint = MessageImprint { alg, hash };
        TimeStampReq { version: 1, imprint, cert_req: true }.to_der()
    });
    request.map_err(|_| Gagal::Dalam("TimeStampReq"))
}

/// The file with the authority's answer in it, and the moment that it states.
///
/// # Errors
/// Where the answer is a refusal, or belongs to another signature.
pub fn stempel_waktu(pdf: &[u8], jawaban: &[u8]) -> Result<(Vec<u8>, DateTime), Gagal> {
    let mut terakhir = terakhir(pdf)?;
    let jawaban = TimeStampResp::from_der(jawaban).map_err(|_| Gagal::JawabanRusak)?;
    // 0 is granted, 1 is granted with changes; a token comes with no other.
    let token = jawaban.token.filter(|_| matches!(jawaban.status.status.as_bytes(), [0 | 1]));
    let token = token.ok_or(Gagal::StempelDitolak)?;
    let bytes = token.to_der().map_err(|_| Gagal::JawabanRusak)?;
    let isi_token = isi::buka(&bytes).map_err(|_| Gagal::JawabanRusak)?;
    let tanda = terakhir.info.signature.as_bytes();
    let (saat, _) = stempel::periksa(&isi_token, &[tanda]).map_err(|temuan| match temuan {
        Temuan::StempelUntukLain => Gagal::StempelUntukLain,
        _ => Gagal::JawabanRusak,
    })?;
    let der = dengan_token(&mut terakhir, token).map_err(|_| Gagal::Dalam("CMS"))?;
    let mut out = pdf.to_vec();
    let lubang = out.get_mut(terakhir.lubang).ok_or(Gagal::Dalam("ByteRange"))?;
    if der.len() * 2 > lubang.len() {
        return Err(Gagal::RantaiTerlaluPanjang);
    }
    let hex: String = der.iter().map(|byte| format!("{byte:02X}")).collect();
    lubang.fill(b'0');
    for (place, digit) in lubang.iter_mut().zip(hex.bytes()) {
        *place = digit;
    }
    // What others encoded may not survive being written anew; then rather no stamp than a broken signature.
    match terakhir_mana_pun(&out) {
        Ok(baru) if baru.info.signature == terakhir.info.signature => Ok((out, saat)),
        Ok(_) | Err(_) => Err(Gagal::Dalam("CMS")),
    }
}

/// The signature that covers the whole file.
struct Terakhir {
    data: SignedData,
    info: SignerInfo,
    /// Where its digits are, without the brackets.
    lubang: std::ops::Range<usize>,
}

fn terakhir(pdf: &[u8]) -> Result<Terakhir, Gagal> {
    let terakhir = terakhir_mana_pun(pdf)?;
    let mut attributes = terakhir.info.unsigned_attrs.iter().flat_map(|all| all.iter());
    if attributes.any(|one| one.oid == TIME_STAMP_TOKEN) {
        return Err(Gagal::SudahDistempel);
    }
    Ok(terakhir)
}

fn terakhir_mana_pun(pdf: &[u8]) -> Result<Terakhir, Gagal> {
    let document = berkas::baca(pdf)?;
    let semua = letak::cari(&document, pdf);
    let mut rentang = semua.iter().filter_map(|satu| satu.rentang.as_ref().ok());
    let rentang = rentang.rfind(|rentang| rentang.akhir == pdf.len());
    let rentang = rentang.ok_or(Gagal::TanpaTanda)?;
    let data = isi::buka(rentang.isi).map_err(|_| Gagal::TanpaTanda)?;
    let bagian = [rentang.sebelum, rentang.sesudah];
    let penanda = isi::periksa_lepas(&data, &bagian, false).map_err(|_| Gagal::TanpaTanda)?;
    let lubang = rentang.sebelum.len() + 1..pdf.len() - rentang.sesudah.len() - 1;
    Ok(Terakhir { data, info: penanda.info, lubang })
}

fn dengan_token(terakhir: &mut Terakhir, token: Any) -> der::Result<Vec<u8>> {
    let mut info = terakhir.info.clone();
    let mut attributes = info.unsigned_attrs.take().unwrap_or_default();
    let values = SetOfVec::try_from(vec![token])?;
    attributes.insert(Attribute { oid: TIME_STAMP_TOKEN, values })?;
    info.unsigned_attrs = Some(attributes);
    terakhir.data.signer_infos = SignerInfos::try_from(vec![info])?;
    let content = Any::encode_from(&terakhir.data)?;
    ContentInfo { content_type: ID_SIGNED_DATA, content }.to_der()
}
