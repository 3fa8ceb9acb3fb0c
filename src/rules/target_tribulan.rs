//! `target-tribulan-salah`: the quarters' cumulative targets do not lead to the year's.

use rust_decimal::Decimal;

use crate::compute::nilai::Figures;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, Volume};
use crate::domain::angka::Tersedia;
use crate::domain::asal;
use crate::domain::renstra::{Indikator, Jenis, Tahapan, TargetTribulan};
use crate::domain::rujukan::Tolok;
use crate::domain::target::Target;
use crate::tempat::Titik;

use super::{Findings, Perkara};
use crate::read::number::{typed, typed_target};

/// Where quarters add up, targets never fall and the last is the year's; a constant target is the same in each. Of
/// indicators and of outputs.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    Findings::each(Some([renstra(perkara), keluaran(perkara)]), |semua| {
        let temuan = semua?.into_iter().filter_map(|(tolok, salah)| {
            let Salah { kenapa, tertulis, seharusnya, saran } = salah;
            let problem = format!("target tribulan {tolok} {kenapa}");
            let place = perkara.tempat.of(&Titik::TargetTribulan(tolok))?;
            let problem = Diagnostic::new(Code::TargetTribulanSalah, problem).at(place);
            let tertulis = format!("[{}]", tertulis.join(", "));
            Some(problem.note(format!("tertulis {tertulis}; {seharusnya}")).saran(saran))
        });
        Some(temuan.collect())
    })
}

/// What is wrong of the plan.
fn renstra(perkara: &Perkara<'_>) -> Option<Vec<(Tolok, Salah)>> {
    let semua = perkara.draf.renstra.as_ref()?.indikator().filter_map(|indikator| {
        let salah = match indikator.target_tribulan.as_ref()? {
            TargetTribulan::Ukuran(target) => {
                indikator.target.ada().and_then(|setahun| against_year(indikator, target, *setahun))
            }
            TargetTribulan::Tahapan(tahapan) => against_all(tahapan),
        };
        Some((Tolok::Renstra(indikator.id.clone()), salah?))
    });
    Some(semua.collect())
}

/// What is wrong of the budget.
fn keluaran(perkara: &Perkara<'_>) -> Option<Vec<(Tolok, Salah)>> {
    let semua = asal::indikator(perkara.draf.program.as_deref()?).filter_map(|indikator| {
        let salah = match &indikator.tribulan.as_ref()?.target {
            TargetTribulan::Ukuran(target) => {
                let setahun = perkara.angka.keluaran(&indikator.id)?.target.as_ref()?;
                volume(&indikator.cara, target, setahun)
            }
            TargetTribulan::Tahapan(tahapan) => against_all(tahapan),
        };
        Some((Tolok::Anggaran(indikator.id.clone()), salah?))
    });
    Some(semua.collect())
}

/// What is wrong with an indicator's four targets.
struct Salah {
    kenapa: &'static str,
    tertulis: Vec<String>,
    seharusnya: String,
    saran: &'static str,
}

fn against_year(
    indikator: &Indikator,
    target: &[Tersedia<Target>; 4],
    setahun: Target,
) -> Option<Salah> {
    let satuan = &indikator.satuan;
    let sama = |isi: &Tersedia<Target>| isi.ada().is_none_or(|isi| isi.sama(setahun));
    Some(Salah {
        kenapa: wrong(indikator.jenis, rising(target, setahun), target.each_ref().map(sama))?,
        tertulis: as_typed(target, |isi| typed_target(*isi, satuan)),
        seharusnya: format!("target tahun {}", typed_target(setahun, satuan)),
        saran: saran(indikator.jenis, adds_up(target, setahun)),
    })
}

/// Each unit of an output by itself. A share or a mean need not grow over the year.
fn volume(cara: &Cara, target: &[Tersedia<Volume>; 4], setahun: &Volume) -> Option<Salah> {
    let jenis = match cara {
        Cara::Langsung { jenis, .. } => *jenis,
        Cara::JumlahSub { .. } | Cara::Serapan { .. } => Jenis::Akumulasi,
        Cara::TanpaTarget { .. }
        | Cara::RasioSub
        | Cara::RataRataSub
        | Cara::RataRataKemajuan
        | Cara::RataRataKegiatan
        | Cara::Rasio { .. }
        | Cara::Acuan(_) => return None,
    };
    let naik = (0..setahun.bagian.len()).all(|letak| {
        let diketahui = target.iter().filter_map(Tersedia::ada);
        let jumlah = diketahui.map(|isi| isi.bagian.get(letak).map(|bagian| bagian.jumlah));
        jumlah.is_sorted()
    });
    let sama = |isi: &Tersedia<Volume>| isi.ada().is_none_or(|isi| isi == setahun);
    let typed = |volume: &Volume| match volume.bagian.as_slice() {
        [tunggal] => typed(tunggal.jumlah),
        bagian => {
            let bagian: Vec<_> = bagian.iter().map(|bagian| typed(bagian.jumlah)).collect();
            format!("[{}]", bagian.join(", "))
        }
    };
    let sendiri = setahun.bagian.iter().enumerate().all(|(letak, setahun)| {
        let jumlah = target.iter().map(|isi| Some(isi.ada()?.bagian.get(letak)?.jumlah));
        jumlah.sum::<Option<Decimal>>() == Some(setahun.jumlah)
    });
    Some(Salah {
        kenapa: wrong(jenis, naik, target.each_ref().map(sama))?,
        tertulis: as_typed(target, typed),
        seharusnya: format!("target tahun {}", typed(setahun)),
        saran: saran(jenis, sendiri),
    })
}

/// Steps add up, and the last quarter brings all of them.
fn against_all(tahapan: &Tahapan) -> Option<Salah> {
    let diketahui = tahapan.kumulatif.iter().filter_map(Tersedia::ada);
    let terakhir = tahapan.kumulatif[3].ada();
    let kenapa = if !diketahui.is_sorted() {
        "turun, padahal dihitung kumulatif"
    } else if terakhir.is_some_and(|terakhir| *terakhir != tahapan.dari) {
        "pada tribulan keempat tidak sama dengan seluruh tahapannya"
    } else {
        return None;
    };
    Some(Salah {
        kenapa,
        tertulis: as_typed(&tahapan.kumulatif, u64::to_string),
        seharusnya: format!("seluruhnya {} {}", tahapan.dari, tahapan.satuan),
        saran: "periksa tiap bilangannya, lalu `dari`",
    })
}

/// The four as they are typed.
fn as_typed<T>(target: &[Tersedia<T>; 4], typed: impl Fn(&T) -> String) -> Vec<String> {
    target.iter().map(|isi| isi.ada().map_or_else(|| "–".to_owned(), &typed)).collect()
}

/// `naik`: whether no quarter promises less than the one before; `sama`: which of them promise what the year does; of one that is not known nothing is wrong.
fn wrong(jenis: Jenis, naik: bool, sama: [bool; 4]) -> Option<&'static str> {
    match jenis {
        Jenis::Akumulasi if !naik => Some("turun, padahal dihitung kumulatif"),
        Jenis::Akumulasi if !sama[3] => {
            Some("pada tribulan keempat tidak sama dengan target tahun")
        }
        Jenis::Tetap if sama.contains(&false) => {
            Some("tidak sama setiap tribulan, padahal jenisnya tetap")
        }
        Jenis::Akumulasi | Jenis::Tetap | Jenis::Posisi | Jenis::Rerata => None,
    }
}

/// What to do; `sendiri`: whether the four come to the year's target when they are added.
fn saran(jenis: Jenis, sendiri: bool) -> &'static str {
    match jenis {
        Jenis::Akumulasi if sendiri => {
            "keempatnya berjumlah target tahun, seperti target tiap tribulan sendiri-sendiri; \
             target tribulan ditulis kumulatif: tiap bilangan ditambah semua yang sebelumnya"
        }
        Jenis::Akumulasi => {
            "cocokkan keempatnya dan target tahunnya dengan perjanjian kinerja; yang ditulis ialah \
             target sampai dengan akhir tiap tribulan (kumulatif). Bila menurut definisi \
             indikatornya memang tidak bertambah, perbaiki jenisnya"
        }
        Jenis::Tetap | Jenis::Posisi | Jenis::Rerata => {
            "cocokkan keempatnya dan target tahunnya dengan perjanjian kinerja; bila memang \
             berbeda-beda, perbaiki jenisnya menurut definisi indikatornya"
        }
    }
}

/// Whether the four are figures that come to the year's when they are added.
fn adds_up(target: &[Tersedia<Target>; 4], setahun: Target) -> bool {
    let nilai = |target: Target| match target {
        Target::Nilai(nilai) => Some(nilai),
        Target::Rentang { .. } | Target::Bernilai { .. } => None,
    };
    let jumlah = target.iter().map(|isi| nilai(*isi.ada()?)).sum::<Option<Decimal>>();
    jumlah.is_some() && jumlah == nilai(setahun)
}

/// Whether no quarter promises less than the one before; what adds up below zero falls to its target.
fn rising(target: &[Tersedia<Target>; 4], setahun: Target) -> bool {
    let batas = |pilih: fn(Target) -> Option<Decimal>| {
        target.iter().filter_map(Tersedia::ada).filter_map(move |isi| pilih(*isi))
    };
    let turun = setahun.angka().all(|angka| angka.is_sign_negative());
    let bawah = batas(|isi| isi.angka().min());
    let atas = batas(|isi| isi.angka().max());
    match turun {
        true => bawah.is_sorted_by(|awal, akhir| awal >= akhir),
        false => bawah.is_sorted() && atas.is_sorted(),
    }
}
