//! The fields of a file's form, through all its levels.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::pdf::{deret, formulir, kamus};
use crate::tanda::sertifikat::plain;

/// How deep fields may stand in each other.
const TERDALAM: usize = 16;

/// A field, or one of a field's widgets.
pub struct Bidang<'a> {
    /// Its name with those above it; a widget bears its field's.
    pub nama: String,
    /// `None` where it stands in its list itself.
    pub id: Option<ObjectId>,
    /// The field in whose list it stands.
    pub atas: Option<ObjectId>,
    pub kamus: &'a Dictionary,
    /// Whether it is one for signatures, itself or by what stands above it.
    pub tanda: bool,
    pub nilai: Option<&'a Object>,
}

impl Bidang<'_> {
    /// Whether it can show something on a page: whatever has an extent there.
    pub fn is_visible(&self, document: &Document) -> bool {
        let Ok(rect) = self.kamus.get(b"Rect") else { return false };
        let sisi = deret(document, rect).unwrap_or_default().iter();
        let sisi: Option<Vec<&Object>> =
            sisi.map(|angka| document.dereference(angka).ok().map(|(_, angka)| angka)).collect();
        match sisi.as_deref() {
            Some([a, b, c, d]) => !is_same(a, c) && !is_same(b, d),
            Some(_) | None => true,
        }
    }
}

/// Whether two numbers are the same, as far as the library holds them exactly.
fn is_same(kiri: &Object, kanan: &Object) -> bool {
    match (kiri, kanan) {
        (Object::Integer(kiri), Object::Integer(kanan)) => kiri == kanan,
        (Object::Real(kiri), Object::Real(kanan)) => kiri == kanan && kiri.abs() < TERJAUH,
        (_, _) => false,
    }
}

/// Up to here the library tells every hundredth of a point.
const TERJAUH: f32 = 10_000.0;

/// Every field of the form, each before what stands in it.
pub fn all(document: &Document) -> Vec<Bidang<'_>> {
    let mut pohon = PohonBidang { document, seen: BTreeSet::new(), found: Vec::new() };
    if let Some(top) = formulir(document).and_then(|form| form.get(b"Fields").ok()) {
        pohon.walk(top, &Atas::default(), TERDALAM);
    }
    pohon.found
}

struct PohonBidang<'a> {
    document: &'a Document,
    seen: BTreeSet<ObjectId>,
    found: Vec<Bidang<'a>>,
}

/// What a field inherits.
#[derive(Default, Clone)]
struct Atas {
    id: Option<ObjectId>,
    nama: String,
    tanda: bool,
}

impl<'a> PohonBidang<'a> {
    fn walk(&mut self, list: &'a Object, atas: &Atas, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        for object in deret(self.document, list).unwrap_or_default() {
            let fresh = object.as_reference().map_or(true, |id| self.seen.insert(id));
            let Some(field) = kamus(self.document, object).filter(|_| fresh) else { continue };
            let own = field.get(b"T").and_then(lopdf::decode_text_string).unwrap_or_default();
            let dot = if atas.nama.is_empty() || own.is_empty() { "" } else { "." };
            let tanda = match field.get(b"FT").and_then(Object::as_name) {
                Ok(kind) => kind == b"Sig",
                Err(_) => atas.tanda,
            };
            let id = object.as_reference().ok();
            let ini = Atas { id, nama: format!("{}{dot}{}", atas.nama, plain(&own)), tanda };
            self.found.push(Bidang {
                nama: ini.nama.clone(),
                id,
                atas: atas.id,
                kamus: field,
                tanda,
                nilai: field.get(b"V").ok(),
            });
            if let Ok(kids) = field.get(b"Kids") {
                self.walk(kids, &ini, depth);
            }
        }
    }
}
