//! `pengesahan-mendahului`: the report is signed before its period is over, or before it was reviewed.

use chrono::{Months, NaiveDate};

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::pengesahan::Saat;
use crate::tempat::Titik;

use super::Perkara;

/// A report about a period is signed after it, and after its review (Permenpan-RB 53/2014, Lampiran III, C.2); with a pen,
/// on a day that may be the month's last.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let akhir = perkara.draf.identitas.as_ref()?.periode.akhir();
    let pengesahan = perkara.draf.pengesahan.as_ref()?;
    let (terakhir, tertulis) = match pengesahan.saat {
        Saat::Belum => return Some(Vec::new()),
        Saat::Pada(tanggal) => (tanggal, tanggal.to_string()),
        Saat::Pena { bulan } => (akhir_bulan(bulan), bulan.format("%Y-%m").to_string()),
    };
    let lewat = match pengesahan.saat {
        Saat::Pada(tanggal) => tanggal <= akhir,
        // Of the period's last month its last day is left.
        Saat::Belum | Saat::Pena { .. } => terakhir < akhir,
    };
    let mut temuan = Vec::new();
    let mut beri = |kunci: &'static str, message: &str, found: [String; 2], saran: &'static str| {
        let Some(place) = perkara.tempat.of(&Titik::Kunci(kunci)) else { return };
        let [ditemukan, diharapkan] = found;
        let problem = Diagnostic::new(Code::PengesahanMendahului, message).at(place).about(kunci);
        temuan.push(problem.found(ditemukan, diharapkan).saran(saran));
    };
    if lewat {
        let message = "laporan disahkan sebelum periodenya berakhir";
        let found = [tertulis.clone(), format!("sesudah {akhir}")];
        beri("pengesahan.tanggal", message, found, "tulis tanggal penandatanganan yang sebenarnya");
    }
    if let Some(reviu) = pengesahan.reviu.tanggal.filter(|reviu| *reviu > terakhir) {
        let message = "laporan disahkan sebelum selesai direviu";
        let found = [reviu.to_string(), format!("paling lambat {tertulis}, tanggal pengesahannya")];
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
