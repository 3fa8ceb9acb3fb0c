//! A whole file, as its tables list it.

use std::collections::BTreeMap;

use lopdf::xref::{Xref, XrefEntry, XrefRecovery};
use lopdf::{Document, Object, ObjectId};

use super::Unreadable;
use super::reader::{PdfReader, Placed};
use super::table::Tables;

/// Reads it, within what a file may take, and says what it took. Nothing in it is repaired but lengths of streams and a
/// place of a table that is wrong by some bytes.
///
/// # Errors
/// Where it is no whole PDF, is locked, or takes too much.
pub fn read(bytes: &[u8]) -> Result<(Document, usize), Unreadable> {
    let mut reader = PdfReader::new(bytes);
    let document = document(&mut reader);
    match reader.budget.spent() {
        Some(bound) => Err(Unreadable::Beyond(bound)),
        None => Ok((document?, reader.budget.effort())),
    }
}

fn document(reader: &mut PdfReader<'_>) -> Result<Document, Unreadable> {
    let tables = Some(reader.bytes).filter(|bytes| bytes.starts_with(b"%PDF-"));
    let tables = tables.and_then(|_| Tables::read(reader)).ok_or(Unreadable::NotPdf)?;
    let newest = tables.sections.first().ok_or(Unreadable::NotPdf)?;
    let mut document = Document::new();
    document.reference_table = tables.entries().ok_or(Unreadable::NotPdf)?;
    document.xref_start = newest.at;
    document.xref_recovery = tables.shifted.then_some(XrefRecovery::OffsetCorrected);
    document.trailer = newest.trailer.clone();
    for key in [b"Prev".as_slice(), b"XRefStm"] {
        document.trailer.remove(key);
    }
    if document.trailer.get(b"Encrypt").is_ok_and(|locked| !locked.is_null()) {
        return Err(Unreadable::Locked);
    }
    objects(reader, &mut document).ok_or(Unreadable::NotPdf)?;
    let highest = document.reference_table.entries.keys().next_back().copied();
    document.max_id = highest.unwrap_or(0);
    Ok(document)
}

/// All that is listed. Streams whose lengths stand in streams of objects are read once those are.
fn objects(reader: &mut PdfReader<'_>, document: &mut Document) -> Option<()> {
    let Document { reference_table: Xref { entries, .. }, objects, .. } = document;
    let mut astray = Vec::new();
    let mut late = Vec::new();
    for (number, entry) in entries.iter() {
        let XrefEntry::Normal { offset, generation } = entry else { continue };
        let at = usize::try_from(*offset).ok()?;
        match reader.head(at) {
            Some((_, id)) if id == (*number, *generation) => {}
            // Some readers take it for the one that it says it is.
            Some((_, id)) if listed(entries, id) => {
                astray.push((id, at));
                continue;
            }
            Some(_) | None => continue,
        }
        let mut unknown = false;
        let placed = reader.object(at, |reader, id| {
            let length = reader.length(entries, objects, id);
            unknown = length.is_none();
            length
        });
        match unknown {
            true => late.push(((*number, *generation), at)),
            false => keep(reader, objects, placed)?,
        }
    }
    members(reader, entries, objects)?;
    astray.extend(late);
    for (id, at) in astray {
        if !objects.contains_key(&id) {
            let placed = reader.object(at, |reader, id| reader.length(entries, objects, id));
            keep(reader, objects, placed)?;
        }
    }
    Some(())
}

fn keep(
    reader: &mut PdfReader<'_>,
    objects: &mut BTreeMap<ObjectId, Object>,
    placed: Option<Placed>,
) -> Option<()> {
    reader.budget.keep(PLACE)?;
    objects.extend(placed.map(|placed| (placed.id, placed.object)));
    reader.budget.spent().is_none().then_some(())
}

/// Whether the tables list an object outside a stream of them.
fn listed(entries: &Entries, (number, own): ObjectId) -> bool {
    matches!(entries.get(&number), Some(XrefEntry::Normal { generation, .. }) if *generation == own)
}

/// What the tables place in streams of objects.
fn members(
    reader: &mut PdfReader<'_>,
    entries: &Entries,
    objects: &mut BTreeMap<ObjectId, Object>,
) -> Option<()> {
    let mut held: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (number, entry) in entries {
        if let XrefEntry::Compressed { container, .. } = entry {
            held.entry(*container).or_default().push(*number);
        }
    }
    for (container, numbers) in held {
        let Some(Object::Stream(stream)) = objects.get(&(container, 0)) else { continue };
        if !stream.dict.has_type(b"ObjStm") {
            continue;
        }
        let Some(mut members) = reader.members(stream) else { continue };
        let own = numbers
            .iter()
            .filter_map(|number| members.remove(number).map(|object| ((*number, 0), object)));
        objects.extend(own.collect::<Vec<_>>());
    }
    reader.budget.spent().is_none().then_some(())
}

/// What an object takes in the list of all.
const PLACE: usize = 128;

type Entries = BTreeMap<u32, XrefEntry>;

impl PdfReader<'_> {
    /// The number that an object consists of, whatever holds it.
    fn length(
        &mut self,
        entries: &Entries,
        objects: &BTreeMap<ObjectId, Object>,
        id: ObjectId,
    ) -> Option<usize> {
        match entries.get(&id.0)? {
            XrefEntry::Normal { offset, generation } if *generation == id.1 => {
                self.number(usize::try_from(*offset).ok()?, id)
            }
            XrefEntry::Compressed { .. } => usize::try_from(objects.get(&id)?.as_i64().ok()?).ok(),
            XrefEntry::Normal { .. } | XrefEntry::Free | XrefEntry::UnusableFree => None,
        }
    }
}
