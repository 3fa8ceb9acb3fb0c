//! A signature's own bytes (BER, X.690) altered by their structure, in the hole that nobody signs.

use super::Acak;

/// One value: its tag and what it holds.
#[derive(Clone)]
struct Simpul {
    tag: u8,
    isi: Isi,
    bentuk: Bentuk,
}

#[derive(Clone)]
enum Isi {
    Byte(Vec<u8>),
    Anak(Vec<Simpul>),
}

/// How its length is written.
#[derive(Clone, Copy)]
enum Bentuk {
    Pendek,
    /// With more digits than needed.
    Panjang(usize),
    /// Not at all, but with an end.
    TakTentu,
    /// Not what it is.
    Bohong(usize),
}

/// Alters the signature in one of the holes, which are given by where they begin and end.
pub fn rusak(pdf: &mut [u8], lubang: &[(usize, usize)], acak: &mut Acak) {
    let (dari, sampai) = *acak.satu(lubang);
    let Some(cms) = pdf.get(dari + 1..sampai - 1).and_then(dari_hex) else { return };
    let (mut semua, _) = baca(&cms, 32);
    for _ in 0..=acak.sampai(3) {
        ubah(&mut semua, acak);
    }
    let mut baru = Vec::new();
    semua.iter().for_each(|satu| tulis(satu, &mut baru));
    let digits = baru.iter().flat_map(|byte| format!("{byte:02x}").into_bytes());
    let digits = digits.chain(std::iter::repeat(b'0'));
    pdf[dari + 1..sampai - 1].iter_mut().zip(digits).for_each(|(lama, baru)| *lama = baru);
}

fn dari_hex(hex: &[u8]) -> Option<Vec<u8>> {
    let satu = |dua: &[u8]| u8::from_str_radix(str::from_utf8(dua).ok()?, 16).ok();
    hex.chunks(2).map(satu).collect()
}

/// The values of some bytes, as deep as given, and how many bytes they took; zeros end them.
fn baca(bytes: &[u8], dalam: usize) -> (Vec<Simpul>, usize) {
    let (mut semua, mut at) = (Vec::new(), 0);
    while let Some([tag, pertama, ..]) = bytes.get(at..)
        && *tag != 0
    {
        let (tag, lebar) = (*tag, if *pertama > 0x80 { usize::from(pertama & 0x7f) } else { 0 });
        let mulai = at + 2 + lebar;
        let Some(angka) = bytes.get(at + 2..mulai).filter(|_| lebar < 5) else { break };
        let panjang = angka.iter().fold(0, |sum: usize, byte| sum << 8 | usize::from(*byte));
        let panjang = if lebar == 0 { usize::from(*pertama) } else { panjang };
        let sisa = bytes.get(mulai..).unwrap_or_default();
        let (isi, bentuk, akhir) = if *pertama == 0x80 {
            let (anak, panjang) = baca(sisa, dalam.saturating_sub(1));
            (Isi::Anak(anak), Bentuk::TakTentu, mulai + panjang + 2)
        } else {
            let Some(isi) = sisa.get(..panjang) else { break };
            let isi = match tag & 0x20 != 0 && dalam > 0 {
                true => Isi::Anak(baca(isi, dalam - 1).0),
                false => Isi::Byte(isi.to_vec()),
            };
            (isi, Bentuk::Pendek, mulai + panjang)
        };
        semua.push(Simpul { tag, isi, bentuk });
        at = akhir;
    }
    (semua, at)
}

fn tulis(simpul: &Simpul, keluar: &mut Vec<u8>) {
    let isi = match &simpul.isi {
        Isi::Byte(isi) => isi.clone(),
        Isi::Anak(anak) => {
            let mut isi = Vec::new();
            anak.iter().for_each(|satu| tulis(satu, &mut isi));
            isi
        }
    };
    keluar.push(simpul.tag);
    let (panjang, lebar) = match simpul.bentuk {
        Bentuk::Pendek if isi.len() < 0x80 => (isi.len(), 0),
        Bentuk::Pendek => (isi.len(), if isi.len() < 0x100 { 1 } else { 2 }),
        Bentuk::Panjang(lebar) => (isi.len(), lebar),
        Bentuk::Bohong(panjang) => (panjang, 4),
        Bentuk::TakTentu => {
            keluar.push(0x80);
            keluar.extend(isi);
            return keluar.extend([0, 0]);
        }
    };
    match lebar {
        0 => keluar.push(u8::try_from(panjang).unwrap()),
        lebar => {
            keluar.push(0x80 | u8::try_from(lebar).unwrap());
            keluar.extend(&panjang.to_be_bytes()[8 - lebar..]);
        }
    }
    keluar.extend(isi);
}

/// Changes one value somewhere.
fn ubah(semua: &mut Vec<Simpul>, acak: &mut Acak) {
    if semua.is_empty() {
        return;
    }
    let at = acak.sampai(semua.len());
    if let Isi::Anak(anak) = &mut semua[at].isi
        && !anak.is_empty()
        && !acak.sekali(6)
    {
        return ubah(anak, acak);
    }
    let satu = semua[at].clone();
    let simpul = &mut semua[at];
    match acak.sampai(10) {
        0 => simpul.tag ^= 1 << acak.sampai(8),
        1 => simpul.bentuk = Bentuk::TakTentu,
        2 => simpul.bentuk = Bentuk::Panjang(2 + acak.sampai(6)),
        3 => simpul.bentuk = Bentuk::Bohong(acak.sampai(usize::MAX)),
        4 => semua.insert(at, satu),
        5 => drop(semua.remove(at)),
        6 => semua.reverse(),
        7 => {
            // In pieces, as octet strings may be.
            simpul.tag |= 0x20;
            simpul.bentuk = Bentuk::TakTentu;
            simpul.isi = Isi::Anak(vec![satu]);
        }
        8 => (0..acak.sampai(2000)).for_each(|_| {
            let dalam = simpul.clone();
            *simpul = Simpul { tag: 0x30, isi: Isi::Anak(vec![dalam]), bentuk: Bentuk::Pendek };
        }),
        _ => {
            if let Isi::Byte(isi) = &mut simpul.isi {
                let at = acak.sampai(isi.len());
                isi.iter_mut().skip(at).take(1).for_each(|byte| *byte = byte.wrapping_add(1));
            }
        }
    }
}
