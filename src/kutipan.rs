//! What the office wrote in its own words, and the way back from each word to its line.

use std::iter::repeat_n;
use std::ops::Range;

use crate::bahasa::sebaris;
use crate::source::Place;

/// A text of the author's prose.
#[derive(Debug, Clone)]
pub struct Kutipan {
    /// The whole value, with its quotes.
    pub place: Place,
    /// As it is meant: without quotes and escapes.
    pub teks: String,
    /// For every byte of the text, and for its end, the byte of the file; empty where they cannot be told.
    asal: Vec<usize>,
}

/// A word, a number, or a whole reference.
#[derive(Debug)]
pub struct Kata<'a> {
    pub teks: &'a str,
    /// In lower case.
    pub kecil: String,
    pub range: Range<usize>,
    /// Whether it stands between `*…*`.
    pub miring: bool,
    /// Whether it is a reference with its braces.
    pub rujukan: bool,
}

impl Kutipan {
    /// A text whose value is written so in its file.
    pub fn new(place: &Place, tertulis: &str, teks: &str) -> Self {
        let asal = asal(tertulis, teks, place.range.start).unwrap_or_default();
        Self { place: place.clone(), teks: teks.to_owned(), asal }
    }

    /// Where a stretch of the text stands in the file; the whole value where that cannot be told.
    pub fn tempat(&self, range: &Range<usize>) -> Place {
        match (self.asal.get(range.start), self.asal.get(range.end)) {
            (Some(start), Some(end)) => Place { file: self.place.file, range: *start..*end },
            _ => self.place.clone(),
        }
    }

    /// What a stretch says, on one line and without marks.
    pub fn tulisan(&self, range: &Range<usize>) -> String {
        let teks = self.teks.get(range.clone()).unwrap_or_default().replace('*', "");
        sebaris(&teks)
    }

    /// The words in their order.
    pub fn kata(&self) -> Vec<Kata<'_>> {
        // In order and apart.
        let mut miring = miring(&self.teks).into_iter().peekable();
        let mut semua = Vec::new();
        let mut at = 0;
        while let Some(huruf) = self.teks.get(at..).and_then(|sisa| sisa.chars().next()) {
            let sisa = self.teks.get(at..).unwrap_or_default();
            let rujukan = rujukan(sisa);
            let panjang = rujukan.unwrap_or_else(|| panjang_kata(sisa));
            let range = at..at + panjang;
            if let Some(teks) = self.teks.get(range.clone()).filter(|teks| !teks.is_empty()) {
                while miring.next_if(|satu| satu.end <= at).is_some() {}
                let miring = miring.peek().is_some_and(|satu| satu.contains(&at));
                let kecil = teks.to_lowercase();
                semua.push(Kata { teks, kecil, range, miring, rujukan: rujukan.is_some() });
            }
            at += panjang.max(huruf.len_utf8());
        }
        semua
    }

    /// What stands between two neighbouring words.
    pub fn sela(&self, kiri: &Kata<'_>, kanan: &Kata<'_>) -> &str {
        self.teks.get(kiri.range.end..kanan.range.start).unwrap_or_default()
    }

    /// The stretch of the words of `pola` where `kata` begins with them, parted by nothing but blanks and marks.
    pub fn awalan(&self, kata: &[Kata<'_>], pola: &[&str]) -> Option<Range<usize>> {
        let kata = kata.get(..pola.len())?;
        if !kata.iter().zip(pola).all(|(kata, pola)| kata.kecil == *pola) {
            return None;
        }
        let rapat = kata.windows(2).all(|dua| match dua {
            [kiri, kanan] => {
                let sela = self.sela(kiri, kanan);
                sela.chars().all(|huruf| huruf.is_whitespace() || huruf == '*')
                    && !sela.contains("\n\n")
            }
            _ => false,
        });
        rapat.then_some(kata.first()?.range.start..kata.last()?.range.end)
    }
}

/// The bytes of the file for those of the text; `None` where it is written otherwise than TOML writes texts.
fn asal(tertulis: &str, teks: &str, mulai: usize) -> Option<Vec<usize>> {
    let kutip = ["\"\"\"", "'''", "\"", "'"].into_iter().find(|satu| tertulis.starts_with(satu))?;
    let mut sisa = tertulis.strip_prefix(kutip)?.strip_suffix(kutip)?;
    if kutip.len() == 3 {
        sisa = sisa.strip_prefix("\r\n").or_else(|| sisa.strip_prefix('\n')).unwrap_or(sisa);
    }
    let lolos = kutip.starts_with('"');
    let akhir = mulai + tertulis.len() - kutip.len();
    let mut asal = Vec::with_capacity(teks.len() + 1);
    for huruf in teks.chars() {
        sisa = sambungan(sisa, lolos);
        asal.extend(repeat_n(akhir - sisa.len(), huruf.len_utf8()));
        sisa = sesudah(sisa, huruf, lolos)?;
    }
    asal.push(akhir - sisa.len());
    sambungan(sisa, lolos).is_empty().then_some(asal)
}

/// What follows backslashes that end a line.
fn sambungan(sisa: &str, lolos: bool) -> &str {
    let mut sisa = sisa;
    while let Some(sesudah) = sisa.strip_prefix('\\').filter(|_| lolos)
        && sesudah.trim_start_matches([' ', '\t', '\r']).starts_with('\n')
    {
        sisa = sesudah.trim_start();
    }
    sisa
}

/// What follows this character, escaped or not.
fn sesudah(sisa: &str, huruf: char, lolos: bool) -> Option<&str> {
    if let Some(kode) = sisa.strip_prefix('\\').filter(|_| lolos) {
        let panjang = match kode.chars().next()? {
            'x' => 3,
            'u' => 5,
            'U' => 9,
            lain => lain.len_utf8(),
        };
        return kode.get(panjang..);
    }
    let ganti_baris = || sisa.strip_prefix("\r\n").filter(|_| huruf == '\n');
    sisa.strip_prefix(huruf).or_else(ganti_baris)
}

/// How long a reference is that begins here.
fn rujukan(sisa: &str) -> Option<usize> {
    let isi = sisa.strip_prefix('{')?;
    let tutup = isi.find(['}', '{', '\n'])?;
    isi.get(tutup..)?.starts_with('}').then_some(tutup + 2)
}

/// How long a word is that begins here: "antar-daerah", "86,67", "Rp5.000".
fn panjang_kata(sisa: &str) -> usize {
    let mut lalu = ' ';
    let mut huruf = sisa.char_indices().peekable();
    while let Some((at, satu)) = huruf.next() {
        let depan = huruf.peek().map_or(' ', |(_, depan)| *depan);
        let dalam = match satu {
            // "-nya" is not of the word.
            '-' if sisa.get(at..).is_some_and(|ekor| ekor.starts_with("-nya")) => false,
            '-' => lalu.is_alphabetic() && depan.is_alphabetic(),
            '.' | ',' => lalu.is_ascii_digit() && depan.is_ascii_digit(),
            _ => satu.is_alphanumeric(),
        };
        if !dalam {
            return at;
        }
        lalu = satu;
    }
    sisa.len()
}

/// The stretches between `*…*`; none goes past its paragraph or its item of a list.
fn miring(teks: &str) -> Vec<Range<usize>> {
    let mut semua = Vec::new();
    let mut mulai = 0;
    for baris in batas(teks) {
        let alinea = teks.get(mulai..baris).unwrap_or_default();
        let mut buka = None;
        let mut at = 0;
        while let Some(bintang) = alinea.get(at..).and_then(|sisa| sisa.find('*')) {
            let awal = at + bintang;
            let sisa = alinea.get(awal..).unwrap_or_default();
            let panjang = sisa.len() - sisa.trim_start_matches('*').len();
            at = awal + panjang;
            let kosong = |huruf: Option<char>| huruf.is_none_or(char::is_whitespace);
            let sebelum = alinea.get(..awal).and_then(|kiri| kiri.chars().next_back());
            let sesudah = alinea.get(at..).and_then(|kanan| kanan.chars().next());
            match buka {
                _ if panjang == 2 => {}
                Some(dari) if !kosong(sebelum) => {
                    semua.push(dari..mulai + awal);
                    buka = None;
                }
                None if !kosong(sesudah) => buka = Some(mulai + at),
                _ => {}
            }
        }
        mulai = baris;
    }
    semua
}

/// Where paragraphs and items end.
fn batas(teks: &str) -> Vec<usize> {
    let mut semua = Vec::new();
    let mut at = 0;
    for baris in teks.split_inclusive('\n') {
        if baris.trim().is_empty() || baris.trim_start().starts_with("- ") {
            semua.push(at);
        }
        at += baris.len();
    }
    semua.push(at);
    semua
}
