//! `angka-basi`: an indicator's figures are those of an earlier year, and nothing says so.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::compute;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::renstra::{Indikator, Ukuran};
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::Perkara;

/// Shares whose both counts stand in last year's report or in gambaran umum under an earlier year.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let renstra = perkara.draf.renstra.as_ref()?;
    let gambaran = Lama::new(perkara)?;
    for indikator in renstra.indikator() {
        let Ukuran::Rasio { pembilang, penyebut } = indikator.hasil.ukuran else { continue };
        if indikator.hasil.keadaan.is_some() || pembilang.is_zero() {
            continue;
        }
        let asal =
            same_as_before(perkara, indikator).or_else(|| gambaran.contains(pembilang, penyebut));
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
    Some(temuan)
}

fn same_as_before(perkara: &Perkara<'_>, indikator: &Indikator) -> Option<String> {
    let lalu = perkara.last_year()?;
    let sama = |lain: &&Indikator| lain.id == indikator.id;
    let lain = lalu.laporan.renstra.indikator().find(sama)?;
    (lain.hasil.ukuran == indikator.hasil.ukuran).then(|| lalu.map.clone())
}

/// Earlier years of gambaran umum.
struct Lama<'a> {
    tahun: Vec<(usize, &'a u16)>,
    nilai: BTreeMap<Id, Vec<Option<Decimal>>>,
}

impl<'a> Lama<'a> {
    fn new(perkara: &Perkara<'a>) -> Option<Self> {
        let (gambaran, tahun) = (perkara.draf.gambaran_umum.as_ref()?, perkara.tahun()?);
        let Some(gambaran) = gambaran.ada() else {
            return Some(Self { tahun: Vec::new(), nilai: BTreeMap::new() });
        };
        let nilai = compute::gambaran_umum(gambaran, &|exact| exact);
        let lama = gambaran.tahun.iter().enumerate().filter(|(_, lama)| **lama < tahun);
        Some(Self { tahun: lama.collect(), nilai })
    }

    /// The year in which two rows hold just these counts.
    fn contains(&self, pembilang: Decimal, penyebut: Decimal) -> Option<String> {
        let ada = |at: usize, banyak: Decimal| {
            self.nilai.values().any(|nilai| nilai.get(at).copied().flatten() == Some(banyak))
        };
        let (_, tahun) =
            self.tahun.iter().find(|(at, _)| ada(*at, pembilang) && ada(*at, penyebut))?;
        Some(format!("gambaran umum tahun {tahun}"))
    }
}
