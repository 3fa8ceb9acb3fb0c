//! A state of a file, and whether every reader sees the same in it.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::{Xref, XrefEntry};
use lopdf::{Document, Object, ObjectId};

use super::kepala::heads;
use super::lexer::StrictLexer;
use super::objek::{isi_wadah, whole_object};
use super::tabel::{TabelRujukan, tempat};
use crate::pdf::Pdf;

/// A state of a file: what is there, as far as its tables list it.
pub struct KeadaanBerkas<'a> {
    pub dokumen: Cow<'a, Document>,
    /// Its tables by their place in the chain, not by what they say of themselves.
    pub rantai: Option<TabelRujukan>,
    /// Streams that hold objects which a table places in them.
    pub wadah: BTreeSet<u32>,
    /// What reading it took, where it was not read already; see [`Pdf::effort`].
    pub upaya: usize,
}

impl<'a> KeadaanBerkas<'a> {
    /// The state that ends there; the last one has been read already. White space behind the end of a file changes nothing
    /// of what is read of it.
    pub fn up_to(pdf: &'a [u8], kini: &'a Document, akhir: usize) -> Option<Self> {
        let (isi, sisa) = pdf.split_at_checked(akhir)?;
        if sisa.trim_ascii().is_empty() {
            return Some(Self::of(Cow::Borrowed(kini), isi));
        }
        let berkas = Pdf::new(isi);
        let upaya = berkas.effort();
        let dokumen = berkas.into_written().ok()?;
        Some(Self { upaya, ..Self::of(Cow::Owned(dokumen), isi) })
    }

    /// What was read of these bytes.
    pub fn of(mut dokumen: Cow<'a, Document>, pdf: &[u8]) -> Self {
        let rantai = TabelRujukan::read(pdf, dokumen.xref_start);
        let mut wadah = BTreeSet::new();
        for entri in dokumen.reference_table.entries.values() {
            if let XrefEntry::Compressed { container, .. } = entri {
                wadah.insert(*container);
            }
        }
        // The library takes in what stands in a stream of objects although no table lists it; no other reader does.
        if !dokumen.objects.keys().all(|id| is_listed(&dokumen.reference_table, id)) {
            let Document { objects, reference_table, .. } = dokumen.to_mut();
            objects.retain(|id, _| is_listed(reference_table, id));
        }
        Self { dokumen, rantai, wadah, upaya: 0 }
    }

    /// Whether a stream is a table of objects by its place.
    pub fn is_table(&self, id: &ObjectId) -> bool {
        let entri = self.dokumen.reference_table.get(id.0);
        let letak = self.rantai.as_ref().map(|tabel| &tabel.letak);
        entri.and_then(tempat).is_some_and(|at| letak.is_some_and(|letak| letak.contains(&at)))
    }

    /// Whether the trailer says that there are as many numbers as the tables list.
    pub fn is_large_enough(&self) -> bool {
        let dipakai = self.dokumen.reference_table.entries.iter();
        let dipakai = dipakai.filter(|(_, entri)| entri.is_normal() || entri.is_compressed());
        let tertinggi = dipakai.map(|(nomor, _)| i64::from(*nomor)).max().unwrap_or(0);
        self.dokumen.trailer.get(b"Size").and_then(Object::as_i64).is_ok_and(|n| n > tertinggi)
    }

    /// Whether every object that the tables list is written as the standard says, and could be read: only then is it
    /// what every reader sees. Lengths are looked up in the file's present state.
    pub fn is_exact(&self, pdf: &[u8], kini: &Document) -> bool {
        self.rantai.is_some()
            && self.is_large_enough()
            && self.dokumen.reference_table.entries.iter().all(|(nomor, entri)| match entri {
                XrefEntry::Normal { offset, generation } => {
                    let id = (*nomor, *generation);
                    let mut lexer =
                        StrictLexer::new(pdf, usize::try_from(*offset).unwrap_or(usize::MAX));
                    lexer.skip_space();
                    lexer.object() == Some(id)
                        && whole_object(&mut lexer, kini).is_some()
                        && (self.is_table(&id) || self.dokumen.objects.contains_key(&id))
                }
                XrefEntry::Compressed { .. } => self.dokumen.objects.contains_key(&(*nomor, 0)),
                XrefEntry::Free | XrefEntry::UnusableFree => true,
            })
            && self.wadah.iter().all(|nomor| {
                let stream = self.dokumen.objects.get(&(*nomor, 0));
                stream.and_then(|stream| isi_wadah(stream.as_stream().ok()?)).is_some()
            })
    }

    /// Whether some readers put the file together anew instead of believing its tables.
    pub fn is_shaky(&self, pdf: &[u8]) -> bool {
        let di_tempat = |(nomor, entri): (&u32, &XrefEntry)| match entri {
            XrefEntry::Normal { offset, generation } => {
                let mut lexer =
                    StrictLexer::new(pdf, usize::try_from(*offset).unwrap_or(usize::MAX));
                lexer.skip_space();
                lexer.object() == Some((*nomor, *generation))
            }
            XrefEntry::Compressed { .. } | XrefEntry::Free | XrefEntry::UnusableFree => true,
        };
        self.dokumen.xref_recovery.is_some()
            || !self.is_large_enough()
            || !self.dokumen.reference_table.entries.iter().all(di_tempat)
    }

    /// Whether of each number the last object that looks like one is the listed one: that is what such a reader takes.
    pub fn lists_the_last(&self, pdf: &[u8]) -> bool {
        let akhir: BTreeMap<Option<u32>, usize> =
            heads(pdf, 0).into_iter().map(|(at, id)| (id.map(|id| id.0), at)).collect();
        akhir.into_iter().all(|(nomor, at)| {
            let entri = nomor.and_then(|nomor| self.dokumen.reference_table.get(nomor));
            let same = |letak: usize| {
                let mut lexer = StrictLexer::new(pdf, letak);
                lexer.skip_space();
                lexer.at() == at
            };
            entri.and_then(tempat).is_some_and(same)
                || self.rantai.as_ref().is_some_and(|tabel| tabel.letak.contains(&at))
        })
    }
}

/// Whether the tables list an object.
fn is_listed(tabel: &Xref, (nomor, lahir): &ObjectId) -> bool {
    match tabel.get(*nomor) {
        Some(XrefEntry::Normal { generation, .. }) => generation == lahir,
        Some(XrefEntry::Compressed { .. }) => *lahir == 0,
        Some(XrefEntry::Free | XrefEntry::UnusableFree) | None => false,
    }
}
