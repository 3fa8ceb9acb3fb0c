//! Numbers in words, as they stand beside amounts of money: "dua juta seribu satu".
//!
//! Rules of the Indonesian numeral: *se-* for one before belas, puluh, ratus and ribu; *satu* before juta and above.

use rust_decimal::Decimal;

const SATUAN: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
    "sepuluh", "sebelas",
];

/// Names of the powers of a thousand from the highest that a `u64` reaches.
const KELOMPOK: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "kuintiliun"),
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
];

/// A whole number in words.
pub fn terbilang(n: u64) -> String {
    if n == 0 {
        return SATUAN[0].to_owned();
    }
    let mut kata = Vec::new();
    let mut sisa = n;
    for (besar, nama) in KELOMPOK {
        match (sisa / besar, nama) {
            (0, _) => {}
            (1, "ribu") => kata.push("seribu"),
            (banyak, nama) => {
                ratusan(banyak, &mut kata);
                kata.push(nama);
            }
        }
        sisa %= besar;
    }
    ratusan(sisa, &mut kata);
    kata.join(" ")
}

/// A number with digits after the comma, which are read one by one: "nol koma tujuh enam".
pub fn terbilang_desimal(n: Decimal) -> String {
    let angka = n.abs().to_string();
    let (bulat, pecahan) = angka.split_once('.').unwrap_or((&angka, ""));
    let mut kata = Vec::new();
    if n.is_sign_negative() && !n.is_zero() {
        kata.push("minus".to_owned());
    }
    kata.push(bulat.parse().map_or_else(|_| eja(bulat), terbilang));
    if !pecahan.is_empty() {
        kata.push("koma".to_owned());
        kata.push(eja(pecahan));
    }
    kata.join(" ")
}

/// A count in words where the spelling rules want words (EYD V, III.H.1: one word or two), else in digits.
pub fn kata_bilangan(n: u64) -> String {
    let kata = terbilang(n);
    if kata.split(' ').count() <= 2 { kata } else { super::angka::cacah(n) }
}

/// A count of things at the beginning of a sentence: "Satu indikator", "Sebanyak dua indikator".
pub fn sebanyak(n: u64, benda: &str) -> String {
    match n {
        1 => format!("Satu {benda}"),
        _ => format!("Sebanyak {} {benda}", kata_bilangan(n)),
    }
}

/// The counts of one enumeration: in words where each of them may be, else all in digits.
pub fn bilangan<const N: usize>(semua: [u64; N]) -> impl Fn(u64) -> String {
    let angka = super::angka::cacah;
    let berangka = semua.into_iter().any(|n| kata_bilangan(n) == angka(n));
    move |n| if berangka { angka(n) } else { kata_bilangan(n) }
}

/// The words of a number from 1 to 999; nothing for 0.
fn ratusan(n: u64, kata: &mut Vec<&'static str>) {
    match n / 100 {
        0 => {}
        1 => kata.push("seratus"),
        ratus => kata.extend([satuan(ratus), "ratus"]),
    }
    match n % 100 {
        0 => {}
        kecil @ 1..=11 => kata.push(satuan(kecil)),
        belas @ 12..=19 => kata.extend([satuan(belas - 10), "belas"]),
        puluh => {
            kata.extend([satuan(puluh / 10), "puluh"]);
            if !puluh.is_multiple_of(10) {
                kata.push(satuan(puluh % 10));
            }
        }
    }
}

/// The word of a number from 0 to 11.
fn satuan(n: u64) -> &'static str {
    SATUAN.get(usize::try_from(n).unwrap_or(usize::MAX)).copied().unwrap_or_default()
}

/// Digits read one by one.
fn eja(angka: &str) -> String {
    let kata: Vec<_> =
        angka.chars().filter_map(|angka| angka.to_digit(10)).map(|n| satuan(n.into())).collect();
    kata.join(" ")
}
