//! The signature's content: one signer, whose key signed the file's hash and the certificate it belongs to.

use cms::content_info::ContentInfo;
use const_oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA};
use der::asn1::{Any, OctetString};
use der::oid::ObjectIdentifier as Oid;
use der::{Decode, Encode, Tag, Tagged};

use super::Temuan;
use super::ikatan;
use crate::tanda::algoritma::{self, Tidak, sidik};
use crate::tanda::asli::Certificate;
use crate::tanda::ber::{split, to_der};
use crate::tanda::sertifikat::{is_same_name, kunci_pengenal};
use crate::tanda::signed_data::{
    Attribute, Himpunan, IssuerAndSerialNumber, SignedData, SignerInfo,
};

/// How many signers are looked at, and how many certificates that one of them may mean.
const TERBANYAK: usize = 8;

/// Who made a signature that holds.
#[derive(Debug)]
pub struct PenandaCms {
    pub sertifikat: Certificate,
    pub info: SignerInfo,
    /// The hash that was signed.
    pub sidik: Oid,
}

/// The CMS of a signature; zeros that kept its place may follow.
pub fn open(bytes: &[u8]) -> Result<SignedData, Temuan> {
    let wrong = || Temuan::CmsTakDipahami("bukan ASN.1 yang utuh".to_owned());
    let nol = |bytes: &[u8]| bytes.iter().all(|byte| *byte == 0);
    if nol(bytes) {
        return Err(Temuan::TandaKosong);
    }
    let (value, rest) = split(bytes).ok_or_else(wrong)?;
    if !nol(rest) {
        return Err(Temuan::LubangSalah);
    }
    let der = to_der(value).ok_or_else(wrong)?;
    let info = ContentInfo::from_der(&der).map_err(|_| wrong())?;
    if info.content_type != ID_SIGNED_DATA {
        return Err(Temuan::CmsTakDipahami(format!("jenisnya {}", info.content_type)));
    }
    let wrong =
        |error| Temuan::CmsTakDipahami(format!("susunannya lain dari SignedData ({error})"));
    info.content.decode_as().map_err(wrong)
}

/// The certificates that it carries, as far as they are of a kind that is known.
pub fn sertifikat(data: &SignedData) -> impl Iterator<Item = Certificate> {
    let all = data.certificates.iter().flat_map(|set| set.0.iter());
    all.filter(|one| one.tag() == Tag::Sequence)
        .filter_map(|one| Certificate::read(&one.to_der().ok()?))
}

/// A signature over bytes that it does not carry itself. With `terikat` the certificate must be bound into it.
pub fn verify_detached(
    data: &SignedData,
    bagian: &[&[u8]],
    terikat: bool,
) -> Result<PenandaCms, Temuan> {
    let content = &data.encap_content_info;
    if content.econtent.is_some() || content.econtent_type != ID_DATA {
        return Err(Temuan::CmsTakDipahami("tanda tangannya bukan atas berkas ini".to_owned()));
    }
    verify(data, bagian, terikat)
}

/// What is to be said of adbe.pkcs7.sha1 (ISO 32000-1, 12.8.3.3): what is signed is the file's hash by SHA-1, so that at
/// best it is weak.
pub fn judge_sha1(data: &SignedData, bagian: &[&[u8]]) -> Temuan {
    let inside = data.encap_content_info.econtent.as_ref();
    let Some(hash) = inside.and_then(|inside| inside.decode_as::<OctetString>().ok()) else {
        return Temuan::CmsTakDipahami("tidak memuat SHA-1 berkas".to_owned());
    };
    match algoritma::sha1(&bagian.concat()) == hash.as_bytes() {
        true => match verify(data, &[hash.as_bytes()], false) {
            Ok(_) => Temuan::AlgoritmaLemah("SHA-1".to_owned()),
            Err(temuan) => temuan,
        },
        false => Temuan::IsiBerubah,
    }
}

/// The one signer, whose signature covers the content and holds.
pub fn verify(data: &SignedData, bagian: &[&[u8]], terikat: bool) -> Result<PenandaCms, Temuan> {
    let semua = data.signer_infos.0.as_slice();
    for info in semua.iter().take(TERBANYAK) {
        if let Some(attributes) = &info.signed_attrs {
            atribut(data, info, attributes, bagian)?;
        }
    }
    let [info] = semua else {
        let banyak = semua.len();
        return Err(Temuan::CmsTakDipahami(format!("memuat {banyak} penanda tangan, bukan satu")));
    };
    let mut temuan = Temuan::SertifikatHilang;
    for sertifikat in sertifikat(data).filter(|one| is_of(&info.sid, one)).take(TERBANYAK) {
        match verify_key(info, &sertifikat, bagian)
            .and_then(|()| ikatan::verify(info, &sertifikat, terikat))
        {
            Ok(()) => {
                return Ok(PenandaCms {
                    sertifikat,
                    info: info.clone(),
                    sidik: info.digest_alg.oid,
                });
            }
            Err(lain) => temuan = lain,
        }
    }
    Err(temuan)
}

/// Whether the signed attributes tell of this content (RFC 5652, 5.4 and 5.6).
fn atribut(
    data: &SignedData,
    info: &SignerInfo,
    attributes: &Himpunan<Attribute>,
    bagian: &[&[u8]],
) -> Result<(), Temuan> {
    let tanpa = |nama| Temuan::CmsTakDipahami(format!("atribut {nama} tidak ada, atau bukan satu"));
    let hash = single(attributes, ID_MESSAGE_DIGEST);
    let hash = hash.and_then(|value| value.decode_as::<OctetString>().ok());
    let hash = hash.ok_or_else(|| tanpa("message-digest"))?;
    if algoritma::sidik_apa_pun(info.digest_alg.oid, bagian)? != hash.as_bytes() {
        return Err(Temuan::IsiBerubah);
    }
    sidik(info.digest_alg.oid, &[])?;
    let kind = single(attributes, ID_CONTENT_TYPE).and_then(|value| value.decode_as::<Oid>().ok());
    if kind.ok_or_else(|| tanpa("content-type"))? != data.encap_content_info.econtent_type {
        return Err(Temuan::AtributBertentangan("content-type"));
    }
    // Each attribute of a signature stands once and has one value (ETSI EN 319 122-1, 5.1 and 5.2).
    let sekali = |one: &Attribute| single(attributes, one.oid).is_some();
    if let Some(berulang) = attributes.0.iter().find(|one| !sekali(one)) {
        return Err(Temuan::CmsTakDipahami(format!("atribut {} bukan satu", berulang.oid)));
    }
    Ok(())
}

/// Whether that certificate's key signed: the attributes in the order in which they stand, as every verifier has it, or
/// without any the content itself (RFC 5652, 5.4).
fn verify_key(info: &SignerInfo, sertifikat: &Certificate, bagian: &[&[u8]]) -> Result<(), Temuan> {
    let kunci = &sertifikat.tbs_certificate.subject_public_key_info;
    let holds = |pesan: &[u8]| {
        let (hash, tanda) = (Some(info.digest_alg.oid), info.signature.as_bytes());
        algoritma::verify(kunci, &info.signature_algorithm, hash, pesan, tanda)
    };
    let Some(attributes) = &info.signed_attrs else {
        return Ok(holds(&bagian.concat())?);
    };
    let wrong = |_| Temuan::CmsTakDipahami("atributnya tidak dapat dibaca".to_owned());
    match holds(&attributes.to_der().map_err(wrong)?) {
        // RFC 5652 has them signed in the order of DER; who sends them in another one is understood by few.
        Err(Tidak::TakCocok) if holds(&ordered(attributes).map_err(wrong)?).is_ok() => {
            Err(Temuan::CmsTakDipahami("atributnya ditandatangani dalam urutan lain".to_owned()))
        }
        hasil => Ok(hasil?),
    }
}

fn ordered(attributes: &Himpunan<Attribute>) -> der::Result<Vec<u8>> {
    let mut all = attributes.clone();
    let mut keys = all.0.iter().map(Encode::to_der).collect::<der::Result<Vec<_>>>()?;
    keys.sort();
    all.0 = keys.iter().map(|one| Attribute::from_der(one)).collect::<der::Result<_>>()?;
    all.to_der()
}

fn is_of(sid: &Any, one: &Certificate) -> bool {
    let own = &one.tbs_certificate;
    if sid.tag() == Tag::Sequence {
        sid.decode_as::<IssuerAndSerialNumber>().is_ok_and(|id| {
            is_same_name(&id.issuer, &own.issuer)
                && id.serial_number.as_bytes() == own.serial_number.as_bytes()
        })
    } else {
        kunci_pengenal(one).is_some_and(|own| own == sid.value())
    }
}

/// The only value of the only attribute of that kind.
pub fn single(attributes: &Himpunan<Attribute>, kind: Oid) -> Option<&Any> {
    let mut found = attributes.0.iter().filter(|one| one.oid == kind);
    match (found.next()?.values.0.as_slice(), found.next()) {
        ([value], None) => Some(value),
        (_, _) => None,
    }
}
