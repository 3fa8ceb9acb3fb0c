//! One update of a file, as it is written.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::XrefEntry;
use lopdf::{Document, Object};

use super::keadaan::KeadaanBerkas;
use super::kepala::heads;
use super::lexer::{StrictLexer, StrictValue};
use super::objek::{is_plain, isi_wadah, whole_object};
use super::tabel::{is_same, tabel_lama};

/// One update, as it is written.
pub struct Pembaruan {
    from: usize,
    /// Its objects and where they begin.
    objek: BTreeMap<usize, (u32, u16)>,
    /// Where its tables are: the one that its end names, and one for readers of tables in streams beside it.
    tabel: Vec<usize>,
    /// Whether a table in a stream lies beside the chain: readers that repair take any for one.
    pub berlebih: bool,
    pub akhir: usize,
}

impl Pembaruan {
    /// The update that begins there; `None` where anything else stands in it. Lengths are looked up in the file's
    /// present state, and have to be right.
    pub fn read(pdf: &[u8], from: usize, kini: &Document) -> Option<Self> {
        let mut lexer = StrictLexer::new(pdf, from);
        let mut objek = BTreeMap::new();
        let mut aliran = Vec::new();
        let mut tabel = Vec::new();
        loop {
            lexer.skip_space();
            let at = lexer.at();
            if lexer.keyword(b"xref").is_some() {
                let trailer = tabel_lama(&mut lexer)?;
                if !tabel.is_empty() {
                    return None;
                }
                tabel.push(at);
                if let Some(StrictValue::Integer(samping)) = trailer.get(b"XRefStm") {
                    tabel.push(*samping);
                }
            } else if lexer.keyword(b"startxref").is_some() {
                break;
            } else {
                let id = lexer.object()?;
                let isi = whole_object(&mut lexer, kini)?;
                if isi.is_type(b"XRef") {
                    aliran.push(at);
                } else if isi.is_type(b"ObjStm") && !is_plain(&isi) {
                    return None;
                }
                objek.insert(at, id);
            }
        }
        lexer.skip_space();
        lexer.integer()?;
        let akhir = pdf.get(lexer.at()..)?;
        lexer.take(akhir.len() - akhir.trim_ascii_start().len())?;
        lexer.exactly(b"%%EOF")?;
        if tabel.is_empty() {
            tabel.push(*aliran.first()?);
        }
        let berlebih = aliran.iter().any(|at| !tabel.contains(at));
        Some(Self { from, objek, tabel, berlebih, akhir: lexer.at() })
    }

    /// Whether the tables of this update list its objects, each in its place, and nothing else; and whether no further
    /// object can be made out in it.
    pub fn is_listed(
        &self,
        dulu: &KeadaanBerkas<'_>,
        kini: &KeadaanBerkas<'_>,
        pdf: &[u8],
    ) -> bool {
        let lama = &dulu.dokumen.reference_table;
        let baru = &kini.dokumen.reference_table;
        let ada = |entri: &XrefEntry| entri.is_normal() || entri.is_compressed();
        let mut dahulu = lama.entries.iter().filter(|(_, entri)| ada(entri));
        let mut entri = baru.entries.iter();
        let milik = self.objek.values().map(|(nomor, _)| *nomor).collect();
        let tabel = kini.rantai.as_ref();
        tabel.is_some_and(|tabel| self.tabel.iter().any(|at| tabel.letak.contains(at)))
            && dahulu.all(|(nomor, _)| baru.get(*nomor).is_some_and(ada))
            && entri.all(|(nomor, entri)| {
                is_same(lama.get(*nomor), entri) || self.is_own(*nomor, entri, kini, &milik, pdf)
            })
            && self.has_no_rest(kini, pdf)
            && self.has_whole_streams(kini)
            && self.hides_nothing(pdf)
    }

    /// Whether an entry names an object of this update, whose numbers are given, which the library could read: what it could not, cannot be
    /// compared.
    fn is_own(
        &self,
        nomor: u32,
        entri: &XrefEntry,
        kini: &KeadaanBerkas<'_>,
        milik: &BTreeSet<u32>,
        pdf: &[u8],
    ) -> bool {
        let ada = |id: (u32, u16)| kini.dokumen.objects.contains_key(&id);
        match entri {
            XrefEntry::Normal { offset, generation } => {
                let id = (nomor, *generation);
                self.at(*offset, pdf).is_some_and(|(at, di_sana)| {
                    di_sana == id && (self.tabel.contains(&at) || ada(id))
                })
            }
            XrefEntry::Compressed { container, .. } => ada((nomor, 0)) && milik.contains(container),
            XrefEntry::Free | XrefEntry::UnusableFree => true,
        }
    }

    /// The object of this update to which a table leads that names this place, and where it begins: every reader goes over
    /// white space before it.
    fn at(&self, tempat: u32, pdf: &[u8]) -> Option<(usize, (u32, u16))> {
        let tempat = usize::try_from(tempat).ok()?;
        let (at, id) = self.objek.range(tempat..).next()?;
        pdf.get(tempat..*at)?.trim_ascii().is_empty().then_some((*at, *id))
    }

    /// Whether each of its objects is listed, but for tables, which need not list themselves.
    fn has_no_rest(&self, kini: &KeadaanBerkas<'_>, pdf: &[u8]) -> bool {
        self.objek.iter().all(|(at, (nomor, _))| {
            let entri = kini.dokumen.reference_table.get(*nomor);
            let di_sana = match entri {
                Some(XrefEntry::Normal { offset, .. }) => {
                    self.at(*offset, pdf).is_some_and(|(di_sana, _)| di_sana == *at)
                }
                Some(XrefEntry::Compressed { .. } | XrefEntry::Free | XrefEntry::UnusableFree)
                | None => false,
            };
            di_sana || self.tabel.contains(at)
        })
    }

    /// Whether its streams of objects hold those that the tables place there, in that order, and no others.
    fn has_whole_streams(&self, kini: &KeadaanBerkas<'_>) -> bool {
        let mut wadah: BTreeMap<u32, BTreeMap<u16, u32>> = BTreeMap::new();
        for (nomor, entri) in &kini.dokumen.reference_table.entries {
            if let XrefEntry::Compressed { container, index } = entri {
                wadah.entry(*container).or_default().insert(*index, *nomor);
            }
        }
        self.objek.values().all(|id| match kini.dokumen.objects.get(id) {
            Some(Object::Stream(stream)) if stream.dict.has_type(b"ObjStm") => {
                isi_wadah(stream).is_some_and(|isi| Some(&isi) == wadah.get(&id.0))
            }
            Some(_) | None => !wadah.contains_key(&id.0),
        })
    }

    /// Whether nothing in this update looks like the head of a further object, in a text or stream of it.
    fn hides_nothing(&self, pdf: &[u8]) -> bool {
        let before = pdf.get(..self.akhir).unwrap_or_default();
        heads(before, self.from)
            .into_iter()
            .all(|(at, id)| id.is_some() && self.objek.get(&at) == id.as_ref())
    }
}
