//! Errors of syntax: every one of a file, each once, at its own line.
//!
//! The parser goes on after a mistake, but some mistakes swallow what follows: a bracket or a text that is never closed,
//! a line without `=`, a heading without its end. Those are blanked, each byte by a space, and the rest is read again.

mod line;
mod unclosed;
mod figures;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::de::{DeTable, Error};

use line::Half;

use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic};
use crate::source::{FileId, Place};

/// Tells the errors of a file that has some. What comes back is the file with blanks where it could not be read.
pub(super) fn mend(text: &str, file: FileId, notes: &Notes<'_>) -> String {
    let lines = Lines::of(text);
    let (told, lost) = Default::default();
    let mut mending = Mending { text, lines, file, notes, told, lost };
    let mut copy = text.to_owned();
    for fault in unclosed::faults(text) {
        mending.tell_unclosed(fault.problem, &fault.place);
        mending.spoil(fault.blank.clone());
        blank(&mut copy, fault.blank);
    }
    for _ in 0..ROUNDS {
        let (_, errors) = DeTable::parse_recoverable(&copy);
        let swallowing = mending.tell(errors);
        if swallowing.is_empty() {
            return copy;
        }
        for line in swallowing {
            blank(&mut copy, line);
        }
    }
    // One mistake behind the other without end: what is told is enough to begin with.
    let whole = 0..text.len();
    mending.spoil(whole.clone());
    blank(&mut copy, whole);
    copy
}

/// How often a file is read again after what hid its next mistakes was blanked.
const ROUNDS: usize = 50;

/// What was told of a file so far.
struct Mending<'a> {
    text: &'a str,
    lines: Lines<'a>,
    file: FileId,
    notes: &'a Notes<'a>,
    /// The starts of the lines that had their message.
    told: BTreeSet<usize>,
    /// Sections whose heading is wrong or stands twice: a key there is doubled for no fault of its own.
    lost: Vec<Range<usize>>,
}

impl Mending<'_> {
    /// Tells errors that were not told yet, the first of each line; gives the lines that hide others.
    fn tell(&mut self, mut errors: Vec<Error>) -> Vec<Range<usize>> {
        errors.sort_by_key(|error| error.span().map_or(0, |range| range.start));
        let mut swallowing = Vec::new();
        // What stands twice only since a heading was not understood is read again without what hangs on that.
        let mut unheaded = false;
        for error in errors {
            let range = error.span().unwrap_or(0..0);
            let (start, line) = self.lines.at(range.start);
            if self.told.contains(&start) {
                continue;
            }
            let double = error.message().contains("duplicate");
            if double && (unheaded || self.is_lost(range.start)) {
                continue;
            }
            self.told.insert(start);
            let half = line::half_heading(line).filter(|_| !double);
            let heading = half.is_some() || line::opens_heading(line);
            let whole = start..start + line.len();
            let section = start..self.lines.section_end(whole.end);
            if heading {
                let at = self.lost.partition_point(|other| other.start <= start);
                self.lost.insert(at, section.clone());
            }
            let problem = match (&half, double) {
                (Some(name), _) => self.half(&range, name),
                (None, true) => self.doubled(&range, heading),
                (None, false) => words::told(&error, self.text, self.file),
            };
            self.notes.push_syntax(problem);
            if heading && !double {
                unheaded = true;
                let below = section.end..self.lines.below_end(line, section.end);
                self.spoil(section.start..below.end);
                swallowing.extend([whole, below]);
                continue;
            }
            // The parser takes what follows for a part of it.
            let bare = line.trim_start().starts_with(char::is_alphabetic) && !line.contains('=');
            if bare || error.message().contains("key with no value") {
                swallowing.push(whole.clone());
            }
            self.spoil(start..whole.end.max(range.end));
        }
        swallowing
    }

    /// Whether a byte stands in a section that was lost; the last one to begin before it reaches as far as any.
    fn is_lost(&self, at: usize) -> bool {
        let before = self.lost.partition_point(|section| section.start <= at);
        let last = before.checked_sub(1).and_then(|at| self.lost.get(at));
        last.is_some_and(|section| section.contains(&at))
    }

    fn tell_unclosed(&mut self, problem: Option<Diagnostic>, place: &Range<usize>) {
        let new = self.told.insert(self.lines.at(place.start).0);
        if let Some(problem) = problem.filter(|_| new) {
            let place = Place { file: self.file, range: place.clone() };
            self.notes.push_syntax(problem.at(&place));
        }
    }

    /// What stands in a stretch that was not understood is of no account.
    fn spoil(&self, range: Range<usize>) {
        self.notes.spoil(Place { file: self.file, range });
    }

    /// A heading with a bracket too few or too many: written as others of its name are, or as it seems to be meant.
    fn half(&self, range: &Range<usize>, half: &Half<'_>) -> Diagnostic {
        let list = format!("[[{}]]", half.name);
        let write = if self.lines.named.contains_key(list.as_str()) { &list } else { &half.write };
        let place = Place { file: self.file, range: range.clone() };
        let what = "kurung siku judul tabel ini tidak berpasangan";
        Diagnostic::new(Code::TomlSalah, what)
            .at(&place)
            .of([write.as_str()])
            .saran(format!("tulis {write}"))
    }

    /// `[program]` beside `[[program]]`: that one of them is no list, told where it is.
    fn mixed(&self, line: &str, start: usize) -> Option<Diagnostic> {
        let heading = name(line);
        let bare = heading.trim_matches(['[', ']']);
        let (one, many) = (format!("[{bare}]"), format!("[[{bare}]]"));
        let other = if heading == one { &many } else { &one };
        let above = *self.lines.named.get(other.as_str())?.iter().find(|above| **above < start)?;
        let at = if heading == one { start } else { above };
        let range = at..at + self.lines.at(at).1.len();
        self.spoil(range.clone());
        let what = format!("judul {one} dan {many} bercampur");
        let problem = Diagnostic::new(Code::KunciGanda, what);
        Some(problem.at(&Place { file: self.file, range }).saran(format!("tulis {many}")))
    }

    /// A key or a heading that stands twice, with the first one where it is found.
    fn doubled(&self, range: &Range<usize>, heading: bool) -> Diagnostic {
        let (start, line) = self.lines.at(range.start);
        if let Some(problem) = self.mixed(line, start).filter(|_| heading) {
            return problem;
        }
        let (what, saran) = if heading {
            ("tabel ini sudah ditulis sebelumnya", "gabungkan isinya di bawah satu judul")
        } else {
            ("kunci ini sudah ditulis sebelumnya", "hapus salah satunya")
        };
        let place = Place { file: self.file, range: range.clone() };
        let problem = Diagnostic::new(Code::KunciGanda, what).at(&place).saran(saran);
        // Inside of a table on one line the first one stands beside it.
        let beside =
            self.text.get(start..range.start).is_some_and(|before| before.contains(['{', '=']));
        match self.lines.first(start, line, heading).filter(|_| !beside) {
            Some(first) => {
                let first = Place { file: self.file, range: first };
                problem.conflicting(&first, "ditulis pertama di sini")
            }
            None => problem,
        }
    }
}

/// The lines of a file, by what is asked of them for every mistake.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
    headings: Vec<usize>,
    /// The starts of the lines that name something, by what they name.
    named: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let (starts, headings, named) = Default::default();
        let mut lines = Self { text, starts, headings, named };
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            lines.starts.push(start);
            if line::is_heading(line) {
                lines.headings.push(start);
            }
            lines.named.entry(name(line)).or_default().push(start);
            start += line.len();
        }
        if text.is_empty() || text.ends_with('\n') {
            lines.starts.push(start);
        }
        lines
    }

    /// The line around a byte, with its start.
    fn at(&self, byte: usize) -> (usize, &'a str) {
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let end = self.starts.get(line + 1).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or_default();
        let line = line.strip_suffix('\n').unwrap_or(line);
        (start, line.strip_suffix('\r').unwrap_or(line))
    }

    /// Where the section ends that a byte stands in: at the next heading.
    fn section_end(&self, from: usize) -> usize {
        let next = self.headings.partition_point(|heading| *heading <= from);
        self.headings.get(next).copied().unwrap_or(self.text.len())
    }

    /// Where the sections end that follow from here and are parts of what this heading names.
    fn below_end(&self, heading: &str, from: usize) -> usize {
        let awal = format!("{}.", line::bare(name(heading)));
        let mut end = from;
        while end < self.text.len() && line::bare(name(self.at(end).1)).starts_with(&awal) {
            end = self.section_end(end);
        }
        end
    }

    /// The nearest line above with the same heading, or in the same section with the same key.
    fn first(&self, start: usize, line: &str, heading: bool) -> Option<Range<usize>> {
        let same = self.named.get(name(line))?;
        let from = *same.get(same.partition_point(|other| *other < start).checked_sub(1)?)?;
        let section = self.headings.partition_point(|heading| *heading < start).checked_sub(1);
        let section = section.and_then(|at| self.headings.get(at)).copied().unwrap_or_default();
        if !heading && from < section {
            return None;
        }
        let above = self.text.get(from..)?;
        let from = from + (above.len() - above.trim_start().len());
        Some(from..from + name(line).len())
    }
}

/// From a heading, or the start of a file, to the next heading; a table on one line is its own section.
pub(super) fn section(text: &str, place: &Range<usize>) -> Range<usize> {
    if text.get(place.clone()).is_some_and(|table| table.starts_with('{')) {
        return place.clone();
    }
    let mut at = place.end;
    for line in text.get(at..).unwrap_or_default().split_inclusive('\n') {
        if at > place.end && line::is_heading(line) {
            break;
        }
        at += line.len();
    }
    place.start..at
}

/// What a line names: its key, or its whole heading.
fn name(line: &str) -> &str {
    line.split(['=', '#']).next().unwrap_or_default().trim()
}

/// Puts a space for every byte, so that all others keep their places.
fn blank(text: &mut String, range: Range<usize>) {
    let stretch = text.get(range.clone()).unwrap_or_default();
    let blanks: String =
        stretch.bytes().map(|byte| if byte == b'\n' { '\n' } else { ' ' }).collect();
    if blanks.len() == range.len() {
        text.replace_range(range, &blanks);
    }
}

/// The line around a byte, with its start.
fn line_of(text: &str, at: usize) -> (usize, &str) {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    (start, text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default())
}
