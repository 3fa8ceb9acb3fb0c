//! The store of what judges signatures for long (DSS; ETSI EN 319 142-1, 5.4.2): what it may be made of, and that nothing
//! is taken out of it.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use crate::tanda::bahan::{TERBESAR, simpanan};
use crate::tanda::berkas::{deret, kamus, katalog};

const DAFTAR: [&[u8]; 3] = [b"Certs", b"CRLs", b"OCSPs"];
const DAFTAR_VRI: [&[u8]; 3] = [b"Cert", b"CRL", b"OCSP"];

fn dss(document: &Document) -> Option<&Object> {
    katalog(document)?.1.get(b"DSS").ok()
}

/// The dictionaries and lists that the store is made of, as far as they stand by themselves.
pub fn bagian(document: &Document) -> BTreeSet<ObjectId> {
    let mut semua = BTreeSet::new();
    let mut antre: Vec<&Object> = dss(document).into_iter().collect();
    while let Some(object) = antre.pop() {
        let object = match object {
            Object::Reference(id) => match document.objects.get(id) {
                Some(isi @ (Object::Dictionary(_) | Object::Array(_))) if semua.insert(*id) => isi,
                Some(_) | None => continue,
            },
            sendiri => sendiri,
        };
        match object {
            Object::Dictionary(kamus) => antre.extend(kamus.iter().map(|(_, nilai)| nilai)),
            Object::Array(isi) => antre.extend(isi),
            _ => {}
        }
    }
    semua
}

/// What is wrong with the store. It holds all that it held: what judges a signature must not be taken away.
pub fn periksa(dulu: &Document, kini: &Document) -> Option<Temuan> {
    let [lama, baru] = [dulu, kini].map(|document| kamus(document, dss(document)?));
    let ada = dss(kini).is_none() == baru.is_none();
    if !ada || !utuh(dulu, kini) || !baru.is_none_or(|baru| wajar(kini, baru)) {
        return Some(Temuan::DiubahSesudahnya("bahan pemeriksaan"));
    }
    let [lama, baru] =
        [(dulu, lama), (kini, baru)].map(|(document, dss)| kamus(document, dss?.get(b"VRI").ok()?));
    let tetap = |(kunci, nilai): (&Vec<u8>, &Object)| {
        baru.is_some_and(|baru| baru.get(kunci).ok() == Some(nilai))
    };
    let diganti = lama.is_some_and(|lama| !lama.iter().all(tetap));
    diganti.then_some(Temuan::BahanDiganti)
}

fn utuh(dulu: &Document, kini: &Document) -> bool {
    DAFTAR.iter().all(|kunci| {
        let [dulu, kini] = [dulu, kini].map(|document| {
            let mut sisa = TERBESAR;
            simpanan(document, kunci, &mut sisa)
        });
        dulu.iter().all(|satu| kini.contains(satu))
    })
}

/// Whether it holds lists of streams, and nothing else.
fn wajar(document: &Document, dss: &Dictionary) -> bool {
    dss.iter().all(|(kunci, nilai)| match kunci.as_slice() {
        b"Type" => true,
        b"VRI" => {
            kamus(document, nilai).is_some_and(|vri| vri.iter().all(|satu| milik(document, satu)))
        }
        lain => DAFTAR.contains(&lain) && aliran(document, nilai),
    })
}

fn aliran(document: &Document, daftar: &Object) -> bool {
    let satu = |satu: &Object| {
        let id = satu.as_reference().ok();
        id.and_then(|id| document.objects.get(&id)).is_some_and(|isi| isi.as_stream().is_ok())
    };
    deret(document, daftar).is_some_and(|isi| isi.iter().all(satu))
}

/// What is kept for a single signature is named by its hash.
fn milik(document: &Document, (kunci, nilai): (&Vec<u8>, &Object)) -> bool {
    let sidik = |byte: &u8| matches!(byte, b'0'..=b'9' | b'A'..=b'F');
    let isi = |(kunci, nilai): (&Vec<u8>, &Object)| match kunci.as_slice() {
        b"Type" | b"TU" | b"TS" => true,
        lain => DAFTAR_VRI.contains(&lain) && aliran(document, nilai),
    };
    kunci.len() == 40
        && kunci.iter().all(sidik)
        && kamus(document, nilai).is_some_and(|satu| satu.iter().all(isi))
}
