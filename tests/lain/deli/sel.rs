//! Every cell of the sheet against what the report says.

use std::collections::BTreeMap;
use std::fs;

use lkjip::compute::jangka::UangSampaiAkhir;
use lkjip::compute::rekap::Keuangan;
use lkjip::domain::jangka::semua;
use lkjip::domain::urusan::Urusan;
use rust_decimal::Decimal;

use super::lembar::{BARIS, Baris};
use super::{REKAP, TRIWULAN, rekap};

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

/// Cells in which the sheet errs, a line each: the number of the error, row and column, what the sheet has, and what the
/// report says instead.
const KELIRU: &str = "tests/data/lain/deliserdang-keliru.csv";

/// Those by row and column.
fn keliru() -> BTreeMap<(u32, String), (u32, String, String)> {
    let teks = fs::read_to_string(KELIRU).expect("the errors");
    let baris = teks.lines().skip(1).map(|baris| {
        let [nomor, letak, kolom, lembar, laporan] =
            <[&str; 5]>::try_from(baris.split(',').collect::<Vec<_>>()).expect("five columns");
        let angka = |teks: &str| teks.parse().expect("a number");
        let isi = (angka(nomor), lembar.to_owned(), laporan.to_owned());
        ((angka(letak), kolom.to_owned()), isi)
    });
    baris.collect()
}

/// Every cell of the sheet: said as it stands, told to be wrong, or not to be said, with the reason; never bent.
#[test]
fn every_cell_is_said_or_accounted_for() {
    let (mut said, mut wrong, mut silent, mut bent) =
        (0, BTreeMap::new(), BTreeMap::new(), Vec::new());
    let keliru = keliru();
    for baris in BARIS.iter() {
        let isi = baris.sel.iter().filter(|(kolom, isi)| {
            !isi.trim().is_empty() && !matches!(kolom.as_str(), "baris_xlsx" | "tingkat")
        });
        for (kolom, isi) in isi {
            let tercatat = keliru.get(&(baris.nomor, kolom.clone()));
            match (fakta(baris, kolom), tercatat) {
                (Fakta::Bengkok(ada), Some((nomor, lembar, laporan)))
                    if ada == *laporan && isi.trim() == lembar =>
                {
                    *wrong.entry(*nomor).or_insert(0) += 1;
                }
                (Fakta::Keliru(nomor), None) => *wrong.entry(nomor).or_insert(0) += 1,
                (Fakta::Tersampaikan, None) => said += 1,
                (Fakta::TakDapat(kenapa), None) => *silent.entry(kenapa).or_insert(0) += 1,
                (hasil, tercatat) => {
                    bent.push(format!("{} {kolom} {isi}: {hasil:?} {tercatat:?}", baris.nomor));
                }
            }
        }
    }
    assert!(bent.is_empty(), "{}:\n{}", bent.len(), bent.join("\n"));
    let total: i32 = said + wrong.values().sum::<i32>() + silent.values().sum::<i32>();
    assert_eq!((total, said), (2650, 2471));
    let harap = [
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
    assert_eq!(wrong, harap.into());
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
        (_, "urusan" | "bidang") => angka(baris, kolom, urusan(baris, kolom)),
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

/// The sheet's figure as the report has it: cumulative, and progress in percent.
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

/// The key under which the report has a cell of the tree, or of the total.
fn tercetak(baris: &Baris, kolom: &str) -> Option<Decimal> {
    let kode = if baris.tingkat() == "total" { "total" } else { &baris.kode };
    let id = baris.id();
    let beda = |triwulan: usize| {
        let kunci = format!("realisasi-anggaran:{kode}");
        Some(rekap(triwulan, &kunci)? - rekap(triwulan - 1, &kunci)?)
    };
    let triwulan = kolom.get(1..).and_then(|ke| ke.parse::<usize>().ok());
    match (kolom, triwulan) {
        // The second indicator of a program repeats no money.
        (kolom, _) if baris.tingkat().is_empty() && kolom.ends_with('R') => None,
        ("T30R", _) => rekap(4, &format!("pagu-akhir:{kode}")),
        ("L24R", _) => rekap(4, &format!("realisasi-anggaran-lalu:{kode}")),
        ("T25R", _) => rekap(4, &format!("pagu:{kode}")),
        ("sR", _) => rekap(4, &format!("realisasi-anggaran:{kode}")),
        ("cR", _) => rekap(4, &format!("realisasi-anggaran-kini:{kode}")),
        ("aR", _) => rekap(4, &format!("serapan-akhir:{kode}")),
        ("T30K", _) => rekap(4, &format!("target-akhir:{id}")),
        ("L24K", _) => rekap(4, &format!("realisasi-lalu:{id}")),
        ("T25K", _) => rekap(4, &format!("target:{id}")),
        ("sK", _) => rekap(4, &format!("realisasi:{id}")),
        ("cK", _) => rekap(4, &format!("realisasi-kini:{id}")),
        ("aK", _) => rekap(4, &format!("capaian-akhir:{id}")),
        (kolom, Some(triwulan)) if kolom.starts_with('r') => beda(triwulan),
        (kolom, Some(triwulan)) if kolom.starts_with('p') && baris.tingkat() == "sub" => {
            rekap(triwulan, &format!("kemajuan:{id}"))
        }
        (kolom, Some(triwulan)) if kolom.starts_with('p') => {
            rekap(triwulan, &format!("capaian:{id}"))
        }
        (_, Some(triwulan)) => rekap(triwulan, &format!("realisasi:{id}")),
        (_, None) => None,
    }
}

/// Money of an urusan or a bidang, which no key names: the table prints it.
fn urusan(baris: &Baris, kolom: &str) -> Option<Decimal> {
    let urusan = "Unsur Penunjang Urusan Pemerintahan".to_owned();
    let kunci = match baris.nomor {
        11 => Urusan::Seluruhnya(urusan),
        12 => Urusan::Bidang { urusan: Some(urusan), bidang: "Perencanaan".to_owned() },
        _ => Urusan::Bidang { urusan: Some(urusan), bidang: baris.sel["uraian"].clone() },
    };
    let uang =
        |triwulan: usize| -> Option<&Keuangan> { TRIWULAN[triwulan - 1].rekap.urusan.get(&kunci) };
    let realisasi = |triwulan: usize| match triwulan {
        0 => Some(Decimal::ZERO),
        triwulan => Some(uang(triwulan)?.realisasi?.0),
    };
    let jangka: &UangSampaiAkhir = TRIWULAN[3].rekap.jangka.urusan.get(&kunci)?;
    match kolom {
        "T30R" => Some(jangka.akhir?.0),
        "L24R" => Some(jangka.lalu?.0),
        "T25R" => Some(uang(4)?.pagu?.0),
        "sR" => realisasi(4),
        "cR" => Some(jangka.sampai_kini?.0),
        "aR" => Some(jangka.serapan?.0),
        kolom => {
            let triwulan: usize = kolom.get(1..)?.parse().ok()?;
            Some(realisasi(triwulan)? - realisasi(triwulan - 1)?)
        }
    }
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
    let kunci = format!("target-akhir:{}", baris.id());
    let ada = REKAP[3].get(&kunci).map(|(_, satuan)| satuan.as_str());
    let harap = match baris.sel["sat"].as_str() {
        "Dok" => "dokumen".to_owned(),
        "Lap" => "laporan".to_owned(),
        lain => lain.to_lowercase(),
    };
    match (harap.as_str(), ada) {
        ("unir", Some("unit")) => Fakta::Keliru(12),
        (harap, ada) => said(ada == Some(harap), ada.unwrap_or("–")),
    }
}
