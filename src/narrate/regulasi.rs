//! How regulations are cited. The title of an amending regulation follows from the one that it amends.

use crate::bahasa::SPASI_TETAP;
use crate::domain::instansi::{Regulasi, Tentang};
use crate::domain::kode::Id;
use crate::domain::laporan::Laporan;

/// Cited in full: "Peraturan Presiden Nomor 29 Tahun 2014 tentang …".
pub fn kutipan(laporan: &Laporan, id: &Id) -> String {
    laporan.regulasi.get(id).map_or_else(String::new, |regulasi| {
        format!(
            "{} tentang {}",
            sebutan(regulasi),
            tentang(laporan, regulasi, laporan.regulasi.len())
        )
    })
}

/// Cited by what it amends: "A Nomor 15 Tahun 2016 tentang … sebagaimana telah diubah dengan B Nomor 4 Tahun 2021".
pub fn rantai(laporan: &Laporan, id: &Id) -> String {
    let mut urutan: Vec<&Regulasi> = Vec::new();
    let mut berikut = laporan.regulasi.get(id);
    while let Some(regulasi) = berikut.filter(|_| urutan.len() < laporan.regulasi.len()) {
        urutan.push(regulasi);
        berikut = match &regulasi.tentang {
            Tentang::Mengubah(asal) => laporan.regulasi.get(asal),
            Tentang::Judul(_) => None,
        };
    }
    match urutan.as_slice() {
        [] => String::new(),
        [tunggal] => kutipan(laporan, &tunggal.id),
        [pengubah, asal] => {
            let asal = kutipan(laporan, &asal.id);
            format!("{asal} sebagaimana telah diubah dengan {}", sebutan(pengubah))
        }
        [pengubah, .., asal] => format!(
            "{} sebagaimana telah beberapa kali diubah, terakhir dengan {}",
            kutipan(laporan, &asal.id),
            sebutan(pengubah)
        ),
    }
}

/// Without its title: "Peraturan Presiden Nomor 29 Tahun 2014".
pub fn sebutan(regulasi: &Regulasi) -> String {
    format!(
        "{} Nomor{SPASI_TETAP}{} Tahun{SPASI_TETAP}{}",
        regulasi.jenis, regulasi.nomor, regulasi.tahun
    )
}

/// Its title; `batas` ends a circle of amendments, which no valid report has.
fn tentang(laporan: &Laporan, regulasi: &Regulasi, batas: usize) -> String {
    match &regulasi.tentang {
        Tentang::Judul(judul) => judul.clone(),
        Tentang::Mengubah(asal) => match laporan.regulasi.get(asal).filter(|_| batas > 0) {
            Some(asal) => {
                format!(
                    "Perubahan atas {} tentang {}",
                    sebutan(asal),
                    tentang(laporan, asal, batas - 1)
                )
            }
            None => String::new(),
        },
    }
}
