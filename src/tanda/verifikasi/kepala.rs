//! What looks like the head of an object: who puts a file together anew takes whatever does.

/// Everything from there on that looks like the head of an object to the most lenient reader, wherever it stands; without
/// its number where that is none.
pub fn heads(pdf: &[u8], from: usize) -> Vec<(usize, Option<(u32, u16)>)> {
    let mut hasil = Vec::new();
    let mut at = from;
    let mut celah = Celah { pdf, baris: 0 };
    while let Some(maju) = pdf.get(at..).and_then(|sisa| sisa.iter().position(u8::is_ascii_digit)) {
        let awal = at + maju;
        let until = digits(pdf, awal);
        at = until;
        let kedua = celah.skip(until);
        let akhir = digits(pdf, kedua);
        let kata = celah.skip(akhir);
        let dua = until < kedua && kedua < akhir;
        if dua && pdf.get(kata..).is_some_and(|sisa| sisa.starts_with(b"obj")) {
            let read = |from: usize, until: usize| std::str::from_utf8(pdf.get(from..until)?).ok();
            let nomor = read(awal, until).and_then(|nomor| nomor.parse().ok());
            let lahir = read(kedua, akhir).and_then(|lahir| lahir.parse().ok());
            hasil.push((awal, nomor.zip(lahir)));
        }
    }
    hasil
}

fn digits(pdf: &[u8], from: usize) -> usize {
    let sisa = pdf.get(from..).unwrap_or_default();
    from + sisa.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(sisa.len())
}

/// What stands between words; where a comment ends is looked for once.
struct Celah<'a> {
    pdf: &'a [u8],
    baris: usize,
}

impl Celah<'_> {
    fn skip(&mut self, mut at: usize) -> usize {
        while let Some(byte) = self.pdf.get(at) {
            match byte {
                b'%' => {
                    if self.baris <= at {
                        let sisa = self.pdf.get(at..).unwrap_or_default();
                        let ujung = sisa.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
                        self.baris = at + ujung.unwrap_or(sisa.len());
                    }
                    at = self.baris;
                }
                byte if byte.is_ascii_whitespace() || *byte == 0 => at += 1,
                _ => break,
            }
        }
        at
    }
}
