//! What the office wrote in its own words, as it is printed, and the way back from each word to its line.

use std::ops::Range;

use crate::bahasa::sebaris;
use crate::domain::prosa::Gaya;
use crate::domain::rujukan::Rujukan;
use crate::source::Place;

/// What is printed for a reference, whose words are known when the report is told.
pub const RUJUKAN: char = '\u{1a}';
/// What ends a paragraph; no blank, so that what it parts is not side by side.
pub const ALINEA: char = '\u{1e}';
/// Where a word may be parted at the end of a line; not printed elsewhere.
const TANDA_PENGGAL: char = '\u{ad}';

/// A text of the author's prose.
#[derive(Debug, Clone)]
pub struct Kutipan {
    /// The whole value, with its quotes.
    pub place: Place,
    /// As it is printed.
    pub teks: String,
    /// What it refers to, each by the byte where it is said.
    pub rujukan: Vec<(usize, Rujukan)>,
    /// For every byte of the text.
    huruf: Vec<Huruf>,
}

/// A printed character: where it is written in the file, and its mark.
#[derive(Debug, Clone)]
struct Huruf {
    asal: Range<usize>,
    gaya: Gaya,
}

/// A word, a number, or a whole reference.
#[derive(Debug)]
pub struct Kata<'a> {
    /// As it is printed.
    pub teks: &'a str,
    /// In lower case.
    pub kecil: String,
    /// Its bytes in the text of the quotation.
    pub range: Range<usize>,
    /// Whether all of it is printed in italics.
    pub miring: bool,
}

impl Kutipan {
    /// A text of which nothing is known yet.
    pub fn new(place: &Place) -> Self {
        Self { place: place.clone(), teks: String::new(), rujukan: Vec::new(), huruf: Vec::new() }
    }

    /// Adds a printed character, written there.
    pub fn push(&mut self, huruf: char, asal: Range<usize>, gaya: Gaya) {
        if huruf != TANDA_PENGGAL {
            self.teks.push(huruf);
            self.huruf.resize(self.teks.len(), Huruf { asal, gaya });
        }
    }

    /// Where a stretch of the text stands in the file.
    pub fn tempat(&self, range: &Range<usize>) -> Place {
        let huruf = self.huruf.get(range.clone()).unwrap_or_default();
        let ujung = huruf.first().zip(huruf.last());
        let ujung = ujung.map(|(awal, akhir)| awal.asal.start..akhir.asal.end);
        Place { file: self.place.file, range: ujung.unwrap_or(self.place.range.clone()) }
    }

    /// What a stretch says, with single blanks.
    pub fn tulisan(&self, range: &Range<usize>) -> String {
        sebaris(self.teks.get(range.clone()).unwrap_or_default())
    }

    /// The words in their order.
    pub fn kata(&self) -> Vec<Kata<'_>> {
        let mut semua = Vec::new();
        let mut at = 0;
        while let Some((sisa, huruf)) = self.teks.get(at..).zip(self.huruf.get(at..)) {
            let Some(awal) = sisa.chars().next() else { break };
            let panjang = panjang_kata(sisa, huruf);
            if let Some((teks, huruf)) = sisa.get(..panjang).zip(huruf.get(..panjang))
                && panjang > 0
            {
                let miring = huruf.iter().all(|huruf| huruf.gaya.miring);
                let range = at..at + panjang;
                semua.push(Kata { teks, kecil: teks.to_lowercase(), range, miring });
            }
            at += panjang.max(awal.len_utf8());
        }
        semua
    }

    /// What stands between two neighbouring words.
    pub fn sela(&self, kiri: &Kata<'_>, kanan: &Kata<'_>) -> &str {
        self.teks.get(kiri.range.end..kanan.range.start).unwrap_or_default()
    }

    /// Whether blanks alone part two neighbouring words.
    pub fn adjoin(&self, kiri: &Kata<'_>, kanan: &Kata<'_>) -> bool {
        let sela = self.sela(kiri, kanan);
        !sela.is_empty() && sela.trim().is_empty()
    }

    /// The stretch of the words of `pola` where `kata` begins with them, side by side.
    pub fn awalan(&self, kata: &[Kata<'_>], pola: &[&str]) -> Option<Range<usize>> {
        let kata = kata.get(..pola.len())?;
        let same = kata.iter().zip(pola).all(|(kata, pola)| kata.kecil == *pola);
        let rapat =
            || kata.windows(2).all(|dua| matches!(dua, [kiri, kanan] if self.adjoin(kiri, kanan)));
        (same && rapat()).then_some(kata.first()?.range.start..kata.last()?.range.end)
    }
}

/// How long a word is that begins here: "antar-daerah", "86,67", "Rp5.000".
fn panjang_kata(sisa: &str, huruf: &[Huruf]) -> usize {
    if sisa.starts_with(RUJUKAN) {
        return RUJUKAN.len_utf8();
    }
    // "-nya" is not of the word, nor is a "nya" under another mark.
    let nya = |at: usize| {
        let ekor = sisa.get(at..).unwrap_or_default();
        let dua = huruf.get(at.saturating_sub(1)..=at);
        let beda = matches!(dua, Some([kiri, kanan]) if kiri.gaya != kanan.gaya);
        ekor.starts_with("-nya") || beda && ekor.starts_with("nya")
    };
    let mut lalu = ' ';
    let mut huruf = sisa.char_indices().peekable();
    while let Some((at, tengah)) = huruf.next() {
        let depan = huruf.peek().map_or(' ', |(_, depan)| *depan);
        let dalam = match tengah {
            '-' | 'n' if nya(at) => false,
            '-' => lalu.is_alphabetic() && depan.is_alphabetic(),
            '.' | ',' => lalu.is_ascii_digit() && depan.is_ascii_digit(),
            _ => tengah.is_alphanumeric(),
        };
        if !dalam {
            return at;
        }
        lalu = tengah;
    }
    sisa.len()
}
