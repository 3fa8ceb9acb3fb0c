//! The author's prose: a small Markdown (`*miring*`, `**tebal**`, lists) with `{references}`.
//!
//! A library parses the Markdown. Before that, everything that is not one of these marks is escaped, so that `#`, `_`,
//! `<` and the like are just characters. One pass gives what is printed twice: in blocks, and as the words that the rules
//! judge, each with its place.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{Event, OffsetIter, Parser, Tag, TagEnd};

use super::notes::{Notes, Read, Told};
use super::origin::Origins;
use super::table::Value;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::prosa::{BlokProsa, Gaya, IsiRuas, Prosa, Ruas};
use crate::domain::rujukan::Rujukan;
use crate::kutipan::{self, Kutipan};
use crate::source::Place;

/// Finds what a reference points at; or tells what is wrong with it, if that was not told already.
pub type Resolve<'a> = &'a dyn Fn(&str) -> Result<Rujukan, Option<Diagnostic>>;

/// What stands for a reference in the Markdown: to its marks a letter. Which one it is, its place says.
const STAND_IN: &str = "\u{e000}";

/// Reads a text of several blocks.
///
/// # Errors
/// That it is no text, or that something in it was told.
pub fn prose(value: &Value<'_>, resolve: Resolve<'_>) -> Read<Prosa> {
    let text = value.text()?;
    let markdown = Markdown::of(&text, value, resolve);
    let told = markdown.references.values().find_map(|target| target.as_ref().err().copied());
    let mut reader = BlockReader {
        events: Parser::new(&markdown.text).into_offset_iter(),
        origins: &markdown.origins,
        references: markdown.references,
        quote: Kutipan::new(&value.place),
    };
    let blocks = reader.blocks();
    value.notes().quote(reader.quote);
    told.map_or(Ok(blocks), Err)
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

/// A text as Markdown that means lists, paragraphs, `*` and nothing else.
#[derive(Default)]
struct Markdown {
    text: String,
    /// For every byte of it, where that is written in the file.
    origins: Vec<Range<usize>>,
    /// By where their stand-ins are.
    references: BTreeMap<usize, Read<Rujukan>>,
}

impl Markdown {
    fn of(text: &str, value: &Value<'_>, resolve: Resolve<'_>) -> Self {
        let origins = Origins::new(text, &value.place, value.notes());
        let place = |from: usize, length: usize| origins.place(&(from..from + length));
        let mut out = Self::default();
        let mut levels: Vec<usize> = Vec::new();
        let mut next = 0;
        for line in text.split_inclusive('\n') {
            let indent = line.len() - line.trim_start().len();
            let end = next + line.trim_end().len();
            next += line.len();
            let (mark, mut rest) = marker(line.trim()).unwrap_or(("", line.trim()));
            if !rest.is_empty() {
                levels.retain(|level| *level < indent);
                out.push(&" ".repeat(4 * levels.len()), 0..0);
                out.push(mark, 0..0);
                levels.extend(Some(indent).filter(|_| !mark.is_empty()));
            }
            while let Some(first) = rest.chars().next() {
                let (part, after) = rest.split_at(length(rest, first));
                let place = place(end - rest.len(), part.len());
                if first == '{' {
                    let target = target(part, &place, value.notes(), resolve);
                    out.references.insert(out.text.len(), target);
                } else if first.is_ascii_punctuation() && first != '*' {
                    out.push("\\", 0..0);
                }
                out.push(if first == '{' { STAND_IN } else { part }, place.range);
                rest = after;
            }
            out.push("\n", place(next - 1, 1).range);
        }
        out
    }

    fn push(&mut self, text: &str, origin: Range<usize>) {
        self.text.push_str(text);
        self.origins.resize(self.text.len(), origin);
    }
}

/// How long the character is with which a text begins, or the reference.
fn length(text: &str, first: char) -> usize {
    let inside = text.strip_prefix('{').unwrap_or_default();
    let close = inside.find(['}', '{']).filter(|at| inside[*at..].starts_with('}'));
    close.map_or(first.len_utf8(), |close| close + 2)
}

/// What a reference points at that is written so.
fn target(written: &str, place: &Place, notes: &Notes<'_>, resolve: Resolve<'_>) -> Read<Rujukan> {
    let Some(name) = written.strip_prefix('{').and_then(|open| open.strip_suffix('}')) else {
        let message = "kurung kurawal rujukan tidak ditutup";
        let problem = Diagnostic::new(Code::RujukanSalahTulis, message).at(place);
        return Err(notes.push(problem.saran("tutup dengan }, misalnya {capaian:IK1}")));
    };
    resolve(name.trim()).map_err(|problem| match problem {
        Some(problem) => notes.push(problem.at(place)),
        None => Told::BEFORE,
    })
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

struct BlockReader<'a> {
    events: OffsetIter<'a>,
    /// For every byte of the Markdown.
    origins: &'a [Range<usize>],
    references: BTreeMap<usize, Read<Rujukan>>,
    /// What is printed, letter by letter, for those who judge it.
    quote: Kutipan,
}

impl BlockReader<'_> {
    /// Blocks up to the end of what they stand in. References that could not be read are left out.
    fn blocks(&mut self) -> Prosa {
        let mut blocks = Vec::new();
        let mut inline = Vec::new();
        // The marks around the text that comes next, after each that opens.
        let mut marks = Vec::new();
        while let Some((event, range)) = self.events.next() {
            let gaya: Gaya = marks.last().copied().unwrap_or_default();
            match event {
                Event::Start(Tag::List(first)) => {
                    self.flush(&mut inline, &mut blocks);
                    blocks
                        .push(BlokProsa::Daftar { bernomor: first.is_some(), butir: self.items() });
                }
                Event::Start(Tag::Emphasis) => marks.push(Gaya { miring: true, ..gaya }),
                Event::Start(Tag::Strong) => marks.push(Gaya { tebal: true, ..gaya }),
                Event::End(TagEnd::Emphasis | TagEnd::Strong) => drop(marks.pop()),
                Event::Text(text) => self.text(&text, range.start, gaya, &mut inline),
                Event::SoftBreak | Event::HardBreak => {
                    self.text(" ", range.start, gaya, &mut inline);
                }
                Event::End(TagEnd::Paragraph) => self.flush(&mut inline, &mut blocks),
                Event::End(TagEnd::Item) => break,
                // What changes nothing here, and what was told to be no part of prose.
                Event::Start(_)
                | Event::End(_)
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_)
                | Event::Rule
                | Event::TaskListMarker(_) => {}
            }
        }
        self.flush(&mut inline, &mut blocks);
        blocks
    }

    fn items(&mut self) -> Vec<Prosa> {
        let mut items = Vec::new();
        while let Some((event, _)) = self.events.next() {
            if let Event::Start(Tag::Item) = event {
                items.push(self.blocks());
            } else if let Event::End(TagEnd::List(_)) = event {
                break;
            }
        }
        items
    }

    /// Splits a text, which begins there in the Markdown, at its stand-ins; text of one mark is joined.
    fn text(&mut self, text: &str, start: usize, gaya: Gaya, inline: &mut Vec<Ruas>) {
        for (at, character) in text.char_indices().map(|(at, character)| (start + at, character)) {
            let origin = self.origins.get(at).cloned().unwrap_or_default();
            if let Some(target) = self.references.remove(&at) {
                self.quote.rujukan.extend(target.clone().map(|to| (self.quote.teks.len(), to)));
                self.quote.push(kutipan::RUJUKAN, origin, gaya);
                inline.extend(target.map(|target| Ruas { gaya, isi: IsiRuas::Rujukan(target) }));
                continue;
            }
            self.quote.push(character, origin, gaya);
            match inline.last_mut() {
                Some(Ruas { gaya: last, isi: IsiRuas::Teks(joined) }) if *last == gaya => {
                    joined.push(character)
                }
                _ => inline.push(Ruas { gaya, isi: IsiRuas::Teks(character.to_string()) }),
            }
        }
    }

    fn flush(&mut self, inline: &mut Vec<Ruas>, blocks: &mut Prosa) {
        if !inline.is_empty() {
            blocks.push(BlokProsa::Paragraf(std::mem::take(inline)));
        }
        self.quote.push(kutipan::ALINEA, 0..0, Gaya::default());
    }
}
