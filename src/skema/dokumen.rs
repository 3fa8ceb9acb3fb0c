//! The tables of docs/format.md.

use std::fmt::Write;

use super::{Takrif, tables_inside};
use crate::read::KONTROL;
use crate::read::shape::{Key, Shape};

/// The tables of a file in Markdown, each below what it is a table of.
pub fn tabel(takrif: &Takrif) -> String {
    let mut teks = baris(&takrif.shape);
    for tabel in tables_inside("", &takrif.shape) {
        let kepala = tabel.kepala().unwrap_or_else(|| tabel.sebaris());
        // Writing into a string does not fail.
        let _ = write!(teks, "\n`{kepala}`: {}\n\n{}", tabel.key.says, baris(tabel.shape));
    }
    teks
}

fn baris(shape: &Shape) -> String {
    let mut teks = String::from(
        "| kunci | jenis | wajib | arti | contoh | diisi oleh |\n|---|---|---|---|---|---|\n",
    );
    for key in shape.keys.iter().filter(|key| key.name != KONTROL) {
        let Key { name, kind, need, says, filler, .. } = key;
        let contoh = key.contoh();
        let contoh =
            if contoh.is_empty() { String::new() } else { format!("`{}`", one_line(&contoh)) };
        let _ = writeln!(teks, "| `{name}` | {kind} | {need} | {says} | {contoh} | {filler} |");
    }
    teks
}

fn one_line(contoh: &str) -> String {
    contoh.replace('\n', " ").replace('|', "\\|")
}
