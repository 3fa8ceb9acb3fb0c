//! The table `[arsip]` of opd.toml and laporan.toml.

use crate::domain::arsip::{Jra, MetaArsip, NasibAkhir};
use crate::read::notes::Read;
use crate::read::table::{Table, all};

/// Reads it where it is written.
pub fn arsip(top: &Table<'_>) -> Read<MetaArsip> {
    let Some(table) = top.table_if("arsip", "keterangan bagi pengelola arsip") else {
        return Ok(MetaArsip::default());
    };
    all!(MetaArsip {
        klasifikasi: table.text_if("klasifikasi", "kode klasifikasi arsip", "\"000.8.6.3\""),
        jra: table.table_if("jra", "jadwal retensi arsip").map(|table| jra(&table)).transpose(),
        skkaad: table.text_if("skkaad", "klasifikasi keamanan dan akses", "\"biasa\""),
        unit: table.text_if("unit", "unit yang menyimpan", "\"Sekretariat\""),
    })
}

fn jra(table: &Table<'_>) -> Read<Jra> {
    all!(Jra {
        aktif: table.count("aktif", "tahun aktif", "2"),
        inaktif: table.count("inaktif", "tahun inaktif", "4"),
        nasib_akhir: table.choice("nasib-akhir", "nasib akhirnya", &NasibAkhir::SEMUA),
    })
}
