//! The two tables of the perjanjian kinerja's sheet in the appendix.

use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::Bahan;
use crate::narrate::format::sumber_dana;
use crate::narrate::susun::{baris, kepala, nomor_kolom, numbered, sel, tabel};
use crate::naskah::{Tabel, TingkatBaris};

use super::kerangka::{Lajur, catatan_target, kerangka};
use super::pembagian::seluruhnya;
use super::perjanjian::{bulat, sel_program};

/// The sheet's first table (Permenpan-RB 53/2014, form I/5-6), the tujuan before the sasaran.
pub fn kinerja(bahan: Bahan) -> Tabel {
    Tabel {
        kepala: vec![kepala(["No.", bahan.kepala_pernyataan(), "Indikator Kinerja", "Target"])],
        nomor_kolom: nomor_kolom(4),
        baris: kerangka(bahan, 4, Lajur::Pernyataan, |indikator| {
            vec![sel(bahan.target_dijanjikan(indikator))]
        }),
        catatan: catatan_target(bahan),
        ..tabel(bahan, JenisTabel::LembarKinerja, "", 4)
    }
}

/// The sheet's second table (the same form).
pub fn anggaran(bahan: Bahan) -> Tabel {
    let mut isi = numbered(&bahan.laporan.program, |program| {
        sel_program(bahan, &seluruhnya(bahan, program), 1)
    });
    let total = &bahan.rekap.total;
    let jumlah = vec![
        sel("Jumlah").lebar(2),
        sel(bahan.sel_uang(total.pagu)),
        sel(sumber_dana(&total.sumber_dana)),
    ];
    isi.push(baris(TingkatBaris::Total, jumlah));
    Tabel {
        kepala: vec![kepala(["No.", "Program", &bahan.kepala_uang("Anggaran"), "Keterangan"])],
        baris: isi,
        catatan: bulat(bahan),
        ..tabel(bahan, JenisTabel::LembarAnggaran, "", 4)
    }
}
