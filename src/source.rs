//! The files that were read, and places in them.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

/// All files of a reading, in the order in which they were read.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    files: Vec<Source>,
}

/// One file.
#[derive(Debug, Clone)]
pub struct Source {
    /// The path as it is shown to the user.
    pub path: String,
    /// The text without a byte order mark; line ends are kept as they are.
    pub text: String,
    /// Byte offset of each line's start.
    lines: Vec<usize>,
    /// Where a position was asked for last: places come in order, and a line may be long.
    last: Cell<(usize, Position)>,
    mended: OnceCell<String>,
}

/// A file of [`Sources`].
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(usize);

/// A stretch of a file, in bytes of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Whose text it is.
    pub file: FileId,
    /// From the first byte to behind the last one.
    pub range: Range<usize>,
}

/// A place as the user counts it: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

/// The mark that Notepad writes before the text of a UTF-8 file.
const BYTE_ORDER_MARK: char = '\u{feff}';

impl Sources {
    /// Takes in a file's text.
    pub fn add(&mut self, path: String, text: &str) -> FileId {
        let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).to_owned();
        let ends = text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        let last = Cell::new((0, Position { line: 1, column: 1 }));
        self.files.push(Source { path, text, lines, last, mended: OnceCell::new() });
        FileId(self.files.len() - 1)
    }

    /// The file; ids come from [`Sources::add`] of the same reading only.
    pub fn get(&self, file: FileId) -> Option<&Source> {
        self.files.get(file.0)
    }

    /// What stands at a place.
    pub fn excerpt(&self, place: &Place) -> &str {
        self.get(place.file).and_then(|file| file.text.get(place.range.clone())).unwrap_or_default()
    }

    /// Where a place begins, as `path:line:column` says it.
    pub fn position(&self, place: &Place) -> Position {
        self.get(place.file)
            .map_or(Position { line: 1, column: 1 }, |file| file.position(place.range.start))
    }
}

impl Source {
    /// The text with blanks where it cannot be read, every byte at its place; made once.
    pub(crate) fn mended(&self, mend: impl FnOnce() -> String) -> &str {
        self.mended.get_or_init(mend)
    }

    /// Line and column of a byte.
    pub fn position(&self, byte: usize) -> Position {
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or_default();
        let (from, column) = match self.last.get() {
            (last, position) if position.line == line && last <= byte => (last, position.column),
            _ => (start, 1),
        };
        let between = self.text.get(from..).unwrap_or_default().char_indices();
        let column = column + between.take_while(|(at, _)| from + at < byte).count();
        let position = Position { line, column };
        if self.text.is_char_boundary(byte) {
            self.last.set((byte, position));
        }
        position
    }
}

impl Source {
    /// The lines that a stretch touches, whole: the number of the first, from 1, and where they stand.
    pub fn lines(&self, range: &Range<usize>) -> (usize, Range<usize>) {
        let first = self.lines.partition_point(|start| *start <= range.start).max(1);
        let next = self.lines.partition_point(|start| *start < range.end.max(range.start + 1));
        let start = self.lines.get(first - 1).copied().unwrap_or_default();
        let end = self.lines.get(next).copied().unwrap_or(self.text.len());
        (first, start..end)
    }
}
