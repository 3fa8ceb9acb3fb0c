//! The appendices.

use crate::domain::laporan::IsiLampiran as Isi;
use crate::naskah::{Blok, IsiLampiran, Lampiran};

use super::bahan::Bahan;
use super::format::SPASI_TETAP;
use super::pengesahan::{self, TITIK};
use super::rekat::rekat;
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
    bahan.laporan.susunan.lampiran.iter().enumerate().map(satu).collect()
}

fn perjanjian_kinerja(bahan: Bahan) -> IsiLampiran {
    IsiLampiran::PerjanjianKinerja {
        judul: format!("LEMBAR PERJANJIAN KINERJA TAHUN{SPASI_TETAP}{}", bahan.tahun()),
        pembuka: pernyataan(bahan),
        tabel: perjanjian::lembar_kinerja(bahan),
        anggaran: perjanjian::lembar_anggaran(bahan),
        pihak: pengesahan::pihak(bahan),
    }
}

/// The statement of both parties, with the content of form I/2-6: who they are, then what each promises.
fn pernyataan(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.laporan;
    let isian = |nama: Option<&String>, jabatan: &str| {
        let nama = nama.map_or_else(|| TITIK.to_owned(), Clone::clone);
        Blok::Isian {
            baris: vec![["Nama".to_owned(), nama], ["Jabatan".to_owned(), rekat(jabatan)]],
        }
    };
    let mut isi = bahan.teks("pembuka-perjanjian");
    let (nama, jabatan) = pengesahan::pihak_pertama(bahan);
    isi.push(isian(nama, &jabatan));
    isi.push(paragraf("selanjutnya disebut pihak pertama; dan"));
    let kepala_daerah = pengesahan::kepala_daerah(bahan);
    isi.push(isian(laporan.pemda.nama_kepala_daerah.as_ref(), &kepala_daerah));
    isi.push(paragraf("selaku atasan pihak pertama, selanjutnya disebut pihak kedua."));
    isi.extend(bahan.teks("pernyataan-perjanjian"));
    isi
}
