//! The planning board's four quarters against the sheet that they were typed from (tests/data/lain/deliserdang.csv), with
//! arithmetic of its own: every sum and mean of the sheet's lowest rows, and every cell of the sheet where it is printed.

mod cetak;
mod lembar;
mod renja;
mod sel;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use lkjip::deliver::rekap::{Mesin, all};
use lkjip::domain::jangka::semua;
use lkjip::load::{Isi, load_from};
use lkjip::read::Store;
use rust_decimal::{Decimal, RoundingStrategy};

use super::text;
use crate::contoh::{below, replace, told, within};
use lembar::{BARIS, Baris};

const DAERAH: &str = "reports/deli-serdang";

/// The four quarters, each without an error and without a warning.
static TRIWULAN: LazyLock<Vec<Isi>> = LazyLock::new(|| {
    let files = within(DAERAH, below(Path::new(DAERAH)));
    let quarter = |nomor| {
        let folder = format!("{DAERAH}/bappedalitbang/2025/tribulan-{nomor}");
        let loaded = load_from(&Store::Memory(files.clone()), Path::new(&folder));
        let told = told(&loaded);
        assert_eq!(told, "", "{folder}");
        loaded.isi.unwrap_or_else(|| panic!("{folder}"))
    };
    (1..=4).map(quarter).collect()
});

/// Figures and units by their keys; what has no figure is `None`.
type Angka = BTreeMap<String, (Option<Decimal>, String)>;

/// Those of each quarter.
static REKAP: LazyLock<Vec<Angka>> = LazyLock::new(|| {
    let angka = |isi: &Isi| {
        let baris = all(&isi.laporan, &isi.rekap).into_iter().map(|baris| {
            let nilai = match baris.angka.nilai {
                Mesin::Bulat(nilai) => Some(nilai.into()),
                Mesin::Teks(nilai) => nilai.parse().ok(),
                Mesin::TidakAda => None,
            };
            (baris.kunci, (nilai, baris.angka.satuan.unwrap_or_default()))
        });
        baris.collect()
    };
    TRIWULAN.iter().map(angka).collect()
});

fn rekap(triwulan: usize, kunci: &str) -> Option<Decimal> {
    match triwulan {
        0 => Some(Decimal::ZERO),
        triwulan => REKAP[triwulan - 1].get(kunci)?.0,
    }
}

fn bulat(nilai: Decimal) -> Decimal {
    nilai.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero)
}

fn rata_rata(nilai: &[Decimal]) -> Option<Decimal> {
    (!nilai.is_empty())
        .then(|| bulat(nilai.iter().sum::<Decimal>() / Decimal::from(nilai.len() as u64)))
}

/// The sheet's lowest rows below a code.
fn daun(kode: &str) -> impl Iterator<Item = &'static Baris> {
    let di_bawah = format!("{kode}.");
    let daun = BARIS.iter().filter(|baris| baris.tingkat() == "sub");
    daun.filter(move |baris| {
        baris.kode == di_bawah.trim_end_matches('.') || baris.kode.starts_with(&di_bawah)
    })
}

/// What a kegiatan came to: the mean of its work, or its own share where it counts things.
fn kegiatan(baris: &Baris, triwulan: usize) -> Option<Decimal> {
    if baris.sel["sat"] != "%" {
        let hasil: Decimal = (1..=triwulan).map(|ke| baris.nol(&format!("k{ke}"))).sum();
        return Some(bulat(hasil / baris.nol("T25K") * Decimal::ONE_HUNDRED));
    }
    let bertarget = daun(&baris.kode).filter(|sub| !sub.nol("T25K").is_zero());
    let kemajuan = bertarget.map(|sub| sub.nol(&format!("p{triwulan}")) * Decimal::ONE_HUNDRED);
    rata_rata(&kemajuan.collect::<Vec<_>>())
}

/// Every sum of money and every mean, of every quarter, from the lowest rows: no difference.
#[test]
fn sums_and_means_are_those_of_the_lowest_rows() {
    let mut beda = Vec::new();
    let mut banyak = 0;
    for triwulan in 1..=4 {
        let mut sama = |kunci: String, harap: Option<Decimal>| {
            banyak += 1;
            let ada = rekap(triwulan, &kunci).map(|nilai| nilai.normalize());
            if ada != harap.map(|nilai| nilai.normalize()) {
                beda.push(format!("{triwulan} {kunci}: {ada:?}, {harap:?}"));
            }
        };
        let belanja =
            |sub: &Baris| (1..=triwulan).map(|ke| sub.nol(&format!("r{ke}"))).sum::<Decimal>();
        for baris in
            BARIS.iter().filter(|baris| !baris.kode.is_empty() && !baris.tingkat().is_empty())
        {
            let (kode, tingkat) = (&baris.kode, baris.tingkat());
            let jumlah = |kolom: &str| Some(daun(kode).map(|sub| sub.nol(kolom)).sum());
            let kini: Decimal = daun(kode).map(belanja).sum();
            sama(format!("pagu-akhir:{kode}"), jumlah("T30R"));
            sama(format!("realisasi-anggaran-lalu:{kode}"), jumlah("L24R"));
            sama(
                format!("realisasi-anggaran-kini:{kode}"),
                jumlah("L24R").map(|lalu: Decimal| lalu + kini),
            );
            if !baris.tahun_ini() {
                continue;
            }
            sama(format!("pagu:{kode}"), jumlah("T25R"));
            sama(format!("realisasi-anggaran:{kode}"), Some(kini));
            match (tingkat, kode.as_str()) {
                ("kegiatan", _) => sama(format!("capaian:{kode}"), kegiatan(baris, triwulan)),
                ("program", "2" | "3" | "4" | "5") => {
                    let di_bawah = BARIS.iter().filter(|lain| lain.tingkat() == "kegiatan");
                    let di_bawah =
                        di_bawah.filter(|lain| lain.kode.starts_with(&format!("{kode}.")));
                    let capaian: Vec<Decimal> =
                        di_bawah.filter_map(|lain| kegiatan(lain, triwulan)).collect();
                    sama(format!("realisasi:IP{kode}"), rata_rata(&capaian));
                }
                _ => {}
            }
        }
        let semua = || {
            BARIS.iter().filter(|baris| baris.tingkat() == "sub" && !baris.kode.starts_with("6."))
        };
        let jumlah = |kolom: &str| Some(semua().map(|sub| sub.nol(kolom)).sum());
        sama("pagu-akhir:total".to_owned(), jumlah("T30R"));
        sama("realisasi-anggaran-lalu:total".to_owned(), jumlah("L24R"));
        sama("pagu:total".to_owned(), jumlah("T25R"));
        sama("realisasi-anggaran:total".to_owned(), Some(semua().map(belanja).sum()));
    }
    assert!(beda.is_empty(), "{} of {banyak}:\n{}", beda.len(), beda.join("\n"));
    assert_eq!(banyak, 1944);
}

/// What is told where a quarter's file says what the sheet prints.
#[track_caller]
fn tercetak_keliru(triwulan: usize, berkas: &str, dari: &str, menjadi: &str) -> String {
    let mut files = within(DAERAH, below(Path::new(DAERAH)));
    let map = format!("2025/tribulan-{triwulan}/{berkas}");
    let berkas = if berkas == "anggaran.toml" { "2025/anggaran.toml" } else { &map };
    replace(&mut files, berkas, dari, menjadi);
    let folder = format!("{DAERAH}/bappedalitbang/2025/tribulan-{triwulan}");
    told(&load_from(&Store::Memory(files), Path::new(&folder)))
}

/// The printed errors that docs/temuan-deli-serdang.md says are found.
#[test]
fn printed_errors_are_found() {
    const KONTROL: &str = "[kontrol]\n";
    let kontrol = [
        (1, "realisasi-anggaran.toml", "realisasi-anggaran:total", "2_004_106_779"),
        (2, "realisasi-kinerja.toml", "realisasi:IP2", "48.69"),
        (4, "realisasi-kinerja.toml", "realisasi:IP3", "92.86"),
        (4, "realisasi-anggaran.toml", "realisasi-anggaran-kini:2.2", "81_825_849"),
        (4, "anggaran.toml", "pagu-akhir:3.3", "943_137_271"),
        (4, "realisasi-kinerja.toml", "realisasi:1.7.2", "0"),
    ];
    for (triwulan, berkas, kunci, angka) in kontrol {
        let menjadi = format!("{KONTROL}\"{kunci}\" = {angka}\n");
        let told = tercetak_keliru(triwulan, berkas, KONTROL, &menjadi);
        let harap = format!("galat[kontrol-berbeda]: {kunci} tidak sama dengan kontrolnya");
        assert!(told.contains(&harap), "{kunci}: {told}");
    }
    let told = tercetak_keliru(4, "laporan.toml", "\"1.6.1\", ", "");
    assert!(told.contains("[kemajuan-tanpa-keluaran]: pekerjaan 1.6.1 selesai"), "{told}");
    let told = tercetak_keliru(1, "analisis.toml", "{nama:1.4.7}", "{nama:1.4}");
    assert!(told.contains("[belanja-tanpa-keluaran]: 1.4.7 berbelanja tanpa keluaran"), "{told}");
}

/// What is done without having put anything out is not called begun.
#[test]
fn the_years_end_says_what_is_done() {
    let teks = text(&TRIWULAN[3]);
    let belum = "3 belum menghasilkan keluaran (2 di antaranya sudah selesai dikerjakan).";
    assert!(teks.contains(belum), "{teks}");
    assert!(teks.contains(" 1 hanya menghasilkan sebagian keluarannya"), "{teks}");
}

/// A list holds the names that no sentence could, and at the year's end work is done or it is not.
#[test]
fn kegiatan_are_told_as_they_stand() {
    let teks = text(&TRIWULAN[3]);
    for kata in [
        "Untuk sasaran “Meningkatnya Kualitas Perencanaan Pembangunan Daerah” pekerjaan sudah selesai pada tujuh kegiatan:\n",
        "pekerjaan sudah selesai pada dua kegiatan, yaitu Penelitian",
        "; berjalan tetapi tidak selesai pada satu kegiatan, yaitu Pengembangan Inovasi",
    ] {
        assert!(teks.contains(kata), "{kata}\n{teks}");
    }
    let awal = text(&TRIWULAN[0]);
    let kata = "pekerjaan sudah berjalan pada lima kegiatan:\n";
    assert!(awal.contains(kata), "{awal}");
    assert!(awal.contains("Pekerjaan belum berjalan pada dua kegiatan, yaitu"), "{awal}");
    assert!(!teks.contains("sudah berjalan") && !awal.contains("sudah selesai pada"), "{teks}");
}

/// A table that comes later is told by its place, and no document that the office has not is told at all.
#[test]
fn tables_are_led_to_in_their_order() {
    for isi in TRIWULAN.iter() {
        let teks = text(isi);
        let letak = |tabel: &str| teks.find(&format!("disajikan pada {tabel}"));
        assert!(letak("Tabel 3.1") < letak("Tabel 3.3"), "{teks}");
        assert!(teks.contains("setiap keluaran dirinci pada subbab B."), "{teks}");
        assert!(
            teks.contains("direncanakan dalam Renstra dan Rencana Kerja dilaksanakan"),
            "{teks}"
        );
        assert!(!teks.contains("perjanjian kinerja"), "{teks}");
    }
}

/// Words of other offices, and of figures that nobody knows, stand nowhere but in official names.
#[test]
fn no_word_of_another_office_is_said() {
    for isi in TRIWULAN.iter() {
        let mut teks = text(isi).to_lowercase();
        let laporan = &isi.laporan;
        for node in semua(&laporan.program, &laporan.tidak_tahun_ini) {
            let nama = node.indikator.iter().map(|indikator| &indikator.nama).chain([&node.nama]);
            for nama in nama {
                teks = teks.replace(&nama.to_lowercase(), "");
            }
        }
        for asing in [
            "dinas",
            "camat",
            "kelurahan",
            "puskesmas",
            "sekolah",
            "instansi vertikal",
            "rumah sakit",
            "provinsi",
            "wali kota",
            "gubernur",
            "rata-rata capaian indikator",
            "capaian tertinggi",
            "sangat rendah",
            "sangat tinggi",
            "indikator sasaran",
            "kategori",
            "tidak diketahui.",
            "perjanjian kinerja {",
            "nan",
            "#div",
        ] {
            let kata = |teks: &str| {
                teks.match_indices(asing).any(|(at, _)| {
                    let batas = |huruf: Option<char>| !huruf.is_some_and(char::is_alphanumeric);
                    batas(teks[..at].chars().next_back())
                        && batas(teks[at + asing.len()..].chars().next())
                })
            };
            let found = teks.lines().find(|line| kata(line));
            assert!(found.is_none(), "{asing}: {found:?}");
        }
    }
}
