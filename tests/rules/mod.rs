//! How the rules of the catalogue work together: status, acceptance, earlier reports, and what waits.

mod duabelas;
mod prosa;
mod salinan;
mod tercetak;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::diagnostic::Severity;
use lkjip::load::Loaded;

use crate::contoh::{FOLDER, files, load, replace, told};

/// The sample with texts of its files replaced.
#[track_caller]
fn changed(changes: &[(&str, &str, &str)]) -> Loaded {
    let mut files = files();
    for (name, from, to) in changes {
        replace(&mut files, name, from, to);
    }
    load(files)
}

fn codes(loaded: &Loaded) -> Vec<(&'static str, Severity)> {
    loaded.diagnostics.iter().map(|one| (one.code.name(), one.severity)).collect()
}

const ACCEPTED: (&str, &str, &str) = ("laporan.toml", "tempat = \"sarana\"", "tempat = \"gedung\"");
const FINAL: (&str, &str, &str) = ("laporan.toml", "status = \"konsep\"", "status = \"final\"");
const SIGNED: (&str, &str, &str) = (
    "laporan.toml",
    "# tanggal = 2023-04-12",
    "tanggal = 2023-04-12\nnama = \"Nama Contoh\"\npangkat = \"Pembina\"\nnip = \"197507302001121001\"",
);

#[test]
fn a_doubt_may_stay_in_a_draft_and_not_in_a_final_report() {
    let draft = changed(&[ACCEPTED]);
    let both = [("data-lama", Severity::Peringatan), ("terima-usang", Severity::Peringatan)];
    assert_eq!(codes(&draft), [both[1], both[0]]);
    assert!(draft.isi.is_some());
    let signed = changed(&[ACCEPTED, FINAL, SIGNED]);
    assert_eq!(
        codes(&signed),
        both.map(|(code, _)| (code, Severity::Galat)).into_iter().rev().collect::<Vec<_>>()
    );
    assert!(signed.isi.is_none());
}

#[test]
fn a_final_report_with_everything_accepted_and_signed_is_good() {
    let loaded = changed(&[FINAL, SIGNED]);
    assert_eq!(told(&loaded), "");
    assert!(!loaded.isi.expect("a report").laporan.konsep());
}

/// A PPPK has a golongan and no pangkat.
#[test]
fn a_pppk_signs_without_a_grade() {
    let tanpa = SIGNED.2.replace("\npangkat = \"Pembina\"", "");
    let pns = changed(&[FINAL, (SIGNED.0, SIGNED.1, &tanpa)]);
    assert_eq!(codes(&pns), [("pengesahan-belum-lengkap", Severity::Galat)]);
    let pppk = tanpa.replace("197507302001121001", "199007302022211001");
    assert_eq!(told(&changed(&[FINAL, (SIGNED.0, SIGNED.1, &pppk)])), "");
}

#[test]
fn a_final_report_without_signatory_is_none() {
    assert_eq!(codes(&changed(&[FINAL])), [("pengesahan-belum-lengkap", Severity::Galat)]);
}

#[test]
fn a_rule_waits_for_the_files_that_it_compares() {
    let slip = ("realisasi-anggaran.toml", "\"1.1.1\" = 5_100_000", "\"1.1.1\" = 5.100");
    let loaded = changed(&[slip, ("kepegawaian.toml", "pns = 7", "pns = 6")]);
    assert_eq!(
        codes(&loaded),
        [("desimal-pada-cacah", Severity::Galat), ("pegawai-berbeda", Severity::Peringatan)]
    );
    assert!(loaded.tertunda);
}

#[test]
fn what_the_office_accepted_stands_in_the_record() {
    let isi = load(files()).isi.expect("a report");
    let rekap = lkjip::deliver::rekap::all(&isi.laporan, &isi.rekap);
    let diterima = rekap.iter().find(|satu| satu.kunci == "terima:data-lama:sarana");
    assert!(diterima.is_some_and(|satu| satu.angka.teks.contains("Desember 2022")));
}

/// The sample with a whole year's report of the year before, and where that year's folder is.
pub fn with_last_year() -> (BTreeMap<PathBuf, Vec<u8>>, PathBuf) {
    let mut report = files();
    let year = Path::new(FOLDER).parent().expect("a year");
    let before = year.with_file_name("2022");
    for (path, bytes) in report.clone() {
        let Ok(inside) = path.strip_prefix(year) else { continue };
        let inside = match inside.strip_prefix("tribulan-1") {
            Ok(file) => Path::new("tahunan").join(file),
            Err(_) => inside.to_owned(),
        };
        let text = String::from_utf8(bytes).expect("text");
        let text = text
            .replace("periode = \"tribulan-1\"", "periode = \"tahunan\"")
            .replace("\ntahun = 2023", "\ntahun = 2022")
            .replace("2023-03-31", "2022-12-31")
            .replace("per = 2022-12-31", "per = 2022-11-30");
        let text = match text.split_once("[riwayat.2022]") {
            Some((earlier, _)) => earlier.to_owned() + "\n",
            None => text,
        };
        report.insert(before.join(inside), text.into_bytes());
    }
    let kinerja = Path::new(FOLDER).join("realisasi-kinerja.toml");
    let text = String::from_utf8(report[&kinerja].clone()).expect("text");
    let (text, _) = text.split_once("[riwayat.2022]").expect("a history");
    report.insert(kinerja, text.into());
    let renstra =
        report.iter_mut().find(|(path, _)| path.ends_with("renstra.toml")).expect("a plan").1;
    let text = String::from_utf8(renstra.clone()).expect("text");
    let mut target = ["2.50", "100", "100", "48", "69", "100"].into_iter();
    let with_last = |line: &str| match line.trim().starts_with("rumus = ") {
        true => format!("{line}\n  target-akhir = {}\n", target.next().expect("an indicator")),
        false => format!("{line}\n"),
    };
    *renstra = text.lines().map(with_last).collect::<String>().into_bytes();
    (report, before)
}

#[test]
fn an_earlier_year_is_read_from_its_own_report() {
    let (report, before) = with_last_year();
    let store = lkjip::read::Store::Memory(report);
    let earlier = lkjip::load_from(&store, &before.join("tahunan"));
    assert!(earlier.isi.is_some(), "{}", told(&earlier));
    let loaded = lkjip::load_from(&store, Path::new(FOLDER));
    let isi = loaded.isi.as_ref().unwrap_or_else(|| panic!("{}", told(&loaded)));
    let ik3 = isi.laporan.renstra.indikator().find(|satu| satu.id.0 == "IK3").expect("IK3");
    let riwayat = format!("{:?}", ik3.riwayat.get(&2022));
    assert!(riwayat.contains("150.81") && riwayat.contains("72.39"), "{riwayat}");
}

#[test]
fn the_period_before_is_found_beside_and_compared() {
    for [ini, batas, lalu, batas_lalu] in [
        ["tribulan-2", "2023-06-30", "tribulan-1", "2023-03-31"],
        ["semester-1", "2023-06-30", "tribulan-1", "2023-03-31"],
        ["tribulan-3", "2023-09-30", "semester-1", "2023-06-30"],
        ["semester-2", "2023-12-31", "semester-1", "2023-06-30"],
        ["tahunan", "2023-12-31", "semester-2", "2023-12-31"],
    ] {
        let mut report = files();
        let asli = Path::new(FOLDER);
        for (path, bytes) in files() {
            let Ok(inside) = path.strip_prefix(asli) else { continue };
            report.remove(&path);
            let text = String::from_utf8(bytes).expect("text");
            let of = |periode: &str, batas| {
                let periode = format!("periode = \"{periode}\"");
                text.replace("periode = \"tribulan-1\"", &periode).replace("2023-03-31", batas)
            };
            report.insert(asli.with_file_name(lalu).join(inside), of(lalu, batas_lalu).into());
            let turun =
                of(ini, batas).replace("\"5.1.1\" = 625_079_431", "\"5.1.1\" = 625_079_430");
            report.insert(asli.with_file_name(ini).join(inside), turun.into());
        }
        let store = lkjip::read::Store::Memory(report);
        let text = told(&lkjip::load_from(&store, &asli.with_file_name(ini)));
        let turun = "galat[realisasi-turun]: realisasi-anggaran:5.1.1";
        assert!(text.contains(turun), "{ini} after {lalu}: {text}");
        assert!(text.contains("paling sedikit 625_079_431"), "{text}");
    }
}
