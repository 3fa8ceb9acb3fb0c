//! What an indicator came to in earlier years: typed, or by those years' own reports.

use std::collections::{BTreeMap, BTreeSet};

use super::bagian::alone;
use super::indikator::TabelIndikator;
use super::satuan::Takaran;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Persen;
use crate::domain::renstra::Riwayat;
use crate::read::notes::{Read, each};
use crate::read::say::Unknown;
use crate::read::shape::Kind;
use crate::read::table::Value;

/// An indicator's capaian of earlier years: by those years' own reports where they are there, typed for the time before.
pub fn riwayat_indikator(
    id: &str,
    takaran: &Takaran,
    angka: &TabelIndikator<'_, '_>,
) -> Read<BTreeMap<u16, Riwayat>> {
    let dahulu = |tahun: &u16| angka.dahulu.get(tahun)?.as_ref().ok()?.get(id);
    let hilang = |tahun: &u16| angka.dahulu.get(tahun).is_some_and(Result::is_err);
    let mut riwayat: BTreeMap<u16, Riwayat> =
        angka.dahulu.keys().filter_map(|tahun| Some((*tahun, dahulu(tahun)?.clone()))).collect();
    let tertulis = angka.riwayat.iter().map(|(tahun, table, alasan)| {
        if let Some(alasan) = alasan.clone()? {
            return Ok(Some((*tahun, Riwayat::TidakTersedia(alasan))));
        }
        let value = if dahulu(tahun).is_some() || hilang(tahun) {
            table.at_if(id)?
        } else {
            Some(table.figure_at(id, "…")?)
        };
        let Some(value) = value else { return Ok(None) };
        let tertulis = tahun_riwayat(&value, takaran)?;
        if let Some(beda) = dahulu(tahun).and_then(|laporan| difference(&tertulis, laporan)) {
            value.notes().push(
                Diagnostic::new(
                    Code::RiwayatBerbeda,
                    format!("riwayat {id} tidak sama dengan laporan tahun {tahun}"),
                )
                .at(&value.place)
                .found(beda.0, beda.1)
                .saran("hapus riwayat ini: angkanya diambil dari laporan tahun itu"),
            );
        }
        Ok(Some((*tahun, tertulis)))
    });
    for (tahun, tertulis) in each(tertulis)?.into_iter().flatten() {
        riwayat.entry(tahun).or_insert(tertulis);
    }
    Ok(riwayat)
}

/// All years of which it may be known what an indicator came to, where that could not be read.
pub fn tahun_lalu(angka: &TabelIndikator<'_, '_>) -> Vec<u16> {
    let tertulis = angka.riwayat.iter().map(|(tahun, ..)| *tahun);
    let tahun: BTreeSet<u16> = tertulis.chain(angka.dahulu.keys().copied()).collect();
    tahun.into_iter().collect()
}

/// The capaian as it is typed and as the year's report has it, where they differ.
fn difference(tertulis: &Riwayat, laporan: &Riwayat) -> Option<(String, String)> {
    let sebut = |riwayat: &Riwayat| match riwayat {
        Riwayat::Capaian { capaian, .. } => capaian.0.normalize().to_string(),
        Riwayat::Realisasi(_) => "tanpa capaian".to_owned(),
        Riwayat::TidakTersedia(_) => "tidak tersedia".to_owned(),
    };
    let (tertulis, laporan) = (sebut(tertulis), sebut(laporan));
    (tertulis != laporan).then_some((tertulis, laporan))
}

fn tahun_riwayat(value: &Value<'_>, takaran: &Takaran) -> Read<Riwayat> {
    if !value.is_table() {
        return Ok(Riwayat::Capaian { capaian: Persen(value.signed()?), realisasi: None });
    }
    let table = value.table();
    let says = "mengapa capaiannya tidak ada";
    let tidak_tersedia = table.value_or("tidak-tersedia", Kind::Text, says, "\"alasan\"")?;
    let capaian = table.value_or("capaian", Kind::Decimal, "capaiannya, dalam persen", "100.00")?;
    let says =
        "realisasinya, dalam satuan indikator, atau predikatnya; sendiri bila tidak ada capaiannya";
    let kind = Kind::Either(vec![Kind::Decimal, Kind::Text, Kind::Table]);
    let realisasi = table.value_or("realisasi", kind, says, "2.50");
    let realisasi = realisasi.and_then(|value| value.map(|isi| takaran.hasil(&isi)).transpose());
    match (tidak_tersedia, capaian) {
        (Some(alasan), _) => {
            alone(&table, "tidak-tersedia")?;
            Ok(Riwayat::TidakTersedia(alasan.reason()?))
        }
        (None, Some(capaian)) => {
            let capaian = Persen(capaian.signed()?);
            Ok(Riwayat::Capaian { capaian, realisasi: realisasi? })
        }
        (None, None) => match realisasi? {
            Some(realisasi) => Ok(Riwayat::Realisasi(realisasi)),
            None => Err(table.miss_figure("capaian", "…", Unknown::Key)),
        },
    }
}
