//! susunan.toml: the office's own outline.

use std::collections::BTreeMap;

use crate::bahasa::{kata_bilangan, rincian};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::susunan::{JenisPasal, Pasal, Penomoran, Susunan, sendiri};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value};
use crate::source::Place;

const PENOMORAN: [(&str, Penomoran); 3] =
    [("huruf", Penomoran::Huruf), ("angka", Penomoran::Angka), ("romawi", Penomoran::Romawi)];

/// How deep the outline is parted: chapters, sections, parts of sections.
const TERDALAM: usize = 3;

/// The outline before it is known what the report leaves out, and the words of its own parts, still to be read.
pub struct SusunanTerbaca<'a> {
    /// The usual one where the office has none of its own.
    pub susunan: Read<Susunan>,
    /// Whether the office chose what stands before the chapters.
    pub depan: bool,
    /// By the number of their part; `None` for one that has only parts below it.
    pub uraian: Vec<Option<Value<'a>>>,
}

/// Reads susunan.toml.
pub fn susunan<'a>(berkas: &'a Berkas<'a>, notes: &'a Notes<'a>) -> SusunanTerbaca<'a> {
    let lazim = if berkas.is_plan() { Susunan::rencana() } else { Susunan::lengkap(Vec::new()) };
    let Some(top) = berkas.table_if("susunan.toml", notes) else {
        let susunan = Ok(lazim.tanpa_pilihan(&[]));
        return SusunanTerbaca { susunan, depan: false, uraian: Vec::new() };
    };
    let says = "nomor subbab: `huruf` (A. lalu 1.; berlaku bila tidak ditulis), `angka` (1.1 lalu 1.1.1), `romawi` (I. lalu 1.)";
    let penomoran = top.choice_if("penomoran", says, &PENOMORAN);
    let mut pembaca = Pembaca::new(&lazim);
    let depan = pembaca.depan(&top);
    let bab = pembaca.semua_bab(&top);
    let dipilih = !matches!(depan, Ok(None));
    let dipakai: Vec<JenisPasal> = pembaca.dipakai.keys().copied().collect();
    let susunan = penomoran.and_then(|penomoran| {
        let susunan = Susunan {
            penomoran: penomoran.unwrap_or_default(),
            depan: depan?.unwrap_or_else(|| lazim.depan.clone()),
            bab: bab?.unwrap_or_else(|| lazim.bab.clone()),
            lampiran: Vec::new(),
        };
        Ok(susunan.tanpa_pilihan(&dipakai))
    });
    if let (Ok(susunan), Some(place)) = (&susunan, top.written("bab")) {
        dilewatkan(susunan, &place, notes);
    }
    SusunanTerbaca { susunan, depan: dipilih, uraian: pembaca.uraian }
}

/// Tells once which of the seven analyses the office leaves out (Permenpan-RB 53/2014, Anak Lampiran II/1, BAB III A).
fn dilewatkan(susunan: &Susunan, place: &Place, notes: &Notes<'_>) {
    let dilewatkan = susunan.analisis_dilewatkan();
    if dilewatkan.is_empty() {
        return;
    }
    let nama: Vec<&str> = dilewatkan.into_iter().map(<&str>::from).collect();
    let banyak = kata_bilangan(nama.len() as u64);
    let message =
        format!("susunan ini melewatkan {banyak} dari tujuh analisis: {}", rincian(&nama));
    let problem = Diagnostic::new(Code::AnalisisDilewatkan, message).at(place).about("susunan");
    let saran = "tempatkan bagian itu di bawah `capaian-kinerja`; bila memang tidak disajikan, terima dengan alasannya";
    notes.push(problem.saran(saran));
}

/// What is needed to read parts one after the other.
struct Pembaca<'a, 'b> {
    /// Where parts come from.
    lazim: &'b Susunan,
    /// Those that were given a place.
    dipakai: BTreeMap<JenisPasal, Place>,
    /// Those that have the parts below them that they usually have.
    bawaan: Vec<JenisPasal>,
    uraian: Vec<Option<Value<'a>>>,
}

impl<'a, 'b> Pembaca<'a, 'b> {
    fn new(lazim: &'b Susunan) -> Self {
        Self { lazim, dipakai: BTreeMap::new(), bawaan: Vec::new(), uraian: Vec::new() }
    }

    /// The parts before the chapters, where the office says which.
    fn depan(&mut self, top: &Table<'a>) -> Read<Option<Vec<Pasal>>> {
        let pilihan: Vec<_> = self.lazim.depan.iter().map(|pasal| bernama(pasal.jenis)).collect();
        let nama = pilihan.iter().map(|(nama, _)| *nama).collect();
        let kind = Kind::List(Box::new(Kind::Choice(nama)));
        let says = "bagian sebelum BAB I menurut urutannya; bila tidak ditulis, yang lazim";
        let contoh = "[\"kata-pengantar\", \"daftar-isi\"]";
        let Some(value) = top.value_if("depan", kind, says, contoh)? else { return Ok(None) };
        let semua = value.list()?;
        let bagian = semua.iter().map(|nama| {
            let jenis = nama.choice(&pilihan)?;
            self.sekali(jenis, &nama.place, nama.notes())?;
            Ok(self.lazim.depan.iter().find(|pasal| pasal.jenis == jenis).cloned())
        });
        each(bagian).map(|bagian| Some(bagian.into_iter().flatten().collect()))
    }

    /// The chapters, where the office says which.
    fn semua_bab(&mut self, top: &Table<'a>) -> Read<Option<Vec<Pasal>>> {
        let says = "setiap bab menurut urutannya; bila tidak ada, bab yang lazim";
        let tables = top.tables_if("bab", says)?;
        let bab = each(tables.iter().map(|table| self.bagian(table, 1)))?;
        let Some(place) = top.written("bab") else { return Ok(None) };
        if !self.dipakai.contains_key(&JenisPasal::Penutup) {
            let message = "susunan ini tidak memuat `penutup`, tempat laporan ditandatangani";
            let problem = Diagnostic::new(Code::KunciHilang, message).at(&place);
            let saran = "tambahkan [[bab]] dengan nama = \"penutup\"";
            return Err(top.notes().push(problem.saran(saran)));
        }
        let akhir = bab.last().is_some_and(|bab| bab.jenis == JenisPasal::Penutup);
        if let Some(place) = self.dipakai.get(&JenisPasal::Penutup).filter(|_| !akhir) {
            let message = "`penutup` bukan bab terakhir, padahal di sana laporan ditandatangani";
            let problem = Diagnostic::new(Code::KunciBertentangan, message).at(place);
            let saran = "pindahkan [[bab]] ini ke akhir susunan";
            return Err(top.notes().push(problem.saran(saran)));
        }
        Ok(Some(bab.into_iter().map(|bab| self.tanpa_pindahan(bab)).collect()))
    }

    /// A part with those below it: one of the usual ones, or one in the office's own words.
    fn bagian(&mut self, table: &Table<'a>, tingkat: usize) -> Read<Pasal> {
        let pilihan = self.pilihan(tingkat);
        let says = "bagian yang lazim; tanpa `nama`, bagian dengan kata sendiri";
        let nama = table.choice_if("nama", says, &pilihan);
        let says = "judulnya; bila tidak ditulis, yang lazim";
        let judul = table.text_if("judul", says, "\"Isu Strategis\"");
        let says = "isi bagian dengan kata sendiri";
        let uraian = table.value_if("uraian", Kind::Prose, says, "\"\"\"…\"\"\"");
        let says = "bagian di bawahnya menurut urutannya; bila tidak ada, yang lazim";
        let anak = match tingkat < TERDALAM {
            true => table.tables_if("bagian", says),
            false => Ok(Vec::new()),
        };
        let anak = anak
            .and_then(|tables| each(tables.iter().map(|table| self.bagian(table, tingkat + 1))));
        let (nama, judul, uraian, anak) = (nama?, judul?, uraian?, anak?);
        match nama {
            Some(jenis) => self.lazim(table, jenis, judul, uraian, anak),
            None => self.sendiri(table, judul, uraian, anak),
        }
    }

    /// One of the usual parts, under its own heading or another.
    fn lazim(
        &mut self,
        table: &Table<'a>,
        jenis: JenisPasal,
        judul: Option<String>,
        uraian: Option<Value<'a>>,
        anak: Vec<Pasal>,
    ) -> Read<Pasal> {
        if let Some(uraian) = uraian {
            let message = "bagian yang lazim tidak diberi `uraian` di sini";
            let problem = Diagnostic::new(Code::KunciBertentangan, message).at(&uraian.place);
            let saran =
                "tulis kata sendirinya di teks.toml; atau hapus `nama`, bila ini bagian lain";
            return Err(table.notes().push(problem.saran(saran)));
        }
        self.sekali(jenis, &table.place, table.notes())?;
        let Some(lazim) = self.lazim.cari(jenis) else {
            return Err(table.miss("nama", "…".into()));
        };
        let judul = judul.map_or_else(|| lazim.judul.clone(), |judul| vec![sendiri::kata(&judul)]);
        let anak = if anak.is_empty() {
            self.bawaan.push(jenis);
            lazim.anak.clone()
        } else {
            anak.into_iter().flat_map(|anak| self.berganti(anak)).collect()
        };
        Ok(Pasal { judul, anak, bernomor: true, ..lazim.clone() })
    }

    /// A part, and the one that stands in its place where less is known of the plan.
    fn berganti(&self, pasal: Pasal) -> Vec<Pasal> {
        let ganti = (pasal.jenis == JenisPasal::AkhirRenstra)
            .then(|| self.lazim.cari(JenisPasal::TahunRenstra).cloned());
        [Some(pasal), ganti.flatten()].into_iter().flatten().collect()
    }

    /// A part in the office's own words.
    fn sendiri(
        &mut self,
        table: &Table<'a>,
        judul: Option<String>,
        uraian: Option<Value<'a>>,
        anak: Vec<Pasal>,
    ) -> Read<Pasal> {
        let Some(judul) = judul else {
            return Err(table.miss("judul", "\"Isu Strategis\"".into()));
        };
        if uraian.is_none() && anak.is_empty() {
            return Err(table.miss("uraian", "\"\"\"…\"\"\"".into()));
        }
        let jenis = JenisPasal::Sendiri(self.uraian.len());
        self.uraian.push(uraian);
        Ok(Pasal { anak, ..sendiri::bagian(jenis, &judul) })
    }

    /// Gives a part its place, of which it has one.
    fn sekali(&mut self, jenis: JenisPasal, place: &Place, notes: &Notes<'_>) -> Read<()> {
        let Some(awal) = self.dipakai.insert(jenis, place.clone()) else { return Ok(()) };
        let message = format!("bagian `{}` ditempatkan dua kali", bernama(jenis).0);
        let problem = Diagnostic::new(Code::KodeGanda, message).at(place);
        Err(notes.push(problem.conflicting(&awal, "tempat pertama").saran("hapus salah satunya")))
    }

    /// A part without what usually stands below it and was given another place.
    fn tanpa_pindahan(&self, mut pasal: Pasal) -> Pasal {
        let dipakai: Vec<JenisPasal> = self.dipakai.keys().copied().collect();
        if self.bawaan.contains(&pasal.jenis) {
            return pasal.tanpa(&dipakai);
        }
        pasal.anak = pasal.anak.into_iter().map(|anak| self.tanpa_pindahan(anak)).collect();
        pasal
    }

    /// The usual parts that may stand this deep. The analyses stand below what they analyse, and a part with parts of its own is
    /// a section.
    fn pilihan(&self, tingkat: usize) -> Vec<(&'static str, JenisPasal)> {
        let boleh = |pasal: &&Pasal| match tingkat {
            1 => false,
            2 => !pasal.jenis.analisis(),
            _ => pasal.anak.is_empty() && pasal.jenis != JenisPasal::TahunRenstra,
        };
        match tingkat {
            1 => self.lazim.bab.iter().map(|bab| bernama(bab.jenis)).collect(),
            _ => self.lazim.bagian().filter(boleh).map(|pasal| bernama(pasal.jenis)).collect(),
        }
    }
}

fn bernama(jenis: JenisPasal) -> (&'static str, JenisPasal) {
    (jenis.into(), jenis)
}
