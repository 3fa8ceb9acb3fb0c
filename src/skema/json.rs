//! A JSON Schema (draft 7) of a file, for editors that complete and mark keys.

use serde_json::{Map, Value, json};

use super::{Takrif, contoh_nama};
use crate::read::shape::{Key, Kind, Need, Shape};

/// The schema of a file.
pub fn skema(takrif: &Takrif) -> Value {
    let file = takrif.file;
    let mut skema = tabel(&takrif.shape, "#");
    let kepala = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": file.name,
        "description": format!("{}; map {}, diisi oleh {}", file.says, file.level, file.filler),
    });
    skema.extend(kepala.as_object().cloned().unwrap_or_default());
    Value::Object(skema)
}

/// A table: its keys and no others. `di` is where its schema stands.
fn tabel(shape: &Shape, di: &str) -> Map<String, Value> {
    let wajib: Vec<&str> = shape
        .keys
        .iter()
        .filter(|key| key.need == Need::Always)
        .map(|key| key.name.as_str())
        .collect();
    let bernama = shape.keys.iter().filter(|key| key.name != "*");
    let isi: Map<String, Value> = bernama
        .map(|key| (key.name.clone(), kunci(key, di, &format!("{di}/properties/{}", key.name))))
        .collect();
    let lain =
        shape.keys.iter().find(|key| key.name == "*").map_or(Value::Bool(false), |key| {
            kunci(key, di, &format!("{di}/additionalProperties"))
        });
    let mut skema = Map::new();
    skema.insert("type".to_owned(), json!("object"));
    skema.insert("properties".to_owned(), Value::Object(isi));
    skema.insert("additionalProperties".to_owned(), lain);
    let wajib: Vec<&str> = wajib.into_iter().filter(|key| *key != "*").collect();
    let pengganti = shape.keys.iter().filter(|key| key.need == Need::Instead);
    let pengganti: Vec<Value> = pengganti.map(|key| json!({ "required": [key.name] })).collect();
    match pengganti.as_slice() {
        [] => drop(skema.insert("required".to_owned(), json!(wajib))),
        lain => {
            let semua: Vec<Value> =
                std::iter::once(json!({ "required": wajib })).chain(lain.to_vec()).collect();
            skema.insert("anyOf".to_owned(), Value::Array(semua));
        }
    }
    skema
}

fn kunci(key: &Key, atas: &str, di: &str) -> Value {
    let Value::Object(mut skema) = isi(&key.kind, key.inside.as_ref(), atas, di) else {
        return Value::Bool(true);
    };
    let wajib = match key.need {
        Need::Always | Need::May | Need::Instead => String::new(),
        Need::OneOf => " (salah satu dari kunci yang menyebut hal yang sama)".to_owned(),
        Need::When(condition) => format!(" (wajib {condition})"),
    };
    if !key.says.is_empty() {
        skema.insert("title".to_owned(), json!(key.says));
        let arti = format!("{}{wajib}; diisi oleh {}", key.says, key.filler);
        skema.insert("description".to_owned(), json!(arti));
    }
    if let Some(contoh) = contoh(key) {
        skema.insert("examples".to_owned(), json!([contoh]));
    }
    Value::Object(skema)
}

fn isi(kind: &Kind, inside: Option<&Shape>, atas: &str, di: &str) -> Value {
    match kind {
        Kind::Text | Kind::Prose | Kind::Line | Kind::Name(_) | Kind::Ref(_) => {
            json!({ "type": "string", "minLength": 1 })
        }
        Kind::Count => json!({ "type": "integer", "minimum": 0 }),
        // With sen behind the point.
        Kind::Rupiah => json!({ "type": "number", "minimum": 0 }),
        Kind::Decimal => json!({ "type": "number" }),
        Kind::Date => json!({ "type": "string", "format": "date" }),
        Kind::Year => json!({ "type": "integer", "minimum": 1945, "maximum": 2200 }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Choice(words) => json!({ "type": "string", "enum": words }),
        Kind::List(each) => {
            json!({ "type": "array", "items": isi(each, inside, atas, &format!("{di}/items")) })
        }
        // Tables of which nothing is said are as the one that they stand in.
        Kind::Table => match inside {
            Some(inside) => Value::Object(tabel(inside, di)),
            None => json!({ "$ref": atas }),
        },
        Kind::Tables => {
            let items = format!("{di}/items");
            json!({ "type": "array", "items": isi(&Kind::Table, inside, atas, &items) })
        }
        Kind::By(_, each) => {
            let inside = inside.and_then(|names| names.keys.first()?.inside.as_ref());
            let each_di = format!("{di}/additionalProperties");
            json!({ "type": "object", "additionalProperties": isi(each, inside, atas, &each_di) })
        }
        Kind::Tersedia(kind) => {
            let alasan = json!({
                "type": "object",
                "properties": { "tidak-tersedia": isi(&Kind::Text, None, atas, di) },
                "required": ["tidak-tersedia"],
                "additionalProperties": false,
            });
            json!({ "anyOf": [isi(kind, inside, atas, &format!("{di}/anyOf/0")), alasan] })
        }
        Kind::Either(kinds) => {
            let kinds: Vec<Value> = kinds
                .iter()
                .enumerate()
                .map(|(at, kind)| isi(kind, inside, atas, &format!("{di}/anyOf/{at}")))
                .collect();
            json!({ "anyOf": kinds })
        }
    }
}

/// An example as JSON has it, under a name where names stand; none where it is no TOML of one value.
fn contoh(key: &Key) -> Option<Value> {
    let (mut contoh, mut kind) = (crate::read::example(&key.contoh())?, &key.kind);
    let mut nama = Vec::new();
    while let Kind::By(space, each) = kind {
        nama.push(contoh_nama(*space));
        kind = each;
    }
    for nama in nama.into_iter().rev() {
        contoh = json!({ nama: contoh });
    }
    Some(contoh)
}
