//! What report this is, how it is computed and who signs it: laporan.toml.

use std::io::ErrorKind;

use chrono::{Datelike, NaiveDate};

use super::nomor::nomor;
use super::pengesahan::pengesahan;
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
use crate::read::notes::Notes;
use crate::read::number::Kind;
use crate::read::say::any_of;
use crate::read::table::{Table, Value};
use crate::read::{Berkas, Levels};
use crate::tempat::Titik;

/// What laporan.toml says.
pub struct Kepala {
    pub identitas: IdentitasLaporan,
    pub kebijakan: Kebijakan,
    pub pengesahan: Pengesahan,
    pub lampiran: Vec<Lampiran>,
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
const DESIMAL_TERBANYAK: u64 = 4;

/// Reads laporan.toml.
pub fn kepala(berkas: &Berkas<'_>, levels: &Levels, notes: &Notes<'_>) -> Kepala {
    let top = berkas.table("laporan.toml", notes);
    let rentang = pilih(&top, "periode", &PERIODE).unwrap_or(Rentang::Tahunan);
    let status = pilih(&top, "status", &STATUS).unwrap_or(Status::Konsep);
    let tahun = top.year("tahun");
    let identitas = IdentitasLaporan {
        jalur: levels.names().unwrap_or_default(),
        nama: top.text("nama"),
        singkatan: top.text("singkatan"),
        nomor: top.get("nomor").map(|value| nomor(&value, notes)),
        istilah_periode: top.text("istilah-periode"),
        periode: Periode { tahun, rentang },
        tanggal_data: top
            .need("tanggal-data", "2023-03-31")
            .map(|value| batas_data(&value, tahun, notes))
            .unwrap_or_default(),
        status,
        kertas: pilih(&top, "kertas", &KERTAS).unwrap_or(Kertas::A4),
        jilid: pilih(&top, "jilid", &JILID).unwrap_or(Jilid::Kiri),
        arsip: super::arsip::arsip(&top),
    };
    let pengesahan = pengesahan(&top.table("pengesahan"), status, notes);
    let lampiran = lampiran_semua(&top.tables_if("lampiran"), levels, notes);
    let terima = top.tables_if("terima");
    let terima = terima.iter().enumerate().map(|(letak, table)| terima_satu(letak, table, notes));
    let terima = terima.collect();
    let kebijakan = kebijakan(&top.table("kebijakan"), notes);
    Kepala { identitas, kebijakan, pengesahan, lampiran, terima }
}

/// Warnings that the office stands by, with the reason.
fn terima_satu(letak: usize, table: &Table<'_>, notes: &Notes<'_>) -> Terima {
    notes.mark(Titik::Terima(letak), &table.place);
    Terima {
        aturan: table.text("aturan"),
        tempat: tempat_terima(letak, table, notes),
        alasan: table.text("alasan"),
    }
}

/// One place, or a list of them.
fn tempat_terima(letak: usize, table: &Table<'_>, notes: &Notes<'_>) -> Vec<String> {
    let Some(value) = table.need("tempat", "\"…\"") else { return Vec::new() };
    if !value.is_list() {
        return vec![value.text()];
    }
    let tempat = |(ke, value): (usize, &Value<'_>)| {
        notes.mark(Titik::TempatTerima(letak, ke), &value.place);
        value.text()
    };
    table.items("tempat").iter().enumerate().map(tempat).collect()
}

fn pilih<T: Copy>(table: &Table<'_>, key: &str, choices: &[(&str, T)]) -> Option<T> {
    table.need(key, &any_of(choices))?.choice(choices)
}

/// The cut-off of the data lies in the report's year.
fn batas_data(value: &Value<'_>, tahun: u16, notes: &Notes<'_>) -> NaiveDate {
    let before = notes.count();
    let date = value.date();
    notes.mark(Titik::Kunci("tanggal-data"), &value.place);
    if notes.count() == before && tahun != 0 && date.year() != i32::from(tahun) {
        notes.push(
            Diagnostic::new(Code::TahunBerbeda, "batas data di luar tahun laporan")
                .at(&value.place)
                .found(date.to_string(), format!("tanggal di tahun {tahun}"))
                .saran("tulis hari terakhir data yang dilaporkan"),
        );
    }
    date
}

/// The annexes, as many and as large as a report may carry: more could be issued, but nobody could check it any more.
fn lampiran_semua(tables: &[Table<'_>], levels: &Levels, notes: &Notes<'_>) -> Vec<Lampiran> {
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
    tables.map(|table| lampiran(table, &mut sisa, levels, notes)).collect()
}

/// One annex; `sisa` bytes are left for it and those that follow.
fn lampiran(table: &Table<'_>, sisa: &mut usize, levels: &Levels, notes: &Notes<'_>) -> Lampiran {
    let judul = table.text("judul");
    if let Some(value) = table.get("isi") {
        value.choice(&[("perjanjian-kinerja", ())]);
        return Lampiran { judul, isi: IsiLampiran::PerjanjianKinerja };
    }
    let Some(value) = table.need("berkas", "\"lampiran/nama.pdf\"") else {
        return Lampiran { judul, isi: IsiLampiran::PerjanjianKinerja };
    };
    let nama = value.text();
    if !nama.is_empty()
        && let Some(problem) = berkas_salah(&nama, sisa, levels)
    {
        notes.push(problem.at(&value.place));
    }
    Lampiran { judul, isi: IsiLampiran::Berkas { nama } }
}

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
        PdfFlaw::Broken => {
            let keadaan = "berawal sebagai PDF, tetapi halamannya tidak dapat dibaca";
            let problem = problem("rusak").note(format!("{jalur} {keadaan}"));
            problem.saran("salin ulang dari aslinya; bila tetap rusak, cetak ulang ke PDF")
        }
    })
}

fn kebijakan(table: &Table<'_>, notes: &Notes<'_>) -> Kebijakan {
    let desimal = table.need("desimal", "2").map(|value| {
        let digits = value.count(Kind::Cacah);
        if digits > DESIMAL_TERBANYAK {
            notes.push(
                Diagnostic::new(Code::AngkaTerlaluBesar, "terlalu banyak angka di belakang koma")
                    .at(&value.place)
                    .found(digits.to_string(), "0 sampai 4")
                    .saran("tulis bilangan bulat dari 0 sampai 4"),
            );
        }
        u32::try_from(digits.min(DESIMAL_TERBANYAK)).unwrap_or_default()
    });
    Kebijakan {
        desimal: desimal.unwrap_or_default(),
        pembulatan: pilih(table, "pembulatan", &PEMBULATAN).unwrap_or(Pembulatan::SetengahKeAtas),
        dasar_capaian: pilih(table, "dasar-capaian", &DASAR).unwrap_or(Dasar::Dibulatkan),
        dasar_efisiensi: pilih(table, "dasar-efisiensi", &DASAR).unwrap_or(Dasar::Dibulatkan),
        nol_per_nol: pilih(table, "nol-per-nol", &NOL_PER_NOL).unwrap_or(NolPerNol::Kecualikan),
        nol_dan_nol: table
            .get("nol-dan-nol")
            .and_then(|value| value.choice(&NOL_DAN_NOL))
            .unwrap_or(NolDanNol::Dinilai),
        batas_capaian: table.get("batas-capaian").map(|value| Persen(value.decimal())),
        efisien_bila: pilih(table, "efisien-bila", &EFISIEN_BILA)
            .unwrap_or(EfisienBila::LebihDariNol),
        skala: skala(table, notes),
    }
}

/// Categories from the top, each with an inclusive lower bound below the one before; the last has none.
fn skala(table: &Table<'_>, notes: &Notes<'_>) -> Skala {
    let tables: Vec<Table<'_>> = table.items("skala").iter().map(Value::table).collect();
    let mut jenjang: Vec<Jenjang> = Vec::new();
    let mut sisanya = String::new();
    let last = tables.len().saturating_sub(1);
    for (at, table) in tables.iter().enumerate() {
        let kategori = table.text("kategori");
        if at == last {
            sisanya = kategori;
            if let Some(value) = table.get("batas-bawah") {
                notes.push(
                    Diagnostic::new(
                        Code::SkalaTidakTurun,
                        "kategori terakhir menampung sisanya, tanpa batas bawah",
                    )
                    .at(&value.place)
                    .saran("hapus batas-bawah ini"),
                );
            }
            continue;
        }
        let Some(value) = table.need("batas-bawah", "70") else { continue };
        let batas_bawah = Persen(value.decimal());
        if let Some(atas) = jenjang.last().filter(|atas| atas.batas_bawah <= batas_bawah) {
            notes.push(
                Diagnostic::new(Code::SkalaTidakTurun, "batas bawah skala tidak turun")
                    .at(&value.place)
                    .found(batas_bawah.0.to_string(), format!("kurang dari {}", atas.batas_bawah.0))
                    .saran("urutkan kategori dari yang tertinggi"),
            );
        }
        jenjang.push(Jenjang { kategori, batas_bawah });
    }
    Skala { jenjang, sisanya }
}
