//! The table `[arsip]` of opd.toml and laporan.toml.

use crate::domain::arsip::{Jra, MetaArsip, NasibAkhir};
use crate::read::notes::Read;
use crate::read::table::Table;

/// Reads it where it is written.
pub fn arsip(top: &Table<'_>) -> Read<MetaArsip> {
    let Some(table) = top.table_if("arsip", "keterangan bagi pengelola arsip") else {
        return Ok(MetaArsip::default());
    };
    let klasifikasi = table.text_if("klasifikasi", "kode klasifikasi arsip", "\"000.8.6.3\"");
    let jra = table.table_if("jra", "jadwal retensi arsip").map(|table| jra(&table)).transpose();
    let skkaad = table.text_if("skkaad", "klasifikasi keamanan dan akses", "\"biasa\"");
    let unit = table.text_if("unit", "unit yang menyimpan", "\"Sekretariat\"");
    Ok(MetaArsip { klasifikasi: klasifikasi?, jra: jra?, skkaad: skkaad?, unit: unit? })
}

fn jra(table: &Table<'_>) -> Read<Jra> {
    let aktif = table.count("aktif", "tahun aktif", "2");
    let inaktif = table.count("inaktif", "tahun inaktif", "4");
    let nasib_akhir = table.choice("nasib-akhir", "nasib akhirnya", &NasibAkhir::SEMUA);
    Ok(Jra { aktif: aktif?, inaktif: inaktif?, nasib_akhir: nasib_akhir? })
}
