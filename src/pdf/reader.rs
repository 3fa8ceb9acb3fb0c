//! Reading objects where they stand, and what stands in streams of them.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, ObjectId, Stream};

use super::budget::{Bound, Budget};
use super::lexer::Lexer;
use super::objek::isi;
use crate::batas;

/// A file, and what may still be taken of it.
pub struct PdfReader<'a> {
    pub bytes: &'a [u8],
    pub budget: Budget,
}

/// An object where it stands.
pub struct Placed {
    pub id: ObjectId,
    pub object: Object,
    /// Where its head begins.
    pub at: usize,
    /// Whether it is written as the standard says: only then is it what every reader sees.
    pub exact: bool,
}

impl<'a> PdfReader<'a> {
    /// Reads with the budget of a file of that size.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, budget: Budget::new(bytes.len()) }
    }

    /// What stands from that byte on.
    pub fn lexer(&mut self, at: usize) -> Lexer<'a, '_> {
        Lexer::new(self.bytes, at, &mut self.budget)
    }

    /// The head of an object there, behind white space, and where it begins.
    pub fn head(&mut self, at: usize) -> Option<(usize, ObjectId)> {
        let mut lexer = self.lexer(at);
        lexer.skip_space();
        let head = lexer.at();
        let id = lexer.head();
        let gone = lexer.at().saturating_sub(at);
        self.budget.work(gone)?;
        Some((head, id?))
    }

    /// The number that an object there consists of.
    pub fn number(&mut self, at: usize, id: ObjectId) -> Option<usize> {
        let mut lexer = self.lexer(at);
        lexer.skip_space();
        let own = lexer.head();
        lexer.skip_space();
        let number = lexer.integer();
        let gone = lexer.at().saturating_sub(at);
        self.budget.work(gone)?;
        number.filter(|_| own == Some(id))
    }

    /// The object there, behind white space. The length of a stream is asked for where it stands elsewhere.
    pub fn object(
        &mut self,
        at: usize,
        length: impl FnOnce(&mut Self, ObjectId) -> Option<usize>,
    ) -> Option<Placed> {
        let left = self.budget.left();
        let mut end = at;
        let placed = self.object_to(at, length, &mut end);
        self.budget.work(end.saturating_sub(at))?;
        if placed.is_none() {
            self.budget.forget_to(left);
        }
        placed
    }

    fn object_to(
        &mut self,
        at: usize,
        length: impl FnOnce(&mut Self, ObjectId) -> Option<usize>,
        end: &mut usize,
    ) -> Option<Placed> {
        let mut lexer = self.lexer(at);
        lexer.skip_space();
        let at = lexer.at();
        let head = lexer.head();
        let value = head.and_then(|_| lexer.value());
        lexer.skip_space();
        *end = lexer.at();
        let (id, value) = head.zip(value)?;
        let stream = value.as_dict().is_ok() && lexer.exactly(b"stream").is_some();
        let (start, mut exact) = (lexer.at(), lexer.exact);
        let (object, after) = if stream && let Object::Dictionary(dictionary) = value {
            let length = match dictionary.get(b"Length") {
                Ok(Object::Reference(id)) => length(self, *id),
                Ok(own) => own.as_i64().ok().and_then(|own| usize::try_from(own).ok()),
                Err(_) => None,
            };
            let (content, after, plain) = self.content(start, length, end)?;
            exact &= plain;
            self.budget.keep_bytes(content.len())?;
            // Its length stays as it is told: where another object tells it, that must not change either.
            let stream = Stream {
                dict: dictionary,
                content: content.to_vec(),
                allows_compression: true,
                start_position: None,
            };
            (Object::Stream(stream), after)
        } else {
            (value, start)
        };
        let mut lexer = self.lexer(after);
        lexer.skip_space();
        // Where it is left out, what follows shows the end.
        let closed = lexer.keyword(b"endobj").is_some();
        *end = lexer.at();
        exact &= closed && lexer.exact;
        Some(Placed { id, object, at, exact })
    }

    /// The bytes of a stream behind its keyword, where `endstream` ends, and whether all is written as the standard says. A
    /// length that is wrong is found out.
    fn content(
        &mut self,
        at: usize,
        length: Option<usize>,
        end: &mut usize,
    ) -> Option<(&'a [u8], usize, bool)> {
        let bytes = self.bytes;
        let mut lexer = self.lexer(at);
        let blank = lexer.rest().iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
        lexer.take(blank)?;
        let plain = lexer.exactly(b"\r\n").or_else(|| lexer.exactly(b"\n")).is_some();
        if !plain {
            lexer.exactly(b"\r")?;
        }
        let start = lexer.at();
        if let Some(content) = length.and_then(|length| lexer.take(length)) {
            lexer.skip_space();
            if lexer.keyword(b"endstream").is_some() {
                return Some((content, lexer.at(), plain && blank == 0 && lexer.exact));
            }
        }
        let rest = bytes.get(start..)?;
        let found = rest.windows(KEYWORD.len()).position(|window| window == KEYWORD);
        *end = start + found.unwrap_or(rest.len());
        let content = rest.get(..found?)?;
        let content = content.strip_suffix(b"\n").unwrap_or(content);
        let content = content.strip_suffix(b"\r").unwrap_or(content);
        Some((content, *end + KEYWORD.len(), false))
    }

    /// What stands in a stream of objects (7.5.7), by number.
    pub fn members(&mut self, stream: &Stream) -> Option<BTreeMap<u32, Object>> {
        let first = usize::try_from(stream.dict.get(b"First").ok()?.as_i64().ok()?).ok()?;
        let content = self.unfolded(stream)?;
        let mut lexer = Lexer::new(&content, 0, &mut self.budget);
        let mut order: Vec<(u32, usize)> = Vec::new();
        loop {
            lexer.skip_space();
            if lexer.at() >= first || lexer.rest().is_empty() {
                break;
            }
            let number = lexer.integer()?;
            lexer.skip_space();
            order.push((number, lexer.integer::<usize>()?.checked_add(first)?));
            lexer.keep(size_of::<(u32, usize)>())?;
        }
        let mut members = BTreeMap::new();
        for (number, at) in order {
            let mut lexer = Lexer::new(&content, at, &mut self.budget);
            let value = lexer.value();
            let gone = lexer.at().saturating_sub(at);
            self.budget.work(gone)?;
            if self.budget.spent().is_some() {
                return None;
            }
            members.extend(value.map(|value| (number, value)));
        }
        Some(members)
    }

    /// What a stream of objects or a table unfolds to.
    pub fn unfolded(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        let mut left = batas::ALIRAN;
        let content = isi(stream, &mut left);
        let tried = if content.is_some() { batas::ALIRAN - left } else { batas::ALIRAN };
        self.budget.work(tried)?;
        let most = || stream.get_plain_content_with_limit(batas::ALIRAN);
        if content.is_none() && matches!(most(), Err(lopdf::Error::Decompress(_))) {
            self.budget.spend(Bound::Unfolded);
        }
        content
    }
}

const KEYWORD: &[u8] = b"endstream";

/// Whether a stream is packed in the one way that everybody reads alike, if at all.
pub fn is_plain(dictionary: &Dictionary) -> bool {
    let flate = |one: &Object| one.as_name().is_ok_and(|name| name == b"FlateDecode");
    let filter = match dictionary.get(b"Filter") {
        Err(_) => true,
        Ok(Object::Array(all)) => all.len() <= 1 && all.iter().all(flate),
        Ok(one) => flate(one),
    };
    let direct = dictionary.get(b"DecodeParms").ok().is_none_or(is_direct);
    filter && direct && !dictionary.has(b"F")
}

/// Whether a value leads nowhere.
fn is_direct(value: &Object) -> bool {
    match value {
        Object::Reference(_) => false,
        Object::Dictionary(items) => items.iter().all(|(_, value)| is_direct(value)),
        Object::Array(items) => items.iter().all(is_direct),
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(..)
        | Object::Stream(_) => true,
    }
}
