//! Rekap → every figure under its key, for other programs and for eyes.

use rust_decimal::Decimal;
use serde::Serialize;

use crate::bahasa::spasi_biasa;
use crate::compute::{self, Nilai, Rekap};
use crate::domain::anggaran::{Gabungan, Volume};
use crate::domain::angka::Rupiah;
use crate::domain::kebijakan::Kebijakan;
use crate::domain::laporan::Laporan;
use crate::domain::nama::Nama;
use crate::domain::semua::semua as semua_angka;
use crate::narrate::format;

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarisRekap {
    /// As it is written in prose between braces: `capaian:IK3`.
    pub kunci: String,
    /// What it comes to.
    pub angka: AngkaMesin,
}

/// A figure for machines and as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AngkaMesin {
    /// As other programs compute with it.
    pub nilai: Mesin,
    /// "rupiah", "%", "poin persen" for a difference of percentages, "orang"; `None` for a count and for words.
    pub satuan: Option<String>,
    /// As it is printed, with plain spaces.
    pub teks: String,
}

/// A figure for machines; its kind follows from the key alone, never from how large the figure is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Mesin {
    /// Rupiah and counts.
    Bulat(u64),
    /// Percent, points, volumes and measures, digit for digit with a point (`"72.39"`); and words. A string, since a
    /// JSON number is a binary fraction to most readers.
    Teks(String),
    /// There is no figure: `null`.
    TidakAda,
}

/// Every figure of the report, in the order of [`crate::domain::semua`].
///
/// The grammar of the keys (what each figure comes from is told in `docs/figures.md`):
///
/// ```text
/// kunci     = jenis ":" indikator | jenis ":" lingkup | "jumlah:" hitungan
///           | "rata-rata:capaian" | "kategori:rata-rata" | "gambaran-umum:" baris ":" tahun
/// indikator = id in the renstra (IK3); in the budget tree its own id (IP4) or its node's code (1.2)
///             with pembilang penyebut kategori selisih target-tribulan capaian-tribulan (renstra only),
///             target realisasi capaian; in the tree kemajuan, and over the years of the plan
///             target-akhir realisasi-lalu realisasi-kini capaian-akhir; of the renstra also
///             "realisasi:" indikator ":" tahun, and target-tribulan-1 to -4 in steps of work
/// lingkup   = total | sasaran | pendukung | id of a sasaran (S1) | a fund (DAU) | code of a node (1, 1.2, 1.2.3)
///             with pagu realisasi-anggaran serapan porsi sumber-dana; efisiensi of a sasaran or a kegiatan only;
///             pagu-akhir realisasi-anggaran-lalu realisasi-anggaran-kini serapan-akhir of a node and total only
/// hitungan  = program | kegiatan | sub-kegiatan | tujuan | sasaran | indikator | indikator-tujuan
///           | indikator-sasaran | tercapai | belum-tercapai | sasaran-efisien | sasaran-tidak-efisien
///           | sasaran-belum-dilaksanakan | permasalahan | solusi | pegawai | jabatan | jabatan-terisi
///           | id of an employment group (pns)
/// ```
///
/// `kategori:rata-rata` belongs to `rata-rata:capaian`. After the figures come the warnings that the office accepted,
/// under `terima:` aturan `:` tempat, with the reason as their text.
pub fn all(laporan: &Laporan, rekap: &Rekap) -> Vec<BarisRekap> {
    let angka = semua_angka(&Nama::from(laporan)).into_iter();
    let angka = angka.map(|rujukan| BarisRekap {
        kunci: rujukan.to_string(),
        angka: mesin(&laporan.kebijakan, &compute::nilai(laporan, rekap, &rujukan)),
    });
    let diterima = laporan.terima.iter().flat_map(|terima| {
        terima.tempat.iter().map(|tempat| BarisRekap {
            kunci: format!("terima:{}:{tempat}", terima.aturan),
            angka: mesin(&laporan.kebijakan, &Nilai::Teks(terima.alasan.clone())),
        })
    });
    angka.chain(diterima).collect()
}

/// A JSON object: key → `{"nilai": …, "satuan": …, "teks": …}`, in the order of the figures.
pub fn json(baris: &[BarisRekap]) -> String {
    let isi: Vec<String> = baris
        .iter()
        .map(|baris| format!("  {}: {}", objek(&baris.kunci), objek(&baris.angka)))
        .collect();
    format!("{{\n{}\n}}\n", isi.join(",\n"))
}

/// A table with the columns kunci, nilai, satuan and teks: UTF-8, commas, and CRLF (RFC 4180). Empty is `null`.
pub fn csv(baris: &[BarisRekap]) -> String {
    let mut hasil = "kunci,nilai,satuan,teks\r\n".to_owned();
    for BarisRekap { kunci, angka } in baris {
        let nilai = match &angka.nilai {
            Mesin::Bulat(n) => n.to_string(),
            Mesin::Teks(teks) => teks.clone(),
            Mesin::TidakAda => String::new(),
        };
        let satuan = angka.satuan.as_deref().unwrap_or_default();
        let sel = [kunci, nilai.as_str(), satuan, &angka.teks].map(sel);
        hasil.push_str(&sel.join(","));
        hasil.push_str("\r\n");
    }
    hasil
}

/// A list for eyes: keys on the left, figures as printed in one column beside them.
pub fn teks(baris: &[BarisRekap]) -> String {
    let lebar = baris.iter().map(|baris| baris.kunci.chars().count()).max().unwrap_or_default();
    baris.iter().map(|baris| format!("{:<lebar$}  {}\n", baris.kunci, baris.angka.teks)).collect()
}

fn mesin(kebijakan: &Kebijakan, nilai: &Nilai) -> AngkaMesin {
    let (mesin, satuan) = match nilai {
        Nilai::Rupiah(jumlah) => (rupiah(*jumlah), Some("rupiah".to_owned())),
        Nilai::Persen(persen) => (desimal(persen.0), Some("%".to_owned())),
        Nilai::Poin(poin) => (desimal(poin.0), Some("poin persen".to_owned())),
        Nilai::Cacah(n) => (Mesin::Bulat(*n), None),
        Nilai::Desimal(jumlah, satuan) => {
            (desimal(*jumlah), Some(satuan.clone()).filter(|satuan| !satuan.is_empty()))
        }
        Nilai::Rentang([dari, sampai], satuan) => {
            let rentang = Mesin::Teks(format!("{dari} sampai {sampai}"));
            (rentang, Some(satuan.clone()).filter(|satuan| !satuan.is_empty()))
        }
        Nilai::Bernilai(predikat, nilai) => (Mesin::Teks(format!("{predikat} ({nilai})")), None),
        Nilai::Volume(volume) => (desimal(volume.besar().normalize()), Some(satuan(volume))),
        Nilai::Teks(teks) => (Mesin::Teks(teks.clone()), None),
        Nilai::TidakAda => (Mesin::TidakAda, None),
    };
    let teks = match nilai {
        Nilai::Rupiah(jumlah) => format::rupiah(kebijakan.uang(*jumlah)),
        Nilai::Persen(_)
        | Nilai::Poin(_)
        | Nilai::Cacah(_)
        | Nilai::Desimal(..)
        | Nilai::Rentang(..)
        | Nilai::Bernilai(..)
        | Nilai::Volume(_)
        | Nilai::Teks(_)
        | Nilai::TidakAda => format::nilai(nilai),
    };
    AngkaMesin { nilai: mesin, satuan, teks: spasi_biasa(&teks) }
}

/// A whole amount; one with sen digit for digit.
fn rupiah(jumlah: Rupiah) -> Mesin {
    jumlah.0.normalize().to_string().parse().map_or_else(|_| desimal(jumlah.0), Mesin::Bulat)
}

fn desimal(jumlah: Decimal) -> Mesin {
    Mesin::Teks(jumlah.to_string())
}

/// The unit of a volume as one number: "asosiasi + SP/SB" where parts add up, "orang × bulan" where they multiply.
fn satuan(volume: &Volume) -> String {
    let satuan: Vec<&str> = volume.bagian.iter().map(|bagian| bagian.satuan.as_str()).collect();
    satuan.join(match volume.bentuk {
        Gabungan::Tunggal | Gabungan::Dan => " + ",
        Gabungan::Kali => " × ",
    })
}

/// A value as JSON on one line. What stands here are texts and whole numbers, which JSON always has a form for.
fn objek(nilai: &impl Serialize) -> String {
    serde_json::to_string(nilai).unwrap_or_default()
}

/// A cell of a CSV table, between quotes where it must be.
pub fn sel(teks: &str) -> String {
    if teks.contains([',', '"', '\r', '\n']) {
        format!("\"{}\"", teks.replace('"', "\"\""))
    } else {
        teks.to_owned()
    }
}
