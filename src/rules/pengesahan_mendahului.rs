//! `pengesahan-mendahului`: the report is signed before its period is over.

use crate::diagnostic::{Code, Diagnostic};
use crate::tempat::Titik;

use super::Perkara;

/// A report about a period is signed after it.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    let kunci = "pengesahan.tanggal";
    let akhir = perkara.laporan.identitas.periode.akhir();
    let tanggal = perkara.laporan.pengesahan.tanggal.filter(|tanggal| *tanggal <= akhir);
    if let (Some(tanggal), Some(place)) = (tanggal, perkara.tempat.of(&Titik::Kunci(kunci))) {
        temuan.push(
            Diagnostic::new(
                Code::PengesahanMendahului,
                "laporan disahkan sebelum periodenya berakhir",
            )
            .at(place)
            .about(kunci)
            .found(tanggal.to_string(), format!("sesudah {akhir}"))
            .saran("tulis tanggal penandatanganan yang sebenarnya"),
        );
    }
}
