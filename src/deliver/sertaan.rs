//! What travels inside the PDF: everything that it was made from, its figures, and its tables as data.
//!
//! From the attached sources alone the same program makes the same file again ([`crate::ulang`]). PDF/A-3 wants a kind of
//! file (MIME) and a relationship for each (ISO 19005-3, 6.8).

use serde::{Deserialize, Serialize};

use super::{PROGRAM, rekap};
use crate::bahasa::{SPASI_TETAP, spasi_biasa};
use crate::domain::terbit::Terbit;
use crate::load::Isi;
use crate::naskah::{Aset, Blok, Naskah, Potongan, Sel, Tabel, Teks, letak};

/// The attachment that says how the file was made.
pub const TERBIT: &str = "terbit.json";

/// How a file was made, as it says itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct DataTerbitan {
    /// "lkjip 0.1.0".
    pub program: String,
    /// The report's folder from the region's on.
    pub map: String,
    /// 0 for the first issue.
    pub revisi: u32,
    /// The count in the office's number, where the archive gave it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub urut: Option<u32>,
    /// SHA-256 of the sources, see [`super::sidik()`].
    pub sidik: String,
    /// SHA-256 of the templates.
    pub templat: String,
}

/// One attachment, as the templates are told of it.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Sertaan<'a> {
    jalur: String,
    mime: &'a str,
    relasi: &'a str,
    uraian: &'a str,
}

/// The files to attach, and their list under `/sertaan.json`.
pub fn sertaan(isi: &Isi, naskah: &Naskah, terbit: &Terbit) -> Vec<Aset> {
    let mut berkas: Vec<(String, &str, &str, String, Vec<u8>)> = Vec::new();
    for (jalur, content) in &isi.sumber {
        let uraian = format!("Data asal: {jalur}");
        berkas.push((format!("/sumber/{jalur}"), mime(jalur), "source", uraian, content.clone()));
    }
    let figures = rekap::json(&rekap::all(&isi.laporan, &isi.rekap));
    let uraian = "Semua angka laporan menurut kuncinya".to_owned();
    berkas.push(("/rekap.json".to_owned(), "application/json", "data", uraian, figures.into()));
    for tabel in tabel(naskah) {
        let nama = tabel.nomor.to_lowercase().replace([' ', '.', SPASI_TETAP], "-");
        let uraian = spasi_biasa(&format!("{}: {}", tabel.nomor, tabel.judul));
        berkas.push((format!("/tabel/{nama}.csv"), "text/csv", "data", uraian, csv(tabel).into()));
    }
    let made = DataTerbitan {
        program: PROGRAM.to_owned(),
        map: isi.laporan.identitas.jalur.join("/"),
        revisi: terbit.giliran.revisi,
        urut: terbit.giliran.urut,
        sidik: terbit.sidik.clone(),
        templat: terbit.templat.clone(),
    };
    let uraian = "Cara berkas ini dibuat".to_owned();
    berkas.push((format!("/{TERBIT}"), "application/json", "supplement", uraian, json(&made)));
    let daftar: Vec<Sertaan<'_>> = berkas
        .iter()
        .map(|(jalur, mime, relasi, uraian, _)| Sertaan {
            jalur: jalur.clone(),
            mime,
            relasi,
            uraian,
        })
        .collect();
    let daftar = Aset { jalur: "/sertaan.json".to_owned(), isi: json(&daftar) };
    let isi = berkas.into_iter().map(|(jalur, _, _, _, isi)| Aset { jalur, isi });
    isi.chain([daftar]).collect()
}

fn mime(jalur: &str) -> &'static str {
    let ending = jalur.rsplit('.').next().unwrap_or_default().to_lowercase();
    match ending.as_str() {
        "toml" => "application/toml",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// A value as JSON; what is written here always has a form for it.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec_pretty(value).unwrap_or_default()
}

/// The numbered tables of the chapters, in their order.
fn tabel(naskah: &Naskah) -> Vec<&Tabel> {
    let tabel = naskah
        .blok()
        .filter_map(|blok| if let Blok::Tabel(tabel) = blok { Some(tabel) } else { None });
    tabel.filter(|tabel| !tabel.nomor.is_empty()).collect()
}

/// A table as it is printed: its heading rows, then its body; a cell over several columns or rows stands in each of them.
/// UTF-8, commas, and CRLF (RFC 4180).
fn csv(tabel: &Tabel) -> String {
    let mut hasil = String::new();
    let badan = tabel.baris.iter().map(|baris| &baris.sel);
    for row in spread(&tabel.kepala, tabel.kolom).into_iter().chain(spread(badan, tabel.kolom)) {
        let cells: Vec<String> = row.iter().map(|cell| rekap::sel(cell)).collect();
        hasil.push_str(&cells.join(","));
        hasil.push_str("\r\n");
    }
    hasil
}

/// Every row with as many cells as the table has columns.
fn spread<'a>(rows: impl IntoIterator<Item = &'a Vec<Sel>>, columns: usize) -> Vec<Vec<String>> {
    let rows = letak(rows, columns);
    let mut grid = vec![vec![String::new(); columns]; rows.len()];
    for (at, row) in rows.into_iter().enumerate() {
        for (column, cell) in row {
            let below = grid.iter_mut().skip(at).take(cell.rentang_baris);
            let places =
                below.flat_map(|line| line.iter_mut().skip(column).take(cell.rentang_kolom));
            places.for_each(|place| *place = plain(&cell.isi));
        }
    }
    grid
}

fn plain(teks: &Teks) -> String {
    teks.iter()
        .map(Potongan::polos)
        .collect::<String>()
        .replace([SPASI_TETAP, '\u{2060}', '\u{200b}'], " ")
}
