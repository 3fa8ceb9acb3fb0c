//! No-break spaces in running text: what belongs together stays on one line.
//!
//! Kept together: a designation and its number ("Nomor 53", "Tahun 2014", "Tabel 3.2", "Tribulan I"), a number and
//! what it counts ("40 orang"), the parts of a date ("31 Maret 2023").

use std::borrow::Cow;

use super::hari::BULAN;

/// The space at which no line ends.
pub const SPASI_TETAP: char = '\u{a0}';

/// Words that are followed by their number.
const SEBUTAN: [&str; 22] = [
    "nomor", "tahun", "pasal", "ayat", "huruf", "angka", "bab", "tabel", "gambar", "lampiran",
    "tribulan", "triwulan", "semester", "misi", "tujuan", "subbab", "nip", "golongan", "eselon",
    "minggu", "anggaran", "rp",
];

/// Small words that a number is not the number of.
const BUKAN_SATUAN: [&str; 24] = [
    "dan", "dari", "serta", "atau", "dengan", "untuk", "pada", "yang", "sampai", "sebesar",
    "adalah", "menjadi", "terhadap", "di", "ke", "telah", "sudah", "belum", "tentang", "sebagai",
    "sebanyak", "sehingga", "karena", "maka",
];

/// The text with its fixed spaces.
pub fn rekat(teks: &str) -> String {
    let mut hasil = String::with_capacity(teks.len() + 8);
    let mut kiri = "";
    for bagian in teks.split_inclusive([' ', SPASI_TETAP]) {
        let kata = bagian.trim_end_matches([' ', SPASI_TETAP]);
        if hasil.ends_with(' ') && lekat(kiri, kata) {
            hasil.pop();
            hasil.push(SPASI_TETAP);
        }
        hasil.push_str(bagian);
        kiri = kata;
    }
    hasil
}

/// Where a line may end within a word, though nothing is shown there.
pub const CELAH: char = '\u{200b}';

/// Letters in a row that have room on no line of a narrow column: no word of the language is as long.
const TERPANJANG: usize = 30;

/// How many letters of such a word stay together.
const PENGGAL: usize = 10;

/// The text with places to break words that no line holds, as names that somebody wrote without spaces.
pub fn retas(teks: &str) -> Cow<'_, str> {
    if teks.len() <= TERPANJANG {
        return Cow::Borrowed(teks);
    }
    let ruas = |huruf: &char| huruf.is_alphanumeric();
    let mut hasil = String::new();
    let mut sisa = teks;
    while let Some(awal) = sisa.find(char::is_alphanumeric) {
        let (depan, kata) = sisa.split_at(awal);
        let panjang: usize = kata.chars().take_while(ruas).map(char::len_utf8).sum();
        let (kata, belakang) = kata.split_at(panjang);
        hasil.push_str(depan);
        match kata.chars().count() {
            ..=TERPANJANG => hasil.push_str(kata),
            _ => {
                let huruf: Vec<char> = kata.chars().collect();
                let penggal = huruf.chunks(PENGGAL).map(String::from_iter);
                hasil.push_str(&penggal.collect::<Vec<_>>().join(CELAH.encode_utf8(&mut [0; 4])));
            }
        }
        sisa = belakang;
    }
    hasil.push_str(sisa);
    Cow::Owned(hasil)
}

/// The text with plain spaces, for what has no lines: metadata, tables of data, a terminal.
pub fn spasi_biasa(teks: &str) -> String {
    teks.replace(SPASI_TETAP, " ")
}

/// The text on one line, with one plain space between its words.
pub fn sebaris(teks: &str) -> String {
    teks.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether no line may end between these two words.
fn lekat(kiri: &str, kanan: &str) -> bool {
    let kiri = kiri.trim_start_matches(['(', '"', '“']);
    let polos = kanan.trim_end_matches(['.', ',', ';', ':', ')', '"', '”', '?']);
    if SEBUTAN.contains(&kiri.to_lowercase().as_str()) {
        let nomor = polos.trim_start_matches('(');
        return bilangan(nomor) || angka_romawi(nomor);
    }
    if BULAN.contains(&kiri) {
        return polos.len() == 4 && bilangan(polos);
    }
    if !bilangan(kiri) {
        return false;
    }
    let tahun = kiri.len() == 4 && !kiri.contains(['.', ',']);
    let satuan = polos.starts_with(|huruf: char| huruf.is_alphabetic() || huruf == '%')
        && !BUKAN_SATUAN.contains(&polos)
        && !SEBUTAN.contains(&polos.to_lowercase().as_str());
    BULAN.contains(&polos) || (satuan && !tahun)
}

fn bilangan(kata: &str) -> bool {
    kata.starts_with(|huruf: char| huruf.is_ascii_digit())
        && kata.ends_with(|huruf: char| huruf.is_ascii_digit())
}

fn angka_romawi(kata: &str) -> bool {
    !kata.is_empty() && kata.chars().all(|huruf| "IVXLC".contains(huruf))
}

#[cfg(test)]
mod tests {
    use super::rekat;

    #[test]
    fn keeps_together_what_belongs_together() {
        let teks = "Peraturan Nomor 53 Tahun 2014 pada 31 Maret 2023: 40 orang (Pasal 4 ayat (1)), 2023 dan 5 dari 6";
        let harap = "Peraturan Nomor~53 Tahun~2014 pada 31~Maret~2023: 40~orang (Pasal~4 ayat~(1)), 2023 dan 5 dari 6";
        assert_eq!(rekat(teks).replace('\u{a0}', "~"), harap);
    }

    #[test]
    fn holds_money_and_shares_however_they_are_written() {
        let teks = "Tahun Anggaran 2023 sebesar Rp 5.000 atau 40 % dari 2~Maret 2026 tidak";
        let harap = "Tahun Anggaran~2023 sebesar Rp~5.000 atau 40~% dari 2~Maret~2026 tidak";
        assert_eq!(rekat(&teks.replace('~', "\u{a0}")).replace('\u{a0}', "~"), harap);
    }

    #[test]
    fn knows_the_periods_numeral() {
        assert_eq!(rekat("Tribulan I Tahun 2023").replace('\u{a0}', "~"), "Tribulan~I Tahun~2023");
    }
}
