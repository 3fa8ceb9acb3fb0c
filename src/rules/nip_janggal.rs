//! `nip-janggal`: a NIP whose parts are each possible tells of somebody who was appointed as a child, past retirement, or
//! after the report.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::pengesahan::Nip;
use crate::tempat::Titik;

use super::Perkara;

/// The ages between which people are appointed; the law on civil servants starts at 18, older ones did before.
const UMUR: std::ops::RangeInclusive<u16> = 16..=60;

/// Each who signs the report, or one of its sheets.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let (tahun, draf) = (perkara.tahun()?, perkara.draf);
    let pengesahan = draf.pengesahan.as_ref()?;
    let penanda = pengesahan.semua().enumerate();
    let penanda = penanda.map(|(at, siapa)| (Titik::Penandatangan(at), siapa));
    let pertama = draf.perjanjian.as_ref().and_then(|isi| isi.pihak_pertama.as_ref());
    let menyetujui = draf.perjanjian.as_ref().and_then(|isi| isi.menyetujui.as_ref());
    let bappeda = draf.pemda.as_ref().and_then(|isi| isi.bappeda.as_ref());
    let lembar = [
        ("pihak-pertama.nip", pertama),
        ("menyetujui.nip", menyetujui),
        ("bappeda.nip", bappeda),
        ("reviu.nip", Some(&pengesahan.reviu.pereviu)),
    ];
    let lembar =
        lembar.into_iter().filter_map(|(kunci, siapa)| Some((Titik::Kunci(kunci), siapa?)));
    let janggal = penanda.chain(lembar).filter_map(|(titik, siapa)| {
        let Nip::Ada(nip) = &siapa.nip else { return None };
        let sebab = sebab(nip, tahun)?;
        let problem = Diagnostic::new(Code::NipJanggal, format!("menurut NIP {nip}, {sebab}"));
        let problem = problem.at(perkara.tempat.of(&titik)?).about(&titik);
        Some(problem.saran(
            "cocokkan NIP dengan surat keputusannya; bila memang demikian, terima dengan alasannya",
        ))
    });
    Some(janggal.collect())
}

/// What is odd about the years of a number; nothing where they are impossible, which is told by itself.
fn sebab(nip: &str, tahun: u16) -> Option<String> {
    let tahun_ke = |awal: usize| nip.get(awal..awal + 4)?.parse::<u16>().ok();
    let (lahir, diangkat) = (tahun_ke(0)?, tahun_ke(8)?);
    let umur = diangkat.checked_sub(lahir).filter(|umur| *umur > 0)?;
    if !UMUR.contains(&umur) {
        return Some(format!("penanda tangan diangkat pada umur {umur} tahun"));
    }
    (diangkat > tahun + 1).then(|| format!("penanda tangan baru diangkat pada tahun {diangkat}"))
}
