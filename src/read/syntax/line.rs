//! What a line of a file is, before the parser has read it.

/// Whether a line is the heading of a table.
pub fn is_heading(line: &str) -> bool {
    let line = line.trim();
    let name = line.strip_prefix("[[").or_else(|| line.strip_prefix('['));
    name.is_some_and(|name| {
        let known = |character: char| character.is_alphanumeric() || "-_.\"' ".contains(character);
        let end = name.find(|character| !known(character)).unwrap_or(name.len());
        let rest = name[end..].trim_start_matches(']').trim_start();
        name.starts_with(|character: char| character.is_alphabetic())
            && name[end..].starts_with(']')
            && (rest.is_empty() || rest.starts_with('#'))
    })
}

/// Whether a line begins as a heading does.
pub fn opens_heading(line: &str) -> bool {
    line.trim_start().starts_with('[') && !line.contains('=')
}

/// The name in a heading without its brackets.
pub fn bare(heading: &str) -> &str {
    heading.trim_matches(|character: char| "[] ".contains(character))
}

/// A heading whose brackets are no pairs.
pub struct Half<'a> {
    pub name: &'a str,
    /// The heading with as many brackets as it has on the side that has more.
    pub write: String,
}

/// A heading with a bracket too few, `[[program]`, `[target` or `program]]`, or one too many.
pub fn half_heading(line: &str) -> Option<Half<'_>> {
    let line = line.split('#').next()?.trim();
    let name = bare(line);
    let known = |character: char| character.is_alphanumeric() || "-_.\"".contains(character);
    let named = name.starts_with(char::is_alphabetic) && name.chars().all(known);
    let (left, right) = line.split_once(name).filter(|_| named)?;
    let (before, after) = (left.matches('[').count(), right.matches(']').count());
    let apart = left.contains("[ [") || right.contains("] ]");
    // A list may end so as well, but none of words without quotes.
    let half = (before != after || apart) && (before > 0 || after == 2);
    let write = match before.max(after) {
        1 => format!("[{name}]"),
        _ => format!("[[{name}]]"),
    };
    half.then_some(Half { name, write })
}

/// Whether a line begins with a key and `=`.
pub fn is_key(line: &str) -> bool {
    line.split_once('=').is_some_and(|(key, _)| {
        let bare = |part: &str| {
            !part.is_empty()
                && part
                    .chars()
                    .all(|character| character.is_ascii_alphanumeric() || "-_".contains(character))
        };
        let key = key.trim();
        let quoted = key.strip_prefix('"').and_then(|key| key.strip_suffix('"'));
        quoted.map_or_else(|| key.split('.').map(str::trim).all(bare), |key| !key.contains('"'))
    })
}

/// The length of a text of one line, with its quotes; `None` where it is not closed.
pub fn closed(text: &str) -> Option<usize> {
    let quote = text.chars().next()?;
    let mut escaped = false;
    for (at, character) in text.char_indices().skip(1) {
        match character {
            '\n' => return None,
            _ if escaped => escaped = false,
            '\\' if quote == '"' => escaped = true,
            _ if character == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}
