//! What the report is compared with and never prints: `[kontrol]` of any file, `[[persamaan]]` of analisis.toml.

use crate::diagnostic::{Code, Diagnostic};
use crate::domain::laporan::{CaraPersamaan, Kontrol, Persamaan, Tertulis};
use crate::domain::rujukan::Rujukan;
use crate::read::notes::Notes;
use crate::read::prose::Resolve;
use crate::read::table::{Table, Value};
use crate::read::{Berkas, KONTROL};
use crate::tempat::Titik;

use super::rujukan::Dikenal;

/// Reads every `[kontrol]`: figures by their reference, as another paper has them.
pub fn kontrol<'a>(
    berkas: &'a Berkas<'a>,
    dikenal: &Dikenal,
    notes: &'a Notes<'a>,
) -> Vec<Kontrol> {
    let mut kontrol = Vec::new();
    for table in berkas.sections(KONTROL, notes) {
        for (kunci, place) in table.keys() {
            let Some(value) = table.get(&kunci) else { continue };
            match dikenal.resolve(&kunci) {
                Ok(Rujukan::Angka(angka)) => {
                    notes.mark(Titik::Kontrol(kontrol.len()), &value.place);
                    kontrol.push(Kontrol { angka, tertulis: tertulis(&value) });
                }
                Ok(_) => notes.push(
                    Diagnostic::new(
                        Code::RujukanTakDikenal,
                        format!("\"{kunci}\" bukan angka yang dapat dikontrol"),
                    )
                    .at(&place)
                    .saran("pakai kunci angka menurut `lkjip rekap`, misalnya \"pagu:total\""),
                ),
                Err(Some(problem)) => notes.push(problem.at(&place)),
                Err(None) => {}
            }
        }
    }
    kontrol
}

fn tertulis(value: &Value<'_>) -> Tertulis {
    if value.is_text() { Tertulis::Teks(value.text()) } else { Tertulis::Bilangan(value.signed()) }
}

/// Reads the equations of analisis.toml: `jumlah` or `kali` of references, and what they equal.
pub fn persamaan<'a>(
    analisis: &Table<'a>,
    resolve: Resolve<'_>,
    notes: &'a Notes<'a>,
) -> Vec<Persamaan> {
    let acuan = |value: &Value<'_>| {
        let teks = value.text();
        match resolve(&teks) {
            Ok(found @ (Rujukan::Angka(_) | Rujukan::Fakta(_))) => return Some(found),
            Ok(_) => notes.push(
                Diagnostic::new(Code::RujukanTakDikenal, format!("\"{teks}\" bukan bilangan"))
                    .at(&value.place)
                    .saran("pakai fakta atau angka laporan, misalnya \"fakta:peserta\""),
            ),
            Err(Some(problem)) => notes.push(problem.at(&value.place)),
            Err(None) => {}
        }
        None
    };
    let satu = |(nomor, table): (usize, &Table<'a>)| {
        let (cara, suku) = match table.get("kali") {
            Some(value) => (CaraPersamaan::Kali, value.list()),
            None => (CaraPersamaan::Jumlah, table.list("jumlah")),
        };
        let sama_dengan = table.need("sama-dengan", "\"…\"");
        if let Some(value) = &sama_dengan {
            notes.mark(Titik::Persamaan(nomor), &value.place);
        }
        let suku = suku.iter().filter_map(acuan).collect();
        Some(Persamaan { cara, suku, sama_dengan: acuan(&sama_dengan?)? })
    };
    analisis.tables_if("persamaan").iter().enumerate().filter_map(satu).collect()
}
