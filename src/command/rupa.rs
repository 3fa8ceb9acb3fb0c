//! `contoh-rupa`: every look on a page. `templat periksa`: whether templates bear whatever may be typed.

use std::fs;
use std::path::Path;

use lkjip::contoh::{self, Contoh, Lembaran, Uji};
use lkjip::diagnostic::Diagnostic;
use lkjip::source::Sources;
use lkjip::typeset::{Dokumen, Templat, typeset};
use lkjip::{deliver, diagnostic};

use super::{Failure, Outcome, message, reason, result, save, tell};
use crate::args::{ContohRupa, PerintahTemplat};

/// Writes a PDF for each setting.
pub fn contoh_rupa(typed: &ContohRupa) -> Result<Outcome, Failure> {
    let folder = &typed.folder;
    let failed = |error| {
        let why = reason(&error);
        Failure(format!("map \"{}\" tidak dapat dibuat: {why}", folder.display()))
    };
    fs::create_dir_all(folder).map_err(failed)?;
    let templat = Templat::embedded();
    for Contoh { nama, lembaran } in contoh::rupa().ok_or_else(rusak)? {
        let pdf = laid_out(&lembaran, &templat).and_then(|dokumen| deliver::pdf(&dokumen));
        let path = folder.join(format!("{nama}.pdf"));
        save(&path, &pdf.map_err(|found| gagal(&nama, &found))?)?;
        result(&format!("{}\n", path.display()))?;
    }
    message("pilihan yang disukai ditulis di rupa.toml; kertas dan jilid di laporan.toml\n");
    Ok(Outcome::Good)
}

/// Does what is asked of templates.
pub fn templat(typed: &PerintahTemplat) -> Result<Outcome, Failure> {
    let PerintahTemplat::Periksa(typed) = typed;
    let templat = read(&typed.templat)?;
    let mut outcome = Outcome::Good;
    for Uji { nama, lembaran } in contoh::uji().ok_or_else(rusak)? {
        let found = match laid_out(&lembaran, &templat) {
            Ok(dokumen) if dokumen.peringatan.is_empty() => {
                result(&format!("{nama}: baik ({} halaman)\n", dokumen.jumlah_halaman()))?;
                continue;
            }
            Ok(dokumen) => dokumen.peringatan,
            Err(found) => found,
        };
        result(&format!("{nama}: {}\n", diagnostic::summary(&found)))?;
        tell(&found, &Sources::default(), false);
        outcome = Outcome::Faulty;
    }
    Ok(outcome)
}

/// The templates of a folder.
pub fn read(folder: &Path) -> Result<Templat, Failure> {
    let nama = folder.display();
    let templat = Templat::read(folder).map_err(|error| {
        let why = reason(&error);
        Failure(format!("templat di \"{nama}\" tidak dapat dibaca: {why}"))
    })?;
    if templat.texts().contains_key("laporan.typ") {
        return Ok(templat);
    }
    Err(Failure(format!(
        "map \"{nama}\" bukan map templat: laporan.typ tidak ada di sana\n\
         saran: sebut map yang berisi laporan.typ, gaya, komponen, dan tabel"
    )))
}

fn laid_out((naskah, aset): &Lembaran, templat: &Templat) -> Result<Dokumen, Vec<Diagnostic>> {
    typeset(naskah, aset, templat)
}

fn gagal(nama: &str, found: &[Diagnostic]) -> Failure {
    Failure(format!("contoh {nama} tidak dapat disusun: {}", diagnostic::summary(found)))
}

fn rusak() -> Failure {
    Failure("contoh di dalam program tidak terbaca".to_owned())
}
