//! The misi of the region that the office supports, and which tujuan serves which.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::renstra::Bernomor;
use crate::read::notes::{Read, each};
use crate::read::number::Bilangan;
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};

/// One misi or several: the words alone, or with their number.
pub fn misi(top: &Table<'_>) -> Read<Vec<Bernomor>> {
    let says = "misi yang didukung instansi: bunyinya, atau tabel dengan nomornya; beberapa misi: `[[misi]]`";
    let beberapa = Kind::List(Box::new(Kind::Text));
    let kind = Kind::Either(vec![Kind::Text, beberapa, Kind::Table, Kind::Tables]);
    let contoh = "{ nomor = 1, teks = \"…\" }";
    let Some(value) = top.value_if("misi", kind, says, contoh)? else { return Ok(Vec::new()) };
    let semua = if value.is_list() { value.items()? } else { vec![value] };
    let mut misi: Vec<Bernomor> = Vec::new();
    let baca = |value: &Value<'_>| {
        if value.is_text() {
            return value.text().map(|teks| Bernomor { nomor: None, teks });
        }
        let isi = bernomor(&value.table())?;
        if isi.nomor.is_some() && misi.iter().any(|lain| lain.nomor == isi.nomor) {
            let problem = Diagnostic::new(Code::KodeGanda, "nomor misi ini dipakai dua kali");
            let problem = problem.at(&value.place).saran("periksa nomor kedua misi itu");
            return Err(value.notes().push(problem));
        }
        misi.push(isi.clone());
        Ok(isi)
    };
    each(semua.iter().map(baca))
}

/// A statement of the RPJMD.
pub fn bernomor(table: &Table<'_>) -> Read<Bernomor> {
    let says = "nomornya menurut RPJMD, bila diketahui";
    let nomor = table.value_if("nomor", Kind::Count, says, "1");
    let nomor = nomor.and_then(|value| value.map(|value| nomor_rpjmd(&value)).transpose());
    all!(Bernomor { nomor, teks: table.text("teks", "bunyinya", "\"…\"") })
}

fn nomor_rpjmd(value: &Value<'_>) -> Read<u32> {
    let nomor = value.count(Bilangan::Cacah)?;
    u32::try_from(nomor).map_err(|_| {
        let problem = Diagnostic::new(Code::AngkaTerlaluBesar, "nomor ini tidak masuk akal");
        let problem = problem.at(&value.place).found(nomor.to_string(), "nomor menurut RPJMD");
        value.notes().push(problem.saran("periksa nomornya"))
    })
}

/// The misi that a tujuan serves, by their numbers.
pub fn misi_dari(tujuan: &Table<'_>, misi: &Read<Vec<Bernomor>>) -> Read<Vec<u32>> {
    let kind = Kind::List(Box::new(Kind::Count));
    let says = "nomor misi yang dilayaninya, bila misinya beberapa";
    let Some(value) = tujuan.value_if("misi", kind, says, "[1, 3]")? else { return Ok(Vec::new()) };
    let baca = |value: &Value<'_>| {
        let nomor = nomor_rpjmd(value)?;
        let dikenal = misi.as_ref().map_err(|told| *told)?.iter().filter_map(|misi| misi.nomor);
        let dikenal: Vec<String> = dikenal.map(|nomor| nomor.to_string()).collect();
        if dikenal.contains(&nomor.to_string()) {
            return Ok(nomor);
        }
        let problem =
            Diagnostic::new(Code::KodeTakDikenal, format!("misi ke-{nomor} belum disebut"));
        let problem = problem.at(&value.place).of([&nomor.to_string()]);
        let saran = match dikenal.as_slice() {
            [] => "tulis nomor misinya di `misi`: { nomor = …, teks = \"…\" }".to_owned(),
            dikenal => {
                format!("pakai salah satu dari {}, atau tambahkan misi itu", dikenal.join(", "))
            }
        };
        Err(value.notes().push(problem.saran(saran)))
    };
    let semua = if value.is_list() { value.items()? } else { vec![value] };
    each(semua.iter().map(baca))
}
