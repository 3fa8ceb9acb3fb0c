//! Which programs stand beside which sasaran, and with what money: that of the kegiatan that serve it.

use std::collections::BTreeSet;

use crate::domain::anggaran::{Kegiatan, Program};
use crate::domain::angka::Rupiah;
use crate::domain::kode::Id;
use crate::domain::renstra::Sasaran;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::sumber_dana;
use crate::narrate::susun;

/// A program with the money of some of its kegiatan.
#[derive(Clone)]
pub struct Peran<'a> {
    pub program: &'a Program,
    pub pagu: Option<Rupiah>,
    pub dana: String,
}

/// Sasaran in a row that the same programs serve, with what those have for them.
pub struct Kelompok<'a> {
    pub sasaran: Vec<&'a Sasaran>,
    pub program: Vec<Peran<'a>>,
}

/// All sasaran in their order. One program may stand beside several where it serves each of them and no other does.
pub fn kelompok(bahan: Bahan) -> Vec<Kelompok> {
    if !bahan.berindikator() {
        return bahan.laporan.renstra.sasaran.iter().map(|isi| sendiri(bahan, isi)).collect();
    }
    berurut(bahan).into_iter().flat_map(|sasaran| bersama(bahan, sasaran)).collect()
}

fn bersama<'a>(bahan: Bahan<'a>, sasaran: Vec<&'a Sasaran>) -> Vec<Kelompok<'a>> {
    let semua = bahan.laporan.program.iter();
    let mut program = semua.filter(|program| sasaran.iter().any(|isi| melayani(program, isi)));
    match (program.next(), program.next()) {
        (Some(program), None) if sasaran.iter().all(|isi| melayani(program, isi)) => {
            let milik = |kegiatan: &Kegiatan| !kegiatan.sasaran.is_empty();
            let program = peran(bahan, program, milik).into_iter().collect();
            vec![Kelompok { program, sasaran }]
        }
        _ => sasaran.into_iter().map(|isi| sendiri(bahan, isi)).collect(),
    }
}

/// The programs of the kegiatan that serve several sasaran which stand by themselves, with those.
pub fn beberapa<'a>(bahan: Bahan<'a>, kelompok: &[Kelompok]) -> Vec<(Vec<&'a Sasaran>, Peran<'a>)> {
    let serumpun = |kegiatan: &Kegiatan| {
        kelompok.iter().any(|isi| {
            let ada = |id: &Id| isi.sasaran.iter().any(|sasaran| sasaran.id == *id);
            kegiatan.sasaran.iter().all(ada)
        })
    };
    let sasaran = |kegiatan: &Kegiatan| -> Vec<&'a Sasaran> {
        let semua = bahan.laporan.renstra.sasaran.iter();
        semua.filter(|isi| kegiatan.sasaran.contains(&isi.id)).collect()
    };
    let program = bahan.laporan.program.iter().flat_map(|program| {
        let lain = program.kegiatan.iter().filter(|isi| isi.sasaran.len() > 1 && !serumpun(isi));
        let lain = susun::kelompok(lain.map(|isi| (sasaran(isi), isi)));
        lain.into_iter().filter_map(move |(sasaran, milik)| {
            let ada = |isi: &Kegiatan| milik.iter().any(|kegiatan| kegiatan.kode == isi.kode);
            Some((sasaran, peran(bahan, program, ada)?))
        })
    });
    program.collect()
}

/// Programs with what of them serves no sasaran by name, and yet does not support the office as a whole.
pub fn tidak_dirinci(bahan: Bahan) -> impl Iterator<Item = Peran> {
    let program = bahan.laporan.program.iter().filter(|program| !program.pendukung);
    program.filter_map(move |program| peran(bahan, program, |isi| isi.sasaran.is_empty()))
}

/// A program with all of its money.
pub fn seluruhnya<'a>(bahan: Bahan<'a>, program: &'a Program) -> Peran<'a> {
    let uang = bahan.node(&program.kode);
    let dana = uang.map_or_else(String::new, |uang| sumber_dana(&uang.sumber_dana));
    Peran { program, pagu: uang.and_then(|uang| uang.pagu), dana }
}

/// Sasaran in a row that have a program in common, or have it with one between.
fn berurut(bahan: Bahan<'_>) -> Vec<Vec<&Sasaran>> {
    let mut hasil: Vec<Vec<&Sasaran>> = Vec::new();
    for sasaran in &bahan.laporan.renstra.sasaran {
        let milik = bahan.program_dari(&sasaran.id);
        let bersama = |lama: &Vec<&Sasaran>| {
            lama.iter().any(|lain| milik.iter().any(|program| melayani(program, lain)))
        };
        let awal = hasil.iter().position(bersama).unwrap_or(hasil.len());
        let mut baru: Vec<&Sasaran> = hasil.drain(awal..).flatten().collect();
        baru.push(sasaran);
        hasil.push(baru);
    }
    hasil
}

fn melayani(program: &Program, sasaran: &Sasaran) -> bool {
    program.kegiatan.iter().any(|kegiatan| kegiatan.sasaran.contains(&sasaran.id))
}

/// A sasaran with what serves it and no other.
fn sendiri<'a>(bahan: Bahan<'a>, sasaran: &'a Sasaran) -> Kelompok<'a> {
    let milik = |kegiatan: &Kegiatan| kegiatan.sasaran == [sasaran.id.clone()];
    let program = bahan.program_dari(&sasaran.id).into_iter();
    let program = program.filter_map(|program| peran(bahan, program, milik)).collect();
    Kelompok { sasaran: vec![sasaran], program }
}

/// A program with the money of these kegiatan; nothing where it has none of them.
fn peran<'a>(
    bahan: Bahan<'a>,
    program: &'a Program,
    milik: impl Fn(&Kegiatan) -> bool,
) -> Option<Peran<'a>> {
    let kegiatan: Vec<&Kegiatan> = program.kegiatan.iter().filter(|isi| milik(isi)).collect();
    if kegiatan.is_empty() {
        return None;
    }
    if kegiatan.len() == program.kegiatan.len() {
        return Some(seluruhnya(bahan, program));
    }
    let uang = || kegiatan.iter().map(|isi| bahan.node(&isi.kode));
    let dana: BTreeSet<&String> = uang().flatten().flat_map(|uang| &uang.sumber_dana).collect();
    let dana: Vec<String> = dana.into_iter().cloned().collect();
    Some(Peran { program, pagu: uang().map(|uang| uang?.pagu).sum(), dana: sumber_dana(&dana) })
}
