//! The states that a file went through from its first signature on, each of them an update behind the one before.
//!
//! What is appended has to be nothing but updates in full: objects, the table that lists each of them where it is, and
//! the table's end (ISO 32000-2, 7.5.4 to 7.5.8). Readers that repair a file take what no table lists as well, and so
//! show another page; nothing is left for them to take.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::xref::XrefEntry;
use lopdf::{Document, Object};

use super::Temuan;
use super::lexer::{Lexer, Value};
use super::sesudah::{self, Perubahan};
use crate::tanda::berkas::{self, PALING_BESAR};

/// More updates than any file of an office has; each costs a pass over the whole of it.
const TERBANYAK: usize = 128;
const HIBRIDA: &[u8] = b"/XRefStm";

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

/// A state of a file: what is there, and by which numbers its tables go themselves.
pub struct Keadaan {
    pub dokumen: Document,
    /// Streams that are tables of objects by their place in the chain of tables, not by what they say of themselves.
    pub tabel: BTreeSet<u32>,
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
        let mut dulu = Keadaan::baca(awal, &[]).ok_or(Temuan::RevisiRusak)?;
        self.lain = dulu.tersembunyi(awal).then_some(Temuan::ObjekDiLuarTabel);
        // Two tables beside each other, of which each reader knows one (ISO 32000-2, 7.5.8.4).
        if pdf.windows(HIBRIDA.len()).any(|kata| kata == HIBRIDA) {
            self.lain = Some(Temuan::Hibrida);
        }
        let mut at = pertama;
        while !pdf.get(at..).unwrap_or_default().trim_ascii().is_empty() {
            if self.perubahan.len() >= TERBANYAK {
                return Err(Temuan::TerlaluBanyakPembaruan(TERBANYAK));
            }
            let bagian = Bagian::baca(pdf, at, kini).ok_or(Temuan::LanjutanRusak)?;
            let sampai = pdf.get(..bagian.akhir).unwrap_or_default();
            let baru = Keadaan::baca(sampai, &bagian.tabel).ok_or(Temuan::LanjutanRusak)?;
            if !bagian.terdaftar(&dulu, &baru, pdf) {
                return Err(Temuan::LanjutanRusak);
            }
            self.perubahan.push(sesudah::bandingkan(&dulu, &baru));
            self.akhir.push(bagian.akhir);
            (at, dulu) = (bagian.akhir, baru);
        }
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
    /// A state whose last update has its tables in those places.
    fn baca(pdf: &[u8], tabel: &[usize]) -> Option<Self> {
        let dokumen = berkas::baca_bergeser(pdf).ok()?;
        let mulai = [dokumen.xref_start];
        let letak: BTreeSet<usize> = mulai.iter().chain(tabel).copied().collect();
        let (mut di_tabel, mut wadah) = (BTreeSet::new(), BTreeSet::new());
        for (nomor, entri) in &dokumen.reference_table.entries {
            match entri {
                XrefEntry::Normal { offset, .. } => {
                    if usize::try_from(*offset).is_ok_and(|offset| letak.contains(&offset)) {
                        di_tabel.insert(*nomor);
                    }
                }
                XrefEntry::Compressed { container, .. } => {
                    wadah.insert(*container);
                }
                XrefEntry::Free | XrefEntry::UnusableFree => {}
            }
        }
        Some(Self { dokumen, tabel: di_tabel, wadah })
    }

    /// Whether the trailer says that there are as many numbers as the tables list.
    fn cukup_besar(&self) -> bool {
        let dipakai = self.dokumen.reference_table.entries.iter();
        let dipakai = dipakai.filter(|(_, entri)| entri.is_normal() || entri.is_compressed());
        let tertinggi = dipakai.map(|(nomor, _)| i64::from(*nomor)).max().unwrap_or(0);
        self.dokumen.trailer.get(b"Size").and_then(Object::as_i64).is_ok_and(|n| n > tertinggi)
    }

    /// Whether a reader that mends what is wrong with the tables would find objects that these do not list.
    fn tersembunyi(&self, pdf: &[u8]) -> bool {
        let mut letak = BTreeMap::new();
        for (nomor, entri) in &self.dokumen.reference_table.entries {
            if let XrefEntry::Normal { offset, generation } = entri
                && let Ok(offset) = usize::try_from(*offset)
            {
                let mut lexer = Lexer::new(pdf, offset);
                lexer.skip_space();
                letak.insert(lexer.at(), (*nomor, *generation));
            }
        }
        let di_tempat = |(at, id): (&usize, &(u32, u16))| {
            Lexer::new(pdf, *at).object().is_some_and(|own| own == *id)
        };
        let utuh = self.dokumen.xref_recovery.is_none()
            && self.cukup_besar()
            && letak.iter().all(di_tempat);
        !utuh
            && kepala(pdf, 0)
                .into_iter()
                .any(|(at, id)| letak.get(&at) != Some(&id) && at != self.dokumen.xref_start)
    }
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
                }
                objek.insert(at, id);
            }
        }
        lexer.skip_space();
        lexer.integer()?;
        let akhir = pdf.get(lexer.at()..)?;
        lexer.bytes(akhir.len() - akhir.trim_ascii_start().len())?;
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
        let mut entri = kini.dokumen.reference_table.entries.iter();
        entri.all(|(nomor, satu)| sama(lama.get(*nomor), satu) || self.miliknya(*nomor, satu, kini))
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
        kepala(sampai, self.dari).into_iter().all(|(at, id)| self.objek.get(&at) == Some(&id))
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
        lexer.bytes(panjang)?;
        lexer.skip_space();
        lexer.keyword(b"endstream")?;
        lexer.skip_space();
    }
    lexer.keyword(b"endobj")?;
    Some(isi)
}

/// The numbers of the objects in a stream, by their order in it; `None` where one of them is not written as it should be.
fn isi_wadah(stream: &lopdf::Stream) -> Option<BTreeMap<u16, u32>> {
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

/// Everything from there on that looks like the head of an object, wherever it stands.
fn kepala(pdf: &[u8], dari: usize) -> Vec<(usize, (u32, u16))> {
    let mundur = |sampai: usize, boleh: fn(&u8) -> bool| {
        let depan = pdf.get(..sampai).unwrap_or_default();
        sampai - depan.iter().rev().take_while(|byte| boleh(byte)).count()
    };
    let putih = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0;
    let satu = |at: usize| {
        let angka = mundur(at, putih);
        let kedua = mundur(angka, u8::is_ascii_digit);
        let celah = mundur(kedua, putih);
        let pertama = mundur(celah, u8::is_ascii_digit);
        let lengkap = angka < at && kedua < angka && celah < kedua && pertama < celah;
        let id = Lexer::new(pdf, pertama).object().filter(|_| lengkap)?;
        Some((pertama, id))
    };
    let kata = pdf.get(dari..).unwrap_or_default().windows(3).enumerate();
    kata.filter(|(_, kata)| kata == b"obj").filter_map(|(at, _)| satu(dari + at)).collect()
}
