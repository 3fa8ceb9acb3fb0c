//! Files without which there is a report as well: an office says which of them it has not, so that none is forgotten.

use crate::diagnostic::{Code, Diagnostic};
use crate::read::notes::{Notes, Read, each};
use crate::read::shape::{File, Kind};
use crate::read::table::Table;
use crate::read::{Berkas, FILES, Levels};
use crate::source::Place;

/// The files of each part that an office may not have. Without one of a part the others are told where they are read.
const BERKAS: [(&str, &str); 6] = [
    ("anggaran.toml", "anggaran"),
    ("realisasi-anggaran.toml", "anggaran"),
    ("gambaran-umum.toml", "gambaran-umum"),
    ("kepegawaian.toml", "kepegawaian"),
    ("sarana.toml", "sarana"),
    ("permasalahan.toml", "permasalahan"),
];
const BAGIAN: [&str; 5] = ["anggaran", "gambaran-umum", "kepegawaian", "sarana", "permasalahan"];
const KUNCI: &str = "tidak-ada";

/// Tells the files that are missing although nobody says so, and those that are there all the same.
pub fn kelengkapan(berkas: &Berkas<'_>, levels: &Levels, notes: &Notes<'_>) {
    let top = berkas.table("opd.toml", notes);
    let Ok(disebut) = disebut(&top) else { return };
    if top.is_pen() {
        return;
    }
    // A plan promises what there is money for; of the rest it tells nothing.
    let diminta = if berkas.is_plan() { &BERKAS[..1] } else { &BERKAS[..] };
    for (nama, bagian) in diminta.iter().copied() {
        let tempat = disebut.iter().find(|(lain, _)| *lain == bagian).map(|(_, tempat)| tempat);
        let serumpun = BERKAS.iter().filter(|(_, lain)| *lain == bagian);
        let tiada = serumpun.clone().all(|(lain, _)| berkas.table_if(lain, notes).is_none());
        let file = FILES.iter().find(|file| file.name == nama).filter(|_| tiada);
        match (berkas.table_if(nama, notes), tempat, file) {
            (Some(ada), Some(tempat), _) => {
                let message = format!("`{KUNCI}` menyebut {bagian}, tetapi {nama} ada");
                let problem = Diagnostic::new(Code::KunciBertentangan, message).at(tempat);
                let problem = problem.conflicting(&ada.place, "berkasnya");
                let saran = format!("hapus \"{bagian}\" dari `{KUNCI}`, atau hapus berkas itu");
                notes.push(problem.saran(saran));
            }
            (None, None, Some(file)) => {
                notes.push(forgotten(file, bagian, levels));
            }
            _ => {}
        }
    }
}

/// The parts that the office says it has not, each with its place.
fn disebut(top: &Table<'_>) -> Read<Vec<(&'static str, Place)>> {
    let kind = Kind::List(Box::new(Kind::Choice(BAGIAN.to_vec())));
    let says = "bagian yang memang tidak dimiliki instansi ini, sehingga berkasnya tidak dibuat";
    let Some(value) = top.value_if(KUNCI, kind, says, "[\"sarana\"]")? else {
        return Ok(Vec::new());
    };
    if top.is_pen() {
        return Ok(Vec::new());
    }
    let pilihan = BAGIAN.map(|bagian| (bagian, bagian));
    let butir = value.list()?;
    each(butir.iter().map(|butir| Ok((butir.choice(&pilihan)?, butir.place.clone()))))
}

/// A file that is missing, and how to say that it is not there.
fn forgotten(file: &File, bagian: &str, levels: &Levels) -> Diagnostic {
    let File { name, filler, says, level, .. } = file;
    let folders: Vec<_> = levels.folders().iter().map(|map| map.display().to_string()).collect();
    Diagnostic::new(Code::BerkasTerlupa, format!("berkas {name} tidak ada"))
        .note(format!("isinya {says}; diisi oleh {filler}, di map {level}"))
        .note(format!("dicari di {}", folders.join(", ")))
        .saran(format!(
            "buat berkas itu; bila instansi memang tidak memilikinya, tulis {KUNCI} = \
             [\"{bagian}\"] di opd.toml; bila hanya kali ini tidak ada, tulis di dalamnya \
             tidak-tersedia = \"alasan\""
        ))
}
