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

/// The amounts below a sum that would make it right if one digit of them were other, swapped with its neighbour, left
/// out or typed twice. Nothing where there are too many.
pub fn dugaan<'a>(perkara: &Perkara<'a>, angka: &Angka, selisih: Decimal) -> Vec<Dugaan<'a>> {
    let jenis: fn(Lingkup) -> Angka = match angka {
        Angka::Pagu(_) => Angka::Pagu,
        Angka::RealisasiAnggaran(_) => Angka::RealisasiAnggaran,
        _ => return Vec::new(),
    };
    let (Angka::Pagu(lingkup) | Angka::RealisasiAnggaran(lingkup)) = angka else {
        return Vec::new();
    };
    let satu = |sub: &'a SubKegiatan| {
        let tertulis = Decimal::from(match angka {
            Angka::Pagu(_) => sub.anggaran.pagu.0,
            _ => sub.anggaran.realisasi.0,
        });
        let seharusnya = tertulis.saturating_add(selisih);
        let titik = Titik::Angka(jenis(Lingkup::Node(sub.kode.clone())));
        let place = perkara.tempat.of(&titik)?;
        mirip(&tertulis.to_string(), &seharusnya.to_string()).then_some(Dugaan {
            kode: &sub.kode,
            tertulis,
            seharusnya,
            place,
        })
    };
    let sub = sub_kegiatan(perkara.laporan, lingkup);
    let found: Vec<Dugaan<'_>> = sub.into_iter().filter_map(satu).collect();
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

/// Whether one slip of the pen leads from one number to the other.
fn mirip(satu: &str, lain: &str) -> bool {
    if lain.starts_with('-') {
        return false;
    }
    let (satu, lain) = (satu.as_bytes(), lain.as_bytes());
    let awal = satu.iter().zip(lain).take_while(|(satu, lain)| satu == lain).count();
    let sisa = (&satu[awal..], &lain[awal..]);
    match satu.len().abs_diff(lain.len()) {
        0 => match sisa {
            ([], []) => false,
            ([_, satu @ ..], [_, lain @ ..]) if satu == lain => true,
            ([a, b, satu @ ..], [c, d, lain @ ..]) => a == d && b == c && satu == lain,
            _ => false,
        },
        1 => match sisa {
            ([_, satu @ ..], lain) if satu == lain => true,
            (satu, [_, lain @ ..]) => satu == lain,
            _ => false,
        },
        _ => false,
    }
}
