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

pub use nilai::{Nilai, nilai};
pub use rekap::Rekap;

use crate::domain::laporan::Laporan;

/// Works out every figure of the report. Later steps read what earlier ones found.
pub fn compute(laporan: &Laporan) -> Rekap {
    let uang = anggaran::semua(laporan);
    let kinerja = kinerja::semua(laporan);
    let keluaran = keluaran::semua(laporan, &kinerja, &uang.node);
    let sasaran = efisiensi::sasaran(laporan, &kinerja, &keluaran);
    let efisiensi = efisiensi::kegiatan(laporan, &keluaran, &uang.node);
    let rata_rata = kinerja::rata_rata(laporan, &kinerja);
    let hitungan = hitungan::semua(laporan, &kinerja, &sasaran);
    Rekap {
        keluaran,
        acuan: keluaran::acuan(laporan),
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
        kepegawaian: kepegawaian::rekap(laporan),
        gambaran_umum: gambaran::semua(laporan),
    }
}
