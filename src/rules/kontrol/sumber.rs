//! Where a figure comes from: its own typed value, or the first of those that it is computed from.

use crate::domain::asal::{Asal, Belanja};
use crate::domain::draf::Draf;
use crate::domain::jangka::UangJangka;
use crate::domain::kode::Id;
use crate::domain::nama::Tingkat;
use crate::domain::rujukan::{Angka, Hitungan, Lingkup, Objek, Tolok};
use crate::domain::sumber_daya::IsiBaris;
use crate::rules::Perkara;
use crate::source::Place;
use crate::tempat::Titik;

/// The place to look at beside a control.
pub fn place<'a>(perkara: &Perkara<'a>, angka: &Angka) -> Option<&'a Place> {
    let asal = &perkara.draf.asal;
    let titik = match angka {
        Angka::Target(Tolok::Renstra(_)) | Angka::Kemajuan(_) => Titik::Angka(angka.clone()),
        Angka::Pembilang(id)
        | Angka::Penyebut(id)
        | Angka::Kategori(id)
        | Angka::Selisih(id)
        | Angka::RealisasiLalu(id, _)
        | Angka::Realisasi(Tolok::Renstra(id))
        | Angka::Capaian(Tolok::Renstra(id)) => hasil(id),
        Angka::TargetTribulan(tolok)
        | Angka::TahapanTribulan(_, tolok)
        | Angka::CapaianTribulan(tolok) => Titik::TargetTribulan(tolok.clone()),
        Angka::KeluaranJangka(_, id)
        | Angka::Realisasi(Tolok::Anggaran(id))
        | Angka::Target(Tolok::Anggaran(id))
        | Angka::Capaian(Tolok::Anggaran(id)) => {
            let typed = perkara.tempat.of(&Titik::Angka(angka.clone()));
            let indikator = Titik::Angka(Angka::Capaian(Tolok::Anggaran(id.clone())));
            return typed.or_else(|| perkara.tempat.of(&indikator));
        }
        Angka::Pagu(lingkup) | Angka::Porsi(lingkup) | Angka::SumberDana(lingkup) => {
            uang(asal, lingkup, Angka::Pagu)?
        }
        Angka::RealisasiAnggaran(lingkup) | Angka::Serapan(lingkup) | Angka::Efisiensi(lingkup) => {
            uang(asal, lingkup, Angka::RealisasiAnggaran)?
        }
        Angka::UangJangka(_, lingkup) => {
            uang(asal, lingkup, |lingkup| Angka::UangJangka(UangJangka::PaguAkhir, lingkup))?
        }
        Angka::RataRataCapaian | Angka::KategoriRataRata => {
            hasil(asal.rencana.as_ref()?.sasaran.iter().flat_map(|(_, id)| id).next()?)
        }
        Angka::Jumlah(hitungan) => cacah(perkara.draf, hitungan)?,
        Angka::GambaranUmum(id, tahun) => {
            let mut baris = asal.gambaran_umum.as_ref()?.baris.iter();
            let baris = baris.find(|baris| baris.id == *id)?;
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
fn uang(asal: &Asal, lingkup: &Lingkup, jenis: fn(Lingkup) -> Angka) -> Option<Titik> {
    let pertama = |pilih: &dyn Fn(&&Belanja) -> bool| {
        let sub = asal.belanja.as_ref()?.iter().find(pilih)?;
        Some(Titik::Angka(jenis(Lingkup::Node(sub.kode().clone()))))
    };
    match lingkup {
        Lingkup::Node(kode) => Some(Titik::Objek(Objek::Node(kode.clone()))),
        Lingkup::Total => pertama(&|_| true),
        Lingkup::SemuaSasaran => pertama(&|sub| !sub.pendukung),
        Lingkup::Pendukung => pertama(&|sub| sub.pendukung),
        Lingkup::Sasaran(id) => {
            let milik = asal.sasaran.as_ref()?;
            pertama(&|sub| milik.get(&sub.kegiatan) == Some(id))
        }
        Lingkup::Dana(nama) => pertama(&|sub| sub.alokasi.sumber_dana.contains(nama)),
    }
}

/// The first of what is counted.
fn cacah(draf: &Draf, hitungan: &Hitungan) -> Option<Titik> {
    let node = |tingkat: Tingkat| {
        let node = draf.asal.node.as_ref()?.iter().find(|node| node.tingkat == tingkat)?;
        Some(Titik::Objek(Objek::Node(node.kode.clone())))
    };
    let indikator = || draf.asal.rencana.as_ref()?.indikator().next();
    Some(match hitungan {
        Hitungan::Program => node(Tingkat::Program)?,
        Hitungan::Kegiatan => node(Tingkat::Kegiatan)?,
        Hitungan::SubKegiatan => node(Tingkat::SubKegiatan)?,
        Hitungan::Tujuan
        | Hitungan::Sasaran
        | Hitungan::Indikator
        | Hitungan::IndikatorTujuan
        | Hitungan::IndikatorSasaran => Titik::Objek(Objek::Indikator(indikator()?.clone())),
        Hitungan::Tercapai
        | Hitungan::BelumTercapai
        | Hitungan::SasaranEfisien
        | Hitungan::SasaranTidakEfisien
        | Hitungan::SasaranBelumDilaksanakan => hasil(indikator()?),
        Hitungan::Permasalahan => {
            Titik::Permasalahan(draf.permasalahan.as_ref()?.first()?.id.clone())
        }
        Hitungan::Solusi => Titik::Solusi(draf.solusi.as_ref()?.first()?.id.clone()),
        Hitungan::Pegawai | Hitungan::Kelompok(_) => Titik::Kunci("pendidikan"),
        Hitungan::Jabatan | Hitungan::JabatanTerisi => Titik::Kunci("eselon"),
    })
}
