//! Figures as text, and back again by parsers that share nothing with the formatter.

use chrono::{Datelike, NaiveDate};
use lkjip::bahasa::{self, bilangan, kata_bilangan, terbilang, terbilang_desimal};
use lkjip::domain::anggaran::{BagianVolume, Gabungan, Volume};
use lkjip::domain::angka::{Persen, Rupiah};
use lkjip::narrate::format;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn desimal(teks: &str) -> Decimal {
    teks.parse().unwrap()
}

fn volume(bagian: &[(&str, &str)], bentuk: Gabungan) -> String {
    let bagian = bagian
        .iter()
        .map(|(jumlah, satuan)| BagianVolume {
            jumlah: desimal(jumlah),
            satuan: (*satuan).to_owned(),
        })
        .collect();
    format::volume(&Volume { bagian, bentuk })
}

#[test]
fn volumes_keep_number_and_unit_together() {
    assert_eq!(volume(&[("160", "orang")], Gabungan::Tunggal), "160\u{a0}orang");
    assert_eq!(volume(&[("2.50", "km")], Gabungan::Tunggal), "2,5\u{a0}km");
    assert_eq!(volume(&[("1600.0", "orang")], Gabungan::Tunggal), "1.600\u{a0}orang");
    assert_eq!(volume(&[("100", "%")], Gabungan::Tunggal), "100%");
    assert_eq!(volume(&[("40.00", "%")], Gabungan::Tunggal), "40,00%");
    let serikat = [("10", "asosiasi"), ("80", "SP/SB")];
    assert_eq!(volume(&serikat, Gabungan::Dan), "10\u{a0}asosiasi dan 80\u{a0}SP/SB");
    let gaji = [("29", "orang"), ("12", "bulan")];
    assert_eq!(volume(&gaji, Gabungan::Kali), "29\u{a0}orang/12\u{a0}bulan");
}

#[test]
fn signs_and_zero() {
    let persen = |teks| format::persen(Persen(desimal(teks)));
    assert_eq!(persen("-0.76"), "−0,76%");
    assert_eq!(persen("-0.00"), "0,00%");
    assert_eq!(persen("-1234.50"), "−1.234,50%");
    assert_eq!(format::poin(Persen(desimal("149.60"))), "149,60");
}

#[test]
fn dates_names_and_lists() {
    let hari = NaiveDate::from_ymd_opt(2023, 3, 31).unwrap();
    assert_eq!(bahasa::tanggal(hari), "31\u{a0}Maret 2023");
    assert_eq!(bahasa::nip("197507302001121001"), "19750730\u{a0}200112\u{a0}1\u{a0}001");
    assert_eq!(bahasa::nip("19750730 200112 1 001"), "19750730\u{a0}200112\u{a0}1\u{a0}001");
    assert_eq!(bahasa::nip("12345"), "12345");
    assert_eq!(format::sumber_dana(&["DAU".to_owned(), "DBHCHT".to_owned()]), "DAU & DBHCHT");
    assert_eq!(bahasa::rincian::<&str>(&[]), "");
    assert_eq!(bahasa::rincian(&["a"]), "a");
    assert_eq!(bahasa::rincian(&["a", "b"]), "a dan b");
    assert_eq!(bahasa::rincian(&["a", "b", "c"]), "a, b, dan c");
}

#[test]
fn words_for_counts_and_decimals() {
    assert_eq!(kata_bilangan(20), "dua puluh");
    assert_eq!(kata_bilangan(21), "21");
    // Counts of one enumeration are written alike.
    assert_eq!([2, 16].map(bilangan([2, 16])), ["dua", "enam belas"]);
    assert_eq!([2, 16, 43].map(bilangan([2, 16, 43])), ["2", "16", "43"]);
    assert_eq!(kata_bilangan(1_234), "1.234");
    assert_eq!(terbilang_desimal(desimal("-2.06")), "minus dua koma nol enam");
    assert_eq!(terbilang_desimal(desimal("100")), "seratus");
    assert!(terbilang(u64::MAX).starts_with("delapan belas kuintiliun"));
    assert_eq!(terbilang(1_000_000_000_000_000), "satu kuadriliun");
}

/// Reads number words by the grammar of the numeral: each word adds to or multiplies what stands before it.
fn baca(kata: &str) -> u64 {
    let (mut jumlah, mut ratusan, mut angka) = (0_u64, 0_u64, 0_u64);
    for kata in kata.split(' ') {
        let (kata, satu) = match kata.strip_prefix("se") {
            Some(sisa @ ("puluh" | "belas" | "ratus" | "ribu")) => (sisa, true),
            Some(_) | None => (kata, false),
        };
        if satu {
            angka = 1;
        }
        match kata {
            "puluh" => (ratusan, angka) = (ratusan + angka * 10, 0),
            "belas" => (ratusan, angka) = (ratusan + angka + 10, 0),
            "ratus" => (ratusan, angka) = (ratusan + angka * 100, 0),
            "ribu" | "juta" | "miliar" | "triliun" | "kuadriliun" => {
                let nol = match kata {
                    "ribu" => 3,
                    "juta" => 6,
                    "miliar" => 9,
                    "triliun" => 12,
                    _ => 15,
                };
                jumlah += (ratusan + angka) * 10_u64.pow(nol);
                (ratusan, angka) = (0, 0);
            }
            satuan => {
                let nama = "nol satu dua tiga empat lima enam tujuh delapan sembilan";
                angka = nama.split(' ').position(|nama| nama == satuan).unwrap() as u64;
            }
        }
    }
    jumlah + ratusan + angka
}

#[test]
fn every_small_number_word_reads_back() {
    for n in 0..=20_000 {
        assert_eq!(baca(&terbilang(n)), n);
    }
}

/// Reads "−1.234,56" back, and refuses groups that are not of three digits.
fn baca_desimal(teks: &str) -> Decimal {
    assert!(!teks.contains('-'), "{teks}");
    let teks = teks.replacen('−', "-", 1);
    let (bulat, pecahan) = teks.split_once(',').unwrap_or((&teks, ""));
    let kelompok: Vec<&str> = bulat.trim_start_matches('-').split('.').collect();
    assert!(kelompok[1..].iter().all(|kelompok| kelompok.len() == 3), "{teks}");
    assert!((1..=3).contains(&kelompok[0].len()), "{teks}");
    desimal(format!("{}.{pecahan}", bulat.replace('.', "")).trim_end_matches('.'))
}

fn baca_tanggal(teks: &str) -> NaiveDate {
    let bulan =
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember";
    let bagian: Vec<&str> = teks.split(['\u{a0}', ' ']).collect();
    let bulan = bulan.split(' ').position(|bulan| bulan == bagian[1]).unwrap() as u32 + 1;
    NaiveDate::from_ymd_opt(bagian[2].parse().unwrap(), bulan, bagian[0].parse().unwrap()).unwrap()
}

proptest! {
    #[test]
    fn number_words_read_back(n in 0_u64..=1_000_000_000_000_000) {
        prop_assert_eq!(baca(&terbilang(n)), n);
    }

    #[test]
    fn small_number_words_read_back(n in 0_u64..=2_100_000) {
        prop_assert_eq!(baca(&terbilang(n)), n);
    }

    #[test]
    fn money_reads_back(n: u64) {
        let teks = format::rupiah(Rupiah(n.into()));
        prop_assert_eq!(baca_desimal(teks.strip_prefix("Rp").unwrap()), Decimal::from(n));
    }

    #[test]
    fn percentages_read_back(nilai in -10_000_000_i64..10_000_000, skala in 0_u32..5) {
        let nilai = Decimal::new(nilai, skala);
        let teks = format::persen(Persen(nilai));
        let dibaca = baca_desimal(teks.strip_suffix('%').unwrap());
        prop_assert_eq!((dibaca, dibaca.scale()), (nilai, nilai.scale()));
    }

    #[test]
    fn dates_read_back(hari in -300_000_i32..1_000_000) {
        let hari = NaiveDate::from_num_days_from_ce_opt(hari).unwrap();
        prop_assume!(hari.year() >= 0);
        prop_assert_eq!(baca_tanggal(&bahasa::tanggal(hari)), hari);
    }

    #[test]
    fn list_letters_read_back(n in 1_usize..100_000) {
        let dibaca = bahasa::huruf(n).bytes().fold(0, |n, huruf| n * 26 + usize::from(huruf - b'a') + 1);
        prop_assert_eq!(dibaca, n);
    }
}

#[test]
fn words_that_no_line_holds_may_be_broken() {
    let panjang = "Perpustakaan".repeat(3);
    let retas = format!(
        "{}\u{200b}{}\u{200b}{}\u{200b}{}",
        &panjang[..10],
        &panjang[10..20],
        &panjang[20..30],
        &panjang[30..]
    );
    assert_eq!(bahasa::retas(&format!("(Indeks {panjang}), 2")), format!("(Indeks {retas}), 2"));
    for tetap in [
        "mempertanggungjawabkan",
        "contoh.go.id/kinerja-tenaga-kerja/2023/tribulan-1",
        "………………………………………………",
    ] {
        assert_eq!(bahasa::retas(tetap), tetap);
    }
}
