//! `target-nol`: an indicator of which more is better promises nothing, so that no capaian can be worked out; most often it is
//! one of which less is better.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rujukan::{Angka, Tolok};
use crate::tempat::Titik;

use super::Perkara;

const SARAN: &str = "cocokkan dengan perjanjian kinerja; bila makin kecil makin baik, misalnya 0 kasus, perbaiki rumusnya menjadi `negatif` atau `rasio-balik`; bila memang demikian, indikator ini tidak dinilai dan laporan menyebutnya";

/// Each such target of the year.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let indikator = perkara.draf.renstra.as_ref()?.indikator();
    let nol = indikator.filter(|indikator| {
        indikator.target.ada().is_some_and(|target| target.nihil())
            && !indikator.rumus.menilai_nol(indikator.boleh_negatif)
    });
    let temuan = nol.filter_map(|indikator| {
        let id = &indikator.id;
        let titik = Titik::Angka(Angka::Target(Tolok::Renstra(id.clone())));
        let message = format!("target {id} nol, sehingga capaiannya tidak dapat dihitung");
        let problem = Diagnostic::new(Code::TargetNol, message).at(perkara.tempat.of(&titik)?);
        Some(problem.about(id).of([id]).saran(SARAN))
    });
    Some(temuan.collect())
}
