//! General conditions of the region over the years: gambaran-umum.toml.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Id;
use crate::domain::rujukan::Angka;
use crate::domain::sumber_daya::{BarisGambaran, GambaranUmum, IsiBaris, NilaiGambaran};
use crate::read::Berkas;
use crate::read::notes::Notes;
use crate::read::number::grouped;
use crate::read::table::{Table, Value};
use crate::tempat::Titik;

/// General conditions with the names of their rows.
pub struct Gambaran {
    pub isi: GambaranUmum,
    pub names: Names,
}

/// Reads gambaran-umum.toml.
pub fn gambaran_umum(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Gambaran {
    let top = berkas.table("gambaran-umum.toml", notes);
    let tahun: Vec<u16> = top.list("tahun").iter().map(Value::year).collect();
    let mut names = Names::default();
    let tables = top.tables("baris");
    let ids: Vec<Id> = tables.iter().map(|table| Id(names.take(table, "id", notes))).collect();
    let baris: Vec<BarisGambaran> = tables
        .iter()
        .zip(ids)
        .map(|(table, id)| BarisGambaran {
            isi: isi_baris(table, &id, &tahun, &names, notes),
            id,
            uraian: table.text("uraian"),
            satuan: table.text_if("satuan"),
            batas: table
                .get("tidak-lebih-dari")
                .map(|value| names.id(&value, "baris gambaran umum", notes)),
        })
        .collect();
    for (table, satu) in tables.iter().zip(&baris) {
        rumus_sederhana(table, satu, &baris, notes);
    }
    let grafik =
        top.list_if("grafik").iter().map(|value| names.id(value, "baris", notes)).collect();
    let isi = GambaranUmum {
        judul: top.text("judul"),
        tahun,
        baris,
        sumber: top.text_if("sumber"),
        grafik,
    };
    Gambaran { isi, names }
}

fn isi_baris(
    table: &Table<'_>,
    id: &Id,
    tahun: &[u16],
    names: &Names,
    notes: &Notes<'_>,
) -> IsiBaris {
    if table.get("jumlah-dari").is_some() {
        return IsiBaris::Jumlah(names.ids_at(table, "jumlah-dari", "baris", notes));
    }
    if let Some(value) = table.get("persen-dari") {
        let ids = value.list();
        let mut ids = ids.iter().map(|value| names.id(value, "baris", notes));
        return match (ids.next(), ids.next(), ids.next()) {
            (Some(atas), Some(bawah), None) => IsiBaris::Persen(atas, bawah),
            _ => {
                notes.push(
                    Diagnostic::new(Code::PanjangDeret, "persen-dari memerlukan dua baris")
                        .at(&value.place)
                        .saran("tulis [\"pembilang\", \"penyebut\"]"),
                );
                IsiBaris::Nilai(Vec::new())
            }
        };
    }
    let Some(value) = table.need("nilai", "[ … ]") else { return IsiBaris::Nilai(Vec::new()) };
    let values = value.list();
    for (tahun, value) in tahun.iter().zip(&values) {
        notes.mark(Titik::Angka(Angka::GambaranUmum(id.clone(), *tahun)), &value.place);
    }
    let nilai: Vec<NilaiGambaran> = values.iter().map(nilai).collect();
    let tahun = tahun.len();
    if value.is_list() && nilai.len() != tahun {
        notes.push(
            Diagnostic::new(
                Code::PanjangDeret,
                "banyaknya nilai tidak sama dengan banyaknya tahun",
            )
            .at(&value.place)
            .found(format!("{} nilai", nilai.len()), format!("{tahun} nilai"))
            .saran("tulis satu nilai untuk tiap tahun; yang tidak ada ditulis { nihil = true }"),
        );
    }
    campuran(&values, &nilai, notes);
    IsiBaris::Nilai(nilai)
}

/// A row counts in whole numbers or measures in decimals. One decimal among counts is a thousand that lost its zeros
/// on the way: 539.37 for 539.370. Values in a unit of their own stand apart.
fn campuran(values: &[Value<'_>], nilai: &[NilaiGambaran], notes: &Notes<'_>) {
    let jumlah = |satu: &NilaiGambaran| match satu {
        NilaiGambaran::Ada { jumlah, satuan: None, .. } => *jumlah,
        NilaiGambaran::Ada { .. } | NilaiGambaran::Nihil | NilaiGambaran::TidakTersedia(_) => {
            Decimal::ZERO
        }
    };
    let cacah = nilai.iter().map(jumlah).find(|satu| satu.scale() == 0 && !satu.is_zero());
    let Some(cacah) = cacah else { return };
    for (value, satu) in values.iter().zip(nilai.iter().map(jumlah)) {
        if satu.scale() == 0 {
            continue;
        }
        let mut ribuan = satu;
        ribuan.rescale(3);
        let ribuan = grouped(&ribuan.mantissa().to_string());
        notes.push(
            Diagnostic::new(Code::DesimalPadaCacah, "baris ini mencampur cacah dan desimal")
                .at(&value.place)
                .found(
                    format!("desimal {satu} di samping cacah {cacah}"),
                    "semuanya cacah, atau semuanya desimal",
                )
                .saran(format!(
                    "tulis {ribuan} bila ribuan; bila memang desimal, tulis juga {cacah}.0"
                )),
        );
    }
}

fn nilai(value: &Value<'_>) -> NilaiGambaran {
    if !value.is_table() {
        return NilaiGambaran::Ada { jumlah: value.decimal(), satuan: None, catatan: None };
    }
    let table = value.table();
    if table.flag("nihil") {
        return NilaiGambaran::Nihil;
    }
    if let Some(alasan) = table.text_if("tidak-tersedia") {
        return NilaiGambaran::TidakTersedia(alasan);
    }
    NilaiGambaran::Ada {
        jumlah: table.need("nilai", "0").map(|value| value.decimal()).unwrap_or_default(),
        satuan: table.text_if("satuan"),
        catatan: table.text_if("catatan"),
    }
}

/// A formula is over typed rows or sums of typed rows, never over itself.
fn rumus_sederhana(
    table: &Table<'_>,
    satu: &BarisGambaran,
    baris: &[BarisGambaran],
    notes: &Notes<'_>,
) {
    let of = |id: &Id| baris.iter().find(|lain| lain.id == *id).map(|lain| &lain.isi);
    let bad = match &satu.isi {
        IsiBaris::Nilai(_) => false,
        IsiBaris::Jumlah(ids) => {
            ids.iter().any(|id| matches!(of(id), Some(IsiBaris::Jumlah(_) | IsiBaris::Persen(..))))
        }
        IsiBaris::Persen(atas, bawah) => {
            [atas, bawah].iter().any(|id| matches!(of(id), Some(IsiBaris::Persen(..))))
        }
    };
    if bad {
        notes.push(
            Diagnostic::new(Code::RumusMelingkar, "rumus baris ini memakai baris yang juga berumus")
                .at(&table.place)
                .saran("jumlah-dari memakai baris bernilai; persen-dari memakai baris bernilai atau jumlah"),
        );
    }
}

fn angka(baris: &BarisGambaran, at: usize) -> Option<Decimal> {
    let IsiBaris::Nilai(nilai) = &baris.isi else { return None };
    match nilai.get(at)? {
        NilaiGambaran::Ada { jumlah, .. } => Some(*jumlah),
        NilaiGambaran::Nihil => Some(Decimal::ZERO),
        NilaiGambaran::TidakTersedia(_) => None,
    }
}

impl Gambaran {
    /// The whole number in a row and year that an indicator is counted from.
    pub fn cacah(&self, baris: &Value<'_>, tahun: &Value<'_>, notes: &Notes<'_>) -> u64 {
        let id = self.names.refer(baris, "baris gambaran umum", notes);
        let year = tahun.year();
        let Some(at) = self.isi.tahun.iter().position(|satu| *satu == year) else {
            notes.push(
                Diagnostic::new(
                    Code::TahunBerbeda,
                    format!("gambaran umum tidak memuat tahun {year}"),
                )
                .at(&tahun.place)
                .saran("pakai tahun yang ada di gambaran-umum.toml"),
            );
            return 0;
        };
        let by_id: BTreeMap<&Id, &BarisGambaran> =
            self.isi.baris.iter().map(|satu| (&satu.id, satu)).collect();
        let Some(satu) = by_id.get(&Id(id)) else { return 0 };
        let jumlah = match &satu.isi {
            IsiBaris::Nilai(_) => angka(satu, at),
            IsiBaris::Jumlah(ids) => ids.iter().map(|id| angka(by_id.get(id)?, at)).sum(),
            IsiBaris::Persen(..) => None,
        };
        // A list of another length than the years was told already.
        let rows = match &satu.isi {
            IsiBaris::Jumlah(ids) => ids.iter().filter_map(|id| by_id.get(id).copied()).collect(),
            IsiBaris::Nilai(_) | IsiBaris::Persen(..) => vec![*satu],
        };
        let short = |row: &&BarisGambaran| matches!(&row.isi, IsiBaris::Nilai(nilai) if nilai.len() != self.isi.tahun.len());
        if rows.iter().any(short) {
            return 0;
        }
        let cacah = jumlah.filter(Decimal::is_integer).and_then(|jumlah| jumlah.to_u64());
        if cacah.is_none() {
            notes.push(
                Diagnostic::new(
                    Code::BukanBilangan,
                    format!("baris \"{}\" tidak berisi cacah pada tahun {year}", satu.uraian),
                )
                .at(&baris.place)
                .saran("pilih baris yang berisi bilangan bulat"),
            );
        }
        cacah.unwrap_or_default()
    }
}
