//! Keys that nobody asked for, and those that are missing.

use std::borrow::Cow;
use std::collections::BTreeSet;

use toml::de::{DeTable, DeValue};

use crate::read::dekat::Near;
use crate::read::notes::Notes;
use crate::read::say;
use crate::source::Place;

use super::NEIGHBOURS;

/// What was asked of a table.
#[derive(Debug)]
pub struct Asked {
    /// How the table is called in messages: "anggaran.toml", "[target]".
    pub(super) name: String,
    pub(super) place: Place,
    /// Whether its keys are names given elsewhere.
    pub(super) by_name: bool,
    /// Whether some of those were lost.
    pub(super) unsure: bool,
    /// Whether a key that was asked for is misspelt: its reader may have given up before it asked for the others.
    pub(super) slipped: bool,
    pub(super) keys: Vec<Cow<'static, str>>,
    /// Keys that have to be there and are not, each with what to write.
    pub(super) missing: Vec<(String, say::Write)>,
}

/// Tells them of a table and of all that stand in it. A key that is near to a missing one, or to what may be written instead, is
/// that one, misspelt: one mistake, one message.
pub fn settle(content: &DeTable<'_>, notes: &Notes<'_>) {
    let asked = notes.asked.borrow();
    walk(content, &mut Vec::new(), &mut |content, _| {
        if let Some(asked) = asked.get(&std::ptr::from_ref(content).addr()) {
            tell(content, asked, notes);
        }
    });
}

fn tell(content: &DeTable<'_>, asked: &Asked, notes: &Notes<'_>) {
    let each: BTreeSet<&str> = asked.keys.iter().map(AsRef::as_ref).collect();
    let unknown = |(key, _): &(String, Place)| !each.contains(key.as_str());
    let mut keys = keys(content, &asked.place);
    keys.retain(unknown);
    keys.sort_by_key(|(_, place)| place.range.start);
    let mut missing: BTreeSet<String> = asked.missing.iter().map(|(key, _)| key.clone()).collect();
    // A name that is given elsewhere may be any other of them.
    let alone = keys.len() == 1 && !asked.by_name;
    for (key, place) in keys.into_iter().filter(|_| !asked.unsure) {
        if unquoted(content, &key, &place, &mut missing, notes) {
            continue;
        }
        if let Some(whole) = whole_heading(content, &key, &place, notes) {
            notes.push(say::short_heading(&place, &key, &asked.name, &whole));
            continue;
        }
        let near = asked.meant(content, &key, &missing, alone, notes);
        if asked.slipped && !matches!(near, Some(Near::Slip(_))) && asked_elsewhere(&key, notes) {
            continue;
        }
        // A name that is given elsewhere is chosen by what it stands for.
        let choice = if asked.by_name { Vec::new() } else { asked.free(content) };
        notes.push(say::unknown_key(&place, &key, &asked.name, &choice, near));
        if let Some(near) = near {
            let instead = asked.missing.iter().filter(|(_, write)| write.offers(near.name()));
            let settled: Vec<&str> = instead.map(|(key, _)| key.as_str()).collect();
            missing.retain(|key| key != near.name() && !settled.contains(&key.as_str()));
        }
    }
    tell_missing(content, asked, &missing, notes);
}

impl Asked {
    /// Which of its keys may be meant by one that it does not know; `alone` where that is the only such one.
    fn meant<'a>(
        &'a self,
        content: &DeTable<'_>,
        key: &str,
        missing: &BTreeSet<String>,
        alone: bool,
        notes: &Notes<'_>,
    ) -> Option<Near<'a>> {
        // Another table of a list may follow those that are there.
        let more = self.keys.iter().map(AsRef::as_ref);
        let more = more.filter(|name: &&str| is_list(content, key) && is_list(content, name));
        let known = self.free(content).into_iter().chain(more);
        let meant = match self.by_name {
            true => notes.dekat.same(key, known),
            false if NEIGHBOURS.contains(&key) => notes.dekat.slip(key, known),
            false => notes.dekat.key(key, known),
        };
        let still = self.missing.iter().map(|(key, _)| key.as_str());
        let still = still.filter(|key| missing.contains(*key));
        let like = || notes.dekat.like(key, still.clone());
        // The only one that is missing, beside the only one that is not known.
        let beside = || still.clone().next().filter(|_| alone && missing.len() == 1);
        meant.map(Near::Slip).or_else(|| like().or_else(beside).map(Near::Like))
    }

    /// Its keys that are not written: what is written already is no advice for another key.
    fn free(&self, content: &DeTable<'_>) -> Vec<&str> {
        let keys = self.keys.iter().map(AsRef::as_ref);
        keys.filter(|key: &&str| !content.contains_key(*key)).collect()
    }
}

/// Tells of the keys that have to be there and are not.
fn tell_missing(
    content: &DeTable<'_>,
    asked: &Asked,
    missing: &BTreeSet<String>,
    notes: &Notes<'_>,
) {
    let rest = asked.missing.iter().filter(|(key, _)| missing.contains(key));
    let rest: Vec<_> = rest.collect();
    if content.is_empty()
        && let Some(problem) = say::empty_table(&asked.place, &asked.name, &rest)
    {
        notes.push(problem);
        return;
    }
    for (key, write) in rest {
        notes.push(say::missing_key(&asked.place, key, &asked.name, write));
    }
}

/// Whether another table is asked for a key.
fn asked_elsewhere(key: &str, notes: &Notes<'_>) -> bool {
    notes.asked.borrow().values().any(|asked| asked.keys.iter().any(|other| other == key))
}

/// The keys that were asked for of a table and of those inside of it, each with the keys on the way there.
pub fn asked(content: &DeTable<'_>, notes: &Notes<'_>) -> Vec<(Vec<String>, String)> {
    let mut found = Vec::new();
    walk(content, &mut Vec::new(), &mut |content, way| {
        let asked = notes.asked.borrow();
        let keys = asked.get(&std::ptr::from_ref(content).addr()).map(|asked| &asked.keys);
        found.extend(keys.into_iter().flatten().map(|key| (way.to_vec(), key.to_string())));
    });
    found
}

/// Goes through a table and all that stand in it.
fn walk(
    content: &DeTable<'_>,
    way: &mut Vec<String>,
    visit: &mut dyn FnMut(&DeTable<'_>, &[String]),
) {
    visit(content, way);
    for (key, value) in content {
        way.push(key.get_ref().to_string());
        walk_value(value.get_ref(), way, visit);
        way.pop();
    }
}

fn walk_value(
    value: &DeValue<'_>,
    way: &mut Vec<String>,
    visit: &mut dyn FnMut(&DeTable<'_>, &[String]),
) {
    match value {
        DeValue::Table(content) => walk(content, way, visit),
        DeValue::Array(items) => {
            items.iter().for_each(|item| walk_value(item.get_ref(), way, visit));
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => {}
    }
}

/// More keys than any file has that was meant for one.
const HEADINGS: usize = 100;

/// `[[sasaran.indikator]]` where `[[indikator]]` stands: the list that the tables above it take.
fn whole_heading(
    content: &DeTable<'_>,
    key: &str,
    place: &Place,
    notes: &Notes<'_>,
) -> Option<String> {
    if content.len() > HEADINGS || !is_list(content, key) {
        return None;
    }
    let asked = notes.asked.borrow();
    let mut nearest: Option<(usize, String)> = None;
    walk(content, &mut Vec::new(), &mut |table, way| {
        let Some(asked) = asked.get(&std::ptr::from_ref(table).addr()) else { return };
        let start = asked.place.range.start;
        let takes = !way.is_empty() && asked.keys.iter().any(|known| known == key);
        if takes && start < place.range.start && nearest.as_ref().is_none_or(|(at, _)| *at < start)
        {
            nearest = Some((start, format!("[[{}.{key}]]", way.join("."))));
        }
    });
    nearest.map(|(_, heading)| heading)
}

/// Whether a key holds a list of tables.
fn is_list(content: &DeTable<'_>, key: &str) -> bool {
    let items = content.get(key).and_then(|value| value.get_ref().as_array());
    items.and_then(|items| items.first()).is_some_and(|item| item.get_ref().is_table())
}

/// The keys of a table with their places; it lies in the file of `place`.
pub fn keys(content: &DeTable<'_>, place: &Place) -> Vec<(String, Place)> {
    content
        .iter()
        .map(|(key, _)| (key.get_ref().to_string(), Place { file: place.file, range: key.span() }))
        .collect()
}

/// Whether the key is the beginning of codes written without quotes (`1.1.1 = 5` is a table in a table in a table),
/// which are missing under their whole name; those are no longer.
fn unquoted(
    content: &DeTable<'_>,
    key: &str,
    place: &Place,
    missing: &mut BTreeSet<String>,
    notes: &Notes<'_>,
) -> bool {
    let value = content.get(key).map(toml::Spanned::get_ref);
    let Some(DeValue::Table(inside)) = value else { return false };
    let (mut codes, mut tables) = (Vec::new(), Vec::new());
    flatten(key, inside, &mut codes, &mut tables);
    let before = missing.len();
    for code in &codes {
        missing.remove(code);
    }
    if missing.len() < before {
        notes.push(say::unquoted_code(place, &codes, " = …"));
        return true;
    }
    tables.retain(|code| missing.remove(code));
    if tables.is_empty() {
        return false;
    }
    notes.push(say::unquoted_code(place, &tables, ""));
    true
}

/// The dotted names of all values below a table, and those of the tables on the way.
fn flatten(above: &str, table: &DeTable<'_>, codes: &mut Vec<String>, tables: &mut Vec<String>) {
    for (key, value) in table {
        let name = format!("{above}.{}", key.get_ref());
        match value.get_ref() {
            DeValue::Table(inside) => {
                tables.push(name.clone());
                flatten(&name, inside, codes, tables);
            }
            DeValue::String(_)
            | DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_) => codes.push(name),
        }
    }
}
