//! A control that says what the report says is silent; one that says anything else is told, once.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use lkjip::compute::{Nilai, nilai};
use lkjip::diagnostic::Code;
use lkjip::domain::nama::Nama;
use lkjip::domain::semua::semua;
use lkjip::load::Loaded;
use proptest::prelude::*;
use proptest::sample::Index;
use rust_decimal::Decimal;

use crate::contoh::{kecil, load_kecil, told};

/// A figure that can be controlled, as it would be typed.
#[derive(Debug, Clone)]
enum Tertulis {
    Bilangan(Decimal),
    Teks(String),
}

/// Every figure of the small report that is there, by its key.
static ANGKA: LazyLock<Vec<(String, Tertulis)>> = LazyLock::new(|| {
    let isi = load_kecil(kecil()).isi.expect("the small report is valid");
    let satu = |angka| {
        let tertulis = match nilai(&isi.laporan, &isi.rekap, &angka) {
            Nilai::Rupiah(rupiah) => Tertulis::Bilangan(rupiah.0),
            Nilai::Persen(persen) | Nilai::Poin(persen) => Tertulis::Bilangan(persen.0),
            Nilai::Cacah(cacah) => Tertulis::Bilangan(cacah.into()),
            Nilai::Desimal(nilai, _) => Tertulis::Bilangan(nilai),
            Nilai::Volume(volume) => Tertulis::Bilangan(volume.besar()),
            Nilai::Teks(teks) => Tertulis::Teks(teks),
            Nilai::Rentang(..) | Nilai::Bernilai(..) => unreachable!("the small report has none"),
            Nilai::TidakAda => return None,
        };
        Some((angka.to_string(), tertulis))
    };
    semua(&Nama::from(&isi.laporan)).into_iter().filter_map(satu).collect()
});

fn baris(kunci: &str, tertulis: &Tertulis) -> String {
    match tertulis {
        Tertulis::Bilangan(nilai) => format!("\"{kunci}\" = {nilai}\n"),
        Tertulis::Teks(teks) => format!("\"{kunci}\" = \"{teks}\"\n"),
    }
}

/// The small report with these controls.
fn dengan(kontrol: &str) -> Loaded {
    let mut files: BTreeMap<PathBuf, Vec<u8>> = kecil();
    let berkas = files.iter_mut().find(|(path, _)| path.ends_with("perjanjian-kinerja.toml"));
    let (_, isi) = berkas.expect("the agreement");
    isi.extend(format!("\n[kontrol]\n{kontrol}").into_bytes());
    load_kecil(files)
}

#[test]
fn controls_that_agree_are_silent() {
    let kontrol: String = ANGKA.iter().map(|(kunci, tertulis)| baris(kunci, tertulis)).collect();
    assert!(ANGKA.len() > 80, "{} figures", ANGKA.len());
    assert_eq!(told(&dengan(&kontrol)), "");
}

#[track_caller]
fn sekali(kunci: &str, tertulis: &Tertulis) {
    let loaded = dengan(&baris(kunci, tertulis));
    let found: Vec<(Code, &str)> =
        loaded.diagnostics.iter().map(|one| (one.code, one.message.as_str())).collect();
    let pesan = format!("{kunci} tidak sama dengan kontrolnya");
    assert_eq!(found, [(Code::KontrolBerbeda, pesan.as_str())], "{tertulis:?}");
    assert!(loaded.diagnostics.iter().all(|one| one.conflict.is_some()), "{kunci}: one place");
}

#[test]
fn every_control_that_differs_in_its_last_digit_is_told_once() {
    for (kunci, benar) in ANGKA.iter() {
        let lain = match benar {
            Tertulis::Bilangan(nilai) => Tertulis::Bilangan(nilai + Decimal::new(1, nilai.scale())),
            Tertulis::Teks(teks) => Tertulis::Teks(format!("{teks} sekali")),
        };
        sekali(kunci, &lain);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_control_that_differs_is_told_once(yang in any::<Index>(), selisih in -999_i64..=999) {
        let (kunci, benar) = yang.get(&ANGKA);
        let Tertulis::Bilangan(nilai) = benar else { return Ok(()) };
        prop_assume!(selisih != 0);
        sekali(kunci, &Tertulis::Bilangan(nilai + Decimal::new(selisih, nilai.scale())));
    }
}
