//! `target-tribulan-salah`: the quarters' cumulative targets do not lead to the year's.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::renstra::{Indikator, Jenis, Tahapan, TargetTribulan};
use crate::domain::target::Target;
use crate::tempat::Titik;

use super::Perkara;
use crate::read::number::typed_target;

/// Where quarters add up, targets never fall and the last is the year's; a constant target is the same in each.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for indikator in perkara.draf.renstra.as_ref()?.indikator() {
        let titik = Titik::TargetTribulan(indikator.id.clone());
        let (Some(target), Some(place)) = (&indikator.target_tribulan, perkara.tempat.of(&titik))
        else {
            continue;
        };
        let salah = match target {
            TargetTribulan::Ukuran(target) => {
                indikator.target.ada().and_then(|setahun| against_year(indikator, target, *setahun))
            }
            TargetTribulan::Tahapan(tahapan) => against_all(tahapan),
        };
        let Some(Salah { kenapa, tertulis, diharapkan, saran }) = salah else { continue };
        let problem = format!("target tribulan {} {kenapa}", indikator.id);
        let problem = Diagnostic::new(Code::TargetTribulanSalah, problem).at(place);
        let tertulis = format!("[{}]", tertulis.join(", "));
        temuan.push(problem.found(tertulis, diharapkan).saran(saran));
    }
    Some(temuan)
}

/// What is wrong with an indicator's four targets.
struct Salah {
    kenapa: &'static str,
    tertulis: Vec<String>,
    diharapkan: String,
    saran: &'static str,
}

fn against_year(indikator: &Indikator, target: &[Target; 4], setahun: Target) -> Option<Salah> {
    let satuan = &indikator.satuan;
    Some(Salah {
        kenapa: wrong(indikator.jenis, *target, setahun)?,
        tertulis: target.iter().map(|isi| typed_target(*isi, satuan)).collect(),
        diharapkan: format!("target tahun {}", typed_target(setahun, satuan)),
        saran: "sesuaikan dengan target tahunnya, atau perbaiki jenis indikatornya",
    })
}

/// Steps add up, and the last quarter brings all of them.
fn against_all(tahapan: &Tahapan) -> Option<Salah> {
    let kenapa = if !tahapan.kumulatif.is_sorted() {
        "turun, padahal dihitung kumulatif"
    } else if tahapan.kumulatif[3] != tahapan.dari {
        "pada tribulan keempat tidak sama dengan seluruh tahapannya"
    } else {
        return None;
    };
    Some(Salah {
        kenapa,
        tertulis: tahapan.kumulatif.iter().map(u64::to_string).collect(),
        diharapkan: format!("menuju {} {}", tahapan.dari, tahapan.satuan),
        saran: "periksa tiap bilangannya, lalu `dari`",
    })
}

fn wrong(jenis: Jenis, target: [Target; 4], setahun: Target) -> Option<&'static str> {
    match jenis {
        Jenis::Akumulasi if !rising(&target, setahun) => Some("turun, padahal dihitung kumulatif"),
        Jenis::Akumulasi if !target[3].sama(setahun) => {
            Some("pada tribulan keempat tidak sama dengan target tahun")
        }
        Jenis::Tetap if target.iter().any(|nilai| !nilai.sama(setahun)) => {
            Some("tidak sama setiap tribulan, padahal jenisnya tetap")
        }
        Jenis::Akumulasi | Jenis::Tetap | Jenis::Posisi | Jenis::Rerata => None,
    }
}

/// Whether no quarter promises less than the one before; what adds up below zero falls to its target.
fn rising(target: &[Target; 4], setahun: Target) -> bool {
    let batas =
        |pilih: fn(Target) -> Option<Decimal>| target.iter().filter_map(move |isi| pilih(*isi));
    let turun = setahun.angka().all(|angka| angka.is_sign_negative());
    let bawah = batas(|isi| isi.angka().min());
    let atas = batas(|isi| isi.angka().max());
    match turun {
        true => bawah.is_sorted_by(|awal, akhir| awal >= akhir),
        false => bawah.is_sorted() && atas.is_sorted(),
    }
}
