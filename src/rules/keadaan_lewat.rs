//! `keadaan-lewat`: a figure is said to describe a day after the report's period.

use crate::bahasa::nomor_bulan;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::periode::Periode;
use crate::tempat::Titik;

use super::Perkara;

/// The cut-off of the data, the days of counting, and the states that indicators name.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let identitas = perkara.draf.identitas.as_ref()?;
    let Some(akhir) = identitas.periode.akhir() else { return Some(temuan) };
    let hari = [
        ("tanggal-data", Some(identitas.tanggal_data)),
        ("kepegawaian", perkara.draf.kepegawaian.as_ref()?.ada().map(|pegawai| pegawai.per)),
        ("sarana", perkara.draf.sarana.as_ref()?.ada().map(|sarana| sarana.per)),
    ];
    let hari = hari.into_iter().filter_map(|(kunci, hari)| Some((kunci, hari?)));
    for (kunci, hari) in hari.filter(|(_, hari)| *hari > akhir) {
        if let Some(place) = perkara.tempat.of(&Titik::Kunci(kunci)) {
            let problem =
                Diagnostic::new(Code::KeadaanLewat, "tanggal ini sesudah akhir periode laporan");
            temuan.push(
                problem
                    .at(place)
                    .about(kunci)
                    .found(hari.to_string(), format!("paling lambat {akhir}"))
                    .saran("periksa tanggalnya, atau periode laporannya"),
            );
        }
    }
    let batas = u32::from(identitas.periode.tahun) * 12 + bulan_akhir(identitas.periode);
    for indikator in perkara.draf.renstra.as_ref()?.indikator() {
        let Some(keadaan) = &indikator.hasil.keadaan else { continue };
        let place = perkara.tempat.of(&Titik::Keadaan(indikator.id.clone()));
        if let (Some(bulan), Some(place)) = (bulan(keadaan), place)
            && bulan > batas
        {
            temuan.push(
                Diagnostic::new(
                    Code::KeadaanLewat,
                    format!("keadaan {} sesudah akhir periode laporan", indikator.id),
                )
                .at(place)
                .about(&indikator.id)
                .found(format!("\"{keadaan}\""), format!("paling lambat {akhir}"))
                .saran("pakai angka yang sudah ada pada akhir periode"),
            );
        }
    }
    Some(temuan)
}

fn bulan_akhir(periode: Periode) -> u32 {
    periode.tribulan().map_or(12, |tribulan| tribulan.nomor() * 3)
}

/// Months since the year 0 up to the named month, or to the named year's first where no month is named.
fn bulan(keadaan: &str) -> Option<u32> {
    let kata = || keadaan.split(|huruf: char| !huruf.is_alphanumeric());
    let tahun = kata().find_map(|angka| angka.parse::<u32>().ok().filter(|_| angka.len() == 4))?;
    Some(tahun * 12 + kata().find_map(nomor_bulan).unwrap_or(1))
}
