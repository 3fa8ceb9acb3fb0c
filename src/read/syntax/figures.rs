//! Figures on the line of an error: where they stand, and as they should be written.

use std::ops::Range;

use crate::read::number::{grouped, groups};

use super::line_of;

/// What stands after the last `=` before an error, and where.
pub(super) fn value_at(text: &str, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let (start, line) = line_of(text, range.start);
    let line = line.split('#').next()?;
    let equals = line.find('=')? + 1;
    let rest = line.get(equals..)?;
    let value = rest.trim();
    let from = start + equals + (rest.len() - rest.trim_start().len());
    Some((from..from + value.len(), value.to_owned()))
}

/// A value of one word of which an error has only the end, as in `188.45/12/2023`.
pub(super) fn whole_word(text: &str, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let (place, value) = value_at(text, range)?;
    let before = text.get(place.start..range.start).filter(|before| !before.is_empty())?;
    let word = |part: &str| {
        part.chars().all(|character| character.is_alphanumeric() || "./-_".contains(character))
    };
    (word(before) && word(&value)).then_some((place, value))
}

/// A whole number in groups, as `37.500.000`, `37,500,000`, `Rp37.500.000` or `37.500.000,-`, and one with zeros before it, on
/// the line of an error: where it stands, and as it should be written.
pub(super) fn whole(text: &str, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let (place, value) = value_at(text, range)?;
    let bare = value.trim_start_matches("Rp").trim_start_matches('.').trim();
    let bare = bare.strip_suffix(",-").or_else(|| bare.strip_suffix(",--")).unwrap_or(bare);
    let many = |mark: char| bare.matches(mark).count() > 1 || bare.len() < value.len();
    let digits = ['.', ','].into_iter().find_map(|mark| groups(bare, mark).filter(|_| many(mark)));
    let zeros = || {
        let bare = bare.replace('_', "");
        let digits = bare.trim_start_matches('0');
        let only = !bare.is_empty() && bare.chars().all(|character| character.is_ascii_digit());
        only.then(|| if digits.is_empty() { "0".to_owned() } else { digits.to_owned() })
    };
    Some((place, grouped(&digits.or_else(zeros)?)))
}

/// A `2,50` or `40.250.000,00` on the line of an error: where it stands, and as it should be written.
pub(super) fn decimal_comma(text: &str, range: &Range<usize>) -> Option<(Range<usize>, String)> {
    let (start, line) = line_of(text, range.start);
    let line = line.split('#').next()?;
    line.match_indices('=').find_map(|(at, _)| {
        let rest = line.get(at + 1..)?;
        let value = rest.trim_start();
        let from = start + at + 1 + (rest.len() - value.len());
        let value = value.strip_prefix("Rp").map_or(value, str::trim_start);
        let (whole, rest) = value.split_once(',')?;
        let places: String = rest.chars().take_while(char::is_ascii_digit).collect();
        let end = start + line.len() - rest.len() + places.len();
        // `40,250,000.50` has no comma before its decimals.
        let mut after = rest.get(places.len()..)?.chars();
        // `4,43-4,47` is a range.
        let mark = after.next().is_some_and(|mark| matches!(mark, '.' | ',' | '-' | '–'));
        let ends = !(mark && after.next().is_some_and(|next| next.is_ascii_digit()));
        let digits = |text: &&str| text.bytes().all(|digit| digit.is_ascii_digit());
        let plain = Some(whole).filter(digits).map(str::to_owned);
        let marked = || ['.', '_'].into_iter().find_map(|mark| groups(whole, mark));
        let whole = plain.or_else(|| marked().map(|digits| grouped(&digits)))?;
        let found = ends && !whole.is_empty() && !places.is_empty();
        found.then(|| (from..end, format!("{whole}.{places}")))
    })
}
