//! BAB I: conditions of the region over the years.

use crate::bahasa::{desimal, rekat};
use rust_decimal::Decimal;

use crate::domain::sumber_daya::{BarisGambaran, GambaranUmum, IsiBaris, NilaiGambaran};
use crate::domain::susunan::JenisTabel;
use crate::narrate::bahan::{Bahan, TANPA_NILAI};
use crate::narrate::format::dengan_satuan;
use crate::narrate::susun::{baris_nihil, kalimat, numbered, polos, sel, tabel};
use crate::naskah::{Rata, Sel, Tabel};

/// Tabel GambaranUmum: typed values, sums and percentages per year, cells with a remark among them.
pub fn gambaran_umum(bahan: Bahan, gambaran: &GambaranUmum) -> Tabel {
    let kolom = 2 + gambaran.tahun.len();
    let rentang = match gambaran.tahun.as_slice() {
        [awal, .., akhir] => format!("{} Tahun {awal}–{akhir}", gambaran.judul),
        [tunggal] => format!("{} Tahun {tunggal}", gambaran.judul),
        [] => gambaran.judul.clone(),
    };
    let mut isi = numbered(&gambaran.baris, |baris| {
        let nilai = (0..gambaran.tahun.len()).map(|tahun| nilai(bahan, baris, tahun));
        [sel(uraian(baris))].into_iter().chain(nilai).collect()
    });
    if isi.is_empty() {
        isi.push(baris_nihil(kolom));
    }
    let tahun = gambaran.tahun.iter().map(|tahun| sel(tahun.to_string()));
    let kepala = vec![
        vec![
            sel("No.").tinggi(2),
            sel("Uraian").tinggi(2),
            sel("Tahun").lebar(gambaran.tahun.len()),
        ],
        tahun.collect(),
    ];
    let tak_ada = gambaran.baris.iter().flat_map(|baris| alasan(baris, &gambaran.tahun));
    Tabel {
        kepala,
        baris: isi,
        catatan: tak_ada.collect(),
        sumber: gambaran.sumber.as_ref().map(|sumber| polos(format!("Sumber: {sumber}"))),
        ..tabel(bahan, JenisTabel::GambaranUmum, &rentang, kolom)
    }
}

/// A row's name with what it is counted in.
pub fn uraian(baris: &BarisGambaran) -> String {
    match &baris.satuan {
        // One pair of brackets: "Tingkat Pengangguran Terbuka (TPT, %)".
        Some(satuan) => match baris.uraian.strip_suffix(')') {
            Some(awal) => format!("{awal}, {satuan})"),
            None => format!("{} ({satuan})", baris.uraian),
        },
        None => baris.uraian.clone(),
    }
}

fn nilai(bahan: Bahan, baris: &BarisGambaran, tahun: usize) -> Sel {
    match &baris.isi {
        IsiBaris::Nilai(nilai) => nilai
            .get(tahun)
            .map_or_else(|| sel(TANPA_NILAI), |nilai| typed(nilai, angka(bahan, baris, tahun))),
        IsiBaris::Jumlah(_) | IsiBaris::Persen(_, _) => {
            sel(angka(bahan, baris, tahun).map_or_else(|| TANPA_NILAI.to_owned(), desimal))
        }
    }
}

/// A typed value: "34.856 (s.d. Oktober 2022)", "9 KK (18 jiwa)", "nihil".
fn typed(nilai: &NilaiGambaran, angka: Option<Decimal>) -> Sel {
    match nilai {
        NilaiGambaran::Ada { jumlah, satuan, catatan } => {
            let satuan = satuan.as_deref().unwrap_or_default();
            let angka = dengan_satuan(angka.unwrap_or(*jumlah), satuan);
            match catatan {
                Some(catatan) => sel(format!("{angka} ({})", rekat(catatan))),
                None => sel(angka),
            }
        }
        NilaiGambaran::Nihil => sel("nihil").rata(Rata::Kanan),
        NilaiGambaran::TidakTersedia(_) => sel(TANPA_NILAI),
    }
}

/// What a row came to in a year, with the digits that the row is printed with.
fn angka(bahan: Bahan, baris: &BarisGambaran, tahun: usize) -> Option<Decimal> {
    *bahan.rekap.gambaran_umum.get(&baris.id)?.get(tahun)?
}

/// Why a year has no value.
fn alasan(baris: &BarisGambaran, tahun: &[u16]) -> Vec<crate::naskah::Teks> {
    let IsiBaris::Nilai(nilai) = &baris.isi else { return Vec::new() };
    nilai
        .iter()
        .zip(tahun)
        .filter_map(|(nilai, tahun)| match nilai {
            NilaiGambaran::TidakTersedia(alasan) => {
                Some(kalimat(&format!("{TANPA_NILAI} {} tahun {tahun}: {alasan}.", baris.uraian)))
            }
            NilaiGambaran::Ada { .. } | NilaiGambaran::Nihil => None,
        })
        .collect()
}
