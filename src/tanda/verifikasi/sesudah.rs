//! What an update changed. Allowed are further signatures and what is kept to judge them; nothing that is shown.
//!
//! What was there stays as it was, but for the few entries through which a signature comes in. What is new may be reached
//! only from there: a reference that was there already may not be filled later, and what nothing reaches is told, too.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::Temuan;
use super::bidang::{self, Bidang};
use super::riwayat::Keadaan;
use super::simpanan;
use crate::tanda::berkas::{deret, kamus, katalog};

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
    for temuan in perubahan.iter().flat_map(|satu| &satu.temuan) {
        if !semua.contains(temuan) {
            semua.push(temuan.clone());
        }
    }
    semua
}

/// Compares two states of a file, one of which follows the other.
pub fn bandingkan(dulu: &Keadaan, kini: &Keadaan) -> Perubahan {
    let lama = katalog(&dulu.dokumen).map(|(id, _)| id);
    let sama = lama == katalog(&kini.dokumen).map(|(id, _)| id);
    let Some(katalog) = lama.filter(|_| sama) else {
        return Perubahan { temuan: vec![Temuan::RevisiRusak], ..Perubahan::default() };
    };
    let mut banding = Perbandingan::baru(dulu, kini, katalog);
    banding.telusuri(dulu, kini);
    banding.hasil
}

/// Who refers to an object: in which object (the trailer where `None`), and under which keys.
type Pemegang = (Option<ObjectId>, Vec<Vec<u8>>);

struct Perbandingan<'a> {
    dulu: &'a Document,
    kini: &'a Document,
    katalog: ObjectId,
    halaman: BTreeSet<ObjectId>,
    bidang_lama: BTreeMap<ObjectId, Bidang<'a>>,
    bidang_kini: BTreeMap<ObjectId, Bidang<'a>>,
    /// What the store of certificates and lists is made of, which grows with time.
    simpanan: BTreeSet<ObjectId>,
    /// Of each object that was changed, who referred to it before.
    pemegang: BTreeMap<ObjectId, BTreeSet<Pemegang>>,
    /// Where new objects may hang.
    pintu: Vec<Object>,
    hasil: Perubahan,
}

impl<'a> Perbandingan<'a> {
    fn baru(dulu: &'a Keadaan, kini: &'a Keadaan, katalog: ObjectId) -> Self {
        let bidang = |dokumen: &'a Document| -> BTreeMap<ObjectId, Bidang<'a>> {
            let semua = bidang::semua(dokumen).into_iter();
            semua.filter_map(|satu| Some((satu.id?, satu))).collect()
        };
        let (dulu, kini) = (&dulu.dokumen, &kini.dokumen);
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

    fn telusuri(&mut self, dulu: &Keadaan, kini: &Keadaan) {
        let tetap = |id: &ObjectId| dulu.tabel(id) && kini.tabel(id);
        let berubah = self.dulu.objects.iter();
        let berubah: BTreeMap<ObjectId, &Object> = berubah
            .filter(|(id, lama)| self.kini.objects.get(*id) != Some(*lama))
            .map(|(id, lama)| (*id, lama))
            .collect();
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
        self.bidang_baru();
        self.hasil.temuan.extend(simpanan::periksa(self.dulu, self.kini));
        self.tak_terpakai(kini);
    }

    fn tolak(&mut self, apa: &'static str) {
        self.hasil.temuan.push(Temuan::DiubahSesudahnya(apa));
    }

    /// Looks through all that was there: who refers to what was changed, and whether anything refers to what came only
    /// now.
    fn rujukan(&mut self, dulu: &Keadaan, berubah: &BTreeSet<ObjectId>) {
        let baru: BTreeSet<u32> = self.tambahan().map(|id| id.0).collect();
        let trailer = Object::Dictionary(self.dulu.trailer.clone());
        // Tables in streams hold trailers, of which the file's own is looked at below.
        let semua = self.dulu.objects.iter().filter(|(id, _)| !dulu.tabel(id));
        let semua = semua.map(|(id, object)| (Some(*id), object));
        let mut menyusul = false;
        let mut pemegang: BTreeMap<ObjectId, BTreeSet<Pemegang>> = BTreeMap::new();
        for (id, object) in semua.chain([(None, &trailer)]) {
            jelajahi(object, &mut Vec::new(), &mut |ke, jalur| {
                menyusul |= baru.contains(&ke.0);
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
    fn hanya(&self, id: ObjectId, boleh: impl Fn(Option<ObjectId>, &[Vec<u8>]) -> bool) -> bool {
        let semua = self.pemegang.get(&id);
        semua.is_some_and(|semua| semua.iter().all(|(oleh, jalur)| boleh(*oleh, jalur)))
    }

    /// Whether one object may have become the other; the error says what must not change.
    fn boleh(&mut self, id: ObjectId, lama: &Object, baru: &Object) -> Result<(), &'static str> {
        let katalog = Some(self.katalog);
        if self.hanya(id, |oleh, jalur| oleh == katalog && jalur == [b"Metadata"]) {
            return self.metadata(lama, baru);
        }
        if self.hanya(id, |oleh, jalur| oleh.is_none() && jalur == [b"Info"]) {
            self.pintu.push(baru.clone());
            self.hasil.temuan.push(Temuan::MetadataBerubah);
            let kamus = lama.as_dict().is_ok() && baru.as_dict().is_ok();
            return kamus.then_some(()).ok_or("isi berkas");
        }
        if self.simpanan.contains(&id) {
            let milik = |oleh: Option<ObjectId>, jalur: &[Vec<u8>]| {
                oleh.is_some_and(|oleh| self.simpanan.contains(&oleh))
                    || (oleh == katalog && jalur.first().is_some_and(|kunci| kunci == b"DSS"))
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
                || (oleh == Some(self.katalog) && jalur == [b"AcroForm".as_slice(), b"Fields"])
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
            let semua = berubah.iter().all(|kunci| self.di_katalog(lama, baru, kunci));
            return semua.then_some(()).ok_or("susunan berkas");
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

    /// The form where it stands by itself, and only the catalog refers to it.
    fn formulir(&self) -> Option<ObjectId> {
        let id = katalog(self.dulu)?.1.get(b"AcroForm").ok()?.as_reference().ok()?;
        let katalog = Some(self.katalog);
        let sendiri = !self.pemegang.contains_key(&id)
            || self.hanya(id, |oleh, jalur| oleh == katalog && jalur == [b"AcroForm"]);
        sendiri.then_some(id)
    }

    /// A form that was not there, stood in the catalog itself, or moved to a place of its own.
    fn formulir_lain(&mut self, lama: Option<&Object>, nilai: &Object) -> bool {
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

    /// A form may get more fields; what its texts look like only where it had none that could show them.
    fn isi_formulir(&mut self, lama: &Dictionary, baru: &Dictionary) -> Option<()> {
        let kosong = lama.get(b"Fields").ok().and_then(|list| deret(self.dulu, list));
        let kosong = kosong.unwrap_or_default().is_empty();
        let berubah: Vec<Vec<u8>> = berubah(lama, baru).map(<[u8]>::to_vec).collect();
        let semua = berubah.iter().all(|kunci| match kunci.as_slice() {
            b"Fields" => self.deret_bertambah(lama, baru, kunci),
            b"SigFlags" => baru.get(kunci).is_ok_and(|nilai| nilai.as_i64().is_ok()),
            b"DA" | b"DR" => {
                self.pintu.extend(baru.get(kunci).ok().cloned());
                kosong && !lama.has(kunci)
            }
            _ => false,
        });
        semua.then_some(())
    }

    /// Whether a list under a key only grew; the list itself may have moved to a place of its own.
    fn deret_bertambah(&mut self, lama: &Dictionary, baru: &Dictionary, kunci: &[u8]) -> bool {
        let (dulu, kini) = (self.dulu, self.kini);
        let Ok(nilai) = baru.get(kunci) else { return false };
        let Some(isi) = deret(kini, nilai) else { return false };
        let pindah = lama.get(kunci).ok() != Some(nilai);
        if let Object::Reference(id) = nilai
            && pindah
        {
            if dulu.objects.contains_key(id) {
                return false;
            }
            // Its items are looked at one by one.
            self.pintu.push(nilai.clone());
        }
        let lama = lama.get(kunci).ok().and_then(|list| deret(dulu, list)).unwrap_or_default();
        self.bertambah(lama, isi).is_some()
    }

    /// Whether the old items stand there as they were, and every further one is a field for signatures of the form.
    fn bertambah(&self, lama: &[Object], baru: &[Object]) -> Option<()> {
        let (awal, tambahan) = baru.split_at_checked(lama.len())?;
        // What was there already, but nowhere, was not seen by who signed.
        let bidang = |satu: &Object| {
            let id = satu.as_reference().ok().filter(|id| !self.dulu.objects.contains_key(id))?;
            let bidang = self.bidang_kini.get(&id);
            bidang.filter(|bidang| bidang.tanda && wajar(bidang.kamus))
        };
        (awal == lama && tambahan.iter().all(|satu| bidang(satu).is_some())).then_some(())
    }

    /// An empty field that was signed.
    fn diisi(&mut self, id: ObjectId, lama: &Dictionary, baru: &Dictionary) -> Option<()> {
        let nilai = baru.get(b"V").ok().and_then(|nilai| nilai.as_reference().ok());
        let baru_ditandai = nilai.is_some_and(|nilai| !self.dulu.objects.contains_key(&nilai));
        let semua = baru_ditandai
            && berubah(lama, baru).all(|kunci| match kunci {
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
        if tampilan && self.bidang_kini.get(&id)?.tampak(self.kini) {
            self.hasil.temuan.push(Temuan::GambarSesudahnya);
        }
        semua.then_some(())
    }

    /// The trailer may name other metadata.
    fn info(&mut self) {
        let info = |document: &Document| document.trailer.get(b"Info").ok().cloned();
        if info(self.dulu) != info(self.kini) {
            self.pintu.extend(info(self.kini));
            self.hasil.temuan.push(Temuan::MetadataBerubah);
        }
    }

    /// What fields there are more, and which of all were signed.
    fn bidang_baru(&mut self) {
        let nama: BTreeSet<&str> = self.bidang_lama.values().map(|satu| &*satu.nama).collect();
        let mut hasil = std::mem::take(&mut self.hasil);
        for (id, satu) in &self.bidang_kini {
            let lama = self.bidang_lama.get(id);
            if lama.is_none() {
                self.pintu.push(Object::Reference(*id));
                if !satu.tanda || !wajar(satu.kamus) || nama.contains(&*satu.nama) {
                    hasil.temuan.push(Temuan::DiubahSesudahnya("formulir"));
                }
                if satu.tampak(self.kini) {
                    hasil.temuan.push(Temuan::GambarSesudahnya);
                    hasil.bidang_tampak = true;
                }
            }
            let belum = lama.is_none_or(|lama| lama.nilai.is_none());
            if let Some(nilai) = satu.nilai.filter(|_| satu.tanda && belum) {
                let isi = kamus(self.kini, nilai);
                let jenis = isi.and_then(|isi| isi.get(b"Type").ok()?.as_name().ok());
                let cap = jenis == Some(b"DocTimeStamp") && !satu.tampak(self.kini);
                hasil.ditandai.push(Ditandai { bidang: satu.nama.clone(), cap });
            }
        }
        self.hasil = hasil;
    }

    /// New objects that hang nowhere: a page or what leads to one may be shown by who puts a file together anew.
    fn tak_terpakai(&mut self, keadaan: &Keadaan) {
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

/// The keys whose values differ.
fn berubah<'a>(lama: &'a Dictionary, baru: &'a Dictionary) -> impl Iterator<Item = &'a [u8]> {
    let keys: BTreeSet<&[u8]> =
        lama.iter().chain(baru.iter()).map(|(key, _)| key.as_slice()).collect();
    keys.into_iter().filter(move |key| lama.get(key).ok() != baru.get(key).ok())
}

/// What a field for signatures and its widget are made of (ISO 32000-2, 12.5.2, 12.5.6.19, 12.7.4 and 12.7.5.5). Whatever
/// does or draws something beside an appearance is not among it, and `MK` only where it says nothing.
const WAJAR: [&[u8]; 29] = [
    b"Type",
    b"Subtype",
    b"FT",
    b"T",
    b"TU",
    b"TM",
    b"Ff",
    b"F",
    b"P",
    b"Rect",
    b"V",
    b"DV",
    b"AP",
    b"AS",
    b"Parent",
    b"Kids",
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

/// Whether a field or widget is a signature's and nothing else.
fn wajar(kamus: &Dictionary) -> bool {
    let jenis = kamus.get(b"Subtype").ok();
    let widget = jenis.is_none_or(|jenis| jenis.as_name().is_ok_and(|nama| nama == b"Widget"));
    widget
        && kamus.iter().all(|(kunci, nilai)| {
            let kosong = kunci == b"MK" && nilai.as_dict().is_ok_and(Dictionary::is_empty);
            kosong || WAJAR.contains(&kunci.as_slice())
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
