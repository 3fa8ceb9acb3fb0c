//! A file carries what it was made from, and is made again from that alone.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use lkjip::domain::terbit::Terbit;
use lkjip::read::Store;
use lkjip::typeset::Templat;
use lkjip::ulang::{Ulang, attachments, ulang};

use crate::contoh::{FOLDER, files, replace};

/// The sample; a signatory makes it final.
fn report(signed: bool) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut report = files();
    if signed {
        let signatory = "tanggal = 2023-04-12\nnama = \"Nama Contoh\"\npangkat = \"Pembina\"\n\
                         nip = \"197507302001121001\"";
        replace(&mut report, "laporan.toml", "# tanggal = 2023-04-12", signatory);
        let status = "status = \"final\"\nnomor = \"700/12/2023\"";
        replace(&mut report, "laporan.toml", "status = \"konsep\"", status);
    }
    report
}

fn pdf(signed: bool, revisi: u32) -> Vec<u8> {
    let store = Store::Memory(report(signed));
    let built = lkjip::build_from(&store, Path::new(FOLDER), &Templat::embedded(), revisi);
    built.terbitan.expect("a report").isi
}

#[test]
fn a_file_is_made_again_from_what_it_carries() {
    for (signed, revisi) in [(false, 0), (true, 3)] {
        let mut pdf = pdf(signed, revisi);
        assert_eq!(ulang(&pdf), Ulang::Sama { lanjutan: 0 });
        pdf.extend(b"% added later\n");
        assert_eq!(ulang(&pdf), Ulang::Sama { lanjutan: 14 });
    }
}

#[test]
fn a_changed_byte_is_found() {
    let mut pdf = pdf(false, 0);
    let middle = pdf.len() / 2;
    pdf[middle] ^= 1;
    assert!(!matches!(ulang(&pdf), Ulang::Sama { .. }));
    assert!(matches!(ulang(b"no report"), Ulang::BukanLaporan(_)));
}

#[test]
fn sources_figures_and_tables_travel_inside() {
    let inside = attachments(&pdf(false, 0)).expect("attachments");
    for (path, content) in files() {
        let name =
            path.strip_prefix("reports").expect("a report").to_string_lossy().replace('\\', "/");
        if name.ends_with(".toml") {
            assert_eq!(inside.get(&format!("sumber/{name}")), Some(&content), "{name}");
        }
    }
    let rekap = String::from_utf8(inside["rekap.json"].clone()).expect("text");
    assert!(rekap.contains("\"rata-rata:capaian\": {\"nilai\":\"51.34\""), "{rekap}");
    let tables = inside.keys().filter(|name| name.starts_with("tabel/")).count();
    assert_eq!(tables, 18);
    let money = String::from_utf8(inside["tabel/tabel-3-6.csv"].clone()).expect("text");
    assert!(money.contains("TOTAL,TOTAL,TOTAL,6.247.618.070,723.191.342,"), "{money}");
    let columns = |line: &str| line.split("\",\"").count() + line.matches(',').count();
    assert!(money.lines().all(|line| columns(line) >= 7), "{money}");
}

#[test]
fn the_foot_of_a_final_report_says_which_it_is() {
    let isi = lkjip::load_from(&Store::Memory(report(true)), Path::new(FOLDER)).isi.expect("valid");
    let (naskah, berkas) = lkjip::manuscript(&isi, 1);
    let sidik = Terbit { revisi: 1, sidik: lkjip::deliver::sidik(&isi.sumber) };
    let dokumen =
        lkjip::typeset::typeset(&naskah, &berkas, &Templat::embedded()).expect("laid out");
    assert!(dokumen.peringatan.is_empty(), "{:?}", dokumen.peringatan);
    let kaki = naskah.kaki.expect("a foot");
    let pendek = sidik.sidik_pendek();
    assert_eq!(pendek.len(), 12);
    assert_eq!(kaki.keterangan, format!("Nomor 700/12/2023, revisi 1, sidik data {pendek}"));
    let draft =
        lkjip::load_from(&Store::Memory(report(false)), Path::new(FOLDER)).isi.expect("valid");
    assert_eq!(lkjip::manuscript(&draft, 1).0.kaki, None);
}
