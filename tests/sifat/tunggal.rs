//! One mistake gives one message.
//!
//! Every kind at every key of the small reports, some in the large ones. `LKJIP_ACAK_BENIH=7` plants all in the sample, too, and
//! ten times as many in the others.

use std::collections::BTreeSet;

use super::salah::{
    ATURAN, Berkas, Pesan, SLIPS, Site, Slip, all_sites, benih, fits, parses, planted, reports,
    sebut, told,
};
use crate::acak::Acak;
use crate::contoh::FOLDER;

/// A mistake whose messages are several, each of which is true by itself.
fn several(key: &str, slip: Slip, pesan: &[Pesan]) -> bool {
    let code = |pesan: &Pesan| pesan.0.clone();
    let aturan = |code: &str| ATURAN.iter().any(|(aturan, _)| *aturan == code);
    match slip {
        // What is not there is another thing than what is wrong: whatever compares or refers to it says so.
        Slip::Hilang => true,
        // Nobody knows what was meant: the key is unknown, and what it was for is missing. Where the key gives a name, that is
        // unknown wherever it is referred to.
        Slip::Kunci => {
            let unknown = |pesan: &Pesan| {
                ["kode-tak-dikenal", "rujukan-tak-dikenal"].contains(&pesan.0.as_str())
            };
            pesan.iter().any(|pesan| pesan.0 == "kunci-tak-dikenal") || pesan.iter().all(unknown)
        }
        // Another name, or another figure, that may be meant: the old one is unknown where it is referred to. Another text: it
        // no longer tells of each output why money was spent on it, and of each fact what it is.
        Slip::Asing => {
            ["id", "kode", "nama", "singkatan", "tempat", "uraian"].contains(&key)
                || pesan.iter().all(|pesan| aturan(&code(pesan)))
        }
        // One unit in place of two is none of another kind, but each figure has two.
        Slip::Jenis if pesan.iter().all(|pesan| pesan.0 == "volume-berbeda") => true,
        Slip::Jenis | Slip::Kosong => pesan.iter().all(|pesan| aturan(&code(pesan))),
        Slip::Huruf => false,
    }
}

/// A report with fewer keys is small; so many are planted in a large one.
const SMALL: usize = 500;
const SINGLES: usize = 40;

#[test]
fn one_mistake_is_told_once() {
    let (benih, kali) = benih();
    let mut acak = Acak::baru(benih, 1);
    for (folder, asli) in reports() {
        let all = all_sites(&asli, folder);
        let some: Vec<_> = if all.len() < SMALL || (kali > 1 && folder == FOLDER) {
            every(&all)
        } else {
            (0..SINGLES * kali).map(|_| (acak.satu(&all), *acak.satu(&SLIPS))).collect()
        };
        hold(&asli, folder, &some);
    }
}

/// Every mistake at every site.
fn every(all: &[Site]) -> Vec<(&Site, Slip)> {
    all.iter().flat_map(|site| SLIPS.map(|slip| (site, slip))).collect()
}

/// Holds that each of these mistakes is told once.
fn hold(asli: &Berkas, folder: &str, planted: &[(&Site, Slip)]) {
    assert_eq!(told(asli.clone(), folder), [], "{folder}");
    let (mut lebih, mut salah) = (0, Vec::new());
    for come in at_once(planted, |(site, slip)| told_once(asli, folder, site, *slip)) {
        match come {
            Ok(several) => lebih += usize::from(several),
            Err(wrong) => salah.push(wrong),
        }
    }
    println!("{folder}: {} mistakes, of {lebih} several messages", planted.len());
    assert!(salah.is_empty(), "{}:\n{}", salah.len(), salah.join("\n"));
}

/// Whether a mistake gives several messages that are all true.
///
/// # Errors
/// It gives none, or one that is an echo of another.
fn told_once(asli: &Berkas, folder: &str, site: &Site, slip: Slip) -> Result<bool, String> {
    let one = planted(asli, &[(site, slip)]);
    if !fits(asli, site, slip) || !parses(&one, site) {
        return Ok(false);
    }
    let pesan = told(one, folder);
    // Equal messages of one cause are printed as one, with their places.
    let apart: BTreeSet<_> = pesan.iter().map(|(code, _, words)| (code, words)).collect();
    let key = String::from_utf8_lossy(&asli[&site.file][site.key.clone()]);
    let untold = pesan.is_empty() && matches!(slip, Slip::Kunci | Slip::Huruf);
    if untold || (apart.len() > 1 && !several(key.trim_matches('"'), slip, &pesan)) {
        return Err(format!("{}: {pesan:#?}", sebut(asli, site, slip)));
    }
    Ok(apart.len() > 1)
}

/// What comes of each, on two cores.
fn at_once<T: Sync, R: Send>(all: &[T], of: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let each = |part: &[T]| part.iter().map(&of).collect::<Vec<_>>();
    let (half, rest) = all.split_at(all.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| each(rest));
        let mut all = each(half);
        all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        all
    })
}
