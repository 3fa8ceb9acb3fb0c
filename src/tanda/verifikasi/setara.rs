//! Whether two values are the same to every reader, however they are written.

use lopdf::{Dictionary, Object};

/// Keys whose values are numbers of any kind, or arrays of them: `612` there is `612.0`. Where the standard asks for an
/// integer, some readers pass over any other number.
const ANGKA: [&[u8]; 11] = [
    b"MediaBox",
    b"CropBox",
    b"BleedBox",
    b"TrimBox",
    b"ArtBox",
    b"Rect",
    b"BBox",
    b"Matrix",
    b"UserUnit",
    b"CA",
    b"ca",
];

pub fn setara(satu: &Object, lain: &Object) -> bool {
    match (satu, lain) {
        (Object::Dictionary(satu), Object::Dictionary(lain)) => kamus_setara(satu, lain),
        (Object::Array(satu), Object::Array(lain)) => deret(satu, lain, setara),
        (Object::Stream(satu), Object::Stream(lain)) => {
            satu.content == lain.content && kamus_setara(&satu.dict, &lain.dict)
        }
        // Larger ones are read as the same though they are not.
        (Object::Real(satu), Object::Real(lain)) => satu == lain && satu.abs() < TERBEDAKAN,
        (_, _) => satu == lain,
    }
}

/// Up to here the numbers that a reader makes of fractions are less than a hundredth apart.
const TERBEDAKAN: f32 = 65_536.0;

fn kamus_setara(satu: &Dictionary, lain: &Dictionary) -> bool {
    let sama = |(kunci, satu): (&Vec<u8>, &Object)| {
        lain.get(kunci).is_ok_and(|lain| di_bawah(kunci, satu, lain))
    };
    satu.len() == lain.len() && satu.iter().all(sama)
}

/// The same of what stands under a key in two dictionaries.
pub fn di_bawah(kunci: &[u8], satu: &Object, lain: &Object) -> bool {
    match (satu, lain) {
        (Object::Array(satu), Object::Array(lain)) if ANGKA.contains(&kunci) => {
            deret(satu, lain, angka)
        }
        (_, _) if ANGKA.contains(&kunci) => angka(satu, lain),
        (_, _) => setara(satu, lain),
    }
}

fn deret(satu: &[Object], lain: &[Object], sama: fn(&Object, &Object) -> bool) -> bool {
    satu.len() == lain.len() && satu.iter().zip(lain).all(|(satu, lain)| sama(satu, lain))
}

fn angka(satu: &Object, lain: &Object) -> bool {
    match (satu, lain) {
        (Object::Integer(bulat), Object::Real(pecahan))
        | (Object::Real(pecahan), Object::Integer(bulat)) => {
            i16::try_from(*bulat).is_ok_and(|bulat| f32::from(bulat) == *pecahan)
        }
        (_, _) => setara(satu, lain),
    }
}
