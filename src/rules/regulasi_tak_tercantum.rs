//! `regulasi-tak-tercantum`: a regulation that the report leans on is not in its Dasar Hukum.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::Tersedia;
use crate::domain::bagian::Bagian;
use crate::domain::kode::Id;
use crate::domain::laporan::Analisis;
use crate::domain::rujukan::Rujukan;
use crate::tempat::Titik;

use super::mention::{rujukan, within};
use super::{Findings, Perkara};

/// Every regulation that prose cites or that created the office and its plan.
pub fn check(perkara: &Perkara<'_>) -> Findings {
    if perkara.rencana() {
        return Findings::default();
    }
    let draf = perkara.draf;
    let Some(regulasi) = &draf.regulasi else {
        return Findings { tertunda: true, ..Findings::default() };
    };
    let (instansi, renstra) = (draf.instansi.as_ref(), draf.renstra.as_ref());
    let pembentuk = instansi.map(|instansi| {
        let ketentuan = [&instansi.tugas, &instansi.fungsi].into_iter().filter_map(Bagian::ada);
        let ketentuan = ketentuan.map(|ketentuan| &ketentuan.regulasi);
        instansi.dasar_pembentukan.iter().chain(ketentuan).collect()
    });
    let teks = draf.teks.as_ref().map(|teks| teks.values().flat_map(rujukan).collect());
    let masalah = draf.permasalahan.as_ref();
    let masalah =
        masalah.map(|semua| semua.iter().flat_map(|masalah| within(&masalah.uraian)).collect());
    let solusi = draf.solusi.as_ref();
    let solusi =
        solusi.map(|semua| semua.iter().flat_map(|solusi| within(&solusi.uraian)).collect());
    let prosa = [draf.analisis.as_ref().map(analisis), teks, masalah, solusi];
    let dikutip = prosa.map(|semua| semua.map(regulasi_dari)).into_iter().chain([
        pembentuk,
        renstra.map(|renstra| renstra.regulasi.iter().collect()),
        draf.perjanjian.as_ref().map(|perjanjian| vec![&perjanjian.regulasi]),
    ]);
    Findings::each(Some(dikutip), |dikutip| {
        let tanpa =
            |id: &&Id| regulasi.get(*id).is_some_and(|regulasi| regulasi.dasar_hukum.is_none());
        Some(dikutip?.into_iter().filter(tanpa).filter_map(|id| tell(perkara, id)).collect())
    })
}

/// The references of the analysis.
fn analisis(analisis: &Analisis) -> Vec<&Rujukan> {
    let tinjauan = || analisis.tujuan.values().chain(analisis.sasaran.values());
    let uraian = tinjauan().filter_map(|tinjauan| tinjauan.uraian.as_ref());
    let prosa = uraian.chain(analisis.kegiatan.values()).chain(analisis.program.values());
    let prosa = prosa.filter_map(Tersedia::ada);
    let faktor =
        tinjauan().flat_map(|tinjauan| tinjauan.pendukung.iter().chain(&tinjauan.penghambat));
    prosa.flat_map(rujukan).chain(faktor.flat_map(|faktor| within(faktor))).collect()
}

fn regulasi_dari(semua: Vec<&Rujukan>) -> Vec<&Id> {
    let regulasi = semua
        .into_iter()
        .filter_map(|rujukan| if let Rujukan::Regulasi(id) = rujukan { Some(id) } else { None });
    regulasi.collect()
}

fn tell(perkara: &Perkara<'_>, id: &Id) -> Option<Diagnostic> {
    let apa = format!("regulasi \"{id}\" dikutip, tetapi tidak ada di Dasar Hukum");
    let place = perkara.tempat.of(&Titik::Regulasi(id.clone()))?;
    let problem = Diagnostic::new(Code::RegulasiTakTercantum, apa).at(place).about(id).of([id]);
    Some(problem.saran("tambahkan dasar-hukum = nomor urutnya"))
}
