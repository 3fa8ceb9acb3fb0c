//! What was promised of an indicator: for the year, for its quarters, and by the plan.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::indikator::TabelIndikator;
use super::satuan::Takaran;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::kode::Id;
use crate::domain::renstra::{RincianTahapan, Tahapan, TargetTribulan};
use crate::domain::rumus::Rumus;
use crate::domain::target::Target;
use crate::read::notes::{Read, each};
use crate::read::number::{Bilangan, typed_target};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

/// The year's target. A share of nothing cannot be worked out; nothing is a target where it can be reached all the same.
pub fn target(value: &Value<'_>, takaran: &Takaran) -> Read<Tersedia<Target>> {
    let target = takaran.target(value)?;
    let nihil = target.ada().is_some_and(|target| target.nihil());
    let tercapai = match takaran.rumus? {
        Rumus::Negatif | Rumus::RasioBalik | Rumus::Stabil => true,
        Rumus::Positif => takaran.boleh_negatif?,
        Rumus::Predikat | Rumus::Peringkat => false,
    };
    if nihil && !tercapai {
        return Err(value.notes().push(
            Diagnostic::new(Code::TargetNol, "target nol membuat capaian tidak dapat dihitung")
                .at(&value.place)
                .found("0", "lebih dari 0")
                .saran("tulis target menurut perjanjian kinerja; bila yang dijanjikan memang nol, misalnya 0 kasus, perbaiki rumusnya menjadi `negatif` atau `rasio-balik`"),
        ));
    }
    Ok(target)
}

/// The plan's targets by year.
pub fn target_renstra(
    table: &Table<'_>,
    takaran: &Takaran,
) -> Read<BTreeMap<u16, Tersedia<Target>>> {
    let says = "target setiap tahun menurut rencana strategis; dicetak di samping target perjanjian kinerja, yang boleh berbeda";
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
    id: Option<&str>,
    tertulis: Read<Option<Value<'_>>>,
    takaran: &Takaran,
    target: Read<Tersedia<Target>>,
    renstra: &Read<BTreeMap<u16, Tersedia<Target>>>,
    angka: &TabelIndikator<'_, '_>,
) -> Read<Tersedia<Target>> {
    let periode = angka.periode.as_ref().map_err(|told| *told)?;
    let (tertulis, renstra) = (tertulis?, renstra.as_ref().map_err(|told| *told)?);
    let terakhir = periode.ada().map(|periode| periode.akhir);
    let tahunan = terakhir.and_then(|terakhir| renstra.get(&terakhir).cloned());
    let Some(value) = tertulis else {
        return match (tahunan, terakhir) {
            (Some(tahunan), _) => Ok(tahunan),
            (None, Some(terakhir)) if terakhir == angka.tahun? => target,
            (None, Some(_)) => Err(table.miss("target-akhir", "…".into())),
            (None, None) => {
                Ok(Tersedia::Tidak("tahun terakhir rencana strategis tidak diketahui".to_owned()))
            }
        };
    };
    let akhir = takaran.target(&value)?;
    let (pembanding, apa, lain) = match (tahunan, terakhir) {
        (Some(tahunan), _) => (tahunan, "target-renstra tahun terakhir", None),
        (None, Some(terakhir)) if terakhir == angka.tahun? => {
            let tempat = id.and_then(|id| angka.target.written(id));
            (target?, "target tahun terakhir di perjanjian kinerja", tempat)
        }
        (None, Some(_) | None) => return Ok(akhir),
    };
    let (Tersedia::Ada(seharusnya), Tersedia::Ada(nilai)) = (&pembanding, &akhir) else {
        return Ok(akhir);
    };
    if nilai == seharusnya {
        return Ok(akhir);
    }
    let problem =
        Diagnostic::new(Code::KunciBertentangan, format!("target akhir berbeda dari {apa}"));
    let satuan = takaran.satuan.as_ref().map_err(|told| *told)?;
    let [tertulis, seharusnya] = [nilai, seharusnya].map(|target| typed_target(*target, satuan));
    let problem = problem.at(&value.place).found(tertulis, seharusnya);
    let problem =
        lain.map_or(problem.clone(), |lain| problem.conflicting(&lain, "target tahun ini"));
    let saran = "hapus target-akhir; bila renstra memang menargetkan lain, tulis di target-renstra";
    Err(table.notes().push(problem.saran(saran)))
}

/// Targets of the quarters: in the indicator's unit, in steps of work, or as shares of the year's target.
pub fn target_tribulan(
    id: &str,
    takaran: &Takaran,
    target: &Read<Tersedia<Target>>,
    angka: &TabelIndikator<'_, '_>,
) -> Read<Option<TargetTribulan>> {
    let [ukuran, tahapan, persen] =
        [&angka.target_tribulan, &angka.tahapan_tribulan, &angka.persen_tribulan]
            .map(|table| ditulis(table.as_ref(), id));
    let tempat = [&ukuran, &tahapan, &persen].map(|value| value.as_ref().ok().cloned().flatten());
    let ukuran =
        ukuran.and_then(|value| value.map(|value| ukuran_tribulan(&value, takaran)).transpose());
    let tahapan = tahapan.and_then(|value| value.map(|value| self::tahapan(&value)).transpose());
    let persen =
        persen.and_then(|value| value.map(|value| bagian_target(&value, target)).transpose());
    let (ukuran, tahapan, persen) = (ukuran?, tahapan?, persen?);
    let mut semua = [ukuran, tahapan, persen].into_iter().flatten();
    let satu = semua.next();
    if let (Some(_), [.., Some(lain)] | [_, Some(lain), _]) = (semua.next(), &tempat) {
        let problem =
            Diagnostic::new(Code::KunciBertentangan, "target tribulan ini ditulis dua kali");
        let pakai = "pakai salah satu dari: target-tribulan, tahapan-tribulan, persen-tribulan";
        return Err(lain.notes().push(problem.at(&lain.place).saran(pakai)));
    }
    Ok(satu)
}

/// What stands of an indicator in one of the tables.
fn ditulis<'a>(table: Option<&Table<'a>>, id: &str) -> Read<Option<Value<'a>>> {
    let value = table.map(|table| table.at_if(id)).transpose()?.flatten();
    if let Some(value) = &value {
        value.notes().mark(Titik::TargetTribulan(Id(id.to_owned())), &value.place);
    }
    Ok(value)
}

fn ukuran_tribulan(value: &Value<'_>, takaran: &Takaran) -> Read<TargetTribulan> {
    let target = each(value.list()?.iter().map(|value| match takaran.target(value)? {
        Tersedia::Ada(target) => Ok(target),
        Tersedia::Tidak(_) => Err(value.notes().push(
            Diagnostic::new(Code::JenisSalah, "target satu tribulan tidak dapat dikosongkan")
                .at(&value.place)
                .saran("hapus target tribulan indikator ini: tribulan lalu tidak dinilai menurut targetnya sendiri"),
        )),
    }))?;
    empat(target, value).map(TargetTribulan::Ukuran)
}

/// Steps of work, as what is to be done by the end of each quarter or one by one.
fn tahapan(value: &Value<'_>) -> Read<TargetTribulan> {
    let table = value.table();
    let says = "tahapan yang harus selesai sampai dengan akhir tiap tribulan";
    let cacah = Kind::List(Box::new(Kind::Count));
    let kumulatif = table.value_or("kumulatif", cacah, says, "[4, 5, 9, 10]");
    let says = ["banyaknya seluruh tahapan", "10"];
    let dari = table.value_when("dari", Kind::Count, "bila `kumulatif`", says);
    let satuan = table.text("satuan", "apa yang dihitung", "\"tahapan\"");
    let says = "tahapannya satu per satu, tiap tribulan; program menjumlahkannya";
    let rincian = table.value_or("rincian", Kind::List(Box::new(Kind::Table)), says, "");
    let rincian = rincian.and_then(|value| {
        value.map(|value| each(value.list()?.iter().map(rincian_tahapan))).transpose()
    });
    let tahapan = match (kumulatif?, rincian?) {
        (Some(kumulatif), None) => {
            let dari = match dari? {
                Some(dari) => dari.count(Bilangan::Cacah),
                None => Err(table.miss("dari", "…".into())),
            };
            let isi = each(kumulatif.list()?.iter().map(|nilai| nilai.count(Bilangan::Cacah)));
            let isi = isi.and_then(|isi| empat(isi, &kumulatif));
            let rincian = Ok(Vec::new());
            all!(Tahapan { kumulatif: isi, dari, satuan, rincian })
        }
        (None, Some(rincian)) => {
            let kumulatif = cumulated(&rincian);
            let dari = kumulatif[3];
            all!(Tahapan { kumulatif: Ok(kumulatif), dari: Ok(dari), satuan, rincian: Ok(rincian) })
        }
        (None, None) => Err(table.miss("kumulatif", "[ … ]".into())),
        (Some(_), Some(_)) => {
            let problem = Diagnostic::new(Code::KunciBertentangan, "tahapan ini ditulis dua kali");
            let saran = "hapus kumulatif, yang dihitung dari rincian";
            Err(table.notes().push(problem.at(&value.place).saran(saran)))
        }
    };
    tahapan.map(TargetTribulan::Tahapan)
}

fn rincian_tahapan(value: &Value<'_>) -> Read<RincianTahapan> {
    let table = value.table();
    let kind = Kind::List(Box::new(Kind::Count));
    let nilai =
        table.value("nilai", kind, "banyaknya tiap tribulan, tidak kumulatif", "[1, 1, 1, 1]");
    let nilai = nilai.and_then(|nilai| {
        let isi = each(nilai.list()?.iter().map(|nilai| nilai.count(Bilangan::Cacah)))?;
        empat(isi, &nilai)
    });
    let uraian = table.text("uraian", "apa yang dikerjakan", "\"Pengumpulan Data\"");
    all!(RincianTahapan { uraian, nilai })
}

/// What the steps of all kinds come to by the end of each quarter.
fn cumulated(rincian: &[RincianTahapan]) -> [u64; 4] {
    let mut jumlah: u64 = 0;
    [0, 1, 2, 3].map(|tribulan: usize| {
        let semua = rincian.iter().map(|isi| isi.nilai[tribulan]);
        jumlah = semua.fold(jumlah, u64::saturating_add);
        jumlah
    })
}

/// Shares of the year's target, as the targets that they come to.
fn bagian_target(value: &Value<'_>, target: &Read<Tersedia<Target>>) -> Read<TargetTribulan> {
    let persen = empat(each(value.list()?.iter().map(Value::decimal))?, value)?;
    match target {
        Ok(Tersedia::Ada(Target::Nilai(target))) => {
            Ok(TargetTribulan::Ukuran(persen.map(|persen| {
                let bagian = target.checked_mul(persen).unwrap_or(Decimal::MAX);
                let bagian = bagian.checked_div(Decimal::ONE_HUNDRED).unwrap_or_default();
                Target::Nilai(bagian.normalize())
            })))
        }
        Ok(
            Tersedia::Ada(Target::Rentang { .. } | Target::Bernilai { .. }) | Tersedia::Tidak(_),
        ) => Err(value.notes().push(
            Diagnostic::new(Code::KunciBertentangan, "bagian dari target yang bukan satu angka")
                .at(&value.place)
                .saran("hapus target tribulan ini, atau tulis target setahunnya"),
        )),
        Err(told) => Err(*told),
    }
}

fn empat<T>(isi: Vec<T>, value: &Value<'_>) -> Read<[T; 4]> {
    <[T; 4]>::try_from(isi).map_err(|_| {
        value.notes().push(
            Diagnostic::new(Code::PanjangDeret, "target tribulan memerlukan empat bilangan")
                .at(&value.place)
                .saran("tulis target kumulatif keempat tribulan, seperti […, …, …, …]"),
        )
    })
}
