//! The report's figures as Indonesian text. Nothing after `narrate` formats one.

use crate::bahasa::{self, SPASI_TETAP, cacah, desimal, rentang, rincian, terbilang};
use rust_decimal::Decimal;

use crate::compute::Nilai;
use crate::domain::anggaran::{BagianVolume, Gabungan, Volume};
use crate::domain::angka::{Persen, Rupiah};
use crate::domain::renstra::Satuan;
use crate::domain::target::Target;

/// What stands where there is no figure.
const TANPA_NILAI: &str = "–";

/// "Rp6.247.618.070", with the digits after the comma that the amount has.
pub fn rupiah(nilai: Rupiah) -> String {
    bersatuan(&desimal(nilai.0), "Rp")
}

/// "tujuh ratus ribu rupiah"; sen in words of their own.
pub fn rupiah_terbilang(nilai: Rupiah) -> String {
    let kata = |angka: &str| angka.parse().map_or_else(|_| angka.to_owned(), terbilang);
    let angka = nilai.0.to_string();
    match angka.split_once('.') {
        Some((bulat, sen)) if sen.bytes().any(|angka| angka != b'0') => {
            format!("{} rupiah {} sen", kata(bulat), kata(sen))
        }
        Some((bulat, _)) => format!("{} rupiah", kata(bulat)),
        None => format!("{} rupiah", kata(&angka)),
    }
}

/// "72,39%", with the digits after the comma that the figure has.
pub fn persen(nilai: Persen) -> String {
    bahasa::persen(nilai.0)
}

/// Percentage points, "149,60": an efisiensi is a difference and no share of anything.
pub fn poin(nilai: Persen) -> String {
    desimal(nilai.0)
}

/// A number with the digits that it has, on one line with its unit: "160 orang", "1,50 km", "100%".
pub fn dengan_satuan(jumlah: Decimal, satuan: &str) -> String {
    bersatuan(&desimal(jumlah), satuan)
}

/// A number that keeps its unit on its line: "160 orang", "1,5 km", "100%".
///
/// A whole number has no digits after the comma, except in percent, where the column's digits are kept.
pub fn with_unit(jumlah: Decimal, satuan: &str) -> String {
    match satuan {
        "%" => bahasa::persen(jumlah),
        satuan => bersatuan(&desimal(jumlah.normalize()), satuan),
    }
}

/// A figure with its unit on the same line, a percent sign behind its last digit; money has its unit before it:
/// "160 orang", "Rp2.500.000", "Rp12,5 juta".
fn bersatuan(angka: &str, satuan: &str) -> String {
    if matches!(satuan, "" | "%") {
        return format!("{angka}{satuan}");
    }
    let Some(besar) = uang(satuan) else { return format!("{angka}{SPASI_TETAP}{satuan}") };
    let (tanda, angka) = angka.strip_prefix('−').map_or(("", angka), |angka| ("−", angka));
    match besar {
        "" => format!("{tanda}Rp{angka}"),
        besar => format!("{tanda}Rp{angka}{SPASI_TETAP}{besar}"),
    }
}

/// Whether a unit is money, and in what it is counted: "rupiah", "Rp", "juta rupiah".
fn uang(satuan: &str) -> Option<&str> {
    const BESAR: [&str; 4] = ["ribu", "juta", "miliar", "triliun"];
    if satuan.eq_ignore_ascii_case("rupiah") || satuan == "Rp" {
        return Some("");
    }
    let besar = satuan.strip_suffix(" rupiah").or_else(|| satuan.strip_prefix("Rp "))?;
    BESAR.into_iter().find(|kata| besar.eq_ignore_ascii_case(kata))
}

/// "10 asosiasi dan 80 SP/SB", "29 orang/12 bulan".
pub fn volume(volume: &Volume) -> String {
    let bagian: Vec<_> = volume
        .bagian
        .iter()
        .map(|BagianVolume { jumlah, satuan }| with_unit(*jumlah, satuan))
        .collect();
    match volume.bentuk {
        Gabungan::Tunggal | Gabungan::Dan => rincian(&bagian),
        Gabungan::Kali => bagian.join("/"),
    }
}

/// A figure of a renstra indicator in its unit: "72,39%", "3,45 indeks", "BB".
pub fn ukuran(nilai: Decimal, satuan: &Satuan) -> String {
    match satuan {
        Satuan::Persen => bersatuan(&desimal(nilai), "%"),
        Satuan::Lain(satuan) => bersatuan(&desimal(nilai), satuan),
        Satuan::Predikat(_) => satuan.predikat(nilai).map_or_else(|| desimal(nilai), str::to_owned),
    }
}

/// What is promised, in its unit: "72,39%", "4,43–4,47%", "BB (72,50)".
pub fn target(target: Target, satuan: &Satuan) -> String {
    match (target, satuan) {
        (Target::Nilai(nilai), _) => ukuran(nilai, satuan),
        (Target::Rentang { dari, sampai }, Satuan::Persen) => {
            bersatuan(&rentang(dari, sampai), "%")
        }
        (Target::Rentang { dari, sampai }, Satuan::Lain(nama)) => {
            bersatuan(&rentang(dari, sampai), nama)
        }
        (Target::Rentang { dari, sampai }, Satuan::Predikat(_)) => {
            format!("{}–{}", ukuran(dari, satuan), ukuran(sampai, satuan))
        }
        (Target::Bernilai { predikat, nilai }, _) => bernilai(&ukuran(predikat, satuan), nilai),
    }
}

/// A predicate with its value: "BB (72,50)".
fn bernilai(predikat: &str, nilai: Decimal) -> String {
    format!("{predikat}{SPASI_TETAP}({})", desimal(nilai))
}

/// What is done of a number of steps, "4 dari 10 tahapan"; in a narrow cell the unit may stand on the next line.
pub fn dari(banyak: Decimal, seluruh: u64, satuan: &str) -> String {
    format!("{}{SPASI_TETAP}dari{SPASI_TETAP}{} {satuan}", desimal(banyak), cacah(seluruh))
}

/// A target with the counts that it was promised as: "4,44% (6 dari 135)".
pub fn dijanjikan(target: String, bagian: Option<(Decimal, Decimal)>) -> String {
    match bagian {
        Some((n, dari)) => {
            format!("{target} ({}{SPASI_TETAP}dari{SPASI_TETAP}{})", banyak(n), banyak(dari))
        }
        None => target,
    }
}

/// What a share is made of: a count, or money with its sen.
pub fn banyak(nilai: Decimal) -> String {
    desimal(if nilai.is_integer() { nilai.trunc() } else { nilai })
}

/// Any figure of the report as it is printed.
pub fn nilai(nilai: &Nilai) -> String {
    match nilai {
        Nilai::Rupiah(nilai) => rupiah(*nilai),
        Nilai::Persen(nilai) => persen(*nilai),
        Nilai::Poin(nilai) => poin(*nilai),
        Nilai::Cacah(n) => cacah(*n),
        Nilai::Desimal(jumlah, satuan) => bersatuan(&desimal(*jumlah), satuan),
        Nilai::Rentang([dari, sampai], satuan) => bersatuan(&rentang(*dari, *sampai), satuan),
        Nilai::Bernilai(predikat, nilai) => bernilai(predikat, *nilai),
        Nilai::Volume(nilai) => volume(nilai),
        Nilai::Teks(teks) => teks.clone(),
        Nilai::TidakAda => TANPA_NILAI.to_owned(),
    }
}

/// Funds as they stand in a cell: "DAU & DBHCHT".
pub fn sumber_dana(singkatan: &[String]) -> String {
    singkatan.join(" & ")
}
