//! The strategic plan with its targets and results: renstra.toml, perjanjian-kinerja.toml, realisasi-kinerja.toml.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::identitas::Kepala;
use super::names::{Names, unknown};
use super::sumber_daya::Gambaran;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::anggaran::Program;
use crate::domain::angka::Persen;
use crate::domain::kode::{Id, Kode};
use crate::domain::laporan::PerjanjianKinerja;
use crate::domain::renstra::{
    Bernomor, Hasil, Indikator, Jenis, Renstra, Riwayat, Sasaran, SasaranRpjmd, Satuan,
    StandarNasional, Strategi, Tujuan, Ukuran,
};
use crate::domain::rumus::Rumus;
use crate::read::Berkas;
use crate::read::notes::Notes;
use crate::read::number::Kind;
use crate::read::table::{Table, Value};
use crate::source::Place;

const RUMUS: [(&str, Rumus); 5] = [
    ("positif", Rumus::Positif),
    ("negatif", Rumus::Negatif),
    ("rasio-balik", Rumus::RasioBalik),
    ("stabil", Rumus::Stabil),
    ("predikat", Rumus::Predikat),
];
const JENIS: [(&str, Jenis); 4] = [
    ("akumulasi", Jenis::Akumulasi),
    ("posisi", Jenis::Posisi),
    ("rerata", Jenis::Rerata),
    ("tetap", Jenis::Tetap),
];

/// The tables that an indicator's figures come from.
struct Angka<'a, 'b> {
    target: Table<'a>,
    target_tribulan: Option<Table<'a>>,
    realisasi: Table<'a>,
    riwayat: Vec<(u16, Table<'a>)>,
    gambaran: &'b Gambaran,
    /// Whether the report's year is the plan's last, so that the year's target is the plan's.
    tahun_terakhir: bool,
}

/// The plan, and its strategies as they are written: they refer to programmes, which are read later.
pub struct Rencana<'a> {
    pub renstra: Renstra,
    pub perjanjian: PerjanjianKinerja,
    pub strategi: Vec<Table<'a>>,
    /// What the nodes of the budget tree came to, as it is written.
    pub volume: Table<'a>,
}

/// Reads the plan; the strategies follow once the programmes are known.
pub fn renstra<'a>(
    berkas: &'a Berkas<'a>,
    regulasi: &Names,
    gambaran: &Gambaran,
    kepala: &Kepala,
    notes: &'a Notes<'a>,
) -> Rencana<'a> {
    let tahun = kepala.identitas.periode.tahun;
    let top = berkas.table("renstra.toml", notes);
    let pk = berkas.table("perjanjian-kinerja.toml", notes);
    let kinerja = berkas.table("realisasi-kinerja.toml", notes);
    tahun_sama(&pk, tahun, notes);
    let periode = periode(&top, notes);
    let angka = Angka {
        target: pk.table("target").by_name(),
        target_tribulan: pk.get("target-tribulan").map(|value| value.table().by_name()),
        realisasi: kinerja.table("indikator").called("[indikator]").by_name(),
        riwayat: riwayat(&kinerja, tahun, notes),
        gambaran,
        tahun_terakhir: periode.1 == tahun,
    };
    let mut names = Names::default();
    let (tujuan, sasaran) = pohon(&top, &angka, &mut names, notes);
    let strategi = top.tables("strategi");
    let perjanjian = PerjanjianKinerja {
        tanggal: pk.get("tanggal").map(|value| value.date()),
        regulasi: regulasi.id_at(&pk, "regulasi", "regulasi", notes),
    };
    let renstra = Renstra {
        periode,
        regulasi: regulasi.id_at(&top, "regulasi", "regulasi", notes),
        visi: top.text("visi"),
        misi: bernomor(&top.table("misi")),
        tujuan_rpjmd: bernomor(&top.table("tujuan-rpjmd")),
        sasaran_rpjmd: sasaran_rpjmd(&top.table("sasaran-rpjmd"), regulasi, notes),
        tujuan,
        sasaran,
        strategi: Vec::new(),
    };
    Rencana {
        renstra,
        perjanjian,
        strategi,
        volume: kinerja.table("volume").called("[volume]").by_name(),
    }
}

fn pohon<'a>(
    top: &Table<'a>,
    angka: &Angka<'a, '_>,
    names: &mut Names,
    notes: &'a Notes<'a>,
) -> (Vec<Tujuan>, Vec<Sasaran>) {
    let mut tujuan = Vec::new();
    let mut milik = Names::default();
    for table in top.tables("tujuan") {
        let id = Id(milik.take(&table, "id", notes));
        let indikator = indikator(&table, angka, names, notes);
        tujuan.push(Tujuan { id, teks: table.text("teks"), indikator });
    }
    let mut sasaran = Vec::new();
    let mut ids = Names::default();
    for table in top.tables("sasaran") {
        let id = Id(ids.take(&table, "id", notes));
        let tujuan = milik.id_at(&table, "tujuan", "tujuan", notes);
        let indikator = indikator(&table, angka, names, notes);
        sasaran.push(Sasaran { id, tujuan, teks: table.text("teks"), indikator });
    }
    (tujuan, sasaran)
}

/// A year that a file says has to be the report's.
pub fn tahun_sama(top: &Table<'_>, tahun: u16, notes: &Notes<'_>) {
    let Some(value) = top.need("tahun", "2023") else { return };
    let tertulis = value.year();
    if tertulis != 0 && tahun != 0 && tertulis != tahun {
        notes.push(
            Diagnostic::new(Code::TahunBerbeda, "tahun berkas ini bukan tahun laporan")
                .at(&value.place)
                .found(tertulis.to_string(), format!("{tahun} menurut laporan.toml"))
                .saran("pakai berkas tahun yang benar, atau perbaiki tahunnya"),
        );
    }
}

fn periode(top: &Table<'_>, notes: &Notes<'_>) -> (u16, u16) {
    let Some(value) = top.need("periode", "[2018, 2023]") else { return (0, 0) };
    let years: Vec<u16> = value.list().iter().map(Value::year).collect();
    match years.as_slice() {
        [first, last] if first <= last => (*first, *last),
        _ => {
            notes.push(
                Diagnostic::new(
                    Code::PanjangDeret,
                    "periode renstra memerlukan tahun awal dan tahun akhir",
                )
                .at(&value.place)
                .saran("tulis seperti [2018, 2023]"),
            );
            (0, 0)
        }
    }
}

fn bernomor(table: &Table<'_>) -> Bernomor {
    Bernomor {
        nomor: u32::try_from(table.count("nomor")).unwrap_or_default(),
        teks: table.text("teks"),
    }
}

fn sasaran_rpjmd(table: &Table<'_>, regulasi: &Names, notes: &Notes<'_>) -> SasaranRpjmd {
    SasaranRpjmd {
        teks: table.text("teks"),
        indikator_awal: table.texts("indikator-awal"),
        indikator_perubahan: table.texts("indikator-perubahan"),
        penyederhanaan: table
            .get("penyederhanaan")
            .map(|value| regulasi.id(&value, "regulasi", notes)),
    }
}

/// Capaian of years before the report's, one table a year.
fn riwayat<'a>(kinerja: &Table<'a>, tahun: u16, notes: &Notes<'_>) -> Vec<(u16, Table<'a>)> {
    let Some(value) = kinerja.get("riwayat") else { return Vec::new() };
    let table = value.table().called("[riwayat]");
    let years = table.keys();
    let year = |(key, place): &(String, Place)| {
        let year = key.parse::<u16>().ok()?;
        if year >= tahun && tahun != 0 {
            notes.push(
                Diagnostic::new(Code::TahunBerbeda, format!("riwayat memuat tahun {year}"))
                    .at(place)
                    .found(year.to_string(), format!("tahun sebelum {tahun}"))
                    .saran("hapus riwayat tahun itu: capaian tahun laporan dihitung"),
            );
        }
        Some((year, table.get(key)?.table().called(format!("[riwayat.{key}]")).by_name()))
    };
    years.iter().filter_map(year).collect()
}

fn indikator<'a>(
    owner: &Table<'a>,
    angka: &Angka<'a, '_>,
    names: &mut Names,
    notes: &'a Notes<'a>,
) -> Vec<Indikator> {
    let tables = owner.tables("indikator");
    if tables.is_empty() && !owner.broken() {
        notes.push(
            Diagnostic::new(Code::TanpaIndikator, "belum ada indikator di sini")
                .at(&owner.place)
                .saran("tambahkan paling sedikit satu indikator"),
        );
    }
    tables.iter().map(|table| satu_indikator(table, angka, names, notes)).collect()
}

fn satu_indikator<'a>(
    table: &Table<'a>,
    angka: &Angka<'a, '_>,
    names: &mut Names,
    notes: &'a Notes<'a>,
) -> Indikator {
    let id = names.take(table, "id", notes);
    let rumus = table
        .need("rumus", "\"positif\"")
        .and_then(|value| value.choice(&RUMUS))
        .unwrap_or(Rumus::Positif);
    let jenis = table
        .need("jenis", "\"posisi\"")
        .and_then(|value| value.choice(&JENIS))
        .unwrap_or(Jenis::Posisi);
    let satuan = satuan(table, rumus);
    let target = angka
        .target
        .need(&id, "100")
        .map(|value| target(&value, &satuan, rumus, notes))
        .unwrap_or_default();
    let target_akhir = if angka.tahun_terakhir {
        target
    } else {
        table.need("target-akhir", "100").map(|value| value.decimal()).unwrap_or_default()
    };
    if angka.tahun_terakhir
        && let Some(value) = table.get("target-akhir")
    {
        notes.push(
            Diagnostic::new(
                Code::KunciBertentangan,
                "target akhir sudah ada di perjanjian kinerja",
            )
            .at(&value.place)
            .saran("hapus target-akhir: tahun laporan adalah tahun terakhir renstra"),
        );
    }
    Indikator {
        nama: table.text("nama"),
        rumus,
        jenis,
        pembilang: table.text_if("pembilang"),
        penyebut: table.text_if("penyebut"),
        sumber: table.text_if("sumber"),
        standar_nasional: standar(&table.table("standar-nasional").called("standar-nasional")),
        target,
        target_tribulan: target_tribulan(&id, angka, notes),
        target_akhir,
        hasil: hasil(&id, &satuan, angka, notes),
        riwayat: riwayat_indikator(&id, angka),
        satuan,
        id: Id(id),
    }
}

/// `satuan = "indeks"`, or a table of scores for `rumus = "predikat"`; percent where nothing is written.
fn satuan(table: &Table<'_>, rumus: Rumus) -> Satuan {
    if rumus == Rumus::Predikat {
        let skor = table.table("skor").called("skor");
        let isi = skor
            .keys()
            .into_iter()
            .filter_map(|(key, _)| Some((key.clone(), skor.get(&key)?.decimal())));
        return Satuan::Predikat(isi.collect());
    }
    table.text_if("satuan").map_or(Satuan::Persen, Satuan::Lain)
}

fn skor(value: &Value<'_>, satuan: &Satuan, notes: &Notes<'_>) -> Decimal {
    let Satuan::Predikat(tabel) = satuan else { return value.decimal() };
    let nama = value.text();
    let skor = tabel.get(&nama).copied();
    if skor.is_none() && !nama.is_empty() {
        let known: Vec<&str> = tabel.keys().map(String::as_str).collect();
        notes.push(crate::read::say::unknown_choice(&value.place, &nama, &known));
    }
    skor.unwrap_or_default()
}

fn target(value: &Value<'_>, satuan: &Satuan, rumus: Rumus, notes: &Notes<'_>) -> Decimal {
    let before = notes.count();
    let target = skor(value, satuan, notes);
    if target.is_zero() && rumus != Rumus::RasioBalik && notes.count() == before {
        notes.push(
            Diagnostic::new(Code::TargetNol, "target nol membuat capaian tidak dapat dihitung")
                .at(&value.place)
                .found("0", "lebih dari 0")
                .saran("tulis target menurut perjanjian kinerja"),
        );
    }
    target
}

fn target_tribulan(id: &str, angka: &Angka<'_, '_>, notes: &Notes<'_>) -> Option<[Decimal; 4]> {
    let value = angka.target_tribulan.as_ref()?.get(id)?;
    let target: Vec<Decimal> = value.list().iter().map(Value::decimal).collect();
    let four = <[Decimal; 4]>::try_from(target).ok();
    if four.is_none() {
        notes.push(
            Diagnostic::new(Code::PanjangDeret, "target tribulan memerlukan empat bilangan")
                .at(&value.place)
                .saran("tulis target kumulatif keempat tribulan, misalnya [0, 40, 80, 100]"),
        );
    }
    four
}

fn standar(table: &Table<'_>) -> StandarNasional {
    if let Some(alasan) = table.text_if("tidak-ada") {
        return StandarNasional::TidakAda(alasan);
    }
    StandarNasional::Ada {
        nilai: table.need("nilai", "5.00").map(|value| value.decimal()).unwrap_or_default(),
        sumber: table.text("sumber"),
    }
}

fn hasil<'a>(id: &str, satuan: &Satuan, angka: &Angka<'a, '_>, notes: &'a Notes<'a>) -> Hasil {
    let table = match angka.realisasi.need(id, "{ pembilang = 0, penyebut = 0, catatan = \"…\" }")
    {
        Some(value) => value.table().called(format!("[indikator.{id}]")),
        None => Table::absent("", notes),
    };
    let catatan = table.text_if("catatan");
    let ukuran = match satuan {
        Satuan::Persen => rasio(&table, catatan.is_some(), angka.gambaran, notes),
        Satuan::Lain(_) | Satuan::Predikat(_) => Ukuran::Nilai(
            table.need("nilai", "0").map(|value| skor(&value, satuan, notes)).unwrap_or_default(),
        ),
    };
    // What the numerator is made of; for the reader of the data.
    for butir in table.tables_if("rincian") {
        butir.text("uraian");
        butir.count("nilai");
    }
    Hasil { ukuran, keadaan: table.text_if("keadaan"), catatan, sumber: table.text_if("sumber") }
}

/// A share, typed as two counts or taken from two rows of gambaran umum.
fn rasio(table: &Table<'_>, bercatatan: bool, gambaran: &Gambaran, notes: &Notes<'_>) -> Ukuran {
    if let Some(value) = table.get("baris") {
        let baris = value.list();
        let tahun = table.need("tahun", "2022");
        let ([atas, bawah], Some(tahun)) = (baris.as_slice(), tahun) else {
            notes.push(
                Diagnostic::new(Code::PanjangDeret, "`baris` memerlukan dua baris gambaran umum")
                    .at(&value.place)
                    .saran("tulis [\"pembilang\", \"penyebut\"] dan tahunnya"),
            );
            return Ukuran::Rasio { pembilang: 0, penyebut: 1 };
        };
        let before = notes.count();
        let pembilang = gambaran.cacah(atas, &tahun, notes);
        let penyebut = gambaran.cacah(bawah, &tahun, notes);
        if notes.count() == before {
            dapat_dibagi(pembilang, penyebut, bercatatan, bawah, notes);
        }
        return Ukuran::Rasio { pembilang, penyebut };
    }
    let pembilang = table.count("pembilang");
    let before = notes.count();
    let Some(value) = table.need("penyebut", "0") else {
        return Ukuran::Rasio { pembilang, penyebut: 1 };
    };
    let penyebut = value.count(Kind::Cacah);
    if notes.count() == before {
        dapat_dibagi(pembilang, penyebut, bercatatan, &value, notes);
    }
    Ukuran::Rasio { pembilang, penyebut }
}

/// Something of nothing is a mistake; nothing of nothing wants a note.
fn dapat_dibagi(
    pembilang: u64,
    penyebut: u64,
    bercatatan: bool,
    value: &Value<'_>,
    notes: &Notes<'_>,
) {
    if penyebut == 0 {
        if pembilang > 0 {
            notes.push(
                Diagnostic::new(Code::PenyebutNol, "penyebut nol padahal pembilang tidak")
                    .at(&value.place)
                    .found(format!("{pembilang} dari 0"), "penyebut sekurangnya sebesar pembilang")
                    .saran("isi penyebut yang benar"),
            );
        } else if !bercatatan {
            notes.push(
                Diagnostic::new(Code::CatatanHilang, "nol dari nol memerlukan catatan")
                    .at(&value.place)
                    .saran("tambahkan catatan = \"mengapa belum ada data\""),
            );
        }
    }
}

fn riwayat_indikator(id: &str, angka: &Angka<'_, '_>) -> BTreeMap<u16, Riwayat> {
    let mut riwayat = BTreeMap::new();
    for (tahun, table) in &angka.riwayat {
        if let Some(value) = table.need(id, "{ tidak-tersedia = \"alasan\" }") {
            riwayat.insert(*tahun, satu_riwayat(&value));
        }
    }
    riwayat
}

fn satu_riwayat(value: &Value<'_>) -> Riwayat {
    if !value.is_table() {
        return Riwayat::Capaian { capaian: Persen(value.decimal()), realisasi: None };
    }
    let table = value.table();
    if let Some(alasan) = table.text_if("tidak-tersedia") {
        return Riwayat::TidakTersedia(alasan);
    }
    Riwayat::Capaian {
        capaian: Persen(
            table.need("capaian", "100.00").map(|value| value.decimal()).unwrap_or_default(),
        ),
        realisasi: table.get("realisasi").map(|value| value.decimal()),
    }
}

/// Reads the strategies, which tie indicators to programmes.
pub fn strategi(
    tables: &[Table<'_>],
    renstra: &Renstra,
    program: &[Program],
    notes: &Notes<'_>,
) -> Vec<Strategi> {
    let ids: Vec<&str> = renstra.indikator().map(|indikator| indikator.id.0.as_str()).collect();
    let indikator = |value: &Value<'_>| {
        let id = value.text();
        if !id.is_empty() && !ids.contains(&id.as_str()) && !notes.names_lost() {
            notes.push(unknown(&id, &value.place, "indikator", ids.iter().copied()));
        }
        Id(id)
    };
    let acuan_program = |value: &Value<'_>| {
        let kode = value.text();
        let known = program.iter().map(|satu| satu.kode.0.as_str());
        if !kode.is_empty() && !known.clone().any(|satu| satu == kode) && !notes.names_lost() {
            notes.push(unknown(&kode, &value.place, "program", known));
        }
        Kode(kode)
    };
    let satu = |table: &Table<'_>| Strategi {
        indikator: table.items("indikator").iter().map(indikator).collect(),
        teks: table.text("teks"),
        program: table
            .need("program", "\"…\"")
            .map_or(Kode(String::new()), |value| acuan_program(&value)),
    };
    tables.iter().map(satu).collect()
}
