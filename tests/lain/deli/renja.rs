//! Formulir E.81 of the four quarters against the sheet, which is that form as the office filled it in.

use std::collections::BTreeMap;
use std::fs;
use std::sync::LazyLock;

use lkjip::load::Isi;
use rust_decimal::Decimal;

use super::TRIWULAN;
use super::cetak::KUNCI;
use super::lembar::{BARIS, Baris};
use crate::lain::fakta::{angka, tabel};

/// The sheet's columns of figures in the form's order: K and Rp of its columns 5 to 14.
const KOLOM: [&str; 20] = [
    "T30K", "T30R", "L24K", "L24R", "T25K", "T25R", "k1", "r1", "k2", "r2", "k3", "r3", "k4", "r4",
    "sK", "sR", "cK", "cR", "aK", "aR",
];

/// The form's columns before those.
const AWAL: usize = 5;

/// The form's rows by name and indicator.
type BarisForm = BTreeMap<(String, String), Vec<String>>;

/// The form of each quarter.
static FORM: LazyLock<Vec<BarisForm>> = LazyLock::new(|| TRIWULAN.iter().map(form).collect());

fn form(isi: &Isi) -> BarisForm {
    let mut semua = tabel(isi).into_iter();
    let (_, baris) =
        semua.find(|(nama, _)| nama == "tabel-lembar-evaluasi-renja").expect("the form");
    let kunci = |sel: &[String]| {
        let (nama, indikator) = if sel[2].is_empty() { (&sel[0], "") } else { (&sel[2], &*sel[3]) };
        (nama.to_lowercase(), indikator.to_lowercase())
    };
    baris.into_iter().map(|sel| (kunci(&sel), sel)).collect()
}

/// What the form of a quarter prints for a cell of the sheet.
fn tercetak(triwulan: usize, baris: &Baris, kolom: usize) -> Option<Decimal> {
    let sel =
        FORM[triwulan - 1].get(&KUNCI[&baris.nomor]).unwrap_or_else(|| panic!("{}", baris.nomor));
    angka(&sel[AWAL + kolom])
}

/// A cell of the sheet that is not what the form says: both figures.
type Beda = BTreeMap<(u32, String), (String, String)>;

/// Those that are listed, and how many of them each error of the sheet has made.
static DAFTAR: LazyLock<(Beda, BTreeMap<u32, usize>)> = LazyLock::new(|| {
    let teks = fs::read_to_string("tests/data/lain/deliserdang-e81.csv").expect("the list");
    let (mut beda, mut jumlah) = (Beda::new(), BTreeMap::new());
    for baris in teks.lines().skip(1) {
        let [salah, letak, kolom, lembar, formulir] =
            <[&str; 5]>::try_from(baris.split(',').collect::<Vec<_>>()).expect("five columns");
        let angka = |teks: &str| teks.parse::<u32>().expect("a number");
        *jumlah.entry(angka(salah)).or_insert(0) += 1;
        let isi = (lembar.to_owned(), formulir.to_owned());
        beda.insert((angka(letak), kolom.to_owned()), isi);
    }
    (beda, jumlah)
});

/// Every figure of the sheet's form stands in the one that is made from the data, or is an error of the sheet.
#[test]
fn the_form_has_every_cell_of_the_sheet_or_its_error_is_listed() {
    let mut beda = Beda::new();
    let mut sama = 0;
    for baris in BARIS.iter() {
        for (urut, kolom) in KOLOM.iter().enumerate() {
            let lembar = baris.sel[*kolom].trim();
            let ada = tercetak(4, baris, urut);
            // What a quarter adds to a mean is the difference of two that are printed with two digits each.
            let dekat = |harap: Decimal| match ada {
                Some(ada) => (ada - harap).abs() <= Decimal::new(10_001, 6),
                None => harap.is_zero() && !baris.tahun_ini(),
            };
            if lembar.is_empty() || baris.angka(kolom).is_some_and(dekat) {
                sama += usize::from(!lembar.is_empty());
                continue;
            }
            let ada = ada.map_or_else(|| "–".to_owned(), |ada| ada.normalize().to_string());
            beda.insert((baris.nomor, (*kolom).to_owned()), (lembar.to_owned(), ada));
        }
    }
    let (daftar, jumlah) = &*DAFTAR;
    assert_eq!(&beda, daftar);
    assert_eq!(sama, 1818);
    let keliru = [
        (0, 8),
        (1, 7),
        (2, 2),
        (3, 4),
        (4, 10),
        (6, 3),
        (7, 2),
        (8, 40),
        (10, 4),
        (16, 8),
        (20, 21),
    ];
    assert_eq!(*jumlah, keliru.into());
}

/// The form of an earlier quarter has the quarters up to it, the same as those of the year's last, and none after it.
#[test]
fn the_forms_of_the_quarters_agree() {
    for triwulan in 1..=3 {
        for baris in BARIS.iter().filter(|baris| baris.tahun_ini()) {
            for ke in 1..=4 {
                for kolom in [4 + 2 * ke, 5 + 2 * ke] {
                    let ada = tercetak(triwulan, baris, kolom);
                    let harap = tercetak(4, baris, kolom).filter(|_| ke <= triwulan);
                    assert_eq!(ada, harap, "{} {triwulan} {ke}", baris.nomor);
                }
            }
            let rupiah = |kolom| tercetak(triwulan, baris, kolom).unwrap_or_default();
            let jumlah: Decimal = (1..=triwulan).map(|ke| rupiah(5 + 2 * ke)).sum();
            assert_eq!(rupiah(15), jumlah, "{}", baris.nomor);
        }
    }
}

/// What closes the form: means of the rows whose money is typed, and what the sheet does not say.
#[test]
fn the_form_ends_with_means_and_what_is_to_be_done() {
    let nilai = |triwulan: usize| {
        let kunci = ("rata-rata capaian kinerja (%)".to_owned(), String::new());
        let sel = &FORM[triwulan - 1][&kunci];
        sel[AWAL + 6..AWAL + 16].iter().map(|sel| angka(sel)).collect::<Vec<_>>()
    };
    // Of the sheet itself: the mean of what each sub kegiatan put out, and spent, of what the year was to bring.
    let daun: Vec<&Baris> =
        BARIS.iter().filter(|baris| baris.tingkat() == "sub" && baris.tahun_ini()).collect();
    let rata = |nilai: Vec<Decimal>| {
        let banyak = Decimal::from(nilai.len());
        (nilai.iter().sum::<Decimal>() / banyak).round_dp(1)
    };
    let serapan = |baris: &&Baris| {
        let pagu = baris.nol("T25R");
        (!pagu.is_zero()).then(|| baris.nol("sR") / pagu * Decimal::ONE_HUNDRED)
    };
    let semua = nilai(4);
    assert_eq!(
        semua[9].map(|nilai| nilai.round_dp(1)),
        Some(rata(daun.iter().filter_map(serapan).collect()))
    );
    assert_eq!(semua[6], semua[8]);
    assert_eq!(nilai(1)[..2], semua[..2]);
    assert_eq!(nilai(1)[2..8], [None; 6]);
    for awal in [
        "faktor pendorong keberhasilan kinerja: tidak dicantumkan.",
        "faktor penghambat pencapaian kinerja: tidak dicantumkan.",
        "tindak lanjut yang diperlukan dalam triwulan berikutnya (diisi oleh kepala bappeda): …",
        "tindak lanjut yang diperlukan dalam renja berikutnya (diisi oleh kepala bappeda): …",
    ] {
        assert!(FORM[3].keys().any(|(nama, _)| nama.starts_with(awal)), "{awal}");
    }
}
