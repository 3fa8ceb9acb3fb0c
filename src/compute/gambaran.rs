//! Gambaran umum: typed rows, then sums of rows, then percentages of rows.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::domain::kode::Id;
use crate::domain::sumber_daya::{GambaranUmum, IsiBaris, NilaiGambaran};

use super::round::bagian;

type DeretGambaran = Vec<Option<Decimal>>;

/// Values per row and year.
pub type IsiGambaran = BTreeMap<Id, DeretGambaran>;

/// Every row with one value per year, shares rounded by `round`; a formula over a year that lacks a figure has none itself.
pub fn all(gambaran: &GambaranUmum, round: &dyn Fn(Decimal) -> Decimal) -> IsiGambaran {
    let mut hasil = BTreeMap::new();
    for baris in &gambaran.baris {
        if let IsiBaris::Nilai(nilai) = &baris.isi {
            hasil.insert(baris.id.clone(), deret(nilai));
        }
    }
    let per_tahun = |rumus: &dyn Fn(usize) -> Option<Decimal>| -> DeretGambaran {
        (0..gambaran.tahun.len()).map(rumus).collect()
    };
    for baris in &gambaran.baris {
        if let IsiBaris::Jumlah(bagian) = &baris.isi {
            let deret = per_tahun(&|tahun| {
                bagian.iter().try_fold(Decimal::ZERO, |jumlah, id| {
                    Some(jumlah.saturating_add(at(&hasil, id, tahun)?))
                })
            });
            hasil.insert(baris.id.clone(), deret);
        }
    }
    for baris in &gambaran.baris {
        if let IsiBaris::Persen(atas, bawah) = &baris.isi {
            let deret = per_tahun(&|tahun| {
                let nilai = bagian(at(&hasil, atas, tahun)?, at(&hasil, bawah, tahun)?)?;
                Some(round(nilai))
            });
            hasil.insert(baris.id.clone(), deret);
        }
    }
    hasil
}

/// A row as it was typed, each year with as many digits behind the comma as the one that has the most.
fn deret(nilai: &[NilaiGambaran]) -> DeretGambaran {
    let mut deret: DeretGambaran = nilai.iter().map(terketik).collect();
    let digits = deret.iter().flatten().map(Decimal::scale).max().unwrap_or_default();
    deret.iter_mut().flatten().for_each(|nilai| nilai.rescale(digits));
    deret
}

fn terketik(nilai: &NilaiGambaran) -> Option<Decimal> {
    match nilai {
        NilaiGambaran::Ada { jumlah, .. } => Some(*jumlah),
        NilaiGambaran::Nihil => Some(Decimal::ZERO),
        NilaiGambaran::TidakTersedia(_) => None,
    }
}

fn at(hasil: &BTreeMap<Id, DeretGambaran>, id: &Id, tahun: usize) -> Option<Decimal> {
    hasil.get(id)?.get(tahun).copied().flatten()
}
