//! Changes that fit any file: bytes, words and numbers in it, pieces elsewhere, twice or gone.

use super::Acak;

/// A few changes; `kata` are words that mean something to who reads such files.
pub fn ubah(isi: &mut Vec<u8>, kata: &[&[u8]], acak: &mut Acak) {
    for _ in 0..=acak.sampai(6) {
        sekali(isi, kata, acak);
    }
}

fn sekali(isi: &mut Vec<u8>, kata: &[&[u8]], acak: &mut Acak) {
    let at = acak.sampai(isi.len());
    match acak.sampai(12) {
        0 => isi.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << acak.sampai(8)),
        1 => isi.iter_mut().skip(at).take(1).for_each(|byte| *byte = byte.wrapping_add(1)),
        2 => isi.truncate(if acak.sekali(4) { at } else { isi.len() }),
        3 => drop(isi.drain(acak.rentang(isi.len()))),
        4 => {
            let potong = isi[acak.rentang(isi.len())].to_vec();
            isi.splice(at..at, potong);
        }
        5 => {
            let kata = acak.satu(kata);
            let sampai = (at + kata.len()).min(isi.len());
            isi.splice(at..sampai, kata.iter().copied());
        }
        6 => drop(isi.splice(at..at, acak.satu(kata).iter().copied())),
        7 => {
            let kata = acak.satu(kata).repeat(acak.banyak());
            isi.splice(at..at, kata);
        }
        8 => {
            let (satu, dua) = (acak.rentang(isi.len()), acak.sampai(isi.len()));
            let sampai = (dua + satu.len()).min(isi.len());
            isi.copy_within(satu.start..satu.start + (sampai - dua), dua);
        }
        _ => angka(isi, at, acak),
    }
}

const ANGKA: [&[u8]; 12] = [
    b"0",
    b"-1",
    b"1",
    b"2147483647",
    b"2147483648",
    b"4294967296",
    b"9223372036854775807",
    b"99999999999999999999999",
    b"1.5",
    b"65536",
    b"00000000000",
    b"1e999",
];

/// Puts another number in place of the first one from there on, sometimes one nearby.
fn angka(isi: &mut Vec<u8>, at: usize, acak: &mut Acak) {
    let digit = |byte: &u8| byte.is_ascii_digit();
    let Some(dari) = isi.iter().skip(at).position(digit).map(|dari| at + dari) else { return };
    let panjang = isi[dari..].iter().take_while(|byte| digit(byte)).count();
    let lama: Option<u64> =
        str::from_utf8(&isi[dari..dari + panjang]).ok().and_then(|n| n.parse().ok());
    let dekat =
        lama.map(|lama| lama.wrapping_add_signed(i64::try_from(acak.sampai(9)).unwrap() - 4));
    let baru = match dekat.filter(|_| acak.sekali(2)) {
        // As long as before, so that what follows stays in its place.
        Some(dekat) => format!("{dekat:0panjang$}").into_bytes(),
        None => acak.satu(&ANGKA).to_vec(),
    };
    isi.splice(dari..dari + panjang, baru);
}
