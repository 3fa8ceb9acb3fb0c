//! Outputs below a heading that says their unit, or beside a cell that does.

use crate::bahasa::{desimal, rincian};
use crate::compute::rekap::Keluaran;
use crate::domain::anggaran::{BagianVolume, Gabungan, Volume};
use crate::narrate::bahan::TANPA_NILAI;
use crate::narrate::format::volume as berikut_satuan;

/// In what an output is counted: "orang", "orang/bulan".
pub fn satuan_keluaran(keluaran: Option<&Keluaran>) -> Option<String> {
    let keluaran = keluaran?;
    satuan(keluaran.target.as_ref().or(keluaran.realisasi.as_ref())?)
}

/// The units of a volume; nothing for one without any, as a score is.
pub fn satuan(volume: &Volume) -> Option<String> {
    let nama: Vec<&str> = volume.bagian.iter().map(|bagian| bagian.satuan.as_str()).collect();
    let gabungan = gabung(volume.bentuk, &nama);
    (!gabungan.is_empty()).then_some(gabungan)
}

/// A figure without its units, "12" or "29/12"; one in other units than these names them.
pub fn angka(volume: Option<&Volume>, lazim: Option<&str>) -> String {
    let Some(volume) = volume else { return TANPA_NILAI.to_owned() };
    if satuan(volume).as_deref() != lazim {
        return berikut_satuan(volume);
    }
    let tercetak = |BagianVolume { jumlah, satuan }: &BagianVolume| match satuan.as_str() {
        "%" => desimal(*jumlah),
        _ => desimal(jumlah.normalize()),
    };
    let semua: Vec<String> = volume.bagian.iter().map(tercetak).collect();
    gabung(volume.bentuk, &semua.iter().map(String::as_str).collect::<Vec<_>>())
}

fn gabung(bentuk: Gabungan, bagian: &[&str]) -> String {
    match bentuk {
        Gabungan::Tunggal | Gabungan::Dan => rincian(bagian),
        Gabungan::Kali => bagian.join("/"),
    }
}
