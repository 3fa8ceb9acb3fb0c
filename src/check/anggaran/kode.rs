//! Codes of the budget tree.

use super::Reading;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Kode;
use crate::domain::nama::Tingkat;
use crate::domain::rujukan::Objek;
use crate::read::notes::Read;
use crate::read::shape::{Kind, Space};
use crate::read::table::Table;
use crate::tempat::Titik;

/// The official code beside a running number, which two nodes may share: of two kelurahan that do the same.
pub fn kode_resmi(table: &Table<'_>) -> Read<Option<String>> {
    let says = "kode menurut nomenklatur, bila `kode` hanya nomor urut; boleh sama pada beberapa bagian, dan dicetak bila `cetak-kode`";
    table.text_if("kode-resmi", says, "\"5.01.01.2.01.0001\"")
}

/// The code of a node: its parent's, a point, a number; or an official one, which says itself whose it is. Where several nodes
/// below it agree on another code for it, it is the one that was mistyped, and it goes by theirs.
pub fn kode(
    table: &Table<'_>,
    tingkat: Tingkat,
    induk: Read<Option<&Kode>>,
    reading: &mut Reading<'_, '_>,
) -> Read<Kode> {
    const KUNCI: &str = "kode";
    let (arti, contoh, anak) = match tingkat {
        Tingkat::Program => (
            "kode program: nomor urut, atau kode resmi seperti `5.01.01`",
            "\"1\"",
            Some("kegiatan"),
        ),
        Tingkat::Kegiatan => ("kode kegiatan", "\"1.2\"", Some("sub-kegiatan")),
        Tingkat::SubKegiatan => ("kode sub kegiatan", "\"1.2.1\"", None),
    };
    let kind = Kind::Name(Space::Node);
    let value = table.value_written(KUNCI, kind, [arti, contoh], "\"…\"");
    let glanced = value.as_ref().map_or("", |value| value.glance());
    let (Ok(value), false) = (&value, glanced.is_empty()) else {
        return reading.node.take(table, KUNCI, arti, contoh).map(Kode);
    };
    let place = &value.place;
    let awalan = match induk {
        Ok(induk) => Some(induk.map(|induk| format!("{}.", induk.0)).unwrap_or_default()),
        Err(_) => None,
    };
    let sesuai = |kode: &str| match &awalan {
        _ if resmi(kode) => true,
        Some(awalan) => kode
            .strip_prefix(awalan.as_str())
            .is_some_and(|nomor| !nomor.is_empty() && !nomor.contains('.')),
        // Whose it is was lost.
        None => true,
    };
    let salah = |diharapkan: String, saran: String| {
        let apa = format!("kode \"{glanced}\" tidak sesuai dengan tempatnya");
        let problem = Diagnostic::new(Code::KodeSalah, apa).at(place);
        table
            .notes()
            .push(problem.of([glanced]).found(format!("\"{glanced}\""), diharapkan).saran(saran))
    };
    let dari_anak = anak.and_then(|anak| agreed(&table.glance_each(anak, KUNCI)));
    let dari_anak = dari_anak
        .filter(|lain| *lain != glanced && !resmi(lain) && sesuai(lain) && !reading.node.has(lain));
    let kode = match dari_anak {
        Some(milik) => {
            let diharapkan = format!("\"{milik}\", awal kode di bawahnya");
            salah(diharapkan, format!("tulis \"{milik}\" bila kode di bawahnya benar"));
            reading.node.add(milik, place, table.notes());
            Kode(milik.to_owned())
        }
        None if sesuai(glanced) => Kode(reading.node.take(table, KUNCI, arti, contoh)?),
        None => {
            let awalan = awalan.unwrap_or_default();
            let saran = match awalan.as_str() {
                "" => "tulis nomor urutnya saja".to_owned(),
                awalan => format!("mulai kodenya dengan \"{awalan}\""),
            };
            let told = salah(format!("\"{awalan}1\" dan seterusnya"), saran);
            reading.node.lose(told);
            reading.keluaran.lose(told);
            return Err(told);
        }
    };
    table.notes().mark(Titik::Objek(Objek::Node(kode.clone())), place);
    Ok(kode)
}

/// Whether a code is one of the nomenclature, "5.01.01.2.01.0001", "X.XX.01" or "GG.2896": a running number of the tree, "1.2.13",
/// has no letter, no zero in front, and never three digits.
pub fn resmi(kode: &str) -> bool {
    let mut ruas = kode.split('.');
    let tertulis = ruas
        .clone()
        .all(|ruas| !ruas.is_empty() && ruas.bytes().all(|huruf| huruf.is_ascii_alphanumeric()));
    let panjang = |ruas: &str| ruas.len() > 2 || (ruas.len() == 2 && ruas.starts_with('0'));
    tertulis
        && ruas.any(|ruas| panjang(ruas) || ruas.bytes().any(|huruf| huruf.is_ascii_alphabetic()))
}

/// What stands before the last point of several codes, where it is the same in all.
fn agreed<'a>(anak: &[&'a str]) -> Option<&'a str> {
    let mut awal = anak.iter().map(|kode| kode.rsplit_once('.').map(|(awal, _)| awal));
    let pertama = awal.next()??;
    (anak.len() > 1 && awal.all(|lain| lain == Some(pertama))).then_some(pertama)
}
