//! Where the results of `tandatangan` go: beside the file that is signed, and over nothing that is needed.

use std::path::{Path, PathBuf};

use super::{Failure, already_there, ensure_outside_archive};
use crate::args::Tandatangan;

/// The file that gets the result, once it and the other one that is written are known to be free.
pub fn choose(typed: &Tandatangan) -> Result<PathBuf, Failure> {
    let akhiran = match (&typed.tsr_masuk, &typed.p12) {
        (Some(_), _) => "_waktu.pdf",
        (None, Some(_)) => "_ttd.pdf",
        (None, None) => "_ltv.pdf",
    };
    let keluaran = typed.output.clone().unwrap_or_else(|| with_suffix(&typed.berkas, akhiran));
    for tujuan in typed.tsq_keluar.iter().chain([&keluaran]) {
        ensure_free(typed, tujuan)?;
    }
    if typed.tsq_keluar.as_ref().is_some_and(|tsq| letak(tsq) == letak(&keluaran)) {
        let nama = keluaran.display();
        return Err(Failure(format!(
            "hasil dan permintaan stempel waktu tidak dapat ditulis ke satu berkas, \"{nama}\""
        )));
    }
    Ok(keluaran)
}

/// "laporan.pdf" becomes "laporan_ttd.pdf".
fn with_suffix(berkas: &Path, akhiran: &str) -> PathBuf {
    let mut nama = berkas.file_stem().unwrap_or_default().to_owned();
    nama.push(akhiran);
    berkas.with_file_name(nama)
}

/// What is there is not overwritten unsaid, and what is signed not at all.
fn ensure_free(typed: &Tandatangan, tujuan: &Path) -> Result<(), Failure> {
    ensure_outside_archive(tujuan)?;
    let nama = tujuan.display();
    if letak(tujuan) == letak(&typed.berkas) {
        return Err(Failure(format!("\"{nama}\" tidak ditimpa dengan dirinya sendiri")));
    }
    let lain = [&typed.crl, &typed.ocsp, &typed.sertifikat].into_iter().flatten();
    let mut masukan = lain.chain(&typed.p12).chain(&typed.tsr_masuk);
    if masukan.any(|jalur| letak(jalur) == letak(tujuan)) {
        return Err(Failure(format!(
            "\"{nama}\" dibaca untuk perintah ini, jadi tidak ditimpa\nsaran: sebutkan nama lain untuk hasilnya"
        )));
    }
    if tujuan.exists() && !typed.timpa {
        return Err(already_there(tujuan));
    }
    Ok(())
}

/// Where a file is or would be, whichever way it is spelt.
fn letak(berkas: &Path) -> PathBuf {
    let map = berkas.parent().filter(|map| !map.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let baru = || Some(map.canonicalize().ok()?.join(berkas.file_name()?));
    berkas.canonicalize().ok().or_else(baru).unwrap_or_else(|| berkas.to_owned())
}
