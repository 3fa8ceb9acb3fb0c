//! Money: typed at the sub kegiatan, summed everywhere above.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::domain::anggaran::{Kegiatan, Program, SubKegiatan};
use crate::domain::angka::Rupiah;
use crate::domain::draf::Pokok;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::{Id, Kode};

use super::bulat::{bagian, persen};
use super::rekap::{Keuangan, KeuanganDana};

/// Money of the whole office and of its parts.
pub struct Uang {
    pub total: Keuangan,
    pub semua_sasaran: Keuangan,
    pub pendukung: Keuangan,
    pub node: BTreeMap<Kode, Keuangan>,
    pub dana: BTreeMap<String, KeuanganDana>,
}

/// Sums up the whole tree.
pub fn semua(pokok: Pokok<'_>) -> Uang {
    let (pendukung, utama): (Vec<&Program>, Vec<&Program>) =
        pokok.program.iter().partition(|program| program.pendukung);
    Uang {
        total: gabungan(pokok, pokok.program.iter().flat_map(sub_program)),
        semua_sasaran: gabungan(pokok, utama.into_iter().flat_map(sub_program)),
        pendukung: gabungan(pokok, pendukung.into_iter().flat_map(sub_program)),
        node: node(pokok),
        dana: pokok.sumber_dana.keys().map(|nama| (nama.clone(), dana(pokok, nama))).collect(),
    }
}

/// Money of the kegiatan that serve a sasaran.
pub fn sasaran(pokok: Pokok<'_>, sasaran: &Id) -> Keuangan {
    let kegiatan = pokok.program.iter().flat_map(|program| &program.kegiatan);
    let miliknya = kegiatan.filter(|kegiatan| kegiatan.sasaran.as_ref() == Some(sasaran));
    gabungan(pokok, miliknya.flat_map(|kegiatan| &kegiatan.sub_kegiatan))
}

/// Realisasi in percent of the pagu before it is rounded; `None` for a pagu of zero.
pub fn serapan_utuh(pagu: Rupiah, realisasi: Rupiah) -> Option<Decimal> {
    bagian(Decimal::from(realisasi.0), Decimal::from(pagu.0))
}

fn node(pokok: Pokok<'_>) -> BTreeMap<Kode, Keuangan> {
    let semesta = pagu_total(pokok);
    let kebijakan = pokok.kebijakan;
    let mut node = BTreeMap::new();
    for program in pokok.program {
        node.insert(program.kode.clone(), jumlah(kebijakan, semesta, sub_program(program)));
        for kegiatan in &program.kegiatan {
            let sub = &kegiatan.sub_kegiatan;
            node.insert(kegiatan.kode.clone(), jumlah(kebijakan, semesta, sub.iter()));
            for satu in sub {
                node.insert(satu.kode.clone(), jumlah(kebijakan, semesta, [satu].into_iter()));
            }
        }
    }
    node
}

/// What one fund pays: whole sub kegiatan, and its share of those that several funds pay.
fn dana(pokok: Pokok<'_>, nama: &str) -> KeuanganDana {
    let sub = || pokok.program.iter().flat_map(sub_program);
    let dibiayai = || sub().filter(|sub| sub.sumber_dana.iter().any(|dana| dana == nama));
    let jumlah = |seluruhnya: fn(&SubKegiatan) -> Rupiah,
                  bagian: fn(&SubKegiatan) -> &BTreeMap<String, Rupiah>| {
        let satu = |sub: &SubKegiatan| match sub.sumber_dana.as_slice() {
            [_] => Some(seluruhnya(sub)),
            _ => bagian(sub).get(nama).copied(),
        };
        dibiayai().map(satu).sum::<Option<Rupiah>>()
    };
    let pagu = jumlah(|sub| sub.anggaran.pagu, |sub| &sub.bagian_dana.pagu);
    let realisasi = jumlah(|sub| sub.anggaran.realisasi, |sub| &sub.bagian_dana.realisasi);
    let kebijakan = pokok.kebijakan;
    let serapan = pagu.zip(realisasi).and_then(|(pagu, realisasi)| serapan_utuh(pagu, realisasi));
    let porsi = pagu.and_then(|pagu| serapan_utuh(pagu_total(pokok), pagu));
    KeuanganDana {
        pagu,
        realisasi,
        serapan: serapan.map(|nilai| persen(kebijakan, nilai)),
        porsi: porsi.map(|nilai| persen(kebijakan, nilai)),
    }
}

fn sub_program(program: &Program) -> impl Iterator<Item = &SubKegiatan> {
    program.kegiatan.iter().flat_map(|kegiatan: &Kegiatan| &kegiatan.sub_kegiatan)
}

fn pagu_total(pokok: Pokok<'_>) -> Rupiah {
    pokok.program.iter().flat_map(sub_program).map(|sub| sub.anggaran.pagu).sum()
}

fn gabungan<'a>(pokok: Pokok<'_>, sub: impl Iterator<Item = &'a SubKegiatan>) -> Keuangan {
    jumlah(pokok.kebijakan, pagu_total(pokok), sub)
}

fn jumlah<'a>(
    kebijakan: &Kebijakan,
    semesta: Rupiah,
    sub: impl Iterator<Item = &'a SubKegiatan>,
) -> Keuangan {
    let (mut pagu, mut realisasi) = (Rupiah::default(), Rupiah::default());
    let mut dana = BTreeSet::new();
    for satu in sub {
        pagu = pagu + satu.anggaran.pagu;
        realisasi = realisasi + satu.anggaran.realisasi;
        dana.extend(satu.sumber_dana.iter().cloned());
    }
    Keuangan {
        pagu,
        realisasi,
        serapan: serapan_utuh(pagu, realisasi).map(|nilai| persen(kebijakan, nilai)),
        porsi: serapan_utuh(semesta, pagu).map(|nilai| persen(kebijakan, nilai)),
        sumber_dana: dana.into_iter().collect(),
    }
}
