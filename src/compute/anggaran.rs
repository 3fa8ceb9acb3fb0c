//! Money: typed at the sub kegiatan, summed everywhere above.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use crate::domain::anggaran::Program;
use crate::domain::angka::Rupiah;
use crate::domain::asal::Belanja;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::kode::{Id, Kode};
use crate::domain::nama::NamaNode;

use super::rekap::{Keuangan, KeuanganDana};
use super::round::{bagian, persen};

/// Money of the whole office and of its parts.
pub struct Uang {
    pub total: Keuangan,
    pub semua_sasaran: Keuangan,
    pub pendukung: Keuangan,
    pub node: BTreeMap<Kode, Keuangan>,
    pub dana: BTreeMap<String, KeuanganDana>,
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
) -> BTreeMap<(Option<String>, Option<String>), Keuangan> {
    let mut hasil = BTreeMap::new();
    for Program { urusan, bidang, .. } in program {
        let sama = |lain: &&Program| lain.urusan == *urusan;
        let sebidang = |lain: &&Program| lain.urusan == *urusan && lain.bidang == *bidang;
        if urusan.is_some() {
            let milik: Vec<&Program> = program.iter().filter(sama).collect();
            hasil.insert((urusan.clone(), None), milik_program(kebijakan, &milik, belanja));
        }
        if bidang.is_some() {
            let milik: Vec<&Program> = program.iter().filter(sebidang).collect();
            hasil.insert(
                (urusan.clone(), bidang.clone()),
                milik_program(kebijakan, &milik, belanja),
            );
        }
    }
    hasil
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

/// What one fund pays: whole sub kegiatan, and its share of those that several funds pay.
fn dana(kebijakan: &Kebijakan, belanja: &[Belanja], nama: &str) -> KeuanganDana {
    let dibiayai =
        || belanja.iter().filter(|sub| sub.alokasi.sumber_dana.iter().any(|dana| dana == nama));
    let jumlah = |seluruhnya: fn(&Belanja) -> Rupiah,
                  bagian: fn(&Belanja) -> &BTreeMap<String, Rupiah>| {
        let dari_dana = |sub: &Belanja| match sub.alokasi.sumber_dana.as_slice() {
            [_] => Some(seluruhnya(sub)),
            _ => bagian(sub).get(nama).copied(),
        };
        dibiayai().map(dari_dana).sum::<Option<Rupiah>>()
    };
    let pagu = jumlah(|sub| sub.alokasi.anggaran.pagu, |sub| &sub.alokasi.bagian_dana.pagu);
    let realisasi =
        jumlah(|sub| sub.alokasi.anggaran.realisasi, |sub| &sub.alokasi.bagian_dana.realisasi);
    let serapan = pagu.zip(realisasi).and_then(|(pagu, realisasi)| serapan_utuh(pagu, realisasi));
    let porsi = pagu.and_then(|pagu| serapan_utuh(pagu_total(belanja), pagu));
    KeuanganDana {
        pagu,
        realisasi,
        serapan: serapan.map(|nilai| persen(kebijakan, nilai)),
        porsi: porsi.map(|nilai| persen(kebijakan, nilai)),
    }
}

fn pagu_total(belanja: &[Belanja]) -> Rupiah {
    belanja.iter().map(|sub| sub.alokasi.anggaran.pagu).sum()
}

fn jumlah<'a>(
    kebijakan: &Kebijakan,
    semesta: Rupiah,
    sub: impl Iterator<Item = &'a Belanja>,
) -> Keuangan {
    let (mut pagu, mut realisasi) = (Rupiah::default(), Rupiah::default());
    let mut dana = BTreeSet::new();
    for Belanja { alokasi, .. } in sub {
        pagu = pagu + alokasi.anggaran.pagu;
        realisasi = realisasi + alokasi.anggaran.realisasi;
        dana.extend(alokasi.sumber_dana.iter().cloned());
    }
    Keuangan {
        pagu,
        realisasi,
        serapan: serapan_utuh(pagu, realisasi).map(|nilai| persen(kebijakan, nilai)),
        porsi: serapan_utuh(semesta, pagu).map(|nilai| persen(kebijakan, nilai)),
        sumber_dana: dana.into_iter().collect(),
    }
}
