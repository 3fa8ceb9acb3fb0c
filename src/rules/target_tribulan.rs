//! `target-tribulan-salah`: the quarters' cumulative targets do not lead to the year's.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::renstra::Jenis;
use crate::domain::target::Target;
use crate::tempat::Titik;

use super::Perkara;
use crate::read::number::typed_target;

/// Where quarters add up, targets never fall and the last is the year's; a constant target is the same in each.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for indikator in perkara.draf.renstra.as_ref()?.indikator() {
        let titik = Titik::TargetTribulan(indikator.id.clone());
        let (Some(target), Some(setahun), Some(place)) =
            (indikator.target_tribulan, indikator.target.ada(), perkara.tempat.of(&titik))
        else {
            continue;
        };
        if let Some(salah) = wrong(indikator.jenis, target, *setahun) {
            let tertulis: Vec<String> =
                target.iter().map(|isi| typed_target(*isi, &indikator.satuan)).collect();
            temuan.push(
                Diagnostic::new(
                    Code::TargetTribulanSalah,
                    format!("target tribulan {} {salah}", indikator.id),
                )
                .at(place)
                .found(
                    format!("[{}]", tertulis.join(", ")),
                    format!("target tahun {}", typed_target(*setahun, &indikator.satuan)),
                )
                .saran("sesuaikan dengan target tahunnya, atau perbaiki jenis indikatornya"),
            );
        }
    }
    Some(temuan)
}

fn wrong(jenis: Jenis, target: [Target; 4], setahun: Target) -> Option<&'static str> {
    match jenis {
        Jenis::Akumulasi if !rising(&target, setahun) => Some("turun, padahal dihitung kumulatif"),
        Jenis::Akumulasi if target[3] != setahun => {
            Some("pada tribulan keempat tidak sama dengan target tahun")
        }
        Jenis::Tetap if target.iter().any(|nilai| *nilai != setahun) => {
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
