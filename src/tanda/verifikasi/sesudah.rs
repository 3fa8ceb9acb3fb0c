//! What came after a signature. Allowed are further signatures and what is kept to judge them; nothing that is shown.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use crate::tanda::bahan::{TERBESAR, simpanan};
use crate::tanda::berkas::{self, bidang_tanda, deret, kamus, katalog};

/// What is to be said of the changes between what was signed and what is there now.
pub fn periksa(ditandatangani: Option<&[u8]>, kini: &Document) -> Vec<Temuan> {
    let Some(dulu) = ditandatangani.and_then(|bytes| berkas::baca(bytes).ok()) else {
        return vec![Temuan::RevisiRusak];
    };
    match Perbandingan::baru(&dulu, kini) {
        Some(mut perbandingan) => perbandingan.hasil(),
        None => vec![Temuan::RevisiRusak],
    }
}

/// Two states of one file.
struct Perbandingan<'a> {
    dulu: &'a Document,
    kini: &'a Document,
    katalog: ObjectId,
    halaman: BTreeSet<ObjectId>,
    temuan: Vec<Temuan>,
}

impl<'a> Perbandingan<'a> {
    /// `None` where the catalog is another one.
    fn baru(dulu: &'a Document, kini: &'a Document) -> Option<Self> {
        let (katalog, _) = katalog(dulu)?;
        let sama = katalog == self::katalog(kini)?.0;
        let halaman = dulu.get_pages().into_values().collect();
        sama.then_some(Self { dulu, kini, katalog, halaman, temuan: Vec::new() })
    }

    fn hasil(&mut self) -> Vec<Temuan> {
        let info = |document: &Document| document.trailer.get(b"Info").ok().cloned();
        if info(self.dulu) != info(self.kini) {
            self.temuan.push(Temuan::MetadataBerubah);
        }
        for (id, lama) in &self.dulu.objects {
            let baru = self.kini.objects.get(id);
            if baru != Some(lama) && !tabel(lama) {
                let allowed = baru.map_or(Err("isi berkas"), |baru| self.boleh(*id, lama, baru));
                match allowed {
                    Ok(()) if baru.is_some_and(|baru| bergambar(lama, baru)) => {
                        self.temuan.push(Temuan::GambarSesudahnya);
                    }
                    Ok(()) => {}
                    Err(apa) => self.temuan.push(Temuan::DiubahSesudahnya(apa)),
                }
            }
        }
        if !self.simpanan_utuh() {
            self.temuan.push(Temuan::DiubahSesudahnya("bahan pemeriksaan"));
        }
        let baru = self.kini.objects.iter().filter(|(id, _)| !self.dulu.objects.contains_key(*id));
        if baru.into_iter().any(|(_, object)| tampak(object)) {
            self.temuan.push(Temuan::GambarSesudahnya);
        }
        self.temuan.dedup();
        std::mem::take(&mut self.temuan)
    }

    /// Whether one object may have become the other; the error says what must not change.
    fn boleh(&mut self, id: ObjectId, lama: &Object, baru: &Object) -> Result<(), &'static str> {
        if self.metadata(id) {
            self.temuan.push(Temuan::MetadataBerubah);
            return Ok(());
        }
        if self.penyimpanan(id) {
            return Ok(());
        }
        match (lama, baru) {
            (Object::Dictionary(lama), Object::Dictionary(baru)) => self.kamus(id, lama, baru),
            (Object::Array(lama), Object::Array(baru)) => {
                self.bertambah(lama, baru).then_some(()).ok_or("isi berkas")
            }
            _ => Err("isi halaman"),
        }
    }

    fn kamus(
        &self,
        id: ObjectId,
        lama: &Dictionary,
        baru: &Dictionary,
    ) -> Result<(), &'static str> {
        let is_form = self.formulir() == Some(id);
        for key in berubah(lama, baru) {
            let allowed = match key {
                b"AcroForm" if id == self.katalog => self.formulir_sah(lama.get(key).ok()),
                b"DSS" | b"Extensions" | b"Version" if id == self.katalog => true,
                b"Annots" if self.halaman.contains(&id) => self.deret_bertambah(lama, baru, key),
                b"Tabs" if self.halaman.contains(&id) => true,
                b"Fields" if is_form => self.deret_bertambah(lama, baru, key),
                b"SigFlags" if is_form => true,
                b"V" | b"AP" | b"Lock" => {
                    !lama.has(b"V") && bidang_tanda(self.dulu, &Object::Reference(id))
                }
                _ => false,
            };
            if !allowed {
                return Err(match (self.halaman.contains(&id), id == self.katalog) {
                    (true, _) => "halaman",
                    (false, true) => "susunan berkas",
                    (false, false) => "isi berkas",
                });
            }
        }
        Ok(())
    }

    /// A form that was not there, or stood in the catalog itself, may hold nothing but signatures more.
    fn formulir_sah(&self, lama: Option<&Object>) -> bool {
        let Some(baru) = berkas::formulir(self.kini) else { return false };
        let kosong = Dictionary::new();
        let lama = lama.and_then(|lama| kamus(self.dulu, lama)).unwrap_or(&kosong);
        berubah(lama, baru).all(|key| match key {
            b"Fields" => self.deret_bertambah(lama, baru, key),
            b"SigFlags" => true,
            b"DA" | b"DR" => !lama.has(key),
            _ => false,
        })
    }

    fn deret_bertambah(&self, lama: &Dictionary, baru: &Dictionary, key: &[u8]) -> bool {
        let lama = lama.get(key).ok().and_then(|list| deret(self.dulu, list)).unwrap_or_default();
        let baru = baru.get(key).ok().and_then(|list| deret(self.kini, list)).unwrap_or_default();
        self.bertambah(lama, baru)
    }

    /// Whether the old items stand there as they were, and every further one is a field for signatures.
    fn bertambah(&self, lama: &[Object], baru: &[Object]) -> bool {
        let Some((awal, tambahan)) = baru.split_at_checked(lama.len()) else { return false };
        awal == lama && tambahan.iter().all(|one| bidang_tanda(self.kini, one))
    }

    fn formulir(&self) -> Option<ObjectId> {
        katalog(self.dulu)?.1.get(b"AcroForm").ok()?.as_reference().ok()
    }

    fn metadata(&self, id: ObjectId) -> bool {
        let info = self.dulu.trailer.get(b"Info").and_then(Object::as_reference).ok();
        let xmp = katalog(self.dulu).and_then(|(_, catalog)| catalog.get(b"Metadata").ok());
        Some(id) == info || xmp.and_then(|xmp| xmp.as_reference().ok()) == Some(id)
    }

    /// Whether all that the store held is in it still: what judges a signature must not be taken away.
    fn simpanan_utuh(&self) -> bool {
        [b"Certs".as_slice(), b"CRLs", b"OCSPs"].iter().all(|key| {
            let [dulu, kini] = [self.dulu, self.kini].map(|document| {
                let mut sisa = TERBESAR;
                simpanan(document, key, &mut sisa)
            });
            dulu.iter().all(|one| kini.contains(one))
        })
    }

    /// Whether it belongs to the store of certificates and lists, which grows with time.
    fn penyimpanan(&self, id: ObjectId) -> bool {
        let store = katalog(self.dulu).and_then(|(_, catalog)| catalog.get(b"DSS").ok());
        let Some(store) = store else { return false };
        let inside = kamus(self.dulu, store);
        let is = |object: &Object| object.as_reference().is_ok_and(|other| other == id);
        is(store)
            || [b"Certs".as_slice(), b"CRLs", b"OCSPs", b"VRI"]
                .iter()
                .any(|key| inside.and_then(|inside| inside.get(key).ok()).is_some_and(is))
    }
}

/// The keys whose values differ.
fn berubah<'a>(lama: &'a Dictionary, baru: &'a Dictionary) -> impl Iterator<Item = &'a [u8]> {
    let keys: BTreeSet<&[u8]> =
        lama.iter().chain(baru.iter()).map(|(key, _)| key.as_slice()).collect();
    keys.into_iter().filter(move |key| lama.get(key).ok() != baru.get(key).ok())
}

/// Whether it is a field that shows something on its page: it may lie over what was signed.
fn tampak(object: &Object) -> bool {
    let Ok(widget) = object.as_dict() else { return false };
    let rect = widget.get(b"Rect").and_then(Object::as_array).map(Vec::as_slice);
    let kosong = matches!(rect, Ok([a, b, c, d]) if a == c && b == d);
    widget.has(b"AP") && widget.has(b"Rect") && !kosong
}

/// Whether a field shows another thing than it did.
fn bergambar(lama: &Object, baru: &Object) -> bool {
    let [lama, gambar] = [lama, baru].map(|one| one.as_dict().and_then(|one| one.get(b"AP")).ok());
    tampak(baru) && lama != gambar
}

/// Whether it is a table of objects, of which every revision has its own.
fn tabel(object: &Object) -> bool {
    let Ok(stream) = object.as_stream() else { return false };
    let kind = stream.dict.get(b"Type").and_then(Object::as_name);
    kind.is_ok_and(|kind| kind == b"XRef" || kind == b"ObjStm")
}
