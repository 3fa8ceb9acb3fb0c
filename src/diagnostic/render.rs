//! Diagnostics as text for a terminal or a file.

use std::collections::BTreeSet;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Severity};
use crate::source::{Place, Source, Sources};

/// How diagnostics are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Nothing but text: for files, pipes and tests.
    Plain,
    /// With the colours of a terminal.
    Coloured,
}

/// Longer lines are cut around the place.
const WIDTH: usize = 110;

/// All problems, each followed by an empty line.
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Coloured => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let one = |diagnostic| renderer.render(&[group(diagnostic, sources)]) + "\n\n";
    diagnostics.iter().map(one).collect()
}

/// The closing line: "3 galat, 2 peringatan dalam 4 berkas".
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let count = |severity| diagnostics.iter().filter(|one| one.severity == severity).count();
    let files: BTreeSet<_> =
        diagnostics.iter().filter_map(|one| one.place.as_ref()).map(|place| place.file).collect();
    let counts =
        format!("{} galat, {} peringatan", count(Severity::Galat), count(Severity::Peringatan));
    if files.is_empty() { counts } else { format!("{counts} dalam {} berkas", files.len()) }
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Galat => Level::ERROR.with_name("galat"),
        Severity::Peringatan => Level::WARNING.with_name("peringatan"),
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name());
    let mut group = Group::with_title(title).elements(snippets(diagnostic, sources));
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.with_name("catatan").message(note.as_str()));
    }
    if let Some(saran) = &diagnostic.saran {
        group = group.element(Level::HELP.with_name("saran").message(saran.as_str()));
    }
    if let Some(terima) = acceptance(diagnostic) {
        group = group.element(Level::HELP.with_name("terima").message(terima));
    }
    group
}

/// What to write where the office stands by what is doubtful.
fn acceptance(diagnostic: &Diagnostic) -> Option<String> {
    let code = diagnostic.code;
    let perihal = diagnostic.perihal.as_ref().filter(|_| code.acceptable())?;
    Some(format!(
        "bila memang benar, tulis di laporan.toml, [[terima]]: aturan = \"{code}\", tempat = \"{perihal}\", alasan = \"…\""
    ))
}

/// One excerpt, or two where the places lie in different files.
fn snippets<'a>(
    diagnostic: &'a Diagnostic,
    sources: &'a Sources,
) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let Some((place, source)) =
        diagnostic.place.as_ref().and_then(|place| Some((place, sources.get(place.file)?)))
    else {
        return Vec::new();
    };
    let primary = excerpt(source).annotation(AnnotationKind::Primary.span(within(place, source)));
    let Some((other, label)) = &diagnostic.conflict else { return vec![primary] };
    let Some(second) = sources.get(other.file) else { return vec![primary] };
    let mark = AnnotationKind::Context.span(within(other, second)).label(label.as_str());
    if other.file == place.file {
        return vec![primary.annotation(mark)];
    }
    vec![primary, excerpt(second).annotation(mark)]
}

fn excerpt<'a>(source: &'a Source) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    Snippet::source(source.text.as_str()).path(source.path.as_str())
}

/// The place inside the text, at least one character wide and on character borders.
fn within(place: &Place, source: &Source) -> Range<usize> {
    let text = source.text.as_str();
    let floor = |at: usize| {
        (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
    };
    let start = floor(place.range.start);
    let end = floor(place.range.end).max(start);
    start..end
}
