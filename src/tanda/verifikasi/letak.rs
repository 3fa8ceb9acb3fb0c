//! Where the signatures of a file are, and which bytes each of them covers.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use crate::tanda::asn1::one_value;
use crate::tanda::berkas::{deret, formulir, kamus};
use crate::tanda::sertifikat::polos;

/// How deep fields may stand in each other.
const TERDALAM: usize = 16;

/// A signature's place.
pub struct Letak<'a> {
    pub bidang: String,
    /// Its dictionary; `None` where a field's value is none.
    pub kamus: Option<&'a Dictionary>,
    /// Whether a field of the form shows it.
    pub tertaut: bool,
    pub rentang: Result<Rentang<'a>, Temuan>,
}

/// What is signed, and the signature between.
pub struct Rentang<'a> {
    pub sebelum: &'a [u8],
    pub sesudah: &'a [u8],
    /// The CMS, without the zeros that kept its place where it is there.
    pub isi: &'a [u8],
    /// Where what is covered ends.
    pub akhir: usize,
}

impl Letak<'_> {
    /// The end of what it covers.
    pub fn akhir(&self) -> Option<usize> {
        self.rentang.as_ref().ok().map(|rentang| rentang.akhir)
    }
}

/// Every signature, in the order in which they were put there.
pub fn cari<'a>(document: &'a Document, pdf: &'a [u8]) -> Vec<Letak<'a>> {
    let mut fields = Fields { document, seen: BTreeSet::new(), found: Vec::new() };
    if let Some(top) = formulir(document).and_then(|form| form.get(b"Fields").ok()) {
        fields.walk(top, "", 0);
    }
    let shown: BTreeMap<ObjectId, ()> = fields
        .found
        .iter()
        .filter_map(|(_, value)| Some((value.as_reference().ok()?, ())))
        .collect();
    let mut letak: Vec<Letak<'_>> = Vec::new();
    for (bidang, value) in fields.found {
        letak.push(satu(bidang, kamus(document, value), true, pdf));
    }
    for (id, object) in &document.objects {
        if let Ok(dictionary) = object.as_dict()
            && dictionary.has(b"ByteRange")
            && !shown.contains_key(id)
        {
            letak.push(satu(format!("objek {}", id.0), Some(dictionary), false, pdf));
        }
    }
    letak.sort_by_key(|satu| satu.akhir().unwrap_or(usize::MAX));
    letak
}

/// The fields that hold a signature, through all levels of the form.
struct Fields<'a> {
    document: &'a Document,
    seen: BTreeSet<ObjectId>,
    found: Vec<(String, &'a Object)>,
}

impl<'a> Fields<'a> {
    fn walk(&mut self, list: &'a Object, above: &str, depth: usize) {
        for object in deret(self.document, list).unwrap_or_default() {
            let fresh = object.as_reference().map_or(true, |id| self.seen.insert(id));
            let Some(field) = kamus(self.document, object).filter(|_| fresh && depth < TERDALAM)
            else {
                continue;
            };
            let own = field.get(b"T").and_then(lopdf::decode_text_string).unwrap_or_default();
            let dot = if above.is_empty() || own.is_empty() { "" } else { "." };
            let name = format!("{above}{dot}{}", polos(&own));
            let kind = field.get(b"FT").and_then(Object::as_name).unwrap_or_default();
            let value = field.get(b"V").ok().filter(|value| {
                let inside = kamus(self.document, value);
                kind == b"Sig" || inside.is_some_and(|inside| inside.has(b"ByteRange"))
            });
            if let Some(value) = value {
                self.found.push((name.clone(), value));
            }
            if let Ok(kids) = field.get(b"Kids") {
                self.walk(kids, &name, depth + 1);
            }
        }
    }
}

fn satu<'a>(
    bidang: String,
    kamus: Option<&'a Dictionary>,
    tertaut: bool,
    pdf: &'a [u8],
) -> Letak<'a> {
    let rentang = kamus.ok_or(Temuan::RentangSalah).and_then(|kamus| rentang(kamus, pdf));
    Letak { bidang, kamus, tertaut, rentang }
}

/// The signature that is still to come: a time stamp's place that holds only zeros and whose range is the whole file.
pub fn menanti<'a>(letak: &Letak<'a>, pdf: &'a [u8]) -> Option<Rentang<'a>> {
    let kamus = letak.kamus.filter(|kamus| {
        kamus.get(b"SubFilter").and_then(Object::as_name).is_ok_and(|name| name == b"ETSI.RFC3161")
    })?;
    let rentang = lingkar(kamus, pdf).ok()?;
    let kosong = rentang.isi.iter().all(|byte| *byte == 0);
    (kosong && rentang.akhir == pdf.len()).then_some(rentang)
}

fn rentang<'a>(dictionary: &'a Dictionary, pdf: &'a [u8]) -> Result<Rentang<'a>, Temuan> {
    let rentang = lingkar(dictionary, pdf)?;
    Ok(Rentang { isi: one_value(rentang.isi).ok_or(Temuan::CmsRusak)?, ..rentang })
}

/// The range begins with the file, stays inside it, and leaves out the signature's own digits and nothing else:
/// whatever else could stand in the hole would be shown though nobody signed it.
fn lingkar<'a>(dictionary: &'a Dictionary, pdf: &'a [u8]) -> Result<Rentang<'a>, Temuan> {
    let numbers = dictionary.get(b"ByteRange").and_then(Object::as_array);
    let numbers = numbers.map_err(|_| Temuan::RentangSalah)?.iter();
    let numbers: Option<Vec<usize>> =
        numbers.map(|one| usize::try_from(one.as_i64().ok()?).ok()).collect();
    let Some([0, before, after, rest]) = numbers.as_deref() else {
        return Err(Temuan::RentangSalah);
    };
    let (before, after) = (*before, *after);
    let akhir = after.checked_add(*rest).filter(|end| *end <= pdf.len());
    let akhir = akhir.filter(|_| before > 0 && before < after).ok_or(Temuan::RentangSalah)?;
    let (Some(sebelum), Some(hole), Some(sesudah)) =
        (pdf.get(..before), pdf.get(before..after), pdf.get(after..akhir))
    else {
        return Err(Temuan::RentangSalah);
    };
    let isi = dictionary.get(b"Contents").and_then(Object::as_str);
    let isi = isi.map_err(|_| Temuan::LubangSalah)?;
    if !sama(hole, isi) {
        return Err(Temuan::LubangSalah);
    }
    Ok(Rentang { sebelum, sesudah, isi, akhir })
}

/// Whether the hole is `<…>` with exactly those bytes in hexadecimal digits.
fn sama(hole: &[u8], isi: &[u8]) -> bool {
    let digits = hole.strip_prefix(b"<").and_then(|rest| rest.strip_suffix(b">"));
    let Some(digits) = digits.filter(|digits| digits.len() == isi.len() * 2) else { return false };
    digits.chunks_exact(2).zip(isi).all(|(pair, byte)| {
        pair.iter().all(u8::is_ascii_hexdigit)
            && std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok())
                == Some(*byte)
    })
}
