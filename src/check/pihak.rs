//! Who signs sheets beside those who sign the report: `[pihak-pertama]` of perjanjian-kinerja.toml, `[bappeda]` of pemda.toml,
//! `[reviu]` of laporan.toml.

use super::pengesahan::{SEBAGAI, filled_in, jabatan, nip_atau_tanpa};
use crate::domain::pengesahan::{Penandatangan, Reviu, Sebagai};
use crate::read::notes::Read;
use crate::read::shape::Kind;
use crate::read::table::{Table, all};
use crate::tempat::Titik;

/// Who promised the performance of an agreement, where the report is signed by another.
pub fn pihak_pertama(table: &Table<'_>) -> Read<Option<Penandatangan>> {
    let says = "pihak pertama pada lembar perjanjian kinerja, bila bukan penanda tangan laporan";
    let table = table.table_if("pihak-pertama", says);
    let contoh = "\"Kepala Dinas Tenaga Kerja Kabupaten Lumajang\"";
    table.map(|table| pihak(&table, Titik::Kunci("pihak-pertama.nip"), contoh)).transpose()
}

/// Who consents to an agreement beside its parties.
pub fn menyetujui(table: &Table<'_>) -> Read<Option<Penandatangan>> {
    let says = "yang menyetujui perjanjian kinerja di samping kedua pihaknya, bila diminta";
    let table = table.table_if("menyetujui", says);
    let contoh = "\"Sekretaris Daerah Kabupaten Lumajang\"";
    table.map(|table| pihak(&table, Titik::Kunci("menyetujui.nip"), contoh)).transpose()
}

/// The head of the region's planning board, who evaluates what became of the year's plan.
pub fn bappeda(table: &Table<'_>) -> Read<Option<Penandatangan>> {
    let says = "kepala Bappeda, yang mengevaluasi Formulir E.81";
    let table = table.table_if("bappeda", says);
    let contoh = "\"Kepala Bappeda Kabupaten Lumajang\"";
    table.map(|table| pihak(&table, Titik::Kunci("bappeda.nip"), contoh)).transpose()
}

/// When and by whom the report was reviewed.
pub fn reviu(table: &Table<'_>) -> Read<Reviu> {
    let says = "kapan dan oleh siapa laporan ini direviu, untuk lampiran `pernyataan-reviu`; yang tidak ditulis diisi dengan pena";
    let Some(table) = table.table_if("reviu", says) else { return Ok(Reviu::belum()) };
    let says = "kota tempat pernyataannya; bila tidak ditulis, tempat pengesahan laporan";
    let tempat = table.text_if("tempat", says, "\"Lumajang\"");
    let tanggal = table.date_if("tanggal", "tanggal pernyataannya", "2023-04-10");
    if let Some(place) = table.written("tanggal") {
        table.notes().mark(Titik::Kunci("reviu.tanggal"), &place);
    }
    let says = "jabatan yang menyatakannya; bila tidak ditulis, Inspektur daerahnya";
    let contoh = "\"Inspektur Kabupaten Lumajang\"";
    let tertulis = table.value_if("jabatan", Kind::Text, says, contoh);
    all!(Reviu {
        tempat,
        tanggal,
        pereviu: orang(&table, Titik::Kunci("reviu.nip"), |sebagai| match tertulis? {
            Some(value) => jabatan(&value, sebagai),
            None => Ok(Reviu::INSPEKTUR.to_owned()),
        }),
    })
}

fn pihak(table: &Table<'_>, nip: Titik, contoh: &'static str) -> Read<Penandatangan> {
    let tertulis = table.value("jabatan", Kind::Text, "jabatannya", contoh);
    orang(table, nip, |sebagai| tertulis.and_then(|value| jabatan(&value, sebagai)))
}

/// Who holds an office; what is printed before it is asked for behind it. By `titik` the number is found.
fn orang(
    table: &Table<'_>,
    titik: Titik,
    jabatan: impl FnOnce(Read<Sebagai>) -> Read<String>,
) -> Read<Penandatangan> {
    let sebagai = table.choice_if("sebagai", "tercetak di depan jabatan", &SEBAGAI);
    let sebagai = sebagai.map(|sebagai| sebagai.unwrap_or(Sebagai::Pejabat));
    let says = "namanya; bila tidak ditulis, untuk diisi dengan pena";
    let nama = table.text_if("nama", says, "\"Nama Contoh\"");
    let pangkat = table.text_if("pangkat", "pangkatnya", "\"Pembina Tingkat I\"");
    if let Some(place) = table.written("nip") {
        table.notes().mark(titik, &place);
    }
    let nip = table.value_if("nip", Kind::Text, "NIP-nya", "\"19750730 200112 1 001\"");
    all!(Penandatangan {
        jabatan: jabatan(sebagai),
        sebagai,
        untuk_beliau: Ok(None),
        atas_nama: Ok(None),
        nama: nama.map(filled_in),
        pangkat: pangkat.map(filled_in),
        nip: nip_atau_tanpa(nip, table),
        penanda: Ok(None),
    })
}
