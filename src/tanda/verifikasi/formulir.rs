//! How a signature comes into a form: through new fields, or an empty one that is filled; nothing else of the form changes.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Object, ObjectId};

use super::Temuan;
use super::bidang::Bidang;
use super::sesudah::{Ditandai, Perbandingan, changed};
use super::setara::is_same;
use crate::pdf::{deret, kamus, katalog};

impl Perbandingan<'_> {
    /// The form where it stands by itself, and only the catalog refers to it.
    pub(super) fn formulir(&self) -> Option<ObjectId> {
        let id = katalog(self.dulu)?.1.get(b"AcroForm").ok()?.as_reference().ok()?;
        let sendiri = !self.pemegang.contains_key(&id)
            || self.only(id, |oleh, jalur| self.is_any_catalog(oleh) && jalur == [b"AcroForm"]);
        sendiri.then_some(id)
    }

    /// A form that was not there, stood in the catalog itself, or moved to a place of its own.
    pub(super) fn formulir_lain(&mut self, lama: Option<&Object>, nilai: &Object) -> bool {
        let (dulu, kini) = (self.dulu, self.kini);
        let Some(baru) = kamus(kini, nilai) else { return false };
        let kosong = Dictionary::new();
        let lama = lama.and_then(|lama| kamus(dulu, lama)).unwrap_or(&kosong);
        if nilai.as_reference().is_ok_and(|id| dulu.objects.contains_key(&id)) {
            return false;
        }
        if let Object::Reference(_) = nilai {
            self.pintu.push(nilai.clone());
        }
        self.isi_formulir(lama, baru).is_some()
    }

    /// A form may get more fields; what texts look like, as Acrobat brings its own fonts, only where it has none that could
    /// show them.
    pub(super) fn isi_formulir(&mut self, lama: &Dictionary, baru: &Dictionary) -> Option<()> {
        let tanpa_teks = !self.dulu.objects.values().any(has_text);
        let keys: Vec<Vec<u8>> = changed(lama, baru).map(<[u8]>::to_vec).collect();
        let semua = keys.iter().all(|kunci| match kunci.as_slice() {
            b"Fields" => self.has_list_grown(lama, baru, kunci),
            b"SigFlags" => baru.get(kunci).is_ok_and(|nilai| nilai.as_i64().is_ok()),
            b"DA" | b"DR" => {
                self.pintu.extend(baru.get(kunci).ok().cloned());
                tanpa_teks && baru.has(kunci)
            }
            _ => false,
        });
        semua.then_some(())
    }

    /// Whether a list under a key only grew; the list itself may have moved to a place of its own.
    pub(super) fn has_list_grown(
        &mut self,
        lama: &Dictionary,
        baru: &Dictionary,
        kunci: &[u8],
    ) -> bool {
        let (dulu, kini) = (self.dulu, self.kini);
        let Ok(nilai) = baru.get(kunci) else { return false };
        let Some(isi) = deret(kini, nilai) else { return false };
        let moved = lama.get(kunci).ok() != Some(nilai);
        if let Object::Reference(id) = nilai
            && moved
        {
            if dulu.objects.contains_key(id) {
                return false;
            }
            // Its items are looked at one by one.
            self.pintu.push(nilai.clone());
        }
        let lama = lama.get(kunci).ok().and_then(|list| deret(dulu, list)).unwrap_or_default();
        self.grown(lama, isi).is_some()
    }

    /// Whether the old items stand there as they were and in their order, and every further one is a field for signatures
    /// of the form.
    pub(super) fn grown(&self, lama: &[Object], baru: &[Object]) -> Option<()> {
        let mut sisa = lama.iter().peekable();
        // What was there already, but nowhere, was not seen by who signed.
        let bidang = |rujukan: &Object| {
            let id =
                rujukan.as_reference().ok().filter(|id| !self.dulu.objects.contains_key(id))?;
            let bidang = self.bidang_kini.get(&id);
            bidang.filter(|bidang| bidang.tanda && self.is_proper(bidang))
        };
        let allowed = |baru: &Object| match sisa.next_if(|lama| is_same(lama, baru)) {
            Some(_) => true,
            None => bidang(baru).is_some(),
        };
        (baru.iter().all(allowed) && sisa.next().is_none()).then_some(())
    }

    /// An empty field that was signed.
    pub(super) fn filled(
        &mut self,
        id: ObjectId,
        lama: &Dictionary,
        baru: &Dictionary,
    ) -> Option<()> {
        let nilai = baru.get(b"V").ok().and_then(|nilai| nilai.as_reference().ok());
        let baru_ditandai = nilai.is_some_and(|nilai| !self.dulu.objects.contains_key(&nilai));
        let semua = baru_ditandai
            && changed(lama, baru).all(|kunci| match kunci {
                b"V" => true,
                b"AP" | b"F" | b"Ff" | b"M" | b"Lock" => baru.has(kunci),
                _ => false,
            });
        self.pintu.extend([b"V".as_slice(), b"AP", b"Lock"].iter().filter_map(|kunci| {
            let nilai = baru.get(kunci).ok()?;
            (lama.get(kunci).ok() != Some(nilai)).then(|| nilai.clone())
        }));
        let lain = |kunci: &[u8]| lama.get(kunci).ok() != baru.get(kunci).ok();
        let tampilan = lain(b"AP") || lain(b"F");
        if tampilan && self.bidang_kini.get(&id)?.is_visible(self.kini) {
            self.hasil.temuan.push(Temuan::GambarSesudahnya);
        }
        semua.then_some(())
    }

    /// What fields there are more, and which of all were signed.
    pub(super) fn bidang_baru(&mut self) {
        let nama: BTreeSet<&str> = self.bidang_lama.values().map(|bidang| &*bidang.nama).collect();
        let mut hasil = std::mem::take(&mut self.hasil);
        for (id, bidang) in &self.bidang_kini {
            let lama = self.bidang_lama.get(id);
            if lama.is_none() {
                self.pintu.push(Object::Reference(*id));
                if !bidang.tanda || !self.is_proper(bidang) || nama.contains(&*bidang.nama) {
                    hasil.temuan.push(Temuan::DiubahSesudahnya("formulir"));
                }
                if bidang.is_visible(self.kini) {
                    hasil.temuan.push(Temuan::GambarSesudahnya);
                    hasil.bidang_tampak = true;
                }
            }
            let belum = lama.is_none_or(|lama| lama.nilai.is_none());
            if let Some(nilai) = bidang.nilai.filter(|_| bidang.tanda && belum) {
                let isi = kamus(self.kini, nilai);
                let jenis = isi.and_then(|isi| isi.get(b"Type").ok()?.as_name().ok());
                let cap = jenis == Some(b"DocTimeStamp") && !bidang.is_visible(self.kini);
                hasil.ditandai.push(Ditandai { bidang: bidang.nama.clone(), cap });
            }
        }
        self.hasil = hasil;
    }

    /// Whether a new field or widget is a signature's and nothing else. It leads to pages that were there, to what it stands
    /// in, and to a signature that came with it: one that was there, somebody gave for another field, or for none.
    fn is_proper(&self, bidang: &Bidang<'_>) -> bool {
        let allowed = |(kunci, nilai): (&Vec<u8>, &Object)| {
            let id = nilai.as_reference();
            match kunci.as_slice() {
                b"Subtype" => nilai.as_name().is_ok_and(|nama| nama == b"Widget"),
                b"MK" => nilai.as_dict().is_ok_and(Dictionary::is_empty),
                b"P" => id.is_ok_and(|id| self.halaman.contains(&id)),
                b"Parent" => id.is_ok_and(|id| bidang.atas == Some(id)),
                b"V" | b"DV" => id.is_ok_and(|id| !self.dulu.objects.contains_key(&id)),
                b"Kids" => deret(self.kini, nilai)
                    .is_some_and(|kids| kids.iter().all(|kid| kid.as_reference().is_ok())),
                lain => WAJAR.contains(&lain),
            }
        };
        bidang.kamus.iter().all(allowed)
    }
}

/// Whether a text in it may be set in the form's own fonts: a field that is none for signatures, listed or not, or a note.
fn has_text(object: &Object) -> bool {
    let nama = |kamus: &Dictionary, kunci: &[u8], allowed: &[u8]| {
        kamus.get(kunci).is_ok_and(|nilai| nilai.as_name().is_ok_and(|nama| nama == allowed))
    };
    match object {
        Object::Dictionary(kamus) => {
            (kamus.has(b"FT") && !nama(kamus, b"FT", b"Sig"))
                || nama(kamus, b"Subtype", b"FreeText")
                || kamus.iter().any(|(_, nilai)| has_text(nilai))
        }
        Object::Array(isi) => isi.iter().any(has_text),
        Object::Stream(_)
        | Object::Reference(_)
        | Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(..) => false,
    }
}

/// What a field for signatures and its widget are made of (ISO 32000-2, 12.5.2, 12.5.6.19, 12.7.4 and 12.7.5.5). Whatever
/// does or draws something beside an appearance is not among it.
const WAJAR: [&[u8]; 23] = [
    b"Type",
    b"FT",
    b"T",
    b"TU",
    b"TM",
    b"Ff",
    b"F",
    b"Rect",
    b"AP",
    b"AS",
    b"Lock",
    b"SV",
    b"NM",
    b"M",
    b"DA",
    b"DR",
    b"Q",
    b"Border",
    b"BS",
    b"C",
    b"H",
    b"StructParent",
    b"Contents",
];
