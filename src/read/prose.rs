//! The author's prose: a small Markdown (`*miring*`, `**tebal**`, lists) with `{references}`.
//!
//! A library parses the Markdown. Before that, everything that is not one of these marks is escaped, so that `#`, `_`,
//! `<` and the like are just characters; references travel as characters of the private use area.

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::notes::{Read, Told, each};
use super::table::Value;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::prosa::{BlokProsa, Gaya, IsiRuas, Prosa, Ruas};
use crate::domain::rujukan::Rujukan;

/// Finds what a reference points at; or tells what is wrong with it, if that was not told already.
pub type Resolve<'a> = &'a dyn Fn(&str) -> Result<Rujukan, Option<Diagnostic>>;

/// The first stand-in for a reference.
const STAND_IN: u32 = 0xE000;
/// More references than any paragraph has; the private use area holds as many.
const MOST: usize = 6000;

/// Reads a text of several blocks.
///
/// # Errors
/// That it is no text, or that something in it was told.
pub fn prose(value: &Value<'_>, resolve: Resolve<'_>) -> Read<Prosa> {
    let text = value.text()?;
    value.notes().quote(&value.place, &text);
    let (marked, references) = stand_ins(&text, value, resolve);
    let references = each(references)?;
    let markdown = canonical(&marked);
    let mut reader =
        Reader { events: Parser::new(&markdown).collect::<Vec<_>>().into_iter(), references };
    Ok(reader.blocks())
}

/// Reads a text of one paragraph.
///
/// # Errors
/// That it is no such text, or that something in it was told.
pub fn line(value: &Value<'_>, resolve: Resolve<'_>) -> Read<Vec<Ruas>> {
    let mut blocks = prose(value, resolve)?.into_iter();
    match (blocks.next(), blocks.next()) {
        (Some(BlokProsa::Paragraf(ruas)), None) => Ok(ruas),
        (None, _) => Ok(Vec::new()),
        (Some(_), _) => {
            let problem = Diagnostic::new(
                Code::JenisSalah,
                "di sini diminta satu alinea, tanpa daftar dan baris kosong",
            );
            let problem = problem.at(&value.place).saran("tulis sebagai satu kalimat atau alinea");
            Err(value.notes().push(problem))
        }
    }
}

/// Puts a stand-in for every reference.
fn stand_ins(text: &str, value: &Value<'_>, resolve: Resolve<'_>) -> (String, Vec<Read<Rujukan>>) {
    let mut marked = String::new();
    let mut references = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('{') {
        marked.push_str(&rest[..open]);
        let nth = references.len();
        let inside = &rest[open + 1..];
        let mut place = value.at_nth('{', nth);
        let close = inside.find(['}', '{', '\n']).filter(|at| inside[*at..].starts_with('}'));
        let Some(close) = close else {
            let problem =
                Diagnostic::new(Code::RujukanSalahTulis, "kurung kurawal rujukan tidak ditutup")
                    .at(&place);
            let problem = problem.saran("tutup dengan }, misalnya {capaian:IK1}");
            references.push(Err(value.notes().push(problem)));
            rest = inside;
            continue;
        };
        place.range.end = place.range.start + close + 2;
        let resolved = resolve(inside[..close].trim()).map_err(|problem| match problem {
            Some(problem) => value.notes().push(problem.at(&place)),
            None => Told::BEFORE,
        });
        marked.extend(
            u32::try_from(nth.min(MOST)).ok().and_then(|nth| char::from_u32(STAND_IN + nth)),
        );
        references.push(resolved);
        rest = &inside[close + 1..];
    }
    marked.push_str(rest);
    (marked, references)
}

/// How deep the lists of a text stand in each other.
pub(super) fn depth(text: &str) -> usize {
    let mut levels: Vec<usize> = Vec::new();
    let mut deepest = 0;
    for line in text.lines().filter(|line| marker(line.trim()).is_some()) {
        let indent = line.len() - line.trim_start().len();
        levels.retain(|level| *level < indent);
        levels.push(indent);
        deepest = deepest.max(levels.len());
    }
    deepest
}

/// The text as Markdown that means lists, paragraphs, `*` and nothing else.
fn canonical(text: &str) -> String {
    let mut out = String::new();
    let mut levels: Vec<usize> = Vec::new();
    for line in text.lines() {
        let body = line.trim();
        let indent = line.len() - line.trim_start().len();
        if body.is_empty() {
            out.push('\n');
            continue;
        }
        match marker(body) {
            Some((mark, content)) => {
                levels.retain(|level| *level < indent);
                out.push_str(&" ".repeat(4 * levels.len()));
                out.push_str(mark);
                escape(content, &mut out);
                levels.push(indent);
            }
            None => {
                levels.retain(|level| *level < indent);
                out.push_str(&" ".repeat(4 * levels.len()));
                escape(body, &mut out);
            }
        }
        out.push('\n');
    }
    out
}

/// The canonical marker of a list item, four columns wide, and its content.
fn marker(line: &str) -> Option<(&'static str, &str)> {
    if let Some(content) = line.strip_prefix("- ") {
        return Some(("-   ", content.trim()));
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let content = line.get(digits..)?.strip_prefix(". ")?;
    (1..=2).contains(&digits).then(|| ("1.  ", content.trim()))
}

fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        if character.is_ascii_punctuation() && character != '*' {
            out.push('\\');
        }
        out.push(character);
    }
}

struct Reader<'a> {
    events: std::vec::IntoIter<Event<'a>>,
    references: Vec<Rujukan>,
}

impl Reader<'_> {
    /// Blocks up to the end of what they stand in.
    fn blocks(&mut self) -> Prosa {
        let mut blocks = Vec::new();
        let mut inline = Vec::new();
        // The marks around the text that comes next, after each that opens.
        let mut marks = Vec::new();
        while let Some(event) = self.events.next() {
            let gaya: Gaya = marks.last().copied().unwrap_or_default();
            match event {
                Event::Start(Tag::List(first)) => {
                    flush(&mut inline, &mut blocks);
                    blocks
                        .push(BlokProsa::Daftar { bernomor: first.is_some(), butir: self.items() });
                }
                Event::Start(Tag::Emphasis) => marks.push(Gaya { miring: true, ..gaya }),
                Event::Start(Tag::Strong) => marks.push(Gaya { tebal: true, ..gaya }),
                Event::End(TagEnd::Emphasis | TagEnd::Strong) => drop(marks.pop()),
                Event::Text(text) => self.text(&text, gaya, &mut inline),
                Event::SoftBreak | Event::HardBreak => self.text(" ", gaya, &mut inline),
                Event::End(TagEnd::Paragraph) => flush(&mut inline, &mut blocks),
                Event::End(TagEnd::Item) => break,
                _ => {}
            }
        }
        flush(&mut inline, &mut blocks);
        blocks
    }

    fn items(&mut self) -> Vec<Prosa> {
        let mut items = Vec::new();
        while let Some(event) = self.events.next() {
            match event {
                Event::Start(Tag::Item) => items.push(self.blocks()),
                Event::End(TagEnd::List(_)) => break,
                _ => {}
            }
        }
        items
    }

    /// Splits a text at its stand-ins; text of one mark is joined.
    fn text(&self, text: &str, gaya: Gaya, inline: &mut Vec<Ruas>) {
        for character in text.chars() {
            let nth = u32::from(character)
                .checked_sub(STAND_IN)
                .and_then(|nth| usize::try_from(nth).ok());
            if let Some(reference) = nth.and_then(|nth| self.references.get(nth)) {
                inline.push(Ruas { gaya, isi: IsiRuas::Rujukan(reference.clone()) });
                continue;
            }
            match inline.last_mut() {
                Some(Ruas { gaya: last, isi: IsiRuas::Teks(joined) }) if *last == gaya => {
                    joined.push(character)
                }
                _ => inline.push(Ruas { gaya, isi: IsiRuas::Teks(character.to_string()) }),
            }
        }
    }
}

fn flush(inline: &mut Vec<Ruas>, blocks: &mut Prosa) {
    if !inline.is_empty() {
        blocks.push(BlokProsa::Paragraf(std::mem::take(inline)));
    }
}
