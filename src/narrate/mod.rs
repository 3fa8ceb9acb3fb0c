//! Laporan and Rekap → Naskah: every figure becomes text here, and every sentence is chosen.
//!
//! Total: on a valid report nothing here can fail. `pasal` goes through the outline; `pendahuluan` … `penutup` hold what
//! its parts say; `tabel` and `gambar` make what they show; `kalimat` holds the sentences whose words depend on figures;
//! the rest of the words comes from the author and from `templates/teks-baku.toml`.

pub mod format;
pub mod teks;
pub mod nomor;
mod susun;
mod bahan;
mod regulasi;
mod rujukan;
mod prosa;
mod kalimat;
mod tabel;
mod sumbu;
mod batang;
mod gambar;
mod sampul;
mod pasal;
mod depan;
mod sistematika;
mod pendahuluan;
mod perencanaan;
mod akuntabilitas;
mod analisis;
mod penutup;
pub mod pengesahan;
mod pihak;
mod lampiran;
mod singkatan;

use std::borrow::Cow;

use crate::compute::Rekap;
use crate::compute::setahun::Setahun;
use crate::domain::laporan::Laporan;
use crate::domain::terbit::Terbit;
use crate::naskah::Naskah;

use bahan::Bahan;

/// Tells the whole report, as the issue `terbit` of it where that is known.
/// `setahun` has the quarters of its year, where anything in it tells of them.
pub fn narrate(
    laporan: &Laporan,
    rekap: &Rekap,
    setahun: Option<&Setahun>,
    terbit: Option<&Terbit>,
) -> Naskah {
    let laporan = tergambar(laporan, rekap);
    let laporan = laporan.as_ref();
    let bahan = Bahan { laporan, rekap, setahun };
    let mut bab = pasal::semua(bahan, &laporan.susunan.bab);
    singkatan::singkatkan(bahan, &mut bab);
    Naskah {
        identitas: sampul::identitas(bahan, terbit),
        tata_letak: sampul::tata_letak(bahan),
        tanda_konsep: sampul::tanda_konsep(bahan),
        kepala_halaman: sampul::kepala_halaman(bahan),
        kaki: sampul::kaki(bahan, terbit),
        sampul: sampul::sampul(bahan),
        depan: pasal::semua(bahan, &laporan.susunan.depan),
        bab,
        judul_lampiran: "LAMPIRAN".to_owned(),
        lampiran: lampiran::semua(bahan),
    }
}

/// The report without those pictures of its outline that have nothing to draw.
fn tergambar<'a>(laporan: &'a Laporan, rekap: &Rekap) -> Cow<'a, Laporan> {
    match gambar::kosong(Bahan { laporan, rekap, setahun: None }).as_slice() {
        [] => Cow::Borrowed(laporan),
        kosong => {
            let susunan = laporan.susunan.clone().tanpa_gambar(kosong);
            Cow::Owned(Laporan { susunan, ..laporan.clone() })
        }
    }
}
