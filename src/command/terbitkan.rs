//! `terbitkan`: a final report into the archive.

use std::path::{Path, PathBuf};

use lkjip::arsip::{self, Cetakan, Langkah};
use lkjip::domain::terbit::Giliran;
use lkjip::load::{Isi, Loaded};
use lkjip::source::Sources;
use lkjip::typeset::Templat;
use lkjip::{deliver, diagnostic};

use super::arsip::{asal, refused, saat, with_date};
use super::{Failure, Outcome, message, result, tell};
use crate::args::Terbitkan;

/// Checks, prints and issues it.
pub fn run(typed: &Terbitkan) -> Result<Outcome, Failure> {
    let folder = periode(&typed.folder)?;
    let arsip = typed.arsip.clone().or_else(|| arsip::default_folder(&folder));
    let arsip = arsip.unwrap_or_else(|| PathBuf::from("arsip"));
    let store = asal(
        Some(&arsip).filter(|arsip| arsip::has_register(arsip)).map(PathBuf::as_path),
        &folder,
    )?;
    let Loaded { sources, isi, diagnostics, tertunda } = lkjip::load_from(&store, &folder);
    tell(&diagnostics, &sources, tertunda);
    let Some(isi) = isi else {
        message(&format!("{}; tidak diterbitkan\n", diagnostic::summary(&diagnostics)));
        return Ok(Outcome::Faulty);
    };
    let saat = saat(typed.tanggal.as_deref())?;
    let baru = !arsip::has_register(&arsip);
    let mut print = |giliran| print(&isi, &sources, giliran);
    let hasil =
        with_date(saat, |saat| arsip::issue(&arsip, &isi, saat, &mut Langkah::all(), &mut print));
    let hasil = match hasil {
        Err(arsip::Galat::TidakTercetak) => return Ok(Outcome::Faulty),
        hasil => hasil.map_err(refused(&arsip))?,
    };
    if baru {
        message(&format!("arsip baru dibuat di {}\n", arsip.display()));
    }
    hasil.sisa.iter().for_each(|sisa| message(&format!("catatan: {sisa}\n")));
    let sidik = deliver::sidik(&isi.sumber);
    message(&format!("sidik data {sidik}; kepala daftar {}\n", hasil.kepala));
    let kabar = arsip::kabar(&arsip, &hasil).map_err(refused(&arsip))?;
    message(&format!("{kabar}\n"));
    result(&format!("{}\n", arsip.join(hasil.jalur).display()))?;
    Ok(Outcome::Good)
}

/// The folder of one period, named itself: what is issued cannot be taken back.
fn periode(folder: &Path) -> Result<PathBuf, Failure> {
    let nama = folder.display();
    if folder.is_file() {
        return Err(Failure(format!(
            "\"{nama}\" sebuah berkas, bukan map\nsaran: sebutkan map periodenya, misalnya reports/lumajang/dinas-tenaga-kerja/2023/tribulan-1"
        )));
    }
    let map = super::only_report(folder)?;
    if map != folder {
        return Err(Failure(format!(
            "\"{nama}\" bukan map satu periode\nsaran: lkjip terbitkan {}",
            map.display()
        )));
    }
    Ok(map)
}

/// The report as this issue, where nothing stops it.
fn print(isi: &Isi, sources: &Sources, giliran: Giliran) -> Option<Cetakan> {
    let mut found = Vec::new();
    let terbitan = lkjip::publish(isi, &Templat::embedded(), giliran, &mut found);
    let terbitan = terbitan.map_err(|more| found.extend(more)).ok();
    diagnostic::weigh(&mut found, isi.laporan.identitas.status);
    tell(&found, sources, false);
    let terbitan = terbitan.filter(|_| !diagnostic::any_error(&found))?;
    let berkas = format!("{}_r{}.pdf", terbitan.nama.trim_end_matches(".pdf"), giliran.revisi);
    let spesimen =
        terbitan.spesimen.map(|spesimen| spesimen.json(&berkas, &terbitan.isi).into_bytes());
    Some(Cetakan { pdf: terbitan.isi, spesimen })
}
