//! `regulasi-tak-tercantum`: a regulation that the report leans on is not in its Dasar Hukum.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::laporan::Analisis;
use crate::domain::rujukan::Rujukan;
use crate::tempat::Titik;

use super::sebut::{dalam, rujukan};
use super::{Hasil, Perkara};

/// Every regulation that prose cites or that created the office and its plan.
pub fn periksa(perkara: &Perkara<'_>) -> Hasil {
    let draf = perkara.draf;
    let Some(regulasi) = &draf.regulasi else {
        return Hasil { tertunda: true, ..Hasil::default() };
    };
    let (instansi, renstra) = (draf.instansi.as_ref(), draf.renstra.as_ref());
    let pembentuk = instansi.map(|satu| {
        let ketentuan = [&satu.tugas.regulasi, &satu.fungsi.regulasi];
        satu.dasar_pembentukan.iter().chain(ketentuan).collect()
    });
    let teks = draf.teks.as_ref().map(|teks| teks.values().flat_map(rujukan).collect());
    let masalah = draf.permasalahan.as_ref();
    let masalah = masalah.map(|semua| semua.iter().flat_map(|satu| dalam(&satu.uraian)).collect());
    let solusi = draf.solusi.as_ref();
    let solusi = solusi.map(|semua| semua.iter().flat_map(|satu| dalam(&satu.uraian)).collect());
    let prosa = [draf.analisis.as_ref().map(analisis), teks, masalah, solusi];
    let dikutip = prosa.map(|semua| semua.map(regulasi_dari)).into_iter().chain([
        pembentuk,
        renstra.map(|satu| vec![&satu.regulasi]),
        draf.perjanjian.as_ref().map(|satu| vec![&satu.regulasi]),
    ]);
    Hasil::masing(Some(dikutip), |dikutip| {
        let tanpa = |id: &&Id| regulasi.get(*id).is_some_and(|satu| satu.dasar_hukum.is_none());
        Some(dikutip?.into_iter().filter(tanpa).filter_map(|id| satu(perkara, id)).collect())
    })
}

/// The references of the analysis.
fn analisis(analisis: &Analisis) -> Vec<&Rujukan> {
    let tinjauan = || analisis.tujuan.values().chain(analisis.sasaran.values());
    let uraian = tinjauan().map(|satu| &satu.uraian);
    let prosa = uraian.chain(analisis.kegiatan.values()).chain(analisis.program.values());
    let faktor = tinjauan().flat_map(|satu| satu.pendukung.iter().chain(&satu.penghambat));
    prosa.flat_map(rujukan).chain(faktor.flat_map(|satu| dalam(satu))).collect()
}

fn regulasi_dari(semua: Vec<&Rujukan>) -> Vec<&Id> {
    let regulasi = semua
        .into_iter()
        .filter_map(|satu| if let Rujukan::Regulasi(id) = satu { Some(id) } else { None });
    regulasi.collect()
}

fn satu(perkara: &Perkara<'_>, id: &Id) -> Option<Diagnostic> {
    let apa = format!("regulasi \"{id}\" dikutip, tetapi tidak ada di Dasar Hukum");
    let place = perkara.tempat.of(&Titik::Regulasi(id.clone()))?;
    let problem = Diagnostic::new(Code::RegulasiTakTercantum, apa).at(place).about(id).of([id]);
    Some(problem.saran("tambahkan dasar-hukum = nomor urutnya"))
}
