//! The command: what was typed goes to `command`, and its outcome to the shell.

mod args;
mod command;

use std::alloc::System;
use std::panic;
use std::process::ExitCode;

use args::ParsedLine;
use cap::Cap;

/// The system's memory, of which a process may be given less.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    panic::set_hook(Box::new(|fall| {
        if !lkjip::guard::is_guarded() {
            command::refuse(&format!(
                "galat: lkjip berhenti karena kesalahan di dalamnya sendiri, bukan pada data Anda\n\
                 catatan: {fall}\n\
                 saran: kirim catatan itu kepada pengelola program\n"
            ));
        }
    }));
    match args::parse(std::env::args_os()) {
        ParsedLine::Verb(verb) => command::run(verb),
        ParsedLine::Help(text) => command::answer(&text),
        ParsedLine::Wrong(text) => command::refuse(&text),
    }
}
