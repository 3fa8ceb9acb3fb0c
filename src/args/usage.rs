//! What is wrong with a command line, in Indonesian.

use clap::Error;
use clap::error::{ContextKind, ErrorKind};

use super::ParsedLine;

/// Help and version as they are asked for; anything else as a sentence about what was typed, and where help is.
pub(super) fn told(error: &Error, verb: &str) -> ParsedLine {
    let kind = error.kind();
    if [ErrorKind::DisplayHelp, ErrorKind::DisplayVersion].contains(&kind) {
        ParsedLine::Help(error.to_string())
    } else if kind == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        ParsedLine::Wrong(error.to_string())
    } else {
        ParsedLine::Wrong(wrong(error, kind, verb))
    }
}

fn wrong(error: &Error, kind: ErrorKind, verb: &str) -> String {
    let mut text = format!("galat: {}\n", sentence(error, kind));
    let suggested =
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]
            .into_iter()
            .find_map(|kind| context(error, kind));
    if let Some(suggested) = suggested {
        text.push_str(&format!("saran: mungkin yang dimaksud \"{suggested}\"\n"));
    }
    text.push_str(&format!("\nBantuan: lkjip {verb}--help\n"));
    text
}

fn sentence(error: &Error, kind: ErrorKind) -> String {
    let said = |kind| context(error, kind).unwrap_or_default();
    let argument = said(ContextKind::InvalidArg);
    let value = said(ContextKind::InvalidValue);
    match kind {
        ErrorKind::MissingRequiredArgument => format!("{} belum disebut", choices(&argument)),
        ErrorKind::MissingSubcommand => "perintah belum disebut".to_owned(),
        ErrorKind::InvalidSubcommand => {
            format!("perintah \"{}\" tidak dikenal", said(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => format!("pilihan \"{argument}\" tidak dikenal"),
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} memerlukan nilai"),
        ErrorKind::InvalidValue => {
            let known = said(ContextKind::ValidValue);
            format!("nilai \"{value}\" untuk {argument} tidak dikenal, pilih salah satu: {known}")
        }
        ErrorKind::ArgumentConflict => match context(error, ContextKind::PriorArg) {
            Some(prior) if prior != argument => {
                format!("{argument} tidak dapat dipakai bersama {prior}")
            }
            Some(_) | None => format!("{argument} hanya boleh disebut satu kali"),
        },
        ErrorKind::TooManyValues => format!("nilai \"{value}\" untuk {argument} berlebih"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("banyaknya nilai untuk {argument} tidak sesuai")
        }
        ErrorKind::ValueValidation => format!("nilai \"{value}\" untuk {argument} tidak sah"),
        ErrorKind::InvalidUtf8 => "perintah memuat huruf yang tidak dapat dibaca".to_owned(),
        // The list is clap's and may grow; what is left cannot arise from the options that exist here.
        ErrorKind::NoEquals
        | ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion
        | ErrorKind::Io
        | ErrorKind::Format
        | _ => "perintah tidak dapat dibaca".to_owned(),
    }
}

/// One of several, said as such: "<--tsa <URL>|--tsq-keluar <BERKAS>>" is "--tsa URL atau --tsq-keluar BERKAS".
fn choices(arguments: &str) -> String {
    let one = |argument: &str| match argument.strip_prefix("<--") {
        Some(group) => format!("--{}", group.replace('|', " atau ").replace(['<', '>'], "")),
        None => argument.to_owned(),
    };
    arguments.split(", ").map(one).collect::<Vec<_>>().join(", ")
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    error.get(kind).map(ToString::to_string).filter(|text| !text.is_empty())
}
