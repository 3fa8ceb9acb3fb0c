//! One mistake hides no other: what is told of two is what is told of each.
//!
//! `LKJIP_ACAK_BENIH=7` plants others, and ten times as many.

use std::collections::BTreeSet;

use super::salah::{
    ATURAN, BERDUA, Berkas, Pesan, SLIPS, Site, Slip, all_sites, benih, fits, parses, planted,
    reports, sebut, told,
};
use crate::acak::Acak;

/// What is told of a sound report.
fn told_of(asli: &Berkas, folder: &str, slips: &[(&Site, Slip)]) -> Vec<Pesan> {
    told(planted(asli, slips), folder)
}

const PAIRS: usize = 45;

/// Fewer than this of a hundred pairs may wait; of the two offices' own, which hold every sum of their budget against another
/// paper, the second: each of those waits for a code or a figure anywhere below it.
const WAITING: [usize; 2] = [1, 8];

#[test]
fn two_mistakes_are_told_as_each_of_them_is() {
    let (benih, kali) = benih();
    let mut acak = Acak::baru(benih, 0);
    let (mut banyak, mut lain) = ([0; 2], [const { Vec::new() }; 2]);
    for (folder, asli) in reports() {
        let own = usize::from(BERDUA.iter().any(|(_, own)| *own == folder));
        // A figure that is only compared is told by the comparison alone, and waits with it.
        let figure = |site: &Site| !asli[&site.file][site.key.clone()].contains(&b':');
        let all: Vec<_> = all_sites(&asli, folder).into_iter().filter(figure).collect();
        for _ in 0..PAIRS * kali {
            let (a, b) = (acak.satu(&all).clone(), acak.satu(&all).clone());
            let (ini, itu) = (*acak.satu(&SLIPS), *acak.satu(&SLIPS));
            let fit = fits(&asli, &a, ini) && fits(&asli, &b, itu);
            if !fit || (a.file == b.file && beside(&asli, &a, &b)) {
                continue;
            }
            let pair = planted(&asli, &[(&a, ini), (&b, itu)]);
            if !parses(&pair, &a) || !parses(&pair, &b) {
                continue;
            }
            banyak[own] += 1;
            let (one, other) =
                (told_of(&asli, folder, &[(&a, ini)]), told_of(&asli, folder, &[(&b, itu)]));
            let both: BTreeSet<_> = told(pair, folder).into_iter().collect();
            let expected: BTreeSet<_> = one.into_iter().chain(other).collect();
            let pair = || format!("{} + {}", sebut(&asli, &a, ini), sebut(&asli, &b, itu));
            // Which of two missing keys an unknown one was for nobody knows: so both are said to be missing.
            let gone = |(code, _, words): &&Pesan| {
                let key = |site: &Site| {
                    String::from_utf8_lossy(&asli[&site.file][site.key.clone()]).into_owned()
                };
                let named = |site| words.starts_with(&format!("kunci `{}` belum ada", key(site)));
                code == "kunci-hilang"
                    && (named(&a) || named(&b))
                    && [ini, itu].contains(&Slip::Kunci)
            };
            let echoes: Vec<_> = both.difference(&expected).filter(|pesan| !gone(pesan)).collect();
            assert!(echoes.is_empty(), "{}: {echoes:#?}", pair());
            let hidden: Vec<_> = expected.difference(&both).collect();
            let of_form =
                hidden.iter().find(|(code, ..)| ATURAN.iter().all(|(aturan, _)| aturan != code));
            assert_eq!(of_form, None, "{}", pair());
            if !hidden.is_empty() {
                lain[own].push(format!("{}: {hidden:?}", pair()));
            }
        }
    }
    for ((banyak, lain), paling) in banyak.into_iter().zip(lain).zip(WAITING) {
        println!("{banyak} pairs, in {} of them a rule waits", lain.len());
        assert!(lain.len() * 100 < paling * banyak, "{banyak}:\n{}", lain.join("\n"));
    }
}

/// Whether two values share a line, so that each changes how the other's stands there.
fn beside(asli: &Berkas, a: &Site, b: &Site) -> bool {
    let isi = &asli[&a.file];
    let line = |at: usize| isi[..at].iter().filter(|byte| **byte == b'\n').count();
    line(a.key.start) <= line(b.value.end) && line(b.key.start) <= line(a.value.end)
}
