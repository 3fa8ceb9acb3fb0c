//! `skema`: what may stand in the files, as JSON Schema for editors.

use std::fs;
use std::path::Path;

use lkjip::read::dekat::slip;
use lkjip::skema::{Takrif, semua, skema};

use super::{Failure, Outcome, message, result};
use crate::args::Skema;

/// Prints one schema, or writes all, or lists what there is.
pub fn run(typed: &Skema) -> Result<Outcome, Failure> {
    let semua = semua();
    match (&typed.berkas, &typed.tulis) {
        (Some(nama), _) => result(&teks(find(&semua, nama)?))?,
        (None, Some(folder)) => write(&semua, folder)?,
        (None, None) => result(&daftar(&semua))?,
    }
    Ok(Outcome::Good)
}

fn find<'a>(semua: &'a [Takrif], nama: &str) -> Result<&'a Takrif, Failure> {
    let found = semua.iter().find(|takrif| {
        takrif.file.name.trim_end_matches(".toml") == nama.trim_end_matches(".toml")
    });
    found.ok_or_else(|| {
        let near = slip(nama, semua.iter().map(|takrif| takrif.file.name));
        let saran = match near {
            Some(near) => format!("mungkin yang dimaksud {near}"),
            None => "jalankan `lkjip skema` untuk melihat semua berkas".to_owned(),
        };
        Failure(format!("berkas data \"{nama}\" tidak dikenal\nsaran: {saran}"))
    })
}

fn teks(takrif: &Takrif) -> String {
    format!("{:#}\n", skema(takrif))
}

/// The file that the schema of a data file is written to.
fn nama(takrif: &Takrif) -> String {
    format!("{}.schema.json", takrif.file.name.trim_end_matches(".toml"))
}

fn write(semua: &[Takrif], folder: &Path) -> Result<(), Failure> {
    let failed = |path: &Path| {
        let path = path.display().to_string();
        move |error: std::io::Error| Failure(format!("{path} tidak dapat ditulis: {error}"))
    };
    fs::create_dir_all(folder).map_err(failed(folder))?;
    for takrif in semua {
        let path = folder.join(nama(takrif));
        fs::write(&path, teks(takrif)).map_err(failed(&path))?;
    }
    message(&format!("{} skema ditulis ke {}\n", semua.len(), folder.display()));
    Ok(())
}

fn daftar(semua: &[Takrif]) -> String {
    let width = semua.iter().map(|takrif| takrif.file.name.len()).max().unwrap_or_default();
    let baris = semua.iter().map(|Takrif { file, .. }| {
        format!(
            "{:<width$}  map {}: {}; diisi oleh {}\n",
            file.name, file.level, file.says, file.filler
        )
    });
    baris.collect()
}
