//! What the rebuild of a file comes to beside its signatures.

use super::{Ulang, banding};
use crate::pdf::Pdf;
use crate::tanda::verifikasi::{Putusan, Verifikasi};

/// What a file comes to by its rebuild.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NilaiUlang {
    /// How far it can be relied on.
    pub putusan: Putusan,
    /// In Indonesian, line by line.
    pub kata: String,
    /// What would tell more.
    pub saran: Option<&'static str>,
}

/// Judges a file by its rebuild. For bytes that the data do not make somebody has to stand who signed them, and they may not
/// change what the data say.
pub fn nilai(dibangun: &Ulang, pdf: &Pdf<'_>, tanda: &Verifikasi) -> NilaiUlang {
    let sah = tanda.putusan() == Putusan::Sah;
    let awal = "bangun ulang dari data di dalamnya:";
    let (putusan, kata, saran) = match dibangun {
        Ulang::Sama { lanjutan: 0 } => (Putusan::Sah, format!("{awal} sama"), None),
        Ulang::Sama { lanjutan } if tanda.tanda.is_empty() => {
            let kata = format!(
                "{awal} tidak sama; {lanjutan} byte sesudahnya ditambahkan kemudian, tanpa tanda tangan"
            );
            (Putusan::TidakSah, kata, None)
        }
        Ulang::Sama { lanjutan } => {
            let kata = format!("{awal} sama; {lanjutan} byte sesudahnya ditambahkan kemudian");
            let bytes = pdf.bytes();
            let (asli, _) = bytes.split_at(bytes.len().saturating_sub(*lanjutan));
            let asli = Pdf::new(asli);
            match banding::difference(&asli, pdf) {
                Ok(Some(beda)) => {
                    (Putusan::TidakSah, format!("{kata} dan mengubah isinya: {beda}"), None)
                }
                Ok(None) => match banding::tambahan(&asli, pdf) {
                    Some(catatan) => (Putusan::TakDapatDinilai, format!("{kata}\n{catatan}"), None),
                    None => (Putusan::Sah, kata, None),
                },
                Err(_) => {
                    let kata = format!("{kata}, dan isinya tidak dapat dibandingkan");
                    (Putusan::TakDapatDinilai, kata, None)
                }
            }
        }
        Ulang::Beda(beda) => {
            let kata = format!("{awal} tidak sama; {}", beda.sebab.join("; "));
            if sah && beda.is_alike(pdf) {
                let kata = format!("{kata}\n{}: {MUNGKIN}", banding::no_difference(pdf));
                (Putusan::TakDapatDinilai, kata, Some(TANYA_ARSIP))
            } else {
                let saran = !sah && !tanda.tanda.is_empty() && tanda.putusan() != Putusan::TidakSah;
                (Putusan::TidakSah, kata, saran.then_some(TANYA_AKAR))
            }
        }
        Ulang::TakDapatDinilai(sebab) => {
            let kata = format!("bangun ulang tidak dapat dinilai: {}", sebab.join("; "));
            (Putusan::TakDapatDinilai, kata, None)
        }
        Ulang::BukanLaporan(sebab) => {
            (Putusan::Sah, format!("bangun ulang: tidak dapat; {sebab}"), None)
        }
    };
    NilaiUlang { putusan, kata: kata + "\n", saran }
}

const MUNGKIN: &str = "mungkin berkas ini ditulis ulang oleh yang menandatangani, mungkin juga diubah sebelum ditandatangani";
const TANYA_ARSIP: &str = "sebutkan arsip yang menerimanya dengan --arsip; di sana tercatat apakah berkas ini salinan terbitannya";
const TANYA_AKAR: &str = "bila berkas ini ditulis ulang oleh yang menandatangani, sebutkan akar sertifikatnya dengan --percaya, dan arsip yang menerimanya dengan --arsip";
