//! prestasi.toml: awards and innovations.

use crate::domain::prestasi::{Inovasi, Penghargaan, Prestasi};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, all};

/// Reads prestasi.toml; an office without one tells of none.
pub fn prestasi(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Read<Prestasi> {
    let Some(top) = berkas.table_if("prestasi.toml", notes) else { return Ok(Prestasi::default()) };
    let says = "penghargaan yang diterima instansi pada periode ini";
    let penghargaan = top.tables_if("penghargaan", says);
    let says = "inovasi yang dijalankan instansi pada periode ini";
    let inovasi = top.tables_if("inovasi", says);
    all!(Prestasi {
        penghargaan: penghargaan.and_then(|tables| each(tables.iter().map(penghargaan_satu))),
        inovasi: inovasi.and_then(|tables| each(tables.iter().map(inovasi_satu))),
    })
}

fn penghargaan_satu(table: &Table<'_>) -> Read<Penghargaan> {
    let says = "tingkatnya: kabupaten, provinsi, nasional, internasional";
    all!(Penghargaan {
        nama: table.text("nama", "nama penghargaannya", "\"Peringkat II Pelayanan Publik\""),
        pemberi: table.text("pemberi", "yang memberikannya", "\"Pemerintah Provinsi\""),
        tingkat: table.text_if("tingkat", says, "\"provinsi\""),
        tanggal: table
            .value_if("tanggal", Kind::Date, "hari diterimanya", "2023-02-14")
            .and_then(|value| value.map(|value| value.date()).transpose()),
    })
}

fn inovasi_satu(table: &Table<'_>) -> Read<Inovasi> {
    all!(Inovasi {
        nama: table.text("nama", "namanya", "\"Layanan Keliling\""),
        uraian: table.text("uraian", "apa yang dilakukan, satu kalimat", "\"…\""),
        manfaat: table.text_if("manfaat", "manfaatnya, satu kalimat", "\"…\""),
    })
}
