//! The sample's figures against the scanned report's, and against right answers where that one errs.

use std::path::Path;

use lkjip::compute::compute;
use lkjip::compute::rekap::{DasarKeluaran, Keluaran, Rekap};
use lkjip::diagnostic::Code;
use lkjip::domain::anggaran::Cara;
use lkjip::domain::angka::Tersedia;
use lkjip::narrate::narrate;
use serde_json::Value;

use crate::command::lkjip;
use crate::contoh::{files, load, replace};

/// Key, figure as printed.
#[rustfmt::skip]
const HARAP: &[(&str, &str)] = &[
    // Perjanjian Kinerja against realisasi.
    ("pembilang:TPT", "29.158"), ("penyebut:TPT", "586.536"),
    ("target:TPT", "2,50%"), ("realisasi:TPT", "4,97%"), ("capaian:TPT", "1,20%"), ("kategori:TPT", "Kurang Baik"),
    ("realisasi:IK1", "0,00%"), ("capaian:IK1", "0,00%"), ("kategori:IK1", "Kurang Baik"),
    ("realisasi:IK2", "0,00%"), ("capaian:IK2", "0,00%"), ("kategori:IK2", "Kurang Baik"),
    ("selisih:IK1", "−100,00"), ("selisih:TPT", "2,47"),
    ("pembilang:IK3", "97"), ("penyebut:IK3", "134"),
    ("target:IK3", "48,00%"), ("realisasi:IK3", "72,39%"), ("capaian:IK3", "150,81%"), ("kategori:IK3", "Sangat Baik"),
    ("pembilang:IK4", "1.637"), ("penyebut:IK4", "2.241"),
    ("target:IK4", "69,00%"), ("realisasi:IK4", "73,05%"), ("capaian:IK4", "105,87%"), ("kategori:IK4", "Sangat Baik"),
    ("realisasi:IK5", "0,00%"), ("capaian:IK5", "0,00%"), ("kategori:IK5", "Kurang Baik"),
    // The scanned report prints 29,09%, which is the mean of the realisasi.
    ("rata-rata:capaian", "51,34%"), ("kategori:rata-rata", "Kurang Baik"),
    ("jumlah:belum-tercapai", "4"), ("jumlah:tercapai", "2"),
    ("jumlah:sasaran-efisien", "2"), ("jumlah:sasaran-tidak-efisien", "3"), ("jumlah:sasaran-belum-dilaksanakan", "0"),
    // Money.
    ("pagu:total", "Rp6.247.618.070"), ("realisasi-anggaran:total", "Rp723.191.342"), ("serapan:total", "11,58%"),
    ("pagu:sasaran", "Rp2.178.370.295"), ("realisasi-anggaran:sasaran", "Rp22.204.000"), ("serapan:sasaran", "1,02%"),
    ("pagu:pendukung", "Rp4.069.247.775"), ("realisasi-anggaran:pendukung", "Rp700.987.342"), ("serapan:pendukung", "17,23%"),
    ("pagu:S1", "Rp1.710.483.345"), ("realisasi-anggaran:S1", "Rp13.014.000"), ("serapan:S1", "0,76%"), ("efisiensi:S1", "−0,76"),
    ("pagu:S2", "Rp26.300.000"), ("realisasi-anggaran:S2", "Rp0"), ("serapan:S2", "0,00%"), ("efisiensi:S2", "0,00"),
    ("pagu:S3", "Rp281.325.500"), ("realisasi-anggaran:S3", "Rp3.400.000"), ("serapan:S3", "1,21%"), ("efisiensi:S3", "149,60"),
    ("pagu:S4", "Rp115.952.000"), ("realisasi-anggaran:S4", "Rp5.790.000"), ("serapan:S4", "4,99%"), ("efisiensi:S4", "100,88"),
    ("pagu:S5", "Rp44.309.450"), ("realisasi-anggaran:S5", "Rp0"), ("serapan:S5", "0,00%"), ("efisiensi:S5", "0,00"),
    ("sumber-dana:1", "DAU & DBHCHT"), ("sumber-dana:5", "DAU"),
    ("serapan:1", "0,75%"), ("serapan:1.1", "0,30%"), ("serapan:1.2", "74,84%"), ("serapan:1.3", "0,00%"), ("serapan:1.4", "0,00%"),
    ("serapan:2", "1,21%"), ("serapan:2.1", "6,30%"), ("serapan:2.2", "0,00%"), ("serapan:2.3", "0,00%"),
    ("serapan:3", "4,99%"), ("serapan:3.1", "6,89%"), ("serapan:3.2", "1,65%"),
    ("serapan:4", "0,00%"), ("serapan:4.1", "0,00%"),
    ("serapan:5", "17,23%"), ("serapan:5.1", "17,95%"), ("serapan:5.2", "3,43%"), ("serapan:5.3", "21,30%"), ("serapan:5.4", "2,41%"),
    // The budget tree. The scanned report prints 14,28% at 1.3, 69,40% and 144,58% at 2, and 25% at 5.4.
    ("target:1.1", "160 orang"), ("capaian:1.2", "40,00%"), ("capaian:1.3", "14,29%"),
    ("realisasi:2", "72,39%"), ("capaian:2", "150,81%"), ("target:2.1", "110 orang"), ("capaian:2.1", "3,64%"), ("efisiensi:2.1", "−2,66"),
    ("realisasi:3", "23,95%"), ("capaian:3", "99,79%"), ("capaian:3.2", "38,46%"),
    ("target:3.2.3", "10 asosiasi dan 80 SP/SB"), ("target:5.1.1", "29 orang/12 bulan"),
    ("capaian:5.1", "25,00%"), ("capaian:5.4", "3,33%"),
    // Counts and general conditions. The scanned report prints a TPAK of 66,92 for 2020.
    ("jumlah:program", "5"), ("jumlah:kegiatan", "14"), ("jumlah:sub-kegiatan", "30"),
    ("jumlah:pegawai", "40"), ("jumlah:pns", "29"), ("jumlah:tkb", "11"), ("gambaran-umum:tpak:2020", "66,90%"),
];

fn rekap(format: &str) -> String {
    let akar = Path::new(env!("CARGO_MANIFEST_DIR"));
    let contoh = "reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1";
    let hasil = lkjip(akar, &["rekap", contoh, "--format", format]);
    assert_eq!(hasil.status.code(), Some(0), "{}", String::from_utf8_lossy(&hasil.stderr));
    String::from_utf8(hasil.stdout).expect("stdout is UTF-8")
}

#[test]
fn figures_of_the_sample() {
    let rekap: Value = serde_json::from_str(&rekap("json")).expect("valid JSON");
    let salah: Vec<String> = HARAP
        .iter()
        .map(|(kunci, harap)| (kunci, harap, rekap[*kunci]["teks"].as_str().unwrap_or("missing")))
        .filter(|(_, harap, teks)| *harap != teks)
        .map(|(kunci, harap, teks)| format!("{kunci}: {teks}, not {harap}"))
        .collect();
    assert!(salah.is_empty(), "{}", salah.join("\n"));
}

#[test]
fn machine_values_follow_the_kind_of_the_figure() {
    let rekap: Value = serde_json::from_str(&rekap("json")).expect("valid JSON");
    let satu = |kunci: &str| format!("{} {}", rekap[kunci]["nilai"], rekap[kunci]["satuan"]);
    assert_eq!(satu("pagu:total"), "6247618070 \"rupiah\"");
    assert_eq!(satu("serapan:total"), "\"11.58\" \"%\"");
    assert_eq!(satu("efisiensi:S1"), "\"-0.76\" \"poin persen\"");
    assert_eq!(satu("jumlah:program"), "5 null");
    assert_eq!(satu("target:1.1"), "\"160\" \"orang\"");
    assert_eq!(satu("target:3.2.3"), "\"90\" \"asosiasi + SP/SB\"");
    assert_eq!(satu("target:5.1.1"), "\"348\" \"orang × bulan\"");
    assert_eq!(satu("kategori:IK3"), "\"Sangat Baik\" null");
    assert_eq!(satu("gambaran-umum:tpak:2020"), "\"66.90\" \"%\"");
}

#[test]
fn all_forms_tell_the_same_in_the_same_order() {
    let (json, csv, teks) = (rekap("json"), rekap("csv"), rekap("teks"));
    let kunci_json: Vec<&str> = json
        .lines()
        .filter_map(|baris| baris.trim().strip_prefix('"')?.split('"').next())
        .collect();
    let kunci_teks: Vec<&str> = teks.lines().filter_map(|baris| baris.split(' ').next()).collect();
    let mut baris_csv = csv.split_terminator("\r\n");
    assert_eq!(baris_csv.next(), Some("kunci,nilai,satuan,teks"));
    let kunci_csv: Vec<&str> = baris_csv.filter_map(|baris| baris.split(',').next()).collect();
    assert_eq!(kunci_json, kunci_teks);
    assert_eq!(kunci_json, kunci_csv);
    assert!(csv.contains("serapan:total,11.58,%,\"11,58%\"\r\n"), "{csv}");
    assert!(!teks.contains('\u{a0}'), "only plain spaces");
    let mut sekali = kunci_json.clone();
    sekali.sort_unstable();
    sekali.dedup();
    assert_eq!(sekali.len(), kunci_json.len(), "a key stands twice");
}

#[test]
fn an_output_without_a_target_is_told_and_not_counted() {
    let isi = load(files()).isi.expect("the sample is sound");
    let mut laporan = isi.laporan;
    let kegiatan = &mut laporan.program[0].kegiatan[1];
    let cara = &mut kegiatan.sub_kegiatan[0].indikator[0].cara;
    let realisasi = cara.langsung().expect("typed").1.clone();
    *cara = Cara::TanpaTarget { realisasi: Tersedia::Ada(realisasi.clone()) };
    let rekap = compute(&laporan);
    let keluaran = Keluaran {
        target: None,
        realisasi: Some(realisasi.clone()),
        capaian: None,
        kemajuan: None,
        tribulan: None,
        dasar: DasarKeluaran::Tahun,
    };
    assert_eq!(rekap.keluaran["1.2.1"], keluaran);
    // Its kegiatan counts the share of its sub kegiatan, of which there is no other.
    let terukur = |rekap: &Rekap| rekap.keluaran["1.2"].realisasi.is_some();
    assert!(!terukur(&rekap) && terukur(&isi.rekap));
    laporan.program[0].kegiatan[1].indikator[0].cara =
        Cara::TanpaTarget { realisasi: Tersedia::Ada(realisasi) };
    laporan.analisis.kegiatan.retain(|kode, _| kode.0 != "1.2");
    let rekap = compute(&laporan);
    let naskah = serde_json::to_string(&narrate(&laporan, &rekap, None, None)).expect("JSON");
    assert!(naskah.contains("terealisasi 8\u{a0}lembaga tanpa target"), "{naskah}");
}

#[test]
fn a_target_is_left_out_by_its_own_key_only() {
    let dengan = |isi: &str| {
        let mut files = files();
        replace(&mut files, "anggaran.toml", "target = 20, satuan = \"lembaga\"", isi);
        let loaded = load(files);
        // The sample's controls and prose speak of the target that is gone.
        let lain = |code: &Code| {
            !matches!(code, Code::KontrolBerbeda | Code::TerimaUsang | Code::RujukanTanpaAngka)
        };
        loaded.diagnostics.iter().map(|problem| problem.code).filter(lain).collect::<Vec<_>>()
    };
    assert_eq!(dengan("tanpa-target = true, satuan = \"lembaga\""), []);
    assert_eq!(dengan("satuan = \"lembaga\""), [Code::KunciHilang]);
    let dua = "tanpa-target = true, target = 20, satuan = \"lembaga\"";
    assert_eq!(dengan(dua), [Code::KunciBertentangan]);
}
