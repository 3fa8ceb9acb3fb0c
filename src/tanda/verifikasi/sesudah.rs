//! What an update changed. Allowed are further signatures and what is kept to judge them; nothing that is shown.
//!
//! What was there stays as it was, but for the few entries through which a signature comes in. What is new may be reached
//! only from there: a reference that was there already may not be filled later, and what nothing reaches is told, too.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use super::bidang::{self, Bidang};
use super::keadaan::Keadaan;
use super::setara::{di_bawah, setara};
use super::simpanan;
use super::tabel::sama;
use crate::pdf::{kamus, katalog};
use crate::tanda::sertifikat::polos;

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
pub fn bandingkan(dulu: &Keadaan<'_>, kini: &Keadaan<'_>) -> Perubahan {
    let Some((lama, baru)) = katalog(&dulu.dokumen).zip(katalog(&kini.dokumen)) else {
        return Perubahan { temuan: vec![Temuan::RevisiRusak], ..Perubahan::default() };
    };
    let mut banding = Perbandingan::baru(dulu, kini, lama.0);
    if lama.0 != baru.0 {
        banding.katalog_lain(lama, baru);
    }
    banding.telusuri(dulu, kini);
    banding.hasil
}

/// Who refers to an object: in which object (the trailer where `None`), and under which keys.
type Pemegang = (Option<ObjectId>, Vec<Vec<u8>>);

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
    fn baru(dulu: &'a Keadaan<'_>, kini: &'a Keadaan<'_>, katalog: ObjectId) -> Self {
        let bidang = |dokumen: &'a Document| -> BTreeMap<ObjectId, Bidang<'a>> {
            let semua = bidang::semua(dokumen).into_iter();
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
            simpanan: simpanan::bagian(dulu),
            pemegang: BTreeMap::new(),
            pintu: Vec::new(),
            hasil: Perubahan::default(),
        }
    }

    fn telusuri(&mut self, dulu: &Keadaan<'_>, kini: &Keadaan<'_>) {
        let tetap = |id: &ObjectId| dulu.tabel(id) && kini.tabel(id);
        let sama = |(id, lama): &(&ObjectId, &Object)| {
            masih_di_tempat(dulu, kini, **id)
                || self.kini.objects.get(*id).is_some_and(|kini| setara(lama, kini))
        };
        let berubah = self.dulu.objects.iter().filter(|objek| !sama(objek));
        let berubah: BTreeMap<ObjectId, &Object> = berubah.map(|(id, lama)| (*id, lama)).collect();
        self.rujukan(dulu, &berubah.keys().copied().collect());
        for (id, lama) in berubah {
            let kini = self.kini.objects.get(&id);
            // A table of objects, of which every state has its own, and to which nothing refers.
            if tetap(&id) && !self.pemegang.contains_key(&id) {
                continue;
            }
            let boleh = kini.map_or(Err("isi berkas"), |kini| self.boleh(id, lama, kini));
            if let Err(apa) = boleh {
                self.tolak(apa);
            }
        }
        self.info();
        self.trailer_lain();
        self.bidang_baru();
        self.hasil.temuan.extend(simpanan::periksa(self.dulu, self.kini));
        self.tak_terpakai(kini);
    }

    fn tolak(&mut self, apa: &'static str) {
        self.hasil.temuan.push(Temuan::DiubahSesudahnya(apa));
    }

    /// Looks through all that was there: who refers to what was changed, and whether anything refers to what came only
    /// now.
    fn rujukan(&mut self, dulu: &Keadaan<'_>, berubah: &BTreeSet<ObjectId>) {
        let baru: BTreeSet<u32> = self.tambahan().map(|id| id.0).collect();
        let trailer = Object::Dictionary(self.dulu.trailer.clone());
        // Tables in streams hold trailers, of which the file's own is looked at below.
        let semua = self.dulu.objects.iter().filter(|(id, _)| !dulu.tabel(id));
        let semua = semua.map(|(id, object)| (Some(*id), object));
        let mut menyusul = false;
        let mut pemegang: BTreeMap<ObjectId, BTreeSet<Pemegang>> = BTreeMap::new();
        for (id, object) in semua.chain([(None, &trailer)]) {
            jelajahi(object, &mut Vec::new(), &mut |ke, jalur| {
                match jalur.first().filter(|_| id.is_none()) {
                    // Of a trailer they are looked at below.
                    Some(kunci) if !TRAILER.contains(kunci) => {}
                    Some(_) | None => menyusul |= baru.contains(&ke.0),
                }
                if berubah.contains(&ke) {
                    let jalur = jalur.iter().map(|kunci| kunci.to_vec()).collect();
                    pemegang.entry(ke).or_default().insert((id, jalur));
                }
            });
        }
        self.pemegang = pemegang;
        if menyusul {
            self.hasil.temuan.push(Temuan::RujukanDiisi);
        }
    }

    fn tambahan(&self) -> impl Iterator<Item = &ObjectId> {
        self.kini.objects.keys().filter(|id| !self.dulu.objects.contains_key(*id))
    }

    /// Whether only such places referred to an object.
    pub(super) fn hanya(
        &self,
        id: ObjectId,
        boleh: impl Fn(Option<ObjectId>, &[Vec<u8>]) -> bool,
    ) -> bool {
        let semua = self.pemegang.get(&id);
        semua.is_some_and(|semua| semua.iter().all(|(oleh, jalur)| boleh(*oleh, jalur)))
    }

    /// Whether it is the catalog, or one that was it before: nobody looks there for what only a catalog has.
    pub(super) fn katalog_mana_pun(&self, oleh: Option<ObjectId>) -> bool {
        let katalog =
            |oleh| self.dulu.get_dictionary(oleh).is_ok_and(|isi| isi.has_type(b"Catalog"));
        oleh.is_some_and(|oleh| oleh == self.katalog || katalog(oleh))
    }

    /// Whether one object may have become the other; the error says what must not change.
    fn boleh(&mut self, id: ObjectId, lama: &Object, baru: &Object) -> Result<(), &'static str> {
        if self.hanya(id, |oleh, jalur| self.katalog_mana_pun(oleh) && jalur == [b"Metadata"]) {
            return self.metadata(lama, baru);
        }
        if self.hanya(id, |oleh, jalur| self.trailer(oleh) && jalur == [b"Info"]) {
            self.pintu.push(baru.clone());
            self.hasil.temuan.push(Temuan::MetadataBerubah);
            let kamus = lama.as_dict().is_ok() && baru.as_dict().is_ok();
            return kamus.then_some(()).ok_or("isi berkas");
        }
        if self.simpanan.contains(&id) {
            let milik = |oleh: Option<ObjectId>, jalur: &[Vec<u8>]| {
                oleh.is_some_and(|oleh| self.simpanan.contains(&oleh))
                    || (self.katalog_mana_pun(oleh)
                        && jalur.first().is_some_and(|kunci| kunci == b"DSS"))
            };
            self.hanya(id, milik).then_some(()).ok_or("bahan pemeriksaan")?;
            self.pintu.push(baru.clone());
            return Ok(());
        }
        match (lama, baru) {
            (Object::Dictionary(lama), Object::Dictionary(baru)) => self.kamus(id, lama, baru),
            (Object::Array(lama), Object::Array(baru)) => self.larik(id, lama, baru),
            _ => Err("isi halaman"),
        }
    }

    /// Whether it holds what a trailer holds: it is the file's, or the table in a stream of some other readers, or of none.
    fn trailer(&self, oleh: Option<ObjectId>) -> bool {
        let tabel = |oleh: ObjectId| {
            let oleh = self.dulu.objects.get(&oleh).and_then(|oleh| oleh.as_stream().ok());
            oleh.is_some_and(|oleh| oleh.dict.has_type(b"XRef"))
        };
        oleh.is_none_or(tabel)
    }

    /// A packet of metadata may be another one, and nothing but that.
    fn metadata(&mut self, lama: &Object, baru: &Object) -> Result<(), &'static str> {
        let paket = |object: &Object| {
            object.as_stream().is_ok_and(|stream| stream.dict.has_type(b"Metadata"))
        };
        self.hasil.temuan.push(Temuan::MetadataBerubah);
        (paket(lama) && paket(baru)).then_some(()).ok_or("isi berkas")
    }

    /// An array that was there by itself: a page's annotations, or the form's fields.
    fn larik(
        &mut self,
        id: ObjectId,
        lama: &[Object],
        baru: &[Object],
    ) -> Result<(), &'static str> {
        let form = self.formulir();
        let halaman = self.hanya(id, |oleh, jalur| {
            oleh.is_some_and(|oleh| self.halaman.contains(&oleh)) && jalur == [b"Annots"]
        });
        let bidang = self.hanya(id, |oleh, jalur| {
            (oleh == form && form.is_some() && jalur == [b"Fields"])
                || (self.katalog_mana_pun(oleh) && jalur == [b"AcroForm".as_slice(), b"Fields"])
        });
        match (halaman, bidang) {
            (true, _) | (_, true) => self.bertambah(lama, baru).ok_or("halaman"),
            (false, false) => Err("isi berkas"),
        }
    }

    fn kamus(
        &mut self,
        id: ObjectId,
        lama: &Dictionary,
        baru: &Dictionary,
    ) -> Result<(), &'static str> {
        let berubah: Vec<Vec<u8>> = berubah(lama, baru).map(<[u8]>::to_vec).collect();
        if id == self.katalog {
            return self.isi_katalog(lama, baru);
        }
        if self.halaman.contains(&id) {
            let semua = berubah.iter().all(|kunci| match kunci.as_slice() {
                b"Annots" => self.deret_bertambah(lama, baru, kunci),
                _ => false,
            });
            return semua.then_some(()).ok_or("halaman");
        }
        if Some(id) == self.formulir() {
            return self.isi_formulir(lama, baru).ok_or("formulir");
        }
        if self.bidang_lama.get(&id).is_some_and(|bidang| bidang.tanda) && !lama.has(b"V") {
            return self.diisi(id, lama, baru).ok_or("bidang tanda tangan");
        }
        Err("isi berkas")
    }

    /// A catalog under a new number, as some write it with every update. One that was there already was none to who signed.
    fn katalog_lain(
        &mut self,
        (_, lama): (ObjectId, &Dictionary),
        (id, baru): (ObjectId, &Dictionary),
    ) {
        self.pintu.push(Object::Reference(id));
        let sudah_ada = self.dulu.objects.contains_key(&id);
        if sudah_ada || self.isi_katalog(lama, baru).is_err() {
            self.tolak("susunan berkas");
        }
    }

    fn isi_katalog(&mut self, lama: &Dictionary, baru: &Dictionary) -> Result<(), &'static str> {
        let berubah: Vec<Vec<u8>> = berubah(lama, baru).map(<[u8]>::to_vec).collect();
        let semua = berubah.iter().all(|kunci| self.di_katalog(lama, baru, kunci));
        semua.then_some(()).ok_or("susunan berkas")
    }

    fn di_katalog(&mut self, lama: &Dictionary, baru: &Dictionary, kunci: &[u8]) -> bool {
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
    fn trailer_lain(&mut self) {
        let [dulu, kini] = [self.dulu, self.kini].map(|document| &document.trailer);
        for (kunci, nilai) in kini {
            let mut merujuk = false;
            let mut baru = false;
            jelajahi(nilai, &mut Vec::new(), &mut |ke, _| {
                merujuk = true;
                baru |= !self.dulu.objects.contains_key(&ke) && self.kini.objects.contains_key(&ke);
            });
            let lain = dulu.get(kunci).ok() != kini.get(kunci).ok();
            if merujuk && (lain || baru) && !TRAILER.contains(&kunci.as_slice()) {
                self.hasil.temuan.push(Temuan::TrailerLain(polos(&String::from_utf8_lossy(kunci))));
            }
        }
    }

    /// The trailer may name other metadata.
    fn info(&mut self) {
        let info = |document: &Document| document.trailer.get(b"Info").ok().cloned();
        if info(self.dulu) != info(self.kini) {
            self.pintu.extend(info(self.kini));
            self.hasil.temuan.push(Temuan::MetadataBerubah);
        }
    }

    /// New objects that hang nowhere: a page or what leads to one may be shown by who puts a file together anew.
    fn tak_terpakai(&mut self, keadaan: &Keadaan<'_>) {
        let mut sisa: BTreeSet<ObjectId> = self.tambahan().copied().collect();
        sisa.retain(|id| {
            let kosong = matches!(self.kini.objects.get(id), Some(Object::Null));
            !keadaan.tabel(id) && !keadaan.wadah.contains(&id.0) && !kosong
        });
        let mut antre: Vec<&Object> = self.pintu.iter().collect();
        while let Some(object) = antre.pop() {
            jelajahi(object, &mut Vec::new(), &mut |ke, _| {
                antre.extend(self.kini.objects.get(&ke).filter(|_| sisa.remove(&ke)));
            });
        }
        let berbahaya = |id: &ObjectId| {
            let jenis = self.kini.get_dictionary(*id).ok().and_then(|kamus| kamus.get_type().ok());
            jenis.is_some_and(|jenis| [b"Catalog".as_slice(), b"Pages", b"Page"].contains(&jenis))
        };
        if sisa.iter().any(berbahaya) {
            self.hasil.temuan.push(Temuan::HalamanTersembunyi);
        } else if !sisa.is_empty() {
            self.hasil.temuan.push(Temuan::ObjekTakTerpakai);
        }
    }
}

/// Whether an object is the very bytes that it was. How long a stream is, may be told elsewhere: its content is compared.
fn masih_di_tempat(dulu: &Keadaan<'_>, kini: &Keadaan<'_>, id: ObjectId) -> bool {
    let entri = |nomor: u32| {
        let [lama, baru] = [dulu, kini].map(|keadaan| keadaan.dokumen.reference_table.get(nomor));
        baru.filter(|baru| sama(lama, baru))
    };
    let id = match entri(id.0) {
        Some(XrefEntry::Compressed { container, .. }) => (*container, 0),
        Some(XrefEntry::Normal { .. }) => id,
        Some(XrefEntry::Free | XrefEntry::UnusableFree) | None => return false,
    };
    let [lama, baru] = [dulu, kini].map(|keadaan| keadaan.dokumen.objects.get(&id));
    let sama = match (lama, baru) {
        (Some(Object::Stream(lama)), Some(Object::Stream(baru))) => lama.content == baru.content,
        (lama, baru) => lama.is_some() && baru.is_some(),
    };
    sama && matches!(entri(id.0), Some(XrefEntry::Normal { .. }))
}

/// The keys of a trailer that lead to something (ISO 32000-2, table 15).
const TRAILER: [&[u8]; 4] = [b"Root", b"Info", b"Encrypt", b"ID"];

/// The keys whose values differ.
pub(super) fn berubah<'a>(
    lama: &'a Dictionary,
    baru: &'a Dictionary,
) -> impl Iterator<Item = &'a [u8]> {
    let keys: BTreeSet<&[u8]> =
        lama.iter().chain(baru.iter()).map(|(key, _)| key.as_slice()).collect();
    keys.into_iter().filter(|key| match (lama.get(key), baru.get(key)) {
        (Ok(lama), Ok(baru)) => !di_bawah(key, lama, baru),
        (_, _) => true,
    })
}

/// Calls with every reference in a value, and with the keys under which it stands.
fn jelajahi<'a>(
    object: &'a Object,
    jalur: &mut Vec<&'a [u8]>,
    pakai: &mut impl FnMut(ObjectId, &[&[u8]]),
) {
    let kamus = match object {
        Object::Reference(id) => return pakai(*id, jalur),
        Object::Array(items) => {
            return items.iter().for_each(|item| jelajahi(item, jalur, pakai));
        }
        Object::Dictionary(kamus) => kamus,
        Object::Stream(stream) => &stream.dict,
        Object::Null
        | Object::Boolean(_)
        | Object::Integer(_)
        | Object::Real(_)
        | Object::Name(_)
        | Object::String(..) => return,
    };
    for (kunci, nilai) in kamus.iter() {
        jalur.push(kunci);
        jelajahi(nilai, jalur, pakai);
        jalur.pop();
    }
}
