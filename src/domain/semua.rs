//! The list of all figures that a report has: what `rekap` prints, and what references can point at.

use strum::VariantArray;

use super::jangka::{KeluaranJangka, UangJangka};
use super::kode::Id;
use super::nama::{Nama, NamaIndikator, NamaNode, Tingkat};
use super::periode::Tribulan;
use super::rujukan::{Angka, Hitungan, Lingkup, Tolok};

/// Every figure that the report has: indicators, the budget tree from the top, sasaran, counts, gambaran umum.
pub fn semua(nama: &Nama) -> Vec<Angka> {
    let mut angka = Vec::new();
    for indikator in &nama.indikator {
        indikator_renstra(indikator, nama.tribulanan, &mut angka);
    }
    angka.extend([Angka::RataRataCapaian, Angka::KategoriRataRata]);
    for lingkup in [Lingkup::Total, Lingkup::SemuaSasaran, Lingkup::Pendukung] {
        angka.extend(keuangan(&lingkup));
    }
    for sasaran in &nama.sasaran {
        let lingkup = Lingkup::Sasaran(sasaran.clone());
        angka.extend(keuangan(&lingkup));
        angka.push(Angka::Efisiensi(lingkup));
    }
    for dana in &nama.dana {
        let lingkup = || Lingkup::Dana(dana.clone());
        angka.extend([
            Angka::Pagu(lingkup()),
            Angka::RealisasiAnggaran(lingkup()),
            Angka::Serapan(lingkup()),
            Angka::Porsi(lingkup()),
        ]);
    }
    for node in &nama.pohon {
        let lingkup = Lingkup::Node(node.kode.clone());
        angka.extend(keuangan(&lingkup));
        keluaran(&node.indikator, &mut angka);
        let maju = node.indikator.iter().filter(|id| nama.kemajuan.contains(*id));
        angka.extend(maju.cloned().map(Angka::Kemajuan));
        keluaran_tribulan(&node.indikator, nama, &mut angka);
        if node.tingkat == Tingkat::Kegiatan {
            angka.push(Angka::Efisiensi(lingkup));
        }
    }
    jangka(&nama.jangka, &mut angka);
    angka.extend(hitungan(nama).map(Angka::Jumlah));
    for baris in &nama.baris {
        angka.extend(nama.tahun.iter().map(|tahun| Angka::GambaranUmum(baris.clone(), *tahun)));
    }
    angka
}

fn indikator_renstra(indikator: &NamaIndikator, tribulanan: bool, angka: &mut Vec<Angka>) {
    let id = || indikator.id.clone();
    if indikator.rasio {
        angka.extend([Angka::Pembilang(id()), Angka::Penyebut(id())]);
    }
    let tolok = || Tolok::Renstra(id());
    angka.extend([
        Angka::Target(tolok()),
        Angka::Realisasi(tolok()),
        Angka::Capaian(tolok()),
        Angka::Kategori(id()),
        Angka::Selisih(id()),
    ]);
    angka.extend(indikator.lalu.iter().map(|tahun| Angka::RealisasiLalu(id(), *tahun)));
    if indikator.bertahap {
        angka.extend(Tribulan::SEMUA.map(|tribulan| Angka::TahapanTribulan(tribulan, tolok())));
    }
    if indikator.bertribulan && tribulanan {
        angka.extend([Angka::TargetTribulan(tolok()), Angka::CapaianTribulan(tolok())]);
    }
}

fn keuangan(lingkup: &Lingkup) -> [Angka; 5] {
    [Angka::Pagu, Angka::RealisasiAnggaran, Angka::Serapan, Angka::Porsi, Angka::SumberDana]
        .map(|jenis: fn(Lingkup) -> Angka| jenis(lingkup.clone()))
}

fn keluaran(indikator: &[Id], angka: &mut Vec<Angka>) {
    for id in indikator {
        let tolok = || Tolok::Anggaran(id.clone());
        angka.extend([Angka::Target(tolok()), Angka::Realisasi(tolok()), Angka::Capaian(tolok())]);
    }
}

/// Outputs whose quarters have targets; those are figures in a quarter, and shares of steps always.
fn keluaran_tribulan(indikator: &[Id], nama: &Nama, angka: &mut Vec<Angka>) {
    for id in indikator {
        let Some(bertahap) = nama.keluaran_tribulan.get(id) else { continue };
        let tolok = || Tolok::Anggaran(id.clone());
        if *bertahap {
            angka.extend(Tribulan::SEMUA.map(|tribulan| Angka::TahapanTribulan(tribulan, tolok())));
        }
        if nama.tribulanan {
            angka.extend([Angka::TargetTribulan(tolok()), Angka::CapaianTribulan(tolok())]);
        }
    }
}

/// The years of the plan; of no node where nothing is told of them.
fn jangka(semua: &[NamaNode], angka: &mut Vec<Angka>) {
    let uang = |lingkup: Lingkup| {
        UangJangka::VARIANTS.iter().map(move |jenis| Angka::UangJangka(*jenis, lingkup.clone()))
    };
    for node in semua {
        angka.extend(uang(Lingkup::Node(node.kode.clone())));
        let keluaran = node.indikator.iter().flat_map(|id| {
            let angka = |jenis: &KeluaranJangka| Angka::KeluaranJangka(*jenis, id.clone());
            KeluaranJangka::VARIANTS.iter().map(angka)
        });
        angka.extend(keluaran);
    }
    if !semua.is_empty() {
        angka.extend(uang(Lingkup::Total));
    }
}

fn hitungan(nama: &Nama) -> impl Iterator<Item = Hitungan> {
    let known = |hitungan: &Hitungan| match hitungan {
        Hitungan::Pegawai => !nama.kelompok.is_empty(),
        Hitungan::Jabatan | Hitungan::JabatanTerisi => nama.jabatan,
        Hitungan::Program
        | Hitungan::Kegiatan
        | Hitungan::SubKegiatan
        | Hitungan::Tujuan
        | Hitungan::Sasaran
        | Hitungan::Indikator
        | Hitungan::IndikatorTujuan
        | Hitungan::IndikatorSasaran
        | Hitungan::Tercapai
        | Hitungan::BelumTercapai
        | Hitungan::SasaranEfisien
        | Hitungan::SasaranTidakEfisien
        | Hitungan::SasaranBelumDilaksanakan
        | Hitungan::Permasalahan
        | Hitungan::Solusi
        | Hitungan::Kelompok(_) => true,
    };
    [
        Hitungan::Program,
        Hitungan::Kegiatan,
        Hitungan::SubKegiatan,
        Hitungan::Tujuan,
        Hitungan::Sasaran,
        Hitungan::Indikator,
        Hitungan::IndikatorTujuan,
        Hitungan::IndikatorSasaran,
        Hitungan::Tercapai,
        Hitungan::BelumTercapai,
        Hitungan::SasaranEfisien,
        Hitungan::SasaranTidakEfisien,
        Hitungan::SasaranBelumDilaksanakan,
        Hitungan::Permasalahan,
        Hitungan::Solusi,
        Hitungan::Pegawai,
        Hitungan::Jabatan,
        Hitungan::JabatanTerisi,
    ]
    .into_iter()
    .filter(known)
    .chain(nama.kelompok.iter().map(|kelompok| Hitungan::Kelompok(kelompok.clone())))
}
