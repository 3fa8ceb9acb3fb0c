//! The command: what was typed goes to `command`, and its outcome to the shell.

mod args;
mod command;

use std::alloc::System;
use std::panic;
use std::process::ExitCode;

use args::Typed;
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
        Typed::Verb(verb) => command::run(verb),
        Typed::Help(text) => command::answer(&text),
        Typed::Wrong(text) => command::refuse(&text),
    }
}
