//! `susun`: the PDF of every report.

use std::path::{Path, PathBuf};

use lkjip::domain::terbit::Giliran;
use lkjip::load::{Isi, load_from};
use lkjip::typeset::Templat;
use lkjip::{Built, arsip, build_loaded, diagnostic};

use super::arsip::{asal, refused};
use super::{
    Allowed, Failure, Outcome, allowed, each, judged, message, reports, result, rupa, save, tell,
};
use crate::args::Susun;

/// Builds and writes them, one after the other.
pub fn run(typed: &Susun) -> Result<Outcome, Failure> {
    let folders = reports(&typed.folder)?;
    if typed.output.is_some() && folders.len() > 1 {
        let count = folders.len();
        return Err(Failure(format!("-o hanya untuk satu laporan, sedangkan ini {count} laporan")));
    }
    let templat = match &typed.templat {
        Some(folder) => rupa::read(folder)?,
        None => Templat::embedded(),
    };
    let (output, allowed) = (typed.output.as_deref(), allowed(typed.ketat));
    each(&folders, |folder| {
        let store = asal(typed.terdahulu.arsip.as_deref(), folder)?;
        let loaded = load_from(&store, folder);
        let giliran = giliran(typed.terdahulu.arsip.as_deref(), folder, loaded.isi.as_ref())?;
        let belum = loaded.isi.as_ref().and_then(|isi| isi.laporan.belum_bernomor(giliran.urut));
        let outcome = one(build_loaded(loaded, &templat, giliran), output, allowed)?;
        if let Some(nomor) = belum.filter(|_| outcome == Outcome::Good) {
            message(&format!(
                "catatan: nomornya diberikan ketika laporan diterbitkan; di PDF ini tertulis {nomor}\n"
            ));
        }
        Ok(outcome)
    })
}

/// As which issue the archive has the report, or would have it next.
fn giliran(typed: Option<&Path>, folder: &Path, isi: Option<&Isi>) -> Result<Giliran, Failure> {
    let arsip = typed.map(Path::to_path_buf).or_else(|| arsip::default_folder(folder));
    match (arsip.filter(|arsip| arsip.is_dir()), isi) {
        (Some(arsip), Some(isi)) => arsip::giliran(&arsip, isi).map_err(refused(&arsip)),
        (Some(_) | None, _) => Ok(Giliran::default()),
    }
}

fn one(built: Built, output: Option<&Path>, allowed: Allowed) -> Result<Outcome, Failure> {
    let Built { sources, diagnostics, tertunda, terbitan, kurang } = built;
    tell(&diagnostics, &sources, tertunda);
    let outcome = judged(&diagnostics, allowed);
    let Some(terbitan) = terbitan.filter(|_| outcome == Outcome::Good) else {
        message(&format!("{}; PDF tidak dibuat\n", diagnostic::summary(&diagnostics)));
        return Ok(Outcome::Faulty);
    };
    let path = output.map_or_else(|| PathBuf::from(&terbitan.nama), Path::to_path_buf);
    save(&path, &terbitan.isi)?;
    result(&format!("{} ({} halaman)\n", path.display(), terbitan.halaman))?;
    if let Some(spesimen) = terbitan.spesimen {
        let nama = path.file_name().unwrap_or_default().to_string_lossy();
        let beside = lkjip::deliver::nama_spesimen(&path);
        save(&beside, spesimen.json(&nama, &terbitan.isi).as_bytes())?;
        result(&format!("{} (letak tanda tangan)\n", beside.display()))?;
    }
    kurang.iter().for_each(|apa| message(&format!("catatan: {apa}\n")));
    Ok(outcome)
}
