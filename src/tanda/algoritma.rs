//! Hashes and signatures: which are known, which are too weak, and whether one holds.

use const_oid::db::DB;
use const_oid::db::rfc5912::{
    ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, ID_EC_PUBLIC_KEY, ID_MD_5, ID_RSASSA_PSS, ID_SHA_1,
    ID_SHA_256, ID_SHA_384, ID_SHA_512, RSA_ENCRYPTION, SECP_256_R_1, SECP_384_R_1,
    SHA_1_WITH_RSA_ENCRYPTION, SHA_256_WITH_RSA_ENCRYPTION, SHA_384_WITH_RSA_ENCRYPTION,
    SHA_512_WITH_RSA_ENCRYPTION,
};
use der::Decode;
use der::oid::ObjectIdentifier as Oid;
use ring::{digest, signature as rs};
use spki::{AlgorithmIdentifierOwned as Alg, SubjectPublicKeyInfoOwned as Spki};

use super::asn1::{PssParams, RsaPublicKey};

/// Keys and signatures of Edwards' curve (RFC 8410); its hash in CMS is SHA-512 (RFC 8419).
const ED_25519: Oid = Oid::new_unwrap("1.3.101.112");

/// Why a signature does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tidak {
    /// Broken or too short by now, whatever it says.
    Lemah(String),
    /// Nothing that is known here.
    TakDikenal(String),
    /// Made for other content, or with another key.
    TakCocok,
}

/// The hash of several parts, one after the other.
///
/// # Errors
/// Where the hash is weak or unknown.
pub fn sidik(alg: Oid, parts: &[&[u8]]) -> Result<Vec<u8>, Tidak> {
    match alg {
        ID_SHA_1 => Err(Tidak::Lemah(nama_sidik(alg))),
        other => sidik_apa_pun(other, parts),
    }
}

/// The same, weak as it may be: other content shows even there.
///
/// # Errors
/// Where the hash is unknown.
pub fn sidik_apa_pun(alg: Oid, parts: &[&[u8]]) -> Result<Vec<u8>, Tidak> {
    let known = match alg {
        ID_SHA_256 => &digest::SHA256,
        ID_SHA_384 => &digest::SHA384,
        ID_SHA_512 => &digest::SHA512,
        ID_SHA_1 => &digest::SHA1_FOR_LEGACY_USE_ONLY,
        ID_MD_5 => return Err(Tidak::Lemah(nama_sidik(alg))),
        other => return Err(Tidak::TakDikenal(nama_oid(other))),
    };
    let mut context = digest::Context::new(known);
    for part in parts {
        context.update(part);
    }
    Ok(context.finish().as_ref().to_vec())
}

/// SHA-256.
pub fn sha256(parts: &[&[u8]]) -> Vec<u8> {
    let mut context = digest::Context::new(&digest::SHA256);
    for part in parts {
        context.update(part);
    }
    context.finish().as_ref().to_vec()
}

/// SHA-1, where it only names something and nobody relies on it.
pub fn sha1(bytes: &[u8]) -> Vec<u8> {
    digest::digest(&digest::SHA1_FOR_LEGACY_USE_ONLY, bytes).as_ref().to_vec()
}

/// Whether `tanda` is the signature of that key over `pesan`. `hash` is what the signer says apart from the algorithm,
/// which some algorithms leave open.
///
/// # Errors
/// Where it is not, or nobody should rely on it.
pub fn verify(
    kunci: &Spki,
    alg: &Alg,
    hash: Option<Oid>,
    pesan: &[u8],
    tanda: &[u8],
) -> Result<(), Tidak> {
    let how = cara(kunci, alg, hash)?;
    let bytes = kunci.subject_public_key.raw_bytes();
    rs::UnparsedPublicKey::new(how, bytes).verify(pesan, tanda).map_err(|_| Tidak::TakCocok)
}

fn cara(
    kunci: &Spki,
    alg: &Alg,
    hash: Option<Oid>,
) -> Result<&'static dyn rs::VerificationAlgorithm, Tidak> {
    let hash = match alg.oid {
        SHA_256_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_256 => ID_SHA_256,
        SHA_384_WITH_RSA_ENCRYPTION | ECDSA_WITH_SHA_384 => ID_SHA_384,
        SHA_512_WITH_RSA_ENCRYPTION | ED_25519 => ID_SHA_512,
        SHA_1_WITH_RSA_ENCRYPTION => ID_SHA_1,
        ID_RSASSA_PSS => pss_hash(alg)?,
        RSA_ENCRYPTION | ID_EC_PUBLIC_KEY => hash.unwrap_or(ID_SHA_256),
        other => return Err(Tidak::TakDikenal(nama_oid(other))),
    };
    sidik(hash, &[])?;
    match rsa_bits(kunci) {
        Some(bits) if bits < 2048 => return Err(Tidak::Lemah(format!("RSA {bits} bit"))),
        Some(bits) if bits > 8192 => return Err(Tidak::TakDikenal(format!("RSA {bits} bit"))),
        Some(_) | None => {}
    }
    if alg.oid == ED_25519 && kunci.algorithm.oid == ED_25519 {
        return Ok(&rs::ED25519);
    }
    let pss = alg.oid == ID_RSASSA_PSS;
    let rsa_key = kunci.algorithm.oid == RSA_ENCRYPTION || kunci.algorithm.oid == ID_RSASSA_PSS;
    let ec_signature =
        [ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, ID_EC_PUBLIC_KEY].contains(&alg.oid);
    Ok(match (rsa_key && !ec_signature, pss, hash) {
        (true, false, ID_SHA_256) => &rs::RSA_PKCS1_2048_8192_SHA256,
        (true, false, ID_SHA_384) => &rs::RSA_PKCS1_2048_8192_SHA384,
        (true, false, _) => &rs::RSA_PKCS1_2048_8192_SHA512,
        (true, true, ID_SHA_256) => &rs::RSA_PSS_2048_8192_SHA256,
        (true, true, ID_SHA_384) => &rs::RSA_PSS_2048_8192_SHA384,
        (true, true, _) => &rs::RSA_PSS_2048_8192_SHA512,
        (false, _, hash) if ec_signature => match (curve(kunci), hash) {
            (Some(SECP_256_R_1), ID_SHA_256) => &rs::ECDSA_P256_SHA256_ASN1,
            (Some(SECP_256_R_1), ID_SHA_384) => &rs::ECDSA_P256_SHA384_ASN1,
            (Some(SECP_384_R_1), ID_SHA_256) => &rs::ECDSA_P384_SHA256_ASN1,
            (Some(SECP_384_R_1), ID_SHA_384) => &rs::ECDSA_P384_SHA384_ASN1,
            (curve, hash) => {
                let name = curve.map_or("tanpa nama".to_owned(), nama_oid);
                let hash = nama_sidik(hash);
                return Err(Tidak::TakDikenal(format!("ECDSA pada kurva {name} dengan {hash}")));
            }
        },
        (false, _, _) => return Err(Tidak::TakDikenal(nama_oid(kunci.algorithm.oid))),
    })
}

fn pss_hash(alg: &Alg) -> Result<Oid, Tidak> {
    let wrong = || Tidak::TakDikenal("parameter RSASSA-PSS".to_owned());
    let params = alg.parameters.as_ref().ok_or_else(wrong)?;
    let params: PssParams = params.decode_as().map_err(|_| wrong())?;
    let hash = params.hash.map_or(ID_SHA_1, |hash| hash.oid);
    let mask = params
        .mask
        .map_or(Some(ID_SHA_1), |mask| Some(mask.parameters?.decode_as::<Alg>().ok()?.oid));
    // No other salt is verified here.
    match (mask == Some(hash), usize::from(params.salt.unwrap_or(20)) == sidik(hash, &[])?.len()) {
        (true, true) => Ok(hash),
        (false, _) => Err(Tidak::TakDikenal("RSASSA-PSS dengan dua macam hash".to_owned())),
        (true, false) => Err(Tidak::TakDikenal("RSASSA-PSS dengan salt itu".to_owned())),
    }
}

/// "RSA 2048 bit", "EC P-256": what strength a key has.
pub fn kekuatan(kunci: &Spki) -> String {
    match (rsa_bits(kunci), curve(kunci)) {
        (Some(bits), _) => format!("RSA {bits} bit"),
        (None, Some(SECP_256_R_1)) => "EC P-256".to_owned(),
        (None, Some(SECP_384_R_1)) => "EC P-384".to_owned(),
        (None, Some(other)) => format!("EC {}", nama_oid(other)),
        (None, None) if kunci.algorithm.oid == ED_25519 => "Ed25519".to_owned(),
        (None, None) => nama_oid(kunci.algorithm.oid),
    }
}

/// "id-sha3-256 (2.16.840.1.101.3.4.2.8)": the name that the standards have for a number, where it is known.
pub fn nama_oid(oid: Oid) -> String {
    DB.by_oid(&oid).map_or_else(|| oid.to_string(), |nama| format!("{nama} ({oid})"))
}

/// "SHA-256".
pub fn nama_sidik(alg: Oid) -> String {
    match alg {
        ID_SHA_256 => "SHA-256".to_owned(),
        ID_SHA_384 => "SHA-384".to_owned(),
        ID_SHA_512 => "SHA-512".to_owned(),
        ID_SHA_1 => "SHA-1".to_owned(),
        ID_MD_5 => "MD5".to_owned(),
        other => nama_oid(other),
    }
}

fn rsa_bits(kunci: &Spki) -> Option<usize> {
    if kunci.algorithm.oid != RSA_ENCRYPTION && kunci.algorithm.oid != ID_RSASSA_PSS {
        return None;
    }
    let key = RsaPublicKey::from_der(kunci.subject_public_key.raw_bytes()).ok()?;
    let bytes = key.modulus.as_bytes();
    let skip = bytes.iter().take_while(|byte| **byte == 0).count();
    let first = bytes.get(skip)?;
    Some((bytes.len() - skip) * 8 - usize::try_from(first.leading_zeros()).ok()?)
}

fn curve(kunci: &Spki) -> Option<Oid> {
    if kunci.algorithm.oid != ID_EC_PUBLIC_KEY {
        return None;
    }
    kunci.algorithm.parameters.as_ref()?.decode_as().ok()
}
