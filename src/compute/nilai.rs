//! The one place where a reference finds its figure.

mod semua;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::domain::anggaran::Volume;
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::draf::Pokok;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::Id;
use crate::domain::renstra::{Satuan, Tahapan};
use crate::domain::rujukan::{Angka, Hitungan, Lingkup, Tolok};
use crate::domain::sumber_daya::GambaranUmum;
use crate::domain::target::Target;

use super::gambaran::IsiGambaran;
use super::jangka::{self, RekapJangka};
use super::rekap::{Keluaran, Keuangan, Kinerja, RataRata, Rekap};
use super::round;
use semua::Semua;

/// A figure with its kind, not yet text.
#[derive(Debug, Clone, PartialEq)]
pub enum Nilai {
    /// Money.
    Rupiah(Rupiah),
    /// A share of a hundred.
    Persen(Persen),
    /// Percentage points.
    Poin(Persen),
    /// How many.
    Cacah(u64),
    /// A number and its unit.
    Desimal(Decimal, String),
    /// From a number to another, and their unit.
    Rentang([Decimal; 2], String),
    /// A predicate and the value that it is given for.
    Bernilai(String, Decimal),
    /// Output, in one unit or several.
    Volume(Volume),
    /// A category, or the names of funds.
    Teks(String),
    /// There is no figure: a share of nothing, a value that is not available.
    TidakAda,
}

impl Nilai {
    /// The figure as a bare number; a volume as the sum or product of its parts. `None` for words and for no figure.
    pub fn bilangan(&self) -> Option<Decimal> {
        match self {
            Self::Rupiah(rupiah) => Some(rupiah.0.normalize()),
            Self::Persen(persen) | Self::Poin(persen) => Some(persen.0),
            Self::Cacah(cacah) => Some((*cacah).into()),
            Self::Desimal(nilai, _) => Some(*nilai),
            Self::Volume(volume) => Some(volume.besar()),
            Self::Rentang(..) | Self::Bernilai(..) | Self::Teks(_) | Self::TidakAda => None,
        }
    }
}

/// Where figures are found: all of them, or those of a draft. `None` is a figure that cannot be computed yet.
pub trait Figures {
    /// How the office rounds.
    fn kebijakan(&self) -> Option<&Kebijakan>;
    /// An indicator of the renstra.
    fn kinerja(&self, id: &Id) -> Option<&Kinerja>;
    /// An indicator of the budget tree.
    fn keluaran(&self, id: &Id) -> Option<&Keluaran>;
    /// The steps that the quarters of an indicator of the budget tree are promised in.
    fn tahapan(&self, id: &Id) -> Option<&Tahapan>;
    /// The indicator of the renstra that one of the budget tree repeats, where it does.
    fn acuan(&self, id: &Id) -> Option<&Id>;
    /// Money of a part of the office, or of a fund.
    fn keuangan(&self, lingkup: &Lingkup) -> Option<&Keuangan>;
    /// The years of the plan.
    fn jangka(&self) -> Option<&RekapJangka>;
    /// Nothing where there is no efisiensi.
    fn efisiensi(&self, lingkup: &Lingkup) -> Option<Option<Persen>>;
    /// How many there are of something; nothing where nobody knows.
    fn jumlah(&self, hitungan: &Hitungan) -> Option<Option<u64>>;
    /// Over the indicators of all sasaran.
    fn rata_rata(&self) -> Option<&RataRata>;
    /// The rows as typed, and their values.
    fn gambaran_umum(&self) -> Option<(&GambaranUmum, &IsiGambaran)>;
}

/// A count, or money with its sen.
fn banyak(nilai: Decimal) -> Nilai {
    let cacah = nilai.is_integer().then(|| nilai.trunc().to_u64()).flatten();
    cacah.map_or_else(|| Nilai::Desimal(nilai, String::new()), Nilai::Cacah)
}

/// The figure of a reference.
pub fn nilai<'a>(pokok: impl Into<Pokok<'a>>, rekap: &Rekap, angka: &Angka) -> Nilai {
    or_none(figure(&Semua { pokok: pokok.into(), rekap }, angka))
}

/// The same, unless it cannot be computed yet.
pub fn figure(sumber: &dyn Figures, angka: &Angka) -> Option<Nilai> {
    let kinerja = |id: &Id| sumber.kinerja(id);
    let hasil = match angka {
        Angka::Pembilang(id) => kinerja(id)?.pembilang.map(banyak),
        Angka::Penyebut(id) => kinerja(id)?.penyebut.map(banyak),
        Angka::Target(tolok) => {
            let keluaran = |keluaran: &Keluaran| keluaran.target.clone();
            return tolok_ukur(sumber, tolok, |kinerja| kinerja.setahun.target, keluaran);
        }
        Angka::Realisasi(tolok) => {
            let keluaran = |keluaran: &Keluaran| keluaran.realisasi.clone();
            return tolok_ukur(sumber, tolok, Kinerja::hasil, keluaran);
        }
        Angka::Capaian(Tolok::Renstra(id)) => kinerja(id)?.setahun.capaian.map(Nilai::Persen),
        Angka::Capaian(Tolok::Anggaran(id)) => sumber.keluaran(id)?.capaian.map(Nilai::Persen),
        Angka::Kemajuan(id) => sumber.keluaran(id)?.kemajuan.map(Nilai::Persen),
        Angka::Kategori(id) => kinerja(id)?.setahun.kategori.clone().map(Nilai::Teks),
        Angka::Selisih(id) => selisih(sumber.kebijakan()?, kinerja(id)?),
        Angka::TargetTribulan(Tolok::Anggaran(id)) => {
            let tribulan = sumber.keluaran(id)?.tribulan.as_ref();
            tribulan.and_then(|tribulan| tribulan.target.clone()).map(Nilai::Volume)
        }
        Angka::TargetTribulan(Tolok::Renstra(id)) => {
            let indikator = kinerja(id)?;
            let tribulan = indikator.tribulan.as_ref();
            let kebijakan = sumber.kebijakan()?;
            let target = tribulan.and_then(|tribulan| tribulan.target);
            target.and_then(|target| match &indikator.tahapan {
                Some(tahapan) => bersatuan(&Satuan::Lain(tahapan.satuan.clone()), target),
                None => as_printed(kebijakan, indikator, target),
            })
        }
        Angka::RealisasiLalu(id, tahun) => {
            let indikator = kinerja(id)?;
            let kebijakan = sumber.kebijakan()?;
            let nilai = indikator.lalu.get(tahun);
            nilai.and_then(|nilai| as_printed(kebijakan, indikator, *nilai))
        }
        Angka::TahapanTribulan(tribulan, tolok) => {
            let tahapan = match tolok {
                Tolok::Renstra(id) => kinerja(id)?.tahapan.as_ref(),
                Tolok::Anggaran(id) => sumber.tahapan(id),
            };
            let kebijakan = sumber.kebijakan()?;
            let bagian = tahapan.and_then(|tahapan| round::tahapan(tahapan, *tribulan));
            bagian.map(|bagian| Nilai::Persen(round::persen(kebijakan, bagian)))
        }
        Angka::CapaianTribulan(Tolok::Anggaran(id)) => {
            let tribulan = sumber.keluaran(id)?.tribulan.as_ref();
            tribulan.and_then(|tribulan| tribulan.capaian).map(Nilai::Persen)
        }
        Angka::CapaianTribulan(Tolok::Renstra(id)) => {
            let tribulan = kinerja(id)?.tribulan.as_ref();
            tribulan.and_then(|tribulan| tribulan.capaian).map(Nilai::Persen)
        }
        Angka::Pagu(lingkup) => sumber.keuangan(lingkup)?.pagu.map(Nilai::Rupiah),
        Angka::RealisasiAnggaran(lingkup) => sumber.keuangan(lingkup)?.realisasi.map(Nilai::Rupiah),
        Angka::Serapan(lingkup) => sumber.keuangan(lingkup)?.serapan.map(Nilai::Persen),
        Angka::Porsi(lingkup) => sumber.keuangan(lingkup)?.porsi.map(Nilai::Persen),
        Angka::SumberDana(lingkup) => {
            Some(Nilai::Teks(sumber.keuangan(lingkup)?.sumber_dana.join(" & ")))
        }
        Angka::UangJangka(jenis, lingkup) => jangka::uang(sumber.jangka()?, *jenis, lingkup)?,
        Angka::KeluaranJangka(jenis, id) => jangka::keluaran(sumber.jangka()?, *jenis, id)?,
        Angka::Efisiensi(lingkup) => sumber.efisiensi(lingkup)?.map(Nilai::Poin),
        Angka::Jumlah(hitungan) => sumber.jumlah(hitungan)?.map(Nilai::Cacah),
        Angka::RataRataCapaian => sumber.rata_rata()?.capaian.map(Nilai::Persen),
        Angka::KategoriRataRata => sumber.rata_rata()?.kategori.clone().map(Nilai::Teks),
        Angka::GambaranUmum(id, tahun) => {
            let (umum, isi) = sumber.gambaran_umum()?;
            gambaran(umum, isi, id, *tahun)
        }
    };
    Some(or_none(hasil))
}

fn or_none(nilai: Option<Nilai>) -> Nilai {
    nilai.unwrap_or(Nilai::TidakAda)
}

/// Target or realisasi of an indicator; one of the budget tree that repeats one of the renstra has its unit.
fn tolok_ukur(
    sumber: &dyn Figures,
    tolok: &Tolok,
    kinerja: fn(&Kinerja) -> Option<Target>,
    keluaran: fn(&Keluaran) -> Option<Volume>,
) -> Option<Nilai> {
    Some(or_none(match tolok {
        Tolok::Renstra(id) => {
            let indikator = sumber.kinerja(id)?;
            let kebijakan = sumber.kebijakan()?;
            kinerja(indikator).and_then(|nilai| as_printed(kebijakan, indikator, nilai))
        }
        Tolok::Anggaran(id) => match sumber.acuan(id) {
            Some(acuan) => {
                let indikator = sumber.kinerja(acuan)?;
                let kebijakan = sumber.kebijakan()?;
                let tercetak = |nilai| round::tercetak(kebijakan, indikator, nilai);
                let nilai = kinerja(indikator).map(|nilai| nilai.map(tercetak));
                nilai.and_then(|nilai| bersatuan(&indikator.satuan, nilai))
            }
            None => keluaran(sumber.keluaran(id)?).map(Nilai::Volume),
        },
    }))
}

/// A difference of percentages is in points; predicates differ by their values.
fn selisih(kebijakan: &Kebijakan, kinerja: &Kinerja) -> Option<Nilai> {
    let selisih = kebijakan.pembulatan.bulatkan(kinerja.selisih_akhir?, kinerja.desimal);
    match &kinerja.satuan {
        Satuan::Persen => Some(Nilai::Poin(Persen(selisih))),
        Satuan::Lain(satuan) => Some(Nilai::Desimal(selisih, satuan.clone())),
        Satuan::Predikat(_) => Some(Nilai::Desimal(selisih, String::new())),
    }
}

/// A figure in the unit of a renstra indicator, with the digits that the tables of BAB III A print.
fn as_printed(kebijakan: &Kebijakan, kinerja: &Kinerja, nilai: Target) -> Option<Nilai> {
    let desimal = kinerja.desimal_untuk(nilai);
    let printed = |angka| kebijakan.pembulatan.bulatkan(angka, desimal);
    let predikat = matches!((&kinerja.satuan, nilai), (Satuan::Predikat(_), Target::Nilai(_)));
    bersatuan(&kinerja.satuan, if predikat { nilai } else { nilai.map(printed) })
}

/// A figure in the unit of a renstra indicator.
fn bersatuan(satuan: &Satuan, nilai: Target) -> Option<Nilai> {
    let nama = match satuan {
        Satuan::Persen => "%",
        Satuan::Lain(nama) => nama,
        Satuan::Predikat(_) => return berpredikat(satuan, nilai),
    };
    Some(match nilai {
        Target::Rentang { dari, sampai } => Nilai::Rentang([dari, sampai], nama.to_owned()),
        Target::Nilai(nilai) | Target::Bernilai { nilai, .. } => match satuan {
            Satuan::Persen => Nilai::Persen(Persen(nilai)),
            Satuan::Lain(_) | Satuan::Predikat(_) => Nilai::Desimal(nilai, nama.to_owned()),
        },
    })
}

fn berpredikat(satuan: &Satuan, nilai: Target) -> Option<Nilai> {
    let nama = |skor| satuan.predikat(skor).map(str::to_owned);
    Some(match nilai {
        Target::Nilai(skor) => Nilai::Teks(nama(skor)?),
        Target::Bernilai { predikat, nilai } => Nilai::Bernilai(nama(predikat)?, nilai),
        Target::Rentang { dari, sampai } => {
            Nilai::Teks(format!("{}–{}", nama(dari)?, nama(sampai)?))
        }
    })
}

fn gambaran(gambaran: &GambaranUmum, isi: &IsiGambaran, id: &Id, tahun: u16) -> Option<Nilai> {
    let kolom = gambaran.tahun.iter().position(|kolom| *kolom == tahun)?;
    let nilai = isi.get(id)?.get(kolom).copied().flatten()?;
    let baris = gambaran.baris.iter().find(|baris| baris.id == *id)?;
    match baris.satuan.as_deref() {
        Some("%") => Some(Nilai::Persen(Persen(nilai))),
        Some(satuan) => Some(Nilai::Desimal(nilai, satuan.to_owned())),
        None => Some(Nilai::Desimal(nilai, String::new())),
    }
}
