//! The numbers of a TOML file, and the slips of the pen that may happen to each.

use std::ops::Range;

use rust_decimal::Decimal;
use toml::de::{DeTable, DeValue};

/// A number as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Angka {
    /// Where it belongs: `sub-kegiatan[1.1.1].pagu`, `realisasi.1.1.1`, `baris[puk].nilai[2]`.
    pub kunci: String,
    pub range: Range<usize>,
    pub tulisan: String,
}

/// How a pen slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slip {
    /// The last digit is one more or one less.
    Satu,
    /// Two digits side by side change their places.
    Tukar,
    /// A zero too many, or the point one place too far to the right.
    KaliSepuluh,
    /// One zero of a row of zeros is left out.
    NolHilang,
}

impl Slip {
    pub const ALL: [Self; 4] = [Self::Satu, Self::Tukar, Self::KaliSepuluh, Self::NolHilang];

    pub fn name(self) -> &'static str {
        match self {
            Self::Satu => "± 1",
            Self::Tukar => "swapped",
            Self::KaliSepuluh => "× 10",
            Self::NolHilang => "lost zero",
        }
    }
}

/// Every integer and decimal of a file, in the order of the text.
pub fn angka(text: &str) -> Vec<Angka> {
    let top = DeTable::parse(text).expect("TOML");
    let mut found = Vec::new();
    table(text, "", top.get_ref(), &mut found);
    found.sort_by_key(|satu: &Angka| satu.range.start);
    found
}

fn table(text: &str, awal: &str, isi: &DeTable<'_>, found: &mut Vec<Angka>) {
    for (kunci, value) in isi.iter() {
        let kunci = kunci.get_ref();
        let lengkap = if awal.is_empty() { kunci.to_string() } else { format!("{awal}.{kunci}") };
        satu(text, &lengkap, value.span(), value.get_ref(), found);
    }
}

fn satu(text: &str, kunci: &str, range: Range<usize>, value: &DeValue<'_>, found: &mut Vec<Angka>) {
    match value {
        DeValue::Integer(_) | DeValue::Float(_) => {
            let tulisan = text[range.clone()].to_owned();
            found.push(Angka { kunci: kunci.to_owned(), range, tulisan });
        }
        DeValue::Table(isi) => table(text, kunci, isi, found),
        DeValue::Array(banyak) => {
            for (nomor, value) in banyak.iter().enumerate() {
                let kunci = elemen(kunci, nomor, value.get_ref());
                satu(text, &kunci, value.span(), value.get_ref(), found);
            }
        }
        DeValue::String(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}

/// An element by the name that it has, else by its number; a code says all that stands above it.
fn elemen(kunci: &str, nomor: usize, value: &DeValue<'_>) -> String {
    let nama = |kunci: &str| match value {
        DeValue::Table(isi) => isi.get(kunci).and_then(|value| value.get_ref().as_str()),
        _ => None,
    };
    if let Some(kode) = nama("kode") {
        let akhir = kunci.rsplit('.').next().unwrap_or_default();
        return format!("{akhir}[{kode}]");
    }
    match ["id", "nama", "jenjang", "kategori"].into_iter().find_map(nama) {
        Some(nama) if nama.chars().count() <= 40 => format!("{kunci}[{nama}]"),
        _ => format!("{kunci}[{}]", nomor + 1),
    }
}

/// What a pen may write instead of a number; nothing that has the same value, and nothing twice.
pub fn slips(tulisan: &str) -> Vec<(Slip, String)> {
    let polos = tulisan.replace('_', "");
    let (tanda, badan) = match polos.strip_prefix('-') {
        Some(badan) => ("-", badan),
        None => ("", polos.as_str()),
    };
    let mut semua = Vec::new();
    let nilai = nilai(&polos);
    for selisih in [1, -1] {
        let lain = nilai + Decimal::new(selisih, nilai.scale());
        if lain.is_sign_positive() || nilai.is_sign_negative() {
            semua.push((Slip::Satu, lain.to_string()));
        }
    }
    let huruf: Vec<char> = badan.chars().collect();
    let tempat: Vec<usize> = (0..huruf.len()).filter(|at| huruf[*at] != '.').collect();
    for pasang in tempat.windows(2) {
        let mut lain = huruf.clone();
        lain.swap(pasang[0], pasang[1]);
        semua.push((Slip::Tukar, format!("{tanda}{}", String::from_iter(lain))));
    }
    let mut sepuluh = nilai * Decimal::TEN;
    sepuluh.rescale(nilai.scale());
    semua.push((Slip::KaliSepuluh, sepuluh.to_string()));
    for at in 0..huruf.len() {
        if huruf[at] == '0' && (at == 0 || huruf[at - 1] != '0') && huruf.len() > 1 {
            let mut lain = huruf.clone();
            lain.remove(at);
            semua.push((Slip::NolHilang, format!("{tanda}{}", String::from_iter(lain))));
        }
    }
    bersih(&polos, semua)
}

fn nilai(tulisan: &str) -> Decimal {
    tulisan.parse().expect("a number")
}

fn bersih(asal: &str, semua: Vec<(Slip, String)>) -> Vec<(Slip, String)> {
    let mut ada = vec![nilai(asal)];
    let mut tinggal = Vec::new();
    for (slip, tulisan) in semua {
        let tulisan = baku(&tulisan);
        let Ok(lain) = tulisan.parse::<Decimal>() else { continue };
        if !ada.contains(&lain) {
            ada.push(lain);
            tinggal.push((slip, tulisan));
        }
    }
    tinggal
}

/// Without zeros in front, and with a digit on both sides of a point: what TOML can read.
fn baku(tulisan: &str) -> String {
    let (tanda, badan) = match tulisan.strip_prefix('-') {
        Some(badan) => ("-", badan),
        None => ("", tulisan),
    };
    let bulat = badan.split('.').next().unwrap_or_default().trim_start_matches('0');
    let bulat = if bulat.is_empty() { "0" } else { bulat };
    match badan.split_once('.') {
        Some((_, pecahan)) if !pecahan.is_empty() => format!("{tanda}{bulat}.{pecahan}"),
        _ => format!("{tanda}{bulat}"),
    }
}

#[test]
fn slips_are_those_of_a_pen() {
    let tulisan = |asal: &str| -> Vec<String> {
        slips(asal).into_iter().map(|(slip, lain)| format!("{} {lain}", slip.name())).collect()
    };
    assert_eq!(
        tulisan("1_020"),
        [
            "± 1 1021",
            "± 1 1019",
            "swapped 120",
            "swapped 1200",
            "swapped 1002",
            "× 10 10200",
            "lost zero 102"
        ]
    );
    assert_eq!(tulisan("0"), ["± 1 1"]);
    assert_eq!(
        tulisan("2.50"),
        ["± 1 2.51", "± 1 2.49", "swapped 5.20", "swapped 2.05", "× 10 25.00"]
    );
    assert_eq!(
        tulisan("-0.76"),
        ["± 1 -0.75", "± 1 -0.77", "swapped -7.06", "swapped -0.67", "× 10 -7.60"]
    );
}

#[test]
fn numbers_are_found_where_they_stand() {
    let text = "a = 1 # 2\n[[p]]\nkode = \"1\"\nx = { n = [3, \"4\", 5.0] }\nd = 2023-01-01\n";
    let semua: Vec<(String, String)> =
        angka(text).into_iter().map(|satu| (satu.kunci, satu.tulisan)).collect();
    let harap = [("a", "1"), ("p[1].x.n[1]", "3"), ("p[1].x.n[3]", "5.0")];
    assert_eq!(semua, harap.map(|(kunci, tulisan)| (kunci.to_owned(), tulisan.to_owned())));
}
