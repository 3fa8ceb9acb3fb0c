//! `angka-di-prosa`: a figure of the report is typed into a sentence, where it does not follow its source.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::compute::nilai::{Nilai, nilai};
use crate::diagnostic::{Code, Diagnostic};
use crate::domain::nama::Nama;
use crate::domain::rujukan::Angka;
use crate::domain::semua::semua;
use crate::kutipan::{Kata, Kutipan};
use crate::rules::{Hitung, Perkara};

use super::tahun_asing::tahun;

/// What a report counts. Longer names come first.
const BENDA: [&[&str]; 16] = [
    &["sub", "kegiatan"],
    &["subkegiatan"],
    &["indikator", "tujuan"],
    &["indikator", "sasaran"],
    &["indikator"],
    &["program"],
    &["kegiatan"],
    &["sasaran"],
    &["tujuan"],
    &["permasalahan"],
    &["solusi"],
    &["pegawai"],
    &["pns"],
    &["cpns"],
    &["pppk"],
    &["jabatan"],
];

/// Number words; "satu" is none, as it mostly means "some one". Longer ones come first.
const BILANGAN: [(&[&str], u32); 11] = [
    (&["dua", "belas"], 12),
    (&["dua"], 2),
    (&["tiga"], 3),
    (&["empat"], 4),
    (&["lima"], 5),
    (&["enam"], 6),
    (&["tujuh"], 7),
    (&["delapan"], 8),
    (&["sembilan"], 9),
    (&["sepuluh"], 10),
    (&["sebelas"], 11),
];

/// What may stand between a number and what it counts.
const PENGGOLONG: [&str; 2] = ["orang", "buah"];

/// What makes the number after it a name: "Tabel 3", "pasal 12", "tahun 2023".
const BERNOMOR: [&str; 14] = [
    "nomor", "no", "pasal", "ayat", "bab", "huruf", "angka", "tabel", "gambar", "lampiran",
    "tahun", "tanggal", "tribulan", "triwulan",
];

/// A figure as it stands in a sentence.
enum Tulisan {
    Persen(Decimal),
    Rupiah(Decimal),
    /// With the name of what is counted, as in `jumlah:sub-kegiatan`.
    Banyak(Decimal, String),
}

/// Every percentage, sum of money and count outside of a reference.
pub fn check(perkara: &Perkara<'_>) -> Option<Vec<Diagnostic>> {
    let mut temuan = Vec::new();
    let Hitung { pokok, rekap } = perkara.hitung?;
    let semua = semua(&Nama::from(pokok)).into_iter();
    let angka: Vec<(Angka, Nilai)> =
        semua.map(|angka| (angka.clone(), nilai(pokok, rekap, &angka))).collect();
    for (kutipan, kata) in perkara.prosa {
        for at in 0..kata.len() {
            let (sebelum, sisa) = kata.split_at(at);
            if let Some((tulisan, range)) = tulisan(kutipan, sebelum, sisa) {
                temuan.push(wrong(&angka, kutipan, &tulisan, &range));
            }
        }
    }
    Some(temuan)
}

fn wrong(
    angka: &[(Angka, Nilai)],
    kutipan: &Kutipan,
    tulisan: &Tulisan,
    range: &Range<usize>,
) -> Diagnostic {
    let teks = kutipan.tulisan(range);
    let kunci = kunci(angka, tulisan);
    let saran = match kunci.as_slice() {
        [] => {
            "tulis angkanya di [fakta] dan rujuk dengan {fakta:…}, atau rujuk angka laporan yang \
             dimaksud"
                .to_owned()
        }
        _ => format!("tulis {} bila itu yang dimaksud", kunci.join(" atau ")),
    };
    Diagnostic::new(Code::AngkaDiProsa, format!("angka \"{teks}\" diketik di dalam uraian"))
        .at(&kutipan.tempat(range))
        .about(&teks)
        .saran(saran)
}

/// The figure with which `sisa` begins.
fn tulisan(
    kutipan: &Kutipan,
    sebelum: &[Kata<'_>],
    sisa: &[Kata<'_>],
) -> Option<(Tulisan, Range<usize>)> {
    rupiah(kutipan, sisa)
        .or_else(|| persen(kutipan, sisa))
        .or_else(|| banyak(kutipan, sebelum, sisa))
}

fn rupiah(kutipan: &Kutipan, sisa: &[Kata<'_>]) -> Option<(Tulisan, Range<usize>)> {
    let (awal, sesudah) = sisa.split_first()?;
    let rupiah = awal.kecil.strip_prefix("rp")?;
    if let Some(nilai) = desimal(rupiah) {
        return Some((Tulisan::Rupiah(nilai), awal.range.clone()));
    }
    let angka = sesudah.first().filter(|_| rupiah.is_empty())?;
    let dekat = matches!(kutipan.sela(awal, angka).trim(), "" | ".");
    let nilai = desimal(angka.teks).filter(|_| dekat)?;
    Some((Tulisan::Rupiah(nilai), awal.range.start..angka.range.end))
}

fn persen(kutipan: &Kutipan, sisa: &[Kata<'_>]) -> Option<(Tulisan, Range<usize>)> {
    let (awal, sesudah) = sisa.split_first()?;
    let nilai = desimal(awal.teks)?;
    let ekor = kutipan.teks.get(awal.range.end..).unwrap_or_default();
    let kosong = ekor.len() - ekor.trim_start().len();
    let akhir = match sesudah.first().filter(|kanan| kanan.kecil == "persen") {
        _ if ekor.trim_start().starts_with('%') => awal.range.end + kosong + 1,
        Some(kanan) if kutipan.adjoin(awal, kanan) => kanan.range.end,
        _ => return None,
    };
    Some((Tulisan::Persen(nilai), awal.range.start..akhir))
}

fn banyak(
    kutipan: &Kutipan,
    sebelum: &[Kata<'_>],
    sisa: &[Kata<'_>],
) -> Option<(Tulisan, Range<usize>)> {
    let start = sisa.first()?.range.start;
    let kata = || {
        BILANGAN.iter().find_map(|(nama, nilai)| {
            kutipan.awalan(sisa, nama).map(|_| (Decimal::from(*nilai), nama.len()))
        })
    };
    let (nilai, panjang) =
        sisa.first().and_then(|awal| Some((desimal(awal.teks)?, 1))).or_else(kata)?;
    let (angka, sesudah) = sisa.split_at_checked(panjang)?;
    let (angka, kanan) = (angka.last()?, sesudah.first()?);
    let nama = sebelum.last().is_some_and(|kiri| BERNOMOR.contains(&kiri.kecil.as_str()));
    // "2/3 program" is a part, "dua-tiga program" a guess.
    let lepas = kutipan.teks.get(..start).is_none_or(|kiri| !kiri.ends_with(['/', '.', '-']));
    if nama || !lepas || tahun(angka.teks).is_some() || !kutipan.adjoin(angka, kanan) {
        return None;
    }
    let golong = PENGGOLONG.contains(&kanan.kecil.as_str());
    let sesudah = if golong { sesudah.get(1..)? } else { sesudah };
    let (benda, range) =
        BENDA.iter().find_map(|benda| Some((benda.join("-"), kutipan.awalan(sesudah, benda)?)))?;
    Some((Tulisan::Banyak(nilai, benda), start..range.end))
}

/// "1.234,56" as it is written in Indonesian.
fn desimal(teks: &str) -> Option<Decimal> {
    let angka = Some(teks).filter(|teks| teks.starts_with(|huruf: char| huruf.is_ascii_digit()));
    angka?.replace('.', "").replace(',', ".").parse().ok()
}

/// References that print the same, three at most.
fn kunci(semua: &[(Angka, Nilai)], tulisan: &Tulisan) -> Vec<String> {
    let cocok = semua.iter().filter(|(angka, nilai)| match (tulisan, nilai) {
        (Tulisan::Persen(persen), Nilai::Persen(nilai)) => {
            nilai.0.round_dp(persen.scale()) == *persen
        }
        (Tulisan::Persen(persen), Nilai::Desimal(nilai, satuan)) => {
            nilai == persen && matches!(satuan.as_str(), "%" | "persen")
        }
        (Tulisan::Rupiah(rupiah), Nilai::Rupiah(nilai)) => nilai.0 == *rupiah,
        (Tulisan::Rupiah(rupiah), Nilai::Desimal(nilai, satuan)) => {
            nilai == rupiah && matches!(satuan.as_str(), "rupiah" | "Rp")
        }
        (Tulisan::Banyak(banyak, benda), Nilai::Cacah(nilai)) => {
            Decimal::from(*nilai) == *banyak && angka.to_string() == format!("jumlah:{benda}")
        }
        (
            Tulisan::Persen(_) | Tulisan::Rupiah(_) | Tulisan::Banyak(..),
            Nilai::Rupiah(_)
            | Nilai::Persen(_)
            | Nilai::Poin(_)
            | Nilai::Cacah(_)
            | Nilai::Desimal(..)
            | Nilai::Volume(_)
            | Nilai::Teks(_)
            | Nilai::Rentang(..)
            | Nilai::Bernilai(..)
            | Nilai::TidakAda,
        ) => false,
    });
    cocok.take(3).map(|(angka, _)| format!("{{{angka}}}")).collect()
}
