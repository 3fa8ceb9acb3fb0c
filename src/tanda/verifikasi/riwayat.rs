//! The states that a file went through from its first signature on, each of them an update behind the one before.
//!
//! What is appended has to be nothing but updates in full: objects, the table that lists each of them where it is, and
//! the table's end (ISO 32000-2, 7.5.4 to 7.5.8). Readers that repair a file take what no table lists as well, and so
//! show another page; nothing is left for them to take.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::XrefEntry;
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::Temuan;
use super::lexer::{Lexer, Value};
use super::sesudah::{self, Perubahan};
use crate::tanda::berkas::{self, PALING_BESAR};

/// More updates than any file of an office has; each costs a pass over the whole of it.
const TERBANYAK: usize = 48;

/// A file's updates, from the first signature on.
pub struct Riwayat {
    /// Where each state ends, the first one being what the first signature covers.
    akhir: Vec<usize>,
    /// What came with each update; one less than there are states.
    perubahan: Vec<Perubahan>,
    /// What keeps the rest from being looked at.
    rusak: Option<Temuan>,
    /// What other readers may see, whoever signed it.
    lain: Option<Temuan>,
}

/// A state of a file: what is there, as far as its tables list it.
pub struct Keadaan {
    pub dokumen: Document,
    /// Its tables by their place in the chain, not by what they say of themselves.
    tabel: Option<Tabel>,
    /// Streams that hold objects which a table places in them.
    pub wadah: BTreeSet<u32>,
}

impl Riwayat {
    /// The states of a file whose first signature covers so many bytes of it.
    pub fn baca(pdf: &[u8], kini: &Document, pertama: usize) -> Self {
        let mut riwayat =
            Self { akhir: vec![pertama], perubahan: Vec::new(), rusak: None, lain: None };
        riwayat.rusak = riwayat.telusuri(pdf, kini).err();
        riwayat
    }

    fn telusuri(&mut self, pdf: &[u8], kini: &Document) -> Result<(), Temuan> {
        let pertama = self.akhir.last().copied().unwrap_or_default();
        let awal = pdf.get(..pertama).unwrap_or_default();
        let mut dulu = Keadaan::baca(awal).ok_or(Temuan::RevisiRusak)?;
        let lanjut = !pdf.get(pertama..).unwrap_or_default().trim_ascii().is_empty();
        let mut teliti = !lanjut || dulu.teliti(awal, kini);
        let mut at = pertama;
        while !pdf.get(at..).unwrap_or_default().trim_ascii().is_empty() {
            if self.perubahan.len() >= TERBANYAK {
                return Err(Temuan::TerlaluBanyakPembaruan(TERBANYAK));
            }
            let bagian = Bagian::baca(pdf, at, kini).ok_or(Temuan::LanjutanRusak)?;
            let sampai = pdf.get(..bagian.akhir).unwrap_or_default();
            let baru = Keadaan::baca(sampai).ok_or(Temuan::LanjutanRusak)?;
            if !bagian.terdaftar(&dulu, &baru, pdf) {
                return Err(Temuan::LanjutanRusak);
            }
            self.perubahan.push(sesudah::bandingkan(&dulu, &baru));
            self.akhir.push(bagian.akhir);
            (at, dulu) = (bagian.akhir, baru);
        }
        if lanjut || dulu.goyah(pdf) {
            teliti &= dulu.terakhir(pdf);
        }
        self.lain = match (&dulu.tabel, teliti) {
            (Some(tabel), _) if tabel.hibrida => Some(Temuan::Hibrida),
            (Some(_), true) => None,
            (Some(_), false) => Some(Temuan::ObjekDiLuarTabel),
            (None, _) => (lanjut || !teliti).then_some(Temuan::ObjekDiLuarTabel),
        };
        Ok(())
    }

    /// What came after a signature that covers so many bytes; the error says why that cannot be told.
    pub fn sesudah(&self, pdf: &[u8], akhir: usize) -> Result<&[Perubahan], Temuan> {
        // A line's end behind a state is no part of any.
        let cocok = |satu: &usize| {
            let sisa = pdf.get(akhir.min(*satu)..akhir.max(*satu)).unwrap_or_default();
            sisa.trim_ascii().is_empty()
        };
        let keadaan = self.akhir.iter().position(cocok);
        match (keadaan, &self.rusak) {
            (_, Some(rusak)) => Err(rusak.clone()),
            (Some(keadaan), None) => Ok(self.perubahan.get(keadaan..).unwrap_or_default()),
            (None, None) => Err(Temuan::RevisiRusak),
        }
    }

    /// What concerns the whole file.
    pub fn temuan(&self) -> Option<&Temuan> {
        self.lain.as_ref()
    }
}

impl Keadaan {
    fn baca(pdf: &[u8]) -> Option<Self> {
        let mut dokumen = berkas::baca_bergeser(pdf).ok()?;
        let tabel = Tabel::baca(pdf, dokumen.xref_start);
        let mut wadah = BTreeSet::new();
        for entri in dokumen.reference_table.entries.values() {
            if let XrefEntry::Compressed { container, .. } = entri {
                wadah.insert(*container);
            }
        }
        // The library takes in what stands in a stream of objects although no table lists it; no other reader does.
        let terdaftar = &dokumen.reference_table;
        dokumen.objects.retain(|(nomor, lahir), _| match terdaftar.get(*nomor) {
            Some(XrefEntry::Normal { generation, .. }) => generation == lahir,
            Some(XrefEntry::Compressed { .. }) => *lahir == 0,
            Some(XrefEntry::Free | XrefEntry::UnusableFree) | None => false,
        });
        Some(Self { dokumen, tabel, wadah })
    }

    /// Whether a stream is a table of objects by its place.
    pub fn tabel(&self, id: &ObjectId) -> bool {
        let entri = self.dokumen.reference_table.get(id.0);
        let letak = self.tabel.as_ref().map(|tabel| &tabel.letak);
        entri.and_then(tempat).is_some_and(|at| letak.is_some_and(|letak| letak.contains(&at)))
    }

    /// Whether the trailer says that there are as many numbers as the tables list.
    fn cukup_besar(&self) -> bool {
        let dipakai = self.dokumen.reference_table.entries.iter();
        let dipakai = dipakai.filter(|(_, entri)| entri.is_normal() || entri.is_compressed());
        let tertinggi = dipakai.map(|(nomor, _)| i64::from(*nomor)).max().unwrap_or(0);
        self.dokumen.trailer.get(b"Size").and_then(Object::as_i64).is_ok_and(|n| n > tertinggi)
    }

    /// Whether every object that the tables list is written as the standard says, and could be read: only then is it
    /// what every reader sees. Lengths are looked up in the file's present state.
    fn teliti(&self, pdf: &[u8], kini: &Document) -> bool {
        self.tabel.is_some()
            && self.cukup_besar()
            && self.dokumen.reference_table.entries.iter().all(|(nomor, entri)| match entri {
                XrefEntry::Normal { offset, generation } => {
                    let id = (*nomor, *generation);
                    let mut lexer = Lexer::new(pdf, usize::try_from(*offset).unwrap_or(usize::MAX));
                    lexer.skip_space();
                    lexer.object() == Some(id)
                        && objek_utuh(&mut lexer, kini).is_some()
                        && (self.tabel(&id) || self.dokumen.objects.contains_key(&id))
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
    fn goyah(&self, pdf: &[u8]) -> bool {
        let di_tempat = |(nomor, entri): (&u32, &XrefEntry)| match entri {
            XrefEntry::Normal { offset, generation } => {
                let mut lexer = Lexer::new(pdf, usize::try_from(*offset).unwrap_or(usize::MAX));
                lexer.skip_space();
                lexer.object() == Some((*nomor, *generation))
            }
            XrefEntry::Compressed { .. } | XrefEntry::Free | XrefEntry::UnusableFree => true,
        };
        self.dokumen.xref_recovery.is_some()
            || !self.cukup_besar()
            || !self.dokumen.reference_table.entries.iter().all(di_tempat)
    }

    /// Whether of each number the last object that looks like one is the listed one: that is what such a reader takes.
    fn terakhir(&self, pdf: &[u8]) -> bool {
        let akhir: BTreeMap<Option<u32>, usize> =
            kepala(pdf, 0).into_iter().map(|(at, id)| (id.map(|id| id.0), at)).collect();
        akhir.into_iter().all(|(nomor, at)| {
            let entri = nomor.and_then(|nomor| self.dokumen.reference_table.get(nomor));
            let sama = |letak: usize| {
                let mut lexer = Lexer::new(pdf, letak);
                lexer.skip_space();
                lexer.at() == at
            };
            entri.and_then(tempat).is_some_and(sama)
                || self.tabel.as_ref().is_some_and(|tabel| tabel.letak.contains(&at))
        })
    }
}

/// Where a table says that an object is.
fn tempat(entri: &XrefEntry) -> Option<usize> {
    match entri {
        XrefEntry::Normal { offset, .. } => usize::try_from(*offset).ok(),
        XrefEntry::Compressed { .. } | XrefEntry::Free | XrefEntry::UnusableFree => None,
    }
}

/// The chain of a file's tables, newest first.
pub struct Tabel {
    letak: BTreeSet<usize>,
    /// Whether one has another beside it, for readers of tables in streams: each reader knows one (ISO 32000-2, 7.5.8.4).
    hibrida: bool,
}

impl Tabel {
    /// `None` where one of them is not written so that all readers read the same in it.
    fn baca(pdf: &[u8], mulai: usize) -> Option<Self> {
        let mut tabel = Self { letak: BTreeSet::new(), hibrida: false };
        let mut berikut = Some(mulai);
        while let Some(at) = berikut {
            let mut lexer = Lexer::new(pdf, at);
            lexer.skip_space();
            if !tabel.letak.insert(lexer.at()) || tabel.letak.len() > PANJANG {
                return None;
            }
            let isi = if lexer.keyword(b"xref").is_some() {
                tabel_lama(&mut lexer)?
            } else {
                lexer.object()?;
                let isi = lexer.value()?;
                isi_tabel(&mut lexer, &isi)?;
                isi
            };
            tabel.hibrida |= isi.get(b"XRefStm").is_some();
            berikut = match isi.get(b"Prev") {
                Some(Value::Integer(at)) => Some(*at),
                None => None,
                Some(_) => return None,
            };
        }
        Some(tabel)
    }
}

/// More tables than any file has.
const PANJANG: usize = 4096;

/// Goes over a table in a stream behind its dictionary; `None` where it does not say plainly how it is to be read, lists a
/// number twice, or holds places and generations that some readers shorten.
fn isi_tabel(lexer: &mut Lexer<'_>, isi: &Value) -> Option<()> {
    let lebar = match isi.get(b"W")? {
        Value::Array(lebar) => lebar.as_slice(),
        _ => return None,
    };
    let [Value::Integer(jenis @ ..2), Value::Integer(letak @ ..9), Value::Integer(lahir @ ..9)] =
        lebar
    else {
        return None;
    };
    let mut nomor = BTreeSet::new();
    let sekali = match isi.get(b"Index") {
        Some(Value::Array(pasangan)) => pasangan.chunks(2).all(|satu| match satu {
            [Value::Integer(awal), Value::Integer(banyak)] if *banyak <= JUMLAH => {
                (0..*banyak).all(|ke| nomor.insert(awal.saturating_add(ke)))
            }
            _ => false,
        }),
        Some(_) => false,
        None => true,
    };
    (sekali && isi.is_type(b"XRef") && polos(isi)).then_some(())?;
    let baris = terurai(lexer, isi)?;
    let pendek = |angka: &[u8], muat: usize| {
        angka
            .len()
            .checked_sub(muat)
            .is_none_or(|lebih| angka.iter().take(lebih).all(|byte| *byte == 0))
    };
    let muat = |satu: &[u8]| {
        let (angka, lahir) = satu.split_at_checked(jenis + letak)?;
        let (_, letak) = angka.split_at_checked(*jenis)?;
        (pendek(letak, 4) && pendek(lahir, 2)).then_some(())
    };
    baris
        .chunks_exact((jenis + letak + lahir).max(1))
        .all(|satu| muat(satu).is_some())
        .then_some(())
}

/// What a table in a stream unfolds to.
fn terurai(lexer: &mut Lexer<'_>, isi: &Value) -> Option<Vec<u8>> {
    let Some(Value::Integer(panjang)) = isi.get(b"Length") else { return None };
    lexer.skip_space();
    lexer.keyword(b"stream")?;
    lexer.exactly(b"\r\n").or_else(|| lexer.exactly(b"\n"))?;
    let mut kamus = Dictionary::new();
    if isi.get(b"Filter").is_some() {
        kamus.set("Filter", "FlateDecode");
    }
    let cara = match isi.get(b"DecodeParms") {
        Some(Value::Array(semua)) => semua.first(),
        satu => satu,
    };
    let mut parameter = Dictionary::new();
    for kunci in [b"Predictor".as_slice(), b"Columns", b"Colors", b"BitsPerComponent"] {
        if let Some(Value::Integer(angka)) = cara.and_then(|cara| cara.get(kunci)) {
            parameter.set(kunci.to_vec(), i64::try_from(*angka).ok()?);
        }
    }
    if !parameter.is_empty() {
        kamus.set("DecodeParms", parameter);
    }
    let stream = Stream::new(kamus, lexer.take(*panjang)?.to_vec());
    match stream.dict.has(b"Filter") {
        true => stream.decompressed_content_with_limit(PALING_BESAR).ok(),
        false => Some(stream.content),
    }
}

/// More numbers than any table has.
const JUMLAH: usize = 1_000_000;

/// Whether a stream is packed in the one way that everybody reads alike, if at all.
fn polos(isi: &Value) -> bool {
    let flate = |satu: &Value| matches!(satu, Value::Name(nama) if nama == b"FlateDecode");
    let cara = match isi.get(b"Filter") {
        None => true,
        Some(Value::Array(semua)) => semua.len() <= 1 && semua.iter().all(flate),
        Some(satu) => flate(satu),
    };
    let langsung = isi.get(b"DecodeParms").is_none_or(Value::is_direct);
    cara && langsung && isi.get(b"F").is_none()
}

/// One update, as it is written.
struct Bagian {
    dari: usize,
    /// Its objects and where they begin.
    objek: BTreeMap<usize, (u32, u16)>,
    /// Where its tables are: the one that its end names, and one for readers of tables in streams beside it.
    tabel: Vec<usize>,
    akhir: usize,
}

impl Bagian {
    /// The update that begins there; `None` where anything else stands in it. Lengths are looked up in the file's
    /// present state, and have to be right.
    fn baca(pdf: &[u8], dari: usize, kini: &Document) -> Option<Self> {
        let mut lexer = Lexer::new(pdf, dari);
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
                if let Some(Value::Integer(samping)) = trailer.get(b"XRefStm") {
                    tabel.push(*samping);
                }
            } else if lexer.keyword(b"startxref").is_some() {
                break;
            } else {
                let id = lexer.object()?;
                let isi = objek_utuh(&mut lexer, kini)?;
                if isi.is_type(b"XRef") {
                    aliran.push(at);
                } else if isi.is_type(b"ObjStm") && !polos(&isi) {
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
        // Readers that repair take any table in a stream for one, so none may lie beside the chain.
        if aliran.iter().any(|at| !tabel.contains(at)) {
            return None;
        }
        Some(Self { dari, objek, tabel, akhir: lexer.at() })
    }

    /// Whether the tables of this update list its objects, each in its place, and nothing else; and whether no further
    /// object can be made out in it.
    fn terdaftar(&self, dulu: &Keadaan, kini: &Keadaan, pdf: &[u8]) -> bool {
        let lama = &dulu.dokumen.reference_table;
        let baru = &kini.dokumen.reference_table;
        let ada = |entri: &XrefEntry| entri.is_normal() || entri.is_compressed();
        let mut dahulu = lama.entries.iter().filter(|(_, entri)| ada(entri));
        let mut entri = baru.entries.iter();
        let tabel = kini.tabel.as_ref();
        tabel.is_some_and(|tabel| self.tabel.iter().any(|at| tabel.letak.contains(at)))
            && dahulu.all(|(nomor, _)| baru.get(*nomor).is_some_and(ada))
            && entri.all(|(nomor, satu)| {
                sama(lama.get(*nomor), satu) || self.miliknya(*nomor, satu, kini)
            })
            && self.tanpa_sisa(kini)
            && self.wadah_utuh(kini)
            && kini.cukup_besar()
            && self.terbaca(pdf)
    }

    /// Whether an entry names an object of this update, which the library could read: what it could not, cannot be
    /// compared.
    fn miliknya(&self, nomor: u32, entri: &XrefEntry, kini: &Keadaan) -> bool {
        let ada = |id: (u32, u16)| kini.dokumen.objects.contains_key(&id);
        match entri {
            XrefEntry::Normal { offset, generation } => {
                let id = (nomor, *generation);
                usize::try_from(*offset).is_ok_and(|offset| {
                    let tabel = self.tabel.contains(&offset);
                    self.objek.get(&offset) == Some(&id) && (tabel || ada(id))
                })
            }
            XrefEntry::Compressed { container, .. } => {
                ada((nomor, 0)) && self.objek.values().any(|(nomor, _)| nomor == container)
            }
            XrefEntry::Free | XrefEntry::UnusableFree => true,
        }
    }

    /// Whether each of its objects is listed, but for tables, which need not list themselves.
    fn tanpa_sisa(&self, kini: &Keadaan) -> bool {
        self.objek.iter().all(|(at, (nomor, _))| {
            let entri = kini.dokumen.reference_table.get(*nomor);
            let di_sana = match entri {
                Some(XrefEntry::Normal { offset, .. }) => usize::try_from(*offset) == Ok(*at),
                Some(XrefEntry::Compressed { .. } | XrefEntry::Free | XrefEntry::UnusableFree)
                | None => false,
            };
            di_sana || self.tabel.contains(at)
        })
    }

    /// Whether its streams of objects hold those that the tables place there, in that order, and no others.
    fn wadah_utuh(&self, kini: &Keadaan) -> bool {
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
    fn terbaca(&self, pdf: &[u8]) -> bool {
        let sampai = pdf.get(..self.akhir).unwrap_or_default();
        kepala(sampai, self.dari)
            .into_iter()
            .all(|(at, id)| id.is_some() && self.objek.get(&at) == id.as_ref())
    }
}

/// Goes over a table of the old kind, and gives its trailer. A number is listed once.
fn tabel_lama(lexer: &mut Lexer<'_>) -> Option<Value> {
    let mut nomor = BTreeSet::new();
    loop {
        lexer.skip_space();
        if lexer.keyword(b"trailer").is_some() {
            return lexer.value().filter(|value| matches!(value, Value::Dictionary(_)));
        }
        let awal = lexer.integer()?;
        lexer.skip_space();
        let banyak = lexer.integer()?;
        for satu in awal..awal.checked_add(banyak)? {
            lexer.skip_space();
            lexer.integer()?;
            lexer.skip_space();
            lexer.integer()?;
            lexer.skip_space();
            lexer.keyword(b"n").or_else(|| lexer.keyword(b"f"))?;
            nomor.insert(satu).then_some(())?;
        }
    }
}

/// Goes over an object behind its head.
fn objek_utuh(lexer: &mut Lexer<'_>, kini: &Document) -> Option<Value> {
    let isi = lexer.value()?;
    lexer.skip_space();
    if lexer.keyword(b"stream").is_some() {
        let panjang = match isi.get(b"Length")? {
            Value::Integer(panjang) => *panjang,
            Value::Reference(nomor) => {
                let panjang = kini.objects.get(&(*nomor, 0))?.as_i64().ok()?;
                usize::try_from(panjang).ok()?
            }
            Value::Name(_) | Value::Dictionary(_) | Value::Array(_) | Value::Other => return None,
        };
        lexer.exactly(b"\r\n").or_else(|| lexer.exactly(b"\n"))?;
        lexer.take(panjang)?;
        lexer.skip_space();
        lexer.keyword(b"endstream")?;
        lexer.skip_space();
    }
    lexer.keyword(b"endobj")?;
    Some(isi)
}

/// The numbers of the objects in a stream, by their order in it; `None` where one of them is not written as it should be.
fn isi_wadah(stream: &Stream) -> Option<BTreeMap<u16, u32>> {
    let flate = |satu: &Object| satu.as_name().is_ok_and(|nama| nama == b"FlateDecode");
    let cara = match stream.dict.get(b"Filter") {
        Ok(Object::Array(semua)) => semua.len() <= 1 && semua.iter().all(flate),
        Ok(satu) => flate(satu),
        Err(_) => true,
    };
    let langsung =
        |kunci: &[u8]| stream.dict.get(kunci).is_ok_and(|isi| isi.as_reference().is_ok());
    if !cara || langsung(b"DecodeParms") || stream.dict.has(b"F") {
        return None;
    }
    let angka = |kunci: &[u8]| usize::try_from(stream.dict.get(kunci).ok()?.as_i64().ok()?).ok();
    let (banyak, pertama) = (angka(b"N")?, angka(b"First")?);
    let isi = stream.decompressed_content_with_limit(PALING_BESAR).ok()?;
    let mut lexer = Lexer::new(&isi, 0);
    let mut hasil = BTreeMap::new();
    for urut in 0..u16::try_from(banyak).ok()? {
        lexer.skip_space();
        let nomor = u32::try_from(lexer.integer()?).ok()?;
        lexer.skip_space();
        let letak = lexer.integer()?.checked_add(pertama)?;
        Lexer::new(&isi, letak).value()?;
        hasil.insert(urut, nomor);
    }
    let berbeda: BTreeSet<&u32> = hasil.values().collect();
    (berbeda.len() == hasil.len()).then_some(hasil)
}

/// Whether a table lists the same place.
fn sama(lama: Option<&XrefEntry>, baru: &XrefEntry) -> bool {
    match (lama, baru) {
        (
            Some(XrefEntry::Normal { offset: dulu, generation: lahir }),
            XrefEntry::Normal { offset, generation },
        ) => dulu == offset && lahir == generation,
        (
            Some(XrefEntry::Compressed { container: dulu, index: urut }),
            XrefEntry::Compressed { container, index },
        ) => dulu == container && urut == index,
        (_, _) => false,
    }
}

/// Everything from there on that looks like the head of an object to the most lenient reader, wherever it stands; without
/// its number where that is none.
fn kepala(pdf: &[u8], dari: usize) -> Vec<(usize, Option<(u32, u16)>)> {
    let mut hasil = Vec::new();
    let mut at = dari;
    let mut celah = Celah { pdf, baris: 0 };
    while let Some(maju) = pdf.get(at..).and_then(|sisa| sisa.iter().position(u8::is_ascii_digit)) {
        let awal = at + maju;
        let sampai = angka(pdf, awal);
        at = sampai;
        let kedua = celah.lewati(sampai);
        let akhir = angka(pdf, kedua);
        let kata = celah.lewati(akhir);
        let dua = sampai < kedua && kedua < akhir;
        if dua && pdf.get(kata..).is_some_and(|sisa| sisa.starts_with(b"obj")) {
            let baca =
                |dari: usize, sampai: usize| std::str::from_utf8(pdf.get(dari..sampai)?).ok();
            let nomor = baca(awal, sampai).and_then(|nomor| nomor.parse().ok());
            let lahir = baca(kedua, akhir).and_then(|lahir| lahir.parse().ok());
            hasil.push((awal, nomor.zip(lahir)));
        }
    }
    hasil
}

fn angka(pdf: &[u8], dari: usize) -> usize {
    let sisa = pdf.get(dari..).unwrap_or_default();
    dari + sisa.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(sisa.len())
}

/// What stands between words; where a comment ends is looked for once.
struct Celah<'a> {
    pdf: &'a [u8],
    baris: usize,
}

impl Celah<'_> {
    fn lewati(&mut self, mut at: usize) -> usize {
        while let Some(byte) = self.pdf.get(at) {
            match byte {
                b'%' => {
                    if self.baris <= at {
                        let sisa = self.pdf.get(at..).unwrap_or_default();
                        let ujung = sisa.iter().position(|byte| matches!(byte, b'\r' | b'\n'));
                        self.baris = at + ujung.unwrap_or(sisa.len());
                    }
                    at = self.baris;
                }
                byte if byte.is_ascii_whitespace() || *byte == 0 => at += 1,
                _ => break,
            }
        }
        at
    }
}
