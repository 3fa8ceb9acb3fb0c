//! The planning board's four quarters against the sheet that they were typed from (tests/data/lain/deliserdang.csv), with
//! arithmetic of its own: every sum and mean of the sheet's lowest rows, and every cell of the sheet.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use lkjip::compute::jangka::UangSampaiAkhir;
use lkjip::compute::rekap::Keuangan;
use lkjip::deliver::rekap::{Mesin, all};
use lkjip::domain::jangka::semua;
use lkjip::load::{Isi, load_from};
use lkjip::read::Store;
use rust_decimal::{Decimal, RoundingStrategy};

use super::text;
use crate::contoh::{below, replace, told, within};

const DAERAH: &str = "reports/deli-serdang";
const LEMBAR: &str = "tests/data/lain/deliserdang.csv";

/// The four quarters, each without an error and without a warning.
static TRIWULAN: LazyLock<Vec<Isi>> = LazyLock::new(|| {
    let files = within(DAERAH, below(Path::new(DAERAH)));
    let quarter = |nomor| {
        let folder = format!("{DAERAH}/bappedalitbang/2025/tribulan-{nomor}");
        let loaded = load_from(&Store::Memory(files.clone()), Path::new(&folder));
        let told = told(&loaded);
        assert_eq!(told, "", "{folder}");
        loaded.isi.unwrap_or_else(|| panic!("{folder}"))
    };
    (1..=4).map(quarter).collect()
});

/// Figures and units by their keys; what has no figure is `None`.
type Angka = BTreeMap<String, (Option<Decimal>, String)>;

/// Those of each quarter.
static REKAP: LazyLock<Vec<Angka>> = LazyLock::new(|| {
    let angka = |isi: &Isi| {
        let baris = all(&isi.laporan, &isi.rekap).into_iter().map(|baris| {
            let nilai = match baris.angka.nilai {
                Mesin::Bulat(nilai) => Some(nilai.into()),
                Mesin::Teks(nilai) => nilai.parse().ok(),
                Mesin::TidakAda => None,
            };
            (baris.kunci, (nilai, baris.angka.satuan.unwrap_or_default()))
        });
        baris.collect()
    };
    TRIWULAN.iter().map(angka).collect()
});

/// The rows of the sheet, each with the code that the report gives it.
static BARIS: LazyLock<Vec<Baris>> = LazyLock::new(|| {
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

struct Baris {
    nomor: u32,
    /// Empty for what is no node of the tree.
    kode: String,
    sel: BTreeMap<String, String>,
}

impl Baris {
    fn tingkat(&self) -> &str {
        &self.sel["tingkat"]
    }

    /// A figure of the sheet without the dust of binary fractions.
    fn angka(&self, kolom: &str) -> Option<Decimal> {
        let nilai: Decimal = self.sel[kolom].trim().parse().ok()?;
        Some(nilai.round_dp(6).normalize())
    }

    fn nol(&self, kolom: &str) -> Decimal {
        self.angka(kolom).unwrap_or_default()
    }

    /// The id of its first indicator.
    fn id(&self) -> String {
        match (self.tingkat(), self.kode.as_str()) {
            ("", _) => "IP6b".to_owned(),
            ("program", "1" | "6") => format!("IP{}a", self.kode),
            ("program", kode) => format!("IP{kode}"),
            (_, kode) => kode.to_owned(),
        }
    }

    /// Whether the report has it in this year.
    fn tahun_ini(&self) -> bool {
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

fn rekap(triwulan: usize, kunci: &str) -> Option<Decimal> {
    match triwulan {
        0 => Some(Decimal::ZERO),
        triwulan => REKAP[triwulan - 1].get(kunci)?.0,
    }
}

fn bulat(nilai: Decimal) -> Decimal {
    nilai.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

fn rata_rata(nilai: &[Decimal]) -> Option<Decimal> {
    (!nilai.is_empty())
        .then(|| bulat(nilai.iter().sum::<Decimal>() / Decimal::from(nilai.len() as u64)))
}

/// The sheet's lowest rows below a code.
fn daun(kode: &str) -> impl Iterator<Item = &'static Baris> {
    let di_bawah = format!("{kode}.");
    let daun = BARIS.iter().filter(|baris| baris.tingkat() == "sub");
    daun.filter(move |baris| {
        baris.kode == di_bawah.trim_end_matches('.') || baris.kode.starts_with(&di_bawah)
    })
}

/// What a kegiatan came to: the mean of its work, or its own share where it counts things.
fn kegiatan(baris: &Baris, triwulan: usize) -> Option<Decimal> {
    if baris.sel["sat"] != "%" {
        let hasil: Decimal = (1..=triwulan).map(|ke| baris.nol(&format!("k{ke}"))).sum();
        return Some(bulat(hasil / baris.nol("T25K") * Decimal::ONE_HUNDRED));
    }
    let bertarget = daun(&baris.kode).filter(|sub| !sub.nol("T25K").is_zero());
    let kemajuan = bertarget.map(|sub| sub.nol(&format!("p{triwulan}")) * Decimal::ONE_HUNDRED);
    rata_rata(&kemajuan.collect::<Vec<_>>())
}

/// Every sum of money and every mean, of every quarter, from the lowest rows: no difference.
#[test]
fn sums_and_means_are_those_of_the_lowest_rows() {
    let mut beda = Vec::new();
    let mut banyak = 0;
    for triwulan in 1..=4 {
        let mut sama = |kunci: String, harap: Option<Decimal>| {
            banyak += 1;
            let ada = rekap(triwulan, &kunci).map(|nilai| nilai.normalize());
            if ada != harap.map(|nilai| nilai.normalize()) {
                beda.push(format!("{triwulan} {kunci}: {ada:?}, {harap:?}"));
            }
        };
        let belanja =
            |sub: &Baris| (1..=triwulan).map(|ke| sub.nol(&format!("r{ke}"))).sum::<Decimal>();
        for baris in
            BARIS.iter().filter(|baris| !baris.kode.is_empty() && !baris.tingkat().is_empty())
        {
            let (kode, tingkat) = (&baris.kode, baris.tingkat());
            let jumlah = |kolom: &str| Some(daun(kode).map(|sub| sub.nol(kolom)).sum());
            let kini: Decimal = daun(kode).map(belanja).sum();
            sama(format!("pagu-akhir:{kode}"), jumlah("T30R"));
            sama(format!("realisasi-anggaran-lalu:{kode}"), jumlah("L24R"));
            sama(
                format!("realisasi-anggaran-kini:{kode}"),
                jumlah("L24R").map(|lalu: Decimal| lalu + kini),
            );
            if !baris.tahun_ini() {
                continue;
            }
            sama(format!("pagu:{kode}"), jumlah("T25R"));
            sama(format!("realisasi-anggaran:{kode}"), Some(kini));
            match (tingkat, kode.as_str()) {
                ("kegiatan", _) => sama(format!("capaian:{kode}"), kegiatan(baris, triwulan)),
                ("program", "2" | "3" | "4" | "5") => {
                    let di_bawah = BARIS.iter().filter(|lain| lain.tingkat() == "kegiatan");
                    let di_bawah =
                        di_bawah.filter(|lain| lain.kode.starts_with(&format!("{kode}.")));
                    let capaian: Vec<Decimal> =
                        di_bawah.filter_map(|lain| kegiatan(lain, triwulan)).collect();
                    sama(format!("realisasi:IP{kode}"), rata_rata(&capaian));
                }
                _ => {}
            }
        }
        let semua = || {
            BARIS.iter().filter(|baris| baris.tingkat() == "sub" && !baris.kode.starts_with("6."))
        };
        let jumlah = |kolom: &str| Some(semua().map(|sub| sub.nol(kolom)).sum());
        sama("pagu-akhir:total".to_owned(), jumlah("T30R"));
        sama("realisasi-anggaran-lalu:total".to_owned(), jumlah("L24R"));
        sama("pagu:total".to_owned(), jumlah("T25R"));
        sama("realisasi-anggaran:total".to_owned(), Some(semua().map(belanja).sum()));
    }
    assert!(beda.is_empty(), "{} of {banyak}:\n{}", beda.len(), beda.join("\n"));
    assert_eq!(banyak, 1944);
}

/// What is told where a quarter's file says what the sheet prints.
#[track_caller]
fn tercetak_keliru(triwulan: usize, berkas: &str, dari: &str, menjadi: &str) -> String {
    let mut files = within(DAERAH, below(Path::new(DAERAH)));
    let map = format!("2025/tribulan-{triwulan}/{berkas}");
    let berkas = if berkas == "anggaran.toml" { "2025/anggaran.toml" } else { &map };
    replace(&mut files, berkas, dari, menjadi);
    let folder = format!("{DAERAH}/bappedalitbang/2025/tribulan-{triwulan}");
    told(&load_from(&Store::Memory(files), Path::new(&folder)))
}

/// The printed errors that docs/temuan-deli-serdang.md says are found.
#[test]
fn printed_errors_are_found() {
    const KONTROL: &str = "[kontrol]\n";
    let kontrol = [
        (1, "realisasi-anggaran.toml", "realisasi-anggaran:total", "2_004_106_779"),
        (2, "realisasi-kinerja.toml", "realisasi:IP2", "48.69"),
        (4, "realisasi-kinerja.toml", "realisasi:IP3", "92.86"),
        (4, "realisasi-anggaran.toml", "realisasi-anggaran-kini:2.2", "81_825_849"),
        (4, "anggaran.toml", "pagu-akhir:3.3", "943_137_271"),
        (4, "realisasi-kinerja.toml", "realisasi:1.7.2", "0"),
    ];
    for (triwulan, berkas, kunci, angka) in kontrol {
        let menjadi = format!("{KONTROL}\"{kunci}\" = {angka}\n");
        let told = tercetak_keliru(triwulan, berkas, KONTROL, &menjadi);
        let harap = format!("galat[kontrol-berbeda]: {kunci} tidak sama dengan kontrolnya");
        assert!(told.contains(&harap), "{kunci}: {told}");
    }
    let told = tercetak_keliru(4, "laporan.toml", "\"1.6.1\", ", "");
    assert!(told.contains("[kemajuan-tanpa-keluaran]: pekerjaan 1.6.1 selesai"), "{told}");
    let told = tercetak_keliru(1, "analisis.toml", "{nama:1.4.7}", "{nama:1.4}");
    assert!(told.contains("[belanja-tanpa-keluaran]: 1.4.7 berbelanja tanpa keluaran"), "{told}");
}

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

/// Cells in which the sheet errs: number, row, columns.
const KELIRU: &[(u32, u32, &[&str])] = &[
    (0, 11, &["r1", "r2", "r3", "r4"]),
    (0, 113, &["r1", "r2", "r3", "r4"]),
    (1, 55, &["k2", "k3", "p2", "p3"]),
    (1, 70, &["k2", "k3", "k4", "p2", "p3", "p4", "sK"]),
    (2, 64, &["cR", "aR"]),
    (3, 12, &["r1", "r2", "r3", "r4"]),
    (4, 84, &["T30R", "aR"]),
    (4, 70, &["T30R", "aR"]),
    (4, 12, &["T30R", "aR"]),
    (4, 11, &["T30R", "aR"]),
    (4, 113, &["T30R", "aR"]),
    (6, 51, &["sK", "cK", "aK"]),
    (7, 82, &["aK", "aR"]),
    (8, 14, &["cK", "aK"]),
    (8, 22, &["cK", "aK"]),
    (8, 23, &["cK", "aK"]),
    (8, 30, &["cK", "aK"]),
    (8, 39, &["cK", "aK"]),
    (8, 45, &["cK", "aK"]),
    (8, 55, &["cK", "aK"]),
    (8, 56, &["cK", "aK"]),
    (8, 64, &["cK", "aK"]),
    (8, 67, &["cK", "aK"]),
    (8, 70, &["cK", "aK"]),
    (8, 71, &["cK", "aK"]),
    (8, 77, &["cK", "aK"]),
    (8, 84, &["cK", "aK"]),
    (8, 92, &["cK", "aK"]),
    (8, 93, &["cK", "aK"]),
    (8, 97, &["cK", "aK"]),
    (8, 98, &["cK", "aK"]),
    (8, 101, &["cK", "aK"]),
    (8, 103, &["cK", "aK"]),
    (9, 23, &["k1", "k2", "k3", "sat"]),
];

/// Every cell of the sheet: said as it stands, told to be wrong, or not to be said, with the reason; never bent.
#[test]
fn every_cell_is_said_or_accounted_for() {
    let (mut said, mut wrong, mut silent, mut bent) =
        (0, BTreeMap::new(), BTreeMap::new(), Vec::new());
    for baris in BARIS.iter() {
        let isi = baris.sel.iter().filter(|(kolom, isi)| {
            !isi.trim().is_empty() && !matches!(kolom.as_str(), "baris_xlsx" | "tingkat")
        });
        for (kolom, isi) in isi {
            let tercatat = KELIRU
                .iter()
                .find(|(_, nomor, semua)| *nomor == baris.nomor && semua.contains(&kolom.as_str()));
            let tercatat = tercatat.map(|(nomor, ..)| *nomor);
            match (fakta(baris, kolom), tercatat) {
                (Fakta::Bengkok(_), Some(nomor)) | (Fakta::Keliru(nomor), None) => {
                    *wrong.entry(nomor).or_insert(0) += 1;
                }
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
    said(sama, &format!("{ada:?}"))
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
    let bidang = match baris.nomor {
        11 => None,
        12 => Some("Perencanaan".to_owned()),
        _ => Some(baris.sel["uraian"].clone()),
    };
    let kunci = (Some(urusan), bidang);
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
        (harap, ada) => said(ada == Some(harap), &format!("{ada:?}")),
    }
}

/// Words of other offices, and of figures that nobody knows, stand nowhere but in official names.
#[test]
fn no_word_of_another_office_is_said() {
    for isi in TRIWULAN.iter() {
        let mut teks = text(isi).to_lowercase();
        let laporan = &isi.laporan;
        for node in semua(&laporan.program, &laporan.tidak_tahun_ini) {
            let nama = node.indikator.iter().map(|indikator| &indikator.nama).chain([&node.nama]);
            for nama in nama {
                teks = teks.replace(&nama.to_lowercase(), "");
            }
        }
        for asing in [
            "dinas",
            "camat",
            "kelurahan",
            "puskesmas",
            "sekolah",
            "instansi vertikal",
            "rumah sakit",
            "provinsi",
            "wali kota",
            "gubernur",
            "rata-rata capaian indikator",
            "capaian tertinggi",
            "sangat rendah",
            "sangat tinggi",
            "indikator sasaran",
            "kategori",
            "tidak diketahui.",
            "perjanjian kinerja {",
            "nan",
            "#div",
        ] {
            let kata = |teks: &str| {
                teks.match_indices(asing).any(|(at, _)| {
                    let batas = |huruf: Option<char>| !huruf.is_some_and(char::is_alphanumeric);
                    batas(teks[..at].chars().next_back())
                        && batas(teks[at + asing.len()..].chars().next())
                })
            };
            let found = teks.lines().find(|line| kata(line));
            assert!(found.is_none(), "{asing}: {found:?}");
        }
    }
}
