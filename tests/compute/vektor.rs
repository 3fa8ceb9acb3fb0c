//! Right answers for rounding, formulas, the scale, number words and number formats, worked out elsewhere with exact
//! fractions.

use lkjip::bahasa::{self, kata_bilangan, terbilang};
use lkjip::domain::angka::{Pembulatan, Persen, Rupiah};
use lkjip::domain::kebijakan::{Jenjang, Skala};
use lkjip::domain::rumus::Rumus;
use lkjip::narrate::format;
use rust_decimal::Decimal;
use serde_json::{Map, Value};

fn vektor() -> Value {
    serde_json::from_str(include_str!("../data/vectors.json")).unwrap()
}

#[track_caller]
fn teks(nilai: &Value) -> &str {
    nilai.as_str().unwrap()
}

#[track_caller]
fn desimal(teks: &str) -> Decimal {
    teks.parse().unwrap()
}

#[track_caller]
fn pasangan(nilai: &Value) -> &Map<String, Value> {
    let map = nilai.as_object().unwrap();
    assert!(!map.is_empty());
    map
}

fn skala() -> Skala {
    let jenjang = |kategori: &str, batas: i64| Jenjang {
        kategori: kategori.to_owned(),
        batas_bawah: Persen(batas.into()),
    };
    Skala {
        jenjang: vec![jenjang("Sangat Baik", 85), jenjang("Baik", 70), jenjang("Cukup Baik", 55)],
        sisanya: "Kurang Baik".to_owned(),
    }
}

fn bulat(nilai: Decimal) -> Persen {
    Persen(Pembulatan::SetengahKeAtas.bulatkan(nilai, 2))
}

#[test]
fn rounding() {
    for baris in vektor()["vektor_pembulatan"].as_array().unwrap() {
        let (atas, bawah) = teks(&baris["pecahan"]).split_once('/').unwrap();
        let nilai = desimal(atas) / desimal(bawah);
        let tempat = u32::try_from(baris["desimal"].as_u64().unwrap()).unwrap();
        let ke_atas = Pembulatan::SetengahKeAtas.bulatkan(nilai, tempat).to_string();
        let ke_genap = Pembulatan::SetengahKeGenap.bulatkan(nilai, tempat).to_string();
        assert_eq!(ke_atas, teks(&baris["half_up"]), "{baris}");
        assert_eq!(ke_genap, teks(&baris["half_even"]), "{baris}");
    }
}

#[test]
fn formulas_and_their_category() {
    for baris in vektor()["vektor_rumus"].as_array().unwrap() {
        let rumus = match teks(&baris["polaritas"]) {
            "positif" => Rumus::Positif,
            "negatif" => Rumus::Negatif,
            lain => panic!("polarity {lain}"),
        };
        let (realisasi, target) =
            (desimal(teks(&baris["realisasi"])), desimal(teks(&baris["target"])));
        let capaian = rumus.bentuk().hitung(realisasi, target).map(|capaian| bulat(capaian.0));
        let tercetak = capaian.map(|capaian| capaian.0.to_string());
        assert_eq!(tercetak.as_deref(), baris["capaian"].as_str(), "{baris}");
        let skala = skala();
        assert_eq!(
            capaian.map(|capaian| skala.kategori(capaian)),
            baris["kategori"].as_str(),
            "{baris}"
        );
    }
}

#[test]
fn the_scale_at_its_borders() {
    let skala = skala();
    for baris in vektor()["skala"]["vektor"].as_array().unwrap() {
        let capaian = desimal(teks(&baris["capaian"]));
        let tanpa = teks(&baris["kategori_usulan_tanpa_pembulatan"]);
        let setelah = teks(&baris["kategori_usulan_setelah_bulat2"]);
        assert_eq!(skala.kategori(Persen(capaian)), tanpa, "{baris}");
        assert_eq!(skala.kategori(bulat(capaian)), setelah, "{baris}");
    }
}

#[test]
fn number_words() {
    for (angka, kata) in pasangan(&vektor()["terbilang"]) {
        assert_eq!(terbilang(angka.parse().unwrap()), teks(kata), "{angka}");
    }
    for (angka, kata) in pasangan(&vektor()["format"]["bilangan_kata"]) {
        assert_eq!(kata_bilangan(angka.parse().unwrap()), teks(kata), "{angka}");
    }
}

#[test]
fn money_and_percentages() {
    let vektor = &vektor()["format"];
    for (angka, tercetak) in pasangan(&vektor["rupiah"]) {
        assert_eq!(format::rupiah(Rupiah(angka.parse().unwrap())), teks(tercetak));
    }
    // The project prints no sen: the long form is the short one and two zeros.
    for (angka, tercetak) in pasangan(&vektor["rupiah_bersen"]) {
        let pendek = format::rupiah(Rupiah(angka.parse().unwrap()));
        assert_eq!(format!("{pendek},00"), teks(tercetak));
    }
    for (angka, tercetak) in pasangan(&vektor["persen"]) {
        // The project's minus is as long as its digits are wide.
        assert_eq!(format::persen(bulat(desimal(angka))), teks(tercetak).replace('-', "−"));
    }
}

#[test]
fn numerals_and_letters() {
    let vektor = &vektor()["format"];
    for (angka, tercetak) in pasangan(&vektor["romawi"]) {
        assert_eq!(bahasa::romawi(angka.parse().unwrap()), teks(tercetak));
    }
    for (angka, tercetak) in pasangan(&vektor["huruf"]) {
        assert_eq!(bahasa::huruf(angka.parse().unwrap()), teks(tercetak));
    }
}
