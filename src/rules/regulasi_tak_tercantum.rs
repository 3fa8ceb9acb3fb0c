//! `regulasi-tak-tercantum`: a regulation that the report leans on is not in its Dasar Hukum.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::draf::Draf;
use crate::domain::kode::Id;
use crate::domain::rujukan::Rujukan;
use crate::tempat::Titik;

use super::Perkara;
use super::sebut::{dalam, rujukan};

/// Every regulation that prose cites or that created the office and its plan.
pub fn periksa(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let dikutip = dikutip(perkara.draf)?;
    let tanpa = perkara.draf.regulasi.as_ref()?.values().filter(|satu| satu.dasar_hukum.is_none());
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
    Some(temuan)
}

fn dikutip(draf: &Draf) -> Option<BTreeSet<&Id>> {
    let instansi = draf.instansi.as_ref()?;
    let mut semua: BTreeSet<&Id> = instansi.dasar_pembentukan.iter().collect();
    semua.extend([
        &instansi.tugas.regulasi,
        &instansi.fungsi.regulasi,
        &draf.renstra.as_ref()?.regulasi,
        &draf.perjanjian.as_ref()?.regulasi,
    ]);
    let analisis = draf.analisis.as_ref()?;
    let tinjauan = || analisis.tujuan.values().chain(analisis.sasaran.values());
    let prosa = tinjauan()
        .map(|satu| &satu.uraian)
        .chain(analisis.kegiatan.values())
        .chain(analisis.program.values())
        .chain(draf.teks.as_ref()?.values());
    let faktor = tinjauan()
        .flat_map(|satu| satu.pendukung.iter().chain(&satu.penghambat))
        .flat_map(|satu| dalam(satu));
    let masalah = draf.permasalahan.as_ref()?.iter().flat_map(|satu| dalam(&satu.uraian));
    let solusi = draf.solusi.as_ref()?.iter().flat_map(|satu| dalam(&satu.uraian));
    semua.extend(
        prosa
            .flat_map(rujukan)
            .chain(faktor)
            .chain(masalah)
            .chain(solusi)
            .filter_map(|satu| if let Rujukan::Regulasi(id) = satu { Some(id) } else { None }),
    );
    Some(semua)
}
