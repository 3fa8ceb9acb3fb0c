//! The tables in which a file lists its objects (ISO 32000-2, 7.5.4 and 7.5.8), read strictly: of what one reader takes
//! this way and another that way nothing is believed.

use std::collections::BTreeSet;

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Stream};

use super::lexer::{StrictLexer, StrictValue};
use super::objek::is_plain;
use crate::batas::ALIRAN;

/// The chain of a file's tables, newest first.
pub struct TabelRujukan {
    pub letak: BTreeSet<usize>,
    /// Whether one has another beside it, for readers of tables in streams: each reader knows one (ISO 32000-2, 7.5.8.4).
    pub hibrida: bool,
}

impl TabelRujukan {
    /// `None` where one of them is not written so that all readers read the same in it.
    pub fn read(pdf: &[u8], start: usize) -> Option<Self> {
        let mut tabel = Self { letak: BTreeSet::new(), hibrida: false };
        let mut following = Some(start);
        let mut sisa = 4 * ALIRAN;
        while let Some(at) = following {
            let mut lexer = StrictLexer::new(pdf, at);
            lexer.skip_space();
            if !tabel.letak.insert(lexer.at()) || tabel.letak.len() > PANJANG {
                return None;
            }
            let isi = if lexer.keyword(b"xref").is_some() {
                tabel_lama(&mut lexer)?
            } else {
                lexer.object()?;
                let isi = lexer.value()?;
                isi_tabel(&mut lexer, &isi, &mut sisa)?;
                isi
            };
            tabel.hibrida |= isi.get(b"XRefStm").is_some();
            following = match isi.get(b"Prev") {
                Some(StrictValue::Integer(at)) => Some(*at),
                None => None,
                Some(_) => return None,
            };
        }
        Some(tabel)
    }
}

/// More tables than any file has.
const PANJANG: usize = 4096;

/// Goes over a table in a stream behind its dictionary; `None` where it does not say plainly how it is to be read, lists a
/// number twice, or holds places and generations that some readers shorten.
fn isi_tabel(lexer: &mut StrictLexer<'_>, isi: &StrictValue, sisa: &mut usize) -> Option<()> {
    let StrictValue::Array(lebar) = isi.get(b"W")? else { return None };
    let [
        StrictValue::Integer(jenis @ ..2),
        StrictValue::Integer(letak @ ..9),
        StrictValue::Integer(lahir @ ..9),
    ] = lebar.as_slice()
    else {
        return None;
    };
    let sekali = match isi.get(b"Index") {
        Some(StrictValue::Array(pasangan)) => is_disjoint(pasangan),
        Some(_) => false,
        None => true,
    };
    (sekali && isi.is_type(b"XRef") && is_plain(isi)).then_some(())?;
    let baris = unfolded(lexer, isi, sisa)?;
    let pendek = |angka: &[u8], room: usize| {
        angka
            .len()
            .checked_sub(room)
            .is_none_or(|lebih| angka.iter().take(lebih).all(|byte| *byte == 0))
    };
    let fits = |entri: &[u8]| {
        let (angka, lahir) = entri.split_at_checked(jenis + letak)?;
        let (_, letak) = angka.split_at_checked(*jenis)?;
        (pendek(letak, 4) && pendek(lahir, 2)).then_some(())
    };
    baris
        .chunks_exact((jenis + letak + lahir).max(1))
        .all(|entri| fits(entri).is_some())
        .then_some(())
}

/// Whether runs of numbers, each by its first one and how many there are, have none in common.
fn is_disjoint(pasangan: &[StrictValue]) -> bool {
    let rentang = |pasangan: &[StrictValue]| match pasangan {
        [StrictValue::Integer(awal), StrictValue::Integer(banyak)] => {
            Some((*awal, awal.checked_add(*banyak)?))
        }
        _ => None,
    };
    let Some(mut semua) = pasangan.chunks(2).map(rentang).collect::<Option<Vec<_>>>() else {
        return false;
    };
    semua.sort_unstable();
    semua.iter().zip(semua.iter().skip(1)).all(|((_, akhir), (awal, _))| akhir <= awal)
}

/// What a table in a stream unfolds to, as far as `sisa` bytes reach for all of them.
fn unfolded(lexer: &mut StrictLexer<'_>, isi: &StrictValue, sisa: &mut usize) -> Option<Vec<u8>> {
    let Some(StrictValue::Integer(panjang)) = isi.get(b"Length") else { return None };
    lexer.skip_space();
    lexer.keyword(b"stream")?;
    lexer.exactly(b"\r\n").or_else(|| lexer.exactly(b"\n"))?;
    let mut kamus = Dictionary::new();
    if isi.get(b"Filter").is_some() {
        kamus.set("Filter", "FlateDecode");
    }
    let cara = match isi.get(b"DecodeParms") {
        Some(StrictValue::Array(semua)) => semua.first(),
        cara => cara,
    };
    let mut parameter = Dictionary::new();
    for kunci in [b"Predictor".as_slice(), b"Columns", b"Colors", b"BitsPerComponent"] {
        if let Some(StrictValue::Integer(angka)) = cara.and_then(|cara| cara.get(kunci)) {
            parameter.set(kunci.to_vec(), i64::try_from(*angka).ok()?);
        }
    }
    if !parameter.is_empty() {
        kamus.set("DecodeParms", parameter);
    }
    let stream = Stream::new(kamus, lexer.take(*panjang)?.to_vec());
    let isi = match stream.dict.has(b"Filter") {
        true => stream.decompressed_content_with_limit(*sisa).ok()?,
        false => stream.content,
    };
    *sisa = sisa.checked_sub(isi.len())?;
    Some(isi)
}

/// Goes over a table of the old kind, and gives its trailer. A number is listed once.
pub fn tabel_lama(lexer: &mut StrictLexer<'_>) -> Option<StrictValue> {
    let mut nomor = BTreeSet::new();
    loop {
        lexer.skip_space();
        if lexer.keyword(b"trailer").is_some() {
            return lexer.value().filter(|value| matches!(value, StrictValue::Dictionary(_)));
        }
        let awal = lexer.integer()?;
        lexer.skip_space();
        let banyak = lexer.integer()?;
        for objek in awal..awal.checked_add(banyak)? {
            lexer.skip_space();
            lexer.integer()?;
            lexer.skip_space();
            lexer.integer()?;
            lexer.skip_space();
            lexer.keyword(b"n").or_else(|| lexer.keyword(b"f"))?;
            nomor.insert(objek).then_some(())?;
        }
    }
}

/// Where a table says that an object is.
pub fn tempat(entri: &XrefEntry) -> Option<usize> {
    match entri {
        XrefEntry::Normal { offset, .. } => usize::try_from(*offset).ok(),
        XrefEntry::Compressed { .. } | XrefEntry::Free | XrefEntry::UnusableFree => None,
    }
}

/// Whether a table lists the same place.
pub fn is_same(lama: Option<&XrefEntry>, baru: &XrefEntry) -> bool {
    match (lama, baru) {
        (
            Some(XrefEntry::Normal { offset: dulu, generation: lahir }),
            XrefEntry::Normal { offset, generation },
        ) => dulu == offset && lahir == generation,
        (
            Some(XrefEntry::Compressed { container: dulu, index: urut }),
            XrefEntry::Compressed { container, index },
        ) => dulu == container && urut == index,
        (_, _) => false,
    }
}
