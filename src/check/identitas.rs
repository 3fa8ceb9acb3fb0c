//! What report this is, how it is computed and who signs it: laporan.toml.

use std::io::ErrorKind;

use chrono::{Datelike, NaiveDate};

use super::{nomor, pengesahan};
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::angka::{Pembulatan, Persen};
use crate::domain::kebijakan::{
    Dasar, EfisienBila, Jenjang, Kebijakan, NolDanNol, NolPerNol, Skala,
};
use crate::domain::laporan::{
    IdentitasLaporan, IsiLampiran, Jilid, Kertas, Lampiran, Status, Terima,
};
use crate::domain::pengesahan::Pengesahan;
use crate::domain::periode::{Periode, Rentang, Tribulan};
use crate::read::files;
use crate::read::kind::{PdfFlaw, check_pdf};
use crate::read::notes::{Notes, Read, each};
use crate::read::number;
use crate::read::shape::Kind;
use crate::read::table::{Table, Value};
use crate::read::{Berkas, Levels};
use crate::source::Place;
use crate::tempat::Titik;

/// What laporan.toml says.
pub struct Kepala {
    pub identitas: Read<IdentitasLaporan>,
    pub tahun: Read<u16>,
    pub rentang: Read<Rentang>,
    pub status: Read<Status>,
    pub kebijakan: Read<Kebijakan>,
    pub pengesahan: Read<Pengesahan>,
    pub lampiran: Read<Vec<Lampiran>>,
    /// Those that are sound.
    pub terima: Vec<Terima>,
}

const PERIODE: [(&str, Rentang); 5] = [
    ("tribulan-1", Rentang::Tribulan(Tribulan::I)),
    ("tribulan-2", Rentang::Tribulan(Tribulan::II)),
    ("tribulan-3", Rentang::Tribulan(Tribulan::III)),
    ("tribulan-4", Rentang::Tribulan(Tribulan::IV)),
    ("tahunan", Rentang::Tahunan),
];
const STATUS: [(&str, Status); 2] = [("konsep", Status::Konsep), ("final", Status::Final)];
const KERTAS: [(&str, Kertas); 3] =
    [("a4", Kertas::A4), ("f4", Kertas::F4), ("legal", Kertas::Legal)];
const JILID: [(&str, Jilid); 2] = [("kiri", Jilid::Kiri), ("tanpa", Jilid::Tanpa)];
const DASAR: [(&str, Dasar); 2] = [("dibulatkan", Dasar::Dibulatkan), ("utuh", Dasar::Utuh)];
const PEMBULATAN: [(&str, Pembulatan); 2] = [
    ("setengah-ke-atas", Pembulatan::SetengahKeAtas),
    ("setengah-ke-genap", Pembulatan::SetengahKeGenap),
];
const NOL_PER_NOL: [(&str, NolPerNol); 2] =
    [("nol-dengan-catatan", NolPerNol::NolDenganCatatan), ("kecualikan", NolPerNol::Kecualikan)];
const NOL_DAN_NOL: [(&str, NolDanNol); 2] =
    [("dinilai", NolDanNol::Dinilai), ("belum-dilaksanakan", NolDanNol::BelumDilaksanakan)];
const EFISIEN_BILA: [(&str, EfisienBila); 2] =
    [("lebih-dari-nol", EfisienBila::LebihDariNol), ("nol-atau-lebih", EfisienBila::NolAtauLebih)];
/// More digits after the comma than any report prints.
const DESIMAL_TERBANYAK: u32 = 4;

/// Reads laporan.toml.
pub fn kepala(berkas: &Berkas<'_>, levels: &Levels, notes: &Notes<'_>) -> Kepala {
    let top = berkas.table("laporan.toml", notes);
    let rentang = top.choice("periode", "periode laporan", &PERIODE);
    let status = top.choice("status", "`konsep` selama masih dapat berubah", &STATUS);
    let tahun = top.year("tahun", "tahun laporan");
    let identitas = identitas(&top, tahun, rentang, status, levels);
    let pengesahan =
        top.table("pengesahan", "siapa yang menandatangani, kapan, dan dengan cara apa");
    let pengesahan = pengesahan::pengesahan(&pengesahan, status, notes);
    let says = "lembar di belakang laporan";
    let lampiran = top.tables_if("lampiran", says);
    let lampiran = lampiran.and_then(|tables| lampiran_semua(&tables, levels, notes));
    let says = "peringatan yang memang benar dan diterima; ikut tercatat dalam rekap";
    let terima = top.tables_if("terima", says).unwrap_or_default();
    let terima: Vec<Read<Diterima>> = terima.iter().map(terima_satu).collect();
    let terima = terima.into_iter().flatten().enumerate().map(|(nth, diterima)| {
        notes.mark(Titik::Terima(nth), &diterima.place);
        for (ke, place) in diterima.masing.iter().enumerate() {
            notes.mark(Titik::TempatTerima(nth, ke), place);
        }
        diterima.terima
    });
    let terima = terima.collect();
    let kebijakan = kebijakan(&top.table("kebijakan", "cara menghitung"), notes);
    Kepala { identitas, tahun, rentang, status, kebijakan, pengesahan, lampiran, terima }
}

fn identitas(
    top: &Table<'_>,
    tahun: Read<u16>,
    rentang: Read<Rentang>,
    status: Read<Status>,
    levels: &Levels,
) -> Read<IdentitasLaporan> {
    let nama = top.text("nama", "nama laporan", "\"Laporan Kinerja Instansi Pemerintah\"");
    let singkatan = top.text("singkatan", "singkatannya", "\"LKjIP\"");
    let nomor = top.value_if(
        "nomor",
        Kind::Text,
        "nomor laporan, tercetak di kaki halaman laporan final; `{urut}` di dalamnya diisi arsip, lihat bawah",
        "\"000.8.6.3/{urut}/2024\"",
    );
    let nomor = nomor.and_then(|value| value.map(|value| nomor::nomor(&value)).transpose());
    let istilah_periode =
        top.text("istilah-periode", "sebutan tribulan di instansi ini", "\"Tribulan\"");
    let batas = top.value("tanggal-data", Kind::Date, "batas data", "2023-03-31");
    let tanggal_data = batas.and_then(|value| batas_data(&value, tahun));
    let kertas = top.choice("kertas", "ukuran kertas", &KERTAS);
    let jilid = top.choice(
        "jilid",
        "`kiri`: tepi kiri 3 cm, pada halaman rebah tepi atasnya, tepi lain 2,5 cm; `tanpa`: 2,5 cm keliling",
        &JILID,
    );
    let arsip = super::arsip::arsip(top);
    Ok(IdentitasLaporan {
        jalur: levels.names().unwrap_or_default(),
        nama: nama?,
        singkatan: singkatan?,
        nomor: nomor?,
        istilah_periode: istilah_periode?,
        periode: Periode { tahun: tahun?, rentang: rentang? },
        tanggal_data: tanggal_data?,
        status: status?,
        kertas: kertas?,
        jilid: jilid?,
        arsip: arsip?,
    })
}

/// A warning that the office stands by, with its reason.
fn terima_satu(table: &Table<'_>) -> Read<Diterima> {
    let aturan = table.text("aturan", "kode peringatannya, disalin dari sana", "\"data-lama\"");
    let tempat = tempat_terima(table);
    let alasan = table.text("alasan", "mengapa memang benar", "\"…\"");
    let (tempat, masing) = tempat?;
    let terima = Terima { aturan: aturan?, tempat, alasan: alasan? };
    Ok(Diterima { terima, place: table.place.clone(), masing })
}

/// An acceptance with its place, and with those of its places where it has a list of them.
struct Diterima {
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

/// The cut-off of the data lies in the report's year.
fn batas_data(value: &Value<'_>, tahun: Read<u16>) -> Read<NaiveDate> {
    let date = value.date()?;
    value.notes().mark(Titik::Kunci("tanggal-data"), &value.place);
    if let Ok(tahun) = tahun
        && date.year() != i32::from(tahun)
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

/// The annexes, as many and as large as a report may carry: more could be issued, but nobody could check it any more.
fn lampiran_semua(tables: &[Table<'_>], levels: &Levels, notes: &Notes<'_>) -> Read<Vec<Lampiran>> {
    if let Some(table) = tables.get(batas::BANYAK_LAMPIRAN) {
        let most = format!("paling banyak {} lampiran", batas::BANYAK_LAMPIRAN);
        let problem = Diagnostic::new(Code::LampiranSalah, "lampiran terlalu banyak");
        notes.push(
            problem
                .at(&table.place)
                .found(tables.len().to_string(), most)
                .saran("gabungkan beberapa lampiran menjadi satu PDF"),
        );
    }
    let mut sisa = batas::LAMPIRAN;
    let tables = tables.iter().take(batas::BANYAK_LAMPIRAN);
    each(tables.map(|table| lampiran(table, &mut sisa, levels)))
}

/// One annex; `sisa` bytes are left for it and those that follow.
fn lampiran(table: &Table<'_>, sisa: &mut usize, levels: &Levels) -> Read<Lampiran> {
    let judul = table.text("judul", "judul pada lembar sampulnya", "\"Perjanjian Kinerja\"");
    let dari_data = Kind::Choice(vec![PERJANJIAN]);
    let isi = table.value_or(
        "isi",
        dari_data,
        "lampiran yang disusun dari data",
        "\"perjanjian-kinerja\"",
    );
    let berkas = table.value_or("berkas", Kind::Text, "nama berkas PDF", "\"lampiran/nama.pdf\"");
    let isi = match (isi?, berkas?) {
        (Some(value), _) => {
            value.choice(&[(PERJANJIAN, ())]).map(|()| IsiLampiran::PerjanjianKinerja)
        }
        (None, Some(value)) => value.text().map(|nama| {
            if let Some(problem) = berkas_salah(&nama, sisa, levels) {
                value.notes().push(problem.at(&value.place));
            }
            IsiLampiran::Berkas { nama }
        }),
        (None, None) => Err(table.miss("berkas", "\"lampiran/nama.pdf\"".into())),
    };
    Ok(Lampiran { judul: judul?, isi: isi? })
}

/// What an annex may hold that is assembled from the data.
const PERJANJIAN: &str = "perjanjian-kinerja";

/// What is wrong with the PDF file of an appendix.
fn berkas_salah(nama: &str, sisa: &mut usize, levels: &Levels) -> Option<Diagnostic> {
    let Some(jalur) = levels.find(nama) else {
        return Some(files::named_missing(
            Code::LampiranSalah,
            nama,
            "laporan.toml",
            "butir lampiran ini",
            levels,
        ));
    };
    let problem =
        |what: &str| Diagnostic::new(Code::LampiranSalah, format!("lampiran \"{nama}\" {what}"));
    let isi = match levels.read(&jalur, *sisa) {
        Ok(isi) => isi,
        Err(error) => {
            let problem = files::refused(problem("tidak dapat dipakai"), &jalur, &error, *sisa);
            let seluruhnya = batas::LAMPIRAN / 1024 / 1024;
            return Some(match error.kind() {
                ErrorKind::FileTooLarge => problem
                    .note(format!("semua lampiran bersama-sama paling banyak {seluruhnya} MiB"))
                    .saran(
                        "pindai dengan resolusi 200 dpi, atau lampirkan halaman yang perlu saja",
                    ),
                _ => problem,
            });
        }
    };
    *sisa -= isi.len();
    let jalur = jalur.display();
    let flaw = match check_pdf(isi) {
        Ok(aktif) if aktif.is_empty() => return None,
        Ok(aktif) => {
            let aktif: Vec<String> = aktif.into_iter().collect();
            let apa = format!("lampiran \"{nama}\" memuat {}", aktif.join(", "));
            let problem = Diagnostic::new(Code::LampiranAktif, apa).about(nama);
            return Some(
                problem.note(format!("{jalur} berbuat sesuatu pada komputer pembacanya")).saran(
                    "cetak lampiran itu ke PDF baru, lalu pakai PDF baru itu sebagai gantinya",
                ),
            );
        }
        Err(flaw) => flaw,
    };
    Some(match flaw {
        PdfFlaw::Kind(kind) => {
            problem("bukan PDF").note(format!("{jalur} adalah {kind}")).saran(kind.as_pdf())
        }
        PdfFlaw::Locked => {
            let problem =
                problem("terkunci").note(format!("{jalur} tersandi, dengan atau tanpa kata sandi"));
            problem.saran("buka dengan kata sandinya, cetak ke PDF baru tanpa kata sandi, lalu ganti berkas itu")
        }
        PdfFlaw::TooLarge(bound) => problem("terlalu besar")
            .note(format!("{jalur} tidak dibaca: {bound}"))
            .saran("cetak ulang ke PDF, lalu pakai hasilnya sebagai gantinya"),
        PdfFlaw::Broken => {
            let keadaan = "berawal sebagai PDF, tetapi halamannya tidak dapat dibaca";
            let problem = problem("rusak").note(format!("{jalur} {keadaan}"));
            problem.saran("salin ulang dari aslinya; bila tetap rusak, cetak ulang ke PDF")
        }
    })
}

fn kebijakan(table: &Table<'_>, notes: &Notes<'_>) -> Read<Kebijakan> {
    let desimal = table.value("desimal", Kind::Count, "angka di belakang koma", "2");
    let desimal = desimal.and_then(|value| {
        let digits = value.count(number::Kind::Cacah)?;
        let few = u32::try_from(digits).ok().filter(|digits| *digits <= DESIMAL_TERBANYAK);
        few.ok_or_else(|| {
            notes.push(
                Diagnostic::new(Code::AngkaTerlaluBesar, "terlalu banyak angka di belakang koma")
                    .at(&value.place)
                    .found(digits.to_string(), "0 sampai 4")
                    .saran("tulis bilangan bulat dari 0 sampai 4"),
            )
        })
    });
    let pembulatan = table.choice("pembulatan", "cara membulatkan", &PEMBULATAN);
    let dasar_capaian = table.choice(
        "dasar-capaian",
        "rata-rata dihitung dari capaian yang dibulatkan, atau utuh",
        &DASAR,
    );
    let dasar_efisiensi = table.choice(
        "dasar-efisiensi",
        "efisiensi dihitung dari angka yang dibulatkan, atau utuh",
        &DASAR,
    );
    let nol_per_nol = table.choice("nol-per-nol", "capaian nol dari nol", &NOL_PER_NOL);
    let nol_dan_nol = table.choice_if(
        "nol-dan-nol",
        "sasaran dan kegiatan yang capaiannya 0, belum menghasilkan keluaran, dan belanjanya Rp0: dinilai (bila tidak ditulis), atau belum dilaksanakan",
        &NOL_DAN_NOL,
    );
    let batas_capaian =
        table.decimal_if("batas-capaian", "persen tertinggi satu indikator dalam rata-rata", "120");
    let efisien_bila =
        table.choice("efisien-bila", "kapan selisih capaian dan serapan efisien", &EFISIEN_BILA);
    let skala = skala(table, notes);
    Ok(Kebijakan {
        desimal: desimal?,
        pembulatan: pembulatan?,
        dasar_capaian: dasar_capaian?,
        dasar_efisiensi: dasar_efisiensi?,
        nol_per_nol: nol_per_nol?,
        nol_dan_nol: nol_dan_nol?.unwrap_or(NolDanNol::Dinilai),
        batas_capaian: batas_capaian?.map(Persen),
        efisien_bila: efisien_bila?,
        skala: skala?,
    })
}

/// Categories from the top, each with an inclusive lower bound below the one before; the last has none.
fn skala(table: &Table<'_>, notes: &Notes<'_>) -> Read<Skala> {
    let kind = Kind::List(Box::new(Kind::Table));
    let says = "kategori capaian dari yang tertinggi; yang terakhir tanpa batas";
    let items = table.value_written("skala", kind, [says, ""], "[ … ]")?.items()?;
    let last = items.len().saturating_sub(1);
    let mut atasnya: Option<Persen> = None;
    let jenjang = items.iter().map(Value::table).enumerate().map(|(at, table)| {
        let kategori = table.text("kategori", "nama kategori", "\"Sangat Baik\"");
        let batas = table.value_when(
            "batas-bawah",
            Kind::Decimal,
            "kecuali yang terakhir",
            ["capaian terendah kategori ini", "90"],
        )?;
        match batas {
            Some(value) if at == last && !table.is_pen() => Err(notes.push(
                Diagnostic::new(
                    Code::SkalaTidakTurun,
                    "kategori terakhir menampung sisanya, tanpa batas bawah",
                )
                .at(&value.place)
                .saran("hapus batas-bawah ini"),
            )),
            Some(value) => {
                let batas_bawah = Persen(value.decimal()?);
                if let Some(atas) = atasnya.replace(batas_bawah).filter(|atas| *atas <= batas_bawah)
                {
                    let problem =
                        Diagnostic::new(Code::SkalaTidakTurun, "batas bawah skala tidak turun")
                            .at(&value.place)
                            .found(batas_bawah.0.to_string(), format!("kurang dari {}", atas.0));
                    return Err(notes.push(problem.saran("urutkan kategori dari yang tertinggi")));
                }
                Ok((kategori?, Some(batas_bawah)))
            }
            None if at == last => Ok((kategori?, None)),
            None => Err(table.miss("batas-bawah", "70".into())),
        }
    });
    let mut skala = Skala { jenjang: Vec::new(), sisanya: String::new() };
    for (kategori, batas_bawah) in each(jenjang)? {
        match batas_bawah {
            Some(batas_bawah) => skala.jenjang.push(Jenjang { kategori, batas_bawah }),
            None => skala.sisanya = kategori,
        }
    }
    Ok(skala)
}
