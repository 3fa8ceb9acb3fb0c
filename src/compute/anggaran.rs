//! Money: typed at the sub kegiatan, summed everywhere above.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::domain::anggaran::{Alokasi, Program};
use crate::domain::angka::Rupiah;
use crate::domain::asal::Belanja;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::NamaNode;
use crate::domain::urusan::Urusan;

use super::rekap::Keuangan;
use super::round::{bagian, persen};

/// Money of the whole office and of its parts.
pub struct Uang {
    pub total: Keuangan,
    pub semua_sasaran: Keuangan,
    pub pendukung: Keuangan,
    pub node: BTreeMap<Kode, Keuangan>,
    pub dana: BTreeMap<String, Keuangan>,
}

/// Sums up the whole tree.
pub fn all(
    kebijakan: &Kebijakan,
    node: &[NamaNode],
    belanja: &[Belanja],
    nama_dana: impl Iterator<Item = String>,
) -> Uang {
    let semesta = pagu_total(belanja);
    let jumlah = |pilih: &dyn Fn(&Belanja) -> bool| {
        jumlah(kebijakan, semesta, belanja.iter().filter(|sub| pilih(sub)))
    };
    Uang {
        total: jumlah(&|_| true),
        semua_sasaran: jumlah(&|sub| !sub.pendukung),
        pendukung: jumlah(&|sub| sub.pendukung),
        node: per_node(kebijakan, node, belanja),
        dana: nama_dana.map(|nama| (nama.clone(), dana(kebijakan, belanja, &nama))).collect(),
    }
}

/// Money of the kegiatan that serve a sasaran; `milik` tells the sasaran of each.
pub fn sasaran(
    kebijakan: &Kebijakan,
    belanja: &[Belanja],
    milik: &BTreeMap<Kode, Id>,
    sasaran: &Id,
) -> Keuangan {
    let miliknya = belanja.iter().filter(|sub| milik.get(&sub.kegiatan) == Some(sasaran));
    jumlah(kebijakan, pagu_total(belanja), miliknya)
}

/// Money of these kegiatan; `None` where there are none.
pub fn kegiatan<'a>(
    kebijakan: &Kebijakan,
    belanja: &[Belanja],
    kegiatan: impl Iterator<Item = &'a Kode>,
) -> Option<Keuangan> {
    let kode: BTreeSet<&Kode> = kegiatan.collect();
    let miliknya = belanja.iter().filter(|sub| kode.contains(&sub.kegiatan));
    (!kode.is_empty()).then(|| jumlah(kebijakan, pagu_total(belanja), miliknya))
}

/// Money of every urusan and bidang that a program names.
pub fn urusan(
    kebijakan: &Kebijakan,
    program: &[Program],
    belanja: &[Belanja],
) -> BTreeMap<Urusan, Keuangan> {
    let jumlah = |urusan: Urusan| {
        let milik: Vec<&Program> = program.iter().filter(|lain| urusan.memuat(lain)).collect();
        let uang = milik_program(kebijakan, &milik, belanja);
        (urusan, uang)
    };
    program.iter().flat_map(Urusan::dari).map(jumlah).collect()
}

fn milik_program(kebijakan: &Kebijakan, program: &[&Program], belanja: &[Belanja]) -> Keuangan {
    let milik = |sub: &&Belanja| program.iter().any(|program| program.kode == sub.program);
    jumlah(kebijakan, pagu_total(belanja), belanja.iter().filter(milik))
}

/// Realisasi in percent of the pagu before it is rounded; `None` for a pagu of zero.
pub fn serapan_utuh(pagu: Rupiah, realisasi: Rupiah) -> Option<Decimal> {
    bagian(realisasi.0, pagu.0)
}

fn per_node(
    kebijakan: &Kebijakan,
    node: &[NamaNode],
    belanja: &[Belanja],
) -> BTreeMap<Kode, Keuangan> {
    let semesta = pagu_total(belanja);
    let mut di_bawah: BTreeMap<&Kode, Vec<&Belanja>> =
        node.iter().map(|node| (&node.kode, Vec::new())).collect();
    for sub in belanja {
        for kode in [&sub.program, &sub.kegiatan].into_iter().chain(&sub.sub_kegiatan) {
            di_bawah.entry(kode).or_default().push(sub);
        }
    }
    let jumlah_node = |(kode, belanja): (&Kode, Vec<&Belanja>)| {
        (kode.clone(), jumlah(kebijakan, semesta, belanja.into_iter()))
    };
    di_bawah.into_iter().map(jumlah_node).collect()
}

/// What one fund pays: whole sub kegiatan, and its share of those that several funds pay. Unknown where nothing says how much.
fn dana(kebijakan: &Kebijakan, belanja: &[Belanja], nama: &str) -> Keuangan {
    let dibiayai = belanja.iter().map(|sub| &sub.alokasi);
    let dibiayai = dibiayai.filter(|sub| sub.sumber_dana.iter().any(|dana| dana == nama));
    let bagian = dibiayai.map(|sub| match sub.sumber_dana.as_slice() {
        [_] => uang(sub),
        _ => {
            [&sub.bagian_dana.pagu, &sub.bagian_dana.realisasi].map(|dana| dana.get(nama).copied())
        }
    });
    keuangan(kebijakan, pagu_total(belanja), bagian, vec![nama.to_owned()])
}

fn pagu_total(belanja: &[Belanja]) -> Option<Rupiah> {
    belanja.iter().map(|sub| sub.alokasi.anggaran.pagu.ada().copied()).sum()
}

/// Pagu and realisasi, where they are known.
fn uang(alokasi: &Alokasi) -> [Option<Rupiah>; 2] {
    [&alokasi.anggaran.pagu, &alokasi.anggaran.realisasi].map(|uang| uang.ada().copied())
}

fn jumlah<'a>(
    kebijakan: &Kebijakan,
    semesta: Option<Rupiah>,
    sub: impl Iterator<Item = &'a Belanja>,
) -> Keuangan {
    let sub: Vec<&Alokasi> = sub.map(|belanja| &belanja.alokasi).collect();
    let dana: BTreeSet<&String> = sub.iter().flat_map(|alokasi| &alokasi.sumber_dana).collect();
    let dana = dana.into_iter().cloned().collect();
    keuangan(kebijakan, semesta, sub.into_iter().map(uang), dana)
}

/// Sums of pagu and realisasi, with what follows from them; a sum of which a part is unknown is unknown.
fn keuangan(
    kebijakan: &Kebijakan,
    semesta: Option<Rupiah>,
    bagian: impl Iterator<Item = [Option<Rupiah>; 2]>,
    sumber_dana: Vec<String>,
) -> Keuangan {
    let (mut pagu, mut realisasi) = (Some(Rupiah::default()), Some(Rupiah::default()));
    for [pagu_bagian, realisasi_bagian] in bagian {
        pagu = pagu.zip(pagu_bagian).map(|(jumlah, bagian)| jumlah + bagian);
        realisasi = realisasi.zip(realisasi_bagian).map(|(jumlah, bagian)| jumlah + bagian);
    }
    let bagi = |seluruh: Option<Rupiah>, bagian: Option<Rupiah>| {
        let utuh = seluruh.zip(bagian).and_then(|(seluruh, bagian)| serapan_utuh(seluruh, bagian));
        utuh.map(|nilai| persen(kebijakan, nilai))
    };
    Keuangan {
        pagu,
        realisasi,
        serapan: bagi(pagu, realisasi),
        porsi: bagi(semesta, pagu),
        sumber_dana,
    }
}
