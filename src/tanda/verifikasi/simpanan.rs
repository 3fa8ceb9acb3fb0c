//! The store of what judges signatures for long (DSS; ETSI EN 319 142-1, 5.4.2): what it may be made of, and that nothing
//! is taken out of it.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use crate::pdf::{deret, kamus, katalog};
use crate::tanda::bahan::{TERBESAR, simpanan};

const DAFTAR: [&[u8]; 3] = [b"Certs", b"CRLs", b"OCSPs"];
const DAFTAR_VRI: [&[u8]; 3] = [b"Cert", b"CRL", b"OCSP"];

fn dss(document: &Document) -> Option<&Object> {
    katalog(document)?.1.get(b"DSS").ok()
}

/// The dictionaries and lists that the store is made of, as far as they stand by themselves: those that its own keys lead
/// to, and nothing behind others.
pub fn parts(document: &Document) -> BTreeSet<ObjectId> {
    let mut semua = BTreeSet::new();
    let Some(dss) = dss(document) else { return semua };
    let mut sendiri = |object: &Object| semua.extend(object.as_reference());
    sendiri(dss);
    let isi = kamus(document, dss);
    let mut daftar = |kamus: &Dictionary, kunci: &[&[u8]]| {
        for nilai in kunci.iter().filter_map(|kunci| kamus.get(kunci).ok()) {
            if deret(document, nilai).is_some() {
                sendiri(nilai);
            }
        }
    };
    if let Some(isi) = isi {
        daftar(isi, &DAFTAR);
    }
    let vri = isi.and_then(|isi| isi.get(b"VRI").ok());
    let satuan = vri.and_then(|vri| kamus(document, vri));
    for kamus_tanda in
        satuan.iter().flat_map(|vri| vri.iter()).filter_map(|(_, nilai)| kamus(document, nilai))
    {
        daftar(kamus_tanda, &DAFTAR_VRI);
    }
    let satuan = satuan.iter().flat_map(|vri| vri.iter()).map(|(_, nilai)| nilai);
    let kamus_sendiri =
        vri.into_iter().chain(satuan).filter(|nilai| kamus(document, nilai).is_some());
    semua.extend(kamus_sendiri.filter_map(|nilai| nilai.as_reference().ok()));
    semua
}

/// What is wrong with the store. It holds all that it held: what judges a signature must not be taken away.
pub fn verify(dulu: &Document, kini: &Document) -> Option<Temuan> {
    let [lama, baru] = [dulu, kini].map(|document| kamus(document, dss(document)?));
    let ada = dss(kini).is_none() == baru.is_none();
    if !ada || !is_whole(dulu, kini) || !baru.is_none_or(|baru| is_proper(kini, baru)) {
        return Some(Temuan::DiubahSesudahnya("bahan pemeriksaan"));
    }
    let [lama, baru] =
        [(dulu, lama), (kini, baru)].map(|(document, dss)| kamus(document, dss?.get(b"VRI").ok()?));
    let kept = |(kunci, nilai): (&Vec<u8>, &Object)| {
        baru.is_some_and(|baru| baru.get(kunci).ok() == Some(nilai))
    };
    let diganti = lama.is_some_and(|lama| !lama.iter().all(kept));
    diganti.then_some(Temuan::BahanDiganti)
}

fn is_whole(dulu: &Document, kini: &Document) -> bool {
    DAFTAR.iter().all(|kunci| {
        let [dulu, kini] = [dulu, kini].map(|document| {
            let mut sisa = TERBESAR;
            simpanan(document, kunci, &mut sisa)
        });
        dulu.iter().all(|isi| kini.contains(isi))
    })
}

/// Whether it holds lists of streams, and nothing else.
fn is_proper(document: &Document, dss: &Dictionary) -> bool {
    dss.iter().all(|(kunci, nilai)| match kunci.as_slice() {
        b"Type" => true,
        b"VRI" => kamus(document, nilai)
            .is_some_and(|vri| vri.iter().all(|entri| is_of_signature(document, entri))),
        lain => DAFTAR.contains(&lain) && holds_streams(document, nilai),
    })
}

fn holds_streams(document: &Document, daftar: &Object) -> bool {
    let to_stream = |rujukan: &Object| {
        let id = rujukan.as_reference().ok();
        id.and_then(|id| document.objects.get(&id)).is_some_and(|isi| isi.as_stream().is_ok())
    };
    deret(document, daftar).is_some_and(|isi| isi.iter().all(to_stream))
}

/// What is kept for a single signature is named by its hash: by SHA-1 as the standard says, or as others do by a longer one.
fn is_of_signature(document: &Document, (kunci, nilai): (&Vec<u8>, &Object)) -> bool {
    let isi = |(kunci, nilai): (&Vec<u8>, &Object)| match kunci.as_slice() {
        b"Type" => nilai.as_name().or(nilai.as_str()).is_ok(),
        b"TU" => nilai.as_str().is_ok(),
        b"TS" => document
            .dereference(nilai)
            .is_ok_and(|(_, isi)| isi.as_stream().is_ok() || isi.as_str().is_ok()),
        lain => DAFTAR_VRI.contains(&lain) && holds_streams(document, nilai),
    };
    [40, 64, 96, 128].contains(&kunci.len())
        && kunci.iter().all(u8::is_ascii_hexdigit)
        && kamus(document, nilai).is_some_and(|vri| vri.iter().all(isi))
}
