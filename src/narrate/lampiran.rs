//! The appendices.

use crate::domain::laporan::IsiLampiran as Isi;
use crate::naskah::{Blok, IsiLampiran, Lampiran};

use super::bahan::Bahan;
use super::format::SPASI_TETAP;
use super::penutup;
use super::susun::paragraf;
use super::tabel::perjanjian;

/// All appendices, numbered.
pub fn semua(bahan: Bahan) -> Vec<Lampiran> {
    let satu = |(letak, lampiran): (usize, &crate::domain::laporan::Lampiran)| Lampiran {
        label: format!("lampiran-{}", letak + 1),
        nomor: format!("LAMPIRAN{SPASI_TETAP}{}", letak + 1),
        judul: lampiran.judul.clone(),
        isi: match &lampiran.isi {
            Isi::PerjanjianKinerja => perjanjian_kinerja(bahan),
            Isi::Berkas { nama } => IsiLampiran::Berkas {
                keterangan: vec![paragraf(&format!(
                    "Dokumen ini dilampirkan sebagai berkas tersendiri: {nama}."
                ))],
            },
        },
    };
    bahan.laporan.lampiran.iter().enumerate().map(satu).collect()
}

fn perjanjian_kinerja(bahan: Bahan) -> IsiLampiran {
    IsiLampiran::PerjanjianKinerja {
        judul: format!("PERJANJIAN KINERJA TAHUN{SPASI_TETAP}{}", bahan.tahun()),
        pembuka: pernyataan(bahan),
        tabel: perjanjian::lembar_kinerja(bahan),
        anggaran: perjanjian::lembar_anggaran(bahan),
        pihak: penutup::pihak(bahan),
    }
}

/// The statement of both parties, with the content of form I/2-6.
fn pernyataan(bahan: Bahan) -> Vec<Blok> {
    bahan.teks("pernyataan-perjanjian")
}
