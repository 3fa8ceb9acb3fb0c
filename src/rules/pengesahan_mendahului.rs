//! `pengesahan-mendahului`: the report is signed before its period is over.

use chrono::Months;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::pengesahan::Saat;
use crate::tempat::Titik;

use super::Perkara;

/// A report about a period is signed after it; with a pen, on a day that may be the period's last.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let kunci = "pengesahan.tanggal";
    let akhir = perkara.draf.identitas.as_ref()?.periode.akhir();
    let tanggal = match perkara.draf.pengesahan.as_ref()?.saat {
        Saat::Belum => None,
        Saat::Pada(tanggal) => (tanggal <= akhir).then(|| tanggal.to_string()),
        Saat::Pena { bulan } => {
            let terakhir =
                bulan.checked_add_months(Months::new(1)).and_then(|hari| hari.pred_opt());
            // Of the period's last month its last day is left.
            (terakhir < Some(akhir)).then(|| bulan.format("%Y-%m").to_string())
        }
    };
    if let (Some(tanggal), Some(place)) = (tanggal, perkara.tempat.of(&Titik::Kunci(kunci))) {
        temuan.push(
            Diagnostic::new(
                Code::PengesahanMendahului,
                "laporan disahkan sebelum periodenya berakhir",
            )
            .at(place)
            .about(kunci)
            .found(tanggal, format!("sesudah {akhir}"))
            .saran("tulis tanggal penandatanganan yang sebenarnya"),
        );
    }
    Some(temuan)
}
