//! What each chapter holds, from the outline.

use crate::bahasa::{kata_bilangan, rincian};
use crate::domain::susunan::{JenisPasal, Pasal, urutan};
use crate::naskah::Blok;

use super::bahan::Bahan;
use super::kalimat::rencana;
use super::nomor;
use super::pasal::nama;
use super::regulasi;
use super::susun::{kalimat, paragraf, tebal};

/// A paragraph for every chapter, and one for the appendices.
pub fn sistematika(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.laporan;
    let mut isi = vec![paragraf(&pembuka(bahan))];
    for (urut, bab) in urutan(&laporan.susunan.bab) {
        isi.push(uraian_bab(bahan, urut, bab));
    }
    let lampiran: Vec<&str> =
        laporan.susunan.lampiran.iter().map(|lampiran| lampiran.judul.as_str()).collect();
    if !lampiran.is_empty() {
        isi.push(uraian("LAMPIRAN", &format!(" memuat {}.", rincian(&lampiran))));
    }
    isi
}

fn pembuka(bahan: Bahan) -> String {
    let laporan = bahan.laporan;
    let regulasi = laporan.regulasi.get(&laporan.perjanjian.regulasi);
    format!(
        "{} {} {} disusun dengan mengacu pada {} dengan sistematika sebagai berikut.",
        laporan.identitas.nama,
        bahan.instansi_lengkap(),
        bahan.periode(),
        regulasi.map_or_else(String::new, regulasi::sebutan)
    )
}

/// What the report holds.
pub fn isi(bahan: Bahan) -> String {
    let [uang, masalah] = sisi_lain(bahan);
    let hasil = format!("hasil pengukuran kinerja sampai dengan {}", bahan.batas_data());
    serta(
        [
            Some(hasil.as_str()),
            Some("analisis atas hasil tersebut"),
            uang.then_some("pertanggungjawaban penggunaan anggaran"),
            masalah.then_some("permasalahan yang dihadapi dan langkah pemecahannya"),
        ]
        .into_iter()
        .flatten()
        .collect(),
    )
}

/// From what sides BAB III accounts for the results.
pub fn sisi(bahan: Bahan) -> String {
    let [uang, masalah] = sisi_lain(bahan);
    let apa = match bahan.berindikator() {
        true => format!("atas {}", rencana::tujuan_sasaran(bahan)),
        false => rencana::jenjang(bahan).to_owned(),
    };
    let capaian = format!("capaian kinerja {apa}");
    let sisi: Vec<&str> = [
        Some(capaian.as_str()),
        uang.then_some("penggunaan anggaran"),
        masalah.then_some("permasalahan yang dihadapi dan pemecahannya"),
    ]
    .into_iter()
    .flatten()
    .collect();
    match sisi.as_slice() {
        [tunggal] => format!("sisi {tunggal}"),
        _ => format!("{} sisi, yaitu {}", kata_bilangan(sisi.len() as u64), serta(sisi)),
    }
}

/// Whether money and problems are told.
fn sisi_lain(bahan: Bahan) -> [bool; 2] {
    let susunan = &bahan.laporan.susunan;
    [
        susunan.bersubbab(JenisPasal::AkuntabilitasKeuangan) && !bahan.laporan.program.is_empty(),
        susunan.bersubbab(JenisPasal::Permasalahan) && bahan.laporan.tanpa_permasalahan.is_none(),
    ]
}

/// "a, b, serta c dan d".
fn serta(butir: Vec<&str>) -> String {
    match butir.as_slice() {
        [awal @ .., akhir] if awal.len() > 1 => format!("{}, serta {akhir}", awal.join(", ")),
        lain => lain.join(" serta "),
    }
}

fn uraian_bab(bahan: Bahan, urut: Option<usize>, bab: &Pasal) -> Blok {
    let nomor = urut.map_or_else(String::new, |urut| {
        nomor::judul(bahan.laporan.susunan.penomoran, &[urut]) + " "
    });
    let judul = nomor + &nama(bahan, bab);
    let anak: Vec<String> = bab.anak.iter().map(|anak| nama(bahan, anak)).collect();
    if anak.is_empty() {
        let langkah = if bahan.laporan.solusi.is_empty() { "" } else { " dan langkah perbaikan" };
        uraian(&judul, &format!(" memuat simpulan kinerja{langkah}."))
    } else {
        uraian(&judul, &format!(" memuat {}.", rincian(&anak)))
    }
}

fn uraian(judul: &str, isi: &str) -> Blok {
    let mut teks = tebal(judul);
    teks.extend(kalimat(isi));
    Blok::Paragraf { isi: teks }
}
