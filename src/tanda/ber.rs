//! BER (X.690, 8) made DER, as far as lengths and strings in pieces go. CMS may be written so, and NSS and Bouncy Castle do;
//! what reads it here wants DER. What is signed in it is DER already (RFC 5652, 5.4) and stays byte for byte.

/// How deep values may stand in each other, and how large all of them may be: far above any real signature.
const TERDALAM: usize = 64;
const TERBESAR: usize = 16 * 1024 * 1024;

/// The one value at the start, and what follows; `None` where there is no whole one.
pub fn split(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    bytes.split_at_checked(length(bytes, TERDALAM)?)
}

/// The same value with the shortest lengths, and strings in one piece. The order of sets stays, and what a value holds.
/// `None` where it is no whole value, or too large.
pub fn to_der(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    let panjang = copy(bytes, TERDALAM, &mut out).filter(|_| bytes.len() <= TERBESAR)?;
    (panjang == bytes.len()).then_some(out)
}

/// What stands before a value.
struct Head<'a> {
    tag: &'a [u8],
    /// Its own length.
    lebar: usize,
    /// The value's; `None` where the value says itself where it ends.
    isi: Option<usize>,
}

impl<'a> Head<'a> {
    fn read(bytes: &'a [u8]) -> Option<Self> {
        let first = *bytes.first()?;
        let lanjutan = match first & 0x1f {
            0x1f => bytes.iter().skip(1).position(|byte| byte & 0x80 == 0)? + 1,
            _ => 0,
        };
        let (tag, rest) = bytes.split_at_checked(1 + lanjutan)?;
        let (isi, lebar) = match *rest.first()? {
            0x80 if first & 0x20 != 0 => (None, 1),
            0x80 => return None,
            pendek @ 0..0x80 => (Some(usize::from(pendek)), 1),
            panjang => {
                let digits = rest.get(1..1 + usize::from(panjang & 0x7f))?;
                let add =
                    |sum: usize, digit: &u8| sum.checked_mul(256)?.checked_add(usize::from(*digit));
                (Some(digits.iter().try_fold(0, add)?), 1 + digits.len())
            }
        };
        // Two zeros end a value that says itself where it ends; they are none.
        (tag != [0]).then_some(Self { tag, lebar: tag.len() + lebar, isi })
    }

    fn is_constructed(&self) -> bool {
        self.tag.first().is_some_and(|first| first & 0x20 != 0)
    }

    /// The tag of the pieces, where it is a string in pieces (X.690, 8.6.4, 8.7.3 and 8.23).
    fn piece_tag(&self) -> Option<u8> {
        match self.tag {
            [tag @ (0x23 | 0x24 | 0x2c | 0x32..=0x36 | 0x38..=0x3c | 0x3e)] => Some(tag & !0x20),
            _ => None,
        }
    }
}

/// The parts of a value with that head, one by one, and how long all of it is.
fn parts(
    bytes: &[u8],
    kepala: &Head<'_>,
    mut skip: impl FnMut(&[u8]) -> Option<usize>,
) -> Option<usize> {
    let akhir = kepala.isi.map_or(Some(bytes.len()), |isi| kepala.lebar.checked_add(isi))?;
    let isi = bytes.get(..akhir)?;
    let mut at = kepala.lebar;
    loop {
        match isi.get(at..)? {
            [] if kepala.isi.is_some() => return Some(akhir),
            [0, 0, ..] if kepala.isi.is_none() => return Some(at + 2),
            rest => at += skip(rest)?,
        }
    }
}

/// How long the value at the start is.
fn length(bytes: &[u8], dalam: usize) -> Option<usize> {
    let dalam = dalam.checked_sub(1)?;
    let kepala = Head::read(bytes)?;
    match kepala.isi {
        Some(isi) => kepala.lebar.checked_add(isi),
        None => parts(bytes, &kepala, |rest| length(rest, dalam)),
    }
}

/// Writes the value at the start, and says how long it was.
fn copy(bytes: &[u8], dalam: usize, out: &mut Vec<u8>) -> Option<usize> {
    let dalam = dalam.checked_sub(1)?;
    let kepala = Head::read(bytes)?;
    if let Some(isi) = kepala.isi.filter(|_| !kepala.is_constructed()) {
        let akhir = kepala.lebar.checked_add(isi)?;
        write(kepala.tag, bytes.get(kepala.lebar..akhir)?, out);
        return Some(akhir);
    }
    let mut isi = Vec::new();
    let akhir = parts(bytes, &kepala, |rest| copy(rest, dalam, &mut isi))?;
    match kepala.piece_tag() {
        Some(tag) => write(&[tag], &rangkai(tag, &isi)?, out),
        None => write(kepala.tag, &isi, out),
    }
    Some(akhir)
}

/// What the pieces of a string hold; those of bits begin with how many the last one lacks.
fn rangkai(tag: u8, mut isi: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(isi.len());
    let mut lowong = (tag == 0x03).then_some(0);
    while !isi.is_empty() {
        let kepala = Head::read(isi).filter(|kepala| kepala.tag == [tag])?;
        let (potongan, rest) = isi.split_at_checked(kepala.lebar + kepala.isi?)?;
        let mut potongan = potongan.get(kepala.lebar..)?;
        if let Some(lowong) = lowong.as_mut().filter(|lowong| **lowong == 0) {
            (*lowong, potongan) = potongan.split_first().map(|(first, rest)| (*first, rest))?;
        } else if lowong.is_some() {
            return None;
        }
        out.extend_from_slice(potongan);
        isi = rest;
    }
    out.splice(0..0, lowong);
    Some(out)
}

fn write(tag: &[u8], isi: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(tag);
    let digits = isi.len().to_be_bytes();
    let digits: Vec<u8> = digits.into_iter().skip_while(|digit| *digit == 0).collect();
    match (isi.len(), u8::try_from(digits.len())) {
        (pendek @ 0..0x80, _) => out.extend(u8::try_from(pendek)),
        (_, lebar) => {
            out.extend(lebar.map(|lebar| 0x80 | lebar));
            out.extend_from_slice(&digits);
        }
    }
    out.extend_from_slice(isi);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_and_pieces_become_those_of_der() {
        for (ber, der) in [
            // DER stays.
            (&[0x30, 3, 2, 1, 5][..], &[0x30, 3, 2, 1, 5][..]),
            // A length of its own end, one longer than need be, and both in each other.
            (&[0x30, 0x80, 2, 1, 5, 0, 0], &[0x30, 3, 2, 1, 5]),
            (&[0x30, 0x83, 0, 0, 3, 2, 1, 5], &[0x30, 3, 2, 1, 5]),
            (&[0x30, 0x80, 0xa0, 0x80, 5, 0, 0, 0, 0, 0], &[0x30, 4, 0xa0, 2, 5, 0]),
            // Strings in pieces, and in pieces of pieces; bits, of which the last piece lacks four.
            (&[0x24, 0x80, 4, 1, 1, 4, 2, 2, 3, 0, 0], &[4, 3, 1, 2, 3]),
            (&[0x24, 8, 0x24, 3, 4, 1, 1, 4, 1, 2], &[4, 2, 1, 2]),
            (&[0x23, 0x80, 3, 2, 0, 1, 3, 2, 4, 0x10, 0, 0], &[3, 3, 4, 1, 0x10]),
            (&[0x24, 0x80, 0, 0], &[4, 0]),
            // A set stays in its order, and a tag of two bytes is one.
            (&[0x31, 0x80, 2, 1, 9, 2, 1, 1, 0, 0], &[0x31, 6, 2, 1, 9, 2, 1, 1]),
            (&[0xbf, 0x21, 0x80, 5, 0, 0, 0], &[0xbf, 0x21, 2, 5, 0]),
        ] {
            assert_eq!(to_der(ber).as_deref(), Some(der), "{ber:02x?}");
            assert_eq!(split(&[ber, &[0; 9]].concat()), Some((ber, &[0; 9][..])), "{ber:02x?}");
        }
        let panjang = [&[0x30, 0x80, 4, 0x81, 200][..], &[7; 200], &[0, 0]].concat();
        let pendek = [&[0x30, 0x81, 203, 4, 0x81, 200][..], &[7; 200]].concat();
        assert_eq!(to_der(&panjang), Some(pendek));
    }

    #[test]
    fn what_is_no_whole_value_is_none() {
        for bytes in [
            &[][..],
            &[0x30],
            &[0x30, 0x80],
            &[0x30, 0x80, 2, 1, 5],
            &[0x30, 0x80, 2, 1, 5, 0],
            &[0x30, 4, 2, 1, 5],
            &[0x30, 3, 2, 1, 5, 1],
            &[0x30, 2, 0, 0],
            &[4, 0x80, 1, 0, 0],
            &[0x24, 0x80, 2, 1, 1, 0, 0],
            &[0x23, 0x80, 3, 2, 4, 0x10, 3, 2, 0, 1, 0, 0],
            &[0x30, 0xff],
            &[0x30, 0x89, 1, 0, 0, 0, 0, 0, 0, 0, 0],
            &[0x3f],
            &[0, 0],
        ] {
            assert_eq!(to_der(bytes), None, "{bytes:02x?}");
        }
        let dalam = [[0x30, 0x80].repeat(100_000), vec![0; 200_000]].concat();
        assert_eq!((to_der(&dalam), split(&dalam)), (None, None));
    }
}
