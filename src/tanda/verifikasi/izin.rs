//! What a signature forbids those who come after it (ISO 32000-2, 12.8.2.2 to 12.8.2.4 and table 236).

use lopdf::{Dictionary, Document, Object};

use super::Temuan;
use super::bidang::Bidang;
use super::sesudah::Perubahan;
use crate::pdf::{deret, kamus};

/// What may come after a signature, as it says itself.
#[derive(Debug, Default)]
pub struct Izin {
    /// The least of the levels of DocMDP: 1 nothing, 2 further signatures, 3 those and annotations.
    tingkat: Option<i64>,
    kunci: Vec<BidangTerkunci>,
}

/// The fields that must stay as they are.
#[derive(Debug)]
enum BidangTerkunci {
    Semua,
    Hanya(Vec<String>),
    Kecuali(Vec<String>),
}

impl Izin {
    /// What a signature's dictionary says, and its field.
    pub fn read(document: &Document, tanda: &Dictionary, bidang: Option<&Bidang<'_>>) -> Self {
        let mut izin = Self::default();
        let rujukan = tanda.get(b"Reference").ok().and_then(|semua| deret(document, semua));
        for rujukan in
            rujukan.unwrap_or_default().iter().filter_map(|rujukan| kamus(document, rujukan))
        {
            let isi = rujukan.get(b"TransformParams").ok().and_then(|isi| kamus(document, isi));
            let cara = rujukan.get(b"TransformMethod").and_then(Object::as_name);
            match cara {
                Ok(b"DocMDP") => {
                    izin.limit(isi.map_or(Some(2), |isi| tingkat(document, isi)).or(Some(2)))
                }
                Ok(b"FieldMDP") => izin.kunci.extend(isi.map(|isi| kunci(document, isi))),
                Ok(_) | Err(_) => {}
            }
        }
        let lock = bidang.and_then(|bidang| kamus(document, bidang.kamus.get(b"Lock").ok()?));
        if let Some(lock) = lock {
            izin.kunci.push(kunci(document, lock));
            izin.limit(tingkat(document, lock));
        }
        izin
    }

    fn limit(&mut self, tingkat: Option<i64>) {
        self.tingkat = self.tingkat.into_iter().chain(tingkat).min();
    }

    /// What of the later changes is against it. A time stamp that shows nothing always may come (ISO 32000-2, table 257).
    pub fn violation(&self, perubahan: &[Perubahan]) -> Option<Temuan> {
        let tanda = perubahan
            .iter()
            .flat_map(|pembaruan| &pembaruan.ditandai)
            .filter(|ditandai| !ditandai.cap);
        let visible = perubahan.iter().any(|pembaruan| pembaruan.bidang_tampak);
        let mut tanda = tanda.map(|ditandai| ditandai.bidang.as_str());
        let terkunci = |nama: &str| self.kunci.iter().any(|kunci| kunci.locks(nama));
        match self.tingkat {
            Some(..2) if visible || tanda.next().is_some() => Some(Temuan::DilarangSertifikasi),
            Some(2..) if visible => Some(Temuan::DilarangSertifikasi),
            Some(_) | None => tanda
                .find(|nama| terkunci(nama))
                .map(|nama| Temuan::BidangTerkunci(nama.to_owned())),
        }
    }
}

impl BidangTerkunci {
    fn locks(&self, nama: &str) -> bool {
        // A name stands for what is below it, too.
        let kena = |semua: &[String]| {
            semua.iter().any(|bidang| {
                let sisa = nama.strip_prefix(bidang.as_str());
                sisa.is_some_and(|sisa| sisa.is_empty() || sisa.starts_with('.'))
            })
        };
        match self {
            Self::Semua => true,
            Self::Hanya(semua) => kena(semua),
            Self::Kecuali(semua) => !kena(semua),
        }
    }
}

fn tingkat(document: &Document, isi: &Dictionary) -> Option<i64> {
    document.dereference(isi.get(b"P").ok()?).ok()?.1.as_i64().ok()
}

/// What cannot be understood locks all.
fn kunci(document: &Document, isi: &Dictionary) -> BidangTerkunci {
    let bidang = isi.get(b"Fields").ok().and_then(|semua| deret(document, semua));
    let bidang = bidang.unwrap_or_default().iter().filter_map(|nama| {
        let nama = document.dereference(nama).ok()?.1;
        lopdf::decode_text_string(nama).ok()
    });
    match isi.get(b"Action").and_then(Object::as_name) {
        Ok(b"Include") => BidangTerkunci::Hanya(bidang.collect()),
        Ok(b"Exclude") => BidangTerkunci::Kecuali(bidang.collect()),
        Ok(_) | Err(_) => BidangTerkunci::Semua,
    }
}
