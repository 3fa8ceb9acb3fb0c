//! Acceptances: doubtful figures that the office stands by, with the reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Terima;
use crate::tempat::Titik;

use super::Perkara;

/// Takes out what is accepted. A place where nothing is accepted is told, unless a rule has not been tried yet.
pub fn accept(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>, tertunda: bool) {
    let code = |terima: &Terima| Code::named(&terima.aturan).filter(|code| code.acceptable());
    let mut diterima: BTreeMap<Code, BTreeSet<&str>> = BTreeMap::new();
    for terima in &perkara.draf.terima {
        if let Some(code) = code(terima) {
            diterima.entry(code).or_default().extend(terima.tempat.iter().map(String::as_str));
        }
    }
    let mut terpakai = BTreeSet::new();
    temuan.retain(|problem| {
        let perihal = problem.perihal.as_deref();
        let tempat = perihal.and_then(|perihal| diterima.get(&problem.code)?.get(perihal));
        terpakai.extend(tempat.map(|tempat| (problem.code, *tempat)));
        tempat.is_none() && !perihal.is_some_and(|perihal| unsure(perkara, problem.code, perihal))
    });
    for (nomor, terima) in perkara.draf.terima.iter().enumerate() {
        let Some(place) = perkara.tempat.of(&Titik::Terima(nomor)) else { continue };
        let Some(code) = code(terima) else {
            temuan.push(unacceptable(terima).at(place));
            continue;
        };
        for (ke, tempat) in terima.tempat.iter().enumerate() {
            // Of two acceptances of the same the second accepts nothing.
            if terpakai.remove(&(code, tempat.as_str())) || tertunda {
                continue;
            }
            let usang = outdated(code, tempat);
            temuan.push(match perkara.tempat.of(&Titik::TempatTerima(nomor, ke)) {
                Some(place) => usang.at(place).saran(
                    "hapus tempat ini dari daftarnya, atau seluruh `[[terima]]` bila tinggal ini",
                ),
                None => usang.at(place).saran("hapus `[[terima]]` ini"),
            });
        }
    }
}

/// Whether an acceptance may be meant for such a warning, of which nobody can say: one that is not sound, or of no kind.
fn unsure(perkara: &Perkara<'_>, code: Code, perihal: &str) -> bool {
    let mut ragu = perkara.draf.terima_ragu.iter();
    let mut asing =
        perkara.draf.terima.iter().filter(|terima| Code::named(&terima.aturan).is_none());
    code.acceptable()
        && (ragu.any(|tentang| tentang.mengenai(code.name(), perihal))
            || asing.any(|terima| terima.tempat.iter().any(|tempat| tempat == perihal)))
}

fn unacceptable(terima: &Terima) -> Diagnostic {
    Diagnostic::new(
        Code::TerimaTakDapat,
        format!("\"{}\" bukan peringatan yang dapat diterima", terima.aturan),
    )
    .saran("salin `aturan` dan `tempat` dari peringatan yang tampil")
}

fn outdated(code: Code, tempat: &str) -> Diagnostic {
    let pesan = format!("tidak ada lagi peringatan {code} tentang \"{tempat}\"");
    Diagnostic::new(Code::TerimaUsang, pesan).about(tempat).of([tempat])
}
