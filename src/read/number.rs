//! Numbers as they are typed: exact from the text, with the traps that clerks fall into.

use rust_decimal::Decimal;
use toml::de::{DeInteger, DeValue};

use super::say;
use crate::bahasa::kelompok;
use crate::diagnostic::Diagnostic;
use crate::domain::renstra::Satuan;
use crate::domain::target::Target;
use crate::source::Place;

/// A whole number from 0. `money` only changes the words.
///
/// # Errors
/// Anything else, with what to write instead.
pub fn count(value: &DeValue<'_>, place: &Place, kind: Bilangan) -> Result<u64, Diagnostic> {
    match value {
        DeValue::Integer(number) => integer(number, place, kind),
        DeValue::Float(number) => Err(fraction(number.as_str(), place, kind)),
        DeValue::String(text) => Err(quoted(text, place, kind)),
        other @ (DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_)) => Err(say::wrong_type(place, kind.expected(), other)),
    }
}

/// Money from 0: whole rupiah, or rupiah with two digits for the sen.
///
/// # Errors
/// Anything else, with what to write instead.
pub fn rupiah(value: &DeValue<'_>, place: &Place) -> Result<Decimal, Diagnostic> {
    sen_or(value, place, Bilangan::Rupiah, 0)
}

/// What a share is made of: a whole number, or money with sen; what else is counted does not come in thousands and
/// hundredths.
///
/// # Errors
/// Anything else, with what to write instead.
pub fn amount(value: &DeValue<'_>, place: &Place) -> Result<Decimal, Diagnostic> {
    sen_or(value, place, Bilangan::Cacah, "999.00".len())
}

/// Money with sen where it is longer than this, or a whole number.
fn sen_or(
    value: &DeValue<'_>,
    place: &Place,
    kind: Bilangan,
    longer: usize,
) -> Result<Decimal, Diagnostic> {
    if let DeValue::Float(number) = value
        && with_sen(number.as_str())
        && number.as_str().len() > longer
    {
        return float(number.as_str(), place, Digits::Any);
    }
    count(value, place, kind).map(Decimal::from)
}

/// Whether rupiah are followed by two digits, as sen are.
fn with_sen(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|digit| digit.is_ascii_digit());
    text.split_once('.').is_some_and(|(whole, sen)| sen.len() == 2 && digits(whole) && digits(sen))
}

/// What a number stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bilangan {
    /// Money, whole.
    Rupiah,
    /// How many, whole.
    Cacah,
    /// Measured, with decimals.
    Desimal,
}

impl Bilangan {
    fn expected(self) -> &'static str {
        match self {
            Self::Rupiah => "rupiah bulat, atau dengan sen dua angka",
            Self::Cacah => "bilangan bulat",
            Self::Desimal => "bilangan",
        }
    }
}

/// What three digits behind a point are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    /// Thousands may be meant, where nothing says how many digits there are.
    Any,
    /// Decimals: the figure is said to have as many.
    Three,
}

/// A decimal number from 0; whole numbers count too.
///
/// # Errors
/// Anything else, with what to write instead.
pub fn decimal(value: &DeValue<'_>, place: &Place, digits: Digits) -> Result<Decimal, Diagnostic> {
    match value {
        DeValue::Integer(number) => integer(number, place, Bilangan::Desimal).map(Decimal::from),
        DeValue::Float(number) => float(number.as_str(), place, digits),
        DeValue::String(text) => Err(quoted(text, place, Bilangan::Desimal)),
        other @ (DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_)) => Err(say::wrong_type(place, Bilangan::Desimal.expected(), other)),
    }
}

/// A decimal number that may be below zero, as differences are.
///
/// # Errors
/// Anything else, with what to write instead.
pub fn signed(value: &DeValue<'_>, place: &Place, digits: Digits) -> Result<Decimal, Diagnostic> {
    if let DeValue::Integer(number) = value
        && number.as_str().starts_with('-')
    {
        magnitude(number, place).map(|read| -Decimal::from(read))
    } else if let DeValue::Float(number) = value
        && let Some(positive) = number.as_str().strip_prefix('-')
    {
        float(positive, place, digits).map(|read| -read)
    } else {
        decimal(value, place, digits)
    }
}

/// Whether it is a number below zero.
pub fn is_negative(value: &DeValue<'_>) -> bool {
    let text = match value {
        DeValue::Integer(number) => number.as_str(),
        DeValue::Float(number) => number.as_str(),
        DeValue::String(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_)
        | DeValue::Array(_)
        | DeValue::Table(_) => return false,
    };
    text.starts_with('-') && text.bytes().any(|digit| matches!(digit, b'1'..=b'9'))
}

fn integer(number: &DeInteger<'_>, place: &Place, kind: Bilangan) -> Result<u64, Diagnostic> {
    let text = number.as_str();
    if let Some(positive) =
        text.strip_prefix('-').filter(|digits| !digits.trim_matches('0').is_empty())
    {
        return Err(say::negative(place, positive, kind == Bilangan::Rupiah));
    }
    magnitude(number, place)
}

/// A whole number without its sign.
fn magnitude(number: &DeInteger<'_>, place: &Place) -> Result<u64, Diagnostic> {
    let digits = number.as_str().trim_start_matches(['+', '-']);
    if number.radix() != 10 {
        return Err(say::other_base(place));
    }
    let read = digits.parse().ok();
    read.filter(|read| *read <= LARGEST).ok_or_else(|| say::too_large(place, digits))
}

/// Far above every budget of the country, and far below what sums and products could overflow.
const LARGEST: u64 = 9_999_999_999_999_999;
/// More decimal places than any official figure has.
const PLACES: usize = 9;

fn float(text: &str, place: &Place, digits: Digits) -> Result<Decimal, Diagnostic> {
    if text.contains("nan") || text.contains("inf") {
        return Err(say::no_number(place, text));
    }
    if let Some(positive) = text.strip_prefix('-') {
        return Err(say::negative(place, positive, false));
    }
    let plain = text.trim_start_matches('+');
    let Some((whole, places)) = plain.split_once('.').filter(|_| !plain.contains(['e', 'E']))
    else {
        return Err(say::no_number(place, text));
    };
    if places.len() == 3 && whole != "0" && digits != Digits::Three {
        return Err(say::thousands(place, plain));
    }
    let read = Decimal::from_str_exact(plain).ok();
    read.filter(|read| places.len() <= PLACES && *read <= Decimal::from(LARGEST))
        .ok_or_else(|| say::too_large(place, text))
}

fn fraction(text: &str, place: &Place, kind: Bilangan) -> Diagnostic {
    if text.contains("nan") || text.contains("inf") {
        return say::no_number(place, text);
    }
    if let Some(positive) = text.strip_prefix('-') {
        return say::negative(place, positive, kind == Bilangan::Rupiah);
    }
    match kind {
        Bilangan::Rupiah => say::points_in_money(place, text),
        Bilangan::Cacah | Bilangan::Desimal => say::decimal_count(place, text, kind.expected()),
    }
}

fn quoted(text: &str, place: &Place, kind: Bilangan) -> Diagnostic {
    let bare = bare(text);
    if !numeric(text) {
        return say::text_for_number(place, text, kind.expected());
    }
    if let Some(digits) = groups(bare, ',').filter(|_| bare.matches(',').count() > 1) {
        return say::quoted(place, text, &grouped(&digits));
    }
    if kind == Bilangan::Desimal && bare.contains(',') {
        return say::comma(place, text, &bare.replace('.', "").replace(',', "."));
    }
    if kind == Bilangan::Rupiah {
        return match money(bare) {
            Some(write) => say::quoted(place, text, &write),
            None => say::text_for_number(place, text, kind.expected()),
        };
    }
    let digits = bare.replace(['.', '_'], "");
    let digits = digits.split(',').next().unwrap_or_default();
    let decimal = kind == Bilangan::Desimal && bare.matches('.').count() <= 1;
    let write = if decimal { bare.replace('_', "") } else { grouped(digits) };
    say::quoted(place, text, &write)
}

/// Money as it is typed, from how it is written elsewhere: "5.100.000,50", "5100000.50", "5,100"; `None` where that is not
/// clear.
fn money(text: &str) -> Option<String> {
    let (whole, sen) = match text.split_once(',') {
        Some(_) if groups(text, ',').is_some() => (text, ""),
        Some(parts) => parts,
        None if with_sen(text) => text.split_once('.')?,
        None => (text, ""),
    };
    let whole = grouped(&whole.replace(['.', ',', '_'], ""));
    match (sen.len(), sen.trim_end_matches('0')) {
        (_, "") => Some(whole),
        (1 | 2, _) => Some(format!("{whole}.{sen:0<2}")),
        _ => None,
    }
}

/// A figure that was typed as a text, without what is written around it.
fn bare(text: &str) -> &str {
    let bare = text.trim().trim_start_matches("Rp").trim().trim_end_matches('%').trim();
    bare.strip_suffix(",-").unwrap_or(bare)
}

/// Whether a text is a figure in quotes: `60-85` is none, nor is a day or a mere dash.
pub fn numeric(text: &str) -> bool {
    let bare = bare(text);
    let digit = |character: char| character.is_ascii_digit();
    bare.contains(digit)
        && !bare.trim_start_matches('-').contains('-')
        && bare.chars().all(|character| digit(character) || "._,-".contains(character))
}

/// The digits of a whole number in groups of three: "5,100,000" between commas, "5.100.000" between points.
pub fn groups(text: &str, mark: char) -> Option<String> {
    let digits = |part: &str| part.chars().all(|character| character.is_ascii_digit());
    let mut parts = text.split(mark);
    let first = parts.next().filter(|part| (1..=3).contains(&part.len()) && digits(part))?;
    let rest: Vec<&str> = parts.collect();
    let even = !rest.is_empty() && rest.iter().all(|part| part.len() == 3 && digits(part));
    even.then(|| first.to_owned() + &rest.concat())
}

/// `1699908345` as `1_699_908_345`, the way whole numbers are typed.
pub fn grouped(digits: &str) -> String {
    kelompok(digits, '_')
}

/// A target, predicates by their names.
pub fn typed_target(target: Target, satuan: &Satuan) -> String {
    let angka = |nilai: Decimal| satuan.predikat(nilai).map_or_else(|| typed(nilai), str::to_owned);
    match target {
        Target::Nilai(nilai) => angka(nilai),
        Target::Rentang { dari, sampai } => format!("{} sampai {}", angka(dari), angka(sampai)),
        Target::Bernilai { predikat, nilai } => format!("{} ({})", angka(predikat), typed(nilai)),
    }
}

/// Digits in groups of three, a point before decimals: `1_699_908_345`, `72.39`.
pub fn typed(nilai: Decimal) -> String {
    let text = nilai.to_string();
    let (bulat, desimal) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(bulat, desimal)| (bulat, Some(desimal)));
    let (tanda, angka) = bulat.strip_prefix('-').map_or(("", bulat), |angka| ("-", angka));
    let mut hasil = format!("{tanda}{}", grouped(angka));
    if let Some(desimal) = desimal {
        hasil.push('.');
        hasil.push_str(desimal);
    }
    hasil
}
