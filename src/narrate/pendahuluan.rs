//! BAB I: the office, its people, the region, the law, and how the report is built.

use crate::domain::instansi::{Ketentuan, Unit};
use crate::domain::susunan::JenisPasal;
use crate::naskah::{Bab, Blok, Lampiran, Penanda, Potongan, Subbab, Teks};

use super::bahan::Bahan;
use super::format::rincian;
use super::gambar;
use super::kalimat::organisasi as kata;
use super::prosa;
use super::regulasi;
use super::susun::{daftar, daftar_kalimat, judul, kalimat, paragraf, subbab, tebal};
use super::tabel::{kondisi, pegawai, sarana};

/// The chapter; `berikut` are the chapters that follow, for the section on the report's build.
pub fn bab(bahan: Bahan, berikut: &[&Bab], lampiran: &[Lampiran]) -> Bab {
    let mut isi = vec![
        subbab(bahan, JenisPasal::LatarBelakang, "Latar Belakang", latar_belakang(bahan)),
        subbab(bahan, JenisPasal::MaksudTujuan, "Maksud dan Tujuan", bahan.teks("maksud-tujuan")),
        subbab(bahan, JenisPasal::GambaranUmum, "Gambaran Umum", gambaran_umum(bahan)),
        subbab(bahan, JenisPasal::DasarHukum, "Dasar Hukum", dasar_hukum(bahan)),
        subbab(bahan, JenisPasal::Sistematika, "Sistematika", Vec::new()),
    ];
    let sistematika = sistematika(bahan, &isi, berikut, lampiran);
    if let Some(akhir) = isi.last_mut() {
        akhir.isi = sistematika;
    }
    Bab {
        label: "bab-1".to_owned(),
        nomor: "BAB\u{a0}I".to_owned(),
        judul: "PENDAHULUAN".to_owned(),
        pembuka: Vec::new(),
        subbab: isi,
    }
}

fn latar_belakang(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks("latar-belakang");
    isi.push(paragraf(&kata::pembentukan(bahan.laporan)));
    isi.push(Blok::Paragraf { isi: kata::pegawai(bahan) });
    isi.push(Blok::Tabel(pegawai::pendidikan(bahan)));
    isi.extend(bahan.teks("golongan"));
    isi.push(Blok::Tabel(pegawai::golongan(bahan)));
    isi.push(Blok::Paragraf { isi: kata::golongan_terbanyak(bahan) });
    isi.extend(bahan.teks("pelatihan"));
    isi.push(Blok::Tabel(pegawai::pelatihan(bahan)));
    isi.extend(bahan.teks("eselon"));
    isi.push(Blok::Tabel(pegawai::eselon(bahan)));
    isi.push(Blok::Paragraf { isi: kata::jabatan(bahan) });
    isi.extend(bahan.teks("sarana"));
    isi.push(Blok::Tabel(sarana::sarana(bahan)));
    isi
}

fn gambaran_umum(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks("gambaran-umum");
    isi.push(Blok::Tabel(kondisi::gambaran_umum(bahan)));
    let gambar = gambar::kondisi(bahan);
    if !gambar.is_empty() {
        isi.push(Blok::Paragraf { isi: kata::kondisi(bahan, &gambar::perubahan(bahan)) });
        isi.extend(gambar.into_iter().map(Blok::Gambar));
    }
    isi.extend(isu_utama(bahan));
    isi.push(judul("Tugas, Fungsi, dan Struktur Organisasi"));
    isi.extend(tugas(bahan));
    isi.extend(fungsi(bahan));
    isi.extend(bahan.teks("struktur"));
    isi.push(struktur(&bahan.laporan.instansi.unit));
    isi
}

/// The main issues among the problems (Permenpan-RB 53/2014, Anak Lampiran II/1, BAB I).
fn isu_utama(bahan: Bahan) -> Vec<Blok> {
    let utama: Vec<Teks> = bahan
        .laporan
        .permasalahan
        .iter()
        .filter(|masalah| masalah.utama)
        .map(|masalah| prosa::teks(bahan, &masalah.uraian))
        .collect();
    if utama.is_empty() {
        return Vec::new();
    }
    let mut isi = vec![judul("Permasalahan Utama")];
    isi.extend(bahan.teks("isu-utama"));
    isi.push(daftar_kalimat(Penanda::Huruf, utama));
    isi
}

fn tugas(bahan: Bahan) -> Vec<Blok> {
    let tugas = &bahan.laporan.instansi.tugas;
    let asal = asal(bahan, tugas);
    match tugas.butir.as_slice() {
        [tunggal] => {
            vec![paragraf(&format!(
                "Berdasarkan {asal}, {} mempunyai tugas {tunggal}.",
                bahan.instansi()
            ))]
        }
        butir => vec![
            paragraf(&format!("Berdasarkan {asal}, {} mempunyai tugas:", bahan.instansi())),
            daftar_kalimat(Penanda::Huruf, butir.iter().map(|satu| kalimat(satu)).collect()),
        ],
    }
}

fn fungsi(bahan: Bahan) -> Vec<Blok> {
    let fungsi = &bahan.laporan.instansi.fungsi;
    let asal = asal(bahan, fungsi);
    vec![
        paragraf(&format!(
            "Dalam melaksanakan tugas tersebut, {} menurut {asal} menyelenggarakan fungsi:",
            bahan.instansi()
        )),
        daftar_kalimat(Penanda::Huruf, fungsi.butir.iter().map(|satu| kalimat(satu)).collect()),
    ]
}

/// "Pasal 2 Peraturan … Nomor 100 Tahun 2021".
fn asal(bahan: Bahan, ketentuan: &Ketentuan) -> String {
    let regulasi =
        bahan.laporan.regulasi.get(&ketentuan.regulasi).map_or_else(String::new, regulasi::sebutan);
    format!("{} {regulasi}", ketentuan.pasal)
}

/// A numbered list, what is below a unit with dashes.
fn struktur(unit: &[Unit]) -> Blok {
    let butir = unit.iter().map(|satu| {
        let mut isi = vec![paragraf(&satu.nama)];
        if !satu.anak.is_empty() {
            isi.push(anak(&satu.anak));
        }
        isi
    });
    daftar(Penanda::Angka, butir.collect())
}

fn anak(unit: &[Unit]) -> Blok {
    let butir = unit.iter().map(|satu| {
        let mut isi = vec![paragraf(&satu.nama)];
        if !satu.anak.is_empty() {
            isi.push(anak(&satu.anak));
        }
        isi
    });
    daftar(Penanda::Strip, butir.collect())
}

fn dasar_hukum(bahan: Bahan) -> Vec<Blok> {
    let mut dasar: Vec<_> = bahan
        .laporan
        .regulasi
        .values()
        .filter_map(|satu| satu.dasar_hukum.map(|urutan| (urutan, satu)))
        .collect();
    dasar.sort_by_key(|(urutan, _)| *urutan);
    let butir = dasar.into_iter().map(|(_, satu)| {
        let kutipan = regulasi::kutipan(bahan.laporan, &satu.id);
        let pasal = satu.pasal.as_ref().map_or_else(String::new, |pasal| format!(", {pasal}"));
        let mut teks = kalimat(&format!("{kutipan}{pasal}"));
        for blok in satu.penjelasan.iter().flat_map(|penjelasan| prosa::blok(bahan, penjelasan)) {
            if let Blok::Paragraf { isi } = blok {
                teks.push(Potongan::Biasa(", ".to_owned()));
                teks.extend(isi);
            }
        }
        teks
    });
    let mut isi = bahan.teks("dasar-hukum");
    isi.push(daftar_kalimat(Penanda::Angka, butir.collect()));
    isi
}

/// What each chapter holds, from its headings.
fn sistematika(
    bahan: Bahan,
    sendiri: &[Subbab],
    berikut: &[&Bab],
    lampiran: &[Lampiran],
) -> Vec<Blok> {
    let laporan = bahan.laporan;
    let mut isi = vec![paragraf(&format!(
        "{} {} {} disusun dengan mengacu pada {} dengan sistematika sebagai berikut.",
        laporan.identitas.nama,
        bahan.instansi_lengkap(),
        bahan.periode(),
        laporan
            .regulasi
            .get(&laporan.perjanjian.regulasi)
            .map_or_else(String::new, regulasi::sebutan)
    ))];
    isi.push(uraian_bab("BAB\u{a0}I PENDAHULUAN", sendiri));
    isi.extend(
        berikut.iter().map(|bab| uraian_bab(&format!("{} {}", bab.nomor, bab.judul), &bab.subbab)),
    );
    if !lampiran.is_empty() {
        let judul: Vec<&str> = lampiran.iter().map(|satu| satu.judul.as_str()).collect();
        let mut teks = tebal("LAMPIRAN");
        teks.extend(kalimat(&format!(" memuat {}.", rincian(&judul))));
        isi.push(Blok::Paragraf { isi: teks });
    }
    isi
}

fn uraian_bab(nama: &str, subbab: &[Subbab]) -> Blok {
    let judul: Vec<&str> = subbab.iter().map(|satu| satu.judul.as_str()).collect();
    let mut isi = tebal(nama);
    isi.extend(if judul.is_empty() {
        kalimat(" memuat simpulan kinerja dan langkah perbaikan.")
    } else {
        kalimat(&format!(" memuat {}.", rincian(&judul)))
    });
    Blok::Paragraf { isi }
}
