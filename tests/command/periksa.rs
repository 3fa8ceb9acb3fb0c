//! What `periksa` tells other programs: JSON to the letter of its description, SARIF to its published schema.

use std::fs;
use std::path::{Path, PathBuf};

use jsonschema_valid::Config;
use jsonschema_valid::schemas::Draft;
use lkjip::deliver::periksa::{Diperiksa, json};
use lkjip::deliver::sarif;
use lkjip::diagnostic::{Code, Diagnostic, Look, render};
use lkjip::load_from;
use lkjip::read::Store;
use lkjip::source::Sources;
use serde_json::Value;

use crate::diagnostic::galeri::{PERIODE, folders, report};

/// A folder of the gallery, checked.
fn checked(name: &str) -> Diperiksa {
    let loaded = load_from(&Store::Memory(report(name)), Path::new(PERIODE));
    Diperiksa {
        folder: PERIODE.to_owned(),
        sources: loaded.sources,
        diagnostics: loaded.diagnostics,
        tertunda: loaded.tertunda,
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn json_is_as_described() {
    let doc = fs::read_to_string("docs/format-periksa.md").expect("docs/format-periksa.md");
    let example = doc.split("```json\n").nth(1).and_then(|rest| rest.split("```").next());
    assert_eq!(example, Some(json(&[checked("pagu-terlampaui")]).as_str()));
    let found = parsed(&json(&[checked("berkas-hilang"), checked("angka-basi")]));
    let keys = found["laporan"][0]["temuan"][0].as_object().expect("a finding").keys();
    for key in keys {
        assert!(doc.contains(&format!("`{key}`")), "docs/format-periksa.md does not tell {key}");
    }
    let missing = &found["laporan"][0]["temuan"][0];
    assert_eq!(
        (missing["kode"].as_str(), &missing["berkas"]),
        (Some("berkas-hilang"), &Value::Null)
    );
    assert_eq!(found["laporan"][1]["peringatan"], 1);
    assert_eq!(found["laporan"][1]["temuan"][0]["perihal"], "IK1");
    assert_eq!(found["laporan"][1]["temuan"][0]["tingkat"], "peringatan");
}

#[test]
fn json_holds_every_finding_of_the_gallery() {
    let all: Vec<Diperiksa> = folders().iter().map(|name| checked(name)).collect();
    let found = parsed(&json(&all));
    for (at, one) in all.iter().enumerate() {
        let told = found["laporan"][at]["temuan"].as_array().expect("findings");
        let codes: Vec<&str> = told.iter().filter_map(|one| one["kode"].as_str()).collect();
        let expected: Vec<&str> = one.diagnostics.iter().map(|one| one.code.name()).collect();
        assert_eq!(codes, expected);
    }
}

#[test]
fn what_differs_in_more_than_its_own_name_is_another_problem() {
    let problem = |name: &str, other: &str| {
        let message = format!("kode {name} tidak ada, yang ada {other}");
        Diagnostic::new(Code::KodeTakDikenal, message).of([name])
    };
    let told = |problems: &[Diagnostic]| render(problems, &Sources::default(), Look::Plain);
    let once = told(&[problem("1", "10"), problem("2", "10"), problem("1", "10")]);
    assert_eq!(
        once,
        "galat[kode-tak-dikenal]: kode 1 tidak ada, yang ada 10\n |\n = juga: 2 dan sekali lagi\n\n"
    );
    let twice = told(&[problem("1", "10"), problem("2", "20")]);
    assert_eq!(twice.matches("galat[").count(), 2, "{twice}");
}

/// What the schema of OASIS has against a document.
fn refused(document: &Value) -> Vec<String> {
    let schema = parsed(include_str!("../data/sarif-schema-2.1.0.json"));
    let config = Config::from_schema(&schema, Some(Draft::Draft4)).expect("a schema");
    config.validate_schema().unwrap_or_else(|_| panic!("the schema itself"));
    let found = config.validate(document).err().into_iter().flatten();
    found.map(|error| error.to_string()).collect()
}

#[test]
fn sarif_is_valid_against_its_schema() {
    let all: Vec<Diperiksa> = folders().iter().map(|name| checked(name)).collect();
    let document = parsed(&sarif(&all));
    let results = document["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), all.iter().map(|one| one.diagnostics.len()).sum::<usize>());
    assert_eq!(refused(&document), Vec::<String>::new());
    assert_eq!(refused(&parsed(&sarif(&[]))), Vec::<String>::new());
}

/// The schema is really asked: what is no SARIF is refused.
#[test]
fn no_sarif_is_refused() {
    let document = parsed(&sarif(&[checked("pagu-terlampaui")]));
    let mut level = document.clone();
    level["runs"][0]["results"][0]["level"] = "parah".into();
    let mut line = document.clone();
    let place = "/runs/0/results/0/locations/0/physicalLocation/region/startLine";
    *line.pointer_mut(place).expect("a line") = 0.into();
    let mut key = document.clone();
    key["runs"][0]["hasil"] = Value::Null;
    let mut version = document;
    version["version"] = "2.2.0".into();
    for wrong in [level, line, key, version] {
        assert_ne!(refused(&wrong), Vec::<String>::new(), "{wrong}");
    }
}

#[test]
fn sarif_names_places_as_editors_count_them() {
    let found = parsed(&sarif(&[checked("pagu-terlampaui"), checked("berkas-hilang")]));
    let run = &found["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let result = &run["results"][0];
    assert_eq!((&result["ruleId"], &result["level"]), (&"pagu-terlampaui".into(), &"error".into()));
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(
        place["artifactLocation"]["uri"],
        "daerah/dinas/2023/tribulan-1/realisasi-anggaran.toml"
    );
    let region = &place["region"];
    let counted = ["startLine", "startColumn", "endLine", "endColumn"].map(|key| &region[key]);
    assert_eq!(counted, [2, 11, 2, 22].map(Value::from).each_ref());
    let other = &result["relatedLocations"][0];
    assert_eq!(other["message"]["text"], "pagunya di sini");
    assert_eq!(other["physicalLocation"]["region"]["startLine"], 21);
    // What lies in no file is told of the report's folder.
    let missing = &run["results"][1]["locations"][0]["physicalLocation"];
    assert_eq!(missing["artifactLocation"]["uri"], format!("{PERIODE}/"));
}

#[test]
fn sarif_knows_every_rule() {
    let found = parsed(&sarif(&[]));
    let rules = found["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    assert_eq!(rules.len(), Code::ALL.len());
    for (rule, code) in rules.iter().zip(Code::ALL) {
        assert_eq!(rule["id"], code.name());
        assert_eq!(rule["shortDescription"]["text"], code.ringkas());
    }
}

#[test]
fn sarif_encodes_paths() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("a b");
    let uri = |path: &str| {
        let mut sources = Sources::default();
        let file = sources.add(path.to_owned(), "é = 1\n");
        let place = sources.get(file).map(|_| lkjip::source::Place { file, range: 0..2 });
        let found = Diagnostic::new(Code::TomlSalah, "x").at(&place.expect("the file"));
        let folder = String::new();
        let one = Diperiksa { folder, sources, diagnostics: vec![found], tertunda: false };
        let found = parsed(&sarif(&[one]));
        let place = &found["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
        assert_eq!(place["region"]["endColumn"], 2, "a letter is one column");
        place["artifactLocation"]["uri"].as_str().expect("a URI").to_owned()
    };
    assert_eq!(uri("map é/50%/a:b#.toml"), "map%20%C3%A9/50%25/a%3Ab%23.toml");
    assert_eq!(uri("../lain/a-b_c~.toml"), "../lain/a-b_c~.toml");
    let absolute: PathBuf = root.join("opd.toml");
    let absolute = uri(&absolute.display().to_string());
    assert!(
        absolute.starts_with("file:///") && absolute.ends_with("/a%20b/opd.toml"),
        "{absolute}"
    );
}
