//! What the report says: sections of the standard prose, and names that references may use.

use std::collections::BTreeSet;

use lkjip::domain::rujukan::TABEL;
use lkjip::narrate::{nomor, teks};

#[test]
fn standard_prose_has_exactly_the_sections_that_are_told() {
    let berkas: toml::Table =
        include_str!("../templates/teks-baku.toml").parse().expect("valid TOML");
    let ada: BTreeSet<&str> = berkas.keys().map(String::as_str).collect();
    assert_eq!(ada, BTreeSet::from(teks::BAGIAN));
}

#[test]
fn every_table_that_may_be_referred_to_has_a_number() {
    let label: Vec<String> = nomor::semua_tabel().map(nomor::label_tabel).collect();
    let harap: Vec<String> = TABEL.iter().map(|nama| format!("tabel-{nama}")).collect();
    assert_eq!(label, harap);
    assert!(nomor::semua_tabel().all(|jenis| nomor::tabel(jenis).starts_with("Tabel\u{a0}")));
}
