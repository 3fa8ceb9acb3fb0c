//! Who refers to what: a reference that was there already may not be filled later, and what is new and nothing reaches is
//! told.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Object, ObjectId};

use super::Temuan;
use super::katalog::TRAILER;
use super::keadaan::KeadaanBerkas;
use super::sesudah::Perbandingan;
use crate::pdf::katalog;

/// Who refers to an object: in which object (the trailer where `None`), and under which keys.
pub(super) type Pemegang = (Option<ObjectId>, Vec<Vec<u8>>);

impl Perbandingan<'_> {
    /// Looks through all that was there: who refers to what was changed, and whether anything refers to what came only
    /// now.
    pub(super) fn rujukan(&mut self, dulu: &KeadaanBerkas<'_>, altered: &BTreeSet<ObjectId>) {
        let baru: BTreeSet<u32> = self.tambahan().map(|id| id.0).collect();
        let trailer = Object::Dictionary(self.dulu.trailer.clone());
        // Tables in streams hold trailers, of which the file's own is looked at apart (`katalog.rs`).
        let semua = self.dulu.objects.iter().filter(|(id, _)| !dulu.is_table(id));
        let semua = semua.map(|(id, object)| (Some(*id), object));
        let mut follows = false;
        let mut pemegang: BTreeMap<ObjectId, BTreeSet<Pemegang>> = BTreeMap::new();
        for (id, object) in semua.chain([(None, &trailer)]) {
            visit(object, &mut Vec::new(), &mut |ke, jalur| {
                match jalur.first().filter(|_| id.is_none()) {
                    // There, too.
                    Some(kunci) if !TRAILER.contains(kunci) => {}
                    Some(_) | None => follows |= baru.contains(&ke.0),
                }
                if altered.contains(&ke) {
                    let jalur = jalur.iter().map(|kunci| kunci.to_vec()).collect();
                    pemegang.entry(ke).or_default().insert((id, jalur));
                }
            });
        }
        self.pemegang = pemegang;
        if follows {
            self.hasil.temuan.push(Temuan::RujukanDiisi);
        }
    }

    /// Whether only such places referred to an object.
    pub(super) fn only(
        &self,
        id: ObjectId,
        may: impl Fn(Option<ObjectId>, &[Vec<u8>]) -> bool,
    ) -> bool {
        let semua = self.pemegang.get(&id);
        semua.is_some_and(|semua| semua.iter().all(|(oleh, jalur)| may(*oleh, jalur)))
    }

    fn tambahan(&self) -> impl Iterator<Item = &ObjectId> {
        self.kini.objects.keys().filter(|id| !self.dulu.objects.contains_key(*id))
    }

    /// New objects that hang nowhere; and whatever they hang on, a page or what leads to one, which may be shown by who puts
    /// a file together anew.
    pub(super) fn unused(&mut self, keadaan: &KeadaanBerkas<'_>) {
        let mut sisa: BTreeSet<ObjectId> = self.tambahan().copied().collect();
        sisa.retain(|id| {
            let kosong = matches!(self.kini.objects.get(id), Some(Object::Null));
            !keadaan.is_table(id) && !keadaan.wadah.contains(&id.0) && !kosong
        });
        let mut antre: Vec<&Object> = self.pintu.iter().collect();
        while let Some(object) = antre.pop() {
            visit(object, &mut Vec::new(), &mut |ke, _| {
                antre.extend(self.kini.objects.get(&ke).filter(|_| sisa.remove(&ke)));
            });
        }
        let berbahaya = |id: &ObjectId| {
            let jenis = self.kini.get_dictionary(*id).ok().and_then(|kamus| kamus.get_type().ok());
            jenis.is_some_and(|jenis| [b"Catalog".as_slice(), b"Pages", b"Page"].contains(&jenis))
        };
        let katalog = katalog(self.kini).map(|(id, _)| id);
        if self.tambahan().any(|id| Some(*id) != katalog && berbahaya(id)) {
            self.hasil.temuan.push(Temuan::HalamanTersembunyi);
        } else if !sisa.is_empty() {
            self.hasil.temuan.push(Temuan::ObjekTakTerpakai);
        }
    }
}

/// Calls with every reference in a value, and with the keys under which it stands.
pub(super) fn visit<'a>(
    object: &'a Object,
    jalur: &mut Vec<&'a [u8]>,
    found: &mut impl FnMut(ObjectId, &[&[u8]]),
) {
    let kamus = match object {
        Object::Reference(id) => return found(*id, jalur),
        Object::Array(items) => {
            return items.iter().for_each(|item| visit(item, jalur, found));
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
        visit(nilai, jalur, found);
        jalur.pop();
    }
}
