//! A place in bytes that follow PDF's syntax (ISO 32000-2, 7.2), for the readers that repair and those that do not.

/// A place in a file, and what may be taken from there on.
pub struct Cursor<'a> {
    bytes: &'a [u8],
    /// How many bytes stand before it.
    pub at: usize,
}

impl<'a> Cursor<'a> {
    /// Begins at that byte.
    pub fn new(bytes: &'a [u8], at: usize) -> Self {
        Self { bytes, at }
    }

    /// How many bytes stand before it.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The bytes from there on.
    pub fn rest(&self) -> &'a [u8] {
        self.bytes.get(self.at..).unwrap_or_default()
    }

    /// Goes over white space, and over comments.
    pub fn skip_space(&mut self) {
        while let Some(byte) = self.rest().first() {
            match byte {
                b'%' => self.at += until(self.rest(), |byte| matches!(byte, b'\r' | b'\n')),
                byte if is_space(*byte) => self.at += 1,
                _ => return,
            }
        }
    }

    /// White space, which is gone over.
    pub fn space(&mut self) -> &'a [u8] {
        let start = self.at;
        self.skip_space();
        self.bytes.get(start..self.at).unwrap_or_default()
    }

    /// Goes over exactly these bytes.
    pub fn exactly(&mut self, bytes: &[u8]) -> Option<()> {
        self.rest().starts_with(bytes).then(|| self.at += bytes.len())
    }

    /// So many bytes.
    pub fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, _) = self.rest().split_at_checked(count)?;
        self.at += count;
        Some(taken)
    }

    /// Whether no word goes on there.
    pub fn ends_word(&self) -> bool {
        self.rest().first().is_none_or(|byte| !is_regular(*byte))
    }
}

/// How many bytes stand before the first of this kind.
pub fn until(bytes: &[u8], stop: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| stop(*byte)).unwrap_or(bytes.len())
}

/// Whether a byte is white space (ISO 32000-2, table 1).
pub fn is_space(byte: u8) -> bool {
    matches!(byte, b'\0' | b'\t' | b'\n' | b'\x0c' | b'\r' | b' ')
}

/// Whether a byte neither parts words nor is a word itself.
pub fn is_regular(byte: u8) -> bool {
    !is_space(byte) && !b"()<>[]{}/%".contains(&byte)
}
