//! `berubah-dari-sebelumnya`: a target or a name is another one than in the last report.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::Program;
use crate::domain::renstra::Renstra;
use crate::domain::rujukan::{Angka, Objek, Tolok};
use crate::tempat::Titik;

use super::{Perkara, nama};
use crate::read::number::typed_target;

/// Names of indicators and of the budget tree; targets of indicators only within a year, since each year has its own.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let Some(terdahulu) = perkara.terdahulu.first() else { return Some(temuan) };
    let (renstra, program) = (perkara.draf.renstra.as_ref()?, perkara.draf.program.as_ref()?);
    let dahulu = &terdahulu.laporan;
    let same_year = perkara.tahun()? == dahulu.identitas.periode.tahun;
    let dahulu: BTreeMap<Titik, String> = keterangan(&dahulu.renstra, &dahulu.program)
        .into_iter()
        .map(|(titik, _, dahulu)| (titik, dahulu))
        .collect();
    for (titik, apa, kini) in keterangan(renstra, program) {
        let sama = |dahulu: &&String| **dahulu == kini || (apa == TARGET && !same_year);
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
    Some(temuan)
}

const TARGET: &str = "target";

/// What should stay the same, with what it is called.
fn keterangan(renstra: &Renstra, program: &[Program]) -> Vec<(Titik, &'static str, String)> {
    let mut semua = Vec::new();
    for indikator in renstra.indikator() {
        let id = &indikator.id;
        if let Some(target) = indikator.target.ada() {
            let titik = Titik::Angka(Angka::Target(Tolok::Renstra(id.clone())));
            semua.push((
                titik,
                TARGET,
                typed_target(target.map(|angka| angka.normalize()), &indikator.satuan),
            ));
        }
        let objek = Titik::Objek(Objek::Indikator(id.clone()));
        semua.push((objek, "nama indikator", format!("\"{}\"", indikator.nama)));
    }
    for (kode, nama) in nama(program) {
        let objek = Titik::Objek(Objek::Node(kode.clone()));
        semua.push((objek, "nama", format!("\"{nama}\"")));
    }
    semua
}
