//! Amounts of output: a target, and what came of it, in the same units.

use rust_decimal::Decimal;

use super::Baca;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Bagian, Cara, Gabungan, Volume};
use crate::domain::kode::Id;
use crate::domain::rujukan::{Angka, Tolok};
use crate::read::notes::Notes;
use crate::read::say::any_of;
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

const BENTUK: [(&str, Gabungan); 2] = [("dan", Gabungan::Dan), ("kali", Gabungan::Kali)];

/// Target and realisasi, or the realisasi alone where nothing was promised.
pub fn langsung(table: &Table<'_>, id: &str, baca: &Baca<'_, '_>) -> Cara {
    let satuan = satuan(table);
    let volume = |jenis: fn(Tolok) -> Angka, value: Option<Value<'_>>| {
        if let Some(value) = &value {
            let angka = jenis(Tolok::Anggaran(Id(id.to_owned())));
            baca.notes.mark(Titik::Angka(angka), &value.place);
        }
        satuan.volume(value, baca.notes)
    };
    if !table.flag("tanpa-target") {
        let target = volume(Angka::Target, table.need("target", "1"));
        return Cara::Langsung {
            target,
            realisasi: volume(Angka::Realisasi, baca.volume.need(id, "0")),
        };
    }
    if let Some(value) = table.get("target") {
        baca.notes.push(
            Diagnostic::new(Code::KunciBertentangan, "indikator tanpa target ini mempunyai target")
                .at(&value.place)
                .saran("hapus target, atau hapus tanpa-target"),
        );
    }
    Cara::TanpaTarget { realisasi: volume(Angka::Realisasi, baca.volume.need(id, "0")) }
}

/// The units of an output, and how they belong together.
struct Satuan {
    nama: Vec<String>,
    bentuk: Gabungan,
}

fn satuan(table: &Table<'_>) -> Satuan {
    let nama = table.need("satuan", "\"…\"").map(|value| daftar(&value)).unwrap_or_default();
    let nama: Vec<String> = nama.iter().map(Value::text).collect();
    let bentuk = match table.get("bentuk") {
        Some(value) => value.choice(&BENTUK).unwrap_or(Gabungan::Dan),
        None if nama.len() > 1 => {
            table.need("bentuk", &any_of(&BENTUK));
            Gabungan::Dan
        }
        None => Gabungan::Tunggal,
    };
    Satuan { nama, bentuk }
}

impl Satuan {
    /// One number for each unit.
    fn volume(&self, value: Option<Value<'_>>, notes: &Notes<'_>) -> Volume {
        let Self { nama, bentuk } = self;
        let Some(value) = value else { return Volume { bagian: Vec::new(), bentuk: *bentuk } };
        let jumlah: Vec<Decimal> = daftar(&value).iter().map(Value::decimal).collect();
        if jumlah.len() != nama.len() && !nama.is_empty() {
            let titik = vec!["…"; nama.len()].join(", ");
            notes.push(
                Diagnostic::new(
                    Code::VolumeBerbeda,
                    "banyaknya bilangan tidak sama dengan banyaknya satuan",
                )
                .at(&value.place)
                .found(
                    format!("{} bilangan", jumlah.len()),
                    format!("{} ({})", nama.len(), nama.join(", ")),
                )
                .saran(format!("tulis satu bilangan untuk tiap satuan: [{titik}]")),
            );
        }
        let bagian = jumlah.into_iter().zip(nama);
        let bagian = bagian.map(|(jumlah, satuan)| Bagian { jumlah, satuan: satuan.clone() });
        Volume { bagian: bagian.collect(), bentuk: *bentuk }
    }
}

/// A value or a list of values.
pub fn daftar<'a>(value: &Value<'a>) -> Vec<Value<'a>> {
    if value.is_list() { value.list() } else { vec![value.clone()] }
}
