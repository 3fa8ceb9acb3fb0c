//! Codes of the budget tree.

use super::Baca;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::kode::Kode;
use crate::domain::rujukan::Objek;
use crate::read::table::Table;
use crate::tempat::Titik;

/// The code of a node: its parent's, a point, a number. Where several nodes below it, listed under the key `anak`, agree on
/// another code for it, it is the one that was mistyped, and it goes by theirs.
pub fn kode(
    table: &Table<'_>,
    induk: Option<&Kode>,
    anak: Option<&str>,
    baca: &mut Baca<'_, '_>,
) -> Kode {
    let Some(value) = table.get("kode").filter(|value| !value.glance().is_empty()) else {
        return Kode(baca.node.take(table, "kode", baca.notes));
    };
    let (tertulis, place) = (value.glance(), value.place);
    let awalan = induk.map(|induk| format!("{}.", induk.0)).unwrap_or_default();
    let sesuai = |kode: &str| {
        let nomor = kode.strip_prefix(&awalan);
        nomor.is_some_and(|nomor| !nomor.is_empty() && !nomor.contains('.'))
    };
    let salah = |diharapkan: String, saran: String| {
        let apa = format!("kode \"{tertulis}\" tidak sesuai dengan tempatnya");
        let problem = Diagnostic::new(Code::KodeSalah, apa).at(&place);
        problem.of([tertulis]).found(format!("\"{tertulis}\""), diharapkan).saran(saran)
    };
    let mut kode = Kode(tertulis.to_owned());
    let dari_anak = anak.and_then(|anak| disepakati(&table.glance_each(anak, "kode")));
    match dari_anak.filter(|lain| *lain != tertulis && sesuai(lain) && !baca.node.has(lain)) {
        Some(milik) => {
            let diharapkan = format!("\"{milik}\", awal kode di bawahnya");
            baca.notes
                .push(salah(diharapkan, format!("tulis \"{milik}\" bila kode di bawahnya benar")));
            baca.node.add(milik, &place, baca.notes);
            kode = Kode(milik.to_owned());
        }
        None if sesuai(tertulis) || induk.is_some_and(|induk| induk.0.is_empty()) => {
            baca.node.take(table, "kode", baca.notes);
        }
        None => {
            let saran = format!("mulai kodenya dengan \"{awalan}\"");
            baca.notes.push(salah(format!("\"{awalan}1\" dan seterusnya"), saran));
            baca.notes.lose_name();
        }
    }
    baca.notes.mark(Titik::Objek(Objek::Node(kode.clone())), &place);
    kode
}

/// What stands before the last point of several codes, where it is the same in all.
fn disepakati<'a>(anak: &[&'a str]) -> Option<&'a str> {
    let mut awal = anak.iter().map(|kode| kode.rsplit_once('.').map(|(awal, _)| awal));
    let pertama = awal.next()??;
    (anak.len() > 1 && awal.all(|lain| lain == Some(pertama))).then_some(pertama)
}
