//! `angka-basi`: an indicator's figures are those of an earlier year, and nothing says so.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::renstra::{Indikator, Ukuran};
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::Perkara;

/// Shares whose both counts stand in last year's report or in gambaran umum under an earlier year.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    for indikator in perkara.laporan.renstra.indikator() {
        let Ukuran::Rasio { pembilang, penyebut } = indikator.hasil.ukuran else { continue };
        if indikator.hasil.keadaan.is_some() || pembilang == 0 {
            continue;
        }
        let asal =
            laporan_lalu(perkara, indikator).or_else(|| gambaran(perkara, pembilang, penyebut));
        let titik = Titik::Angka(Angka::Realisasi(Tolok::Renstra(indikator.id.clone())));
        if let (Some(asal), Some(place)) = (asal, perkara.tempat.of(&titik)) {
            temuan.push(
                Diagnostic::new(
                    Code::AngkaBasi,
                    format!("angka {} sama dengan angka tahun sebelumnya", indikator.id),
                )
                .at(place)
                .about(&indikator.id)
                .note(format!("{pembilang} dari {penyebut} sudah tercatat pada {asal}"))
                .saran("isi angka periode ini; bila memang angka itu yang berlaku, tambahkan keadaan = \"tahun …\""),
            );
        }
    }
}

fn laporan_lalu(perkara: &Perkara<'_>, indikator: &Indikator) -> Option<String> {
    let lalu = perkara.tahun_lalu()?;
    let sama = |lain: &&Indikator| lain.id == indikator.id;
    let lain = lalu.laporan.renstra.indikator().find(sama)?;
    (lain.hasil.ukuran == indikator.hasil.ukuran).then(|| lalu.map.clone())
}

/// The earlier year of gambaran umum in which two rows hold just these counts.
fn gambaran(perkara: &Perkara<'_>, pembilang: u64, penyebut: u64) -> Option<String> {
    let gambaran = &perkara.laporan.gambaran_umum;
    let tahun = perkara.laporan.identitas.periode.tahun;
    let baris = |tahun: usize, cacah: u64| -> Option<&Id> {
        let mut semua = perkara.rekap.gambaran_umum.iter();
        let sama =
            semua.find(|(_, nilai)| nilai.get(tahun).copied().flatten() == Some(cacah.into()));
        sama.map(|(id, _)| id)
    };
    gambaran.tahun.iter().enumerate().filter(|(_, lalu)| **lalu < tahun).find_map(|(at, lalu)| {
        baris(at, pembilang)?;
        baris(at, penyebut)?;
        Some(format!("gambaran umum tahun {lalu}"))
    })
}
