//! Prints the manuscript of a report as the templates get it, so that the `typst` command can lay it out too:
//! `cargo run --release --example naskah FOLDER > templates/naskah.json`.

use std::path::Path;
use std::process::ExitCode;

use lkjip::compute::compute;
use lkjip::narrate::narrate;

fn main() -> ExitCode {
    let Some(folder) = std::env::args().nth(1) else {
        eprintln!("usage: naskah FOLDER");
        return ExitCode::from(2);
    };
    let Some(laporan) = lkjip::load(Path::new(&folder)).laporan else {
        eprintln!("the report in {folder} has errors: see `lkjip periksa`");
        return ExitCode::FAILURE;
    };
    match serde_json::to_string(&narrate(&laporan, &compute(&laporan))) {
        Ok(json) => println!("{json}"),
        Err(error) => eprintln!("{error}"),
    }
    ExitCode::SUCCESS
}
