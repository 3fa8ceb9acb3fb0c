//! The quarters of a year: which of the outputs add up from one to the next.

use std::collections::BTreeSet;

use super::anggaran::{Cara, Gabungan, IndikatorAnggaran, Kegiatan, Program, Volume};
use super::angka::Tersedia;
use super::kode::{Id, Kode};
use super::renstra::{Jenis, Renstra};

/// The outputs whose quarters add up to the year; of every other a quarter has its state at its end.
pub fn bertambah(program: &[Program], renstra: &Renstra) -> BTreeSet<Id> {
    let mut hasil = BTreeSet::new();
    for program in program {
        let kegiatan: Vec<(&Kode, bool)> = program
            .kegiatan
            .iter()
            .map(|kegiatan| (&kegiatan.kode, tambah_kegiatan(kegiatan, renstra, &mut hasil)))
            .collect();
        add(&program.indikator, &kegiatan, renstra, &mut hasil);
    }
    hasil
}

/// Those of a kegiatan and of what stands below it; gives whether its first one is among them.
fn tambah_kegiatan(kegiatan: &Kegiatan, renstra: &Renstra, hasil: &mut BTreeSet<Id>) -> bool {
    let sub: Vec<(&Kode, bool)> = kegiatan
        .sub_kegiatan
        .iter()
        .map(|sub| (&sub.kode, add(&sub.indikator, &[], renstra, hasil)))
        .collect();
    add(&kegiatan.indikator, &sub, renstra, hasil)
}

fn add(
    indikator: &[IndikatorAnggaran],
    di_bawah: &[(&Kode, bool)],
    renstra: &Renstra,
    hasil: &mut BTreeSet<Id>,
) -> bool {
    let semua = indikator.iter().filter(|isi| menumpuk(&isi.cara, di_bawah, renstra));
    hasil.extend(semua.map(|isi| isi.id.clone()));
    indikator.first().is_some_and(|pertama| hasil.contains(&pertama.id))
}

fn menumpuk(cara: &Cara, di_bawah: &[(&Kode, bool)], renstra: &Renstra) -> bool {
    match cara {
        Cara::Langsung { jenis, target, realisasi, .. } => {
            *jenis == Jenis::Akumulasi && [target, realisasi].into_iter().all(satu_ukuran)
        }
        Cara::TanpaTarget { realisasi } => satu_ukuran(realisasi),
        Cara::JumlahSub { sub, .. } => {
            let mut dipakai =
                di_bawah.iter().filter(|(kode, _)| sub.is_empty() || sub.contains(kode));
            dipakai.all(|(_, menumpuk)| *menumpuk)
        }
        Cara::RasioSub | Cara::RataRataSub | Cara::RataRataKegiatan => {
            di_bawah.iter().all(|(_, menumpuk)| *menumpuk)
        }
        Cara::RataRataKemajuan | Cara::Serapan { .. } => true,
        Cara::Rasio { .. } => false,
        Cara::Acuan(id) => {
            let mut indikator = renstra.indikator();
            indikator.any(|isi| isi.id == *id && isi.jenis == Jenis::Akumulasi)
        }
    }
}

/// Whether a volume is no product, as "29 orang/12 bulan" is: of two products the difference is none.
fn satu_ukuran(volume: &Tersedia<Volume>) -> bool {
    volume.ada().is_none_or(|volume| volume.bentuk != Gabungan::Kali)
}
