//! What the file says of itself to archives and search programs, beyond what Typst writes: which report it is, and which
//! issue of it.
//!
//! Only properties that XMP itself defines (ISO 16684-1, 8.3 and 8.6), so that PDF/A needs no extension schema for them
//! (ISO 19005-3, 6.6.2.3). They are put into the packet that is there; what stands after it in the file moves on, and its
//! table of places is told so.

use std::ops::Range;

use crate::naskah::{Identitas, IdentitasTerbitan};
use crate::pdf::xmp::{self, Property, PropertyValue};

/// The file with a fuller packet; `None` where it is not built as the exporter builds it.
pub(super) fn complete(pdf: &[u8], identitas: &Identitas) -> Option<Vec<u8>> {
    let table = XrefTable::of(pdf)?;
    let catalog = table.object(pdf, reference(pdf.get(table.trailer()..)?, b"/Root ")?)?;
    let at = table.place(pdf, reference(catalog, b"/Metadata ")?)?;
    let (head, old) = stream(pdf, at)?;
    let packet = fuller(str::from_utf8(pdf.get(old.clone())?).ok()?, identitas)?;

    let mut out = pdf.get(..at)?.to_vec();
    let length = format!("/Length {}", old.len());
    let head = str::from_utf8(pdf.get(head)?).ok()?;
    out.extend(head.replacen(&length, &format!("/Length {}", packet.len()), 1).bytes());
    out.extend(packet.bytes());
    let moved = out.len().checked_sub(old.end)?;
    out.extend(pdf.get(old.end..table.entries.start)?);
    for entry in pdf.get(table.entries.clone())?.chunks_exact(ENTRY) {
        let place = number(entry)?;
        let place = if place > at { place + moved } else { place };
        out.extend(format!("{place:010}").bytes().chain(entry.get(10..)?.iter().copied()));
    }
    let rest = str::from_utf8(pdf.get(table.entries.end..)?).ok()?;
    let (old, new) = (table.start, table.start + moved);
    out.extend(
        rest.replacen(&format!("startxref\n{old}\n"), &format!("startxref\n{new}\n"), 1).bytes(),
    );
    Some(out)
}

/// The packet with what was added.
fn fuller(packet: &str, identitas: &Identitas) -> Option<String> {
    let IdentitasTerbitan { nomor, periode, konsep, revisi, sidik } = &identitas.terbitan;
    let sidik = sidik.as_ref().map(|sidik| format!("sha256:{sidik}"));
    let revisi = revisi.map(|revisi| revisi.to_string());
    let (jenis, class) = if *konsep { ("konsep", "draft") } else { ("final", "default") };
    let properties = [
        (Property::Identifier, nomor.as_deref().map(PropertyValue::Text)),
        (Property::Publisher, Some(PropertyValue::Bag(&identitas.penulis))),
        (Property::Coverage, Some(PropertyValue::Text(periode))),
        (Property::Type, Some(PropertyValue::Bag(jenis))),
        (Property::Source, sidik.as_deref().map(PropertyValue::Text)),
        (Property::VersionId, revisi.as_deref().map(PropertyValue::Text)),
        (Property::RenditionClass, Some(PropertyValue::Text(class))),
    ];
    let properties: Vec<_> =
        properties.into_iter().filter_map(|(property, value)| Some((property, value?))).collect();
    xmp::with(packet, &properties)
}

/// Bytes of an entry of the cross-reference table (ISO 32000-1, 7.5.4).
const ENTRY: usize = 20;

/// The cross-reference table of a file with a single one.
struct XrefTable {
    start: usize,
    entries: Range<usize>,
}

impl XrefTable {
    fn of(pdf: &[u8]) -> Option<Self> {
        let start = number(pdf.get(after(pdf, b"startxref\n")?..)?)?;
        let head = pdf.get(start..)?.strip_prefix(b"xref\n0 ")?;
        let count = number(head)?;
        let entries = start + b"xref\n0 ".len() + count.to_string().len() + 1;
        let table = Self { start, entries: entries..entries + count * ENTRY };
        pdf.get(table.trailer()..)?.starts_with(b"trailer").then_some(table)
    }

    fn trailer(&self) -> usize {
        self.entries.end
    }

    /// Where an object begins.
    fn place(&self, pdf: &[u8], object: usize) -> Option<usize> {
        number(pdf.get(self.entries.clone())?.chunks_exact(ENTRY).nth(object)?)
    }

    /// From where an object begins to where it ends.
    fn object<'a>(&self, pdf: &'a [u8], object: usize) -> Option<&'a [u8]> {
        let from = pdf.get(self.place(pdf, object)?..)?;
        let end = from.windows(6).position(|window| window == b"endobj")?;
        from.get(..end)
    }
}

/// What stands before a stream's content, from the object's beginning on, and the content.
fn stream(pdf: &[u8], at: usize) -> Option<(Range<usize>, Range<usize>)> {
    let object = pdf.get(at..)?;
    let length = reference(object, b"/Length ")?;
    let begins = object.windows(7).position(|window| window == b"stream\n")? + 7;
    Some((at..at + begins, at + begins..at + begins + length))
}

/// The number behind a key.
fn reference(text: &[u8], key: &[u8]) -> Option<usize> {
    let at = text.windows(key.len()).position(|window| window == key)?;
    number(text.get(at + key.len()..)?)
}

/// Where the last of that key ends.
fn after(text: &[u8], key: &[u8]) -> Option<usize> {
    text.windows(key.len()).rposition(|window| window == key).map(|at| at + key.len())
}

/// The number that a text begins with.
fn number(text: &[u8]) -> Option<usize> {
    let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    str::from_utf8(text.get(..digits)?).ok()?.parse().ok()
}
