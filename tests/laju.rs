//! Reading, checking, computing and the rules take as long per row in a large report as in a small one.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use crate::besar::besar;
use crate::contoh::{load, told};

/// How long a report takes, at best of three, so that what else the machine does counts little.
fn lama(report: &BTreeMap<PathBuf, Vec<u8>>) -> Duration {
    let sekali = |_| {
        let mulai = Instant::now();
        load(report.clone());
        mulai.elapsed()
    };
    (0..3).map(sekali).min().unwrap_or_default()
}

/// How many sub kegiatan it has; it has to be sound.
#[track_caller]
fn banyak(report: &BTreeMap<PathBuf, Vec<u8>>) -> u32 {
    let loaded = load(report.clone());
    assert_eq!(told(&loaded), "");
    let laporan = loaded.isi.expect("a sound report").laporan;
    let kegiatan = laporan.program.iter().flat_map(|program| &program.kegiatan);
    kegiatan.map(|kegiatan| kegiatan.sub_kegiatan.len()).sum::<usize>() as u32
}

#[test]
fn a_row_of_a_large_report_costs_no_more_than_one_of_a_small() {
    let (kecil, raksasa) = (besar(500), besar(5_000));
    let (sedikit, banyak) = (banyak(&kecil), banyak(&raksasa));
    assert!(sedikit >= 500 && banyak >= 5_000);
    // Other tests may slow either down: it is enough that one of a few rounds was undisturbed.
    let putaran = || {
        let (singkat, panjang) = (lama(&kecil) / sedikit, lama(&raksasa) / banyak);
        println!("per row: {singkat:?} of {sedikit}, {panjang:?} of {banyak}");
        panjang <= 2 * singkat
    };
    assert!((0..3).any(|_| putaran()), "the time per row doubles");
}
