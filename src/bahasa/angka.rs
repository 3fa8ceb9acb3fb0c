//! Numbers in digits and letters.

use rust_decimal::Decimal;

use super::rekat::SPASI_TETAP;

const ROMAWI: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];

/// "1.234.567".
pub fn cacah(n: u64) -> String {
    kelompok(&n.to_string(), '.')
}

/// "1.234.567,89", with the digits after the comma that the number has; "−2,30" with a minus as long as the digits are wide.
pub fn desimal(nilai: Decimal) -> String {
    let tanda = if nilai.is_sign_negative() && !nilai.is_zero() { "−" } else { "" };
    let angka = nilai.abs().to_string();
    match angka.split_once('.') {
        Some((bulat, pecahan)) => format!("{tanda}{},{pecahan}", kelompok(bulat, '.')),
        None => format!("{tanda}{}", kelompok(&angka, '.')),
    }
}

/// "4,43–4,47"; where one of them has a minus, a word parts them: "−2,30 sampai 1,00".
pub fn rentang(dari: Decimal, sampai: Decimal) -> String {
    let pemisah = if dari.is_sign_negative() || sampai.is_sign_negative() {
        format!("{SPASI_TETAP}sampai{SPASI_TETAP}")
    } else {
        "–".to_owned()
    };
    format!("{}{pemisah}{}", desimal(dari), desimal(sampai))
}

/// "72,39%", with the digits after the comma that the number has.
pub fn persen(nilai: Decimal) -> String {
    format!("{}%", desimal(nilai))
}

/// Digits with a mark before every third from the right.
pub fn kelompok(angka: &str, tanda: char) -> String {
    let mut hasil = String::with_capacity(angka.len() + angka.len() / 3);
    for (i, huruf) in angka.chars().enumerate() {
        if i > 0 && (angka.len() - i).is_multiple_of(3) {
            hasil.push(tanda);
        }
        hasil.push(huruf);
    }
    hasil
}

/// A roman numeral, "XIV"; nothing for 0.
pub fn romawi(n: u32) -> String {
    let mut sisa = n;
    let mut hasil = String::new();
    for (nilai, angka) in ROMAWI {
        while sisa >= nilai {
            hasil.push_str(angka);
            sisa -= nilai;
        }
    }
    hasil
}

/// The letter of the n-th item of a list: a … z, aa, ab; nothing for 0.
pub fn huruf(n: usize) -> String {
    let mut sisa = n;
    let mut huruf = Vec::new();
    while sisa > 0 {
        sisa -= 1;
        huruf.push(char::from(b'a' + (sisa % 26) as u8));
        sisa /= 26;
    }
    huruf.iter().rev().collect()
}

/// A civil servant's number in its groups of 8, 6, 1 and 3 digits: birth, appointment, sex, serial number.
pub fn nip(nip: &str) -> String {
    let angka: Vec<char> = nip.chars().filter(|huruf| !huruf.is_whitespace()).collect();
    if angka.len() != 18 {
        return nip.to_owned();
    }
    let kelompok: [String; 4] =
        [0..8, 8..14, 14..15, 15..18].map(|rentang| angka[rentang].iter().collect());
    kelompok.join(&SPASI_TETAP.to_string())
}
