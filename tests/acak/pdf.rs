//! Updates of a PDF such as an attacker would append: annotations, fields, other objects under old numbers, what was
//! referred to but was not there, and keys that do something.

use lopdf::{Dictionary, Document, IncrementalDocument, Object, ObjectId, Stream, dictionary};

use super::Acak;

/// Words that mean something in a PDF.
pub const KATA: [&[u8]; 40] = [
    b"/Kids",
    b"/Fields",
    b"/Parent",
    b"/Annots",
    b"/Contents",
    b"/Prev",
    b"/Root",
    b"/Size",
    b"/XRefStm",
    b"/Encrypt",
    b"/Type/XRef",
    b"/Type/ObjStm",
    b"/Type/Page",
    b"/FT/Sig",
    b"/ByteRange",
    b"/FlateDecode",
    b"/Length 4294967295",
    b"[0 1 2 3]",
    b"[[[[[[[[",
    b"<<<<<<<<",
    b"((((((((",
    b"<<",
    b">>",
    b"]",
    b")",
    b"<",
    b">",
    b"%",
    b"#41",
    b"\\",
    b"endobj",
    b"stream\n",
    b"\nendstream",
    b"xref\n0 1\n",
    b"trailer\n",
    b"startxref\n",
    b"%%EOF\n",
    b" 0 R",
    b"\n4 0 obj\n",
    b" 65535 f \n",
];

const KUNCI: [&str; 44] = [
    "Type",
    "Subtype",
    "FT",
    "T",
    "V",
    "Kids",
    "Parent",
    "Rect",
    "AP",
    "AS",
    "MK",
    "A",
    "AA",
    "F",
    "Ff",
    "P",
    "Contents",
    "Resources",
    "MediaBox",
    "Rotate",
    "Annots",
    "Tabs",
    "Fields",
    "SigFlags",
    "NeedAppearances",
    "XFA",
    "DA",
    "DR",
    "CO",
    "Lock",
    "OpenAction",
    "Names",
    "OCProperties",
    "Pages",
    "Outlines",
    "Metadata",
    "DSS",
    "Version",
    "Extensions",
    "Perms",
    "Length",
    "Filter",
    "VRI",
    "Certs",
];

const NAMA: [&str; 20] = [
    "Widget",
    "Square",
    "FreeText",
    "Link",
    "Highlight",
    "Stamp",
    "Popup",
    "Sig",
    "Tx",
    "Btn",
    "Page",
    "Pages",
    "XRef",
    "ObjStm",
    "Metadata",
    "Annot",
    "Catalog",
    "FlateDecode",
    "Form",
    "DocTimeStamp",
];

/// A page's content that hides what was there.
const TUTUP: &[u8] = b"1 1 1 rg 0 0 999 999 re f";

/// Appends an update; `None` where no reader of ours can make out the file.
pub fn perbarui(pdf: &[u8], acak: &mut Acak) -> Option<Vec<u8>> {
    let dokumen = Document::load_mem(pdf).ok().filter(|dokumen| !dokumen.objects.is_empty())?;
    let mut baru = IncrementalDocument::create_from(pdf.to_vec(), dokumen);
    for _ in 0..=acak.sampai(3) {
        sekali(&mut baru, acak);
    }
    let mut bytes = Vec::new();
    baru.save_to(&mut bytes).ok()?;
    bytes.push(b'\n');
    Some(bytes)
}

fn sekali(baru: &mut IncrementalDocument, acak: &mut Acak) {
    let dulu = baru.get_prev_documents();
    let halaman: Vec<ObjectId> = dulu.get_pages().into_values().collect();
    let katalog = dulu.trailer.get(b"Root").and_then(Object::as_reference).ok();
    let form = dulu.catalog().and_then(|katalog| katalog.get(b"AcroForm")?.as_reference()).ok();
    let ada = ada(baru, acak);
    match acak.sampai(9) {
        0..2 => {
            let bidang = anotasi(baru, acak);
            let ke =
                [halaman.first().copied().map(|id| (id, "Annots")), form.map(|id| (id, "Fields"))];
            for (id, kunci) in ke.into_iter().flatten().filter(|_| !acak.sekali(4)) {
                tambah(baru, id, kunci, bidang.clone());
            }
        }
        2 => {
            // What the file refers to, and what is not in it; a number that chance made may be very high.
            let hilang = (1..baru.new_document.max_id.saturating_add(20)).map(|nomor| (nomor, 0));
            let hilang = hilang.filter(|id| !baru.get_prev_documents().objects.contains_key(id));
            let hilang: Vec<ObjectId> = hilang.take(1_000).collect();
            let (id, nilai) = (*acak.satu(&hilang), nilai(baru, acak, 3));
            baru.new_document.set_object(id, nilai);
        }
        3 => {
            let kamus = kamus_acak(baru, acak);
            baru.new_document.add_object(Stream::new(kamus, TUTUP.to_vec()));
        }
        4 => {
            let nilai = nilai(baru, acak, 3);
            baru.new_document.set_object(ada, nilai);
        }
        5 => {
            let dss = dictionary! { "CRLs" => vec![Object::from(aliran(baru, acak))] };
            ubah_kamus(baru, katalog.unwrap_or(ada), |kamus| kamus.set("DSS", dss));
        }
        _ => {
            let pilihan = [halaman.first().copied(), katalog, form, Some(ada)];
            let id = acak.satu(&pilihan).unwrap_or(ada);
            let (kunci, nilai, hapus) = (*acak.satu(&KUNCI), nilai(baru, acak, 3), acak.sekali(6));
            ubah_kamus(baru, id, |kamus| match hapus {
                true => drop(kamus.remove(kunci.as_bytes())),
                false => kamus.set(kunci, nilai),
            });
        }
    }
}

fn ada(baru: &IncrementalDocument, acak: &mut Acak) -> ObjectId {
    let semua = &baru.get_prev_documents().objects;
    *semua.keys().nth(acak.sampai(semua.len())).expect("an object")
}

fn ubah_kamus(baru: &mut IncrementalDocument, id: ObjectId, ubah: impl FnOnce(&mut Dictionary)) {
    let _ = baru.opt_clone_object_to_new_document(id);
    match baru.new_document.get_object_mut(id) {
        Ok(Object::Dictionary(kamus)) => ubah(kamus),
        Ok(Object::Stream(stream)) => ubah(&mut stream.dict),
        Ok(_) | Err(_) => {}
    }
}

/// One more in a list, wherever that stands.
fn tambah(baru: &mut IncrementalDocument, id: ObjectId, kunci: &str, satu: Object) {
    let dulu = baru.get_prev_documents();
    let daftar = dulu.get_dictionary(id).and_then(|kamus| kamus.get(kunci.as_bytes())).ok();
    let isi = daftar.and_then(|daftar| dulu.dereference(daftar).ok()?.1.as_array().ok());
    let mut isi = isi.cloned().unwrap_or_default();
    isi.push(satu);
    match daftar.and_then(|daftar| daftar.as_reference().ok()) {
        Some(daftar) => baru.new_document.set_object(daftar, isi),
        None => ubah_kamus(baru, id, |kamus| kamus.set(kunci, isi)),
    }
}

/// Something that a page may show, or a field that shows nothing.
fn anotasi(baru: &mut IncrementalDocument, acak: &mut Acak) -> Object {
    let mut kamus = dictionary! {
        "Type" => "Annot", "Subtype" => *acak.satu(&NAMA[..7]), "Contents" => Object::string_literal("Bayar 9.000.000"),
    };
    if !acak.sekali(4) {
        kamus.set("Subtype", "Widget");
    }
    if !acak.sekali(4) {
        kamus.set("FT", "Sig");
        kamus.set("T", Object::string_literal(format!("B{}", acak.sampai(100))));
    }
    let luas = if acak.sekali(2) { 0 } else { 180 };
    kamus.set("Rect", vec![Object::Integer(0), 0.into(), luas.into(), luas.into()]);
    for _ in 0..acak.sampai(3) {
        kamus.set(*acak.satu(&KUNCI), nilai(baru, acak, 2));
    }
    if acak.sekali(3) {
        kamus.set("AP", dictionary! { "N" => aliran(baru, acak) });
    }
    match acak.sekali(4) {
        true => kamus.into(),
        false => baru.new_document.add_object(kamus).into(),
    }
}

fn aliran(baru: &mut IncrementalDocument, acak: &mut Acak) -> ObjectId {
    let mut kamus = dictionary! { "Subtype" => "Form" };
    if acak.sekali(3) {
        kamus.set("Type", *acak.satu(&NAMA));
    }
    baru.new_document.add_object(Stream::new(kamus, TUTUP.to_vec()))
}

fn kamus_acak(baru: &mut IncrementalDocument, acak: &mut Acak) -> Dictionary {
    let mut kamus = Dictionary::new();
    for _ in 0..acak.sampai(4) {
        kamus.set(*acak.satu(&KUNCI), nilai(baru, acak, 1));
    }
    kamus
}

/// Any value, so deep.
fn nilai(baru: &mut IncrementalDocument, acak: &mut Acak, dalam: usize) -> Object {
    match acak.sampai(if dalam == 0 { 6 } else { 9 }) {
        0 => Object::Integer(i64::try_from(acak.sampai(3)).unwrap()),
        1 => Object::Name(acak.satu(&NAMA).bytes().collect()),
        2 => Object::string_literal("Bayar"),
        3 => Object::Reference(ada(baru, acak)),
        4 => Object::Reference(aliran(baru, acak)),
        5 => Object::Null,
        6 => Object::Array((0..acak.sampai(4)).map(|_| nilai(baru, acak, dalam - 1)).collect()),
        7 => Object::Dictionary(kamus_acak(baru, acak)),
        // A copy of something under another name.
        _ => baru.get_prev_documents().objects[&ada(baru, acak)].clone(),
    }
}
