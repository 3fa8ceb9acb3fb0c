//! `data-lama`: people or equipment were counted before the report's period began.

use chrono::NaiveDate;

use crate::diagnostic::{Code, Diagnostic};
use crate::tempat::Titik;

use super::Perkara;

/// Both should be counted at the period's end.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let periode = perkara.draf.identitas.as_ref()?.periode;
    let awal = NaiveDate::from_ymd_opt(i32::from(periode.tahun), periode.bulan_pertama(), 1);
    let Some((awal, akhir)) = awal.zip(periode.akhir()) else {
        return Some(temuan);
    };
    let hari = [
        ("kepegawaian", perkara.draf.kepegawaian.as_ref()?.ada().map(|pegawai| pegawai.per)),
        ("sarana", perkara.draf.sarana.as_ref()?.ada().map(|sarana| sarana.per)),
    ];
    let hari = hari.into_iter().filter_map(|(kunci, hari)| Some((kunci, hari?)));
    for (kunci, hari) in hari.filter(|(_, hari)| *hari < awal) {
        if let Some(place) = perkara.tempat.of(&Titik::Kunci(kunci)) {
            temuan.push(
                Diagnostic::new(
                    Code::DataLama,
                    format!("data {kunci} lebih tua daripada periode laporan"),
                )
                .at(place)
                .about(kunci)
                .found(hari.to_string(), format!("keadaan {akhir}"))
                .saran(
                    "hitung ulang pada akhir periode; bila tidak ada data yang lebih baru, terima \
                     dengan alasannya",
                ),
            );
        }
    }
    Some(temuan)
}
