//! Where a figure comes from: its own typed value, or the first of those that it is computed from.

use crate::domain::anggaran::{Program, SubKegiatan};
use crate::domain::draf::Pokok;
use crate::domain::kode::Id;
use crate::domain::rujukan::{Angka, Hitungan, Lingkup, Objek, Tolok};
use crate::domain::sumber_daya::IsiBaris;
use crate::rules::{Perkara, kegiatan, sub_kegiatan};
use crate::source::Place;
use crate::tempat::Titik;

/// The place to look at beside a control.
pub fn place<'a>(perkara: &Perkara<'a>, pokok: Pokok<'_>, angka: &Angka) -> Option<&'a Place> {
    let titik = match angka {
        Angka::Target(Tolok::Renstra(_)) => Titik::Angka(angka.clone()),
        Angka::Pembilang(id)
        | Angka::Penyebut(id)
        | Angka::Kategori(id)
        | Angka::Selisih(id)
        | Angka::Realisasi(Tolok::Renstra(id))
        | Angka::Capaian(Tolok::Renstra(id)) => hasil(id),
        Angka::TargetTribulan(id) | Angka::CapaianTribulan(id) => Titik::TargetTribulan(id.clone()),
        Angka::Realisasi(Tolok::Anggaran(id))
        | Angka::Target(Tolok::Anggaran(id))
        | Angka::Capaian(Tolok::Anggaran(id)) => {
            let typed = perkara.tempat.of(&Titik::Angka(angka.clone()));
            let indikator = Titik::Angka(Angka::Capaian(Tolok::Anggaran(id.clone())));
            return typed.or_else(|| perkara.tempat.of(&indikator));
        }
        Angka::Pagu(lingkup) | Angka::Porsi(lingkup) | Angka::SumberDana(lingkup) => {
            uang(pokok.program, lingkup, Angka::Pagu)?
        }
        Angka::RealisasiAnggaran(lingkup) | Angka::Serapan(lingkup) | Angka::Efisiensi(lingkup) => {
            uang(pokok.program, lingkup, Angka::RealisasiAnggaran)?
        }
        Angka::RataRataCapaian | Angka::KategoriRataRata => {
            hasil(&pokok.renstra.indikator_sasaran().next()?.id)
        }
        Angka::Jumlah(hitungan) => cacah(pokok, hitungan)?,
        Angka::GambaranUmum(id, tahun) => {
            let baris = pokok.gambaran_umum.baris.iter().find(|baris| baris.id == *id)?;
            let id = match &baris.isi {
                IsiBaris::Nilai(_) => id,
                IsiBaris::Jumlah(ids) => ids.first()?,
                IsiBaris::Persen(atas, _) => atas,
            };
            Titik::Angka(Angka::GambaranUmum(id.clone(), *tahun))
        }
    };
    perkara.tempat.of(&titik)
}

/// What an indicator of the renstra came to.
fn hasil(id: &Id) -> Titik {
    Titik::Angka(Angka::Realisasi(Tolok::Renstra(id.clone())))
}

/// A program's or kegiatan's head; else the money of the first sub kegiatan that is covered.
fn uang(program: &[Program], lingkup: &Lingkup, jenis: fn(Lingkup) -> Angka) -> Option<Titik> {
    let pertama =
        |sub: Option<&SubKegiatan>| Some(Titik::Angka(jenis(Lingkup::Node(sub?.kode.clone()))));
    let mut sub = sub_kegiatan(program);
    let dari_program = |pendukung: bool| {
        let mut program = program.iter().filter(|satu| satu.pendukung == pendukung);
        program.find_map(|satu| satu.kegiatan.first()?.sub_kegiatan.first())
    };
    match lingkup {
        Lingkup::Node(kode) => Some(Titik::Objek(Objek::Node(kode.clone()))),
        Lingkup::Total => pertama(sub.next().map(|(_, sub)| sub)),
        Lingkup::SemuaSasaran => pertama(dari_program(false)),
        Lingkup::Pendukung => pertama(dari_program(true)),
        Lingkup::Sasaran(id) => {
            let miliknya = sub.find(|(kegiatan, _)| kegiatan.sasaran.as_ref() == Some(id));
            pertama(miliknya.map(|(_, sub)| sub))
        }
        Lingkup::Dana(nama) => {
            pertama(sub.find(|(_, sub)| sub.sumber_dana.contains(nama)).map(|(_, sub)| sub))
        }
    }
}

/// The first of what is counted.
fn cacah(pokok: Pokok<'_>, hitungan: &Hitungan) -> Option<Titik> {
    Some(match hitungan {
        Hitungan::Program => Titik::Objek(Objek::Node(pokok.program.first()?.kode.clone())),
        Hitungan::Kegiatan => {
            Titik::Objek(Objek::Node(kegiatan(pokok.program).next()?.kode.clone()))
        }
        Hitungan::SubKegiatan => {
            Titik::Objek(Objek::Node(sub_kegiatan(pokok.program).next()?.1.kode.clone()))
        }
        Hitungan::Tujuan
        | Hitungan::Sasaran
        | Hitungan::Indikator
        | Hitungan::IndikatorTujuan
        | Hitungan::IndikatorSasaran => {
            Titik::Objek(Objek::Indikator(pokok.renstra.indikator().next()?.id.clone()))
        }
        Hitungan::Tercapai
        | Hitungan::BelumTercapai
        | Hitungan::SasaranEfisien
        | Hitungan::SasaranTidakEfisien
        | Hitungan::SasaranBelumDilaksanakan => hasil(&pokok.renstra.indikator().next()?.id),
        Hitungan::Permasalahan => Titik::Permasalahan(pokok.permasalahan.first()?.id.clone()),
        Hitungan::Solusi => Titik::Solusi(pokok.solusi.first()?.id.clone()),
        Hitungan::Pegawai | Hitungan::Kelompok(_) => Titik::Kunci("pendidikan"),
        Hitungan::Jabatan | Hitungan::JabatanTerisi => Titik::Kunci("eselon"),
    })
}
