//! Which single typed amount would explain the difference of a sum.

use rust_decimal::Decimal;

use crate::domain::anggaran::{Kegiatan, Program, SubKegiatan};
use crate::domain::kode::Kode;
use crate::domain::laporan::Laporan;
use crate::domain::rujukan::{Angka, Lingkup};
use crate::source::Place;
use crate::tempat::Titik;

use super::Perkara;

/// A typed amount that a slip of the pen would explain.
pub struct Dugaan<'a> {
    pub kode: &'a Kode,
    pub tertulis: Decimal,
    pub seharusnya: Decimal,
    pub place: &'a Place,
}

/// More than this many possibilities explain nothing.
const PALING_BANYAK: usize = 4;

/// How well a slip of the pen explains a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bukti {
    /// Swapped digits, a digit too many or too few, or an amount that becomes round: hardly by chance.
    Kuat,
    /// One digit is other, as any amount may be made to fit.
    Lemah,
}

/// The amounts below a sum that would make it right if a pen had slipped there; the only amount there is, however far
/// off. Weak evidence counts only where there is no strong one. Nothing where there are too many.
pub fn dugaan<'a>(perkara: &Perkara<'a>, angka: &Angka, selisih: Decimal) -> Vec<Dugaan<'a>> {
    let jenis: fn(Lingkup) -> Angka = match angka {
        Angka::Pagu(_) => Angka::Pagu,
        Angka::RealisasiAnggaran(_) => Angka::RealisasiAnggaran,
        _ => return Vec::new(),
    };
    let (Angka::Pagu(lingkup) | Angka::RealisasiAnggaran(lingkup)) = angka else {
        return Vec::new();
    };
    let sub = sub_kegiatan(perkara.laporan, lingkup);
    let sendiri = sub.len() == 1;
    let satu = |sub: &'a SubKegiatan| {
        let tertulis = Decimal::from(match angka {
            Angka::Pagu(_) => sub.anggaran.pagu.0,
            _ => sub.anggaran.realisasi.0,
        });
        let seharusnya = tertulis.saturating_add(selisih);
        if seharusnya.is_sign_negative() {
            return None;
        }
        let bukti = bukti(tertulis, seharusnya).or(sendiri.then_some(Bukti::Lemah))?;
        let titik = Titik::Angka(jenis(Lingkup::Node(sub.kode.clone())));
        let place = perkara.tempat.of(&titik)?;
        Some((bukti, Dugaan { kode: &sub.kode, tertulis, seharusnya, place }))
    };
    let found: Vec<(Bukti, Dugaan<'_>)> = sub.into_iter().filter_map(satu).collect();
    let kuat = found.iter().any(|(bukti, _)| *bukti == Bukti::Kuat);
    let found = found.into_iter().filter(|(bukti, _)| !kuat || *bukti == Bukti::Kuat);
    let found: Vec<Dugaan<'_>> = found.map(|(_, dugaan)| dugaan).collect();
    if found.len() > PALING_BANYAK { Vec::new() } else { found }
}

/// The codes of the sub kegiatan that a sum covers.
pub fn kode<'a>(laporan: &'a Laporan, lingkup: &Lingkup) -> Vec<&'a Kode> {
    sub_kegiatan(laporan, lingkup).into_iter().map(|sub| &sub.kode).collect()
}

fn sub_kegiatan<'a>(laporan: &'a Laporan, lingkup: &Lingkup) -> Vec<&'a SubKegiatan> {
    let dalam = |program: &Program, kegiatan: &Kegiatan, sub: &SubKegiatan| match lingkup {
        Lingkup::Total => true,
        Lingkup::SemuaSasaran => !program.pendukung,
        Lingkup::Pendukung => program.pendukung,
        Lingkup::Sasaran(id) => kegiatan.sasaran.as_ref() == Some(id),
        Lingkup::Node(kode) => [&program.kode, &kegiatan.kode, &sub.kode].contains(&kode),
    };
    let mut found = Vec::new();
    for program in &laporan.program {
        for kegiatan in &program.kegiatan {
            let sub = kegiatan.sub_kegiatan.iter();
            found.extend(sub.filter(|sub| dalam(program, kegiatan, sub)));
        }
    }
    found
}

/// Whether one slip of the pen leads from one amount to the other, and how likely that is. Nothing costs a few rupiah.
fn bukti(tertulis: Decimal, seharusnya: Decimal) -> Option<Bukti> {
    let bulat = |nilai: Decimal| (nilai % Decimal::ONE_HUNDRED).is_zero();
    if seharusnya < Decimal::ONE_HUNDRED && !seharusnya.is_zero() {
        return None;
    }
    let dekat = (tertulis - seharusnya).abs() < Decimal::ONE_HUNDRED;
    if dekat && bulat(seharusnya) && !bulat(tertulis) {
        return Some(Bukti::Kuat);
    }
    mirip(&tertulis.to_string(), &seharusnya.to_string())
}

fn mirip(satu: &str, lain: &str) -> Option<Bukti> {
    let (satu, lain) = (satu.as_bytes(), lain.as_bytes());
    let awal = satu.iter().zip(lain).take_while(|(satu, lain)| satu == lain).count();
    let sisa = (&satu[awal..], &lain[awal..]);
    match satu.len().abs_diff(lain.len()) {
        0 => match sisa {
            ([], []) => None,
            ([_, satu @ ..], [_, lain @ ..]) if satu == lain => Some(Bukti::Lemah),
            ([a, b, satu @ ..], [c, d, lain @ ..]) if a == d && b == c && satu == lain => {
                Some(Bukti::Kuat)
            }
            _ => None,
        },
        1 => match sisa {
            ([_, satu @ ..], lain) if satu == lain => Some(Bukti::Kuat),
            (satu, [_, lain @ ..]) if satu == lain => Some(Bukti::Kuat),
            _ => None,
        },
        _ => None,
    }
}
