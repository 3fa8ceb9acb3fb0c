//! Every scale that can be written maps every capaian to one category, and a bound belongs to the band above it.

use std::collections::BTreeSet;

use lkjip::domain::angka::Persen;
use lkjip::domain::kebijakan::{Jenjang, Skala};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::contoh::{kecil, load_kecil, replace};

/// −1000 % to 1000 %, in hundredths.
const RENTANG: std::ops::RangeInclusive<i64> = -100_000..=100_000;

fn persen(seratusan: i64) -> Persen {
    Persen(Decimal::new(seratusan, 2))
}

/// "K1" is the highest category.
fn skala(batas: &[i64]) -> Skala {
    let jenjang = batas.iter().enumerate().map(|(at, batas)| Jenjang {
        kategori: format!("K{}", at + 1),
        batas_bawah: persen(*batas),
    });
    Skala { jenjang: jenjang.collect(), sisanya: format!("K{}", batas.len() + 1) }
}

/// The bands that hold a capaian, by whole numbers: from their bound up to below the next higher one.
fn pita(batas: &[i64], capaian: i64) -> Vec<String> {
    let bawah = batas.iter().copied().chain([i64::MIN]);
    let atas = [i64::MAX].into_iter().chain(batas.iter().copied());
    let semua = bawah.zip(atas).enumerate();
    semua
        .filter(|(_, (bawah, atas))| (*bawah..*atas).contains(&capaian))
        .map(|(at, _)| format!("K{}", at + 1))
        .collect()
}

fn turun() -> impl Strategy<Value = Vec<i64>> {
    let batas = prop::collection::btree_set(0_i64..30_000, 1..8);
    batas.prop_map(|batas: BTreeSet<i64>| batas.into_iter().rev().collect())
}

/// The scale as it is typed.
fn tertulis(batas: &[i64]) -> String {
    let jenjang = batas.iter().enumerate().map(|(at, batas)| {
        let (bulat, pecahan) = (batas / 100, batas % 100);
        format!("  {{ kategori = \"K{}\", batas-bawah = {bulat}.{pecahan:02} }},\n", at + 1)
    });
    let jenjang: String = jenjang.collect();
    format!("skala = [\n{jenjang}  {{ kategori = \"K{}\" }},\n]\n", batas.len() + 1)
}

const SKALA: &str = r#"skala = [
  { kategori = "Baik", batas-bawah = 80 },
  { kategori = "Cukup", batas-bawah = 60 },
  { kategori = "Kurang" },
]
"#;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_capaian_has_one_category(batas in turun(), capaian in RENTANG) {
        let skala = skala(&batas);
        let pita = pita(&batas, capaian);
        prop_assert_eq!(pita.len(), 1);
        prop_assert_eq!(skala.kategori(persen(capaian)), &pita[0]);
    }

    #[test]
    fn a_bound_belongs_to_the_band_above_it(batas in turun()) {
        let skala = skala(&batas);
        for (at, batas) in batas.iter().enumerate() {
            let (sendiri, bawahnya) = (format!("K{}", at + 1), format!("K{}", at + 2));
            prop_assert_eq!(skala.kategori(persen(*batas)), sendiri);
            let sedikit_kurang = Persen(persen(*batas).0 - Decimal::new(1, 9));
            prop_assert_eq!(skala.kategori(sedikit_kurang), bawahnya);
        }
    }

    #[test]
    fn a_scale_is_read_as_typed_or_refused(batas in prop::collection::vec(0_i64..20_000, 1..5)) {
        let mut files = kecil();
        replace(&mut files, "laporan.toml", SKALA, &tertulis(&batas));
        let loaded = load_kecil(files);
        let codes: Vec<&str> = loaded.diagnostics.iter().map(|one| one.code.name()).collect();
        match loaded.isi {
            Some(isi) => prop_assert_eq!(isi.laporan.kebijakan.skala, Some(skala(&batas))),
            None => prop_assert!(codes.contains(&"skala-tidak-turun"), "{:?}", codes),
        }
        let turun = batas.windows(2).all(|dua| dua[0] > dua[1]);
        prop_assert_eq!(turun, codes.is_empty(), "{:?}", codes);
    }
}
