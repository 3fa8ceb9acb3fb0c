//! The sheet that the four quarters were typed from.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use rust_decimal::Decimal;

const LEMBAR: &str = "tests/data/lain/deliserdang.csv";

/// The rows of the sheet, each with the code that the report gives it.
pub static BARIS: LazyLock<Vec<Baris>> = LazyLock::new(|| {
    let teks = fs::read_to_string(LEMBAR).expect("the sheet");
    let mut semua = csv(&teks).into_iter();
    let kepala = semua.next().expect("a heading");
    let mut nomor = [0; 3];
    let baris = semua.map(|sel| {
        let sel: BTreeMap<String, String> = kepala.iter().cloned().zip(sel).collect();
        let tingkat = match sel["tingkat"].as_str() {
            "program" => Some(0),
            "kegiatan" => Some(1),
            "sub" => Some(2),
            _ => None,
        };
        if let Some(tingkat) = tingkat {
            nomor[tingkat] += 1;
            nomor[tingkat + 1..].fill(0);
        }
        let kode = nomor.iter().take(tingkat.map_or(0, |tingkat| tingkat + 1));
        let kode = kode.map(i32::to_string).collect::<Vec<_>>().join(".");
        Baris { nomor: sel["baris_xlsx"].parse().expect("a number"), kode, sel }
    });
    baris.collect()
});

/// A row of it.
pub struct Baris {
    pub nomor: u32,
    /// Empty for what is no node of the tree.
    pub kode: String,
    pub sel: BTreeMap<String, String>,
}

impl Baris {
    pub fn tingkat(&self) -> &str {
        &self.sel["tingkat"]
    }

    /// A figure of the sheet without the dust of binary fractions.
    pub fn angka(&self, kolom: &str) -> Option<Decimal> {
        let nilai: Decimal = self.sel[kolom].trim().parse().ok()?;
        Some(nilai.round_dp(6).normalize())
    }

    pub fn nol(&self, kolom: &str) -> Decimal {
        self.angka(kolom).unwrap_or_default()
    }

    /// Whether the report has it in this year.
    pub fn tahun_ini(&self) -> bool {
        !matches!(self.nomor, 40 | 41 | 43 | 86 | 89 | 90 | 106..=112)
    }
}

/// Lines of comma-separated cells, those with quotes too.
fn csv(teks: &str) -> Vec<Vec<String>> {
    let mut baris = vec![vec![String::new()]];
    let mut kutip = false;
    for huruf in teks.trim_end().chars().filter(|huruf| *huruf != '\r') {
        let terakhir = baris.last_mut().expect("a line");
        match huruf {
            '"' => kutip = !kutip,
            ',' if !kutip => terakhir.push(String::new()),
            '\n' if !kutip => baris.push(vec![String::new()]),
            huruf => terakhir.last_mut().expect("a cell").push(huruf),
        }
    }
    baris
}
