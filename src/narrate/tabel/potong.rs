//! Columns that would say nothing, or the same in every row.

use std::ops::Range;

use crate::narrate::bahan::Bahan;
use crate::narrate::susun::kalimat;
use crate::naskah::{Sel, Tabel, Teks};

/// The table with its first columns alone.
pub fn potong(tabel: Tabel, kolom: usize) -> Tabel {
    let akhir = tabel.kolom;
    tanpa(tabel, kolom..akhir)
}

/// The table without these columns; those behind them are numbered on.
pub fn tanpa(tabel: Tabel, buang: Range<usize>) -> Tabel {
    let mut terisi = vec![0; tabel.kolom];
    let kepala = tabel.kepala.into_iter().map(|baris| sisa(baris, &buang, &mut terisi)).collect();
    let mut terisi = vec![0; tabel.kolom];
    let mut isi = tabel.baris;
    for baris in &mut isi {
        baris.sel = sisa(std::mem::take(&mut baris.sel), &buang, &mut terisi);
    }
    let kolom = tabel.kolom - buang.len();
    let nomor_kolom = tabel.nomor_kolom.into_iter().take(kolom).collect();
    Tabel { kolom, kepala, nomor_kolom, baris: isi, ..tabel }
}

/// What is left of a row. `terisi` says of each column how many rows more a cell above covers.
fn sisa(baris: Vec<Sel>, buang: &Range<usize>, terisi: &mut [usize]) -> Vec<Sel> {
    let mut letak = 0;
    let mut hasil = Vec::new();
    for sel in baris {
        while terisi.get(letak).is_some_and(|sisa| *sisa > 0) {
            letak += 1;
        }
        let akhir = letak + sel.rentang_kolom;
        terisi.iter_mut().take(akhir).skip(letak).for_each(|sisa| *sisa = sel.rentang_baris);
        let rentang_kolom = (letak..akhir).filter(|kolom| !buang.contains(kolom)).count();
        if rentang_kolom > 0 {
            hasil.push(Sel { rentang_kolom, ..sel });
        }
        letak = akhir;
    }
    terisi.iter_mut().for_each(|sisa| *sisa = sisa.saturating_sub(1));
    hasil
}

/// What a note says in place of a column of funds, where one pays for everything.
fn satu_dana(bahan: Bahan) -> Option<Teks> {
    let [singkatan] = bahan.rekap.total.sumber_dana.as_slice() else { return None };
    let nama = bahan.laporan.sumber_dana.get(singkatan).filter(|nama| *nama != singkatan);
    let nama = nama.map_or_else(|| singkatan.clone(), |nama| format!("{nama} ({singkatan})"));
    Some(kalimat(&format!("Seluruh anggaran bersumber dari {nama}.")))
}

/// A table whose last column names the funds: one fund is said in a note instead, and none is left out.
pub fn dana(bahan: Bahan, tabel: Tabel) -> Tabel {
    let akhir = tabel.kolom - 1;
    if bahan.rekap.total.sumber_dana.is_empty() {
        return potong(tabel, akhir);
    }
    let Some(catatan) = satu_dana(bahan) else { return tabel };
    let mut tabel = potong(tabel, akhir);
    tabel.catatan.insert(0, catatan);
    tabel
}
