//! Taking in a copy that came back: a bag of its own beside the issued one, which never changes.

use std::collections::BTreeMap;
use std::path::Path;

use super::catatan::{CaraSalinan, Diterima, JenisSalinan, Keadaan, Peristiwa};
use super::masuk::{Dicatat, KantongBaru, bring_in};
use super::pulih::{Pulih, recover};
use super::terbit::info;
use super::{Daftar, Galat, Kantong, Langkah, SaatCatat, keterangan, kunci, missing, sha256};

/// A copy that came back.
#[derive(Debug, Clone)]
pub struct Salinan<'a> {
    /// What it is a copy of, by the bag.
    pub terbitan: &'a str,
    /// Signed electronically, or scanned.
    pub jenis: JenisSalinan,
    /// The file, byte for byte.
    pub pdf: &'a [u8],
    /// Names found in its signatures.
    pub penandatangan: Vec<String>,
}

/// Registers a copy. Whether it begins with the issued file's bytes is looked up here, and recorded.
///
/// # Errors
/// Where there is no such issue, it is withdrawn, or this very file is in the archive already.
pub fn receive(
    arsip: &Path,
    salinan: &Salinan<'_>,
    saat: &SaatCatat,
    langkah: &mut Langkah,
) -> Result<Dicatat, Galat> {
    kunci::exclusively(arsip, saat, langkah, |langkah| {
        let Pulih { daftar, sisa, selesai } = recover(arsip, None, langkah)?;
        let sidik = sha256(salinan.pdf);
        if let Some(ada) = daftar.find_by_hash(&sidik) {
            // It is the one that was interrupted and has just been finished.
            if selesai.contains(&ada.catatan.peristiwa) && ada.diterima.is_some() {
                let (jalur, kepala) = (ada.jalur(), daftar.kepala().to_owned());
                return Ok(Dicatat { jalur, kepala, sisa });
            }
            return Err(already_there(&ada));
        }
        let diterima = diterima(arsip, &daftar, salinan, sidik)?;
        daftar.ensure_day(saat, None)?;
        let terbitan = daftar
            .terbitan(&diterima.terbitan)
            .ok_or_else(|| missing(arsip, &diterima.terbitan))?;
        let tanggal = saat.tanggal.to_string();
        let mut data = BTreeMap::new();
        data.insert(diterima.berkas.clone(), salinan.pdf.to_vec());
        data.insert(
            keterangan::ARSIP.to_owned(),
            keterangan::of_copy(&tanggal, &daftar, &diterima),
        );
        let kiriman = KantongBaru {
            nama: &diterima.nama,
            tahun: terbitan.tahun,
            tanggal,
            data,
            info: info(terbitan, saat),
        };
        let jalur = format!("{}/{}", terbitan.tahun, diterima.nama);
        let daftar = bring_in(arsip, &daftar, &kiriman, langkah, |tagmanifest| {
            Peristiwa::Terima { tagmanifest, diterima: diterima.clone() }
        })?;
        Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa })
    })
}

/// The error of a file that is that bag's already.
pub(super) fn already_there(ada: &Kantong<'_>) -> Galat {
    Galat::ditolak(format!("berkas ini sudah ada di arsip: {}", ada.jalur()))
}

/// What is to be recorded of it.
fn diterima(
    arsip: &Path,
    daftar: &Daftar,
    salinan: &Salinan<'_>,
    sha256: String,
) -> Result<Diterima, Galat> {
    let asal = salinan.terbitan;
    let issued = daftar.find_by_name(asal).filter(|kantong| kantong.diterima.is_none());
    let issued = issued.ok_or_else(|| missing(arsip, asal))?;
    if let Some(Keadaan::Dicabut(alasan)) = daftar.keadaan().get(asal) {
        return Err(Galat::ditolak(format!("{asal} sudah dicabut: {alasan}")));
    }
    let cara = match salinan.jenis {
        JenisSalinan::Pindai => CaraSalinan::Pindai,
        JenisSalinan::Tandatangan => {
            let asli = issued.pdf(arsip)?;
            if salinan.pdf.starts_with(&asli) {
                CaraSalinan::Lanjutan
            } else {
                CaraSalinan::DitulisUlang
            }
        }
    };
    let serupa =
        |diterima: &Diterima| diterima.terbitan == asal && diterima.cara.jenis() == salinan.jenis;
    let ke = daftar
        .kantong()
        .filter_map(|kantong| kantong.diterima)
        .filter(|diterima| serupa(diterima))
        .count();
    let nama = format!("{asal}_{}-{}", salinan.jenis.kata(), ke + 1);
    Ok(Diterima {
        berkas: format!("{nama}.pdf"),
        nama,
        terbitan: asal.to_owned(),
        cara,
        sha256,
        penandatangan: salinan.penandatangan.clone(),
    })
}
