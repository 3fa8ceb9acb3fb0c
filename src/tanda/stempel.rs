//! A time stamp for a signature (PAdES B-T) or over the whole file (B-LTA): what is asked of the authority, and its answer
//! put into the file.
//!
//! The answer goes into the room that was kept for it, which nobody signs; so the file keeps its length, and what was
//! signed stays as it was.

use std::ops::Range;

use cms::content_info::ContentInfo;
use const_oid::db::rfc5911::ID_SIGNED_DATA;
use const_oid::db::rfc5912::ID_SHA_256;
use der::asn1::{Any, OctetString};
use der::{Decode, Encode};
use spki::AlgorithmIdentifierOwned as Alg;
use x509_cert::der::DateTime;

use super::algoritma::sha256;
use super::asli::Certificate;
use super::asn1::{MessageImprint, TIME_STAMP_TOKEN, TimeStampReq, TimeStampResp};
use super::ber::to_der;
use super::bubuh::fill;
use super::gagal::Gagal;
use super::signed_data::{Attribute, Himpunan, SignedData, SignerInfo};
use super::verifikasi::{Putusan, Temuan, isi, letak, stempel};
use crate::pdf::Pdf;

/// The request for the stamp that the file waits for, as an authority takes it (RFC 3161): over the whole file where a
/// place for that is kept, or else on the last signature.
///
/// # Errors
/// Where nothing in the file waits for a stamp.
pub fn permintaan(pdf: &[u8]) -> Result<Vec<u8>, Gagal> {
    let sidik = match waiting(pdf)? {
        Waiting::Arsip { bagian, .. } => sha256(&bagian),
        Waiting::Tanda(terakhir) => sha256(&[terakhir.unstamped()?.info.signature.as_bytes()]),
    };
    request(sidik)
}

/// A request whose answer shows who stamps; nothing of it goes into the file.
///
/// # Errors
/// Only by a fault of ours.
pub fn percobaan(pdf: &[u8]) -> Result<Vec<u8>, Gagal> {
    request(sha256(&[pdf]))
}

fn request(sidik: Vec<u8>) -> Result<Vec<u8>, Gagal> {
    let alg = Alg { oid: ID_SHA_256, parameters: None };
    let request = OctetString::new(sidik).and_then(|hash| {
        let imprint = MessageImprint { alg, hash };
        TimeStampReq { version: 1, imprint, cert_req: true }.to_der()
    });
    request.map_err(|_| Gagal::Dalam("TimeStampReq"))
}

/// The certificates that came with an answer.
///
/// # Errors
/// Where the answer is a refusal, or cannot be read.
pub fn sertifikat_stempel(jawaban: &[u8]) -> Result<Vec<Certificate>, Gagal> {
    let (_, data) = token(jawaban)?;
    Ok(isi::sertifikat(&data).collect())
}

/// The file with the authority's answer in it, and the moment that it states.
///
/// # Errors
/// Where the answer is a refusal, or belongs to another signature or file.
pub fn stempel_waktu(pdf: &[u8], jawaban: &[u8]) -> Result<(Vec<u8>, DateTime), Gagal> {
    let (token, data) = token(jawaban)?;
    let mut out = pdf.to_vec();
    match waiting(pdf)? {
        Waiting::Arsip { bagian, lubang } => {
            let saat = verify(&data, &bagian)?;
            let der = token.to_der().map_err(|_| Gagal::JawabanRusak)?;
            fill(&mut out, lubang, &der)?;
            Ok((out, saat))
        }
        Waiting::Tanda(terakhir) => {
            let mut terakhir = terakhir.unstamped()?;
            let saat = verify(&data, &[terakhir.info.signature.as_bytes()])?;
            let der = with_token(&mut terakhir, token).map_err(|_| Gagal::Dalam("CMS"))?;
            fill(&mut out, terakhir.lubang.clone(), &der)?;
            // What others encoded may not survive being written anew; then rather no stamp than a broken signature.
            match waiting(&out) {
                Ok(Waiting::Tanda(baru)) if baru.info.signature == terakhir.info.signature => {
                    Ok((out, saat))
                }
                Ok(_) | Err(_) => Err(Gagal::Dalam("CMS")),
            }
        }
    }
}

/// The token of an answer that grants one: 0 is granted, 1 is granted with changes; it comes with no other.
fn token(jawaban: &[u8]) -> Result<(Any, SignedData), Gagal> {
    let jawaban = to_der(jawaban).ok_or(Gagal::JawabanRusak)?;
    let jawaban = TimeStampResp::from_der(&jawaban).map_err(|_| Gagal::JawabanRusak)?;
    let token = jawaban.token.filter(|_| matches!(jawaban.status.status.as_bytes(), [0 | 1]));
    let token = token.ok_or(Gagal::StempelDitolak)?;
    let bytes = token.to_der().map_err(|_| Gagal::JawabanRusak)?;
    let data = isi::open(&bytes).map_err(|_| Gagal::JawabanRusak)?;
    Ok((token, data))
}

fn verify(data: &SignedData, bagian: &[&[u8]]) -> Result<DateTime, Gagal> {
    let hasil = stempel::verify(data, bagian).map_err(|temuan| match temuan.putusan() {
        Putusan::TakDapatDinilai => Gagal::StempelTakDipahami(temuan.to_string()),
        Putusan::TidakSah if temuan == Temuan::StempelUntukLain => Gagal::StempelUntukLain,
        Putusan::TidakSah | Putusan::Sah => Gagal::JawabanRusak,
    });
    hasil.map(|(saat, _)| saat)
}

/// What in a file a stamp can be put to.
enum Waiting<'a> {
    /// A place for one over the whole file: what is stamped, and where the digits go.
    Arsip {
        bagian: [&'a [u8]; 2],
        lubang: Range<usize>,
    },
    Tanda(Box<Terakhir>),
}

/// The signature that covers the whole file.
struct Terakhir {
    data: SignedData,
    info: SignerInfo,
    /// Where its digits are, without the brackets.
    lubang: Range<usize>,
}

impl Terakhir {
    /// Itself, where it has no stamp yet.
    fn unstamped(self: Box<Self>) -> Result<Box<Self>, Gagal> {
        let mut attributes = self.info.unsigned_attrs.iter().flat_map(|all| all.0.iter());
        if attributes.any(|one| one.oid == TIME_STAMP_TOKEN) {
            return Err(Gagal::SudahDistempel);
        }
        Ok(self)
    }
}

fn waiting(pdf: &[u8]) -> Result<Waiting<'_>, Gagal> {
    let terbuka = Pdf::new(pdf);
    let semua = letak::find(terbuka.exact()?, pdf);
    let lubang = |sebelum: &[u8], sesudah: &[u8]| sebelum.len() + 1..pdf.len() - sesudah.len() - 1;
    if let Some(arsip) = semua.iter().find_map(|letak| letak::waiting(letak, pdf)) {
        let lubang = lubang(arsip.sebelum, arsip.sesudah);
        let bagian = [
            pdf.get(..lubang.start - 1).unwrap_or_default(),
            pdf.get(lubang.end + 1..).unwrap_or_default(),
        ];
        return Ok(Waiting::Arsip { bagian, lubang });
    }
    let mut rentang = semua.iter().filter_map(|letak| letak.rentang.as_ref().ok());
    let rentang = rentang.rfind(|rentang| rentang.akhir == pdf.len()).ok_or(Gagal::TanpaTanda)?;
    let data = isi::open(rentang.isi).map_err(|_| Gagal::TanpaTanda)?;
    let bagian = [rentang.sebelum, rentang.sesudah];
    let penanda = isi::verify_detached(&data, &bagian, false).map_err(|_| Gagal::TanpaTanda)?;
    let lubang = lubang(rentang.sebelum, rentang.sesudah);
    Ok(Waiting::Tanda(Box::new(Terakhir { data, info: penanda.info, lubang })))
}

fn with_token(terakhir: &mut Terakhir, token: Any) -> der::Result<Vec<u8>> {
    let mut info = terakhir.info.clone();
    let mut attributes = info.unsigned_attrs.take().unwrap_or(Himpunan(Vec::new()));
    attributes.0.push(Attribute { oid: TIME_STAMP_TOKEN, values: Himpunan(vec![token]) });
    info.unsigned_attrs = Some(attributes);
    terakhir.data.signer_infos = Himpunan(vec![info]);
    let content = Any::encode_from(&terakhir.data)?;
    ContentInfo { content_type: ID_SIGNED_DATA, content }.to_der()
}
