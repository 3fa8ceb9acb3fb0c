//! BAB IV and the signature block.

use crate::domain::kode::Id;
use crate::domain::laporan::Pengesahan as Data;
use crate::naskah::{Bab, Blok, Penanda, Pengesahan, Teks};

use super::bahan::Bahan;
use super::format::{SPASI_TETAP, nip, tanggal};
use super::kalimat::efisiensi::belum_dilaksanakan;
use super::kalimat::simpulan as kata;
use super::prosa;
use super::susun::{daftar_kalimat, paragraf};

/// Room for what is left to the pen.
pub const TITIK: &str = "………………………";

/// The chapter.
pub fn bab(bahan: Bahan) -> Bab {
    let mut isi = vec![
        paragraf(&kata::dasar(bahan)),
        paragraf(
            &[Some(kata::simpulan(bahan)), Some(kata::tercapai(bahan)), belum_dilaksanakan(bahan)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        ),
    ];
    isi.extend(langkah(bahan));
    isi.extend(bahan.teks("penutup"));
    Bab {
        label: "bab-4".to_owned(),
        nomor: "BAB\u{a0}IV".to_owned(),
        judul: "PENUTUP".to_owned(),
        pembuka: isi,
        subbab: Vec::new(),
    }
}

/// The steps ahead are the solutions of the main problems, or all where none is called a main one.
fn langkah(bahan: Bahan) -> Vec<Blok> {
    let laporan = bahan.laporan;
    let utama = laporan.permasalahan.iter().filter(|satu| satu.utama);
    let dituju: Vec<&Id> = utama.flat_map(|satu| &satu.solusi).collect();
    let butir: Vec<Teks> = laporan
        .solusi
        .iter()
        .filter(|satu| dituju.is_empty() || dituju.contains(&&satu.id))
        .map(|satu| prosa::teks(bahan, &satu.uraian))
        .collect();
    if butir.is_empty() {
        return Vec::new();
    }
    let mut isi = bahan.teks("langkah-ke-depan");
    isi.push(daftar_kalimat(Penanda::Huruf, butir));
    isi
}

/// The signature block of the report.
pub fn pengesahan(bahan: Bahan) -> Pengesahan {
    blok(bahan, &bahan.laporan.pengesahan)
}

fn blok(bahan: Bahan, data: &Data) -> Pengesahan {
    let tanggal = data.tanggal.map_or_else(|| TITIK.to_owned(), tanggal);
    Pengesahan {
        tempat_tanggal: format!("{},{SPASI_TETAP}{tanggal}", data.tempat),
        jabatan: jabatan(bahan, &data.jabatan),
        nama: data.nama.clone().unwrap_or_default(),
        pangkat: data.pangkat.clone().unwrap_or_default(),
        nip: data
            .nip
            .as_ref()
            .map_or_else(String::new, |satu| format!("NIP{SPASI_TETAP}{}", nip(satu))),
    }
}

/// The region stands on a line of its own.
fn jabatan(bahan: Bahan, jabatan: &str) -> Vec<String> {
    let pemda = &bahan.laporan.pemda.nama;
    match jabatan.strip_suffix(pemda.as_str()) {
        Some(awal) if !awal.trim().is_empty() => vec![awal.trim().to_owned(), pemda.clone()],
        Some(_) | None => vec![jabatan.to_owned()],
    }
}

/// The two parties of the perjanjian kinerja: the superior left, the head of the office right (form I/2-6).
pub fn pihak(bahan: Bahan) -> [Pengesahan; 2] {
    let laporan = bahan.laporan;
    let tanggal = laporan.perjanjian.tanggal.map_or_else(|| TITIK.to_owned(), tanggal);
    let pertama = pengesahan(bahan);
    let pertama = Pengesahan {
        tempat_tanggal: format!("{},{SPASI_TETAP}{tanggal}", laporan.pengesahan.tempat),
        jabatan: [vec!["Pihak Pertama,".to_owned()], pertama.jabatan].concat(),
        ..pertama
    };
    let kedua = Pengesahan {
        tempat_tanggal: String::new(),
        jabatan: vec!["Pihak Kedua,".to_owned(), kepala_daerah(bahan)],
        nama: laporan.pemda.nama_kepala_daerah.clone().unwrap_or_default(),
        pangkat: String::new(),
        nip: String::new(),
    };
    [kedua, pertama]
}

/// "Bupati Lumajang".
pub fn kepala_daerah(bahan: Bahan) -> String {
    let pemda = &bahan.laporan.pemda;
    format!("{} {}", pemda.kepala_daerah, nama_daerah(&pemda.nama))
}

/// "Lumajang" of "Kabupaten Lumajang".
fn nama_daerah(pemda: &str) -> &str {
    ["Kabupaten ", "Kota ", "Provinsi "]
        .iter()
        .find_map(|kata| pemda.strip_prefix(kata))
        .unwrap_or(pemda)
}
