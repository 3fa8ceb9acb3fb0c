//! The years of the plan: what is to be spent and put out by its last one, and what was before this one.

use super::Reading;
use super::volume::SatuanVolume;
use crate::domain::anggaran::Volume;
use crate::domain::angka::{Rupiah, Tersedia};
use crate::domain::jangka::{Jangka, KeluaranJangka, UangJangka};
use crate::domain::kode::{Id, Kode};
use crate::domain::rujukan::{Angka, Lingkup};
use crate::read::notes::Read;
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

/// The key of what is to be set aside.
pub const PAGU_AKHIR: &str = "pagu-akhir";
/// The key of what was spent.
pub const REALISASI_LALU: &str = "realisasi-sampai-tahun-lalu";
const PAGU_AKHIR_ARTI: &str = "pagunya menurut renstra sampai dengan tahun terakhirnya";
const REALISASI_LALU_ARTI: &str = "belanjanya sampai dengan akhir tahun lalu";
const TARGET_AKHIR: &str = "target-akhir";
const SAMPAI_LALU: &str = "sampai-tahun-lalu";
const TARGET_AKHIR_ARTI: &str = "targetnya menurut renstra sampai dengan tahun terakhirnya";
const SAMPAI_LALU_ARTI: &str = "yang dihasilkan sampai dengan akhir tahun lalu; dalam satuan lain: `{ nilai = 580, satuan = \"orang-bulan\" }`";
const NILAI: &str = "jumlahnya, bila satuannya lain";
const SATUAN_LAIN: &str = "satuannya";

/// Money where it is typed.
pub fn uang(
    table: &Table<'_>,
    kode: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Read<Jangka<Rupiah>> {
    let mut ask = |kunci: &str, says: &'static str, jenis| {
        let kind = Kind::Tersedia(Box::new(Kind::Rupiah));
        let value = table.value_if(kunci, kind, says, "46_480_000");
        // A key that is misspelt tells of those years as well.
        reading.terbaca.berjangka |=
            value.as_ref().map_or(true, Option::is_some) && !table.is_pen();
        let Some(value) = value? else { return Ok(None) };
        if let Ok(kode) = kode {
            let angka = Angka::UangJangka(jenis, Lingkup::Node(kode.clone()));
            value.notes().mark(Titik::Angka(angka), &value.place);
        }
        value.available(|value| value.rupiah().map(Rupiah)).map(Some)
    };
    all!(Jangka {
        akhir: ask(PAGU_AKHIR, PAGU_AKHIR_ARTI, UangJangka::PaguAkhir),
        lalu: ask(REALISASI_LALU, REALISASI_LALU_ARTI, UangJangka::RealisasiAnggaranLalu),
    })
}

/// What an indicator is to come to, in its unit unless another is named.
pub fn keluaran(
    table: &Table<'_>,
    id: Read<&Id>,
    satuan: impl FnOnce() -> Read<SatuanVolume>,
    reading: &mut Reading<'_, '_>,
) -> Read<Jangka<Volume>> {
    let ditulis = [TARGET_AKHIR, SAMPAI_LALU].iter().any(|kunci| table.written(kunci).is_some());
    let satuan = if ditulis { satuan() } else { Ok(SatuanVolume::persen()) };
    reading.terbaca.berjangka |= ditulis;
    let ask = |kunci: &str, says: &'static str, jenis| {
        let angka = Kind::List(Box::new(Kind::Decimal));
        let kind = Kind::Either(vec![Kind::Decimal, angka, Kind::Table]);
        let kind = Kind::Tersedia(Box::new(kind));
        let Some(value) = table.value_if(kunci, kind, says, "1")? else { return Ok(None) };
        if let Ok(id) = id {
            let angka = Angka::KeluaranJangka(jenis, id.clone());
            value.notes().mark(Titik::Angka(angka), &value.place);
        }
        volume(&value, &satuan).map(Some)
    };
    all!(Jangka {
        akhir: ask(TARGET_AKHIR, TARGET_AKHIR_ARTI, KeluaranJangka::TargetAkhir),
        lalu: ask(SAMPAI_LALU, SAMPAI_LALU_ARTI, KeluaranJangka::RealisasiLalu),
    })
}

fn volume(value: &Value<'_>, satuan: &Read<SatuanVolume>) -> Read<Tersedia<Volume>> {
    if value.is_table() {
        let table = value.table();
        let nilai = match table.written("nilai") {
            None if !table.is_pen() => None,
            _ => table.value_or("nilai", Kind::Decimal, NILAI, "580")?,
        };
        if let Some(nilai) = nilai {
            let satuan = table.value_when(
                "satuan",
                Kind::Text,
                "bila `nilai`",
                [SATUAN_LAIN, "\"orang-bulan\""],
            )?;
            if !table.is_pen() {
                let Some(satuan) = satuan else {
                    return Err(table.miss("satuan", "\"…\"".into()));
                };
                let satuan = SatuanVolume::tunggal(satuan.text()?);
                return satuan.volume(&nilai).map(Tersedia::Ada);
            }
        }
    }
    value.available(|value| satuan.as_ref().map_err(|told| *told)?.volume(value))
}
