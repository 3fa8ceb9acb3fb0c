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

/// Whether one value says what the other said; but for what stands under `ANGKA`, an integer is no real number.
pub fn is_same(lama: &Object, baru: &Object) -> bool {
    match (lama, baru) {
        (Object::Dictionary(lama), Object::Dictionary(baru)) => is_same_dictionary(lama, baru),
        (Object::Array(lama), Object::Array(baru)) => deret(lama, baru, is_same),
        (Object::Stream(lama), Object::Stream(baru)) => {
            lama.content == baru.content && is_same_dictionary(&lama.dict, &baru.dict)
        }
        // Larger ones are read as the same though they are not.
        (Object::Real(lama), Object::Real(baru)) => lama == baru && lama.abs() < TERBEDAKAN,
        (_, _) => lama == baru,
    }
}

/// Up to here the numbers that a reader makes of fractions are less than a hundredth apart.
const TERBEDAKAN: f32 = 65_536.0;

fn is_same_dictionary(lama: &Dictionary, baru: &Dictionary) -> bool {
    let same = |(kunci, lama): (&Vec<u8>, &Object)| {
        baru.get(kunci).is_ok_and(|baru| is_same_under(kunci, lama, baru))
    };
    lama.len() == baru.len() && lama.iter().all(same)
}

/// The same of what stands under a key in two dictionaries.
pub fn is_same_under(kunci: &[u8], lama: &Object, baru: &Object) -> bool {
    match (lama, baru) {
        (Object::Array(lama), Object::Array(baru)) if ANGKA.contains(&kunci) => {
            deret(lama, baru, angka)
        }
        (_, _) if ANGKA.contains(&kunci) => angka(lama, baru),
        (_, _) => is_same(lama, baru),
    }
}

fn deret(lama: &[Object], baru: &[Object], same: fn(&Object, &Object) -> bool) -> bool {
    lama.len() == baru.len() && lama.iter().zip(baru).all(|(lama, baru)| same(lama, baru))
}

fn angka(lama: &Object, baru: &Object) -> bool {
    match (lama, baru) {
        (Object::Integer(bulat), Object::Real(pecahan))
        | (Object::Real(pecahan), Object::Integer(bulat)) => {
            i16::try_from(*bulat).is_ok_and(|bulat| f32::from(bulat) == *pecahan)
        }
        (_, _) => is_same(lama, baru),
    }
}
