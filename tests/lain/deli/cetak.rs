//! Where a cell of the sheet is printed: table, row and column of the quarter's report.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use lkjip::domain::jangka::semua;
use rust_decimal::Decimal;

use super::TRIWULAN;
use super::lembar::{BARIS, Baris};
use crate::lain::fakta::{angka, tabel};

/// Rows by what tells them from the others: what they are of, and its indicator.
type BarisCetak = BTreeMap<(String, String), Vec<String>>;

static CETAK: LazyLock<Vec<BTreeMap<String, BarisCetak>>> = LazyLock::new(|| {
    let terpilih = |baris: Vec<Vec<String>>| {
        let mut ada = BarisCetak::new();
        for sel in baris {
            let pohon = sel.get(1).is_some_and(|nama| !nama.is_empty());
            let kunci = if pohon { (&sel[1], &sel[2]) } else { (&sel[0], &String::new()) };
            let kunci = (kunci.0.to_lowercase(), kunci.1.to_lowercase());
            assert_eq!(ada.insert(kunci, sel), None, "a row that is printed twice");
        }
        ada
    };
    let laporan = TRIWULAN.iter().map(|isi| {
        let dicari = |nama: &String| [TAHUN_INI, SAMPAI_AKHIR].contains(&nama.as_str());
        let semua = tabel(isi).into_iter().filter(|(nama, _)| dicari(nama));
        semua.map(|(nama, baris)| (nama, terpilih(baris))).collect()
    });
    laporan.collect()
});

/// What tells a row of the sheet, by its number.
pub static KUNCI: LazyLock<BTreeMap<u32, (String, String)>> = LazyLock::new(|| {
    let laporan = &TRIWULAN[0].laporan;
    let semua = semua(&laporan.program, &laporan.tidak_tahun_ini);
    let kunci = BARIS.iter().map(|baris| {
        let kunci = match baris.tingkat() {
            "total" => ("total".to_owned(), String::new()),
            "urusan" | "bidang" => (baris.sel["uraian"].to_lowercase(), String::new()),
            tingkat => {
                let kode = if tingkat.is_empty() { "6" } else { &baris.kode };
                let node = semua.iter().find(|node| node.kode.0 == kode);
                let node = node.unwrap_or_else(|| panic!("{kode}"));
                let indikator = &node.indikator[usize::from(tingkat.is_empty())];
                (node.nama.to_lowercase(), indikator.nama.to_lowercase())
            }
        };
        (baris.nomor, kunci)
    });
    kunci.collect()
});

/// What this year came to, by program.
const TAHUN_INI: &str = "tabel-program-kegiatan";
/// To the last year of the plan.
const SAMPAI_AKHIR: &str = "tabel-akhir-program";

/// The figure that is printed for a cell; money of a quarter is what it adds to the one before.
pub fn tercetak(baris: &Baris, kolom: &str) -> Option<Decimal> {
    let sampai_akhir = |ke: usize| angka(sel(4, SAMPAI_AKHIR, baris, ke)?);
    let tahun_ini = |triwulan: usize, ke: usize| angka(sel(triwulan, TAHUN_INI, baris, ke)?);
    match kolom {
        // The second indicator of a program repeats no money.
        kolom if baris.tingkat().is_empty() && kolom.ends_with('R') => None,
        "T30K" => sampai_akhir(4),
        "L24K" => sampai_akhir(5),
        "sK" => sampai_akhir(6),
        "cK" => sampai_akhir(7),
        "aK" => sampai_akhir(8),
        "T30R" => sampai_akhir(9),
        "L24R" => sampai_akhir(10),
        "sR" => sampai_akhir(11),
        "cR" => sampai_akhir(12),
        "aR" => sampai_akhir(13),
        "T25K" => tahun_ini(4, 4),
        "T25R" => tahun_ini(4, 7),
        kolom => {
            let (jenis, triwulan) = kolom.split_at(1);
            let triwulan: usize = triwulan.parse().ok()?;
            match jenis {
                "k" => tahun_ini(triwulan, 5),
                "p" if baris.tingkat() == "sub" => {
                    let isi = sel(triwulan, TAHUN_INI, baris, 5)?;
                    angka(isi.split_once('(')?.1)
                }
                "p" => tahun_ini(triwulan, 6),
                "r" if triwulan == 1 => tahun_ini(1, 8),
                "r" => Some(tahun_ini(triwulan, 8)? - tahun_ini(triwulan - 1, 8)?),
                _ => None,
            }
        }
    }
}

/// The unit that is printed behind the target of the plan's last year.
pub fn satuan_tercetak(baris: &Baris) -> Option<String> {
    let isi = sel(4, SAMPAI_AKHIR, baris, 4)?;
    Some(
        isi.trim_start_matches(|huruf: char| huruf.is_ascii_digit() || " .,".contains(huruf))
            .to_owned(),
    )
}

/// A cell by the number that is printed over its column.
fn sel(triwulan: usize, tabel: &str, baris: &Baris, kolom: usize) -> Option<&'static str> {
    let ada = CETAK[triwulan - 1].get(tabel)?.get(&KUNCI[&baris.nomor])?;
    ada.get(kolom - 1).map(String::as_str)
}
