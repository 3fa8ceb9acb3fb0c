//! The stages stand in one order, and each knows only what stands before it (ARCHITECTURE.md, "Invariants").

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every module, leftmost first: a module may mention itself and modules to its left.
const ORDER: [&str; 28] = [
    "batas",
    "guard",
    "bahasa",
    "fonts",
    "pdf",
    "tanda",
    "domain",
    "source",
    "tempat",
    "kutipan",
    "diagnostic",
    "read",
    "check",
    "compute",
    "rules",
    "naskah",
    "load",
    "narrate",
    "typeset",
    "skema",
    "contoh",
    "deliver",
    "lib",
    "ulang",
    "arsip",
    "args",
    "command",
    "main",
];

/// Where the library names its modules.
const LIB: &str = "src/lib.rs";

/// Outside crates that only these modules may mention.
const ONLY_IN: [(&str, &[&str]); 23] = [
    ("flate2", &["read"]),
    ("cap", &["main"]),
    ("icu_properties", &["read"]),
    ("pulldown_cmark", &["read"]),
    ("image", &["read"]),
    ("ttf_parser", &["fonts"]),
    ("usvg", &["read"]),
    ("serde", &["read", "naskah", "deliver", "arsip"]),
    ("serde_json", &["read", "diagnostic", "typeset", "skema", "deliver", "ulang", "arsip"]),
    ("toml", &["read"]),
    ("typst", &["typeset", "deliver"]),
    ("typst_layout", &["typeset", "deliver"]),
    ("typst_pdf", &["deliver"]),
    ("percent_encoding", &["deliver"]),
    ("clap", &["args", "main"]),
    ("lopdf", &["pdf", "tanda"]),
    ("quick_xml", &["pdf"]),
    ("ring", &["tanda"]),
    ("cms", &["tanda"]),
    ("p12_keystore", &["tanda"]),
    ("rpassword", &["command"]),
    ("ureq", &["command"]),
    ("x509_ocsp", &["tanda"]),
];

/// Who reads the library from its first line meets the modules as they build on each other.
#[test]
fn the_library_names_its_modules_in_that_order() {
    let lib = fs::read_to_string(LIB).expect("the library");
    let named: Vec<&str> = lib
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ").or(line.strip_prefix("mod ")))
        .map(|line| line.trim_end_matches(';'))
        .collect();
    let order: Vec<&str> = ORDER.into_iter().filter(|module| named.contains(module)).collect();
    assert_eq!(named, order);
}

#[test]
fn modules_mention_only_modules_to_their_left() {
    let mut found = Vec::new();
    for (module, path) in sources() {
        let place = position(&module, &path);
        for (line, mentioned) in mentions(&path) {
            if ORDER.iter().position(|name| *name == mentioned).is_some_and(|other| other > place) {
                found.push(format!("{}:{line}: {module} mentions {mentioned}", path.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn outside_crates_stay_at_their_border() {
    let mut found = Vec::new();
    for (module, path) in sources() {
        for (number, line) in code(&path) {
            for (name, allowed) in ONLY_IN {
                if names_crate(&line, name) && !allowed.contains(&module.as_str()) {
                    found.push(format!("{}:{number}: {module} mentions {name}", path.display()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// A stranger's file is read within bounds, which the library's reader does not keep.
#[test]
fn a_pdf_is_taken_apart_within_bounds() {
    let takes_apart =
        |path: &Path| code(path).iter().any(|(_, line)| line.contains("Document::load"));
    let found = sources().into_iter().filter(|(_, path)| takes_apart(path));
    let found: Vec<String> = found.map(|(module, _)| module).collect();
    assert!(found.is_empty(), "{found:?}");
}

/// Who meets a name again knows what it is.
#[test]
fn no_type_name_means_two_things() {
    let mut named: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (_, path) in sources() {
        for (number, line) in code(&path) {
            if let Some(name) = type_named(&line) {
                named.entry(name).or_default().push(format!("{}:{number}", path.display()));
            }
        }
    }
    named.retain(|_, places| places.len() > 1);
    assert!(named.is_empty(), "{named:#?}");
}

/// The name of the type that a line defines; an indented `type` is a trait's, which names it.
fn type_named(line: &str) -> Option<String> {
    let mut words =
        line.split_whitespace().skip_while(|word| word.starts_with("pub") || word.ends_with(')'));
    match words.next()? {
        "struct" | "enum" | "trait" => {}
        "type" if !line.starts_with(' ') => {}
        _ => return None,
    }
    Some(words.next()?.chars().take_while(|c| c.is_alphanumeric()).collect())
}

/// Whether a line has `name::` as a path's first part, or imports from it.
fn names_crate(line: &str, name: &str) -> bool {
    let inside_word = |at: usize| {
        line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':' || c == '"')
    };
    line.match_indices(&format!("{name}::")).any(|(at, _)| !inside_word(at))
}

/// Line and name of every module of ours that a file mentions: `crate::x`, and `crate::{x, y}` on one line.
fn mentions(path: &Path) -> Vec<(usize, String)> {
    let mut names = Vec::new();
    for (number, line) in code(path) {
        for prefix in ["crate::", "lkjip::"] {
            for (_, rest) in
                line.match_indices(prefix).map(|(at, _)| line.split_at(at + prefix.len()))
            {
                let group = rest.strip_prefix('{').and_then(|inside| inside.split('}').next());
                for part in group.map_or(vec![rest], |group| group.split(',').collect()) {
                    let name = part.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_');
                    names.push((number, name.collect()));
                }
            }
        }
    }
    names
}

/// The lines of a file without comments, counted from 1.
fn code(path: &Path) -> Vec<(usize, String)> {
    let text = fs::read_to_string(path).expect("a source file is text");
    let lines = text.lines().enumerate();
    lines
        .map(|(index, line)| (index + 1, line.split("//").next().unwrap_or("").to_owned()))
        .collect()
}

/// Every source file with the module it belongs to.
fn sources() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src is a folder") {
            let path = entry.expect("an entry of src").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let first = path.strip_prefix(&root).ok().and_then(|inside| inside.iter().next());
                let first = first.unwrap_or_default().to_string_lossy();
                files.push((first.trim_end_matches(".rs").to_owned(), path));
            }
        }
    }
    files.sort();
    files
}

#[track_caller]
fn position(module: &str, path: &Path) -> usize {
    let place = ORDER.iter().position(|name| *name == module);
    place.unwrap_or_else(|| panic!("{}: module {module} has no place in ORDER", path.display()))
}
