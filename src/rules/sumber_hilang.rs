//! `sumber-hilang`: nothing says where an indicator's figures come from.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::rujukan::Objek;
use crate::tempat::Titik;

use super::Perkara;

/// Every indicator of the plan names its source, in renstra.toml or beside its figures.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    if perkara.rencana() {
        return Some(temuan);
    }
    let renstra = perkara.draf.renstra.as_ref()?;
    let tanpa = renstra
        .indikator()
        .filter(|indikator| indikator.sumber.is_none() && indikator.hasil.sumber.is_none());
    for indikator in tanpa {
        let titik = Titik::Objek(Objek::Indikator(indikator.id.clone()));
        if let Some(place) = perkara.tempat.of(&titik) {
            temuan.push(
                Diagnostic::new(
                    Code::SumberHilang,
                    format!("sumber data indikator {} belum disebut", indikator.id),
                )
                .at(place)
                .about(&indikator.id)
                .of([&indikator.id])
                .saran("tambahkan sumber = \"…\" pada indikator ini"),
            );
        }
    }
    Some(temuan)
}
