//! `pengesahan-mendahului`: the report is signed before its period is over, or before it was reviewed.

use chrono::{Months, NaiveDate};

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::pengesahan::Saat;
use crate::tempat::Titik;

use super::Perkara;

/// A report about a period is signed after it, and after its review (Permenpan-RB 53/2014, Lampiran III, C.2); with a pen,
/// on a day that may be the month's last.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let pengesahan = perkara.draf.pengesahan.as_ref()?;
    let Some(akhir) = perkara.draf.identitas.as_ref()?.periode.akhir() else {
        return Some(Vec::new());
    };
    let sah = match pengesahan.saat {
        Saat::Belum => None,
        Saat::Pada(tanggal) => Some((tanggal, tanggal.to_string(), tanggal <= akhir)),
        // Of the period's last month its last day is left.
        Saat::Pena { bulan } => {
            let terakhir = akhir_bulan(bulan);
            Some((terakhir, bulan.format("%Y-%m").to_string(), terakhir < akhir))
        }
    };
    let mut temuan = Vec::new();
    let mut beri = |kunci: &'static str, message: &str, found: [String; 2], saran: &'static str| {
        let Some(place) = perkara.tempat.of(&Titik::Kunci(kunci)) else { return };
        let [ditemukan, diharapkan] = found;
        let problem = Diagnostic::new(Code::PengesahanMendahului, message).at(place).about(kunci);
        temuan.push(problem.found(ditemukan, diharapkan).saran(saran));
    };
    let reviu = pengesahan.reviu.tanggal;
    if let Some(reviu) = reviu.filter(|reviu| *reviu <= akhir) {
        let found = [reviu.to_string(), format!("sesudah {akhir}")];
        let saran = "tulis tanggal reviu yang sebenarnya";
        beri("reviu.tanggal", "laporan direviu sebelum periodenya berakhir", found, saran);
    }
    let Some((terakhir, tertulis, lewat)) = sah else { return Some(temuan) };
    if lewat {
        let message = "laporan disahkan sebelum periodenya berakhir";
        let found = [tertulis.clone(), format!("sesudah {akhir}")];
        beri("pengesahan.tanggal", message, found, "tulis tanggal penandatanganan yang sebenarnya");
    }
    if let Some(reviu) = reviu.filter(|reviu| *reviu > terakhir) {
        let message = "laporan disahkan sebelum selesai direviu";
        let found = [reviu.to_string(), format!("paling lambat {tertulis}, waktu pengesahannya")];
        let saran = "tulis tanggal yang sebenarnya di sini, atau betulkan tanggal di [pengesahan]";
        beri("reviu.tanggal", message, found, saran);
    }
    Some(temuan)
}

/// The last day of the month that begins so.
fn akhir_bulan(bulan: NaiveDate) -> NaiveDate {
    let berikut = bulan.checked_add_months(Months::new(1));
    berikut.and_then(|hari| hari.pred_opt()).unwrap_or(bulan)
}
