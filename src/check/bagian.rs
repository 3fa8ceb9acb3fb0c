//! What an office says of a part that it has not.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::bagian::Bagian;
use crate::read::KONTROL;
use crate::read::notes::{Read, Told};
use crate::read::shape::Kind;
use crate::read::table::Table;

/// What a file or a table holds, where there is one and it does not say why it holds nothing.
pub fn bagian<'a, T>(
    table: Option<Table<'a>>,
    isi: impl FnOnce(&Table<'a>) -> Read<T>,
) -> Read<Bagian<T>> {
    let Some(table) = table else { return Ok(Bagian::Tiada(None)) };
    match alasan(&table)? {
        Some(alasan) => Ok(Bagian::Tiada(Some(alasan))),
        None => isi(&table).map(Bagian::Ada),
    }
}

/// Why a file or a table holds nothing, in place of all its other keys.
pub fn alasan(table: &Table<'_>) -> Read<Option<String>> {
    const KUNCI: &str = "tidak-tersedia";
    let says =
        "pengganti semua kunci lain: mengapa datanya tidak ada; tercetak sebagai satu kalimat";
    // Where errors of syntax may hide it, the other keys are asked for.
    let value = table.value_instead(KUNCI, Kind::Text, says, "\"belum didata\"").ok().flatten();
    let Some(value) = value.filter(|_| !table.is_pen()) else { return Ok(None) };
    alone(table, KUNCI)?;
    value.reason().map(Some)
}

/// That no other key stands beside one which says why there is nothing.
pub fn alone(table: &Table<'_>, kunci: &str) -> Read<()> {
    without(table, kunci, |_| true)
}

/// That of keys which say the same thing in several ways one stands in a table.
pub fn once(table: &Table<'_>, cara: &[&str]) -> Read<()> {
    let mut tertulis = cara.iter().filter_map(|kunci| Some((kunci, table.written(kunci)?)));
    let (Some((kunci, place)), Some((lain, lain_di))) = (tertulis.next(), tertulis.next()) else {
        return Ok(());
    };
    let message = format!("`{kunci}` dan `{lain}` tidak dapat ditulis bersama");
    let problem = Diagnostic::new(Code::KunciBertentangan, message).at(&lain_di);
    let problem = problem.conflicting(&place, "sudah disebut di sini");
    Err(table.notes().push(problem.saran("hapus salah satunya")))
}

/// That none of these keys stands beside one which says why there is nothing.
pub fn without(table: &Table<'_>, kunci: &str, ini: impl Fn(&str) -> bool) -> Read<()> {
    let Some(place) = table.written(kunci) else { return Ok(()) };
    let mut lain = table.keys().into_iter();
    let lain = lain.find(|(lain, _)| lain != kunci && lain != KONTROL && ini(lain));
    let Some((lain, data)) = lain else { return Ok(()) };
    let message = format!("`{kunci}` dan `{lain}` tidak dapat ditulis bersama");
    let problem = Diagnostic::new(Code::KunciBertentangan, message).at(&place);
    let problem = problem.conflicting(&data, "datanya ada di sini");
    // Nobody asks for the others.
    let _ = table.clone().by(Some(Told::BEFORE));
    Err(table.notes().push(problem.saran("hapus salah satunya")))
}
