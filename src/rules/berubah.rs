//! `berubah-dari-sebelumnya`: a target or a name is another one than in the last report.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::Laporan;
use crate::domain::rujukan::{Angka, Objek, Tolok};
use crate::tempat::Titik;

use super::tulis::tulis;
use super::{Perkara, nama};

/// Names of indicators and of the budget tree; targets of indicators only within a year, since each year has its own.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    let Some(terdahulu) = perkara.terdahulu.first() else { return };
    let tahun = |laporan: &Laporan| laporan.identitas.periode.tahun;
    let setahun = tahun(perkara.laporan) == tahun(&terdahulu.laporan);
    let dahulu: BTreeMap<Titik, String> = keterangan(&terdahulu.laporan)
        .into_iter()
        .map(|(titik, _, dahulu)| (titik, dahulu))
        .collect();
    for (titik, apa, kini) in keterangan(perkara.laporan) {
        let sama = |dahulu: &&String| **dahulu == kini || (apa == TARGET && !setahun);
        let Some(dahulu) = dahulu.get(&titik).filter(|dahulu| !sama(dahulu)) else { continue };
        let Some(place) = perkara.tempat.of(&titik) else { continue };
        let objek = titik.to_string();
        temuan.push(
            Diagnostic::new(
                Code::BerubahDariSebelumnya,
                format!("{objek} berubah sejak laporan sebelumnya"),
            )
            .at(place)
            .about(&objek)
            .note(format!("{apa} sekarang {kini}"))
            .note(format!("pada {}: {dahulu}", terdahulu.map))
            .saran("kembalikan, atau terima dengan menyebut dasar perubahannya"),
        );
    }
}

const TARGET: &str = "target";

/// What should stay the same, with what it is called.
fn keterangan(laporan: &Laporan) -> Vec<(Titik, &'static str, String)> {
    let mut semua = Vec::new();
    for indikator in laporan.renstra.indikator() {
        let id = &indikator.id;
        let target = Titik::Angka(Angka::Target(Tolok::Renstra(id.clone())));
        semua.push((target, TARGET, tulis(indikator.target.normalize())));
        let objek = Titik::Objek(Objek::Indikator(id.clone()));
        semua.push((objek, "nama indikator", format!("\"{}\"", indikator.nama)));
    }
    for (kode, nama) in nama(laporan) {
        let objek = Titik::Objek(Objek::Node(kode.clone()));
        semua.push((objek, "nama", format!("\"{nama}\"")));
    }
    semua
}
