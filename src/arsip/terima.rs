//! Taking in a copy that came back: a bag of its own beside the issued one, which never changes.

use std::collections::BTreeMap;
use std::path::Path;

use super::catatan::{Cara, Diterima, Jenis, Keadaan, Peristiwa};
use super::masuk::{Dicatat, Kiriman, masukkan};
use super::pulih::{Pulih, pulihkan};
use super::terbit::info;
use super::{Daftar, Galat, Kantong, Langkah, Saat, keterangan, kunci, sha256, tidak_ada};

/// A copy that came back.
#[derive(Debug, Clone)]
pub struct Salinan<'a> {
    /// What it is a copy of, by the bag.
    pub terbitan: &'a str,
    pub jenis: Jenis,
    pub pdf: &'a [u8],
    /// Names found in its signatures.
    pub penandatangan: Vec<String>,
}

/// Registers a copy. Whether it begins with the issued file's bytes is looked up here, and recorded.
///
/// # Errors
/// Where there is no such issue, it is withdrawn, or this very file is in the archive already.
pub fn terima(
    arsip: &Path,
    salinan: &Salinan<'_>,
    saat: &Saat,
    langkah: &mut Langkah,
) -> Result<Dicatat, Galat> {
    kunci::sendirian(arsip, saat, langkah, |langkah| {
        let Pulih { daftar, sisa, selesai } = pulihkan(arsip, None, langkah)?;
        let sidik = sha256(salinan.pdf);
        if let Some(ada) = daftar.cari_sidik(&sidik) {
            // It is the one that was interrupted and has just been finished.
            if selesai.contains(&ada.catatan.peristiwa) && ada.diterima.is_some() {
                let (jalur, kepala) = (ada.jalur(), daftar.kepala().to_owned());
                return Ok(Dicatat { jalur, kepala, sisa });
            }
            return Err(sudah_ada(&ada));
        }
        let diterima = diterima(arsip, &daftar, salinan, sidik)?;
        daftar.boleh_pada(saat, None)?;
        let terbitan = daftar
            .terbitan(&diterima.terbitan)
            .ok_or_else(|| tidak_ada(arsip, &diterima.terbitan))?;
        let tanggal = saat.tanggal.to_string();
        let mut data = BTreeMap::new();
        data.insert(diterima.berkas.clone(), salinan.pdf.to_vec());
        data.insert(keterangan::ARSIP.to_owned(), keterangan::terima(&tanggal, &daftar, &diterima));
        let kiriman = Kiriman {
            nama: &diterima.nama,
            tahun: terbitan.tahun,
            tanggal,
            data,
            info: info(terbitan, saat),
        };
        let jalur = format!("{}/{}", terbitan.tahun, diterima.nama);
        let daftar = masukkan(arsip, &daftar, &kiriman, langkah, |tagmanifest| {
            Peristiwa::Terima { tagmanifest, diterima: diterima.clone() }
        })?;
        Ok(Dicatat { jalur, kepala: daftar.kepala().to_owned(), sisa })
    })
}

/// The error of a file that is that bag's already.
pub(super) fn sudah_ada(ada: &Kantong<'_>) -> Galat {
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
    let terbit = daftar.kantong_bernama(asal).filter(|kantong| kantong.diterima.is_none());
    let terbit = terbit.ok_or_else(|| tidak_ada(arsip, asal))?;
    if let Some(Keadaan::Dicabut(alasan)) = daftar.keadaan().get(asal) {
        return Err(Galat::ditolak(format!("{asal} sudah dicabut: {alasan}")));
    }
    let cara = match salinan.jenis {
        Jenis::Pindai => Cara::Pindai,
        Jenis::Tandatangan => {
            let asli = terbit.pdf(arsip)?;
            if salinan.pdf.starts_with(&asli) { Cara::Lanjutan } else { Cara::DitulisUlang }
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
