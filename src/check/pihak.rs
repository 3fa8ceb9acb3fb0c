//! Who promised the performance of an agreement: `[pihak-pertama]` of perjanjian-kinerja.toml.

use super::pengesahan::{SEBAGAI, angka_nip, filled_in, jabatan};
use crate::domain::pengesahan::{Nip, Penandatangan, Sebagai};
use crate::read::notes::Read;
use crate::read::shape::Kind;
use crate::read::table::{Table, all};

/// Reads it, where the report is signed by another.
pub fn pihak_pertama(table: &Table<'_>) -> Read<Option<Penandatangan>> {
    let says = "pihak pertama pada lembar perjanjian kinerja, bila bukan penanda tangan laporan";
    let Some(table) = table.table_if("pihak-pertama", says) else { return Ok(None) };
    let contoh = "\"Kepala Dinas Tenaga Kerja Kabupaten Lumajang\"";
    let tertulis = table.value("jabatan", Kind::Text, "jabatannya", contoh);
    let sebagai = table.choice_if("sebagai", "tercetak di depan jabatan", &SEBAGAI);
    let sebagai = sebagai.map(|sebagai| sebagai.unwrap_or(Sebagai::Pejabat));
    let says = "namanya; bila tidak ditulis, untuk diisi dengan pena";
    let nama = table.text_if("nama", says, "\"Nama Contoh\"");
    let pangkat = table.text_if("pangkat", "pangkatnya", "\"Pembina Tingkat I\"");
    let nip = table.value_if("nip", Kind::Text, "NIP-nya", "\"19750730 200112 1 001\"");
    let nip = nip.and_then(|nip| nip.map(|nip| angka_nip(&nip)).transpose());
    all!(Penandatangan {
        jabatan: tertulis.and_then(|value| jabatan(&value, sebagai)),
        sebagai,
        untuk_beliau: Ok(None),
        atas_nama: Ok(None),
        nama: nama.map(filled_in),
        pangkat: pangkat.map(filled_in),
        nip: nip.map(|nip| nip.map_or(Nip::Belum, Nip::Ada)),
        penanda: Ok(None),
    })
    .map(Some)
}
