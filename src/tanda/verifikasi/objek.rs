//! Objects as they are written, walked over strictly.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Document, Object, Stream};

use super::lexer::{StrictLexer, StrictValue};
use crate::batas::ALIRAN;

/// Goes over an object behind its head.
pub fn whole_object(lexer: &mut StrictLexer<'_>, kini: &Document) -> Option<StrictValue> {
    let isi = lexer.value()?;
    lexer.skip_space();
    if lexer.keyword(b"stream").is_some() {
        let panjang = match isi.get(b"Length")? {
            StrictValue::Integer(panjang) => *panjang,
            StrictValue::Reference(nomor) => {
                let panjang = kini.objects.get(&(*nomor, 0))?.as_i64().ok()?;
                usize::try_from(panjang).ok()?
            }
            StrictValue::Name(_)
            | StrictValue::Dictionary(_)
            | StrictValue::Array(_)
            | StrictValue::Other => return None,
        };
        lexer.exactly(b"\r\n").or_else(|| lexer.exactly(b"\n"))?;
        lexer.take(panjang)?;
        lexer.skip_space();
        lexer.keyword(b"endstream")?;
        lexer.skip_space();
    }
    lexer.keyword(b"endobj")?;
    Some(isi)
}

/// Whether a stream is packed in the one way that everybody reads alike, if at all.
pub fn is_plain(isi: &StrictValue) -> bool {
    let flate =
        |cara: &StrictValue| matches!(cara, StrictValue::Name(nama) if nama == b"FlateDecode");
    let cara = match isi.get(b"Filter") {
        None => true,
        Some(StrictValue::Array(semua)) => semua.len() <= 1 && semua.iter().all(flate),
        Some(cara) => flate(cara),
    };
    let langsung = isi.get(b"DecodeParms").is_none_or(StrictValue::is_direct);
    cara && langsung && isi.get(b"F").is_none()
}

/// The numbers of the objects in a stream, by their order in it; `None` where one of them is not written as it should be.
pub fn isi_wadah(stream: &Stream) -> Option<BTreeMap<u16, u32>> {
    let flate = |cara: &Object| cara.as_name().is_ok_and(|nama| nama == b"FlateDecode");
    let cara = match stream.dict.get(b"Filter") {
        Ok(Object::Array(semua)) => semua.len() <= 1 && semua.iter().all(flate),
        Ok(cara) => flate(cara),
        Err(_) => true,
    };
    let langsung =
        |kunci: &[u8]| stream.dict.get(kunci).is_ok_and(|isi| isi.as_reference().is_ok());
    if !cara || langsung(b"DecodeParms") || stream.dict.has(b"F") {
        return None;
    }
    let angka = |kunci: &[u8]| usize::try_from(stream.dict.get(kunci).ok()?.as_i64().ok()?).ok();
    let (banyak, pertama) = (angka(b"N")?, angka(b"First")?);
    let isi = stream.decompressed_content_with_limit(ALIRAN).ok()?;
    let mut lexer = StrictLexer::new(&isi, 0);
    let mut hasil = BTreeMap::new();
    for urut in 0..u16::try_from(banyak).ok()? {
        lexer.skip_space();
        let nomor = u32::try_from(lexer.integer()?).ok()?;
        lexer.skip_space();
        let letak = lexer.integer()?.checked_add(pertama)?;
        StrictLexer::new(&isi, letak).value()?;
        hasil.insert(urut, nomor);
    }
    let berbeda: BTreeSet<&u32> = hasil.values().collect();
    (berbeda.len() == hasil.len()).then_some(hasil)
}
