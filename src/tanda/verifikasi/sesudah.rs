//! What an update changed. Allowed are further signatures and what is kept to judge them; nothing that is shown.
//!
//! What was there stays as it was, but for the few entries through which a signature comes in. What is new may be reached
//! only from there: a reference that was there already may not be filled later, and what nothing reaches is told, too.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use super::bidang::{self, Bidang};
use super::keadaan::KeadaanBerkas;
use super::rujukan::Pemegang;
use super::setara::{is_same, is_same_under};
use super::simpanan;
use super::tabel;
use crate::pdf::katalog;

/// What came with one update.
#[derive(Debug, Default)]
pub struct Perubahan {
    pub temuan: Vec<Temuan>,
    /// Fields that were signed.
    pub ditandai: Vec<Ditandai>,
    /// Whether a field was added that has an extent on a page.
    pub bidang_tampak: bool,
}

/// A field that was signed.
#[derive(Debug)]
pub struct Ditandai {
    pub bidang: String,
    /// Whether by nothing but a time stamp that shows nothing.
    pub cap: bool,
}

/// All that was found of several updates, each thing once.
pub fn temuan(perubahan: &[Perubahan]) -> Vec<Temuan> {
    let mut semua: Vec<Temuan> = Vec::new();
    for temuan in perubahan.iter().flat_map(|pembaruan| &pembaruan.temuan) {
        if !semua.contains(temuan) {
            semua.push(temuan.clone());
        }
    }
    semua
}

/// Compares two states of a file, one of which follows the other.
pub fn compare(dulu: &KeadaanBerkas<'_>, kini: &KeadaanBerkas<'_>) -> Perubahan {
    let Some((lama, baru)) = katalog(&dulu.dokumen).zip(katalog(&kini.dokumen)) else {
        return Perubahan { temuan: vec![Temuan::RevisiRusak], ..Perubahan::default() };
    };
    let mut banding = Perbandingan::new(dulu, kini, lama.0);
    if lama.0 != baru.0 {
        banding.katalog_lain(lama, baru);
    }
    banding.walk(dulu, kini);
    banding.hasil
}

/// Two states of a file, held against each other.
pub(super) struct Perbandingan<'a> {
    pub(super) dulu: &'a Document,
    pub(super) kini: &'a Document,
    pub(super) katalog: ObjectId,
    pub(super) halaman: BTreeSet<ObjectId>,
    pub(super) bidang_lama: BTreeMap<ObjectId, Bidang<'a>>,
    pub(super) bidang_kini: BTreeMap<ObjectId, Bidang<'a>>,
    /// What the store of certificates and lists is made of, which grows with time.
    pub(super) simpanan: BTreeSet<ObjectId>,
    /// Of each object that was changed, who referred to it before.
    pub(super) pemegang: BTreeMap<ObjectId, BTreeSet<Pemegang>>,
    /// Where new objects may hang.
    pub(super) pintu: Vec<Object>,
    pub(super) hasil: Perubahan,
}

impl<'a> Perbandingan<'a> {
    fn new(dulu: &'a KeadaanBerkas<'_>, kini: &'a KeadaanBerkas<'_>, katalog: ObjectId) -> Self {
        let bidang = |dokumen: &'a Document| -> BTreeMap<ObjectId, Bidang<'a>> {
            let semua = bidang::all(dokumen).into_iter();
            semua.filter_map(|bidang| Some((bidang.id?, bidang))).collect()
        };
        let (dulu, kini): (&Document, &Document) = (&dulu.dokumen, &kini.dokumen);
        Self {
            dulu,
            kini,
            katalog,
            halaman: dulu.get_pages().into_values().collect(),
            bidang_lama: bidang(dulu),
            bidang_kini: bidang(kini),
            simpanan: simpanan::parts(dulu),
            pemegang: BTreeMap::new(),
            pintu: Vec::new(),
            hasil: Perubahan::default(),
        }
    }

    fn walk(&mut self, dulu: &KeadaanBerkas<'_>, kini: &KeadaanBerkas<'_>) {
        let is_still_table = |id: &ObjectId| dulu.is_table(id) && kini.is_table(id);
        let same = |(id, lama): &(&ObjectId, &Object)| {
            is_in_place(dulu, kini, **id)
                || self.kini.objects.get(*id).is_some_and(|kini| is_same(lama, kini))
        };
        let altered = self.dulu.objects.iter().filter(|objek| !same(objek));
        let altered: BTreeMap<ObjectId, &Object> = altered.map(|(id, lama)| (*id, lama)).collect();
        self.rujukan(dulu, &altered.keys().copied().collect());
        for (id, lama) in altered {
            let kini = self.kini.objects.get(&id);
            // A table of objects, of which every state has its own, and to which nothing refers.
            if is_still_table(&id) && !self.pemegang.contains_key(&id) {
                continue;
            }
            let allowed = kini.map_or(Err("isi berkas"), |kini| self.allow(id, lama, kini));
            if let Err(apa) = allowed {
                self.refuse(apa);
            }
        }
        self.info();
        self.trailer_lain();
        self.bidang_baru();
        self.hasil.temuan.extend(simpanan::verify(self.dulu, self.kini));
        self.unused(kini);
    }

    pub(super) fn refuse(&mut self, apa: &'static str) {
        self.hasil.temuan.push(Temuan::DiubahSesudahnya(apa));
    }

    /// Whether one object may have become the other; the error says what must not change.
    fn allow(&mut self, id: ObjectId, lama: &Object, baru: &Object) -> Result<(), &'static str> {
        if self.only(id, |oleh, jalur| self.is_any_catalog(oleh) && jalur == [b"Metadata"]) {
            return self.metadata(lama, baru);
        }
        if self.only(id, |oleh, jalur| self.is_trailer(oleh) && jalur == [b"Info"]) {
            self.pintu.push(baru.clone());
            self.hasil.temuan.push(Temuan::MetadataBerubah);
            let kamus = lama.as_dict().is_ok() && baru.as_dict().is_ok();
            return kamus.then_some(()).ok_or("isi berkas");
        }
        if self.simpanan.contains(&id) {
            let milik = |oleh: Option<ObjectId>, jalur: &[Vec<u8>]| {
                oleh.is_some_and(|oleh| self.simpanan.contains(&oleh))
                    || (self.is_any_catalog(oleh)
                        && jalur.first().is_some_and(|kunci| kunci == b"DSS"))
            };
            self.only(id, milik).then_some(()).ok_or("bahan pemeriksaan")?;
            self.pintu.push(baru.clone());
            return Ok(());
        }
        match (lama, baru) {
            (Object::Dictionary(lama), Object::Dictionary(baru)) => self.kamus(id, lama, baru),
            (Object::Array(lama), Object::Array(baru)) => self.larik(id, lama, baru),
            _ => Err("isi halaman"),
        }
    }

    /// An array that was there by itself: a page's annotations, or the form's fields.
    fn larik(
        &mut self,
        id: ObjectId,
        lama: &[Object],
        baru: &[Object],
    ) -> Result<(), &'static str> {
        let form = self.formulir();
        let halaman = self.only(id, |oleh, jalur| {
            oleh.is_some_and(|oleh| self.halaman.contains(&oleh)) && jalur == [b"Annots"]
        });
        let bidang = self.only(id, |oleh, jalur| {
            (oleh == form && form.is_some() && jalur == [b"Fields"])
                || (self.is_any_catalog(oleh) && jalur == [b"AcroForm".as_slice(), b"Fields"])
        });
        match (halaman, bidang) {
            (true, _) | (_, true) => self.grown(lama, baru).ok_or("halaman"),
            (false, false) => Err("isi berkas"),
        }
    }

    fn kamus(
        &mut self,
        id: ObjectId,
        lama: &Dictionary,
        baru: &Dictionary,
    ) -> Result<(), &'static str> {
        let altered: Vec<Vec<u8>> = changed(lama, baru).map(<[u8]>::to_vec).collect();
        if id == self.katalog {
            return self.isi_katalog(lama, baru);
        }
        if self.halaman.contains(&id) {
            let semua = altered.iter().all(|kunci| match kunci.as_slice() {
                b"Annots" => self.has_list_grown(lama, baru, kunci),
                _ => false,
            });
            return semua.then_some(()).ok_or("halaman");
        }
        if Some(id) == self.formulir() {
            return self.isi_formulir(lama, baru).ok_or("formulir");
        }
        if self.bidang_lama.get(&id).is_some_and(|bidang| bidang.tanda) && !lama.has(b"V") {
            return self.filled(id, lama, baru).ok_or("bidang tanda tangan");
        }
        Err("isi berkas")
    }
}

/// Whether an object is the very bytes that it was. How long a stream is, may be told elsewhere: its content is compared.
fn is_in_place(dulu: &KeadaanBerkas<'_>, kini: &KeadaanBerkas<'_>, id: ObjectId) -> bool {
    let entri = |nomor: u32| {
        let [lama, baru] = [dulu, kini].map(|keadaan| keadaan.dokumen.reference_table.get(nomor));
        baru.filter(|baru| tabel::is_same(lama, baru))
    };
    let id = match entri(id.0) {
        Some(XrefEntry::Compressed { container, .. }) => (*container, 0),
        Some(XrefEntry::Normal { .. }) => id,
        Some(XrefEntry::Free | XrefEntry::UnusableFree) | None => return false,
    };
    let [lama, baru] = [dulu, kini].map(|keadaan| keadaan.dokumen.objects.get(&id));
    let same = match (lama, baru) {
        (Some(Object::Stream(lama)), Some(Object::Stream(baru))) => lama.content == baru.content,
        (lama, baru) => lama.is_some() && baru.is_some(),
    };
    same && matches!(entri(id.0), Some(XrefEntry::Normal { .. }))
}

/// The keys whose values differ.
pub(super) fn changed<'a>(
    lama: &'a Dictionary,
    baru: &'a Dictionary,
) -> impl Iterator<Item = &'a [u8]> {
    let keys: BTreeSet<&[u8]> =
        lama.iter().chain(baru.iter()).map(|(key, _)| key.as_slice()).collect();
    keys.into_iter().filter(|key| match (lama.get(key), baru.get(key)) {
        (Ok(lama), Ok(baru)) => !is_same_under(key, lama, baru),
        (_, _) => true,
    })
}
