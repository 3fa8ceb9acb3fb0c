//! A note below the tables of money whose printed parts do not come to their printed sum.

use crate::compute::rekap::Keuangan;
use crate::domain::anggaran::Program;
use crate::domain::angka::Rupiah;
use crate::domain::kode::Kode;
use crate::narrate::bahan::Bahan;
use crate::narrate::susun::kalimat;
use crate::naskah::Teks;

/// A sum with its parts; what is not known is no part.
pub type Penjumlahan = (Option<Rupiah>, Vec<Option<Rupiah>>);

/// The note, where any of these sums needs it.
pub fn catatan(bahan: Bahan, semua: impl IntoIterator<Item = Penjumlahan>) -> Option<Teks> {
    semua.into_iter().any(|penjumlahan| berbeda(bahan, &penjumlahan)).then(|| {
        kalimat(
            "Jumlah dihitung dari nilai uang yang belum dibulatkan, sehingga dapat berbeda sedikit \
             dari penjumlahan angka yang tercetak.",
        )
    })
}

/// Pagu and realisasi of a sum.
pub fn uang<'a>(jumlah: &Keuangan, bagian: impl Iterator<Item = &'a Keuangan>) -> [Penjumlahan; 2] {
    let (pagu, realisasi) = bagian.map(|uang| (uang.pagu, uang.realisasi)).unzip();
    [(jumlah.pagu, pagu), (jumlah.realisasi, realisasi)]
}

/// Those of all programs together.
pub fn program(bahan: Bahan) -> [Penjumlahan; 2] {
    uang(&bahan.rekap.total, node(bahan, bahan.laporan.program.iter().map(|program| &program.kode)))
}

/// Those of every program and kegiatan.
pub fn pohon(bahan: Bahan) -> Vec<Penjumlahan> {
    let program = &bahan.laporan.program;
    let mut hasil = Vec::from(self::program(bahan));
    for Program { kode, kegiatan, .. } in program {
        hasil.extend(anak(bahan, kode, kegiatan.iter().map(|kegiatan| &kegiatan.kode)));
        for kegiatan in kegiatan.iter().filter(|kegiatan| !kegiatan.sub_kegiatan.is_empty()) {
            let sub = kegiatan.sub_kegiatan.iter().map(|sub| &sub.kode);
            hasil.extend(anak(bahan, &kegiatan.kode, sub));
        }
    }
    hasil
}

fn anak<'a>(
    bahan: Bahan<'a>,
    kode: &Kode,
    bagian: impl Iterator<Item = &'a Kode>,
) -> Vec<Penjumlahan> {
    let jumlah = bahan.node(kode);
    jumlah.map_or_else(Vec::new, |jumlah| uang(jumlah, node(bahan, bagian)).into())
}

fn node<'a>(
    bahan: Bahan<'a>,
    kode: impl Iterator<Item = &'a Kode>,
) -> impl Iterator<Item = &'a Keuangan> {
    kode.filter_map(move |kode| bahan.node(kode))
}

/// Whether the parts come to the sum, but as they are printed do not.
fn berbeda(bahan: Bahan, (jumlah, bagian): &Penjumlahan) -> bool {
    let tercetak = |nilai: Rupiah| Rupiah(bahan.laporan.kebijakan.uang_tabel(nilai));
    let bagian = || bagian.iter().flatten().copied();
    jumlah.is_some_and(|jumlah| {
        jumlah == bagian().sum() && tercetak(jumlah) != bagian().map(tercetak).sum()
    })
}
