//! `regulasi-tak-tercantum`: a regulation that the report leans on is not in its Dasar Hukum.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;
use crate::domain::rujukan::Rujukan;
use crate::tempat::Titik;

use super::Perkara;
use super::sebut::{dalam, rujukan};

/// Every regulation that prose cites or that created the office and its plan.
pub fn periksa(perkara: &Perkara<'_>, temuan: &mut Vec<Diagnostic>) {
    let dikutip = dikutip(perkara.laporan);
    let tanpa = perkara.laporan.regulasi.values().filter(|satu| satu.dasar_hukum.is_none());
    for regulasi in tanpa.filter(|satu| dikutip.contains(&satu.id)) {
        if let Some(place) = perkara.tempat.of(&Titik::Regulasi(regulasi.id.clone())) {
            temuan.push(
                Diagnostic::new(
                    Code::RegulasiTakTercantum,
                    format!(
                        "regulasi \"{}\" dikutip, tetapi tidak ada di Dasar Hukum",
                        regulasi.id
                    ),
                )
                .at(place)
                .about(&regulasi.id)
                .of([&regulasi.id])
                .saran("tambahkan dasar-hukum = nomor urutnya"),
            );
        }
    }
}

fn dikutip(laporan: &Laporan) -> BTreeSet<&Id> {
    let instansi = &laporan.instansi;
    let mut semua: BTreeSet<&Id> = instansi.dasar_pembentukan.iter().collect();
    semua.extend([
        &instansi.tugas.regulasi,
        &instansi.fungsi.regulasi,
        &laporan.renstra.regulasi,
        &laporan.perjanjian.regulasi,
    ]);
    let analisis = &laporan.analisis;
    let tinjauan = || analisis.tujuan.values().chain(analisis.sasaran.values());
    let prosa = tinjauan()
        .map(|satu| &satu.uraian)
        .chain(analisis.kegiatan.values())
        .chain(analisis.program.values())
        .chain(laporan.teks.values());
    let faktor = tinjauan()
        .flat_map(|satu| satu.pendukung.iter().chain(&satu.penghambat))
        .flat_map(|satu| dalam(satu));
    let masalah = laporan.permasalahan.iter().flat_map(|satu| dalam(&satu.uraian));
    let solusi = laporan.solusi.iter().flat_map(|satu| dalam(&satu.uraian));
    semua.extend(prosa.flat_map(rujukan).chain(faktor).chain(masalah).chain(solusi).filter_map(
        |satu| match satu {
            Rujukan::Regulasi(id) => Some(id),
            _ => None,
        },
    ));
    semua
}
