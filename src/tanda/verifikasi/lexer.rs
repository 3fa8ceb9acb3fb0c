//! PDF's syntax, as far as it takes to walk over what was appended to a file (ISO 32000-2, 7.2 and 7.3).
//!
//! Nothing is repaired: what is not written as the standard says ends the walk, since other readers may see something
//! else there.

use std::collections::BTreeMap;
use std::ops::{Deref, DerefMut};

use crate::pdf::cursor::{Cursor, is_regular, is_space, until};

/// How deep values may stand in each other, and how many make up one.
const TERDALAM: usize = 64;
const TERBANYAK: usize = 200_000;

/// A value, as far as its form says where it ends and what it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StrictValue {
    Integer(usize),
    Reference(u32),
    Name(Vec<u8>),
    /// Each key once: of two equal ones one reader takes the first and another the last.
    Dictionary(BTreeMap<Vec<u8>, StrictValue>),
    Array(Vec<StrictValue>),
    /// A text, a real number, true, false or null.
    Other,
}

/// A place in a file.
pub struct StrictLexer<'a> {
    cursor: Cursor<'a>,
    /// How many values the present one may still have.
    left: usize,
}

/// It stands somewhere.
impl<'a> Deref for StrictLexer<'a> {
    type Target = Cursor<'a>;

    fn deref(&self) -> &Self::Target {
        &self.cursor
    }
}

impl DerefMut for StrictLexer<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.cursor
    }
}

impl<'a> StrictLexer<'a> {
    /// Begins at that byte.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { cursor: Cursor::new(bytes, at), left: TERBANYAK }
    }

    /// Goes over a word where it stands alone.
    pub fn keyword(&mut self, word: &[u8]) -> Option<()> {
        let rest = self.rest().strip_prefix(word)?;
        rest.first().is_none_or(|byte| !is_regular(*byte)).then(|| self.at += word.len())
    }

    /// A number without sign and fraction, where it stands alone.
    pub fn integer(&mut self) -> Option<usize> {
        let digits = until(self.rest(), |byte| !byte.is_ascii_digit());
        let (digits, rest) = self.rest().split_at_checked(digits)?;
        let number = std::str::from_utf8(digits).ok()?.parse().ok()?;
        rest.first().is_none_or(|byte| !is_regular(*byte)).then(|| self.at += digits.len())?;
        Some(number)
    }

    /// The head of an object: its number and generation.
    pub fn object(&mut self) -> Option<(u32, u16)> {
        let number = u32::try_from(self.integer()?).ok()?;
        self.skip_space();
        let generation = u16::try_from(self.integer()?).ok()?;
        self.skip_space();
        self.keyword(b"obj")?;
        Some((number, generation))
    }

    /// A value, behind white space; `None` where none is written as it should be.
    pub fn value(&mut self) -> Option<StrictValue> {
        self.left = TERBANYAK;
        self.value_below(TERDALAM)
    }

    fn value_below(&mut self, depth: usize) -> Option<StrictValue> {
        let depth = depth.checked_sub(1)?;
        self.left = self.left.checked_sub(1)?;
        self.skip_space();
        match self.rest() {
            [b'/', ..] => self.name().map(StrictValue::Name),
            [b'(', ..] => self.text(),
            [b'<', b'<', ..] => self.dictionary(depth),
            [b'<', ..] => self.digits(),
            [b'[', ..] => self.array(depth),
            [b'0'..=b'9', ..] => self.number_or_reference(),
            [b'+' | b'-' | b'.', ..] => self.real(),
            _ => {
                let known: [&[u8]; 3] = [b"true", b"false", b"null"];
                known.iter().find_map(|word| self.keyword(word)).map(|()| StrictValue::Other)
            }
        }
    }

    /// A name, its `#` escapes resolved.
    fn name(&mut self) -> Option<Vec<u8>> {
        self.exactly(b"/")?;
        let (raw, _) = self.rest().split_at(until(self.rest(), |byte| !is_regular(byte)));
        self.at += raw.len();
        let mut name = Vec::with_capacity(raw.len());
        let mut rest = raw;
        while let Some((first, after)) = rest.split_first() {
            if *first == b'#' {
                let (digits, after) = after.split_at_checked(2)?;
                let digits = std::str::from_utf8(digits).ok()?;
                name.push(u8::from_str_radix(digits, 16).ok()?);
                rest = after;
            } else {
                name.push(*first);
                rest = after;
            }
        }
        Some(name)
    }

    fn text(&mut self) -> Option<StrictValue> {
        let mut open = 0_usize;
        loop {
            match self.rest() {
                [b'\\', _, ..] => self.at += 1,
                [b'(', ..] => open += 1,
                [b')', ..] => open -= 1,
                [_, ..] => {}
                [] => return None,
            }
            self.at += 1;
            if open == 0 {
                return Some(StrictValue::Other);
            }
        }
    }

    fn digits(&mut self) -> Option<StrictValue> {
        self.exactly(b"<")?;
        self.at += until(self.rest(), |byte| !byte.is_ascii_hexdigit() && !is_space(byte));
        self.exactly(b">").map(|()| StrictValue::Other)
    }

    fn array(&mut self, depth: usize) -> Option<StrictValue> {
        self.exactly(b"[")?;
        let mut items = Vec::new();
        loop {
            self.skip_space();
            if self.exactly(b"]").is_some() {
                return Some(StrictValue::Array(items));
            }
            items.push(self.value_below(depth)?);
        }
    }

    fn dictionary(&mut self, depth: usize) -> Option<StrictValue> {
        self.exactly(b"<<")?;
        let mut items = BTreeMap::new();
        loop {
            self.skip_space();
            if self.exactly(b">>").is_some() {
                return Some(StrictValue::Dictionary(items));
            }
            let key = self.name()?;
            let value = self.value_below(depth)?;
            if items.insert(key, value).is_some() {
                return None;
            }
        }
    }

    fn number_or_reference(&mut self) -> Option<StrictValue> {
        let start = self.at;
        let Some(number) = self.integer() else {
            self.at = start;
            return self.real();
        };
        let after = self.at;
        let reference = || -> Option<StrictValue> {
            self.skip_space();
            self.integer()?;
            self.skip_space();
            self.keyword(b"R")?;
            Some(StrictValue::Reference(u32::try_from(number).ok()?))
        }();
        reference.or_else(|| {
            self.at = after;
            Some(StrictValue::Integer(number))
        })
    }

    fn real(&mut self) -> Option<StrictValue> {
        let length = until(self.rest(), |byte| !is_regular(byte));
        let (number, _) = self.rest().split_at(length);
        let number = number.strip_prefix(b"-").or(number.strip_prefix(b"+")).unwrap_or(number);
        let dots = number.iter().filter(|byte| **byte == b'.').count();
        let rest = number.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.');
        (dots <= 1 && rest && number.len() > dots).then(|| self.at += length)?;
        Some(StrictValue::Other)
    }
}

impl StrictValue {
    /// The value under a dictionary's key.
    pub fn get(&self, key: &[u8]) -> Option<&StrictValue> {
        match self {
            Self::Dictionary(items) => items.get(key),
            Self::Integer(_)
            | Self::Reference(_)
            | Self::Name(_)
            | Self::Array(_)
            | Self::Other => None,
        }
    }

    /// Whether it leads nowhere.
    pub fn is_direct(&self) -> bool {
        match self {
            Self::Reference(_) => false,
            Self::Dictionary(items) => items.values().all(Self::is_direct),
            Self::Array(items) => items.iter().all(Self::is_direct),
            Self::Integer(_) | Self::Name(_) | Self::Other => true,
        }
    }

    /// Whether a dictionary says that it is of this type.
    pub fn is_type(&self, name: &[u8]) -> bool {
        matches!(self.get(b"Type"), Some(Self::Name(own)) if own == name)
    }
}
