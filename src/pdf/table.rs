//! The tables in which a file lists its objects (ISO 32000-2, 7.5.4 to 7.5.8), each with its trailer.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::{Xref, XrefEntry, XrefType};
use lopdf::{Dictionary, Object, Stream};

use super::budget::Bound;
use super::cursor::is_space;
use super::lexer::Lexer;
use super::reader::{PdfReader, Placed, is_plain};
use crate::batas;

/// The tables of a file from the newest on, each with the one before it.
pub struct Tables {
    pub sections: Vec<Section>,
    /// Whether a place was named wrongly by some bytes, and the table found nearby.
    pub shifted: bool,
}

/// One table and its trailer.
pub struct Section {
    /// Where it begins.
    pub at: usize,
    pub rows: BTreeMap<u32, XrefEntry>,
    pub trailer: Dictionary,
    pub kind: XrefType,
    /// What the table lists that it names for readers of tables in streams; each reader knows one of the two (7.5.8.4).
    pub beside: Option<BTreeMap<u32, XrefEntry>>,
    /// Whether all readers read the same in it.
    pub exact: bool,
}

impl Tables {
    /// `None` where they do not lead from the end of the file to its beginning.
    pub fn read(reader: &mut PdfReader<'_>) -> Option<Self> {
        let mut tables = Self { sections: Vec::new(), shifted: false };
        let mut seen = BTreeSet::new();
        let mut next = Some(start(reader.bytes)?);
        while let Some(at) = next {
            if tables.sections.len() >= batas::PDF_TABEL {
                reader.budget.spend(Bound::Tables);
                return None;
            }
            let mut section = reader.near(at, &mut tables.shifted)?;
            // A chain that comes back to where it was ends there, for some.
            if !seen.insert(section.at) {
                tables.sections.last_mut()?.exact = false;
                break;
            }
            if let Ok(Object::Integer(at)) = section.trailer.get(b"XRefStm") {
                let beside = reader.near(usize::try_from(*at).ok()?, &mut tables.shifted);
                section.beside = beside.map(|beside| beside.rows);
            }
            next = match section.trailer.get(b"Prev") {
                Ok(Object::Integer(at)) => Some(usize::try_from(*at).ok()?),
                Ok(_) => {
                    section.exact = false;
                    None
                }
                Err(_) => None,
            };
            tables.sections.push(section);
        }
        Some(tables)
    }

    /// What they list all together: of each number what the newest says.
    pub fn entries(&self) -> Option<Xref> {
        let newest = self.sections.first()?;
        let mut xref = Xref::new(0, newest.kind);
        for section in self.sections.iter().rev() {
            for (number, entry) in section.entries() {
                xref.insert(number, entry);
            }
        }
        Some(xref)
    }
}

impl Section {
    /// What it lists, with what stands beside it: that replaces what is hidden from old readers as free.
    fn entries(&self) -> BTreeMap<u32, XrefEntry> {
        let mut entries = self.rows.clone();
        let used = |entry: &XrefEntry| entry.is_normal() || entry.is_compressed();
        for (number, entry) in self.beside.iter().flatten() {
            if !entries.get(number).is_some_and(used) {
                entries.insert(*number, entry.clone());
            }
        }
        entries
    }
}

/// How far from the end of a file its last `%%EOF` is looked for, and before that `startxref`.
const TAIL: usize = 1024;
const START: usize = 64;

/// Where the end of a file says that its newest table is.
fn start(bytes: &[u8]) -> Option<usize> {
    let end = bytes.iter().rposition(|byte| !is_space(*byte))? + 1;
    let last = |word: &[u8], end: usize, most: usize| {
        let from = end.saturating_sub(most);
        let at = bytes.get(from..end)?.windows(word.len()).rposition(|window| window == word)?;
        Some(from + at)
    };
    let end = last(b"%%EOF", end, TAIL)?;
    let at = last(b"startxref", end, START)?;
    let rest = bytes.get(at + b"startxref".len()..end)?.trim_ascii_start();
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(rest.get(..digits)?).ok()?.parse().ok()
}

/// How far from where it is named a table is looked for.
const NEAR: usize = 64;

impl PdfReader<'_> {
    /// The table there, or nearby where it lists objects that are there.
    fn near(&mut self, at: usize, shifted: &mut bool) -> Option<Section> {
        let rest = self.bytes.get(at..)?;
        if !rest.starts_with(b"xref") {
            let stream = self.head(at);
            if stream.is_none()
                && let Some(section) = self.nearest(at).and_then(|at| self.section(at))
                && self.found(&section)
            {
                *shifted = true;
                return Some(section);
            }
        }
        self.section(at)
    }

    /// The nearest place where a table may begin.
    fn nearest(&mut self, at: usize) -> Option<usize> {
        let from = at.saturating_sub(NEAR);
        let places = from..self.bytes.len().min(at + NEAR);
        let bytes = self.bytes;
        let old = |at: &usize| {
            let parts = bytes.split_at_checked(*at);
            parts.is_some_and(|(before, rest)| {
                rest.starts_with(b"xref") && !before.ends_with(b"start")
            })
        };
        let near = |one: &usize| one.abs_diff(at);
        if let Some(at) = places.clone().filter(old).min_by_key(near) {
            return Some(at);
        }
        let mut heads: Vec<usize> = places
            .filter(|at| {
                let before = at.checked_sub(1).and_then(|before| bytes.get(before));
                before.is_none_or(|before| !before.is_ascii_alphanumeric())
            })
            .collect();
        heads.sort_by_key(near);
        heads.into_iter().find(|at| {
            bytes.get(*at).is_some_and(u8::is_ascii_digit)
                && self.head(*at).is_some()
                && self.object(*at, |_, _| None).is_some_and(|placed| table(&placed).is_some())
        })
    }

    /// Whether most of what a table lists is where it says.
    fn found(&mut self, section: &Section) -> bool {
        let (mut all, mut there) = (0_usize, 0_usize);
        for (number, entry) in &section.rows {
            if let XrefEntry::Normal { offset, generation } = entry {
                all += 1;
                let head = usize::try_from(*offset).ok().and_then(|at| self.head(at));
                there += usize::from(head.is_some_and(|(_, id)| id == (*number, *generation)));
            }
        }
        all == 0 || there * 2 > all
    }

    fn section(&mut self, at: usize) -> Option<Section> {
        if self.bytes.get(at..)?.starts_with(b"xref") {
            let mut lexer = self.lexer(at);
            let section = old(&mut lexer, at);
            let gone = lexer.at() - at;
            self.budget.work(gone)?;
            return section;
        }
        let placed = self.object(at, |_, _| None)?;
        let stream = table(&placed)?;
        let content = self.unfolded(stream)?;
        let (rows, exact) = self.rows(&stream.dict, &content)?;
        let mut trailer = stream.dict.clone();
        for key in [b"Length".as_slice(), b"W", b"Index", b"Filter", b"DecodeParms"] {
            trailer.remove(key);
        }
        let exact = exact && placed.exact && is_plain(&stream.dict);
        let kind = XrefType::CrossReferenceStream;
        Some(Section { at: placed.at, rows, trailer, kind, beside: None, exact })
    }

    /// The rows of a table in a stream; and whether it says plainly how it is to be read, lists no number twice, and holds
    /// no places and generations that some readers shorten.
    fn rows(
        &mut self,
        dictionary: &Dictionary,
        content: &[u8],
    ) -> Option<(BTreeMap<u32, XrefEntry>, bool)> {
        let integers = |key: &[u8]| -> Option<Vec<u64>> {
            let all = dictionary.get(key).ok()?.as_array().ok()?.iter();
            all.map(|one| u64::try_from(one.as_i64().ok()?).ok()).collect()
        };
        let widths = integers(b"W")?;
        let widths: Vec<usize> =
            widths.iter().map(|width| usize::try_from(*width).ok()).collect::<Option<_>>()?;
        let [kind @ ..=8, place @ ..=8, third @ ..=8, more @ ..] = widths.as_slice() else {
            return None;
        };
        let size = dictionary.get(b"Size").ok()?.as_i64().ok();
        let index = match dictionary.has(b"Index") {
            true => integers(b"Index")?,
            false => vec![0, u64::try_from(size?).ok()?],
        };
        let width = kind + place + third;
        let mut exact = *kind < 2 && more.is_empty() && index.len() % 2 == 0;
        let mut records = content.chunks_exact(Some(width).filter(|width| *width > 0)?);
        let mut rows = BTreeMap::new();
        for run in index.chunks_exact(2) {
            let [first, count] = run else { return None };
            for number in *first..first.checked_add(*count)? {
                let Some(record) = records.next() else { return Some((rows, false)) };
                self.budget.keep(ROW)?;
                let (head, generation) = record.split_at_checked(kind + place)?;
                let (kind, place) = head.split_at_checked(*kind)?;
                let kind = if kind.is_empty() { Some(1) } else { number_of(kind) };
                let (place, third) = (number_of(place), number_of(generation));
                let pair = || Some((u32::try_from(place?).ok()?, u16::try_from(third?).ok()?));
                exact &= pair().is_some();
                let entry = match (kind?, pair()) {
                    (0, _) => XrefEntry::Free,
                    (1, Some((offset, generation))) => XrefEntry::Normal { offset, generation },
                    (2, Some((container, index))) => XrefEntry::Compressed { container, index },
                    (_, _) => continue,
                };
                let number = u32::try_from(number).ok()?;
                exact &= rows.insert(number, entry).is_none();
            }
        }
        Some((rows, exact))
    }
}

/// What a row takes.
const ROW: usize = 192;

fn number_of(bytes: &[u8]) -> Option<u64> {
    bytes.iter().try_fold(0_u64, |sum, byte| Some(sum.checked_mul(256)? | u64::from(*byte)))
}

/// The stream of a table.
fn table(placed: &Placed) -> Option<&Stream> {
    placed.object.as_stream().ok().filter(|stream| stream.dict.has_type(b"XRef"))
}

/// A table of the old kind, and its trailer. Some readers know it by its columns: one blank between words, and nothing but a
/// line's end behind them.
fn old(lexer: &mut Lexer<'_, '_>, at: usize) -> Option<Section> {
    lexer.keyword(b"xref")?;
    let mut rows = BTreeMap::new();
    let mut exact = true;
    // The number of the next row, and how many are left.
    let (mut number, mut left) = (0_u32, 0_usize);
    loop {
        exact &= ENDS.contains(&lexer.space());
        if lexer.keyword(b"trailer").is_some() {
            let Object::Dictionary(trailer) = lexer.value()? else { return None };
            let exact = exact && left == 0 && lexer.exact;
            let kind = XrefType::CrossReferenceTable;
            return Some(Section { at, rows, trailer, kind, beside: None, exact });
        }
        let first = lexer.integer::<u64>()?;
        exact &= lexer.space() == b" ";
        let second = lexer.integer::<u64>()?;
        let behind = lexer.at();
        let blank = lexer.space();
        let used = lexer.keyword(b"n").is_some();
        if !used && lexer.keyword(b"f").is_none() {
            // The head of a run of rows.
            lexer.back_to(behind);
            exact &= left == 0;
            (number, left) = (u32::try_from(first).ok()?, usize::try_from(second).ok()?);
            continue;
        }
        lexer.keep(ROW)?;
        exact &= left > 0 && blank == b" ";
        left = left.saturating_sub(1);
        let entry = match (used, u32::try_from(first), u16::try_from(second)) {
            (true, Ok(offset), Ok(generation)) => Some(XrefEntry::Normal { offset, generation }),
            (true, _, _) => None,
            (false, _, _) => Some(XrefEntry::Free),
        };
        exact &= entry.is_some() && !rows.contains_key(&number);
        rows.extend(entry.map(|entry| (number, entry)));
        number = number.checked_add(1)?;
    }
}

/// What may stand behind a row.
const ENDS: [&[u8]; 6] = [b" \r", b" \n", b"\r\n", b"\n", b"\r", b" \r\n"];
