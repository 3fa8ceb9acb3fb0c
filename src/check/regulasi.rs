//! The register of regulations: regulasi.toml.

use std::collections::BTreeMap;

use super::names::Names;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::instansi::{Regulasi, Tentang};
use crate::domain::kode::Id;
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::number;
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

/// The register of regulations with its ids.
pub struct Register<'a> {
    pub isi: Read<BTreeMap<Id, Regulasi>>,
    pub names: Names,
    /// What Dasar Hukum explains, as it is written.
    pub penjelasan: Vec<(Id, Value<'a>)>,
}

/// Reads regulasi.toml. Explanations are prose and are read later.
pub fn regulasi<'a>(berkas: &'a Berkas<'a>, notes: &'a Notes<'a>) -> Register<'a> {
    let top = berkas.table("regulasi.toml", notes);
    let mut names = Names::new(Space::Regulasi, "regulasi");
    let tables = names.tables(&top, "regulasi", "satu regulasi yang disebut laporan");
    let mut penjelasan = Vec::new();
    let isi = tables.and_then(|tables| {
        let ids: Vec<Read<Id>> = tables
            .iter()
            .map(|table| {
                let says = "nama untuk dirujuk: `{regulasi:perda-4-2021}`";
                names.take(table, "id", says, "\"perda-4-2021\"").map(Id)
            })
            .collect();
        let entri = |(table, id): (&Table<'a>, Read<Id>)| {
            let explained =
                table.value_if("penjelasan", Kind::Prose, "isi bagian itu", "\"\"\"…\"\"\"");
            if let (Ok(id), Ok(Some(value))) = (&id, explained) {
                penjelasan.push((id.clone(), value));
            }
            isi_regulasi(table, id, &names, notes)
        };
        each(tables.iter().zip(ids).map(entri))
    });
    let isi = isi.map(|isi| isi.into_iter().map(|regulasi| (regulasi.id.clone(), regulasi)));
    let isi: Read<BTreeMap<Id, Regulasi>> = isi.map(Iterator::collect);
    for id in isi.iter().flat_map(BTreeMap::keys) {
        if let Some(place) = names.place(&id.0) {
            notes.mark(Titik::Regulasi(id.clone()), place);
        }
    }
    let isi = isi.and_then(|isi| acyclic(isi, &names, notes));
    Register { isi, names, penjelasan }
}

fn acyclic(
    isi: BTreeMap<Id, Regulasi>,
    names: &Names,
    notes: &Notes<'_>,
) -> Read<BTreeMap<Id, Regulasi>> {
    let melingkar = each(isi.keys().filter(|id| circular(&isi, id)).map(|id| {
        let problem = Diagnostic::new(
            Code::RumusMelingkar,
            format!("regulasi \"{id}\" mengubah dirinya sendiri lewat regulasi lain"),
        );
        let problem = names.place(&id.0).map_or(problem.clone(), |place| problem.at(place));
        Err::<(), Told>(notes.push(problem.saran("periksa kunci `mengubah` pada regulasi itu")))
    }));
    melingkar.map(|_| isi)
}

fn isi_regulasi(
    table: &Table<'_>,
    id: Read<Id>,
    names: &Names,
    notes: &Notes<'_>,
) -> Read<Regulasi> {
    let number = |value: Value<'_>| {
        let typed = value.count(number::Bilangan::Cacah)?;
        u32::try_from(typed).map_err(|_| {
            notes.push(
                Diagnostic::new(Code::AngkaTerlaluBesar, "nomor ini tidak masuk akal")
                    .at(&value.place)
                    .found(typed.to_string(), "nomor regulasi")
                    .saran("periksa nomornya"),
            )
        })
    };
    let contoh = "\"Peraturan Daerah Kabupaten Lumajang\"";
    let urutan = "urutan di subbab Dasar Hukum";
    let nomor = Kind::Either(vec![Kind::Count, Kind::Text]);
    let says = "nomornya; yang bukan angka saja di antara tanda kutip";
    all!(Regulasi {
        id,
        jenis: table.text("jenis", "bentuk regulasinya", contoh),
        nomor: table
            .value_written("nomor", nomor, [says, "\"04/PRT/M/2018\""], "\"…\"")
            .and_then(|value| nomor_regulasi(&value)),
        tahun: table.year("tahun", "tahunnya"),
        tentang: tentang(table, names, notes),
        dasar_hukum: table
            .value_if("dasar-hukum", Kind::Count, urutan, "1")
            .and_then(|value| value.map(number).transpose()),
        pasal: table.text_if("pasal", "bagian yang ditunjuk", "\"Pasal 5\""),
        penjelasan: Ok(None),
    })
}

/// A number as it is printed behind "Nomor": 4, "15A", "188.45/123/2023".
fn nomor_regulasi(value: &Value<'_>) -> Read<String> {
    if value.is_integer() {
        return value.count(number::Bilangan::Cacah).map(|nomor| nomor.to_string());
    }
    let typed = value.text()?;
    let depan = typed.split_whitespace().next().unwrap_or_default();
    if !["nomor", "no", "no."].contains(&depan.to_lowercase().as_str()) {
        return Ok(typed.trim().to_owned());
    }
    let problem = Diagnostic::new(Code::KunciBertentangan, "kata \"Nomor\" dicetak oleh program");
    let problem =
        problem.at(&value.place).of([&typed]).found(format!("\"{typed}\""), "nomornya saja");
    Err(value.notes().push(problem.saran(format!("hapus \"{depan}\" dari nomor ini"))))
}

/// A title of its own, or the regulation that it changes.
fn tentang(table: &Table<'_>, names: &Names, notes: &Notes<'_>) -> Read<Tentang> {
    let mengubah = table.value_or(
        "mengubah",
        Kind::Ref(Space::Regulasi),
        "regulasi yang diubah; judul disusun dari sana",
        "\"perda-15-2016\"",
    );
    let judul =
        table.value_or("tentang", Kind::Text, "judulnya", "\"Pembentukan Perangkat Daerah\"");
    match (mengubah?, judul?) {
        (Some(mengubah), Some(judul)) => {
            let problem = Diagnostic::new(
                Code::KunciBertentangan,
                "`tentang` dan `mengubah` tidak dapat ditulis bersama",
            );
            let told = notes.push(
                problem
                    .at(&judul.place)
                    .conflicting(&mengubah.place, "judulnya disusun dari sini")
                    .saran("hapus salah satunya"),
            );
            names.refer(&mengubah).and(Err(told))
        }
        (Some(mengubah), None) => Ok(Tentang::Mengubah(names.refer(&mengubah)?)),
        (None, Some(judul)) => Ok(Tentang::Judul(judul.text()?)),
        (None, None) => Err(table.miss("tentang", "\"…\"".into())),
    }
}

fn circular(isi: &BTreeMap<Id, Regulasi>, mulai: &Id) -> bool {
    let mut id = mulai;
    for _ in 0..=isi.len() {
        match isi.get(id).map(|regulasi| &regulasi.tentang) {
            Some(Tentang::Mengubah(lain)) => id = lain,
            Some(Tentang::Judul(_)) | None => return false,
        }
    }
    true
}
