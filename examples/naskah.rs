//! Prints the manuscript of a report as the templates get it, so that the `typst` command can lay it out too:
//! `cargo run --release --example naskah FOLDER > templates/naskah.json`.

use std::path::Path;
use std::process::ExitCode;

use lkjip::load::Isi;
use lkjip::narrate::narrate;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: naskah FOLDER");
        return ExitCode::from(2);
    };
    let Some(Isi { laporan, rekap, .. }) = lkjip::load(Path::new(&folder)).isi else {
        eprintln!("the report in {folder} has errors: see `lkjip periksa`");
        return ExitCode::FAILURE;
    };
    match serde_json::to_string(&narrate(&laporan, &rekap)) {
        Ok(json) => println!("{json}"),
        Err(error) => eprintln!("{error}"),
    }
    ExitCode::SUCCESS
}
