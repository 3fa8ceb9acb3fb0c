//! prestasi.toml: awards and innovations.

use chrono::{Datelike, NaiveDate};

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::prestasi::{Inovasi, Penghargaan, Prestasi};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};

/// Reads prestasi.toml; an office without one tells of none.
pub fn prestasi(berkas: &Berkas<'_>, tahun: Read<u16>, notes: &Notes<'_>) -> Read<Prestasi> {
    let Some(top) = berkas.table_if("prestasi.toml", notes) else { return Ok(Prestasi::default()) };
    let says = "penghargaan yang diterima instansi pada periode ini";
    let penghargaan = top.tables_if("penghargaan", says);
    let says = "inovasi yang dijalankan instansi pada periode ini";
    let inovasi = top.tables_if("inovasi", says);
    all!(Prestasi {
        penghargaan: penghargaan
            .and_then(|tables| each(tables.iter().map(|table| penghargaan_satu(table, tahun)))),
        inovasi: inovasi.and_then(|tables| each(tables.iter().map(inovasi_satu))),
    })
}

fn penghargaan_satu(table: &Table<'_>, tahun: Read<u16>) -> Read<Penghargaan> {
    let says = "tingkatnya: kabupaten, provinsi, nasional, internasional";
    all!(Penghargaan {
        nama: table.text("nama", "nama penghargaannya", "\"Peringkat II Pelayanan Publik\""),
        pemberi: table.text("pemberi", "yang memberikannya", "\"Pemerintah Provinsi\""),
        tingkat: table.text_if("tingkat", says, "\"provinsi\""),
        tanggal: table
            .value_if("tanggal", Kind::Date, "hari diterimanya", "2023-02-14")
            .and_then(|value| value.map(|value| diterima(&value, tahun)).transpose()),
    })
}

fn inovasi_satu(table: &Table<'_>) -> Read<Inovasi> {
    all!(Inovasi {
        nama: table.text("nama", "namanya", "\"Layanan Keliling\""),
        uraian: table.text("uraian", "apa yang dilakukan, satu kalimat", "\"…\""),
        manfaat: table.text_if("manfaat", "manfaatnya, satu kalimat", "\"…\""),
    })
}

/// The month of the next year up to which an award for this one may be handed over: then the report itself is.
const SUSULAN: u32 = 3;

/// The day of an award, in the report's year or soon after it.
fn diterima(value: &Value<'_>, tahun: Read<u16>) -> Read<NaiveDate> {
    let (hari, tahun) = (value.date()?, tahun?);
    let lewat = hari.year() - i32::from(tahun);
    if lewat == 0 || (lewat == 1 && hari.month() <= SUSULAN) {
        return Ok(hari);
    }
    let message = format!("penghargaan ini diterima pada tahun {}", hari.year());
    let problem = Diagnostic::new(Code::TahunBerbeda, message).at(&value.place);
    let problem = problem.found(hari.year().to_string(), format!("tahun laporan, {tahun}"));
    Err(value
        .notes()
        .push(problem.saran("perbaiki tanggalnya, atau pindahkan ke laporan tahun diterimanya")))
}
