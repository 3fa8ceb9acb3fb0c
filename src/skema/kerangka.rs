//! A scaffold of a file: every key with what it means, to be filled in where it applies.

use std::fmt::Write;

use super::{Takrif, contoh_nama, tables_inside};
use crate::read::KONTROL;
use crate::read::shape::{Key, Kind, Need, Shape};

/// The text of a file in which nothing is said yet.
pub fn kerangka(takrif: &Takrif) -> String {
    let file = takrif.file;
    let mut teks = format!(
        "# {}: {}. Map {}, diisi oleh {}.\n# Hapus tanda # di depan kunci yang diisi; yang wajib disebut wajib.\n",
        file.name, file.says, file.level, file.filler
    );
    kunci("", &takrif.shape, &mut teks);
    for tabel in tables_inside("", &takrif.shape) {
        let Some(kepala) = tabel.kepala() else { continue };
        // Writing into a string does not fail.
        let _ = write!(teks, "\n# {}{}\n# {kepala}\n", tabel.key.says, wajib(tabel.key.need));
        kunci(&format!("{}.", tabel.nama), tabel.shape, &mut teks);
    }
    teks
}

/// The keys of a table, then its tables whose keys are names given elsewhere; `atas` leads to it.
fn kunci(atas: &str, shape: &Shape, teks: &mut String) {
    let sendiri = |key: &&Key| {
        let tabel = matches!(key.kind, Kind::Table | Kind::Tables | Kind::By(..));
        !tabel && key.name != KONTROL && key.name != "*"
    };
    for key in shape.keys.iter().filter(sendiri) {
        let Key { name, need, says, filler, .. } = key;
        let contoh = key.contoh();
        let contoh = if contoh.is_empty() { "…" } else { &*contoh };
        let _ =
            write!(teks, "\n# {says}{} (diisi oleh {filler})\n# {name} = {contoh}\n", wajib(*need));
    }
    for key in shape.keys.iter().filter(|key| key.name != KONTROL && key.name != "*") {
        let Kind::By(space, _) = key.kind else { continue };
        let Key { name, need, says, filler, .. } = key;
        let (nama, contoh) = (contoh_nama(space), key.contoh());
        // Its tables are told of by themselves.
        if contoh.is_empty() && key.inside.is_some() {
            continue;
        }
        let nama = if nama.contains(['.', ':']) { format!("\"{nama}\"") } else { nama.to_owned() };
        let contoh = if contoh.is_empty() { "…" } else { &*contoh };
        let kepala = format!("\n# {says}{} (diisi oleh {filler})\n# [{atas}{name}]", wajib(*need));
        let _ = writeln!(teks, "{kepala}\n# {nama} = {contoh}");
    }
}

fn wajib(need: Need) -> String {
    match need {
        Need::Always => "; wajib".to_owned(),
        Need::May | Need::Instead => String::new(),
        Need::OneOf => "; salah satu".to_owned(),
        Need::When(condition) => format!("; wajib {condition}"),
    }
}
