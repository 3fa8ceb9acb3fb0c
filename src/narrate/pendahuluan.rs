//! BAB I: the office, its people, the region and the law.

use crate::domain::instansi::{Ketentuan, Unit};
use crate::domain::kalimat::Kalimat;
use crate::naskah::{Blok, JenisPenanda, Potongan, Teks};

use super::bahan::Bahan;
use super::gambar;
use super::kalimat::organisasi as kata;
use super::prosa;
use super::regulasi;
use super::susun::{daftar, daftar_kalimat, kalimat, paragraf};
use super::tabel::{kondisi, pegawai, sarana};
use super::teks::Baku;

/// How the office came to be, and its people and equipment.
pub fn latar_belakang(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::LatarBelakang);
    let pembentukan = || vec![paragraf(&kata::pembentukan(bahan))];
    isi.extend(bahan.kalimat(Kalimat::Pembentukan, pembentukan));
    isi.extend(teks(bahan, Kalimat::Pegawai, kata::pegawai));
    isi.push(Blok::Tabel(pegawai::pendidikan(bahan)));
    isi.extend(bahan.teks(Baku::Golongan));
    isi.push(Blok::Tabel(pegawai::golongan(bahan)));
    isi.extend(teks(bahan, Kalimat::GolonganTerbanyak, kata::golongan_terbanyak));
    isi.extend(bahan.teks(Baku::Pelatihan));
    isi.push(Blok::Tabel(pegawai::pelatihan(bahan)));
    isi.extend(bahan.teks(Baku::Eselon));
    isi.push(Blok::Tabel(pegawai::eselon(bahan)));
    isi.extend(teks(bahan, Kalimat::Jabatan, kata::jabatan));
    isi.extend(bahan.teks(Baku::Sarana));
    isi.push(Blok::Tabel(sarana::sarana(bahan)));
    isi
}

fn teks(bahan: Bahan, kalimat: Kalimat, kata: fn(Bahan) -> Teks) -> Vec<Blok> {
    bahan.kalimat(kalimat, || vec![Blok::Paragraf { isi: kata(bahan) }])
}

/// The region's conditions over the years.
pub fn gambaran_umum(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::GambaranUmum);
    isi.push(Blok::Tabel(kondisi::gambaran_umum(bahan)));
    let gambar = gambar::kondisi(bahan);
    if !gambar.is_empty() {
        isi.push(Blok::Paragraf { isi: kata::kondisi(bahan, &gambar::perubahan(bahan)) });
        isi.extend(gambar.into_iter().map(Blok::Gambar));
    }
    isi
}

/// The main issues among the problems (Permenpan-RB 53/2014, Anak Lampiran II/1, BAB I).
pub fn permasalahan_utama(bahan: Bahan) -> Vec<Blok> {
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
    let mut isi = bahan.teks(Baku::IsuUtama);
    isi.push(daftar_kalimat(JenisPenanda::Huruf, utama));
    isi
}

/// What the office is there for, and how it is built.
pub fn tugas_fungsi(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.kalimat(Kalimat::Tugas, || tugas(bahan));
    isi.extend(bahan.kalimat(Kalimat::Fungsi, || fungsi(bahan)));
    isi.extend(bahan.teks(Baku::Struktur));
    isi.push(struktur(&bahan.laporan.instansi.unit));
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
            daftar_kalimat(JenisPenanda::Huruf, butir.iter().map(|tugas| kalimat(tugas)).collect()),
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
        daftar_kalimat(
            JenisPenanda::Huruf,
            fungsi.butir.iter().map(|fungsi| kalimat(fungsi)).collect(),
        ),
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
    let butir = unit.iter().map(|unit| {
        let mut isi = vec![paragraf(&unit.nama)];
        if !unit.anak.is_empty() {
            isi.push(anak(&unit.anak));
        }
        isi
    });
    daftar(JenisPenanda::Angka, butir.collect())
}

fn anak(unit: &[Unit]) -> Blok {
    let butir = unit.iter().map(|unit| {
        let mut isi = vec![paragraf(&unit.nama)];
        if !unit.anak.is_empty() {
            isi.push(anak(&unit.anak));
        }
        isi
    });
    daftar(JenisPenanda::Strip, butir.collect())
}

/// The regulations that the report stands on.
pub fn dasar_hukum(bahan: Bahan) -> Vec<Blok> {
    let mut dasar: Vec<_> = bahan
        .laporan
        .regulasi
        .values()
        .filter_map(|regulasi| regulasi.dasar_hukum.map(|urutan| (urutan, regulasi)))
        .collect();
    dasar.sort_by_key(|(urutan, _)| *urutan);
    let butir = dasar.into_iter().map(|(_, regulasi)| {
        let kutipan = regulasi::kutipan(bahan.laporan, &regulasi.id);
        let pasal = regulasi.pasal.as_ref().map_or_else(String::new, |pasal| format!(", {pasal}"));
        let mut teks = kalimat(&format!("{kutipan}{pasal}"));
        for blok in regulasi.penjelasan.iter().flat_map(|penjelasan| prosa::blok(bahan, penjelasan))
        {
            if let Blok::Paragraf { isi } = blok {
                teks.push(Potongan::Biasa(", ".to_owned()));
                teks.extend(isi);
            }
        }
        teks
    });
    let mut isi = bahan.teks(Baku::DasarHukum);
    isi.push(daftar_kalimat(JenisPenanda::Angka, butir.collect()));
    isi
}
