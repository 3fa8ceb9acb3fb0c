//! What report this is, how it is computed and who signs it: laporan.toml.

use chrono::{Datelike, NaiveDate};

use super::lampiran::Induk;
use super::rupa::{JILID, KERTAS};
use super::{kebijakan, lampiran, nomor, pengesahan, pihak};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::draf::TerimaRagu;
use crate::domain::instansi::Pemda;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::lampiran::Lampiran;
use crate::domain::laporan::{IdentitasLaporan, Status, Terima};
use crate::domain::pengesahan::{Pengesahan, Peninjauan};
use crate::domain::periode::{Periode, Rentang};
use crate::read::notes::{Notes, Read, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, Value, all};
use crate::read::{Berkas, Levels};
use crate::source::Place;
use crate::tempat::Titik;

/// What laporan.toml says.
pub struct KepalaLaporan {
    pub identitas: Read<IdentitasLaporan>,
    pub tahun: Read<u16>,
    pub rentang: Read<Rentang>,
    pub status: Read<Status>,
    pub kebijakan: Read<Kebijakan>,
    pub pengesahan: Read<Pengesahan>,
    pub lampiran: Read<Vec<Lampiran>>,
    /// Those that are sound.
    pub terima: Vec<Terima>,
    /// Those that are not.
    pub terima_ragu: Vec<TerimaRagu>,
}

const STATUS: [(&str, Status); 2] = [("konsep", Status::Konsep), ("final", Status::Final)];

/// Reads laporan.toml.
pub fn kepala(
    berkas: &Berkas<'_>,
    pemda: &Read<Pemda>,
    levels: &Levels,
    notes: &Notes<'_>,
) -> KepalaLaporan {
    let top = berkas.table("laporan.toml", notes);
    let says = "periode laporan; `rencana`: perjanjian kinerja dan rencana aksi, tanpa hasil";
    let rentang = top.choice("periode", says, &Rentang::NAMA);
    let status = top.choice("status", "`konsep` selama masih dapat berubah", &STATUS);
    let tahun = top.year("tahun", "tahun laporan");
    nama_map(&top, tahun, rentang, levels);
    let identitas = identitas(&top, tahun, rentang, status, levels);
    let pengesahan =
        top.table("pengesahan", "siapa yang menandatangani, kapan, dan dengan cara apa");
    let says = "bila kata pengantarnya bertanggal lain, atau laporannya bukan tahunan dan diberi kata pengantar";
    let pengantar = top.table_if("kata-pengantar", says);
    let reviu = pihak::reviu(&top);
    let pengesahan = pengesahan::pengesahan(&pengesahan, pengantar, reviu, status, notes);
    let says = "lembar di belakang laporan";
    let lampiran = top.tables_if("lampiran", says);
    let induk = Induk {
        daerah: pemda.as_ref().ok().map(|pemda| pemda.tingkat.berdaerah()),
        rencana: berkas.is_plan(),
        dokumen: berkas
            .table_if("perjanjian-kinerja.toml", notes)
            .and_then(|pk| pk.written("dokumen"))
            .filter(|_| !top.is_pen()),
        rentang,
        reviu: top.written("reviu").filter(|_| !top.is_pen()),
    };
    let lampiran = lampiran.and_then(|tables| lampiran::all(&tables, &induk, levels, notes));
    let says = "peringatan yang memang benar dan diterima; ikut tercatat dalam rekap";
    let (terima, terima_ragu) = semua_diterima(top.tables_if("terima", says), notes);
    let kebijakan = kebijakan::kebijakan(&top.table("kebijakan", "cara menghitung"), notes);
    KepalaLaporan {
        identitas,
        tahun,
        rentang,
        status,
        kebijakan,
        pengesahan,
        lampiran,
        terima,
        terima_ragu,
    }
}

fn identitas(
    top: &Table<'_>,
    tahun: Read<u16>,
    rentang: Read<Rentang>,
    status: Read<Status>,
    levels: &Levels,
) -> Read<IdentitasLaporan> {
    let nomor = "nomor laporan, tercetak di kaki halaman laporan final; `{urut}` di dalamnya diisi \
                 arsip, lihat bawah";
    let batas = "batas data; pada `rencana`, tanggal dokumennya";
    let tepi = "`kiri`: tepi kiri 3 cm, pada halaman rebah tepi atasnya, tepi lain 2,5 cm; \
                `tanpa`: 2,5 cm keliling";
    all!(IdentitasLaporan {
        jalur: Ok(levels.names().unwrap_or_default()),
        nama: nama(top, rentang),
        singkatan: top.text("singkatan", "singkatannya", "\"LKjIP\""),
        nomor: top
            .value_if("nomor", Kind::Text, nomor, "\"000.8.6.3/{urut}/2024\"")
            .and_then(|value| value.map(|value| nomor::nomor(&value)).transpose()),
        istilah_periode: top.text(
            "istilah-periode",
            "sebutan tribulan di instansi ini",
            "\"Tribulan\"",
        ),
        periode: all!(Periode { tahun, rentang }),
        tanggal_data: top
            .value("tanggal-data", Kind::Date, batas, "2023-03-31")
            .and_then(|value| batas_data(&value, tahun, rentang)),
        status,
        kertas: top.choice("kertas", "ukuran kertas", &KERTAS),
        jilid: top.choice("jilid", tepi, &JILID),
        arsip: super::arsip::arsip(top),
        ditinjau: ditinjau(top),
    })
}

/// Who held the report against the last one.
fn ditinjau(top: &Table<'_>) -> Read<Option<Peninjauan>> {
    let says = "bila sebagian angka dan uraian memang sama dengan laporan sebelumnya: siapa yang memeriksanya, dan kapan";
    let Some(table) = top.table_if("ditinjau", says) else { return Ok(None) };
    let oleh = "\"Kepala Subbagian Perencanaan\"";
    all!(Peninjauan {
        oleh: table.text("oleh", "nama atau jabatan yang memeriksa", oleh),
        tanggal: table
            .value(
                "tanggal",
                Kind::Date,
                "hari memeriksanya, sesudah periode berakhir",
                "2023-04-10"
            )
            .and_then(|value| value.date()),
    })
    .map(Some)
}

/// The acceptances that are sound, and what is known of the others.
fn semua_diterima(
    tables: Read<Vec<Table<'_>>>,
    notes: &Notes<'_>,
) -> (Vec<Terima>, Vec<TerimaRagu>) {
    let Ok(tables) = tables else { return (Vec::new(), vec![TerimaRagu::default()]) };
    let (mut terima, mut ragu) = (Vec::new(), Vec::new());
    for table in &tables {
        match diterima(table) {
            Ok(diterima) => {
                notes.mark(Titik::Terima(terima.len()), &diterima.place);
                for (ke, place) in diterima.masing.iter().enumerate() {
                    notes.mark(Titik::TempatTerima(terima.len(), ke), place);
                }
                terima.push(diterima.terima);
            }
            Err(keraguan) => ragu.push(keraguan),
        }
    }
    (terima, ragu)
}

/// A warning that the office stands by, with its reason.
fn diterima(table: &Table<'_>) -> Result<TerimaBertempat, TerimaRagu> {
    let aturan = table.text("aturan", "kode peringatannya, disalin dari sana", "\"data-lama\"");
    let tempat = tempat_terima(table);
    let alasan = table.text("alasan", "mengapa memang benar", "\"…\"");
    match (aturan, tempat, alasan) {
        (Ok(aturan), Ok((tempat, masing)), Ok(alasan)) => {
            let terima = Terima { aturan, tempat, alasan };
            Ok(TerimaBertempat { terima, place: table.place.clone(), masing })
        }
        (aturan, tempat, _) => {
            Err(TerimaRagu { aturan: aturan.ok(), tempat: tempat.ok().map(|(tempat, _)| tempat) })
        }
    }
}

/// An acceptance with its place, and with those of its places where it has a list of them.
struct TerimaBertempat {
    terima: Terima,
    place: Place,
    masing: Vec<Place>,
}

/// One place, or a list of them.
fn tempat_terima(table: &Table<'_>) -> Read<(Vec<String>, Vec<Place>)> {
    let kind = Kind::Either(vec![Kind::Text, Kind::List(Box::new(Kind::Text))]);
    let says = ["tempatnya, atau daftar tempatnya, disalin dari peringatannya", "\"kepegawaian\""];
    let value = table.value_written("tempat", kind, says, "\"…\"")?;
    if !value.is_list() {
        return Ok((vec![value.text()?], Vec::new()));
    }
    let items = value.items()?;
    let tempat = each(items.iter().map(Value::text))?;
    Ok((tempat, items.into_iter().map(|item| item.place).collect()))
}

/// The folders of a report are called after its year and its period: by those names others find it.
fn nama_map(top: &Table<'_>, tahun: Read<u16>, rentang: Read<Rentang>, levels: &Levels) {
    let Some([.., map_tahun, map_periode]) = levels.names() else { return };
    let tahun = tahun.ok().map(|tahun| tahun.to_string());
    let bernomor = |nama: &str| nama.len() == 4 && nama.bytes().all(|angka| angka.is_ascii_digit());
    if let Some(tahun) = tahun.filter(|tahun| bernomor(&map_tahun) && map_tahun != *tahun) {
        map_lain(top, "tahun", &map_tahun, &tahun);
    }
    let bernama = Rentang::bernama(&map_periode);
    let biasa = Rentang::NAMA.iter().find(|(_, lain)| rentang == Ok(*lain));
    if let Some((biasa, _)) = biasa.filter(|(_, lain)| bernama.is_some_and(|nama| nama != *lain)) {
        map_lain(top, "periode", &map_periode, biasa);
    }
}

/// A folder that is called after another year or period.
fn map_lain(top: &Table<'_>, kunci: &'static str, map: &str, seharusnya: &str) {
    let Some(place) = top.written(kunci) else { return };
    let message = format!("map laporan ini bernama {kunci} lain");
    let problem = Diagnostic::new(Code::MapBerbeda, message).at(&place);
    let problem = problem.found(format!("map {map}"), format!("map {seharusnya}"));
    top.notes().push(problem.saran(format!(
        "perbaiki {kunci} ini, atau pindahkan laporan ke map {seharusnya}; laporan lain mencarinya \
         menurut nama map"
    )));
}

/// What the document is called: a plan is no report.
fn nama(top: &Table<'_>, rentang: Read<Rentang>) -> Read<String> {
    let contoh = "\"Laporan Kinerja Instansi Pemerintah\"";
    let nama = top.text("nama", "nama laporan, atau nama dokumen rencana", contoh)?;
    let bernama_laporan = rentang == Ok(Rentang::Rencana) && nama.starts_with("Laporan");
    if let Some(place) = top.written("nama").filter(|_| bernama_laporan) {
        let problem = Diagnostic::new(Code::KunciBertentangan, "dokumen rencana bernama laporan");
        let saran = "tulis nama dokumennya, misalnya \"Perjanjian Kinerja dan Rencana Aksi\"; atau betulkan `periode`";
        return Err(top.notes().push(problem.at(&place).saran(saran)));
    }
    Ok(nama)
}

/// The cut-off of the data lies in the report's year; a plan may be made before its year begins.
fn batas_data(value: &Value<'_>, tahun: Read<u16>, rentang: Read<Rentang>) -> Read<NaiveDate> {
    let date = value.date()?;
    value.notes().mark(Titik::Kunci("tanggal-data"), &value.place);
    let sebelumnya = |tahun| rentang == Ok(Rentang::Rencana) && date.year() + 1 == tahun;
    if let Ok(tahun) = tahun
        && date.year() != i32::from(tahun)
        && !sebelumnya(i32::from(tahun))
    {
        value.notes().push(
            Diagnostic::new(Code::TahunBerbeda, "batas data di luar tahun laporan")
                .at(&value.place)
                .found(date.to_string(), format!("tanggal di tahun {tahun}"))
                .saran("tulis hari terakhir data yang dilaporkan"),
        );
    }
    Ok(date)
}
