//! What follows from the definition of the files: the tables of docs/format.md, the schemas, the scaffolds.

mod format_doc;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use lkjip::check::{Dahulu, check};
use lkjip::diagnostic::Code;
use lkjip::read::dekat::is_mistyped;
use lkjip::read::notes::{Notes, Read};
use lkjip::read::shape::{Key, Kind, Shape, Space};
use lkjip::read::table::NEIGHBOURS;
use lkjip::read::table::{Table, all};
use lkjip::read::{self, Berkas, Levels, Store};
use lkjip::skema::dokumen::tabel;
use lkjip::skema::kerangka::kerangka;
use lkjip::skema::{Takrif, semua, skema};
use lkjip::source::{Place, Sources};

use crate::contoh::{FOLDER, PERIODE_KECIL, below, files, kecil, load_kecil};
use crate::diagnostic::galeri::rewrite;

/// Every key with its path.
fn keys(atas: &str, shape: &Shape, found: &mut Vec<(String, Key)>) {
    for key in &shape.keys {
        let path = format!("{atas}/{}", key.name);
        found.push((path.clone(), key.clone()));
        key.inside.iter().for_each(|inside| keys(&path, inside, found));
    }
}

#[test]
fn every_key_says_what_it_means_with_an_example() {
    let mut salah = Vec::new();
    for Takrif { file, shape } in semua() {
        assert!(!shape.keys.is_empty(), "{}", file.name);
        let mut found = Vec::new();
        keys(file.name, &shape, &mut found);
        for (path, key) in found.iter().filter(|(_, key)| key.name != "*") {
            let bertabel = key.inside.is_some() || matches!(key.kind, Kind::Table | Kind::Tables);
            let contoh = key.contoh();
            let terbaca = toml::from_str::<toml::Table>(&format!("a = {contoh}")).is_ok();
            if key.says.is_empty() || !(terbaca || contoh.is_empty() && bertabel) {
                salah.push(path.clone());
            }
        }
    }
    assert!(salah.is_empty(), "{}", salah.join("\n"));
}

/// Where a list of tables of docs/format.md begins and ends.
fn tanda(nama: &str) -> (String, String) {
    (format!("<!-- kunci {nama} -->\n"), "<!-- akhir kunci -->\n".to_owned())
}

/// Holds that a file is what follows from the definition.
#[track_caller]
fn kept(path: &str, baru: &str) {
    let lama = fs::read_to_string(path).unwrap_or_default();
    if lama != baru && rewrite() {
        fs::write(path, baru).expect(path);
    }
    assert!(
        lama == baru,
        "{path}: LKJIP_TULIS_ULANG=1 cargo test --test tests skema writes it anew"
    );
}

#[test]
fn the_tables_of_the_document_are_made_from_it() {
    let path = "docs/format.md";
    let mut baru = fs::read_to_string(path).expect(path);
    for takrif in semua() {
        let (awal, akhir) = tanda(takrif.file.name);
        let dari = baru.find(&awal).unwrap_or_else(|| panic!("no {awal}")) + awal.len();
        let sampai = dari + baru[dari..].find(&akhir).expect("its end");
        baru.replace_range(dari..sampai, &format!("\n{}\n", tabel(&takrif)));
    }
    kept(path, &baru);
}

#[test]
fn the_schema_of_a_file_is_made_from_it() {
    let takrif = semua().into_iter().find(|takrif| takrif.file.name == SARANA).expect(SARANA);
    kept("tests/skema/sarana.schema.json", &format!("{:#}\n", skema(&takrif)));
}

#[test]
fn the_scaffold_of_a_file_is_made_from_it() {
    let takrif = semua().into_iter().find(|takrif| takrif.file.name == SARANA).expect(SARANA);
    kept("tests/skema/sarana.kerangka.toml", &kerangka(&takrif));
}

/// A value as JSON has it; a date as its text.
fn json(value: &toml::Value) -> serde_json::Value {
    match value {
        toml::Value::Datetime(date) => date.to_string().into(),
        toml::Value::Table(table) => table
            .iter()
            .map(|(key, value)| (key.clone(), json(value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
        toml::Value::Array(items) => items.iter().map(json).collect::<Vec<_>>().into(),
        other => serde_json::to_value(other).unwrap(),
    }
}

/// Without the formats of texts: the validator knows no bare date.
fn tanpa_format(mut skema: serde_json::Value) -> serde_json::Value {
    match &mut skema {
        serde_json::Value::Object(isi) => {
            isi.remove("format");
            isi.values_mut().for_each(|satu| *satu = tanpa_format(satu.take()));
        }
        serde_json::Value::Array(isi) => {
            isi.iter_mut().for_each(|satu| *satu = tanpa_format(satu.take()));
        }
        _ => {}
    }
    skema
}

#[test]
fn true_files_keep_to_their_schemas_and_mistakes_do_not() {
    for takrif in semua() {
        let skema = tanpa_format(skema(&takrif));
        let config = jsonschema_valid::Config::from_schema(&skema, None).expect("a schema");
        config
            .validate_schema()
            .map_err(|salah| salah.map(|satu| satu.to_string()).collect::<Vec<_>>())
            .expect("valid");
        let mengapa = serde_json::json!({ "tidak-tersedia": "belum didata" });
        let boleh = takrif.shape.keys.iter().any(|key| key.name == "tidak-tersedia");
        assert!(!boleh || config.validate(&mengapa).is_ok(), "{}", takrif.file.name);
        let benar = ["reports", "tests/data/kecil"].map(|top| below(Path::new(top)));
        let benar = benar.iter().flatten().filter(|(path, _)| path.ends_with(takrif.file.name));
        for (path, isi) in benar {
            let isi = toml::from_str(std::str::from_utf8(isi).unwrap()).unwrap();
            let isi = json(&toml::Value::Table(isi));
            let salah: Vec<String> = config
                .validate(&isi)
                .err()
                .map(|salah| salah.map(|satu| satu.to_string()).collect())
                .unwrap_or_default();
            assert!(salah.is_empty(), "{}: {salah:#?}", path.display());
            let mut asing = isi.clone();
            asing.as_object_mut().unwrap().insert("kunci-asing".to_owned(), 1.into());
            let bebas = takrif.shape.keys.iter().any(|key| key.name == "*");
            assert_eq!(config.validate(&asing).is_ok(), bebas, "{}", takrif.file.name);
        }
    }
}

/// Every schema within one that has examples, by the way to it.
fn bercontoh<'a>(
    jalan: &str,
    skema: &'a serde_json::Value,
    found: &mut Vec<(String, &'a serde_json::Value)>,
) {
    match skema {
        serde_json::Value::Object(isi) => {
            if isi.get("examples").is_some_and(serde_json::Value::is_array) {
                found.push((jalan.to_owned(), skema));
            }
            isi.iter().for_each(|(nama, satu)| bercontoh(&format!("{jalan}/{nama}"), satu, found));
        }
        serde_json::Value::Array(isi) => {
            let satu = |(ke, satu)| (format!("{jalan}/{ke}"), satu);
            isi.iter().enumerate().map(satu).for_each(|(di, satu)| bercontoh(&di, satu, found));
        }
        _ => {}
    }
}

#[test]
fn examples_keep_to_the_schemas_of_their_own_keys() {
    let mut banyak = 0;
    let mut salah = Vec::new();
    for takrif in semua() {
        let skema = tanpa_format(skema(&takrif));
        let mut found = Vec::new();
        bercontoh("", &skema, &mut found);
        for (jalan, satu) in found {
            // Alone, with what the whole file's references lead to.
            let mut sendiri = skema.clone();
            sendiri["properties"]["contoh"] = satu.clone();
            let mut kosong = serde_json::json!({ "contoh": null });
            sendiri["required"] = serde_json::json!([]);
            sendiri.as_object_mut().unwrap().remove("anyOf");
            let config = jsonschema_valid::Config::from_schema(&sendiri, None).expect("a schema");
            for contoh in satu["examples"].as_array().expect("examples") {
                kosong["contoh"] = contoh.clone();
                banyak += 1;
                if config.validate(&kosong).is_err() {
                    salah.push(format!("{}{jalan}: {contoh}", takrif.file.name));
                }
            }
        }
    }
    assert!(banyak > 400, "{banyak}");
    assert!(salah.is_empty(), "{}", salah.join("\n"));
}

/// What is typed under names stands in a table of its own, as it is typed.
#[test]
fn names_given_elsewhere_stand_under_a_heading() {
    let kerangka_of = |nama: &str| {
        kerangka(&semua().into_iter().find(|takrif| takrif.file.name == nama).expect(nama))
    };
    let teks = kerangka_of("perjanjian-kinerja.toml");
    assert!(teks.contains("# [target]\n# IK1 = 2.50\n"), "{teks}");
    let teks = kerangka_of("realisasi-anggaran.toml");
    assert!(teks.contains("# [realisasi]\n# \"1.1.1\" = 5_100_000\n"), "{teks}");
    let anggaran = semua().into_iter().find(|takrif| takrif.file.name == "anggaran.toml");
    let teks = tabel(&anggaran.expect("the budget"));
    assert!(teks.contains("`program.kegiatan.sub-kegiatan.pagu = { … }`: "), "{teks}");
    assert!(teks.contains(".rincian = [{ … }]`: "), "{teks}");
}

#[test]
fn a_scaffold_holds_every_key_of_its_file_and_can_be_read() {
    for takrif in semua() {
        let teks = kerangka(&takrif);
        let isi: toml::Table = toml::from_str(&teks).expect("TOML");
        assert!(isi.is_empty(), "{teks}");
        for key in
            takrif.shape.keys.iter().filter(|key| !["*", "kontrol"].contains(&key.name.as_str()))
        {
            assert!(teks.contains(&key.name), "{}: {}", takrif.file.name, key.name);
        }
    }
}

/// What is asked for in a report: file, tables on the way, key.
fn ditanya(report: BTreeMap<PathBuf, Vec<u8>>, folder: &str) -> Vec<(String, Vec<String>, String)> {
    let levels = Levels::new(Store::Memory(report), Path::new(folder));
    let covers = |_| true;
    let mut sources = Sources::default();
    let notes = Notes::new(&covers);
    let files = read::gather(&levels, &mut sources, &notes);
    let baku = sources
        .add("teks-baku.toml".to_owned(), &fs::read_to_string("templates/teks-baku.toml").unwrap());
    let notes = notes.with_sources(&sources);
    let berkas = Berkas::parse(&files, &sources, &notes);
    let baku = Berkas::parse(&BTreeMap::from([("teks-baku.toml", vec![baku])]), &sources, &notes);
    let _ = check(&berkas, &baku, &Dahulu::new(), &levels, &notes);
    berkas.asked(&notes)
}

/// The shape of a table, by the way to it.
fn shape_at<'a>(shape: &'a Shape, jalan: &[String]) -> Option<&'a Shape> {
    let Some((kunci, sisa)) = jalan.split_first() else { return Some(shape) };
    let key = shape.keys.iter().find(|key| key.name == *kunci || key.name == "*")?;
    // Units stand in units.
    shape_at(key.inside.as_ref().unwrap_or(shape), sisa)
}

/// A key with a slip of letters is taken for the one that was meant, and so must not be another one.
fn no_two_keys_are_near(atas: &str, shape: &Shape) {
    for (nth, key) in shape.keys.iter().enumerate() {
        let mut others = shape.keys[..nth].iter();
        let near = others.find(|other| is_mistyped(&key.name, &other.name));
        let near = near.filter(|near| !NEIGHBOURS.contains(&near.name.as_str()));
        assert_eq!(near.map(|near| &near.name), None, "{atas}.{}", key.name);
        let atas = format!("{atas}.{}", key.name);
        key.inside.iter().for_each(|inside| no_two_keys_are_near(&atas, inside));
    }
}

#[test]
fn no_key_is_a_slip_of_another() {
    assert!(is_mistyped("singkatn", "singkatan") && is_mistyped("subb", "sub"));
    semua().iter().for_each(|Takrif { file, shape }| no_two_keys_are_near(file.name, shape));
}

/// The places where a schema refers to a table that stands above.
fn referring(place: &str, schema: &serde_json::Value, found: &mut Vec<String>) {
    let serde_json::Value::Object(inside) = schema else { return };
    for (key, value) in inside {
        match value {
            serde_json::Value::String(_) if key == "$ref" => found.push(place.to_owned()),
            serde_json::Value::Array(each) => {
                each.iter().for_each(|each| referring(place, each, found))
            }
            _ => referring(&format!("{place}/{key}"), value, found),
        }
    }
}

/// A table that is not defined is as the one that it stands in: an office's units, and nothing else.
#[test]
fn every_table_is_defined() {
    let mut found = Vec::new();
    semua().iter().for_each(|takrif| referring(takrif.file.name, &skema(takrif), &mut found));
    assert_eq!(found, ["opd.toml/properties/unit/items/properties/anak/items"]);
}

#[test]
fn every_key_that_is_read_is_defined() {
    let takrif: BTreeMap<&str, Shape> =
        semua().into_iter().map(|takrif| (takrif.file.name, takrif.shape)).collect();
    let mut salah = BTreeSet::new();
    let mut banyak = 0;
    for (report, folder) in [(files(), FOLDER), (kecil(), PERIODE_KECIL)] {
        for (file, jalan, kunci) in ditanya(report, folder) {
            banyak += 1;
            let shape = shape_at(&takrif[file.as_str()], &jalan);
            let ada = shape.is_some_and(|shape| {
                shape.keys.iter().any(|key| key.name == kunci || key.name == "*")
            });
            if !ada {
                salah.insert(format!("{file}: {} / {kunci}", jalan.join("/")));
            }
        }
    }
    assert!(banyak > 500, "{banyak}");
    assert!(salah.is_empty(), "{salah:#?}");
}

/// A name of the small report that there is, for what stands under a key.
fn nama(kunci: &str, space: Space) -> &'static str {
    match space {
        Space::Node if kunci == "program" => "1",
        Space::Indikator => "IT1",
        Space::Node | Space::Keluaran => "1.1.1",
        Space::Dana => "DAU",
        Space::Tahun => "2022",
        Space::Kelompok => "pns",
        Space::Regulasi
        | Space::Tujuan
        | Space::Sasaran
        | Space::Baris
        | Space::Fakta
        | Space::Permasalahan
        | Space::Solusi
        | Space::Predikat
        | Space::Angka => "apa-pun",
    }
}

/// What holds the key inside of it, in a table of its kind.
fn dibungkus(kind: &Kind, inside: &str) -> String {
    match kind {
        Kind::Tables => format!("[{{ {inside} }}]"),
        Kind::List(each) => format!("[{}]", dibungkus(each, inside)),
        Kind::Either(kinds) => {
            let bertabel =
                |kind: &&Kind| matches!(kind, Kind::Table | Kind::List(_) | Kind::By(..));
            dibungkus(kinds.iter().find(bertabel).unwrap_or(&Kind::Table), inside)
        }
        Kind::By(..)
        | Kind::Table
        | Kind::Text
        | Kind::Prose
        | Kind::Line
        | Kind::Count
        | Kind::Rupiah
        | Kind::Decimal
        | Kind::Date
        | Kind::Year
        | Kind::Flag
        | Kind::Choice(_)
        | Kind::Name(_)
        | Kind::Tersedia(_)
        | Kind::Ref(_) => format!("{{ {inside} }}"),
    }
}

/// What makes a reader ask for keys, in a table that has that other key too.
const SERTA: [(&str, &[&str], &str); 4] = [
    ("nilai = 1, ", &["satuan"], "nilai"),
    ("cara = \"rasio\", ", &["pembilang", "penyebut", "tahun"], "cara"),
    ("cara = \"jumlah-sub\", ", &["sub"], "cara"),
    ("baris = [\"a\", \"b\"], ", &["tahun"], "penyebut"),
];

/// Each key of a shape as it would be written with something that nothing can be, alone with the tables around it.
fn tertanam(shape: &Shape, di: Option<(&str, Space)>) -> Vec<(String, String)> {
    let mut semua = Vec::new();
    for key in &shape.keys {
        let name = match (key.name.as_str(), di) {
            ("*", Some((kunci, space))) => nama(kunci, space),
            ("*" | "kontrol", _) => continue,
            (name, _) => name,
        };
        let serta = SERTA.iter().find(|(_, kunci, di)| {
            kunci.contains(&name) && shape.keys.iter().any(|key| key.name == *di)
        });
        let serta = serta.map_or("", |(serta, ..)| serta);
        semua.push((key.name.clone(), format!("{serta}\"{name}\" = [[[]]]")));
        let dalam = if let Kind::By(space, _) = &key.kind { Some((name, *space)) } else { None };
        for (kunci, isi) in key.inside.iter().flat_map(|inside| tertanam(inside, dalam)) {
            semua.push((kunci, format!("\"{name}\" = {}", dibungkus(&key.kind, &isi))));
        }
    }
    semua
}

/// Whether a key that is written so is told for what is written, and not as unknown.
fn dibaca_di(file: &str, kunci: &str, isi: &str) -> bool {
    let mut report = kecil();
    let path = report.keys().find(|path| path.ends_with(file)).cloned();
    let path = path.unwrap_or_else(|| Path::new(PERIODE_KECIL).join(file));
    report.insert(path.clone(), format!("{isi}\n").into_bytes());
    let loaded = load_kecil(report);
    let awal = isi.find("[[[]]]").expect("it is written");
    let di_sini = |place: &Place| {
        let source = loaded.sources.get(place.file);
        source.is_some_and(|source| path.ends_with(&source.path))
            && place.range.start < isi.len()
            && place.range.end > awal
    };
    let mut semua = loaded.diagnostics.iter();
    let diberitahukan = semua.any(|satu| satu.place.as_ref().is_some_and(di_sini));
    let asing = loaded.diagnostics.iter().any(|satu| {
        satu.code == Code::KunciTakDikenal && satu.message.contains(&format!("`{kunci}`"))
    });
    // Which sub kegiatan are added up is read where there are some.
    !asing && (diberitahukan || kunci == "sub")
}

/// What a definition names is read, in whatever table: written with something that nothing can be, it is told, and not as
/// unknown.
#[test]
fn every_key_that_is_defined_is_read() {
    let mut banyak = 0;
    let mut asing = Vec::new();
    for takrif in semua() {
        for (kunci, isi) in tertanam(&takrif.shape, None) {
            banyak += 1;
            // One indicator is a share, the other none.
            let indikator = [isi.clone(), isi.replace("IT1", "IK1")];
            if !indikator.iter().any(|isi| dibaca_di(takrif.file.name, &kunci, isi)) {
                asing.push(format!("{}: {isi}", takrif.file.name));
            }
        }
    }
    assert!(banyak > 300, "{banyak}");
    assert!(asing.is_empty(), "{banyak}: {asing:#?}");
}

#[derive(Debug, PartialEq)]
struct Barang {
    nama: String,
    baik: u64,
}

/// A table of goods as a reader defines it.
fn barang(table: &Table<'_>) -> Read<Barang> {
    all!(Barang {
        nama: table.text("nama", "nama barang", "\"Mobil dinas\""),
        baik: table.count("baik", "banyaknya yang baik", "2"),
    })
}

#[derive(Debug, PartialEq)]
struct BarangBerwarna {
    nama: String,
    baik: u64,
    warna: Option<String>,
}

/// The same with one line more.
fn barang_berwarna(table: &Table<'_>) -> Read<BarangBerwarna> {
    all!(BarangBerwarna {
        nama: table.text("nama", "nama barang", "\"Mobil dinas\""),
        baik: table.count("baik", "banyaknya yang baik", "2"),
        warna: table.text_if("warna", "warna catnya", "\"hitam\""),
    })
}

const SARANA: &str = "sarana.toml";

/// What follows from a definition: the document, the schema, the scaffold.
fn turunan<T>(satu: fn(&Table<'_>) -> Read<T>) -> [String; 3] {
    let covers = |_| true;
    let notes = Notes::new(&covers);
    let berkas = Berkas::pen([SARANA], &notes);
    let _ = berkas.table(SARANA, &notes).each("barang", "barang menurut kondisinya", satu);
    let shape = berkas.shapes(&notes).remove(SARANA).expect("a shape");
    let file = read::FILES.into_iter().find(|file| file.name == SARANA).expect("a file");
    let takrif = Takrif { file, shape };
    [tabel(&takrif), format!("{:#}", skema(&takrif)), kerangka(&takrif)]
}

#[test]
fn one_line_makes_a_key() {
    let [dokumen, skema, kerangka] = turunan(barang);
    let [dokumen_baru, skema_baru, kerangka_baru] = turunan(barang_berwarna);
    let baris = "| `warna` | teks | — | warna catnya | `\"hitam\"` | keuangan |\n";
    assert_eq!(dokumen_baru.replace(baris, ""), dokumen);
    let properti = |skema: &str| {
        let skema: serde_json::Value = serde_json::from_str(skema).unwrap();
        skema["properties"]["barang"]["items"]["properties"].clone()
    };
    let mut sisa = properti(&skema_baru);
    let warna = sisa.as_object_mut().unwrap().remove("warna").expect("in the schema");
    assert_eq!((&warna["type"], &warna["title"]), (&"string".into(), &"warna catnya".into()));
    assert_eq!(sisa, properti(&skema));
    let baris = "\n# warna catnya (diisi oleh keuangan)\n# warna = \"hitam\"\n";
    assert_eq!(kerangka_baru.replace(baris, ""), kerangka);
    let mobil =
        BarangBerwarna { nama: "Mobil".to_owned(), baik: 0, warna: Some("biru".to_owned()) };
    assert_eq!(
        dibaca("barang = [{ nama = \"Mobil\", baik = 0, warna = \"biru\" }]"),
        (Ok(vec![mobil]), Vec::new())
    );
    let (salah, kode) = dibaca("barang = [{ nama = \"Mobil\", baik = 0, warna = 3 }]");
    assert!(salah.is_err());
    assert_eq!(kode, [Code::JenisSalah]);
    // One wrong key hides no other.
    let (_, kode) = dibaca("barang = [{ nama = 1, baik = \"\", warna = 3 }]");
    assert_eq!(kode, [Code::JenisSalah; 3]);
}

/// Goods as they are read, and what is told.
fn dibaca(isi: &str) -> (Read<Vec<BarangBerwarna>>, Vec<Code>) {
    let covers = |_| true;
    let mut sources = Sources::default();
    let file = sources.add(SARANA.to_owned(), isi);
    let notes = Notes::new(&covers).with_sources(&sources);
    let berkas = Berkas::parse(&BTreeMap::from([(SARANA, vec![file])]), &sources, &notes);
    let barang = berkas.table(SARANA, &notes).each("barang", "barang", barang_berwarna);
    berkas.settle(&notes);
    drop(berkas);
    (barang, notes.into_found().into_iter().map(|satu| satu.code).collect())
}
