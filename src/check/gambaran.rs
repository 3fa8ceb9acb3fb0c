//! General conditions of the region over the years: gambaran-umum.toml.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::bagian::{alasan, alone};
use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::bagian::Bagian;
use crate::domain::kode::Id;
use crate::domain::rujukan::Angka;
use crate::domain::sumber_daya::{BarisGambaran, GambaranUmum, IsiBaris, NilaiGambaran};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::number::grouped;
use crate::read::say::Unknown;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

/// General conditions with the names of their rows.
pub struct Gambaran {
    pub isi: Read<Bagian<GambaranUmum>>,
    pub names: Names,
    /// The years, and the rows that are sound, whatever became of the rest.
    pub tahun: Read<Vec<u16>>,
    baris: BTreeMap<Id, Read<IsiBaris>>,
}

/// Reads gambaran-umum.toml.
pub fn gambaran_umum(berkas: &Berkas<'_>, notes: &Notes<'_>) -> Gambaran {
    let kosong = |isi, tahun| Gambaran {
        isi,
        names: Names::new(Space::Baris, "baris gambaran umum"),
        tahun,
        baris: BTreeMap::new(),
    };
    let Some(top) = berkas.table_if("gambaran-umum.toml", notes) else {
        return kosong(Ok(Bagian::Tiada(None)), Ok(Vec::new()));
    };
    match alasan(&top) {
        Ok(None) => {}
        Ok(Some(alasan)) => return kosong(Ok(Bagian::Tiada(Some(alasan))), Ok(Vec::new())),
        Err(told) => return kosong(Err(told), Err(told)),
    }
    let judul = top.text("judul", "judul tabelnya", "\"Kondisi Ketenagakerjaan\"");
    let says = ["deret tahunnya", "[2021, 2022]"];
    let kind = Kind::List(Box::new(Kind::Year));
    let tahun = top.value_written("tahun", kind, says, "[ … ]").and_then(|value| value.list());
    let tahun = tahun.and_then(|values| each(values.iter().map(Value::year)));
    let sumber = top.text_if("sumber", "sumber angkanya", "\"Badan Pusat Statistik\"");
    let mut names = Names::new(Space::Baris, "baris gambaran umum");
    let read = names.tables(&top, "baris", "baris tabel");
    let tables = read.clone().unwrap_or_default();
    let ids = tables.iter().map(|table| {
        names
            .take(table, "id", "nama untuk dirujuk: `{gambaran-umum:tpak:2022}`", "\"tpak\"")
            .map(Id)
    });
    let ids: Vec<Read<Id>> = ids.collect();
    let isi: Vec<Read<IsiBaris>> = tables
        .iter()
        .zip(&ids)
        .map(|(table, id)| isi_baris(table, id.as_ref().ok(), tahun.as_deref().ok(), &names))
        .collect();
    let known: BTreeMap<Id, Read<IsiBaris>> = ids
        .iter()
        .zip(&isi)
        .filter_map(|(id, isi)| Some((id.clone().ok()?, isi.clone())))
        .collect();
    let baris = tables.iter().zip(ids).zip(isi).map(|((table, id), isi)| {
        let says = "baris yang tidak boleh dilampaui";
        all!(BarisGambaran {
            id,
            uraian: table.text("uraian", "isi kolom Uraian", "\"Angkatan Kerja\""),
            satuan: table.text_if("satuan", "satuannya", "\"orang\""),
            batas: table
                .value_if("tidak-lebih-dari", Kind::Ref(Space::Baris), says, "\"puk\"")
                .and_then(|value| value.map(|value| names.refer(&value)).transpose()),
            isi: isi.and_then(|isi| simple(table, isi, &known)),
        })
    });
    let baris = read.and(each(baris));
    let kind = Kind::List(Box::new(Kind::Ref(Space::Baris)));
    let grafik = top.value_if("grafik", kind, "baris yang digambar", "[\"tpak\"]");
    let grafik = grafik.and_then(|value| {
        let values = value.map_or(Ok(Vec::new()), |value| value.list())?;
        each(values.iter().map(|value| names.refer_as(value, "baris")))
    });
    let isi = all!(GambaranUmum { judul, tahun: tahun.clone(), baris, sumber, grafik });
    Gambaran { isi: isi.map(Bagian::Ada), names, tahun, baris: known }
}

fn isi_baris(
    table: &Table<'_>,
    id: Option<&Id>,
    tahun: Option<&[u16]>,
    names: &Names,
) -> Read<IsiBaris> {
    let baris = || Kind::List(Box::new(Kind::Ref(Space::Baris)));
    let jumlah = table.value_or("jumlah-dari", baris(), "baris yang dijumlahkan", "[\"a\", \"b\"]");
    let says = "pembilang dan penyebut persen yang dihitung";
    let persen = table.value_or("persen-dari", baris(), says, "[\"angkatan-kerja\", \"puk\"]");
    let says = "satu untuk setiap tahun, semuanya cacah atau semuanya desimal: angka, `{ nilai, satuan, catatan }`, `{ nihil = true }`, atau `{ tidak-tersedia = \"alasan\" }`";
    let kind = Kind::List(Box::new(Kind::Either(vec![Kind::Decimal, Kind::Table])));
    let nilai = table.value_or("nilai", kind, says, "[70.1, 69.5]");
    if table.is_pen() {
        let _ = nilai.and_then(|value| deret(&value.ok_or(Told::BEFORE)?, id, tahun));
        return Err(Told::BEFORE);
    }
    match (jumlah?, persen?, nilai?) {
        (Some(value), ..) => {
            let ids = value.items()?;
            Ok(IsiBaris::Jumlah(each(ids.iter().map(|value| names.refer_as(value, "baris")))?))
        }
        (None, Some(value), _) => {
            let ids = value.list()?;
            match each(ids.iter().map(|value| names.refer_as(value, "baris")))?.as_slice() {
                [atas, bawah] => Ok(IsiBaris::Persen(atas.clone(), bawah.clone())),
                _ => Err(value.notes().push(
                    Diagnostic::new(Code::PanjangDeret, "persen-dari memerlukan dua baris")
                        .at(&value.place)
                        .saran("tulis [\"pembilang\", \"penyebut\"]"),
                )),
            }
        }
        (None, None, Some(value)) => deret(&value, id, tahun),
        (None, None, None) => Err(table.miss("nilai", "[ … ]".into())),
    }
}

/// A value for each year.
fn deret(value: &Value<'_>, id: Option<&Id>, tahun: Option<&[u16]>) -> Read<IsiBaris> {
    let (values, notes) = (value.list()?, value.notes());
    if let Some(id) = id {
        for (tahun, value) in tahun.into_iter().flatten().zip(&values) {
            notes.mark(Titik::Angka(Angka::GambaranUmum(id.clone(), *tahun)), &value.place);
        }
    }
    let nilai = each(values.iter().map(nilai));
    if let Some(tahun) = tahun.map(<[u16]>::len).filter(|tahun| *tahun != values.len()) {
        let told = notes.push(
            Diagnostic::new(
                Code::PanjangDeret,
                "banyaknya nilai tidak sama dengan banyaknya tahun",
            )
            .at(&value.place)
            .found(format!("{} nilai", values.len()), format!("{tahun} nilai"))
            .saran("tulis satu nilai untuk tiap tahun; yang tidak ada ditulis { nihil = true }"),
        );
        return nilai.and(Err(told));
    }
    Ok(IsiBaris::Nilai(of_one_kind(&values, nilai?, notes)?))
}

/// A row counts in whole numbers or measures in decimals. One decimal among counts is a thousand that lost its zeros
/// on the way: 539.37 for 539.370. Values in a unit of their own stand apart.
fn of_one_kind(
    values: &[Value<'_>],
    nilai: Vec<NilaiGambaran>,
    notes: &Notes<'_>,
) -> Read<Vec<NilaiGambaran>> {
    let jumlah = |nilai: &NilaiGambaran| match nilai {
        NilaiGambaran::Ada { jumlah, satuan: None, .. } => *jumlah,
        NilaiGambaran::Ada { .. } | NilaiGambaran::Nihil | NilaiGambaran::TidakTersedia(_) => {
            Decimal::ZERO
        }
    };
    let cacah = nilai.iter().map(jumlah).find(|jumlah| jumlah.scale() == 0 && !jumlah.is_zero());
    let Some(cacah) = cacah else { return Ok(nilai) };
    let campuran =
        values.iter().zip(nilai.iter().map(jumlah)).filter(|(_, jumlah)| jumlah.scale() > 0);
    let told = campuran.map(|(value, desimal)| {
        let mut ribuan = desimal;
        ribuan.rescale(3);
        let ribuan = grouped(&ribuan.mantissa().to_string());
        Err::<(), Told>(
            notes.push(
                Diagnostic::new(Code::DesimalPadaCacah, "baris ini mencampur cacah dan desimal")
                    .at(&value.place)
                    .found(
                        format!("desimal {desimal} di samping cacah {cacah}"),
                        "semuanya cacah, atau semuanya desimal",
                    )
                    .saran(format!(
                        "tulis {ribuan} bila ribuan; bila memang desimal, tulis juga {cacah}.0"
                    )),
            ),
        )
    });
    each(told).map(|_| nilai)
}

fn nilai(value: &Value<'_>) -> Read<NilaiGambaran> {
    if !value.is_table() {
        value.no_words(Unknown::Value)?;
        return Ok(NilaiGambaran::Ada { jumlah: value.decimal()?, satuan: None, catatan: None });
    }
    let table = value.table();
    let nihil = table.flag("nihil", "tidak ada satu pun");
    let tidak_tersedia =
        table.value_or("tidak-tersedia", Kind::Text, "mengapa angkanya tidak ada", "\"alasan\"")?;
    let jumlah = table.value_or("nilai", Kind::Decimal, "angkanya", "0")?;
    let satuan = table.text_if("satuan", "satuan angka ini sendiri", "\"orang\"");
    let catatan = table.text_if("catatan", "catatan di bawah tabel", "\"…\"");
    if nihil? {
        alone(&table, "nihil")?;
        return Ok(NilaiGambaran::Nihil);
    }
    match (tidak_tersedia, jumlah) {
        (Some(alasan), _) => {
            alone(&table, "tidak-tersedia")?;
            Ok(NilaiGambaran::TidakTersedia(alasan.reason()?))
        }
        (None, Some(jumlah)) => {
            Ok(NilaiGambaran::Ada { jumlah: jumlah.decimal()?, satuan: satuan?, catatan: catatan? })
        }
        (None, None) => Err(table.miss_figure("nilai", "…", Unknown::Key)),
    }
}

/// A formula is over typed rows or sums of typed rows, never over itself.
fn simple(
    table: &Table<'_>,
    isi: IsiBaris,
    known: &BTreeMap<Id, Read<IsiBaris>>,
) -> Read<IsiBaris> {
    let of = |id: &Id| known.get(id).and_then(|isi| isi.as_ref().ok());
    let bad = match &isi {
        IsiBaris::Nilai(_) => false,
        IsiBaris::Jumlah(ids) => {
            ids.iter().any(|id| matches!(of(id), Some(IsiBaris::Jumlah(_) | IsiBaris::Persen(..))))
        }
        IsiBaris::Persen(atas, bawah) => {
            [atas, bawah].iter().any(|id| matches!(of(id), Some(IsiBaris::Persen(..))))
        }
    };
    if bad {
        return Err(table.notes().push(
            Diagnostic::new(Code::RumusMelingkar, "rumus baris ini memakai baris yang juga berumus")
                .at(&table.place)
                .saran("jumlah-dari memakai baris bernilai; persen-dari memakai baris bernilai atau jumlah"),
        ));
    }
    Ok(isi)
}

fn angka(isi: &IsiBaris, at: usize) -> Option<Decimal> {
    let IsiBaris::Nilai(nilai) = isi else { return None };
    match nilai.get(at)? {
        NilaiGambaran::Ada { jumlah, .. } => Some(*jumlah),
        NilaiGambaran::Nihil => Some(Decimal::ZERO),
        NilaiGambaran::TidakTersedia(_) => None,
    }
}

impl Gambaran {
    /// The whole number in a row and year that an indicator is counted from.
    pub fn cacah(&self, baris: &Value<'_>, tahun: &Value<'_>) -> Read<u64> {
        let notes = baris.notes();
        let (id, year) = (self.names.refer(baris), tahun.year());
        let (id, year, known) = (id?, year?, self.tahun.as_ref().map_err(|told| *told)?);
        let Some(at) = known.iter().position(|other| *other == year) else {
            return Err(notes.push(
                Diagnostic::new(
                    Code::TahunBerbeda,
                    format!("gambaran umum tidak memuat tahun {year}"),
                )
                .at(&tahun.place)
                .saran("pakai tahun yang ada di gambaran-umum.toml"),
            ));
        };
        let isi = |id: &Id| self.baris.get(id).ok_or(Told::BEFORE)?.as_ref().map_err(|told| *told);
        let jumlah = match isi(&id)? {
            isi @ IsiBaris::Nilai(_) => angka(isi, at),
            IsiBaris::Jumlah(ids) => {
                let rows = each(ids.iter().map(isi))?;
                rows.into_iter().map(|isi| angka(isi, at)).sum()
            }
            IsiBaris::Persen(..) => None,
        };
        let cacah = jumlah.filter(Decimal::is_integer).and_then(|jumlah| jumlah.to_u64());
        cacah.ok_or_else(|| {
            notes.push(
                Diagnostic::new(
                    Code::BukanBilangan,
                    format!("baris \"{id}\" tidak berisi cacah pada tahun {year}"),
                )
                .at(&baris.place)
                .saran("pilih baris yang berisi bilangan bulat"),
            )
        })
    }
}
