//! The budget tree with its money: anggaran.toml, realisasi-anggaran.toml.

mod keluaran;
mod kode;
mod uang;
mod volume;

use std::collections::BTreeMap;

use super::gambaran::Gambaran;
use super::names::Names;
use super::renstra::{RencanaTerbaca, same_year};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{Cara, Kegiatan, Program, SubKegiatan};
use crate::domain::asal::Belanja;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{NamaNode, Tingkat};
use crate::domain::rujukan::{Angka, Lingkup};
use crate::read::Berkas;
use crate::read::notes::{Notes, Read, Told, each};
use crate::read::number;
use crate::read::shape::{Filler, Kind, Space};
use crate::read::table::{Table, Value, all};
use crate::tempat::Titik;

use keluaran::indikator;
use kode::{kode, kode_resmi};
use uang::{sumber_dana, uang};

/// The tree as far as it is sound, with the funds that pay for it.
pub struct PohonAnggaran {
    pub program: Read<Vec<Program>>,
    pub sumber_dana: Read<BTreeMap<String, String>>,
    pub dana: Names,
    pub node: Names,
    pub kode_program: Names,
    pub keluaran: Names,
    pub terbaca: NodeTerbaca,
}

/// What is known of the nodes, even where they are not sound.
#[derive(Default)]
pub struct NodeTerbaca {
    pub nama: Vec<NamaNode>,
    pub cara: BTreeMap<Id, Cara>,
    pub belanja: Vec<Read<Belanja>>,
    /// The sasaran of the kegiatan that serve one.
    pub sasaran: Vec<Read<Option<(Kode, Id)>>>,
}

/// What the nodes are read with.
struct Reading<'a, 'b> {
    volume: Table<'a>,
    realisasi: Table<'a>,
    rencana: &'b RencanaTerbaca<'a>,
    gambaran: &'b Gambaran,
    dana: Names,
    node: Names,
    kode_program: Names,
    keluaran: Names,
    terbaca: NodeTerbaca,
}

/// Reads the budget tree.
pub fn anggaran<'a>(
    berkas: &'a Berkas<'a>,
    rencana: &RencanaTerbaca<'a>,
    gambaran: &Gambaran,
    tahun: Read<u16>,
    notes: &'a Notes<'a>,
) -> PohonAnggaran {
    let top = berkas.table("anggaran.toml", notes);
    same_year(&top, tahun, "tahun anggaran");
    let says = "daftar sumber dana: singkatan dan namanya";
    let table = top.named("sumber-dana", Space::Dana, Kind::Text, says, "\"Dana Alokasi Umum\"");
    let mut dana = Names::new(Space::Dana, "sumber dana");
    if let Some(told) = table.there().err().or(table.broken()) {
        dana.lose(told);
    }
    let sumber_dana = table.there().and_then(|()| {
        let isi = each(table.keys().into_iter().map(|(key, place)| {
            dana.add(&key, &place, notes);
            let nama = table.at(&key, "\"…\"")?.text()?;
            Ok((key, nama))
        }));
        Ok(isi?.into_iter().collect())
    });
    let belanja = berkas.table("realisasi-anggaran.toml", notes);
    let says = "belanja kumulatif setiap sub kegiatan; yang belum berbelanja ditulis `0`";
    let kind = Kind::Either(vec![Kind::Rupiah, Kind::By(Space::Dana, Box::new(Kind::Rupiah))]);
    let realisasi = belanja.named("realisasi", Space::Node, kind, says, "5_100_000");
    let mut reading = Reading {
        volume: rencana.volume.clone(),
        realisasi,
        rencana,
        gambaran,
        dana,
        node: Names::new(Space::Node, "kode"),
        kode_program: Names::new(Space::Node, "program"),
        keluaran: Names::new(Space::Keluaran, "indikator"),
        terbaca: NodeTerbaca::default(),
    };
    let tables = reading.node.tables(&top, "program", "program");
    if let Err(told) = tables {
        reading.kode_program.lose(told);
        reading.keluaran.lose(told);
    }
    let program =
        tables.and_then(|tables| each(tables.iter().map(|table| program(table, &mut reading))));
    reading.tell_lost();
    let Reading { dana, node, kode_program, keluaran, terbaca, .. } = reading;
    PohonAnggaran { program, sumber_dana, dana, node, kode_program, keluaran, terbaca }
}

impl Reading<'_, '_> {
    /// What belongs to a code that was lost is told where it is mistyped all the same.
    fn tell_lost(&self) {
        let realisasi = self.realisasi.clone().by(self.node.lost);
        for value in realisasi.unasked().iter().filter(|value| !value.is_table()) {
            let _ = value.count(number::Bilangan::Rupiah);
        }
        let volume = self.volume.clone().by(self.keluaran.lost.or(self.node.lost));
        for value in
            volume.unasked().iter().filter_map(|value| volume::daftar(value).ok()).flatten()
        {
            let _ = value.decimal();
        }
    }
}

fn program<'a>(table: &Table<'a>, reading: &mut Reading<'a, '_>) -> Read<Program> {
    let kode = kode(table, Tingkat::Program, Ok(None), reading);
    match &kode {
        Ok(kode) => reading.kode_program.add(&kode.0, &table.place, table.notes()),
        Err(told) => reading.kode_program.lose(*told),
    }
    let kode_resmi = kode_resmi(table);
    let at = reading.begin(&kode, Tingkat::Program);
    let di_bawah = reading.terbaca.nama.len();
    let nama = table.text("nama", "nama resminya", "\"Program Pelatihan Kerja\"");
    let pendukung = table.flag("pendukung", "`true` bila tidak melayani sasaran");
    let tables = reading.children(table, "kegiatan", "kegiatannya");
    let induk = (&kode, pendukung);
    let kegiatan =
        tables.and_then(|tables| each(tables.iter().map(|anak| kegiatan(anak, induk, reading))));
    let sub = reading.sub(di_bawah, kegiatan.as_ref().err());
    let indikator = indikator(table, at, &kode, sub, reading);
    all!(Program { kode, kode_resmi, nama, pendukung, indikator, kegiatan })
}

fn kegiatan<'a>(
    table: &Table<'a>,
    program: (&Read<Kode>, Read<bool>),
    reading: &mut Reading<'a, '_>,
) -> Read<Kegiatan> {
    let induk = program.0.as_ref().map_err(|told| *told);
    let kode = kode(table, Tingkat::Kegiatan, induk.map(Some), reading);
    let kode_resmi = kode_resmi(table);
    let at = reading.begin(&kode, Tingkat::Kegiatan);
    let di_bawah = reading.terbaca.nama.len();
    let nama = table.text("nama", "nama resminya", "\"Pelaksanaan Pelatihan\"");
    let tables = reading.children(table, "sub-kegiatan", "sub kegiatannya");
    let sub_kegiatan = tables.and_then(|tables| {
        each(tables.iter().map(|anak| sub_kegiatan(anak, program, &kode, reading)))
    });
    let sub = reading.sub(di_bawah, sub_kegiatan.as_ref().err());
    let sasaran = sasaran(table, program.1, reading);
    let miliknya = sasaran.clone().map(|sasaran| kode.clone().ok().zip(sasaran));
    reading.terbaca.sasaran.push(miliknya);
    // It may be the program that does not say whom its money serves.
    let bertentangan = program.1 == Ok(true) || table.written("sasaran").is_none();
    if let Some(told) = sasaran.as_ref().err().filter(|_| bertentangan) {
        reading.terbaca.belanja.push(Err(*told));
    }
    let indikator = indikator(table, at, &kode, sub, reading);
    all!(Kegiatan { kode, kode_resmi, nama, sasaran, indikator, sub_kegiatan })
}

/// A kegiatan serves a sasaran, unless its programme supports the office as a whole.
fn sasaran(
    table: &Table<'_>,
    pendukung: Read<bool>,
    reading: &Reading<'_, '_>,
) -> Read<Option<Id>> {
    let kind = Kind::Ref(Space::Sasaran);
    let says = ["sasaran yang dilayaninya", "\"S1\""];
    let value = table.value_when("sasaran", kind, "kecuali di program pendukung", says)?;
    match (pendukung?, value) {
        (true, None) => Ok(None),
        (true, Some(value)) => Err(table.notes().push(
            Diagnostic::new(
                Code::SasaranProgram,
                "kegiatan program pendukung tidak melayani sasaran",
            )
            .at(&value.place)
            .saran("hapus kunci ini, atau hapus `pendukung = true` pada programnya"),
        )),
        (false, Some(value)) => reading.rencana.sasaran.refer(&value).map(Some),
        (false, None) => Err(table.miss("sasaran", "\"…\"".into())),
    }
}

fn sub_kegiatan(
    table: &Table<'_>,
    program: (&Read<Kode>, Read<bool>),
    kegiatan: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Read<SubKegiatan> {
    let induk = kegiatan.as_ref().map_err(|told| *told).map(Some);
    let kode = kode(table, Tingkat::SubKegiatan, induk, reading);
    let kode_resmi = kode_resmi(table);
    let at = reading.begin(&kode, Tingkat::SubKegiatan);
    let nama = table.text("nama", "nama resminya", "\"Pembinaan Lembaga Pelatihan\"");
    let says = "kelompok barang yang dipelihara, seperti di sarana.toml";
    let memelihara = table.text_if("memelihara", says, "\"kendaraan\"");
    let keuangan = table.filled_by(Filler::Keuangan);
    let sumber_dana = sumber_dana(&keuangan, reading);
    let kind = Kind::Either(vec![Kind::Rupiah, Kind::By(Space::Dana, Box::new(Kind::Rupiah))]);
    let says = "pagunya; bila dibayar dari beberapa dana, boleh dirinci: `{ DAU = 1_000_000, DBHCHT = 500_000 }`, begitu pula realisasinya; tanpa rincian, jumlah setiap dana (`pagu:DAU`) tidak dapat dihitung";
    let pagu = keuangan.value_written("pagu", kind, [says, "10_575_000"], "0");
    let realisasi = match &kode {
        Ok(kode) => reading.realisasi.at(&kode.0, "0"),
        Err(told) => Err(*told),
    };
    if let Ok(kode) = &kode {
        let mark = |jenis: fn(Lingkup) -> Angka, value: &Read<Value<'_>>| {
            if let Ok(value) = value {
                let angka = jenis(Lingkup::Node(kode.clone()));
                value.notes().mark(Titik::Angka(angka), &value.place);
            }
        };
        mark(Angka::Pagu, &pagu);
        mark(Angka::RealisasiAnggaran, &realisasi);
    }
    let uang = uang(&kode, &pagu, &realisasi, &sumber_dana);
    let belanja = || -> Read<Belanja> {
        let (anggaran, bagian_dana) = uang.clone()?;
        Ok(Belanja {
            program: program.0.clone()?,
            kegiatan: kegiatan.clone()?,
            sub_kegiatan: kode.clone()?,
            pendukung: program.1?,
            anggaran,
            sumber_dana: sumber_dana.clone()?,
            bagian_dana,
        })
    };
    reading.terbaca.belanja.push(belanja());
    let indikator = indikator(table, at, &kode, Ok(Vec::new()), reading);
    let (anggaran, bagian_dana) = uang?;
    all!(SubKegiatan {
        kode,
        kode_resmi,
        nama,
        indikator,
        anggaran: Ok(anggaran),
        sumber_dana,
        bagian_dana: Ok(bagian_dana),
        memelihara,
    })
}

impl<'a> Reading<'a, '_> {
    /// Begins a node; gives where it stands among the names.
    fn begin(&mut self, kode: &Read<Kode>, tingkat: Tingkat) -> Option<usize> {
        let kode = kode.as_ref().ok()?.clone();
        self.terbaca.nama.push(NamaNode { kode, tingkat, indikator: Vec::new() });
        Some(self.terbaca.nama.len() - 1)
    }

    /// The sub kegiatan among the nodes that were read from there on. What else is wrong with them takes none away, unless
    /// a code was lost.
    fn sub(&self, di_bawah: usize, salah: Option<&Told>) -> Read<Vec<Kode>> {
        if let (Some(told), Some(_)) = (salah, self.node.lost) {
            return Err(*told);
        }
        let node = self.terbaca.nama.iter().skip(di_bawah);
        let sub = node.filter(|node| node.tingkat == Tingkat::SubKegiatan);
        Ok(sub.map(|sub| sub.kode.clone()).collect())
    }

    /// The nodes below one; where they cannot be read, their names are lost.
    fn children(
        &mut self,
        table: &Table<'a>,
        kunci: &str,
        says: &'static str,
    ) -> Read<Vec<Table<'a>>> {
        let tables = self.node.tables(table, kunci, says);
        if let Err(told) = tables {
            self.keluaran.lose(told);
        }
        tables
    }
}
