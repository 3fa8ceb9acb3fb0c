//! What Typst says, in the office's terms.

use typst::World;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;

use super::world::Dunia;
use crate::diagnostic::{Code, Diagnostic};

/// Errors or warnings of the engine, each with its place in the templates as a note.
pub(super) fn diagnostics(world: &Dunia, found: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    found.iter().map(|problem| diagnostic(world, problem)).collect()
}

fn diagnostic(world: &Dunia, found: &SourceDiagnostic) -> Diagnostic {
    let words = found.message.as_str();
    let told = if let Some(family) = words.strip_prefix("unknown font family: ") {
        Diagnostic::new(Code::FontaTakDikenal, format!("fonta \"{family}\" tidak tersedia")).saran(
            "pakai fonta yang disertakan: TeX Gyre Bonum, Liberation Sans, atau Liberation Serif",
        )
    } else if words.contains("did not converge") {
        Diagnostic::new(Code::TataLetakGoyah, "tata letak tidak menetap setelah lima kali penataan")
    } else {
        Diagnostic::new(Code::TataLetakGagal, "templat tidak dapat menata naskah ini").note(words)
    };
    match place(world, found) {
        Some(place) => told.note(place),
        None => told,
    }
}

/// Where in the templates, as `gaya/token.typ:12:3`.
fn place(world: &Dunia, found: &SourceDiagnostic) -> Option<String> {
    let id = found.span.id()?;
    let range = world.range(found.span)?;
    let (line, column) = world.source(id).ok()?.lines().byte_to_line_column(range.start)?;
    Some(format!("{}:{}:{}", id.vpath().get_without_slash(), line + 1, column + 1))
}
