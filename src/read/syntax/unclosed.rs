//! Brackets and texts that are never closed: found line by line, because the parser takes all that follows into them.

use std::ops::Range;

use super::line::{closed, is_heading, is_key};
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};

/// Something that is not closed, or closed without having been opened.
pub struct Fault {
    /// What to tell; `None` where the same statement had its message.
    pub problem: Option<Diagnostic>,
    pub place: Range<usize>,
    /// What cannot be read because of it.
    pub blank: Range<usize>,
}

/// Every such fault of a file, from its top.
pub fn faults(text: &str) -> Vec<Fault> {
    let mut scan = Scan { text, ..Scan::default() };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if !scan.open.is_empty() && scan.begins_anew(at, line) {
            scan.give_up(at);
        }
        if scan.open.is_empty() {
            scan.statement = at;
            scan.faulty = false;
            scan.lost = false;
        }
        scan.line(at, line);
        at += line.len();
        if scan.lost && scan.open.is_empty() {
            let blank = scan.statement..at;
            scan.faults.push(Fault { problem: None, place: blank.clone(), blank });
            scan.lost = false;
        }
    }
    scan.give_up(at);
    scan.faults
}

/// A bracket or the `"""` or `'''` of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opened {
    List,
    Table,
    Text(&'static str),
}

#[derive(Default)]
struct Scan<'a> {
    text: &'a str,
    faults: Vec<Fault>,
    open: Vec<(Opened, usize)>,
    /// Where the statement began that is being read, and whether it had its message.
    statement: usize,
    faulty: bool,
    /// Whether all of it is lost, up to where it is closed.
    lost: bool,
    /// The last character that is neither blank nor a comment.
    last: char,
    /// How many were open at the line's start, and how many of those still are.
    before: usize,
    kept: usize,
    /// The mark that was looked for below a line, where it stands, and whether it closes a text.
    below: Option<(&'static str, usize, bool)>,
}

impl Scan<'_> {
    /// Whether this line cannot belong to what is open.
    fn begins_anew(&mut self, at: usize, line: &str) -> bool {
        match self.open.last().copied() {
            Some((Opened::Text(mark), _)) => {
                // Prose may look like anything; only what opens the next text, or a heading, ends one.
                let opens = line.trim_end().ends_with(mark) && is_key(line);
                opens || (is_heading(line) && !self.closes_below(mark, at))
            }
            Some((Opened::Table, _)) => {
                is_heading(line) || (is_key(line) && !matches!(self.last, ',' | '{'))
            }
            Some((Opened::List, _)) => is_heading(line) || is_key(line),
            None => false,
        }
    }

    /// Whether the next mark below a line closes a text, rather than opening one.
    fn closes_below(&mut self, mark: &'static str, from: usize) -> bool {
        if let Some((same, at, closes)) = self.below
            && same == mark
            && from <= at
        {
            return closes;
        }
        let at = self.text.get(from..).and_then(|below| below.find(mark)).map(|at| from + at);
        let closes = at.is_some_and(|at| !is_key(super::line_of(self.text, at).1));
        self.below = Some((mark, at.unwrap_or(self.text.len()), closes));
        closes
    }

    /// Whatever is open will not be closed: the statement is lost up to here.
    fn give_up(&mut self, end: usize) {
        let Some((opened, at)) = self.open.first().copied() else { return };
        self.open.clear();
        self.fault(Some(opened), at, self.statement..end);
        // A lost closing quote hides the closing bracket too.
        let told = self.faulty;
        if let Some(fault) = self.faults.last_mut().filter(|_| told) {
            fault.problem = None;
        }
    }

    fn pop(&mut self) {
        self.open.pop();
        self.kept = self.kept.min(self.open.len());
    }

    fn fault(&mut self, opened: Option<Opened>, at: usize, blank: Range<usize>) {
        let length = match opened {
            Some(Opened::Text(mark)) => mark.len(),
            Some(Opened::List | Opened::Table) | None => 1,
        };
        self.faults.push(Fault { problem: Some(words(opened)), place: at..at + length, blank });
    }

    fn line(&mut self, start: usize, line: &str) {
        self.before = self.open.len();
        self.kept = self.before;
        let mut rest = line;
        while let Some(character) = rest.chars().next() {
            let at = start + (line.len() - rest.len());
            if let Some((Opened::Text(mark), _)) = self.open.last() {
                let Some(end) = rest.find(mark) else { return };
                rest = &rest[end + mark.len()..];
                rest = rest.trim_start_matches(&mark[..1]);
                self.pop();
                self.last = '"';
                continue;
            }
            let mark = ["\"\"\"", "'''"].into_iter().find(|mark| rest.starts_with(mark));
            if let Some(mark) = mark {
                self.open.push((Opened::Text(mark), at));
                rest = &rest[3..];
                continue;
            }
            match character {
                '#' => return,
                '"' | '\'' => match closed(rest) {
                    Some(length) => {
                        self.last = character;
                        rest = &rest[length..];
                        continue;
                    }
                    None => return self.broken_text(start, line),
                },
                '[' | '{' if !self.heading_opens(line, at - start) => {
                    self.opens(character, at, start)
                }
                ']' | '}' => self.closes(character, at, start + line.len()),
                _ => {}
            }
            if !character.is_whitespace() {
                self.last = character;
            }
            rest = &rest[character.len_utf8()..];
        }
    }

    /// Whether a bracket belongs to a heading, which is the parser's business.
    fn heading_opens(&self, line: &str, column: usize) -> bool {
        self.open.is_empty() && !line[..column].contains('=')
    }

    fn opens(&mut self, bracket: char, at: usize, line: usize) {
        if self.open.len() >= batas::SARANG {
            // What is deeper is the parser's business, which reads no further either.
            return;
        }
        if bracket == '[' {
            return self.open.push((Opened::List, at));
        }
        if let Some((Opened::Table, before)) = self.open.last().copied()
            && self.last != '='
        {
            self.pop();
            self.item(Opened::Table, before, line);
        }
        self.open.push((Opened::Table, at));
    }

    fn closes(&mut self, bracket: char, at: usize, line_end: usize) {
        let wanted = if bracket == ']' { Opened::List } else { Opened::Table };
        let Some((innermost, opened)) = self.open.last().copied() else { return };
        if innermost == wanted {
            self.pop();
            return;
        }
        if self.open.iter().any(|(opened, _)| *opened == wanted) {
            self.pop();
            let (from, _) = super::line_of(self.text, at);
            if opened >= from && from > self.statement && self.text[at + 1..].starts_with(',') {
                // One bracket typed for another: the list goes on.
                return self.fault(None, at, from..line_end);
            }
            self.item(innermost, opened, at);
            return self.closes(bracket, at, line_end);
        }
        self.pop();
        self.fault(None, at, self.statement..line_end);
    }

    /// An item of a list that is not closed: its own lines are lost, or all where the list begins on the same one.
    fn item(&mut self, opened: Opened, at: usize, until: usize) {
        // What is lost already is not lost again; of so many nobody reads on.
        let lost = self.faults.last().is_some_and(|last| last.blank.contains(&at));
        if lost && self.faults.len() > batas::DICETAK {
            return;
        }
        let start = self.text[..at].rfind('\n').map_or(0, |end| end + 1);
        let end = self.text[..until].rfind('\n').map_or(0, |end| end + 1);
        let blank = if start > self.statement && end > start {
            start..end
        } else {
            let rest = &self.text[until..];
            self.statement..until + rest.find('\n').unwrap_or(rest.len())
        };
        self.fault(Some(opened), at, blank);
    }

    /// A text of one line that is not closed. Outside of brackets the parser tells it well enough.
    fn broken_text(&mut self, start: usize, line: &str) {
        if self.open.is_empty() {
            return;
        }
        let end = start + line.trim_end().len();
        let inside = start > self.statement && self.before > 0;
        let problem = Diagnostic::new(
            Code::TomlSalah,
            "teks tidak ditutup atau tidak dibuka dengan tanda kutip",
        )
        .saran("apit teks dengan tanda kutip \"…\"");
        self.faults.push(Fault { problem: Some(problem), place: end..end, blank: start..end });
        self.faulty = true;
        self.lost |= !inside;
        if inside {
            // What this line opened is lost with it; what it closed stays closed.
            self.open.truncate(self.kept);
            self.last = ',';
        }
    }
}

fn words(opened: Option<Opened>) -> Diagnostic {
    let (what, saran) = match opened {
        Some(Opened::Text(_)) => {
            ("uraian ini tidak ditutup", "tulis \"\"\" pada baris tersendiri sesudah uraian")
        }
        Some(Opened::List) => {
            ("daftar ini tidak ditutup", "tulis ] sesudah isi daftar yang terakhir")
        }
        Some(Opened::Table) => {
            ("tabel sebaris ini tidak ditutup", "tulis } sesudah isi tabel yang terakhir")
        }
        None => (
            "kurung penutup ini tidak ada pembukanya",
            "hapus, atau ganti dengan kurung yang sesuai",
        ),
    };
    Diagnostic::new(Code::TomlSalah, what).saran(saran)
}
