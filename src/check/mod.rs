//! Berkas → Laporan: nothing contradictory gets through.
//!
//! Each file is taken apart in an order in which everything that is referred to comes first. Every problem is told;
//! while there are errors, what stands in for a missing value is of no consequence, since there will be no report.

mod names;
mod arsip;
mod kantor;
mod pengesahan;
mod nomor;
mod identitas;
mod renstra;
mod indikator;
mod hasil;
mod anggaran;
mod gambaran;
mod sumber_daya;
mod prosa;
mod kontrol;
mod rujukan;

pub use prosa::BAKU as TEKS_BAKU;
pub use rujukan::Dikenal;

use std::collections::BTreeMap;

use crate::domain::kode::Id;
use crate::domain::laporan::{Analisis, Laporan};
use crate::domain::renstra::Riwayat;
use crate::domain::susunan::Susunan;
use crate::read::notes::Notes;
use crate::read::{Berkas, Levels};

/// What each indicator came to in earlier years, by their own reports.
pub type Dahulu = BTreeMap<u16, BTreeMap<Id, Riwayat>>;

/// Makes the report of what was typed. `baku` is the standard prose, section by section; `dahulu` is what earlier
/// years' reports say.
pub fn check<'a>(
    berkas: &'a Berkas<'a>,
    baku: &'a Berkas<'a>,
    dahulu: &Dahulu,
    levels: &Levels,
    notes: &'a Notes<'a>,
) -> Laporan {
    let regulasi = kantor::regulasi(berkas, notes);
    let pemda = kantor::pemda(berkas, notes);
    let instansi = kantor::instansi(berkas, &regulasi.names, levels, notes);
    let kepala = identitas::kepala(berkas, levels, notes);
    let tahun = kepala.identitas.periode.tahun;
    let gambaran = gambaran::gambaran_umum(berkas, notes);
    let mut rencana = renstra::renstra(berkas, &regulasi.names, &gambaran, dahulu, &kepala, notes);
    let anggaran = anggaran::anggaran(berkas, &rencana, &gambaran, tahun, notes);
    rencana.renstra.strategi =
        renstra::strategi(&rencana.strategi, &rencana.renstra, &anggaran.program, notes);
    let kepegawaian = sumber_daya::kepegawaian(berkas, &instansi.unit, notes);
    let mut laporan = Laporan {
        susunan: Susunan::dari(kepala.identitas.periode.rentang, kepala.lampiran),
        identitas: kepala.identitas,
        pemda,
        instansi,
        regulasi: regulasi.isi,
        kebijakan: kepala.kebijakan,
        renstra: rencana.renstra,
        perjanjian: rencana.perjanjian,
        program: anggaran.program,
        sumber_dana: anggaran.sumber_dana,
        kepegawaian,
        sarana: sumber_daya::sarana(berkas, notes),
        gambaran_umum: gambaran.isi,
        analisis: Analisis {
            tujuan: BTreeMap::new(),
            sasaran: BTreeMap::new(),
            kegiatan: BTreeMap::new(),
            program: BTreeMap::new(),
            fakta: BTreeMap::new(),
        },
        permasalahan: Vec::new(),
        solusi: Vec::new(),
        teks: BTreeMap::new(),
        pengesahan: kepala.pengesahan,
        kontrol: Vec::new(),
        persamaan: Vec::new(),
        terima: kepala.terima,
    };
    // Prose comes last: it may refer to every figure, and the figures are known now.
    let dikenal = prosa::isi(&mut laporan, &regulasi.penjelasan, berkas, baku, notes);
    laporan.kontrol = kontrol::kontrol(berkas, &dikenal, notes);
    laporan
}
