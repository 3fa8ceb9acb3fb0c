//! What an indicator came to, exact and as it is printed.

use rust_decimal::Decimal;

use crate::domain::asal::Ukur;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::renstra::{Satuan, TargetTribulan, Ukuran};
use crate::domain::target::Target;

use super::round::bagian;

/// A target as it is printed, where it was worked out of two counts (6 of 135).
pub fn rounded(target: Target, ukur: &Ukur, kebijakan: &Kebijakan) -> Target {
    let digits = digits(ukur, kebijakan);
    target.map(|angka| match angka.scale() > digits {
        true => kebijakan.pembulatan.bulatkan(angka, digits),
        false => angka,
    })
}

/// The printed realisasi: a share has its digits; what was typed in a unit of its own keeps those that it has.
pub fn realisasi(ukur: &Ukur, kebijakan: &Kebijakan) -> Option<Decimal> {
    let utuh = realisasi_utuh(ukur)?;
    let digits = digits(ukur, kebijakan);
    let dihitung = match ukur.ukuran {
        Ukuran::Rasio { .. } => true,
        Ukuran::Nilai(_) | Ukuran::Bernilai { .. } | Ukuran::TidakTersedia => {
            ukur.satuan == Satuan::Persen
        }
    };
    let bulat = dihitung || utuh.scale() > digits;
    Some(if bulat { kebijakan.pembulatan.bulatkan(utuh, digits) } else { utuh })
}

/// Digits behind the comma of realisasi and targets: those that the office says; else the policy's for a percentage
/// or a ratio, and for a unit of its own as many as any of its figures was typed with ("12.500 orang", "4,448 poin").
pub fn digits(ukur: &Ukur, kebijakan: &Kebijakan) -> u32 {
    let nilai = match (&ukur.satuan, ukur.ukuran) {
        (Satuan::Persen, _) | (_, Ukuran::Rasio { .. }) => {
            return ukur.desimal.unwrap_or(kebijakan.desimal);
        }
        (
            Satuan::Lain(_) | Satuan::Predikat(_),
            Ukuran::Nilai(nilai) | Ukuran::Bernilai { nilai, .. },
        ) => Some(nilai),
        (Satuan::Lain(_) | Satuan::Predikat(_), Ukuran::TidakTersedia) => None,
    };
    let tribulan = ukur.target_tribulan.iter().flat_map(TargetTribulan::ukuran).copied();
    let target = [ukur.target, ukur.target_renstra, ukur.target_akhir].into_iter().flatten();
    let target = target.chain(tribulan).chain(ukur.lalu.values().chain(&ukur.deret).copied());
    let semua = target.flat_map(Target::angka).chain(nilai);
    ukur.desimal.unwrap_or_else(|| semua.map(|nilai| nilai.scale()).max().unwrap_or_default())
}

/// Digits that a target which is a range is printed with: none where all bounds of percentages were typed without any.
pub fn digits_of_ranges(ukur: &Ukur, kebijakan: &Kebijakan) -> u32 {
    let tribulan = ukur.target_tribulan.iter().flat_map(TargetTribulan::ukuran).copied();
    let target = [ukur.target, ukur.target_renstra, ukur.target_akhir].into_iter().flatten();
    let mut rentang =
        target.chain(tribulan).filter(|target| matches!(target, Target::Rentang { .. }));
    let bulat = rentang.all(|target| target.angka().all(|batas| batas.scale() == 0));
    match (&ukur.satuan, ukur.desimal) {
        (Satuan::Persen, None) if bulat => 0,
        (Satuan::Persen | Satuan::Lain(_) | Satuan::Predikat(_), _) => digits(ukur, kebijakan),
    }
}

/// The realisasi before it is rounded; 0/0 is zero.
pub fn realisasi_utuh(ukur: &Ukur) -> Option<Decimal> {
    match ukur.ukuran {
        Ukuran::TidakTersedia => None,
        Ukuran::Nilai(nilai) | Ukuran::Bernilai { predikat: nilai, .. } => Some(nilai),
        Ukuran::Rasio { pembilang, penyebut } => {
            let hasil = match ukur.satuan {
                Satuan::Persen => bagian(pembilang, penyebut),
                Satuan::Lain(_) | Satuan::Predikat(_) => pembilang.checked_div(penyebut),
            };
            Some(hasil.unwrap_or_default())
        }
    }
}

/// Whether the indicator is a ratio over nothing.
pub fn tanpa_data(ukur: &Ukur) -> bool {
    matches!(ukur.ukuran, Ukuran::Rasio { penyebut, .. } if penyebut.is_zero())
}
