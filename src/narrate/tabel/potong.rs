//! Columns that would say nothing, or the same in every row.

use std::ops::Range;

use crate::narrate::bahan::Bahan;
use crate::narrate::susun::kalimat;
use crate::naskah::{BarisTabel, Sel, Tabel, Teks, letak};

/// The table with its first columns alone.
pub fn potong(tabel: Tabel, kolom: usize) -> Tabel {
    let akhir = tabel.kolom;
    tanpa(tabel, kolom..akhir)
}

/// The table without these columns; those behind them are numbered on.
pub fn tanpa(tabel: Tabel, buang: Range<usize>) -> Tabel {
    let sisa = |(letak, sel): (usize, &Sel)| {
        let akhir = letak + sel.rentang_kolom;
        let rentang_kolom = (letak..akhir).filter(|kolom| !buang.contains(kolom)).count();
        (rentang_kolom > 0).then(|| Sel { rentang_kolom, ..sel.clone() })
    };
    let sisa = |sebaris: Vec<(usize, &Sel)>| sebaris.into_iter().filter_map(sisa).collect();
    let kepala = letak(&tabel.kepala, tabel.kolom).into_iter().map(sisa).collect();
    let isi = letak(tabel.baris.iter().map(|baris| &baris.sel), tabel.kolom);
    let baris = tabel.baris.iter().zip(isi);
    let baris = baris.map(|(baris, isi)| BarisTabel { sel: sisa(isi), ..*baris }).collect();
    let kolom = tabel.kolom - buang.len();
    let nomor_kolom = tabel.nomor_kolom.into_iter().take(kolom).collect();
    Tabel { kolom, kepala, nomor_kolom, baris, ..tabel }
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
