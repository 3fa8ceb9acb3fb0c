//! What a PDF does besides showing its pages: a reader of the report opens its annexes, too.

use std::collections::BTreeSet;
use std::io::Read;

use flate2::bufread::ZlibDecoder;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, MaybeRef, Name, Object, Stream, String as Text};

use super::kind::FileKind;

/// Kinds of actions (ISO 32000-1, 12.6.4) that run something, send something or read something into the file, with how a
/// clerk is told of them.
const ACTIONS: [(&[u8], &str); 7] = [
    (b"JavaScript", "JavaScript"),
    (b"Launch", "perintah menjalankan program lain (Launch)"),
    (b"SubmitForm", "perintah mengirim isian (SubmitForm)"),
    (b"ImportData", "perintah mengambil data lain (ImportData)"),
    (b"RichMediaExecute", "media yang menjalankan program (RichMedia)"),
    (b"Rendition", "media yang diputar sendiri (Rendition)"),
    (b"GoToE", "perintah membuka berkas di dalamnya (GoToE)"),
];

/// Keys of dictionaries that do the same, whatever else stands there.
const KEYS: [(&[u8], &str); 4] = [
    (b"JS", "JavaScript"),
    (b"JavaScript", "JavaScript"),
    (b"XFA", "formulir XFA"),
    (b"RichMediaContent", "media yang menjalankan program (RichMedia)"),
];

/// Endings of the names of files that a computer runs.
const PROGRAMS: [&str; 30] = [
    "apk", "app", "bat", "cmd", "com", "cpl", "dll", "docm", "exe", "hta", "jar", "js", "jse",
    "lnk", "msi", "msp", "pif", "pptm", "ps1", "py", "reg", "scr", "sh", "swf", "vb", "vbe", "vbs",
    "wsf", "wsh", "xlsm",
];

/// Everything of that kind in a PDF, each once; it is looked for in every object, wherever one leads to it from.
pub fn active(pdf: &Pdf) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    // No call within a call: a stranger's objects may stand in each other without end.
    let mut left: Vec<Object<'_>> = Vec::new();
    for object in pdf.objects() {
        left.push(object);
        while let Some(object) = left.pop() {
            match object {
                Object::Dict(dict) => look(&dict, &mut left, &mut found),
                Object::Stream(stream) => look(stream.dict(), &mut left, &mut found),
                Object::Array(array) => left.extend(array.raw_iter().filter_map(direct)),
                Object::Null(_)
                | Object::Boolean(_)
                | Object::Number(_)
                | Object::String(_)
                | Object::Name(_) => {}
            }
        }
    }
    found
}

/// What stands there itself; what is referred to is an object of its own.
fn direct(object: MaybeRef<Object<'_>>) -> Option<Object<'_>> {
    match object {
        MaybeRef::NotRef(object) => Some(object),
        MaybeRef::Ref(_) => None,
    }
}

fn look<'a>(dict: &Dict<'a>, left: &mut Vec<Object<'a>>, found: &mut BTreeSet<String>) {
    let told = |known: &[(&[u8], &str)], name: &[u8]| {
        known.iter().find(|(other, _)| *other == name).map(|(_, what)| (*what).to_owned())
    };
    if let Some(action) = dict.get::<Name<'_>>(b"S") {
        found.extend(told(&ACTIONS, &action));
    }
    for (key, value) in dict.entries() {
        found.extend(told(&KEYS, &key));
        left.extend(direct(value));
    }
    if dict.contains_key(b"EF") {
        found.extend(embedded(dict));
    }
}

/// Where a file's name stands (ISO 32000-1, table 44), and where the file itself does (the same, its entry EF).
const FILES: [&str; 5] = ["UF", "F", "DOS", "Unix", "Mac"];

/// What is wrong with a file inside: a computer runs it by its name or by what it is, or it is packed so that nobody sees
/// what it is.
fn embedded(dict: &Dict<'_>) -> Vec<String> {
    let names = FILES.into_iter().filter_map(|key| dict.get::<Text<'_>>(key));
    let names: Vec<String> = names.map(|name| readable(name.as_bytes())).collect();
    let mut found: Vec<String> = names
        .iter()
        .filter(|name| program(name))
        .map(|name| format!("program \"{name}\""))
        .collect();
    let files = dict.get::<Dict<'_>>(b"EF").map(|files| {
        FILES.into_iter().filter_map(|key| files.get::<Stream<'_>>(key)).collect::<Vec<_>>()
    });
    let name = names.first().map_or("", String::as_str);
    found.extend(files.into_iter().flatten().filter_map(|file| match head(&file) {
        Some(head) if FileKind::of(&head) == FileKind::Program => {
            Some(format!("program \"{name}\""))
        }
        Some(_) => None,
        None => Some(format!("berkas \"{name}\" yang isinya tidak dapat diperiksa")),
    }));
    found
}

/// The first bytes of a file inside, unless it is packed in a way that no program packs files into a PDF.
fn head(file: &Stream<'_>) -> Option<Vec<u8>> {
    const ENOUGH: u64 = 1024;
    let raw = file.raw_data();
    let mut head = Vec::new();
    let read = match file.filters().len() {
        0 => raw.take(ENOUGH).read_to_end(&mut head),
        1 => ZlibDecoder::new(&*raw).take(ENOUGH).read_to_end(&mut head),
        _ => return None,
    };
    read.ok().map(|_| head)
}

/// A file's name: UTF-16 where it says so, otherwise as its bytes are.
fn readable(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xfe\xff") {
        Some(wide) => {
            let units = wide.chunks_exact(2).map(|two| u16::from(two[0]) << 8 | u16::from(two[1]));
            char::decode_utf16(units)
                .map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// Windows leaves points and blanks at the end of a name out.
fn program(name: &str) -> bool {
    let name = name.trim_end_matches(['.', ' ', '\0']).to_lowercase();
    name.rsplit_once('.').is_some_and(|(_, ending)| PROGRAMS.contains(&ending))
}

/// Whether a PDF is encrypted (ISO 32000-1, 7.6.1); one whose password is empty opens by itself, and is no less so.
pub fn encrypted(content: &[u8]) -> bool {
    const KEY: &[u8] = b"/Encrypt";
    content.windows(KEY.len()).enumerate().filter(|(_, part)| *part == KEY).any(|(at, _)| {
        let rest = content.get(at + KEY.len()..).unwrap_or_default().trim_ascii_start();
        rest.first().is_some_and(|next| next.is_ascii_digit()) || rest.starts_with(b"<<")
    })
}
