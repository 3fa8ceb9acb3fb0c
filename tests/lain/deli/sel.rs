//! Every cell of the sheet against what the four reports print.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use lkjip::domain::jangka::semua;
use rust_decimal::Decimal;

use super::TRIWULAN;
use super::cetak::{satuan_tercetak, tercetak};
use super::lembar::{BARIS, Baris};

/// What became of a cell.
#[derive(Debug, PartialEq)]
enum Fakta {
    Tersampaikan,
    /// The sheet errs, by the number that its own list gives the error.
    Keliru(u32),
    /// The report has no place for it, and why.
    TakDapat(&'static str),
    /// The report says something else.
    Bengkok(String),
}

const DUA_INDIKATOR: &str = "satu angka bagi dua indikator, yang bukan nilai keduanya";
const TANPA_INDIKATOR: &str = "angka pada urusan atau bidang, tanpa indikator dan satuan";

/// A cell in which the sheet errs: the number of the error, what the sheet has, and what the report says instead.
type Salah = (u32, String, String);

/// Those by row and column.
static KELIRU: LazyLock<BTreeMap<(u32, String), Salah>> = LazyLock::new(|| {
    let teks = fs::read_to_string("tests/data/lain/deliserdang-keliru.csv").expect("the errors");
    let baris = teks.lines().skip(1).map(|baris| {
        let [nomor, letak, kolom, lembar, laporan] =
            <[&str; 5]>::try_from(baris.split(',').collect::<Vec<_>>()).expect("five columns");
        let angka = |teks: &str| teks.parse().expect("a number");
        let isi = (angka(nomor), lembar.to_owned(), laporan.to_owned());
        ((angka(letak), kolom.to_owned()), isi)
    });
    baris.collect()
});

/// How many cells had which fate.
#[derive(Default)]
struct Cacah {
    said: i32,
    /// Of those, what a later quarter added: its report has it more than the one before.
    by_two: i32,
    wrong: BTreeMap<u32, i32>,
    silent: BTreeMap<&'static str, i32>,
    bent: Vec<String>,
}

impl Cacah {
    fn keliru(&mut self, nomor: u32, baris: &Baris, kolom: &str, isi: &str) {
        println!("Keliru E{nomor:02}: baris {}, {kolom}: {isi}", baris.nomor);
        *self.wrong.entry(nomor).or_insert(0) += 1;
    }

    fn add(&mut self, baris: &Baris, kolom: &str, isi: &str) {
        let tercatat = KELIRU.get(&(baris.nomor, kolom.to_owned()));
        match (fakta(baris, kolom), tercatat) {
            (Fakta::Bengkok(ada), Some((nomor, lembar, laporan)))
                if ada == *laporan && isi.trim() == lembar =>
            {
                self.keliru(*nomor, baris, kolom, isi);
            }
            (Fakta::Keliru(nomor), None) => self.keliru(nomor, baris, kolom, isi),
            (Fakta::Tersampaikan, None) => {
                self.said += 1;
                let lanjut = matches!(kolom, "k2" | "k3" | "k4" | "r2" | "r3" | "r4");
                self.by_two += i32::from(lanjut);
            }
            (Fakta::TakDapat(kenapa), None) => {
                println!("TakTersampaikan: baris {}, {kolom}: {isi}: {kenapa}", baris.nomor);
                *self.silent.entry(kenapa).or_insert(0) += 1;
            }
            (hasil, tercatat) => {
                let baris = baris.nomor;
                self.bent.push(format!("{baris} {kolom} {isi}: {hasil:?} {tercatat:?}"));
            }
        }
    }
}

/// Every cell of the sheet: said as it stands, told to be wrong, or not to be said, with the reason; never bent.
#[test]
fn every_cell_is_said_or_accounted_for() {
    let mut cacah = Cacah::default();
    for baris in BARIS.iter() {
        for (kolom, isi) in &baris.sel {
            if !isi.trim().is_empty() && !matches!(kolom.as_str(), "baris_xlsx" | "tingkat") {
                cacah.add(baris, kolom, isi);
            }
        }
    }
    let Cacah { said, by_two, wrong, silent, bent } = cacah;
    assert!(bent.is_empty(), "{}:\n{}", bent.len(), bent.join("\n"));
    let total: i32 = said + wrong.values().sum::<i32>() + silent.values().sum::<i32>();
    println!("{total} sel, {said} tersampaikan ({by_two} oleh dua laporan), {wrong:?}, {silent:?}");
    assert_eq!((total, said, by_two), (2650, 2471, 541));
    let keliru = [
        (0, 8),
        (1, 11),
        (2, 2),
        (3, 4),
        (4, 10),
        (6, 3),
        (7, 2),
        (8, 40),
        (9, 4),
        (12, 12),
        (13, 50),
    ];
    assert_eq!(wrong, keliru.into());
    // 1,2 % of all cells.
    assert_eq!(silent, [(TANPA_INDIKATOR, 21), (DUA_INDIKATOR, 12)].into());
}

fn fakta(baris: &Baris, kolom: &str) -> Fakta {
    match (kolom, baris.tingkat()) {
        ("ah" | "ai" | "aj", _) => Fakta::Keliru(13),
        ("uraian" | "ind", _) => nama(baris, kolom),
        ("sat", _) => satuan(baris),
        ("tujuan" | "sasaran", _) => {
            let renstra = &TRIWULAN[0].laporan.renstra;
            let teks = renstra.tujuan.iter().map(|tujuan| tujuan.teks.as_str());
            let mut teks = teks.chain(renstra.sasaran.iter().map(|sasaran| sasaran.teks.as_str()));
            said(teks.any(|teks| teks == baris.sel[kolom].trim()), "no such text")
        }
        (_, "urusan" | "bidang") if kolom.ends_with('K') => Fakta::TakDapat(TANPA_INDIKATOR),
        (
            "L24K" | "sK" | "cK" | "aK" | "k1" | "k2" | "k3" | "k4" | "p1" | "p2" | "p3" | "p4",
            "program",
        ) if baris.kode == "1" => Fakta::TakDapat(DUA_INDIKATOR),
        _ => angka(baris, kolom, tercetak(baris, kolom)),
    }
}

fn said(ada: bool, lain: &str) -> Fakta {
    if ada { Fakta::Tersampaikan } else { Fakta::Bengkok(lain.to_owned()) }
}

/// The sheet's figure as the report prints it: cumulative, and progress in percent.
fn angka(baris: &Baris, kolom: &str, ada: Option<Decimal>) -> Fakta {
    let mut harap = baris.angka(kolom);
    let (jenis, triwulan) = kolom.split_at(1);
    if jenis == "k"
        && let Ok(triwulan) = triwulan.parse::<usize>()
    {
        harap = Some((1..=triwulan).map(|ke| baris.nol(&format!("k{ke}"))).sum());
    }
    if jenis == "p" {
        harap = harap.map(|nilai| nilai * Decimal::ONE_HUNDRED);
    }
    let dekat = |ada: Decimal, harap: Decimal| (ada - harap).abs() <= Decimal::new(5_001, 6);
    let sama = match (ada, harap) {
        (Some(ada), Some(harap)) => dekat(ada, harap),
        // Nothing of this year is nothing.
        (None, Some(harap)) => harap.is_zero() && !baris.tahun_ini(),
        (_, None) => false,
    };
    let ada = ada.map_or_else(|| "–".to_owned(), |ada| ada.normalize().to_string());
    said(sama, &ada)
}

/// Slips of the pen in the sheet's names, and what is meant.
const EJAAN: &[(&str, &str)] = &[
    ("displin", "disiplin"),
    ("pemelihraan", "pemeliharaan"),
    ("jumalh", "jumlah"),
    ("perancanaan", "perencanaan"),
    ("penegmbangan", "pengembangan"),
    ("pengmabangan", "pengembangan"),
    ("peningktan", "peningkatan"),
    ("perlindingan", "perlindungan"),
    ("laiinnya", "lainnya"),
    ("infrastuktur", "infrastruktur"),
    ("pelayihan", "pelatihan"),
    ("perlinmdungan", "perlindungan"),
    ("persentase, penelitian", "persentase penelitian"),
];

/// The name of a node or of its indicators, in whatever letters.
fn nama(baris: &Baris, kolom: &str) -> Fakta {
    let isi = baris.sel[kolom].split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    let laporan = &TRIWULAN[0].laporan;
    let kode = if baris.nomor == 107 { "6" } else { &baris.kode };
    let node = semua(&laporan.program, &laporan.tidak_tahun_ini);
    let node = node.iter().find(|node| node.kode.0 == kode);
    let tercetak: Vec<String> = match (kolom, baris.tingkat(), node) {
        (_, "urusan" | "bidang", _) => {
            let program = laporan.program.iter();
            program
                .flat_map(|program| [&program.urusan, &program.bidang])
                .flatten()
                .map(|nama| nama.to_lowercase())
                .collect()
        }
        ("uraian", _, Some(node)) => vec![node.nama.to_lowercase()],
        (_, _, Some(node)) => {
            node.indikator.iter().map(|indikator| indikator.nama.to_lowercase()).collect()
        }
        (_, _, None) => Vec::new(),
    };
    let ada = |isi: &str| tercetak.iter().any(|nama| nama == isi);
    let betul = EJAAN.iter().fold(isi.clone(), |isi, (salah, betul)| isi.replace(salah, betul));
    match baris.nomor {
        // One cell, two indicators.
        13 if kolom == "ind" => said(tercetak.iter().all(|nama| isi.contains(nama)), &isi),
        _ if ada(&isi) => Fakta::Tersampaikan,
        _ if ada(&betul) => Fakta::Keliru(12),
        _ => Fakta::Bengkok(format!("{tercetak:?}")),
    }
}

/// The unit of an indicator, spelled out.
fn satuan(baris: &Baris) -> Fakta {
    let ada = satuan_tercetak(baris);
    let harap = match baris.sel["sat"].as_str() {
        "Dok" => "dokumen".to_owned(),
        "Lap" => "laporan".to_owned(),
        lain => lain.to_lowercase(),
    };
    match (harap.as_str(), ada.as_deref()) {
        ("unir", Some("unit")) => Fakta::Keliru(12),
        (harap, ada) => said(ada == Some(harap), ada.unwrap_or("–")),
    }
}
