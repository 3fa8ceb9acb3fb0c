//! Putting a signature into a PDF.
//!
//! Its field is one with its widget, has no size and lies off the page: the page itself shows who signs. So PDF/A-3a and
//! PDF/UA-1 stay, a second signatory does not seem to alter what the first one signed, and every reader sees both.

use std::ops::Range;

use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary, text_string};
use x509_cert::der::DateTime;

use super::algoritma::sha256;
use super::cms;
use super::dss::Bekal;
use super::gagal::Gagal;
use super::pembaruan::Appender;
use super::penanda::PemegangKunci;
use super::waktu;
use crate::pdf::{deret, formulir, kamus, katalog};

/// Bytes that are kept free for the signature: a chain of four certificates of 4096 bits with a time stamp fits twice.
const CADANGAN: usize = 16 * 1024;
/// What stands for a number that is not known yet, as wide as any.
const BELUM: i64 = 9_999_999_999;

/// How a signature is wanted.
#[derive(Debug, Clone)]
pub struct Permintaan<'a> {
    /// The name of the field; the next free one where none is given.
    pub bidang: Option<&'a str>,
    /// Why it is signed, as readers show it.
    pub alasan: Option<&'a str>,
    /// The moment that the signatory states.
    pub saat: DateTime,
    /// What judges the signature for long, to be covered by it (PAdES B-LT once it is stamped).
    pub bekal: Option<&'a Bekal>,
}

/// The signed file; the given one is its beginning.
///
/// # Errors
/// Where it is no PDF, or the field is taken.
pub fn sign(
    pdf: &[u8],
    penanda: &PemegangKunci,
    permintaan: &Permintaan<'_>,
) -> Result<Vec<u8>, Gagal> {
    let mut pembaruan = Appender::new(pdf)?;
    let nama = penanda.nama();
    let keterangan = format!("Tanda tangan elektronik {nama}");
    let field = bidang(&mut pembaruan, permintaan.bidang, ("TandaTangan", &keterangan))?;
    let mut tanda = dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "ETSI.CAdES.detached",
        "Name" => text_string(&nama),
        "M" => Object::string_literal(waktu::to_pdf(permintaan.saat)),
    };
    if let Some(alasan) = permintaan.alasan {
        tanda.set("Reason", text_string(alasan));
    }
    let (mut out, lubang) = write_with_hole(pembaruan, field, tanda, permintaan.bekal)?;
    let sidik = match (out.get(..lubang.start - 1), out.get(lubang.end + 1..)) {
        (Some(before), Some(rest)) => sha256(&[before, rest]),
        (None, _) | (_, None) => return Err(Gagal::Dalam("ByteRange")),
    };
    let der = cms::build(penanda, &sidik)?;
    fill(&mut out, lubang, &der)?;
    Ok(out)
}

/// The file with an empty place for a time stamp over the whole of it (PAdES B-LTA, ETSI EN 319 142-1, 5.4.3); until the
/// stamp is there, nothing of it holds.
///
/// # Errors
/// Where it is no PDF.
pub fn arsip(pdf: &[u8]) -> Result<Vec<u8>, Gagal> {
    let mut pembaruan = Appender::new(pdf)?;
    let field = bidang(&mut pembaruan, None, ("StempelArsip", "Stempel waktu arsip"))?;
    let stempel = dictionary! {
        "Type" => "DocTimeStamp",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "ETSI.RFC3161",
    };
    Ok(write_with_hole(pembaruan, field, stempel, None)?.0)
}

/// Writes the update with a hole for the signature's digits, and says where it is, without its brackets.
fn write_with_hole(
    mut pembaruan: Appender,
    field: ObjectId,
    mut tanda: Dictionary,
    bekal: Option<&Bekal>,
) -> Result<(Vec<u8>, Range<usize>), Gagal> {
    let belum = Object::Integer(BELUM);
    tanda.set("ByteRange", vec![0.into(), belum.clone(), belum.clone(), belum]);
    tanda.set("Contents", Object::String(vec![0; CADANGAN], StringFormat::Hexadecimal));
    let start = pembaruan.old_len();
    let id = pembaruan.add(tanda);
    pembaruan.change(field)?.set("V", id);
    // After the signature's own object: what is looked for below is found there, whatever else the file holds.
    if let Some(bekal) = bekal {
        bekal.write(&mut pembaruan)?;
    }
    let mut out = pembaruan.finish()?;

    let lost = Gagal::Dalam("ByteRange");
    let own = find(&out, format!("\n{} {} obj", id.0, id.1).as_bytes(), start.saturating_sub(1));
    let own = own.ok_or(lost.clone())?;
    let hole = find(&out, &[b"<".as_slice(), &[b'0'; 64]].concat(), own).ok_or(lost.clone())?;
    let after = hole + 2 + CADANGAN * 2;
    let range = find(&out, format!("[0 {BELUM}").as_bytes(), own).ok_or(lost.clone())?;
    let range_end = find(&out, b"]", range).ok_or(lost.clone())? + 1;
    let rest = out.len().checked_sub(after).ok_or(lost.clone())?;
    let text = format!("[0 {hole} {after} {rest}]");
    let text = format!("{text:<width$}", width = range_end - range);
    put(&mut out, range, text.as_bytes()).ok_or(lost)?;
    Ok((out, hole + 1..after - 1))
}

/// Fills the hole; what it does not need stays zero.
pub(super) fn fill(out: &mut [u8], lubang: Range<usize>, der: &[u8]) -> Result<(), Gagal> {
    let lubang = out.get_mut(lubang).ok_or(Gagal::Dalam("ByteRange"))?;
    if der.len() * 2 > lubang.len() {
        return Err(Gagal::RantaiTerlaluPanjang);
    }
    let hex: String = der.iter().map(|byte| format!("{byte:02X}")).collect();
    lubang.fill(b'0');
    for (place, digit) in lubang.iter_mut().zip(hex.bytes()) {
        *place = digit;
    }
    Ok(())
}

fn find(bytes: &[u8], wanted: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(wanted.len()).position(|window| window == wanted).map(|at| from + at)
}

fn put(bytes: &mut [u8], at: usize, text: &[u8]) -> Option<()> {
    bytes.get_mut(at..at.checked_add(text.len())?)?.copy_from_slice(text);
    Some(())
}

/// The field that gets the signature: an empty one of that name, or a new one on the last page, with the beginning of its
/// name and what it says to a reader that reads aloud.
fn bidang(
    pembaruan: &mut Appender,
    nama: Option<&str>,
    (awal, keterangan): (&str, &str),
) -> Result<ObjectId, Gagal> {
    let ada = bidang_yang_ada(pembaruan.old());
    let nama = match nama {
        Some(nama) => nama.to_owned(),
        None => (1_usize..)
            .map(|nomor| format!("{awal}{nomor}"))
            .find(|nama| ada.iter().all(|(lain, _)| lain != nama))
            .unwrap_or_default(),
    };
    match ada.iter().find(|(lain, _)| *lain == nama) {
        Some((_, Some(kosong))) => Ok(*kosong),
        Some((_, None)) => Err(Gagal::BidangTerpakai(nama)),
        None => bidang_baru(pembaruan, &nama, keterangan),
    }
}

/// Every field's name, with its place where it waits for a signature.
fn bidang_yang_ada(document: &Document) -> Vec<(String, Option<ObjectId>)> {
    let fields = formulir(document).and_then(|form| form.get(b"Fields").ok());
    let fields = fields.and_then(|fields| deret(document, fields)).unwrap_or_default();
    let named = |object: &Object| {
        let field = kamus(document, object)?;
        let nama = lopdf::decode_text_string(field.get(b"T").ok()?).ok()?;
        let kosong = is_for_signatures(document, object) && !field.has(b"V");
        Some((nama, object.as_reference().ok().filter(|_| kosong)))
    };
    fields.iter().filter_map(named).collect()
}

/// Whether a dictionary is a field, or a field's widget, for signatures.
fn is_for_signatures(document: &Document, object: &Object) -> bool {
    let kind = |dictionary: &Dictionary| {
        dictionary.get(b"FT").and_then(Object::as_name).is_ok_and(|name| name == b"Sig")
    };
    let Some(field) = kamus(document, object) else { return false };
    let parent = field.get(b"Parent").ok().and_then(|parent| kamus(document, parent));
    kind(field) || parent.is_some_and(kind)
}

fn bidang_baru(pembaruan: &mut Appender, nama: &str, keterangan: &str) -> Result<ObjectId, Gagal> {
    let page = pembaruan.old().get_pages().pop_last().ok_or(Gagal::TanpaHalaman)?.1;
    let widget = pembaruan.add(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => text_string(nama),
        "TU" => text_string(keterangan),
        "F" => 132,
        "P" => page,
        "Rect" => vec![Object::Integer(-10); 4],
    });
    pembaruan.insert(page, b"Annots", widget)?;
    // Once signed, a page changes in nothing else.
    if bidang_yang_ada(pembaruan.old()).is_empty() {
        pembaruan.change(page)?.set("Tabs", "S");
    }
    let form = formulir_sendiri(pembaruan)?;
    pembaruan.insert(form, b"Fields", widget)?;
    pembaruan.change(form)?.set("SigFlags", 3);
    Ok(widget)
}

/// The form as an object of its own.
fn formulir_sendiri(pembaruan: &mut Appender) -> Result<ObjectId, Gagal> {
    let (catalog, dictionary) = katalog(pembaruan.old()).ok_or(Gagal::BukanPdf)?;
    let form = match dictionary.get(b"AcroForm") {
        Ok(Object::Reference(id)) => return Ok(*id),
        Ok(Object::Dictionary(form)) => form.clone(),
        Ok(_) | Err(_) => dictionary! { "Fields" => Vec::<Object>::new() },
    };
    let form = pembaruan.add(form);
    pembaruan.change(catalog)?.set("AcroForm", form);
    Ok(form)
}
