//! What office papers write where one figure belongs: a range, a bound, a share, nothing at all.

use rust_decimal::Decimal;

use super::number::typed;

/// What such words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ungkapan {
    /// "nihil".
    Nihil,
    /// "60 s.d. 85".
    Rentang(Decimal, Decimal),
    /// "≤ 60", "maks. 60".
    PalingTinggi(Decimal),
    /// "≥ 60", "minimal 60".
    PalingRendah(Decimal),
    /// "6 dari 135", "6/135".
    Bagian(Decimal, Decimal),
}

/// Words between the two ends of a range, the longer before those that they begin with.
const ANTARA: [&str; 8] = ["s.d.", "s/d", "sampai dengan", "sampai", "hingga", "sd", "–", "-"];

const TERTINGGI: [&str; 12] = [
    "<=",
    "=<",
    "≤",
    "<",
    "maksimal",
    "maksimum",
    "maks.",
    "maks",
    "paling banyak",
    "paling tinggi",
    "kurang dari",
    "di bawah",
];

const TERENDAH: [&str; 12] = [
    ">=",
    "=>",
    "≥",
    ">",
    "minimal",
    "minimum",
    "min.",
    "min",
    "paling sedikit",
    "paling rendah",
    "lebih dari",
    "di atas",
];

/// What a text says of a figure; nothing where it says something else.
pub fn ungkapan(teks: &str) -> Option<Ungkapan> {
    let teks = teks.trim().to_lowercase();
    if ["nihil", "nol", "kosong", "tidak ada"].contains(&teks.as_str()) {
        return Some(Ungkapan::Nihil);
    }
    let sesudah = |awal: &[&str]| awal.iter().find_map(|awal| angka(teks.strip_prefix(awal)?));
    if let Some(batas) = sesudah(&TERTINGGI) {
        return Some(Ungkapan::PalingTinggi(batas));
    }
    if let Some(batas) = sesudah(&TERENDAH) {
        return Some(Ungkapan::PalingRendah(batas));
    }
    let kedua = |tanda: &str| {
        let (awal, akhir) = teks.split_once(tanda)?;
        Some((angka(awal)?, angka(akhir)?))
    };
    let bagian = || kedua(" dari ").or_else(|| kedua("/"));
    let bagian = bagian().map(|(atas, bawah)| Ungkapan::Bagian(atas, bawah));
    let rentang = || ANTARA.iter().find_map(|tanda| kedua(tanda));
    bagian.or_else(|| rentang().map(|(dari, sampai)| Ungkapan::Rentang(dari, sampai)))
}

/// The ends of a range, as they stand in a text.
pub fn antara(teks: &str) -> Option<(&str, &str)> {
    let (awal, akhir) = ANTARA.iter().find_map(|tanda| teks.split_once(tanda))?;
    Some((awal.trim(), akhir.trim()))
}

/// A figure as papers write it, in percent or not.
fn angka(teks: &str) -> Option<Decimal> {
    let teks = teks.trim().trim_end_matches("persen").trim_end_matches('%').trim_end();
    Decimal::from_str_exact(&teks.replace(',', ".")).ok()
}

impl Ungkapan {
    /// How a target says it.
    pub fn target(self) -> Option<String> {
        let arah = |batas, arah| {
            let batas = typed(batas);
            format!(
                "tulis {batas} saja; arahnya dikatakan `rumus` indikatornya di renstra.toml: {arah}"
            )
        };
        match self {
            Self::Nihil => None,
            Self::Rentang(dari, sampai) => {
                let [dari, sampai] = [dari, sampai].map(typed);
                Some(format!("tulis {{ dari = {dari}, sampai = {sampai} }}"))
            }
            Self::PalingTinggi(batas) => {
                Some(arah(batas, "`negatif` atau `rasio-balik` bila makin kecil makin baik"))
            }
            Self::PalingRendah(batas) => Some(arah(batas, "`positif` bila makin besar makin baik")),
            Self::Bagian(atas, bawah) => {
                let [atas, bawah] = [atas, bawah].map(typed);
                Some(format!("tulis {{ pembilang = {atas}, penyebut = {bawah} }}"))
            }
        }
    }

    /// What to do where only one figure may stand.
    pub fn satu_angka(self) -> &'static str {
        match self {
            Self::Nihil => "tulis 0 bila memang tidak ada satu pun",
            Self::Rentang(..) | Self::PalingTinggi(_) | Self::PalingRendah(_) => {
                "tulis satu angka menurut dokumen asalnya, bukan rentang atau batas"
            }
            Self::Bagian(..) => "tulis satu angka menurut dokumen asalnya",
        }
    }
}
