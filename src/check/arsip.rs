//! The table `[arsip]` of opd.toml and laporan.toml.

use crate::domain::arsip::{Jra, MetaArsip, NasibAkhir};
use crate::read::table::Table;

/// Reads it where it is written.
pub fn arsip(top: &Table<'_>) -> MetaArsip {
    let Some(table) = top.get("arsip").map(|value| value.table()) else {
        return MetaArsip::default();
    };
    MetaArsip {
        klasifikasi: table.text_if("klasifikasi"),
        jra: table.get("jra").and_then(|value| jra(&value.table())),
        skkaad: table.text_if("skkaad"),
        unit: table.text_if("unit"),
    }
}

fn jra(table: &Table<'_>) -> Option<Jra> {
    let (aktif, inaktif) = (table.count("aktif"), table.count("inaktif"));
    let nasib_akhir = table.need("nasib-akhir", "\"permanen\"")?.choice(&NasibAkhir::SEMUA)?;
    Some(Jra { aktif, inaktif, nasib_akhir })
}
