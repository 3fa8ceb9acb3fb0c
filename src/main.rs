//! The command: what was typed goes to `command`, and its outcome to the shell.

mod args;
mod command;

use std::process::ExitCode;

use args::Typed;

fn main() -> ExitCode {
    match args::parse(std::env::args_os()) {
        Typed::Verb(verb) => command::run(verb),
        Typed::Help(text) => command::answer(&text),
        Typed::Wrong(text) => command::refuse(&text),
    }
}
