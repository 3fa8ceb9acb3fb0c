//! What a registered copy is worth whose bytes are not its issue's any more: the issue is made again in its place, and the
//! copy is compared with it.

use std::path::Path;

use super::catatan::CaraSalinan;
use super::pdf::{self, NilaiPdf};
use super::{Daftar, Galat, Kantong, Pengenalan, missing};
use crate::pdf::Pdf;
use crate::tanda::verifikasi::Putusan;
use crate::ulang::Pembangun;
use crate::ulang::banding::{self, Rusak};

/// What was found in the place of a copy's own rebuild.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asli {
    /// How far the copy can be relied on.
    pub putusan: Putusan,
    /// In Indonesian, on two lines.
    pub kata: String,
}

/// Judges a registered copy that its signer wrote anew, or a scan, by its issue; `None` for whatever carries the issue's
/// own bytes, and so is judged by itself. That a scan shows the issue is nothing that could be seen here.
///
/// # Errors
/// Where the PDF is not there any more as it was registered.
pub fn asli(
    arsip: &Path,
    daftar: &Daftar,
    dikenal: &Pengenalan<'_>,
    pdf: &Pdf<'_>,
    pembangun: Pembangun,
) -> Result<Option<Asli>, Galat> {
    let Pengenalan::Tercatat(Kantong { diterima: Some(diterima), .. }, _) = dikenal else {
        return Ok(None);
    };
    let asal = &diterima.terbitan;
    let terbitan = daftar.find_by_name(asal).ok_or_else(|| missing(arsip, asal))?;
    let asli = terbitan.pdf(arsip)?;
    let asli = Pdf::new(&asli);
    let (isi, salinan) = match diterima.cara {
        CaraSalinan::Lanjutan => return Ok(None),
        CaraSalinan::Pindai => {
            let kata = "berkas ini pindaiannya, yang isinya tidak dapat dibandingkan";
            (Putusan::TakDapatDinilai, kata.to_owned())
        }
        CaraSalinan::DitulisUlang => compare(&asli, pdf),
    };
    let (dibangun, kata) = match pdf::rebuild(&terbitan, &asli, pembangun) {
        NilaiPdf::Baik => (Putusan::Sah, "bangun ulang dari data di dalamnya sama".to_owned()),
        NilaiPdf::Catatan(apa) | NilaiPdf::Belum(apa) => (Putusan::TakDapatDinilai, apa),
        NilaiPdf::Buruk(apa) => (Putusan::TidakSah, apa),
    };
    let kata = format!("terbitannya, {asal}: {kata}\n{salinan}\n");
    Ok(Some(Asli { putusan: dibangun.max(isi), kata }))
}

/// A copy that was written anew, against its issue.
fn compare(asli: &Pdf<'_>, pdf: &Pdf<'_>) -> (Putusan, String) {
    let awal = "berkas ini salinannya, ditulis ulang oleh yang menandatangani:";
    match banding::difference(asli, pdf) {
        Ok(None) => (Putusan::Sah, format!("{awal} {}", banding::no_difference(pdf))),
        Ok(Some(beda)) => (Putusan::TidakSah, format!("{awal} {beda}")),
        Err(Rusak::Terbitan | Rusak::Kembali) => {
            (Putusan::TakDapatDinilai, format!("{awal} isinya tidak dapat dibandingkan"))
        }
    }
}
