//! Laporan → Rekap: every figure that follows from others, exactly.
//!
//! Total: on a valid report nothing here can fail. Sums stop at the largest number instead of wrapping; `check` keeps
//! amounts far below it.

pub mod rekap;
pub mod nilai;
mod bulat;
mod kinerja;
mod anggaran;
mod keluaran;
mod efisiensi;
mod hitungan;
mod gambaran;
mod kepegawaian;

pub use gambaran::semua as gambaran_umum;
pub use kepegawaian::rekap as kepegawaian;
pub use nilai::{Nilai, nilai};
pub use rekap::Rekap;

use crate::domain::draf::Pokok;

/// Works out every figure of the report. Later steps read what earlier ones found.
pub fn compute<'a>(pokok: impl Into<Pokok<'a>>) -> Rekap {
    let pokok = pokok.into();
    let uang = anggaran::semua(pokok);
    let kinerja = kinerja::semua(pokok);
    let keluaran = keluaran::semua(pokok, &kinerja, &uang.node);
    let sasaran = efisiensi::sasaran(pokok, &kinerja, &keluaran);
    let efisiensi = efisiensi::kegiatan(pokok, &keluaran, &uang.node);
    let rata_rata = kinerja::rata_rata(pokok, &kinerja);
    let hitungan = hitungan::semua(pokok, &kinerja, &sasaran);
    Rekap {
        keluaran,
        acuan: keluaran::acuan(pokok),
        sasaran,
        efisiensi,
        rata_rata,
        hitungan,
        kinerja,
        total: uang.total,
        semua_sasaran: uang.semua_sasaran,
        pendukung: uang.pendukung,
        node: uang.node,
        dana: uang.dana,
        kepegawaian: kepegawaian(pokok.kepegawaian, &pokok.instansi.unit),
        gambaran_umum: gambaran_umum(pokok.gambaran_umum, &|nilai| {
            bulat::bulat(pokok.kebijakan, nilai)
        }),
    }
}
