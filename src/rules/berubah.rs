//! `berubah-dari-sebelumnya`: a target or a name is another one than in the year's earlier report.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Laporan;
use crate::domain::rujukan::{Angka, Objek, Tolok};
use crate::tempat::Titik;

use super::tulis::tulis;
use super::{Perkara, nama};

/// Targets of indicators; names of indicators and of the budget tree.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    for terdahulu in perkara.setahun() {
        for (titik, apa, kini) in keterangan(perkara.laporan) {
            let dahulu = keterangan(&terdahulu.laporan)
                .into_iter()
                .find(|(lain, sama, _)| *lain == titik && *sama == apa);
            let (Some((_, _, dahulu)), Some(place)) = (dahulu, perkara.tempat.of(&titik)) else {
                continue;
            };
            if dahulu != kini {
                let objek = titik.to_string();
                temuan.push(
                    Diagnostic::new(
                        Code::BerubahDariSebelumnya,
                        format!("{objek} berubah dalam tahun berjalan"),
                    )
                    .at(place)
                    .about(&objek)
                    .note(format!("{apa} sekarang {kini}"))
                    .note(format!("pada {}: {dahulu}", terdahulu.map))
                    .saran("kembalikan, atau terima dengan menyebut dasar perubahannya"),
                );
            }
        }
    }
}

/// What should stay the same over a year, with what it is called.
fn keterangan(laporan: &Laporan) -> Vec<(Titik, &'static str, String)> {
    let mut semua = Vec::new();
    for indikator in laporan.renstra.indikator() {
        let id = &indikator.id;
        let target = Titik::Angka(Angka::Target(Tolok::Renstra(id.clone())));
        semua.push((target, "target", tulis(indikator.target.normalize())));
        let objek = Titik::Objek(Objek::Indikator(id.clone()));
        semua.push((objek, "nama indikator", format!("\"{}\"", indikator.nama)));
    }
    for (kode, nama) in nama(laporan) {
        let objek = Titik::Objek(Objek::Node(kode.clone()));
        semua.push((objek, "nama", format!("\"{nama}\"")));
    }
    semua
}
