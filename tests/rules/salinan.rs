//! A folder that was copied from the period before.

use std::path::{Path, PathBuf};

use lkjip::load::load_from;
use lkjip::read::Store;

use crate::contoh::{PERIODE_KECIL, kecil, replace, told};

/// What is told of a second quarter that is the first one with another name and date, and with these changes.
fn kedua(ubahan: &[(&str, &str, &str)]) -> String {
    let mut files = kecil();
    let di =
        |path: &Path| PathBuf::from(path.to_string_lossy().replace("tribulan-1", "tribulan-2"));
    let mut salinan = kecil();
    salinan.retain(|path, _| path.starts_with(PERIODE_KECIL));
    replace(&mut salinan, "laporan.toml", "\"tribulan-1\"", "\"tribulan-2\"");
    for berkas in ["laporan.toml", "kepegawaian.toml", "sarana.toml"] {
        replace(&mut salinan, berkas, "2023-03-31", "2023-06-30");
    }
    for (berkas, dari, menjadi) in ubahan {
        replace(&mut salinan, berkas, dari, menjadi);
    }
    files.extend(salinan.into_iter().map(|(path, isi)| (di(&path), isi)));
    told(&load_from(&Store::Memory(files), &di(Path::new(PERIODE_KECIL))))
}

const DITINJAU: &str = "[pengesahan]";

#[test]
fn what_was_copied_is_told() {
    let kata = kedua(&[]);
    // The index describes the same year in both, and one output is nought.
    assert!(kata.contains("catatan: 5 dari 5 angka sama dengan"), "{kata}");
    assert!(!kata.contains("nilai = 62.40"), "{kata}");
    assert!(kata.contains("uraian ini sama dengan pada laporan sebelumnya"), "{kata}");
    let kata =
        kedua(&[("realisasi-anggaran.toml", "\"1.1.1\" = 37_500_000", "\"1.1.1\" = 75_000_000")]);
    assert!(kata.contains("catatan: 4 dari 5 angka sama dengan"), "{kata}");
}

#[test]
fn who_looked_at_it_after_the_period_stands_by_it() {
    let pada = |hari: &str| {
        let menjadi =
            format!("ditinjau = {{ oleh = \"Perencana\", tanggal = {hari} }}\n\n[pengesahan]");
        kedua(&[("laporan.toml", DITINJAU, &menjadi)])
    };
    assert!(!pada("2023-07-10").contains("belum-ditinjau"), "{}", pada("2023-07-10"));
    let usang = pada("2023-04-10");
    let usang = usang.replace('\u{a0}', " ");
    assert!(usang.contains("peninjauan 10 April 2023 mendahului akhir periode ini"), "{usang}");
}
