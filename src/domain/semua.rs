//! The list of all figures that a report has: what `rekap` prints, and what references can point at.

use super::anggaran::IndikatorAnggaran;
use super::laporan::Laporan;
use super::renstra::{Indikator, Ukuran};
use super::rujukan::{Angka, Hitungan, Lingkup, Tolok};

/// Every figure that the report has: indicators, the budget tree from the top, sasaran, counts, gambaran umum.
pub fn semua(laporan: &Laporan) -> Vec<Angka> {
    let mut angka = Vec::new();
    for indikator in laporan.renstra.indikator() {
        indikator_renstra(laporan, indikator, &mut angka);
    }
    angka.extend([Angka::RataRataCapaian, Angka::KategoriRataRata]);
    for lingkup in [Lingkup::Total, Lingkup::SemuaSasaran, Lingkup::Pendukung] {
        angka.extend(keuangan(&lingkup));
    }
    for sasaran in &laporan.renstra.sasaran {
        let lingkup = Lingkup::Sasaran(sasaran.id.clone());
        angka.extend(keuangan(&lingkup));
        angka.push(Angka::Efisiensi(lingkup));
    }
    for dana in laporan.sumber_dana.keys() {
        let lingkup = || Lingkup::Dana(dana.clone());
        angka.extend([
            Angka::Pagu(lingkup()),
            Angka::RealisasiAnggaran(lingkup()),
            Angka::Serapan(lingkup()),
            Angka::Porsi(lingkup()),
        ]);
    }
    pohon(laporan, &mut angka);
    angka.extend(hitungan(laporan).map(Angka::Jumlah));
    for baris in &laporan.gambaran_umum.baris {
        let tahun = laporan.gambaran_umum.tahun.iter();
        angka.extend(tahun.map(|tahun| Angka::GambaranUmum(baris.id.clone(), *tahun)));
    }
    angka
}

fn indikator_renstra(laporan: &Laporan, indikator: &Indikator, angka: &mut Vec<Angka>) {
    let id = || indikator.id.clone();
    if let Ukuran::Rasio { .. } = indikator.hasil.ukuran {
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
    if indikator.target_tribulan.is_some() && laporan.identitas.periode.tribulan().is_some() {
        angka.extend([Angka::TargetTribulan(id()), Angka::CapaianTribulan(id())]);
    }
}

fn pohon(laporan: &Laporan, angka: &mut Vec<Angka>) {
    for program in &laporan.program {
        angka.extend(keuangan(&Lingkup::Node(program.kode.clone())));
        keluaran(&program.indikator, angka);
        for kegiatan in &program.kegiatan {
            let lingkup = Lingkup::Node(kegiatan.kode.clone());
            angka.extend(keuangan(&lingkup));
            keluaran(&kegiatan.indikator, angka);
            angka.push(Angka::Efisiensi(lingkup));
            for sub in &kegiatan.sub_kegiatan {
                angka.extend(keuangan(&Lingkup::Node(sub.kode.clone())));
                keluaran(&sub.indikator, angka);
            }
        }
    }
}

fn keuangan(lingkup: &Lingkup) -> [Angka; 5] {
    [Angka::Pagu, Angka::RealisasiAnggaran, Angka::Serapan, Angka::Porsi, Angka::SumberDana]
        .map(|jenis: fn(Lingkup) -> Angka| jenis(lingkup.clone()))
}

fn keluaran(indikator: &[IndikatorAnggaran], angka: &mut Vec<Angka>) {
    for satu in indikator {
        let tolok = || Tolok::Anggaran(satu.id.clone());
        angka.extend([Angka::Target(tolok()), Angka::Realisasi(tolok()), Angka::Capaian(tolok())]);
    }
}

fn hitungan(laporan: &Laporan) -> impl Iterator<Item = Hitungan> {
    let kelompok = laporan.kepegawaian.kelompok.iter();
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
    .chain(kelompok.map(|kelompok| Hitungan::Kelompok(kelompok.id.clone())))
}
