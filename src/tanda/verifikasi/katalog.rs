//! What an update may change where a file begins: in its catalog, in its trailer, and in the metadata that these name.

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use super::rujukan::visit;
use super::sesudah::{Perbandingan, changed};
use crate::pdf::kamus;
use crate::tanda::sertifikat::plain;

/// The keys of a trailer that lead to something (ISO 32000-2, table 15).
pub(super) const TRAILER: [&[u8]; 4] = [b"Root", b"Info", b"Encrypt", b"ID"];

impl Perbandingan<'_> {
    /// A catalog under a new number, as some write it with every update. One that was there already was none to who signed.
    pub(super) fn katalog_lain(
        &mut self,
        (_, lama): (ObjectId, &Dictionary),
        (id, baru): (ObjectId, &Dictionary),
    ) {
        self.pintu.push(Object::Reference(id));
        let sudah_ada = self.dulu.objects.contains_key(&id);
        if sudah_ada || self.isi_katalog(lama, baru).is_err() {
            self.refuse("susunan berkas");
        }
    }

    pub(super) fn isi_katalog(
        &mut self,
        lama: &Dictionary,
        baru: &Dictionary,
    ) -> Result<(), &'static str> {
        let keys: Vec<Vec<u8>> = changed(lama, baru).map(<[u8]>::to_vec).collect();
        let semua = keys.iter().all(|kunci| self.may_change(lama, baru, kunci));
        semua.then_some(()).ok_or("susunan berkas")
    }

    fn may_change(&mut self, lama: &Dictionary, baru: &Dictionary, kunci: &[u8]) -> bool {
        let Ok(nilai) = baru.get(kunci) else { return false };
        match kunci {
            b"AcroForm" => self.formulir_lain(lama.get(kunci).ok(), nilai),
            b"Version" => nilai.as_name().is_ok(),
            b"DSS" | b"Extensions" => {
                self.pintu.push(nilai.clone());
                kamus(self.kini, nilai).is_some()
            }
            b"Metadata" => {
                let dulu = lama.get(kunci).ok().and_then(|lama| self.dulu.dereference(lama).ok());
                let kini = self.kini.dereference(nilai).ok().map(|(_, kini)| kini.clone());
                let lain =
                    nilai.as_reference().is_ok_and(|id| !self.dulu.objects.contains_key(&id));
                self.pintu.push(nilai.clone());
                let dulu = dulu.map(|(_, dulu)| dulu.clone());
                kini.is_some_and(|kini| {
                    lain && self.metadata(dulu.as_ref().unwrap_or(&kini), &kini).is_ok()
                })
            }
            _ => false,
        }
    }

    /// What the trailer leads to under keys of which the standard knows nothing, as the document that was made a PDF. It is
    /// no other one, and was there.
    pub(super) fn trailer_lain(&mut self) {
        let [dulu, kini] = [self.dulu, self.kini].map(|document| &document.trailer);
        for (kunci, nilai) in kini {
            let mut refers = false;
            let mut baru = false;
            visit(nilai, &mut Vec::new(), &mut |ke, _| {
                refers = true;
                baru |= !self.dulu.objects.contains_key(&ke) && self.kini.objects.contains_key(&ke);
            });
            let lain = dulu.get(kunci).ok() != kini.get(kunci).ok();
            if refers && (lain || baru) && !TRAILER.contains(&kunci.as_slice()) {
                self.hasil.temuan.push(Temuan::TrailerLain(plain(&String::from_utf8_lossy(kunci))));
            }
        }
    }

    /// The trailer may name other metadata.
    pub(super) fn info(&mut self) {
        let info = |document: &Document| document.trailer.get(b"Info").ok().cloned();
        if info(self.dulu) != info(self.kini) {
            self.pintu.extend(info(self.kini));
            self.hasil.temuan.push(Temuan::MetadataBerubah);
        }
    }

    /// A packet of metadata may be another one, and nothing but that.
    pub(super) fn metadata(&mut self, lama: &Object, baru: &Object) -> Result<(), &'static str> {
        let paket = |object: &Object| {
            object.as_stream().is_ok_and(|stream| stream.dict.has_type(b"Metadata"))
        };
        self.hasil.temuan.push(Temuan::MetadataBerubah);
        (paket(lama) && paket(baru)).then_some(()).ok_or("isi berkas")
    }

    /// Whether it is the catalog, or one that was it before: nobody looks there for what only a catalog has.
    pub(super) fn is_any_catalog(&self, oleh: Option<ObjectId>) -> bool {
        let katalog =
            |oleh| self.dulu.get_dictionary(oleh).is_ok_and(|isi| isi.has_type(b"Catalog"));
        oleh.is_some_and(|oleh| oleh == self.katalog || katalog(oleh))
    }

    /// Whether it holds what a trailer holds: it is the file's, or the table in a stream of some other readers, or of none.
    pub(super) fn is_trailer(&self, oleh: Option<ObjectId>) -> bool {
        let tabel = |oleh: ObjectId| {
            let oleh = self.dulu.objects.get(&oleh).and_then(|oleh| oleh.as_stream().ok());
            oleh.is_some_and(|oleh| oleh.dict.has_type(b"XRef"))
        };
        oleh.is_none_or(tabel)
    }
}
