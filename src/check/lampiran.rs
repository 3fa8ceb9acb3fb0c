//! The annexes of a report: laporan.toml, and the PDF files that it names.

use std::io::ErrorKind;

use super::bagian::once;
use super::foto::{self, SisaLampiran};
use crate::batas;
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::lampiran::{IsiLampiran, Lampiran, LampiranData};
use crate::domain::periode::{Rentang, Tribulan};
use crate::read::Levels;
use crate::read::files;
use crate::read::kind::{PdfFlaw, check_pdf};
use crate::read::notes::{Notes, Read, each};
use crate::read::shape::Kind;
use crate::read::table::{Table, all};
use crate::source::Place;

/// What annexes belong to.
pub struct Induk {
    /// Whether the office is a region's, where that is known.
    pub daerah: Option<bool>,
    /// Whether it is a plan.
    pub rencana: bool,
    /// Where it is said that the targets stand in another document than the agreement.
    pub dokumen: Option<Place>,
    /// What it is of.
    pub rentang: Read<Rentang>,
    /// Where it is said who reviewed it.
    pub reviu: Option<Place>,
}

/// The annexes, as many and as large as a report may carry: more could be issued, but nobody could check it any more.
pub fn all(
    tables: &[Table<'_>],
    induk: &Induk,
    levels: &Levels,
    notes: &Notes<'_>,
) -> Read<Vec<Lampiran>> {
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
    let mut sisa = SisaLampiran { byte: batas::LAMPIRAN, foto: 0 };
    let tables = tables.iter().take(batas::BANYAK_LAMPIRAN);
    let mut terdahulu = Vec::new();
    let lampiran = each(tables.map(|table| {
        let lampiran = lampiran(table, induk, &mut sisa, levels)?;
        twice(&mut terdahulu, &lampiran.isi, table);
        Ok(lampiran)
    }))?;
    tanpa_pernyataan(&lampiran, induk, notes);
    Ok(lampiran)
}

/// Tells of an annex that is there already.
fn twice(terdahulu: &mut Vec<(IsiLampiran, Place)>, isi: &IsiLampiran, table: &Table<'_>) {
    match terdahulu.iter().find(|(lain, _)| lain == isi) {
        Some((_, awal)) => {
            let message = "lampiran ini ditulis dua kali";
            let problem = Diagnostic::new(Code::LampiranSalah, message).at(&table.place);
            let problem = problem.conflicting(awal, "yang pertama");
            table.notes().push(problem.saran("hapus salah satu butirnya"));
        }
        None => terdahulu.push((isi.clone(), table.place.clone())),
    }
}

/// Tells that it is said who reviewed the report, and nothing of it states that.
fn tanpa_pernyataan(semua: &[Lampiran], induk: &Induk, notes: &Notes<'_>) {
    let pernyataan = IsiLampiran::Data(LampiranData::PernyataanReviu);
    let Some(place) = &induk.reviu else { return };
    if !semua.iter().any(|lampiran| lampiran.isi == pernyataan) {
        let message = "[reviu] tidak tercetak: tidak ada lampiran pernyataan-reviu";
        let problem = Diagnostic::new(Code::LampiranSalah, message).at(place);
        let saran = "tambahkan [[lampiran]] dengan isi = \"pernyataan-reviu\", atau hapus [reviu]";
        notes.push(problem.saran(saran));
    }
}

/// One annex; `sisa` bytes are left for it and those that follow.
fn lampiran(
    table: &Table<'_>,
    induk: &Induk,
    sisa: &mut SisaLampiran,
    levels: &Levels,
) -> Read<Lampiran> {
    let judul = table.text("judul", "judul pada lembar sampulnya", "\"Perjanjian Kinerja\"");
    let dari_data = Kind::Choice(ISI.iter().map(|(nama, _)| *nama).collect());
    let isi = table.value_or(
        "isi",
        dari_data,
        "lampiran yang disusun dari data, atau gambar",
        "\"perjanjian-kinerja\"",
    );
    let berkas = table.value_or("berkas", Kind::Text, "nama berkas PDF", "\"lampiran/nama.pdf\"");
    let isi = isi.and_then(|isi| isi.map(|isi| Ok((isi.choice(&ISI)?, isi))).transpose());
    let jenis = isi.as_ref().ok().map(|isi| isi.as_ref().map(|(jenis, _)| *jenis));
    let dokumentasi = jenis.map(|jenis| jenis == Some(PilihanIsi::Dokumentasi));
    let foto = foto::semua(table, dokumentasi, sisa, levels);
    let (isi, berkas) = (isi?, berkas?);
    once(table, &["isi", "berkas"])?;
    let isi = match (isi, berkas) {
        (Some((PilihanIsi::Dokumentasi, _)), _) => foto.map(IsiLampiran::Dokumentasi),
        (Some((PilihanIsi::Data(jenis), value)), _) => {
            let keliru = milik_daerah(jenis).filter(|_| induk.daerah == Some(false));
            let keliru = keliru.map(hanya_daerah);
            let keliru = keliru.or_else(|| tak_direncanakan(jenis).filter(|_| induk.rencana));
            let keliru = keliru.or_else(|| terlalu_awal(jenis, induk.rentang));
            let keliru = keliru.or_else(|| tak_diperjanjikan(jenis, induk.dokumen.as_ref()));
            if let Some(problem) = keliru {
                value.notes().push(problem.at(&value.place));
            }
            foto.map(|_| IsiLampiran::Data(jenis))
        }
        (None, Some(value)) => value.text().map(|nama| {
            if let Some(problem) = flaw(&nama, &mut sisa.byte, levels) {
                value.notes().push(problem.at(&value.place));
            }
            IsiLampiran::Berkas { nama }
        }),
        (None, None) => Err(table.miss("berkas", "\"lampiran/nama.pdf\"".into())),
    };
    all!(Lampiran { judul, isi })
}

/// What an annex may hold beside a file.
#[derive(Clone, Copy, PartialEq)]
enum PilihanIsi {
    /// Assembled from the data.
    Data(LampiranData),
    /// Pictures.
    Dokumentasi,
}

const ISI: [(&str, PilihanIsi); 9] = [
    ("perjanjian-kinerja", PilihanIsi::Data(LampiranData::PerjanjianKinerja)),
    ("rencana-aksi", PilihanIsi::Data(LampiranData::RencanaAksi)),
    ("pengukuran-kinerja", PilihanIsi::Data(LampiranData::PengukuranKinerja)),
    ("indikator-utama", PilihanIsi::Data(LampiranData::IndikatorUtama)),
    ("sepanjang-tahun", PilihanIsi::Data(LampiranData::SepanjangTahun)),
    ("evaluasi-renja", PilihanIsi::Data(LampiranData::EvaluasiRenja)),
    ("pernyataan-reviu", PilihanIsi::Data(LampiranData::PernyataanReviu)),
    ("daftar-reviu", PilihanIsi::Data(LampiranData::DaftarReviu)),
    ("dokumentasi", PilihanIsi::Dokumentasi),
];

/// What is made for bodies of the region alone: its planning board takes the form (Permendagri 86/2017), its inspectorate
/// reviews.
fn milik_daerah(jenis: LampiranData) -> Option<&'static str> {
    match jenis {
        LampiranData::EvaluasiRenja => Some("Formulir E.81"),
        LampiranData::PernyataanReviu => Some("pernyataan reviu inspektorat"),
        LampiranData::DaftarReviu => Some("daftar reviu inspektorat"),
        LampiranData::PerjanjianKinerja
        | LampiranData::RencanaAksi
        | LampiranData::PengukuranKinerja
        | LampiranData::IndikatorUtama
        | LampiranData::SepanjangTahun => None,
    }
}

/// Why the document of a plan does not have it.
fn tak_direncanakan(jenis: LampiranData) -> Option<Diagnostic> {
    let (apa, saran) = match jenis {
        LampiranData::PerjanjianKinerja | LampiranData::RencanaAksi => {
            ("isi dokumen rencana sendiri, bukan lampirannya", "hapus butir lampiran ini")
        }
        LampiranData::PengukuranKinerja
        | LampiranData::SepanjangTahun
        | LampiranData::EvaluasiRenja
        | LampiranData::PernyataanReviu
        | LampiranData::DaftarReviu => (
            "tentang hasil, yang belum ada dalam dokumen rencana",
            "hapus butir lampiran ini, atau betulkan `periode`",
        ),
        LampiranData::IndikatorUtama => return None,
    };
    let problem = Diagnostic::new(Code::LampiranSalah, format!("lampiran ini {apa}"));
    Some(problem.note("menurut `periode`, dokumen ini rencana").saran(saran))
}

/// That quarters cannot stand side by side yet.
fn terlalu_awal(jenis: LampiranData, rentang: Read<Rentang>) -> Option<Diagnostic> {
    let awal = rentang == Ok(Rentang::Tribulan(Tribulan::I));
    (awal && jenis == LampiranData::SepanjangTahun).then(|| {
        let message = "tribulan pertama belum mempunyai tribulan lain untuk disandingkan";
        Diagnostic::new(Code::LampiranSalah, message)
            .saran("hapus butir lampiran ini; tulis lagi sejak laporan tribulan kedua")
    })
}

/// That the targets at hand are those of another document: a sheet of them would promise what nobody agreed on.
fn tak_diperjanjikan(jenis: LampiranData, dokumen: Option<&Place>) -> Option<Diagnostic> {
    let dokumen = dokumen.filter(|_| jenis == LampiranData::PerjanjianKinerja)?;
    let message =
        "targetnya bukan target perjanjian kinerja, sehingga lembarnya tidak dapat disusun";
    let problem = Diagnostic::new(Code::LampiranSalah, message);
    let problem = problem.conflicting(dokumen, "dokumen yang memuat targetnya");
    Some(problem.saran("hapus butir lampiran ini, atau ganti `isi` dengan `berkas`: PDF perjanjian kinerja yang ditandatangani; bila targetnya memang dari perjanjian kinerja, hapus `dokumen`"))
}

fn hanya_daerah(apa: &str) -> Diagnostic {
    let message = format!("{apa} hanya untuk perangkat daerah");
    Diagnostic::new(Code::LampiranSalah, message)
        .note("menurut pemda.toml, instansi ini bukan perangkat daerah")
        .saran("hapus butir lampiran ini, atau betulkan `tingkat` di pemda.toml")
}

/// What is wrong with the PDF file of an appendix.
fn flaw(nama: &str, sisa: &mut usize, levels: &Levels) -> Option<Diagnostic> {
    let Some(jalur) = levels.find(nama) else {
        return Some(files::named_missing(
            Code::LampiranSalah,
            nama,
            "laporan.toml",
            "butir lampiran ini",
            levels,
        ));
    };
    let isi =
        match levels.read(&jalur, *sisa) {
            Ok(isi) => isi,
            Err(error) => {
                let problem = wrong(nama, "tidak dapat dipakai");
                let problem = files::refused(problem, &jalur, &error, *sisa);
                if error.kind() != ErrorKind::FileTooLarge {
                    return Some(problem);
                }
                let seluruhnya = batas::LAMPIRAN / 1024 / 1024;
                let most = format!("semua lampiran bersama-sama paling banyak {seluruhnya} MiB");
                return Some(problem.note(most).saran(
                    "pindai dengan resolusi 200 dpi, atau lampirkan halaman yang perlu saja",
                ));
            }
        };
    *sisa -= isi.len();
    let jalur = jalur.display();
    match check_pdf(isi) {
        Ok(aktif) if aktif.is_empty() => None,
        Ok(aktif) => {
            let aktif: Vec<String> = aktif.into_iter().collect();
            let apa = format!("lampiran \"{nama}\" memuat {}", aktif.join(", "));
            let problem = Diagnostic::new(Code::LampiranAktif, apa).about(nama);
            Some(
                problem.note(format!("{jalur} berbuat sesuatu pada komputer pembacanya")).saran(
                    "cetak lampiran itu ke PDF baru, lalu pakai PDF baru itu sebagai gantinya",
                ),
            )
        }
        Err(flaw) => Some(unreadable(nama, &jalur.to_string(), flaw)),
    }
}

fn wrong(nama: &str, what: &str) -> Diagnostic {
    Diagnostic::new(Code::LampiranSalah, format!("lampiran \"{nama}\" {what}"))
}

/// Why a file cannot be an appendix.
fn unreadable(nama: &str, jalur: &str, flaw: PdfFlaw) -> Diagnostic {
    match flaw {
        PdfFlaw::Kind(kind) => {
            wrong(nama, "bukan PDF").note(format!("{jalur} adalah {kind}")).saran(kind.as_pdf())
        }
        PdfFlaw::Locked => wrong(nama, "terkunci")
            .note(format!("{jalur} tersandi, dengan atau tanpa kata sandi"))
            .saran(
                "buka dengan kata sandinya, cetak ke PDF baru tanpa kata sandi, lalu ganti berkas \
                 itu",
            ),
        PdfFlaw::TooLarge(bound) => wrong(nama, "terlalu besar")
            .note(format!("{jalur} tidak dibaca: {bound}"))
            .saran("cetak ulang ke PDF, lalu pakai hasilnya sebagai gantinya"),
        PdfFlaw::Broken => wrong(nama, "rusak")
            .note(format!("{jalur} berawal sebagai PDF, tetapi halamannya tidak dapat dibaca"))
            .saran("salin ulang dari aslinya; bila tetap rusak, cetak ulang ke PDF"),
    }
}
