//! The years that files say: the report's own, and those of plans.

use super::bagian::alone;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::bagian::Bagian;
use crate::domain::renstra::PeriodeRenstra;
use crate::read::notes::{Read, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value};

/// A year that a file says has to be the report's.
pub fn same_year(top: &Table<'_>, tahun: Read<u16>, says: &'static str) {
    let Ok(value) = top.value("tahun", Kind::Year, says, "2023") else { return };
    let (Ok(tertulis), Ok(tahun)) = (value.year(), tahun) else { return };
    if tertulis != tahun {
        value.notes().push(
            Diagnostic::new(Code::TahunBerbeda, "tahun berkas ini bukan tahun laporan")
                .at(&value.place)
                .found(tertulis.to_string(), format!("{tahun} menurut laporan.toml"))
                .saran("pakai berkas tahun yang benar, atau perbaiki tahunnya"),
        );
    }
}

/// Both years, or the last alone, or why neither is said.
pub fn periode(top: &Table<'_>) -> Read<Bagian<PeriodeRenstra>> {
    let kind = Kind::Either(vec![Kind::Table, Kind::List(Box::new(Kind::Year))]);
    let says =
        "tahun pertama dan terakhir, bila diketahui; bila yang pertama tidak, `{ akhir = 2023 }`";
    let value = top.value_if("periode", kind, says, "[2018, 2023]")?;
    let Some(value) = value else { return Ok(Bagian::Tiada(None)) };
    if value.is_table() {
        let table = value.table();
        both_years(&table)?;
        let says = "tahun terakhir, bila yang pertama tidak diketahui";
        let akhir = table.value_or("akhir", Kind::Year, says, "2023")?;
        let says = "mengapa tahunnya tidak disebut; tercetak sebagai satu kalimat";
        let alasan = table.value_or("tidak-tersedia", Kind::Text, says, "\"alasan\"")?;
        alone(&table, "tidak-tersedia")?;
        return match (alasan, akhir) {
            (Some(alasan), _) => alasan.reason().map(|alasan| Bagian::Tiada(Some(alasan))),
            (None, Some(akhir)) => {
                Ok(Bagian::Ada(PeriodeRenstra { awal: None, akhir: akhir.year()? }))
            }
            (None, None) => Err(table.miss("tidak-tersedia", "\"…\"".into())),
        };
    }
    let (awal, akhir) = dua_tahun(&value, "periode renstra")?;
    Ok(Bagian::Ada(PeriodeRenstra { awal: Some(awal), akhir }))
}

/// Tells of `{ awal = 2018, akhir = 2023 }`: two years are a list.
fn both_years(table: &Table<'_>) -> Read<()> {
    let angka = ["awal", "akhir"].map(|kunci| table.glance_figure(kunci));
    let [Some(awal), Some(akhir)] = angka else { return Ok(()) };
    let _ = ["awal", "akhir"].map(|kunci| table.at_if(kunci));
    let problem = Diagnostic::new(Code::JenisSalah, DUA).at(&table.place);
    Err(table.notes().push(problem.saran(format!("tulis [{awal}, {akhir}]"))))
}

const DUA: &str = "tahun awal dan tahun akhir ditulis sebagai daftar dua tahun";

/// Two years in another form than a list: "2018-2023", "2018 s.d. 2023", or one alone.
fn otherwise(value: &Value<'_>) -> Option<Diagnostic> {
    let problem = Diagnostic::new(Code::JenisSalah, DUA).at(&value.place);
    let tahun = |teks: &&str| teks.len() == 4 && teks.bytes().all(|angka| angka.is_ascii_digit());
    let saran = match (value.glance_pair(), value.is_list()) {
        (Some((awal, akhir)), false) if [awal, akhir].iter().all(tahun) => {
            format!("tulis [{awal}, {akhir}]")
        }
        (_, false) if !value.is_pen() => {
            "tulis [tahun awal, tahun akhir], masing-masing dengan empat angka".to_owned()
        }
        _ => return None,
    };
    Some(problem.saran(saran))
}

/// The first and the last year of something.
pub fn dua_tahun(value: &Value<'_>, apa: &str) -> Read<(u16, u16)> {
    let semua = if value.is_list() { value.list()? } else { Vec::new() };
    let sendiri = if let [tunggal] = semua.as_slice() { tunggal } else { value };
    if let Some(problem) = otherwise(sendiri) {
        return Err(value.notes().push(problem.at(&value.place)));
    }
    let years = each(value.list()?.iter().map(Value::year))?;
    match years.as_slice() {
        [first, last] if first <= last => Ok((*first, *last)),
        [first, last] => Err(value.notes().push(
            Diagnostic::new(Code::PanjangDeret, format!("tahun awal {apa} sesudah tahun akhirnya"))
                .at(&value.place)
                .saran(format!("tulis [{last}, {first}] bila hanya terbalik")),
        )),
        _ => Err(value.notes().push(
            Diagnostic::new(
                Code::PanjangDeret,
                format!("{apa} memerlukan tahun awal dan tahun akhir"),
            )
            .at(&value.place)
            .saran("tulis dua tahun itu saja: [tahun awal, tahun akhir]"),
        )),
    }
}

/// The report's year is one of the plan's.
pub fn within_plan(top: &Table<'_>, periode: &Read<Bagian<PeriodeRenstra>>, tahun: Read<u16>) {
    let (Ok(Bagian::Ada(PeriodeRenstra { awal, akhir })), Ok(tahun)) = (periode, tahun) else {
        return;
    };
    let luar = tahun > *akhir || awal.is_some_and(|awal| tahun < awal);
    if let Some(place) = top.written("periode").filter(|_| luar) {
        let message = "tahun laporan di luar periode renstra ini";
        let problem = Diagnostic::new(Code::TahunBerbeda, message).at(&place);
        let problem = problem.found(
            awal.map_or_else(|| format!("sampai dengan {akhir}"), |awal| format!("{awal}–{akhir}")),
            format!("periode yang memuat {tahun}, menurut laporan.toml"),
        );
        top.notes().push(problem.saran(format!(
            "pakai renstra yang berlaku pada tahun {tahun}; renstra tahun lain ditaruh di map tahunnya"
        )));
    }
}
