//! The one place where a reference finds its figure.

use rust_decimal::Decimal;

use crate::domain::anggaran::Volume;
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::draf::Pokok;
use crate::domain::kode::Id;
use crate::domain::renstra::Satuan;
use crate::domain::rujukan::{Angka, Hitungan, Lingkup, Tolok};

use super::bulat::bulat;
use super::rekap::{Keuangan, Rekap};

/// A figure with its kind, not yet text.
#[derive(Debug, Clone, PartialEq)]
pub enum Nilai {
    Rupiah(Rupiah),
    Persen(Persen),
    /// Percentage points.
    Poin(Persen),
    Cacah(u64),
    /// A number and its unit.
    Desimal(Decimal, String),
    Volume(Volume),
    Teks(String),
    /// There is no figure: a share of nothing, a value that is not available.
    TidakAda,
}

impl Nilai {
    /// The figure as a bare number; a volume as the sum or product of its parts. `None` for words and for no figure.
    pub fn bilangan(&self) -> Option<Decimal> {
        match self {
            Self::Rupiah(rupiah) => Some(rupiah.0.into()),
            Self::Persen(persen) | Self::Poin(persen) => Some(persen.0),
            Self::Cacah(cacah) => Some((*cacah).into()),
            Self::Desimal(nilai, _) => Some(*nilai),
            Self::Volume(volume) => Some(volume.besar()),
            Self::Teks(_) | Self::TidakAda => None,
        }
    }
}

/// The figure of a reference.
pub fn nilai<'a>(pokok: impl Into<Pokok<'a>>, rekap: &Rekap, angka: &Angka) -> Nilai {
    let pokok = pokok.into();
    let kinerja = |id: &Id| rekap.kinerja.get(id);
    let dana = |nama: &String| rekap.dana.get(nama);
    let hasil = match angka {
        Angka::Pembilang(id) => kinerja(id).and_then(|satu| satu.pembilang).map(Nilai::Cacah),
        Angka::Penyebut(id) => kinerja(id).and_then(|satu| satu.penyebut).map(Nilai::Cacah),
        Angka::Target(tolok) => target(pokok, rekap, tolok),
        Angka::Realisasi(tolok) => realisasi(pokok, rekap, tolok),
        Angka::Capaian(Tolok::Renstra(id)) => {
            kinerja(id).and_then(|satu| satu.capaian).map(Nilai::Persen)
        }
        Angka::Capaian(Tolok::Anggaran(id)) => {
            rekap.keluaran.get(id).and_then(|satu| satu.capaian).map(Nilai::Persen)
        }
        Angka::Kategori(id) => kinerja(id).and_then(|satu| satu.kategori.clone()).map(Nilai::Teks),
        Angka::Selisih(id) => selisih(pokok, rekap, id),
        Angka::TargetTribulan(id) => kinerja(id)
            .and_then(|satu| satu.tribulan.as_ref())
            .and_then(|tribulan| tercetak(pokok, id, tribulan.target)),
        Angka::CapaianTribulan(id) => {
            kinerja(id).and_then(|satu| satu.tribulan.as_ref()?.capaian).map(Nilai::Persen)
        }
        Angka::Pagu(Lingkup::Dana(nama)) => {
            dana(nama).and_then(|dana| dana.pagu).map(Nilai::Rupiah)
        }
        Angka::RealisasiAnggaran(Lingkup::Dana(nama)) => {
            dana(nama).and_then(|dana| dana.realisasi).map(Nilai::Rupiah)
        }
        Angka::Serapan(Lingkup::Dana(nama)) => {
            dana(nama).and_then(|dana| dana.serapan).map(Nilai::Persen)
        }
        Angka::Porsi(Lingkup::Dana(nama)) => {
            dana(nama).and_then(|dana| dana.porsi).map(Nilai::Persen)
        }
        Angka::Pagu(lingkup) => uang(rekap, lingkup).map(|uang| Nilai::Rupiah(uang.pagu)),
        Angka::RealisasiAnggaran(lingkup) => {
            uang(rekap, lingkup).map(|uang| Nilai::Rupiah(uang.realisasi))
        }
        Angka::Serapan(lingkup) => {
            uang(rekap, lingkup).and_then(|uang| uang.serapan).map(Nilai::Persen)
        }
        Angka::Porsi(lingkup) => {
            uang(rekap, lingkup).and_then(|uang| uang.porsi).map(Nilai::Persen)
        }
        Angka::SumberDana(lingkup) => {
            uang(rekap, lingkup).map(|uang| Nilai::Teks(uang.sumber_dana.join(" & ")))
        }
        Angka::Efisiensi(lingkup) => efisiensi(rekap, lingkup).map(Nilai::Poin),
        Angka::Jumlah(hitungan) => Some(Nilai::Cacah(jumlah(rekap, hitungan))),
        Angka::RataRataCapaian => rekap.rata_rata.capaian.map(Nilai::Persen),
        Angka::KategoriRataRata => rekap.rata_rata.kategori.clone().map(Nilai::Teks),
        Angka::GambaranUmum(id, tahun) => gambaran(pokok, rekap, id, *tahun),
    };
    hasil.unwrap_or(Nilai::TidakAda)
}

fn target(pokok: Pokok<'_>, rekap: &Rekap, tolok: &Tolok) -> Option<Nilai> {
    match tolok {
        Tolok::Renstra(id) => tercetak(pokok, id, rekap.kinerja.get(id)?.target),
        Tolok::Anggaran(id) => match rekap.acuan.get(id) {
            Some(acuan) => bersatuan(pokok, acuan, rekap.kinerja.get(acuan)?.target),
            None => rekap.keluaran.get(id)?.target.clone().map(Nilai::Volume),
        },
    }
}

fn realisasi(pokok: Pokok<'_>, rekap: &Rekap, tolok: &Tolok) -> Option<Nilai> {
    match tolok {
        Tolok::Renstra(id) => tercetak(pokok, id, rekap.kinerja.get(id)?.realisasi),
        Tolok::Anggaran(id) => match rekap.acuan.get(id) {
            Some(acuan) => bersatuan(pokok, acuan, rekap.kinerja.get(acuan)?.realisasi),
            None => Some(Nilai::Volume(rekap.keluaran.get(id)?.realisasi.clone())),
        },
    }
}

/// A difference of percentages is in points; a difference of predicates is none.
fn selisih(pokok: Pokok<'_>, rekap: &Rekap, id: &Id) -> Option<Nilai> {
    let selisih = bulat(pokok.kebijakan, rekap.kinerja.get(id)?.selisih_akhir);
    match satuan(pokok, id)? {
        Satuan::Persen => Some(Nilai::Poin(Persen(selisih))),
        Satuan::Lain(satuan) => Some(Nilai::Desimal(selisih, satuan.clone())),
        Satuan::Predikat(_) => None,
    }
}

/// A figure in the unit of a renstra indicator, with the digits that the tables of BAB III A print.
fn tercetak(pokok: Pokok<'_>, id: &Id, nilai: Decimal) -> Option<Nilai> {
    bersatuan(pokok, id, bulat(pokok.kebijakan, nilai))
}

/// A figure in the unit of a renstra indicator.
fn bersatuan(pokok: Pokok<'_>, id: &Id, nilai: Decimal) -> Option<Nilai> {
    let satuan = satuan(pokok, id)?;
    Some(match satuan {
        Satuan::Persen => Nilai::Persen(Persen(nilai)),
        Satuan::Lain(nama) => Nilai::Desimal(nilai, nama.clone()),
        Satuan::Predikat(_) => Nilai::Teks(satuan.predikat(nilai)?.to_owned()),
    })
}

fn satuan<'a>(pokok: Pokok<'a>, id: &Id) -> Option<&'a Satuan> {
    pokok.renstra.indikator().find(|satu| satu.id == *id).map(|satu| &satu.satuan)
}

fn uang<'a>(rekap: &'a Rekap, lingkup: &Lingkup) -> Option<&'a Keuangan> {
    match lingkup {
        Lingkup::Total => Some(&rekap.total),
        Lingkup::SemuaSasaran => Some(&rekap.semua_sasaran),
        Lingkup::Pendukung => Some(&rekap.pendukung),
        Lingkup::Dana(_) => None,
        Lingkup::Sasaran(id) => rekap.sasaran.get(id).map(|sasaran| &sasaran.keuangan),
        Lingkup::Node(kode) => rekap.node.get(kode),
    }
}

fn efisiensi(rekap: &Rekap, lingkup: &Lingkup) -> Option<Persen> {
    match lingkup {
        Lingkup::Sasaran(id) => rekap.sasaran.get(id)?.efisiensi.poin(),
        Lingkup::Node(kode) => rekap.efisiensi.get(kode).copied(),
        Lingkup::Total | Lingkup::SemuaSasaran | Lingkup::Pendukung | Lingkup::Dana(_) => None,
    }
}

fn jumlah(rekap: &Rekap, hitungan: &Hitungan) -> u64 {
    let hitung = &rekap.hitungan;
    let pegawai = &rekap.kepegawaian;
    let banyak = match hitungan {
        Hitungan::Program => hitung.program,
        Hitungan::Kegiatan => hitung.kegiatan,
        Hitungan::SubKegiatan => hitung.sub_kegiatan,
        Hitungan::Tujuan => hitung.tujuan,
        Hitungan::Sasaran => hitung.sasaran,
        Hitungan::Indikator => hitung.indikator_tujuan + hitung.indikator_sasaran,
        Hitungan::IndikatorTujuan => hitung.indikator_tujuan,
        Hitungan::IndikatorSasaran => hitung.indikator_sasaran,
        Hitungan::Tercapai => hitung.tercapai,
        Hitungan::BelumTercapai => hitung.belum_tercapai,
        Hitungan::SasaranEfisien => hitung.sasaran_efisien,
        Hitungan::SasaranTidakEfisien => hitung.sasaran_tidak_efisien,
        Hitungan::SasaranBelumDilaksanakan => hitung.sasaran_belum_dilaksanakan,
        Hitungan::Permasalahan => hitung.permasalahan,
        Hitungan::Solusi => hitung.solusi,
        Hitungan::Pegawai => return pegawai.total,
        Hitungan::Kelompok(id) => return pegawai.kelompok.get(id).copied().unwrap_or_default(),
        Hitungan::Jabatan => return pegawai.jabatan.iter().map(|(_, butuh, _)| butuh).sum(),
        Hitungan::JabatanTerisi => {
            return pegawai.jabatan.iter().map(|(_, _, terisi)| terisi).sum();
        }
    };
    banyak as u64
}

fn gambaran(pokok: Pokok<'_>, rekap: &Rekap, id: &Id, tahun: u16) -> Option<Nilai> {
    let gambaran = pokok.gambaran_umum;
    let kolom = gambaran.tahun.iter().position(|satu| *satu == tahun)?;
    let nilai = rekap.gambaran_umum.get(id)?.get(kolom).copied().flatten()?;
    let baris = gambaran.baris.iter().find(|baris| baris.id == *id)?;
    match baris.satuan.as_deref() {
        Some("%") => Some(Nilai::Persen(Persen(nilai))),
        Some(satuan) => Some(Nilai::Desimal(nilai, satuan.to_owned())),
        None => Some(Nilai::Desimal(nilai, String::new())),
    }
}
