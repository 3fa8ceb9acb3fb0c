//! The nodes of the budget tree: programs, kegiatan and sub kegiatan, each with what stands below it.

use super::keluaran::indikator;
use super::kode::{kode, kode_resmi};
use super::lain::lain;
use super::uang::{alokasi_kegiatan, alokasi_sub};
use super::{Reading, volume};
use crate::check::bagian::without;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::{
    Alokasi, BagianVolume, Gabungan, Kegiatan, Program, RincianOutput, SubKegiatan, Volume,
};
use crate::domain::angka::Rupiah;
use crate::domain::asal::Belanja;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::{NamaNode, Tingkat, terbawah};
use crate::read::notes::{Read, Told, each};
use crate::read::shape::{Kind, Space};
use crate::read::table::{Table, Value, all};

/// A program; nothing where it is not of this year.
pub(super) fn program<'a>(
    table: &Table<'a>,
    reading: &mut Reading<'a, '_>,
) -> Read<Option<Program>> {
    let kode = kode(table, Tingkat::Program, Ok(None), reading);
    let kode_resmi = kode_resmi(table);
    let nama = table.text("nama", "nama resminya", "\"Program Pelatihan Kerja\"");
    if lain(table, Tingkat::Program, (&kode, &nama), reading)? {
        return Ok(None);
    }
    match &kode {
        Ok(kode) => reading.kode_program.add(&kode.0, &table.place, table.notes()),
        Err(told) => reading.kode_program.lose(*told),
    }
    let at = reading.begin(&kode, Tingkat::Program);
    let di_bawah = reading.terbaca.nama.len();
    let says = "urusan pemerintahan di atasnya, bila jumlahnya dicetak menurut urusan";
    let urusan = table.text_if("urusan", says, "\"Unsur Penunjang Urusan Pemerintahan\"");
    let bidang = table.text_if("bidang", "bidang dalam urusan itu", "\"Perencanaan\"");
    let penanggung_jawab = penanggung_jawab(table);
    let pendukung = table.flag("pendukung", "`true` bila tidak melayani sasaran");
    let tables = reading.children(table, "kegiatan", "kegiatannya");
    let induk = (&kode, pendukung);
    let kegiatan = tables.and_then(|tables| {
        each(tables.iter().filter_map(|anak| kegiatan(anak, induk, reading).transpose()))
    });
    let sub = reading.sub(di_bawah, kegiatan.as_ref().err());
    let indikator = indikator(table, Tingkat::Program, at, &kode, sub, reading);
    all!(Program {
        kode,
        kode_resmi,
        nama,
        urusan,
        bidang,
        penanggung_jawab,
        pendukung,
        indikator,
        kegiatan
    })
    .map(Some)
}

/// A kegiatan; nothing where it is not of this year.
fn kegiatan<'a>(
    table: &Table<'a>,
    program: (&Read<Kode>, Read<bool>),
    reading: &mut Reading<'a, '_>,
) -> Read<Option<Kegiatan>> {
    let induk = program.0.as_ref().map_err(|told| *told);
    let kode = kode(table, Tingkat::Kegiatan, induk.map(Some), reading);
    let kode_resmi = kode_resmi(table);
    let nama = table.text("nama", "nama resminya", "\"Pelaksanaan Pelatihan\"");
    if lain(table, Tingkat::Kegiatan, (&kode, &nama), reading)? {
        return Ok(None);
    }
    let at = reading.begin(&kode, Tingkat::Kegiatan);
    let di_bawah = reading.terbaca.nama.len();
    let tables = reading.sub_tables(table);
    let sub_kegiatan = tables.and_then(|tables| {
        let sub = |anak| sub_kegiatan(anak, program, &kode, reading).transpose();
        each(tables.iter().filter_map(sub))
    });
    let alokasi = alokasi_kegiatan(table, &kode, reading);
    if let Some(alokasi) = &alokasi {
        reading.spend(program, &kode, None, alokasi);
    }
    let sub = reading.sub(di_bawah, sub_kegiatan.as_ref().err());
    let sasaran = sasaran(table, program.1, reading);
    let miliknya = sasaran.as_ref().map_err(|told| *told).map(|sasaran| match sasaran.as_slice() {
        [sasaran] => kode.clone().ok().zip(Some(sasaran.clone())),
        _ => None,
    });
    reading.terbaca.sasaran.push(miliknya);
    reading.terbaca.dirinci |= sasaran.as_ref().map_or(true, |sasaran| !sasaran.is_empty());
    // It may be the program that does not say whom its money serves.
    let bertentangan = program.1 == Ok(true) || table.written("sasaran").is_none();
    if let Some(told) = sasaran.as_ref().err().filter(|_| bertentangan) {
        reading.terbaca.belanja.push(Err(*told));
    }
    let indikator = indikator(table, Tingkat::Kegiatan, at, &kode, sub, reading);
    let alokasi = alokasi.transpose();
    let says = "rincian output yang disebut; pagunya bagian dari pagu kegiatannya";
    let penanggung_jawab = penanggung_jawab(table);
    let rincian_output = table.each_if("rincian-output", says, rincian_output);
    all!(Kegiatan {
        kode,
        kode_resmi,
        nama,
        sasaran,
        penanggung_jawab,
        indikator,
        rincian_output,
        alokasi,
        sub_kegiatan
    })
    .map(Some)
}

/// Who answers for a node (Permendagri 86/2017, Formulir E.81, column 15).
fn penanggung_jawab(table: &Table<'_>) -> Read<Option<String>> {
    let says = "unit penanggung jawabnya, untuk Formulir E.81; bila tidak ditulis, yang di atasnya";
    table.text_if("penanggung-jawab", says, "\"Sekretariat\"")
}

fn rincian_output(table: &Table<'_>) -> Read<RincianOutput> {
    let pagu = || {
        let says = "bagian pagu kegiatannya, setahun";
        let pagu = table.value_if("pagu", Kind::Rupiah, says, "5_000_000")?;
        pagu.map(|pagu| pagu.rupiah().map(Rupiah)).transpose()
    };
    all!(RincianOutput {
        kode: table.text("kode", "kode resminya", "\"2896.QMA.006\""),
        nama: table.text("nama", "nama resminya", "\"…\""),
        prioritas_nasional: table
            .flag("prioritas-nasional", "`true` bila termasuk prioritas nasional"),
        target: target_rincian(table),
        pagu: pagu(),
    })
}

/// How much of an output is to be put out, in one unit.
fn target_rincian(table: &Table<'_>) -> Read<Option<Volume>> {
    let target = table.decimal_if("target", "yang akan dihasilkan setahun", "5");
    let says = ["satuan targetnya", "\"dokumen\""];
    let satuan = table.value_when("satuan", Kind::Text, "bila `target`", says);
    let satuan = satuan.and_then(|satuan| satuan.map(|satuan| satuan.text()).transpose());
    match (target?, satuan?) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(table.miss("target", "…".into())),
        (Some(_), None) => Err(table.miss("satuan", "\"…\"".into())),
        (Some(jumlah), Some(satuan)) => {
            let bagian = vec![BagianVolume { jumlah, satuan }];
            Ok(Some(Volume { bagian, bentuk: Gabungan::Tunggal }))
        }
    }
}

/// What to do about a kegiatan that does not say whom it serves, beside others that do.
const SASARAN: &str =
    "tambahkan `sasaran = \"…\"`; bila tidak melayani satu sasaran pun, `sasaran = []`";

/// A kegiatan serves a sasaran or several, unless its programme supports the office as a whole. Where no kegiatan says which,
/// money is not told by sasaran; where some do, one that serves none says so.
fn sasaran(table: &Table<'_>, pendukung: Read<bool>, reading: &Reading<'_, '_>) -> Read<Vec<Id>> {
    let kind = Kind::Ref(Space::Sasaran);
    let kind = Kind::Either(vec![kind.clone(), Kind::List(Box::new(kind))]);
    let says = "sasaran yang dilayaninya; beberapa: `[\"S1\", \"S2\"]`; tidak dirinci menurut sasaran: `[]`";
    let value =
        table.value_when("sasaran", kind, "kecuali di program pendukung", [says, "\"S1\""])?;
    match (pendukung?, value) {
        (true, None) => Ok(Vec::new()),
        (true, Some(value)) => Err(table.notes().push(
            Diagnostic::new(
                Code::SasaranProgram,
                "kegiatan program pendukung tidak melayani sasaran",
            )
            .at(&value.place)
            .saran("hapus kunci ini, atau hapus `pendukung = true` pada programnya"),
        )),
        (false, Some(value)) => {
            let semua = volume::daftar(&value)?;
            each(semua.iter().map(|value| reading.rencana.sasaran.refer(value)))
        }
        (false, None) if reading.dirinci => Err(table.miss_with("sasaran", SASARAN.to_owned())),
        (false, None) => Ok(Vec::new()),
    }
}

/// A sub kegiatan; nothing where it is not of this year.
fn sub_kegiatan(
    table: &Table<'_>,
    program: (&Read<Kode>, Read<bool>),
    kegiatan: &Read<Kode>,
    reading: &mut Reading<'_, '_>,
) -> Read<Option<SubKegiatan>> {
    let induk = kegiatan.as_ref().map_err(|told| *told).map(Some);
    let kode = kode(table, Tingkat::SubKegiatan, induk, reading);
    let kode_resmi = kode_resmi(table);
    let nama = table.text("nama", "nama resminya", "\"Pembinaan Lembaga Pelatihan\"");
    if lain(table, Tingkat::SubKegiatan, (&kode, &nama), reading)? {
        return Ok(None);
    }
    let at = reading.begin(&kode, Tingkat::SubKegiatan);
    let says = "kelompok barang yang dipelihara, seperti di sarana.toml";
    let memelihara = table.text_if("memelihara", says, "\"kendaraan\"");
    let penanggung_jawab = penanggung_jawab(table);
    let alokasi = alokasi_sub(table, &kode, reading);
    reading.spend(program, kegiatan, Some(&kode), &alokasi);
    let says = "mengapa sub kegiatan ini tidak mempunyai indikator; pengganti `indikator`";
    let tanpa = table.value_or("tanpa-indikator", Kind::Text, says, "\"alasan\"");
    let tanpa_indikator = tanpa.and_then(|tanpa| {
        without(table, "tanpa-indikator", |kunci| kunci == "indikator")?;
        tanpa.map(|tanpa| tanpa.reason()).transpose()
    });
    let indikator = indikator(table, Tingkat::SubKegiatan, at, &kode, Ok(Vec::new()), reading);
    all!(SubKegiatan {
        kode,
        kode_resmi,
        nama,
        indikator,
        tanpa_indikator,
        alokasi,
        memelihara,
        penanggung_jawab
    })
    .map(Some)
}

impl<'a> Reading<'a, '_> {
    /// Notes money where it is typed.
    fn spend(
        &mut self,
        program: (&Read<Kode>, Read<bool>),
        kegiatan: &Read<Kode>,
        sub: Option<&Read<Kode>>,
        alokasi: &Read<Alokasi>,
    ) {
        let belanja = || -> Read<Belanja> {
            Ok(Belanja {
                alokasi: alokasi.clone()?,
                program: program.0.clone()?,
                kegiatan: kegiatan.clone()?,
                sub_kegiatan: sub.cloned().transpose()?,
                pendukung: program.1?,
            })
        };
        self.terbaca.belanja.push(belanja());
    }

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
        let node = self.terbaca.nama.get(di_bawah..).unwrap_or_default();
        Ok(terbawah(node).into_iter().map(|sub| sub.kode.clone()).collect())
    }

    /// The sub kegiatan of a kegiatan; none where it has money of its own.
    fn sub_tables(&mut self, table: &Table<'a>) -> Read<Vec<Table<'a>>> {
        const KUNCI: &str = "sub-kegiatan";
        let says = "sub kegiatannya; bila tidak ada, pagunya ditulis pada kegiatannya";
        let value = table.value_or(KUNCI, Kind::Tables, says, "");
        let tables = value.and_then(|value| match value {
            Some(value) => Ok(value.list()?.iter().map(Value::table).collect()),
            None if table.written("pagu").or(table.written("sumber-dana")).is_some() => {
                Ok(Vec::new())
            }
            None => Err(table.miss(KUNCI, "[ … ]".into())),
        });
        if let Err(told) = tables {
            self.node.lose(told);
            self.keluaran.lose(told);
        }
        tables
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
