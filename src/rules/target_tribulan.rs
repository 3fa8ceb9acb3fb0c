//! `target-tribulan-salah`: the quarters' cumulative targets do not lead to the year's.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::renstra::Jenis;
use crate::tempat::Titik;

use super::Perkara;
use crate::read::number::typed;

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
            let tertulis: Vec<String> = target.iter().map(|nilai| typed(*nilai)).collect();
            temuan.push(
                Diagnostic::new(
                    Code::TargetTribulanSalah,
                    format!("target tribulan {} {salah}", indikator.id),
                )
                .at(place)
                .found(
                    format!("[{}]", tertulis.join(", ")),
                    format!("target tahun {}", typed(*setahun)),
                )
                .saran("sesuaikan dengan target tahunnya, atau perbaiki jenis indikatornya"),
            );
        }
    }
    Some(temuan)
}

fn wrong(jenis: Jenis, target: [Decimal; 4], setahun: Decimal) -> Option<&'static str> {
    match jenis {
        Jenis::Akumulasi if !target.is_sorted() => Some("turun, padahal dihitung kumulatif"),
        Jenis::Akumulasi if target[3] != setahun => {
            Some("pada tribulan keempat tidak sama dengan target tahun")
        }
        Jenis::Tetap if target.iter().any(|nilai| *nilai != setahun) => {
            Some("tidak sama setiap tribulan, padahal jenisnya tetap")
        }
        Jenis::Akumulasi | Jenis::Tetap | Jenis::Posisi | Jenis::Rerata => None,
    }
}
