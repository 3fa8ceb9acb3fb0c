//! What was promised of an indicator: for the year, for its quarters, and by the plan.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::indikator::TabelIndikator;
use super::satuan::{Takaran, cacah};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::asal::Ukur;
use crate::domain::bagian::Bagian;
use crate::domain::kode::Id;
use crate::domain::renstra::{PeriodeRenstra, Sasaran, TargetCacah, TargetTribulan, Tujuan};
use crate::domain::rujukan::Tolok;
use crate::domain::target::Target;
use crate::read::notes::{Read, Told, each};
use crate::read::number::typed_target;
use crate::read::say::Unknown;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};

/// The plan's targets by year.
pub fn target_renstra(
    table: &Table<'_>,
    takaran: &Takaran,
) -> Read<BTreeMap<u16, Tersedia<Target>>> {
    let says = "target setiap tahun menurut rencana strategis; dicetak di samping target \
                perjanjian kinerja, yang boleh berbeda";
    let kind = Kind::Either(vec![Kind::Decimal, Kind::Text, Kind::Table]);
    let example = "{ 2025 = 80, 2026 = 83.2 }";
    let Some(isi) = table.named_if("target-renstra", Space::Tahun, kind, says, example) else {
        return Ok(BTreeMap::new());
    };
    isi.there()?;
    let semua = isi.keys();
    let tahun = semua.iter().filter_map(|(kunci, _)| {
        let tahun = if isi.is_pen() { 0 } else { kunci.parse::<u16>().ok()? };
        Some((tahun, kunci))
    });
    let target = tahun.map(|(tahun, kunci)| {
        let value = isi.at(kunci, "100")?;
        Ok((tahun, takaran.target(&value)?))
    });
    Ok(each(target)?.into_iter().collect())
}

/// The target of the plan's last year: its own key, or that year's among the plan's targets; in that year itself it is
/// the year's, where neither says otherwise.
pub fn target_akhir(
    table: &Table<'_>,
    tertulis: Read<Option<Value<'_>>>,
    takaran: &Takaran,
    target: Read<Tersedia<Target>>,
    renstra: &Read<BTreeMap<u16, Tersedia<Target>>>,
    angka: &TabelIndikator<'_, '_>,
) -> Read<Tersedia<Target>> {
    let target_di = |value: Value<'_>| Ok((takaran.target(&value)?, value.place));
    let tertulis = tertulis.and_then(|value| value.map(target_di).transpose());
    let periode = angka.periode.as_ref().map_err(|told| *told)?;
    let (tertulis, renstra) = (tertulis?, renstra.as_ref().map_err(|told| *told)?);
    let terakhir = periode.ada().map(|periode| periode.akhir);
    let tahunan = terakhir.and_then(|terakhir| renstra.get(&terakhir).cloned());
    let Some((akhir, place)) = tertulis else {
        return match (tahunan, terakhir) {
            (Some(tahunan), _) => Ok(tahunan),
            (None, Some(terakhir)) if terakhir == angka.tahun? => target,
            (None, Some(_)) => Err(table.miss_figure("target-akhir", "…", Unknown::Value)),
            (None, None) => {
                Ok(Tersedia::Tidak("tahun terakhir rencana strategis tidak diketahui".to_owned()))
            }
        };
    };
    let (Some(Tersedia::Ada(seharusnya)), Tersedia::Ada(nilai)) = (&tahunan, &akhir) else {
        return Ok(akhir);
    };
    if nilai == seharusnya {
        return Ok(akhir);
    }
    let satuan = takaran.satuan.as_ref().map_err(|told| *told)?;
    let [tertulis, seharusnya] = [nilai, seharusnya].map(|target| typed_target(*target, satuan));
    let message = "target akhir berbeda dari target-renstra tahun terakhir";
    let problem = Diagnostic::new(Code::KunciBertentangan, message).at(&place);
    let saran = "hapus target-akhir, yang sudah ada di target-renstra; atau perbaiki salah satunya";
    Err(table.notes().push(problem.found(tertulis, seharusnya).saran(saran)))
}

/// In the plan's last year its targets stand beside the agreement's, where any of them differs.
pub fn beside_last(
    pohon: &mut PohonTarget<'_>,
    periode: &Read<Bagian<PeriodeRenstra>>,
    tahun: u16,
) {
    let terakhir = periode.as_ref().ok().and_then(|periode| Some(periode.ada()?.akhir));
    let beda = |ukur: &Ukur| {
        let keduanya = ukur.target.zip(ukur.target_akhir);
        keduanya.is_some_and(|(target, akhir)| !target.sama(akhir))
    };
    if terakhir != Some(tahun) || !pohon.ukur.values().any(beda) {
        return;
    }
    for ukur in pohon.ukur.values_mut() {
        ukur.target_renstra = ukur.target_renstra.or(ukur.target_akhir);
    }
    let tujuan = pohon.tujuan.iter_mut().flatten().flat_map(|tujuan| &mut tujuan.indikator);
    let sasaran = pohon.sasaran.iter_mut().flatten().flat_map(|sasaran| &mut sasaran.indikator);
    for indikator in tujuan.chain(sasaran) {
        let akhir = indikator.target_akhir.clone();
        indikator.target_renstra.entry(tahun).or_insert(akhir);
    }
}

/// The indicators with their targets, as far as they are sound.
pub struct PohonTarget<'a> {
    pub tujuan: &'a mut Read<Vec<Tujuan>>,
    pub sasaran: &'a mut Read<Vec<Sasaran>>,
    pub ukur: &'a mut BTreeMap<Id, Ukur>,
}

/// The counts that targets were promised as.
pub fn target_cacah(id: &str, angka: &TabelIndikator<'_, '_>) -> Read<TargetCacah> {
    let setahun = angka.target.at_if(id)?.map_or(Ok(None), |value| cacah(&value));
    let tribulan = angka.tribulan.cacah(&Tolok::Renstra(Id(id.to_owned())));
    all!(TargetCacah { setahun, tribulan })
}

/// Targets of an indicator's quarters.
pub fn target_tribulan(
    id: &str,
    takaran: &Takaran,
    target: &Read<Tersedia<Target>>,
    angka: &TabelIndikator<'_, '_>,
) -> Read<Option<TargetTribulan>> {
    let ukuran = |value: &Value<'_>| takaran.target(value);
    let bagian = |persen: Decimal, value: &Value<'_>| match target {
        Ok(Tersedia::Ada(Target::Nilai(target))) => {
            bagian(*target, persen, value).map(|nilai| Tersedia::Ada(Target::Nilai(nilai)))
        }
        Ok(Tersedia::Ada(Target::Rentang { .. } | Target::Bernilai { .. })) => {
            Err(bukan_angka(value))
        }
        // A share of what nobody knows.
        Ok(Tersedia::Tidak(alasan)) => Ok(Tersedia::Tidak(alasan.clone())),
        Err(told) => Err(*told),
    };
    angka.tribulan.target(&Tolok::Renstra(Id(id.to_owned())), ukuran, bagian)
}

/// A share of the year's target, as the target that it comes to.
///
/// # Errors
/// That it is more than any figure of a report.
pub fn bagian(target: Decimal, persen: Decimal, value: &Value<'_>) -> Read<Decimal> {
    let kali = target.checked_mul(persen);
    let bagian = kali.and_then(|kali| kali.checked_div(Decimal::ONE_HUNDRED));
    bagian.map(|bagian| bagian.normalize()).ok_or_else(|| {
        let problem =
            Diagnostic::new(Code::AngkaTerlaluBesar, "bagian dari target ini tak terhitung");
        let saran = "periksa persennya: 100 ialah seluruh target tahun itu";
        value.notes().push(problem.at(&value.place).saran(saran))
    })
}

/// That there is no one figure to take a share of.
pub fn bukan_angka(value: &Value<'_>) -> Told {
    let problem =
        Diagnostic::new(Code::KunciBertentangan, "bagian dari target yang bukan satu angka");
    let saran = "tulis target tiap tribulan di [target-tribulan], sebentuk dengan target setahunnya (rentang: `{ dari = …, sampai = … }`; yang belum ditetapkan: `{ tidak-tersedia = \"alasan\" }`), atau hapus persennya";
    value.notes().push(problem.at(&value.place).saran(saran))
}
