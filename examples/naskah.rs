//! Writes the manuscript of a report, and what the templates are served with it, into a folder of templates, so that the
//! `typst` command can lay it out too: `cargo run --release --example naskah FOLDER TEMPLATES`.

use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

use lkjip::domain::terbit::Giliran;

fn main() -> ExitCode {
    let (Some(folder), Some(templates)) = (std::env::args().nth(1), std::env::args().nth(2)) else {
        eprintln!("usage: naskah FOLDER TEMPLATES");
        return ExitCode::from(2);
    };
    let Some(isi) = lkjip::load(Path::new(&folder)).isi else {
        eprintln!("the report in {folder} has errors: see `lkjip periksa`");
        return ExitCode::FAILURE;
    };
    match write(&isi, Path::new(&templates)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(isi: &lkjip::load::Isi, templates: &Path) -> io::Result<()> {
    let (naskah, served) =
        lkjip::manuscript(isi, &lkjip::typeset::Templat::embedded(), Giliran::default());
    fs::write(templates.join("naskah.json"), serde_json::to_vec(&naskah)?)?;
    fs::write(templates.join("tata-letak.json"), serde_json::to_vec(&naskah.tata_letak)?)?;
    // What the program finds out by looking at the pages: nothing waits for text, and lines stand as usual.
    fs::write(templates.join("menyusul.json"), "[]")?;
    fs::write(templates.join("irama.json"), "\"biasa\"")?;
    for file in served {
        let path = templates.join(file.jalur.trim_start_matches('/'));
        fs::create_dir_all(path.parent().unwrap_or(templates))?;
        fs::write(path, file.isi)?;
    }
    Ok(())
}
