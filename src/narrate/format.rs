//! Figures as Indonesian text. Nothing after `narrate` formats a number.
//!
//! A no-break space stands where a line must not end. A minus is a hyphen: before a digit it is no place to break
//! (Unicode line breaking, rule LB25).

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

use crate::compute::Nilai;
use crate::domain::anggaran::{Bagian, Gabungan, Volume};
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::periode::BULAN;
use crate::domain::renstra::Satuan;

use super::terbilang::terbilang;

/// The space at which no line ends.
pub const SPASI_TETAP: char = '\u{a0}';

/// What stands where there is no figure.
pub const TANPA_NILAI: &str = "–";

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

/// "Rp6.247.618.070".
pub fn rupiah(nilai: Rupiah) -> String {
    format!("Rp{}", cacah(nilai.0))
}

/// "tujuh ratus ribu rupiah".
pub fn rupiah_terbilang(nilai: Rupiah) -> String {
    format!("{} rupiah", terbilang(nilai.0))
}

/// "1.234.567".
pub fn cacah(n: u64) -> String {
    bertitik(&n.to_string())
}

/// "1.234.567,89", with the digits after the comma that the number has.
pub fn desimal(nilai: Decimal) -> String {
    let tanda = if nilai.is_sign_negative() && !nilai.is_zero() { "-" } else { "" };
    let angka = nilai.abs().to_string();
    match angka.split_once('.') {
        Some((bulat, pecahan)) => format!("{tanda}{},{pecahan}", bertitik(bulat)),
        None => format!("{tanda}{}", bertitik(&angka)),
    }
}

/// "72,39%", with the digits after the comma that the figure has.
pub fn persen(nilai: Persen) -> String {
    format!("{}%", desimal(nilai.0))
}

/// Percentage points, "149,60": an efisiensi is a difference and no share of anything.
pub fn poin(nilai: Persen) -> String {
    desimal(nilai.0)
}

/// "31 Maret 2023".
pub fn tanggal(hari: NaiveDate) -> String {
    format!("{}{SPASI_TETAP}{}", hari.day(), bulan(hari))
}

/// "Maret 2023".
pub fn bulan(hari: NaiveDate) -> String {
    let bulan = BULAN.get(hari.month0() as usize).copied().unwrap_or_default();
    format!("{bulan} {}", hari.year())
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
    kelompok.join("\u{a0}")
}

/// A number that keeps its unit on its line: "160 orang", "1,5 km", "100%".
///
/// A whole number has no digits after the comma, except in percent, where the column's digits are kept.
pub fn bersatuan(jumlah: Decimal, satuan: &str) -> String {
    match satuan {
        "%" => persen(Persen(jumlah)),
        "" => desimal(jumlah.normalize()),
        satuan => format!("{}{SPASI_TETAP}{satuan}", desimal(jumlah.normalize())),
    }
}

/// "10 asosiasi dan 80 SP/SB", "29 orang/12 bulan".
pub fn volume(volume: &Volume) -> String {
    let bagian: Vec<_> =
        volume.bagian.iter().map(|Bagian { jumlah, satuan }| bersatuan(*jumlah, satuan)).collect();
    match volume.bentuk {
        Gabungan::Tunggal | Gabungan::Dan => rincian(&bagian),
        Gabungan::Kali => bagian.join("/"),
    }
}

/// A figure of a renstra indicator in its unit: "72,39%", "3,45 indeks", "BB".
pub fn ukuran(nilai: Decimal, satuan: &Satuan) -> String {
    match satuan {
        Satuan::Persen => persen(Persen(nilai)),
        Satuan::Lain(satuan) => format!("{}{SPASI_TETAP}{satuan}", desimal(nilai)),
        Satuan::Predikat(_) => satuan.predikat(nilai).map_or_else(|| desimal(nilai), str::to_owned),
    }
}

/// Any figure of the report as it is printed.
pub fn nilai(nilai: &Nilai) -> String {
    match nilai {
        Nilai::Rupiah(nilai) => rupiah(*nilai),
        Nilai::Persen(nilai) => persen(*nilai),
        Nilai::Poin(nilai) => poin(*nilai),
        Nilai::Cacah(n) => cacah(*n),
        Nilai::Desimal(jumlah, satuan) if satuan.is_empty() => desimal(*jumlah),
        Nilai::Desimal(jumlah, satuan) => format!("{}{SPASI_TETAP}{satuan}", desimal(*jumlah)),
        Nilai::Volume(nilai) => volume(nilai),
        Nilai::Teks(teks) => teks.clone(),
        Nilai::TidakAda => TANPA_NILAI.to_owned(),
    }
}

/// Funds as they stand in a cell: "DAU & DBHCHT".
pub fn sumber_dana(singkatan: &[String]) -> String {
    singkatan.join(" & ")
}

/// An enumeration: "a", "a dan b", "a, b, dan c".
pub fn rincian<S: AsRef<str>>(butir: &[S]) -> String {
    let butir: Vec<&str> = butir.iter().map(AsRef::as_ref).collect();
    match butir.as_slice() {
        [] => String::new(),
        [satu] => (*satu).to_owned(),
        [satu, dua] => format!("{satu} dan {dua}"),
        [awal @ .., akhir] => format!("{}, dan {akhir}", awal.join(", ")),
    }
}

/// Digits with a point before every third from the right.
fn bertitik(angka: &str) -> String {
    let mut hasil = String::with_capacity(angka.len() + angka.len() / 3);
    for (i, huruf) in angka.chars().enumerate() {
        if i > 0 && (angka.len() - i).is_multiple_of(3) {
            hasil.push('.');
        }
        hasil.push(huruf);
    }
    hasil
}
