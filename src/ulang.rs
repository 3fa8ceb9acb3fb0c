//! The same file again, from what it carries.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use crate::build_from;
use crate::deliver::{PROGRAM, TERBIT, Terbitan};
use crate::read::Store;
use crate::typeset::Templat;

/// What building a file again from its attachments came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ulang {
    /// The file begins with exactly the bytes that are made again; what follows was added later.
    Sama { lanjutan: usize },
    /// It does not, and what is known of why.
    Beda(Vec<String>),
    /// It does not, or was not tried, and that says nothing: another version of the program made it, or it carries more
    /// than a report's data.
    TakDapatDinilai(Vec<String>),
    /// It carries no sources of ours.
    BukanLaporan(String),
}

/// Data of more bytes than this are not built again: thousands of sub kegiatan, and longer than anybody waits.
const DATA_TERBESAR: usize = 4 * 1024 * 1024;

/// Builds the report anew from the sources inside the PDF and compares.
pub fn ulang(pdf: &[u8]) -> Ulang {
    let berkas = match attachments(pdf) {
        Ok(berkas) => berkas,
        Err(why) => return Ulang::BukanLaporan(why),
    };
    let made = berkas.get(TERBIT).and_then(|isi| serde_json::from_slice::<Terbitan>(isi).ok());
    let Some(made) = made else {
        return Ulang::BukanLaporan(format!("tidak ada {TERBIT} di dalamnya"));
    };
    let sumber: BTreeMap<PathBuf, Vec<u8>> = berkas
        .into_iter()
        .filter_map(|(nama, isi)| Some((PathBuf::from(nama.strip_prefix("sumber/")?), isi)))
        .collect();
    let named: BTreeMap<String, Vec<u8>> = sumber
        .iter()
        .map(|(path, isi)| (path.to_string_lossy().into_owned(), isi.clone()))
        .collect();
    let mut sebab = Vec::new();
    if crate::deliver::sidik(&named) != made.sidik {
        sebab.push("data di dalam berkas bukan data yang dipakai membuatnya".to_owned());
    }
    let tetap = sebab.is_empty();
    let lain = made.program != PROGRAM;
    if lain {
        sebab.push(format!("berkas dibuat dengan {}, sedangkan ini {PROGRAM}", made.program));
    }
    let templat = Templat::embedded();
    if made.templat != crate::deliver::sidik(&templat.texts()) && !lain {
        sebab.push("templatnya lain dari templat program ini".to_owned());
    }
    let toml = sumber.iter().filter(|(jalur, _)| jalur.extension() == Some("toml".as_ref()));
    if toml.map(|(_, isi)| isi.len()).sum::<usize>() > DATA_TERBESAR {
        sebab.push("data di dalamnya terlalu besar untuk disusun ulang".to_owned());
        return Ulang::TakDapatDinilai(sebab);
    }
    let folder = Path::new(&made.map);
    let built = build_from(&Store::Memory(sumber), folder, &templat, made.revisi);
    match built.terbitan {
        Some(terbitan) if pdf.starts_with(&terbitan.isi) => {
            return Ulang::Sama { lanjutan: pdf.len() - terbitan.isi.len() };
        }
        Some(terbitan) => {
            let same =
                pdf.iter().zip(&terbitan.isi).take_while(|(one, other)| one == other).count();
            sebab.push(format!("hasil bangun ulang berbeda mulai byte ke-{}", same + 1));
        }
        None => sebab.push("data di dalamnya tidak dapat disusun menjadi laporan".to_owned()),
    }
    if lain && tetap { Ulang::TakDapatDinilai(sebab) } else { Ulang::Beda(sebab) }
}

/// The embedded files by their names.
///
/// # Errors
/// Why there are none, in Indonesian.
pub fn attachments(pdf: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, String> {
    let options = LoadOptions { max_decompressed_size: Some(TERBESAR), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(pdf, options)
        .map_err(|_| "berkas ini bukan PDF yang utuh".to_owned())?;
    let none = || "tidak ada data yang disertakan di dalamnya".to_owned();
    let catalog = document.catalog().map_err(|_| none())?;
    let names = entry(&document, catalog, b"Names").ok_or_else(none)?;
    let tree = entry(&document, names, b"EmbeddedFiles").ok_or_else(none)?;
    let mut tree_of = Names { document: &document, seen: BTreeSet::new(), sisa: TERBESAR };
    let mut found = BTreeMap::new();
    tree_of.collect(tree, DEPTH, &mut found);
    if found.is_empty() { Err(none()) } else { Ok(found) }
}

/// Deeper than any name tree is.
const DEPTH: usize = 16;
/// What all attachments together may unfold to: far above any report's sources, annexes among them.
const TERBESAR: usize = 64 * 1024 * 1024;

fn entry<'a>(document: &'a Document, dict: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    let (_, object) = document.dereference(dict.get(key).ok()?).ok()?;
    object.as_dict().ok()
}

/// A tree of names on the way through it, each node once, as far as `sisa` bytes reach: strangers write files, too.
struct Names<'a> {
    document: &'a Document,
    seen: BTreeSet<ObjectId>,
    sisa: usize,
}

impl Names<'_> {
    fn collect(&mut self, node: &Dictionary, depth: usize, found: &mut BTreeMap<String, Vec<u8>>) {
        let Some(depth) = depth.checked_sub(1) else { return };
        let document = self.document;
        let array = |key: &[u8]| -> Vec<Object> {
            let object = node.get(key).ok().and_then(|object| document.dereference(object).ok());
            object.and_then(|(_, object)| object.as_array().ok().cloned()).unwrap_or_default()
        };
        for kid in array(b"Kids") {
            let fresh = kid.as_reference().map_or(true, |id| self.seen.insert(id));
            let inside = document.dereference(&kid).ok().and_then(|(_, kid)| kid.as_dict().ok());
            if let Some(dict) = inside.filter(|_| fresh) {
                self.collect(dict, depth, found);
            }
        }
        for pair in array(b"Names").chunks_exact(2) {
            let spec = document.dereference(&pair[1]).ok();
            let Some(spec) = spec.and_then(|(_, spec)| spec.as_dict().ok()) else { continue };
            let name = spec.get(b"UF").or_else(|_| spec.get(b"F"));
            let name = name.ok().and_then(|name| lopdf::decode_text_string(name).ok());
            let stream = entry(document, spec, b"EF").and_then(|files| {
                let file = files.get(b"F").ok()?;
                document.dereference(file).ok()?.1.as_stream().ok()
            });
            if let (Some(name), Some(content)) = (name, stream.and_then(|one| self.content(one))) {
                found.insert(name, content);
            }
        }
    }

    /// `None` where it cannot be unfolded within what is left; trying that costs, too, so that less is left then.
    fn content(&mut self, stream: &Stream) -> Option<Vec<u8>> {
        let content = match stream.dict.get(b"Filter") {
            Ok(_) => stream.decompressed_content_with_limit(self.sisa).ok(),
            Err(_) => Some(stream.content.clone()),
        };
        let content = content.filter(|content| content.len() <= self.sisa);
        self.sisa = content.as_ref().map_or(self.sisa / 2, |content| self.sisa - content.len());
        content
    }
}
