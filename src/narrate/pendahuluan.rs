//! BAB I: the office, its people, the region and the law.

use crate::domain::bagian::Bagian;
use crate::domain::instansi::{Ketentuan, Unit};
use crate::domain::kalimat::Kalimat;
use crate::domain::sumber_daya::Kepegawaian;
use crate::domain::susunan::JenisTabel;
use crate::naskah::{Blok, JenisPenanda, Potongan, Teks};

use super::bahan::Bahan;
use super::gambar;
use super::kalimat::organisasi as kata;
use super::prosa;
use super::regulasi;
use super::susun::{berbutir_kalimat, daftar, kalimat, paragraf};
use super::tabel::{kondisi, pegawai, sarana};
use super::teks::Baku;

/// How the office came to be, and its people and equipment.
pub fn latar_belakang(bahan: Bahan) -> Vec<Blok> {
    let mut isi = bahan.teks(Baku::LatarBelakang);
    let pembentukan = || vec![paragraf(&kata::pembentukan(bahan))];
    isi.extend(bahan.kalimat(Kalimat::Pembentukan, pembentukan));
    isi.extend(sumber_daya_manusia(bahan));
    if let Some(sarana) = bahan.laporan.sarana.ada().filter(|_| bahan.memuat(JenisTabel::Sarana)) {
        isi.extend(bahan.teks(Baku::Sarana));
        isi.push(Blok::Tabel(sarana::sarana(bahan, sarana)));
    }
    let apa = "Data sarana dan prasarana";
    isi.extend(kata::tidak_disajikan(apa, &bahan.laporan.sarana).map(|kata| paragraf(&kata)));
    isi
}

/// What the report is for.
pub fn maksud_tujuan(bahan: Bahan) -> Vec<Blok> {
    bahan.teks(match bahan.laporan.program.is_empty() {
        false => Baku::MaksudTujuan,
        true => Baku::MaksudTanpaAnggaran,
    })
}

/// The tables of the staff that there are, each with what is said of it.
fn sumber_daya_manusia(bahan: Bahan) -> Vec<Blok> {
    let kepegawaian = &bahan.laporan.kepegawaian;
    let Some(isinya) = kepegawaian.ada() else {
        let kata = kata::tidak_disajikan("Data kepegawaian", kepegawaian);
        return kata.map(|kata| paragraf(&kata)).into_iter().collect();
    };
    let kalimat = |kalimat, kata: fn(Bahan, &Kepegawaian) -> Option<Teks>| {
        let paragraf = |isi| Blok::Paragraf { isi };
        bahan.kalimat(kalimat, || kata(bahan, isinya).into_iter().map(paragraf).collect())
    };
    let mut isi = Vec::new();
    if bahan.memuat(JenisTabel::Pendidikan) {
        isi.extend(kalimat(Kalimat::Pegawai, |bahan, isi| Some(kata::pegawai(bahan, isi))));
        isi.push(Blok::Tabel(pegawai::pendidikan(bahan, isinya)));
    }
    if bahan.memuat(JenisTabel::Golongan) {
        isi.extend(bahan.teks(Baku::Golongan));
        isi.push(Blok::Tabel(pegawai::golongan(bahan, isinya)));
        isi.extend(kalimat(Kalimat::GolonganTerbanyak, kata::golongan_terbanyak));
    }
    if bahan.memuat(JenisTabel::Pelatihan) {
        let kepemimpinan = pegawai::pelatihan_kepemimpinan(isinya);
        isi.extend(bahan.teks(if kepemimpinan { Baku::Pelatihan } else { Baku::PelatihanUmum }));
        isi.push(Blok::Tabel(pegawai::pelatihan(bahan, isinya)));
    }
    isi.extend(kata::pelatihan(isinya).map(|kata| paragraf(&kata)));
    if bahan.memuat(JenisTabel::Eselon) {
        isi.extend(bahan.teks(Baku::Eselon));
        isi.push(Blok::Tabel(pegawai::eselon(bahan, isinya)));
        isi.extend(kalimat(Kalimat::Jabatan, |bahan, _| Some(kata::jabatan(bahan))));
    }
    isi
}

/// The region's conditions over the years.
pub fn gambaran_umum(bahan: Bahan) -> Vec<Blok> {
    let gambaran = &bahan.laporan.gambaran_umum;
    let Some(isinya) = gambaran.ada().filter(|_| bahan.memuat(JenisTabel::GambaranUmum)) else {
        let kata = kata::tidak_disajikan("Data gambaran umum", gambaran);
        return kata.map(|kata| paragraf(&kata)).into_iter().collect();
    };
    let mut isi = bahan.teks(Baku::GambaranUmum);
    isi.push(Blok::Tabel(kondisi::gambaran_umum(bahan, isinya)));
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
    berbutir_kalimat(&mut isi, JenisPenanda::Huruf, utama);
    isi
}

/// What the office is there for, and how it is built.
pub fn tugas_fungsi(bahan: Bahan) -> Vec<Blok> {
    let instansi = &bahan.laporan.instansi;
    let bagian =
        |kalimat, apa, isi: &Bagian<Ketentuan>, kata: fn(Bahan, &Ketentuan) -> Vec<Blok>| {
            bahan.kalimat(kalimat, || match isi.ada() {
                Some(isi) => kata(bahan, isi),
                None => kata::tidak_disajikan(apa, isi)
                    .map(|kata| paragraf(&kata))
                    .into_iter()
                    .collect(),
            })
        };
    let mut isi = bagian(Kalimat::Tugas, "Tugas", &instansi.tugas, tugas);
    isi.extend(bagian(Kalimat::Fungsi, "Fungsi", &instansi.fungsi, fungsi));
    if !instansi.unit.is_empty() {
        isi.extend(bahan.teks(Baku::Struktur));
        isi.push(struktur(&instansi.unit));
    }
    isi
}

fn tugas(bahan: Bahan, tugas: &Ketentuan) -> Vec<Blok> {
    let asal = asal(bahan, tugas);
    let awal = format!("Berdasarkan {asal}, {} mempunyai tugas:", bahan.instansi());
    let mut isi = vec![paragraf(&awal)];
    let butir = tugas.butir.iter().map(|tugas| kalimat(tugas)).collect();
    berbutir_kalimat(&mut isi, JenisPenanda::Huruf, butir);
    isi
}

fn fungsi(bahan: Bahan, fungsi: &Ketentuan) -> Vec<Blok> {
    let (asal, instansi) = (asal(bahan, fungsi), bahan.instansi());
    let awal = match bahan.laporan.instansi.tugas.ada() {
        Some(_) => format!("Dalam melaksanakan tugas tersebut, {instansi} menurut {asal}"),
        None => format!("Menurut {asal}, {instansi}"),
    };
    let butir = fungsi.butir.iter().map(|fungsi| kalimat(fungsi)).collect();
    let mut isi = vec![paragraf(&format!("{awal} menyelenggarakan fungsi:"))];
    berbutir_kalimat(&mut isi, JenisPenanda::Huruf, butir);
    isi
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
    berbutir_kalimat(&mut isi, JenisPenanda::Angka, butir.collect());
    isi
}
