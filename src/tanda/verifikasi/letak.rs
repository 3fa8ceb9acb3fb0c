//! Where the signatures of a file are, and which bytes each of them covers.

use std::collections::BTreeSet;

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object};

use super::Temuan;
use super::bidang::{self, Bidang};
use super::lexer::StrictLexer;
use crate::pdf::{kamus, katalog};

/// A signature's place.
pub struct LetakTanda<'a> {
    pub bidang: String,
    /// The number of the object in which that stands.
    objek: Option<u32>,
    /// Its dictionary; `None` where a field's value is none.
    pub kamus: Option<&'a Dictionary>,
    /// The field of the form that shows it.
    pub tertaut: Option<Bidang<'a>>,
    pub rentang: Result<RentangTanda<'a>, Temuan>,
}

/// What is signed, and the signature between.
pub struct RentangTanda<'a> {
    pub sebelum: &'a [u8],
    pub sesudah: &'a [u8],
    /// The CMS, with the zeros that kept its place.
    pub isi: &'a [u8],
    /// Where what is covered ends.
    pub akhir: usize,
}

impl LetakTanda<'_> {
    /// The end of what it covers.
    pub fn akhir(&self) -> Option<usize> {
        self.rentang.as_ref().ok().map(|rentang| rentang.akhir)
    }
}

/// Every signature, in the order in which they were put there.
pub fn find<'a>(document: &'a Document, pdf: &'a [u8]) -> Vec<LetakTanda<'a>> {
    let mut letak: Vec<LetakTanda<'_>> = Vec::new();
    let mut shown = BTreeSet::new();
    for bidang in bidang::all(document) {
        let Some(nilai) = bidang.nilai else { continue };
        let isi = kamus(document, nilai);
        if bidang.tanda || isi.is_some_and(|isi| isi.has(b"ByteRange")) {
            shown.extend(nilai.as_reference());
            let objek = nilai.as_reference().ok().or(bidang.id).map(|id| id.0);
            letak.push(LetakTanda { objek, ..read(bidang.nama.clone(), isi, Some(bidang), pdf) });
        }
    }
    for hak in hak_pakai(document) {
        if let Some(isi) = kamus(document, hak)
            && !hak.as_reference().is_ok_and(|id| !shown.insert(id))
        {
            let nama = "hak pakai".to_owned();
            letak.push(LetakTanda {
                rentang: Err(Temuan::HakPakai),
                ..read(nama, Some(isi), None, pdf)
            });
        }
    }
    for (id, object) in &document.objects {
        if let Ok(dictionary) = object.as_dict()
            && dictionary.has(b"ByteRange")
            && !shown.contains(id)
        {
            let nama = format!("objek {}", id.0);
            letak.push(LetakTanda { objek: Some(id.0), ..read(nama, Some(dictionary), None, pdf) });
        }
    }
    for tempat in &mut letak {
        if tempat.rentang.as_ref().is_ok_and(|rentang| !encloses(document, tempat, rentang, pdf)) {
            tempat.rentang = Err(Temuan::LubangSalah);
        }
    }
    letak.sort_by_key(|tempat| tempat.akhir().unwrap_or(usize::MAX));
    letak
}

/// What lets readers of its maker do more with the file (ISO 32000-1, 12.8.2.3 and 12.8.4).
fn hak_pakai(document: &Document) -> impl Iterator<Item = &Object> {
    let hak =
        katalog(document).and_then(|(_, katalog)| kamus(document, katalog.get(b"Perms").ok()?));
    [b"UR3".as_slice(), b"UR"].into_iter().filter_map(move |kunci| hak?.get(kunci).ok())
}

/// Whether the dictionary is the one in which the hole is: a copy of it elsewhere would say what nobody signed.
fn encloses(
    document: &Document,
    letak: &LetakTanda<'_>,
    rentang: &RentangTanda<'_>,
    pdf: &[u8],
) -> bool {
    let Some(XrefEntry::Normal { offset, .. }) =
        letak.objek.and_then(|nomor| document.reference_table.get(nomor))
    else {
        return false;
    };
    let mut lexer = StrictLexer::new(pdf, usize::try_from(*offset).unwrap_or(usize::MAX));
    lexer.skip_space();
    let start = lexer.at();
    let lubang = rentang.sebelum.len()..rentang.akhir - rentang.sesudah.len();
    lexer.object().and_then(|_| lexer.value()).is_some()
        && start < lubang.start
        && lubang.end < lexer.at()
}

fn read<'a>(
    bidang: String,
    kamus: Option<&'a Dictionary>,
    tertaut: Option<Bidang<'a>>,
    pdf: &'a [u8],
) -> LetakTanda<'a> {
    let rentang = kamus.ok_or(Temuan::RentangSalah).and_then(|kamus| range(kamus, pdf));
    LetakTanda { bidang, objek: None, kamus, tertaut, rentang }
}

/// The signature that is still to come: a time stamp's place that holds only zeros and whose range is the whole file.
pub fn waiting<'a>(letak: &LetakTanda<'a>, pdf: &'a [u8]) -> Option<RentangTanda<'a>> {
    let kamus = letak.kamus.filter(|kamus| {
        kamus.get(b"SubFilter").and_then(Object::as_name).is_ok_and(|name| name == b"ETSI.RFC3161")
    })?;
    let rentang = range(kamus, pdf).ok()?;
    let kosong = rentang.isi.iter().all(|byte| *byte == 0);
    (kosong && rentang.akhir == pdf.len()).then_some(rentang)
}

/// The range begins with the file, stays inside it, and leaves out the signature's own digits and nothing else:
/// whatever else could stand in the hole would be shown though nobody signed it.
fn range<'a>(dictionary: &'a Dictionary, pdf: &'a [u8]) -> Result<RentangTanda<'a>, Temuan> {
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
    if !is_same(hole, isi) {
        return Err(Temuan::LubangSalah);
    }
    Ok(RentangTanda { sebelum, sesudah, isi, akhir })
}

/// Whether the hole is `<…>` with exactly those bytes in hexadecimal digits.
fn is_same(hole: &[u8], isi: &[u8]) -> bool {
    let digits = hole.strip_prefix(b"<").and_then(|rest| rest.strip_suffix(b">"));
    let Some(digits) = digits.filter(|digits| digits.len() == isi.len() * 2) else { return false };
    digits.chunks_exact(2).zip(isi).all(|(pair, byte)| {
        pair.iter().all(u8::is_ascii_hexdigit)
            && std::str::from_utf8(pair).ok().and_then(|pair| u8::from_str_radix(pair, 16).ok())
                == Some(*byte)
    })
}
