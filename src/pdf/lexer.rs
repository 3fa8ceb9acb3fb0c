//! PDF's syntax (ISO 32000-2, 7.2 and 7.3).
//!
//! What is not written as the standard says is read as far as other readers read it, and that is told: some may see
//! something else there.

use std::ops::{Deref, DerefMut};

use lopdf::{Dictionary, Object, StringFormat};

use super::budget::Budget;
use super::cursor::{Cursor, is_regular, is_space, until};

/// How deep values may stand in each other.
const DEPTH: usize = 100;

/// A place in a file, and what may be taken from there on.
pub struct Lexer<'a, 'b> {
    cursor: Cursor<'a>,
    budget: &'b mut Budget,
    /// Whether all so far is written as the standard says.
    pub exact: bool,
}

/// It stands somewhere.
impl<'a> Deref for Lexer<'a, '_> {
    type Target = Cursor<'a>;

    fn deref(&self) -> &Self::Target {
        &self.cursor
    }
}

impl DerefMut for Lexer<'_, '_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.cursor
    }
}

impl<'a, 'b> Lexer<'a, 'b> {
    /// Begins at that byte.
    pub fn new(bytes: &'a [u8], at: usize, budget: &'b mut Budget) -> Self {
        Self { cursor: Cursor::new(bytes, at), budget, exact: true }
    }

    /// Takes memory for what the reader makes of it.
    pub fn keep(&mut self, bytes: usize) -> Option<()> {
        self.budget.keep(bytes)
    }

    /// Goes back to that byte, never on.
    pub fn back_to(&mut self, at: usize) {
        self.at = self.at.min(at);
    }

    /// Goes over a word.
    pub fn keyword(&mut self, word: &[u8]) -> Option<()> {
        self.exactly(word)?;
        self.exact &= self.ends_word();
        Some(())
    }

    /// A number without sign and fraction.
    pub fn integer<N: std::str::FromStr>(&mut self) -> Option<N> {
        let (digits, _) = self.rest().split_at(until(self.rest(), |byte| !byte.is_ascii_digit()));
        let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
        self.at += digits.len();
        self.exact &= self.ends_word();
        Some(number)
    }

    /// The head of an object: its number and generation.
    pub fn head(&mut self) -> Option<(u32, u16)> {
        let number = self.integer()?;
        self.skip_space();
        let generation = self.integer()?;
        self.skip_space();
        self.keyword(b"obj")?;
        Some((number, generation))
    }

    /// A value, behind white space; `None` where there is none, or it is larger or deeper than may be.
    pub fn value(&mut self) -> Option<Object> {
        self.value_below(DEPTH)
    }

    fn value_below(&mut self, depth: usize) -> Option<Object> {
        let depth = depth.checked_sub(1)?;
        self.budget.keep(size_of::<Object>())?;
        self.skip_space();
        match self.rest() {
            [b'/', ..] => self.name().map(Object::Name),
            [b'(', ..] => self.text(),
            [b'<', b'<', ..] => self.dictionary(depth).map(Object::Dictionary),
            [b'<', ..] => self.digits(),
            [b'[', ..] => self.array(depth),
            [b'0'..=b'9' | b'+' | b'-' | b'.', ..] => self.reference().or_else(|| self.number()),
            _ => {
                let known: [(&[u8], Object); 3] = [
                    (b"true", Object::Boolean(true)),
                    (b"false", Object::Boolean(false)),
                    (b"null", Object::Null),
                ];
                known.into_iter().find_map(|(word, value)| self.keyword(word).map(|()| value))
            }
        }
    }

    /// A name, its `#` escapes resolved.
    fn name(&mut self) -> Option<Vec<u8>> {
        self.exactly(b"/")?;
        let length = until(self.rest(), |byte| !is_regular(byte));
        let raw = self.take(length)?;
        self.budget.keep_bytes(raw.len())?;
        let mut name = Vec::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((first, after)) = rest.split_first() {
            let escaped = after.split_at_checked(2).filter(|_| *first == b'#');
            let escaped = escaped.and_then(|(digits, after)| Some((hex(digits)?, after)));
            self.exact &= escaped.is_some() || *first != b'#';
            let (byte, after) = escaped.unwrap_or((*first, after));
            name.push(byte);
            rest = after;
        }
        name.shrink_to_fit();
        Some(name)
    }

    /// A text between brackets (7.3.4.2).
    fn text(&mut self) -> Option<Object> {
        self.exactly(b"(")?;
        let mut text = Vec::new();
        let mut open = 1_usize;
        loop {
            let (first, after) = self.rest().split_first()?;
            self.at += 1;
            let byte = match (first, after) {
                (b'\\', _) => match self.escaped()? {
                    Some(byte) => byte,
                    None => continue,
                },
                (b'\r', [b'\n', ..]) => continue,
                (b'\r', _) => b'\n',
                (byte, _) => {
                    open = open + usize::from(*byte == b'(') - usize::from(*byte == b')');
                    *byte
                }
            };
            if open == 0 {
                text.shrink_to_fit();
                self.budget.keep_bytes(text.len())?;
                return Some(Object::String(text, StringFormat::Literal));
            }
            text.push(byte);
        }
    }

    /// What stands for a byte behind `\`, or for none.
    fn escaped(&mut self) -> Option<Option<u8>> {
        let octal = self.rest().iter().take(3).take_while(|byte| matches!(byte, b'0'..=b'7'));
        let octal = octal.fold((0_usize, 0_u16), |(count, value), byte| {
            (count + 1, value << 3 | u16::from(byte & 7))
        });
        if octal.0 > 0 {
            self.at += octal.0;
            // What does not fit is cut off.
            return Some(Some(octal.1.to_le_bytes()[0]));
        }
        if self.exactly(b"\r\n").is_some() {
            return Some(None);
        }
        let byte = *self.take(1)?.first()?;
        Some(match byte {
            b'\r' | b'\n' => None,
            b'n' => Some(b'\n'),
            b'r' => Some(b'\r'),
            b't' => Some(b'\t'),
            b'b' => Some(0x08),
            b'f' => Some(0x0c),
            byte => Some(byte),
        })
    }

    /// A text in hexadecimal digits, of which a last one may be left out.
    fn digits(&mut self) -> Option<Object> {
        self.exactly(b"<")?;
        let length = until(self.rest(), |byte| byte == b'>');
        let raw = self.take(length)?;
        self.exactly(b">")?;
        self.budget.keep_bytes(raw.len() / 2)?;
        let mut text = Vec::with_capacity(raw.len().div_ceil(2));
        let mut half = None;
        for byte in raw.iter().filter(|byte| !is_space(**byte)) {
            let digit = u8::try_from(char::from(*byte).to_digit(16)?).ok()?;
            match half.take() {
                Some(high) => text.push(high << 4 | digit),
                None => half = Some(digit),
            }
        }
        text.extend(half.map(|high| high << 4));
        Some(Object::String(text, StringFormat::Hexadecimal))
    }

    fn array(&mut self, depth: usize) -> Option<Object> {
        self.exactly(b"[")?;
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.exactly(b"]").is_some() {
                self.budget.keep_bytes(0)?;
                items.shrink_to_fit();
                return Some(Object::Array(items));
            }
            items.push(self.value_below(depth)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Option<Dictionary> {
        self.exactly(b"<<")?;
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.exactly(b">>").is_some() {
                break;
            }
            self.budget.keep(ENTRY)?;
            let key = self.name()?;
            items.push((key, self.value_below(depth)?));
        }
        self.budget.keep(TABLE)?;
        let mut dictionary = Dictionary::new();
        dictionary.as_hashmap_mut().reserve_exact(items.len());
        for (key, value) in items {
            // Of two equal ones one reader takes the first and another the last.
            self.exact &= !dictionary.has(&key);
            dictionary.set(key, value);
        }
        Some(dictionary)
    }

    fn reference(&mut self) -> Option<Object> {
        let start = (self.at, self.exact);
        let reference = || -> Option<Object> {
            let number = self.integer()?;
            self.skip_space();
            let generation = self.integer()?;
            self.skip_space();
            self.keyword(b"R")?;
            Some(Object::Reference((number, generation)))
        }();
        if reference.is_none() {
            (self.at, self.exact) = start;
        }
        reference
    }

    fn number(&mut self) -> Option<Object> {
        let length = until(self.rest(), |byte| !byte.is_ascii_digit() && !b"+-.".contains(&byte));
        let raw = self.take(length)?;
        self.exact &= self.ends_word();
        let (sign, rest) = raw.split_at(usize::from(matches!(raw, [b'+' | b'-', ..])));
        // Some write a minus sign inside a fraction, which others go over.
        let plain: Vec<u8> = rest.iter().copied().filter(|byte| *byte != b'-').collect();
        self.exact &= plain.len() == rest.len();
        let dots = plain.iter().filter(|byte| **byte == b'.').count();
        (rest.first() != Some(&b'-') && plain.len() > dots && dots < 2).then_some(())?;
        let text = String::from_utf8([sign, &plain].concat()).ok()?;
        if dots == 0 {
            return text.parse().ok().map(Object::Integer);
        }
        text.parse().ok().map(Object::Real)
    }
}

/// What an entry of a dictionary takes beside its value: the key, its hash and a place in the table of hashes.
const ENTRY: usize = 48;
/// What a dictionary takes for the table of its hashes, beside its entries.
const TABLE: usize = 64;

fn hex(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok().filter(|digits| !digits.starts_with('+'))?;
    u8::from_str_radix(digits, 16).ok()
}
