//! Diagnostics as text for a terminal or a file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::fold::{Cause, causes};
use super::{Diagnostic, Severity};
use crate::batas;
use crate::source::{FileId, Place, Source, Sources};

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

/// How many problems of one cause are named.
const NAMED: usize = 3;

/// How many places are listed to be accepted together.
const LISTED: usize = 40;

/// The problems, those of one cause together, each followed by an empty line; of those of one file the first hundred, and how
/// many more there are.
pub fn render(diagnostics: &[Diagnostic], sources: &Sources, look: Look) -> String {
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Coloured => Renderer::styled(),
    };
    let renderer = renderer.term_width(WIDTH);
    let mut printed: BTreeMap<FileId, usize> = BTreeMap::new();
    let mut left: BTreeMap<FileId, usize> = BTreeMap::new();
    let mut text = String::new();
    for cause in causes(diagnostics) {
        if let Some(place) = &cause.first.place {
            let printed = printed.entry(place.file).or_default();
            if *printed == batas::DICETAK {
                *left.entry(place.file).or_default() += cause.each().count();
                continue;
            }
            *printed += 1;
        }
        text += &(renderer.render(&[group(&cause, sources)]) + "\n\n");
    }
    for (file, more) in left {
        let path = sources.get(file).map_or("", |source| &source.path);
        text += &format!(
            "dan {more} lagi di {path}; perbaiki yang di atas dahulu, atau lihat semuanya dengan lkjip periksa --format json\n\n"
        );
    }
    text
}

/// The closing line: "3 galat, 2 peringatan dalam 4 berkas".
pub fn summary(diagnostics: &[Diagnostic]) -> String {
    let count =
        |severity| diagnostics.iter().filter(|problem| problem.severity == severity).count();
    let files: BTreeSet<_> = diagnostics
        .iter()
        .filter_map(|problem| problem.place.as_ref())
        .map(|place| place.file)
        .collect();
    let counts =
        format!("{} galat, {} peringatan", count(Severity::Galat), count(Severity::Peringatan));
    if files.is_empty() { counts } else { format!("{counts} dalam {} berkas", files.len()) }
}

fn group<'a>(cause: &Cause<'a>, sources: &'a Sources) -> Group<'a> {
    let diagnostic = cause.first;
    let level = match diagnostic.severity {
        Severity::Galat => Level::ERROR.with_name("galat"),
        Severity::Peringatan => Level::WARNING.with_name("peringatan"),
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.name());
    let mut group = Group::with_title(title);
    group = match endless(diagnostic, sources) {
        Some(origin) => group.element(origin),
        None => group.elements(snippets(diagnostic, sources)),
    };
    if let Some(others) = others(cause, sources) {
        group = group.element(Level::NOTE.with_name("juga").message(others));
    }
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.with_name("catatan").message(note.as_str()));
    }
    if let Some(saran) = &diagnostic.saran {
        group = group.element(Level::HELP.with_name("saran").message(saran.as_str()));
    }
    if let Some(terima) = acceptance(cause) {
        group = group.element(Level::HELP.with_name("terima").message(terima));
    }
    group
}

/// Where else, or of what else, the same is to be said: the first of them, and how many more there are.
fn others(cause: &Cause<'_>, sources: &Sources) -> Option<String> {
    let first = cause.first;
    let named = |problem: &Diagnostic| {
        let name = problem.particular.first().filter(|name| name.len() <= batas::KUTIPAN);
        let name = name.filter(|name| first.particular.first() != Some(*name));
        let place = problem.place.as_ref().filter(|_| problem.place != first.place);
        let line = place.map(|place| format!("baris {}", sources.position(place).line));
        match (name, line) {
            (Some(name), Some(line)) => format!("{name} ({line})"),
            (Some(name), None) => name.clone(),
            (None, Some(line)) => line,
            (None, None) => "sekali lagi".to_owned(),
        }
    };
    let (near, far) = cause.others.split_at(cause.others.len().min(NAMED - 1));
    let near: Vec<String> = near.iter().map(|problem| named(problem)).collect();
    match (near.as_slice(), far.len()) {
        ([], _) => None,
        (near, 0) => Some(near.join(" dan ")),
        (near, more) => Some(format!("{}, dan {more} lagi", near.join(", "))),
    }
}

/// What to write where the office stands by what is doubtful.
fn acceptance(cause: &Cause<'_>) -> Option<String> {
    let code = cause.first.code;
    let mut perihal: Vec<&str> =
        cause.each().filter_map(|problem| problem.perihal.as_deref()).collect();
    let mut known = BTreeSet::new();
    perihal.retain(|perihal| code.acceptable() && known.insert(*perihal));
    let quoted: Vec<String> =
        perihal.iter().take(LISTED).map(|perihal| format!("\"{perihal}\"")).collect();
    let tempat = match quoted.as_slice() {
        [] => return None,
        [tempat] => tempat.clone(),
        some if some.len() < perihal.len() => format!("[{}, …]", some.join(", ")),
        all => format!("[{}]", all.join(", ")),
    };
    Some(format!(
        "bila memang benar, tulis di laporan.toml, [[terima]]: aturan = \"{code}\", tempat = {tempat}, alasan = \"…\""
    ))
}

/// Where a problem stands whose own lines are longer than anybody could be shown.
fn endless<'a>(diagnostic: &Diagnostic, sources: &'a Sources) -> Option<Origin<'a>> {
    let places = diagnostic.place.iter().chain(diagnostic.conflict.iter().map(|(other, _)| other));
    let long = |place: &Place| {
        let source = sources.get(place.file)?;
        Some(source.lines(&within(place, source)).1.len() > batas::BARIS)
    };
    if !places.filter_map(long).any(|long| long) {
        return None;
    }
    let place = diagnostic.place.as_ref()?;
    let position = sources.position(place);
    let origin = Origin::path(sources.get(place.file)?.path.as_str());
    Some(origin.line(position.line).char_column(position.column))
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
    let mark = within(place, source);
    let Some((other, label, second)) = diagnostic
        .conflict
        .as_ref()
        .and_then(|(other, label)| Some((other, label.as_str(), sources.get(other.file)?)))
    else {
        let (lines, start) = cut(source, &mark);
        return vec![lines.annotation(AnnotationKind::Primary.span(moved(&mark, start)))];
    };
    let against = within(other, second);
    let context = |start| AnnotationKind::Context.span(moved(&against, start)).label(label);
    if other.file == place.file {
        let whole = mark.start.min(against.start)..mark.end.max(against.end);
        let (lines, start) = cut(source, &whole);
        let lines = lines.annotation(AnnotationKind::Primary.span(moved(&mark, start)));
        return vec![lines.annotation(context(start))];
    }
    let (lines, start) = cut(source, &mark);
    let (other_lines, other_start) = cut(second, &against);
    vec![
        lines.annotation(AnnotationKind::Primary.span(moved(&mark, start))),
        other_lines.annotation(context(other_start)),
    ]
}

/// The lines of a stretch, and the byte that they begin at: the drawing costs as much as the text that it is given.
fn cut<'a>(
    source: &'a Source,
    range: &Range<usize>,
) -> (Snippet<'a, annotate_snippets::Annotation<'a>>, usize) {
    let (number, lines) = source.lines(range);
    let text = source.text.get(lines.clone()).unwrap_or_default();
    (Snippet::source(text).path(source.path.as_str()).line_start(number), lines.start)
}

fn moved(range: &Range<usize>, start: usize) -> Range<usize> {
    range.start - start..range.end - start
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
