//! `kemajuan-tanpa-keluaran`: all of the work is done, and less was put out than was promised.

use rust_decimal::Decimal;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::Cara;
use crate::domain::angka::Tersedia;
use crate::domain::asal;
use crate::domain::rujukan::Angka;
use crate::read::number::typed;
use crate::tempat::Titik;

use super::Perkara;

/// Every output of which it is measured how much of the work is done.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    for indikator in asal::indikator(perkara.draf.program.as_ref()?) {
        let Cara::Langsung {
            target: Tersedia::Ada(target),
            realisasi: Tersedia::Ada(realisasi),
            kemajuan: Some(kemajuan),
            ..
        } = &indikator.cara
        else {
            continue;
        };
        if kemajuan.0 < Decimal::ONE_HUNDRED || realisasi.besar() >= target.besar() {
            continue;
        }
        let titik = Titik::Angka(Angka::Kemajuan(indikator.id.clone()));
        let Some(place) = perkara.tempat.of(&titik) else { continue };
        let pesan = format!("pekerjaan {} selesai, tetapi keluarannya belum", indikator.id);
        temuan.push(
            Diagnostic::new(Code::KemajuanTanpaKeluaran, pesan)
                .at(place)
                .about(&indikator.id)
                .of([&indikator.id])
                .found(
                    typed(realisasi.besar()),
                    format!("{} menurut targetnya", typed(target.besar())),
                )
                .saran("periksa kemajuan dan volumenya"),
        );
    }
    Some(temuan)
}
