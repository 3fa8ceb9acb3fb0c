//! The appendices.

use crate::bahasa::{SPASI_TETAP, rekat};
use crate::domain::laporan::{IsiLampiran, Lampiran};
use crate::naskah::{BentukLampiran, Blok, Judul, LembarLampiran};

use super::bahan::Bahan;
use super::pengesahan::{self, TITIK};
use super::susun::{paragraf, polos};
use super::tabel::lembar;
use super::teks::Baku;

/// All appendices, numbered.
pub fn semua(bahan: Bahan) -> Vec<LembarLampiran> {
    (1..)
        .zip(&bahan.laporan.susunan.lampiran)
        .map(|(urut, data)| lampiran(bahan, urut, data))
        .collect()
}

fn lampiran(bahan: Bahan, urut: usize, data: &Lampiran) -> LembarLampiran {
    let (bentuk, isi) = match &data.isi {
        IsiLampiran::PerjanjianKinerja => (BentukLampiran::Isi, perjanjian_kinerja(bahan)),
        IsiLampiran::Berkas { nama } => {
            let isi = format!("Dokumen ini dilampirkan sebagai berkas tersendiri: {nama}.");
            (BentukLampiran::Sampul, vec![paragraf(&isi)])
        }
    };
    let judul = Judul {
        tingkat: 2,
        nomor: format!("LAMPIRAN{SPASI_TETAP}{urut}"),
        isi: polos(&data.judul),
        label: Some(format!("lampiran-{urut}")),
    };
    LembarLampiran { judul, bentuk, isi }
}

/// Assembled from the data: the statement on one page, the sheet on the next, both signed: left the superior, right the
/// head of the office.
fn perjanjian_kinerja(bahan: Bahan) -> Vec<Blok> {
    let tanda = Blok::Pengesahan { baris: vec![pengesahan::pihak(bahan).into()] };
    let judul = format!("LEMBAR PERJANJIAN KINERJA TAHUN{SPASI_TETAP}{}", bahan.tahun());
    let mut isi = pernyataan(bahan);
    isi.extend([
        tanda.clone(),
        Blok::HalamanBaru,
        Blok::JudulLembar { isi: polos(judul) },
        Blok::Tabel(lembar::kinerja(bahan)),
    ]);
    if !bahan.laporan.program.is_empty() {
        isi.push(Blok::Tabel(lembar::anggaran(bahan)));
    }
    isi.push(tanda);
    isi
}

/// The statement of both parties, with the content of form I/2-6: who they are, then what each promises.
fn pernyataan(bahan: Bahan) -> Vec<Blok> {
    let isian = |nama: Option<String>, jabatan: &str| {
        let nama = nama.unwrap_or_else(|| TITIK.to_owned());
        Blok::Isian {
            baris: vec![["Nama".to_owned(), nama], ["Jabatan".to_owned(), rekat(jabatan)]],
        }
    };
    let mut isi = bahan.teks(Baku::PembukaPerjanjian);
    let (nama, jabatan) = pengesahan::pihak_pertama(bahan);
    isi.push(isian(nama, &jabatan));
    isi.push(paragraf("selanjutnya disebut pihak pertama; dan"));
    isi.push(isian(pengesahan::nama_atasan(bahan).cloned(), &pengesahan::atasan(bahan)));
    isi.push(paragraf("selaku atasan pihak pertama, selanjutnya disebut pihak kedua."));
    isi.extend(bahan.teks(Baku::PernyataanPerjanjian));
    isi
}
