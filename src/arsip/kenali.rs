//! Which issue a file belongs to: by itself, by the bytes that it begins with, or by what its metadata say.

use std::fs;
use std::path::Path;

use super::catatan::Keadaan;
use super::{Daftar, Galat, Kantong, missing, sha256};
use crate::pdf::xmp::Property;
use crate::pdf::{Metadata, Pdf};
use crate::tanda;

/// What the register knows of a file.
#[derive(Debug)]
pub enum Pengenalan<'a> {
    /// This very file is an issue, or a copy that was taken in.
    Tercatat(Kantong<'a>, Keadaan),
    /// It is not registered itself, but begins with an issue.
    Diawali(Kantong<'a>, Keadaan),
    /// Neither registered, nor the continuation of an issue.
    Tidak,
}

/// Looks a file up in the register: by its SHA-256, then by the bytes that it begins with.
pub fn recognize<'a>(arsip: &Path, daftar: &'a Daftar, pdf: &[u8]) -> Pengenalan<'a> {
    if let Some(kantong) = daftar.find_by_hash(&sha256(pdf)) {
        return Pengenalan::Tercatat(kantong, daftar.keadaan_kantong(&kantong));
    }
    match by_prefix(arsip, daftar, pdf) {
        Some(kantong) => Pengenalan::Diawali(kantong, daftar.keadaan_kantong(&kantong)),
        None => Pengenalan::Tidak,
    }
}

/// The issue that a signed file is a copy of; `disebut` is what the clerk says that it is.
pub(super) fn asal<'a>(
    arsip: &Path,
    daftar: &'a Daftar,
    pdf: &Pdf<'_>,
    disebut: Option<&str>,
) -> Result<Kantong<'a>, Galat> {
    let disebut = disebut.map(|nama| terbitan(arsip, daftar, nama)).transpose()?;
    let sendiri = match by_prefix(arsip, daftar, pdf.bytes()) {
        Some(kantong) => Some(kantong),
        // A draft may carry the number and the data of the report that was issued later.
        None if tanda::konsep(pdf) == Ok(true) => {
            return Err(Galat::berkas(
                "berkas ini sebuah konsep, dan konsep tidak pernah terbit",
            )
            .saran(
                "terbitkan laporan finalnya dengan `lkjip terbitkan`, lalu tandatangani PDF yang \
                 terbit itu",
            ));
        }
        None => by_metadata(daftar, pdf),
    };
    match (disebut, sendiri) {
        (Some(disebut), Some(sendiri)) if disebut.nama != sendiri.nama => Err(Galat::berkas(
            format!("berkas ini salinan dari {}, bukan {}", sendiri.nama, disebut.nama),
        )),
        (Some(kantong), _) | (None, Some(kantong)) => Ok(kantong),
        (None, None) => Err(Galat::berkas(
            "berkas ini tidak diawali terbitan mana pun di arsip ini, dan metadatanya tidak \
             menyebut salah satunya",
        )
        .saran(format!(
            "sebutkan terbitannya dengan --terbitan NAMA; nama yang ada tampil dengan `lkjip arsip \
             daftar {}`",
            arsip.display()
        ))),
    }
}

/// An issue by the name of its bag.
pub(super) fn terbitan<'a>(
    arsip: &Path,
    daftar: &'a Daftar,
    nama: &str,
) -> Result<Kantong<'a>, Galat> {
    let kantong = daftar.find_by_name(nama).filter(|kantong| kantong.diterima.is_none());
    kantong.ok_or_else(|| missing(arsip, nama))
}

/// The issue whose bytes a file begins with. A bag that is broken is passed over: it proves nothing.
fn by_prefix<'a>(arsip: &Path, daftar: &'a Daftar, pdf: &[u8]) -> Option<Kantong<'a>> {
    let loads = |kantong: &Kantong<'_>| {
        let jalur = arsip.join(kantong.jalur()).join("data").join(kantong.berkas);
        fs::metadata(jalur)
            .is_ok_and(|info| usize::try_from(info.len()).is_ok_and(|n| n <= pdf.len()))
    };
    daftar
        .kantong()
        .filter(|kantong| kantong.diterima.is_none() && loads(kantong))
        .find(|kantong| kantong.pdf(arsip).is_ok_and(|issued| pdf.starts_with(&issued)))
}

/// The one issue that the metadata name: by the hash of its data and its revision, otherwise by number and revision.
fn by_metadata<'a>(daftar: &'a Daftar, pdf: &Pdf<'_>) -> Option<Kantong<'a>> {
    let xmp = Metadata::of(pdf.shown()?);
    let revisi: Option<u32> = xmp.one(Property::VersionId).and_then(|teks| teks.parse().ok());
    let nomor = xmp.one(Property::Identifier);
    let tunggal = |fits: &dyn Fn(&Kantong<'a>) -> bool| {
        let mut semua =
            daftar.kantong().filter(|kantong| kantong.diterima.is_none() && fits(kantong));
        semua.next().filter(|_| semua.next().is_none())
    };
    let tepat = |kantong: &Kantong<'_>| revisi == Some(kantong.terbitan.revisi);
    let data = |kantong: &Kantong<'_>| {
        let sidik = format!("sha256:{}", kantong.terbitan.sidik);
        SUMBER.into_iter().any(|tempat| xmp.all(tempat).any(|teks| teks.contains(&sidik)))
    };
    tunggal(&|kantong| data(kantong) && tepat(kantong))
        .or_else(|| tunggal(&|kantong| nomor == Some(&kantong.terbitan.nomor) && tepat(kantong)))
}

/// Whether the metadata say that this program made the file.
pub(super) fn is_own_make(pdf: &Pdf<'_>) -> bool {
    let xmp = pdf.shown().map(Metadata::of).unwrap_or_default();
    xmp.one(Property::CreatorTool).is_some_and(|alat| alat.starts_with("lkjip "))
}

/// Where the hash of a report's data is said: key words become subjects where a program writes a file anew.
const SUMBER: [Property; 3] = [Property::Source, Property::Keywords, Property::Subject];
