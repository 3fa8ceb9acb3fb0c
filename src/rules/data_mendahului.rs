//! `data-mendahului`: the data end before the report's period does.

use crate::diagnostic::{Code, Diagnostic};
use crate::tempat::Titik;

use super::Perkara;

/// A report about a period has its data up to the period's last day.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    const KUNCI: &str = "tanggal-data";
    let identitas = perkara.draf.identitas.as_ref()?;
    let Some(akhir) = identitas.periode.akhir() else { return Some(Vec::new()) };
    let hari = identitas.tanggal_data;
    let place = perkara.tempat.of(&Titik::Kunci(KUNCI)).filter(|_| hari < akhir);
    let temuan = place.map(|place| {
        let message = "data berakhir sebelum periode laporan selesai";
        Diagnostic::new(Code::DataMendahului, message)
            .at(place)
            .about(KUNCI)
            .found(hari.to_string(), akhir.to_string())
            .note("kalimat laporan menyebut tanggal ini, bukan akhir periode")
            .saran(
                "tulis hari terakhir data sesudah periode selesai; bila laporan memang disusun \
                 lebih awal, terima dengan alasannya",
            )
    });
    Some(temuan.into_iter().collect())
}
