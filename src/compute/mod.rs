//! Laporan → Rekap: every figure that follows from others, exactly.
//!
//! Total: on a valid report nothing here can fail. Sums stop at the largest number instead of wrapping; `check` keeps
//! amounts far below it.

pub mod rekap;
pub mod nilai;
mod round;
mod realisasi;
mod kinerja;
mod anggaran;
mod keluaran;
pub mod jangka;
pub mod setahun;
mod efisiensi;
mod hitungan;
mod gambaran;
mod kepegawaian;
mod sebagian;
mod tribulan;

pub use gambaran::all as gambaran_umum;
pub use kepegawaian::rekap as kepegawaian;
pub use nilai::{Nilai, figure, nilai};
pub use rekap::Rekap;
pub use sebagian::{Sebagian, sebagian};

use crate::domain::anggaran::{Kegiatan, Program};
use crate::domain::asal::{self, Rencana};
use crate::domain::draf::Pokok;
use crate::domain::jangka as domain_jangka;
use crate::domain::nama;

/// Works out every figure of the report. Later steps read what earlier ones found.
pub fn compute<'a>(pokok: impl Into<Pokok<'a>>) -> Rekap {
    let pokok = pokok.into();
    let kebijakan = pokok.kebijakan;
    let (node, belanja) = (nama::pohon(pokok.program), asal::belanja(pokok.program));
    let (rencana, ukur) =
        (Rencana::from(pokok.renstra), asal::ukur(pokok.renstra, pokok.identitas.periode.tahun));
    let cara = || asal::indikator(pokok.program).map(|indikator| (&indikator.id, &indikator.cara));
    let uang = anggaran::all(kebijakan, &node, &belanja, pokok.sumber_dana.keys().cloned());
    let kinerja = kinerja::all(kebijakan, pokok.identitas.periode.tribulan(), &ukur);
    let keluaran = keluaran::all(&keluaran::SumberKeluaran {
        kebijakan,
        node: &node,
        tribulan: pokok.identitas.periode.tribulan(),
        cara: cara().collect(),
        target_tribulan: asal::tribulan(pokok.program).collect(),
        kinerja: &kinerja,
        uang: Some(&uang.node),
    });
    let jangka = jangka::all(&jangka::SumberJangka {
        kebijakan,
        jangka: &domain_jangka::semua(pokok.program, pokok.tidak_tahun_ini),
        keluaran: &keluaran,
        uang: &uang.node,
        program: pokok.program,
    });
    let sumber = efisiensi::SumberEfisiensi {
        kebijakan,
        ukur: &ukur,
        kinerja: &kinerja,
        keluaran: &keluaran,
        node: &node,
        milik: &asal::sasaran(pokok.program),
        belanja: &belanja,
    };
    let sasaran = efisiensi::sasaran(sumber, &rencana.sasaran);
    let cakupan_efisiensi = efisiensi::cakupan(kebijakan, &sasaran, &uang.semua_sasaran);
    let efisiensi = efisiensi::kegiatan(kebijakan, &node, &keluaran, &uang.node);
    let indikator_sasaran = pokok.renstra.indikator_sasaran();
    let rata_rata = kinerja::rata_rata(
        kebijakan,
        indikator_sasaran.filter_map(|indikator| kinerja.get(&indikator.id)),
    );
    let tercapai = hitungan::tercapai(kinerja.values());
    let ditulis = [pokok.permasalahan.len(), pokok.solusi.len()];
    let golongan = |pilih: &dyn Fn(&Program, &Kegiatan) -> bool| {
        let kegiatan = pokok.program.iter().flat_map(|program| {
            program.kegiatan.iter().filter(|kegiatan| pilih(program, kegiatan))
        });
        anggaran::kegiatan(kebijakan, &belanja, kegiatan.map(|kegiatan| &kegiatan.kode))
    };
    let hitungan = hitungan::all(&node, &rencana, tercapai, &sasaran, ditulis);
    Rekap {
        keluaran,
        jangka,
        acuan: keluaran::acuan(cara()),
        beberapa_sasaran: golongan(&|_, kegiatan| kegiatan.sasaran.len() > 1),
        tidak_dirinci: golongan(&|program, kegiatan| {
            !program.pendukung && kegiatan.sasaran.is_empty()
        }),
        urusan: anggaran::urusan(kebijakan, pokok.program, &belanja),
        sasaran,
        efisiensi,
        cakupan_efisiensi,
        rata_rata,
        hitungan,
        kinerja,
        total: uang.total,
        semua_sasaran: uang.semua_sasaran,
        pendukung: uang.pendukung,
        node: uang.node,
        dana: uang.dana,
        kepegawaian: pokok
            .kepegawaian
            .map(|pegawai| kepegawaian(pegawai, &pokok.instansi.unit))
            .unwrap_or_default(),
        gambaran_umum: pokok.gambaran_umum.map_or_else(Default::default, |gambaran| {
            gambaran_umum(gambaran, &|nilai| round::round(kebijakan, nilai))
        }),
    }
}
